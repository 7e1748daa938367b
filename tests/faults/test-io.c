/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "fault-vfs.h"
#include "fixture.h"
#include "plenary-back.h"
#include "plenary-connection.h"
#include "plenary-opening.h"
#include "plenary-place.h"
#include "plenary-schema.h"

/* Every call of the store, with every operation on its files failing in turn:
 * once, from then on, half written, on a full disk. Afterwards the file holds what
 * it held before or what it was to hold, and never a mix; and when the disk is
 * well again, what waited is saved. */

typedef struct
{
  Fixture fixture;
  char *template;
  PlenaryLesson *lesson;
  PlenaryMoment *moment;
  PlenaryEdit *edit;
  GHashTable *known;
} Scene;

typedef struct
{
  const char *name;
  PlenaryCommandKind kind;
  gboolean opens;
  void (*prepare) (Scene *scene);
} Call;

static const struct
{
  Fault fault;
  gboolean for_ever;
} faults[] = {
  { FAULT_IO, FALSE },  { FAULT_IO, TRUE },          { FAULT_FULL, FALSE },
  { FAULT_FULL, TRUE }, { FAULT_HALF_WRITE, FALSE }, { FAULT_HALF_WRITE, TRUE },
};

static const char *const suffixes[] = { "", "-wal", "-journal" };

/* Copies the files of a store as they are, even while it has them open: what a
 * kill at this moment would leave. */
static void
copy_files (const char *from,
            const char *to)
{
  g_autofree char *directory = g_path_get_dirname (to);

  fixture_remove_tree (directory);
  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *source = g_strconcat (from, suffixes[i], NULL);
      g_autofree char *target = g_strconcat (to, suffixes[i], NULL);
      g_autoptr (GBytes) bytes = NULL;

      if (!g_file_test (source, G_FILE_TEST_EXISTS))
        continue;
      bytes = fixture_read (source);
      g_assert_true (g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL),
                                               g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE,
                                               0600, NULL));
    }
}

static PlenaryCommand *
make_command (Scene *scene,
              PlenaryCommandKind kind)
{
  PlenaryCommand *command = plenary_command_new (kind, NULL);

  if (kind == PLENARY_COMMAND_COMMIT)
    command->edit = g_object_ref (scene->edit);
  command->lesson = g_strdup (fixture_uuid (scene->lesson));
  command->position = 99 * SECOND;

  return command;
}

static void
run_well (PlenaryBack *back,
          Scene *scene,
          PlenaryCommandKind kind)
{
  g_autoptr (PlenaryCommand) command = make_command (scene, kind);

  plenary_back_run (back, command);
  g_assert_no_error (command->error);
}

static char *
ask_all (const char *path)
{
  static const char *const questions[] = {
    "PRAGMA integrity_check",
    "SELECT 'No such ' || parent FROM pragma_foreign_key_check",
    fixture_lost_words,
    fixture_content,
    "SELECT count (*) || '/' || total (undone) FROM undo_step",
    "SELECT position_ns FROM lesson_position",
    NULL,
  };
  char *dump = fixture_ask_all (path, questions);

  g_assert_true (g_str_has_prefix (dump, "ok\n"));
  g_assert_null (strstr (dump, "\nNo such "));
  g_assert_null (strstr (dump, "\nLost: "));

  return dump;
}

static char *
ask_copy (Scene *scene,
          const char *path)
{
  g_autofree char *copy = g_build_filename (scene->fixture.directory, "copy", "plenary.db", NULL);
  g_autoptr (PlenaryBack) back = plenary_back_new (copy);

  copy_files (path, copy);
  run_well (back, scene, PLENARY_COMMAND_OPEN);
  run_well (back, scene, PLENARY_COMMAND_CLOSE);

  return ask_all (copy);
}

/* All there is to tell one state from another. Most faults leave bytes that an
 * earlier one has left: the same bytes are looked into once. */
static char *
dump_all (Scene *scene,
          const char *path)
{
  g_autofree char *bytes = fixture_name_bytes (path);
  const char *known = g_hash_table_lookup (scene->known, bytes);
  char *dump;

  if (known != NULL)
    return g_strdup (known);

  dump = ask_all (path);
  g_hash_table_insert (scene->known, g_steal_pointer (&bytes), g_strdup (dump));

  return dump;
}

