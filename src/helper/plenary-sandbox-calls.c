/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sandbox-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* The system calls that reading one file and decoding it takes. All others fail,
 * which is an answer that the libraries can live with. There is none that talks to
 * another process, starts one, or changes anything outside this one. */

static const char *const harmless[] = {
  /* Memory. Compiled loops (ORC) and late libraries need to execute it. */
  "brk",
  "madvise",
  "membarrier",
  "mincore",
  "mmap",
  "mmap2",
  "mprotect",
  "mremap",
  "munmap",
  /* What is open already. */
  "_llseek",
  "close",
  "close_range",
  "dup",
  "dup2",
  "dup3",
  "epoll_create",
  "epoll_create1",
  "epoll_ctl",
  "epoll_ctl_old",
  "epoll_pwait",
  "epoll_pwait2",
  "epoll_wait",
  "eventfd",
  "eventfd2",
  "fadvise64",
  "fadvise64_64",
  "fstat",
  "fstat64",
  "fstatfs",
  "fstatfs64",
  "fsync",
  "ftruncate",
  "ftruncate64",
  "lseek",
  "pipe",
  "pipe2",
  "poll",
  "ppoll",
  "ppoll_time64",
  "pread64",
  "preadv",
  "pselect6",
  "pselect6_time64",
  "pwrite64",
  "pwritev",
  "read",
  "readahead",
  "readv",
  "select",
  "_newselect",
  "write",
  "writev",
  /* Names of files: what is there, not what is in it. */
  "access",
  "faccessat",
  "faccessat2",
  "fstatat64",
  "getcwd",
  "getdents",
  "getdents64",
  "lstat",
  "lstat64",
  "newfstatat",
  "readlink",
  "readlinkat",
  "stat",
  "stat64",
  "statfs",
  "statfs64",
  "statx",
  /* Threads. */
  "exit",
  "exit_group",
  "futex",
  "futex_time64",
  "futex_waitv",
  "get_robust_list",
  "getcpu",
  "gettid",
  "rseq",
  "sched_get_priority_max",
  "sched_get_priority_min",
  "sched_getaffinity",
  "sched_getattr",
  "sched_getparam",
  "sched_getscheduler",
  "sched_yield",
  "set_robust_list",
  "set_thread_area",
  "set_tid_address",
  "arch_prctl",
  /* Signals to itself. */
  "restart_syscall",
  "rt_sigaction",
  "rt_sigpending",
  "rt_sigprocmask",
  "rt_sigreturn",
  "rt_sigtimedwait",
  "sigaltstack",
  "sigreturn",
  /* Time. */
  "clock_getres",
  "clock_getres_time64",
  "clock_gettime",
  "clock_gettime64",
  "clock_nanosleep",
  "clock_nanosleep_time64",
  "getitimer",
  "gettimeofday",
  "nanosleep",
  "time",
  "times",
  /* Who and where it is. */
  "getegid",
  "geteuid",
  "getgid",
  "getgroups",
  "getpgrp",
  "getpid",
  "getppid",
  "getpriority",
  "getrandom",
  "getresgid",
  "getresuid",
  "getrlimit",
  "getrusage",
  "getsid",
  "getuid",
  "sysinfo",
  "ugetrlimit",
  "uname",
};

/* The C library has another way when these are not there. */
static const char *const absent[] = { "clone3", "openat2" };

/* A name that this computer's kind of processor does not have needs no rule. */
static gboolean
add_all (scmp_filter_ctx filter,
         const char *const *names,
         guint n,
         guint32 action)
{
  for (guint i = 0; i < n; i++)
    {
      int call = seccomp_syscall_resolve_name (names[i]);

      if (call >= 0 && seccomp_rule_add (filter, action, call, 0) < 0)
        return FALSE;
    }

  return TRUE;
}

/* Opening is for reading what is there. */
static gboolean
add_opening (scmp_filter_ctx filter,
             gboolean may_open)
{
  const guint64 changes = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  gboolean ok = TRUE;

  if (!may_open)
    return seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 0) == 0;

  if (SCMP_SYS (open) >= 0)
    ok = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1,
                           SCMP_A1 (SCMP_CMP_MASKED_EQ, changes, O_RDONLY)) == 0;

  return ok && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                                 SCMP_A2 (SCMP_CMP_MASKED_EQ, changes, O_RDONLY)) == 0;
}

/* A new thread is allowed, a new process is not. */
static gboolean
add_threads (scmp_filter_ctx filter)
{
#ifdef __s390__
  const struct scmp_arg_cmp is_thread = SCMP_A1 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD);
#else
  const struct scmp_arg_cmp is_thread = SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD);
#endif

  return seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1, &is_thread) == 0;
}

/* A call whose first or second argument says what it does. */
static gboolean
add_uses (scmp_filter_ctx filter,
          const char *name,
          guint argument,
          const int *uses,
          guint n)
{
  int call = seccomp_syscall_resolve_name (name);

  for (guint i = 0; call >= 0 && i < n; i++)
    if (seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 1,
                          SCMP_CMP (argument, SCMP_CMP_EQ, (scmp_datum_t) uses[i])) != 0)
      return FALSE;

  return TRUE;
}

/* What is about this process alone. A descriptor that tells another process of what
 * happens to it (F_SETOWN) would not be. */
static gboolean
add_to_itself (scmp_filter_ctx filter)
{
  const int names[] = { PR_SET_NAME, PR_GET_NAME, PR_SET_VMA };
  const int kinds[] = { AF_UNIX };
  const int flags[] = { F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL };

  /* A pair of sockets is how GStreamer wakes its own threads. abort() has to work;
   * asking for a limit is not setting one. */
  return add_uses (filter, "socketpair", 0, kinds, G_N_ELEMENTS (kinds)) &&
         add_uses (filter, "prctl", 0, names, G_N_ELEMENTS (names)) &&
         add_uses (filter, "fcntl", 1, flags, G_N_ELEMENTS (flags)) &&
         add_uses (filter, "fcntl64", 1, flags, G_N_ELEMENTS (flags)) &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ())) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1,
                           SCMP_A2 (SCMP_CMP_EQ, 0)) == 0;
}

/**
 * plenary_sandbox_restrict_calls:
 * @may_open: whether something else says which files can be opened
 *
 * Lets all threads of this process make only harmless system calls from now on.
 *
 * Returns: whether it holds
 */
gboolean
plenary_sandbox_restrict_calls (gboolean may_open)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean holds;

  if (filter == NULL)
    return FALSE;

  holds = seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
          add_all (filter, harmless, G_N_ELEMENTS (harmless), SCMP_ACT_ALLOW) &&
          add_all (filter, absent, G_N_ELEMENTS (absent), SCMP_ACT_ERRNO (ENOSYS)) &&
          /* Nothing here is a terminal or another device. */
          seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOTTY), SCMP_SYS (ioctl), 0) == 0 &&
          add_opening (filter, may_open) && add_threads (filter) && add_to_itself (filter) &&
          seccomp_load (filter) == 0;
  seccomp_release (filter);

  return holds;
}
