/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _PlenaryFrameTimes PlenaryFrameTimes;

PlenaryFrameTimes *plenary_frame_times_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_frame_times_unref (PlenaryFrameTimes *self);

void plenary_frame_times_learn_from (PlenaryFrameTimes *self, GstElement *playbin);
gint64 plenary_frame_times_read (GstBuffer *buffer);
guint plenary_frame_times_count (PlenaryFrameTimes *self, gint64 from, gint64 until);
gint64 plenary_frame_times_find (PlenaryFrameTimes *self, gint64 time);
gint64 plenary_frame_times_find_next (PlenaryFrameTimes *self, gint64 time);

G_END_DECLS
