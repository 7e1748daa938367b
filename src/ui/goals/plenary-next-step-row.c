/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-step-row.h"

#include "plenary-goal.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryNextStepRow:
 *
 * A next step in a list: in the teacher's words, with the goal it is for and the lesson
 * it was written after. It opens the dialog with the rest.
 */

struct _PlenaryNextStepRow
{
  AdwActionRow parent_instance;

  PlenaryStore *store;
  PlenaryNextStep *step;
};

G_DEFINE_FINAL_TYPE (PlenaryNextStepRow, plenary_next_step_row, ADW_TYPE_ACTION_ROW)

static void
append (GString *string,
        const char *words)
{
  if (string->len > 0)
    /* Translators: stands between the pieces of what a row says */
    g_string_append (string, C_("between pieces of a row", " · "));
  g_string_append (string, words);
}

static char *
describe (PlenaryNextStepRow *self)
{
  PlenaryNextStepState state = plenary_next_step_get_state (self->step);
  const char *goal_uuid = plenary_next_step_get_goal (self->step);
  const char *lesson_uuid = plenary_next_step_get_lesson (self->step);
  PlenaryGoal *goal = goal_uuid != NULL ? plenary_store_lookup (self->store, goal_uuid) : NULL;
  PlenaryLesson *lesson = lesson_uuid != NULL ? plenary_store_lookup (self->store, lesson_uuid)
                                              : NULL;
  GString *string = g_string_new (NULL);

  if (state != PLENARY_NEXT_STEP_STATE_OPEN)
    append (string, plenary_next_step_words_state (state));
  if (goal != NULL)
    append (string, plenary_goal_get_title (goal));
  if (lesson != NULL)
    {
      g_autofree char *after = NULL;

      /* Translators: %s is the title of the lesson that a next step was written after */
      after = g_strdup_printf (_("after %s"), plenary_lesson_get_title (lesson));
      append (string, after);
    }

  return g_string_free (string, FALSE);
}

static void
update (PlenaryNextStepRow *self)
{
  g_autofree char *sentence = plenary_next_step_words_sentence (self->step);
  g_autofree char *subtitle = describe (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
plenary_next_step_row_activate (AdwActionRow *row)
{
  PlenaryNextStepRow *self = PLENARY_NEXT_STEP_ROW (row);

  adw_dialog_present (plenary_next_step_dialog_new (self->store, self->step, NULL, NULL),
                      GTK_WIDGET (self));
}

static void
plenary_next_step_row_dispose (GObject *object)
{
  PlenaryNextStepRow *self = PLENARY_NEXT_STEP_ROW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (plenary_next_step_row_parent_class)->dispose (object);
}

static void
plenary_next_step_row_class_init (PlenaryNextStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_next_step_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = plenary_next_step_row_activate;
}

static void
plenary_next_step_row_init (PlenaryNextStepRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
}

/**
 * plenary_next_step_row_new:
 * @store: the store
 * @step: a live next step
 *
 * Makes the row of a next step.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_next_step_row_new (PlenaryStore *store,
                           PlenaryNextStep *step)
{
  PlenaryNextStepRow *self = g_object_new (PLENARY_TYPE_NEXT_STEP_ROW, NULL);

  self->store = g_object_ref (store);
  self->step = g_object_ref (step);
  g_signal_connect_object (step, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
