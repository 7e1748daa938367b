/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PlenaryHelperSpeed:
 * @PLENARY_HELPER_SLOW: a fifth of the time
 * @PLENARY_HELPER_FULL: all the time
 *
 * How much of the time a helper program may work.
 */
typedef enum
{
  PLENARY_HELPER_SLOW,
  PLENARY_HELPER_FULL,
} PlenaryHelperSpeed;

/**
 * PlenaryHelperEnd:
 * @PLENARY_HELPER_DONE: it came to its end
 * @PLENARY_HELPER_FAILED: it crashed, hung, or wrote what is not valid
 * @PLENARY_HELPER_KILLED: somebody else ended it, as a computer without memory does
 * @PLENARY_HELPER_NO_FILE: the recording is not there, or is another file
 *
 * How a helper program ended.
 */
typedef enum
{
  PLENARY_HELPER_DONE,
  PLENARY_HELPER_FAILED,
  PLENARY_HELPER_KILLED,
  PLENARY_HELPER_NO_FILE,
} PlenaryHelperEnd;

/**
 * PlenaryHelperRead:
 * @bytes: (array length=n): what the helper program wrote
 * @n: how many bytes there are
 * @user_data: what was given to plenary_helper_start()
 *
 * Takes what was written next.
 *
 * Returns: whether it is valid; if not, the program is ended
 */
typedef gboolean (*PlenaryHelperRead) (const guint8 *bytes, gsize n, gpointer user_data);
typedef void (*PlenaryHelperEnded) (PlenaryHelperEnd end, gpointer user_data);

#define PLENARY_TYPE_HELPER (plenary_helper_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHelper, plenary_helper, PLENARY, HELPER, GObject)

PlenaryHelper *plenary_helper_start (const char *program,
                                     const char *argument,
                                     GFile *file,
                                     gint64 size,
                                     PlenaryHelperSpeed speed,
                                     PlenaryHelperRead read,
                                     PlenaryHelperEnded ended,
                                     gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void plenary_helper_set_speed (PlenaryHelper *self, PlenaryHelperSpeed speed);
void plenary_helper_end (PlenaryHelper *self);

/* For tests. */
const char *plenary_helper_get_pid (PlenaryHelper *self);
void plenary_helper_set_patience (guint ms);

G_END_DECLS