/* What a start of the program finds in a copy of the files. */
static char *
dump_copy (Scene *scene,
           const char *path)
{
  g_autofree char *bytes = fixture_name_bytes (path);
  g_autofree char *name = g_strconcat ("copy ", bytes, NULL);
  const char *known = g_hash_table_lookup (scene->known, name);
  char *dump;

  if (known != NULL)
    return g_strdup (known);

  dump = ask_copy (scene, path);
  g_hash_table_insert (scene->known, g_steal_pointer (&name), g_strdup (dump));

  return dump;
}

static void
prepare_commit (Scene *scene)
{
  g_autoptr (PlenaryMoment) changed = plenary_entity_copy (scene->moment);
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Questioning", 2);
  g_autofree char *long_text = g_strnfill (20000, 'x');
  const char *goals[] = { fixture_uuid (goal), NULL };

  plenary_goal_set_key (goal, 1);
  plenary_moment_set_saw (changed, long_text);
  plenary_moment_set_goals (changed, goals);
  scene->edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  plenary_edit_put (scene->edit, changed);
  plenary_edit_put (scene->edit, goal);
}

static void
prepare_removal (Scene *scene)
{
  scene->edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  plenary_edit_remove (scene->edit, scene->lesson);
}

static void
prepare_undone (Scene *scene)
{
  g_autoptr (PlenaryBack) back = plenary_back_new (scene->template);

  run_well (back, scene, PLENARY_COMMAND_OPEN);
  run_well (back, scene, PLENARY_COMMAND_UNDO);
  run_well (back, scene, PLENARY_COMMAND_CLOSE);
}

/* The files as a kill leaves them: much of it only in the WAL. */
static void
prepare_killed (Scene *scene)
{
  g_autofree char *path = g_build_filename (scene->fixture.directory, "killed", "plenary.db", NULL);
  g_autoptr (PlenaryBack) back = plenary_back_new (scene->template);

  prepare_commit (scene);
  run_well (back, scene, PLENARY_COMMAND_OPEN);
  run_well (back, scene, PLENARY_COMMAND_COMMIT);
  copy_files (scene->template, path);
  g_free (scene->template);
  scene->template = g_steal_pointer (&path);
}

static const Call calls[] = {
  { "open", PLENARY_COMMAND_OPEN, TRUE, NULL },
  { "open-after-kill", PLENARY_COMMAND_OPEN, TRUE, prepare_killed },
  { "commit", PLENARY_COMMAND_COMMIT, FALSE, prepare_commit },
  { "commit-removal", PLENARY_COMMAND_COMMIT, FALSE, prepare_removal },
  { "undo", PLENARY_COMMAND_UNDO, FALSE, NULL },
  { "redo", PLENARY_COMMAND_REDO, FALSE, prepare_undone },
  { "position", PLENARY_COMMAND_POSITION, FALSE, NULL },
  { "load", PLENARY_COMMAND_LOAD, FALSE, NULL },
  { "close", PLENARY_COMMAND_CLOSE, FALSE, NULL },
};

static void
set_up (Scene *scene,
        gconstpointer data)
{
  const Call *call = data;
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);
  g_autoptr (PlenaryRecording) recording = NULL;
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Wait time", 1);

  fixture_set_up (&scene->fixture, NULL);
  scene->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scene->lesson = fixture_make_lesson ("Fractions", "2026-11-14");
  recording = fixture_make_recording (scene->lesson, 0);
  scene->moment = fixture_make_moment (recording, 0);
  plenary_goal_set_key (goal, 1);
  plenary_edit_put (edit, goal);
  plenary_edit_put (edit, scene->lesson);
  plenary_edit_put (edit, recording);
  plenary_edit_put (edit, scene->moment);
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (PlenaryMoment) moment = fixture_make_moment (recording, i * SECOND);

      plenary_edit_put (edit, moment);
    }

  fixture_open (&scene->fixture);
  fixture_commit (&scene->fixture, edit);
  fixture_close (&scene->fixture);
  scene->template = g_strdup (scene->fixture.path);
  if (call != NULL && call->prepare != NULL)
    call->prepare (scene);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_object (&scene->edit);
  g_clear_object (&scene->lesson);
  g_clear_object (&scene->moment);
  g_clear_pointer (&scene->template, g_free);
  g_clear_pointer (&scene->known, g_hash_table_unref);
  fixture_tear_down (&scene->fixture, NULL);
}

