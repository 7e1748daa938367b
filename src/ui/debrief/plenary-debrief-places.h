/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

GPtrArray *plenary_debrief_places_list (PlenaryContents *contents, PlenaryDebrief *debrief)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryDebriefMoment *plenary_debrief_places_get (PlenaryContents *contents,
                                                  PlenaryDebrief *debrief,
                                                  PlenaryMoment *moment);
void plenary_debrief_places_choose (PlenaryStore *store,
                                    PlenaryContents *contents,
                                    PlenaryDebrief *debrief,
                                    PlenaryMoment *moment,
                                    gboolean chosen,
                                    GtkWidget *widget);
void plenary_debrief_places_set_with_note (PlenaryStore *store,
                                           PlenaryContents *contents,
                                           PlenaryDebrief *debrief,
                                           PlenaryMoment *moment,
                                           gboolean with_note,
                                           GtkWidget *widget);
void plenary_debrief_places_move (PlenaryStore *store,
                                  PlenaryContents *contents,
                                  PlenaryDebriefMoment *place,
                                  PlenaryDebriefMoment *other,
                                  gboolean after,
                                  GtkWidget *widget);

void plenary_debrief_places_take_up (PlenaryContents *contents,
                                     PlenaryDebrief *debrief,
                                     PlenaryEdit *edit);
void plenary_debrief_places_give_up (PlenaryStore *store,
                                     PlenaryContents *contents,
                                     PlenaryDebrief *debrief,
                                     PlenaryEdit *edit);

G_END_DECLS
