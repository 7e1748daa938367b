/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-lesson-sound.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_WAIT_FINDER (plenary_wait_finder_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWaitFinder, plenary_wait_finder, PLENARY, WAIT_FINDER, GObject)

PlenaryWaitFinder *plenary_wait_finder_new (PlenaryLessonSession *session,
                                            PlenaryLessonSound *sound) G_GNUC_WARN_UNUSED_RESULT;

PlenaryLessonSession *plenary_wait_finder_get_session (PlenaryWaitFinder *self);
gboolean plenary_wait_finder_knows (PlenaryWaitFinder *self, PlenaryQuestion *question);
gboolean plenary_wait_finder_is_deaf (PlenaryWaitFinder *self, PlenaryQuestion *question);
gboolean plenary_wait_finder_take_next (PlenaryWaitFinder *self,
                                        PlenaryQuestion *question,
                                        PlenaryWaitPlace place,
                                        int direction);
void plenary_wait_finder_move_end (PlenaryWaitFinder *self,
                                   PlenaryQuestion *question,
                                   PlenaryWaitPlace place,
                                   gint64 by);
void plenary_wait_finder_move_start (PlenaryWaitFinder *self,
                                     PlenaryQuestion *question,
                                     PlenaryWaitPlace place,
                                     gint64 by);
void plenary_wait_finder_set_end (PlenaryWaitFinder *self,
                                  PlenaryQuestion *question,
                                  PlenaryWaitPlace place,
                                  gint64 end);
void plenary_wait_finder_set_none (PlenaryWaitFinder *self,
                                   PlenaryQuestion *question,
                                   PlenaryWaitPlace place);

G_END_DECLS
