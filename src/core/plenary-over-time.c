/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-over-time.h"

#include <string.h>

#include "plenary-placement.h"
#include "plenary-timecode.h"

/**
 * PlenaryOverTime:
 *
 * What has gathered over many lessons, about a goal or of one kind: moments in the order
 * in which they happened, next steps with what came of them, and waits. It is read in one
 * go and does not follow what changes.
 *
 * It is made on one thread and may be handed to another; it does not change.
 */

struct _PlenaryOverTime
{
  GObject parent_instance;

  GPtrArray *moments;
  GPtrArray *steps;
  GPtrArray *waits;
  /* By the UUID of a moment, how long the first wait within it was. */
  GHashTable *waits_in;
};

G_DEFINE_FINAL_TYPE (PlenaryOverTime, plenary_over_time, G_TYPE_OBJECT)

static void
plenary_over_time_finalize (GObject *object)
{
  PlenaryOverTime *self = PLENARY_OVER_TIME (object);

  g_clear_pointer (&self->waits_in, g_hash_table_unref);
  g_clear_pointer (&self->moments, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->waits, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_over_time_parent_class)->finalize (object);
}

static void
plenary_over_time_class_init (PlenaryOverTimeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_over_time_finalize;
}

static void
free_attempt (gpointer data)
{
  PlenaryPastAttempt *self = data;

  g_clear_object (&self->attempt);
  g_clear_object (&self->lesson);
  g_clear_object (&self->shown);
  g_free (self);
}

static void
free_step (gpointer data)
{
  PlenaryPastStep *self = data;

  g_clear_object (&self->step);
  g_clear_object (&self->lesson);
  g_ptr_array_unref (self->attempts);
  g_free (self);
}

static void
free_waits (gpointer data)
{
  PlenaryPastWaits *self = data;

  g_clear_object (&self->lesson);
  g_free (self->date);
  g_array_unref (self->first);
  g_array_unref (self->second);
  g_free (self);
}

static void
plenary_over_time_init (PlenaryOverTime *self)
{
  self->moments = g_ptr_array_new_with_free_func (g_object_unref);
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->waits = g_ptr_array_new_with_free_func (free_waits);
  self->waits_in = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

/* What was read, by its UUID, or by that of what it belongs to. */
typedef struct
{
  GHashTable *lessons;
  GHashTable *recordings;
  GHashTable *shown;
  GHashTable *questions;
} Found;

static void
found_clear (Found *found)
{
  g_hash_table_unref (found->lessons);
  g_hash_table_unref (found->recordings);
  g_hash_table_unref (found->shown);
  g_hash_table_unref (found->questions);
}

static GHashTable *
index_by_uuid (GPtrArray *entities)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; entities != NULL && i < entities->len; i++)
    g_hash_table_insert (table, (char *) plenary_entity_get_uuid (entities->pdata[i]),
                         entities->pdata[i]);

  return table;
}

/* The recordings of each lesson, in a list of their own. */
static GHashTable *
index_recordings (GPtrArray *recordings)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const char *lesson = plenary_recording_get_lesson (recordings->pdata[i]);
      GListStore *list = g_hash_table_lookup (table, lesson);

      if (list == NULL)
        {
          list = g_list_store_new (PLENARY_TYPE_RECORDING);
          g_hash_table_insert (table, (char *) lesson, list);
        }
      g_list_store_append (list, recordings->pdata[i]);
    }

  return table;
}

static GHashTable *
index_questions (GPtrArray *questions)
{
  GHashTable *table =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const char *lesson = plenary_question_get_lesson (questions->pdata[i]);
      GPtrArray *list = g_hash_table_lookup (table, lesson);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (table, (char *) lesson, list);
        }
      g_ptr_array_add (list, questions->pdata[i]);
    }

  return table;
}

static gpointer
look_up (GHashTable *table,
         const char *uuid)
{
  return uuid != NULL ? g_hash_table_lookup (table, uuid) : NULL;
}

