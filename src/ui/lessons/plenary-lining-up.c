/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lining-up.h"

#include "plenary-parts.h"

/**
 * PlenaryLiningUp:
 *
 * Finding out by sound where a recording from elsewhere in the room lies beside its
 * lesson. It asks for the sound of all of them, which takes a while if nobody asked
 * before, and compares them when all is known. Letting go of it ends it.
 *
 * For the main thread.
 */

typedef struct
{
  PlenarySound *sound;
  gint64 offset;
  gint64 duration;
} Heard;

struct _PlenaryLiningUp
{
  GObject parent_instance;

  /* The other one is the last. */
  GArray *all;
  GCancellable *cancellable;
  gboolean comparing;
  gboolean heard;
  PlenaryLineUp found;
  gint64 begin;
};

G_DEFINE_FINAL_TYPE (PlenaryLiningUp, plenary_lining_up, G_TYPE_OBJECT)

enum
{
  PROGRESSED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Heard *
get_heard (PlenaryLiningUp *self,
           guint index)
{
  return &g_array_index (self->all, Heard, index);
}

static gboolean
has_no_sound (PlenarySound *sound)
{
  return plenary_sound_get_given_up (sound) || plenary_sound_get_silent (sound);
}

static gboolean
is_settled (PlenarySound *sound)
{
  return plenary_sound_get_complete (sound) || has_no_sound (sound);
}

static GBytes *
gather_lesson (PlenaryLiningUp *self)
{
  GByteArray *levels = g_byte_array_new ();

  for (guint i = 0; i + 1 < self->all->len; i++)
    {
      Heard *heard = get_heard (self, i);
      gsize n;
      const guint8 *own = plenary_sound_get_levels (heard->sound, &n);

      if (!has_no_sound (heard->sound))
        plenary_line_up_lay (levels, heard->offset - self->begin, own, n);
    }

  return g_byte_array_free_to_bytes (levels);
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (PlenaryLiningUp) self = user_data;

  if (plenary_line_up_finish (result, &self->found, NULL))
    g_signal_emit (self, signals[DONE], 0);
}

static void
compare (PlenaryLiningUp *self)
{
  Heard *other = get_heard (self, self->all->len - 1);
  gsize n;
  const guint8 *levels = plenary_sound_get_levels (other->sound, &n);
  g_autoptr (GBytes) lesson = gather_lesson (self);
  g_autoptr (GBytes) own = g_bytes_new (levels, n);

  self->comparing = TRUE;
  self->heard = !has_no_sound (other->sound) && g_bytes_get_size (lesson) > 0;
  plenary_line_up_async (lesson, own, self->cancellable, compared_cb, g_object_ref (self));
}

static void
changed_cb (PlenaryLiningUp *self)
{
  if (self->comparing)
    return;

  g_signal_emit (self, signals[PROGRESSED], 0);
  for (guint i = 0; i < self->all->len; i++)
    if (!is_settled (get_heard (self, i)->sound))
      return;

  compare (self);
}

static gboolean
begin_cb (gpointer user_data)
{
  changed_cb (user_data);

  return G_SOURCE_REMOVE;
}

static void
heard_clear (gpointer data)
{
  g_object_unref (((Heard *) data)->sound);
}

static void
plenary_lining_up_dispose (GObject *object)
{
  PlenaryLiningUp *self = PLENARY_LINING_UP (object);

  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < self->all->len; i++)
    g_signal_handlers_disconnect_by_data (get_heard (self, i)->sound, self);
  g_array_set_size (self->all, 0);

  G_OBJECT_CLASS (plenary_lining_up_parent_class)->dispose (object);
}

static void
plenary_lining_up_finalize (GObject *object)
{
  PlenaryLiningUp *self = PLENARY_LINING_UP (object);

  g_array_unref (self->all);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (plenary_lining_up_parent_class)->finalize (object);
}

