/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "film.h"
#include "plenary-findings.h"
#include "plenary-sandbox.h"

/* What a helper that reads a stranger's file can do to others: nothing. And that it
 * still reads the file, on kernels that refuse a part of the sandbox too. */

#define N_ATTEMPTS 12

typedef struct
{
  char *folder;
  char *notes;
  char *bus;
  GSocketService *service;
  guint16 port;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("plenary-sandbox-XXXXXX", NULL);
  fixture->notes = g_build_filename (fixture->folder, "notes", NULL);
  fixture->bus = g_build_filename (fixture->folder, "bus", NULL);
  g_assert_true (g_file_set_contents (fixture->notes, "private", -1, NULL));

  fixture->service = g_socket_service_new ();
  address = g_unix_socket_address_new (fixture->bus);
  g_socket_listener_add_address (G_SOCKET_LISTENER (fixture->service), address,
                                 G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL,
                                 &error);
  g_assert_no_error (error);
  fixture->port =
    g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (fixture->service), NULL, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_socket_service_stop (fixture->service);
  g_clear_object (&fixture->service);
  g_unlink (fixture->bus);
  g_unlink (fixture->notes);
  g_rmdir (fixture->folder);
  g_free (fixture->bus);
  g_free (fixture->notes);
  g_free (fixture->folder);
}

static GBytes *
run_for_bytes (const char *const *arguments,
               const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *said = NULL;

  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  if (file != NULL)
    g_subprocess_launcher_take_fd (launcher, open (file, O_RDONLY | O_CLOEXEC), 3);
  program = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (program, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (program));

  return said;
}

static char *
run (const char *const *arguments,
     const char *file)
{
  g_autoptr (GBytes) said = run_for_bytes (arguments, file);

  return g_strndup (g_bytes_get_data (said, NULL), g_bytes_get_size (said));
}

static char *
release_canary (Fixture *fixture,
                const char *option,
                const char *mode)
{
  g_autofree char *canary = g_test_build_filename (G_TEST_BUILT, "media", "canary", NULL);
  g_autofree char *port = g_strdup_printf ("%u", fixture->port);
  const char *arguments[] = {
    canary, option, mode, fixture->folder, port, fixture->bus, NULL,
  };
  char *said = run (arguments, NULL);

  g_test_message ("%s", said);

  return said;
}

static guint
count (const char *said,
       const char *what)
{
  guint n = 0;

  for (const char *at = strstr (said, what); at != NULL; at = strstr (at + 1, what))
    n++;

  return n;
}

static gboolean
holds (const char *said,
       const char *name)
{
  g_autofree char *line = g_strdup_printf ("holds\t%s\n", name);

  return strstr (said, line) != NULL;
}

/* From its first thread and from another, twelve attempts each. */
static void
test_canary (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *said = release_canary (fixture, "--", "try");

  if (!holds (said, "files") && !holds (said, "calls"))
    {
      g_test_skip ("This kernel has neither Landlock nor seccomp.");
      return;
    }

  g_assert_cmpuint (count (said, "\trefused\n"), ==, 2 * N_ATTEMPTS);
  g_assert_cmpuint (count (said, "\tDONE\n"), ==, 0);
}

/* The attempts are real: without the sandbox they are done. To mount and to trace
 * takes rights that few have anyway. */
static void
test_free (Fixture *fixture,
           gconstpointer data)
{
  static const char *const rare[] = { "trace the parent", "mount a file system" };
  g_autofree char *said = release_canary (fixture, "--", "free");
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  g_assert_cmpuint (count (said, "\tDONE\n"), >=, 2 * (N_ATTEMPTS - G_N_ELEMENTS (rare)));
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (lines[i], "\trefused"))
      g_assert_true (strstr (lines[i], rare[0]) != NULL || strstr (lines[i], rare[1]) != NULL);
}

/* A kernel without Landlock: then nothing can be opened at all. */
static void
test_without_files (Fixture *fixture,
                    gconstpointer data)
{
  g_autofree char *said = release_canary (fixture, "--without-files", "try");

  g_assert_false (holds (said, "files"));
  g_assert_true (holds (said, "calls"));
  g_assert_cmpuint (count (said, "\trefused\n"), ==, 2 * N_ATTEMPTS);
}

/* A sandbox around ours that keeps seccomp to itself: Landlock still guards all
 * files. */
