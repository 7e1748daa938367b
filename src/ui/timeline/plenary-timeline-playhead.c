/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-playhead.h"

/**
 * PlenaryTimelinePlayhead:
 *
 * The line at the present time, with a handle at its top.
 *
 * It is a narrow widget that is moved, so that playing draws nothing anew but two
 * narrow strips.
 */

#define LINE_WIDTH 2.0
#define HANDLE_HEIGHT 13.0

struct _PlenaryTimelinePlayhead
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelinePlayhead, plenary_timeline_playhead, GTK_TYPE_WIDGET)

static GskPath *
handle_path (void)
{
  static GskPath *path;

  if (path == NULL)
    path = gsk_path_parse ("M2.5 0H9.5A2.5 2.5 0 0 1 12 2.5V7L7 13H5L0 7V2.5A2.5 2.5 0 0 1 2.5 0Z");

  return path;
}

static void
plenary_timeline_playhead_snapshot (GtkWidget *widget,
                                    GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (widget);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((PLENARY_TIMELINE_PLAYHEAD_WIDTH - LINE_WIDTH) /
                                                    2,
                                                  HANDLE_HEIGHT - 1.0, LINE_WIDTH,
                                                  MAX (0.0, height - HANDLE_HEIGHT + 1.0)));
  gtk_snapshot_append_fill (snapshot, handle_path (), GSK_FILL_RULE_WINDING, &colour);
}

static void
plenary_timeline_playhead_class_init (PlenaryTimelinePlayheadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = plenary_timeline_playhead_snapshot;

  gtk_widget_class_set_css_name (widget_class, "playhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_playhead_init (PlenaryTimelinePlayhead *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_timeline_playhead_new:
 *
 * Makes a playhead.
 *
 * Returns: (transfer floating): the playhead
 */
GtkWidget *
plenary_timeline_playhead_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE_PLAYHEAD, NULL);
}
