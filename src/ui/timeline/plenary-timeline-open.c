/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-open.h"

#include <adwaita.h>

/**
 * PlenaryTimelineOpen:
 *
 * The stretch that is being marked at this moment, from where it began to the
 * playhead.
 */

#define EDGE 2.0

struct _PlenaryTimelineOpen
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineOpen, plenary_timeline_open, GTK_TYPE_WIDGET)

static void
plenary_timeline_open_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  GdkRGBA colour;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &colour);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, 0, EDGE, height));
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, height / 2 - EDGE / 2, width, EDGE));
  colour.alpha *= adw_style_manager_get_high_contrast (style) ? 0.5 : 0.3;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
plenary_timeline_open_class_init (PlenaryTimelineOpenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = plenary_timeline_open_snapshot;

  gtk_widget_class_set_css_name (widget_class, "open");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_open_init (PlenaryTimelineOpen *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_timeline_open_new:
 *
 * Makes the drawing of an open stretch.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
plenary_timeline_open_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_OPEN, NULL);
}
