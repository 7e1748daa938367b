/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-joins.h"

#include "plenary-timecode.h"
#include "plenary-timeline-pen.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryTimelineJoins:
 *
 * The layer of the timeline with the joins of the parts: a thin line where a part
 * begins, with its number. What no part covers is hatched; where two lie over each
 * other, both ends are drawn and a bar between them.
 *
 * To assistive technologies it is a list of the joins, each with its time.
 */

#define NUMBER_MARGIN 3.0
#define HATCH 5.0
#define OVERLAP_HEIGHT 3.0

typedef struct
{
  PlenarySpan span;
  /* Its number, or NULL where it begins the lesson. */
  GtkWidget *label;
} Part;

struct _PlenaryTimelineJoins
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  GArray *parts;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineJoins, plenary_timeline_joins, GTK_TYPE_WIDGET)

static Part *
get_part (PlenaryTimelineJoins *self,
          guint index)
{
  return &g_array_index (self->parts, Part, index);
}

/* Until when the parts before one cover the lesson. */
static gint64
covered_before (PlenaryTimelineJoins *self,
                guint index)
{
  gint64 end = 0;

  for (guint i = 0; i < index; i++)
    end = MAX (end, get_part (self, i)->span.end);

  return end;
}

/* The numbers. */

static char *
say_join (PlenaryTimelineJoins *self,
          guint index)
{
  gint64 start = get_part (self, index)->span.start;
  gint64 gap = start - covered_before (self, index);
  g_autofree char *time = plenary_timecode_format (start);
  g_autofree char *length = plenary_timecode_format (ABS (gap));

  if (gap >= PLENARY_SECOND)
    /* Translators: the number of a part of a lesson, and two times such as “23:10” */
    return g_strdup_printf (_("Part %u begins at %s, after a gap of %s"), index + 1, time, length);
  if (gap <= -PLENARY_SECOND)
    /* Translators: the number of a part of a lesson, and two times such as “23:10” */
    return g_strdup_printf (_("Part %u begins at %s, and overlaps by %s"), index + 1, time,
                            length);

  /* Translators: the number of a part of a lesson, and a time such as “23:10” */
  return g_strdup_printf (_("Part %u begins at %s"), index + 1, time);
}

static GtkWidget *
make_number (PlenaryTimelineJoins *self,
             guint index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *name = say_join (self, index);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", number, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
plenary_timeline_joins_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  /* It lies over the others, and takes what they have. */
  *minimum = *natural = 0;
}

static void
plenary_timeline_joins_size_allocate (GtkWidget *widget,
                                      int width,
                                      int height,
                                      int baseline)
{
  PlenaryTimelineJoins *self = PLENARY_TIMELINE_JOINS (widget);
  double taken = 0.0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      double x = plenary_timeline_axis_to_x (self->axis, part->span.start) + NUMBER_MARGIN;
      GtkRequisition size;
      gboolean fits;

      if (part->label == NULL)
        continue;

      gtk_widget_get_preferred_size (part->label, NULL, &size);
      fits = x >= taken && x + size.width <= width;
      gtk_widget_set_child_visible (part->label, fits);
      if (!fits)
        continue;

      gtk_widget_allocate (part->label, size.width, MIN (size.height, MAX (1, height)), -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (x), 0)));
      taken = x + size.width;
    }
}

/* The lines. */

