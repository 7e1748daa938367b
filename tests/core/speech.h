/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

G_BEGIN_DECLS

#define SPEECH_RATE 16000

typedef struct
{
  /* Until a pupil speaks, and until the teacher speaks again. */
  PlenarySpan first;
  PlenarySpan second;
  /* When somebody who watches says that it was asked. */
  gint64 marked_at;
} SpeechQuestion;

typedef struct
{
  float *samples;
  gsize n;
  /* Of PlenarySpan: where nobody speaks, between two sentences. */
  GArray *pauses;
  /* Of SpeechQuestion. */
  GArray *questions;
} Speech;

Speech *speech_make (guint32 seed, guint seconds, double snr) G_GNUC_WARN_UNUSED_RESULT;
Speech *speech_make_questions (guint32 seed, guint seconds, double snr) G_GNUC_WARN_UNUSED_RESULT;
void speech_free (Speech *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Speech, speech_free)

G_END_DECLS
