/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-moment.h"

#include "plenary-core-types.h"

/**
 * PlenaryMoment:
 *
 * A marked point or interval of a recording, with its note.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryMoment
{
  PlenaryEntity parent_instance;

  char *lesson;
  char *recording;
  gint64 start;
  gint64 end;
  gint64 tagged_at;
  PlenaryKind kind;
  PlenaryVisibility visibility;
  gboolean with_note;
  PlenaryWordsOf words_of;
  char *saw;
  char *means;
  char *next_time;
  GStrv goals;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (PlenaryMoment, plenary_moment, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_LESSON = 1,
  PROP_RECORDING,
  PROP_START,
  PROP_END,
  PROP_TAGGED_AT,
  PROP_KIND,
  PROP_VISIBILITY,
  PROP_WITH_NOTE,
  PROP_WORDS_OF,
  PROP_SAW,
  PROP_MEANS,
  PROP_NEXT_TIME,
  PROP_GOALS,
  PROP_CREATED,
} PlenaryMomentProps;

static GParamSpec *props[PROP_CREATED + 1];

static void
plenary_moment_finalize (GObject *object)
{
  PlenaryMoment *self = PLENARY_MOMENT (object);

  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->recording, g_free);
  g_clear_pointer (&self->saw, g_free);
  g_clear_pointer (&self->means, g_free);
  g_clear_pointer (&self->next_time, g_free);
  g_clear_pointer (&self->goals, g_strfreev);

  G_OBJECT_CLASS (plenary_moment_parent_class)->finalize (object);
}

static void
plenary_moment_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryMoment *self = PLENARY_MOMENT (object);

  switch ((PlenaryMomentProps) prop_id)
    {
    case PROP_LESSON:
      g_value_set_string (value, self->lesson);
      break;
    case PROP_RECORDING:
      g_value_set_string (value, self->recording);
      break;
    case PROP_START:
      g_value_set_int64 (value, self->start);
      break;
    case PROP_END:
      g_value_set_int64 (value, self->end);
      break;
    case PROP_TAGGED_AT:
      g_value_set_int64 (value, self->tagged_at);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_VISIBILITY:
      g_value_set_enum (value, self->visibility);
      break;
    case PROP_WITH_NOTE:
      g_value_set_boolean (value, self->with_note);
      break;
    case PROP_WORDS_OF:
      g_value_set_enum (value, self->words_of);
      break;
    case PROP_SAW:
      g_value_set_string (value, self->saw);
      break;
    case PROP_MEANS:
      g_value_set_string (value, self->means);
      break;
    case PROP_NEXT_TIME:
      g_value_set_string (value, self->next_time);
      break;
    case PROP_GOALS:
      g_value_set_boxed (value, self->goals);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    }
}

static void
plenary_moment_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryMoment *self = PLENARY_MOMENT (object);

  switch ((PlenaryMomentProps) prop_id)
    {
    case PROP_LESSON:
      plenary_moment_set_lesson (self, g_value_get_string (value));
      break;
    case PROP_RECORDING:
      plenary_moment_set_recording (self, g_value_get_string (value));
      break;
    case PROP_START:
      plenary_moment_set_start (self, g_value_get_int64 (value));
      break;
    case PROP_END:
      plenary_moment_set_end (self, g_value_get_int64 (value));
      break;
    case PROP_TAGGED_AT:
      plenary_moment_set_tagged_at (self, g_value_get_int64 (value));
      break;
    case PROP_KIND:
      plenary_moment_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_VISIBILITY:
      plenary_moment_set_visibility (self, g_value_get_enum (value));
      break;
    case PROP_WITH_NOTE:
      plenary_moment_set_with_note (self, g_value_get_boolean (value));
      break;
    case PROP_WORDS_OF:
      plenary_moment_set_words_of (self, g_value_get_enum (value));
      break;
    case PROP_SAW:
      plenary_moment_set_saw (self, g_value_get_string (value));
      break;
    case PROP_MEANS:
      plenary_moment_set_means (self, g_value_get_string (value));
      break;
    case PROP_NEXT_TIME:
      plenary_moment_set_next_time (self, g_value_get_string (value));
      break;
    case PROP_GOALS:
      plenary_moment_set_goals (self, g_value_get_boxed (value));
      break;
    case PROP_CREATED:
      plenary_moment_set_created (self, g_value_get_int64 (value));
      break;
    }
}

static void
plenary_moment_class_init (PlenaryMomentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_moment_finalize;
  object_class->get_property = plenary_moment_get_property;
  object_class->set_property = plenary_moment_set_property;

  /**
   * PlenaryMoment:lesson:
   *
   * The UUID of its lesson.
   */
  props[PROP_LESSON] = g_param_spec_string ("lesson", NULL, NULL, "", flags);
  /**
   * PlenaryMoment:recording:
   *
   * The UUID of its recording.
   */
  props[PROP_RECORDING] = g_param_spec_string ("recording", NULL, NULL, "", flags);
  /**
   * PlenaryMoment:start:
   *
   * Where it begins, in nanoseconds of the recording's stream time.
   */
  props[PROP_START] = g_param_spec_int64 ("start", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryMoment:end:
   *
   * Where it ends, in nanoseconds of the same stream time; may lie past the end of the recording.
   */
  props[PROP_END] = g_param_spec_int64 ("end", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryMoment:tagged-at:
   *
   * The frame that was on screen when it was marked, in nanoseconds of stream time.
   */
  props[PROP_TAGGED_AT] =
    g_param_spec_int64 ("tagged-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * PlenaryMoment:kind:
   *
   * Glad of, wondering, or nothing.
   */
  props[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, PLENARY_TYPE_KIND, PLENARY_KIND_NONE, flags);
  /**
   * PlenaryMoment:visibility:
   *
   * Who may see it.
   */
  props[PROP_VISIBILITY] = g_param_spec_enum ("visibility", NULL, NULL, PLENARY_TYPE_VISIBILITY,
                                              PLENARY_VISIBILITY_ONLY_ME, flags);
  /**
   * PlenaryMoment:with-note:
   *
   * Whether its note may be seen together with its picture.
   */
  props[PROP_WITH_NOTE] = g_param_spec_boolean ("with-note", NULL, NULL, FALSE, flags);
  /**
   * PlenaryMoment:words-of:
   *
   * Whose words the note holds.
   */
  props[PROP_WORDS_OF] = g_param_spec_enum ("words-of", NULL, NULL, PLENARY_TYPE_WORDS_OF,
                                            PLENARY_WORDS_OF_TEACHER, flags);
  /**
   * PlenaryMoment:saw:
   *
   * The first part of the note: I saw.
   */
  props[PROP_SAW] = g_param_spec_string ("saw", NULL, NULL, "", flags);
  /**
   * PlenaryMoment:means:
   *
   * The second part of the note: I think it means.
   */
  props[PROP_MEANS] = g_param_spec_string ("means", NULL, NULL, "", flags);
  /**
   * PlenaryMoment:next-time:
   *
   * The third part of the note: Next time.
   */
  props[PROP_NEXT_TIME] = g_param_spec_string ("next-time", NULL, NULL, "", flags);
  /**
   * PlenaryMoment:goals:
   *
   * The UUIDs of its goals.
   */
  props[PROP_GOALS] = g_param_spec_boxed ("goals", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * PlenaryMoment:created:
   *
   * When it was marked, in UTC microseconds.
   */
  props[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_moment_init (PlenaryMoment *self)
{
  self->lesson = g_strdup ("");
  self->recording = g_strdup ("");
  self->saw = g_strdup ("");
  self->means = g_strdup ("");
  self->next_time = g_strdup ("");
  self->goals = g_new0 (char *, 1);
}

/**
 * plenary_moment_new:
 *
 * Makes a detached moment with a new UUID and default values.
 *
 * Returns: (transfer full): the moment
 */
PlenaryMoment *
plenary_moment_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_object_new (PLENARY_TYPE_MOMENT, "uuid", uuid, NULL);
}

/**
 * plenary_moment_get_lesson:
 * @self: a moment
 *
 * Gets [property@Moment:lesson].
 *
 * Returns: (transfer none): the UUID of its lesson
 */
const char *
plenary_moment_get_lesson (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return self->lesson;
}

/**
 * plenary_moment_set_lesson:
 * @self: a moment
 * @lesson: the UUID of its lesson
 *
 * Sets [property@Moment:lesson].
 */
void
plenary_moment_set_lesson (PlenaryMoment *self,
                           const char *lesson)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (g_set_str (&self->lesson, lesson != NULL ? lesson : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LESSON]);
}

/**
 * plenary_moment_get_recording:
 * @self: a moment
 *
 * Gets [property@Moment:recording].
 *
 * Returns: (transfer none): the UUID of its recording
 */
const char *
plenary_moment_get_recording (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return self->recording;
}

/**
 * plenary_moment_set_recording:
 * @self: a moment
 * @recording: the UUID of its recording
 *
 * Sets [property@Moment:recording].
 */
void
plenary_moment_set_recording (PlenaryMoment *self,
                              const char *recording)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (g_set_str (&self->recording, recording != NULL ? recording : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORDING]);
}

/**
 * plenary_moment_get_start:
 * @self: a moment
 *
 * Gets [property@Moment:start].
 *
 * Returns: where it begins, in nanoseconds of the recording's stream time
 */
gint64
plenary_moment_get_start (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->start;
}

/**
 * plenary_moment_set_start:
 * @self: a moment
 * @start: where it begins, in nanoseconds of the recording's stream time
 *
 * Sets [property@Moment:start].
 */
void
plenary_moment_set_start (PlenaryMoment *self,
                          gint64 start)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->start == start)
    return;

  self->start = start;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_START]);
}

