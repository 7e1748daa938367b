/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-sound.h"

#include "plenary-lesson-sound-column.h"
#include "plenary-waits.h"

#include <math.h>

/**
 * PlenaryLessonSound:
 *
 * The sound of a lesson: that of each part, in its place, and where it is quiet in
 * all of them. It grows with the sounds that it is made of.
 *
 * What counts as quiet is worked out when somebody asks, so that many changes in a
 * row cost no more than one.
 *
 * For the main thread.
 */

/* A part, and the stretch of the lesson in which it is the one that is heard. */
typedef struct
{
  PlenarySound *sound;
  gint64 offset;
  PlenarySpan heard;

  /* How far it stands out from the floor, measured for so many levels. */
  guint8 *above;
  gsize n_above;
} Part;

struct _PlenaryLessonSound
{
  GObject parent_instance;

  GArray *parts;
  double threshold;
  double shortest;
  GArray *quiet;
  gboolean stale;
  /* What may be a wait: found with a threshold that fits the room. */
  GArray *waits;
  gboolean waits_stale;
};

static void timeline_sound_init (PlenaryTimelineSoundInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryLessonSound,
                               plenary_lesson_sound,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLENARY_TYPE_TIMELINE_SOUND,
                                                      timeline_sound_init))

typedef enum
{
  PROP_SHORTEST = 1,
  PROP_THRESHOLD,
} PlenaryLessonSoundProps;

static GParamSpec *props[PROP_THRESHOLD + 1];

static void
changed (PlenaryLessonSound *self)
{
  self->stale = TRUE;
  self->waits_stale = TRUE;
  plenary_timeline_sound_changed (PLENARY_TIMELINE_SOUND (self));
}

static void
read_columns (PlenaryTimelineSound *sound,
              PlenarySpan span,
              guint n,
              PlenaryTimelineColumn *columns)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (sound);
  double column = plenary_span_length (span) / (double) MAX (1, n);
  guint part = 0;

  for (guint i = 0; i < n; i++)
    {
      double start = span.start + i * column;
      const Part *heard;

      columns[i] = (PlenaryTimelineColumn) { 0 };
      while (part < self->parts->len && g_array_index (self->parts, Part, part).heard.end <= start)
        part++;
      if (part == self->parts->len)
        continue;

      heard = &g_array_index (self->parts, Part, part);
      if (start + column > heard->heard.start)
        plenary_lesson_sound_read_column (heard->sound, start - heard->offset,
                                          start - heard->offset + column, &columns[i]);
    }
}

static PlenaryTimelineSoundState
get_state (PlenaryTimelineSound *sound)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (sound);
  gboolean absent = self->parts->len > 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      PlenarySound *part = g_array_index (self->parts, Part, i).sound;

      if (plenary_sound_get_known_until (part) > 0)
        return PLENARY_TIMELINE_SOUND_KNOWN;
      if (!plenary_sound_get_silent (part))
        absent = FALSE;
    }

  return absent ? PLENARY_TIMELINE_SOUND_ABSENT : PLENARY_TIMELINE_SOUND_UNKNOWN;
}

/* Quiet. */

/* Once for all thresholds. A sound only grows, or begins anew. */
static void
measure (Part *part)
{
  gsize n;
  const guint8 *levels = plenary_sound_get_levels (part->sound, &n);

  if (part->n_above == n)
    return;

  g_free (part->above);
  part->above = plenary_quiet_measure (levels, n);
  part->n_above = n;
}

/* What is heard of the quiet of a part, in lesson time. */
static void
add_quiet (GArray *into,
           Part *part,
           double threshold,
           gint64 shortest)
{
  g_autoptr (GArray) quiet =
    plenary_quiet_find_above (part->above, part->n_above, threshold, shortest);

  for (guint i = 0; i < quiet->len; i++)
    {
      PlenarySpan stretch =
        plenary_span_shift (g_array_index (quiet, PlenarySpan, i), part->offset);

      stretch.start = MAX (stretch.start, part->heard.start);
      stretch.end = MIN (stretch.end, part->heard.end);
      if (plenary_span_length (stretch) >= shortest)
        g_array_append_val (into, stretch);
    }
}

static GArray *
get_quiet (PlenaryTimelineSound *sound)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (sound);

  if (!self->stale)
    return self->quiet;

  self->stale = FALSE;
  g_array_set_size (self->quiet, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      measure (part);
      add_quiet (self->quiet, part, self->threshold, llround (self->shortest * PLENARY_SECOND));
    }

  return self->quiet;
}

