/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-sound-row.h"

#include "plenary-timecode.h"
#include "plenary-timeline-ground.h"
#include "plenary-timeline-stretches.h"
#include "plenary-timeline-threshold.h"
#include "plenary-timeline-waveform.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryTimelineSoundRow:
 *
 * The layer of the timeline with the sound: how loud it is, where it is quiet, and the
 * threshold between them. The drawing is one texture, made anew only when something
 * else is to be seen on it.
 *
 * A status may be laid into the row by whoever knows how far the sound is known.
 */

#define LEAST_HEIGHT 28
#define NATURAL_HEIGHT 48
#define STATUS_MARGIN 16

/* What a drawing was made for. */
typedef struct
{
  PlenarySpan span;
  guint width;
  guint height;
  PlenaryTimelineInks inks;
} Drawing;

struct _PlenaryTimelineSoundRow
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineSound *sound;

  GtkWidget *label;
  GtkWidget *waits;
  GtkWidget *threshold;
  GtkWidget *status;

  GdkTexture *texture;
  Drawing drawing;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineSoundRow, plenary_timeline_sound_row, GTK_TYPE_WIDGET)

static PlenaryTimelineSoundState
get_state (PlenaryTimelineSoundRow *self)
{
  return self->sound != NULL ? plenary_timeline_sound_get_state (self->sound)
                             : PLENARY_TIMELINE_SOUND_UNKNOWN;
}

static void
plenary_timeline_sound_row_measure (GtkWidget *widget,
                                    GtkOrientation orientation,
                                    int for_size,
                                    int *minimum,
                                    int *natural,
                                    int *minimum_baseline,
                                    int *natural_baseline)
{
  PlenaryTimelineSoundRow *self = PLENARY_TIMELINE_SOUND_ROW (widget);
  int status = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (self->status != NULL && gtk_widget_get_visible (self->status))
    gtk_widget_measure (self->status, orientation, -1, &status, NULL, NULL, NULL);
  *minimum = MAX (LEAST_HEIGHT, status);
  *natural = MAX (NATURAL_HEIGHT, status);
}

/* In the middle while there is nothing else, and then at the end, beside the knob. */
static void
place_inside (PlenaryTimelineSoundRow *self,
              GtkWidget *child,
              int width,
              int height)
{
  gboolean middle = get_state (self) != PLENARY_TIMELINE_SOUND_KNOWN;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;
  double x, y;

  gtk_widget_get_preferred_size (child, NULL, &size);
  size.width = MIN (size.width, width - 2 * STATUS_MARGIN);
  size.height = MIN (size.height, height);
  x = middle ? (width - size.width) / 2.0
      : rtl  ? STATUS_MARGIN
             : width - size.width - STATUS_MARGIN;
  y = (height - size.height) / 2.0;
  gtk_widget_allocate (child, size.width, size.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (floor (x), floor (y))));
}

static void
plenary_timeline_sound_row_size_allocate (GtkWidget *widget,
                                          int width,
                                          int height,
                                          int baseline)
{
  PlenaryTimelineSoundRow *self = PLENARY_TIMELINE_SOUND_ROW (widget);

  gtk_widget_allocate (self->waits, width, height, -1, NULL);
  if (gtk_widget_should_layout (self->threshold))
    gtk_widget_allocate (self->threshold, width, height, -1, NULL);
  if (gtk_widget_should_layout (self->label))
    place_inside (self, self->label, width, height);
  if (self->status != NULL && gtk_widget_should_layout (self->status))
    place_inside (self, self->status, width, height);
}

/* Columns stand on a grid that begins with the lesson, so that a sound that is moved
 * along keeps its shape. */
static Drawing
plan_drawing (PlenaryTimelineSoundRow *self,
              double *x)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1.0;
  double width = plenary_timeline_axis_get_width (self->axis);
  PlenarySpan visible = plenary_timeline_axis_get_visible (self->axis);
  double column = plenary_timeline_axis_length_of (self->axis, 1000.0 / scale) / 1000.0;
  double first =
    visible.start -
    plenary_timeline_axis_length_of (self->axis,
                                     plenary_timeline_axis_to_x (self->axis, visible.start));
  Drawing drawing = { 0 };

  first = floor (first / MAX (1.0, column)) * column;
  drawing.width = ceil (width * scale) + 1;
  drawing.height = MAX (1.0, round (gtk_widget_get_height (GTK_WIDGET (self)) * scale));
  drawing.span.start = llround (first);
  drawing.span.end = llround (first + drawing.width * column);
  plenary_timeline_inks_init (&drawing.inks, GTK_WIDGET (self));
  *x = floor (plenary_timeline_axis_to_x (self->axis, drawing.span.start) * scale) / scale;

  return drawing;
}

