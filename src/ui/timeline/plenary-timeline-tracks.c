/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-tracks.h"

#include "plenary-palette.h"
#include "plenary-timeline-ground.h"
#include "plenary-timeline-pen.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryTimelineTracks:
 *
 * The layer of the timeline with the marks: one strip, or a lane for each goal.
 * GTK keeps what it drew until the marks or the axis change.
 */

/* Heights in pixels, at the usual size of text. */
#define STRIP_HEIGHT 30
#define LANE_LINE 20
#define LANE_LEAST 22
#define LANE_GAP 3
#define TITLE_MARGIN 8.0

#define SYMBOL_SIZE 14.0
#define HANDLE_REACH 9.0

struct _PlenaryTimelineTracks
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineScene *scene;
  GtkWidget *palette;

  gboolean detailed;
  char *selected;
  PlenarySpan preview;
  gboolean has_preview;
  PlenaryTimelinePart held_part;

  GPtrArray *titles;
  int title_height;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineTracks, plenary_timeline_tracks, GTK_TYPE_WIDGET)

static guint
n_lanes (PlenaryTimelineTracks *self)
{
  return self->detailed ? plenary_timeline_scene_get_n_lanes (self->scene) : 1;
}

static PlenaryTimelineIndex *
lane_index (PlenaryTimelineTracks *self,
            guint lane)
{
  if (!self->detailed)
    return plenary_timeline_scene_get_index (self->scene);

  return plenary_timeline_scene_get_lane_index (self->scene, lane);
}

/* Where a lane is, and the middle of the line on which its marks stand. */
static graphene_rect_t
lane_area (PlenaryTimelineTracks *self,
           guint lane,
           double *line)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double gaps = LANE_GAP * (n_lanes (self) - 1.0);
  double height = (gtk_widget_get_height (GTK_WIDGET (self)) - gaps) / n_lanes (self);
  double y = floor (lane * (height + LANE_GAP));

  height = floor (height);
  *line = self->detailed ? y + height - LANE_LINE / 2.0 - 1.0 : y + height / 2.0;

  return GRAPHENE_RECT_INIT (0, y, width, height);
}

static guint
lane_at (PlenaryTimelineTracks *self,
         double y)
{
  for (guint i = 0; i < n_lanes (self); i++)
    {
      double line;
      graphene_rect_t area = lane_area (self, i, &line);

      if (y >= area.origin.y && y < area.origin.y + area.size.height + LANE_GAP)
        return i;
    }

  return PLENARY_TIMELINE_NOWHERE;
}

static gboolean
lane_has (PlenaryTimelineTracks *self,
          guint lane,
          guint mark)
{
  PlenaryTimelineRow *row;
  const char *const *rows;

  if (!self->detailed)
    return TRUE;

  row = plenary_timeline_scene_get_lane_row (self->scene, lane);
  if (row == NULL)
    return !plenary_timeline_scene_get_looks (self->scene, mark).coloured;

  rows = plenary_timeline_mark_get_rows (plenary_timeline_scene_get_mark (self->scene, mark));

  return g_strv_contains (rows, plenary_timeline_row_get_id (row));
}

static PlenarySpan
mark_span (PlenaryTimelineTracks *self,
           guint mark)
{
  if (self->has_preview && mark == plenary_timeline_tracks_get_selected (self))
    return self->preview;

  return plenary_timeline_mark_get_span (plenary_timeline_scene_get_mark (self->scene, mark));
}

/* The handles stand beside the bar, and beside the symbol where the bar is short,
 * so that none hides another. */
static void
handle_places (PlenaryTimelineTracks *self,
               guint mark,
               double *start,
               double *end)
{
  PlenarySpan span = mark_span (self, mark);
  gint64 at =
    plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  double x0 = plenary_timeline_axis_to_x (self->axis, span.start);
  double x1 = plenary_timeline_axis_to_x (self->axis, span.end);
  double symbol = plenary_timeline_axis_to_x (self->axis, at);

  *start = x0 - PLENARY_TIMELINE_HANDLE_WIDTH;
  *end = x1 + PLENARY_TIMELINE_HANDLE_WIDTH;
  if (symbol < x0 || symbol > x1)
    return;

  *start = MIN (*start, symbol - SYMBOL_SIZE / 2 - PLENARY_TIMELINE_HANDLE_WIDTH);
  *end = MAX (*end, symbol + SYMBOL_SIZE / 2 + PLENARY_TIMELINE_HANDLE_WIDTH);
}

