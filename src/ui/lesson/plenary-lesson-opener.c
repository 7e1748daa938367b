/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-opener.h"

#include "plenary-media-info.h"
#include "plenary-sample.h"

/**
 * PlenaryLessonOpener:
 *
 * Opens the recording of a lesson page, and opens it anew when it was found, given
 * up, or comes back with the drive it is on. For the main thread.
 */

struct _PlenaryLessonOpener
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryTransport *transport;
  /* Cancelled when another recording is wanted, or none. */
  GCancellable *looking;
  char *opened_uri;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonOpener, plenary_lesson_opener, G_TYPE_OBJECT)

static void
renew_looking (PlenaryLessonOpener *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
}

static void
open_now (PlenaryLessonOpener *self,
          PlenaryRecording *recording)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  plenary_transport_open (self->transport, recording, plenary_lesson_get_position (lesson));
}

/* The transport gets a copy with the place of today; what is stored stays, for
 * nobody moved this file but the program itself. */
static void
sample_read_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (PlenaryLessonOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) sample = NULL;
  g_autoptr (PlenaryRecording) moved = NULL;
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, &error);
  g_autofree char *uri = NULL;
  PlenaryRecording *recording;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  recording = plenary_lesson_session_get_recording (self->session);
  g_return_if_fail (recording != NULL);
  if (g_strcmp0 (fingerprint, plenary_recording_get_fingerprint (recording)) != 0)
    {
      open_now (self, recording);
      return;
    }

  sample = plenary_sample_get_file ();
  uri = g_file_get_uri (sample);
  moved = plenary_entity_copy (recording);
  plenary_recording_set_uri (moved, uri);
  open_now (self, moved);
}

/* Whether this may be the practice lesson of a program that was installed
 * elsewhere then. */
static gboolean
may_be_moved_sample (PlenaryRecording *recording,
                     GFile *sample)
{
  g_autoptr (GFile) file = g_file_new_for_uri (plenary_recording_get_uri (recording));

  return plenary_recording_get_fingerprint (recording) != NULL && plenary_sample_has_name (file) &&
         !g_file_equal (file, sample);
}

static void
recording_changed_cb (PlenaryLessonOpener *self)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  gboolean wanted = recording != NULL && !plenary_recording_get_given_up (recording);
  const char *uri = wanted ? plenary_recording_get_uri (recording) : NULL;

  if (self->closed)
    return;

  if (g_strcmp0 (uri, self->opened_uri) != 0 ||
      plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_FAILED)
    plenary_lesson_opener_open (self);
  else if (wanted)
    plenary_transport_set_rotation (self->transport, plenary_recording_get_rotation (recording));
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryLessonOpener) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL && !self->closed)
    plenary_lesson_opener_open (self);
}

static void
plenary_lesson_opener_dispose (GObject *object)
{
  PlenaryLessonOpener *self = PLENARY_LESSON_OPENER (object);

  plenary_lesson_opener_close (self);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_object (&self->transport);

  G_OBJECT_CLASS (plenary_lesson_opener_parent_class)->dispose (object);
}

static void
plenary_lesson_opener_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_LESSON_OPENER (object)->opened_uri, g_free);

  G_OBJECT_CLASS (plenary_lesson_opener_parent_class)->finalize (object);
}

static void
plenary_lesson_opener_class_init (PlenaryLessonOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_lesson_opener_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_lesson_opener_finalize;
}

static void
plenary_lesson_opener_init (PlenaryLessonOpener *self)
{
  self->looking = g_cancellable_new ();
}

/**
 * plenary_lesson_opener_new:
 * @session: the owner of the state of a lesson page
 *
 * Makes the opener of a lesson page. From now on it follows the recording, which
 * may be found, given up, turned or trimmed, here or by undoing that.
 *
 * Returns: (transfer full): the opener; nothing is open yet
 */
PlenaryLessonOpener *
plenary_lesson_opener_new (PlenaryLessonSession *session)
{
  PlenaryLessonOpener *self;
  PlenaryRecording *recording;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_OPENER, NULL);
  self->session = g_object_ref (session);
  self->transport = g_object_ref (plenary_lesson_session_get_transport (session));
  recording = plenary_lesson_session_get_recording (session);
  if (recording != NULL)
    g_signal_connect_object (recording, "changed", G_CALLBACK (recording_changed_cb), self,
                             G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_lesson_opener_open:
 * @self: an opener
 *
 * Begins to open the recording where watching stopped, or closes it if it was given
 * up. The recording of the practice lesson is found again by itself when the
 * program that brought it was updated or moved. What goes wrong is the state of the
 * transport.
 */
void
plenary_lesson_opener_open (PlenaryLessonOpener *self)
{
  PlenaryRecording *recording;
  g_autoptr (GFile) sample = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_OPENER (self));

  renew_looking (self);
  recording = plenary_lesson_session_get_recording (self->session);
  if (recording == NULL || plenary_recording_get_given_up (recording))
    {
      g_clear_pointer (&self->opened_uri, g_free);
      plenary_transport_close (self->transport);
      return;
    }

  g_set_str (&self->opened_uri, plenary_recording_get_uri (recording));
  sample = plenary_sample_get_file ();
  if (may_be_moved_sample (recording, sample))
    plenary_fingerprint_async (sample, self->looking, sample_read_cb, g_object_ref (self));
  else
    open_now (self, recording);
}

/**
 * plenary_lesson_opener_look_again:
 * @self: an opener
 *
 * Opens the recording if it could not be found and is there now. A teacher who
 * connects the drive with the recording comes back to the window: then it is found
 * without being asked for.
 */
void
plenary_lesson_opener_look_again (PlenaryLessonOpener *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_OPENER (self));

  if (self->opened_uri == NULL || !g_error_matches (plenary_transport_get_error (self->transport),
                                                    PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE))
    return;

  file = g_file_new_for_uri (self->opened_uri);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->looking, looked_cb, g_object_ref (self));
}

/**
 * plenary_lesson_opener_close:
 * @self: an opener
 *
 * Opens nothing from now on. What is open stays so. May be called again.
 */
void
plenary_lesson_opener_close (PlenaryLessonOpener *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_OPENER (self));

  self->closed = TRUE;
  g_cancellable_cancel (self->looking);
}
