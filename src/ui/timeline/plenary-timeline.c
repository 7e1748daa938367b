/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-timecode.h"
#include "plenary-timeline-accessible.h"
#include "plenary-timeline-joins.h"
#include "plenary-timeline-open.h"
#include "plenary-timeline-overview.h"
#include "plenary-timeline-playhead.h"
#include "plenary-timeline-ruler.h"
#include "plenary-timeline-seen.h"

#include <glib/gi18n.h>

/**
 * PlenaryTimeline:
 *
 * A lesson as a line: its times, its marks and where one is. It draws two list
 * models and emits requests; it changes nothing itself.
 *
 * Its parts are children, one above the other, so that GTK keeps what each has
 * drawn: while a lesson plays only the playhead is moved. Time runs from left to
 * right in every language.
 *
 * To assistive technologies it is a slider with a list of marks in it.
 */

/* A step longer than this is not the lesson playing on. */
#define JUMP (3 * PLENARY_SECOND / 2)

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryTimeline,
                               plenary_timeline,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      plenary_timeline_accessible_range_init))

typedef enum
{
  PROP_MARKS = 1,
  PROP_ROWS,
  PROP_DURATION,
  PROP_POSITION,
  PROP_SELECTED,
  PROP_DETAILED,
  PROP_OPEN_SINCE,
  PROP_SOUND,
  PROP_PICTURES,
  PROP_STATUS,
} PlenaryTimelineProps;

static GParamSpec *props[PROP_STATUS + 1];

/* A new width moves everything too, but then it is being placed already. */
static void
axis_changed_cb (PlenaryTimeline *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
scene_changed_cb (PlenaryTimeline *self)
{
  plenary_timeline_settle_end (self);
}

/* The card has a surface of its own, and must not be left behind when all is hidden. */
static void
plenary_timeline_unmap (GtkWidget *widget)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);

  self->hovered = FALSE;
  plenary_timeline_place_hover (self);

  GTK_WIDGET_CLASS (plenary_timeline_parent_class)->unmap (widget);
}

static void
plenary_timeline_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  switch ((PlenaryTimelineProps) prop_id)
    {
    case PROP_MARKS:
      g_value_set_object (value, plenary_timeline_get_marks (self));
      break;
    case PROP_ROWS:
      g_value_set_object (value, plenary_timeline_get_rows (self));
      break;
    case PROP_DURATION:
      g_value_set_int64 (value, plenary_timeline_get_duration (self));
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_DETAILED:
      g_value_set_boolean (value, self->detailed);
      break;
    case PROP_OPEN_SINCE:
      g_value_set_int64 (value, self->open_since);
      break;
    case PROP_SOUND:
      g_value_set_object (value, plenary_timeline_get_sound (self));
      break;
    case PROP_PICTURES:
      g_value_set_object (value, plenary_timeline_get_pictures (self));
      break;
    case PROP_STATUS:
      g_value_set_object (value, plenary_timeline_get_status (self));
      break;
    }
}

static void
plenary_timeline_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  switch ((PlenaryTimelineProps) prop_id)
    {
    case PROP_MARKS:
      plenary_timeline_set_marks (self, g_value_get_object (value));
      break;
    case PROP_ROWS:
      plenary_timeline_set_rows (self, g_value_get_object (value));
      break;
    case PROP_DURATION:
      plenary_timeline_set_duration (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION:
      plenary_timeline_set_position (self, g_value_get_int64 (value));
      break;
    case PROP_SELECTED:
      plenary_timeline_set_selected (self, g_value_get_string (value));
      break;
    case PROP_DETAILED:
      plenary_timeline_set_detailed (self, g_value_get_boolean (value));
      break;
    case PROP_OPEN_SINCE:
      plenary_timeline_set_open_since (self, g_value_get_int64 (value));
      break;
    case PROP_SOUND:
      plenary_timeline_set_sound (self, g_value_get_object (value));
      break;
    case PROP_PICTURES:
      plenary_timeline_set_pictures (self, g_value_get_object (value));
      break;
    case PROP_STATUS:
      plenary_timeline_set_status (self, g_value_get_object (value));
      break;
    }
}

