/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <utime.h>

#include "fixture.h"
#include "plenary-backup.h"
#include "plenary-connection.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"

/* Backups are made, checked, rotated and found; a damaged file is set aside and
 * never lost. */

static void
make_content (Fixture *fixture,
              const char *title)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal (title, 1);

  fixture_open (fixture);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  fixture_close (fixture);
  fixture_drop (fixture);
}

/* Makes the daily backup by hand, as the store thread does when it is idle. */
static void
make_backup (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, &error);
  g_autoptr (PlenaryConnection) connection =
    plenary_opening_open (place, plenary_schema_get_resource (), &error);

  g_assert_no_error (error);
  plenary_backup_make_daily (connection, place, &error);
  g_assert_no_error (error);
}

static char *
backup_name (Fixture *fixture,
             const char *name)
{
  g_autofree char *directory = g_path_get_dirname (fixture->path);

  return g_build_filename (directory, "backups", name, NULL);
}

/* Gives a backup another name and age, as if it had been made days ago. */
static char *
age_backup (Fixture *fixture,
            int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);
  g_autofree char *today = g_date_time_format (now, "plenary-%Y-%m-%d.db");
  g_autofree char *other = g_date_time_format (then, "plenary-%Y-%m-%d.db");
  g_autofree char *from = backup_name (fixture, today);
  char *to = backup_name (fixture, other);
  struct utimbuf times = { g_date_time_to_unix (then), g_date_time_to_unix (then) };

  g_assert_cmpint (g_rename (from, to), ==, 0);
  g_assert_cmpint (g_utime (to, &times), ==, 0);

  return to;
}

static void
got_result (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
find_backup (Fixture *fixture,
             gint64 *made_at,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_find_backup_async (fixture->store, NULL, got_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return plenary_store_find_backup_finish (fixture->store, result, made_at, error);
}

static char *
recover (Fixture *fixture,
         const char *backup,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_recover_async (fixture->store, backup, NULL, got_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return plenary_store_recover_finish (fixture->store, result, error);
}

static void
assert_goals (Fixture *fixture,
              guint n_goals)
{
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_goals (fixture->store)), ==,
                    n_goals);
}

static void
test_daily (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *backup_dump = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  gint64 made_at = 0;

  make_content (fixture, "Wait time");
  g_assert_null (find_backup (fixture, NULL, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
  g_clear_error (&error);

  make_backup (fixture);
  path = find_backup (fixture, &made_at, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ABS (g_get_real_time () - made_at), <, G_TIME_SPAN_HOUR);
  g_stat (path, &info);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);

  dump = fixture_dump (fixture->path);
  backup_dump = fixture_dump (path);
  g_assert_cmpstr (dump, ==, backup_dump);
}

static gboolean
is_due (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, &error);
  g_autoptr (PlenaryConnection) connection =
    plenary_opening_open (place, plenary_schema_get_resource (), &error);

  g_assert_no_error (error);
  return plenary_backup_is_due (connection, place);
}

static void
test_due (Fixture *fixture,
          gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture_open (fixture);
  fixture_close (fixture);
  fixture_drop (fixture);
  g_assert_false (is_due (fixture));
  make_content (fixture, "Wait time");
  g_assert_true (is_due (fixture));
  make_backup (fixture);
  g_assert_false (is_due (fixture));

  /* Nothing has changed since yesterday. */
  path = age_backup (fixture, 1);
  g_assert_false (is_due (fixture));
  make_content (fixture, "Questioning");
  g_assert_true (is_due (fixture));
}

static void
test_rotate (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *keep = NULL;

  make_content (fixture, "Wait time");
  for (int days = 12; days > 0; days--)
    {
      g_autofree char *path = NULL;

      make_backup (fixture);
      path = age_backup (fixture, days);
    }

  keep = backup_name (fixture, "before-v2-2026-01-01-000000.db");
  g_assert_true (g_file_set_contents (keep, "", 0, NULL));
  make_backup (fixture);
  for (int days = 0; days <= 12; days++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);
      g_autofree char *name = g_date_time_format (then, "plenary-%Y-%m-%d.db");
      g_autofree char *path = backup_name (fixture, name);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, days < 7);
    }
  g_assert_true (g_file_test (keep, G_FILE_TEST_EXISTS));
}

