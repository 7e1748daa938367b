/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "film.h"
#include "numbers.h"

#include <glib/gstdio.h>

/* The frame that was asked for is the one that is shown, in films of every kind: its
 * number is read from the picture. */

#ifdef __SANITIZE_ADDRESS__
#define N_SEEKS 25
#else
#define N_SEEKS 200
#endif

/* The frames of the second part are numbered from here. */
#define PART 1000

#define H264 "openh264enc bitrate=1500000 gop-size=25 ! h264parse"
#define HEVC                                                                          \
  "x265enc key-int-max=200 speed-preset=ultrafast bitrate=600 "                       \
  "option-string=bframes=3:b-adapt=0:scenecut=0:keyint=200:log-level=none:pools=2 ! " \
  "h265parse"
#define VP8 "vp8enc deadline=1 cpu-used=8 keyframe-max-dist=50 target-bitrate=1500000"
#define AAC "avenc_aac ! aacparse"

/* What the film of an edit list shows: two stretches, neither begins at a key frame. */
static const NumbersEdit edits[] = {
  { 10 * FILM_FRAME, 110 * FILM_FRAME },
  { 160 * FILM_FRAME, 240 * FILM_FRAME },
};

static gint64
start_edited (guint frame)
{
  return frame * FILM_FRAME;
}

static guint
number_edited (guint frame)
{
  return frame < 100 ? frame + 10 : frame - 100 + 160;
}

typedef struct
{
  const char *name;
  NumbersFilm film;
  /* What can be seen of it, if that is not all. */
  guint n_shown;
  guint (*number) (guint frame);
} Kind;

static const Kind one_second = { "key-frames-1s", { H264, AAC, "mp4mux", NULL, 500, 0, NULL } };
static const Kind two_seconds = { "key-frames-2s",
                                  { VP8, "vorbisenc", "webmmux", NULL, 500, 0, NULL } };
static const Kind eight_seconds = { "key-frames-8s", { HEVC, AAC, "mp4mux", NULL, 500, 0, NULL } };
static const Kind uneven = { "uneven", { H264, AAC, "mp4mux", NULL, 300, 0, numbers_uneven } };
static const Kind uneven_webm = { "uneven-webm",
                                  { VP8, NULL, "webmmux", NULL, 300, 0, numbers_uneven } };
static const Kind edited = { "edited",
                             { H264, NULL, "mp4mux", NULL, 250, 0, NULL },
                             180,
                             number_edited };

