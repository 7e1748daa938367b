/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-changes.h"

#include "plenary-audience.h"
#include "plenary-goal.h"
#include "plenary-lesson.h"
#include "plenary-lessons.h"
#include "plenary-moment-goals.h"
#include "plenary-moment.h"
#include "plenary-store.h"
#include "plenary-table.h"
#include "plenary-watched.h"

/* What the store thread does to the file: every function is one transaction, and
 * tells by a notice what there is afterwards. What a notice tells is read inside
 * the transaction, so that nothing can fail once it is committed. */

static gboolean
read_rows (PlenaryConnection *connection,
           PlenaryTables which,
           const char *column,
           const char *wanted,
           PlenaryNotice *notice,
           GError **error)
{
  GPtrArray *records =
    plenary_table_read (plenary_table_get (which), connection, column, wanted, error);

  if (records == NULL)
    return FALSE;

  plenary_notice_take_records (notice, records);
  return TRUE;
}

static gboolean
read_edits (PlenaryConnection *connection,
            PlenaryNotice *notice,
            GError **error)
{
  gint64 step;

  return plenary_undo_find_step (connection, PLENARY_DIRECTION_UNDO, &step, &notice->undo_edit,
                                 error) &&
         plenary_undo_find_step (connection, PLENARY_DIRECTION_REDO, &step, &notice->redo_edit,
                                 error);
}

static gboolean
read_lessons (PlenaryConnection *connection,
              PlenaryNotice *notice,
              GError **error)
{
  GPtrArray *records = plenary_lessons_read_first (connection, &notice->more_lessons, error);

  if (records == NULL)
    return FALSE;

  plenary_notice_take_records (notice, records);
  return TRUE;
}

/* What is always at hand: what is told of all lessons, and the first of the lessons
 * themselves. */
static PlenaryNotice *
read_all (PlenaryConnection *connection,
          GError **error)
{
  static const PlenaryTables always_at_hand[] = {
    PLENARY_TABLE_VISION,    PLENARY_TABLE_GOAL,           PLENARY_TABLE_PROMPT_SET,
    PLENARY_TABLE_NEXT_STEP, PLENARY_TABLE_ATTEMPT,        PLENARY_TABLE_DEBRIEF,
    PLENARY_TABLE_AGREEMENT, PLENARY_TABLE_DEBRIEF_CHOICE,
  };
  g_autoptr (PlenaryNotice) notice = plenary_notice_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (always_at_hand); i++)
    {
      if (!read_rows (connection, always_at_hand[i], NULL, NULL, notice, error))
        return NULL;
    }

  if (!read_lessons (connection, notice, error) ||
      !plenary_watched_is_remembered (connection, &notice->remembers_watched, error))
    return NULL;

  return read_edits (connection, notice, error) ? g_steal_pointer (&notice) : NULL;
}

/**
 * plenary_changes_open:
 * @connection: a connection of this thread that was just made
 * @error: return location for an error
 *
 * Finds out who looks at the screen, and reads what is always at hand, as far as they may
 * see it; of many lessons only those that are needed at once.
 *
 * Returns: (transfer full) (nullable): the notice
 */
PlenaryNotice *
plenary_changes_open (PlenaryConnection *connection,
                      GError **error)
{
  g_autofree char *audience = NULL;
  g_autofree char *looked_at = NULL;
  gboolean hidden;
  PlenaryNotice *notice;

  if (!plenary_audience_find (connection, &audience, &hidden, error))
    return NULL;

  looked_at = plenary_audience_dup_looked_at (connection, error);
  if (looked_at == NULL)
    return NULL;

  notice = read_all (connection, error);
  if (notice != NULL)
    {
      notice->audience = g_steal_pointer (&audience);
      notice->hidden = hidden;
      notice->looked_at = g_steal_pointer (&looked_at);
    }

  return notice;
}

/**
 * plenary_changes_read_rest:
 * @connection: a connection of this thread
 * @rows: (inout) (nullable) (element-type gint64): what is still left of it, or %NULL to
 *   begin
 * @most: how many lessons to read
 * @error: return location for an error
 *
 * Reads lessons that plenary_changes_open() left for later.
 *
 * Returns: (transfer full) (nullable): the notice
 */
