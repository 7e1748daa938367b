/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-card.h"

#include "plenary-autosave.h"
#include "plenary-brought-box.h"
#include "plenary-debrief-words.h"
#include "plenary-hide-button.h"
#include "plenary-line.h"
#include "plenary-room-edits.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefCard:
 *
 * What both read and agree to before a debrief begins: its ground rules, what it looks at,
 * what the teacher brings, until when, and with whom. The latter two are saved as they are
 * put in.
 *
 * It has to be in a [class@DebriefRoom], which has the `debrief.…` actions it names.
 */

struct _PlenaryDebriefCard
{
  AdwBin parent_instance;

  PlenaryDebriefSession *session;
  /* When it may end, as gint64; the first is 0 for no end. */
  GArray *ends;
  PlenaryAutosave *autosave;
  gboolean showing;

  GtkLabel *focus_label;
  GtkWidget *brought;
  AdwBin *brought_bin;
  GtkWidget *neutral_label;
  GtkBox *rules_box;
  AdwEntryRow *coach_row;
  AdwComboRow *until_row;
  GtkWidget *nothing_label;
  GtkWidget *begin_button;
  GtkWidget *not_yet_button;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefCard, plenary_debrief_card, ADW_TYPE_BIN)

static const gint64 minutes[] = { 15, 20, 30, 40, 60 };

/* Times that are easy to say. */
#define ROUND_TO (5 * 60 * G_USEC_PER_SEC)

/* Keeping what is put in. */

static gint64
get_until (PlenaryDebriefCard *self)
{
  guint selected = adw_combo_row_get_selected (self->until_row);

  return selected < self->ends->len ? g_array_index (self->ends, gint64, selected) : 0;
}

static char *
dup_coach (PlenaryDebriefCard *self)
{
  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->coach_row)));
}

static void
save_cb (PlenaryDebriefCard *self,
         const char *merge_key)
{
  g_autofree char *coach = dup_coach (self);

  plenary_room_edits_agree (self->session, coach, get_until (self), merge_key, GTK_WIDGET (self));
}

static void
edited_cb (PlenaryDebriefCard *self)
{
  if (!self->showing)
    plenary_autosave_touch (self->autosave);
}

static void
select_until (PlenaryDebriefCard *self,
              gint64 until)
{
  for (guint i = 0; i < self->ends->len; i++)
    if (g_array_index (self->ends, gint64, i) == until)
      adw_combo_row_set_selected (self->until_row, i);
}

/* What is put in is newer than what is kept until it was saved. */
static void
show_kept (PlenaryDebriefCard *self)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (self->session);
  g_autofree char *typed = dup_coach (self);

  if (plenary_autosave_is_unsaved (self->autosave))
    return;

  self->showing = TRUE;
  if (g_strcmp0 (typed, plenary_debrief_get_coach (debrief)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->coach_row), plenary_debrief_get_coach (debrief));
  select_until (self, plenary_debrief_get_until (debrief));
  self->showing = FALSE;
}

static gboolean
plenary_debrief_card_grab_focus (GtkWidget *widget)
{
  PlenaryDebriefCard *self = PLENARY_DEBRIEF_CARD (widget);

  return gtk_widget_grab_focus (self->begin_button) || gtk_widget_grab_focus (self->not_yet_button);
}

static void
plenary_debrief_card_dispose (GObject *object)
{
  PlenaryDebriefCard *self = PLENARY_DEBRIEF_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DEBRIEF_CARD);
  g_clear_object (&self->autosave);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ends, g_array_unref);

  G_OBJECT_CLASS (plenary_debrief_card_parent_class)->dispose (object);
}

static void
plenary_debrief_card_class_init (PlenaryDebriefCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_card_dispose;
  widget_class->grab_focus = plenary_debrief_card_grab_focus;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, focus_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, brought);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, brought_bin);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, neutral_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, rules_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, coach_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, until_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, begin_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefCard, not_yet_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
plenary_debrief_card_init (PlenaryDebriefCard *self)
{
  self->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  /* Until it shows what is kept. */
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->coach_row));
}

static void
show_focus (PlenaryDebriefCard *self)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (self->session);
  const char *focus = plenary_debrief_get_focus (debrief);

  if (*focus != '\0')
    {
      /* Translators: %s is what is looked for in a lesson, in the teacher's own words */
      g_autofree char *text = g_strdup_printf (_("Looking at: %s"), focus);

      gtk_label_set_text (self->focus_label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->focus_label), *focus != '\0');
  gtk_widget_set_visible (self->neutral_label, plenary_debrief_get_neutral (debrief));
}

static void
show_rules (PlenaryDebriefCard *self)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (self->session);
  g_auto (GStrv) rules = g_strsplit (plenary_debrief_get_rules (debrief), "\n", -1);

  for (guint i = 0; rules[i] != NULL; i++)
    if (*g_strstrip (rules[i]) != '\0')
      gtk_box_append (self->rules_box,
                      g_object_new (GTK_TYPE_LABEL, "label", rules[i], "wrap", TRUE, "wrap-mode",
                                    PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL));
}

static void
add_end (PlenaryDebriefCard *self,
         GtkStringList *names,
         gint64 end,
         const char *name)
{
  g_array_append_val (self->ends, end);
  gtk_string_list_append (names, name);
}

static void
list_ends (PlenaryDebriefCard *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (self->session);
  gint64 now = g_get_real_time ();
  gint64 until = plenary_debrief_get_until (debrief);
  gboolean chosen = until > now;

  /* Translators: a debrief without a time at which it is to end */
  add_end (self, names, 0, _("When we are done"));
  if (chosen)
    {
      g_autofree char *time = plenary_debrief_words_clock (until);

      add_end (self, names, until, time);
    }
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      gint64 end = now + minutes[i] * 60 * G_USEC_PER_SEC;
      g_autofree char *time = NULL;
      g_autofree char *name = NULL;

      end = (end + ROUND_TO / 2) / ROUND_TO * ROUND_TO;
      time = plenary_debrief_words_clock (end);
      /* Translators: when a debrief is to end, and how long it takes then: “16:30 (30 minutes)” */
      name = g_strdup_printf (ngettext ("%s (%d minute)", "%s (%d minutes)", minutes[i]), time,
                              (int) minutes[i]);
      add_end (self, names, end, name);
    }
  adw_combo_row_set_model (self->until_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->until_row, chosen ? 1 : 0);
}

/**
 * plenary_debrief_card_new:
 * @session: the session
 *
 * Makes the card.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
plenary_debrief_card_new (PlenaryDebriefSession *session)
{
  PlenaryDebriefCard *self;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_CARD, NULL);
  self->session = g_object_ref (session);
  show_focus (self);
  show_rules (self);
  adw_bin_set_child (self->brought_bin, plenary_brought_box_new (session));
  gtk_widget_set_visible (self->brought,
                          gtk_widget_get_visible (adw_bin_get_child (self->brought_bin)));
  gtk_widget_set_visible (self->nothing_label, !plenary_debrief_session_has_anything (session));
  list_ends (self);
  show_kept (self);
  g_signal_connect_object (plenary_debrief_session_get_debrief (session), "changed",
                           G_CALLBACK (show_kept), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_debrief_card_flush:
 * @self: a card
 *
 * Keeps with whom it is and until when, as it stands on the card.
 */
void
plenary_debrief_card_flush (PlenaryDebriefCard *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_CARD (self));

  /* An end that has passed is not the one that is shown, though nobody has touched it. */
  plenary_autosave_touch (self->autosave);
  plenary_autosave_flush (self->autosave);
}
