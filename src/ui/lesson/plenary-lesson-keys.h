/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-mark-keys.h"

G_BEGIN_DECLS

/**
 * PlenaryShortcut:
 * @title: what it does, translated
 * @accelerator: the keys, for gtk_accelerator_parse(); several are separated by
 *   spaces, and "1...9" is a range
 *
 * A shortcut of the lesson page, for showing it.
 */
typedef struct
{
  const char *title;
  const char *accelerator;
} PlenaryShortcut;

const PlenaryShortcut *plenary_lesson_page_get_shortcuts (guint *n);

void plenary_lesson_keys_attach (GtkWidget *page, GtkWidget *target, PlenaryMarkKeys *mark_keys);

G_END_DECLS
