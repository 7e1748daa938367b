/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_adding_start (GtkWidget *window, PlenaryStore *store, GListModel *files);
void plenary_adding_start_from_outside (GtkWidget *window, PlenaryStore *store, GListModel *files);
void plenary_adding_start_parts (GtkWidget *window,
                                 PlenaryStore *store,
                                 GListModel *files,
                                 PlenaryLesson *lesson);
void plenary_adding_start_elsewhere (GtkWidget *window,
                                     PlenaryStore *store,
                                     GListModel *files,
                                     PlenaryLesson *lesson);
void plenary_adding_start_neutral (GtkWidget *window, PlenaryStore *store, GListModel *files);
void plenary_adding_start_sample (GtkWidget *window, PlenaryStore *store);

G_END_DECLS
