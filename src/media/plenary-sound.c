/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sound.h"

#include <math.h>

#include "plenary-findings.h"

/**
 * PlenarySound:
 *
 * What was heard in one recording: peaks for a waveform, each level of them eight
 * times as long as the one below, and levels for quiet stretches. It grows while a
 * helper program listens.
 *
 * For the main thread.
 */

#define N_LEVELS 5
#define STEP 8

/* A recorder that was forgotten for two days. */
#define MOST_LEVELS (48 * 3600 * 50)

/* Those who draw it need not do so more often. */
#define CHANGED_MS 200

struct _PlenarySound
{
  GObject parent_instance;

  GArray *peaks[N_LEVELS];
  GByteArray *levels;
  guint changed_id;
  guint complete : 1;
  guint silent : 1;
  guint given_up : 1;
};

G_DEFINE_FINAL_TYPE (PlenarySound, plenary_sound, G_TYPE_OBJECT)

typedef enum
{
  PROP_COMPLETE = 1,
  PROP_GIVEN_UP,
} PlenarySoundProps;

static GParamSpec *props[PROP_GIVEN_UP + 1];

static guint changed_signal;

static void
plenary_sound_finalize (GObject *object)
{
  PlenarySound *self = PLENARY_SOUND (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  for (guint i = 0; i < N_LEVELS; i++)
    g_array_unref (self->peaks[i]);
  g_byte_array_unref (self->levels);

  G_OBJECT_CLASS (plenary_sound_parent_class)->finalize (object);
}

static void
plenary_sound_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  PlenarySound *self = PLENARY_SOUND (object);

  switch ((PlenarySoundProps) prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case PROP_GIVEN_UP:
      g_value_set_boolean (value, self->given_up);
      break;
    }
}

static void
plenary_sound_class_init (PlenarySoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_sound_finalize;
  object_class->get_property = plenary_sound_get_property;

  /**
   * PlenarySound:complete:
   *
   * Whether no more will be known.
   */
  props[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  /**
   * PlenarySound:given-up:
   *
   * Whether listening to this recording did not come to its end, and is not tried
   * again before the next start.
   */
  props[PROP_GIVEN_UP] = g_param_spec_boolean ("given-up", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenarySound::changed:
   * @self: the sound
   *
   * Emitted when more is known, a few times a second at most.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_sound_init (PlenarySound *self)
{
  for (guint i = 0; i < N_LEVELS; i++)
    self->peaks[i] = g_array_new (FALSE, FALSE, sizeof (PlenaryPeak));
  self->levels = g_byte_array_new ();
}

/**
 * plenary_sound_new:
 *
 * Makes a sound of which nothing is known.
 *
 * Returns: (transfer full): the sound
 */
PlenarySound *
plenary_sound_new (void)
{
  return g_object_new (PLENARY_TYPE_SOUND, NULL);
}

static gboolean
changed_cb (gpointer user_data)
{
  PlenarySound *self = user_data;

  self->changed_id = 0;
  g_signal_emit (self, changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
change_soon (PlenarySound *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_timeout_add (CHANGED_MS, changed_cb, self);
}

static void
change_now (PlenarySound *self)
{
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_signal_emit (self, changed_signal, 0);
}

static void
set_flags (PlenarySound *self,
           gboolean complete,
           gboolean given_up)
{
  if (self->given_up != given_up)
    {
      self->given_up = given_up;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GIVEN_UP]);
    }
  if (self->complete != complete)
    {
      self->complete = complete;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
    }
  change_now (self);
}

static PlenaryPeak
join (const PlenaryPeak *peaks)
{
  PlenaryPeak joined = peaks[0];
  guint squares = 0;

  for (guint i = 0; i < STEP; i++)
    {
      joined.min = MIN (joined.min, peaks[i].min);
      joined.max = MAX (joined.max, peaks[i].max);
      squares += peaks[i].rms * peaks[i].rms;
    }
  joined.rms = lround (sqrt (squares / (double) STEP));

  return joined;
}

static void
build_up (PlenarySound *self)
{
  for (guint i = 1; i < N_LEVELS; i++)
    while (self->peaks[i]->len < self->peaks[i - 1]->len / STEP)
      {
        PlenaryPeak joined =
          join (&g_array_index (self->peaks[i - 1], PlenaryPeak, self->peaks[i]->len * STEP));

        g_array_append_val (self->peaks[i], joined);
      }
}

static gboolean
read_sound (PlenarySound *self,
            const guint8 *content,
            gsize n)
{
  gsize count = n / PLENARY_FINDINGS_SOUND_BYTES;

  if (n % PLENARY_FINDINGS_SOUND_BYTES != 0 || self->levels->len + count > MOST_LEVELS)
    return FALSE;

  for (; count > 0; count--, content += PLENARY_FINDINGS_SOUND_BYTES)
    {
      const PlenaryPeak pair[] = {
        { (gint8) content[0], (gint8) content[1], MIN (content[2], 127) },
        { (gint8) content[3], (gint8) content[4], MIN (content[5], 127) },
      };

      g_array_append_vals (self->peaks[0], pair, G_N_ELEMENTS (pair));
      g_byte_array_append (self->levels, content + 6, 1);
    }
  build_up (self);
  change_soon (self);

  return TRUE;
}

/**
 * plenary_sound_read:
 * @self: a sound
 * @type: a [enum@Finding]
 * @content: (array length=n): what was found
 * @n: how many bytes it has
 *
 * Takes what a helper program found next, or what the cache kept. It is not trusted.
 *
 * Returns: whether it is valid
 */
gboolean
plenary_sound_read (PlenarySound *self,
                    guint8 type,
                    const guint8 *content,
                    gsize n)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), FALSE);

  if (type == PLENARY_FINDING_SOUND)
    return read_sound (self, content, n);
  if (type != PLENARY_FINDING_END || content[0] > 1)
    return FALSE;

  self->silent = content[0] == 1;
  set_flags (self, TRUE, FALSE);

  return !self->silent || self->levels->len == 0;
}

