/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"
#include "plenary-media-info.h"

/* A pipeline that stops answering is asked again, then opened again, then given up. A
 * sink stalls here at will, as one does that waits for what never comes. */

/* How many buffers still stall; each lasts until the pipeline is flushed or closed. */
static int stalls;

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

typedef struct
{
  GstElement *sink;
  PlenaryTransport *transport;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (NULL);
  g_autoptr (GstPad) pad = NULL;

  fixture->sink = gst_object_ref_sink (film_make_sink ());
  pad = gst_element_get_static_pad (fixture->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK | GST_PAD_PROBE_TYPE_BUFFER, stall_cb, NULL,
                     NULL);
  fixture->transport = plenary_transport_new (fixture->sink, NULL);
  g_atomic_int_set (&stalls, GPOINTER_TO_INT (data));
  film_open (fixture->transport, recording, 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_atomic_int_set (&stalls, 0);
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  gst_object_unref (fixture->sink);
}

static void
test_opening (Fixture *fixture,
              gconstpointer data)
{
  film_wait_ready (fixture->transport);
  g_assert_cmpint (film_read_frame (fixture->sink), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&stalls), ==, 0);
}

static void
test_opening_forever (Fixture *fixture,
                      gconstpointer data)
{
  film_wait_for (plenary_transport_get_state (fixture->transport) == PLENARY_TRANSPORT_FAILED);
  g_assert_error (plenary_transport_get_error (fixture->transport), PLENARY_MEDIA_ERROR,
                  PLENARY_MEDIA_ERROR_TIMED_OUT);
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
  film_wait_for (film_read_frame (fixture->sink) == 1000);
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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, stalls, function) \
  g_test_add ("/media/stall/" name, Fixture, GINT_TO_POINTER (stalls), set_up, function, tear_down)
  ADD ("opening", 1, test_opening);
  ADD ("opening-forever", 1000, test_opening_forever);
  ADD ("seek", 0, test_seek);
  ADD ("seek-twice", 0, test_seek_twice);

  return g_test_run ();
}