static graphene_rect_t
place_of (PlenaryTimelineJoins *self,
          gint64 start,
          gint64 end)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x0 = CLAMP (floor (plenary_timeline_axis_to_x (self->axis, start)), 0.0, width);
  double x1 = CLAMP (ceil (plenary_timeline_axis_to_x (self->axis, end)), x0, width);

  return GRAPHENE_RECT_INIT (x0, 0, x1 - x0, gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
draw_line (PlenaryTimelineJoins *self,
           GtkSnapshot *snapshot,
           gint64 time,
           const GdkRGBA *colour)
{
  double x = floor (plenary_timeline_axis_to_x (self->axis, time));

  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, 0, 1.0,
                                                  gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
draw_gap (PlenaryTimelineJoins *self,
          GtkSnapshot *snapshot,
          PlenarySpan gap,
          const GdkRGBA *colour)
{
  graphene_rect_t place = place_of (self, gap.start, gap.end);
  GdkRGBA none = *colour;
  GskColorStop stops[4];

  if (place.size.width < 1.0)
    return;

  none.alpha = 0.0;
  stops[0] = (GskColorStop) { 0.0, none };
  stops[1] = (GskColorStop) { 0.7, none };
  stops[2] = (GskColorStop) { 0.7, *colour };
  stops[3] = (GskColorStop) { 1.0, *colour };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, &place, &GRAPHENE_POINT_INIT (0, 0),
                                                 &GRAPHENE_POINT_INIT (HATCH, HATCH), stops,
                                                 G_N_ELEMENTS (stops));
}

static void
draw_overlap (PlenaryTimelineJoins *self,
              GtkSnapshot *snapshot,
              PlenarySpan overlap,
              const GdkRGBA *colour)
{
  graphene_rect_t place = place_of (self, overlap.start, overlap.end);

  draw_line (self, snapshot, overlap.end, colour);
  place.origin.y = place.size.height - OVERLAP_HEIGHT;
  place.size.height = OVERLAP_HEIGHT;
  gtk_snapshot_append_color (snapshot, colour, &place);
}

static void
plenary_timeline_joins_snapshot (GtkWidget *widget,
                                 GtkSnapshot *snapshot)
{
  PlenaryTimelineJoins *self = PLENARY_TIMELINE_JOINS (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  double strength = adw_style_manager_get_high_contrast (style) ? 1.0 : 0.5;
  GdkRGBA line;

  gtk_widget_get_color (widget, &line);
  line.alpha *= strength;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  for (guint i = 0; i < self->parts->len; i++)
    {
      PlenarySpan span = get_part (self, i)->span;
      gint64 covered = covered_before (self, i);
      GdkRGBA hatch = line;

      hatch.alpha *= 0.5;
      if (span.start > covered)
        draw_gap (self, snapshot, (PlenarySpan) { covered, span.start }, &hatch);
      else if (span.start < covered)
        draw_overlap (self, snapshot, (PlenarySpan) { span.start, MIN (covered, span.end) }, &line);
      if (span.start > 0)
        draw_line (self, snapshot, span.start, &line);
    }
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (plenary_timeline_joins_parent_class)->snapshot (widget, snapshot);
}

static void
clear_parts (PlenaryTimelineJoins *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    g_clear_pointer (&get_part (self, i)->label, gtk_widget_unparent);
  g_array_set_size (self->parts, 0);
}

static void
plenary_timeline_joins_dispose (GObject *object)
{
  PlenaryTimelineJoins *self = PLENARY_TIMELINE_JOINS (object);

  clear_parts (self);
  g_clear_object (&self->axis);

  G_OBJECT_CLASS (plenary_timeline_joins_parent_class)->dispose (object);
}

static void
plenary_timeline_joins_finalize (GObject *object)
{
  g_array_unref (PLENARY_TIMELINE_JOINS (object)->parts);

  G_OBJECT_CLASS (plenary_timeline_joins_parent_class)->finalize (object);
}

static void
plenary_timeline_joins_class_init (PlenaryTimelineJoinsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_joins_dispose;
  object_class->finalize = plenary_timeline_joins_finalize;
  widget_class->measure = plenary_timeline_joins_measure;
  widget_class->size_allocate = plenary_timeline_joins_size_allocate;
  widget_class->snapshot = plenary_timeline_joins_snapshot;

  gtk_widget_class_set_css_name (widget_class, "joins");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
plenary_timeline_joins_init (PlenaryTimelineJoins *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Parts of the lesson"), -1);
}

/**
 * plenary_timeline_joins_new:
 * @axis: the axis
 *
 * Makes the layer of the joins.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_joins_new (PlenaryTimelineAxis *axis)
{
  PlenaryTimelineJoins *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_JOINS, NULL);
  self->axis = g_object_ref (axis);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_joins_set_parts:
 * @self: a layer
 * @parts: (array length=n_parts): where the parts lie, in the order of their
 *   beginnings, in nanoseconds of lesson time
 * @n_parts: how many there are
 *
 * Shows the joins of these parts. One part from the beginning on has none.
 */
void
plenary_timeline_joins_set_parts (PlenaryTimelineJoins *self,
                                  const PlenarySpan *parts,
                                  guint n_parts)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_JOINS (self));
  g_return_if_fail (parts != NULL || n_parts == 0);

  clear_parts (self);
  for (guint i = 0; i < n_parts; i++)
    {
      Part part = { parts[i], NULL };

      g_array_append_val (self->parts, part);
      if (parts[i].start > 0)
        get_part (self, i)->label = make_number (self, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_parts > 1 || (n_parts == 1 && parts[0].start > 0));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
