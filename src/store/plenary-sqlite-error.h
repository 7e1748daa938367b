/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void plenary_sqlite_error_set (GError **error, sqlite3 *handle, int code, const char *doing);

G_END_DECLS
