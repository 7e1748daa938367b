/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-pictures-row.h"

#include "plenary-timeline-ground.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryTimelinePicturesRow:
 *
 * The layer of the timeline with small pictures of the lesson, one beside the other.
 * Each is the one nearest to the middle of its place, and keeps the shape of the
 * film.
 *
 * Places are counted from the beginning of the lesson, so that pictures move along
 * with their times.
 */

#define LEAST_HEIGHT 28
#define NATURAL_HEIGHT 45
#define GAP 1.0

struct _PlenaryTimelinePicturesRow
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineAlbum *album;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelinePicturesRow, plenary_timeline_pictures_row, GTK_TYPE_WIDGET)

static void
plenary_timeline_pictures_row_measure (GtkWidget *widget,
                                       GtkOrientation orientation,
                                       int for_size,
                                       int *minimum,
                                       int *natural,
                                       int *minimum_baseline,
                                       int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = LEAST_HEIGHT;
  *natural = NATURAL_HEIGHT;
}

static void
plenary_timeline_pictures_row_size_allocate (GtkWidget *widget,
                                             int width,
                                             int height,
                                             int baseline)
{
  PlenaryTimelinePicturesRow *self = PLENARY_TIMELINE_PICTURES_ROW (widget);

  if (gtk_widget_should_layout (self->label))
    gtk_widget_allocate (self->label, width, height, -1, NULL);
}

/* As large as it can be in its place, without another shape. */
static void
draw_picture (GtkSnapshot *snapshot,
              GdkTexture *texture,
              const graphene_rect_t *place)
{
  double shape =
    gdk_texture_get_width (texture) / (double) MAX (1, gdk_texture_get_height (texture));
  double width = MIN (place->size.width, place->size.height * shape);
  double height = width / shape;

  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (place->origin.x +
                                                      (place->size.width - width) / 2.0,
                                                    place->origin.y +
                                                      (place->size.height - height) / 2.0,
                                                    width, height));
}

static void
draw_pictures (PlenaryTimelinePicturesRow *self,
               GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double place_width = MAX (8.0, round (height * plenary_timeline_album_get_shape (self->album)));
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);
  double begin = plenary_timeline_axis_to_x (self->axis, 0);
  double end = plenary_timeline_axis_to_x (self->axis, duration);
  double right = MIN (end, plenary_timeline_axis_get_width (self->axis));
  double x = begin + MAX (0.0, floor (-begin / place_width)) * place_width;

  for (; x < right; x += place_width)
    {
      double middle = MIN (x + place_width / 2.0, (x + end) / 2.0);
      GdkTexture *texture =
        plenary_timeline_album_find (self->album,
                                     plenary_timeline_axis_to_time (self->axis, middle));

      if (texture != NULL)
        draw_picture (snapshot, texture,
                      &GRAPHENE_RECT_INIT (round (x), 0, place_width - GAP, height));
    }
}

static void
plenary_timeline_pictures_row_snapshot (GtkWidget *widget,
                                        GtkSnapshot *snapshot)
{
  PlenaryTimelinePicturesRow *self = PLENARY_TIMELINE_PICTURES_ROW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double begin = MAX (0.0, plenary_timeline_axis_to_x (self->axis, 0));
  double end =
    MIN (width,
         plenary_timeline_axis_to_x (self->axis, plenary_timeline_axis_get_duration (self->axis)));
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);

  plenary_timeline_ground_push (widget, snapshot, &area);
  if (plenary_timeline_axis_get_duration (self->axis) > 0 && end > begin)
    {
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (begin, 0, end - begin, height));
      draw_pictures (self, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  plenary_timeline_ground_pop (widget, snapshot, &area);

  GTK_WIDGET_CLASS (plenary_timeline_pictures_row_parent_class)->snapshot (widget, snapshot);
}

static void
changed_cb (PlenaryTimelinePicturesRow *self)
{
  gboolean empty = plenary_timeline_album_is_empty (self->album);

  gtk_widget_set_visible (self->label, empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  empty ? _("Making pictures…") : _("Pictures along the lesson"),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plenary_timeline_pictures_row_dispose (GObject *object)
{
  PlenaryTimelinePicturesRow *self = PLENARY_TIMELINE_PICTURES_ROW (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->axis);
  g_clear_object (&self->album);

  G_OBJECT_CLASS (plenary_timeline_pictures_row_parent_class)->dispose (object);
}

static void
plenary_timeline_pictures_row_class_init (PlenaryTimelinePicturesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_timeline_pictures_row_dispose;
  widget_class->measure = plenary_timeline_pictures_row_measure;
  widget_class->size_allocate = plenary_timeline_pictures_row_size_allocate;
  widget_class->snapshot = plenary_timeline_pictures_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pictures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plenary_timeline_pictures_row_init (PlenaryTimelinePicturesRow *self)
{
  self->label = gtk_label_new (_("Making pictures…"));
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dimmed");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * plenary_timeline_pictures_row_new:
 * @axis: the axis
 * @album: the pictures
 *
 * Makes the layer of the pictures.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_pictures_row_new (PlenaryTimelineAxis *axis,
                                   PlenaryTimelineAlbum *album)
{
  PlenaryTimelinePicturesRow *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (album), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_PICTURES_ROW, NULL);
  self->axis = g_object_ref (axis);
  self->album = g_object_ref (album);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (album, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
