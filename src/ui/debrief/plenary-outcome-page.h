/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_OUTCOME_PAGE (plenary_outcome_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryOutcomePage,
                      plenary_outcome_page,
                      PLENARY,
                      OUTCOME_PAGE,
                      AdwNavigationPage)

PlenaryOutcomePage *plenary_outcome_page_new (PlenaryStore *store,
                                              PlenaryContents *contents,
                                              PlenaryDebrief *debrief) G_GNUC_WARN_UNUSED_RESULT;

PlenaryDebrief *plenary_outcome_page_get_debrief (PlenaryOutcomePage *self);
void plenary_outcome_page_flush (PlenaryOutcomePage *self);

G_END_DECLS
