/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-brought-box.h"

#include "plenary-answer.h"
#include "plenary-goal-badge.h"
#include "plenary-next-step-words.h"
#include "plenary-next-step.h"
#include "plenary-room-edits.h"

#include <glib/gi18n.h>

/**
 * PlenaryBroughtBox:
 *
 * What the teacher has chosen to be seen in a debrief besides moments: goals, next steps
 * and answers. It is there if there is any of it.
 */

struct _PlenaryBroughtBox
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryBroughtBox, plenary_brought_box, GTK_TYPE_BOX)

static void
plenary_brought_box_class_init (PlenaryBroughtBoxClass *klass)
{
}

static void
plenary_brought_box_init (PlenaryBroughtBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_label (PlenaryBroughtBox *self,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", FALSE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
}

static void
add_goals (PlenaryBroughtBox *self,
           GListModel *goals)
{
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);
      GtkWidget *badge = plenary_goal_badge_new (goal);

      plenary_goal_badge_set_show_title (PLENARY_GOAL_BADGE (badge), TRUE);
      gtk_box_append (GTK_BOX (self), badge);
    }
}

/* Without the one that is worded together, which comes at the end. */
static void
add_next_steps (PlenaryBroughtBox *self,
                PlenaryDebriefSession *session)
{
  GListModel *steps = plenary_store_get_next_steps (plenary_debrief_session_get_store (session));
  PlenaryNextStep *joint = plenary_room_edits_find_next_step (session);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (PlenaryNextStep) step = g_list_model_get_item (steps, i);
      g_autofree char *sentence = plenary_next_step_words_sentence (step);

      if (step != joint)
        add_label (self, sentence, NULL);
    }
}

static void
add_answers (PlenaryBroughtBox *self,
             GListModel *answers)
{
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (PlenaryAnswer) answer = g_list_model_get_item (answers, i);

      add_label (self, plenary_answer_get_question (answer), "dimmed");
      add_label (self, plenary_answer_get_text (answer), NULL);
    }
}

/**
 * plenary_brought_box_new:
 * @session: the session
 *
 * Makes the box.
 *
 * Returns: (transfer floating): the box
 */
GtkWidget *
plenary_brought_box_new (PlenaryDebriefSession *session)
{
  PlenaryBroughtBox *self;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_BROUGHT_BOX, NULL);
  add_goals (self, plenary_store_get_goals (plenary_debrief_session_get_store (session)));
  add_next_steps (self, session);
  add_answers (self, plenary_debrief_session_get_answers (session));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);

  return GTK_WIDGET (self);
}
