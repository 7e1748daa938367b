/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-opener.h"

#include "plenary-media-info.h"
#include "plenary-model-watch.h"
#include "plenary-parts.h"
#include "plenary-sample.h"
#include "plenary-search.h"

/**
 * PlenaryLessonOpener:
 *
 * Opens the recordings of a lesson page, and opens them anew when one was found,
 * given up, placed elsewhere, or comes back with the drive it is on. For the main
 * thread.
 */

struct _PlenaryLessonOpener
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryTransport *transport;
  PlenaryModelWatch *watch;
  /* Cancelled when other recordings are wanted, or none. */
  GCancellable *looking;
  /* What was opened: which files, and where they lie. */
  char *opened;
  /* The places of files that were found again, each with where it was looked for. To
   * note that, or to undo it, is no reason to open anything anew. */
  GHashTable *found;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonOpener, plenary_lesson_opener, G_TYPE_OBJECT)

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
renew_looking (PlenaryLessonOpener *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
}

static GPtrArray *
list_parts (PlenaryLessonOpener *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  return plenary_parts_list (plenary_contents_get_recordings (contents));
}

/* Whether there is any file to open. */
static gboolean
any_wanted (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (!plenary_recording_get_given_up (parts->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/* All that makes it necessary to open anew, in one line. */
static char *
describe (PlenaryLessonOpener *self,
          GPtrArray *parts)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      PlenaryRecording *part = parts->pdata[i];
      const char *uri = plenary_recording_get_uri (part);
      const char *before = g_hash_table_lookup (self->found, uri);

      g_string_append_printf (line, "%s %s %" G_GINT64_FORMAT " %d\n",
                              plenary_entity_get_uuid (PLENARY_ENTITY (part)),
                              before != NULL ? before : uri, plenary_recording_get_offset (part),
                              plenary_recording_get_given_up (part));
    }

  return g_string_free_and_steal (line);
}

/* Where watching stopped; or where it is, if something was open already. */
static gint64
get_position (PlenaryLessonOpener *self)
{
  PlenaryRecording *part = plenary_transport_get_part (self->transport);

  if (part == NULL)
    return plenary_lesson_get_position (plenary_lesson_session_get_lesson (self->session));

  return plenary_transport_get_position (self->transport);
}

static void
open_now (PlenaryLessonOpener *self,
          GPtrArray *parts)
{
  plenary_transport_open (self->transport, parts, get_position (self));
}

static PlenaryRecording *
find_moved (GHashTable *moved,
            PlenaryRecording *part)
{
  PlenaryRecording *copy =
    g_hash_table_lookup (moved, plenary_entity_get_uuid (PLENARY_ENTITY (part)));

  return copy != NULL ? copy : part;
}

/* The transport gets a copy with the place of today; what is stored stays. */
static void
sample_found_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (PlenaryLessonOpener) self = user_data;
  g_autoptr (GHashTable) moved = plenary_sample_find_moved_finish (result, NULL);
  g_autoptr (GPtrArray) parts = NULL;

  if (moved == NULL || self->closed)
    return;

  parts = list_parts (self);
  for (guint i = 0; i < parts->len; i++)
    g_set_object ((PlenaryRecording **) &parts->pdata[i], find_moved (moved, parts->pdata[i]));
  open_now (self, parts);
}

static void
recordings_changed_cb (PlenaryLessonOpener *self)
{
  PlenaryRecording *part = plenary_lesson_session_get_recording (self->session);
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *wanted = NULL;

  if (self->closed)
    return;

  parts = list_parts (self);
  wanted = describe (self, parts);
  if (g_strcmp0 (wanted, self->opened) != 0 ||
      plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_FAILED)
    plenary_lesson_opener_open (self);
  else if (part != NULL)
    plenary_transport_set_rotation (self->transport, plenary_recording_get_rotation (part));
}

