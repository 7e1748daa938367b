/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-timecode.h"

#include <glib/gi18n.h>

/* What keys do while the timeline has the focus: two tables, from which they act
 * and the list of shortcuts is shown. Times run to the right in every language, so
 * Left is always earlier. */

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
             gint64 by)
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
scrub_to (PlenaryTimeline *self,
          gint64 time)
{
  gint64 duration = plenary_timeline_axis_get_duration (self->axis);

  if (duration <= 0)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_begin_scrub (self);
  plenary_timeline_scrub_to (self, CLAMP (time, 0, duration));

  return GDK_EVENT_STOP;
}

static gboolean
scrub_by (PlenaryTimeline *self,
          gint64 by)
{
  return scrub_to (self, present (self) + by);
}

static gboolean
zoom (PlenaryTimeline *self,
      gint64 direction)
{
  if (!self->detailed)
    return GDK_EVENT_PROPAGATE;

  if (direction == 0)
    plenary_timeline_show_all (self);
  else
    plenary_timeline_zoom (self, direction > 0 ? KEY_ZOOM : 1.0 / KEY_ZOOM);

  return GDK_EVENT_STOP;
}

static gboolean
play_selected (PlenaryTimeline *self,
               gint64 unused)
{
  guint mark = plenary_timeline_tracks_get_selected (PLENARY_TIMELINE_TRACKS (self->tracks));

  if (mark == PLENARY_TIMELINE_NOWHERE)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_request_play (self, mark);

  return GDK_EVENT_STOP;
}

static gboolean
remove_selected (PlenaryTimeline *self,
                 gint64 unused)
{
  guint mark = plenary_timeline_tracks_get_selected (PLENARY_TIMELINE_TRACKS (self->tracks));

  if (mark == PLENARY_TIMELINE_NOWHERE)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_give_back_end (self);
  plenary_timeline_request_remove (self, mark);

  return GDK_EVENT_STOP;
}

