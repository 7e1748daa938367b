/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-contents-private.h"

#include "plenary-answer.h"
#include "plenary-moment.h"
#include "plenary-placement.h"
#include "plenary-recording.h"

/**
 * PlenaryContents:
 *
 * What belongs to one lesson, as live objects in order: its recordings, its
 * moments and the answers of its reflection. It stays up to date for as long as
 * somebody holds it. For the main thread.
 */

struct _PlenaryContents
{
  GObject parent_instance;

  PlenaryLesson *lesson;
  PlenaryModel *recordings;
  PlenaryModel *moments;
  PlenaryModel *answers;
};

G_DEFINE_FINAL_TYPE (PlenaryContents, plenary_contents, G_TYPE_OBJECT)

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_uuids (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (plenary_entity_get_uuid (PLENARY_ENTITY ((gpointer) a)),
                    plenary_entity_get_uuid (PLENARY_ENTITY ((gpointer) b)));
}

static int
compare_recordings (gconstpointer a,
                    gconstpointer b,
                    gpointer user_data)
{
  int order = compare_numbers (plenary_recording_get_offset ((PlenaryRecording *) a),
                               plenary_recording_get_offset ((PlenaryRecording *) b));

  return order != 0 ? order : compare_uuids (a, b);
}

/* A lesson has a handful of recordings at most. */
static gint64
get_offset (PlenaryModel *recordings,
            PlenaryMoment *moment)
{
  GListModel *list = G_LIST_MODEL (recordings);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (list, i);

      if (g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (recording)),
                       plenary_moment_get_recording (moment)))
        return plenary_recording_get_offset (recording);
    }

  return 0;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  PlenaryMoment *first = (PlenaryMoment *) a;
  PlenaryMoment *second = (PlenaryMoment *) b;
  gint64 first_offset = get_offset (user_data, first);
  gint64 second_offset = get_offset (user_data, second);
  int order;

  order =
    compare_numbers (plenary_placement_to_lesson (first_offset, plenary_moment_get_start (first)),
                     plenary_placement_to_lesson (second_offset,
                                                  plenary_moment_get_start (second)));
  if (order == 0)
    order = compare_numbers (plenary_placement_to_lesson (first_offset,
                                                          plenary_moment_get_tagged_at (first)),
                             plenary_placement_to_lesson (second_offset,
                                                          plenary_moment_get_tagged_at (second)));

  return order != 0 ? order : compare_uuids (a, b);
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  int order = compare_numbers (plenary_answer_get_rank ((PlenaryAnswer *) a),
                               plenary_answer_get_rank ((PlenaryAnswer *) b));

  return order != 0 ? order : compare_uuids (a, b);
}

static void
plenary_contents_finalize (GObject *object)
{
  PlenaryContents *self = PLENARY_CONTENTS (object);

  g_clear_object (&self->answers);
  g_clear_object (&self->moments);
  g_clear_object (&self->recordings);
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
  self->recordings = plenary_model_new (PLENARY_TYPE_RECORDING, compare_recordings, NULL);
  self->moments = plenary_model_new (PLENARY_TYPE_MOMENT, compare_moments, self->recordings);
  self->answers = plenary_model_new (PLENARY_TYPE_ANSWER, compare_answers, NULL);
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
 * @type: the type of an entity
 *
 * Gets the model for entities of a type; for the store, which changes it.
 *
 * Returns: (transfer none): the model
 */
PlenaryModel *
plenary_contents_get_model (PlenaryContents *self,
                            GType type)
{
  if (type == PLENARY_TYPE_RECORDING)
    return self->recordings;
  if (type == PLENARY_TYPE_MOMENT)
    return self->moments;
  if (type == PLENARY_TYPE_ANSWER)
    return self->answers;

  g_assert_not_reached ();
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

  return G_LIST_MODEL (self->recordings);
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

  return G_LIST_MODEL (self->moments);
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

  return G_LIST_MODEL (self->answers);
}
