/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PREPARE_PAGE (plenary_prepare_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPreparePage,
                      plenary_prepare_page,
                      PLENARY,
                      PREPARE_PAGE,
                      AdwNavigationPage)

PlenaryPreparePage *plenary_prepare_page_new (PlenaryStore *store,
                                              PlenaryContents *contents,
                                              PlenaryDebrief *debrief) G_GNUC_WARN_UNUSED_RESULT;

PlenaryDebrief *plenary_prepare_page_get_debrief (PlenaryPreparePage *self);
void plenary_prepare_page_write (PlenaryPreparePage *self);
void plenary_prepare_page_flush (PlenaryPreparePage *self);

G_END_DECLS
