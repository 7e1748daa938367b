/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_MOMENT (plenary_debrief_moment_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefMoment,
                      plenary_debrief_moment,
                      PLENARY,
                      DEBRIEF_MOMENT,
                      PlenaryEntity)

PlenaryDebriefMoment *plenary_debrief_moment_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_debrief_moment_get_lesson (PlenaryDebriefMoment *self);
void plenary_debrief_moment_set_lesson (PlenaryDebriefMoment *self, const char *lesson);
const char *plenary_debrief_moment_get_debrief (PlenaryDebriefMoment *self);
void plenary_debrief_moment_set_debrief (PlenaryDebriefMoment *self, const char *debrief);
const char *plenary_debrief_moment_get_moment (PlenaryDebriefMoment *self);
void plenary_debrief_moment_set_moment (PlenaryDebriefMoment *self, const char *moment);
int plenary_debrief_moment_get_rank (PlenaryDebriefMoment *self);
void plenary_debrief_moment_set_rank (PlenaryDebriefMoment *self, int rank);
gboolean plenary_debrief_moment_get_with_note (PlenaryDebriefMoment *self);
void plenary_debrief_moment_set_with_note (PlenaryDebriefMoment *self, gboolean with_note);

G_END_DECLS
