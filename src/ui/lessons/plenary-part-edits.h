/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-recording.h"
#include "plenary-store.h"

G_BEGIN_DECLS

guint plenary_part_edits_count_moments (PlenaryContents *contents, PlenaryRecording *part);

void plenary_part_edits_place (PlenaryStore *store,
                               PlenaryContents *contents,
                               PlenaryRecording *part,
                               PlenaryRecording *other,
                               gboolean after,
                               GtkWidget *widget);
void plenary_part_edits_begin_at (PlenaryStore *store,
                                  PlenaryContents *contents,
                                  PlenaryRecording *part,
                                  gint64 time,
                                  GtkWidget *widget);
void plenary_part_edits_lay_end_to_end (PlenaryStore *store,
                                        PlenaryContents *contents,
                                        GtkWidget *widget);
void plenary_part_edits_take_out (PlenaryStore *store,
                                  PlenaryContents *contents,
                                  PlenaryRecording *part,
                                  GtkWidget *widget);
void plenary_part_edits_keep_words (PlenaryStore *store,
                                    PlenaryContents *contents,
                                    PlenaryRecording *part,
                                    GtkWidget *widget);

G_END_DECLS
