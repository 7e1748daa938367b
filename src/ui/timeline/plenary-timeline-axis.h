/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_AXIS (plenary_timeline_axis_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineAxis, plenary_timeline_axis, PLENARY, TIMELINE_AXIS, GObject)

PlenaryTimelineAxis *plenary_timeline_axis_new (void) G_GNUC_WARN_UNUSED_RESULT;

gint64 plenary_timeline_axis_get_duration (PlenaryTimelineAxis *self);
void plenary_timeline_axis_set_duration (PlenaryTimelineAxis *self, gint64 duration);
double plenary_timeline_axis_get_width (PlenaryTimelineAxis *self);
void plenary_timeline_axis_set_width (PlenaryTimelineAxis *self, double width, double margin);
PlenarySpan plenary_timeline_axis_get_visible (PlenaryTimelineAxis *self);

double plenary_timeline_axis_to_x (PlenaryTimelineAxis *self, gint64 time);
gint64 plenary_timeline_axis_to_time (PlenaryTimelineAxis *self, double x);
gint64 plenary_timeline_axis_length_of (PlenaryTimelineAxis *self, double pixels);

gboolean plenary_timeline_axis_shows_all (PlenaryTimelineAxis *self);
void plenary_timeline_axis_show_all (PlenaryTimelineAxis *self);
void plenary_timeline_axis_zoom (PlenaryTimelineAxis *self, double factor, double x);
void plenary_timeline_axis_pan (PlenaryTimelineAxis *self, double pixels);
void plenary_timeline_axis_show (PlenaryTimelineAxis *self, gint64 time, double place);

G_END_DECLS
