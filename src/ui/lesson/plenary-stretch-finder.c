/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-stretch-finder.h"

#include <glib/gi18n.h>

#include "plenary-placement.h"
#include "plenary-question.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/* What to look at in a lesson, found from all that is known of it: the marks and questions
 * that are open anyway, and what the store has to be asked for. All on the main thread. */

/* A gap of less was heard while something else was looked at. */
#define SHORTEST_UNSEEN (10 * PLENARY_SECOND)

typedef struct
{
  PlenaryLessonSession *session;
  PlenaryGoal *goal;
  GArray *places;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_clear_object (&search->session);
  g_clear_object (&search->goal);
  g_clear_pointer (&search->places, g_array_unref);
  g_free (search);
}

/* As long as its parts are, or as what is open says. */
static gint64
get_duration (PlenaryLessonSession *session)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (session);
  GListModel *recordings = plenary_contents_get_recordings (contents);
  gint64 duration =
    MAX (0, plenary_transport_get_duration (plenary_lesson_session_get_transport (session)));

  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (plenary_recording_get_role (recording) == PLENARY_ROLE_PART)
        duration =
          MAX (duration, plenary_placement_to_lesson (plenary_recording_get_offset (recording),
                                                      plenary_recording_get_duration (recording)));
    }

  return duration;
}

/* With a goal, those of that goal; where none of them waits for words, all. */
static GArray *
list_marks (Search *search,
            PlenaryGoal *goal)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (search->session);
  GListModel *moments = plenary_contents_get_moments (contents);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      g_autofree char *words = plenary_words_first (moment);
      PlenarySpan span = plenary_lesson_session_get_span (search->session, moment);

      if (words == NULL &&
          (goal == NULL || g_strv_contains (plenary_moment_get_goals (moment),
                                            plenary_entity_get_uuid (PLENARY_ENTITY (goal)))))
        g_array_append_val (marks, span);
    }

  if (marks->len > 0 || goal == NULL)
    return marks;

  g_array_unref (marks);

  return list_marks (search, NULL);
}

static GArray *
list_questions (Search *search)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (search->session);
  PlenaryStore *store = plenary_lesson_session_get_store (search->session);
  GListModel *questions = plenary_contents_get_questions (contents);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);
      PlenaryRecording *recording =
        plenary_store_lookup (store, plenary_question_get_recording (question));
      gint64 time;

      if (recording == NULL)
        continue;

      time = plenary_placement_to_lesson (plenary_recording_get_offset (recording),
                                          plenary_question_get_asked_at (question));
      g_array_append_val (times, time);
    }

  return times;
}

/* Where nobody took down what was played, all is new from where watching stopped. */
static GArray *
list_unseen (Search *search,
             PlenaryTrace *trace,
             gint64 duration)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (search->session);
  PlenarySpan rest = { plenary_lesson_get_position (plenary_contents_get_lesson (contents)),
                       duration };
  GArray *spans;

  if (trace != NULL && !plenary_trace_is_empty (trace))
    return plenary_trace_find_unseen (trace, plenary_contents_get_recordings (contents),
                                      SHORTEST_UNSEEN);

  spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  if (rest.start < rest.end)
    g_array_append_val (spans, rest);

  return spans;
}

static void
got_trace (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Search *search = g_task_get_task_data (task);
  g_autoptr (PlenaryTrace) trace =
    plenary_store_read_trace_finish (PLENARY_STORE (source), result, NULL);
  gint64 duration = get_duration (search->session);
  g_autoptr (GArray) marks = list_marks (search, search->goal);
  g_autoptr (GArray) questions = list_questions (search);
  g_autoptr (GArray) unseen = list_unseen (search, trace, duration);
  PlenaryStretchSources sources = { duration, marks, questions, search->places, unseen };

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, plenary_stretches_find (&sources), (GDestroyNotify) g_array_unref);
}

static void
read_trace (GTask *task)
{
  Search *search = g_task_get_task_data (task);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (search->session);

  plenary_store_read_trace_async (plenary_lesson_session_get_store (search->session),
                                  plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                                  g_task_get_cancellable (task), got_trace, task);
}

static void
got_places (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  GTask *task = user_data;
  Search *search = g_task_get_task_data (task);

  /* What cannot be read offers nothing. */
  search->places = plenary_store_get_goal_places_finish (PLENARY_STORE (source), result, NULL);
  read_trace (task);
}

/**
 * plenary_stretch_finder_find_async:
 * @session: the session of a lesson
 * @goal: (nullable): the goal that is looked for
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when they are found
 * @user_data: for @callback
 *
 * Finds what to look at in a lesson.
 */
void
plenary_stretch_finder_find_async (PlenaryLessonSession *session,
                                   PlenaryGoal *goal,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Search *search;
  PlenaryLesson *lesson;
  GTask *task;

  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (goal == NULL || PLENARY_IS_GOAL (goal));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_stretch_finder_find_async);
  search = g_new0 (Search, 1);
  search->session = g_object_ref (session);
  search->goal = goal != NULL ? g_object_ref (goal) : NULL;
  g_task_set_task_data (task, search, search_free);

  lesson = plenary_lesson_session_get_lesson (session);
  if (goal == NULL)
    read_trace (task);
  else
    plenary_store_get_goal_places_async (plenary_lesson_session_get_store (session),
                                         plenary_entity_get_uuid (PLENARY_ENTITY (goal)),
                                         plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                                         cancellable, got_places, task);
}

/**
 * plenary_stretch_finder_find_finish:
 * @session: the session of a lesson
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_stretch_finder_find_async().
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryStretch): the stretches, or %NULL
 *   if nobody waits for them any more
 */
GArray *
plenary_stretch_finder_find_finish (PlenaryLessonSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_stretch_finder_describe:
 * @stretch: a stretch
 *
 * Says why a stretch is offered.
 *
 * Returns: (transfer full): the translated reason
 */
char *
plenary_stretch_finder_describe (const PlenaryStretch *stretch)
{
  g_return_val_if_fail (stretch != NULL, NULL);

  switch (stretch->reason)
    {
    case PLENARY_STRETCH_UNWRITTEN:
      return g_strdup_printf (ngettext ("%u mark of yours, without words yet",
                                        "%u marks of yours, without words yet", stretch->n),
                              stretch->n);
    case PLENARY_STRETCH_AFTER_QUESTION:
      return g_strdup_printf (ngettext ("after a question you asked",
                                        "after %u questions you asked", stretch->n),
                              stretch->n);
    case PLENARY_STRETCH_USUAL_PLACE:
      return g_strdup (_("where moments of this goal often are"));
    case PLENARY_STRETCH_UNSEEN:
      return g_strdup (_("not seen yet"));
    }

  g_return_val_if_reached (NULL);
}
