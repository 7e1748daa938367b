/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

#include "plenary-span.h"

G_BEGIN_DECLS

/**
 * PlenaryPlayerEvent:
 * @PLENARY_PLAYER_READY: a recording was opened, or none is any more
 * @PLENARY_PLAYER_FAILED: it cannot be played; see plenary_player_get_error()
 * @PLENARY_PLAYER_MOVED: the position or the frame on screen changed
 * @PLENARY_PLAYER_SEEKING: a seek began or all seeks ended
 * @PLENARY_PLAYER_PLAYING: it plays or pauses
 * @PLENARY_PLAYER_ENDED: the end was reached
 * @PLENARY_PLAYER_BROKE_OFF: there is nothing more, although the end was not reached
 * @PLENARY_PLAYER_SPAN_ENDED: the end of a span that is not looped was reached
 *
 * What a player tells its owner, on the main thread.
 */
typedef enum
{
  PLENARY_PLAYER_READY,
  PLENARY_PLAYER_FAILED,
  PLENARY_PLAYER_MOVED,
  PLENARY_PLAYER_SEEKING,
  PLENARY_PLAYER_PLAYING,
  PLENARY_PLAYER_ENDED,
  PLENARY_PLAYER_BROKE_OFF,
  PLENARY_PLAYER_SPAN_ENDED,
} PlenaryPlayerEvent;

#define PLENARY_TYPE_PLAYER (plenary_player_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPlayer, plenary_player, PLENARY, PLAYER, GObject)

PlenaryPlayer *plenary_player_new (GstElement *video_sink) G_GNUC_WARN_UNUSED_RESULT;

void plenary_player_open (PlenaryPlayer *self, const char *uri, gint64 position, gint64 duration);
void plenary_player_close (PlenaryPlayer *self);
gboolean plenary_player_is_ready (PlenaryPlayer *self);
const GError *plenary_player_get_error (PlenaryPlayer *self);

gint64 plenary_player_get_position (PlenaryPlayer *self);
gint64 plenary_player_get_duration (PlenaryPlayer *self);
gint64 plenary_player_get_shown_frame (PlenaryPlayer *self);
gboolean plenary_player_get_seeking (PlenaryPlayer *self);
gboolean plenary_player_get_playing (PlenaryPlayer *self);
gboolean plenary_player_get_at_end (PlenaryPlayer *self);
void plenary_player_set_playing (PlenaryPlayer *self, gboolean playing);
double plenary_player_get_rate (PlenaryPlayer *self);
void plenary_player_set_rate (PlenaryPlayer *self, double rate);
void plenary_player_set_volume (PlenaryPlayer *self, double volume);
void plenary_player_set_muted (PlenaryPlayer *self, gboolean muted);
int plenary_player_get_rotation (PlenaryPlayer *self);
GObject *plenary_player_get_paintable (PlenaryPlayer *self);
void plenary_player_set_rotation (PlenaryPlayer *self, int degrees);

void plenary_player_seek (PlenaryPlayer *self, gint64 position, gboolean exact);
void plenary_player_step (PlenaryPlayer *self, int frames, gint64 frame_duration);
void plenary_player_shift (PlenaryPlayer *self, gint64 by);
void plenary_player_play_span (PlenaryPlayer *self, PlenarySpan span, gboolean loop);
gboolean plenary_player_get_looping (PlenaryPlayer *self);
void plenary_player_leave_span (PlenaryPlayer *self);

G_END_DECLS
