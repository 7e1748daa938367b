/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *mutant_make (GBytes *film, guint32 seed, guint32 number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
