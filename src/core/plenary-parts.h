/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-recording.h"
#include "plenary-span.h"

G_BEGIN_DECLS

GPtrArray *plenary_parts_list (GListModel *recordings) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_parts_list_others (GListModel *recordings) G_GNUC_WARN_UNUSED_RESULT;
PlenarySpan plenary_parts_span (PlenaryRecording *part);
PlenarySpan plenary_parts_extent (GPtrArray *parts);
PlenaryRecording *plenary_parts_find (GPtrArray *parts,
                                      gint64 lesson_time,
                                      PlenaryRecording *current);
PlenaryRecording *plenary_parts_next (GPtrArray *parts, PlenaryRecording *part);

void plenary_parts_sort_as_recorded (GPtrArray *parts);
void plenary_parts_lay_end_to_end (GPtrArray *parts);
gboolean plenary_parts_are_end_to_end (GPtrArray *parts);

G_END_DECLS
