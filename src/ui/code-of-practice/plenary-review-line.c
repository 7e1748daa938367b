/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-review-line.h"

#include "plenary-agreement-sections.h"
#include "plenary-keep.h"
#include "plenary-model-watch.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryReviewLine:
 *
 * One calm line when the day has come on which the teacher wanted to look at the code of
 * practice again. It leads there, and is gone once it was looked at.
 *
 * Its window has to have the action `win.code-of-practice`.
 */

#define HABIT "code-of-practice-looked-at"

struct _PlenaryReviewLine
{
  AdwBin parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *watch;
  GCancellable *asking;
  GtkLabel *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (PlenaryReviewLine, plenary_review_line, ADW_TYPE_BIN)

/* The day that has come, of what holds now. */
static char *
dup_day (PlenaryReviewLine *self)
{
  g_autoptr (PlenaryAgreement) held =
    plenary_agreement_find_held (plenary_store_get_agreements (self->store));
  const char *review = held != NULL ? plenary_agreement_get_review_on (held) : NULL;
  g_autofree char *today = plenary_keep_day (g_get_real_time ());

  return review != NULL && g_strcmp0 (review, today) <= 0 ? g_strdup (review) : NULL;
}

static void
habit_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (PlenaryReviewLine) self = user_data;
  g_autofree char *looked = plenary_store_get_habit_finish (PLENARY_STORE (source), result, NULL);
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (looked == NULL || self->store == NULL)
    return;

  day = dup_day (self);
  gtk_widget_set_visible (self->button, day != NULL && g_strcmp0 (looked, day) < 0);
  if (day == NULL)
    return;

  date = plenary_words_date (day);
  /* Translators: %s is a date, such as “1 September” */
  words = g_strdup_printf (_("You wanted to look at your code of practice again on %s."), date);
  gtk_label_set_text (self->label, words);
}

static void
update (PlenaryReviewLine *self)
{
  g_autofree char *day = NULL;

  if (self->store == NULL || !plenary_store_is_open (self->store))
    return;

  day = dup_day (self);
  if (day == NULL)
    {
      gtk_widget_set_visible (self->button, FALSE);
      return;
    }

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  plenary_store_get_habit_async (self->store, HABIT, self->asking, habit_read_cb,
                                 g_object_ref (self));
}

/* A day may have passed, or it was looked at, while another page was in front. */
static void
plenary_review_line_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plenary_review_line_parent_class)->map (widget);
  update (PLENARY_REVIEW_LINE (widget));
}

static void
plenary_review_line_dispose (GObject *object)
{
  PlenaryReviewLine *self = PLENARY_REVIEW_LINE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->watch);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_review_line_parent_class)->dispose (object);
}

static void
plenary_review_line_class_init (PlenaryReviewLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_review_line_dispose;
  GTK_WIDGET_CLASS (klass)->map = plenary_review_line_map;
}

static void
plenary_review_line_init (PlenaryReviewLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->label = GTK_LABEL (gtk_label_new (_("Code of Practice")));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "body");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), arrow);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.code-of-practice");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  /* Its words begin where those above it do. */
  gtk_widget_set_margin_start (self->button, 8);
  gtk_widget_set_margin_end (self->button, 12);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_visible (self->button, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * plenary_review_line_set_store:
 * @self: a line
 * @store: the store
 *
 * Sets whose code of practice it is about. To be called once.
 */
void
plenary_review_line_set_store (PlenaryReviewLine *self,
                               PlenaryStore *store)
{
  g_return_if_fail (PLENARY_IS_REVIEW_LINE (self));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->watch = plenary_model_watch_new (plenary_store_get_agreements (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * plenary_review_line_note_looked:
 * @store: an open store
 *
 * Remembers that the code of practice was looked at today.
 */
void
plenary_review_line_note_looked (PlenaryStore *store)
{
  g_autofree char *today = NULL;

  g_return_if_fail (PLENARY_IS_STORE (store));

  today = plenary_keep_day (g_get_real_time ());
  plenary_store_set_habit (store, HABIT, today);
}
