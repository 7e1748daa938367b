/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-sound.h"
#include "plenary-timeline-sound.h"

G_BEGIN_DECLS

void plenary_lesson_sound_read_column (PlenarySound *sound,
                                       double start,
                                       double end,
                                       PlenaryTimelineColumn *column);

G_END_DECLS
