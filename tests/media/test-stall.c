/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gst/video/gstvideosink.h>

#include "film.h"
#include "plenary-media-info.h"

/* A pipeline that stops answering is asked again, then opened again, then given up. A
 * sink stalls here at will, as one does that waits for what never comes: in its stream,
 * or already when it is to change its state, as for a disk that does not answer. */

/* How many buffers still stall; each lasts until the pipeline is flushed or closed. */
static int stalls;

/* How many changes of state still hang, and which; each until it is released. */
static int hangs;
static GstStateChange hanging;
static int n_released;
static GMutex release_lock;
static GCond release_cond;

/* How many sinks there are, and the newest, without a reference. */
static int n_sinks;
static GstElement *newest;

#define STALL_TYPE_SINK (stall_sink_get_type ())
G_DECLARE_FINAL_TYPE (StallSink, stall_sink, STALL, SINK, GstVideoSink)

struct _StallSink
{
  GstVideoSink parent_instance;
};

G_DEFINE_FINAL_TYPE (StallSink, stall_sink, GST_TYPE_VIDEO_SINK)

static GstPadProbeReturn
stall_cb (GstPad *pad,
          GstPadProbeInfo *info,
          gpointer user_data)
{
  if (g_atomic_int_get (&stalls) == 0)
    return GST_PAD_PROBE_PASS;

  g_atomic_int_add (&stalls, -1);

  return GST_PAD_PROBE_OK;
}

static void
hang (void)
{
  g_mutex_lock (&release_lock);
  while (n_released == 0)
    g_cond_wait (&release_cond, &release_lock);
  n_released--;
  g_mutex_unlock (&release_lock);
}

static GstStateChangeReturn
stall_sink_change_state (GstElement *element,
                         GstStateChange change)
{
  if (change == hanging && g_atomic_int_get (&hangs) > 0)
    {
      g_atomic_int_add (&hangs, -1);
      hang ();
    }

  return GST_ELEMENT_CLASS (stall_sink_parent_class)->change_state (element, change);
}

static void
stall_sink_finalize (GObject *object)
{
  g_atomic_int_add (&n_sinks, -1);

  G_OBJECT_CLASS (stall_sink_parent_class)->finalize (object);
}

static void
stall_sink_class_init (StallSinkClass *klass)
{
  static GstStaticPadTemplate pad =
    GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS,
                             GST_STATIC_CAPS ("video/x-raw, format = I420"));
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stall_sink_finalize;
  element_class->change_state = stall_sink_change_state;
  gst_element_class_set_static_metadata (element_class, "Sink that stalls", "Sink/Video",
                                         "Stalls at will", "Plenary");
  gst_element_class_add_static_pad_template (element_class, &pad);
}

static void
stall_sink_init (StallSink *self)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (GST_ELEMENT (self), "sink");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK | GST_PAD_PROBE_TYPE_BUFFER, stall_cb, NULL,
                     NULL);
  g_atomic_int_add (&n_sinks, 1);
  newest = GST_ELEMENT (self);
}

typedef struct
{
  PlenaryTransport *transport;
} Fixture;

typedef struct
{
  int stalls;
  int hangs;
  GstStateChange hanging;
} Trouble;

static void
open_film (Fixture *fixture)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (NULL);

  film_open (fixture->transport, recording, 0);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const Trouble *trouble = data;

  fixture->transport =
    plenary_transport_new (gst_element_factory_make ("plenarystallsink", NULL), NULL);
  n_released = 0;
  hanging = trouble->hanging;
  g_atomic_int_set (&hangs, trouble->hangs);
  g_atomic_int_set (&stalls, trouble->stalls);
  open_film (fixture);
}

/* Whatever hung, nothing is left of it once it can end. */
static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  const Trouble *trouble = data;

  g_atomic_int_set (&stalls, 0);
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);

  g_mutex_lock (&release_lock);
  n_released = trouble->hangs;
  g_cond_broadcast (&release_cond);
  g_mutex_unlock (&release_lock);
  film_wait_for (g_atomic_int_get (&n_sinks) == 0);
}

static void
test_opening (Fixture *fixture,
              gconstpointer data)
{
  film_wait_ready (fixture->transport);
  g_assert_cmpint (film_read_frame (newest), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&stalls), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&hangs), ==, 0);
}