static gboolean
is_heard_from (PlenaryLessonSound *self,
               guint first)
{
  for (guint i = first; i < self->parts->len; i++)
    if (plenary_sound_get_known_until (g_array_index (self->parts, Part, i).sound) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
get_lost (PlenaryTimelineSound *sound,
          PlenarySpan *lost)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (sound);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      gint64 from = part->offset + plenary_sound_get_known_until (part->sound);

      if (!plenary_sound_get_given_up (part->sound) || from >= part->heard.end)
        continue;

      *lost = (PlenarySpan) { from, part->heard.end };
      if (!is_heard_from (self, i + 1))
        lost->end = G_MAXINT64;
      return TRUE;
    }

  return FALSE;
}

static void
timeline_sound_init (PlenaryTimelineSoundInterface *iface)
{
  iface->get_state = get_state;
  iface->read = read_columns;
  iface->get_quiet = get_quiet;
  iface->get_lost = get_lost;
}

static void
set_double (PlenaryLessonSound *self,
            double *field,
            double value,
            GParamSpec *pspec)
{
  if (fabs (*field - value) < 0.001)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  changed (self);
}

static void
plenary_lesson_sound_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (object);

  switch ((PlenaryLessonSoundProps) prop_id)
    {
    case PROP_SHORTEST:
      g_value_set_double (value, self->shortest);
      break;
    case PROP_THRESHOLD:
      g_value_set_double (value, self->threshold);
      break;
    }
}

static void
plenary_lesson_sound_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (object);

  switch ((PlenaryLessonSoundProps) prop_id)
    {
    case PROP_SHORTEST:
      set_double (self, &self->shortest, g_value_get_double (value), pspec);
      break;
    case PROP_THRESHOLD:
      set_double (self, &self->threshold, g_value_get_double (value), pspec);
      break;
    }
}

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_object_unref (part->sound);
  g_free (part->above);
}

static void
forget_parts (PlenaryLessonSound *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    g_signal_handlers_disconnect_by_data (g_array_index (self->parts, Part, i).sound, self);
  g_array_set_size (self->parts, 0);
}

static void
plenary_lesson_sound_finalize (GObject *object)
{
  PlenaryLessonSound *self = PLENARY_LESSON_SOUND (object);

  forget_parts (self);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->quiet, g_array_unref);
  g_clear_pointer (&self->waits, g_array_unref);

  G_OBJECT_CLASS (plenary_lesson_sound_parent_class)->finalize (object);
}

static void
plenary_lesson_sound_class_init (PlenaryLessonSoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_lesson_sound_finalize;
  object_class->get_property = plenary_lesson_sound_get_property;
  object_class->set_property = plenary_lesson_sound_set_property;

  /**
   * PlenaryLessonSound:shortest:
   *
   * How long quiet lasts at least to be told, in seconds.
   */
  props[PROP_SHORTEST] =
    g_param_spec_double ("shortest", NULL, NULL, 0.2, 60.0,
                         PLENARY_QUIET_SHORTEST / (double) PLENARY_SECOND,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_property (object_class, PROP_SHORTEST, props[PROP_SHORTEST]);
  g_object_class_override_property (object_class, PROP_THRESHOLD, "threshold");
}

static void
plenary_lesson_sound_init (PlenaryLessonSound *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->quiet = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  self->waits = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  self->threshold = PLENARY_QUIET_THRESHOLD;
  self->shortest = PLENARY_QUIET_SHORTEST / (double) PLENARY_SECOND;
}

/**
 * plenary_lesson_sound_new:
 *
 * Makes the sound of a lesson without parts.
 *
 * Returns: (transfer full): the sound of a lesson
 */
PlenaryLessonSound *
plenary_lesson_sound_new (void)
{
  return g_object_new (PLENARY_TYPE_LESSON_SOUND, NULL);
}

static void
add_part (PlenaryLessonSound *self,
          PlenarySound *sound,
          PlenarySpan span)
{
  Part part = { g_object_ref (sound), span.start, span, NULL, 0 };

  if (self->parts->len > 0)
    {
      Part *before = &g_array_index (self->parts, Part, self->parts->len - 1);

      before->heard.end = MIN (before->heard.end, span.start);
    }

  g_array_append_val (self->parts, part);
  g_signal_connect_object (sound, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
}

/**
 * plenary_lesson_sound_set_parts:
 * @self: the sound of a lesson
 * @sounds: (element-type PlenarySound): the sounds of the parts
 * @spans: (array): where each part lies, in nanoseconds of lesson time, in this order
 *
 * Sets what the sound is made of. Where a part lies over the one before, it is the one
 * heard, as it is the one seen.
 */
void
plenary_lesson_sound_set_parts (PlenaryLessonSound *self,
                                GPtrArray *sounds,
                                const PlenarySpan *spans)
{
  g_return_if_fail (PLENARY_IS_LESSON_SOUND (self));
  g_return_if_fail (sounds != NULL);
  g_return_if_fail (spans != NULL || sounds->len == 0);

  forget_parts (self);
  for (guint i = 0; i < sounds->len; i++)
    add_part (self, sounds->pdata[i], spans[i]);
  changed (self);
}

/**
 * plenary_lesson_sound_get_complete:
 * @self: the sound of a lesson
 *
 * Says whether no more will be known.
 *
 * Returns: whether all parts are known to their ends
 */
gboolean
plenary_lesson_sound_get_complete (PlenaryLessonSound *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), TRUE);

  for (guint i = 0; i < self->parts->len; i++)
    if (!plenary_sound_get_complete (g_array_index (self->parts, Part, i).sound))
      return FALSE;

  return TRUE;
}

