/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plenary-backup.h"
#include "plenary-connection.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"

/* What is kept of a recording that is deleted comes back as it was, is in the backups,
 * and goes when it was said so. */

typedef struct
{
  Fixture fixture;
  PlenaryLesson *lesson;
  PlenaryRecording *recording;
  PlenaryMoment *moment;
} Scene;

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  fixture_set_up (&scene->fixture, data);
  scene->lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  scene->recording = fixture_make_recording (scene->lesson, 0);
  plenary_recording_set_fingerprint (scene->recording, "12:abc");
  scene->moment = fixture_make_moment (scene->recording, SECOND);
  plenary_edit_put (edit, scene->lesson);
  plenary_edit_put (edit, scene->recording);
  plenary_edit_put (edit, scene->moment);
  fixture_open (&scene->fixture);
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_object (&scene->lesson);
  g_clear_object (&scene->recording);
  g_clear_object (&scene->moment);
  fixture_tear_down (&scene->fixture, data);
}

static void
got_result (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
keep_sound (Scene *scene,
            GBytes *shape)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_keep_sound_async (scene->fixture.store, fixture_uuid (scene->recording),
                                  plenary_recording_get_fingerprint (scene->recording), shape,
                                  got_result, &result);
  wait_for (&result);
  plenary_store_keep_finish (scene->fixture.store, result, &error);
  g_assert_no_error (error);
}

static void
keep_still (Scene *scene,
            const char *moment,
            GBytes *picture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_keep_still_async (scene->fixture.store, moment, picture, got_result, &result);
  wait_for (&result);
  plenary_store_keep_finish (scene->fixture.store, result, &error);
  g_assert_no_error (error);
}

static void
remove_still (Scene *scene)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_remove_still_async (scene->fixture.store, fixture_uuid (scene->moment), got_result,
                                    &result);
  wait_for (&result);
  plenary_store_keep_finish (scene->fixture.store, result, &error);
  g_assert_no_error (error);
}

static void
assert_sound (Scene *scene,
              const char *recording,
              GBytes *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_get_sound_async (scene->fixture.store, recording, NULL, got_result, &result);
  wait_for (&result);
  kept = plenary_store_get_kept_finish (scene->fixture.store, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, expected));
}

static void
assert_still (Scene *scene,
              GBytes *expected)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;

  plenary_store_get_still_async (scene->fixture.store, fixture_uuid (scene->moment), NULL,
                                 got_result, &result);
  wait_for (&result);
  kept = plenary_store_get_kept_finish (scene->fixture.store, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, expected));
}

/* All bytes there are, zero among them. */
static GBytes *
make_bytes (guint n,
            guint8 first)
{
  guint8 *bytes = g_malloc (n);

  for (guint i = 0; i < n; i++)
    bytes[i] = first + i;

  return g_bytes_new_take (bytes, n);
}

static void
test_round_trip (Scene *scene,
                 gconstpointer data)
{
  g_autoptr (GBytes) shape = make_bytes (300000, 0);
  g_autoptr (GBytes) picture = make_bytes (50000, 7);
  g_autoptr (GBytes) other = make_bytes (40000, 9);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  assert_sound (scene, fixture_uuid (scene->recording), nothing);
  assert_still (scene, nothing);
  keep_sound (scene, shape);
  keep_still (scene, fixture_uuid (scene->moment), other);
  keep_still (scene, fixture_uuid (scene->moment), picture);
  fixture_reopen (&scene->fixture);
  assert_sound (scene, fixture_uuid (scene->recording), shape);
  assert_still (scene, picture);

  remove_still (scene);
  assert_still (scene, nothing);
  assert_sound (scene, fixture_uuid (scene->recording), shape);
  g_assert_cmpint (plenary_edit_get_kind (plenary_store_get_undo_edit (scene->fixture.store)), ==,
                   PLENARY_EDIT_LESSON_ADDED);
}

/* A picture that came too late has no place to go. */
static void
test_unknown_moment (Scene *scene,
                     gconstpointer data)
{
  g_autoptr (GBytes) picture = make_bytes (100, 0);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *rows = NULL;

  keep_still (scene, uuid, picture);
  fixture_close (&scene->fixture);
  rows = fixture_ask (scene->fixture.path, "SELECT count (*) FROM still");
  g_assert_cmpstr (rows, ==, "0\n");
}

static void
test_shared_file (Scene *scene,
                  gconstpointer data)
{
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Ratio", "2026-11-15");
  g_autoptr (PlenaryRecording) same = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryRecording) another = fixture_make_recording (lesson, SECOND);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (GBytes) shape = make_bytes (1000, 0);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  plenary_recording_set_fingerprint (same, "12:abc");
  plenary_recording_set_fingerprint (another, "13:abc");
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, same);
  plenary_edit_put (edit, another);
  fixture_commit (&scene->fixture, edit);

  keep_sound (scene, shape);
  assert_sound (scene, fixture_uuid (same), shape);
  assert_sound (scene, fixture_uuid (another), nothing);
}

/* A removal that is undone finds them again. */
static void
test_removal_undone (Scene *scene,
                     gconstpointer data)
{
  g_autoptr (GBytes) picture = make_bytes (100, 0);
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (GError) error = NULL;

  keep_still (scene, fixture_uuid (scene->moment), picture);
  fixture_take_away (&scene->fixture, PLENARY_EDIT_MOMENT_REMOVED, scene->moment);
  fixture_reopen (&scene->fixture);
  undone = fixture_undo (&scene->fixture, &error);
  g_assert_no_error (error);
  assert_still (scene, picture);
}

static void
test_in_backup (Scene *scene,
                gconstpointer data)
{
  static const char sql[] = "SELECT hex (picture) FROM still UNION ALL SELECT hex (shape) FROM"
                            " sound_shape";
  g_autoptr (GBytes) picture = make_bytes (100, 3);
  g_autoptr (PlenaryPlace) place = NULL;
  g_autoptr (PlenaryConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *backed_up = NULL;

  keep_sound (scene, picture);
  keep_still (scene, fixture_uuid (scene->moment), picture);
  fixture_close (&scene->fixture);

  place = plenary_place_new (scene->fixture.path, &error);
  connection = plenary_opening_open (place, plenary_schema_get_resource (), &error);
  g_assert_no_error (error);
  plenary_backup_make_daily (connection, place, &error);
  g_assert_no_error (error);
  path = plenary_backup_find (place, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, plenary_connection_free);

  kept = fixture_ask (scene->fixture.path, sql);
  backed_up = fixture_ask (path, sql);
  g_assert_cmpuint (strlen (kept), ==, 2 * 201);
  g_assert_cmpstr (kept, ==, backed_up);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/kept/" path, Scene, NULL, set_up, test, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("unknown-moment", test_unknown_moment);
  ADD ("shared-file", test_shared_file);
  ADD ("removal-undone", test_removal_undone);
  ADD ("in-backup", test_in_backup);

  return g_test_run ();
}
