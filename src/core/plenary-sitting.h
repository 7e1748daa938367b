/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SITTING (plenary_sitting_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySitting, plenary_sitting, PLENARY, SITTING, PlenaryEntity)

PlenarySitting *plenary_sitting_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_sitting_get_lesson (PlenarySitting *self);
void plenary_sitting_set_lesson (PlenarySitting *self, const char *lesson);
PlenaryDoor plenary_sitting_get_door (PlenarySitting *self);
void plenary_sitting_set_door (PlenarySitting *self, PlenaryDoor door);
const char *plenary_sitting_get_goal (PlenarySitting *self);
void plenary_sitting_set_goal (PlenarySitting *self, const char *goal);
const char *plenary_sitting_get_focus (PlenarySitting *self);
void plenary_sitting_set_focus (PlenarySitting *self, const char *focus);
int plenary_sitting_get_minutes (PlenarySitting *self);
void plenary_sitting_set_minutes (PlenarySitting *self, int minutes);
gint64 plenary_sitting_get_began (PlenarySitting *self);
void plenary_sitting_set_began (PlenarySitting *self, gint64 began);
gint64 plenary_sitting_get_ended (PlenarySitting *self);
void plenary_sitting_set_ended (PlenarySitting *self, gint64 ended);

G_END_DECLS