static PlenaryPastMoment *
make_moment (PlenaryMoment *moment,
             const Found *found)
{
  const char *uuid = plenary_moment_get_lesson (moment);
  PlenaryLesson *lesson = look_up (found->lessons, uuid);

  if (lesson == NULL)
    return NULL;

  return plenary_past_moment_new (moment, lesson, look_up (found->recordings, uuid));
}

static const char *
uuid_of (PlenaryPastMoment *moment)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (plenary_past_moment_get_moment (moment)));
}

static void
add_moments (PlenaryOverTime *self,
             GPtrArray *moments,
             const Found *found)
{
  for (guint i = 0; moments != NULL && i < moments->len; i++)
    {
      PlenaryPastMoment *moment = make_moment (moments->pdata[i], found);

      if (moment != NULL)
        g_ptr_array_add (self->moments, moment);
    }
  g_ptr_array_sort_values (self->moments, plenary_past_moment_compare);
}

/* Next steps. */

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const PlenaryPastStep *first = a;
  const PlenaryPastStep *second = b;
  gint64 before = plenary_next_step_get_created (first->step);
  gint64 after = plenary_next_step_get_created (second->step);

  return (before > after) - (before < after);
}

static int
compare_attempts (gconstpointer a,
                  gconstpointer b)
{
  const PlenaryPastAttempt *first = a;
  const PlenaryPastAttempt *second = b;
  gint64 before = plenary_attempt_get_created (first->attempt);
  gint64 after = plenary_attempt_get_created (second->attempt);

  return (before > after) - (before < after);
}

static void
add_attempt (PlenaryPastStep *step,
             PlenaryAttempt *attempt,
             const Found *found)
{
  PlenaryPastAttempt *past = g_new0 (PlenaryPastAttempt, 1);
  PlenaryMoment *shown = look_up (found->shown, plenary_attempt_get_moment (attempt));

  past->attempt = g_object_ref (attempt);
  g_set_object (&past->lesson, look_up (found->lessons, plenary_attempt_get_lesson (attempt)));
  past->shown = shown != NULL ? make_moment (shown, found) : NULL;
  g_ptr_array_add (step->attempts, past);
}

static void
add_steps (PlenaryOverTime *self,
           const PlenaryOverTimeRows *rows,
           const Found *found)
{
  g_autoptr (GHashTable) steps = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; rows->steps != NULL && i < rows->steps->len; i++)
    {
      PlenaryNextStep *step = rows->steps->pdata[i];
      PlenaryPastStep *past = g_new0 (PlenaryPastStep, 1);

      past->step = g_object_ref (step);
      g_set_object (&past->lesson, look_up (found->lessons, plenary_next_step_get_lesson (step)));
      past->attempts = g_ptr_array_new_with_free_func (free_attempt);
      g_ptr_array_add (self->steps, past);
      g_hash_table_insert (steps, (char *) plenary_entity_get_uuid (PLENARY_ENTITY (step)), past);
    }

  for (guint i = 0; rows->attempts != NULL && i < rows->attempts->len; i++)
    {
      PlenaryAttempt *attempt = rows->attempts->pdata[i];
      PlenaryPastStep *past = look_up (steps, plenary_attempt_get_next_step (attempt));

      if (past != NULL)
        add_attempt (past, attempt, found);
    }

  g_ptr_array_sort_values (self->steps, compare_steps);
  for (guint i = 0; i < self->steps->len; i++)
    g_ptr_array_sort_values (((PlenaryPastStep *) self->steps->pdata[i])->attempts,
                             compare_attempts);
}

/* Waits. */

static gint64
first_wait (PlenaryQuestion *question)
{
  return plenary_question_get_wait_1_end (question) - plenary_question_get_wait_1_start (question);
}

static gint64
second_wait (PlenaryQuestion *question)
{
  return plenary_question_get_wait_2_end (question) - plenary_question_get_wait_2_start (question);
}