static void
plenary_timeline_dispose (GObject *object)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->hover, gtk_widget_unparent);
  g_clear_pointer (&self->playhead, gtk_widget_unparent);
  g_clear_pointer (&self->open, gtk_widget_unparent);
  g_clear_pointer (&self->seen, gtk_widget_unparent);
  g_clear_pointer (&self->joins, gtk_widget_unparent);
  g_clear_pointer (&self->overview, gtk_widget_unparent);
  g_clear_pointer (&self->tracks, gtk_widget_unparent);
  g_clear_pointer (&self->speech, gtk_widget_unparent);
  g_clear_pointer (&self->sound, gtk_widget_unparent);
  g_clear_pointer (&self->pictures, gtk_widget_unparent);
  g_clear_pointer (&self->ruler, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_timeline_parent_class)->dispose (object);
}

static void
plenary_timeline_finalize (GObject *object)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  g_clear_object (&self->axis);
  g_clear_object (&self->scene);
  g_clear_object (&self->album);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (plenary_timeline_parent_class)->finalize (object);
}

static void
install_recording_properties (GParamFlags flags)
{
  /**
   * PlenaryTimeline:sound:
   *
   * The sound of the lesson, drawn in detail, or %NULL.
   */
  props[PROP_SOUND] = g_param_spec_object ("sound", NULL, NULL, PLENARY_TYPE_TIMELINE_SOUND, flags);
  /**
   * PlenaryTimeline:pictures:
   *
   * Pictures of the lesson, drawn in detail and under the pointer, or %NULL.
   */
  props[PROP_PICTURES] =
    g_param_spec_object ("pictures", NULL, NULL, PLENARY_TYPE_TIMELINE_PICTURES, flags);
  /**
   * PlenaryTimeline:status:
   *
   * A widget laid into the row of the sound, that tells how far it is known.
   */
  props[PROP_STATUS] = g_param_spec_object ("status", NULL, NULL, GTK_TYPE_WIDGET, flags);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * PlenaryTimeline:marks:
   *
   * A list of [class@TimelineMark].
   */
  props[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * PlenaryTimeline:rows:
   *
   * A list of [class@TimelineRow].
   */
  props[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * PlenaryTimeline:duration:
   *
   * How long the lesson is, in nanoseconds; 0 while it is not known.
   */
  props[PROP_DURATION] = g_param_spec_int64 ("duration", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * PlenaryTimeline:position:
   *
   * Where the playhead is, in nanoseconds of lesson time.
   */
  props[PROP_POSITION] = g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * PlenaryTimeline:selected:
   *
   * The id of the selected mark, or %NULL.
   */
  props[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  /**
   * PlenaryTimeline:detailed:
   *
   * Whether each goal has a row of its own, and one may zoom.
   */
  props[PROP_DETAILED] = g_param_spec_boolean ("detailed", NULL, NULL, FALSE, flags);
  /**
   * PlenaryTimeline:open-since:
   *
   * Where a stretch began that is being marked, in nanoseconds of lesson time; below
   * 0 if none is.
   */
  props[PROP_OPEN_SINCE] =
    g_param_spec_int64 ("open-since", NULL, NULL, G_MININT64, G_MAXINT64, PLENARY_TIME_NONE, flags);
  install_recording_properties (flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_timeline_class_init (PlenaryTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_dispose;
  object_class->finalize = plenary_timeline_finalize;
  object_class->get_property = plenary_timeline_get_property;
  object_class->set_property = plenary_timeline_set_property;
  widget_class->measure = plenary_timeline_measure;
  widget_class->size_allocate = plenary_timeline_size_allocate;
  widget_class->unmap = plenary_timeline_unmap;

  install_properties (object_class);
  plenary_timeline_install_signals ();

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static GtkWidget *
make_hover_label (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE,
                                   "can-target", FALSE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_child_visible (label, FALSE);

  return label;
}

static void
add_children (PlenaryTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->ruler = plenary_timeline_ruler_new (self->axis);
  self->tracks = plenary_timeline_tracks_new (self->axis, self->scene);
  self->overview = plenary_timeline_overview_new (self->axis, self->scene);
  self->seen = plenary_timeline_seen_new (self->axis);
  self->joins = plenary_timeline_joins_new (self->axis);
  self->open = plenary_timeline_open_new ();
  self->playhead = plenary_timeline_playhead_new ();
  self->hover = make_hover_label ();
  self->list =
    plenary_timeline_list_new (self->axis, self->scene, PLENARY_TIMELINE_TRACKS (self->tracks));

  gtk_widget_set_parent (self->ruler, widget);
  plenary_timeline_add_recording_rows (self);
  gtk_widget_set_parent (self->tracks, widget);
  gtk_widget_set_parent (self->overview, widget);
  gtk_widget_set_parent (self->seen, widget);
  gtk_widget_set_parent (self->joins, widget);
  gtk_widget_set_parent (self->open, widget);
  gtk_widget_set_parent (self->playhead, widget);
  gtk_widget_set_parent (self->hover, widget);
  gtk_widget_set_parent (self->list, widget);

  gtk_widget_set_visible (self->overview, FALSE);
  g_signal_connect_object (self->overview, "scrolled", G_CALLBACK (plenary_timeline_scrolled), self,
                           G_CONNECT_SWAPPED);
}

static void
plenary_timeline_init (PlenaryTimeline *self)
{
  self->open_since = PLENARY_TIME_NONE;
  self->follows = TRUE;
  self->axis = plenary_timeline_axis_new ();
  self->scene = plenary_timeline_scene_new ();
  add_children (self);

  g_signal_connect_object (self->axis, "changed", G_CALLBACK (axis_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timeline"), GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_HORIZONTAL, -1);
  plenary_timeline_tell_time (self);
  plenary_timeline_attach_pointer (self);
  plenary_timeline_attach_keys (self);
}

/**
 * plenary_timeline_get_marks:
 * @self: a timeline
 *
 * Gets [property@Timeline:marks].
 *
 * Returns: (transfer none) (nullable): a list of [class@TimelineMark]
 */
GListModel *
plenary_timeline_get_marks (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return plenary_timeline_scene_get_marks (self->scene);
}

/**
 * plenary_timeline_set_marks:
 * @self: a timeline
 * @marks: (nullable): a list of [class@TimelineMark]
 *
 * Sets [property@Timeline:marks].
 */
void
plenary_timeline_set_marks (PlenaryTimeline *self,
                            GListModel *marks)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (plenary_timeline_scene_get_marks (self->scene) == marks)
    return;

  plenary_timeline_scene_set_marks (self->scene, marks);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARKS]);
}

/**
 * plenary_timeline_get_rows:
 * @self: a timeline
 *
 * Gets [property@Timeline:rows].
 *
 * Returns: (transfer none) (nullable): a list of [class@TimelineRow]
 */
GListModel *
plenary_timeline_get_rows (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return plenary_timeline_scene_get_rows (self->scene);
}

/**
 * plenary_timeline_set_rows:
 * @self: a timeline
 * @rows: (nullable): a list of [class@TimelineRow]
 *
 * Sets [property@Timeline:rows].
 */
void
plenary_timeline_set_rows (PlenaryTimeline *self,
                           GListModel *rows)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (plenary_timeline_scene_get_rows (self->scene) == rows)
    return;

  plenary_timeline_scene_set_rows (self->scene, rows);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROWS]);
}

/**
 * plenary_timeline_get_duration:
 * @self: a timeline
 *
 * Gets [property@Timeline:duration].
 *
 * Returns: nanoseconds; 0 while it is not known
 */
gint64
plenary_timeline_get_duration (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), 0);

  return plenary_timeline_axis_get_duration (self->axis);
}

/**
 * plenary_timeline_set_duration:
 * @self: a timeline
 * @duration: nanoseconds; 0 while it is not known
 *
 * Sets [property@Timeline:duration].
 */
void
plenary_timeline_set_duration (PlenaryTimeline *self,
                               gint64 duration)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  duration = MAX (0, duration);
  if (plenary_timeline_axis_get_duration (self->axis) == duration)
    return;

  plenary_timeline_axis_set_duration (self->axis, duration);
  plenary_timeline_tell_time (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DURATION]);
}

