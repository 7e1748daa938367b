/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CODE_PAGE (plenary_code_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCodePage, plenary_code_page, PLENARY, CODE_PAGE, AdwNavigationPage)

PlenaryCodePage *plenary_code_page_new (PlenaryStore *store, const char *agreement)
  G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_code_page_get_agreement (PlenaryCodePage *self);

G_END_DECLS