static void
test_opening_forever (Fixture *fixture,
                      gconstpointer data)
{
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_transport_get_error (fixture->transport), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_TIMED_OUT);
}

/* What hangs while it is opened is left to itself, and what is opened next is not held
 * up by it: it plays while the other still hangs. */
static void
test_hanging (Fixture *fixture,
              gconstpointer data)
{
  test_opening (fixture, data);
  g_assert_cmpint (g_atomic_int_get (&n_sinks), ==, 2);

  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (newest), ==, 1000);

  plenary_transport_close (fixture->transport);
  open_film (fixture);
  test_opening (fixture, data);
}

static void
test_hanging_twice (Fixture *fixture,
                    gconstpointer data)
{
  test_opening_forever (fixture, data);
  open_film (fixture);
  test_opening (fixture, data);
}

/* What hung comes back while another is shown, and does not disturb it. */
static void
test_coming_back (Fixture *fixture,
                  gconstpointer data)
{
  test_opening (fixture, data);
  g_mutex_lock (&release_lock);
  n_released = 1;
  g_cond_broadcast (&release_cond);
  g_mutex_unlock (&release_lock);
  film_wait_for (g_atomic_int_get (&n_sinks) == 1);

  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  film_wait_still (fixture->transport);
  g_assert_cmpint (film_read_frame (newest), ==, 1000);
}

/* The frame that was asked for comes all the same: by asking once more, or by opening
 * the file again. */
static void
seek_against (Fixture *fixture,
              int n)
{
  film_wait_ready (fixture->transport);
  g_atomic_int_set (&stalls, n);
  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  film_wait_still (fixture->transport);
  film_wait_for (film_read_frame (newest) == 1000);
  g_assert_cmpint (g_atomic_int_get (&stalls), ==, 0);
}

static void
test_seek (Fixture *fixture,
           gconstpointer data)
{
  seek_against (fixture, 1);
}

static void
test_seek_twice (Fixture *fixture,
                 gconstpointer data)
{
  seek_against (fixture, 2);
}

/* What does not begin to play although it could, because something in it hangs, is opened
 * once more and plays. */
static void
test_playing (Fixture *fixture,
              gconstpointer data)
{
  const Trouble *trouble = data;

  film_wait_ready (fixture->transport);
  plenary_transport_seek (fixture->transport, 1000 * FILM_FRAME);
  film_wait_still (fixture->transport);
  g_assert_cmpint (g_atomic_int_get (&hangs), ==, trouble->hangs);

  plenary_transport_set_playing (fixture->transport, TRUE);
  film_wait_for (film_read_frame (newest) > 1005);
  g_assert_cmpint (film_read_frame (newest), <, 1200);
  g_assert_true (plenary_transport_get_playing (fixture->transport));
  g_assert_cmpint (g_atomic_int_get (&hangs), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  static const Trouble none = { 0 };
  static const Trouble stall = { .stalls = 1 };
  static const Trouble stall_forever = { .stalls = 1000 };
  static const Trouble hang_early = { .hangs = 1, .hanging = GST_STATE_CHANGE_NULL_TO_READY };
  static const Trouble hang_twice = { .hangs = 2, .hanging = GST_STATE_CHANGE_NULL_TO_READY };
  static const Trouble hang_playing = { .hangs = 1, .hanging = GST_STATE_CHANGE_PAUSED_TO_PLAYING };
  static const Trouble hang_late = { .hangs = 1, .hanging = GST_STATE_CHANGE_READY_TO_PAUSED };

  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  gst_element_register (NULL, "plenarystallsink", GST_RANK_NONE, STALL_TYPE_SINK);

#define ADD(name, trouble, function) \
  g_test_add ("/media/stall/" name, Fixture, &(trouble), set_up, function, tear_down)
  ADD ("opening", stall, test_opening);
  ADD ("opening-forever", stall_forever, test_opening_forever);
  ADD ("seek", none, test_seek);
  ADD ("seek-twice", none, test_seek_twice);
  ADD ("hanging-early", hang_early, test_hanging);
  ADD ("hanging-late", hang_late, test_hanging);
  ADD ("hanging-twice", hang_twice, test_hanging_twice);
  ADD ("playing", hang_playing, test_playing);
  ADD ("coming-back", hang_early, test_coming_back);
  ADD ("coming-back-late", hang_late, test_coming_back);

  return g_test_run ();
}
