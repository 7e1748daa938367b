/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-table.h"

#include "plenary-answer.h"
#include "plenary-attempt.h"
#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"
#include "plenary-vision.h"

static const PlenaryColumn goal_columns[] = {
  { "title", "title", TRUE },
  { "why", "why", TRUE },
  { "would_see", "would-see", TRUE },
  { "vision", "vision", TRUE },
  { "colour", "colour" },
  { "symbol", "symbol" },
  { "key", "key" },
  { "lead_ns", "lead" },
  { "lag_ns", "lag" },
  { "state", "state" },
  { "rank", "rank" },
  { "checks", "checks" },
};

static const PlenaryColumn lesson_columns[] = {
  { "title", "title", TRUE },           { "date_taught", "date-taught" },
  { "class_name", "class-name", TRUE }, { "subject", "subject", TRUE },
  { "keep_until", "keep-until" },       { "created_us", "created" },
  { "prompt_set", "prompt-set" },
};

static const PlenaryColumn lesson_computed[] = {
  { "(SELECT position_ns FROM lesson_position WHERE lesson = self.uuid)", "position" },
  { "(SELECT count(*) FROM moment WHERE lesson = self.uuid)", "n-moments" },
  { "(SELECT min(given_up) FROM recording WHERE lesson = self.uuid AND role = 'part')",
    "words-only" },
  { "(SELECT group_concat(fingerprint, ' ') FROM recording WHERE lesson = self.uuid)",
    "fingerprints" },
};

static const PlenaryColumn recording_columns[] = {
  { "lesson", "lesson" },
  { "uri", "uri" },
  { "display_name", "display-name" },
  { "fingerprint", "fingerprint" },
  { "duration_ns", "duration" },
  { "recorded_us", "recorded-at" },
  { "offset_ns", "offset" },
  { "frame_ns", "frame-duration" },
  { "has_video", "has-video" },
  { "has_audio", "has-audio" },
  { "rotation", "rotation" },
  { "given_up", "given-up" },
  { "role", "role" },
};

static const PlenaryColumn moment_columns[] = {
  { "lesson", "lesson" },         { "recording", "recording" },
  { "start_ns", "start" },        { "end_ns", "end" },
  { "tagged_ns", "tagged-at" },   { "kind", "kind" },
  { "visibility", "visibility" }, { "with_note", "with-note" },
  { "words_of", "words-of" },     { "saw", "saw", TRUE },
  { "means", "means", TRUE },     { "next_time", "next-time", TRUE },
  { "created_us", "created" },
};

static const PlenaryColumn moment_computed[] = {
  { "(SELECT group_concat(goal, ' ' ORDER BY rank) FROM moment_goal WHERE moment = self.uuid)",
    "goals" },
};

static const PlenaryColumn moment_goal_columns[] = {
  { "moment", NULL },
  { "goal", NULL },
  { "rank", NULL },
};

static const PlenaryColumn answer_columns[] = {
  { "lesson", "lesson" }, { "question", "question" },     { "text", "text", TRUE },
  { "rank", "rank" },     { "visibility", "visibility" },
};

static const PlenaryColumn vision_columns[] = {
  { "text", "text", TRUE },
};

static const PlenaryColumn next_step_columns[] = {
  { "lesson", "lesson" },         { "moment", "moment" },       { "goal", "goal" },
  { "cue", "cue", TRUE },         { "action", "action", TRUE }, { "state", "state" },
  { "visibility", "visibility" }, { "created_us", "created" },
};

static const PlenaryColumn attempt_columns[] = {
  { "next_step", "next-step" }, { "lesson", "lesson" },           { "moment", "moment" },
  { "outcome", "outcome" },     { "happened", "happened", TRUE }, { "created_us", "created" },
};

static const PlenaryColumn prompt_set_columns[] = {
  { "title", "title", TRUE }, { "source", "source", TRUE }, { "prompts", "prompts", TRUE },
  { "origin", "origin" },     { "rank", "rank" },
};

static const PlenaryColumn question_columns[] = {
  { "lesson", "lesson" },
  { "recording", "recording" },
  { "asked_ns", "asked-at" },
  { "wait_1_start_ns", "wait-1-start" },
  { "wait_1_end_ns", "wait-1-end" },
  { "wait_2_start_ns", "wait-2-start" },
  { "wait_2_end_ns", "wait-2-end" },
  { "words", "words", TRUE },
  { "created_us", "created" },
};

