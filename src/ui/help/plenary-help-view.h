/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-help-page.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HELP_VIEW (plenary_help_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHelpView, plenary_help_view, PLENARY, HELP_VIEW, AdwNavigationPage)

PlenaryHelpView *plenary_help_view_new (PlenaryHelpPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