static void
draw_sound (PlenaryTimelineSoundRow *self,
            GtkSnapshot *snapshot)
{
  double x;
  Drawing drawing = plan_drawing (self, &x);
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->texture == NULL || memcmp (&drawing, &self->drawing, sizeof drawing) != 0)
    {
      g_clear_object (&self->texture);
      self->drawing = drawing;
      self->texture = plenary_timeline_waveform_draw (self->sound, drawing.span, drawing.width,
                                                      drawing.height, &drawing.inks);
    }

  gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_NEAREST,
                                      &GRAPHENE_RECT_INIT (x, 0,
                                                           drawing.width * height / drawing.height,
                                                           height));
}

static void
plenary_timeline_sound_row_snapshot (GtkWidget *widget,
                                     GtkSnapshot *snapshot)
{
  PlenaryTimelineSoundRow *self = PLENARY_TIMELINE_SOUND_ROW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);

  plenary_timeline_ground_push (widget, snapshot, &area);

  if (get_state (self) == PLENARY_TIMELINE_SOUND_KNOWN &&
      plenary_timeline_axis_get_duration (self->axis) > 0 && width > 0 && height > 0)
    draw_sound (self, snapshot);
  plenary_timeline_ground_pop (widget, snapshot, &area);

  GTK_WIDGET_CLASS (plenary_timeline_sound_row_parent_class)->snapshot (widget, snapshot);
}

/* What will not be known, in words; NULL if all is, or will be. */
static char *
dup_lost (PlenaryTimelineSoundRow *self)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  PlenarySpan lost;

  if (get_state (self) != PLENARY_TIMELINE_SOUND_KNOWN ||
      !plenary_timeline_sound_get_lost (self->sound, &lost))
    return NULL;

  from = plenary_timecode_format (lost.start);
  if (lost.end == G_MAXINT64)
    /* Translators: %s is a time, such as 12:41 */
    return g_strdup_printf (_("The sound is known only up to %s"), from);

  until = plenary_timecode_format (lost.end);

  /* Translators: both %s are times, such as 12:41 */
  return g_strdup_printf (_("The sound is not known from %s to %s"), from, until);
}

/* How many quiet stretches there are, as far as that is known. */
static char *
dup_count (PlenaryTimelineSoundRow *self)
{
  guint n = plenary_timeline_sound_get_quiet (self->sound)->len;
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u quiet stretch", "%u quiet stretches", n), n);
  g_autofree char *lost = dup_lost (self);

  if (lost == NULL)
    return g_steal_pointer (&count);

  /* Translators: such as “79 quiet stretches. The sound is known only up to 11:00” */
  return g_strdup_printf (C_("quiet stretches, and what is not known", "%s. %s"), count, lost);
}

