/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryShortcut:
 * @title: what it does, translated
 * @accelerator: the keys, for gtk_accelerator_parse(); several are separated by
 *   spaces, and "1...9" is a range
 *
 * A keyboard shortcut, for showing it.
 */
typedef struct
{
  const char *title;
  const char *accelerator;
} PlenaryShortcut;

G_END_DECLS
