/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-errands.h"

/**
 * PlenaryErrands:
 *
 * What a player has done to its pipelines, one after another on a thread of its
 * own. Each of these things can wait for a disk: opening for a drive to spin up,
 * seeking and closing for a read that a lost network share never answers. The
 * window must not wait with them. Called on the main thread.
 */

/* The answer to plenary_errands_send(), which comes over the bus. */
#define ANSWER "plenary-errand"

struct _PlenaryErrands
{
  GThreadPool *pool;

  /* How many are not done yet. */
  int n_left;
};

typedef struct
{
  PlenaryErrands *errands;
  void (*run) (GstElement *pipeline, gpointer data);
  GstElement *pipeline;
  gpointer data;
} Errand;

static void
run_cb (gpointer data,
        gpointer user_data)
{
  Errand *errand = data;

  errand->run (errand->pipeline, errand->data);
  gst_object_unref (errand->pipeline);
  g_atomic_int_dec_and_test (&errand->errands->n_left);
  g_atomic_rc_box_release (errand->errands);
  g_free (errand);
}

static void
push (PlenaryErrands *self,
      void (*run) (GstElement *, gpointer),
      GstElement *pipeline,
      gpointer data)
{
  Errand *errand = g_new (Errand, 1);

  errand->errands = g_atomic_rc_box_acquire (self);
  errand->run = run;
  errand->pipeline = gst_object_ref (pipeline);
  errand->data = data;
  g_atomic_int_inc (&self->n_left);
  g_thread_pool_push (self->pool, errand, NULL);
}

static gboolean
unref_cb (gpointer data)
{
  gst_object_unref (data);

  return G_SOURCE_REMOVE;
}

/* A sink may hold what belongs to GTK, so the last reference ends on the main
 * thread. */
static void
unref_on_main (GstElement *sink)
{
  if (sink != NULL)
    g_idle_add (unref_cb, sink);
}

static gboolean
is_decodebin (GstElement *element)
{
  GstElementFactory *factory = gst_element_get_factory (element);

  return factory != NULL && g_str_equal (GST_OBJECT_NAME (factory), "decodebin3");
}

/* uridecodebin3 of GStreamer 1.26 starts its source before its decodebin3 leaves
 * READY. If the source is quick, its first buffers meet pads that are not active
 * yet, the stream pauses, and opening never ends: about one time in thirty on a
 * busy computer. With a decodebin3 that is up already it never happens. */
static void
wake_decodebin (GstElement *pipeline)
{
  g_autoptr (GstIterator) iterator = gst_bin_iterate_recurse (GST_BIN (pipeline));
  g_auto (GValue) item = G_VALUE_INIT;

  while (gst_iterator_next (iterator, &item) == GST_ITERATOR_OK)
    {
      GstElement *element = g_value_get_object (&item);

      if (is_decodebin (element))
        gst_element_set_state (element, GST_STATE_PAUSED);
      g_value_reset (&item);
    }
}

static void
open_run (GstElement *pipeline,
          gpointer data)
{
  if (data != NULL)
    g_object_set (pipeline, "video-sink", data, NULL);

  /* A failure comes over the bus, with its reason. */
  if (gst_element_set_state (pipeline, GST_STATE_READY) != GST_STATE_CHANGE_FAILURE)
    {
      wake_decodebin (pipeline);
      gst_element_set_state (pipeline, GST_STATE_PAUSED);
    }
  unref_on_main (data);
}

static void
set_state_run (GstElement *pipeline,
               gpointer data)
{
  gst_element_set_state (pipeline, GPOINTER_TO_INT (data));
}

static void
send_run (GstElement *pipeline,
          gpointer data)
{
  GstEvent *event = data;
  guint32 number = gst_event_get_seqnum (event);
  gboolean accepted = gst_element_send_event (pipeline, event);
  GstMessage *answer =
    gst_message_new_application (GST_OBJECT (pipeline),
                                 gst_structure_new (ANSWER, "accepted", G_TYPE_BOOLEAN, accepted,
                                                    NULL));

  gst_message_set_seqnum (answer, number);
  gst_element_post_message (pipeline, answer);
}

