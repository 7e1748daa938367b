/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-vfs.h"
#include "fixture.h"
#include "plenary-backup.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"
#include "power-vfs.h"

/* A file of an older version is brought up to date, and that goes wrong at every
 * operation in turn: the process is killed, the disk fails or is full, the power
 * goes. Afterwards the file is of the old version or of the new one and never a mix,
 * a copy from before is there once it is new, and the next start finds everything. */

extern GResource *migrations_good_get_resource (void);

typedef struct
{
  Fixture fixture;
  char *home;
  GBytes *old_file;
  char *old_state;
  char *new_state;
  GHashTable *known_as_old;
} Scene;

/* Version, tables and content of a file that nobody has open. A copy has its tables in
 * another order, and what SQLite knows of their sizes comes and goes. */
static char *
look_at (const char *path)
{
  static const char *const questions[] = {
    "PRAGMA user_version",
    "SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY sql",
    fixture_content,
    NULL,
  };

  return fixture_ask_all (path, questions);
}

static PlenaryConnection *
open_file (const char *path,
           GError **error)
{
  g_autoptr (PlenaryPlace) place = plenary_place_new (path, error);

  g_assert_nonnull (place);
  return plenary_opening_open (place, migrations_good_get_resource (), error);
}

static void
open_and_close (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection = open_file (path, &error);

  g_assert_no_error (error);
  g_assert_true (plenary_connection_finish (connection, &error));
}

static void
put_back_old (Scene *scene)
{
  g_autoptr (GError) error = NULL;

  fixture_remove_tree (scene->home);
  g_assert_cmpint (g_mkdir_with_parents (scene->home, 0700), ==, 0);
  g_file_set_contents_full (scene->fixture.path, g_bytes_get_data (scene->old_file, NULL),
                            g_bytes_get_size (scene->old_file), G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);

  fixture_set_up (&scene->fixture, NULL);
  scene->known_as_old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scene->home = g_path_get_dirname (scene->fixture.path);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, i * SECOND);
      g_autoptr (PlenaryAnswer) answer = fixture_make_answer (lesson, i);

      plenary_edit_put (edit, moment);
      plenary_edit_put (edit, answer);
    }
  fixture_open (&scene->fixture);
  fixture_commit (&scene->fixture, edit);
  fixture_close (&scene->fixture);
  fixture_drop (&scene->fixture);

  scene->old_file = fixture_read (scene->fixture.path);
  scene->old_state = look_at (scene->fixture.path);
  open_and_close (scene->fixture.path);
  scene->new_state = look_at (scene->fixture.path);
  g_assert_false (g_str_equal (scene->old_state, scene->new_state));
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_pointer (&scene->home, g_free);
  g_clear_pointer (&scene->old_file, g_bytes_unref);
  g_clear_pointer (&scene->old_state, g_free);
  g_clear_pointer (&scene->new_state, g_free);
  g_clear_pointer (&scene->known_as_old, g_hash_table_unref);
  fixture_tear_down (&scene->fixture, NULL);
}

/* Whether the file is new, as SQLite finds it: with what is in the WAL or has to be
 * rolled back, but without going on with the migration. */
static gboolean
is_new (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (scene->fixture.path, PLENARY_CONNECTION_OWNER, &error);
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  plenary_connection_keep_wal (connection, FALSE);
  g_assert_true (plenary_connection_check (connection, &error));
  g_clear_pointer (&connection, plenary_connection_free);

  state = look_at (scene->fixture.path);
  if (g_str_equal (state, scene->old_state))
    return FALSE;

  g_assert_true (g_str_equal (state, scene->new_state));
  return TRUE;
}

/* The copy from before the migration is whole, and of the old version. */
static void
check_safety_copy (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (scene->fixture.path, &error);
  g_autofree char *backup = plenary_backup_find (place, NULL, &error);
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  state = look_at (backup);
  g_assert_true (g_str_equal (state, scene->old_state));
}

static void
check_nothing_lies_about (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "."));
}

/* After it went wrong: it is old or new, and the next start brings everything.
 * Returns whether it was new. */
static gboolean
check_all (Scene *scene)
{
  gboolean was_new = is_new (scene);
  g_autofree char *backups = g_build_filename (scene->home, "backups", NULL);
  g_autofree char *state = NULL;

  if (was_new)
    check_safety_copy (scene);
  open_and_close (scene->fixture.path);
  if (!was_new)
    check_safety_copy (scene);

  check_nothing_lies_about (scene->home);
  check_nothing_lies_about (backups);
  state = look_at (scene->fixture.path);
  g_assert_true (g_str_equal (state, scene->new_state));

  return was_new;
}

