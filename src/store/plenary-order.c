/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-order.h"

#include "plenary-agreement.h"
#include "plenary-answer.h"
#include "plenary-attempt.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-lesson-record.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-placement.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-remark.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"
#include "plenary-vision.h"

/* In which order live objects stand in the models. Whatever is alike otherwise is
 * sorted by UUID, so that an order never depends on when an object came. */

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_uuids (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  return g_strcmp0 (plenary_entity_get_uuid ((PlenaryEntity *) a),
                    plenary_entity_get_uuid ((PlenaryEntity *) b));
}

static int
or_by_uuid (int order,
            gconstpointer a,
            gconstpointer b)
{
  return order != 0 ? order : compare_uuids (a, b, NULL);
}

/* The lesson taught last comes first; civil dates sort as text. */
static int
compare_lessons (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  PlenaryLesson *first = (PlenaryLesson *) a;
  PlenaryLesson *second = (PlenaryLesson *) b;
  int order =
    g_strcmp0 (plenary_lesson_get_date_taught (second), plenary_lesson_get_date_taught (first));

  if (order == 0)
    order =
      compare_numbers (plenary_lesson_get_created (second), plenary_lesson_get_created (first));

  return or_by_uuid (order, a, b);
}

static int
compare_goals (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_goal_get_rank ((PlenaryGoal *) a),
                                      plenary_goal_get_rank ((PlenaryGoal *) b)),
                     a, b);
}

static int
compare_prompt_sets (gconstpointer a,
                     gconstpointer b,
                     gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_prompt_set_get_rank ((PlenaryPromptSet *) a),
                                      plenary_prompt_set_get_rank ((PlenaryPromptSet *) b)),
                     a, b);
}

/* The one written last comes first. */
static int
compare_next_steps (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_next_step_get_created ((PlenaryNextStep *) b),
                                      plenary_next_step_get_created ((PlenaryNextStep *) a)),
                     a, b);
}

static int
compare_attempts (gconstpointer a,
                  gconstpointer b,
                  gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_attempt_get_created ((PlenaryAttempt *) a),
                                      plenary_attempt_get_created ((PlenaryAttempt *) b)),
                     a, b);
}

static int
compare_recordings (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_recording_get_offset ((PlenaryRecording *) a),
                                      plenary_recording_get_offset ((PlenaryRecording *) b)),
                     a, b);
}

/* A time of a recording in its lesson, which has a handful of recordings at most. */
static gint64
to_lesson_time (GListModel *recordings,
                const char *uuid,
                gint64 time)
{
  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (recording)), uuid))
        return plenary_placement_to_lesson (plenary_recording_get_offset (recording), time);
    }

  return time;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b,
                 gpointer recordings)
{
  PlenaryMoment *first = (PlenaryMoment *) a;
  PlenaryMoment *second = (PlenaryMoment *) b;
  const char *in_first = plenary_moment_get_recording (first);
  const char *in_second = plenary_moment_get_recording (second);
  int order =
    compare_numbers (to_lesson_time (recordings, in_first, plenary_moment_get_start (first)),
                     to_lesson_time (recordings, in_second, plenary_moment_get_start (second)));

  if (order == 0)
    order =
      compare_numbers (to_lesson_time (recordings, in_first, plenary_moment_get_tagged_at (first)),
                       to_lesson_time (recordings, in_second,
                                       plenary_moment_get_tagged_at (second)));

  return or_by_uuid (order, a, b);
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b,
                   gpointer recordings)
{
  PlenaryQuestion *first = (PlenaryQuestion *) a;
  PlenaryQuestion *second = (PlenaryQuestion *) b;

  return or_by_uuid (compare_numbers (to_lesson_time (recordings,
                                                      plenary_question_get_recording (first),
                                                      plenary_question_get_asked_at (first)),
                                      to_lesson_time (recordings,
                                                      plenary_question_get_recording (second),
                                                      plenary_question_get_asked_at (second))),
                     a, b);
}

