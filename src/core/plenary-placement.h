/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-moment.h"
#include "plenary-recording.h"
#include "plenary-span.h"

G_BEGIN_DECLS

gint64 plenary_placement_to_lesson (gint64 offset, gint64 recording_time);
gint64 plenary_placement_to_recording (gint64 offset, gint64 lesson_time);
PlenarySpan plenary_placement_moment_span (PlenaryMoment *moment, PlenaryRecording *recording);

G_END_DECLS