PlenaryNotice *
plenary_changes_read_rest (PlenaryConnection *connection,
                           GArray **rows,
                           guint most,
                           GError **error)
{
  g_autoptr (PlenaryNotice) notice = plenary_notice_new ();
  GPtrArray *records = plenary_lessons_read_rest (connection, rows, most, error);

  if (records == NULL)
    return NULL;

  plenary_notice_take_records (notice, records);
  notice->more_lessons = (*rows)->len > 0;

  return g_steal_pointer (&notice);
}

/**
 * plenary_changes_read_lesson:
 * @connection: a connection of this thread
 * @lesson: the UUID of a lesson
 * @error: return location for an error
 *
 * Reads what belongs to one lesson.
 *
 * Returns: (transfer full) (nullable): the notice
 */
PlenaryNotice *
plenary_changes_read_lesson (PlenaryConnection *connection,
                             const char *lesson,
                             GError **error)
{
  static const PlenaryTables of_a_lesson[] = {
    PLENARY_TABLE_RECORDING,     PLENARY_TABLE_MOMENT,         PLENARY_TABLE_ANSWER,
    PLENARY_TABLE_QUESTION,      PLENARY_TABLE_SPEECH,         PLENARY_TABLE_ESTIMATE,
    PLENARY_TABLE_SITTING,       PLENARY_TABLE_DEBRIEF_MOMENT, PLENARY_TABLE_REMARK,
    PLENARY_TABLE_LESSON_RECORD,
  };
  g_autoptr (PlenaryNotice) notice = plenary_notice_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (of_a_lesson); i++)
    {
      if (!read_rows (connection, of_a_lesson[i], "lesson", lesson, notice, error))
        return NULL;
    }

  return read_edits (connection, notice, error) ? g_steal_pointer (&notice) : NULL;
}

/* The UUIDs that a change touches, and the tables they are in. */
static GHashTable *
make_touched (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* What an edit names is told even if no row says that it has changed: in a step of
 * several edits, the last may just take back what an earlier one did. */
static void
add_entities (GHashTable *touched,
              GPtrArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      PlenaryEntity *entity = entities->pdata[i];
      const PlenaryTable *table = plenary_table_of_type (G_OBJECT_TYPE (entity));

      g_hash_table_insert (touched, g_strdup (plenary_entity_get_uuid (entity)), (gpointer) table);
      if (table == plenary_table_get (PLENARY_TABLE_RECORDING) ||
          table == plenary_table_get (PLENARY_TABLE_MOMENT))
        {
          char *lesson = NULL;

          g_object_get (entity, "lesson", &lesson, NULL);
          g_hash_table_insert (touched, lesson,
                               (gpointer) plenary_table_get (PLENARY_TABLE_LESSON));
        }
    }
}

static gboolean
read_touched (PlenaryConnection *connection,
              const PlenaryTable *table,
              const char *uuid,
              PlenaryNotice *notice,
              GError **error)
{
  GPtrArray *records = plenary_table_read (table, connection, "uuid", uuid, error);

  if (records == NULL)
    return FALSE;

  if (records->len == 0)
    g_ptr_array_add (notice->removed, g_strdup (uuid));
  plenary_notice_take_records (notice, records);

  return TRUE;
}

static PlenaryNotice *
make_notice (PlenaryConnection *connection,
             GHashTable *touched,
             GError **error)
{
  g_autoptr (PlenaryNotice) notice = plenary_notice_new ();

  for (int i = 0; i < PLENARY_N_TABLES; i++)
    {
      GHashTableIter iter;
      gpointer uuid, table;

      g_hash_table_iter_init (&iter, touched);
      while (g_hash_table_iter_next (&iter, &uuid, &table))
        {
          if (table == plenary_table_get (i) &&
              !read_touched (connection, table, uuid, notice, error))
            return NULL;
        }
    }

  return read_edits (connection, notice, error) ? g_steal_pointer (&notice) : NULL;
}

