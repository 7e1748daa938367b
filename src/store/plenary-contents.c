/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-contents-private.h"

#include "plenary-answer.h"
#include "plenary-debrief-moment.h"
#include "plenary-estimate.h"
#include "plenary-lesson-record.h"
#include "plenary-moment.h"
#include "plenary-order.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-remark.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"

/**
 * PlenaryContents:
 *
 * What belongs to one lesson, as live objects in order: its recordings, moments and
 * asked questions, who speaks, the answers of its reflection, what was guessed, its
 * sittings, what was chosen for and said in its debriefs, and what is on record about it. It stays up to date for as long as somebody holds it. For the main thread.
 */

/* Recordings come first: other things are sorted by where these lie. */
typedef enum
{
  RECORDINGS,
  MOMENTS,
  ANSWERS,
  QUESTIONS,
  SPEECH,
  ESTIMATES,
  SITTINGS,
  DEBRIEF_MOMENTS,
  REMARKS,
  RECORDS,
} Kind;

#define N_KINDS (RECORDS + 1)

struct _PlenaryContents
{
  GObject parent_instance;

  PlenaryLesson *lesson;
  PlenaryModel *models[N_KINDS];
};

G_DEFINE_FINAL_TYPE (PlenaryContents, plenary_contents, G_TYPE_OBJECT)

static GType
type_of (Kind kind)
{
  switch (kind)
    {
    case RECORDINGS:
      return PLENARY_TYPE_RECORDING;
    case MOMENTS:
      return PLENARY_TYPE_MOMENT;
    case ANSWERS:
      return PLENARY_TYPE_ANSWER;
    case QUESTIONS:
      return PLENARY_TYPE_QUESTION;
    case SPEECH:
      return PLENARY_TYPE_SPEECH;
    case ESTIMATES:
      return PLENARY_TYPE_ESTIMATE;
    case SITTINGS:
      return PLENARY_TYPE_SITTING;
    case DEBRIEF_MOMENTS:
      return PLENARY_TYPE_DEBRIEF_MOMENT;
    case REMARKS:
      return PLENARY_TYPE_REMARK;
    case RECORDS:
      return PLENARY_TYPE_LESSON_RECORD;
    }

  g_assert_not_reached ();
}

static void
plenary_contents_finalize (GObject *object)
{
  PlenaryContents *self = PLENARY_CONTENTS (object);

  for (int i = N_KINDS - 1; i >= 0; i--)
    g_clear_object (&self->models[i]);
  g_clear_object (&self->lesson);

  G_OBJECT_CLASS (plenary_contents_parent_class)->finalize (object);
}

static void
plenary_contents_class_init (PlenaryContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_contents_finalize;
}

static void
plenary_contents_init (PlenaryContents *self)
{
  for (int i = 0; i < N_KINDS; i++)
    self->models[i] =
      plenary_model_new (type_of (i), plenary_order_get (type_of (i)), self->models[RECORDINGS]);
}

/**
 * plenary_contents_new:
 * @lesson: a live lesson
 *
 * Makes empty contents; for the store, which fills them.
 *
 * Returns: (transfer full): the contents
 */
PlenaryContents *
plenary_contents_new (PlenaryLesson *lesson)
{
  PlenaryContents *self = g_object_new (PLENARY_TYPE_CONTENTS, NULL);

  self->lesson = g_object_ref (lesson);

  return self;
}

/**
 * plenary_contents_get_model:
 * @self: the contents of a lesson
 * @type: the type of an entity that belongs to a lesson
 *
 * Gets the model for entities of a type; for the store, which changes it.
 *
 * Returns: (transfer none): the model
 */
PlenaryModel *
plenary_contents_get_model (PlenaryContents *self,
                            GType type)
{
  for (int i = 0; i < N_KINDS; i++)
    {
      if (type_of (i) == type)
        return self->models[i];
    }

  g_assert_not_reached ();
}

/**
 * plenary_contents_list_models:
 * @self: the contents of a lesson
 *
 * Lists all models, for the store; that of the recordings is the last.
 *
 * Returns: (transfer container) (element-type PlenaryModel): the models
 */
GPtrArray *
plenary_contents_list_models (PlenaryContents *self)
{
  GPtrArray *models = g_ptr_array_sized_new (N_KINDS);

  for (int i = N_KINDS - 1; i >= 0; i--)
    g_ptr_array_add (models, self->models[i]);

  return models;
}