/**
 * plenary_moment_get_end:
 * @self: a moment
 *
 * Gets [property@Moment:end].
 *
 * Returns: where it ends, in nanoseconds of the same stream time; may lie past the end of the recording
 */
gint64
plenary_moment_get_end (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->end;
}

/**
 * plenary_moment_set_end:
 * @self: a moment
 * @end: where it ends, in nanoseconds of the same stream time; may lie past the end of the recording
 *
 * Sets [property@Moment:end].
 */
void
plenary_moment_set_end (PlenaryMoment *self,
                        gint64 end)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->end == end)
    return;

  self->end = end;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_END]);
}

/**
 * plenary_moment_get_tagged_at:
 * @self: a moment
 *
 * Gets [property@Moment:tagged-at].
 *
 * Returns: the frame that was on screen when it was marked, in nanoseconds of stream time
 */
gint64
plenary_moment_get_tagged_at (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->tagged_at;
}

/**
 * plenary_moment_set_tagged_at:
 * @self: a moment
 * @tagged_at: the frame that was on screen when it was marked, in nanoseconds of stream time
 *
 * Sets [property@Moment:tagged-at].
 */
void
plenary_moment_set_tagged_at (PlenaryMoment *self,
                              gint64 tagged_at)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->tagged_at == tagged_at)
    return;

  self->tagged_at = tagged_at;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAGGED_AT]);
}