/* One counter for the whole file: whatever is written later has a higher revision. */
static gboolean
count_change (PlenaryConnection *connection,
              gint64 *revision,
              GError **error)
{
  return plenary_connection_get_number (
    connection, "UPDATE bookkeeping SET changes = changes + 1 RETURNING changes", revision, error);
}

/* A key marks with one goal: whoever gets it takes it from the one that had it. */
static gboolean
free_key (PlenaryConnection *connection,
          PlenaryGoal *goal,
          gint64 revision,
          GError **error)
{
  g_autoptr (PlenaryStatement) statement = NULL;

  if (plenary_goal_get_key (goal) == 0)
    return TRUE;

  statement =
    plenary_statement_new (connection,
                           "UPDATE goal SET key = 0, revision = ? WHERE key = ? AND uuid <> ?",
                           error);

  return statement != NULL && plenary_statement_bind_int64 (statement, 0, revision, error) &&
         plenary_statement_bind_int64 (statement, 1, plenary_goal_get_key (goal), error) &&
         plenary_statement_bind_text (statement, 2, plenary_entity_get_uuid (PLENARY_ENTITY (goal)),
                                      -1, error) &&
         plenary_statement_run (statement, error);
}

static gboolean
put (PlenaryConnection *connection,
     PlenaryEntity *entity,
     gint64 revision,
     GError **error)
{
  const PlenaryTable *table = plenary_table_of_type (G_OBJECT_TYPE (entity));

  if (PLENARY_IS_GOAL (entity) && !free_key (connection, PLENARY_GOAL (entity), revision, error))
    return FALSE;

  if (!plenary_table_write (table, connection, entity, revision, error))
    return FALSE;

  return !PLENARY_IS_MOMENT (entity) ||
         plenary_moment_goals_write (connection, PLENARY_MOMENT (entity), revision, error);
}

static gboolean
take_away (PlenaryConnection *connection,
           PlenaryEntity *entity,
           gint64 revision,
           GError **error)
{
  const char *uuid = plenary_entity_get_uuid (entity);

  if (PLENARY_IS_GOAL (entity) && !plenary_moment_goals_touch (connection, uuid, revision, error))
    return FALSE;

  return plenary_table_delete (plenary_table_of_type (G_OBJECT_TYPE (entity)), connection, uuid,
                               error);
}

/* A goal may be written after the moment that has it, so this is looked at last. */
static gboolean
prune_goals (PlenaryConnection *connection,
             GPtrArray *puts,
             GError **error)
{
  for (guint i = 0; i < puts->len; i++)
    {
      PlenaryEntity *entity = puts->pdata[i];

      if (PLENARY_IS_MOMENT (entity) &&
          !plenary_moment_goals_prune (connection, plenary_entity_get_uuid (entity), error))
        return FALSE;
    }

  return TRUE;
}

typedef gboolean (*Apply) (PlenaryConnection *connection,
                           PlenaryEdit *edit,
                           gint64 revision,
                           GError **error);

/* Writing comes first, so that nothing goes with what it does not belong to any more. */
static gboolean
apply_all (PlenaryConnection *connection,
           PlenaryEdit *edit,
           gint64 revision,
           GError **error)
{
  GPtrArray *puts = plenary_edit_get_puts (edit);
  GPtrArray *removals = plenary_edit_get_removals (edit);

  for (guint i = 0; i < puts->len; i++)
    {
      if (!put (connection, g_ptr_array_index (puts, i), revision, error))
        return FALSE;
    }

  for (guint i = 0; i < removals->len; i++)
    {
      if (!take_away (connection, g_ptr_array_index (removals, i), revision, error))
        return FALSE;
    }

  return prune_goals (connection, puts, error);
}

static gboolean
apply_words (PlenaryConnection *connection,
             PlenaryEdit *edit,
             gint64 revision,
             GError **error)
{
  GPtrArray *puts = plenary_edit_get_puts (edit);

  for (guint i = 0; i < puts->len; i++)
    {
      PlenaryEntity *entity = puts->pdata[i];
      const PlenaryTable *table = plenary_table_of_type (G_OBJECT_TYPE (entity));

      if (!plenary_table_write_words (table, connection, entity, revision, error))
        return FALSE;
    }

  return TRUE;
}