/* What was watched is in no copy, so that it can be forgotten. */
static void
test_trace (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "plenary-%Y-%m-%d.db");
  g_autofree char *path = backup_name (fixture, name);
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *kept = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GDir) dir = NULL;

  make_content (fixture, "Wait time");
  fixture_open (fixture);
  plenary_trace_add (trace, "a recording", (PlenarySpan) { 0, SECOND });
  plenary_store_add_trace (fixture->store, trace);
  fixture_close (fixture);
  fixture_drop (fixture);
  make_backup (fixture);

  kept = fixture_ask (fixture->path, "SELECT count (*) FROM trace");
  g_assert_cmpstr (kept, ==, "1\n");
  copied = fixture_ask (path, "SELECT count (*) FROM trace");
  g_assert_cmpstr (copied, ==, "0\n");

  /* Nothing else is left behind. */
  dir = g_dir_open (directory, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, name);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_find_passes_bad (Fixture *fixture,
                      gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autofree char *found = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *worse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  make_content (fixture, "Wait time");
  make_backup (fixture);
  good = age_backup (fixture, 2);
  bytes = fixture_read (good);
  bad = backup_name (fixture, "plenary-2026-01-02.db");
  g_file_set_contents (bad, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) / 2, NULL);
  worse = backup_name (fixture, "plenary-2026-01-01.db");
  g_file_set_contents (worse, "nothing", -1, NULL);

  found = find_backup (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, good);
}

static void
damage (Fixture *fixture)
{
  g_autofree char *text = g_strnfill (20000, '!');

  g_assert_true (g_file_set_contents (fixture->path, text, 20000, NULL));
}

static void
test_recover (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_wal = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) kept_wal = NULL;
  GStatBuf info;

  make_content (fixture, "Wait time");
  make_backup (fixture);
  make_content (fixture, "Questioning");
  damage (fixture);
  g_file_set_contents (wal, "wal", 3, NULL);
  damaged = fixture_read (fixture->path);

  g_assert_false (fixture_try_open (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  backup = find_backup (fixture, NULL, &error);
  g_assert_no_error (error);
  aside = recover (fixture, backup, &error);
  g_assert_no_error (error);

  kept = fixture_read (aside);
  g_assert_true (g_bytes_equal (kept, damaged));
  aside_wal = g_strconcat (aside, "-wal", NULL);
  kept_wal = fixture_read (aside_wal);
  g_assert_cmpmem (g_bytes_get_data (kept_wal, NULL), g_bytes_get_size (kept_wal), "wal", 3);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));

  fixture_open (fixture);
  assert_goals (fixture, 1);
  g_stat (fixture->path, &info);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  fixture_close (fixture);
  make_content (fixture, "It can be written to");
}

static void
test_begin_empty (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *aside = NULL;
  g_autofree char *second_aside = NULL;
  g_autoptr (GError) error = NULL;

  make_content (fixture, "Wait time");
  make_backup (fixture);
  damage (fixture);
  aside = recover (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  fixture_open (fixture);
  assert_goals (fixture, 0);
  fixture_close (fixture);

  damage (fixture);
  second_aside = recover (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (aside, !=, second_aside);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
test_recover_from_bad (Fixture *fixture,
                       gconstpointer data)
{
  g_autofree char *bad = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  make_content (fixture, "Wait time");
  damage (fixture);
  bad = g_build_filename (fixture->directory, "bad.db", NULL);
  g_file_set_contents (bad, "nothing", -1, NULL);
  before = fixture_read (fixture->path);
  g_assert_null (recover (fixture, bad, &error));
  g_assert_nonnull (error);
  after = fixture_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_file_is_gone (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  make_content (fixture, "Wait time");
  make_backup (fixture);
  g_remove (fixture->path);
  g_assert_false (fixture_try_open (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  backup = find_backup (fixture, NULL, &error);
  aside = recover (fixture, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (aside, ==, "");
  fixture_open (fixture);
  assert_goals (fixture, 1);
}

/* Nobody asks for the backup: it is there some time after opening. */
static void
test_by_itself (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stale =
    g_build_filename (fixture->directory, "home", ".plenary-new-abcdef", NULL);

  make_content (fixture, "Wait time");
  g_file_set_contents (stale, "half made", -1, NULL);
  fixture_open (fixture);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));

  for (;;)
    {
      g_autofree char *path = find_backup (fixture, NULL, &error);

      if (path != NULL)
        break;
      g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING);
      g_clear_error (&error);
      g_usleep (G_USEC_PER_SEC / 5);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("/store/backup/daily", test_daily);
  ADD ("/store/backup/due", test_due);
  ADD ("/store/backup/rotate", test_rotate);
  ADD ("/store/backup/trace", test_trace);
  ADD ("/store/backup/find-passes-bad", test_find_passes_bad);
  ADD ("/store/backup/recover", test_recover);
  ADD ("/store/backup/begin-empty", test_begin_empty);
  ADD ("/store/backup/recover-from-bad", test_recover_from_bad);
  ADD ("/store/backup/file-is-gone", test_file_is_gone);
  ADD ("/store/backup/by-itself", test_by_itself);

  return g_test_run ();
}
