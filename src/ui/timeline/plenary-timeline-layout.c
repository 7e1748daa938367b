/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-card.h"
#include "plenary-timeline-playhead.h"
#include "plenary-timeline-private.h"

#include "plenary-timecode.h"

#include <math.h>

/* Where the children of the timeline stand. */

#define MARGIN 10.0
#define LEAST_WIDTH 120
#define NATURAL_WIDTH 480
#define OVERVIEW_GAP 6
#define ROW_GAP 3
#define SEEN_HEIGHT 2
#define HANDLE_ABOVE 13

static int
height_of (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static double
snap (PlenaryTimeline *self,
      double x)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1.0;

  return round (x * scale) / scale;
}

static void
place_child (GtkWidget *child,
             double x,
             double y,
             double width,
             double height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
}

static void
place_playhead (PlenaryTimeline *self,
                int top,
                int bottom)
{
  double x = snap (self, plenary_timeline_axis_to_x (self->axis, self->position));
  double width = plenary_timeline_axis_get_width (self->axis);
  int above = MIN (top, HANDLE_ABOVE);

  self->playhead_x = x;
  gtk_widget_set_child_visible (self->playhead,
                                plenary_timeline_axis_get_duration (self->axis) > 0 && x >= 0.0 &&
                                  x <= width);
  place_child (self->playhead, x - PLENARY_TIMELINE_PLAYHEAD_WIDTH / 2.0, top - above,
               PLENARY_TIMELINE_PLAYHEAD_WIDTH, MAX (1, bottom - top + above));
}

static void
place_open (PlenaryTimeline *self,
            int top,
            int height)
{
  double width = plenary_timeline_axis_get_width (self->axis);
  double x0, x1;

  gtk_widget_set_child_visible (self->open,
                                self->open_since >= 0 && self->open_since <= self->position);
  if (!gtk_widget_get_child_visible (self->open))
    return;

  x0 = CLAMP (snap (self, plenary_timeline_axis_to_x (self->axis, self->open_since)), 0.0, width);
  x1 = CLAMP (snap (self, plenary_timeline_axis_to_x (self->axis, self->position)), x0, width);
  place_child (self->open, x0, top, MAX (1.0, ceil (x1 - x0)), height);
}

/* The time under the pointer, at the top edge, above all else. */
static void
place_hover_label (PlenaryTimeline *self,
                   int width)
{
  GtkRequisition size;
  double x;

  gtk_widget_get_preferred_size (self->hover, NULL, &size);
  x = CLAMP (self->pointer_x - size.width / 2.0, 0.0, MAX (0.0, width - size.width));
  place_child (self->hover, round (x), 0.0, size.width, size.height);
}

/* How high the pictures, the sound and who speaks are, each with the gap below it. Where there is
 * little room they are as low as they can be. */
static int
recording_height (PlenaryTimeline *self,
                  gboolean least)
{
  GtkWidget *rows[] = { self->pictures, self->sound, self->speech };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_should_layout (rows[i]))
      {
        int minimum, natural;

        gtk_widget_measure (rows[i], GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
        sum += (least ? minimum : natural) + ROW_GAP;
      }

  return sum;
}

