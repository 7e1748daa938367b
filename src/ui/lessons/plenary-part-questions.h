/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-recording.h"
#include "plenary-store.h"

G_BEGIN_DECLS

void plenary_part_questions_begin_at (PlenaryStore *store,
                                      PlenaryContents *contents,
                                      PlenaryRecording *part,
                                      GtkWidget *widget);
void plenary_part_questions_take_out (PlenaryStore *store,
                                      PlenaryContents *contents,
                                      PlenaryRecording *part,
                                      GtkWidget *widget);

G_END_DECLS