/* Migrates in a process that is killed at the nth operation. Returns whether it was. */
static gboolean
migrate_and_die (Scene *scene,
                 int nth)
{
  pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fault_vfs_arm (FAULT_KILL, nth, FALSE);
      _exit (open_file (scene->fixture.path, NULL) != NULL ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return TRUE;
    }

  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return FALSE;
}

static void
test_kill (Scene *scene,
           gconstpointer data)
{
  gboolean was_killed = TRUE;
  int n_kills = 0, n_new = 0;

  while (was_killed)
    {
      put_back_old (scene);
      was_killed = migrate_and_die (scene, 1 + n_kills * FAULT_STRIDE);
      n_new += check_all (scene);
      n_kills += was_killed;
    }

  g_test_message ("%d kills, after %d of them the file was new", n_kills, n_new - 1);
  g_assert_cmpint (n_kills, >, 50 / FAULT_STRIDE);
  g_assert_cmpint (n_new, >, 1);
  g_assert_cmpint (n_new, <, n_kills);
}

/* One run with the nth operation failing. Returns whether there was an nth operation. */
static gboolean
fail_once (Scene *scene,
           Fault fault,
           gboolean for_ever,
           int nth)
{
  g_autoptr (PlenaryConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  put_back_old (scene);
  fault_vfs_arm (fault, nth, for_ever);
  connection = open_file (scene->fixture.path, &error);
  fault_vfs_disarm ();

  /* A disk that fails must never make a good file look bad: a bad file is set aside. */
  if (connection == NULL && error->code != PLENARY_STORE_ERROR_IO &&
      error->code != PLENARY_STORE_ERROR_FULL && error->code != PLENARY_STORE_ERROR_READ_ONLY)
    g_error ("Operation %d: a failing disk is reported as: %s", nth, error->message);

  g_clear_pointer (&connection, plenary_connection_free);

  /* Most faults leave bytes of which it is known what the next start makes of them. */
  bytes = fixture_name_bytes (scene->fixture.path);
  if (!g_hash_table_contains (scene->known_as_old, bytes) && !check_all (scene))
    g_hash_table_add (scene->known_as_old, g_steal_pointer (&bytes));

  return fault_vfs_has_failed ();
}

static void
test_fails (Scene *scene,
            gconstpointer data)
{
  Fault fault = GPOINTER_TO_INT (data);
  int n_runs = 0;

  for (int for_ever = 0; for_ever <= 1; for_ever++)
    {
      for (int nth = 1; fail_once (scene, fault, for_ever, nth); nth += FAULT_STRIDE)
        n_runs++;
    }
  g_test_message ("%d runs", n_runs);
}

static void
test_power (Scene *scene,
            gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = NULL;
  int n_new = 0;

  put_back_old (scene);
  power_vfs_watch (scene->fixture.path);
  open_and_close (scene->fixture.path);
  power_vfs_acknowledge ();
  pictures = power_vfs_stop ();

  for (guint i = 0; i < pictures->len; i++)
    {
      PowerPicture *picture = pictures->pdata[i];
      g_autofree char *state = NULL;
      gboolean was_new;

      fixture_remove_tree (scene->home);
      g_assert_cmpint (g_mkdir_with_parents (scene->home, 0700), ==, 0);
      power_picture_develop (picture);
      was_new = is_new (scene);
      g_assert_true (was_new || picture->n_acknowledged == 0);
      n_new += was_new;
      open_and_close (scene->fixture.path);
      state = look_at (scene->fixture.path);
      g_assert_true (g_str_equal (state, scene->new_state));
    }

  g_test_message ("The power went %u times, after %d of them the file was new", pictures->len,
                  n_new);
  g_assert_cmpint (n_new, <, (int) pictures->len);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();
  power_vfs_register ();

#define ADD(path, data, function) g_test_add (path, Scene, data, set_up, function, tear_down)

  ADD ("/faults/migration/kill", NULL, test_kill);
  ADD ("/faults/migration/io", GINT_TO_POINTER (FAULT_IO), test_fails);
  ADD ("/faults/migration/full", GINT_TO_POINTER (FAULT_FULL), test_fails);
  ADD ("/faults/migration/half-write", GINT_TO_POINTER (FAULT_HALF_WRITE), test_fails);
  ADD ("/faults/migration/power", NULL, test_power);

  return g_test_run ();
}
