/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "plenary-connection.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"
#include "plenary-statement.h"

/* What happens to the file itself: it is made for one user and one process, and
 * what is not ours to write to is left as it is. */

static guint
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

/* The names and bytes of all files in the folder of the store. */
static GHashTable *
take_picture (Fixture *fixture)
{
  GHashTable *picture =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autofree char *directory = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_hash_table_insert (picture, g_strdup (name), fixture_read (path));
    }

  return picture;
}

static void
assert_picture (Fixture *fixture,
                GHashTable *before)
{
  g_autoptr (GHashTable) now = take_picture (fixture);
  GHashTableIter iter;
  gpointer name, bytes;

  g_assert_cmpuint (g_hash_table_size (now), ==, g_hash_table_size (before));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      GBytes *other = g_hash_table_lookup (now, name);

      g_assert_nonnull (other);
      g_assert_true (g_bytes_equal (bytes, other));
    }
}

static void
assert_refused (Fixture *fixture,
                PlenaryStoreError code)
{
  g_autoptr (GHashTable) before = take_picture (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_try_open (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, (int) code);
  g_assert_false (plenary_store_is_open (fixture->store));
  assert_picture (fixture, before);
}

static void
make_some_content (Fixture *fixture)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);

  fixture_open (fixture);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, i * SECOND);

      plenary_edit_put (edit, moment);
    }
  fixture_commit (fixture, edit);
  fixture_close (fixture);
  fixture_drop (fixture);
}

/* Between two lives of the store. */
static void
change_file (Fixture *fixture,
             const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (fixture->path, PLENARY_CONNECTION_OWNER, &error);

  g_assert_no_error (error);
  plenary_connection_keep_wal (connection, FALSE);
  plenary_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static void
write_file (Fixture *fixture,
            const char *suffix,
            const void *bytes,
            gsize length)
{
  g_autofree char *directory = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_strconcat (fixture->path, suffix, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (directory, 0700);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

/* The version that files of this Plenary have. */
static int
shipped_version (void)
{
  return plenary_schema_get_newest (plenary_schema_get_resource ());
}

static void
test_new (Fixture *fixture,
          gconstpointer data)
{
  g_autofree char *directory = g_path_get_dirname (fixture->path);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *application_id = NULL;
  g_autofree char *version = NULL;
  g_autofree char *newest = g_strdup_printf ("%d\n", shipped_version ());
  g_autofree char *strict = NULL;

  make_some_content (fixture);
  g_assert_cmphex (get_mode (directory), ==, 0700);
  g_assert_cmphex (get_mode (fixture->path), ==, 0600);
  {
    g_autoptr (GHashTable) picture = take_picture (fixture);

    g_assert_cmpuint (g_hash_table_size (picture), ==, 1);
  }

  fixture_open (fixture);
  {
    g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);

    fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  }
  g_assert_cmphex (get_mode (wal), ==, 0600);
  fixture_close (fixture);

  application_id = fixture_ask (fixture->path, "PRAGMA application_id");
  version = fixture_ask (fixture->path, "PRAGMA user_version");
  strict = fixture_ask (fixture->path, "SELECT name FROM pragma_table_list"
                                       " WHERE schema = 'main' AND NOT strict"
                                       " AND type = 'table' AND name NOT LIKE 'sqlite_%'");
  g_assert_cmpstr (application_id, ==, "1347178073\n");
  g_assert_cmpstr (version, ==, newest);
  g_assert_cmpstr (strict, ==, "");
}

static void
test_mode_is_narrowed (Fixture *fixture,
                       gconstpointer data)
{
  make_some_content (fixture);
  g_chmod (fixture->path, 0644);
  fixture_open (fixture);
  g_assert_cmphex (get_mode (fixture->path), ==, 0600);
}

static void
test_link (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->directory, "link", NULL);
  g_autofree char *path = g_build_filename (link_path, "plenary.db", NULL);
  g_autoptr (PlenaryPlace) place = NULL;
  g_autoptr (GError) error = NULL;
  Fixture other = { fixture->directory, fixture->path, NULL };

  g_assert_cmpint (symlink ("home", link_path), ==, 0);
  make_some_content (fixture);
  other.store = g_steal_pointer (&fixture->store);
  fixture->store = plenary_store_new (path);
  fixture_open (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_lessons (fixture->store)), ==, 1);

  /* It is one file, by whatever way one comes to it. */
  place = plenary_place_new (path, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (place->backups, "/home/backups"));
  g_assert_false (fixture_try_open (&other, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_IN_USE);
  g_object_unref (other.store);
}

/* Run in a process of its own: opens the file that PLENARY_TEST_PATH names. */
static void
test_other_process (void)
{
  Fixture fixture = { NULL, g_strdup (g_getenv ("PLENARY_TEST_PATH")), NULL };
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_free (fixture.path);
      return;
    }

  if (g_getenv ("PLENARY_TEST_USER") != NULL)
    {
      g_assert_cmpint (setgid (65534), ==, 0);
      g_assert_cmpint (setuid (65534), ==, 0);
    }

  fixture.store = plenary_store_new (fixture.path);
  g_assert_false (fixture_try_open (&fixture, &error));
  g_printerr ("error %d", error->code);
  g_object_unref (fixture.store);
  g_free (fixture.path);
}

