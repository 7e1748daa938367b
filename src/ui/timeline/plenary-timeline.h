/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-shortcut.h"
#include "plenary-timeline-mark.h"
#include "plenary-timeline-pictures.h"
#include "plenary-timeline-row.h"
#include "plenary-timeline-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE (plenary_timeline_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimeline, plenary_timeline, PLENARY, TIMELINE, GtkWidget)

/* All are properties too. Times are nanoseconds of lesson time. */
GListModel *plenary_timeline_get_marks (PlenaryTimeline *self);
void plenary_timeline_set_marks (PlenaryTimeline *self, GListModel *marks);
GListModel *plenary_timeline_get_rows (PlenaryTimeline *self);
void plenary_timeline_set_rows (PlenaryTimeline *self, GListModel *rows);
gint64 plenary_timeline_get_duration (PlenaryTimeline *self);
void plenary_timeline_set_duration (PlenaryTimeline *self, gint64 duration);
gint64 plenary_timeline_get_position (PlenaryTimeline *self);
void plenary_timeline_set_position (PlenaryTimeline *self, gint64 position);
const char *plenary_timeline_get_selected (PlenaryTimeline *self);
void plenary_timeline_set_selected (PlenaryTimeline *self, const char *id);
gboolean plenary_timeline_get_detailed (PlenaryTimeline *self);
void plenary_timeline_set_detailed (PlenaryTimeline *self, gboolean detailed);
gint64 plenary_timeline_get_open_since (PlenaryTimeline *self);
void plenary_timeline_set_open_since (PlenaryTimeline *self, gint64 time);
PlenaryTimelineSound *plenary_timeline_get_sound (PlenaryTimeline *self);
void plenary_timeline_set_sound (PlenaryTimeline *self, PlenaryTimelineSound *sound);
PlenaryTimelinePictures *plenary_timeline_get_pictures (PlenaryTimeline *self);
void plenary_timeline_set_pictures (PlenaryTimeline *self, PlenaryTimelinePictures *pictures);
GtkWidget *plenary_timeline_get_status (PlenaryTimeline *self);
void plenary_timeline_set_status (PlenaryTimeline *self, GtkWidget *status);

void plenary_timeline_set_waits (PlenaryTimeline *self, GListModel *waits);
void plenary_timeline_set_wait_line (PlenaryTimeline *self, gint64 line);
void plenary_timeline_set_speech (PlenaryTimeline *self, GListModel *speech);
void plenary_timeline_set_parts (PlenaryTimeline *self, const PlenarySpan *parts, guint n_parts);
void plenary_timeline_set_seen (PlenaryTimeline *self, GArray *spans);

PlenarySpan plenary_timeline_get_visible (PlenaryTimeline *self);
void plenary_timeline_zoom (PlenaryTimeline *self, double factor);
void plenary_timeline_show_all (PlenaryTimeline *self);

const PlenaryShortcut *plenary_timeline_get_shortcuts (guint *n);

G_END_DECLS
