/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

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

struct _PlenaryPlayer
{
  GObject parent_instance;

  GstElement *sink;
  GObject *paintable;
  GstElement *pipeline;
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

  /* The one seek in flight, and the newest wish behind it, or -1. */
  gint64 flying;
  gint64 wish;
  guint watchdog_id;
  guint n_rescues;

  /* Waiting for the file to open. */
  guint opening_id;
  guint n_openings;

  PlenarySpan span;
  double rate;
  double volume;
  int rotation;
  int tag_rotation;

  guint flying_exact : 1;
  guint wish_exact : 1;
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
void plenary_player_apply_playing (PlenaryPlayer *self);
void plenary_player_refresh_frame (PlenaryPlayer *self);
void plenary_player_reopen (PlenaryPlayer *self);
void plenary_player_apply_rotation (PlenaryPlayer *self);

/* plenary-player-seek.c */
void plenary_player_seek_done (PlenaryPlayer *self);
void plenary_player_seek_reset (PlenaryPlayer *self);
gboolean plenary_player_seek_back_a_little (PlenaryPlayer *self);
void plenary_player_loop_again (PlenaryPlayer *self);

/* plenary-player-bus.c */
gboolean plenary_player_bus_cb (GstBus *bus, GstMessage *message, gpointer user_data);

G_END_DECLS
