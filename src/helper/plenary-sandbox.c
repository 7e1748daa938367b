/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sandbox.h"
#include "plenary-sandbox-private.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* What a helper program may still do once it reads a stranger's file: compute, read
 * that file, and write to what is open already. Whatever the file makes a decoder
 * do, there is nobody to tell and nothing to break. Each part of it may be refused
 * by an older kernel, or by a sandbox around this one; the others hold then. */

/* GStreamer needs a few descriptors for each element that waits. */
#define MAX_OPEN_FILES 256

static gboolean
set_limit (int resource,
           rlim_t most)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) != 0)
    return FALSE;

  limit.rlim_max = MIN (limit.rlim_max, most);
  limit.rlim_cur = limit.rlim_max;

  return setrlimit (resource, &limit) == 0;
}

/* Address space is not limited: sanitizers and decoders reserve far more of it than
 * they use. Nor is the number of processes, which counts all threads of the user;
 * that there are no new ones is up to the system calls. */
static gboolean
restrict_use (guint cpu_seconds,
              guint64 max_output)
{
  gboolean holds = set_limit (RLIMIT_CPU, cpu_seconds);

  holds &= set_limit (RLIMIT_CORE, 0);
  holds &= set_limit (RLIMIT_FSIZE, max_output);
  holds &= set_limit (RLIMIT_NOFILE, MAX_OPEN_FILES);
  /* Writing too much is an error of that file alone; a log may be one. */
  signal (SIGXFSZ, SIG_IGN);

  return holds;
}

/* Landlock binds the thread that asks for it and those it starts later. */
static gboolean
is_alone (void)
{
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, NULL);
  guint n = 0;

  while (threads != NULL && g_dir_read_name (threads) != NULL)
    n++;

  return n == 1;
}

/**
 * plenary_sandbox_close:
 * @fd: the file that may be read, or -1 if there is none
 * @cpu_seconds: the processor time that may be used, counted from the start of the
 *   process
 * @max_output: the most bytes a file it has open may grow to
 *
 * Gives up all rights that reading one file does not need, for good, for all
 * threads. To be called before the first byte of a stranger's file is read, while
 * the process has one thread, and with all libraries and plugins loaded. What runs
 * longer than it should is ended by the process that started it.
 *
 * Returns: what holds on this computer
 */
PlenarySandboxHolds
plenary_sandbox_close (int fd,
                       guint cpu_seconds,
                       guint64 max_output)
{
  PlenarySandboxHolds holds = PLENARY_SANDBOX_NOTHING;

  if (restrict_use (cpu_seconds, max_output))
    holds |= PLENARY_SANDBOX_LIMITS;
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    holds |= PLENARY_SANDBOX_PRIVILEGES;
  if (is_alone () && plenary_sandbox_restrict_files (fd))
    holds |= PLENARY_SANDBOX_FILES;
  /* Without Landlock nothing says which files may be opened, so none may. */
  if (plenary_sandbox_restrict_calls ((holds & PLENARY_SANDBOX_FILES) != 0))
    holds |= PLENARY_SANDBOX_CALLS;

  return holds;
}

/**
 * plenary_sandbox_dup_uri:
 * @holds: what plenary_sandbox_close() returned
 * @fd: the file that may be read
 *
 * Says where GStreamer finds the file. Opened anew it can be read from any place,
 * as the app does; where nothing can be opened it is read from its descriptor.
 *
 * Returns: (transfer full): a URI
 */
char *
plenary_sandbox_dup_uri (PlenarySandboxHolds holds,
                         int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);

  if ((holds & PLENARY_SANDBOX_FILES) == 0 || access (path, R_OK) != 0)
    return g_strdup_printf ("fd://%d", fd);

  return g_strdup_printf ("file://%s", path);
}

/**
 * plenary_sandbox_name_holds:
 * @holds: what plenary_sandbox_close() returned
 * @names: (array fixed-size=5): room for PLENARY_SANDBOX_N_NAMES names
 *
 * Names what holds, for the answer of a helper.
 *
 * Returns: (transfer none): @names, ended by %NULL
 */
const char *const *
plenary_sandbox_name_holds (PlenarySandboxHolds holds,
                            const char **names)
{
  guint n = 0;

  if (holds & PLENARY_SANDBOX_LIMITS)
    names[n++] = "limits";
  if (holds & PLENARY_SANDBOX_PRIVILEGES)
    names[n++] = "privileges";
  if (holds & PLENARY_SANDBOX_FILES)
    names[n++] = "files";
  if (holds & PLENARY_SANDBOX_CALLS)
    names[n++] = "calls";
  names[n] = NULL;

  return names;
}