static void
assert_refused_elsewhere (Fixture *fixture,
                          PlenaryStoreError code)
{
  g_autofree char *pattern = g_strdup_printf ("*error %d", code);
  g_auto (GStrv) environment = g_get_environ ();

  environment = g_environ_setenv (environment, "PLENARY_TEST_PATH", fixture->path, TRUE);
  g_test_trap_subprocess_with_envp ("/store/file/other-process", (const char *const *) environment,
                                    0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr (pattern);
}

static void
test_second (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (PlenaryStore) first = NULL;
  g_autoptr (GError) error = NULL;

  fixture_open (fixture);
  assert_refused_elsewhere (fixture, PLENARY_STORE_ERROR_IN_USE);

  first = g_steal_pointer (&fixture->store);
  fixture->store = plenary_store_new (fixture->path);
  g_assert_false (fixture_try_open (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_IN_USE);
  g_object_unref (fixture->store);
  fixture->store = g_steal_pointer (&first);

  /* Looking at the file has not dropped the locks of the one who has it. */
  assert_refused_elsewhere (fixture, PLENARY_STORE_ERROR_IN_USE);
  fixture_put (fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  assert_refused_elsewhere (fixture, PLENARY_STORE_ERROR_IN_USE);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *directory = g_path_get_dirname (fixture->path);
  g_autoptr (GHashTable) before = NULL;

  make_some_content (fixture);
  before = take_picture (fixture);

  /* Root may write anywhere, so the other process becomes somebody else. */
  if (geteuid () == 0)
    g_setenv ("PLENARY_TEST_USER", "nobody", TRUE);
  g_chmod (fixture->directory, 0755);
  g_chmod (fixture->path, 0444);
  g_chmod (directory, 0555);
  assert_refused_elsewhere (fixture, PLENARY_STORE_ERROR_READ_ONLY);
  assert_picture (fixture, before);

  g_chmod (directory, 0700);
  g_remove (fixture->path);
  g_chmod (directory, 0555);
  assert_refused_elsewhere (fixture, PLENARY_STORE_ERROR_READ_ONLY);
  g_chmod (directory, 0700);
  g_unsetenv ("PLENARY_TEST_USER");
}

static void
test_newer (Fixture *fixture,
            gconstpointer data)
{
  make_some_content (fixture);
  change_file (fixture, "PRAGMA user_version = 99");
  assert_refused (fixture, PLENARY_STORE_ERROR_TOO_NEW);
}

static void
test_newer_in_wal (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  PlenaryConnection *connection;

  make_some_content (fixture);
  connection = plenary_connection_open (fixture->path, PLENARY_CONNECTION_OWNER, &error);
  g_assert_true (plenary_connection_use_wal (connection, &error));
  g_assert_true (plenary_connection_execute (connection, "PRAGMA user_version = 99", &error));
  plenary_connection_keep_wal (connection, TRUE);
  plenary_connection_free (connection);
  g_assert_cmpint (plenary_place_get_size (wal), >, 0);

  assert_refused (fixture, PLENARY_STORE_ERROR_TOO_NEW);
}

static void
test_foreign (Fixture *fixture,
              gconstpointer data)
{
  make_some_content (fixture);
  change_file (fixture, "PRAGMA application_id = 1");
  assert_refused (fixture, PLENARY_STORE_ERROR_NOT_OURS);
  change_file (fixture, "PRAGMA application_id = 0");
  assert_refused (fixture, PLENARY_STORE_ERROR_NOT_OURS);
}

static void
test_no_database (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *text = g_strnfill (8192, 'x');

  write_file (fixture, "", text, 8192);
  assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
  write_file (fixture, "", "x", 1);
  assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
  write_file (fixture, "", "SQLite format 3", 16);
  assert_refused (fixture, PLENARY_STORE_ERROR_NOT_OURS);
}

static void
test_empty_file (Fixture *fixture,
                 gconstpointer data)
{
  write_file (fixture, "", "", 0);
  fixture_open (fixture);
  fixture_close (fixture);

  /* An empty file with a WAL has lost what was in it; SQLite would delete the WAL. */
  fixture_drop (fixture);
  write_file (fixture, "", "", 0);
  write_file (fixture, "-wal", "wal", 3);
  assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
  g_remove (fixture->path);
  assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
}

static void
test_truncated (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  make_some_content (fixture);
  bytes = fixture_read (fixture->path);
  size = g_bytes_get_size (bytes);
  for (gsize length = 1; length < size; length += 1 + length / 2)
    {
      write_file (fixture, "", g_bytes_get_data (bytes, NULL), length);
      if (length < 72)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (fixture_try_open (fixture, &error));
          continue;
        }
      assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
    }
}

/* A file that was not closed cleanly is read through before it is trusted. */
static void
test_damaged_page (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *damaged = NULL;
  g_autoptr (GError) error = NULL;
  PlenaryConnection *connection;
  gsize size;

  make_some_content (fixture);
  bytes = fixture_read (fixture->path);
  size = g_bytes_get_size (bytes);
  damaged = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  memset (damaged + size - 5 * 4096, 0x55, 2 * 4096);
  write_file (fixture, "", damaged, size);

  connection = plenary_connection_open (fixture->path, PLENARY_CONNECTION_OWNER, &error);
  g_assert_no_error (error);
  g_assert_true (plenary_connection_use_wal (connection, &error));
  g_assert_true (plenary_connection_execute (connection,
                                             "UPDATE bookkeeping SET changes = changes + 1",
                                             &error));
  plenary_connection_keep_wal (connection, TRUE);
  plenary_connection_free (connection);
  g_assert_cmpint (plenary_place_get_size (wal), >, 0);

  assert_refused (fixture, PLENARY_STORE_ERROR_DAMAGED);
}

/* Whatever is wrong with a file: no crash, and either it opens or it stays as it is. */
static void
test_mutated (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  int n_refused = 0;

  make_some_content (fixture);
  bytes = fixture_read (fixture->path);
  size = g_bytes_get_size (bytes);

  for (int i = 0; i < 200; i++)
    {
      g_autofree guint8 *mutant = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GHashTable) before = NULL;
      int n_flips = g_test_rand_int_range (1, 100);

      for (int j = 0; j < n_flips; j++)
        mutant[g_test_rand_int_range (0, i % 2 == 0 ? 200 : (int) size)] = g_test_rand_int ();
      write_file (fixture, "", mutant, size);
      before = take_picture (fixture);
      if (fixture_try_open (fixture, &error))
        {
          fixture_close (fixture);
        }
      else
        {
          assert_picture (fixture, before);
          n_refused++;
        }
      fixture_drop (fixture);
      {
        g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

        g_remove (wal);
      }
    }
  g_test_message ("%d of 200 were refused", n_refused);
  g_assert_cmpint (n_refused, >, 50);
}

/* Damage to the index of words alone is mended: it is all in the notes. */
static void
test_index (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_some_content (fixture);
  before = fixture_dump (fixture->path);
  connection = plenary_connection_open (fixture->path, PLENARY_CONNECTION_OWNER, &error);
  g_assert_no_error (error);
  sqlite3_db_config (plenary_connection_get_handle (connection), SQLITE_DBCONFIG_DEFENSIVE, 0,
                     NULL);
  plenary_connection_execute (connection, "DELETE FROM search_data WHERE id > 10", &error);
  g_assert_no_error (error);
  /* The program ended without closing it, or it would not be looked at. */
  plenary_connection_keep_wal (connection, TRUE);
  g_clear_pointer (&connection, plenary_connection_free);

  fixture_open (fixture);
  fixture_close (fixture);
  after = fixture_dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

extern GResource *migrations_first_get_resource (void);
extern GResource *migrations_fifth_get_resource (void);
extern GResource *migrations_good_get_resource (void);
extern GResource *migrations_bad_get_resource (void);

/* A file of the first version, with something of everything. */
static void
make_first_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, &error);

  g_assert_no_error (error);
  plenary_opening_create (place, migrations_first_get_resource (), &error);
  g_assert_no_error (error);
  change_file (
    fixture,
    "INSERT INTO goal VALUES ('g', 1, 'Wait time', '', '', '', 'blue', 'circle', 1, 0, 0, 'active', 1);"
    "INSERT INTO lesson VALUES ('l', 1, 'Fractions', '2026-11-14', 'Year 9', NULL, NULL, 5);"
    "INSERT INTO recording VALUES"
    " ('r', 1, 'l', 'file:///a.mp4', 'a.mp4', NULL, 60, 0, 0, 1, 1, 1, 0, 0),"
    " ('s', 1, 'l', 'file:///b.mp4', 'b.mp4', NULL, 60, 0, 60, 1, 1, 1, 0, 0);"
    "INSERT INTO moment VALUES ('m', 1, 'l', 'r', 1, 2, 1, 'glad', 'only-me', 0, 'teacher',"
    " 'Three hands', '', '', 5);"
    "INSERT INTO moment_goal VALUES ('mg', 1, 'm', 'g', 0);"
    "INSERT INTO answer VALUES ('a', 1, 'l', 'What did a pupil say?', 'A half', 0, 'only-me');"
    "INSERT INTO undo_step VALUES (1, 5, 'moment-marked', 'l', NULL, 1, NULL, 0);"
    "INSERT INTO undo_row VALUES (1, 'moment', 'm', NULL, '{}');"
    "UPDATE bookkeeping SET changes = 1");
}

