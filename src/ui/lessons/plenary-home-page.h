/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HOME_PAGE (plenary_home_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHomePage, plenary_home_page, PLENARY, HOME_PAGE, AdwNavigationPage)

PlenaryHomePage *plenary_home_page_new (PlenaryStore *store);
gboolean plenary_home_page_shows_goals (PlenaryHomePage *self);
void plenary_home_page_show_goals (PlenaryHomePage *self);
void plenary_home_page_show_lessons (PlenaryHomePage *self);
void plenary_home_page_flush (PlenaryHomePage *self);

G_END_DECLS
