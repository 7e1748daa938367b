/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-accessible.h"

#include "plenary-timeline-private.h"

#include <glib/gi18n.h>

/* Long enough that panning doesn't make items for places one only passes. */
#define REFRESH_MS 200

/**
 * PlenaryTimelineItem:
 *
 * One mark as assistive technologies find it: with a name, a place, and what can be
 * done with it. It draws nothing.
 *
 * It is a widget, because GTK offers the actions of widgets only to them.
 */

struct _PlenaryTimelineItem
{
  GtkWidget parent_instance;

  PlenaryTimelineMark *mark;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineItem, plenary_timeline_item, GTK_TYPE_WIDGET)

/**
 * PlenaryTimelineList:
 *
 * The marks that are in view, for assistive technologies. Of very many those around
 * the selected one, or around the middle, are told; each says its number of all.
 */

struct _PlenaryTimelineList
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineScene *scene;
  PlenaryTimelineTracks *tracks;
  GPtrArray *items;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineList, plenary_timeline_list, GTK_TYPE_WIDGET)

static PlenaryTimeline *
timeline_of (GtkWidget *item)
{
  return PLENARY_TIMELINE (gtk_widget_get_ancestor (item, PLENARY_TYPE_TIMELINE));
}

static guint
number_of (PlenaryTimelineItem *item,
           PlenaryTimelineScene *scene)
{
  return plenary_timeline_scene_find (scene, plenary_timeline_mark_get_id (item->mark));
}

/* A mark may be gone before its item is. */
static guint
mark_of (GtkWidget *item)
{
  return number_of (PLENARY_TIMELINE_ITEM (item), timeline_of (item)->scene);
}

static void
select_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  plenary_timeline_request_select (timeline_of (widget), mark_of (widget));
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_timeline_request_play (timeline_of (widget), mark_of (widget));
}

static void
plenary_timeline_item_finalize (GObject *object)
{
  PlenaryTimelineItem *self = PLENARY_TIMELINE_ITEM (object);

  g_clear_object (&self->mark);

  G_OBJECT_CLASS (plenary_timeline_item_parent_class)->finalize (object);
}

static void
plenary_timeline_item_class_init (PlenaryTimelineItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_timeline_item_finalize;

  /* Only harmless ones: their order is not ours, and many assistive technologies take
   * the first. */
  gtk_widget_class_install_action (widget_class, "mark.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "mark.select", NULL, select_action);

  gtk_widget_class_set_css_name (widget_class, "item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
plenary_timeline_item_init (PlenaryTimelineItem *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static void
update_selected (PlenaryTimelineList *self,
                 PlenaryTimelineItem *item)
{
  guint selected = plenary_timeline_tracks_get_selected (self->tracks);

  gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_SELECTED,
                               number_of (item, self->scene) == selected, -1);
}

static void
update_item (PlenaryTimelineList *self,
             PlenaryTimelineItem *item,
             guint position)
{
  PlenaryTimelineIndex *index = plenary_timeline_scene_get_index (self->scene);
  guint mark = plenary_timeline_index_get (index, position)->mark;

  g_set_object (&item->mark, plenary_timeline_scene_get_mark (self->scene, mark));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plenary_timeline_mark_get_label (item->mark), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) position + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) plenary_timeline_index_get_n (index), -1);
  update_selected (self, item);
}

/* The first and the number of the marks to tell, in the order of the symbols. */
static guint
choose_marks (PlenaryTimelineList *self,
              guint *first)
{
  PlenaryTimelineIndex *index = plenary_timeline_scene_get_index (self->scene);
  PlenarySpan visible = plenary_timeline_axis_get_visible (self->axis);
  guint from = plenary_timeline_index_first_from (index, visible.start);
  guint to = plenary_timeline_index_first_from (index, visible.end + 1);
  guint selected = plenary_timeline_tracks_get_selected (self->tracks);
  guint middle = from + (to - from) / 2;

  *first = from;
  if (to - from <= PLENARY_TIMELINE_MAX_ITEMS)
    return to - from;

  if (selected != PLENARY_TIMELINE_NOWHERE)
    {
      PlenaryTimelineMark *mark = plenary_timeline_scene_get_mark (self->scene, selected);

      middle =
        plenary_timeline_index_first_from (index, plenary_timeline_mark_get_tagged_at (mark));
    }
  middle =
    CLAMP (middle, from + PLENARY_TIMELINE_MAX_ITEMS / 2, to - PLENARY_TIMELINE_MAX_ITEMS / 2);
  *first = middle - PLENARY_TIMELINE_MAX_ITEMS / 2;

  return PLENARY_TIMELINE_MAX_ITEMS;
}

