/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *plenary_ground_rules_get_default (void);

G_END_DECLS
