/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-offer.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenaryMomentOffer:
 *
 * The moments of a lesson, to choose one while writing. The focus stays in the text:
 * whoever shows it moves the choice and takes it.
 */

/* More than this nobody reads through; a word more finds it. */
#define MOST_SHOWN 40

struct _PlenaryMomentOffer
{
  GtkPopover parent_instance;

  PlenaryLessonSession *session;

  GtkListBox *list;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentOffer, plenary_moment_offer, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
append_words (GString *string,
              const char *words)
{
  if (words != NULL && *words != '\0')
    {
      g_string_append_c (string, ' ');
      g_string_append (string, words);
    }
}

/* All by which a moment can be found: its time, its note, its kind and its goals. */
static char *
dup_findable (PlenaryMomentOffer *self,
              PlenaryMoment *moment,
              const char *time)
{
  const char *const *goals = plenary_moment_get_goals (moment);
  g_autoptr (GString) all = g_string_new (time);

  append_words (all, plenary_moment_get_saw (moment));
  append_words (all, plenary_moment_get_means (moment));
  append_words (all, plenary_moment_get_next_time (moment));
  append_words (all, plenary_words_kind (plenary_moment_get_kind (moment)));
  for (guint i = 0; goals[i] != NULL; i++)
    {
      PlenaryGoal *goal =
        plenary_store_lookup (plenary_lesson_session_get_store (self->session), goals[i]);

      if (goal != NULL)
        append_words (all, plenary_goal_get_title (goal));
    }

  return g_utf8_casefold (all->str, -1);
}

/* What tells it from the others, in one line. */
static char *
dup_shown_words (PlenaryMomentOffer *self,
                 PlenaryMoment *moment)
{
  g_autofree char *words = plenary_words_first (moment);
  const char *const *goals = plenary_moment_get_goals (moment);
  PlenaryGoal *goal;

  if (words != NULL)
    return g_steal_pointer (&words);

  goal = goals[0] != NULL
           ? plenary_store_lookup (plenary_lesson_session_get_store (self->session), goals[0])
           : NULL;
  if (goal != NULL)
    return g_strdup (plenary_goal_get_title (goal));

  return g_strdup (plenary_moment_get_kind (moment) != PLENARY_KIND_NONE
                     ? plenary_words_kind (plenary_moment_get_kind (moment))
                     : _("not written yet"));
}

static void
add_row (PlenaryMomentOffer *self,
         PlenaryMoment *moment,
         const char *time)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *time_label = gtk_label_new (time);
  g_autofree char *words = dup_shown_words (self, moment);
  GtkWidget *words_label = gtk_label_new (words);
  /* Translators: a moment to choose: its time, and how its note begins */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), time, words);

  gtk_widget_add_css_class (time_label, "numeric");
  gtk_widget_add_css_class (time_label, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (words_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words_label), 0);
  gtk_widget_set_hexpand (words_label, TRUE);
  gtk_box_append (GTK_BOX (box), time_label);
  gtk_box_append (GTK_BOX (box), words_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "moment", g_object_ref (moment), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
activated_cb (PlenaryMomentOffer *self,
              GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The focus is elsewhere, so the list does not scroll by itself, and a screen reader
 * has to be told. */
static void
show_choice (PlenaryMomentOffer *self,
             GtkListBoxRow *row)
{
  graphene_rect_t place;
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;
  PlenaryMoment *moment = g_object_get_data (G_OBJECT (row), "moment");

  gtk_list_box_select_row (self->list, row);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &place))
    gtk_adjustment_clamp_page (self->adjustment, place.origin.y,
                               place.origin.y + place.size.height);

  time = plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
  words = dup_shown_words (self, moment);
  said = g_strdup_printf (_("%s, %s"), time, words);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->list), said,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
plenary_moment_offer_dispose (GObject *object)
{
  g_clear_object (&PLENARY_MOMENT_OFFER (object)->session);

  G_OBJECT_CLASS (plenary_moment_offer_parent_class)->dispose (object);
}

static void
plenary_moment_offer_class_init (PlenaryMomentOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_moment_offer_dispose;

  /**
   * PlenaryMomentOffer::chosen:
   * @self: the offer
   *
   * Emitted when a moment was chosen by the pointer.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_moment_offer_init (PlenaryMomentOffer *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Moments to link"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 200);
  gtk_widget_set_size_request (scrolled, 280, -1);
  gtk_widget_set_focusable (scrolled, FALSE);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "moment-offer");
}

/**
 * plenary_moment_offer_new:
 * @session: the session of the lesson
 *
 * Makes an offer, which is to be parented.
 *
 * Returns: (transfer floating): the offer
 */
GtkWidget *
plenary_moment_offer_new (PlenaryLessonSession *session)
{
  PlenaryMomentOffer *self;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_MOMENT_OFFER, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * plenary_moment_offer_find:
 * @self: an offer
 * @words: what was typed
 *
 * Shows the moments that begin with a time or hold words as typed. The first of them is
 * the choice.
 *
 * Returns: how many are shown
 */
guint
plenary_moment_offer_find (PlenaryMomentOffer *self,
                           const char *words)
{
  g_autofree char *folded = NULL;
  GListModel *moments;
  guint n = 0;

  g_return_val_if_fail (PLENARY_IS_MOMENT_OFFER (self), 0);
  g_return_val_if_fail (words != NULL, 0);

  gtk_list_box_remove_all (self->list);
  folded = g_utf8_casefold (words, -1);
  moments = plenary_contents_get_moments (plenary_lesson_session_get_contents (self->session));
  for (guint i = 0; i < g_list_model_get_n_items (moments) && n < MOST_SHOWN; i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      g_autofree char *time =
        plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
      g_autofree char *findable = dup_findable (self, moment, time);

      if (g_ascii_isdigit (*folded) ? !g_str_has_prefix (time, folded)
                                    : strstr (findable, folded) == NULL)
        continue;

      add_row (self, moment, time);
      n++;
    }

  if (n > 0)
    show_choice (self, gtk_list_box_get_row_at_index (self->list, 0));

  return n;
}

/**
 * plenary_moment_offer_move:
 * @self: an offer
 * @direction: -1 for the moment before, 1 for the next
 *
 * Moves the choice. It stops at both ends.
 */
void
plenary_moment_offer_move (PlenaryMomentOffer *self,
                           int direction)
{
  GtkListBoxRow *row;

  g_return_if_fail (PLENARY_IS_MOMENT_OFFER (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return;

  row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + direction);
  if (row != NULL)
    show_choice (self, row);
}

/**
 * plenary_moment_offer_get_chosen:
 * @self: an offer
 *
 * Gets the choice.
 *
 * Returns: (transfer none) (nullable): a live moment
 */
PlenaryMoment *
plenary_moment_offer_get_chosen (PlenaryMomentOffer *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PLENARY_IS_MOMENT_OFFER (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "moment") : NULL;
}
