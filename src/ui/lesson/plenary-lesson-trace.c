/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-trace.h"

#include "plenary-model-watch.h"
#include "plenary-placement.h"
#include "plenary-watching.h"

/**
 * PlenaryLessonTrace:
 *
 * Notes which stretches of a lesson are played while they can be seen, unless the teacher
 * does not want that. What was played behind the curtain or in a window that is put away
 * was not seen. For the main thread.
 */

/* So much of it may be lost with the power. */
#define SAVE_SECONDS 10

struct _PlenaryLessonTrace
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryStore *store;
  PlenaryTransport *transport;
  PlenaryModelWatch *watch;
  GtkWidget *view;
  GCancellable *reading;

  /* All that is known, and what of it is not saved yet. */
  PlenaryTrace *trace;
  PlenaryTrace *fresh;
  PlenaryWatching watching;
  guint save_id;
  gboolean closed;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlenaryLessonTrace, plenary_lesson_trace, G_TYPE_OBJECT)

static void
changed_cb (PlenaryLessonTrace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fresh_changed_cb (PlenaryLessonTrace *self)
{
  plenary_trace_add_all (self->trace, self->fresh);
}

static void
save (PlenaryLessonTrace *self)
{
  if (plenary_trace_is_empty (self->fresh))
    return;

  plenary_store_add_trace (self->store, self->fresh);
  plenary_trace_clear (self->fresh);
}

static gboolean
save_cb (gpointer user_data)
{
  save (user_data);

  return G_SOURCE_CONTINUE;
}

static gboolean
is_seen (PlenaryLessonTrace *self)
{
  GtkRoot *root = self->view != NULL ? gtk_widget_get_root (self->view) : NULL;

  return root != NULL && gtk_widget_get_mapped (self->view) &&
         !gtk_window_is_suspended (GTK_WINDOW (root));
}

static gboolean
is_playing (PlenaryLessonTrace *self)
{
  return plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_READY &&
         plenary_transport_get_playing (self->transport) &&
         !plenary_transport_get_seeking (self->transport);
}

static void
position_cb (PlenaryLessonTrace *self)
{
  PlenaryRecording *part = plenary_transport_get_part (self->transport);
  gint64 position = plenary_transport_get_position (self->transport);

  if (!plenary_store_get_remembers_watched (self->store))
    return;

  if (part == NULL || !is_playing (self) || !is_seen (self))
    plenary_watching_stop (&self->watching, self->fresh);
  else
    plenary_watching_play (&self->watching, plenary_entity_get_uuid (PLENARY_ENTITY (part)),
                           plenary_placement_to_recording (plenary_recording_get_offset (part),
                                                           position),
                           self->fresh);
}

static void
playing_cb (PlenaryLessonTrace *self)
{
  if (plenary_transport_get_playing (self->transport))
    {
      if (self->save_id == 0)
        self->save_id = g_timeout_add_seconds (SAVE_SECONDS, save_cb, self);
      return;
    }

  g_clear_handle_id (&self->save_id, g_source_remove);
  plenary_watching_stop (&self->watching, self->fresh);
  save (self);
}

static void
remembers_cb (PlenaryLessonTrace *self)
{
  if (plenary_store_get_remembers_watched (self->store))
    return;

  plenary_watching_forget (&self->watching);
  plenary_trace_clear (self->fresh);
  plenary_trace_clear (self->trace);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryLessonTrace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryTrace) trace =
    plenary_store_read_trace_finish (PLENARY_STORE (source), result, &error);

  /* Without it a little less is drawn. */
  if (trace != NULL && plenary_store_get_remembers_watched (self->store))
    plenary_trace_add_all (self->trace, trace);
  else if (trace == NULL)
    g_info ("Reading what was played: %s", error->message);
}

static void
plenary_lesson_trace_dispose (GObject *object)
{
  PlenaryLessonTrace *self = PLENARY_LESSON_TRACE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->save_id, g_source_remove);
  plenary_watching_forget (&self->watching);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->transport);
  g_clear_object (&self->trace);
  g_clear_object (&self->fresh);

  G_OBJECT_CLASS (plenary_lesson_trace_parent_class)->dispose (object);
}

static void
plenary_lesson_trace_class_init (PlenaryLessonTraceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_lesson_trace_dispose;

  /**
   * PlenaryLessonTrace::changed:
   * @self: the trace of a lesson
   *
   * Emitted when more was seen, when it lies elsewhere now, or when it is forgotten.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_lesson_trace_init (PlenaryLessonTrace *self)
{
  self->reading = g_cancellable_new ();
  self->trace = plenary_trace_new ();
  self->fresh = plenary_trace_new ();
}

static void
connect_all (PlenaryLessonTrace *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  self->watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->trace, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fresh, "changed", G_CALLBACK (fresh_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transport, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transport, "notify::playing", G_CALLBACK (playing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::remembers-watched", G_CALLBACK (remembers_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * plenary_lesson_trace_new:
 * @session: the owner of the state of a lesson page
 * @view: where the lesson is seen while it plays
 *
 * Begins to note what is played of a lesson, and reads what was played before.
 *
 * Returns: (transfer full): the trace of the lesson
 */
PlenaryLessonTrace *
plenary_lesson_trace_new (PlenaryLessonSession *session,
                          GtkWidget *view)
{
  PlenaryLessonTrace *self;
  PlenaryLesson *lesson;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_TRACE, NULL);
  self->session = g_object_ref (session);
  self->store = g_object_ref (plenary_lesson_session_get_store (session));
  self->transport = g_object_ref (plenary_lesson_session_get_transport (session));
  g_set_weak_pointer (&self->view, view);
  connect_all (self);

  lesson = plenary_lesson_session_get_lesson (session);
  plenary_store_read_trace_async (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                                  self->reading, read_cb, g_object_ref (self));

  return self;
}

/**
 * plenary_lesson_trace_close:
 * @self: the trace of a lesson
 *
 * Saves what was played, and notes nothing more. May be called again.
 */
void
plenary_lesson_trace_close (PlenaryLessonTrace *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_TRACE (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  g_cancellable_cancel (self->reading);
  g_signal_handlers_disconnect_by_data (self->transport, self);
  g_clear_handle_id (&self->save_id, g_source_remove);
  plenary_watching_stop (&self->watching, self->fresh);
  save (self);
}

/**
 * plenary_lesson_trace_find_seen:
 * @self: the trace of a lesson
 *
 * Finds what was seen of the lesson, now or before.
 *
 * Returns: (transfer full) (element-type PlenarySpan): the stretches in order, in nanoseconds
 *   of lesson time
 */
GArray *
plenary_lesson_trace_find_seen (PlenaryLessonTrace *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_TRACE (self), NULL);

  return plenary_trace_find_seen (self->trace,
                                  plenary_contents_get_recordings (
                                    plenary_lesson_session_get_contents (self->session)));
}
