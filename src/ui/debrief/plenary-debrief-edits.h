/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

PlenaryEdit *plenary_debrief_edits_begin (PlenaryStore *store,
                                          PlenaryEditKind kind,
                                          const char *lesson) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_debrief_edits_is_over (PlenaryDebrief *debrief);
PlenaryDebrief *plenary_debrief_edits_find (PlenaryStore *store, const char *lesson, gboolean over);
PlenaryDebrief *plenary_debrief_edits_prepare (PlenaryStore *store,
                                               PlenaryContents *contents,
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

void plenary_debrief_edits_add_next_step (PlenaryStore *store,
                                          PlenaryDebrief *debrief,
                                          const char *cue,
                                          const char *action,
                                          GtkWidget *widget);

G_END_DECLS
