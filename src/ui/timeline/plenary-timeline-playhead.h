/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_PLAYHEAD (plenary_timeline_playhead_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelinePlayhead,
                      plenary_timeline_playhead,
                      PLENARY,
                      TIMELINE_PLAYHEAD,
                      GtkWidget)

/* The width of the handle; the line is in its middle. */
#define PLENARY_TIMELINE_PLAYHEAD_WIDTH 12

GtkWidget *plenary_timeline_playhead_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
