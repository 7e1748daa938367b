/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-arrivals.h"
#include "plenary-errands.h"
#include "plenary-frame-times.h"
#include "plenary-player.h"

G_BEGIN_DECLS

/* Where a player stands. */
typedef enum
{
  PHASE_CLOSED,
  PHASE_PREROLLING,
  PHASE_PLACING,
  PHASE_READY,
  PHASE_FAILED,
} PlayerPhase;

/* What is asked of the pipeline by a seek. */
typedef struct
{
  /* Stream time, or -1 for no seek. */
  gint64 position;
  /* Where the pipeline stops, or -1 for the end of the file. */
  gint64 end;
  double rate;
  gboolean exact;
} PlayerSeek;

/* What is done where a seek found no picture. */
typedef enum
{
  GAP_NONE,
  GAP_LOOKING,
  GAP_SHOWING,
  GAP_RETURNING,
} PlayerGapPhase;

typedef struct
{
  PlayerGapPhase phase;
  /* At @low the picture @frame is to be seen, at @high none; @at is looked at now. */
  gint64 low;
  gint64 high;
  gint64 frame;
  gint64 at;
  guint n_looks;
  gboolean heard;
} PlayerGap;

/* What is missing of a film at its end is not missed if it is less. */
#define PLAYER_LEAST_MISSING (GST_SECOND)

struct _PlenaryPlayer
{
  GObject parent_instance;

  GstElement *sink;
  GObject *paintable;
  GstElement *pipeline;
  PlenaryErrands *errands;
  PlenaryFrameTimes *times;
  PlenaryArrivals *arrivals;
  guint bus_id;
  guint tick_id;

  char *uri;
  GError *error;
  GPtrArray *missing;
  PlayerPhase phase;

  /* Stream time, in nanoseconds. */
  gint64 position;
  gint64 duration;
  gint64 shown_frame;

  /* Where the file breaks off, or -1; and the last picture behind which something is
   * missing, or -1. */
  gint64 ends_at;
  gint64 last_picture;

  /* Where it was when it moved last while it played, and when, in monotonic time. */
  gint64 moved_to;
  gint64 moved_at;

  /* The one seek in flight, and the number of the event in flight: of that seek, of
   * a step, or 0. */
  PlayerSeek flying;
  guint32 event_number;
  guint n_corrections;
  PlayerGap gap;
  guint watchdog_id;
  guint n_rescues;

  /* The newest wish behind it, or -1; and frames still to be stepped. */
  gint64 wish;
  int steps;
  gint64 frame_duration;
  /* What the first look found, which knows better than a file that breaks off. */
  gint64 known_duration;

  /* The step in flight: how many frames on, and from which one. */
  int stepping;
  gint64 stepping_from;

  /* The key frame whose predecessor is looked for, or -1. */
  gint64 back_from;
  guint n_guesses;

  /* Where the pipeline stops now, or -1. */
  gint64 bound;

  /* Waiting for the file to open. */
  guint opening_id;
  guint n_openings;
  gint64 let_go_until;

  PlenarySpan span;
  double rate;
  double volume;
  int rotation;
  int tag_rotation;

  guint wish_exact : 1;
  guint event_taken : 1;
  guint wants_playing : 1;
  guint muted : 1;
  guint has_span : 1;
  guint looping : 1;
  guint at_end : 1;
  guint out_of_step : 1;
  guint without_sound : 1;
};

void plenary_player_emit (PlenaryPlayer *self, PlenaryPlayerEvent event);
void plenary_player_fail (PlenaryPlayer *self, int code, const char *message);
void plenary_player_placed (PlenaryPlayer *self);
void plenary_player_apply_playing (PlenaryPlayer *self);
void plenary_player_reopen (PlenaryPlayer *self);
void plenary_player_rescue (PlenaryPlayer *self);
gint64 plenary_player_get_end (PlenaryPlayer *self);

/* plenary-player-sink.c */
void plenary_player_set_sink (PlenaryPlayer *self, GstElement *sink);
void plenary_player_renew_sink (PlenaryPlayer *self);
gint64 plenary_player_read_frame (PlenaryPlayer *self);
void plenary_player_refresh_frame (PlenaryPlayer *self);
void plenary_player_apply_rotation (PlenaryPlayer *self);

/* plenary-player-seek.c */
gboolean plenary_player_is_busy (PlenaryPlayer *self);
void plenary_player_send (PlenaryPlayer *self, GstEvent *event);
void plenary_player_send_seek (PlenaryPlayer *self, gint64 target);
void plenary_player_go (PlenaryPlayer *self, gint64 position, gboolean exact);
void plenary_player_answered (PlenaryPlayer *self, guint32 number, gboolean accepted);
void plenary_player_settle (PlenaryPlayer *self);
void plenary_player_seek_done (PlenaryPlayer *self);
void plenary_player_seek_reset (PlenaryPlayer *self);
void plenary_player_come_to_rest (PlenaryPlayer *self);

/* plenary-player-gap.c */
gboolean plenary_player_cross_gap (PlenaryPlayer *self);
gboolean plenary_player_settle_gap (PlenaryPlayer *self, gint64 shown);

/* plenary-player-step.c */
void plenary_player_forget_steps (PlenaryPlayer *self);
void plenary_player_take_step (PlenaryPlayer *self);
void plenary_player_step_settled (PlenaryPlayer *self);
void plenary_player_stepped_back (PlenaryPlayer *self);

/* plenary-player-bus.c */
gboolean plenary_player_bus_cb (GstBus *bus, GstMessage *message, gpointer user_data);

G_END_DECLS
