/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-edit.h"

G_BEGIN_DECLS

gboolean plenary_audience_find (PlenaryConnection *connection,
                                char **debrief,
                                gboolean *hidden,
                                GError **error);
char *plenary_audience_dup_looked_at (PlenaryConnection *connection, GError **error);
gboolean plenary_audience_look_at (PlenaryConnection *connection,
                                   const char *moment,
                                   GError **error);
gboolean plenary_audience_set (PlenaryConnection *connection, const char *debrief, GError **error);
gboolean plenary_audience_raise_floor (PlenaryConnection *connection, GError **error);
gboolean plenary_audience_may_commit (PlenaryConnection *connection,
                                      PlenaryEdit *edit,
                                      GError **error);

G_END_DECLS