/* A disk that fails must never make a good file look bad: a bad file is set aside. */
static void
assert_blames_the_disk (const GError *error)
{
  if (error == NULL)
    return;

  g_assert_true (error->domain == PLENARY_STORE_ERROR);
  if (error->code != PLENARY_STORE_ERROR_IO && error->code != PLENARY_STORE_ERROR_FULL &&
      error->code != PLENARY_STORE_ERROR_READ_ONLY)
    g_error ("A failing disk is reported as: %s (%d)", error->message, error->code);
}

typedef struct
{
  char *before;
  char *after;
} Expected;

/* One run with the nth operation failing. Returns whether there was an nth operation. */
static gboolean
run_once (Scene *scene,
          const Call *call,
          const Expected *expected,
          gsize kind,
          int nth,
          int *n_new)
{
  g_autofree char *path = g_build_filename (scene->fixture.directory, "run", "plenary.db", NULL);
  g_autoptr (PlenaryBack) back = plenary_back_new (path);
  g_autoptr (PlenaryCommand) command = make_command (scene, call->kind);
  g_autofree char *killed = NULL;
  g_autofree char *at_last = NULL;
  gboolean has_failed, refused;

  copy_files (scene->template, path);
  if (!call->opens)
    run_well (back, scene, PLENARY_COMMAND_OPEN);

  fault_vfs_arm (faults[kind].fault, nth, faults[kind].for_ever);
  plenary_back_run (back, command);
  fault_vfs_disarm ();
  has_failed = fault_vfs_has_failed ();
  refused = command->error != NULL;
  assert_blames_the_disk (command->error);
  g_assert_true (has_failed || !refused);

  killed = dump_copy (scene, path);
  if (refused)
    g_assert_true (g_str_equal (killed, expected->before) || g_str_equal (killed, expected->after));
  else
    g_assert_cmpstr (killed, ==, expected->after);
  *n_new += refused && g_str_equal (killed, expected->after) &&
            !g_str_equal (killed, expected->before);

  /* The disk is well again: what waited is done, and once only. */
  if (refused)
    {
      plenary_back_run (back, command);
      g_assert_no_error (command->error);
    }
  if (call->kind != PLENARY_COMMAND_CLOSE)
    run_well (back, scene, PLENARY_COMMAND_CLOSE);
  at_last = dump_all (scene, path);
  g_assert_cmpstr (at_last, ==, expected->after);

  return has_failed;
}

static void
find_expected (Scene *scene,
               const Call *call,
               Expected *expected)
{
  g_autofree char *path = g_build_filename (scene->fixture.directory, "run", "plenary.db", NULL);
  g_autoptr (PlenaryBack) back = plenary_back_new (path);

  copy_files (scene->template, path);
  expected->before = dump_copy (scene, path);
  run_well (back, scene, PLENARY_COMMAND_OPEN);
  if (!call->opens)
    run_well (back, scene, call->kind);
  if (call->kind != PLENARY_COMMAND_CLOSE)
    run_well (back, scene, PLENARY_COMMAND_CLOSE);
  expected->after = dump_copy (scene, path);
}

static void
test_call (Scene *scene,
           gconstpointer data)
{
  const Call *call = data;
  Expected expected = { NULL, NULL };
  int n_runs = 0, n_new = 0;

  find_expected (scene, call, &expected);
  for (gsize kind = 0; kind < G_N_ELEMENTS (faults); kind++)
    {
      int nth = 1;

      for (; run_once (scene, call, &expected, kind, nth, &n_new); nth += FAULT_STRIDE)
        n_runs++;
      g_assert_true (nth > 1 || faults[kind].fault != FAULT_IO);
    }

  g_test_message ("%s: %d runs, %d refused edits were there after all, %u different files",
                  call->name, n_runs, n_new, g_hash_table_size (scene->known));
  g_free (expected.before);
  g_free (expected.after);
}

/* The first start: there is no file, or a whole one. */
static void
test_first_start (Scene *scene,
                  gconstpointer data)
{
  g_autofree char *directory = g_build_filename (scene->fixture.directory, "new", NULL);
  g_autofree char *path = g_build_filename (directory, "plenary.db", NULL);
  int n_runs = 0;

  for (gsize kind = 0; kind < G_N_ELEMENTS (faults); kind++)
    {
      gboolean has_failed = TRUE;

      for (int nth = 1; has_failed; nth += FAULT_STRIDE)
        {
          g_autoptr (PlenaryBack) back = plenary_back_new (path);
          g_autoptr (PlenaryCommand) command = make_command (scene, PLENARY_COMMAND_OPEN);
          g_autofree char *dump = NULL;

          fixture_remove_tree (directory);
          fault_vfs_arm (faults[kind].fault, nth, faults[kind].for_ever);
          plenary_back_run (back, command);
          fault_vfs_disarm ();
          has_failed = fault_vfs_has_failed ();
          assert_blames_the_disk (command->error);
          n_runs++;

          if (command->error != NULL)
            plenary_back_run (back, command);
          g_assert_no_error (command->error);
          run_well (back, scene, PLENARY_COMMAND_CLOSE);
          dump = dump_all (scene, path);
        }
    }
  g_test_message ("%d runs", n_runs);
}

