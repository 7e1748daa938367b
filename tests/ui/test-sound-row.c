/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-recording.h"
#include "finding.h"

#include "plenary-timecode.h"
#include "plenary-timeline-album.h"
#include "plenary-timeline-card.h"
#include "plenary-timeline-pictures-row.h"
#include "plenary-timeline-sound-row.h"
#include "plenary-timeline-threshold.h"
#include "plenary-timeline-waveform.h"
#include "plenary-timeline.h"

#define SECOND PLENARY_SECOND
#define LESSON (3600 * SECOND)

/* The detailed timeline of an hour whose recording is made up. */
typedef struct
{
  GtkWindow *window;
  PlenaryTimeline *timeline;
  FakeSound *sound;
  FakePictures *pictures;
} Fixture;

static GtkWidget *
timeline_of (Fixture *fixture)
{
  return GTK_WIDGET (fixture->timeline);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->timeline =
    g_object_new (PLENARY_TYPE_TIMELINE, "duration", (gint64) LESSON, "detailed", TRUE, NULL);
  fixture->sound = fake_sound_new (LESSON);
  fixture->pictures = fake_pictures_new ();

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 920, 400);
  gtk_box_append (GTK_BOX (box), timeline_of (fixture));
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (timeline_of (fixture)) &&
              gtk_widget_get_width (timeline_of (fixture)) > 800);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GtkWidget) timeline = g_object_ref (timeline_of (fixture));

  gtk_window_destroy (fixture->window);
  /* Pictures may still be on their way out of a thread. */
  g_object_add_weak_pointer (G_OBJECT (timeline), (gpointer *) &fixture->timeline);
  g_clear_object (&timeline);
  WAIT_UNTIL (fixture->timeline == NULL);
  WAIT_UNTIL (G_OBJECT (fixture->pictures)->ref_count == 1);
  g_assert_finalize_object (fixture->sound);
  g_assert_finalize_object (fixture->pictures);
}

static void
show_sound (Fixture *fixture)
{
  plenary_timeline_set_sound (fixture->timeline, PLENARY_TIMELINE_SOUND (fixture->sound));
}

static void
show_pictures (Fixture *fixture)
{
  plenary_timeline_set_pictures (fixture->timeline, PLENARY_TIMELINE_PICTURES (fixture->pictures));
}

static GtkWidget *
find_row (Fixture *fixture,
          GType type)
{
  GtkWidget *row = find_type (timeline_of (fixture), type);

  g_assert_nonnull (row);

  return row;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Waits until all that was asked to be drawn has been drawn. */
static void
draw (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (timeline_of (fixture));
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  WAIT_UNTIL (painted);
  g_signal_handler_disconnect (clock, id);
}

static void
assert_described (GtkWidget *widget,
                  const char *words)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  g_assert_cmpstr (difference, ==, NULL);
}

static guint
count_quiet (Fixture *fixture)
{
  return plenary_timeline_sound_get_quiet (PLENARY_TIMELINE_SOUND (fixture->sound))->len;
}

/* One pixel: red, green, blue and alpha. */
static void
get_pixel (GdkTexture *texture,
           int x,
           int y,
           guint8 pixel[4])
{
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  memcpy (pixel, (const guint8 *) g_bytes_get_data (bytes, NULL) + y * stride + x * 4, 4);
}

/* What a widget looks like. */
static GdkTexture *
photograph (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static const PlenaryTimelineInks inks = {
  .loudest = { 0, 1, 0, 1 },
  .usual = { 1, 0, 0, 1 },
  .quiet = { 0, 0, 1, 1 },
  .foot = { 0, 0, 1, 1 },
};

/* Quiet stands where it is, and is as wide as it lasts. */
static void
test_bands (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;
  guint8 pixel[4];

  fake_sound_add_stretch (fixture->sound, 20.0, 30.0, 2.0);
  fake_sound_add_stretch (fixture->sound, 60.5, 61.0, 2.0);
  texture = plenary_timeline_waveform_draw (PLENARY_TIMELINE_SOUND (fixture->sound),
                                            (PlenarySpan) { 0, 100 * SECOND }, 100, 40, &inks);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 100);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 40);

  for (int x = 0; x < 100; x++)
    {
      get_pixel (texture, x, 0, pixel);
      g_assert_cmpint (pixel[2], ==, x >= 20 && x < 30 ? 255 : x == 60 ? 128 : 0);
    }

  /* At the foot there is the voice, red before green; in the quiet there is the line. */
  get_pixel (texture, 10, 39, pixel);
  g_assert_cmpint (pixel[0], ==, 255);
  get_pixel (texture, 25, 39, pixel);
  g_assert_cmpint (pixel[2], ==, 255);
}

