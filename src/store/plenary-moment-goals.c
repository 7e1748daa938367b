/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-moment-goals.h"

#include <string.h>

#include "plenary-statement.h"

/* The rows of moment_goal: a moment has goals, in an order. */

/* The row of a moment and a goal has a name made of theirs (RFC 9562, version 5),
 * so that taking a goal away and giving it back is the same row again, in every
 * copy of the file. */
static char *
make_uuid (const char *moment,
           const char *goal)
{
  guint8 digest[20];
  gsize length = sizeof (digest);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);

  g_checksum_update (checksum, (const guchar *) moment, strlen (moment));
  g_checksum_update (checksum, (const guchar *) goal, strlen (goal));
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          digest[0], digest[1], digest[2], digest[3], digest[4], digest[5],
                          digest[6], digest[7], digest[8], digest[9], digest[10], digest[11],
                          digest[12], digest[13], digest[14], digest[15]);
}

static gboolean
write_goal (PlenaryConnection *connection,
            const char *moment,
            const char *goal,
            int rank,
            gint64 revision,
            GError **error)
{
  g_autofree char *uuid = make_uuid (moment, goal);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "INSERT INTO moment_goal (uuid, revision, moment, goal, rank) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (uuid) DO UPDATE SET revision = excluded.revision, rank = excluded.rank"
    " WHERE moment_goal.rank <> excluded.rank",
    error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, uuid, -1, error) &&
         plenary_statement_bind_int64 (statement, 1, revision, error) &&
         plenary_statement_bind_text (statement, 2, moment, -1, error) &&
         plenary_statement_bind_text (statement, 3, goal, -1, error) &&
         plenary_statement_bind_int64 (statement, 4, rank, error) &&
         plenary_statement_run (statement, error);
}

static gboolean
remove_others (PlenaryConnection *connection,
               const char *moment,
               const char *const *goals,
               GError **error)
{
  g_autofree char *list = g_strjoinv (" ", (char **) goals);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "DELETE FROM moment_goal WHERE moment = ?1 AND instr (' ' || ?2 || ' ', ' ' || goal || ' ') = 0",
    error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, moment, -1, error) &&
         plenary_statement_bind_text (statement, 1, list, -1, error) &&
         plenary_statement_run (statement, error);
}

/**
 * plenary_moment_goals_write:
 * @connection: a connection of this thread, in a transaction
 * @moment: a moment
 * @revision: the revision that changed rows have from now on
 * @error: return location for an error
 *
 * Makes the stored goals of a moment those it has.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_moment_goals_write (PlenaryConnection *connection,
                            PlenaryMoment *moment,
                            gint64 revision,
                            GError **error)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));
  const char *const *goals = plenary_moment_get_goals (moment);

  if (!remove_others (connection, uuid, goals, error))
    return FALSE;

  for (int i = 0; goals[i] != NULL; i++)
    {
      if (!write_goal (connection, uuid, goals[i], i, revision, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_moment_goals_prune:
 * @connection: a connection of this thread, in a transaction
 * @moment: the UUID of a moment
 * @error: return location for an error
 *
 * Takes from a moment the goals that are not there, or not any more. A goal may go
 * while the teacher writes about a moment of it, and the writing must not be
 * refused for that.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_moment_goals_prune (PlenaryConnection *connection,
                            const char *moment,
                            GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection, "DELETE FROM moment_goal WHERE moment = ? AND goal NOT IN (SELECT uuid FROM goal)",
    error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, moment, -1, error) &&
         plenary_statement_run (statement, error);
}

/**
 * plenary_moment_goals_touch:
 * @connection: a connection of this thread, in a transaction
 * @goal: the UUID of a goal that is going to be removed
 * @revision: the revision its moments have from now on
 * @error: return location for an error
 *
 * Raises the revision of the moments that are going to lose a goal.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_moment_goals_touch (PlenaryConnection *connection,
                            const char *goal,
                            gint64 revision,
                            GError **error)
{
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (
    connection,
    "UPDATE moment SET revision = ? WHERE uuid IN (SELECT moment FROM moment_goal WHERE goal = ?)",
    error);

  return statement != NULL && plenary_statement_bind_int64 (statement, 0, revision, error) &&
         plenary_statement_bind_text (statement, 1, goal, -1, error) &&
         plenary_statement_run (statement, error);
}