static PangoLayout *
lane_title (PlenaryTimelineTracks *self,
            guint lane)
{
  PlenaryTimelineRow *row = plenary_timeline_scene_get_lane_row (self->scene, lane);
  const char *title = row != NULL ? plenary_timeline_row_get_title (row) : _("No goal");
  PangoLayout *layout;

  while (self->titles->len <= lane)
    g_ptr_array_add (self->titles, plenary_timeline_small_layout (GTK_WIDGET (self), ""));

  layout = g_ptr_array_index (self->titles, lane);
  if (g_strcmp0 (pango_layout_get_text (layout), title) != 0)
    {
      pango_layout_set_text (layout, title, -1);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static int
title_height (PlenaryTimelineTracks *self)
{
  if (self->title_height == 0)
    {
      g_autoptr (PangoLayout) layout = plenary_timeline_small_layout (GTK_WIDGET (self), "Ág");

      pango_layout_get_pixel_size (layout, NULL, &self->title_height);
    }

  return self->title_height;
}

static void
plenary_timeline_tracks_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  PlenaryTimelineTracks *self = PLENARY_TIMELINE_TRACKS (widget);
  int n = n_lanes (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (!self->detailed)
    {
      *minimum = *natural = STRIP_HEIGHT;
      return;
    }

  *minimum = n * LANE_LEAST + (n - 1) * LANE_GAP;
  *natural = n * (title_height (self) + LANE_LINE + 3) + (n - 1) * LANE_GAP;
}

/* A faint title lies behind the marks, where a text begins in this language, whatever
 * stretch is shown. */
static void
snapshot_title (PlenaryTimelineTracks *self,
                GtkSnapshot *snapshot,
                guint lane,
                const graphene_rect_t *area,
                const PlenaryTimelinePen *pen)
{
  PangoLayout *layout = lane_title (self, lane);
  double room = MAX (1.0, area->size.width - 2 * TITLE_MARGIN);
  double x = TITLE_MARGIN;
  GdkRGBA colour = pen->text;
  PangoRectangle extents;

  pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = area->size.width - TITLE_MARGIN - extents.width;
  colour.alpha *= pen->dim;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - extents.x, area->origin.y + 2.0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static PlenaryTimelineLooks
looks_in_lane (guint lane,
               guint mark,
               gpointer user_data)
{
  PlenaryTimelineTracks *self = user_data;

  if (!self->detailed)
    return plenary_timeline_scene_get_looks (self->scene, mark);

  return plenary_timeline_scene_get_lane_looks (self->scene, lane, mark);
}

static void
snapshot_selected (PlenaryTimelineTracks *self,
                   GtkSnapshot *snapshot,
                   guint lane,
                   const PlenaryTimelinePen *pen)
{
  guint mark = plenary_timeline_tracks_get_selected (self);
  double handles[2];
  PlenaryTimelineEntry entry;

  if (mark == PLENARY_TIMELINE_NOWHERE || !lane_has (self, lane, mark))
    return;

  entry.span = mark_span (self, mark);
  entry.at =
    plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  entry.mark = mark;
  handle_places (self, mark, &handles[0], &handles[1]);
  plenary_timeline_pen_draw_selected (pen, snapshot, &entry, handles,
                                      self->held_part == PLENARY_TIMELINE_PART_START ? 0
                                      : self->held_part == PLENARY_TIMELINE_PART_END ? 1
                                                                                     : -1);
}

static void
plenary_timeline_tracks_snapshot (GtkWidget *widget,
                                  GtkSnapshot *snapshot)
{
  PlenaryTimelineTracks *self = PLENARY_TIMELINE_TRACKS (widget);
  guint selected = plenary_timeline_tracks_get_selected (self);
  PlenaryTimelinePen pen;

  plenary_timeline_pen_init (&pen, widget, PLENARY_PALETTE (self->palette), self->axis);
  pen.symbol_size = SYMBOL_SIZE;
  pen.looks = looks_in_lane;
  pen.looks_data = self;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  for (guint i = 0; i < n_lanes (self); i++)
    {
      double line;
      graphene_rect_t area = lane_area (self, i, &line);

      plenary_timeline_pen_set_lane (&pen, i, &area, line);
      plenary_timeline_ground_push (widget, snapshot, &area);
      plenary_timeline_ground_pop (widget, snapshot, &area);
      if (self->detailed)
        snapshot_title (self, snapshot, i, &area, &pen);
      plenary_timeline_pen_draw_marks (&pen, snapshot, lane_index (self, i), selected);
      snapshot_selected (self, snapshot, i, &pen);
    }
  gtk_snapshot_pop (snapshot);
}

static void
forget_text (PlenaryTimelineTracks *self)
{
  g_ptr_array_set_size (self->titles, 0);
  self->title_height = 0;
}

static void
plenary_timeline_tracks_css_changed (GtkWidget *widget,
                                     GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (plenary_timeline_tracks_parent_class)->css_changed (widget, change);

  forget_text (PLENARY_TIMELINE_TRACKS (widget));
  gtk_widget_queue_resize (widget);
}

static void
plenary_timeline_tracks_system_setting_changed (GtkWidget *widget,
                                                GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (plenary_timeline_tracks_parent_class)->system_setting_changed (widget, setting);

  forget_text (PLENARY_TIMELINE_TRACKS (widget));
  gtk_widget_queue_resize (widget);
}

static void
plenary_timeline_tracks_dispose (GObject *object)
{
  PlenaryTimelineTracks *self = PLENARY_TIMELINE_TRACKS (object);

  g_clear_pointer (&self->palette, gtk_widget_unparent);
  g_clear_object (&self->axis);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (plenary_timeline_tracks_parent_class)->dispose (object);
}

static void
plenary_timeline_tracks_finalize (GObject *object)
{
  PlenaryTimelineTracks *self = PLENARY_TIMELINE_TRACKS (object);

  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (plenary_timeline_tracks_parent_class)->finalize (object);
}

static void
plenary_timeline_tracks_class_init (PlenaryTimelineTracksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_tracks_dispose;
  object_class->finalize = plenary_timeline_tracks_finalize;
  widget_class->measure = plenary_timeline_tracks_measure;
  widget_class->snapshot = plenary_timeline_tracks_snapshot;
  widget_class->css_changed = plenary_timeline_tracks_css_changed;
  widget_class->system_setting_changed = plenary_timeline_tracks_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "tracks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_timeline_tracks_init (PlenaryTimelineTracks *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_object_unref);
  self->palette = plenary_palette_new ();
  gtk_widget_set_parent (self->palette, GTK_WIDGET (self));
}

/**
 * plenary_timeline_tracks_new:
 * @axis: the axis
 * @scene: the marks and rows
 *
 * Makes the layer of the marks.
 *
 * Returns: (transfer floating): the layer
 */
GtkWidget *
plenary_timeline_tracks_new (PlenaryTimelineAxis *axis,
                             PlenaryTimelineScene *scene)
{
  PlenaryTimelineTracks *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (scene), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_TRACKS, NULL);
  self->axis = g_object_ref (axis);
  self->scene = g_object_ref (scene);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_tracks_set_detailed:
 * @self: a layer
 * @detailed: whether each goal has a lane
 *
 * Chooses between one strip and lanes.
 */
void
plenary_timeline_tracks_set_detailed (PlenaryTimelineTracks *self,
                                      gboolean detailed)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_TRACKS (self));

  self->detailed = detailed;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * plenary_timeline_tracks_get_selected:
 * @self: a layer
 *
 * Gets the selected mark.
 *
 * Returns: its number, or %PLENARY_TIMELINE_NOWHERE
 */
guint
plenary_timeline_tracks_get_selected (PlenaryTimelineTracks *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_TRACKS (self), PLENARY_TIMELINE_NOWHERE);

  return plenary_timeline_scene_find (self->scene, self->selected);
}

/**
 * plenary_timeline_tracks_set_selected:
 * @self: a layer
 * @id: (nullable): the id of the mark to show as selected
 *
 * Selects a mark, which shows its handles.
 */
void
plenary_timeline_tracks_set_selected (PlenaryTimelineTracks *self,
                                      const char *id)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_TRACKS (self));

  if (!g_set_str (&self->selected, id))
    return;

  self->has_preview = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_timeline_tracks_get_selected_span: (skip)
 * @self: a layer; a mark of it is selected
 *
 * Gets the stretch of the selected mark as it is drawn.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_timeline_tracks_get_selected_span (PlenaryTimelineTracks *self)
{
  guint mark = plenary_timeline_tracks_get_selected (self);

  g_return_val_if_fail (mark != PLENARY_TIMELINE_NOWHERE, (PlenarySpan) { 0 });

  return mark_span (self, mark);
}