/* What is not known yet is not drawn as silence. */
static void
test_grows (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (FakeSound) sound = fake_sound_new (50 * SECOND);
  g_autoptr (GdkTexture) texture =
    plenary_timeline_waveform_draw (PLENARY_TIMELINE_SOUND (sound),
                                    (PlenarySpan) { -10 * SECOND, 90 * SECOND }, 100, 40, &inks);
  guint8 pixel[4];

  for (int x = 0; x < 100; x++)
    {
      get_pixel (texture, x, 39, pixel);
      g_assert_cmpint (pixel[3] > 0, ==, x >= 10 && x < 60);
    }
}

static void
test_drawn_once (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GListStore) marks = g_list_store_new (PLENARY_TYPE_TIMELINE_MARK);
  guint n_read;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (PlenaryTimelineMark) mark = plenary_timeline_mark_new (id);
      gint64 at = i * (LESSON / 10000);

      plenary_timeline_mark_set_times (mark, (PlenarySpan) { at, at + SECOND }, at);
      g_list_store_append (marks, mark);
    }
  plenary_timeline_set_marks (fixture->timeline, G_LIST_MODEL (marks));
  for (guint i = 0; i < 1000; i++)
    fake_sound_add_stretch (fixture->sound, i * 3.6, i * 3.6 + 1.0, 2.0);
  show_sound (fixture);
  draw (fixture);

  n_read = fake_sound_get_n_read (fixture->sound);
  g_assert_cmpuint (n_read, >, 0);
  for (guint i = 1; i <= 60; i++)
    {
      plenary_timeline_set_position (fixture->timeline, i * 10 * SECOND);
      draw (fixture);
    }
  g_assert_cmpuint (fake_sound_get_n_read (fixture->sound), ==, n_read);

  plenary_timeline_zoom (fixture->timeline, 2.0);
  draw (fixture);
  g_assert_cmpuint (fake_sound_get_n_read (fixture->sound), ==, n_read + 1);

  plenary_timeline_sound_changed (PLENARY_TIMELINE_SOUND (fixture->sound));
  draw (fixture);
  g_assert_cmpuint (fake_sound_get_n_read (fixture->sound), ==, n_read + 2);
}

static GtkWidget *
find_threshold (Fixture *fixture)
{
  return find_row (fixture, PLENARY_TYPE_TIMELINE_THRESHOLD);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
press_key (GtkWidget *widget,
           guint keyval,
           GdkModifierType state)
{
  gboolean handled;

  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, state, &handled);

  return handled;
}

static void
assert_threshold (Fixture *fixture,
                  double decibels)
{
  GtkWidget *threshold = find_threshold (fixture);
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (threshold),
                                        GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, decibels);

  g_assert_cmpstr (difference, ==, NULL);
}

