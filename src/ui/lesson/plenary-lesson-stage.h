/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-elsewhere.h"
#include "plenary-lesson-preview.h"
#include "plenary-lesson-session.h"
#include "plenary-lesson-trace.h"
#include "plenary-mark-keys.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_STAGE (plenary_lesson_stage_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonStage, plenary_lesson_stage, PLENARY, LESSON_STAGE, GtkWidget)

void plenary_lesson_stage_set_session (PlenaryLessonStage *self, PlenaryLessonSession *session);
void plenary_lesson_stage_set_preview (PlenaryLessonStage *self, PlenaryLessonPreview *preview);
void plenary_lesson_stage_set_trace (PlenaryLessonStage *self, PlenaryLessonTrace *trace);
void plenary_lesson_stage_set_elsewhere (PlenaryLessonStage *self,
                                         PlenaryLessonElsewhere *elsewhere);
gboolean plenary_lesson_stage_get_immersed (PlenaryLessonStage *self);
void plenary_lesson_stage_set_immersed (PlenaryLessonStage *self, gboolean immersed);
void plenary_lesson_stage_set_bare (PlenaryLessonStage *self, gboolean bare);

GtkWidget *plenary_lesson_stage_get_player_bar (PlenaryLessonStage *self);
PlenaryMarkKeys *plenary_lesson_stage_get_mark_keys (PlenaryLessonStage *self);

G_END_DECLS
