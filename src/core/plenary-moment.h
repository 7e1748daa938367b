/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT (plenary_moment_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMoment, plenary_moment, PLENARY, MOMENT, PlenaryEntity)

PlenaryMoment *plenary_moment_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_moment_get_lesson (PlenaryMoment *self);
void plenary_moment_set_lesson (PlenaryMoment *self, const char *lesson);
const char *plenary_moment_get_recording (PlenaryMoment *self);
void plenary_moment_set_recording (PlenaryMoment *self, const char *recording);
gint64 plenary_moment_get_start (PlenaryMoment *self);
void plenary_moment_set_start (PlenaryMoment *self, gint64 start);
gint64 plenary_moment_get_end (PlenaryMoment *self);
void plenary_moment_set_end (PlenaryMoment *self, gint64 end);
gint64 plenary_moment_get_tagged_at (PlenaryMoment *self);
void plenary_moment_set_tagged_at (PlenaryMoment *self, gint64 tagged_at);
PlenaryKind plenary_moment_get_kind (PlenaryMoment *self);
void plenary_moment_set_kind (PlenaryMoment *self, PlenaryKind kind);
PlenaryVisibility plenary_moment_get_visibility (PlenaryMoment *self);
void plenary_moment_set_visibility (PlenaryMoment *self, PlenaryVisibility visibility);
gboolean plenary_moment_get_with_note (PlenaryMoment *self);
void plenary_moment_set_with_note (PlenaryMoment *self, gboolean with_note);
PlenaryWordsOf plenary_moment_get_words_of (PlenaryMoment *self);
void plenary_moment_set_words_of (PlenaryMoment *self, PlenaryWordsOf words_of);
const char *plenary_moment_get_saw (PlenaryMoment *self);
void plenary_moment_set_saw (PlenaryMoment *self, const char *saw);
const char *plenary_moment_get_means (PlenaryMoment *self);
void plenary_moment_set_means (PlenaryMoment *self, const char *means);
const char *plenary_moment_get_next_time (PlenaryMoment *self);
void plenary_moment_set_next_time (PlenaryMoment *self, const char *next_time);
const char *const *plenary_moment_get_goals (PlenaryMoment *self);
void plenary_moment_set_goals (PlenaryMoment *self, const char *const *goals);
gint64 plenary_moment_get_created (PlenaryMoment *self);
void plenary_moment_set_created (PlenaryMoment *self, gint64 created);

G_END_DECLS
