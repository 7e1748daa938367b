/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-connection.h"

G_BEGIN_DECLS

#define PLENARY_SCHEMA_PATH "/io/github/plenary_app/Plenary/store"

GResource *plenary_schema_get_resource (void);
int plenary_schema_get_newest (GResource *resource);
gboolean plenary_schema_get_version (PlenaryConnection *connection, int *version, GError **error);
gboolean plenary_schema_migrate (PlenaryConnection *connection,
                                 GResource *resource,
                                 GError **error);

G_END_DECLS
