/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief-choice.h"
#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

gboolean plenary_debrief_choices_has (PlenaryStore *store, PlenaryDebrief *debrief, gpointer thing);
void plenary_debrief_choices_set (PlenaryStore *store,
                                  PlenaryDebrief *debrief,
                                  gpointer thing,
                                  gboolean chosen,
                                  GtkWidget *widget);

void plenary_debrief_choices_take_up (PlenaryStore *store,
                                      PlenaryContents *contents,
                                      PlenaryDebrief *debrief,
                                      PlenaryEdit *edit);
void plenary_debrief_choices_give_up (PlenaryStore *store,
                                      PlenaryDebrief *debrief,
                                      PlenaryEdit *edit);

G_END_DECLS
