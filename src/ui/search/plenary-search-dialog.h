/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SEARCH_DIALOG (plenary_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySearchDialog, plenary_search_dialog, PLENARY, SEARCH_DIALOG, AdwDialog)

PlenarySearchDialog *plenary_search_dialog_new (PlenaryStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
