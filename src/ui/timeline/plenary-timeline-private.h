/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-album.h"
#include "plenary-timeline-axis.h"
#include "plenary-timeline-scene.h"
#include "plenary-timeline-tracks.h"
#include "plenary-timeline.h"

G_BEGIN_DECLS

/* What a pointer that is down is doing. */
typedef enum
{
  PLENARY_TIMELINE_DRAG_NONE,
  PLENARY_TIMELINE_DRAG_SCRUB,
  PLENARY_TIMELINE_DRAG_END,
} PlenaryTimelineDrag;

struct _PlenaryTimeline
{
  GtkWidget parent_instance;

  PlenaryTimelineAxis *axis;
  PlenaryTimelineScene *scene;
  PlenaryTimelineAlbum *album;

  GtkWidget *ruler;
  GtkWidget *pictures;
  GtkWidget *sound;
  GtkWidget *speech;
  GtkWidget *tracks;
  GtkWidget *overview;
  GtkWidget *seen;
  GtkWidget *joins;
  GtkWidget *open;
  GtkWidget *playhead;
  GtkWidget *hover;
  GtkWidget *card;
  GtkWidget *list;

  gint64 position;
  gint64 open_since;
  gboolean detailed;
  char *selected;

  /* Whether a playhead that leaves the view takes the view with it. */
  gboolean follows;
  gboolean allocating;
  double playhead_x;
  gint64 told_seconds;

  gboolean scrubbing;
  gint64 scrubbed_to;

  /* An end of the selected mark that is being moved. */
  PlenaryTimelinePart held_part;
  PlenarySpan held_span;
  PlenarySpan held_from;
  guint settle_id;

  PlenaryTimelineDrag drag;
  int n_press;
  double press_x;
  double drag_offset;
  double pointer_x;
  gboolean hovered;
  double pan_start;
  double last_scale;
  double velocity;
  gint64 last_tick;
  guint tick_id;
};

/* The recording: plenary-timeline-recording.c */
void plenary_timeline_add_recording_rows (PlenaryTimeline *self);
void plenary_timeline_update_recording_rows (PlenaryTimeline *self);

/* Requests: plenary-timeline-requests.c */
void plenary_timeline_install_signals (void);
void plenary_timeline_begin_scrub (PlenaryTimeline *self);
void plenary_timeline_scrub_to (PlenaryTimeline *self, gint64 time);
void plenary_timeline_end_scrub (PlenaryTimeline *self);
void plenary_timeline_request_select (PlenaryTimeline *self, guint mark);
void plenary_timeline_request_play (PlenaryTimeline *self, guint mark);
void plenary_timeline_request_remove (PlenaryTimeline *self, guint mark);
void plenary_timeline_request_move_stretch (PlenaryTimeline *self,
                                            const char *id,
                                            gint64 start,
                                            gint64 end);
void plenary_timeline_request_move (PlenaryTimeline *self, guint mark, PlenarySpan span);

/* The view: plenary-timeline-view.c */
void plenary_timeline_scrolled (PlenaryTimeline *self);
void plenary_timeline_follow_position (PlenaryTimeline *self, gboolean jumped);
void plenary_timeline_show_selected (PlenaryTimeline *self);

/* The slider: plenary-timeline-value.c */
void plenary_timeline_accessible_range_init (GtkAccessibleRangeInterface *iface);
void plenary_timeline_tell_time (PlenaryTimeline *self);
void plenary_timeline_tell_time_if_due (PlenaryTimeline *self, gboolean jumped);

/* Places: plenary-timeline-layout.c */
void plenary_timeline_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline);
void plenary_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void plenary_timeline_place_hover (PlenaryTimeline *self);
void plenary_timeline_move_playhead (PlenaryTimeline *self);

/* Moving an end: plenary-timeline-ends.c */
gboolean plenary_timeline_hold_end (PlenaryTimeline *self, PlenaryTimelinePart part);
void plenary_timeline_move_end (PlenaryTimeline *self, gint64 time);
gint64 plenary_timeline_get_held_time (PlenaryTimeline *self);
char *plenary_timeline_dup_held_text (PlenaryTimeline *self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_timeline_keep_end (PlenaryTimeline *self);
void plenary_timeline_give_back_end (PlenaryTimeline *self);
void plenary_timeline_settle_end (PlenaryTimeline *self);

/* Input: plenary-timeline-pointer.c, plenary-timeline-keys.c */
void plenary_timeline_attach_pointer (PlenaryTimeline *self);
void plenary_timeline_attach_keys (PlenaryTimeline *self);

G_END_DECLS