/* What a teacher wrote with the first version is all there. */
static void
test_first_version (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (PlenaryContents) contents = NULL;
  g_autoptr (PlenaryRecording) changed = NULL;
  g_autofree char *row = NULL;
  PlenaryRecording *recording;
  PlenaryMoment *moment;

  make_first_file (fixture);
  fixture_open (fixture);
  g_assert_null (plenary_store_get_undo_edit (fixture->store));
  contents = fixture_load (fixture, "l");
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_recordings (contents)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_contents_get_answers (contents)), ==, 1);

  moment = plenary_store_lookup (fixture->store, "m");
  g_assert_cmpstr (plenary_moment_get_saw (moment), ==, "Three hands");
  g_assert_cmpstr (plenary_moment_get_goals (moment)[0], ==, "g");
  recording = plenary_store_lookup (fixture->store, "s");
  g_assert_cmpint (plenary_recording_get_role (recording), ==, PLENARY_ROLE_PART);

  /* What the file could not hold before can be changed, and that can be undone. */
  changed = plenary_entity_copy (recording);
  plenary_recording_set_role (changed, PLENARY_ROLE_SOUND);
  fixture_put (fixture, PLENARY_EDIT_LESSON_CHANGED, changed);
  g_assert_cmpint (plenary_recording_get_role (recording), ==, PLENARY_ROLE_SOUND);
  g_object_unref (fixture_undo (fixture, NULL));
  g_assert_cmpint (plenary_recording_get_role (recording), ==, PLENARY_ROLE_PART);
  g_object_unref (fixture_redo (fixture, NULL));
  g_clear_object (&contents);
  fixture_close (fixture);
  row = fixture_ask (fixture->path, "SELECT role FROM recording WHERE uuid = 's'");
  g_assert_cmpstr (row, ==, "sound\n");
}