static gboolean
has_first_wait (PlenaryQuestion *question)
{
  return plenary_question_get_wait_1_start (question) >= 0 && first_wait (question) >= 0;
}

static gboolean
has_second_wait (PlenaryQuestion *question)
{
  return plenary_question_get_wait_2_start (question) >= 0 && second_wait (question) >= 0;
}

/* When a question was asked, wherever its recording lies in the lesson. */
static gint64
get_asked_at (PlenaryQuestion *question,
              GListModel *recordings)
{
  guint n = recordings != NULL ? g_list_model_get_n_items (recordings) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (g_strcmp0 (plenary_entity_get_uuid (PLENARY_ENTITY (recording)),
                     plenary_question_get_recording (question)) == 0)
        return plenary_placement_to_lesson (plenary_recording_get_offset (recording),
                                            plenary_question_get_asked_at (question));
    }

  return plenary_question_get_asked_at (question);
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b,
                   gpointer recordings)
{
  gint64 before = get_asked_at (*(PlenaryQuestion *const *) a, recordings);
  gint64 after = get_asked_at (*(PlenaryQuestion *const *) b, recordings);

  return (before > after) - (before < after);
}

static void
add_waits_of (PlenaryOverTime *self,
              PlenaryPastMoment *moment,
              GPtrArray *questions)
{
  PlenaryPastWaits *waits = g_new0 (PlenaryPastWaits, 1);

  waits->lesson = g_object_ref (plenary_past_moment_get_lesson (moment));
  waits->date = g_strdup (plenary_past_moment_get_date (moment));
  waits->first = g_array_new (FALSE, FALSE, sizeof (gint64));
  waits->second = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < questions->len; i++)
    {
      PlenaryQuestion *question = questions->pdata[i];
      gint64 first = first_wait (question);
      gint64 second = second_wait (question);

      if (has_first_wait (question))
        g_array_append_val (waits->first, first);
      if (has_second_wait (question))
        g_array_append_val (waits->second, second);
    }

  if (waits->first->len + waits->second->len > 0)
    g_ptr_array_add (self->waits, waits);
  else
    free_waits (waits);
}

/* The wait after the first question that was asked while the moment lasted. */
static void
note_wait_in (PlenaryOverTime *self,
              PlenaryPastMoment *moment,
              GPtrArray *questions,
              GListModel *recordings)
{
  PlenarySpan span = plenary_past_moment_get_span (moment);

  for (guint i = 0; i < questions->len; i++)
    {
      PlenaryQuestion *question = questions->pdata[i];
      gint64 wait = first_wait (question);

      if (!has_first_wait (question) ||
          !plenary_span_contains (span, get_asked_at (question, recordings)))
        continue;

      g_hash_table_insert (self->waits_in, (char *) uuid_of (moment),
                           g_memdup2 (&wait, sizeof (wait)));
      return;
    }
}

/* The moments are in order, so that those of one lesson follow one another. */
static void
add_waits (PlenaryOverTime *self,
           const Found *found)
{
  const char *before = NULL;

  for (guint i = 0; i < self->moments->len; i++)
    {
      PlenaryPastMoment *moment = self->moments->pdata[i];
      const char *lesson =
        plenary_entity_get_uuid (PLENARY_ENTITY (plenary_past_moment_get_lesson (moment)));
      GPtrArray *questions = look_up (found->questions, lesson);
      GListModel *recordings = look_up (found->recordings, lesson);

      if (questions == NULL)
        continue;

      if (g_strcmp0 (before, lesson) != 0)
        {
          g_ptr_array_sort_with_data (questions, compare_questions, recordings);
          add_waits_of (self, moment, questions);
        }
      note_wait_in (self, moment, questions, recordings);
      before = lesson;
    }
}

/**
 * plenary_over_time_new:
 * @rows: what was read
 *
 * Puts together what was read, in order. What belongs to a lesson that was not read is
 * left out.
 *
 * Returns: (transfer full): the whole
 */
