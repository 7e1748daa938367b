/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

PlenaryEdit *plenary_visibility_edits_begin (PlenaryStore *store, gpointer entity)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryVisibility plenary_visibility_edits_get (gpointer entity);
void plenary_visibility_edits_set (PlenaryStore *store,
                                   gpointer entity,
                                   PlenaryVisibility visibility,
                                   const char *lesson,
                                   GtkWidget *widget);

G_END_DECLS
