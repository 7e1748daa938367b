/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-stills.h"

#include <string.h>

#include "plenary-findings.h"
#include "plenary-helper.h"
#include "plenary-jpeg.h"
#include "plenary-timecode.h"

/**
 * PlenaryStills:
 *
 * Pictures of single frames of a recording, each a JPEG file no larger than what may be
 * kept of it. A helper program makes those that are wanted, what was asked for last at
 * the end. Nothing of them is put into the cache.
 *
 * For the main thread.
 */

/* What is wanted meanwhile comes next, and need not wait for long. */
#define MOST_PLANNED 16

struct _PlenaryStills
{
  GObject parent_instance;

  PlenaryRecording *recording;
  /* By the wanted time; an empty one where there is no picture. */
  GHashTable *answers;
  /* By the time of the frame. */
  GHashTable *pictures;
  GArray *wanted;

  PlenaryHelper *helper;
  PlenaryFindings *findings;
  GArray *plan;
};

G_DEFINE_FINAL_TYPE (PlenaryStills, plenary_stills, G_TYPE_OBJECT)

static guint changed_signal;

static void
let_go (PlenaryStills *self)
{
  g_clear_object (&self->helper);
  g_clear_pointer (&self->findings, plenary_findings_free);
  g_clear_pointer (&self->plan, g_array_unref);
}

static void
plenary_stills_finalize (GObject *object)
{
  PlenaryStills *self = PLENARY_STILLS (object);

  plenary_stills_stop (self);
  g_clear_object (&self->recording);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->pictures);
  g_array_unref (self->wanted);

  G_OBJECT_CLASS (plenary_stills_parent_class)->finalize (object);
}

static void
plenary_stills_class_init (PlenaryStillsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_stills_finalize;

  /**
   * PlenaryStills::changed:
   * @self: stills
   *
   * Emitted when there is another picture, or it is known that there is none.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_stills_init (PlenaryStills *self)
{
  self->answers =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->pictures =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * plenary_stills_new:
 * @recording: a recording
 *
 * Makes the stills of a recording; there are none until they are wanted.
 *
 * Returns: (transfer full): the stills
 */
PlenaryStills *
plenary_stills_new (PlenaryRecording *recording)
{
  PlenaryStills *self;

  g_return_val_if_fail (PLENARY_IS_RECORDING (recording), NULL);

  self = g_object_new (PLENARY_TYPE_STILLS, NULL);
  self->recording = plenary_entity_copy (recording);

  return self;
}

/* The helper program. */

static void
answer (PlenaryStills *self,
        gint64 wanted,
        GBytes *picture)
{
  g_hash_table_replace (self->answers, g_memdup2 (&wanted, sizeof wanted),
                        picture != NULL ? g_bytes_ref (picture) : g_bytes_new (NULL, 0));
}

/* Of a frame that was written before, only the time is told again. */
static gboolean
read_picture (PlenaryStills *self,
              gint64 wanted,
              const guint8 *content,
              gsize n)
{
  GBytes *picture;
  gint64 at;

  memcpy (&at, content, sizeof at);
  at = GINT64_FROM_LE (at);
  content += sizeof at;
  n -= sizeof at;

  if (n > 0)
    {
      if (!plenary_jpeg_check (content, n, PLENARY_STILLS_MOST, PLENARY_STILLS_MOST))
        return FALSE;
      g_hash_table_replace (self->pictures, g_memdup2 (&at, sizeof at), g_bytes_new (content, n));
    }

  picture = g_hash_table_lookup (self->pictures, &at);
  if (picture == NULL)
    return FALSE;
  answer (self, wanted, picture);

  return TRUE;
}

static gboolean
found_cb (guint8 type,
          const guint8 *content,
          gsize n,
          gpointer user_data)
{
  PlenaryStills *self = user_data;
  guint32 number;
  gint64 wanted;

  if (type == PLENARY_FINDING_END)
    return TRUE;
  if (n < sizeof number)
    return FALSE;

  memcpy (&number, content, sizeof number);
  number = GUINT32_FROM_LE (number);
  if (number >= self->plan->len)
    return FALSE;

  wanted = g_array_index (self->plan, gint64, number);
  if (type == PLENARY_FINDING_NOTHING)
    {
      answer (self, wanted, NULL);
      return n == sizeof number;
    }

  return type == PLENARY_FINDING_PICTURE && n >= 12 &&
         read_picture (self, wanted, content + sizeof number, n - sizeof number);
}

static gboolean
read_cb (const guint8 *bytes,
         gsize n,
         gpointer user_data)
{
  PlenaryStills *self = user_data;
  gboolean valid = plenary_findings_read (self->findings, bytes, n);

  g_signal_emit (self, changed_signal, 0);

  return valid;
}

static void start (PlenaryStills *self);

/* What was not answered has no picture, and is not tried again. */
static void
ended_cb (PlenaryHelperEnd end,
          gpointer user_data)
{
  g_autoptr (PlenaryStills) self = g_object_ref (PLENARY_STILLS (user_data));
  g_autoptr (GArray) plan = g_array_ref (self->plan);

  for (guint i = 0; i < plan->len; i++)
    if (!plenary_stills_get_answered (self, g_array_index (plan, gint64, i)))
      answer (self, g_array_index (plan, gint64, i), NULL);

  let_go (self);
  start (self);
  g_signal_emit (self, changed_signal, 0);
}

/* A time is a whole number of milliseconds for the helper. Rounded up it lies within
 * its frame; rounded down it would be that of the frame before. */
static char *
write_argument (PlenaryStills *self)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "still:%d:",
                          ((plenary_recording_get_rotation (self->recording) % 360) + 360) % 360);
  for (guint i = 0; i < self->plan->len; i++)
    g_string_append_printf (words, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            (g_array_index (self->plan, gint64, i) + PLENARY_SECOND / 1000 - 1) /
                              (PLENARY_SECOND / 1000));

  return g_string_free_and_steal (words);
}

