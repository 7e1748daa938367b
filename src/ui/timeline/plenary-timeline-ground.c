/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-ground.h"

#include <adwaita.h>

/* What each row of the timeline stands on. */

#define RADIUS 6.0

static gboolean
has_high_contrast (GtkWidget *widget)
{
  return adw_style_manager_get_high_contrast (
    adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
}

/**
 * plenary_timeline_ground_push: (skip)
 * @widget: the widget that draws
 * @snapshot: where to draw
 * @area: where the row is
 *
 * Draws the ground of a row. What is drawn until plenary_timeline_ground_pop() stays
 * within its corners.
 */
void
plenary_timeline_ground_push (GtkWidget *widget,
                              GtkSnapshot *snapshot,
                              const graphene_rect_t *area)
{
  GskRoundedRect round;
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  colour.alpha *= has_high_contrast (widget) ? 0.12 : 0.06;
  gsk_rounded_rect_init_from_rect (&round, area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &colour, area);
}

/**
 * plenary_timeline_ground_pop: (skip)
 * @widget: the widget that draws
 * @snapshot: where to draw
 * @area: where the row is
 *
 * Ends what plenary_timeline_ground_push() began, and draws an edge where much contrast
 * is wished.
 */
void
plenary_timeline_ground_pop (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             const graphene_rect_t *area)
{
  GskRoundedRect round;
  GdkRGBA colour;

  gtk_snapshot_pop (snapshot);
  if (!has_high_contrast (widget))
    return;

  gtk_widget_get_color (widget, &colour);
  colour.alpha *= 0.5;
  gsk_rounded_rect_init_from_rect (&round, area, RADIUS);
  gtk_snapshot_append_border (snapshot, &round, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}
