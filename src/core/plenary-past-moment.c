/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-past-moment.h"

#include <string.h>

#include "plenary-parts.h"
#include "plenary-placement.h"

/**
 * PlenaryPastMoment:
 *
 * A moment of some lesson, with that lesson and its recordings: all that is needed to
 * read it, and to play it, wherever one is. It does not follow what changes.
 *
 * It is made on one thread and may be handed to another; it does not change.
 */

struct _PlenaryPastMoment
{
  GObject parent_instance;

  PlenaryMoment *moment;
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
  GListModel *recordings;
  char *date;
};

G_DEFINE_FINAL_TYPE (PlenaryPastMoment, plenary_past_moment, G_TYPE_OBJECT)

static void
plenary_past_moment_finalize (GObject *object)
{
  PlenaryPastMoment *self = PLENARY_PAST_MOMENT (object);

  g_clear_object (&self->moment);
  g_clear_object (&self->lesson);
  g_clear_object (&self->recording);
  g_clear_object (&self->recordings);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (plenary_past_moment_parent_class)->finalize (object);
}

static void
plenary_past_moment_class_init (PlenaryPastMomentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_past_moment_finalize;
}

static void
plenary_past_moment_init (PlenaryPastMoment *self)
{
}

/* A lesson without a date is taken to be of the day it was added. */
static char *
find_date (PlenaryLesson *lesson)
{
  const char *taught = plenary_lesson_get_date_taught (lesson);
  g_autoptr (GDateTime) created = NULL;

  if (taught != NULL && *taught != '\0')
    return g_strdup (taught);

  created = g_date_time_new_from_unix_local_usec (plenary_lesson_get_created (lesson));

  return created != NULL ? g_date_time_format (created, "%F") : g_strdup ("");
}

static PlenaryRecording *
find_recording (GListModel *recordings,
                const char *uuid)
{
  guint n = recordings != NULL ? g_list_model_get_n_items (recordings) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (g_strcmp0 (plenary_entity_get_uuid (PLENARY_ENTITY (recording)), uuid) == 0)
        return g_steal_pointer (&recording);
    }

  return NULL;
}

/**
 * plenary_past_moment_new:
 * @moment: a detached moment
 * @lesson: its detached lesson
 * @recordings: (nullable): the detached recordings of the lesson
 *
 * Puts a moment together with where it is from. None of it may be changed any more.
 *
 * Returns: (transfer full): the moment
 */
PlenaryPastMoment *
plenary_past_moment_new (PlenaryMoment *moment,
                         PlenaryLesson *lesson,
                         GListModel *recordings)
{
  PlenaryPastMoment *self;

  g_return_val_if_fail (PLENARY_IS_MOMENT (moment), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);
  g_return_val_if_fail (recordings == NULL || G_IS_LIST_MODEL (recordings), NULL);

  self = g_object_new (PLENARY_TYPE_PAST_MOMENT, NULL);
  self->moment = g_object_ref (moment);
  self->lesson = g_object_ref (lesson);
  g_set_object (&self->recordings, recordings);
  self->recording = find_recording (recordings, plenary_moment_get_recording (moment));
  self->date = find_date (lesson);

  return self;
}

/**
 * plenary_past_moment_get_moment:
 * @self: a past moment
 *
 * Gets the moment.
 *
 * Returns: (transfer none): a detached moment
 */
PlenaryMoment *
plenary_past_moment_get_moment (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), NULL);

  return self->moment;
}

/**
 * plenary_past_moment_get_lesson:
 * @self: a past moment
 *
 * Gets the lesson it is of.
 *
 * Returns: (transfer none): a detached lesson
 */
PlenaryLesson *
plenary_past_moment_get_lesson (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), NULL);

  return self->lesson;
}

/**
 * plenary_past_moment_get_recording:
 * @self: a past moment
 *
 * Gets the recording that its times are in.
 *
 * Returns: (transfer none) (nullable): a detached recording
 */
PlenaryRecording *
plenary_past_moment_get_recording (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), NULL);

  return self->recording;
}

/**
 * plenary_past_moment_list_parts:
 * @self: a past moment
 *
 * Lists the parts of its lesson, for playing.
 *
 * Returns: (transfer full) (element-type PlenaryRecording): detached recordings, in order
 */
