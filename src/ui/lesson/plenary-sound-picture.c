/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-sound-picture.h"

#include "plenary-timeline-waveform.h"

#include <math.h>

/**
 * PlenarySoundPicture:
 *
 * A calm picture of a lesson of which there is only sound: all of it as one shape,
 * the part that was heard in the colour of the accent. It moves only as the lesson
 * does. While no sound is known it is not there.
 */

#define HEIGHT 120
#define NATURAL_WIDTH 640

/* The shape of what was heard, and of what is to come. */
enum
{
  HEARD,
  TO_COME,
  N_SHAPES
};

struct _PlenarySoundPicture
{
  GtkWidget parent_instance;

  PlenaryTimelineSound *sound;
  gint64 duration;
  gint64 position;

  GdkTexture *shapes[N_SHAPES];
  PlenaryTimelineInks inks;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (PlenarySoundPicture, plenary_sound_picture, GTK_TYPE_WIDGET)

static void
forget_shapes (PlenarySoundPicture *self)
{
  for (guint i = 0; i < N_SHAPES; i++)
    g_clear_object (&self->shapes[i]);
}

static void
update (PlenarySoundPicture *self)
{
  forget_shapes (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->sound != NULL && self->duration > 0 &&
                                               plenary_timeline_sound_get_state (self->sound) ==
                                                 PLENARY_TIMELINE_SOUND_KNOWN);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plenary_sound_picture_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
  else
    *natural = NATURAL_WIDTH;
}

/* As on the timeline, without telling where it is quiet. */
static PlenaryTimelineInks
choose_inks (PlenarySoundPicture *self,
             guint shape)
{
  PlenaryTimelineInks inks;

  plenary_timeline_inks_init (&inks, GTK_WIDGET (self));
  if (shape == HEARD)
    {
      float light = inks.loudest.alpha;

      inks.loudest = inks.usual = inks.foot;
      inks.loudest.alpha *= 2 * light;
    }
  inks.quiet.alpha = inks.foot.alpha = 0.0;

  return inks;
}

static void
ensure_shapes (PlenarySoundPicture *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1.0;
  int width = MAX (1, ceil (gtk_widget_get_width (GTK_WIDGET (self)) * scale));
  int height = MAX (1, ceil (gtk_widget_get_height (GTK_WIDGET (self)) * scale / 2.0));
  PlenaryTimelineInks inks = choose_inks (self, HEARD);

  if (self->shapes[0] != NULL && self->width == width && self->height == height &&
      memcmp (&inks, &self->inks, sizeof inks) == 0)
    return;

  forget_shapes (self);
  self->width = width;
  self->height = height;
  self->inks = inks;
  for (guint i = 0; i < N_SHAPES; i++)
    {
      inks = choose_inks (self, i);
      self->shapes[i] =
        plenary_timeline_waveform_draw (self->sound, (PlenarySpan) { 0, self->duration }, width,
                                        height, &inks);
    }
}

/* The skyline, and its mirror below. */
static void
draw_shape (GdkTexture *shape,
            GtkSnapshot *snapshot,
            double x0,
            double x1,
            double width,
            double height)
{
  graphene_rect_t half = GRAPHENE_RECT_INIT (0, -height / 2.0, width, height / 2.0);

  /* GTK forgets to free what is drawn into nothing. */
  if (x1 <= x0)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x0, 0, x1 - x0, height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, height / 2.0));
  gtk_snapshot_append_texture (snapshot, shape, &half);
  gtk_snapshot_scale (snapshot, 1, -1);
  gtk_snapshot_append_texture (snapshot, shape, &half);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Time runs from left to right in every language. */
static double
place_of_position (PlenarySoundPicture *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return floor (CLAMP (self->position / (double) MAX (1, self->duration), 0.0, 1.0) * width);
}

static void
plenary_sound_picture_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  PlenarySoundPicture *self = PLENARY_SOUND_PICTURE (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double x = place_of_position (self);

  if (self->sound == NULL || self->duration <= 0)
    return;

  ensure_shapes (self);
  draw_shape (self->shapes[HEARD], snapshot, 0, x, width, height);
  draw_shape (self->shapes[TO_COME], snapshot, x, width, width, height);
}

static void
plenary_sound_picture_dispose (GObject *object)
{
  PlenarySoundPicture *self = PLENARY_SOUND_PICTURE (object);

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_clear_object (&self->sound);
  forget_shapes (self);

  G_OBJECT_CLASS (plenary_sound_picture_parent_class)->dispose (object);
}

static void
plenary_sound_picture_class_init (PlenarySoundPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_sound_picture_dispose;
  widget_class->measure = plenary_sound_picture_measure;
  widget_class->snapshot = plenary_sound_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "soundpicture");
  /* What it shows, the timeline tells. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plenary_sound_picture_init (PlenarySoundPicture *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  update (self);
}

/**
 * plenary_sound_picture_set_sound:
 * @self: a picture of sound
 * @sound: (nullable): the sound of a lesson
 *
 * Chooses what is drawn.
 */
void
plenary_sound_picture_set_sound (PlenarySoundPicture *self,
                                 PlenaryTimelineSound *sound)
{
  g_return_if_fail (PLENARY_IS_SOUND_PICTURE (self));
  g_return_if_fail (sound == NULL || PLENARY_IS_TIMELINE_SOUND (sound));

  if (self->sound == sound)
    return;

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_set_object (&self->sound, sound);
  if (sound != NULL)
    g_signal_connect_object (sound, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * plenary_sound_picture_set_duration:
 * @self: a picture of sound
 * @duration: how long the lesson is, in nanoseconds; 0 while it is not known
 *
 * Sets how much is shown.
 */
void
plenary_sound_picture_set_duration (PlenarySoundPicture *self,
                                    gint64 duration)
{
  g_return_if_fail (PLENARY_IS_SOUND_PICTURE (self));

  if (self->duration == duration)
    return;

  self->duration = duration;
  update (self);
}

/**
 * plenary_sound_picture_set_position:
 * @self: a picture of sound
 * @position: nanoseconds of lesson time
 *
 * Sets up to where the lesson was heard. It is drawn anew only when that is in another
 * pixel.
 */
void
plenary_sound_picture_set_position (PlenarySoundPicture *self,
                                    gint64 position)
{
  double before;

  g_return_if_fail (PLENARY_IS_SOUND_PICTURE (self));

  before = place_of_position (self);
  self->position = position;
  if (fabs (before - place_of_position (self)) > 0.5)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