static void
refresh_cb (gpointer user_data)
{
  PlenaryTimelineList *self = user_data;

  self->refresh_id = 0;
  plenary_timeline_list_refresh (self);
}

static void
queue_refresh (PlenaryTimelineList *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add_once (REFRESH_MS, refresh_cb, self);
}

static void
plenary_timeline_list_size_allocate (GtkWidget *widget,
                                     int width,
                                     int height,
                                     int baseline)
{
  PlenaryTimelineList *self = PLENARY_TIMELINE_LIST (widget);

  for (guint i = 0; i < self->items->len; i++)
    {
      PlenaryTimelineItem *item = g_ptr_array_index (self->items, i);
      guint mark = number_of (item, self->scene);
      GdkRectangle area = { 0, 0, 1, 1 };

      if (mark != PLENARY_TIMELINE_NOWHERE)
        plenary_timeline_tracks_get_mark_area (self->tracks, mark, &area);
      gtk_widget_size_allocate (GTK_WIDGET (item), &area, -1);
    }
}

static void
plenary_timeline_list_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  /* The tracks have drawn everything. */
}

static void
plenary_timeline_list_dispose (GObject *object)
{
  PlenaryTimelineList *self = PLENARY_TIMELINE_LIST (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_ptr_array_set_size (self->items, 0);
  g_clear_object (&self->axis);
  g_clear_object (&self->scene);
  g_clear_object (&self->tracks);

  G_OBJECT_CLASS (plenary_timeline_list_parent_class)->dispose (object);
}

static void
plenary_timeline_list_finalize (GObject *object)
{
  PlenaryTimelineList *self = PLENARY_TIMELINE_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_timeline_list_parent_class)->finalize (object);
}

static void
plenary_timeline_list_class_init (PlenaryTimelineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_list_dispose;
  object_class->finalize = plenary_timeline_list_finalize;
  widget_class->size_allocate = plenary_timeline_list_size_allocate;
  widget_class->snapshot = plenary_timeline_list_snapshot;

  gtk_widget_class_set_css_name (widget_class, "marks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
plenary_timeline_list_init (PlenaryTimelineList *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Moments on the timeline"), -1);
}

/**
 * plenary_timeline_list_new:
 * @axis: the axis
 * @scene: the marks
 * @tracks: the layer that draws them, which has the same place and size
 *
 * Makes a list of the marks in view.
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
plenary_timeline_list_new (PlenaryTimelineAxis *axis,
                           PlenaryTimelineScene *scene,
                           PlenaryTimelineTracks *tracks)
{
  PlenaryTimelineList *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_AXIS (axis), NULL);
  g_return_val_if_fail (PLENARY_IS_TIMELINE_SCENE (scene), NULL);
  g_return_val_if_fail (PLENARY_IS_TIMELINE_TRACKS (tracks), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_LIST, NULL);
  self->axis = g_object_ref (axis);
  self->scene = g_object_ref (scene);
  self->tracks = g_object_ref (tracks);
  g_signal_connect_object (axis, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_list_selection_changed:
 * @self: a list
 *
 * Tells which of the marks is selected.
 */
void
plenary_timeline_list_selection_changed (PlenaryTimelineList *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_LIST (self));

  for (guint i = 0; i < self->items->len; i++)
    update_selected (self, g_ptr_array_index (self->items, i));
  queue_refresh (self);
}

/**
 * plenary_timeline_list_refresh:
 * @self: a list
 *
 * Tells the marks that are in view now. It happens by itself soon after a change.
 */
void
plenary_timeline_list_refresh (PlenaryTimelineList *self)
{
  guint first, n;

  g_return_if_fail (PLENARY_IS_TIMELINE_LIST (self));

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  n = choose_marks (self, &first);

  while (self->items->len < n)
    {
      GtkWidget *item = g_object_new (PLENARY_TYPE_TIMELINE_ITEM, NULL);

      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }
  g_ptr_array_set_size (self->items, n);

  for (guint i = 0; i < n; i++)
    update_item (self, g_ptr_array_index (self->items, i), first + i);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
