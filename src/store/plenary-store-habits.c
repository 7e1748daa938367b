/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

/* What the teacher has chosen once and for all. It belongs to the file and not to this
 * computer, so it is no setting; and it is no edit. */

typedef struct
{
  char *name;
  char *value;
} Habit;

static void
habit_free (gpointer data)
{
  Habit *self = data;

  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

static Habit *
habit_new (const char *name,
           const char *value)
{
  Habit *self = g_new0 (Habit, 1);

  self->name = g_strdup (name);
  self->value = g_strdup (value);

  return self;
}

static gpointer
read_habit (PlenaryConnection *connection,
            gpointer data,
            GError **error)
{
  Habit *habit = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "SELECT value FROM habit WHERE name = ?", error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, habit->name, -1, error))
    return NULL;

  switch (plenary_statement_step (statement, error))
    {
    case PLENARY_STEP_ERROR:
      return NULL;
    case PLENARY_STEP_ROW:
      return g_strdup (plenary_statement_get_text (statement, 0));
    case PLENARY_STEP_DONE:
      return g_strdup ("");
    }

  g_assert_not_reached ();
}

static gpointer
write_habit (PlenaryConnection *connection,
             gpointer data,
             GError **error)
{
  Habit *habit = data;
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO habit (name, value) VALUES (?, ?)"
                           " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                           error);

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, habit->name, -1, error) ||
      !plenary_statement_bind_text (statement, 1, habit->value, -1, error) ||
      !plenary_statement_run (statement, error))
    return NULL;

  return g_strdup (habit->value);
}

static const PlenaryQuery read_query = { read_habit, FALSE, habit_free, g_free };
static const PlenaryQuery write_query = { write_habit, TRUE, habit_free, g_free };

/**
 * plenary_store_get_habit_async:
 * @self: an open store
 * @name: the name of a habit
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Reads what the teacher has chosen once and for all.
 */
void
plenary_store_get_habit_async (PlenaryStore *self,
                               const char *name,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (name != NULL);

  plenary_store_ask_async (self, &read_query, habit_new (name, ""), cancellable, callback,
                           user_data);
}

/**
 * plenary_store_get_habit_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_get_habit_async().
 *
 * Returns: (transfer full) (nullable): the choice, empty if there is none, or %NULL if it
 *   failed
 */
char *
plenary_store_get_habit_finish (PlenaryStore *self,
                                GAsyncResult *result,
                                GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}

/**
 * plenary_store_set_habit:
 * @self: an open store
 * @name: the name of a habit
 * @value: the choice
 *
 * Remembers what the teacher has chosen. It is no edit and cannot be undone.
 */
void
plenary_store_set_habit (PlenaryStore *self,
                         const char *name,
                         const char *value)
{
  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL);

  plenary_store_ask_async (self, &write_query, habit_new (name, value), NULL, NULL, NULL);
}
