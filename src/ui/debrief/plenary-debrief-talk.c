/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-talk.h"

#include "plenary-brought-box.h"
#include "plenary-coach-words.h"
#include "plenary-goal-badge.h"
#include "plenary-past-note.h"
#include "plenary-remark-part.h"
#include "plenary-room-edits.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefTalk:
 *
 * What stands beside the picture of a moment: its goals and its note, so far as they are
 * shown, and room for what was noticed and what the coach says. That room is there once the
 * moment was looked at: before, there is nothing to say.
 */

/* As many moments as there is time for in half an hour. */
#define ENOUGH_MOMENTS 3

struct _PlenaryDebriefTalk
{
  GtkBox parent_instance;

  PlenaryDebriefSession *session;

  GtkWidget *enough_label;
  GtkBox *goals_box;
  GtkWidget *note_box;
  PlenaryPastNote *note;
  GtkWidget *prompts;
  AdwBin *noticed;
  PlenaryCoachWords *coach;
  GtkExpander *brought;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefTalk, plenary_debrief_talk, GTK_TYPE_BOX)

static void
plenary_debrief_talk_dispose (GObject *object)
{
  PlenaryDebriefTalk *self = PLENARY_DEBRIEF_TALK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DEBRIEF_TALK);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_debrief_talk_parent_class)->dispose (object);
}

static void
plenary_debrief_talk_class_init (PlenaryDebriefTalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_talk_dispose;

  g_type_ensure (PLENARY_TYPE_COACH_WORDS);
  g_type_ensure (PLENARY_TYPE_PAST_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-talk.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, enough_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, goals_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, note_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, note);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, prompts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, noticed);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, coach);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefTalk, brought);
}

static void
plenary_debrief_talk_init (PlenaryDebriefTalk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_goals (PlenaryDebriefTalk *self,
            guint index)
{
  g_autoptr (GPtrArray) goals = plenary_debrief_session_list_goals (self->session, index);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->goals_box))) != NULL)
    gtk_box_remove (self->goals_box, child);
  for (guint i = 0; i < goals->len; i++)
    {
      GtkWidget *badge = plenary_goal_badge_new (goals->pdata[i]);

      plenary_goal_badge_set_show_title (PLENARY_GOAL_BADGE (badge), TRUE);
      gtk_box_append (self->goals_box, badge);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->goals_box), goals->len > 0);
}

static void
show_note (PlenaryDebriefTalk *self,
           guint index)
{
  PlenaryPastMoment *moment = plenary_debrief_session_get_moment (self->session, index);

  plenary_past_note_set_moment (self->note, moment);
  gtk_widget_set_visible (self->note_box, plenary_past_moment_has_words (moment));
}

/* What was brought was read on the card: it is at hand while one talks, and takes no room
 * from a picture that was not seen yet. */
static void
set_open (PlenaryDebriefTalk *self,
          gboolean open)
{
  gtk_widget_set_visible (self->prompts, open);
  gtk_widget_set_visible (GTK_WIDGET (self->brought),
                          open && gtk_widget_get_visible (gtk_expander_get_child (self->brought)));
}

static gboolean
has_coach_words (PlenaryDebriefTalk *self,
                 const char *moment)
{
  g_autoptr (GPtrArray) words =
    plenary_debrief_session_list_remarks (self->session, PLENARY_REMARK_KIND_COACH, moment);

  return words->len > 0;
}

static void
show_said (PlenaryDebriefTalk *self,
           guint index)
{
  const char *moment = plenary_debrief_session_get_moment_uuid (self->session, index);
  g_autoptr (GPtrArray) remarks =
    plenary_debrief_session_list_remarks (self->session, PLENARY_REMARK_KIND_NOTICED, moment);
  g_autoptr (PlenaryRemark) remark =
    remarks->len > 0
      ? g_object_ref (remarks->pdata[0])
      : plenary_room_edits_make_remark (self->session, PLENARY_REMARK_KIND_NOTICED, moment);

  adw_bin_set_child (self->noticed,
                     plenary_remark_part_new (self->session, remark, _("What we noticed"), NULL));
  plenary_coach_words_set_moment (self->coach, self->session, moment);
  set_open (self, remarks->len > 0 || has_coach_words (self, moment));
}

/**
 * plenary_debrief_talk_set_session:
 * @self: the talk
 * @session: the session
 *
 * Sets the debrief. To be called once, before the others.
 */
void
plenary_debrief_talk_set_session (PlenaryDebriefTalk *self,
                                  PlenaryDebriefSession *session)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_TALK (self));
  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (session));

  g_set_object (&self->session, session);
  gtk_expander_set_child (self->brought, plenary_brought_box_new (session));
}

/**
 * plenary_debrief_talk_show:
 * @self: the talk
 * @index: which moment, from 0
 *
 * Shows what there is about a moment before it was looked at.
 */
void
plenary_debrief_talk_show (PlenaryDebriefTalk *self,
                           guint index)
{
  guint n;

  g_return_if_fail (PLENARY_IS_DEBRIEF_TALK (self));

  n = plenary_debrief_session_get_n_moments (self->session);
  gtk_widget_set_visible (self->enough_label, n > ENOUGH_MOMENTS && index == 0);
  show_said (self, index);
  show_goals (self, index);
  if (n > 0)
    show_note (self, index);
  else
    gtk_widget_set_visible (self->note_box, FALSE);
}

/**
 * plenary_debrief_talk_open:
 * @self: the talk
 *
 * Makes room for what is said, once there is something to talk about.
 */
void
plenary_debrief_talk_open (PlenaryDebriefTalk *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_TALK (self));

  set_open (self, TRUE);
}

/**
 * plenary_debrief_talk_is_empty:
 * @self: the talk
 *
 * Finds out whether there is nothing to see in it.
 *
 * Returns: whether it may as well not be there
 */
gboolean
plenary_debrief_talk_is_empty (PlenaryDebriefTalk *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_TALK (self), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      return FALSE;

  return TRUE;
}

/**
 * plenary_debrief_talk_flush:
 * @self: the talk
 *
 * Saves at once what is unsaved.
 */
void
plenary_debrief_talk_flush (PlenaryDebriefTalk *self)
{
  GtkWidget *part;

  g_return_if_fail (PLENARY_IS_DEBRIEF_TALK (self));

  part = adw_bin_get_child (self->noticed);
  if (part != NULL)
    plenary_remark_part_flush (PLENARY_REMARK_PART (part));
  plenary_coach_words_flush (self->coach);
}
