/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sandbox-private.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Landlock: what may be opened, see landlock(7). There are no functions for its
 * system calls in the C library. */

#define READ_FOLDER (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* What is there on every computer, and tells nothing of who uses it: libraries that
 * are loaded late, tables of characters and of time zones. */
static const char *const folders[] = {
  "/usr", "/lib", "/lib64", "/app", "/nix/store", "/gnu/store", "/sys/devices/system/cpu",
};
static const char *const files[] = {
  "/etc/ld.so.cache",
  "/etc/localtime",
  "/proc/sys/vm/overcommit_memory",
};

static int
get_abi (void)
{
  return syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/* All that this kernel can refuse is refused, unless a rule allows it. */
static int
create_ruleset (int abi)
{
  struct landlock_ruleset_attr refused = { 0 };

  /* The first version knows the thirteen rights from executing to making a symbolic
   * link. */
  refused.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  if (abi >= 2)
    refused.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  if (abi >= 3)
    refused.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
  if (abi >= 4)
    refused.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
  if (abi >= 5)
    refused.handled_access_fs |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
  if (abi >= 6)
    refused.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;

  return syscall (SYS_landlock_create_ruleset, &refused, sizeof refused, 0);
}

static gboolean
allow (int ruleset,
       int fd,
       guint64 rights)
{
  struct landlock_path_beneath_attr allowed = { .allowed_access = rights, .parent_fd = fd };

  return syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &allowed, 0) == 0;
}

/* What is not there needs no rule. */
static void
allow_path (int ruleset,
            const char *path,
            guint64 rights)
{
  int fd = open (path, O_PATH | O_CLOEXEC);

  if (fd < 0)
    return;

  if (!allow (ruleset, fd, rights))
    g_debug ("%s cannot be allowed", path);
  close (fd);
}

/**
 * plenary_sandbox_restrict_files:
 * @fd: the file that may be read, or -1 if there is none
 *
 * Lets this thread, and those it starts later, open nothing but the files of programs
 * and the one file, for reading.
 *
 * Returns: whether it holds
 */
gboolean
plenary_sandbox_restrict_files (int fd)
{
  int abi = get_abi ();
  int ruleset;
  gboolean holds;

  if (abi < 1)
    return FALSE;

  ruleset = create_ruleset (abi);
  if (ruleset < 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    allow_path (ruleset, folders[i], READ_FOLDER);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    allow_path (ruleset, files[i], LANDLOCK_ACCESS_FS_READ_FILE);

  holds = (fd < 0 || allow (ruleset, fd, LANDLOCK_ACCESS_FS_READ_FILE)) &&
          syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
  close (ruleset);

  return holds;
}
