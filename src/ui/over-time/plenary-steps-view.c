/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-steps-view.h"

#include "plenary-next-step-words.h"
#include "plenary-past-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryStepsView:
 *
 * The next steps of a goal, the oldest first, and below each what came of it.
 */

/* So many are shown, the latest ones: each takes its time to make. */
#define MOST_STEPS 30

struct _PlenaryStepsView
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (PlenaryStepsView, plenary_steps_view, ADW_TYPE_BIN)

/* Where it was born, and where it stands. */
static char *
say_about (PlenaryPastStep *step)
{
  PlenaryNextStepState stands = plenary_next_step_get_state (step->step);
  const char *state =
    stands != PLENARY_NEXT_STEP_STATE_OPEN ? plenary_next_step_words_state (stands) : NULL;
  g_autofree char *born = NULL;

  if (step->lesson != NULL)
    {
      g_autofree char *day =
        plenary_past_words_day (plenary_lesson_get_date_taught (step->lesson), step->lesson);

      /* Translators: the lesson that a next step was written after; %s is such as “14
       * November · Fractions” */
      born = g_strdup_printf (_("After %s"), day);
    }

  if (born != NULL && state != NULL)
    /* Translators: the lesson that a next step was written after, then where it stands */
    return g_strdup_printf (_("%s · %s"), born, state);

  return born != NULL ? g_steal_pointer (&born) : g_strdup (state);
}

static char *
say_attempt (PlenaryPastAttempt *attempt)
{
  const char *outcome =
    plenary_next_step_words_outcome (plenary_attempt_get_outcome (attempt->attempt));
  g_autofree char *day = NULL;

  if (attempt->lesson == NULL)
    return g_strdup (outcome);

  day = plenary_past_words_day (plenary_lesson_get_date_taught (attempt->lesson), attempt->lesson);

  /* Translators: what came of a next step, such as “I tried it”, then the lesson */
  return g_strdup_printf (_("%s · %s"), outcome, day);
}

static GtkWidget *
make_row (PlenaryPastAttempt *attempt)
{
  const char *happened = plenary_attempt_get_happened (attempt->attempt);
  g_autofree char *title = say_attempt (attempt);
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                  happened != NULL ? happened : "", "subtitle-lines", 8, NULL);

  if (attempt->shown != NULL)
    {
      PlenaryMoment *moment = plenary_past_moment_get_moment (attempt->shown);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-moment");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)",
                                        plenary_moment_get_lesson (moment),
                                        plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
    }

  return row;
}

static void
add_step (PlenaryStepsView *self,
          PlenaryPastStep *step)
{
  g_autofree char *sentence = plenary_next_step_words_sentence (step->step);
  g_autofree char *about = say_about (step);
  g_autofree char *title_markup = g_markup_escape_text (sentence, -1);
  g_autofree char *about_markup = g_markup_escape_text (about != NULL ? about : "", -1);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title_markup, "description",
                                   about_markup, NULL);

  for (guint i = 0; i < step->attempts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (step->attempts->pdata[i]));
  gtk_box_append (self->box, group);
}

static void
plenary_steps_view_class_init (PlenaryStepsViewClass *klass)
{
}

static void
plenary_steps_view_init (PlenaryStepsView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * plenary_steps_view_show:
 * @self: a view
 * @over_time: what has gathered
 *
 * Shows the next steps of a goal.
 */
void
plenary_steps_view_show (PlenaryStepsView *self,
                         PlenaryOverTime *over_time)
{
  GPtrArray *steps;
  GtkWidget *child;

  g_return_if_fail (PLENARY_IS_STEPS_VIEW (self));
  g_return_if_fail (PLENARY_IS_OVER_TIME (over_time));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  steps = plenary_over_time_get_steps (over_time);
  if (steps->len > MOST_STEPS)
    {
      GtkWidget *label = gtk_label_new (_("Here are the latest ones."));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (self->box, label);
    }
  for (guint i = steps->len > MOST_STEPS ? steps->len - MOST_STEPS : 0; i < steps->len; i++)
    add_step (self, steps->pdata[i]);
}
