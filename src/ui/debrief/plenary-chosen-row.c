/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-chosen-row.h"

#include "plenary-bindings.h"
#include "plenary-debrief-places.h"
#include "plenary-debrief-words.h"
#include "plenary-goal.h"
#include "plenary-row-drag.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryChosenRow:
 *
 * A moment that may be looked at in a debrief: whether it is chosen, which comes when, and
 * whether its note is shown. Those that are chosen are put in order by dragging or by key.
 */

struct _PlenaryChosenRow
{
  AdwPreferencesRow parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryDebrief *debrief;
  PlenaryMoment *moment;
  /* Its place, from 1, and those beside it; 0 and none if it is not chosen. */
  guint number;
  PlenaryDebriefMoment *before;
  PlenaryDebriefMoment *place;
  PlenaryDebriefMoment *after;
  gboolean updating;

  GtkCheckButton *choose_button;
  GtkLabel *place_label;
  GtkLabel *words_label;
  GtkCheckButton *with_note_button;
  GtkWidget *place_box;
  GtkLabel *number_label;
  GtkWidget *handle;
};

G_DEFINE_FINAL_TYPE (PlenaryChosenRow, plenary_chosen_row, ADW_TYPE_PREFERENCES_ROW)

/* What it shows. */

static void
append_goals (PlenaryChosenRow *self,
              GString *line)
{
  const char *const *goals = plenary_moment_get_goals (self->moment);

  for (guint i = 0; goals[i] != NULL; i++)
    {
      gpointer goal = plenary_store_lookup (self->store, goals[i]);

      if (PLENARY_IS_GOAL (goal))
        /* Translators: what separates two short facts in a line that is seen */
        g_string_append_printf (line, "%s%s", C_("facts", " · "), plenary_goal_get_title (goal));
    }
}

static char *
describe_place (PlenaryChosenRow *self)
{
  g_autofree char *place =
    plenary_debrief_words_place (plenary_debrief_words_get_time (self->store, self->moment),
                                 self->moment);
  GString *line = g_string_new (place);

  append_goals (self, line);

  return g_string_free_and_steal (line);
}

static void
update_names (PlenaryChosenRow *self,
              const char *place,
              const char *words)
{
  /* Translators: a moment: its time with its length, and the first words about it */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), place, words);
  g_autofree char *chosen = NULL;
  g_autofree char *with_note = NULL;

  if (self->number > 0)
    /* Translators: the place of a moment in a debrief, and the moment */
    chosen = g_strdup_printf (_("Chosen as number %u, %s"), self->number, name);
  /* Translators: whether the note of a moment is shown in the debrief; %s is the moment */
  with_note = g_strdup_printf (_("With my note, %s"), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chosen != NULL ? chosen : name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->with_note_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, with_note, -1);
}

static void
update (PlenaryChosenRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *place = describe_place (self);
  g_autofree char *words = plenary_words_first (self->moment);
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  const char *shown = words != NULL ? words : _("not written yet");

  self->updating = TRUE;
  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->words_label, shown);
  if (words != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words_label), "dimmed");
  gtk_check_button_set_active (self->choose_button, self->number > 0);
  gtk_check_button_set_active (self->with_note_button,
                               self->place != NULL &&
                                 plenary_debrief_moment_get_with_note (self->place) &&
                                 plenary_moment_get_with_note (self->moment));
  gtk_widget_set_visible (GTK_WIDGET (self->with_note_button), self->number > 0 && words != NULL);
  gtk_label_set_text (self->number_label, number);
  gtk_widget_set_visible (self->place_box, self->number > 0);
  self->updating = FALSE;

  gtk_widget_action_set_enabled (widget, "chosen.move-up", self->before != NULL);
  gtk_widget_action_set_enabled (widget, "chosen.move-down", self->after != NULL);
  update_names (self, place, shown);
}

/* What can be done with it. */

static void
chosen_cb (PlenaryChosenRow *self)
{
  if (!self->updating)
    plenary_debrief_places_choose (self->store, self->contents, self->debrief, self->moment,
                                   gtk_check_button_get_active (self->choose_button),
                                   GTK_WIDGET (self));
}

static void
with_note_cb (PlenaryChosenRow *self)
{
  if (!self->updating)
    plenary_debrief_places_set_with_note (self->store, self->contents, self->debrief, self->moment,
                                          gtk_check_button_get_active (self->with_note_button),
                                          GTK_WIDGET (self));
}

static void
move_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryChosenRow *self = PLENARY_CHOSEN_ROW (widget);

  plenary_debrief_places_move (self->store, self->contents, self->place, self->before, FALSE,
                               widget);
}

