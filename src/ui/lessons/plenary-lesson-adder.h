/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_lesson_adder_choose (GtkWidget *window, PlenaryStore *store);
void plenary_lesson_adder_add (GtkWidget *window, PlenaryStore *store, GFile *file);
void plenary_lesson_adder_add_sample (GtkWidget *window, PlenaryStore *store);
GtkFileFilter *plenary_lesson_adder_make_filter (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
