/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* plenary-sandbox-files.c */
gboolean plenary_sandbox_restrict_files (int fd);

/* plenary-sandbox-calls.c */
gboolean plenary_sandbox_restrict_calls (gboolean may_open);

G_END_DECLS
