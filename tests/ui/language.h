/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void language_init (int *argc, char ***argv);
const char *language_say (const char *text);
gboolean language_is_stretched (void);
gboolean language_is_stretched_text (const char *text);

G_END_DECLS
