/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"

G_BEGIN_DECLS

GPtrArray *plenary_lessons_read_first (PlenaryConnection *connection,
                                       gboolean *more,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_lessons_read_rest (PlenaryConnection *connection,
                                      GArray **rows,
                                      guint most,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
