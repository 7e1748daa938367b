/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GLAD_PAGE (plenary_glad_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryGladPage, plenary_glad_page, PLENARY, GLAD_PAGE, AdwNavigationPage)

PlenaryGladPage *plenary_glad_page_new (PlenaryStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
