/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plenary-sandbox.h"

/* A helper that was taken over. Inside the sandbox it tries twelve things that none
 * of ours has to do, from its first thread and from a new one, and prints for each
 * whether it was refused.
 *
 *   canary [--without-files] [--without-calls] try|free HOME PORT BUS
 *   canary [--without-files] [--without-calls] run PROGRAM…
 *
 * With --without-… the kernel refuses that part of the sandbox, as an older kernel or
 * a sandbox around this one would. "free" does not close the sandbox, and shows that
 * the attempts are real ones. "run" runs another program, with descriptor 3 open. */

static const char *home;
static const char *bus;
static int port;

static gboolean
is_opened (int fd)
{
  if (fd < 0)
    return FALSE;

  close (fd);

  return TRUE;
}

static gboolean
read_accounts (void)
{
  return is_opened (open ("/etc/passwd", O_RDONLY));
}

static gboolean
read_home (void)
{
  g_autofree char *path = g_build_filename (home, "notes", NULL);

  return is_opened (open (path, O_RDONLY));
}

static gboolean
write_home (void)
{
  g_autofree char *path = g_build_filename (home, "notes", NULL);

  return is_opened (open (path, O_WRONLY));
}

static gboolean
create_file (void)
{
  g_autofree char *path = g_strdup_printf ("/tmp/plenary-canary-%d", getpid ());
  gboolean done = is_opened (open (path, O_WRONLY | O_CREAT, 0600));

  if (done)
    unlink (path);

  return done;
}

static gboolean
read_parent (void)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/environ", getppid ());

  return is_opened (open (path, O_RDONLY));
}

static gboolean
connect_socket (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (port) };
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  gboolean done;

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  done = fd >= 0 && connect (fd, (struct sockaddr *) &address, sizeof address) == 0;
  if (fd >= 0)
    close (fd);

  return done;
}

static gboolean
bind_socket (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET };
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  gboolean done;

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  done = fd >= 0 && bind (fd, (struct sockaddr *) &address, sizeof address) == 0;
  if (fd >= 0)
    close (fd);

  return done;
}

static gboolean
open_bus (void)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  gboolean done;

  g_strlcpy (address.sun_path, bus, sizeof address.sun_path);
  done = fd >= 0 && connect (fd, (struct sockaddr *) &address, sizeof address) == 0;
  if (fd >= 0)
    close (fd);

  return done;
}

static gboolean
execute (void)
{
  int status = -1;
  pid_t child = fork ();

  if (child == 0)
    {
      execl ("/bin/true", "true", NULL);
      _exit (1);
    }

  return child > 0 && waitpid (child, &status, 0) == child && WIFEXITED (status) &&
         WEXITSTATUS (status) == 0;
}

static gboolean
trace_parent (void)
{
  if (ptrace (PTRACE_SEIZE, getppid (), NULL, NULL) != 0)
    return FALSE;

  ptrace (PTRACE_INTERRUPT, getppid (), NULL, NULL);
  waitpid (getppid (), NULL, __WALL);
  ptrace (PTRACE_DETACH, getppid (), NULL, NULL);

  return TRUE;
}

/* A signal that does nothing, sent by the same right as one that ends. */
static gboolean
kill_parent (void)
{
  return kill (getppid (), SIGURG) == 0;
}

static gboolean
mount_something (void)
{
  return mount ("none", home, "tmpfs", 0, NULL) == 0 && umount (home) == 0;
}

static const struct
{
  const char *name;
  gboolean (*attempt) (void);
} attempts[] = {
  { "read the accounts", read_accounts },
  { "read a file at home", read_home },
  { "write to a file at home", write_home },
  { "create a file", create_file },
  { "read the parent's environment", read_parent },
  { "connect to a port", connect_socket },
  { "bind a port", bind_socket },
  { "open the session bus", open_bus },
  { "run a program", execute },
  { "trace the parent", trace_parent },
  { "kill the parent", kill_parent },
  { "mount a file system", mount_something },
};

static gpointer
try_all (gpointer data)
{
  const char *thread = data;

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_print ("%s\t%s\t%s\n", thread, attempts[i].name, attempts[i].attempt () ? "DONE" : "refused");

  return NULL;
}

/* Has the kernel answer some system calls as if it did not know them. */
static void
do_without (gboolean files,
            gboolean calls)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

  if (files)
    seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (landlock_create_ruleset), 0);
  if (calls)
    {
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (seccomp), 0);
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (EINVAL), SCMP_SYS (prctl), 1,
                        SCMP_A0 (SCMP_CMP_EQ, PR_SET_SECCOMP));
    }
  if (seccomp_load (filter) != 0)
    g_error ("the filter of the test cannot be loaded");
  seccomp_release (filter);
}

static void
print_holds (PlenarySandboxHolds holds)
{
  const char *names[PLENARY_SANDBOX_N_NAMES];

  plenary_sandbox_name_holds (holds, names);
  for (guint i = 0; names[i] != NULL; i++)
    g_print ("holds\t%s\n", names[i]);
}

int
main (int argc,
      char *argv[])
{
  gboolean without_files = FALSE;
  gboolean without_calls = FALSE;
  int i = 1;

  for (; i < argc && g_str_has_prefix (argv[i], "--"); i++)
    {
      without_files |= g_str_equal (argv[i], "--without-files");
      without_calls |= g_str_equal (argv[i], "--without-calls");
    }
  if (without_files || without_calls)
    do_without (without_files, without_calls);

  if (argc - i > 1 && g_str_equal (argv[i], "run"))
    {
      execv (argv[i + 1], argv + i + 1);
      return 1;
    }

  if (argc - i != 4)
    return 1;
  home = argv[i + 1];
  port = atoi (argv[i + 2]);
  bus = argv[i + 3];
  if (!g_str_equal (argv[i], "free"))
    print_holds (plenary_sandbox_close (-1, 10, 0));
  try_all ((gpointer) "first");
  g_thread_join (g_thread_new ("another", try_all, (gpointer) "another"));

  /* A leak check would need what was just given up. */
  _exit (0);
}
