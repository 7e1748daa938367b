/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agreement.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CODE_AGREE_DIALOG (plenary_code_agree_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCodeAgreeDialog,
                      plenary_code_agree_dialog,
                      PLENARY,
                      CODE_AGREE_DIALOG,
                      AdwDialog)

AdwDialog *plenary_code_agree_dialog_new (PlenaryStore *store, PlenaryAgreement *draft);

G_END_DECLS
