/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TROUBLE_PAGE (plenary_trouble_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTroublePage, plenary_trouble_page, PLENARY, TROUBLE_PAGE, AdwBin)

void plenary_trouble_page_set_store (PlenaryTroublePage *self, PlenaryStore *store);
void plenary_trouble_page_show (PlenaryTroublePage *self, const GError *error);

G_END_DECLS