/* Places the pictures, the sound and who speaks, and says where they end. */
static int
place_recording (PlenaryTimeline *self,
                 int y,
                 int width,
                 int bottom)
{
  GtkWidget *rows[] = { self->pictures, self->sound, self->speech };
  int tracks;
  gboolean least;

  gtk_widget_measure (self->tracks, GTK_ORIENTATION_VERTICAL, -1, NULL, &tracks, NULL, NULL);
  least = bottom - y - tracks < recording_height (self, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_should_layout (rows[i]))
      {
        int minimum, natural;
        int height;

        gtk_widget_measure (rows[i], GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
        height = least ? minimum : natural;
        place_child (rows[i], 0, y, width, height);
        y += height + ROW_GAP;
      }

  return y;
}

/**
 * plenary_timeline_size_allocate: (skip)
 * @widget: a timeline
 * @width: its width
 * @height: its height
 * @baseline: not used
 *
 * Places the children.
 */
void
plenary_timeline_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  int top = MIN (height_of (self->ruler), height - 1);
  int below = self->detailed ? height_of (self->overview) : 0;
  int bottom = MAX (top + 1, height - (self->detailed ? below + OVERVIEW_GAP : 0));
  int tracks;

  self->allocating = TRUE;
  plenary_timeline_axis_set_width (self->axis, width, MARGIN);
  self->allocating = FALSE;

  place_child (self->ruler, 0, 0, width, top);
  tracks = place_recording (self, top, width, bottom);
  bottom = MAX (bottom, tracks + 1);
  place_child (self->tracks, 0, tracks, width, bottom - tracks);
  place_child (self->list, 0, tracks, width, bottom - tracks);
  if (self->detailed)
    place_child (self->overview, 0, bottom + OVERVIEW_GAP, width, below);

  place_child (self->seen, 0, MAX (0, top - SEEN_HEIGHT), width, SEEN_HEIGHT);
  if (gtk_widget_get_visible (self->joins))
    place_child (self->joins, 0, top, width, bottom - top);
  place_open (self, top, bottom - top);
  place_playhead (self, top, bottom);
  if (gtk_widget_get_child_visible (self->hover))
    place_hover_label (self, width);
  gtk_popover_present (GTK_POPOVER (self->card));
}

/**
 * plenary_timeline_measure: (skip)
 * @widget: a timeline
 * @orientation: what to measure
 * @for_size: not used, as the height doesn't depend on the width
 * @minimum: (out): the least size
 * @natural: (out): the best size
 * @minimum_baseline: (out): not set
 * @natural_baseline: (out): not set
 *
 * Says how large the timeline wants to be.
 */
void
plenary_timeline_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  int least, usual, rest;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  gtk_widget_measure (self->tracks, orientation, -1, &least, &usual, NULL, NULL);
  rest = height_of (self->ruler);
  if (self->detailed)
    rest += height_of (self->overview) + OVERVIEW_GAP;
  *minimum = rest + recording_height (self, TRUE) + least;
  *natural = rest + recording_height (self, FALSE) + usual;
}

/**
 * plenary_timeline_place_hover: (skip)
 * @self: a timeline
 *
 * Shows the time under the pointer, or that of the end that is dragged, with the
 * picture there if there is one.
 */
void
plenary_timeline_place_hover (PlenaryTimeline *self)
{
  gboolean shown = plenary_timeline_axis_get_duration (self->axis) > 0 &&
                   (self->hovered || self->drag != PLENARY_TIMELINE_DRAG_NONE);
  PlenaryTimelineCard *card = PLENARY_TIMELINE_CARD (self->card);
  g_autofree char *text = NULL;
  double x;
  gint64 time;

  if (!shown)
    {
      plenary_timeline_card_hide (card);
      gtk_widget_set_child_visible (self->hover, FALSE);
      return;
    }

  x = CLAMP (self->pointer_x, 0.0, plenary_timeline_axis_get_width (self->axis));
  time = plenary_timeline_axis_to_time (self->axis, x);
  if (self->drag == PLENARY_TIMELINE_DRAG_END)
    {
      time = plenary_timeline_get_held_time (self);
      text = plenary_timeline_dup_held_text (self);
    }
  else
    text = plenary_timecode_format (time);

  /* With a picture the time stands on its card. */
  gtk_widget_set_child_visible (self->hover, !plenary_timeline_card_show_at (card, x, time, text));
  gtk_label_set_label (GTK_LABEL (self->hover), text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * plenary_timeline_move_playhead: (skip)
 * @self: a timeline
 *
 * Moves the playhead to the position, unless it is in that pixel already.
 */
void
plenary_timeline_move_playhead (PlenaryTimeline *self)
{
  double x = snap (self, plenary_timeline_axis_to_x (self->axis, self->position));

  if (fabs (x - self->playhead_x) > 0.01)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}
