/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-trace.h"

G_BEGIN_DECLS

/**
 * PlenaryWatching:
 * @recording: (nullable): the UUID of the recording that plays
 * @span: what was played of it and is in no trace yet
 *
 * What turns the times that a player tells into stretches. All zeroes to begin with.
 */
typedef struct
{
  char *recording;
  PlenarySpan span;
} PlenaryWatching;

void plenary_watching_play (PlenaryWatching *self,
                            const char *recording,
                            gint64 time,
                            PlenaryTrace *trace);
void plenary_watching_stop (PlenaryWatching *self, PlenaryTrace *trace);
void plenary_watching_forget (PlenaryWatching *self);

G_END_DECLS
