/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-parts.h"

/* A lesson in lower-case letters: each part with where it begins and how long it
 * is, in seconds. */
typedef struct
{
  const char *name;
  gint64 offset;
  gint64 duration;
  PlenaryRole role;
  gint64 recorded_at;
} Piece;

static GListModel *
make_lesson (const Piece *pieces,
             guint n_pieces)
{
  GListStore *recordings = g_list_store_new (PLENARY_TYPE_RECORDING);

  for (guint i = 0; i < n_pieces && pieces[i].name != NULL; i++)
    {
      g_autoptr (PlenaryRecording) recording = plenary_recording_new ();

      plenary_recording_set_display_name (recording, pieces[i].name);
      plenary_recording_set_offset (recording, pieces[i].offset);
      plenary_recording_set_duration (recording, pieces[i].duration);
      plenary_recording_set_role (recording, pieces[i].role);
      plenary_recording_set_recorded_at (recording, pieces[i].recorded_at);
      g_list_store_append (recordings, recording);
    }

  return G_LIST_MODEL (recordings);
}

static const char *
name_of (PlenaryRecording *part)
{
  return part != NULL ? plenary_recording_get_display_name (part) : "none";
}

static PlenaryRecording *
find_named (GPtrArray *parts,
            const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (g_strcmp0 (name_of (parts->pdata[i]), name) == 0)
        return parts->pdata[i];
    }

  return NULL;
}

static char *
spell (GPtrArray *parts)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", name_of (parts->pdata[i]));

  return g_string_free_and_steal (names);
}

/* b overlaps with a by 10, c follows after a gap of 20, d lies inside c. */
static const Piece overlapping[] = {
  { "c", 210, 100 }, { "a", 0, 100 },  { "wall", 0, 300, PLENARY_ROLE_ANGLE },
  { "b", 90, 100 },  { "d", 220, 20 },
};

static void
test_list (void)
{
  g_autoptr (GListModel) lesson = make_lesson (overlapping, G_N_ELEMENTS (overlapping));
  g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);
  g_autofree char *names = spell (parts);
  PlenarySpan extent = plenary_parts_extent (parts);

  g_assert_cmpstr (names, ==, "a b c d");
  g_assert_cmpint (extent.start, ==, 0);
  g_assert_cmpint (extent.end, ==, 310);
}

static void
test_find (void)
{
  static const struct
  {
    gint64 time;
    const char *current, *found;
  } cases[] = {
    { -5, NULL, "a" },  { 0, NULL, "a" },   { 89, NULL, "a" },   { 90, NULL, "b" },
    { 95, "a", "a" },   { 95, "b", "b" },   { 95, "c", "b" },    { 99, "a", "a" },
    { 100, "a", "b" },  { 189, NULL, "b" }, { 190, "b", "c" },   { 200, NULL, "c" },
    { 210, NULL, "c" }, { 225, NULL, "d" }, { 225, "c", "c" },   { 240, "d", "c" },
    { 309, "c", "c" },  { 310, NULL, "d" }, { 9999, NULL, "d" },
  };
  g_autoptr (GListModel) lesson = make_lesson (overlapping, G_N_ELEMENTS (overlapping));
  g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlenaryRecording *current = find_named (parts, cases[i].current);
      PlenaryRecording *found = plenary_parts_find (parts, cases[i].time, current);

      g_test_message ("at %d, from %s", (int) cases[i].time, cases[i].current);
      g_assert_cmpstr (name_of (found), ==, cases[i].found);
    }
}

static void
test_next (void)
{
  static const struct
  {
    const char *part, *next;
  } cases[] = { { "a", "b" }, { "b", "c" }, { "c", "none" }, { "d", "none" } };
  g_autoptr (GListModel) lesson = make_lesson (overlapping, G_N_ELEMENTS (overlapping));
  g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);
  g_autoptr (PlenaryRecording) stranger = plenary_recording_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (name_of (plenary_parts_next (parts, find_named (parts, cases[i].part))), ==,
                     cases[i].next);
  g_assert_null (plenary_parts_next (parts, stranger));
}

static void
test_nothing (void)
{
  g_autoptr (GListModel) lesson = make_lesson (NULL, 0);
  g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);

  g_assert_cmpuint (parts->len, ==, 0);
  g_assert_null (plenary_parts_find (parts, 5, NULL));
  g_assert_cmpint (plenary_parts_extent (parts).end, ==, 0);
}

static void
test_sort_as_recorded (void)
{
  static const struct
  {
    Piece pieces[4];
    const char *order;
  } cases[] = {
    /* Names tell, and 10 comes after 9. */
    { { { "IMG_10.mov" }, { "IMG_9.mov" }, { "IMG_8.mov" } }, "IMG_8.mov IMG_9.mov IMG_10.mov" },
    /* Chapters of one film on an action camera. */
    { { { "GX030034.mp4" }, { "GX010034.mp4" }, { "GX020034.mp4" } },
      "GX010034.mp4 GX020034.mp4 GX030034.mp4" },
    /* Time stamps tell more than names. */
    { { { "a", 0, 0, 0, 30 }, { "b", 0, 0, 0, 10 }, { "c", 0, 0, 0, 20 } }, "b c a" },
    /* One without a stamp: the stamps of the others say nothing about it. */
    { { { "c", 0, 0, 0, 10 }, { "a", 0, 0, 0, 30 }, { "b" } }, "a b c" },
    { { { "b", 0, 0, 0, 10 }, { "a", 0, 0, 0, 10 } }, "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) lesson = make_lesson (cases[i].pieces, G_N_ELEMENTS (cases[i].pieces));
      g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);
      g_autofree char *names = NULL;

      plenary_parts_sort_as_recorded (parts);
      names = spell (parts);
      g_assert_cmpstr (names, ==, cases[i].order);
    }
}

static void
test_lay_end_to_end (void)
{
  static const Piece pieces[] = { { "a", 70, 100 }, { "b", 90, 0 }, { "c", 210, 50 } };
  g_autoptr (GListModel) lesson = make_lesson (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) parts = plenary_parts_list (lesson);

  g_assert_false (plenary_parts_are_end_to_end (parts));
  plenary_parts_lay_end_to_end (parts);
  g_assert_true (plenary_parts_are_end_to_end (parts));

  g_assert_cmpint (plenary_recording_get_offset (parts->pdata[0]), ==, 0);
  g_assert_cmpint (plenary_recording_get_offset (parts->pdata[1]), ==, 100);
  g_assert_cmpint (plenary_recording_get_offset (parts->pdata[2]), ==, 100);
  g_assert_cmpint (plenary_parts_extent (parts).end, ==, 150);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/parts/list", test_list);
  g_test_add_func ("/core/parts/find", test_find);
  g_test_add_func ("/core/parts/next", test_next);
  g_test_add_func ("/core/parts/nothing", test_nothing);
  g_test_add_func ("/core/parts/sort-as-recorded", test_sort_as_recorded);
  g_test_add_func ("/core/parts/lay-end-to-end", test_lay_end_to_end);

  return g_test_run ();
}
