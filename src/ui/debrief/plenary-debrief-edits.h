/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

gboolean plenary_debrief_edits_is_over (PlenaryDebrief *debrief);
PlenaryDebrief *plenary_debrief_edits_find (PlenaryStore *store, const char *lesson, gboolean over);
PlenaryDebrief *plenary_debrief_edits_prepare (PlenaryStore *store,
                                               const char *lesson,
                                               gboolean neutral,
                                               GtkWidget *widget);
void plenary_debrief_edits_change (PlenaryStore *store,
                                   PlenaryDebrief *copy,
                                   const char *merge_key,
                                   GtkWidget *widget);
void plenary_debrief_edits_remove (PlenaryStore *store,
                                   PlenaryContents *contents,
                                   PlenaryDebrief *debrief,
                                   GtkWidget *widget);

GPtrArray *plenary_debrief_edits_list (PlenaryContents *contents, PlenaryDebrief *debrief)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryDebriefMoment *plenary_debrief_edits_get_place (PlenaryContents *contents,
                                                       PlenaryDebrief *debrief,
                                                       PlenaryMoment *moment);
void plenary_debrief_edits_choose (PlenaryStore *store,
                                   PlenaryContents *contents,
                                   PlenaryDebrief *debrief,
                                   PlenaryMoment *moment,
                                   gboolean chosen,
                                   GtkWidget *widget);
void plenary_debrief_edits_set_with_note (PlenaryStore *store,
                                          PlenaryMoment *moment,
                                          gboolean with_note,
                                          GtkWidget *widget);
void plenary_debrief_edits_place (PlenaryStore *store,
                                  PlenaryContents *contents,
                                  PlenaryDebriefMoment *place,
                                  PlenaryDebriefMoment *other,
                                  gboolean after,
                                  GtkWidget *widget);
void plenary_debrief_edits_add_next_step (PlenaryStore *store,
                                          PlenaryDebrief *debrief,
                                          const char *cue,
                                          const char *action,
                                          GtkWidget *widget);

G_END_DECLS