/* A file of the fifth version: one debrief that is over, and one that is prepared, when what
 * was shown was a matter of the things alone. */
static void
make_fifth_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, &error);

  g_assert_no_error (error);
  plenary_opening_create (place, migrations_fifth_get_resource (), &error);
  g_assert_no_error (error);
  change_file (
    fixture,
    "INSERT INTO goal VALUES"
    " ('shown', 1, 'Wait time', '', '', '', 'blue', 'circle', 1, 0, 0, 'active', 1, 0, 'debrief'),"
    " ('mine', 1, 'My voice', '', '', '', 'red', 'square', 2, 0, 0, 'active', 2, 0, 'only-me');"
    "INSERT INTO lesson VALUES ('l', 1, 'Fractions', '2026-11-14', 'Year 9', NULL, NULL, 5, NULL);"
    "INSERT INTO recording VALUES"
    " ('r', 1, 'l', 'file:///a.mp4', 'a.mp4', NULL, 60, 0, 0, 1, 1, 1, 0, 0, 'part');"
    "INSERT INTO moment VALUES ('noted', 1, 'l', 'r', 1, 2, 1, 'glad', 'debrief', 1, 'teacher',"
    " 'Three hands', '', '', 5), ('picture', 1, 'l', 'r', 3, 4, 3, 'glad', 'debrief', 0, 'teacher',"
    " 'Nobody moved', '', '', 5);"
    "INSERT INTO answer VALUES ('a', 1, 'l', 'What did a pupil say?', 'A half', 0, 'debrief');"
    "INSERT INTO next_step VALUES"
    " ('old', 1, 'l', NULL, NULL, 'I ask', 'wait', 'open', 'debrief', 5),"
    " ('joint', 1, 'l', NULL, NULL, 'I ask', 'count', 'open', 'debrief', 30);"
    "INSERT INTO debrief VALUES ('over', 1, 'l', 'Waiting', '', '', 0, 'joint', '', 10, 0),"
    " ('prepared', 1, 'l', 'Again', '', '', 0, NULL, '', 40, 0);"
    "INSERT INTO debrief_held VALUES ('over', 20, 25);"
    "INSERT INTO debrief_moment VALUES ('dm1', 1, 'l', 'over', 'noted', 0),"
    " ('dm2', 1, 'l', 'prepared', 'picture', 0), ('dm3', 1, 'l', 'prepared', 'noted', 1);"
    "UPDATE bookkeeping SET changes = 1");
}