/* What is measured is found again by itself: it is nothing that somebody did, and undoing
 * goes past it. */
static gboolean
can_be_undone (PlenaryEdit *edit)
{
  return plenary_edit_get_kind (edit) != PLENARY_EDIT_QUESTION_MEASURED;
}

/* What is told afterwards is read with the eyes of those who look then. */
static PlenaryNotice *
audience_inside (PlenaryConnection *connection,
                 const char *debrief,
                 GError **error)
{
  gboolean had_audience = plenary_connection_has_audience (connection);
  PlenaryNotice *notice = NULL;

  if (plenary_audience_set (connection, debrief, error))
    {
      plenary_connection_set_has_audience (connection, debrief != NULL);
      notice = read_all (connection, error);
    }

  if (notice == NULL)
    plenary_connection_set_has_audience (connection, had_audience);
  else
    notice->audience = g_strdup (debrief);

  return notice;
}

static PlenaryNotice *
commit_inside (PlenaryConnection *connection,
               PlenaryEdit *edit,
               Apply apply,
               GError **error)
{
  g_autoptr (GHashTable) touched = make_touched ();
  gint64 revision = 0;
  gint64 step = 0;

  if (!count_change (connection, &revision, error) ||
      (can_be_undone (edit) && !plenary_undo_begin_step (connection, edit, &step, error)) ||
      !apply (connection, edit, revision, error))
    return NULL;

  add_entities (touched, plenary_edit_get_puts (edit));
  add_entities (touched, plenary_edit_get_removals (edit));
  if (can_be_undone (edit) && (!plenary_undo_add_touched (connection, step, touched, error) ||
                               !plenary_undo_end_step (connection, step, error)))
    return NULL;

  return make_notice (connection, touched, error);
}

/* Ends a transaction: committed if there is a notice, as if it had never been if not. */
static PlenaryNotice *
end_transaction (PlenaryConnection *connection,
                 PlenaryNotice *notice,
                 GError **error)
{
  if (notice != NULL && plenary_connection_commit (connection, error))
    return notice;

  g_clear_pointer (&notice, plenary_notice_free);
  plenary_connection_roll_back (connection);

  return NULL;
}

/**
 * plenary_changes_commit:
 * @connection: a connection of this thread
 * @edit: what to do
 * @error: return location for an error
 *
 * Writes an edit, whole or not at all, as one step of undo.
 *
 * Returns: (transfer full) (nullable): what there is now
 */
PlenaryNotice *
plenary_changes_commit (PlenaryConnection *connection,
                        PlenaryEdit *edit,
                        GError **error)
{
  if (!plenary_audience_may_commit (connection, edit, error) ||
      !plenary_connection_begin (connection, error))
    return NULL;

  return end_transaction (connection, commit_inside (connection, edit, apply_all, error), error);
}

/**
 * plenary_changes_set_audience:
 * @connection: a connection of this thread
 * @debrief: (nullable): the UUID of a debrief, an empty text for somebody who may see
 *   nothing yet, or %NULL for nobody
 * @error: return location for an error
 *
 * Takes down who looks at the screen from now on, and reads anew what is always at hand.
 *
 * Returns: (transfer full) (nullable): the notice
 */
PlenaryNotice *
plenary_changes_set_audience (PlenaryConnection *connection,
                              const char *debrief,
                              GError **error)
{
  gboolean had_audience = plenary_connection_has_audience (connection);
  PlenaryNotice *notice;

  if (!plenary_connection_begin (connection, error))
    return NULL;

  notice = end_transaction (connection, audience_inside (connection, debrief, error), error);
  if (notice == NULL)
    plenary_connection_set_has_audience (connection, had_audience);

  return notice;
}

/**
 * plenary_changes_keep_words:
 * @connection: a connection of this thread
 * @edit: an edit that was refused
 * @error: return location for an error
 *
 * Writes what the teacher typed of an edit that as a whole contradicts what is
 * stored, wherever there is a row for it: nothing that was typed is lost because
 * of what else it was sent with. It is one step of undo.
 *
 * Returns: (transfer full) (nullable): what there is now
 */