/* A backup that was made is whole, and the file is as it was. */
static void
test_backup (Scene *scene,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (scene->fixture.directory, "run", "plenary.db", NULL);
  g_autofree char *before = dump_copy (scene, scene->template);
  int n_runs = 0;

  for (gsize kind = 0; kind < G_N_ELEMENTS (faults); kind++)
    {
      gboolean has_failed = TRUE;

      for (int nth = 1; has_failed; nth += FAULT_STRIDE)
        {
          g_autoptr (PlenaryBack) back = plenary_back_new (path);
          g_autoptr (PlenaryCommand) command = make_command (scene, PLENARY_COMMAND_FIND_BACKUP);
          g_autofree char *after = NULL;

          copy_files (scene->template, path);
          run_well (back, scene, PLENARY_COMMAND_OPEN);
          fault_vfs_arm (faults[kind].fault, nth, faults[kind].for_ever);
          plenary_back_do_chores (back);
          fault_vfs_disarm ();
          has_failed = fault_vfs_has_failed ();
          n_runs++;

          plenary_back_run (back, command);
          if (command->backup != NULL)
            {
              g_autofree char *backup = dump_all (scene, command->backup);

              g_assert_cmpstr (backup, ==, before);
            }
          g_assert_true (command->backup != NULL || has_failed);
          run_well (back, scene, PLENARY_COMMAND_CLOSE);
          after = dump_copy (scene, path);
          g_assert_cmpstr (before, ==, after);
        }
    }
  g_test_message ("%d runs", n_runs);
}

/* Recovering is done, or nothing has happened: the damaged file is in its place
 * or beside it, byte for byte. */
static void
test_recover (Scene *scene,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (scene->fixture.directory, "run", "plenary.db", NULL);
  g_autofree char *backup = g_build_filename (scene->fixture.directory, "backup.db", NULL);
  g_autofree char *wanted = dump_copy (scene, scene->template);
  g_autoptr (GBytes) good = fixture_read (scene->template);
  int n_runs = 0;

  g_file_set_contents (backup, g_bytes_get_data (good, NULL), g_bytes_get_size (good), NULL);
  for (gsize kind = 0; kind < G_N_ELEMENTS (faults); kind++)
    {
      gboolean has_failed = TRUE;

      for (int nth = 1; has_failed; nth += FAULT_STRIDE)
        {
          g_autoptr (PlenaryBack) back = plenary_back_new (path);
          g_autoptr (PlenaryCommand) command = make_command (scene, PLENARY_COMMAND_RECOVER);
          g_autofree char *contents = NULL;
          g_autofree char *dump = NULL;

          copy_files (scene->template, path);
          g_file_set_contents (path, "damaged", -1, NULL);
          command->backup = g_strdup (backup);
          fault_vfs_arm (faults[kind].fault, nth, faults[kind].for_ever);
          plenary_back_run (back, command);
          fault_vfs_disarm ();
          has_failed = fault_vfs_has_failed ();
          n_runs++;

          g_file_get_contents (command->error != NULL ? path : command->aside, &contents, NULL,
                               NULL);
          g_assert_cmpstr (contents, ==, "damaged");
          if (command->error != NULL)
            plenary_back_run (back, command);
          g_assert_no_error (command->error);
          dump = dump_copy (scene, path);
          g_assert_cmpstr (dump, ==, wanted);
        }
    }
  g_test_message ("%d runs", n_runs);
}

int
main (int argc,
      char *argv[])
{
  fixture_work_in_memory ();
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/io/", calls[i].name, NULL);

      g_test_add (path, Scene, &calls[i], set_up, test_call, tear_down);
    }
  g_test_add ("/faults/io/first-start", Scene, NULL, set_up, test_first_start, tear_down);
  g_test_add ("/faults/io/backup", Scene, NULL, set_up, test_backup, tear_down);
  g_test_add ("/faults/io/recover", Scene, NULL, set_up, test_recover, tear_down);

  return g_test_run ();
}
