/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

char *plenary_trouble_describe (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
void plenary_trouble_say (GtkWidget *widget, const GError *error);
void plenary_trouble_commit (PlenaryStore *store, PlenaryEdit *edit, GtkWidget *widget);

G_END_DECLS
