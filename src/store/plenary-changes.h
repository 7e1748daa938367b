/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-edit.h"
#include "plenary-notice.h"
#include "plenary-undo.h"

G_BEGIN_DECLS

PlenaryNotice *plenary_changes_open (PlenaryConnection *connection, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_set_audience (PlenaryConnection *connection,
                                             const char *debrief,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_read_rest (PlenaryConnection *connection,
                                          GArray **rows,
                                          guint most,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_read_lesson (PlenaryConnection *connection,
                                            const char *lesson,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_commit (PlenaryConnection *connection,
                                       PlenaryEdit *edit,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_keep_words (PlenaryConnection *connection,
                                           PlenaryEdit *edit,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_replay (PlenaryConnection *connection,
                                       PlenaryDirection direction,
                                       PlenaryEdit **edit,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
PlenaryNotice *plenary_changes_remember_position (PlenaryConnection *connection,
                                                  const char *lesson,
                                                  gint64 position,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