/**
 * plenary_sound_restart:
 * @self: a sound
 *
 * Forgets all, because it is found out anew.
 */
void
plenary_sound_restart (PlenarySound *self)
{
  g_return_if_fail (PLENARY_IS_SOUND (self));

  for (guint i = 0; i < N_LEVELS; i++)
    g_array_set_size (self->peaks[i], 0);
  g_byte_array_set_size (self->levels, 0);
  self->silent = FALSE;
  set_flags (self, FALSE, FALSE);
}

/**
 * plenary_sound_give_up:
 * @self: a sound
 *
 * Says that no more will be known, though it is not all.
 */
void
plenary_sound_give_up (PlenarySound *self)
{
  g_return_if_fail (PLENARY_IS_SOUND (self));

  set_flags (self, TRUE, TRUE);
}

/**
 * plenary_sound_pack:
 * @self: a complete sound
 *
 * Writes the sound as findings, for the cache.
 *
 * Returns: (transfer full): findings, see plenary_findings_new()
 */
GBytes *
plenary_sound_pack (PlenarySound *self)
{
  const guint most = PLENARY_FINDINGS_MAX_ENTRY / PLENARY_FINDINGS_SOUND_BYTES;
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) part = g_byte_array_new ();

  g_return_val_if_fail (PLENARY_IS_SOUND (self), NULL);

  plenary_findings_write_head (bytes, PLENARY_FINDINGS_OF_SOUND, 0);
  for (guint i = 0; i < self->levels->len; i++)
    {
      const PlenaryPeak *pair = &g_array_index (self->peaks[0], PlenaryPeak, 2 * i);
      const guint8 content[] = {
        (guint8) pair[0].min, (guint8) pair[0].max, pair[0].rms,           (guint8) pair[1].min,
        (guint8) pair[1].max, pair[1].rms,          self->levels->data[i],
      };

      g_byte_array_append (part, content, sizeof content);
      if ((i + 1) % most != 0 && i + 1 < self->levels->len)
        continue;
      plenary_findings_write (bytes, PLENARY_FINDING_SOUND, NULL, 0, part->data, part->len);
      g_byte_array_set_size (part, 0);
    }
  plenary_findings_write_end (bytes, self->silent);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * plenary_sound_get_peaks:
 * @self: a sound
 * @level: 0 for peaks of 10 ms each; each level more has peaks of eight times that
 * @n: (out): return location for how many there are
 *
 * Gets the peaks from the beginning of the recording.
 *
 * Returns: (transfer none) (array length=n) (nullable): the peaks, valid until
 *   [signal@Sound::changed] or the next turn of the main loop
 */
const PlenaryPeak *
plenary_sound_get_peaks (PlenarySound *self,
                         guint level,
                         gsize *n)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), NULL);
  g_return_val_if_fail (level < N_LEVELS, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->peaks[level]->len;

  return (const PlenaryPeak *) (gpointer) self->peaks[level]->data;
}

/**
 * plenary_sound_get_n_levels:
 * @self: a sound
 *
 * Gets how many levels of peaks there are.
 *
 * Returns: the number of levels
 */
guint
plenary_sound_get_n_levels (PlenarySound *self)
{
  return N_LEVELS;
}

/**
 * plenary_sound_get_levels:
 * @self: a sound
 * @n: (out): return location for how many there are
 *
 * Gets how loud speech may be, every 20 ms, for plenary_quiet_find().
 *
 * Returns: (transfer none) (array length=n) (nullable): the levels, valid as long as
 *   peaks are
 */
const guint8 *
plenary_sound_get_levels (PlenarySound *self,
                          gsize *n)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->levels->len;

  return self->levels->data;
}

/**
 * plenary_sound_get_known_until:
 * @self: a sound
 *
 * Gets how far it is known.
 *
 * Returns: nanoseconds of the recording
 */
gint64
plenary_sound_get_known_until (PlenarySound *self)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), 0);

  return self->levels->len * PLENARY_LEVEL_LENGTH;
}

/**
 * plenary_sound_get_complete:
 * @self: a sound
 *
 * Gets [property@Sound:complete].
 *
 * Returns: whether no more will be known
 */
gboolean
plenary_sound_get_complete (PlenarySound *self)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), TRUE);

  return self->complete;
}

/**
 * plenary_sound_get_silent:
 * @self: a sound
 *
 * Says whether the recording has no sound track.
 *
 * Returns: whether it has none; %FALSE as long as that is not known
 */
gboolean
plenary_sound_get_silent (PlenarySound *self)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), FALSE);

  return self->silent;
}

/**
 * plenary_sound_get_given_up:
 * @self: a sound
 *
 * Gets [property@Sound:given-up].
 *
 * Returns: whether it was given up
 */
gboolean
plenary_sound_get_given_up (PlenarySound *self)
{
  g_return_val_if_fail (PLENARY_IS_SOUND (self), FALSE);

  return self->given_up;
}