/**
 * plenary_moment_get_kind:
 * @self: a moment
 *
 * Gets [property@Moment:kind].
 *
 * Returns: glad of, wondering, or nothing
 */
PlenaryKind
plenary_moment_get_kind (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->kind;
}

/**
 * plenary_moment_set_kind:
 * @self: a moment
 * @kind: glad of, wondering, or nothing
 *
 * Sets [property@Moment:kind].
 */
void
plenary_moment_set_kind (PlenaryMoment *self,
                         PlenaryKind kind)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

/**
 * plenary_moment_get_visibility:
 * @self: a moment
 *
 * Gets [property@Moment:visibility].
 *
 * Returns: who may see it
 */
PlenaryVisibility
plenary_moment_get_visibility (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->visibility;
}

/**
 * plenary_moment_set_visibility:
 * @self: a moment
 * @visibility: who may see it
 *
 * Sets [property@Moment:visibility].
 */
void
plenary_moment_set_visibility (PlenaryMoment *self,
                               PlenaryVisibility visibility)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->visibility == visibility)
    return;

  self->visibility = visibility;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VISIBILITY]);
}

/**
 * plenary_moment_get_with_note:
 * @self: a moment
 *
 * Gets [property@Moment:with-note].
 *
 * Returns: whether its note may be seen together with its picture
 */
gboolean
plenary_moment_get_with_note (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), FALSE);

  return self->with_note;
}

