/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "plenary-connection.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"

/* A program that saves without pause is killed again and again. What it was told
 * is saved must be there, every time, and every edit must be there whole. */

#define N_KILLS 1000
#define KILLS_PER_FILE 40

/* One in four is killed at any time after its start, which is mostly while it opens
 * the file; the others after some edits, and a little later. */
#define LONGEST_LIFE_US 25000
#define MOST_EDITS 6
#define A_LITTLE_US 3000

/* How many edits wait at a time in the program that is going to be killed. */
#define N_WAITING 3

/* The program that is killed: it saves one lesson after the other, each with a
 * recording and a moment, and tells of each one that is safe, by a full stop. */

typedef struct
{
  PlenaryStore *store;
  const char *name;
  int n_begun;
} Victim;

static void save_next (Victim *victim);

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  Victim *victim = user_data;

  if (!plenary_store_commit_finish (victim->store, result, NULL))
    _exit (2);

  if (write (STDOUT_FILENO, ".", 1) < 0)
    _exit (3);

  save_next (victim);
}

static void
save_next (Victim *victim)
{
  g_autofree char *title = g_strdup_printf ("%s/%d", victim->name, victim->n_begun++);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson (title, NULL);
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (lesson, 0);
  g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, 0);
  g_autofree char *text = g_strnfill (victim->n_begun * 37 % 9000, 'x');

  plenary_moment_set_saw (moment, text);
  plenary_edit_put (edit, lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, moment);
  plenary_store_commit_async (victim->store, edit, NULL, saved_cb, victim);
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Victim *victim = user_data;

  if (!plenary_store_open_finish (victim->store, result, NULL))
    _exit (1);

  for (int i = 0; i < N_WAITING; i++)
    save_next (victim);
}

static void G_GNUC_NORETURN
run_victim (const char *path,
            const char *name)
{
  Victim victim = { plenary_store_new (path), name, 0 };

  plenary_store_open_async (victim.store, NULL, opened_cb, &victim);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* The one who kills. */

typedef struct
{
  GPid pid;
  int output;
} Running;

static Running
start_victim (const char *path,
              const char *name)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  char *arguments[] = { self, (char *) "--victim", (char *) path, (char *) name, NULL };
  g_autoptr (GError) error = NULL;
  Running running = { 0, -1 };

  g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &running.pid, NULL, &running.output, NULL, &error);
  g_assert_no_error (error);

  return running;
}

/* Waits for @n_wanted edits, or with -1 for its end. Returns how many there were. */
static int
count_saved (int output,
             int n_wanted)
{
  int n_saved = 0;
  gssize length = 1;
  char byte;

  while (n_saved != n_wanted && length > 0)
    {
      length = read (output, &byte, 1);
      n_saved += length > 0;
    }
  g_assert_cmpint (length, >=, 0);

  return n_saved;
}

static int
kill_victim (Running running,
             gboolean at_any_time)
{
  int n_wanted = at_any_time ? 0 : g_test_rand_int_range (1, MOST_EDITS + 1);
  int n_saved = count_saved (running.output, n_wanted);
  int status;

  g_assert_cmpint (n_saved, ==, n_wanted);
  g_usleep (g_test_rand_int_range (0, at_any_time ? LONGEST_LIFE_US : A_LITTLE_US));
  g_assert_cmpint (kill (running.pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (running.pid, &status, 0), ==, running.pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  n_saved += count_saved (running.output, -1);
  close (running.output);
  g_spawn_close_pid (running.pid);

  return n_saved;
}

static gint64
ask (PlenaryConnection *connection,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  plenary_connection_get_number (connection, sql, &number, &error);
  g_assert_no_error (error);

  return number;
}

static void
check_file (const char *path,
            const char *name,
            int n_saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (path, &error);
  g_autoptr (PlenaryConnection) connection = NULL;
  g_autofree char *there_sql =
    g_strdup_printf ("SELECT count(*) FROM lesson WHERE title GLOB '%s/*'", name);
  g_autofree char *saved_sql =
    g_strdup_printf ("SELECT count(*) FROM lesson WHERE title GLOB '%s/*'"
                     " AND CAST (substr (title, instr (title, '/') + 1) AS INTEGER) < %d",
                     name, n_saved);
  g_autofree char *check = NULL;

  if (n_saved == 0 && plenary_place_get_size (path) < 0)
    return;

  connection = plenary_opening_open (place, plenary_schema_get_resource (), &error);
  g_assert_no_error (error);
  check = plenary_connection_get_text (connection, "PRAGMA integrity_check", &error);
  g_assert_cmpstr (check, ==, "ok");
  g_assert_cmpint (ask (connection, saved_sql), ==, n_saved);
  g_assert_cmpint (ask (connection, there_sql), <=, n_saved + N_WAITING);
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM lesson"), ==,
                   ask (connection, "SELECT count(*) FROM recording"));
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM lesson"), ==,
                   ask (connection, "SELECT count(*) FROM moment"));
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM lesson"), <=,
                   ask (connection, "SELECT changes FROM bookkeeping"));
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM bookkeeping WHERE undo_step NOT NULL"),
                   ==, 0);
}

static void
test_kill (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *home = g_path_get_dirname (fixture->path);
  int n_saved_in_all = 0, n_idle = 0;

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("victim%d", i);
      int n_saved;

      if (i % KILLS_PER_FILE == 0)
        fixture_remove_tree (home);
      n_saved = kill_victim (start_victim (fixture->path, name), i % 4 == 0);
      check_file (fixture->path, name, n_saved);
      n_saved_in_all += n_saved;
      n_idle += n_saved == 0;
    }

  g_test_message ("%d kills, %d edits were told as saved, all are there; %d died before the first",
                  N_KILLS, n_saved_in_all, n_idle);
}

int
main (int argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--victim"))
    run_victim (argv[2], argv[3]);

  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/faults/kill", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);

  return g_test_run ();
}