/**
 * plenary_timeline_tracks_set_preview: (skip)
 * @self: a layer
 * @span: (nullable): a stretch, or %NULL for that of the mark itself
 *
 * Draws the selected mark with other ends than it has.
 */
void
plenary_timeline_tracks_set_preview (PlenaryTimelineTracks *self,
                                     const PlenarySpan *span)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_TRACKS (self));

  if (span == NULL && !self->has_preview)
    return;

  self->has_preview = span != NULL;
  if (span != NULL)
    self->preview = *span;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_timeline_tracks_set_held_part:
 * @self: a layer
 * @part: a handle, or %PLENARY_TIMELINE_PART_NONE
 *
 * Shows which handle is being moved.
 */
void
plenary_timeline_tracks_set_held_part (PlenaryTimelineTracks *self,
                                       PlenaryTimelinePart part)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_TRACKS (self));

  if (self->held_part == part)
    return;

  self->held_part = part;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PlenaryTimelinePart
hit_handle (PlenaryTimelineTracks *self,
            double x,
            guint lane)
{
  guint mark = plenary_timeline_tracks_get_selected (self);
  double start, end;
  gint64 at;

  if (mark == PLENARY_TIMELINE_NOWHERE || !lane_has (self, lane, mark))
    return PLENARY_TIMELINE_PART_NONE;

  /* The symbol stays the place to press twice. */
  at = plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  if (fabs (x - plenary_timeline_axis_to_x (self->axis, at)) <= SYMBOL_SIZE / 2)
    return PLENARY_TIMELINE_PART_NONE;

  handle_places (self, mark, &start, &end);
  if (fabs (x - start) <= HANDLE_REACH && x < (start + end) / 2)
    return PLENARY_TIMELINE_PART_START;
  if (fabs (x - end) <= HANDLE_REACH)
    return PLENARY_TIMELINE_PART_END;

  return PLENARY_TIMELINE_PART_NONE;
}