static void
plenary_lining_up_class_init (PlenaryLiningUpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_lining_up_dispose;
  object_class->finalize = plenary_lining_up_finalize;

  /**
   * PlenaryLiningUp::progressed:
   * @self: what lines up
   *
   * Emitted when more was heard; see plenary_lining_up_get_progress().
   */
  signals[PROGRESSED] = g_signal_new ("progressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryLiningUp::done:
   * @self: what lines up
   *
   * Emitted once, when it is known where the other recording lies, or that nobody
   * can say.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
plenary_lining_up_init (PlenaryLiningUp *self)
{
  self->cancellable = g_cancellable_new ();
  self->all = g_array_new (FALSE, FALSE, sizeof (Heard));
  g_array_set_clear_func (self->all, heard_clear);
}

static void
listen_to (PlenaryLiningUp *self,
           PlenaryJobs *jobs,
           PlenaryRecording *recording)
{
  Heard heard = {
    .sound = plenary_jobs_get_sound (jobs, recording),
    .offset = plenary_recording_get_offset (recording),
    .duration = plenary_recording_get_duration (recording),
  };

  g_array_append_val (self->all, heard);
  g_signal_connect_object (heard.sound, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (heard.sound, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plenary_lining_up_new:
 * @jobs: what listens to recordings
 * @parts: (element-type PlenaryRecording): the parts of the lesson, in order
 * @other: a recording from elsewhere in the room
 *
 * Begins to listen. What was stopped by hand before goes on: this is asked for by hand
 * as well.
 *
 * Returns: (transfer full): what lines up; it speaks through its signals
 */
PlenaryLiningUp *
plenary_lining_up_new (PlenaryJobs *jobs,
                       GPtrArray *parts,
                       PlenaryRecording *other)
{
  PlenaryLiningUp *self;

  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);
  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_RECORDING (other), NULL);

  self = g_object_new (PLENARY_TYPE_LINING_UP, NULL);
  self->begin = plenary_parts_extent (parts).start;
  for (guint i = 0; i < parts->len; i++)
    listen_to (self, jobs, parts->pdata[i]);
  listen_to (self, jobs, other);
  plenary_jobs_go_on (jobs);

  /* It may all be known already; whoever asks has yet to listen to the answer. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, begin_cb, g_object_ref (self), g_object_unref);

  return self;
}

/**
 * plenary_lining_up_get_progress:
 * @self: what lines up
 *
 * Gets how much of all was heard.
 *
 * Returns: from 0 to 1
 */
double
plenary_lining_up_get_progress (PlenaryLiningUp *self)
{
  gint64 known = 0;
  gint64 length = 0;

  g_return_val_if_fail (PLENARY_IS_LINING_UP (self), 0);

  for (guint i = 0; i < self->all->len; i++)
    {
      Heard *heard = get_heard (self, i);

      length += heard->duration;
      known += is_settled (heard->sound)
                 ? heard->duration
                 : MIN (heard->duration, plenary_sound_get_known_until (heard->sound));
    }

  return length > 0 ? (double) known / length : 0;
}

/**
 * plenary_lining_up_get_heard:
 * @self: what lines up, when it is done
 *
 * Gets whether there was anything to compare.
 *
 * Returns: %FALSE if the lesson or the other recording has no sound
 */
gboolean
plenary_lining_up_get_heard (PlenaryLiningUp *self)
{
  g_return_val_if_fail (PLENARY_IS_LINING_UP (self), FALSE);

  return self->heard;
}

/**
 * plenary_lining_up_get_trust:
 * @self: what lines up, when it is done
 *
 * Gets how far to trust what was found.
 *
 * Returns: %PLENARY_LINE_UP_NOTHING if nothing was
 */
PlenaryLineUpTrust
plenary_lining_up_get_trust (PlenaryLiningUp *self)
{
  g_return_val_if_fail (PLENARY_IS_LINING_UP (self), PLENARY_LINE_UP_NOTHING);

  return self->found.trust;
}

/**
 * plenary_lining_up_get_offset:
 * @self: what lines up, when something was found
 *
 * Gets where the other recording lies.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_lining_up_get_offset (PlenaryLiningUp *self)
{
  g_return_val_if_fail (PLENARY_IS_LINING_UP (self), 0);

  return self->begin + self->found.lag;
}
