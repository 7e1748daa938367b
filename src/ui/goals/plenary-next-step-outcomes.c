/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-next-step-outcomes.h"

#include "plenary-attempt.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-words.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryNextStepOutcomes:
 *
 * What came of a next step, lesson by lesson, in the teacher's words. Nothing is
 * counted.
 */

struct _PlenaryNextStepOutcomes
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  PlenaryNextStep *step;
  PlenaryModelWatch *watch;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PlenaryNextStepOutcomes,
                     plenary_next_step_outcomes,
                     ADW_TYPE_PREFERENCES_GROUP)

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenaryLesson *
find_lesson (PlenaryNextStepOutcomes *self,
             PlenaryAttempt *attempt)
{
  const char *uuid = plenary_attempt_get_lesson (attempt);

  return uuid != NULL ? plenary_store_lookup (self->store, uuid) : NULL;
}

/* More is not seen in a row, however much was written. */
#define MOST_CHARACTERS 1000

/* The lesson and its date, then what happened there. */
static char *
describe (PlenaryNextStepOutcomes *self,
          PlenaryAttempt *attempt)
{
  PlenaryLesson *lesson = find_lesson (self, attempt);
  const char *all = plenary_attempt_get_happened (attempt);
  g_autofree char *happened =
    g_utf8_substring (all, 0, MIN (g_utf8_strlen (all, -1), MOST_CHARACTERS));
  g_autofree char *date =
    plenary_words_date (lesson != NULL ? plenary_lesson_get_date_taught (lesson) : NULL);
  g_autofree char *place = NULL;

  if (lesson == NULL)
    place = g_strdup (_("A lesson that was removed"));
  else if (*date == '\0')
    place = g_strdup (plenary_lesson_get_title (lesson));
  else
    /* Translators: the title of a lesson, and the date it was taught */
    place = g_strdup_printf (_("%s · %s"), plenary_lesson_get_title (lesson), date);

  return *happened != '\0' ? g_strconcat (place, "\n", happened, NULL) : g_steal_pointer (&place);
}

static void
activated_cb (PlenaryNextStepOutcomes *self,
              AdwActionRow *row)
{
  PlenaryAttempt *attempt = g_object_get_data (G_OBJECT (row), "plenary-attempt");

  if (plenary_attempt_get_lesson (attempt) != NULL)
    g_signal_emit (self, signals[OPEN], 0, attempt);
}

static GtkWidget *
create_row (PlenaryNextStepOutcomes *self,
            PlenaryAttempt *attempt)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = describe (self, attempt);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 plenary_next_step_words_outcome (
                                   plenary_attempt_get_outcome (attempt)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (find_lesson (self, attempt) != NULL)
    {
      GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), find_lesson (self, attempt) != NULL);
  g_object_set_data_full (G_OBJECT (row), "plenary-attempt", g_object_ref (attempt),
                          g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
clear (PlenaryNextStepOutcomes *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
update (PlenaryNextStepOutcomes *self)
{
  GListModel *attempts = plenary_store_get_attempts (self->store);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->step));

  clear (self);
  for (guint i = 0; i < g_list_model_get_n_items (attempts); i++)
    {
      g_autoptr (PlenaryAttempt) attempt = g_list_model_get_item (attempts, i);

      if (g_strcmp0 (plenary_attempt_get_next_step (attempt), uuid) == 0)
        g_ptr_array_add (self->rows, create_row (self, attempt));
    }

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
plenary_next_step_outcomes_dispose (GObject *object)
{
  PlenaryNextStepOutcomes *self = PLENARY_NEXT_STEP_OUTCOMES (object);

  g_clear_object (&self->watch);
  clear (self);
  g_clear_object (&self->store);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (plenary_next_step_outcomes_parent_class)->dispose (object);
}

static void
plenary_next_step_outcomes_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_NEXT_STEP_OUTCOMES (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_next_step_outcomes_parent_class)->finalize (object);
}

static void
plenary_next_step_outcomes_class_init (PlenaryNextStepOutcomesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_next_step_outcomes_dispose;
  object_class->finalize = plenary_next_step_outcomes_finalize;

  /**
   * PlenaryNextStepOutcomes::open:
   * @self: the group
   * @attempt: what came of it in a lesson
   *
   * Emitted when the teacher wants to see where it was tried.
   */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, PLENARY_TYPE_ATTEMPT);
}

static void
plenary_next_step_outcomes_init (PlenaryNextStepOutcomes *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What Came of It"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_next_step_outcomes_set_step:
 * @self: a group
 * @store: an open store
 * @step: a live next step
 *
 * Shows what came of a next step. To be called once.
 */
void
plenary_next_step_outcomes_set_step (PlenaryNextStepOutcomes *self,
                                     PlenaryStore *store,
                                     PlenaryNextStep *step)
{
  g_return_if_fail (PLENARY_IS_NEXT_STEP_OUTCOMES (self));
  g_return_if_fail (self->step == NULL);

  self->store = g_object_ref (store);
  self->step = g_object_ref (step);
  self->watch = plenary_model_watch_new (plenary_store_get_attempts (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
