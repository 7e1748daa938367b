/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-preview.h"

#include "plenary-kept-sound.h"
#include "plenary-lesson-jobs.h"
#include "plenary-model-watch.h"
#include "plenary-parts.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"

/**
 * PlenaryLessonPreview:
 *
 * What can be heard and seen of a lesson without playing it: its sound, where it is
 * quiet, and small pictures. It asks for them, part by part, and tells those who
 * make them what matters: where the moments are, and that a lesson is playing. Of a part
 * that was deleted there is the sound that was kept of it, and no picture.
 *
 * For the main thread.
 */

/* The frame that is shown may begin a little before the time that was asked for. */
#define NEAR (PLENARY_SECOND / 10)

struct _PlenaryLessonPreview
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryJobs *jobs;
  GSettings *settings;
  PlenaryModelWatch *recordings_watch;
  PlenaryModelWatch *moments_watch;

  PlenaryLessonSound *sound;
  PlenaryLessonPictures *pictures;
  /* Those of the parts that were given up, by UUID. */
  GHashTable *kept_sounds;

  /* The beginning of the stretch that was gone to last. */
  gint64 quiet;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonPreview, plenary_lesson_preview, G_TYPE_OBJECT)

static PlenaryContents *
get_contents (PlenaryLessonPreview *self)
{
  return plenary_lesson_session_get_contents (self->session);
}

static PlenarySound *
get_kept_sound (PlenaryLessonPreview *self,
                PlenaryRecording *part)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (part));
  PlenaryKeptSound *kept = g_hash_table_lookup (self->kept_sounds, uuid);

  if (kept == NULL)
    {
      kept =
        plenary_kept_sound_new (plenary_lesson_session_get_store (self->session), self->jobs, part);
      g_hash_table_insert (self->kept_sounds, g_strdup (uuid), kept);
    }

  return plenary_kept_sound_get_sound (kept);
}

/* Puts what was kept of the parts that were given up in the place of what could be
 * found out about them. */
static void
use_what_was_kept (PlenaryLessonPreview *self,
                   GPtrArray *parts,
                   GPtrArray *sounds,
                   GPtrArray *filmstrips,
                   PlenarySpan *seen)
{
  for (guint i = parts->len; i-- > 0;)
    {
      if (!plenary_recording_get_given_up (parts->pdata[i]))
        {
          g_hash_table_remove (self->kept_sounds, plenary_entity_get_uuid (parts->pdata[i]));
          continue;
        }

      g_object_unref (sounds->pdata[i]);
      sounds->pdata[i] = g_object_ref (get_kept_sound (self, parts->pdata[i]));
      g_ptr_array_remove_index (filmstrips, i);
      memmove (&seen[i], &seen[i + 1], (parts->len - i - 1) * sizeof *seen);
    }
}

/* Asked again, those who make them hear of a recording that was found elsewhere. */
static void
recordings_changed_cb (PlenaryLessonPreview *self)
{
  g_autoptr (GPtrArray) parts =
    plenary_parts_list (plenary_contents_get_recordings (get_contents (self)));
  g_autoptr (GPtrArray) sounds = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) filmstrips = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree PlenarySpan *spans = g_new0 (PlenarySpan, parts->len);
  g_autofree PlenarySpan *seen = g_new0 (PlenarySpan, parts->len);

  for (guint i = 0; i < parts->len; i++)
    spans[i] = seen[i] = plenary_parts_span (parts->pdata[i]);
  plenary_lesson_jobs_ask (self->jobs, parts, sounds, filmstrips);
  use_what_was_kept (self, parts, sounds, filmstrips, seen);
  plenary_lesson_sound_set_parts (self->sound, sounds, spans);
  plenary_lesson_pictures_set_parts (self->pictures, filmstrips, seen);
}

static void
moments_changed_cb (PlenaryLessonPreview *self)
{
  plenary_lesson_jobs_set_near (self->jobs, get_contents (self));
}

static void
playing_changed_cb (PlenaryLessonPreview *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  plenary_jobs_set_playing (self->jobs, plenary_transport_get_playing (transport));
}

