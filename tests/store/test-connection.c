/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "fixture.h"
#include "plenary-connection.h"
#include "plenary-core-types.h"
#include "plenary-statement.h"

/* The connection is set up as it should be, and statements bind and read what
 * they say. */

typedef struct
{
  char *path;
  PlenaryConnection *connection;
} Connected;

static void
set_up (Connected *connected,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("plenary-connection-XXXXXX", &error);

  g_assert_no_error (error);
  connected->path = g_build_filename (directory, "file ?#%.db", NULL);
  g_assert_true (g_file_set_contents (connected->path, "", 0, NULL));
  connected->connection =
    plenary_connection_open (connected->path, PLENARY_CONNECTION_OWNER, &error);
  g_assert_no_error (error);
}

static void
tear_down (Connected *connected,
           gconstpointer data)
{
  g_autofree char *directory = g_path_get_dirname (connected->path);

  g_clear_pointer (&connected->connection, plenary_connection_free);
  fixture_remove_tree (directory);
  g_free (connected->path);
}

static void
test_settings (Connected *connected,
               gconstpointer data)
{
  static const struct
  {
    const char *question;
    const char *answer;
  } settings[] = {
    { "PRAGMA locking_mode", "exclusive" }, { "PRAGMA journal_mode", "wal" },
    { "PRAGMA synchronous", "2" },          { "PRAGMA foreign_keys", "1" },
    { "PRAGMA temp_store", "2" },           { "PRAGMA secure_delete", "1" },
    { "PRAGMA cell_size_check", "1" },      { "PRAGMA mmap_size", "0" },
    { "PRAGMA trusted_schema", "0" },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *shm = g_strconcat (connected->path, "-shm", NULL);

  g_assert_true (plenary_connection_use_wal (connected->connection, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *answer =
        plenary_connection_get_text (connected->connection, settings[i].question, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (answer, ==, settings[i].answer);
    }

  /* The index of the WAL is in memory, so nobody else can come in. */
  g_assert_true (plenary_connection_execute (connected->connection, "CREATE TABLE t (a)", &error));
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));

  g_assert_false (
    plenary_connection_execute (connected->connection, "DELETE FROM sqlite_schema", &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (plenary_connection_execute (connected->connection, "SELECT \"text\"", &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);
}

static void
test_alone (Connected *connected,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) second = NULL;

  g_assert_true (plenary_connection_execute (connected->connection, "CREATE TABLE t (a)", &error));
  g_assert_true (plenary_connection_use_wal (connected->connection, &error));

  second = plenary_connection_open (connected->path, PLENARY_CONNECTION_OWNER, &error);
  g_assert_null (second);
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_IN_USE);
}

static PlenaryStatement *
echo (Connected *connected)
{
  g_autoptr (GError) error = NULL;
  PlenaryStatement *statement =
    plenary_statement_new (connected->connection, "SELECT ?1, ?2, typeof (?1), typeof (?2)",
                           &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_binds (Connected *connected,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryStatement) statement = echo (connected);

  g_assert_true (plenary_statement_bind_int64 (statement, 0, G_MININT64, &error));
  g_assert_true (plenary_statement_bind_text (statement, 1, "two", -1, &error));
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_cmpint (plenary_statement_get_int64 (statement, 0), ==, G_MININT64);
  g_assert_cmpstr (plenary_statement_get_text (statement, 1), ==, "two");
  g_assert_cmpstr (plenary_statement_get_text (statement, 2), ==, "integer");
  g_assert_cmpstr (plenary_statement_get_text (statement, 3), ==, "text");
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_DONE);
  g_clear_pointer (&statement, plenary_statement_release);

  statement = echo (connected);
  g_assert_true (plenary_statement_bind_text (statement, 0, "onetwo", 3, &error));
  g_assert_true (plenary_statement_bind_null (statement, 1, &error));
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_cmpstr (plenary_statement_get_text (statement, 0), ==, "one");
  g_assert_true (plenary_statement_is_null (statement, 1));
  g_assert_false (plenary_statement_is_null (statement, 0));
  g_clear_pointer (&statement, plenary_statement_release);

  /* What was bound before is gone when the statement is lent again. */
  statement = echo (connected);
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_true (plenary_statement_is_null (statement, 0));
  g_clear_pointer (&statement, plenary_statement_release);

  statement = echo (connected);
  g_assert_true (plenary_statement_bind_text (statement, 0, NULL, -1, &error));
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_true (plenary_statement_is_null (statement, 0));
  g_assert_false (plenary_statement_bind_int64 (statement, 2, 1, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);
}

static void
check_value (Connected *connected,
             GValue *value,
             const char *stored)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryStatement) statement = echo (connected);
  g_auto (GValue) back = G_VALUE_INIT;
  g_autofree char *before = g_strdup_value_contents (value);
  g_autofree char *after = NULL;

  g_assert_true (plenary_statement_bind_value (statement, 1, value, &error));
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_cmpstr (plenary_statement_get_text (statement, 1), ==, stored);

  g_value_init (&back, G_VALUE_TYPE (value));
  g_assert_true (plenary_statement_get_value (statement, 1, &back, &error));
  after = g_strdup_value_contents (&back);
  g_assert_cmpstr (before, ==, after);
}

static void
test_values (Connected *connected,
             gconstpointer data)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, "“text”");
  check_value (connected, &value, "“text”");
  g_value_set_static_string (&value, NULL);
  check_value (connected, &value, NULL);
  g_value_unset (&value);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, G_MININT);
  check_value (connected, &value, "-2147483648");
  g_value_unset (&value);

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, G_MAXUINT);
  check_value (connected, &value, "4294967295");
  g_value_unset (&value);

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, G_MAXINT64);
  check_value (connected, &value, "9223372036854775807");
  g_value_unset (&value);

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  check_value (connected, &value, "1");
  g_value_unset (&value);

  g_value_init (&value, PLENARY_TYPE_VISIBILITY);
  g_value_set_enum (&value, PLENARY_VISIBILITY_ONLY_ME);
  check_value (connected, &value, "only-me");
  g_value_unset (&value);
}