static void
found_cb (PlenaryLessonOpener *self,
          PlenaryRecording *recording)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryRecording *live =
    plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));

  if (self->closed || !PLENARY_IS_RECORDING (live))
    return;

  g_hash_table_insert (self->found, g_strdup (plenary_recording_get_uri (recording)),
                       g_strdup (plenary_recording_get_uri (live)));
  g_signal_emit (self, signals[FOUND], 0, recording);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryLessonOpener) self = user_data;
  g_autoptr (GPtrArray) found = plenary_search_finish (result, NULL);

  if (found != NULL && found->len > 0 && !self->closed)
    plenary_lesson_opener_open (self);
}

static void
plenary_lesson_opener_dispose (GObject *object)
{
  PlenaryLessonOpener *self = PLENARY_LESSON_OPENER (object);

  plenary_lesson_opener_close (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_object (&self->transport);

  G_OBJECT_CLASS (plenary_lesson_opener_parent_class)->dispose (object);
}

static void
plenary_lesson_opener_finalize (GObject *object)
{
  PlenaryLessonOpener *self = PLENARY_LESSON_OPENER (object);

  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_lesson_opener_parent_class)->finalize (object);
}

static void
plenary_lesson_opener_class_init (PlenaryLessonOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_lesson_opener_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_lesson_opener_finalize;

  /**
   * PlenaryLessonOpener::found:
   * @self: the opener
   * @recording: a copy of a recording, with the place and the name of its file now
   *
   * Emitted when a file was renamed within its folder. It is opened; that it has
   * another place now is yet to be noted.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_RECORDING);
}

static void
plenary_lesson_opener_init (PlenaryLessonOpener *self)
{
  self->looking = g_cancellable_new ();
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * plenary_lesson_opener_new:
 * @session: the owner of the state of a lesson page
 *
 * Makes the opener of a lesson page. From now on it follows the recordings, which
 * may be found, given up, turned, trimmed or placed elsewhere, here or by undoing
 * that.
 *
 * Returns: (transfer full): the opener; nothing is open yet
 */
PlenaryLessonOpener *
plenary_lesson_opener_new (PlenaryLessonSession *session)
{
  PlenaryLessonOpener *self;
  PlenaryContents *contents;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_OPENER, NULL);
  self->session = g_object_ref (session);
  self->transport = g_object_ref (plenary_lesson_session_get_transport (session));
  contents = plenary_lesson_session_get_contents (session);
  self->watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (recordings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transport, "found", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_lesson_opener_open:
 * @self: an opener
 *
 * Begins to open the lesson where watching stopped, or closes it if its recordings
 * were given up. The recording of the practice lesson is found again by itself when
 * the program that brought it was updated or moved. What goes wrong is the state of
 * the transport.
 */
void
plenary_lesson_opener_open (PlenaryLessonOpener *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_if_fail (PLENARY_IS_LESSON_OPENER (self));

  renew_looking (self);
  parts = list_parts (self);
  g_clear_pointer (&self->opened, g_free);
  self->opened = describe (self, parts);
  if (!any_wanted (parts))
    {
      plenary_transport_close (self->transport);
      return;
    }

  if (plenary_sample_may_have_moved (parts))
    plenary_sample_find_moved_async (parts, self->looking, sample_found_cb, g_object_ref (self));
  else
    open_now (self, parts);
}

/**
 * plenary_lesson_opener_look_again:
 * @self: an opener
 *
 * Opens the recording if it could not be found and is there now, by whatever name. A
 * teacher who connects the drive with the recording comes back to the window: then it
 * is found without being asked for.
 */
void
plenary_lesson_opener_look_again (PlenaryLessonOpener *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  PlenaryRecording *part;

  g_return_if_fail (PLENARY_IS_LESSON_OPENER (self));

  part = plenary_transport_get_part (self->transport);
  if (part == NULL || !g_error_matches (plenary_transport_get_error (self->transport),
                                        PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE))
    return;

  parts = g_ptr_array_new ();
  g_ptr_array_add (parts, part);
  plenary_search_async (parts, NULL, self->looking, looked_cb, g_object_ref (self));
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
