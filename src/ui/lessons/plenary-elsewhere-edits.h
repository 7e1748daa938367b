/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-recording.h"
#include "plenary-store.h"

G_BEGIN_DECLS

/* How far a recording is nudged at once: about a frame. */
#define PLENARY_ELSEWHERE_NUDGE ((gint64) 40000000)

char *plenary_elsewhere_edits_describe (gint64 offset) G_GNUC_WARN_UNUSED_RESULT;
void plenary_elsewhere_edits_place (PlenaryStore *store,
                                    PlenaryRecording *recording,
                                    gint64 offset,
                                    GtkWidget *widget);
void plenary_elsewhere_edits_take_out (PlenaryStore *store,
                                       PlenaryRecording *recording,
                                       GtkWidget *widget);

G_END_DECLS