/* The state in words, for those who don't see it. */
static void
tell (PlenaryTimelineSoundRow *self)
{
  g_autofree char *words = NULL;

  switch (get_state (self))
    {
    case PLENARY_TIMELINE_SOUND_UNKNOWN:
      words = g_strdup (_("The sound of the lesson is not known"));
      break;
    case PLENARY_TIMELINE_SOUND_KNOWN:
      words = dup_count (self);
      break;
    case PLENARY_TIMELINE_SOUND_ABSENT:
      words = g_strdup (_("This recording has no sound"));
      break;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

/* A status says more than that nothing is known. */
static void
update_label (PlenaryTimelineSoundRow *self)
{
  gboolean told = self->status != NULL && gtk_widget_get_visible (self->status);
  PlenaryTimelineSoundState state = get_state (self);
  g_autofree char *lost = dup_lost (self);
  const char *words = lost;

  if (state == PLENARY_TIMELINE_SOUND_ABSENT)
    words = _("This recording has no sound");
  else if (state == PLENARY_TIMELINE_SOUND_UNKNOWN)
    words = _("The sound of the lesson is not known");
  gtk_widget_set_visible (self->label, words != NULL && !told);
  gtk_label_set_label (GTK_LABEL (self->label), words != NULL ? words : "");
}

static void
changed_cb (PlenaryTimelineSoundRow *self)
{
  PlenaryTimelineSoundState state = get_state (self);

  g_clear_object (&self->texture);
  update_label (self);
  gtk_widget_set_visible (self->threshold, state == PLENARY_TIMELINE_SOUND_KNOWN);
  tell (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
plenary_timeline_sound_row_dispose (GObject *object)
{
  PlenaryTimelineSoundRow *self = PLENARY_TIMELINE_SOUND_ROW (object);

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_clear_pointer (&self->status, gtk_widget_unparent);
  g_clear_pointer (&self->threshold, gtk_widget_unparent);
  g_clear_pointer (&self->waits, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->texture);
  g_clear_object (&self->sound);
  g_clear_object (&self->axis);

  G_OBJECT_CLASS (plenary_timeline_sound_row_parent_class)->dispose (object);
}

static void
plenary_timeline_sound_row_class_init (PlenaryTimelineSoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_timeline_sound_row_dispose;
  widget_class->measure = plenary_timeline_sound_row_measure;
  widget_class->size_allocate = plenary_timeline_sound_row_size_allocate;
  widget_class->snapshot = plenary_timeline_sound_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sound");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plenary_timeline_sound_row_init (PlenaryTimelineSoundRow *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dimmed");
  self->threshold = plenary_timeline_threshold_new ();
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->threshold, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sound of the lesson"), -1);
  changed_cb (self);
}

/**
 * plenary_timeline_sound_row_new:
 * @axis: the axis
 *
 * Makes the layer of the sound.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_sound_row_new (PlenaryTimelineAxis *axis)
{
  PlenaryTimelineSoundRow *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_SOUND_ROW, NULL);
  self->axis = g_object_ref (axis);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  self->waits = plenary_timeline_stretches_new (axis, 1);
  gtk_widget_insert_before (self->waits, GTK_WIDGET (self), self->threshold);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_sound_row_get_sound:
 * @self: a row
 *
 * Gets the sound.
 *
 * Returns: (transfer none) (nullable): the sound of a lesson
 */
PlenaryTimelineSound *
plenary_timeline_sound_row_get_sound (PlenaryTimelineSoundRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self), NULL);

  return self->sound;
}

/**
 * plenary_timeline_sound_row_set_sound:
 * @self: a row
 * @sound: (nullable): the sound of a lesson
 *
 * Chooses what is drawn.
 */
void
plenary_timeline_sound_row_set_sound (PlenaryTimelineSoundRow *self,
                                      PlenaryTimelineSound *sound)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self));
  g_return_if_fail (sound == NULL || PLENARY_IS_TIMELINE_SOUND (sound));

  if (self->sound == sound)
    return;

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_set_object (&self->sound, sound);
  if (sound != NULL)
    g_signal_connect_object (sound, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  plenary_timeline_threshold_set_sound (PLENARY_TIMELINE_THRESHOLD (self->threshold), sound);
  changed_cb (self);
}

/**
 * plenary_timeline_sound_row_get_status:
 * @self: a row
 *
 * Gets what is laid into the row.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
plenary_timeline_sound_row_get_status (PlenaryTimelineSoundRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self), NULL);

  return self->status;
}

/**
 * plenary_timeline_sound_row_set_status:
 * @self: a row
 * @status: (nullable): a widget that tells how far the sound is known
 *
 * Lays a widget into the row.
 */
void
plenary_timeline_sound_row_set_status (PlenaryTimelineSoundRow *self,
                                       GtkWidget *status)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self));
  g_return_if_fail (status == NULL || GTK_IS_WIDGET (status));

  if (self->status == status)
    return;

  g_clear_pointer (&self->status, gtk_widget_unparent);
  self->status = status;
  if (status != NULL)
    {
      gtk_widget_set_parent (status, GTK_WIDGET (self));
      g_signal_connect_object (status, "notify::visible", G_CALLBACK (update_label), self,
                               G_CONNECT_SWAPPED);
    }
  update_label (self);
}

/**
 * plenary_timeline_sound_row_get_waits:
 * @self: a row
 *
 * Gets the layer with the waits, over the sound.
 *
 * Returns: (transfer none): a layer of stretches
 */
PlenaryTimelineStretches *
plenary_timeline_sound_row_get_waits (PlenaryTimelineSoundRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self), NULL);

  return PLENARY_TIMELINE_STRETCHES (self->waits);
}

/**
 * plenary_timeline_sound_row_takes:
 * @self: a row
 * @picked: (nullable): the widget under a pointer
 *
 * Says whether a press there is meant for something in the row, and not for the time
 * at that place.
 *
 * Returns: whether it is the threshold, an end of a wait, or the status
 */
gboolean
plenary_timeline_sound_row_takes (PlenaryTimelineSoundRow *self,
                                  GtkWidget *picked)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND_ROW (self), FALSE);

  if (picked == NULL)
    return FALSE;
  if (picked == self->threshold || picked == self->waits)
    return TRUE;

  return self->status != NULL &&
         (picked == self->status || gtk_widget_is_ancestor (picked, self->status));
}