static void
test_without_calls (Fixture *fixture,
                    gconstpointer data)
{
  static const char *const guarded[] = {
    "read the accounts", "read a file at home", "write to a file at home",
    "create a file",     "run a program",       "read the parent's environment",
  };
  g_autofree char *said = release_canary (fixture, "--without-calls", "try");

  g_assert_false (holds (said, "calls"));
  if (!holds (said, "files"))
    {
      g_test_skip ("This kernel has no Landlock.");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    {
      g_autofree char *line = g_strdup_printf ("\t%s\trefused\n", guarded[i]);

      g_assert_cmpuint (count (said, line), ==, 2);
    }
}

static JsonObject *
probe (const char *option)
{
  g_autofree char *canary = g_test_build_filename (G_TEST_BUILT, "media", "canary", NULL);
  g_autofree char *program =
    g_build_filename (g_getenv ("PLENARY_HELPER_DIR"), "plenary-probe", NULL);
  g_autofree char *film = film_get_path ();
  const char *arguments[] = { canary, option, "run", program, NULL };
  g_autofree char *said = run (arguments, film);
  g_autoptr (JsonNode) root = json_from_string (said, NULL);

  g_test_message ("%s", said);
  g_assert_nonnull (root);

  return json_node_dup_object (root);
}

static gboolean
names (JsonObject *object,
       const char *name)
{
  JsonArray *array = json_object_get_array_member (object, "sandbox");

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_str_equal (json_array_get_string_element (array, i), name))
      return TRUE;

  return FALSE;
}

static void
check_film (JsonObject *object)
{
  g_assert_true (json_object_get_boolean_member (object, "video"));
  g_assert_true (json_object_get_boolean_member (object, "audio"));
  g_assert_cmpint (json_object_get_int_member (object, "duration") / PLENARY_SECOND, ==, 150);
  g_assert_true (names (object, "limits"));
  g_assert_true (names (object, "privileges"));
}

/* The answer says what holds, and the film is read all the same. */
static void
test_probe (void)
{
  g_autoptr (JsonObject) whole = probe ("--");
  g_autoptr (JsonObject) without_files = probe ("--without-files");
  g_autoptr (JsonObject) without_calls = probe ("--without-calls");

  check_film (whole);
  g_assert_true (names (whole, "calls"));
  check_film (without_files);
  g_assert_true (names (without_files, "calls"));
  g_assert_false (names (without_files, "files"));
  check_film (without_calls);
  g_assert_false (names (without_calls, "calls"));
}

/* What holds of the sandbox around a program that works in the background, and how
 * often it found something. */
typedef struct
{
  guint holds;
  guint n_found;
} Work;

static gboolean
found_cb (guint8 type,
          const guint8 *content,
          gsize n,
          gpointer user_data)
{
  Work *work = user_data;

  work->n_found += type == PLENARY_FINDING_SOUND || type == PLENARY_FINDING_PICTURE;

  return TRUE;
}

static Work
work (const char *option,
      const char *name,
      const char *plan,
      PlenaryFindingsKind kind)
{
  Work work = { 0 };
  g_autofree char *canary = g_test_build_filename (G_TEST_BUILT, "media", "canary", NULL);
  g_autofree char *program = g_build_filename (g_getenv ("PLENARY_HELPER_DIR"), name, NULL);
  g_autofree char *film = film_get_path ();
  const char *arguments[] = { canary, option, "run", program, plan, NULL };
  g_autoptr (GBytes) said = run_for_bytes (arguments, film);
  g_autoptr (PlenaryFindings) findings = plenary_findings_new (kind, found_cb, &work);

  g_assert_true (
    plenary_findings_read (findings, g_bytes_get_data (said, NULL), g_bytes_get_size (said)));
  g_assert_true (plenary_findings_is_whole (findings));
  work.holds = plenary_findings_get_holds (findings);

  return work;
}

/* The same sandbox is around what reads all of a recording, and it reads it. */
static void
test_background (void)
{
  static const struct
  {
    const char *name;
    const char *plan;
    PlenaryFindingsKind kind;
    guint n_found;
  } programs[] = {
    { "plenary-peaks", NULL, PLENARY_FINDINGS_OF_SOUND, 1 },
    { "plenary-filmstrip", "0,30000,60000", PLENARY_FINDINGS_OF_PICTURES, 3 },
  };
  const guint always = PLENARY_SANDBOX_LIMITS | PLENARY_SANDBOX_PRIVILEGES;

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      Work whole = work ("--", programs[i].name, programs[i].plan, programs[i].kind);
      Work without_files =
        work ("--without-files", programs[i].name, programs[i].plan, programs[i].kind);

      g_assert_cmpuint (whole.holds & always, ==, always);
      g_assert_cmpuint (whole.holds & PLENARY_SANDBOX_CALLS, !=, 0);
      g_assert_cmpuint (whole.n_found, >=, programs[i].n_found);
      g_assert_cmpuint (without_files.holds & PLENARY_SANDBOX_CALLS, !=, 0);
      g_assert_cmpuint (without_files.holds & PLENARY_SANDBOX_FILES, ==, 0);
      g_assert_cmpuint (without_files.n_found, >=, programs[i].n_found);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/media/sandbox/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("canary", test_canary);
  ADD ("free", test_free);
  ADD ("without-files", test_without_files);
  ADD ("without-calls", test_without_calls);
  g_test_add_func ("/media/sandbox/probe", test_probe);
  g_test_add_func ("/media/sandbox/background", test_background);

  return g_test_run ();
}