/**
 * plenary_timeline_get_position:
 * @self: a timeline
 *
 * Gets [property@Timeline:position].
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_timeline_get_position (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), 0);

  return self->position;
}

/**
 * plenary_timeline_set_position:
 * @self: a timeline
 * @position: nanoseconds of lesson time
 *
 * Sets [property@Timeline:position].
 */
void
plenary_timeline_set_position (PlenaryTimeline *self,
                               gint64 position)
{
  gboolean jumped;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  position = MAX (0, position);
  if (self->position == position)
    return;

  jumped = position < self->position || position - self->position > JUMP;
  self->position = position;
  plenary_timeline_follow_position (self, jumped);
  plenary_timeline_tell_time_if_due (self, jumped);
  plenary_timeline_overview_set_position (PLENARY_TIMELINE_OVERVIEW (self->overview), position);

  plenary_timeline_move_playhead (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
}

/**
 * plenary_timeline_get_selected:
 * @self: a timeline
 *
 * Gets [property@Timeline:selected].
 *
 * Returns: (transfer none) (nullable): the id of the selected mark
 */
const char *
plenary_timeline_get_selected (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->selected;
}

/**
 * plenary_timeline_set_selected:
 * @self: a timeline
 * @id: (nullable): the id of a mark, or %NULL for none
 *
 * Sets [property@Timeline:selected], and brings the mark into view. If an end of the
 * mark selected before is held, it is let go.
 */
void
plenary_timeline_set_selected (PlenaryTimeline *self,
                               const char *id)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (g_strcmp0 (self->selected, id) == 0)
    return;

  plenary_timeline_keep_end (self);
  g_set_str (&self->selected, id);
  plenary_timeline_tracks_set_selected (PLENARY_TIMELINE_TRACKS (self->tracks), id);
  plenary_timeline_list_selection_changed (PLENARY_TIMELINE_LIST (self->list));
  plenary_timeline_show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * plenary_timeline_get_detailed:
 * @self: a timeline
 *
 * Gets [property@Timeline:detailed].
 *
 * Returns: whether each goal has a row of its own
 */
gboolean
plenary_timeline_get_detailed (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), FALSE);

  return self->detailed;
}

