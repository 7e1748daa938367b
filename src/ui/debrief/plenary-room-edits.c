/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-room-edits.h"

#include "plenary-goal.h"
#include "plenary-next-step-words.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What can be written in a debrief, each one edit. A live object is never changed here: a
 * copy is, and the store is given that. All on the main thread. */

static PlenaryEdit *
begin (PlenaryDebriefSession *session,
       PlenaryEditKind kind,
       const char *merge_key)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (session);
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, plenary_debrief_get_lesson (debrief));
  plenary_edit_set_subject (edit, plenary_debrief_get_focus (debrief));
  plenary_edit_set_merge_key (edit, merge_key);

  return edit;
}

static void
committed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_commit_finish (PLENARY_STORE (source), result, &error))
    plenary_trouble_say (widget, error);
}

/* In a debrief the window says nothing by itself: it is told from within. */
static void
commit (PlenaryDebriefSession *session,
        PlenaryEdit *edit,
        GtkWidget *widget)
{
  plenary_store_commit_async (plenary_debrief_session_get_store (session), edit, NULL, committed_cb,
                              g_object_ref (widget));
}

static gpointer
find_live (PlenaryDebriefSession *session,
           gpointer entity)
{
  return plenary_store_lookup (plenary_debrief_session_get_store (session),
                               plenary_entity_get_uuid (entity));
}

/**
 * plenary_room_edits_agree:
 * @session: the session
 * @coach: the coach's name, or "" for none
 * @until: when it is to end, in microseconds since 1970 in UTC, or 0
 * @merge_key: unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps what both agree to before it begins, if that is anything new.
 */
void
plenary_room_edits_agree (PlenaryDebriefSession *session,
                          const char *coach,
                          gint64 until,
                          const char *merge_key,
                          GtkWidget *widget)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (session);
  g_autoptr (PlenaryDebrief) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  if (g_strcmp0 (plenary_debrief_get_coach (debrief), coach) == 0 &&
      plenary_debrief_get_until (debrief) == until)
    return;

  copy = plenary_entity_copy (debrief);
  plenary_debrief_set_coach (copy, coach);
  plenary_debrief_set_until (copy, until);
  edit = begin (session, PLENARY_EDIT_DEBRIEF_CHANGED, merge_key);
  plenary_edit_put (edit, copy);
  commit (session, edit, widget);
}

/**
 * plenary_room_edits_make_remark:
 * @session: the session
 * @kind: whose words
 * @moment: (nullable): the UUID of the moment it is about
 *
 * Makes a remark that is not written yet, for plenary_room_edits_write().
 *
 * Returns: (transfer full): a detached remark
 */