/* The bands follow at once, and how many there are is told. */
static void
test_threshold_by_key (Fixture *fixture,
                       gconstpointer data)
{
  GtkWidget *threshold;

  for (guint i = 1; i <= 29; i++)
    fake_sound_add_stretch (fixture->sound, i * 100, i * 100 + 2, i);
  show_sound (fixture);
  threshold = find_threshold (fixture);
  g_assert_true (gtk_widget_grab_focus (threshold));
  g_assert_true (find_by_label (timeline_of (fixture), "What counts as quiet") == threshold);

  g_assert_cmpuint (count_quiet (fixture), ==, 9);
  g_assert_true (press_key (threshold, GDK_KEY_Up, 0));
  g_assert_cmpuint (count_quiet (fixture), ==, 10);
  assert_threshold (fixture, 10.0);
  assert_described (threshold, "10 quiet stretches");
  assert_described (find_row (fixture, PLENARY_TYPE_TIMELINE_SOUND_ROW), "10 quiet stretches");

  press_key (threshold, GDK_KEY_Left, 0);
  press_key (threshold, GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (count_quiet (fixture), ==, 4);
  press_key (threshold, GDK_KEY_Home, 0);
  press_key (threshold, GDK_KEY_Down, 0);
  assert_threshold (fixture, PLENARY_TIMELINE_LEAST_THRESHOLD);
  press_key (threshold, GDK_KEY_End, 0);
  press_key (threshold, GDK_KEY_Up, 0);
  assert_threshold (fixture, PLENARY_TIMELINE_MOST_THRESHOLD);
  g_assert_cmpuint (count_quiet (fixture), ==, 29);

  /* Other keys are left to the page. */
  g_assert_false (press_key (threshold, GDK_KEY_space, 0));
  g_assert_false (press_key (threshold, GDK_KEY_Right, GDK_CONTROL_MASK));
}

static void
test_threshold_by_pointer (Fixture *fixture,
                           gconstpointer data)
{
  GtkWidget *threshold;
  GtkEventController *drag;
  double before = plenary_timeline_sound_get_threshold (PLENARY_TIMELINE_SOUND (fixture->sound));
  double width, height;

  show_sound (fixture);
  draw (fixture);
  threshold = find_threshold (fixture);
  width = gtk_widget_get_width (threshold);
  height = gtk_widget_get_height (threshold);

  /* Only the knob takes the pointer: the sound can be clicked everywhere else. */
  g_assert_false (gtk_widget_contains (threshold, width / 2, height / 2));
  g_assert_true (gtk_widget_contains (threshold, width - 5, height * 0.7));

  drag = find_controller (threshold, GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", width - 5.0, height * 0.7);
  g_signal_emit_by_name (drag, "drag-update", 0.0, -10.0);
  g_assert_cmpfloat (plenary_timeline_sound_get_threshold (PLENARY_TIMELINE_SOUND (fixture->sound)),
                     >, before + 5);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 0.0);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_sound_get_threshold (
                                    PLENARY_TIMELINE_SOUND (fixture->sound)),
                                  before, 0.01);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 1000.0);
  assert_threshold (fixture, PLENARY_TIMELINE_LEAST_THRESHOLD);
}

/* From right to left the knob is at the other end, and times stay where they are. */
static void
test_right_to_left (Fixture *fixture,
                    gconstpointer data)
{
  GtkWidget *threshold;
  double height;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show_sound (fixture);
  draw (fixture);
  threshold = find_threshold (fixture);
  height = gtk_widget_get_height (threshold);
  g_assert_true (gtk_widget_contains (threshold, 5, height * 0.7));
  g_assert_false (
    gtk_widget_contains (threshold, gtk_widget_get_width (threshold) - 5.0, height * 0.7));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_states (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TIMELINE_SOUND_ROW);
  GtkWidget *status = gtk_label_new ("Listening to the lesson…");

  g_assert_false (gtk_widget_get_visible (row));

  fake_sound_set_state (fixture->sound, PLENARY_TIMELINE_SOUND_UNKNOWN);
  plenary_timeline_set_status (fixture->timeline, status);
  show_sound (fixture);
  draw (fixture);
  g_assert_true (gtk_widget_get_mapped (status));
  g_assert_false (says (row, "The sound of the lesson is not known"));
  gtk_widget_set_visible (status, FALSE);
  g_assert_true (says (row, "The sound of the lesson is not known"));
  g_assert_true (find_by_label (timeline_of (fixture), "Sound of the lesson") == row);
  assert_described (row, "The sound of the lesson is not known");
  g_assert_false (gtk_widget_get_mapped (find_threshold (fixture)));
  g_assert_cmpuint (fake_sound_get_n_read (fixture->sound), ==, 0);

  fake_sound_set_state (fixture->sound, PLENARY_TIMELINE_SOUND_KNOWN);
  gtk_widget_set_visible (status, FALSE);
  draw (fixture);
  assert_described (row, "0 quiet stretches");
  g_assert_true (gtk_widget_get_mapped (find_threshold (fixture)));
  g_assert_false (says (row, "This recording has no sound"));

  fake_sound_set_lost (fixture->sound, 660 * SECOND);
  draw (fixture);
  g_assert_true (says (row, "The sound is known only up to 11:00"));
  assert_described (row, "0 quiet stretches. The sound is known only up to 11:00");
  g_assert_true (gtk_widget_get_mapped (find_threshold (fixture)));

  fake_sound_set_state (fixture->sound, PLENARY_TIMELINE_SOUND_ABSENT);
  draw (fixture);
  g_assert_true (says (row, "This recording has no sound"));
  assert_described (row, "This recording has no sound");
  g_assert_false (gtk_widget_get_mapped (find_threshold (fixture)));

  plenary_timeline_set_detailed (fixture->timeline, FALSE);
  g_assert_false (gtk_widget_get_visible (row));
}

/* Pictures. */