/**
 * plenary_timeline_set_detailed:
 * @self: a timeline
 * @detailed: whether each goal has a row of its own
 *
 * Sets [property@Timeline:detailed]. Without detail the whole lesson is shown.
 */
void
plenary_timeline_set_detailed (PlenaryTimeline *self,
                               gboolean detailed)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (self->detailed == detailed)
    return;

  self->detailed = detailed;
  if (!detailed)
    plenary_timeline_show_all (self);
  gtk_widget_set_visible (self->overview, detailed);
  plenary_timeline_update_recording_rows (self);
  plenary_timeline_tracks_set_detailed (PLENARY_TIMELINE_TRACKS (self->tracks), detailed);
  gtk_widget_queue_allocate (self->list);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILED]);
}

/**
 * plenary_timeline_set_parts:
 * @self: a timeline
 * @parts: (array length=n_parts) (nullable): where the parts of the lesson lie, in the
 *   order of their beginnings, in nanoseconds of lesson time
 * @n_parts: how many there are
 *
 * Draws where the parts of the lesson join, and what lies between them.
 */
void
plenary_timeline_set_parts (PlenaryTimeline *self,
                            const PlenarySpan *parts,
                            guint n_parts)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  plenary_timeline_joins_set_parts (PLENARY_TIMELINE_JOINS (self->joins), parts, n_parts);
}

/**
 * plenary_timeline_set_seen:
 * @self: a timeline
 * @spans: (element-type PlenarySpan): what was seen of the lesson, in nanoseconds of lesson
 *   time
 *
 * Draws faintly what was seen.
 */
void
plenary_timeline_set_seen (PlenaryTimeline *self,
                           GArray *spans)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  plenary_timeline_seen_set_spans (PLENARY_TIMELINE_SEEN (self->seen), spans);
}

/**
 * plenary_timeline_get_open_since:
 * @self: a timeline
 *
 * Gets [property@Timeline:open-since].
 *
 * Returns: nanoseconds of lesson time, or below 0
 */
gint64
plenary_timeline_get_open_since (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), PLENARY_TIME_NONE);

  return self->open_since;
}

/**
 * plenary_timeline_set_open_since:
 * @self: a timeline
 * @time: where a stretch began that is being marked, in nanoseconds of lesson time;
 *   below 0 for none
 *
 * Sets [property@Timeline:open-since].
 */
void
plenary_timeline_set_open_since (PlenaryTimeline *self,
                                 gint64 time)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (self->open_since == time)
    return;

  self->open_since = time;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN_SINCE]);
}
