/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "plenary-connection.h"

G_BEGIN_DECLS

/**
 * PlenaryStep:
 * @PLENARY_STEP_ERROR: it failed; the error is set
 * @PLENARY_STEP_ROW: there is a row to read
 * @PLENARY_STEP_DONE: there are no more rows
 *
 * What a step of a statement led to: "no more rows" is no error.
 */
typedef enum
{
  PLENARY_STEP_ERROR,
  PLENARY_STEP_ROW,
  PLENARY_STEP_DONE,
} PlenaryStep;

typedef struct _PlenaryStatement PlenaryStatement;

PlenaryStatement *plenary_statement_new (PlenaryConnection *connection,
                                         const char *sql,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void plenary_statement_release (PlenaryStatement *self);
void plenary_statement_finalize (gpointer self);

gboolean plenary_statement_bind_null (PlenaryStatement *self, int parameter, GError **error);
gboolean plenary_statement_bind_int64 (PlenaryStatement *self,
                                       int parameter,
                                       gint64 number,
                                       GError **error);
gboolean plenary_statement_bind_text (PlenaryStatement *self,
                                      int parameter,
                                      const char *text,
                                      gssize length,
                                      GError **error);
gboolean plenary_statement_bind_bytes (PlenaryStatement *self,
                                       int parameter,
                                       GBytes *bytes,
                                       GError **error);
gboolean plenary_statement_bind_value (PlenaryStatement *self,
                                       int parameter,
                                       const GValue *value,
                                       GError **error);

PlenaryStep plenary_statement_step (PlenaryStatement *self, GError **error);
gboolean plenary_statement_run (PlenaryStatement *self, GError **error);

gboolean plenary_statement_is_null (PlenaryStatement *self, int column);
gint64 plenary_statement_get_int64 (PlenaryStatement *self, int column);
const char *plenary_statement_get_text (PlenaryStatement *self, int column);
GBytes *plenary_statement_dup_bytes (PlenaryStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_statement_get_value (PlenaryStatement *self,
                                      int column,
                                      GValue *value,
                                      GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryStatement, plenary_statement_release)

G_END_DECLS