/* What is prepared shows what it would have shown; only the next step that was worded
 * together belongs to its own debrief alone. */
static void
test_fifth_version (Fixture *fixture,
                    gconstpointer data)
{
  g_autofree char *choices = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *joint = NULL;
  g_autofree char *identities = NULL;

  make_fifth_file (fixture);
  fixture_open (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (plenary_store_get_debrief_choices (fixture->store)),
                    ==, 6);
  fixture_close (fixture);

  choices =
    fixture_ask (fixture->path, "SELECT debrief || ' ' || coalesce (goal, next_step, answer)"
                                " FROM debrief_choice ORDER BY 1");
  g_assert_cmpstr (choices, ==,
                   "over a\nover old\nover shown\n"
                   "prepared a\nprepared old\nprepared shown\n");
  notes = fixture_ask (fixture->path, "SELECT uuid || with_note FROM debrief_moment ORDER BY 1");
  g_assert_cmpstr (notes, ==, "dm11\ndm20\ndm31\n");
  joint = fixture_ask (fixture->path, "SELECT visibility FROM next_step WHERE uuid = 'joint'");
  g_assert_cmpstr (joint, ==, "only-me\n");
  identities =
    fixture_ask (fixture->path, "SELECT count (DISTINCT uuid) FROM debrief_choice WHERE uuid LIKE"
                                " '________-____-4___-____-____________'");
  g_assert_cmpstr (identities, ==, "6\n");
}

