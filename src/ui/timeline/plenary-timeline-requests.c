/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-private.h"

/* What a timeline asks for: places to be shown, and what is to happen to marks. */

enum
{
  SCRUB_BEGIN,
  SCRUB_TO,
  SCRUB_END,
  SELECT,
  PLAY,
  MOVE,
  MOVE_STRETCH,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * plenary_timeline_begin_scrub: (skip)
 * @self: a timeline
 *
 * Says that somebody begins to look for a place. While they do, nothing happens.
 */
void
plenary_timeline_begin_scrub (PlenaryTimeline *self)
{
  if (self->scrubbing)
    return;

  self->scrubbing = TRUE;
  self->scrubbed_to = self->position;
  g_signal_emit (self, signals[SCRUB_BEGIN], 0);
}

/**
 * plenary_timeline_scrub_to: (skip)
 * @self: a timeline
 * @time: nanoseconds of lesson time
 *
 * Asks for a place to be shown.
 */
void
plenary_timeline_scrub_to (PlenaryTimeline *self,
                           gint64 time)
{
  self->scrubbed_to = time;
  g_signal_emit (self, signals[SCRUB_TO], 0, time);
}

/**
 * plenary_timeline_end_scrub: (skip)
 * @self: a timeline
 *
 * Says that somebody is where they want to be, if they were looking.
 */
void
plenary_timeline_end_scrub (PlenaryTimeline *self)
{
  if (!self->scrubbing)
    return;

  self->scrubbing = FALSE;
  g_signal_emit (self, signals[SCRUB_END], 0);
}

static void
request (PlenaryTimeline *self,
         guint signal,
         guint mark)
{
  g_autofree char *id = NULL;

  if (mark >= plenary_timeline_scene_get_n_marks (self->scene))
    return;

  id =
    g_strdup (plenary_timeline_mark_get_id (plenary_timeline_scene_get_mark (self->scene, mark)));
  g_signal_emit (self, signals[signal], 0, id);
}

/**
 * plenary_timeline_request_select: (skip)
 * @self: a timeline
 * @mark: the number of a mark; nothing happens if there is none
 *
 * Asks for a mark to be selected.
 */
void
plenary_timeline_request_select (PlenaryTimeline *self,
                                 guint mark)
{
  request (self, SELECT, mark);
}

/**
 * plenary_timeline_request_play: (skip)
 * @self: a timeline
 * @mark: the number of a mark; nothing happens if there is none
 *
 * Asks for a mark to be played.
 */
void
plenary_timeline_request_play (PlenaryTimeline *self,
                               guint mark)
{
  request (self, PLAY, mark);
}

/**
 * plenary_timeline_request_remove: (skip)
 * @self: a timeline
 * @mark: the number of a mark; nothing happens if there is none
 *
 * Asks for a mark to be removed.
 */
void
plenary_timeline_request_remove (PlenaryTimeline *self,
                                 guint mark)
{
  request (self, REMOVE, mark);
}

/**
 * plenary_timeline_request_move: (skip)
 * @self: a timeline
 * @mark: the number of a mark
 * @span: its new stretch
 *
 * Asks for a mark to get other ends.
 */
void
plenary_timeline_request_move (PlenaryTimeline *self,
                               guint mark,
                               PlenarySpan span)
{
  g_autofree char *id =
    g_strdup (plenary_timeline_mark_get_id (plenary_timeline_scene_get_mark (self->scene, mark)));

  g_signal_emit (self, signals[MOVE], 0, id, span.start, span.end);
}

/**
 * plenary_timeline_request_move_stretch: (skip)
 * @self: a timeline
 * @id: the id of a stretch
 * @start: its new start
 * @end: its new end
 *
 * Asks for a stretch that is no mark to get other ends.
 */
void
plenary_timeline_request_move_stretch (PlenaryTimeline *self,
                                       const char *id,
                                       gint64 start,
                                       gint64 end)
{
  g_autofree char *copy = g_strdup (id);

  g_signal_emit (self, signals[MOVE_STRETCH], 0, copy, start, end);
}

static guint
add_signal (const char *name,
            GType first,
            GType second,
            GType third)
{
  GType types[] = { first, second, third };
  guint n = 0;

  while (n < G_N_ELEMENTS (types) && types[n] != G_TYPE_NONE)
    n++;

  return g_signal_newv (name, PLENARY_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                        G_TYPE_NONE, n, types);
}

/**
 * plenary_timeline_install_signals: (skip)
 *
 * Gives timelines the signals by which they ask for things.
 */
void
plenary_timeline_install_signals (void)
{
  /**
   * PlenaryTimeline::scrub-begin:
   *
   * Emitted when somebody begins to look for a place.
   */
  signals[SCRUB_BEGIN] = add_signal ("scrub-begin", G_TYPE_NONE, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * PlenaryTimeline::scrub-to:
   * @time: nanoseconds of lesson time
   *
   * Emitted when a place shall be shown, always after scrub-begin.
   */
  signals[SCRUB_TO] = add_signal ("scrub-to", G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * PlenaryTimeline::scrub-end:
   *
   * Emitted when somebody is where they want to be.
   */
  signals[SCRUB_END] = add_signal ("scrub-end", G_TYPE_NONE, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * PlenaryTimeline::select:
   * @id: the id of a mark
   *
   * Emitted when a mark shall be selected.
   */
  signals[SELECT] = add_signal ("select", G_TYPE_STRING, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * PlenaryTimeline::play:
   * @id: the id of a mark
   *
   * Emitted when a mark shall be played.
   */
  signals[PLAY] = add_signal ("play", G_TYPE_STRING, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * PlenaryTimeline::move:
   * @id: the id of a mark
   * @start: its new start, in nanoseconds of lesson time
   * @end: its new end, in nanoseconds of lesson time
   *
   * Emitted once for a whole move of one or both ends of a mark, when it is over.
   */
  signals[MOVE] = add_signal ("move", G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64);
  /**
   * PlenaryTimeline::move-stretch:
   * @id: the id of a stretch
   * @start: its new start, in nanoseconds
   * @end: its new end
   *
   * Emitted once for a whole move of an end of a wait, or of who speaks.
   */
  signals[MOVE_STRETCH] = add_signal ("move-stretch", G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64);
  /**
   * PlenaryTimeline::remove:
   * @id: the id of a mark
   *
   * Emitted when a mark shall be removed.
   */
  signals[REMOVE] = add_signal ("remove", G_TYPE_STRING, G_TYPE_NONE, G_TYPE_NONE);
}