static const PlenaryColumn speech_columns[] = {
  { "lesson", "lesson" }, { "recording", "recording" }, { "start_ns", "start" },
  { "end_ns", "end" },    { "speaker", "speaker" },
};

static const PlenaryColumn estimate_columns[] = {
  { "lesson", "lesson" },
  { "about", "about" },
  { "value", "value" },
  { "created_us", "created" },
};

static const PlenaryColumn sitting_columns[] = {
  { "lesson", "lesson" },   { "door", "door" },      { "goal", "goal" },      { "focus", "focus" },
  { "minutes", "minutes" }, { "began_us", "began" }, { "ended_us", "ended" },
};

#define COLUMNS(array) array, G_N_ELEMENTS (array)

static const PlenaryTable tables[PLENARY_N_TABLES] = {
  [PLENARY_TABLE_GOAL] = { "goal", plenary_goal_get_type, COLUMNS (goal_columns) },
  [PLENARY_TABLE_LESSON] = { "lesson", plenary_lesson_get_type, COLUMNS (lesson_columns),
                             COLUMNS (lesson_computed) },
  [PLENARY_TABLE_RECORDING] = { "recording", plenary_recording_get_type,
                                COLUMNS (recording_columns) },
  [PLENARY_TABLE_MOMENT] = { "moment", plenary_moment_get_type, COLUMNS (moment_columns),
                             COLUMNS (moment_computed) },
  [PLENARY_TABLE_MOMENT_GOAL] = { "moment_goal", NULL, COLUMNS (moment_goal_columns) },
  [PLENARY_TABLE_ANSWER] = { "answer", plenary_answer_get_type, COLUMNS (answer_columns) },
  [PLENARY_TABLE_VISION] = { "vision", plenary_vision_get_type, COLUMNS (vision_columns) },
  [PLENARY_TABLE_NEXT_STEP] = { "next_step", plenary_next_step_get_type,
                                COLUMNS (next_step_columns) },
  [PLENARY_TABLE_ATTEMPT] = { "attempt", plenary_attempt_get_type, COLUMNS (attempt_columns) },
  [PLENARY_TABLE_PROMPT_SET] = { "prompt_set", plenary_prompt_set_get_type,
                                 COLUMNS (prompt_set_columns) },
  [PLENARY_TABLE_QUESTION] = { "question", plenary_question_get_type, COLUMNS (question_columns) },
  [PLENARY_TABLE_SPEECH] = { "speech", plenary_speech_get_type, COLUMNS (speech_columns) },
  [PLENARY_TABLE_ESTIMATE] = { "estimate", plenary_estimate_get_type, COLUMNS (estimate_columns) },
  [PLENARY_TABLE_SITTING] = { "sitting", plenary_sitting_get_type, COLUMNS (sitting_columns) },
};

/**
 * plenary_table_get:
 * @which: a table
 *
 * Gets the description of a table.
 *
 * Returns: (transfer none): the description
 */
const PlenaryTable *
plenary_table_get (PlenaryTables which)
{
  return &tables[which];
}

/**
 * plenary_table_of_type:
 * @type: the type of an entity
 *
 * Finds where entities of a type are kept.
 *
 * Returns: (transfer none): the table
 */
const PlenaryTable *
plenary_table_of_type (GType type)
{
  for (gsize i = 0; i < PLENARY_N_TABLES; i++)
    {
      if (tables[i].get_type != NULL && tables[i].get_type () == type)
        return &tables[i];
    }

  g_assert_not_reached ();
}

/**
 * plenary_table_of_name:
 * @name: the name of a table
 *
 * Finds a table by its name.
 *
 * Returns: (transfer none) (nullable): the table, or %NULL if it is no table of content
 */
const PlenaryTable *
plenary_table_of_name (const char *name)
{
  for (gsize i = 0; i < PLENARY_N_TABLES; i++)
    {
      if (g_str_equal (tables[i].name, name))
        return &tables[i];
    }

  return NULL;
}

static void
append_columns (GString *sql,
                const PlenaryColumn *columns,
                gsize n_columns)
{
  for (gsize i = 0; i < n_columns; i++)
    g_string_append_printf (sql, ", %s", columns[i].column);
}

static char *
make_select (const PlenaryTable *self,
             const char *condition)
{
  GString *sql = g_string_new ("SELECT uuid, revision");

  append_columns (sql, self->columns, self->n_columns);
  append_columns (sql, self->computed, self->n_computed);
  g_string_append_printf (sql, " FROM %s AS self", self->name);
  if (condition != NULL)
    g_string_append_printf (sql, " WHERE %s", condition);

  return g_string_free_and_steal (sql);
}

