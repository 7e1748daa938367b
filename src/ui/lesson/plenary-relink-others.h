/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_relink_others (GtkWidget *parent,
                            PlenaryStore *store,
                            const char *fingerprint,
                            GFile *folder);

G_END_DECLS
