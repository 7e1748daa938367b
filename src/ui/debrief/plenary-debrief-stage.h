/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-moment-player.h"

G_BEGIN_DECLS

/* How far beyond a chosen moment one may look, to see what led to it and what came of it. */
#define PLENARY_DEBRIEF_MARGIN (G_GINT64_CONSTANT (20) * 1000 * 1000 * 1000)

#define PLENARY_TYPE_DEBRIEF_STAGE (plenary_debrief_stage_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefStage, plenary_debrief_stage, PLENARY, DEBRIEF_STAGE, AdwBin)

PlenaryMomentPlayer *plenary_debrief_stage_get_player (PlenaryDebriefStage *self);
void plenary_debrief_stage_set_moment (PlenaryDebriefStage *self,
                                       PlenaryPastMoment *moment,
                                       gboolean whole);
void plenary_debrief_stage_set_whole (PlenaryDebriefStage *self, gboolean whole);
void plenary_debrief_stage_toggle (PlenaryDebriefStage *self);
void plenary_debrief_stage_again (PlenaryDebriefStage *self);
void plenary_debrief_stage_pause (PlenaryDebriefStage *self);
gboolean plenary_debrief_stage_take_focus (PlenaryDebriefStage *self);
void plenary_debrief_stage_close (PlenaryDebriefStage *self);

G_END_DECLS