/**
 * plenary_contents_sort_by_time:
 * @self: the contents of a lesson
 *
 * Brings into order again what is sorted by its time in the lesson, after a recording
 * has been placed elsewhere; for the store.
 */
void
plenary_contents_sort_by_time (PlenaryContents *self)
{
  plenary_model_sort (self->models[MOMENTS]);
  plenary_model_sort (self->models[QUESTIONS]);
  plenary_model_sort (self->models[SPEECH]);
}

/**
 * plenary_contents_get_lesson:
 * @self: the contents of a lesson
 *
 * Gets the lesson.
 *
 * Returns: (transfer none): the live lesson
 */
PlenaryLesson *
plenary_contents_get_lesson (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return self->lesson;
}

/**
 * plenary_contents_get_recordings:
 * @self: the contents of a lesson
 *
 * Gets its recordings, in the order in which they begin.
 *
 * Returns: (transfer none): a live list of #PlenaryRecording
 */
GListModel *
plenary_contents_get_recordings (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[RECORDINGS]);
}

/**
 * plenary_contents_get_moments:
 * @self: the contents of a lesson
 *
 * Gets its moments, in the order in which they begin in the lesson.
 *
 * Returns: (transfer none): a live list of #PlenaryMoment
 */
GListModel *
plenary_contents_get_moments (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[MOMENTS]);
}

/**
 * plenary_contents_get_answers:
 * @self: the contents of a lesson
 *
 * Gets the answers of its reflection, by rank.
 *
 * Returns: (transfer none): a live list of #PlenaryAnswer
 */
GListModel *
plenary_contents_get_answers (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[ANSWERS]);
}

/**
 * plenary_contents_get_questions:
 * @self: the contents of a lesson
 *
 * Gets its asked questions, in the order in which they were asked.
 *
 * Returns: (transfer none): a live list of #PlenaryQuestion
 */
GListModel *
plenary_contents_get_questions (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[QUESTIONS]);
}

/**
 * plenary_contents_get_speech:
 * @self: the contents of a lesson
 *
 * Gets the stretches of who speaks, in the order in which they begin.
 *
 * Returns: (transfer none): a live list of #PlenarySpeech
 */
GListModel *
plenary_contents_get_speech (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[SPEECH]);
}

/**
 * plenary_contents_get_estimates:
 * @self: the contents of a lesson
 *
 * Gets what was guessed, the oldest guess first.
 *
 * Returns: (transfer none): a live list of #PlenaryEstimate
 */
GListModel *
plenary_contents_get_estimates (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[ESTIMATES]);
}

/**
 * plenary_contents_get_sittings:
 * @self: the contents of a lesson
 *
 * Gets its sittings, the oldest first.
 *
 * Returns: (transfer none): a live list of #PlenarySitting
 */
GListModel *
plenary_contents_get_sittings (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[SITTINGS]);
}

/**
 * plenary_contents_get_debrief_moments:
 * @self: the contents of a lesson
 *
 * Gets what was chosen for its debriefs, of all of them, by rank.
 *
 * Returns: (transfer none): a live list of #PlenaryDebriefMoment
 */
GListModel *
plenary_contents_get_debrief_moments (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[DEBRIEF_MOMENTS]);
}

/**
 * plenary_contents_get_remarks:
 * @self: the contents of a lesson
 *
 * Gets what was said in its debriefs, the oldest first.
 *
 * Returns: (transfer none): a live list of #PlenaryRemark
 */
GListModel *
plenary_contents_get_remarks (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[REMARKS]);
}

/**
 * plenary_contents_get_record:
 * @self: the contents of a lesson
 *
 * Gets what is on record about its recordings.
 *
 * Returns: (transfer full) (nullable): the live record, or %NULL if there is none
 */
PlenaryLessonRecord *
plenary_contents_get_record (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return g_list_model_get_item (G_LIST_MODEL (self->models[RECORDS]), 0);
}

/**
 * plenary_contents_get_records:
 * @self: the contents of a lesson
 *
 * Gets a list of what plenary_contents_get_record() answers, to hear when it comes and
 * goes.
 *
 * Returns: (transfer none): a live list of one #PlenaryLessonRecord, or none
 */
GListModel *
plenary_contents_get_records (PlenaryContents *self)
{
  g_return_val_if_fail (PLENARY_IS_CONTENTS (self), NULL);

  return G_LIST_MODEL (self->models[RECORDS]);
}
