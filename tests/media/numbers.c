/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "numbers.h"

#include <gst/gst.h>
#include <string.h>

#include "film.h"

/* Makes films of numbered frames, with the encoders this computer has. */

#define WIDTH 320
#define HEIGHT 180
#define CELL (WIDTH / 80)
#define BARS (HEIGHT - 12)

/* Frames of a phone whose light is poor: between 20 and 119 ms long. */
#define UNEVEN_MIN 20
#define UNEVEN_SPREAD 100

gint64
numbers_even (guint frame)
{
  return frame * FILM_FRAME;
}

gint64
numbers_uneven (guint frame)
{
  gint64 ms = 0;

  for (guint i = 0; i < frame; i++)
    ms += UNEVEN_MIN + i * 37 % UNEVEN_SPREAD;

  return ms * (PLENARY_SECOND / 1000);
}

static void
draw_cell (guint8 *luma,
           int cell,
           gboolean white)
{
  for (int y = BARS; y < HEIGHT; y++)
    memset (luma + y * WIDTH + (cell + 1) * CELL, white ? 235 : 16, CELL);
}

/* A grey picture that changes from frame to frame, the number below, and the corner at
 * the top left white: it shows which way a picture is turned. */
static GstBuffer *
draw (guint number)
{
  gsize size = WIDTH * HEIGHT * 3 / 2;
  guint8 *pixels = g_malloc (size);

  memset (pixels, 60 + number % 50, WIDTH * HEIGHT);
  memset (pixels + WIDTH * HEIGHT, 128, WIDTH * HEIGHT / 2);
  for (int y = 0; y < HEIGHT / 4; y++)
    memset (pixels + y * WIDTH, 235, WIDTH / 4);
  for (int cell = 0; cell < 20; cell++)
    draw_cell (pixels, cell, cell < 3 ? cell != 1 : (number >> (cell - 3)) & 1);

  return gst_buffer_new_wrapped (pixels, size);
}

static gint64
begins (const NumbersFilm *film,
        guint frame)
{
  return film->start != NULL ? film->start (frame) : numbers_even (frame);
}

static void
push_frames (GstElement *source,
             const NumbersFilm *film)
{
  GstFlowReturn flow = GST_FLOW_OK;

  if (source == NULL)
    return;

  for (guint i = 0; i < film->n_frames && flow == GST_FLOW_OK; i++)
    {
      g_autoptr (GstBuffer) buffer = draw (film->first + i);

      GST_BUFFER_PTS (buffer) = begins (film, i);
      GST_BUFFER_DURATION (buffer) = begins (film, i + 1) - begins (film, i);
      g_signal_emit_by_name (source, "push-buffer", buffer, &flow);
    }
  g_signal_emit_by_name (source, "end-of-stream", &flow);
}

/* The sound is cut into tenths of a second, begins with the pictures, and is no longer than
 * they are unless that is asked for. */
static char *
write_line (const NumbersFilm *film,
            const char *path)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (film->pictures != NULL)
    g_string_append_printf (line,
                            "appsrc name=pictures format=time block=true "
                            "caps=\"video/x-raw,format=I420,width=%d,height=%d,framerate=%s%s\" ! "
                            "%s ! mux. ",
                            WIDTH, HEIGHT, film->start != NULL ? "0/1" : "25/1",
                            film->caps != NULL ? film->caps : "", film->pictures);
  if (film->sound != NULL)
    g_string_append_printf (line,
                            "audiotestsrc num-buffers=%u samplesperbuffer=4800 "
                            "timestamp-offset=%" G_GINT64_FORMAT " ! "
                            "audio/x-raw,rate=48000,channels=1 ! audioconvert ! %s ! mux. ",
                            (guint) ((begins (film, film->n_frames) - begins (film, 0)) * 10 /
                                     PLENARY_SECOND) +
                              film->more_sound,
                            begins (film, 0), film->sound);
  g_string_append_printf (line, "%s name=mux ! filesink location=%s", film->mux, path);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* Returns FALSE if an encoder is not installed. */
gboolean
numbers_make (const NumbersFilm *film,
              const char *path)
{
  g_autofree char *line = write_line (film, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch_full (line, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (pipeline == NULL)
    {
      g_test_message ("%s: %s", line, error->message);
      return FALSE;
    }

  source = gst_bin_get_by_name (GST_BIN (pipeline), "pictures");
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  push_frames (source, film);
  message = gst_bus_timed_pop_filtered (bus, 120 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  if (message == NULL || GST_MESSAGE_TYPE (message) != GST_MESSAGE_EOS)
    g_error ("not made: %s", line);

  return TRUE;
}

static guint32
get_number (const char *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);

  return GUINT32_FROM_BE (number);
}

static void
put_number (char *at,
            guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

/* Where the box of a type begins, or NULL. */
static char *
find_box (char *start,
          char *end,
          const char *type)
{
  char *found = memmem (start, end - start, type, 4);

  return found != NULL ? found - 4 : NULL;
}

/* The track that holds the pictures. */
static char *
find_pictures (char *moov,
               char *end)
{
  for (char *trak = moov; (trak = find_box (trak, end, "trak")) != NULL; trak += 8)
    if (memmem (trak, get_number (trak), "vide", 4) != NULL)
      return trak;

  g_error ("no pictures in the film");
}

/* The times of an edit list count in units of the film, where its pictures begin in
 * units of the track. */
static char *
write_edits (const NumbersEdit *edits,
             guint n_edits,
             guint32 film_units,
             guint32 track_units,
             gsize *length)
{
  char *box = g_malloc0 (24 + 12 * n_edits);

  *length = 24 + 12 * n_edits;
  put_number (box, *length);
  memcpy (box + 4, "edts", 4);
  put_number (box + 8, *length - 8);
  memcpy (box + 12, "elst", 4);
  put_number (box + 20, n_edits);
  for (guint i = 0; i < n_edits; i++)
    {
      char *entry = box + 24 + 12 * i;

      put_number (entry, gst_util_uint64_scale_round (edits[i].end - edits[i].start, film_units,
                                                      PLENARY_SECOND));
      put_number (entry + 4,
                  gst_util_uint64_scale_round (edits[i].start, track_units, PLENARY_SECOND));
      put_number (entry + 8, 1 << 16);
    }

  return box;
}

/* Has an MP4 file whose index comes last show only these stretches of its pictures. */
void
numbers_edit (const char *path,
              const NumbersEdit *edits,
              guint n_edits)
{
  g_autofree char *content = NULL;
  g_autofree char *box = NULL;
  g_autoptr (GString) edited = NULL;
  gsize length;
  gsize box_length;
  gsize old_length = 0;
  char *moov;
  char *trak;
  char *place;
  char *end;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  end = content + length;
  moov = find_box (content, end, "moov");
  trak = find_pictures (moov, end);
  place = find_box (trak, trak + get_number (trak), "edts");
  if (place != NULL)
    old_length = get_number (place);
  else
    place = find_box (trak, end, "mdia");

  box = write_edits (edits, n_edits, get_number (find_box (moov, end, "mvhd") + 20),
                     get_number (find_box (trak, end, "mdhd") + 20), &box_length);
  put_number (moov, get_number (moov) + box_length - old_length);
  put_number (trak, get_number (trak) + box_length - old_length);
  edited = g_string_new_len (content, place - content);
  g_string_append_len (edited, box, box_length);
  g_string_append_len (edited, place + old_length, end - place - old_length);
  g_assert_true (g_file_set_contents (path, edited->str, edited->len, NULL));
}