/* Takes the start or the end of the selected mark, or lets go of it. */
static gboolean
take_end (PlenaryTimeline *self,
          gint64 part)
{
  if (self->held_part == (PlenaryTimelinePart) part)
    plenary_timeline_keep_end (self);
  else if (plenary_timeline_hold_end (self, part))
    say_end (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
move_end (PlenaryTimeline *self,
          gint64 by)
{
  plenary_timeline_move_end (self, plenary_timeline_get_held_time (self) + by);
  say_end (self);

  return GDK_EVENT_STOP;
}

static gboolean
settle_end (PlenaryTimeline *self,
            gint64 keep)
{
  if (keep)
    plenary_timeline_keep_end (self);
  else
    plenary_timeline_give_back_end (self);

  return GDK_EVENT_STOP;
}

/* A key without a title does what it does on the whole page, whose list has it. */
typedef struct
{
  const char *title;
  guint keyval;
  GdkModifierType state;
  gboolean (*act) (PlenaryTimeline *self, gint64 argument);
  gint64 argument;
} Key;

static const Key keys[] = {
  { N_("One second earlier"), GDK_KEY_Left, 0, scrub_by, -STEP },
  { N_("One second later"), GDK_KEY_Right, 0, scrub_by, STEP },
  /* As on every slider. */
  { N_("Ten seconds later"), GDK_KEY_Page_Up, 0, scrub_by, PAGE },
  { N_("Ten seconds earlier"), GDK_KEY_Page_Down, 0, scrub_by, -PAGE },
  { N_("To the beginning"), GDK_KEY_Home, 0, scrub_to, 0 },
  { N_("To the end"), GDK_KEY_End, 0, scrub_to, G_MAXINT64 },
  { NULL, GDK_KEY_Left, GDK_CONTROL_MASK, select_next, -1 },
  { NULL, GDK_KEY_Right, GDK_CONTROL_MASK, select_next, 1 },
  { NULL, GDK_KEY_Return, 0, play_selected },
  { NULL, GDK_KEY_Delete, 0, remove_selected },
  { N_("Take the start of the selected moment"), GDK_KEY_s, 0, take_end,
    PLENARY_TIMELINE_PART_START },
  { N_("Take its end"), GDK_KEY_e, 0, take_end, PLENARY_TIMELINE_PART_END },
  { N_("Larger, in more detail"), GDK_KEY_plus, 0, zoom, 1 },
  { N_("Smaller, in more detail"), GDK_KEY_minus, 0, zoom, -1 },
  { N_("The whole lesson"), GDK_KEY_0, 0, zoom, 0 },
};

/* While an end is held, the keys that would move the playhead move it. */
static const Key keys_with_end[] = {
  { N_("Move the start or end you took earlier"), GDK_KEY_Left, 0, move_end, -NUDGE },
  { N_("Move it later"), GDK_KEY_Right, 0, move_end, NUDGE },
  { N_("Move it one second earlier"), GDK_KEY_Left, GDK_SHIFT_MASK, move_end, -STEP },
  { N_("Move it one second later"), GDK_KEY_Right, GDK_SHIFT_MASK, move_end, STEP },
  { N_("Keep it there"), GDK_KEY_Return, 0, settle_end, TRUE },
  { N_("Put it back"), GDK_KEY_Escape, 0, settle_end, FALSE },
};

static guint
add_shortcuts (PlenaryShortcut *shortcuts,
               const Key *from,
               guint n_from)
{
  guint n = 0;

  for (guint i = 0; i < n_from; i++)
    if (from[i].title != NULL)
      shortcuts[n++] = (PlenaryShortcut) { _(from[i].title),
                                           gtk_accelerator_name (from[i].keyval, from[i].state) };

  return n;
}

/**
 * plenary_timeline_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while the timeline has the focus, in the order to show
 * them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_timeline_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (keys) + G_N_ELEMENTS (keys_with_end)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    {
      n_shortcuts = add_shortcuts (shortcuts, keys, G_N_ELEMENTS (keys));
      n_shortcuts +=
        add_shortcuts (shortcuts + n_shortcuts, keys_with_end, G_N_ELEMENTS (keys_with_end));
    }
  *n = n_shortcuts;

  return shortcuts;
}

/* The same key in another place of the keyboard, or with Caps Lock on. */
static guint
get_main_key (guint keyval)
{
  static const guint same[][2] = {
    { GDK_KEY_KP_Left, GDK_KEY_Left },
    { GDK_KEY_KP_Right, GDK_KEY_Right },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up },
    { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
    { GDK_KEY_KP_Home, GDK_KEY_Home },
    { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Enter, GDK_KEY_Return },
    { GDK_KEY_ISO_Enter, GDK_KEY_Return },
    { GDK_KEY_KP_Delete, GDK_KEY_Delete },
    { GDK_KEY_KP_Add, GDK_KEY_plus },
    { GDK_KEY_equal, GDK_KEY_plus },
    { GDK_KEY_KP_Subtract, GDK_KEY_minus },
    { GDK_KEY_KP_0, GDK_KEY_0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (same[i][0] == keyval)
      return same[i][1];

  return gdk_keyval_to_lower (keyval);
}

static gboolean
act (PlenaryTimeline *self,
     const Key *table,
     guint n,
     guint keyval,
     GdkModifierType state)
{
  for (guint i = 0; i < n; i++)
    if (table[i].keyval == keyval && table[i].state == state)
      return table[i].act (self, table[i].argument);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (PlenaryTimeline *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  keyval = get_main_key (keyval);
  /* A plus needs Shift on some keyboards, and on others it doesn't. */
  if (keyval == GDK_KEY_plus)
    state &= ~GDK_SHIFT_MASK;

  if (self->held_part != PLENARY_TIMELINE_PART_NONE &&
      act (self, keys_with_end, G_N_ELEMENTS (keys_with_end), keyval, state) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  return act (self, keys, G_N_ELEMENTS (keys), keyval, state);
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
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "key-released", G_CALLBACK (key_released_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