GPtrArray *
plenary_past_moment_list_parts (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), NULL);

  if (self->recordings == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return plenary_parts_list (self->recordings);
}

/**
 * plenary_past_moment_get_date:
 * @self: a past moment
 *
 * Gets when its lesson was taught, or was added if that is all that is known.
 *
 * Returns: (transfer none): a date, "YYYY-MM-DD"
 */
const char *
plenary_past_moment_get_date (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), "");

  return self->date;
}

/**
 * plenary_past_moment_get_span:
 * @self: a past moment
 *
 * Finds where it lies in its lesson.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_past_moment_get_span (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), ((PlenarySpan) { 0, 0 }));

  return plenary_placement_moment_span (self->moment, self->recording);
}

/**
 * plenary_past_moment_get_tagged_at:
 * @self: a past moment
 *
 * Finds the very frame that was on the screen when it was marked.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_past_moment_get_tagged_at (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), 0);

  return plenary_placement_to_lesson (self->recording != NULL
                                        ? plenary_recording_get_offset (self->recording)
                                        : 0,
                                      plenary_moment_get_tagged_at (self->moment));
}

static gboolean
has_text (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * plenary_past_moment_has_words:
 * @self: a past moment
 *
 * Finds out whether anything was written about it.
 *
 * Returns: whether there are words to read
 */
gboolean
plenary_past_moment_has_words (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), FALSE);

  return has_text (plenary_moment_get_saw (self->moment)) ||
         has_text (plenary_moment_get_means (self->moment)) ||
         has_text (plenary_moment_get_next_time (self->moment));
}

/**
 * plenary_past_moment_is_words_only:
 * @self: a past moment
 *
 * Finds out whether it is known that there is no film of it any more. A film that only
 * cannot be found is no reason not to look for it.
 *
 * Returns: whether there is nothing to play
 */
gboolean
plenary_past_moment_is_words_only (PlenaryPastMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), TRUE);

  return self->recording == NULL || plenary_recording_get_given_up (self->recording);
}

static gboolean
has_same_row (gpointer a,
              gpointer b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return plenary_entity_get_revision (a) == plenary_entity_get_revision (b) &&
         g_str_equal (plenary_entity_get_uuid (a), plenary_entity_get_uuid (b));
}

/**
 * plenary_past_moment_is_same:
 * @self: a past moment
 * @other: another, or the same read at another time
 *
 * Finds out whether two are the same moment, of which nothing has changed in between.
 *
 * Returns: whether one can stand for the other
 */
gboolean
plenary_past_moment_is_same (PlenaryPastMoment *self,
                             PlenaryPastMoment *other)
{
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (other), FALSE);

  return has_same_row (self->moment, other->moment) && has_same_row (self->lesson, other->lesson) &&
         has_same_row (self->recording, other->recording);
}

static int
compare_times (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * plenary_past_moment_compare:
 * @a: a past moment
 * @b: a past moment
 *
 * Puts moments in the order in which they happened: by the date of their lessons, then
 * as they were added, then within the lesson.
 *
 * Returns: less than 0, 0 or more than 0
 */
int
plenary_past_moment_compare (gconstpointer a,
                             gconstpointer b)
{
  PlenaryPastMoment *first = (PlenaryPastMoment *) a;
  PlenaryPastMoment *second = (PlenaryPastMoment *) b;
  int order = strcmp (first->date, second->date);

  if (order == 0)
    order = compare_times (plenary_lesson_get_created (first->lesson),
                           plenary_lesson_get_created (second->lesson));
  if (order == 0)
    order = strcmp (plenary_entity_get_uuid (PLENARY_ENTITY (first->lesson)),
                    plenary_entity_get_uuid (PLENARY_ENTITY (second->lesson)));
  if (order == 0)
    order = compare_times (plenary_past_moment_get_tagged_at (first),
                           plenary_past_moment_get_tagged_at (second));
  if (order == 0)
    order = strcmp (plenary_entity_get_uuid (PLENARY_ENTITY (first->moment)),
                    plenary_entity_get_uuid (PLENARY_ENTITY (second->moment)));

  return order;
}
