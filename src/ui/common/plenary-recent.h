/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_RECENT (plenary_recent_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryRecent, plenary_recent, PLENARY, RECENT, GObject)

PlenaryRecent *plenary_recent_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_recent_forget (PlenaryRecent *self, GFile *file);

G_END_DECLS