static void
close_run (GstElement *pipeline,
           gpointer data)
{
  gst_element_set_state (pipeline, GST_STATE_NULL);
  /* The sink is the player's and outlives the pipeline. */
  if (data != NULL)
    g_object_set (pipeline, "video-sink", NULL, NULL);
  unref_on_main (data);
}

/* A sink for GTK has GLib run what only the main thread may do. Where nobody holds
 * the main context, as in a program that is about to end, GLib would run that right
 * here, on the thread of the errands. So the main thread holds it for good. */
static void
hold_main_context (void)
{
  static gboolean held;

  if (!held)
    held = g_main_context_acquire (NULL);
}

/**
 * plenary_errands_new: (skip)
 *
 * Makes a queue of errands. On the main thread.
 *
 * Returns: (transfer full): the queue
 */
PlenaryErrands *
plenary_errands_new (void)
{
  PlenaryErrands *self = g_atomic_rc_box_new0 (PlenaryErrands);

  hold_main_context ();
  self->pool = g_thread_pool_new (run_cb, NULL, 1, FALSE, NULL);

  return self;
}

/**
 * plenary_errands_free: (skip)
 * @self: (transfer full): a queue
 *
 * Lets go of a queue. What is in it is still done, however long that takes.
 */
void
plenary_errands_free (PlenaryErrands *self)
{
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_atomic_rc_box_release (self);
}

/**
 * plenary_errands_open: (skip)
 * @self: a queue
 * @pipeline: a playbin3
 * @video_sink: (nullable): where the pictures go
 *
 * Opens what @pipeline was given, paused. The sink is handed over only now,
 * because the pipeline before may still have it.
 */
void
plenary_errands_open (PlenaryErrands *self,
                      GstElement *pipeline,
                      GstElement *video_sink)
{
  push (self, open_run, pipeline, video_sink != NULL ? gst_object_ref (video_sink) : NULL);
}

/**
 * plenary_errands_set_state: (skip)
 * @self: a queue
 * @pipeline: a pipeline
 * @state: playing or paused
 *
 * Changes the state of a pipeline.
 */
void
plenary_errands_set_state (PlenaryErrands *self,
                           GstElement *pipeline,
                           GstState state)
{
  push (self, set_state_run, pipeline, GINT_TO_POINTER (state));
}

/**
 * plenary_errands_send: (skip)
 * @self: a queue
 * @pipeline: a pipeline
 * @event: (transfer full): a seek or a step
 *
 * Sends an event. Once it was taken or refused, a message of the same number comes
 * over the bus, for plenary_errands_is_answer().
 */
void
plenary_errands_send (PlenaryErrands *self,
                      GstElement *pipeline,
                      GstEvent *event)
{
  push (self, send_run, pipeline, event);
}

/**
 * plenary_errands_close: (skip)
 * @self: a queue
 * @pipeline: a pipeline
 * @video_sink: (nullable): its sink
 *
 * Lets go of the file and of the sink.
 */
void
plenary_errands_close (PlenaryErrands *self,
                       GstElement *pipeline,
                       GstElement *video_sink)
{
  push (self, close_run, pipeline, video_sink != NULL ? gst_object_ref (video_sink) : NULL);
}

/**
 * plenary_errands_is_idle: (skip)
 * @self: a queue
 *
 * Finds out whether all that was asked for is done.
 *
 * Returns: whether nothing is left to do
 */
gboolean
plenary_errands_is_idle (PlenaryErrands *self)
{
  return g_atomic_int_get (&self->n_left) == 0;
}

/**
 * plenary_errands_is_answer: (skip)
 * @message: a message of the bus
 * @accepted: (out): whether the event was taken
 *
 * Finds out whether a message is the answer to plenary_errands_send().
 *
 * Returns: whether it is
 */
gboolean
plenary_errands_is_answer (GstMessage *message,
                           gboolean *accepted)
{
  const GstStructure *structure = gst_message_get_structure (message);

  return structure != NULL && gst_structure_has_name (structure, ANSWER) &&
         gst_structure_get_boolean (structure, "accepted", accepted);
}
