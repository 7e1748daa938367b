/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-mark-keys.h"
#include "plenary-shortcut.h"

G_BEGIN_DECLS

const PlenaryShortcut *plenary_lesson_page_get_shortcuts (guint *n);

void plenary_lesson_keys_attach (GtkWidget *page,
                                 GtkWidget *target,
                                 PlenaryMarkKeys *mark_keys,
                                 PlenaryMarkKeys *speaker_keys);

G_END_DECLS
