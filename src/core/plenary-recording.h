/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_RECORDING (plenary_recording_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryRecording, plenary_recording, PLENARY, RECORDING, PlenaryEntity)

PlenaryRecording *plenary_recording_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_recording_get_lesson (PlenaryRecording *self);
void plenary_recording_set_lesson (PlenaryRecording *self, const char *lesson);
PlenaryRole plenary_recording_get_role (PlenaryRecording *self);
void plenary_recording_set_role (PlenaryRecording *self, PlenaryRole role);
const char *plenary_recording_get_uri (PlenaryRecording *self);
void plenary_recording_set_uri (PlenaryRecording *self, const char *uri);
const char *plenary_recording_get_display_name (PlenaryRecording *self);
void plenary_recording_set_display_name (PlenaryRecording *self, const char *display_name);
const char *plenary_recording_get_fingerprint (PlenaryRecording *self);
void plenary_recording_set_fingerprint (PlenaryRecording *self, const char *fingerprint);
gint64 plenary_recording_get_duration (PlenaryRecording *self);
void plenary_recording_set_duration (PlenaryRecording *self, gint64 duration);
gint64 plenary_recording_get_recorded_at (PlenaryRecording *self);
void plenary_recording_set_recorded_at (PlenaryRecording *self, gint64 recorded_at);
gint64 plenary_recording_get_offset (PlenaryRecording *self);
void plenary_recording_set_offset (PlenaryRecording *self, gint64 offset);
gint64 plenary_recording_get_frame_duration (PlenaryRecording *self);
void plenary_recording_set_frame_duration (PlenaryRecording *self, gint64 frame_duration);
gboolean plenary_recording_get_has_video (PlenaryRecording *self);
void plenary_recording_set_has_video (PlenaryRecording *self, gboolean has_video);
gboolean plenary_recording_get_has_audio (PlenaryRecording *self);
void plenary_recording_set_has_audio (PlenaryRecording *self, gboolean has_audio);
int plenary_recording_get_rotation (PlenaryRecording *self);
void plenary_recording_set_rotation (PlenaryRecording *self, int rotation);
gboolean plenary_recording_get_given_up (PlenaryRecording *self);
void plenary_recording_set_given_up (PlenaryRecording *self, gboolean given_up);

G_END_DECLS
