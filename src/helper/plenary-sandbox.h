/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a helper program uses it:
 *
 *   1. gst_init(), then plenary_elements_load(): all that has to be loaded is loaded;
 *   2. open what is written to;
 *   3. plenary_sandbox_close(), with one thread, before the first byte of the file is read;
 *   4. plenary_sandbox_dup_uri() is where GStreamer finds the file.
 */

/**
 * PlenarySandboxHolds:
 * @PLENARY_SANDBOX_NOTHING: none of the below
 * @PLENARY_SANDBOX_LIMITS: processor time, sizes of files and open files are limited
 * @PLENARY_SANDBOX_PRIVILEGES: no program can give it more rights
 * @PLENARY_SANDBOX_FILES: only programs' files and the one file can be read (Landlock)
 * @PLENARY_SANDBOX_CALLS: only harmless system calls are answered (seccomp)
 *
 * What holds of the sandbox on this computer.
 */
typedef enum
{
  PLENARY_SANDBOX_NOTHING = 0,
  PLENARY_SANDBOX_LIMITS = 1 << 0,
  PLENARY_SANDBOX_PRIVILEGES = 1 << 1,
  PLENARY_SANDBOX_FILES = 1 << 2,
  PLENARY_SANDBOX_CALLS = 1 << 3,
} PlenarySandboxHolds;

PlenarySandboxHolds plenary_sandbox_close (int fd, guint cpu_seconds, guint64 max_output);
char *plenary_sandbox_dup_uri (PlenarySandboxHolds holds, int fd) G_GNUC_WARN_UNUSED_RESULT;
const char *const *plenary_sandbox_name_holds (PlenarySandboxHolds holds, const char **names);

/* The most names there are, and the NULL behind them. */
#define PLENARY_SANDBOX_N_NAMES 5

G_END_DECLS