/**
 * plenary_moment_set_with_note:
 * @self: a moment
 * @with_note: whether its note may be seen together with its picture
 *
 * Sets [property@Moment:with-note].
 */
void
plenary_moment_set_with_note (PlenaryMoment *self,
                              gboolean with_note)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->with_note == with_note)
    return;

  self->with_note = with_note;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WITH_NOTE]);
}

/**
 * plenary_moment_get_words_of:
 * @self: a moment
 *
 * Gets [property@Moment:words-of].
 *
 * Returns: whose words the note holds
 */
PlenaryWordsOf
plenary_moment_get_words_of (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->words_of;
}

/**
 * plenary_moment_set_words_of:
 * @self: a moment
 * @words_of: whose words the note holds
 *
 * Sets [property@Moment:words-of].
 */
void
plenary_moment_set_words_of (PlenaryMoment *self,
                             PlenaryWordsOf words_of)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->words_of == words_of)
    return;

  self->words_of = words_of;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORDS_OF]);
}

/**
 * plenary_moment_get_saw:
 * @self: a moment
 *
 * Gets [property@Moment:saw].
 *
 * Returns: (transfer none): the first part of the note: I saw
 */
const char *
plenary_moment_get_saw (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return self->saw;
}

/**
 * plenary_moment_set_saw:
 * @self: a moment
 * @saw: the first part of the note: I saw
 *
 * Sets [property@Moment:saw].
 */
void
plenary_moment_set_saw (PlenaryMoment *self,
                        const char *saw)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (g_set_str (&self->saw, saw != NULL ? saw : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAW]);
}

/**
 * plenary_moment_get_means:
 * @self: a moment
 *
 * Gets [property@Moment:means].
 *
 * Returns: (transfer none): the second part of the note: I think it means
 */
const char *
plenary_moment_get_means (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return self->means;
}

/**
 * plenary_moment_set_means:
 * @self: a moment
 * @means: the second part of the note: I think it means
 *
 * Sets [property@Moment:means].
 */
void
plenary_moment_set_means (PlenaryMoment *self,
                          const char *means)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (g_set_str (&self->means, means != NULL ? means : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEANS]);
}

/**
 * plenary_moment_get_next_time:
 * @self: a moment
 *
 * Gets [property@Moment:next-time].
 *
 * Returns: (transfer none): the third part of the note: Next time
 */
const char *
plenary_moment_get_next_time (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return self->next_time;
}

/**
 * plenary_moment_set_next_time:
 * @self: a moment
 * @next_time: the third part of the note: Next time
 *
 * Sets [property@Moment:next-time].
 */
void
plenary_moment_set_next_time (PlenaryMoment *self,
                              const char *next_time)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (g_set_str (&self->next_time, next_time != NULL ? next_time : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEXT_TIME]);
}

/**
 * plenary_moment_get_goals:
 * @self: a moment
 *
 * Gets [property@Moment:goals].
 *
 * Returns: (transfer none): the UUIDs of its goals
 */
const char *const *
plenary_moment_get_goals (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), NULL);

  return (const char *const *) self->goals;
}

/**
 * plenary_moment_set_goals:
 * @self: a moment
 * @goals: the UUIDs of its goals
 *
 * Sets [property@Moment:goals].
 */
void
plenary_moment_set_goals (PlenaryMoment *self,
                          const char *const *goals)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (goals != NULL && g_strv_equal ((const char *const *) self->goals, goals))
    return;

  g_strfreev (self->goals);
  self->goals = goals != NULL ? g_strdupv ((char **) goals) : g_new0 (char *, 1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GOALS]);
}

/**
 * plenary_moment_get_created:
 * @self: a moment
 *
 * Gets [property@Moment:created].
 *
 * Returns: when it was marked, in UTC microseconds
 */
gint64
plenary_moment_get_created (PlenaryMoment *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT (self), 0);

  return self->created;
}

/**
 * plenary_moment_set_created:
 * @self: a moment
 * @created: when it was marked, in UTC microseconds
 *
 * Sets [property@Moment:created].
 */
void
plenary_moment_set_created (PlenaryMoment *self,
                            gint64 created)
{
  g_return_if_fail (PLENARY_IS_MOMENT (self));

  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CREATED]);
}
