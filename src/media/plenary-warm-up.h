/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GThread *plenary_media_warm_up (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