typedef struct
{
  const Kind *kind;
  char *folder;
  char *paths[2];
  GstElement *sinks[2];
  PlenaryTransport *transport;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->kind = data;
  fixture->folder = g_dir_make_tmp ("plenary-media-XXXXXX", NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("part-%u", i + 1);

      fixture->paths[i] = g_build_filename (fixture->folder, name, NULL);
      fixture->sinks[i] = gst_object_ref_sink (film_make_sink ());
    }
  fixture->transport = plenary_transport_new (fixture->sinks[0], fixture->sinks[1]);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  plenary_transport_close (fixture->transport);
  g_assert_finalize_object (fixture->transport);
  for (guint i = 0; i < 2; i++)
    {
      gst_object_unref (fixture->sinks[i]);
      g_unlink (fixture->paths[i]);
      g_free (fixture->paths[i]);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
make_part (Fixture *fixture,
           guint part)
{
  NumbersFilm film = fixture->kind->film;

  film.first = part * PART;
  if (!numbers_make (&film, fixture->paths[part]))
    {
      g_test_skip ("There is no encoder for this film.");
      return FALSE;
    }
  if (fixture->kind->number != NULL)
    numbers_edit (fixture->paths[part], edits, G_N_ELEMENTS (edits));

  return TRUE;
}

static gboolean
open_film (Fixture *fixture)
{
  g_autoptr (PlenaryRecording) recording = film_make_recording (fixture->paths[0]);

  if (!make_part (fixture, 0))
    return FALSE;

  film_open (fixture->transport, recording, 0);
  film_wait_ready (fixture->transport);

  return TRUE;
}

static guint
count_shown (const Kind *kind)
{
  return kind->n_shown > 0 ? kind->n_shown : kind->film.n_frames;
}

static gint64
begins (const Kind *kind,
        guint frame)
{
  if (kind->number != NULL)
    return start_edited (frame);

  return kind->film.start != NULL ? kind->film.start (frame) : numbers_even (frame);
}

static int
get_number (const Kind *kind,
            guint frame)
{
  return kind->number != NULL ? kind->number (frame) : frame;
}

/* Each part has a sink, and the other one keeps what it showed. */
static void
assert_shows (Fixture *fixture,
              int number)
{
  int frames[] = { film_read_frame (fixture->sinks[0]), film_read_frame (fixture->sinks[1]) };

  if (frames[1] != number)
    g_assert_cmpint (frames[0], ==, number);
}

/* Any time within a frame, and its very beginning, which is what a moment keeps. The
 * last frame is left out, as a film can end a little early. */
static void
seek_at_random (Fixture *fixture,
                guint part)
{
  const Kind *kind = fixture->kind;
  guint frame = g_test_rand_int_range (0, count_shown (kind) - 1);
  gint64 start = begins (kind, frame);
  gint64 length = begins (kind, frame + 1) - start;
  gint64 within = g_test_rand_int_range (0, 2) * g_test_rand_double_range (0, 0.95) * length;

  plenary_transport_seek (fixture->transport,
                          part * begins (kind, kind->film.n_frames) + start + within);
  film_wait_still (fixture->transport);
  assert_shows (fixture, part * PART + get_number (kind, frame));
}

static void
test_seeks (Fixture *fixture,
            gconstpointer data)
{
  if (!open_film (fixture))
    return;

  for (guint i = 0; i < N_SEEKS; i++)
    seek_at_random (fixture, 0);
}

static void
test_two_parts (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 length = begins (fixture->kind, fixture->kind->film.n_frames);

  for (guint i = 0; i < 2; i++)
    {
      PlenaryRecording *recording = film_make_recording (fixture->paths[i]);

      g_ptr_array_add (parts, recording);
      plenary_recording_set_duration (recording, length);
      plenary_recording_set_offset (recording, i * length);
      if (!make_part (fixture, i))
        return;
    }
  plenary_transport_open (fixture->transport, parts, 0);
  film_wait_ready (fixture->transport);

  for (guint i = 0; i < N_SEEKS; i++)
    seek_at_random (fixture, g_test_rand_int_range (0, 2));
}

/* One key press, one frame, either way: over key frames, and over the joins of an edit
 * list. */
static void
test_steps (Fixture *fixture,
            gconstpointer data)
{
  const Kind *kind = fixture->kind;
  guint places[] = { 5, 20, 46, 95, 122 };

  if (!open_film (fixture))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      plenary_transport_seek (fixture->transport, begins (kind, places[i]));
      film_wait_still (fixture->transport);
      for (int step = 1; step <= 10; step++)
        {
          plenary_transport_step (fixture->transport, 1);
          film_wait_for (film_read_frame (fixture->sinks[0]) ==
                         get_number (kind, places[i] + step));
        }
      for (int step = 9; step >= -5; step--)
        {
          plenary_transport_step (fixture->transport, -1);
          film_wait_for (film_read_frame (fixture->sinks[0]) ==
                         get_number (kind, places[i] + step));
        }
    }
}

int
main (int argc,
      char *argv[])
{
  static const Kind *const kinds[] = { &one_second, &two_seconds, &eight_seconds,
                                       &uneven,     &uneven_webm, &edited };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *seeks = g_strconcat ("/media/exact/seeks/", kinds[i]->name, NULL);
      g_autofree char *steps = g_strconcat ("/media/exact/steps/", kinds[i]->name, NULL);

      g_test_add (seeks, Fixture, kinds[i], set_up, test_seeks, tear_down);
      g_test_add (steps, Fixture, kinds[i], set_up, test_steps, tear_down);
    }
  g_test_add ("/media/exact/seeks/two-parts", Fixture, &one_second, set_up, test_two_parts,
              tear_down);

  return g_test_run ();
}
