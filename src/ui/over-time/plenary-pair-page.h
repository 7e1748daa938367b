/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-past-moment.h"
#include "plenary-shortcut.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAIR_PAGE (plenary_pair_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPairPage, plenary_pair_page, PLENARY, PAIR_PAGE, AdwNavigationPage)

PlenaryPairPage *plenary_pair_page_new (const char *title,
                                        PlenaryPastMoment *one,
                                        PlenaryPastMoment *other) G_GNUC_WARN_UNUSED_RESULT;

const PlenaryShortcut *plenary_pair_page_get_shortcuts (guint *n);

G_END_DECLS
