/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-enums.h"

G_BEGIN_DECLS

const char *plenary_html_style_get_sheet (void);
const char *plenary_html_style_get_colour (PlenaryColour colour);
const char *plenary_html_style_get_path (PlenarySymbol symbol);

G_END_DECLS