static void
test_pictures_row (Fixture *fixture,
                   gconstpointer data)
{
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TIMELINE_PICTURES_ROW);

  g_assert_false (gtk_widget_get_visible (row));
  show_pictures (fixture);
  draw (fixture);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_true (says (row, "Making pictures…"));

  for (guint i = 0; i < 120; i++)
    fake_pictures_add (fixture->pictures, i * 30 * SECOND, 160, 90, i);
  g_assert_false (says (row, "Making pictures…"));
  g_assert_true (find_by_label (timeline_of (fixture), "Pictures along the lesson") == row);

  plenary_timeline_set_detailed (fixture->timeline, FALSE);
  g_assert_false (gtk_widget_get_visible (row));
  plenary_timeline_set_detailed (fixture->timeline, TRUE);
}

/* Nothing makes pictures, and so none are promised. */
static void
test_pictures_absent (Fixture *fixture,
                      gconstpointer data)
{
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TIMELINE_PICTURES_ROW);

  show_pictures (fixture);
  g_assert_true (gtk_widget_get_visible (row));
  fake_pictures_set_expected (fixture->pictures, FALSE);
  g_assert_false (gtk_widget_get_visible (row));
  fake_pictures_add (fixture->pictures, 0, 160, 90, 50);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_false (says (row, "Making pictures…"));
}

/* The grey at a place of the row, or -1 where there is no picture. */
static int
grey_at (GdkTexture *texture,
         int x,
         int y)
{
  guint8 pixel[4];

  get_pixel (texture, x, y, pixel);

  return pixel[3] == 255 ? pixel[0] : -1;
}

static int
grey_in_row (Fixture *fixture,
             int x)
{
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TIMELINE_PICTURES_ROW);
  g_autoptr (GdkTexture) texture = NULL;

  draw (fixture);
  texture = photograph (row);

  return grey_at (texture, x, gdk_texture_get_height (texture) / 2);
}

/* The nearest at every zoom: an hour in 900 pixels, and then a minute. */
static void
test_pictures_nearest (Fixture *fixture,
                       gconstpointer data)
{
  int middle = gtk_widget_get_width (timeline_of (fixture)) / 2;

  fake_pictures_add (fixture->pictures, 600 * SECOND, 160, 90, 50);
  fake_pictures_add (fixture->pictures, 1780 * SECOND, 160, 90, 100);
  fake_pictures_add (fixture->pictures, 3000 * SECOND, 160, 90, 200);
  show_pictures (fixture);
  WAIT_UNTIL (grey_in_row (fixture, 40) == 50);
  WAIT_UNTIL (grey_in_row (fixture, middle) == 100);
  WAIT_UNTIL (grey_in_row (fixture, 2 * middle - 40) == 200);

  plenary_timeline_set_position (fixture->timeline, 3000 * SECOND);
  plenary_timeline_zoom (fixture->timeline, 60.0);
  WAIT_UNTIL (grey_in_row (fixture, middle) == 200);
}

/* The film of a phone that was held upright stays upright. */
static void
test_pictures_shape (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (PlenaryTimelineAlbum) album = plenary_timeline_album_new ();
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TIMELINE_PICTURES_ROW);
  g_autoptr (GdkTexture) texture = NULL;
  int height, place;

  fake_pictures_add (fixture->pictures, 0, 160, 90, 50);
  plenary_timeline_album_set_pictures (album, PLENARY_TIMELINE_PICTURES (fixture->pictures));
  WAIT_UNTIL (plenary_timeline_album_find (album, 0) != NULL);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_album_get_shape (album), 16.0 / 9.0, 0.001);

  show_pictures (fixture);
  WAIT_UNTIL (grey_in_row (fixture, 40) == 50);
  fake_pictures_add (fixture->pictures, 3600 * SECOND, 51, 90, 200);
  WAIT_UNTIL (plenary_timeline_album_find (album, LESSON) != NULL);

  /* In its place, as wide as the others', it has the height and less of the width. */
  height = gtk_widget_get_height (row);
  place = height * 16 / 9;
  for (int n = 6; n < 8; n++)
    {
      int left = 10 + n * place;

      WAIT_UNTIL (grey_in_row (fixture, left + place / 2) == 200);
      texture = photograph (row);
      g_assert_cmpint (grey_at (texture, left + place / 2, 1), ==, 200);
      g_assert_cmpint (grey_at (texture, left + place / 2, height - 2), ==, 200);
      g_assert_cmpint (grey_at (texture, left + place / 8, height / 2), ==, -1);
      g_clear_object (&texture);
    }
}

