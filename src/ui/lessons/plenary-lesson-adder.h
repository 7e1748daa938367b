/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_lesson_adder_choose (GtkWidget *window, PlenaryStore *store);
void plenary_lesson_adder_choose_neutral (GtkWidget *window, PlenaryStore *store);
void plenary_lesson_adder_choose_parts (GtkWidget *window,
                                        PlenaryStore *store,
                                        PlenaryLesson *lesson);
void plenary_lesson_adder_choose_elsewhere (GtkWidget *window,
                                            PlenaryStore *store,
                                            PlenaryLesson *lesson);
void plenary_lesson_adder_add (GtkWidget *window, PlenaryStore *store, GListModel *files);

G_END_DECLS