static void
plenary_lesson_preview_dispose (GObject *object)
{
  PlenaryLessonPreview *self = PLENARY_LESSON_PREVIEW (object);

  if (self->jobs != NULL)
    plenary_jobs_set_playing (self->jobs, FALSE);
  g_clear_object (&self->recordings_watch);
  g_clear_object (&self->moments_watch);
  g_clear_pointer (&self->kept_sounds, g_hash_table_unref);
  g_clear_object (&self->sound);
  g_clear_object (&self->pictures);
  g_clear_object (&self->settings);
  g_clear_object (&self->jobs);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_lesson_preview_parent_class)->dispose (object);
}

static void
plenary_lesson_preview_class_init (PlenaryLessonPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_lesson_preview_dispose;
}

static void
plenary_lesson_preview_init (PlenaryLessonPreview *self)
{
  self->sound = plenary_lesson_sound_new ();
  self->pictures = plenary_lesson_pictures_new ();
  self->kept_sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->quiet = PLENARY_TIME_NONE;
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_settings_bind (self->settings, PLENARY_SETTING_QUIET_THRESHOLD, self->sound, "threshold",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, PLENARY_SETTING_QUIET_SHORTEST, self->sound, "shortest",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * plenary_lesson_preview_new:
 * @session: the session of a lesson
 * @jobs: what makes sounds and pictures
 *
 * Asks for all that can be known of a lesson.
 *
 * Returns: (transfer full): the preview
 */
PlenaryLessonPreview *
plenary_lesson_preview_new (PlenaryLessonSession *session,
                            PlenaryJobs *jobs)
{
  PlenaryContents *contents;
  PlenaryLessonPreview *self;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_PREVIEW, NULL);
  self->session = g_object_ref (session);
  self->jobs = g_object_ref (jobs);

  contents = get_contents (self);
  self->recordings_watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->recordings_watch, "changed", G_CALLBACK (recordings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->moments_watch = plenary_model_watch_new (plenary_contents_get_moments (contents));
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (moments_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_lesson_session_get_transport (session), "notify::playing",
                           G_CALLBACK (playing_changed_cb), self, G_CONNECT_SWAPPED);

  recordings_changed_cb (self);
  moments_changed_cb (self);

  return self;
}

/**
 * plenary_lesson_preview_get_jobs:
 * @self: a preview
 *
 * Gets what makes sounds and pictures.
 *
 * Returns: (transfer none): the jobs
 */
PlenaryJobs *
plenary_lesson_preview_get_jobs (PlenaryLessonPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PREVIEW (self), NULL);

  return self->jobs;
}

/**
 * plenary_lesson_preview_get_sound:
 * @self: a preview
 *
 * Gets the sound of the lesson.
 *
 * Returns: (transfer none): a sound that grows while it is listened to
 */
PlenaryLessonSound *
plenary_lesson_preview_get_sound (PlenaryLessonPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PREVIEW (self), NULL);

  return self->sound;
}

/**
 * plenary_lesson_preview_get_pictures:
 * @self: a preview
 *
 * Gets small pictures of the lesson.
 *
 * Returns: (transfer none): pictures that become more while they are made
 */
PlenaryLessonPictures *
plenary_lesson_preview_get_pictures (PlenaryLessonPreview *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PREVIEW (self), NULL);

  return self->pictures;
}

/**
 * plenary_lesson_preview_go_to_quiet:
 * @self: a preview
 * @direction: below 0 for the stretch before, else for the next one
 * @stretch: (out): return location for the stretch, in lesson time
 *
 * Shows where the nearest quiet stretch begins.
 *
 * Returns: whether there is one
 */
gboolean
plenary_lesson_preview_go_to_quiet (PlenaryLessonPreview *self,
                                    int direction,
                                    PlenarySpan *stretch)
{
  PlenaryTransport *transport;
  gint64 from;

  g_return_val_if_fail (PLENARY_IS_LESSON_PREVIEW (self), FALSE);
  g_return_val_if_fail (stretch != NULL, FALSE);

  transport = plenary_lesson_session_get_transport (self->session);
  from = plenary_transport_get_position (transport);
  if (self->quiet >= 0 && ABS (from - self->quiet) < NEAR)
    from = self->quiet;

  if (!plenary_lesson_sound_find_quiet (self->sound, from, direction, stretch))
    return FALSE;

  self->quiet = stretch->start;
  plenary_transport_seek (transport, stretch->start);

  return TRUE;
}
