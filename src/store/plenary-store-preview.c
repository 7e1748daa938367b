/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

#include "plenary-audience.h"
#include "plenary-table.h"

/* What will be seen in a debrief, read with the eyes of those who will look: by the very
 * queries that answer them then. Nobody joins for that, and nothing is written. */

static void
rows_clear (PlenaryDebriefPreviewRows *rows)
{
  g_clear_pointer (&rows->debriefs, g_ptr_array_unref);
  g_clear_pointer (&rows->recordings, g_ptr_array_unref);
  g_clear_pointer (&rows->moments, g_ptr_array_unref);
  g_clear_pointer (&rows->chosen, g_ptr_array_unref);
  g_clear_pointer (&rows->goals, g_ptr_array_unref);
  g_clear_pointer (&rows->next_steps, g_ptr_array_unref);
  g_clear_pointer (&rows->answers, g_ptr_array_unref);
}

static gpointer
read_all (PlenaryConnection *connection,
          GError **error)
{
  PlenaryDebriefPreviewRows rows = { 0 };
  const struct
  {
    PlenaryTables table;
    GPtrArray **into;
  } reads[] = {
    { PLENARY_TABLE_DEBRIEF, &rows.debriefs }, { PLENARY_TABLE_RECORDING, &rows.recordings },
    { PLENARY_TABLE_MOMENT, &rows.moments },   { PLENARY_TABLE_DEBRIEF_MOMENT, &rows.chosen },
    { PLENARY_TABLE_GOAL, &rows.goals },       { PLENARY_TABLE_NEXT_STEP, &rows.next_steps },
    { PLENARY_TABLE_ANSWER, &rows.answers },
  };
  PlenaryDebriefPreview *preview = NULL;
  gboolean all = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (reads) && all; i++)
    {
      *reads[i].into =
        plenary_table_read (plenary_table_get (reads[i].table), connection, NULL, NULL, error);
      all = *reads[i].into != NULL;
    }

  if (all && rows.debriefs->len == 1)
    preview = plenary_debrief_preview_new (&rows);
  else if (all)
    g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_FAILED,
                         "There is no such debrief");
  rows_clear (&rows);

  return preview;
}

/* All of it is taken back, whatever comes of it. */
static gpointer
read_preview (PlenaryConnection *connection,
              gpointer data,
              GError **error)
{
  gpointer preview = NULL;

  if (!plenary_connection_begin (connection, error))
    return NULL;

  if (plenary_audience_set (connection, data, error))
    {
      plenary_connection_set_has_audience (connection, TRUE);
      preview = read_all (connection, error);
      plenary_connection_set_has_audience (connection, FALSE);
    }
  plenary_connection_roll_back (connection);

  return preview;
}

static const PlenaryQuery preview_query = { read_preview, FALSE, g_free, g_object_unref };

/**
 * plenary_store_preview_debrief_async:
 * @self: an open store, with nobody but the teacher looking
 * @debrief: the UUID of a debrief
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what would be seen if a debrief began now.
 */
void
plenary_store_preview_debrief_async (PlenaryStore *self,
                                     const char *debrief,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (debrief != NULL);

  plenary_store_ask_async (self, &preview_query, g_strdup (debrief), cancellable, callback,
                           user_data);
}

/**
 * plenary_store_preview_debrief_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_preview_debrief_async().
 *
 * Returns: (transfer full) (nullable): what would be seen, or %NULL if it failed
 */
PlenaryDebriefPreview *
plenary_store_preview_debrief_finish (PlenaryStore *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}
