/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF (plenary_debrief_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebrief, plenary_debrief, PLENARY, DEBRIEF, PlenaryEntity)

PlenaryDebrief *plenary_debrief_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_debrief_get_lesson (PlenaryDebrief *self);
void plenary_debrief_set_lesson (PlenaryDebrief *self, const char *lesson);
const char *plenary_debrief_get_focus (PlenaryDebrief *self);
void plenary_debrief_set_focus (PlenaryDebrief *self, const char *focus);
const char *plenary_debrief_get_coach (PlenaryDebrief *self);
void plenary_debrief_set_coach (PlenaryDebrief *self, const char *coach);
const char *plenary_debrief_get_rules (PlenaryDebrief *self);
void plenary_debrief_set_rules (PlenaryDebrief *self, const char *rules);
gboolean plenary_debrief_get_neutral (PlenaryDebrief *self);
void plenary_debrief_set_neutral (PlenaryDebrief *self, gboolean neutral);
const char *plenary_debrief_get_next_step (PlenaryDebrief *self);
void plenary_debrief_set_next_step (PlenaryDebrief *self, const char *next_step);
const char *plenary_debrief_get_glad (PlenaryDebrief *self);
void plenary_debrief_set_glad (PlenaryDebrief *self, const char *glad);
gint64 plenary_debrief_get_created (PlenaryDebrief *self);
void plenary_debrief_set_created (PlenaryDebrief *self, gint64 created);
gint64 plenary_debrief_get_until (PlenaryDebrief *self);
void plenary_debrief_set_until (PlenaryDebrief *self, gint64 until);
gint64 plenary_debrief_get_began (PlenaryDebrief *self);
void plenary_debrief_set_began (PlenaryDebrief *self, gint64 began);
gint64 plenary_debrief_get_ended (PlenaryDebrief *self);
void plenary_debrief_set_ended (PlenaryDebrief *self, gint64 ended);

G_END_DECLS