PlenaryNotice *
plenary_changes_keep_words (PlenaryConnection *connection,
                            PlenaryEdit *edit,
                            GError **error)
{
  if (!plenary_connection_begin (connection, error))
    return NULL;

  return end_transaction (connection, commit_inside (connection, edit, apply_words, error), error);
}

static PlenaryNotice *
replay_inside (PlenaryConnection *connection,
               PlenaryDirection direction,
               PlenaryEdit **edit,
               GError **error)
{
  g_autoptr (GHashTable) touched = make_touched ();
  gint64 revision = 0;
  gint64 step = 0;

  if (!plenary_undo_find_step (connection, direction, &step, edit, error))
    return NULL;

  if (step == 0)
    {
      g_set_error_literal (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_NOTHING,
                           "There is nothing to undo or redo");
      return NULL;
    }

  if (!count_change (connection, &revision, error) ||
      !plenary_undo_replay_step (connection, direction, step, revision, error) ||
      !plenary_undo_add_touched (connection, step, touched, error))
    return NULL;

  return make_notice (connection, touched, error);
}

/**
 * plenary_changes_replay:
 * @connection: a connection of this thread
 * @direction: whether to undo or to redo
 * @edit: (out) (transfer full): what was undone or redone, without the entities
 * @error: return location for an error
 *
 * Undoes or redoes one step.
 *
 * Returns: (transfer full) (nullable): what there is now;
 *   %PLENARY_STORE_ERROR_NOTHING if there is no such step
 */
PlenaryNotice *
plenary_changes_replay (PlenaryConnection *connection,
                        PlenaryDirection direction,
                        PlenaryEdit **edit,
                        GError **error)
{
  PlenaryNotice *notice;

  if (!plenary_connection_begin (connection, error))
    return NULL;

  notice = end_transaction (connection, replay_inside (connection, direction, edit, error), error);
  if (notice == NULL)
    g_clear_object (edit);

  return notice;
}

static gboolean
write_position (PlenaryConnection *connection,
                const char *lesson,
                gint64 position,
                GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection,
                           "INSERT INTO lesson_position (lesson, position_ns) VALUES (?, ?)"
                           " ON CONFLICT (lesson) DO UPDATE SET position_ns = excluded.position_ns",
                           error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, lesson, -1, error) &&
         plenary_statement_bind_int64 (statement, 1, position, error) &&
         plenary_statement_run (statement, error);
}

/* The lesson that was watched last is the one to carry on with. */
static gboolean
touch_lesson (PlenaryConnection *connection,
              const char *lesson,
              gint64 revision,
              GError **error)
{
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, "UPDATE lesson SET revision = ? WHERE uuid = ?", error);

  return statement != NULL && plenary_statement_bind_int64 (statement, 0, revision, error) &&
         plenary_statement_bind_text (statement, 1, lesson, -1, error) &&
         plenary_statement_run (statement, error);
}

static PlenaryNotice *
remember_inside (PlenaryConnection *connection,
                 const char *lesson,
                 gint64 position,
                 GError **error)
{
  g_autoptr (PlenaryNotice) notice = plenary_notice_new ();
  gint64 revision;

  if (!write_position (connection, lesson, position, error) ||
      !count_change (connection, &revision, error) ||
      !touch_lesson (connection, lesson, revision, error) ||
      !read_rows (connection, PLENARY_TABLE_LESSON, "uuid", lesson, notice, error) ||
      !read_edits (connection, notice, error))
    return NULL;

  return g_steal_pointer (&notice);
}

/**
 * plenary_changes_remember_position:
 * @connection: a connection of this thread
 * @lesson: the UUID of a lesson
 * @position: nanoseconds of lesson time
 * @error: return location for an error
 *
 * Remembers where one stopped. It is no edit and cannot be undone.
 *
 * Returns: (transfer full) (nullable): what there is now
 */
PlenaryNotice *
plenary_changes_remember_position (PlenaryConnection *connection,
                                   const char *lesson,
                                   gint64 position,
                                   GError **error)
{
  if (!plenary_connection_begin (connection, error))
    return NULL;

  return end_transaction (connection, remember_inside (connection, lesson, position, error), error);
}
