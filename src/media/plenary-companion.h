/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-transport.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_COMPANION (plenary_companion_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCompanion, plenary_companion, PLENARY, COMPANION, GObject)

PlenaryCompanion *plenary_companion_new (PlenaryTransport *transport, GstElement *video_sink)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryRecording *plenary_companion_get_recording (PlenaryCompanion *self);
void plenary_companion_set_recording (PlenaryCompanion *self, PlenaryRecording *recording);
void plenary_companion_look_again (PlenaryCompanion *self);
gboolean plenary_companion_get_heard (PlenaryCompanion *self);
void plenary_companion_set_heard (PlenaryCompanion *self, gboolean heard);

/* State, all properties with notification on the main thread. */
PlenaryTransportState plenary_companion_get_state (PlenaryCompanion *self);
const GError *plenary_companion_get_error (PlenaryCompanion *self);
gboolean plenary_companion_get_present (PlenaryCompanion *self);
gint64 plenary_companion_get_position (PlenaryCompanion *self);
gint64 plenary_companion_get_shown_frame (PlenaryCompanion *self);
gboolean plenary_companion_get_seeking (PlenaryCompanion *self);
gboolean plenary_companion_get_resting (PlenaryCompanion *self);
GObject *plenary_companion_get_paintable (PlenaryCompanion *self);

G_END_DECLS