static int
compare_speech (gconstpointer a,
                gconstpointer b,
                gpointer recordings)
{
  PlenarySpeech *first = (PlenarySpeech *) a;
  PlenarySpeech *second = (PlenarySpeech *) b;

  return or_by_uuid (compare_numbers (to_lesson_time (recordings,
                                                      plenary_speech_get_recording (first),
                                                      plenary_speech_get_start (first)),
                                      to_lesson_time (recordings,
                                                      plenary_speech_get_recording (second),
                                                      plenary_speech_get_start (second))),
                     a, b);
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_answer_get_rank ((PlenaryAnswer *) a),
                                      plenary_answer_get_rank ((PlenaryAnswer *) b)),
                     a, b);
}

static int
compare_estimates (gconstpointer a,
                   gconstpointer b,
                   gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_estimate_get_created ((PlenaryEstimate *) a),
                                      plenary_estimate_get_created ((PlenaryEstimate *) b)),
                     a, b);
}

static int
compare_sittings (gconstpointer a,
                  gconstpointer b,
                  gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_sitting_get_began ((PlenarySitting *) a),
                                      plenary_sitting_get_began ((PlenarySitting *) b)),
                     a, b);
}

/* The one prepared last comes first. */
static int
compare_debriefs (gconstpointer a,
                  gconstpointer b,
                  gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_debrief_get_created ((PlenaryDebrief *) b),
                                      plenary_debrief_get_created ((PlenaryDebrief *) a)),
                     a, b);
}

static int
compare_debrief_moments (gconstpointer a,
                         gconstpointer b,
                         gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_debrief_moment_get_rank ((PlenaryDebriefMoment *) a),
                                      plenary_debrief_moment_get_rank ((PlenaryDebriefMoment *) b)),
                     a, b);
}

static int
compare_remarks (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_remark_get_created ((PlenaryRemark *) a),
                                      plenary_remark_get_created ((PlenaryRemark *) b)),
                     a, b);
}

/* The newest text comes first. */
static int
compare_agreements (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  return or_by_uuid (compare_numbers (plenary_agreement_get_created ((PlenaryAgreement *) b),
                                      plenary_agreement_get_created ((PlenaryAgreement *) a)),
                     a, b);
}

/**
 * plenary_order_get:
 * @type: the type of an entity
 *
 * Finds out in which order entities of a type stand in their model: lessons, next steps,
 * debriefs and agreements the newest first, what has a rank by that, and what has a time by its time in
 * the lesson, for which the user data is the list of the lesson's recordings.
 *
 * Returns: (transfer none): the order, for the main thread
 */
GCompareDataFunc
plenary_order_get (GType type)
{
  const struct
  {
    GType type;
    GCompareDataFunc compare;
  } orders[] = {
    { PLENARY_TYPE_VISION, compare_uuids },
    { PLENARY_TYPE_GOAL, compare_goals },
    { PLENARY_TYPE_LESSON, compare_lessons },
    { PLENARY_TYPE_PROMPT_SET, compare_prompt_sets },
    { PLENARY_TYPE_NEXT_STEP, compare_next_steps },
    { PLENARY_TYPE_ATTEMPT, compare_attempts },
    { PLENARY_TYPE_RECORDING, compare_recordings },
    { PLENARY_TYPE_MOMENT, compare_moments },
    { PLENARY_TYPE_ANSWER, compare_answers },
    { PLENARY_TYPE_QUESTION, compare_questions },
    { PLENARY_TYPE_SPEECH, compare_speech },
    { PLENARY_TYPE_ESTIMATE, compare_estimates },
    { PLENARY_TYPE_SITTING, compare_sittings },
    { PLENARY_TYPE_DEBRIEF, compare_debriefs },
    { PLENARY_TYPE_DEBRIEF_MOMENT, compare_debrief_moments },
    { PLENARY_TYPE_DEBRIEF_CHOICE, compare_uuids },
    { PLENARY_TYPE_REMARK, compare_remarks },
    { PLENARY_TYPE_AGREEMENT, compare_agreements },
    { PLENARY_TYPE_LESSON_RECORD, compare_uuids },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      if (orders[i].type == type)
        return orders[i].compare;
    }

  g_assert_not_reached ();
}
