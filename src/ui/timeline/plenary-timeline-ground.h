/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_timeline_ground_push (GtkWidget *widget,
                                   GtkSnapshot *snapshot,
                                   const graphene_rect_t *area);
void plenary_timeline_ground_pop (GtkWidget *widget,
                                  GtkSnapshot *snapshot,
                                  const graphene_rect_t *area);

G_END_DECLS