PlenaryOverTime *
plenary_over_time_new (const PlenaryOverTimeRows *rows)
{
  PlenaryOverTime *self = g_object_new (PLENARY_TYPE_OVER_TIME, NULL);
  Found found = {
    .lessons = index_by_uuid (rows->lessons),
    .recordings = index_recordings (rows->recordings),
    .shown = index_by_uuid (rows->shown),
    .questions = index_questions (rows->questions),
  };

  add_moments (self, rows->moments, &found);
  add_steps (self, rows, &found);
  add_waits (self, &found);
  found_clear (&found);

  return self;
}

/**
 * plenary_over_time_get_moments:
 * @self: what has gathered
 *
 * Gets the moments, in the order in which they happened.
 *
 * Returns: (transfer none) (element-type PlenaryPastMoment): the moments
 */
GPtrArray *
plenary_over_time_get_moments (PlenaryOverTime *self)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME (self), NULL);

  return self->moments;
}

/**
 * plenary_over_time_get_steps:
 * @self: what has gathered
 *
 * Gets the next steps, the oldest first.
 *
 * Returns: (transfer none) (element-type PlenaryPastStep): the next steps
 */
GPtrArray *
plenary_over_time_get_steps (PlenaryOverTime *self)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME (self), NULL);

  return self->steps;
}

/**
 * plenary_over_time_get_waits:
 * @self: what has gathered
 *
 * Gets the waits of those lessons in which any were found, the oldest first.
 *
 * Returns: (transfer none) (element-type PlenaryPastWaits): the waits of each lesson
 */
GPtrArray *
plenary_over_time_get_waits (PlenaryOverTime *self)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME (self), NULL);

  return self->waits;
}

/**
 * plenary_over_time_find:
 * @self: what has gathered
 * @uuid: (nullable): the UUID of a moment
 *
 * Finds a moment.
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_over_time_find (PlenaryOverTime *self,
                        const char *uuid)
{
  g_return_val_if_fail (PLENARY_IS_OVER_TIME (self), NULL);

  for (guint i = 0; uuid != NULL && i < self->moments->len; i++)
    {
      PlenaryPastMoment *moment = self->moments->pdata[i];

      if (g_str_equal (uuid_of (moment), uuid))
        return moment;
    }

  return NULL;
}

/**
 * plenary_over_time_choose:
 * @self: what has gathered
 * @left_out: (scope call) (nullable): tells which moments are no place to have come from,
 *   or %NULL if all are
 * @then: (out) (transfer none) (nullable): the earliest moment with words
 * @now: (out) (transfer none) (nullable): the latest one, or %NULL if that is the same
 *
 * Chooses two moments that may show what has changed.
 */
void
plenary_over_time_choose (PlenaryOverTime *self,
                          PlenaryPastFilter left_out,
                          PlenaryPastMoment **then,
                          PlenaryPastMoment **now)
{
  g_return_if_fail (PLENARY_IS_OVER_TIME (self));

  *then = *now = NULL;
  for (guint i = 0; i < self->moments->len; i++)
    {
      PlenaryPastMoment *moment = self->moments->pdata[i];

      if (!plenary_past_moment_has_words (moment))
        continue;

      if (*then != NULL)
        *now = moment;
      else if (left_out == NULL || !left_out (moment))
        *then = moment;
    }
}

/**
 * plenary_over_time_get_wait:
 * @self: what has gathered
 * @moment: one of its moments
 *
 * Gets how long the wait was after a question that was asked in a moment.
 *
 * Returns: nanoseconds, or %PLENARY_TIME_NONE if that is not known
 */
gint64
plenary_over_time_get_wait (PlenaryOverTime *self,
                            PlenaryPastMoment *moment)
{
  gint64 *wait;

  g_return_val_if_fail (PLENARY_IS_OVER_TIME (self), PLENARY_TIME_NONE);

  wait = g_hash_table_lookup (self->waits_in, uuid_of (moment));

  return wait != NULL ? *wait : PLENARY_TIME_NONE;
}
