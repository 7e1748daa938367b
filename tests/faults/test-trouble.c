/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"
#include "fixture.h"
#include "plenary-changes.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"

/* While the disk is in trouble, edits wait in memory and are shown; and what is
 * told as saved is on the disk. */

static void
wait_for_trouble (Fixture *fixture,
                  PlenaryStoreTrouble trouble)
{
  while (plenary_store_get_trouble (fixture->store) != trouble)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  plenary_store_commit_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
  (*(int *) user_data)++;
}

static PlenaryGoal *
add_goal (Fixture *fixture,
          const char *title,
          int rank,
          int *n_done)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal (title, rank);

  plenary_edit_put (edit, goal);
  plenary_store_commit_async (fixture->store, edit, NULL, count_cb, n_done);

  return plenary_store_lookup (fixture->store, fixture_uuid (goal));
}

static guint
count_goals (Fixture *fixture)
{
  return g_list_model_get_n_items (plenary_store_get_goals (fixture->store));
}

static void
wait_in_trouble (Fixture *fixture,
                 Fault fault,
                 PlenaryStoreTrouble trouble)
{
  int n_done = 0;

  fixture_open (fixture);
  fault_vfs_arm (fault, 1, TRUE);
  g_assert_nonnull (add_goal (fixture, "Wait time", 1, &n_done));
  g_assert_nonnull (add_goal (fixture, "Questioning", 2, &n_done));
  wait_for_trouble (fixture, trouble);

  /* What is done meanwhile is shown, and waits too. */
  g_assert_nonnull (add_goal (fixture, "Groups", 3, &n_done));
  g_assert_cmpuint (count_goals (fixture), ==, 3);
  g_assert_cmpint (n_done, ==, 0);
  g_assert_null (plenary_store_get_undo_edit (fixture->store));

  fault_vfs_disarm ();
  plenary_store_retry (fixture->store);
  while (n_done < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (plenary_store_get_trouble (fixture->store), ==, PLENARY_STORE_TROUBLE_NONE);
  fixture_reopen (fixture);
  g_assert_cmpuint (count_goals (fixture), ==, 3);
}

static void
test_full (Fixture *fixture,
           gconstpointer data)
{
  wait_in_trouble (fixture, FAULT_FULL, PLENARY_STORE_TROUBLE_FULL);
}

static void
test_io (Fixture *fixture,
         gconstpointer data)
{
  wait_in_trouble (fixture, FAULT_IO, PLENARY_STORE_TROUBLE_IO);
}

static void
test_tries_again (Fixture *fixture,
                  gconstpointer data)
{
  int n_done = 0;

  fixture_open (fixture);
  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  add_goal (fixture, "Wait time", 1, &n_done);
  wait_for_trouble (fixture, PLENARY_STORE_TROUBLE_FULL);
  fault_vfs_disarm ();
  wait_for_trouble (fixture, PLENARY_STORE_TROUBLE_NONE);
  while (n_done < 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int n_done = 0;

  fixture_open (fixture);
  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  add_goal (fixture, "Wait time", 1, &n_done);
  add_goal (fixture, "Questioning", 2, &n_done);
  wait_for_trouble (fixture, PLENARY_STORE_TROUBLE_FULL);

  /* Closing says what is wrong; nothing is given up. */
  g_assert_false (fixture_try_close (fixture, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FULL);
  g_assert_true (plenary_store_is_open (fixture->store));
  g_assert_cmpint (n_done, ==, 0);

  fault_vfs_disarm ();
  fixture_close (fixture);
  g_assert_cmpint (n_done, ==, 2);
  fixture_drop (fixture);
  fixture_open (fixture);
  g_assert_cmpuint (count_goals (fixture), ==, 2);
}

/* Closing while edits wait in the queue saves them all. */
static void
test_close_drains (Fixture *fixture,
                   gconstpointer data)
{
  int n_done = 0;

  fixture_open (fixture);
  for (int i = 0; i < 50; i++)
    add_goal (fixture, "Goal", i, &n_done);
  fixture_close (fixture);
  g_assert_cmpint (n_done, ==, 50);
  fixture_drop (fixture);
  fixture_open (fixture);
  g_assert_cmpuint (count_goals (fixture), ==, 50);
}

static void
check_synced_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  plenary_store_commit_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
  g_assert_true (fault_vfs_is_wal_synced ());
  *(gboolean *) user_data = TRUE;
}

/* No edit is told as saved before the WAL was synced after its last write. */
static void
test_synced (Fixture *fixture,
             gconstpointer data)
{
  fixture_open (fixture);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
      g_autofree char *title = g_strnfill (i % 10 == 0 ? 100000 : 10, 'x');
      g_autoptr (PlenaryGoal) goal = fixture_make_goal (title, i);
      int n_writes = fault_vfs_count_wal_writes ();
      gboolean done = FALSE;

      plenary_edit_put (edit, goal);
      plenary_store_commit_async (fixture->store, edit, NULL, check_synced_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (fault_vfs_count_wal_writes (), >, n_writes);
      if (i % 20 == 0)
        g_object_unref (fixture_undo (fixture, NULL));
      g_assert_true (fault_vfs_is_wal_synced ());
    }
}

/* The check above can fail: it does when SQLite is told not to sync. */
static void
test_not_synced (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_GOAL_ADDED);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryPlace) place = plenary_place_new (fixture->path, &error);
  g_autoptr (PlenaryConnection) connection =
    plenary_opening_open (place, plenary_schema_get_resource (), &error);
  g_autoptr (PlenaryNotice) notice = NULL;

  g_assert_no_error (error);
  plenary_edit_put (edit, goal);
  g_assert_true (plenary_connection_execute (connection, "PRAGMA synchronous = OFF", &error));
  notice = plenary_changes_commit (connection, edit, &error);
  g_assert_no_error (error);
  g_assert_false (fault_vfs_is_wal_synced ());

  g_clear_pointer (&notice, plenary_notice_free);
  plenary_goal_set_title (goal, "Another title");
  g_assert_true (plenary_connection_execute (connection, "PRAGMA synchronous = FULL", &error));
  notice = plenary_changes_commit (connection, edit, &error);
  g_assert_no_error (error);
  g_assert_true (fault_vfs_is_wal_synced ());
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("/faults/trouble/full", test_full);
  ADD ("/faults/trouble/io", test_io);
  ADD ("/faults/trouble/tries-again", test_tries_again);
  ADD ("/faults/trouble/close", test_close);
  ADD ("/faults/trouble/close-drains", test_close_drains);
  ADD ("/faults/trouble/synced", test_synced);
  ADD ("/faults/trouble/not-synced", test_not_synced);

  return g_test_run ();
}
