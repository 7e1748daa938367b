/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-ask.h"
#include "plenary-notice.h"

G_BEGIN_DECLS

/**
 * PlenaryCommandKind:
 * @PLENARY_COMMAND_OPEN: open the file
 * @PLENARY_COMMAND_CLOSE: close it
 * @PLENARY_COMMAND_FIND_BACKUP: find the newest good backup
 * @PLENARY_COMMAND_RECOVER: set the file aside
 * @PLENARY_COMMAND_REST: read lessons that were left for later
 * @PLENARY_COMMAND_LOAD: read what belongs to a lesson
 * @PLENARY_COMMAND_COMMIT: write an edit
 * @PLENARY_COMMAND_UNDO: undo the newest step
 * @PLENARY_COMMAND_REDO: redo what was undone
 * @PLENARY_COMMAND_POSITION: remember where one stopped
 * @PLENARY_COMMAND_ASK: run a query
 * @PLENARY_COMMAND_AUDIENCE: somebody joins or leaves
 *
 * What the store thread can be told to do.
 */
typedef enum
{
  PLENARY_COMMAND_OPEN,
  PLENARY_COMMAND_CLOSE,
  PLENARY_COMMAND_FIND_BACKUP,
  PLENARY_COMMAND_RECOVER,
  PLENARY_COMMAND_REST,
  PLENARY_COMMAND_LOAD,
  PLENARY_COMMAND_COMMIT,
  PLENARY_COMMAND_UNDO,
  PLENARY_COMMAND_REDO,
  PLENARY_COMMAND_POSITION,
  PLENARY_COMMAND_ASK,
  PLENARY_COMMAND_AUDIENCE,
} PlenaryCommandKind;

/**
 * PlenaryCommand:
 * @kind: what to do
 * @task: whom to tell when it is done; it keeps the store alive until then
 * @edit: what to commit; or, as an answer, what was undone or redone
 * @most: how many lessons to read
 * @lesson: the lesson to load or to remember the position of
 * @position: that position
 * @debrief: (nullable): who looks from now on
 * @backup: the backup to recover from; or, as an answer, the one that was found
 * @query: what is asked
 * @data: (nullable): for the query
 * @answer: as an answer, what the query found
 * @notice: as an answer, what there is now
 * @made_at: as an answer, when the backup was made
 * @aside: as an answer, what was set aside
 * @on_network: as an answer, whether the file is on another computer
 * @error: as an answer, why it failed
 *
 * A command on its way to the store thread and back. Only one thread at a time
 * has it.
 */
typedef struct
{
  PlenaryCommandKind kind;
  GTask *task;
  PlenaryEdit *edit;
  guint most;
  char *lesson;
  gint64 position;
  char *debrief;
  char *backup;
  const PlenaryQuery *query;
  gpointer data;
  gpointer answer;
  PlenaryNotice *notice;
  gint64 made_at;
  char *aside;
  gboolean on_network;
  GError *error;
} PlenaryCommand;

PlenaryCommand *plenary_command_new (PlenaryCommandKind kind, GTask *task)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_command_free (PlenaryCommand *self);
gboolean plenary_command_can_wait (PlenaryCommand *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryCommand, plenary_command_free)

G_END_DECLS
