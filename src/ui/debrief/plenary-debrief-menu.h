/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_debrief_menu_fill (GMenu *menu, PlenaryStore *store, const char *lesson);

G_END_DECLS
