/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-kept-sound.h"

#include "plenary-sound-shape.h"

/**
 * PlenaryKeptSound:
 *
 * How a recording sounded that is not there any more: as it was written down when it
 * was deleted; or, if it was deleted elsewhere, as the cache still knows it, and then
 * that is written down.
 *
 * For the main thread.
 */

struct _PlenaryKeptSound
{
  GObject parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  PlenaryRecording *recording;
  GCancellable *cancellable;
  PlenarySound *sound;
  /* What the cache has, once that is asked. */
  PlenarySound *cached;
};

G_DEFINE_FINAL_TYPE (PlenaryKeptSound, plenary_kept_sound, G_TYPE_OBJECT)

static void
plenary_kept_sound_dispose (GObject *object)
{
  PlenaryKeptSound *self = PLENARY_KEPT_SOUND (object);

  g_cancellable_cancel (self->cancellable);
  if (self->cached != NULL)
    g_signal_handlers_disconnect_by_data (self->cached, self);
  g_clear_object (&self->cached);
  g_clear_object (&self->recording);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_kept_sound_parent_class)->dispose (object);
}

static void
plenary_kept_sound_finalize (GObject *object)
{
  PlenaryKeptSound *self = PLENARY_KEPT_SOUND (object);

  g_clear_object (&self->sound);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (plenary_kept_sound_parent_class)->finalize (object);
}

static void
plenary_kept_sound_class_init (PlenaryKeptSoundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_kept_sound_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_kept_sound_finalize;
}

static void
plenary_kept_sound_init (PlenaryKeptSound *self)
{
  self->cancellable = g_cancellable_new ();
  self->sound = plenary_sound_new ();
}

static const char *
get_uuid (PlenaryKeptSound *self)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (self->recording));
}

static void
packed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryKeptSound) self = user_data;
  g_autoptr (GBytes) shape = plenary_sound_shape_pack_finish (PLENARY_SOUND (source), result, NULL);

  if (shape == NULL || self->store == NULL)
    return;

  plenary_store_keep_sound_async (self->store, get_uuid (self), NULL, shape, NULL, NULL);
  plenary_sound_restart (self->sound);
  plenary_sound_shape_unpack (shape, self->sound);
}

static void
cached_cb (PlenaryKeptSound *self)
{
  if (!plenary_sound_get_complete (self->cached) || plenary_sound_get_given_up (self->cached))
    return;

  g_signal_handlers_disconnect_by_data (self->cached, self);
  plenary_sound_shape_pack_async (self->cached, packed_cb, g_object_ref (self));
}

/* Nothing more will be known, unless the cache knows it: then it says so soon. */
static void
look_in_cache (PlenaryKeptSound *self)
{
  plenary_sound_give_up (self->sound);
  self->cached = plenary_jobs_get_sound (self->jobs, self->recording);
  g_signal_connect_swapped (self->cached, "notify::complete", G_CALLBACK (cached_cb), self);
  cached_cb (self);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryKeptSound) self = user_data;
  g_autoptr (GBytes) shape = plenary_store_get_kept_finish (PLENARY_STORE (source), result, NULL);

  if (self->store == NULL)
    return;
  if (shape == NULL || !plenary_sound_shape_unpack (shape, self->sound))
    look_in_cache (self);
}

/**
 * plenary_kept_sound_new:
 * @store: the store
 * @jobs: what listened to recordings in the background
 * @recording: a recording that was given up
 *
 * Asks how a recording sounded.
 *
 * Returns: (transfer full): what is known of it
 */
PlenaryKeptSound *
plenary_kept_sound_new (PlenaryStore *store,
                        PlenaryJobs *jobs,
                        PlenaryRecording *recording)
{
  PlenaryKeptSound *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);
  g_return_val_if_fail (PLENARY_IS_RECORDING (recording), NULL);

  self = g_object_new (PLENARY_TYPE_KEPT_SOUND, NULL);
  self->store = g_object_ref (store);
  self->jobs = g_object_ref (jobs);
  self->recording = g_object_ref (recording);
  plenary_store_get_sound_async (store, get_uuid (self), self->cancellable, read_cb,
                                 g_object_ref (self));

  return self;
}

/**
 * plenary_kept_sound_get_sound:
 * @self: what is known of a sound
 *
 * Gets the sound, of which nothing is known at first.
 *
 * Returns: (transfer none): the sound
 */
PlenarySound *
plenary_kept_sound_get_sound (PlenaryKeptSound *self)
{
  g_return_val_if_fail (PLENARY_IS_KEPT_SOUND (self), NULL);

  return self->sound;
}
