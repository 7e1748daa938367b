/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-timecode.h"

#include <glib/gi18n.h>

/* What keys do while the timeline has the focus:
 *
 *   Left, Right               a second earlier, later
 *   Page Up, Page Down        ten seconds later, earlier (as on every slider)
 *   Home, End                 the beginning, the end
 *   Ctrl+Left, Ctrl+Right     the moment before, the next moment
 *   Enter, Delete             play, remove the selected moment
 *   S, E                      take its start, its end; then
 *       Left, Right           move it by 0.1 s; with Shift by a second
 *       Enter, or S, E again  keep it
 *       Escape                give it back
 *   plus, minus, 0            zoom, where there is detail
 *
 * Times run to the right in every language, so Left is always earlier. */

#define STEP PLENARY_SECOND
#define PAGE (10 * PLENARY_SECOND)
#define NUDGE (PLENARY_SECOND / 10)
#define KEY_ZOOM 1.5

static void
say (PlenaryTimeline *self,
     const char *words)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
say_end (PlenaryTimeline *self)
{
  g_autofree char *time = plenary_timeline_dup_held_text (self);
  g_autofree char *words = NULL;

  if (self->held_part == PLENARY_TIMELINE_PART_START)
    /* Translators: said by a screen reader; %s is a time such as 12:41.3 */
    words = g_strdup_printf (_("Starts at %s"), time);
  else
    /* Translators: said by a screen reader; %s is a time such as 12:41.3 */
    words = g_strdup_printf (_("Ends at %s"), time);
  say (self, words);
}

static gboolean
scrub_by_key (PlenaryTimeline *self,
              gint64 time)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);

  if (duration <= 0)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_begin_scrub (self);
  plenary_timeline_scrub_to (self, CLAMP (time, 0, duration));

  return GDK_EVENT_STOP;
}

/* While a key is down the position may lag behind what was asked for. */
static gint64
present (PlenaryTimeline *self)
{
  return self->scrubbing ? self->scrubbed_to : self->position;
}

/* The selected mark in the order of the symbols. */
static guint
place_of_selected (PlenaryTimeline *self,
                   PlenaryTimelineIndex *index)
{
  guint mark = plenary_timeline_tracks_get_selected (PLENARY_TIMELINE_TRACKS (self->tracks));
  gint64 at;

  if (mark == PLENARY_TIMELINE_NOWHERE)
    return PLENARY_TIMELINE_NOWHERE;

  at = plenary_timeline_mark_get_tagged_at (plenary_timeline_scene_get_mark (self->scene, mark));
  for (guint i = plenary_timeline_index_first_from (index, at);
       i < plenary_timeline_index_get_n (index); i++)
    if (plenary_timeline_index_get (index, i)->mark == mark)
      return i;

  return PLENARY_TIMELINE_NOWHERE;
}

static gboolean
select_next (PlenaryTimeline *self,
             int by)
{
  PlenaryTimelineIndex *index = plenary_timeline_scene_get_index (self->scene);
  gint64 n = plenary_timeline_index_get_n (index);
  guint selected = place_of_selected (self, index);
  gint64 next;
  guint mark;

  if (selected != PLENARY_TIMELINE_NOWHERE)
    next = (gint64) selected + by;
  else if (by > 0)
    next = plenary_timeline_index_first_from (index, self->position + 1);
  else
    next = (gint64) plenary_timeline_index_first_from (index, self->position) - 1;

  if (next < 0 || next >= n)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }

  mark = plenary_timeline_index_get (index, next)->mark;
  say (self, plenary_timeline_mark_get_label (plenary_timeline_scene_get_mark (self->scene, mark)));
  plenary_timeline_request_select (self, mark);

  return GDK_EVENT_STOP;
}

static gboolean
zoom_by_key (PlenaryTimeline *self,
             double factor)
{
  if (!self->detailed)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_zoom (self, factor);

  return GDK_EVENT_STOP;
}