static void
move_down_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryChosenRow *self = PLENARY_CHOSEN_ROW (widget);

  plenary_debrief_places_move (self->store, self->contents, self->place, self->after, TRUE, widget);
}

static gboolean
drop (GtkWidget *row,
      gpointer dragged,
      gboolean after)
{
  PlenaryChosenRow *self = PLENARY_CHOSEN_ROW (row);
  PlenaryDebriefMoment *place = plenary_debrief_places_get (self->contents, self->debrief, dragged);

  if (place == NULL || self->place == NULL)
    return FALSE;

  plenary_debrief_places_move (self->store, self->contents, place, self->place, after, row);

  return TRUE;
}

static void
plenary_chosen_row_dispose (GObject *object)
{
  PlenaryChosenRow *self = PLENARY_CHOSEN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CHOSEN_ROW);
  g_clear_object (&self->before);
  g_clear_object (&self->place);
  g_clear_object (&self->after);
  g_clear_object (&self->moment);
  g_clear_object (&self->debrief);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_chosen_row_parent_class)->dispose (object);
}

/* A key without a title belongs to the entry above it. */
static const PlenaryBinding bindings[] = {
  { N_("Move the moment up"), "<Control><Shift>Up", "chosen.move-up" },
  { NULL, "<Control><Shift>KP_Up", "chosen.move-up" },
  { N_("Move the moment down"), "<Control><Shift>Down", "chosen.move-down" },
  { NULL, "<Control><Shift>KP_Down", "chosen.move-down" },
};

/**
 * plenary_chosen_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act in the list of moments of a debrief, in the order to show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_chosen_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    n_shortcuts = plenary_bindings_list (bindings, G_N_ELEMENTS (bindings), shortcuts);
  *n = n_shortcuts;

  return shortcuts;
}

static void
plenary_chosen_row_class_init (PlenaryChosenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_chosen_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-chosen-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, with_note_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, place_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenRow, handle);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, with_note_cb);

  gtk_widget_class_install_action (widget_class, "chosen.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "chosen.move-down", NULL, move_down_action);
  plenary_bindings_install (widget_class, bindings, G_N_ELEMENTS (bindings));
}

static void
plenary_chosen_row_init (PlenaryChosenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_chosen_row_new:
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs, live
 * @moment: one of its moments, live
 *
 * Makes the row of a moment, which is not chosen until it is told its place.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_chosen_row_new (PlenaryStore *store,
                        PlenaryContents *contents,
                        PlenaryDebrief *debrief,
                        PlenaryMoment *moment)
{
  PlenaryChosenRow *self = g_object_new (PLENARY_TYPE_CHOSEN_ROW, NULL);

  g_set_object (&self->store, store);
  g_set_object (&self->contents, contents);
  g_set_object (&self->debrief, debrief);
  g_set_object (&self->moment, moment);
  plenary_row_drag_attach (GTK_WIDGET (self), self->handle, moment, drop);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_chosen_row_get_moment:
 * @self: a row
 *
 * Gets the moment that the row shows.
 *
 * Returns: (transfer none): the live moment
 */
PlenaryMoment *
plenary_chosen_row_get_moment (PlenaryChosenRow *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOSEN_ROW (self), NULL);

  return self->moment;
}

/**
 * plenary_chosen_row_get_number:
 * @self: a row
 *
 * Gets the place of the moment in the debrief.
 *
 * Returns: the number, from 1, or 0 if it is not chosen
 */
guint
plenary_chosen_row_get_number (PlenaryChosenRow *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOSEN_ROW (self), 0);

  return self->number;
}

/**
 * plenary_chosen_row_toggle:
 * @self: a row
 *
 * Chooses the moment, or takes it out.
 */
void
plenary_chosen_row_toggle (PlenaryChosenRow *self)
{
  g_return_if_fail (PLENARY_IS_CHOSEN_ROW (self));

  gtk_check_button_set_active (self->choose_button,
                               !gtk_check_button_get_active (self->choose_button));
}

/**
 * plenary_chosen_row_set_place:
 * @self: a row
 * @number: the place of the moment, from 1, or 0 if it is not chosen
 * @before: (nullable): the live place before it
 * @place: (nullable): its own live place, or %NULL if it is not chosen
 * @after: (nullable): the live place after it
 *
 * Shows the moment anew. To be called whenever it has changed, or what is chosen.
 */
void
plenary_chosen_row_set_place (PlenaryChosenRow *self,
                              guint number,
                              PlenaryDebriefMoment *before,
                              PlenaryDebriefMoment *place,
                              PlenaryDebriefMoment *after)
{
  g_return_if_fail (PLENARY_IS_CHOSEN_ROW (self));

  self->number = number;
  g_set_object (&self->before, before);
  g_set_object (&self->place, place);
  g_set_object (&self->after, after);
  update (self);
}
