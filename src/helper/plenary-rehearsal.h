/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryRehearsal:
 * @PLENARY_REHEARSAL_OPENED: the player can open the file
 * @PLENARY_REHEARSAL_FAILED: GStreamer says that it cannot be played
 * @PLENARY_REHEARSAL_STUCK: opening does not end, and nothing is said
 *
 * How playing a file went.
 */
typedef enum
{
  PLENARY_REHEARSAL_OPENED,
  PLENARY_REHEARSAL_FAILED,
  PLENARY_REHEARSAL_STUCK,
} PlenaryRehearsal;

PlenaryRehearsal plenary_rehearsal_run (const char *uri, int fd, gint64 until);

G_END_DECLS