static gboolean
take_end (PlenaryTimeline *self,
          PlenaryTimelinePart part)
{
  if (self->held_part == part)
    plenary_timeline_keep_end (self);
  else if (plenary_timeline_hold_end (self, part))
    say_end (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
move_end_by_key (PlenaryTimeline *self,
                 gint64 by,
                 gboolean more)
{
  plenary_timeline_move_end (self, plenary_timeline_get_held_time (self) + (more ? 10 : 1) * by);
  say_end (self);

  return GDK_EVENT_STOP;
}

/* While an end is held, the keys that would move the playhead move it. */
static gboolean
key_with_end (PlenaryTimeline *self,
              guint keyval,
              GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_end_by_key (self, -NUDGE, state & GDK_SHIFT_MASK);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_end_by_key (self, NUDGE, state & GDK_SHIFT_MASK);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      plenary_timeline_keep_end (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      plenary_timeline_give_back_end (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_with_selected (PlenaryTimeline *self,
                   guint keyval)
{
  guint mark = plenary_timeline_tracks_get_selected (PLENARY_TIMELINE_TRACKS (self->tracks));

  if (mark == PLENARY_TIMELINE_NOWHERE)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      plenary_timeline_request_play (self, mark);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      plenary_timeline_give_back_end (self);
      plenary_timeline_request_remove (self, mark);
      return GDK_EVENT_STOP;
    case GDK_KEY_s:
      return take_end (self, PLENARY_TIMELINE_PART_START);
    case GDK_KEY_e:
      return take_end (self, PLENARY_TIMELINE_PART_END);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
plain_key (PlenaryTimeline *self,
           guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return scrub_by_key (self, present (self) - STEP);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return scrub_by_key (self, present (self) + STEP);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return scrub_by_key (self, present (self) + PAGE);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return scrub_by_key (self, present (self) - PAGE);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return scrub_by_key (self, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return scrub_by_key (self, plenary_timeline_axis_get_duration (self->axis));
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom_by_key (self, 1.0 / KEY_ZOOM);
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      if (!self->detailed)
        return GDK_EVENT_PROPAGATE;
      plenary_timeline_show_all (self);
      return GDK_EVENT_STOP;
    default:
      return key_with_selected (self, keyval);
    }
}

static gboolean
key_pressed_cb (PlenaryTimeline *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if (self->held_part != PLENARY_TIMELINE_PART_NONE && (state & ~GDK_SHIFT_MASK) == 0 &&
      key_with_end (self, keyval, state) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  /* A plus needs Shift on some keyboards, and on others it doesn't. */
  if ((state & ~GDK_SHIFT_MASK) == 0 &&
      (keyval == GDK_KEY_plus || keyval == GDK_KEY_equal || keyval == GDK_KEY_KP_Add))
    return zoom_by_key (self, KEY_ZOOM);

  if (state == 0)
    return plain_key (self, keyval);

  if (state == GDK_CONTROL_MASK && (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left))
    return select_next (self, -1);
  if (state == GDK_CONTROL_MASK && (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right))
    return select_next (self, 1);

  return GDK_EVENT_PROPAGATE;
}

/* Letting go of any key is enough: two are hardly ever held for one search. */
static void
key_released_cb (PlenaryTimeline *self)
{
  if (self->drag == PLENARY_TIMELINE_DRAG_NONE)
    plenary_timeline_end_scrub (self);
}

static void
focus_leave_cb (PlenaryTimeline *self)
{
  if (self->drag != PLENARY_TIMELINE_DRAG_NONE)
    return;

  plenary_timeline_end_scrub (self);
  plenary_timeline_keep_end (self);
}

/**
 * plenary_timeline_attach_keys: (skip)
 * @self: a timeline
 *
 * Lets keys act on the timeline while it has the focus.
 */
void
plenary_timeline_attach_keys (PlenaryTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
