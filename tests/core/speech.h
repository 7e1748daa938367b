/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

G_BEGIN_DECLS

#define SPEECH_RATE 16000

typedef struct
{
  float *samples;
  gsize n;
  /* Of PlenarySpan: where nobody speaks, between two sentences. */
  GArray *pauses;
} Speech;

Speech *speech_make (guint32 seed, guint seconds, double snr) G_GNUC_WARN_UNUSED_RESULT;
void speech_free (Speech *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Speech, speech_free)

G_END_DECLS
