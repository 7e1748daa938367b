/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-recording.h"
#include "plenary-span.h"

G_BEGIN_DECLS

typedef struct _GstElement GstElement;

/**
 * PlenaryTransportState:
 * @PLENARY_TRANSPORT_EMPTY: no recording
 * @PLENARY_TRANSPORT_LOADING: a recording is being opened
 * @PLENARY_TRANSPORT_READY: it can be played
 * @PLENARY_TRANSPORT_FAILED: it cannot; see plenary_transport_get_error()
 */
typedef enum
{
  PLENARY_TRANSPORT_EMPTY,
  PLENARY_TRANSPORT_LOADING,
  PLENARY_TRANSPORT_READY,
  PLENARY_TRANSPORT_FAILED,
} PlenaryTransportState;

#define PLENARY_TYPE_TRANSPORT (plenary_transport_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTransport, plenary_transport, PLENARY, TRANSPORT, GObject)

PlenaryTransport *plenary_transport_new (GstElement *video_sink, GstElement *other_sink)
  G_GNUC_WARN_UNUSED_RESULT;

/* Opening and closing; closing closes the descriptors soon after. */
void plenary_transport_open (PlenaryTransport *self, GPtrArray *parts, gint64 position);
void plenary_transport_close (PlenaryTransport *self);
void plenary_transport_rest (PlenaryTransport *self);
gboolean plenary_transport_get_resting (PlenaryTransport *self);
PlenaryRecording *plenary_transport_get_part (PlenaryTransport *self);
GObject *plenary_transport_get_paintable (PlenaryTransport *self);

/* State, all properties with notification on the main thread. */
PlenaryTransportState plenary_transport_get_state (PlenaryTransport *self);
const GError *plenary_transport_get_error (PlenaryTransport *self);
gint64 plenary_transport_get_position (PlenaryTransport *self);
gint64 plenary_transport_get_duration (PlenaryTransport *self);
gboolean plenary_transport_get_seeking (PlenaryTransport *self);
gint64 plenary_transport_get_shown_frame (PlenaryTransport *self);
gboolean plenary_transport_get_playing (PlenaryTransport *self);
void plenary_transport_set_playing (PlenaryTransport *self, gboolean playing);
gboolean plenary_transport_can_play (PlenaryTransport *self);
gboolean plenary_transport_can_move (PlenaryTransport *self);
double plenary_transport_get_rate (PlenaryTransport *self);
void plenary_transport_set_rate (PlenaryTransport *self, double rate);
double plenary_transport_get_volume (PlenaryTransport *self);
void plenary_transport_set_volume (PlenaryTransport *self, double volume);
gboolean plenary_transport_get_muted (PlenaryTransport *self);
void plenary_transport_set_muted (PlenaryTransport *self, gboolean muted);
void plenary_transport_set_silenced (PlenaryTransport *self, gboolean silenced);
int plenary_transport_get_rotation (PlenaryTransport *self);
void plenary_transport_set_rotation (PlenaryTransport *self, int rotation);

/* Moving about; all times are nanoseconds of lesson time. */
void plenary_transport_seek (PlenaryTransport *self, gint64 position);
gboolean plenary_transport_show (PlenaryTransport *self, PlenaryRecording *part, gint64 time);
void plenary_transport_jump (PlenaryTransport *self, gint64 by);
void plenary_transport_step (PlenaryTransport *self, int frames);
void plenary_transport_scrub_begin (PlenaryTransport *self);
void plenary_transport_scrub_to (PlenaryTransport *self, gint64 position);
void plenary_transport_scrub_end (PlenaryTransport *self);
void plenary_transport_play_span (PlenaryTransport *self, PlenarySpan span, gboolean loop);
gboolean plenary_transport_get_looping (PlenaryTransport *self);
void plenary_transport_leave_span (PlenaryTransport *self);

G_END_DECLS
