/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-palette.h"
#include "plenary-timeline-axis.h"
#include "plenary-timeline-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TIMELINE_HANDLE_WIDTH 6.0

/**
 * PlenaryTimelineLooksFunc:
 * @lane: the number of a lane
 * @mark: the number of a mark in it
 * @user_data: what was given with the function
 *
 * Says how a mark is drawn in a lane.
 *
 * Returns: its looks
 */
typedef PlenaryTimelineLooks (*PlenaryTimelineLooksFunc) (guint lane,
                                                          guint mark,
                                                          gpointer user_data);

/* All that the drawing of a lane needs to know, worked out once for a snapshot. */
typedef struct
{
  PlenaryTimelineAxis *axis;
  PlenaryTimelineLooksFunc looks;
  gpointer looks_data;

  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA paper;
  GdkRGBA colours[PLENARY_N_COLOURS];
  double dim;
  double bar_alpha;
  gboolean high_contrast;
  double pixel;
  double symbol_size;

  guint lane;
  graphene_rect_t area;
  double line;
} PlenaryTimelinePen;

PangoLayout *plenary_timeline_small_layout (GtkWidget *widget, const char *text)
  G_GNUC_WARN_UNUSED_RESULT;

void plenary_timeline_pen_init (PlenaryTimelinePen *pen,
                                GtkWidget *widget,
                                PlenaryPalette *palette,
                                PlenaryTimelineAxis *axis);
void plenary_timeline_pen_set_lane (PlenaryTimelinePen *pen,
                                    guint lane,
                                    const graphene_rect_t *area,
                                    double line);
double plenary_timeline_pen_snap (const PlenaryTimelinePen *pen, double x);
void plenary_timeline_pen_draw_marks (const PlenaryTimelinePen *pen,
                                      GtkSnapshot *snapshot,
                                      PlenaryTimelineIndex *index,
                                      guint skip);
void plenary_timeline_pen_draw_selected (const PlenaryTimelinePen *pen,
                                         GtkSnapshot *snapshot,
                                         const PlenaryTimelineEntry *entry,
                                         const double handles[2],
                                         int held);

G_END_DECLS
