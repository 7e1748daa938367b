/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-statement.h"

G_BEGIN_DECLS

/**
 * PlenaryColumn:
 * @column: the column of the table, or an expression that is only read
 * @property: the property of the entity
 * @words: whether it holds what the teacher typed
 * @shown: (nullable): what is read instead where somebody else looks, or %NULL for the same
 */
typedef struct
{
  const char *column;
  const char *property;
  gboolean words;
  const char *shown;
} PlenaryColumn;

/**
 * PlenaryTable:
 * @name: the table
 * @get_type: (nullable): the type of its entities, or %NULL if its rows are part of others
 * @columns: its columns besides uuid and revision, and the properties they hold
 * @n_columns: how many there are
 * @computed: what is read along with a row, but is no column of it
 * @n_computed: how many there are
 * @shown: (nullable): an expression that is true of the rows that may be read where
 *   somebody else looks, or %NULL for none
 * @written_together: whether its rows may be written then
 *
 * What is to be known about a table of the teacher's content to read and to
 * write its rows.
 */
typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const PlenaryColumn *columns;
  gsize n_columns;
  const PlenaryColumn *computed;
  gsize n_computed;
  const char *shown;
  gboolean written_together;
} PlenaryTable;

/**
 * PlenaryTables:
 * @PLENARY_TABLE_GOAL: goals
 * @PLENARY_TABLE_LESSON: lessons
 * @PLENARY_TABLE_RECORDING: recordings
 * @PLENARY_TABLE_MOMENT: moments
 * @PLENARY_TABLE_MOMENT_GOAL: which goals a moment belongs to
 * @PLENARY_TABLE_ANSWER: answers
 * @PLENARY_TABLE_VISION: the vision
 * @PLENARY_TABLE_NEXT_STEP: next steps
 * @PLENARY_TABLE_ATTEMPT: what came of next steps
 * @PLENARY_TABLE_PROMPT_SET: prompt sets
 * @PLENARY_TABLE_QUESTION: asked questions
 * @PLENARY_TABLE_SPEECH: who speaks
 * @PLENARY_TABLE_ESTIMATE: what was guessed
 * @PLENARY_TABLE_DEBRIEF: debriefs
 * @PLENARY_TABLE_DEBRIEF_MOMENT: which moments are chosen for a debrief
 * @PLENARY_TABLE_DEBRIEF_CHOICE: what else is chosen for a debrief
 * @PLENARY_TABLE_REMARK: what was said in debriefs
 * @PLENARY_TABLE_AGREEMENT: codes of practice
 * @PLENARY_TABLE_LESSON_RECORD: what is on record about lessons
 * @PLENARY_TABLE_SITTING: sittings
 *
 * The tables of the teacher's content, rows that are referred to first.
 */
typedef enum
{
  PLENARY_TABLE_GOAL,
  PLENARY_TABLE_LESSON,
  PLENARY_TABLE_RECORDING,
  PLENARY_TABLE_MOMENT,
  PLENARY_TABLE_MOMENT_GOAL,
  PLENARY_TABLE_ANSWER,
  PLENARY_TABLE_VISION,
  PLENARY_TABLE_NEXT_STEP,
  PLENARY_TABLE_ATTEMPT,
  PLENARY_TABLE_PROMPT_SET,
  PLENARY_TABLE_QUESTION,
  PLENARY_TABLE_SPEECH,
  PLENARY_TABLE_ESTIMATE,
  PLENARY_TABLE_DEBRIEF,
  PLENARY_TABLE_DEBRIEF_MOMENT,
  PLENARY_TABLE_DEBRIEF_CHOICE,
  PLENARY_TABLE_REMARK,
  PLENARY_TABLE_AGREEMENT,
  PLENARY_TABLE_LESSON_RECORD,
  PLENARY_TABLE_SITTING,
} PlenaryTables;

#define PLENARY_N_TABLES (PLENARY_TABLE_SITTING + 1)

const PlenaryTable *plenary_table_get (PlenaryTables which);
const PlenaryTable *plenary_table_of_type (GType type);
const PlenaryTable *plenary_table_of_name (const char *name);

GPtrArray *plenary_table_read (const PlenaryTable *self,
                               PlenaryConnection *connection,
                               const char *column,
                               const char *wanted,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_table_read_where (const PlenaryTable *self,
                                     PlenaryConnection *connection,
                                     const char *condition,
                                     const char *wanted,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_table_write (const PlenaryTable *self,
                              PlenaryConnection *connection,
                              PlenaryEntity *entity,
                              gint64 revision,
                              GError **error);
gboolean plenary_table_write_words (const PlenaryTable *self,
                                    PlenaryConnection *connection,
                                    PlenaryEntity *entity,
                                    gint64 revision,
                                    GError **error);
gboolean plenary_table_delete (const PlenaryTable *self,
                               PlenaryConnection *connection,
                               const char *uuid,
                               GError **error);
char *plenary_table_make_conflict_clause (const PlenaryTable *self);

G_END_DECLS
