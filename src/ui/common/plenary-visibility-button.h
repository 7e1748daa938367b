/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_VISIBILITY_BUTTON (plenary_visibility_button_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryVisibilityButton,
                      plenary_visibility_button,
                      PLENARY,
                      VISIBILITY_BUTTON,
                      GtkWidget)

GtkWidget *plenary_visibility_button_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_visibility_button_set_entity (PlenaryVisibilityButton *self,
                                           PlenaryStore *store,
                                           gpointer entity,
                                           const char *lesson);

G_END_DECLS
