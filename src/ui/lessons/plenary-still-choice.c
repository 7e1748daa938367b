/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-still-choice.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryStillChoice:
 *
 * A moment whose picture may be kept when its recording is deleted. It is not, unless
 * somebody says so.
 */

struct _PlenaryStillChoice
{
  GObject parent_instance;

  PlenaryMoment *moment;
  PlenaryRecording *recording;
  PlenaryStills *stills;
  gboolean kept;
};

G_DEFINE_FINAL_TYPE (PlenaryStillChoice, plenary_still_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_KEPT = 1,
} PlenaryStillChoiceProps;

static GParamSpec *props[PROP_KEPT + 1];

static void
plenary_still_choice_finalize (GObject *object)
{
  PlenaryStillChoice *self = PLENARY_STILL_CHOICE (object);

  g_clear_object (&self->moment);
  g_clear_object (&self->recording);
  g_clear_object (&self->stills);

  G_OBJECT_CLASS (plenary_still_choice_parent_class)->finalize (object);
}

static void
plenary_still_choice_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch ((PlenaryStillChoiceProps) prop_id)
    {
    case PROP_KEPT:
      g_value_set_boolean (value, PLENARY_STILL_CHOICE (object)->kept);
      break;
    }
}

static void
plenary_still_choice_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((PlenaryStillChoiceProps) prop_id)
    {
    case PROP_KEPT:
      plenary_still_choice_set_kept (PLENARY_STILL_CHOICE (object), g_value_get_boolean (value));
      break;
    }
}

static void
plenary_still_choice_class_init (PlenaryStillChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_still_choice_finalize;
  object_class->get_property = plenary_still_choice_get_property;
  object_class->set_property = plenary_still_choice_set_property;

  /**
   * PlenaryStillChoice:kept:
   *
   * Whether the picture is to be kept.
   */
  props[PROP_KEPT] =
    g_param_spec_boolean ("kept", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_still_choice_init (PlenaryStillChoice *self)
{
}

/**
 * plenary_still_choice_new:
 * @moment: a live moment
 * @recording: the recording that it is in
 * @stills: pictures of that recording
 *
 * Makes a choice that was not made yet.
 *
 * Returns: (transfer full): the choice
 */
PlenaryStillChoice *
plenary_still_choice_new (PlenaryMoment *moment,
                          PlenaryRecording *recording,
                          PlenaryStills *stills)
{
  PlenaryStillChoice *self = g_object_new (PLENARY_TYPE_STILL_CHOICE, NULL);

  self->moment = g_object_ref (moment);
  self->recording = g_object_ref (recording);
  self->stills = g_object_ref (stills);

  return self;
}

/**
 * plenary_still_choice_get_moment:
 * @self: a choice
 *
 * Gets the moment.
 *
 * Returns: (transfer none): the live moment
 */
PlenaryMoment *
plenary_still_choice_get_moment (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), NULL);

  return self->moment;
}

/**
 * plenary_still_choice_get_stills:
 * @self: a choice
 *
 * Gets where the picture comes from.
 *
 * Returns: (transfer none): pictures of the recording
 */
PlenaryStills *
plenary_still_choice_get_stills (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), NULL);

  return self->stills;
}

/**
 * plenary_still_choice_get_time:
 * @self: a choice
 *
 * Gets when the picture is.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_still_choice_get_time (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), 0);

  return plenary_placement_to_lesson (plenary_recording_get_offset (self->recording),
                                      plenary_moment_get_tagged_at (self->moment));
}

/**
 * plenary_still_choice_describe:
 * @self: a choice
 *
 * Says which moment it is: when, and what was written first about it.
 *
 * Returns: (transfer full): translated words
 */
char *
plenary_still_choice_describe (PlenaryStillChoice *self)
{
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), NULL);

  time = plenary_timecode_format (plenary_still_choice_get_time (self));
  words = plenary_words_first (self->moment);

  return g_strdup_printf ("%s, %s", time, words != NULL ? words : _("not written yet"));
}

/**
 * plenary_still_choice_get_kept:
 * @self: a choice
 *
 * Gets [property@StillChoice:kept].
 *
 * Returns: whether the picture is to be kept
 */
gboolean
plenary_still_choice_get_kept (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), FALSE);

  return self->kept;
}

/**
 * plenary_still_choice_set_kept:
 * @self: a choice
 * @kept: whether the picture is to be kept
 *
 * Sets [property@StillChoice:kept].
 */
void
plenary_still_choice_set_kept (PlenaryStillChoice *self,
                               gboolean kept)
{
  g_return_if_fail (PLENARY_IS_STILL_CHOICE (self));

  kept = !!kept;
  if (self->kept == kept)
    return;

  self->kept = kept;
  if (kept)
    plenary_still_choice_want (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KEPT]);
}

/**
 * plenary_still_choice_want:
 * @self: a choice
 *
 * Asks for the picture.
 */
void
plenary_still_choice_want (PlenaryStillChoice *self)
{
  g_return_if_fail (PLENARY_IS_STILL_CHOICE (self));

  plenary_stills_want (self->stills, MAX (0, plenary_moment_get_tagged_at (self->moment)));
}

/**
 * plenary_still_choice_get_answered:
 * @self: a choice
 *
 * Says whether the picture is there, or cannot be made.
 *
 * Returns: whether nothing more is to come
 */
gboolean
plenary_still_choice_get_answered (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), TRUE);

  return plenary_stills_get_answered (self->stills,
                                      MAX (0, plenary_moment_get_tagged_at (self->moment)));
}

/**
 * plenary_still_choice_get_picture:
 * @self: a choice
 *
 * Gets the picture.
 *
 * Returns: (transfer none) (nullable): a JPEG file, or %NULL if there is none, or none yet
 */
GBytes *
plenary_still_choice_get_picture (PlenaryStillChoice *self)
{
  g_return_val_if_fail (PLENARY_IS_STILL_CHOICE (self), NULL);

  return plenary_stills_get_picture (self->stills,
                                     MAX (0, plenary_moment_get_tagged_at (self->moment)));
}