/**
 * plenary_lesson_sound_get_known:
 * @self: the sound of a lesson
 *
 * Says how much of the lesson was listened to.
 *
 * Returns: a part of all, from 0 to 1
 */
double
plenary_lesson_sound_get_known (PlenaryLessonSound *self)
{
  double known = 0.0;
  double all = 0.0;

  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), 1.0);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      double length = plenary_span_length (part->heard);

      all += length;
      known += plenary_sound_get_complete (part->sound)
                 ? length
                 : MIN (length, plenary_sound_get_known_until (part->sound));
    }

  return all > 0.0 ? known / all : 1.0;
}

/**
 * plenary_lesson_sound_find_quiet:
 * @self: the sound of a lesson
 * @time: nanoseconds of lesson time
 * @direction: below 0 for earlier stretches, else for later ones
 * @stretch: (out): return location for the stretch, in lesson time
 *
 * Finds the nearest quiet stretch that begins before or after a time.
 *
 * Returns: whether there is one
 */
gboolean
plenary_lesson_sound_find_quiet (PlenaryLessonSound *self,
                                 gint64 time,
                                 int direction,
                                 PlenarySpan *stretch)
{
  GArray *quiet;

  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), FALSE);
  g_return_val_if_fail (stretch != NULL, FALSE);

  quiet = get_quiet (PLENARY_TIMELINE_SOUND (self));

  return direction < 0 ? plenary_quiet_before (quiet, time, stretch)
                       : plenary_quiet_after (quiet, time, stretch);
}

/**
 * plenary_lesson_sound_find_waits:
 * @self: the sound of a lesson
 *
 * Finds the quiet that may be a wait after a question. What counts as quiet fits the room,
 * whatever the teacher chose to see on the timeline.
 *
 * Returns: (transfer none) (element-type PlenarySpan): the stretches, in order, in lesson
 *   time
 */
GArray *
plenary_lesson_sound_find_waits (PlenaryLessonSound *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), NULL);

  if (!self->waits_stale)
    return self->waits;

  self->waits_stale = FALSE;
  g_array_set_size (self->waits, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      measure (part);
      add_quiet (self->waits, part, plenary_quiet_fit (part->above, part->n_above),
                 PLENARY_WAIT_SHORTEST);
    }

  return self->waits;
}

/**
 * plenary_lesson_sound_knows:
 * @self: the sound of a lesson
 * @time: nanoseconds of lesson time
 *
 * Says whether all of the lesson was listened to that lies before a time.
 *
 * Returns: whether nothing before it is still to come
 */
gboolean
plenary_lesson_sound_knows (PlenaryLessonSound *self,
                            gint64 time)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      gint64 known = plenary_sound_get_known_until (part->sound) + part->offset;

      if (part->heard.start >= time)
        break;
      if (!plenary_sound_get_complete (part->sound) && known < MIN (time, part->heard.end))
        return FALSE;
    }

  return self->parts->len > 0;
}

/**
 * plenary_lesson_sound_is_absent:
 * @self: the sound of a lesson
 * @time: nanoseconds of lesson time
 *
 * Says whether what was recorded at a time came without any sound.
 *
 * Returns: whether there is nothing to listen to; %FALSE while that is not known
 */
gboolean
plenary_lesson_sound_is_absent (PlenaryLessonSound *self,
                                gint64 time)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SOUND (self), FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->heard.start <= time && time <= part->heard.end)
        return plenary_sound_get_silent (part->sound);
    }

  return FALSE;
}
