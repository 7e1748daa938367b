/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-watched.h"

#include "plenary-store.h"

/**
 * plenary_watched_is_remembered:
 * @connection: a connection of this thread
 * @remembered: (out): whether what is played is to be remembered
 * @error: return location for an error
 *
 * Reads whether the teacher lets what is played be remembered, which is so until they say
 * otherwise.
 *
 * Returns: whether it could be read
 */
gboolean
plenary_watched_is_remembered (PlenaryConnection *connection,
                               gboolean *remembered,
                               GError **error)
{
  gint64 refused = 0;

  if (!plenary_connection_get_number (connection,
                                      "SELECT value = 'no' FROM habit"
                                      " WHERE name = '" PLENARY_STORE_HABIT_WATCHED "'",
                                      &refused, error))
    return FALSE;

  *remembered = refused == 0;
  return TRUE;
}