static gboolean
read_columns (PlenaryStatement *statement,
              int first,
              const PlenaryColumn *columns,
              gsize n_columns,
              GObject *object,
              GError **error)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      GParamSpec *pspec =
        g_object_class_find_property (G_OBJECT_GET_CLASS (object), columns[i].property);

      g_value_init (&value, pspec->value_type);
      if (!plenary_statement_get_value (statement, first + i, &value, error))
        return FALSE;

      g_object_set_property (object, columns[i].property, &value);
    }

  return TRUE;
}

static PlenaryEntity *
read_row (const PlenaryTable *self,
          PlenaryStatement *statement,
          GError **error)
{
  g_autoptr (GObject) object =
    g_object_new (self->get_type (), "uuid", plenary_statement_get_text (statement, 0), NULL);

  plenary_entity_set_revision (PLENARY_ENTITY (object), plenary_statement_get_int64 (statement, 1));
  if (!read_columns (statement, 2, self->columns, self->n_columns, object, error) ||
      !read_columns (statement, 2 + self->n_columns, self->computed, self->n_computed, object,
                     error))
    return NULL;

  return PLENARY_ENTITY (g_steal_pointer (&object));
}

/**
 * plenary_table_read_where:
 * @self: a table with entities
 * @connection: a connection of this thread
 * @condition: (nullable): an expression that is true of the rows that are wanted, with
 *   ?1 where @wanted comes in, or %NULL for all rows
 * @wanted: (nullable): what rows are chosen by
 * @error: return location for an error
 *
 * Reads the rows that a condition is true of.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryEntity): detached
 *   entities in no order, or %NULL if it failed
 */
GPtrArray *
plenary_table_read_where (const PlenaryTable *self,
                          PlenaryConnection *connection,
                          const char *condition,
                          const char *wanted,
                          GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = make_select (self, condition);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);
  PlenaryStep step;

  if (statement == NULL ||
      (condition != NULL && !plenary_statement_bind_text (statement, 0, wanted, -1, error)))
    return NULL;

  while ((step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      PlenaryEntity *entity = read_row (self, statement, error);

      if (entity == NULL)
        return NULL;
      g_ptr_array_add (entities, entity);
    }

  return step == PLENARY_STEP_DONE ? g_steal_pointer (&entities) : NULL;
}

/**
 * plenary_table_read:
 * @self: a table with entities
 * @connection: a connection of this thread
 * @column: (nullable): the column to choose rows by, or %NULL for all rows
 * @wanted: (nullable): what the column holds in the rows that are wanted
 * @error: return location for an error
 *
 * Reads rows.
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryEntity): detached
 *   entities in no order, or %NULL if it failed
 */
GPtrArray *
plenary_table_read (const PlenaryTable *self,
                    PlenaryConnection *connection,
                    const char *column,
                    const char *wanted,
                    GError **error)
{
  g_autofree char *condition = column != NULL ? g_strdup_printf ("%s = ?1", column) : NULL;

  return plenary_table_read_where (self, connection, condition, wanted, error);
}

/**
 * plenary_table_make_conflict_clause:
 * @self: a table
 *
 * Makes the end of an INSERT that updates the row if it is there already, and
 * leaves it alone if nothing but the revision would change. Unlike REPLACE, this
 * fires the triggers that undo relies on.
 *
 * Returns: (transfer full): the SQL
 */
char *
plenary_table_make_conflict_clause (const PlenaryTable *self)
{
  GString *sql = g_string_new (" ON CONFLICT (uuid) DO UPDATE SET revision = excluded.revision");
  GString *here = g_string_new (NULL);
  GString *there = g_string_new (NULL);

  for (gsize i = 0; i < self->n_columns; i++)
    {
      const char *column = self->columns[i].column;

      g_string_append_printf (sql, ", %s = excluded.%s", column, column);
      g_string_append_printf (here, "%s%s.%s", i > 0 ? ", " : "", self->name, column);
      g_string_append_printf (there, "%sexcluded.%s", i > 0 ? ", " : "", column);
    }

  g_string_append_printf (sql, " WHERE (%s) IS NOT (%s)", here->str, there->str);
  g_string_free (here, TRUE);
  g_string_free (there, TRUE);

  return g_string_free_and_steal (sql);
}