static void
test_migration (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = NULL;
  g_autoptr (GDir) backups = NULL;
  g_autofree char *moments = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *backup_version = NULL;
  g_autofree char *prefix = g_strdup_printf ("before-v%d-", shipped_version () + 1);
  g_autofree char *shipped = g_strdup_printf ("%d\n", shipped_version ());
  PlenaryConnection *connection;
  int version = 0;
  const char *name;

  make_some_content (fixture);
  place = plenary_place_new (fixture->path, &error);
  connection = plenary_opening_open (place, migrations_good_get_resource (), &error);
  g_assert_no_error (error);
  g_assert_true (plenary_schema_get_version (connection, &version, &error));
  g_assert_cmpint (version, ==, shipped_version () + 1);
  plenary_connection_free (connection);

  moments = fixture_ask (fixture->path, "SELECT count(*) FROM moment");
  g_assert_cmpstr (moments, ==, "200\n");
  steps = fixture_ask (fixture->path, "SELECT count(*) FROM undo_step");
  g_assert_cmpstr (steps, ==, "0\n");

  backups = g_dir_open (place->backups, 0, &error);
  g_assert_no_error (error);
  name = g_dir_read_name (backups);
  g_assert_true (g_str_has_prefix (name, prefix));
  backup = g_build_filename (place->backups, name, NULL);
  g_assert_cmphex (get_mode (backup), ==, 0600);
  g_assert_cmphex (get_mode (place->backups), ==, 0700);
  backup_version = fixture_ask (backup, "PRAGMA user_version");
  g_assert_cmpstr (backup_version, ==, shipped);

  assert_refused (fixture, PLENARY_STORE_ERROR_TOO_NEW);
}

static void
test_migration_fails (Fixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_some_content (fixture);
  before = fixture_dump (fixture->path);
  place = plenary_place_new (fixture->path, &error);
  g_assert_null (plenary_opening_open (place, migrations_bad_get_resource (), &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);

  fixture_open (fixture);
  fixture_close (fixture);
  after = fixture_dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_network_types (void)
{
  g_assert_true (plenary_place_is_network_type (0x6969));
  g_assert_true (plenary_place_is_network_type (0xff534d42));
  g_assert_true (plenary_place_is_network_type (0xfe534d42));
  g_assert_true (plenary_place_is_network_type (0x65735546));
  g_assert_false (plenary_place_is_network_type (0xef53));
  g_assert_false (plenary_place_is_network_type (0x9123683e));
  g_assert_false (plenary_place_is_network_type (0x01021994));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  g_test_add_func ("/store/file/other-process", test_other_process);
  ADD ("/store/file/new", test_new);
  ADD ("/store/file/mode-is-narrowed", test_mode_is_narrowed);
  ADD ("/store/file/link", test_link);
  ADD ("/store/file/second", test_second);
  ADD ("/store/file/read-only", test_read_only);
  ADD ("/store/file/newer", test_newer);
  ADD ("/store/file/newer-in-wal", test_newer_in_wal);
  ADD ("/store/file/foreign", test_foreign);
  ADD ("/store/file/no-database", test_no_database);
  ADD ("/store/file/empty-file", test_empty_file);
  ADD ("/store/file/truncated", test_truncated);
  ADD ("/store/file/damaged-page", test_damaged_page);
  ADD ("/store/file/mutated", test_mutated);
  ADD ("/store/file/index", test_index);
  ADD ("/store/file/first-version", test_first_version);
  ADD ("/store/file/fifth-version", test_fifth_version);
  ADD ("/store/file/migration", test_migration);
  ADD ("/store/file/migration-fails", test_migration_fails);
  g_test_add_func ("/store/file/network-types", test_network_types);

  return g_test_run ();
}
