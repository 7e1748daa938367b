/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plenary-changes.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"
#include "power-vfs.h"

/* The power goes at every moment of some work on a file. Whatever the disk has made
 * of the writes that were not synced: what was told as saved is there, the edit that
 * was under way is there whole or not at all, and there is nothing else. */

#define N_EDITS 30

/* So often a note is long, and so often the program is closed in between. */
#define LONG_EVERY 7
#define CLOSE_EVERY 11

static PlenaryConnection *
open_file (Fixture *fixture,
           GError **error)
{
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, error);

  g_assert_nonnull (place);
  return plenary_opening_open (place, plenary_schema_get_resource (), error);
}

static void
close_file (PlenaryConnection *connection)
{
  g_autoptr (GError) error = NULL;

  plenary_connection_finish (connection, &error);
  g_assert_no_error (error);
  plenary_connection_free (connection);
}

/* The nth edit writes the nth goal, and into the lesson how many there are. */
static void
make_edit (PlenaryConnection *connection,
           PlenaryLesson *lesson,
           int nth)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  g_autofree char *number = g_strdup_printf ("%d", nth);
  g_autofree char *title = g_strdup_printf ("%d", nth + 1);
  g_autofree char *why = g_strnfill (nth % LONG_EVERY == 0 ? 20000 : 20, 'x');
  g_autoptr (PlenaryGoal) goal = fixture_make_goal (number, nth);
  g_autoptr (PlenaryNotice) notice = NULL;
  g_autoptr (GError) error = NULL;

  plenary_goal_set_why (goal, why);
  plenary_lesson_set_title (lesson, title);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, lesson);
  notice = plenary_changes_commit (connection, edit, &error);
  g_assert_no_error (error);
}

/* Works on a file, with @pragma on the connection. Returns pictures of every moment. */
static GPtrArray *
work (Fixture *fixture,
      const char *pragma)
{
  g_autoptr (PlenaryLesson) lesson = fixture_make_lesson ("0", NULL);
  g_autoptr (GError) error = NULL;
  PlenaryConnection *connection = open_file (fixture, &error);
  GPtrArray *pictures;

  g_assert_no_error (error);
  close_file (connection);
  power_vfs_watch (fixture->path);

  for (int i = 0; i < N_EDITS; i++)
    {
      if (i % CLOSE_EVERY == 0)
        {
          connection = open_file (fixture, &error);
          g_assert_no_error (error);
          g_assert_true (plenary_connection_execute (connection, pragma, &error));
        }
      make_edit (connection, lesson, i);
      power_vfs_acknowledge ();
      if (i % CLOSE_EVERY == CLOSE_EVERY - 1 || i == N_EDITS - 1)
        close_file (connection);
    }

  pictures = power_vfs_stop ();
  fixture_remove_tree (fixture->path);

  return pictures;
}

static gint64
ask (PlenaryConnection *connection,
     const char *sql)
{
  gint64 number = -1;

  plenary_connection_get_number (connection, sql, &number, NULL);

  return number;
}

/* What is wrong after the power came back, or NULL. */
static const char *
find_fault (Fixture *fixture,
            PowerPicture *picture)
{
  g_autofree char *home = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection = NULL;
  g_autofree char *check = NULL;
  gint64 n_goals;

  fixture_remove_tree (home);
  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  power_picture_develop (picture);
  connection = open_file (fixture, &error);
  if (connection == NULL)
    return "It does not open";

  check = plenary_connection_get_text (connection, "PRAGMA integrity_check", NULL);
  if (g_strcmp0 (check, "ok") != 0)
    return "It does not hang together";

  n_goals = ask (connection, "SELECT count(*) FROM goal");
  if (n_goals < picture->n_acknowledged)
    return "An edit is lost that was told as saved";
  if (n_goals > picture->n_acknowledged + 1 ||
      ask (connection, "SELECT count(*) FROM goal"
                       " WHERE CAST (title AS INTEGER) >= (SELECT count(*) FROM goal)") != 0)
    return "There is an edit that was not made yet";
  if (ask (connection, "SELECT total (title) FROM lesson") != n_goals ||
      ask (connection, "SELECT count(*) FROM undo_step") != n_goals ||
      ask (connection, "SELECT changes FROM bookkeeping") != n_goals)
    return "A part of an edit is there";

  return NULL;
}

static void
test_power (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = work (fixture, "PRAGMA synchronous = FULL");

  for (guint i = 0; i < pictures->len; i++)
    {
      PowerPicture *picture = pictures->pdata[i];
      const char *found = find_fault (fixture, picture);

      if (found != NULL)
        g_error ("Picture %u of %u, after %d edits: %s", i, pictures->len, picture->n_acknowledged,
                 found);
    }
  g_assert_cmpuint (pictures->len, >, 3 * N_EDITS);
  g_test_message ("The power went %u times", pictures->len);
}

/* The test above can fail: it does when SQLite is told not to sync, or not at
 * each edit. */
static void
test_power_can_fail (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = work (fixture, data);
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < pictures->len; i++)
    found = find_fault (fixture, pictures->pdata[i]);

  g_assert_nonnull (found);
  g_test_message ("%s", found);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);
  power_vfs_register ();

  g_test_add ("/faults/power", Fixture, NULL, fixture_set_up, test_power, fixture_tear_down);
  g_test_add ("/faults/power-can-fail/off", Fixture, "PRAGMA synchronous = OFF", fixture_set_up,
              test_power_can_fail, fixture_tear_down);
  g_test_add ("/faults/power-can-fail/normal", Fixture, "PRAGMA synchronous = NORMAL",
              fixture_set_up, test_power_can_fail, fixture_tear_down);

  return g_test_run ();
}