static void
test_bad_text (Connected *connected,
               gconstpointer data)
{
  static const struct
  {
    const char *text;
    gssize length;
  } texts[] = {
    { "a\0b", 3 }, { "\0", 1 }, { "\xff", -1 }, { "\xed\xa0\x80", -1 }, { "caf\xc3", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlenaryStatement) statement = echo (connected);

      g_assert_false (
        plenary_statement_bind_text (statement, 0, texts[i].text, texts[i].length, &error));
      g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);
    }
}

static void
test_bad_value (Connected *connected,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryStatement) statement = echo (connected);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, PLENARY_TYPE_VISIBILITY);
  g_assert_true (plenary_statement_bind_text (statement, 0, "everyone", -1, &error));
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ROW);
  g_assert_false (plenary_statement_get_value (statement, 0, &value, &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_DAMAGED);
}

static void
test_steps (Connected *connected,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryStatement) statement = NULL;

  g_assert_true (plenary_connection_execute (connected->connection,
                                             "CREATE TABLE t (a INTEGER UNIQUE) STRICT", &error));
  statement = plenary_statement_new (connected->connection, "INSERT INTO t VALUES (1)", &error);
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_DONE);
  g_assert_no_error (error);
  g_clear_pointer (&statement, plenary_statement_release);

  statement = plenary_statement_new (connected->connection, "INSERT INTO t VALUES (1)", &error);
  g_assert_cmpint (plenary_statement_step (statement, &error), ==, PLENARY_STEP_ERROR);
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_pointer (&statement, plenary_statement_release);

  g_assert_null (plenary_statement_new (connected->connection, "SELECT FROM", &error));
  g_assert_error (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Connected, NULL, set_up, function, tear_down)

  ADD ("/store/connection/settings", test_settings);
  ADD ("/store/connection/alone", test_alone);
  ADD ("/store/connection/binds", test_binds);
  ADD ("/store/connection/values", test_values);
  ADD ("/store/connection/bad-text", test_bad_text);
  ADD ("/store/connection/bad-value", test_bad_value);
  ADD ("/store/connection/steps", test_steps);

  return g_test_run ();
}