PlenaryRemark *
plenary_room_edits_make_remark (PlenaryDebriefSession *session,
                                PlenaryRemarkKind kind,
                                const char *moment)
{
  PlenaryDebrief *debrief = plenary_debrief_session_get_debrief (session);
  PlenaryRemark *remark = plenary_remark_new ();

  plenary_remark_set_lesson (remark, plenary_debrief_get_lesson (debrief));
  plenary_remark_set_debrief (remark, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
  plenary_remark_set_moment (remark, moment);
  plenary_remark_set_kind (remark, kind);
  plenary_remark_set_created (remark, g_get_real_time ());

  return remark;
}

/**
 * plenary_room_edits_write:
 * @session: the session
 * @remark: a remark, live or detached
 * @text: all that is written there now
 * @merge_key: unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps what was said. One without words is no remark.
 */
void
plenary_room_edits_write (PlenaryDebriefSession *session,
                          PlenaryRemark *remark,
                          const char *text,
                          const char *merge_key,
                          GtkWidget *widget)
{
  PlenaryRemark *live = find_live (session, remark);
  g_autoptr (PlenaryEdit) edit = begin (session, PLENARY_EDIT_REMARK_WRITTEN, merge_key);
  g_autoptr (PlenaryRemark) copy = NULL;

  if (*text == '\0' && live == NULL)
    return;

  if (*text == '\0')
    {
      plenary_edit_remove (edit, live);
    }
  else
    {
      copy = plenary_entity_copy (live != NULL ? live : remark);
      plenary_remark_set_text (copy, text);
      plenary_edit_put (edit, copy);
    }
  commit (session, edit, widget);
}

/**
 * plenary_room_edits_withdraw:
 * @session: the session
 * @remark: a live remark
 * @widget: the widget it was done in
 *
 * Takes back what was said. The window offers to undo it.
 */
void
plenary_room_edits_withdraw (PlenaryDebriefSession *session,
                             PlenaryRemark *remark,
                             GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = begin (session, PLENARY_EDIT_REMARK_WITHDRAWN, NULL);

  plenary_edit_remove (edit, remark);
  gtk_widget_activate_action (widget, "win.say-undo", "s", _("Withdrawn"));
  commit (session, edit, widget);
}

/**
 * plenary_room_edits_find_next_step:
 * @session: the session
 *
 * Finds the next step that was worded together.
 *
 * Returns: (transfer none) (nullable): the live next step, or %NULL if there is none yet
 */
PlenaryNextStep *
plenary_room_edits_find_next_step (PlenaryDebriefSession *session)
{
  const char *uuid = plenary_debrief_get_next_step (plenary_debrief_session_get_debrief (session));
  gpointer step = uuid != NULL && *uuid != '\0'
                    ? plenary_store_lookup (plenary_debrief_session_get_store (session), uuid)
                    : NULL;

  return PLENARY_IS_NEXT_STEP (step) ? step : NULL;
}

/* It is for the goal that the debrief was about, if that was one. */
static const char *
find_goal (PlenaryDebriefSession *session)
{
  GListModel *goals = plenary_store_get_goals (plenary_debrief_session_get_store (session));
  g_autoptr (PlenaryEntity) goal = NULL;

  if (g_list_model_get_n_items (goals) != 1)
    return NULL;

  /* The list keeps it alive. */
  goal = g_list_model_get_item (goals, 0);

  return plenary_entity_get_uuid (goal);
}

/* It is seen in this debrief, which refers to it, and not offered to the next. */
static PlenaryNextStep *
make_next_step (PlenaryDebriefSession *session)
{
  PlenaryNextStep *step = plenary_next_step_new ();

  plenary_next_step_set_lesson (step, plenary_debrief_get_lesson (
                                        plenary_debrief_session_get_debrief (session)));
  plenary_next_step_set_goal (step, find_goal (session));
  plenary_next_step_set_created (step, g_get_real_time ());

  return step;
}

static void
refer_to (PlenaryDebriefSession *session,
          PlenaryEdit *edit,
          const char *step)
{
  g_autoptr (PlenaryDebrief) copy =
    plenary_entity_copy (plenary_debrief_session_get_debrief (session));

  plenary_debrief_set_next_step (copy, step);
  plenary_edit_put (edit, copy);
}

/* Without words it is no next step. */
static void
remove_next_step (PlenaryDebriefSession *session,
                  PlenaryNextStep *step,
                  const char *merge_key,
                  GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = begin (session, PLENARY_EDIT_NEXT_STEP_REMOVED, merge_key);
  g_autofree char *sentence = plenary_next_step_words_sentence (step);

  plenary_edit_set_subject (edit, sentence);
  refer_to (session, edit, NULL);
  plenary_edit_remove (edit, step);
  commit (session, edit, widget);
}

/**
 * plenary_room_edits_write_next_step:
 * @session: the session
 * @cue: when to do it
 * @action: what to do
 * @merge_key: unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps the next step that is worded together.
 */
void
plenary_room_edits_write_next_step (PlenaryDebriefSession *session,
                                    const char *cue,
                                    const char *action,
                                    const char *merge_key,
                                    GtkWidget *widget)
{
  PlenaryNextStep *live = plenary_room_edits_find_next_step (session);
  g_autoptr (PlenaryNextStep) step = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *sentence = NULL;

  if (*cue == '\0' && *action == '\0')
    {
      if (live != NULL)
        remove_next_step (session, live, merge_key, widget);
      return;
    }

  step = live != NULL ? plenary_entity_copy (live) : make_next_step (session);
  plenary_next_step_set_cue (step, cue);
  plenary_next_step_set_action (step, action);
  sentence = plenary_next_step_words_sentence (step);
  edit =
    begin (session, live != NULL ? PLENARY_EDIT_NEXT_STEP_CHANGED : PLENARY_EDIT_NEXT_STEP_ADDED,
           merge_key);
  plenary_edit_set_subject (edit, sentence);
  plenary_edit_put (edit, step);
  if (live == NULL)
    refer_to (session, edit, plenary_entity_get_uuid (PLENARY_ENTITY (step)));
  commit (session, edit, widget);
}

/**
 * plenary_room_edits_write_glad:
 * @session: the session
 * @text: all that is written there now
 * @merge_key: unique to one stretch of typing
 * @widget: the widget it was done in
 *
 * Keeps what there is to be glad of.
 */
void
plenary_room_edits_write_glad (PlenaryDebriefSession *session,
                               const char *text,
                               const char *merge_key,
                               GtkWidget *widget)
{
  g_autoptr (PlenaryDebrief) copy =
    plenary_entity_copy (plenary_debrief_session_get_debrief (session));
  g_autoptr (PlenaryEdit) edit = begin (session, PLENARY_EDIT_DEBRIEF_CHANGED, merge_key);

  plenary_debrief_set_glad (copy, text);
  plenary_edit_put (edit, copy);
  commit (session, edit, widget);
}
