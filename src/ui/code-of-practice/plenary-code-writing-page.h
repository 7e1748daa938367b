/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agreement.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CODE_WRITING_PAGE (plenary_code_writing_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCodeWritingPage,
                      plenary_code_writing_page,
                      PLENARY,
                      CODE_WRITING_PAGE,
                      AdwNavigationPage)

PlenaryCodeWritingPage *plenary_code_writing_page_new (PlenaryStore *store, PlenaryAgreement *draft)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_code_writing_page_flush (PlenaryCodeWritingPage *self);

G_END_DECLS