static void
start (PlenaryStills *self)
{
  guint n = MIN (self->wanted->len, MOST_PLANNED);
  const char *uri = plenary_recording_get_uri (self->recording);
  g_autoptr (GFile) file = NULL;
  g_autofree char *argument = NULL;

  if (self->helper != NULL || n == 0 || uri == NULL)
    return;

  self->plan = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->plan, self->wanted->data, n);
  g_array_remove_range (self->wanted, 0, n);

  file = g_file_new_for_uri (uri);
  argument = write_argument (self);
  self->findings = plenary_findings_new (PLENARY_FINDINGS_OF_PICTURES, found_cb, self);
  self->helper = plenary_helper_start ("plenary-filmstrip", argument, file, -1, PLENARY_HELPER_FULL,
                                       read_cb, ended_cb, self);
}

static gboolean
is_waited_for (GArray *times,
               gint64 time)
{
  for (guint i = 0; times != NULL && i < times->len; i++)
    if (g_array_index (times, gint64, i) == time)
      return TRUE;

  return FALSE;
}

/**
 * plenary_stills_want:
 * @self: stills
 * @time: nanoseconds of the recording
 *
 * Asks for the picture of the frame at a time.
 */
void
plenary_stills_want (PlenaryStills *self,
                     gint64 time)
{
  g_return_if_fail (PLENARY_IS_STILLS (self));
  g_return_if_fail (time >= 0);

  if (plenary_stills_get_answered (self, time) || is_waited_for (self->wanted, time) ||
      is_waited_for (self->plan, time))
    return;

  g_array_append_val (self->wanted, time);
  start (self);
}

/**
 * plenary_stills_get_answered:
 * @self: stills
 * @time: nanoseconds of the recording
 *
 * Says whether nothing more will be found out about a time.
 *
 * Returns: whether its picture is there, or cannot be made
 */
gboolean
plenary_stills_get_answered (PlenaryStills *self,
                             gint64 time)
{
  g_return_val_if_fail (PLENARY_IS_STILLS (self), TRUE);

  return g_hash_table_contains (self->answers, &time);
}

/**
 * plenary_stills_get_picture:
 * @self: stills
 * @time: nanoseconds of the recording
 *
 * Gets the picture of the frame at a time.
 *
 * Returns: (transfer none) (nullable): a JPEG file, or %NULL if there is none, or none yet
 */
GBytes *
plenary_stills_get_picture (PlenaryStills *self,
                            gint64 time)
{
  GBytes *picture;

  g_return_val_if_fail (PLENARY_IS_STILLS (self), NULL);

  picture = g_hash_table_lookup (self->answers, &time);

  return picture != NULL && g_bytes_get_size (picture) > 0 ? picture : NULL;
}

/**
 * plenary_stills_stop:
 * @self: stills
 *
 * Makes no more pictures, and lets go of the recording. Those that were made stay.
 */
void
plenary_stills_stop (PlenaryStills *self)
{
  g_return_if_fail (PLENARY_IS_STILLS (self));

  g_array_set_size (self->wanted, 0);
  if (self->helper != NULL)
    plenary_helper_end (self->helper);
  let_go (self);
}
