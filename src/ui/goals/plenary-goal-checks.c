/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-checks.h"

#include <glib/gi18n.h>

/**
 * PlenaryGoalChecks:
 *
 * Five questions about a goal, which the teacher may ask themselves. None has to be
 * ticked, and nothing comes of it.
 */

/* After Jim Knight's PEERS goals; see #PlenaryGoalCheck. */
static const struct
{
  PlenaryGoalCheck check;
  const char *question;
} questions[] = {
  { PLENARY_GOAL_CHECK_POWERFUL, N_("Would it make a real difference to pupils?") },
  { PLENARY_GOAL_CHECK_EASY, N_("Is it easy enough to keep in mind while I teach?") },
  { PLENARY_GOAL_CHECK_MOVING, N_("Do I care about it myself?") },
  { PLENARY_GOAL_CHECK_REACHABLE, N_("Will I be able to tell when it is reached?") },
  { PLENARY_GOAL_CHECK_ABOUT_PUPILS, N_("Is it about what pupils do?") },
};

struct _PlenaryGoalChecks
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *buttons[G_N_ELEMENTS (questions)];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalChecks, plenary_goal_checks, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (PlenaryGoalChecks *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
add_question (PlenaryGoalChecks *self,
              guint i)
{
  const char *question = _(questions[i].question);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->buttons[i] = GTK_CHECK_BUTTON (button);
}

static void
plenary_goal_checks_class_init (PlenaryGoalChecksClass *klass)
{
  /**
   * PlenaryGoalChecks::chosen:
   * @self: the questions
   *
   * Emitted when the teacher ticks one of them, or takes that back.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_goal_checks_init (PlenaryGoalChecks *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("A Closer Look"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _("For yourself, and only if you like: five questions after Jim Knight’s PEERS goals, "
      "“The Impact Cycle”, 2018."));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    add_question (self, i);
}

/**
 * plenary_goal_checks_get:
 * @self: the questions
 *
 * Gets what is ticked.
 *
 * Returns: flags of #PlenaryGoalCheck
 */
int
plenary_goal_checks_get (PlenaryGoalChecks *self)
{
  int checks = 0;

  g_return_val_if_fail (PLENARY_IS_GOAL_CHECKS (self), 0);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      checks |= questions[i].check;

  return checks;
}

/**
 * plenary_goal_checks_show:
 * @self: the questions
 * @checks: flags of #PlenaryGoalCheck
 *
 * Shows what was ticked.
 */
void
plenary_goal_checks_show (PlenaryGoalChecks *self,
                          int checks)
{
  g_return_if_fail (PLENARY_IS_GOAL_CHECKS (self));

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_check_button_set_active (self->buttons[i], (checks & questions[i].check) != 0);
  self->showing = FALSE;
}
