/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lesson-fixture.h"

G_BEGIN_DECLS

/* The words about the moments of the goal, in order. */
#define THEN_WORDS "Two hands went up, always the same two."
#define BETWEEN_WORDS "Nobody answered, so I answered."
#define NOW_WORDS "Seven hands after four seconds."

/* Moments of one goal over two lessons, a next step with what came of it, and waits. */
PlenaryGoal *over_time_fixture_fill (LessonFixture *self, gboolean with_recordings);

G_END_DECLS
