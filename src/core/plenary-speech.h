/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SPEECH (plenary_speech_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySpeech, plenary_speech, PLENARY, SPEECH, PlenaryEntity)

PlenarySpeech *plenary_speech_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_speech_get_lesson (PlenarySpeech *self);
void plenary_speech_set_lesson (PlenarySpeech *self, const char *lesson);
const char *plenary_speech_get_recording (PlenarySpeech *self);
void plenary_speech_set_recording (PlenarySpeech *self, const char *recording);
gint64 plenary_speech_get_start (PlenarySpeech *self);
void plenary_speech_set_start (PlenarySpeech *self, gint64 start);
gint64 plenary_speech_get_end (PlenarySpeech *self);
void plenary_speech_set_end (PlenarySpeech *self, gint64 end);
PlenarySpeaker plenary_speech_get_speaker (PlenarySpeech *self);
void plenary_speech_set_speaker (PlenarySpeech *self, PlenarySpeaker speaker);

G_END_DECLS