static void
move_pointer_to (Fixture *fixture,
                 double x)
{
  g_signal_emit_by_name (find_controller (timeline_of (fixture), GTK_TYPE_EVENT_CONTROLLER_MOTION),
                         "motion", x, 30.0);
}

/* In detail and without. */
static void
test_card (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *card = find_row (fixture, PLENARY_TYPE_TIMELINE_CARD);
  double middle = gtk_widget_get_width (timeline_of (fixture)) / 2.0;

  show_pictures (fixture);
  move_pointer_to (fixture, middle);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_true (says (timeline_of (fixture), "30:00"));

  fake_pictures_add (fixture->pictures, 0, 160, 90, 50);
  for (guint detailed = 0; detailed < 2; detailed++)
    {
      plenary_timeline_set_detailed (fixture->timeline, detailed);
      move_pointer_to (fixture, middle);
      WAIT_UNTIL (gtk_widget_get_mapped (card));
      g_assert_true (says (card, "30:00"));
      g_assert_nonnull (
        gtk_picture_get_paintable (GTK_PICTURE (find_type (card, GTK_TYPE_PICTURE))));
      move_pointer_to (fixture, 10);
      g_assert_true (says (card, "0:00"));

      g_signal_emit_by_name (find_controller (timeline_of (fixture),
                                              GTK_TYPE_EVENT_CONTROLLER_MOTION),
                             "leave");
      WAIT_UNTIL (!gtk_widget_get_mapped (card));
    }
}

/* A part that is only heard shows no picture of the next. */
static void
test_card_of_sound (Fixture *fixture,
                    gconstpointer data)
{
  GtkWidget *card = find_row (fixture, PLENARY_TYPE_TIMELINE_CARD);
  int width = gtk_widget_get_width (timeline_of (fixture));

  fake_pictures_add (fixture->pictures, 0, 160, 90, 50);
  fake_pictures_set_first (fixture->pictures, LESSON / 2);
  show_pictures (fixture);
  WAIT_UNTIL (grey_in_row (fixture, width * 3 / 4) == 50);
  g_assert_cmpint (grey_in_row (fixture, width / 4), ==, -1);

  move_pointer_to (fixture, width * 3 / 4);
  WAIT_UNTIL (gtk_widget_get_mapped (card));
  move_pointer_to (fixture, 10);
  WAIT_UNTIL (!gtk_widget_get_mapped (card));
  g_assert_true (says (timeline_of (fixture), "0:00"));
}

/* One asked for hundreds of pictures, and those asked for last are there. */
static void
test_album (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryTimelineAlbum) album = plenary_timeline_album_new ();

  g_assert_true (plenary_timeline_album_is_empty (album));
  g_assert_null (plenary_timeline_album_find (album, 0));
  for (guint i = 0; i < 600; i++)
    fake_pictures_add (fixture->pictures, i * SECOND, 16, 9, i % 256);
  plenary_timeline_album_set_pictures (album, PLENARY_TIMELINE_PICTURES (fixture->pictures));

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GdkTexture) texture = NULL;

      WAIT_UNTIL (plenary_timeline_album_find (album, i * SECOND) != NULL);
      texture = g_object_ref (plenary_timeline_album_find (album, i * SECOND));
      g_assert_cmpint (grey_at (texture, 8, 4), ==, i % 256);
    }
  g_assert_nonnull (plenary_timeline_album_find (album, 599 * SECOND));
  g_assert_null (plenary_timeline_album_find (album, 0));

  plenary_timeline_album_set_pictures (album, NULL);
  g_assert_null (plenary_timeline_album_find (album, 599 * SECOND));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/ui/sound-row/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("bands", test_bands);
  ADD ("grows", test_grows);
  ADD ("drawn-once", test_drawn_once);
  ADD ("threshold-by-key", test_threshold_by_key);
  ADD ("threshold-by-pointer", test_threshold_by_pointer);
  ADD ("right-to-left", test_right_to_left);
  ADD ("states", test_states);
  ADD ("pictures", test_pictures_row);
  ADD ("pictures-absent", test_pictures_absent);
  ADD ("pictures-nearest", test_pictures_nearest);
  ADD ("pictures-shape", test_pictures_shape);
  ADD ("card", test_card);
  ADD ("card-of-sound", test_card_of_sound);
  ADD ("album", test_album);

  return g_test_run ();
}
