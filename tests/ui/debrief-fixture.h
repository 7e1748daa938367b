/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lesson-fixture.h"

#include "plenary-debrief.h"

G_BEGIN_DECLS

#define DEBRIEF_SAW "Three hands after four seconds."
#define DEBRIEF_PRIVATE "My voice was too loud."
#define DEBRIEF_ANSWER "It was quieter than I thought."
#define DEBRIEF_STEP "When I have asked, I will count to three."
#define DEBRIEF_N_MOMENTS 5

/* A lesson with five moments, a goal, a next step and an answer, and a debrief about it. */
typedef struct
{
  LessonFixture lesson;
  PlenaryDebrief *debrief;
  PlenaryMoment *moments[DEBRIEF_N_MOMENTS];
} DebriefFixture;

void debrief_fixture_set_up (DebriefFixture *self);
void debrief_fixture_fill (DebriefFixture *self);
void debrief_fixture_clear (DebriefFixture *self);
void debrief_fixture_hold (DebriefFixture *self);
void debrief_fixture_tear_down (DebriefFixture *self);

G_END_DECLS
