/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-sitting-plan.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SITTING_SESSION (plenary_sitting_session_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySittingSession,
                      plenary_sitting_session,
                      PLENARY,
                      SITTING_SESSION,
                      GObject)

/* Answers with microseconds of a clock that only goes forward. */
typedef gint64 (*PlenaryClock) (void);

PlenarySittingSession *plenary_sitting_session_new (PlenaryLessonSession *lesson)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_sitting_session_set_clock (PlenarySittingSession *self, PlenaryClock clock);

/* From its beginning to its end. */
void plenary_sitting_session_begin (PlenarySittingSession *self,
                                    PlenaryDoor door,
                                    PlenaryGoal *goal,
                                    const char *focus,
                                    GArray *stretches);
void plenary_sitting_session_stay (PlenarySittingSession *self);
gboolean plenary_sitting_session_move_on (PlenarySittingSession *self);
void plenary_sitting_session_look (PlenarySittingSession *self);
void plenary_sitting_session_end (PlenarySittingSession *self);

/* What it is at. */
PlenaryLessonSession *plenary_sitting_session_get_lesson_session (PlenarySittingSession *self);
gboolean plenary_sitting_session_is_open (PlenarySittingSession *self);
gboolean plenary_sitting_session_is_through (PlenarySittingSession *self, PlenaryDoor door);
PlenaryPhase plenary_sitting_session_get_phase (PlenarySittingSession *self);
int plenary_sitting_session_count_minutes_left (PlenarySittingSession *self);
gboolean plenary_sitting_session_is_time_to_move_on (PlenarySittingSession *self);
const char *plenary_sitting_session_get_focus (PlenarySittingSession *self);
PlenaryGoal *plenary_sitting_session_get_goal (PlenarySittingSession *self);
GArray *plenary_sitting_session_get_stretches (PlenarySittingSession *self);
PlenaryMoment *plenary_sitting_session_get_marked (PlenarySittingSession *self);
PlenaryMoment *plenary_sitting_session_get_glad (PlenarySittingSession *self);

G_END_DECLS
