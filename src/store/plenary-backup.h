/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-place.h"

G_BEGIN_DECLS

gboolean plenary_backup_copy (PlenaryConnection *connection,
                              const char *path,
                              gboolean replace,
                              GError **error);
gboolean plenary_backup_verify (const char *path, GError **error);
gboolean plenary_backup_make_daily (PlenaryConnection *connection,
                                    PlenaryPlace *place,
                                    GError **error);
gboolean plenary_backup_make_before (PlenaryConnection *connection,
                                     PlenaryPlace *place,
                                     int version,
                                     GError **error);
gboolean plenary_backup_is_due (PlenaryConnection *connection, PlenaryPlace *place);
gboolean plenary_backup_exists (PlenaryPlace *place);
char *plenary_backup_find (PlenaryPlace *place, gint64 *made_at, GError **error);

G_END_DECLS
