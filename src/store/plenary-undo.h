/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-edit.h"
#include "plenary-table.h"

G_BEGIN_DECLS

/**
 * PlenaryDirection:
 * @PLENARY_DIRECTION_UNDO: back to what was before
 * @PLENARY_DIRECTION_REDO: on again to what was after
 */
typedef enum
{
  PLENARY_DIRECTION_UNDO,
  PLENARY_DIRECTION_REDO,
} PlenaryDirection;

gboolean plenary_undo_begin_step (PlenaryConnection *connection,
                                  PlenaryEdit *edit,
                                  gint64 *step,
                                  GError **error);
gboolean plenary_undo_end_step (PlenaryConnection *connection, gint64 step, GError **error);
gboolean plenary_undo_find_step (PlenaryConnection *connection,
                                 PlenaryDirection direction,
                                 gint64 *step,
                                 PlenaryEdit **edit,
                                 GError **error);
gboolean plenary_undo_replay_step (PlenaryConnection *connection,
                                   PlenaryDirection direction,
                                   gint64 step,
                                   gint64 revision,
                                   GError **error);
gboolean plenary_undo_add_touched (PlenaryConnection *connection,
                                   gint64 step,
                                   GHashTable *touched,
                                   GError **error);
gboolean plenary_undo_prune (PlenaryConnection *connection, GError **error);

G_END_DECLS
