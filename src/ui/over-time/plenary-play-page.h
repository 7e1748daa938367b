/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-past-moment.h"
#include "plenary-shortcut.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PLAY_PAGE (plenary_play_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPlayPage, plenary_play_page, PLENARY, PLAY_PAGE, AdwNavigationPage)

PlenaryPlayPage *plenary_play_page_new (const char *title, GPtrArray *moments)
  G_GNUC_WARN_UNUSED_RESULT;

const PlenaryShortcut *plenary_play_page_get_shortcuts (guint *n);

G_END_DECLS
