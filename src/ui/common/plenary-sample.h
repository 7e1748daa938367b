/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *plenary_sample_get_file (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_sample_has_name (GFile *file);

G_END_DECLS