static char *
make_insert (const PlenaryTable *self)
{
  g_autofree char *conflict = plenary_table_make_conflict_clause (self);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (uuid, revision", self->name);
  append_columns (sql, self->columns, self->n_columns);
  g_string_append (sql, ") VALUES (?, ?");
  for (gsize i = 0; i < self->n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_printf (sql, ")%s", conflict);

  return g_string_free_and_steal (sql);
}

static gboolean
bind_property (PlenaryStatement *statement,
               int index,
               PlenaryEntity *entity,
               const char *property,
               GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  /* An uninitialised value takes the type of the property. */
  g_object_get_property (G_OBJECT (entity), property, &value);

  return plenary_statement_bind_value (statement, index, &value, error);
}

static gboolean
bind_entity (const PlenaryTable *self,
             PlenaryStatement *statement,
             PlenaryEntity *entity,
             GError **error)
{
  for (gsize i = 0; i < self->n_columns; i++)
    {
      if (!bind_property (statement, 2 + i, entity, self->columns[i].property, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_table_write:
 * @self: the table of the entity
 * @connection: a connection of this thread, in a transaction
 * @entity: the entity
 * @revision: the revision it has from now on
 * @error: return location for an error
 *
 * Inserts or updates the row of an entity. A row that has these values already
 * is left alone, revision and all.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_write (const PlenaryTable *self,
                     PlenaryConnection *connection,
                     PlenaryEntity *entity,
                     gint64 revision,
                     GError **error)
{
  g_autofree char *sql = make_insert (self);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  return statement != NULL &&
         plenary_statement_bind_text (statement, 0, plenary_entity_get_uuid (entity), -1, error) &&
         plenary_statement_bind_int64 (statement, 1, revision, error) &&
         bind_entity (self, statement, entity, error) && plenary_statement_run (statement, error);
}

/* UPDATE of the columns with words, in which an empty word changes nothing. NULL if
 * there are none. */
static char *
make_update_of_words (const PlenaryTable *self)
{
  g_autoptr (GString) set = g_string_new (NULL);
  g_autoptr (GString) here = g_string_new (NULL);
  g_autoptr (GString) there = g_string_new (NULL);

  for (gsize i = 0; i < self->n_columns; i++)
    {
      const char *column = self->columns[i].column;
      g_autofree char *value = NULL;

      if (!self->columns[i].words)
        continue;

      value = g_strdup_printf ("coalesce (nullif (?%" G_GSIZE_FORMAT ", ''), %s)", 3 + i, column);
      g_string_append_printf (set, ", %s = %s", column, value);
      g_string_append_printf (here, "%s%s", here->len > 0 ? ", " : "", column);
      g_string_append_printf (there, "%s%s", there->len > 0 ? ", " : "", value);
    }

  if (set->len == 0)
    return NULL;

  return g_strdup_printf ("UPDATE %s SET revision = ?2%s WHERE uuid = ?1 AND (%s) IS NOT (%s)",
                          self->name, set->str, here->str, there->str);
}

/**
 * plenary_table_write_words:
 * @self: the table of the entity
 * @connection: a connection of this thread, in a transaction
 * @entity: the entity
 * @revision: the revision its row has from now on
 * @error: return location for an error
 *
 * Updates what the teacher typed of an entity, if its row is there, and nothing
 * else of it. Words that are stored are not replaced by none.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_write_words (const PlenaryTable *self,
                           PlenaryConnection *connection,
                           PlenaryEntity *entity,
                           gint64 revision,
                           GError **error)
{
  g_autofree char *sql = make_update_of_words (self);
  g_autoptr (PlenaryStatement) statement = NULL;

  if (sql == NULL)
    return TRUE;

  statement = plenary_statement_new (connection, sql, error);
  if (statement == NULL ||
      !plenary_statement_bind_text (statement, 0, plenary_entity_get_uuid (entity), -1, error) ||
      !plenary_statement_bind_int64 (statement, 1, revision, error))
    return FALSE;

  for (gsize i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].words &&
          !bind_property (statement, 2 + i, entity, self->columns[i].property, error))
        return FALSE;
    }

  return plenary_statement_run (statement, error);
}

/**
 * plenary_table_delete:
 * @self: a table
 * @connection: a connection of this thread, in a transaction
 * @uuid: the row
 * @error: return location for an error
 *
 * Deletes a row, if it is there, with all that belongs to it.
 *
 * Returns: whether it succeeded
 */
gboolean
plenary_table_delete (const PlenaryTable *self,
                      PlenaryConnection *connection,
                      const char *uuid,
                      GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE uuid = ?", self->name);
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, error);

  return statement != NULL && plenary_statement_bind_text (statement, 0, uuid, -1, error) &&
         plenary_statement_run (statement, error);
}