/**
 * plenary_timeline_tracks_hit:
 * @self: a layer
 * @x: a place in it
 * @y: a place in it
 * @mark: (out): the number of the mark there, or %PLENARY_TIMELINE_NOWHERE
 *
 * Says what somebody points at. The handles of the selected mark come first, as
 * they lie on top.
 *
 * Returns: the part of the mark
 */
PlenaryTimelinePart
plenary_timeline_tracks_hit (PlenaryTimelineTracks *self,
                             double x,
                             double y,
                             guint *mark)
{
  PlenaryTimelinePart part;
  guint lane;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_TRACKS (self), PLENARY_TIMELINE_PART_NONE);
  g_return_val_if_fail (mark != NULL, PLENARY_TIMELINE_PART_NONE);

  *mark = PLENARY_TIMELINE_NOWHERE;
  lane = lane_at (self, y);
  if (lane == PLENARY_TIMELINE_NOWHERE)
    return PLENARY_TIMELINE_PART_NONE;

  part = hit_handle (self, x, lane);
  if (part != PLENARY_TIMELINE_PART_NONE)
    {
      *mark = plenary_timeline_tracks_get_selected (self);
      return part;
    }

  *mark =
    plenary_timeline_index_hit (lane_index (self, lane),
                                plenary_timeline_axis_to_time (self->axis, x),
                                plenary_timeline_axis_length_of (self->axis,
                                                                 PLENARY_TIMELINE_HIT_SIZE / 2),
                                plenary_timeline_tracks_get_selected (self));

  return *mark != PLENARY_TIMELINE_NOWHERE ? PLENARY_TIMELINE_PART_BODY
                                           : PLENARY_TIMELINE_PART_NONE;
}

/**
 * plenary_timeline_tracks_get_mark_area:
 * @self: a layer
 * @mark: the number of a mark
 * @area: (out caller-allocates): where it is drawn, in the lane of its first row
 *
 * Gets the rectangle that a mark covers, no narrower than one can meet it.
 */
void
plenary_timeline_tracks_get_mark_area (PlenaryTimelineTracks *self,
                                       guint mark,
                                       GdkRectangle *area)
{
  graphene_rect_t lane = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  PlenarySpan span;
  double x0, x1, line;
  gint64 at;

  g_return_if_fail (PLENARY_IS_TIMELINE_TRACKS (self));
  g_return_if_fail (mark < plenary_timeline_scene_get_n_marks (self->scene));
  g_return_if_fail (area != NULL);

  for (guint i = 0; i < n_lanes (self); i++)
    if (lane_has (self, i, mark))
      {
        lane = lane_area (self, i, &line);
        break;
      }

  span = mark_span (self, mark);
  at = plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  x0 = plenary_timeline_axis_to_x (self->axis, MIN (span.start, at));
  x1 = plenary_timeline_axis_to_x (self->axis, MAX (span.end, at));
  if (x1 - x0 < PLENARY_TIMELINE_HIT_SIZE)
    {
      x0 = (x0 + x1 - PLENARY_TIMELINE_HIT_SIZE) / 2;
      x1 = x0 + PLENARY_TIMELINE_HIT_SIZE;
    }
  x0 = CLAMP (x0, 0.0, lane.size.width);
  x1 = CLAMP (x1, x0, lane.size.width);

  *area = (GdkRectangle) { floor (x0), lane.origin.y, MAX (1, ceil (x1 - x0)),
                           MAX (1, lane.size.height) };
}
