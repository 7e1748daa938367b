/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-moment.h"
#include "plenary-question.h"
#include "plenary-reflection.h"
#include "plenary-span.h"
#include "plenary-speech.h"
#include "plenary-store.h"
#include "plenary-transport.h"
#include "plenary-waits.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_SESSION (plenary_lesson_session_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonSession,
                      plenary_lesson_session,
                      PLENARY,
                      LESSON_SESSION,
                      GObject)

PlenaryLessonSession *plenary_lesson_session_new (PlenaryStore *store,
                                                  PlenaryContents *contents,
                                                  PlenaryTransport *transport)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_lesson_session_close (PlenaryLessonSession *self);

/* What it holds. */
PlenaryStore *plenary_lesson_session_get_store (PlenaryLessonSession *self);
PlenaryContents *plenary_lesson_session_get_contents (PlenaryLessonSession *self);
PlenaryLesson *plenary_lesson_session_get_lesson (PlenaryLessonSession *self);
PlenaryTransport *plenary_lesson_session_get_transport (PlenaryLessonSession *self);
PlenaryRecording *plenary_lesson_session_get_recording (PlenaryLessonSession *self);
GListModel *plenary_lesson_session_get_active_goals (PlenaryLessonSession *self);
GListModel *plenary_lesson_session_get_shown_moments (PlenaryLessonSession *self);

/* Selection and filter, all properties. */
PlenaryMoment *plenary_lesson_session_get_selected (PlenaryLessonSession *self);
void plenary_lesson_session_set_selected (PlenaryLessonSession *self, PlenaryMoment *moment);
void plenary_lesson_session_attend (PlenaryLessonSession *self, PlenaryMoment *moment);
void plenary_lesson_session_select_next (PlenaryLessonSession *self, int direction);
const char *plenary_lesson_session_get_filter_goal (PlenaryLessonSession *self);
void plenary_lesson_session_set_filter_goal (PlenaryLessonSession *self, const char *goal);
PlenaryKind plenary_lesson_session_get_filter_kind (PlenaryLessonSession *self);
void plenary_lesson_session_set_filter_kind (PlenaryLessonSession *self, PlenaryKind kind);
const char *plenary_lesson_session_get_filter_words (PlenaryLessonSession *self);
void plenary_lesson_session_set_filter_words (PlenaryLessonSession *self, const char *words);
gboolean plenary_lesson_session_is_filtered (PlenaryLessonSession *self);
void plenary_lesson_session_clear_filter (PlenaryLessonSession *self);

/* Times of a moment, in lesson time. */
PlenarySpan plenary_lesson_session_get_span (PlenaryLessonSession *self, PlenaryMoment *moment);
gint64 plenary_lesson_session_get_tagged_at (PlenaryLessonSession *self, PlenaryMoment *moment);

/* Marking. */
PlenaryMoment *plenary_lesson_session_mark (PlenaryLessonSession *self, PlenaryGoal *goal);
void plenary_lesson_session_open_interval (PlenaryLessonSession *self, PlenaryGoal *goal);
PlenaryMoment *plenary_lesson_session_close_interval (PlenaryLessonSession *self);
void plenary_lesson_session_drop_interval (PlenaryLessonSession *self);
gint64 plenary_lesson_session_get_open_since (PlenaryLessonSession *self);
void plenary_lesson_session_set_mark_kind (PlenaryLessonSession *self, PlenaryKind kind);
PlenaryMoment *plenary_lesson_session_get_latest_mark (PlenaryLessonSession *self);
PlenaryMoment *plenary_lesson_session_find_newest (PlenaryLessonSession *self);

/* Changing a moment: each is one edit, one undo step. */
void plenary_lesson_session_set_moment_span (PlenaryLessonSession *self,
                                             PlenaryMoment *moment,
                                             PlenarySpan span);
void plenary_lesson_session_set_moment_kind (PlenaryLessonSession *self,
                                             PlenaryMoment *moment,
                                             PlenaryKind kind);
void plenary_lesson_session_set_moment_visibility (PlenaryLessonSession *self,
                                                   PlenaryMoment *moment,
                                                   PlenaryVisibility visibility,
                                                   gboolean with_note);
void plenary_lesson_session_set_moment_goal (PlenaryLessonSession *self,
                                             PlenaryMoment *moment,
                                             PlenaryGoal *goal,
                                             gboolean has);
void plenary_lesson_session_remove_moment (PlenaryLessonSession *self, PlenaryMoment *moment);
void plenary_lesson_session_write_note (PlenaryLessonSession *self,
                                        PlenaryMoment *moment,
                                        const char *part,
                                        const char *text,
                                        const char *merge_key);
void plenary_lesson_session_write_answer (PlenaryLessonSession *self,
                                          const PlenaryReflectionItem *item,
                                          const char *text,
                                          const char *merge_key);
void plenary_lesson_session_choose_prompts (PlenaryLessonSession *self, const char *key);

/* Asked questions, with times in lesson time. */
PlenaryQuestion *plenary_lesson_session_mark_question (PlenaryLessonSession *self);
gint64 plenary_lesson_session_get_asked_at (PlenaryLessonSession *self, PlenaryQuestion *question);
PlenarySpan plenary_lesson_session_get_wait (PlenaryLessonSession *self,
                                             PlenaryQuestion *question,
                                             PlenaryWaitPlace place);
void plenary_lesson_session_offer_waits (PlenaryLessonSession *self,
                                         PlenaryQuestion *question,
                                         PlenaryWaits waits);
void plenary_lesson_session_set_waits (PlenaryLessonSession *self,
                                       PlenaryQuestion *question,
                                       PlenaryWaits waits,
                                       const char *merge_key);
void plenary_lesson_session_write_question (PlenaryLessonSession *self,
                                            PlenaryQuestion *question,
                                            const char *text,
                                            const char *merge_key);
void plenary_lesson_session_remove_question (PlenaryLessonSession *self, PlenaryQuestion *question);
void plenary_lesson_session_play_question (PlenaryLessonSession *self,
                                           PlenaryQuestion *question,
                                           PlenaryWaitPlace until);

/* Who speaks, with times in lesson time. */
gboolean plenary_lesson_session_speak (PlenaryLessonSession *self, PlenarySpeaker speaker);
PlenarySpeech *plenary_lesson_session_end_speech (PlenaryLessonSession *self);
int plenary_lesson_session_get_speaker (PlenaryLessonSession *self);
PlenarySpan plenary_lesson_session_get_speech_span (PlenaryLessonSession *self,
                                                    PlenarySpeech *speech);
void plenary_lesson_session_set_speech_span (PlenaryLessonSession *self,
                                             PlenarySpeech *speech,
                                             PlenarySpan span);
void plenary_lesson_session_set_speech_speaker (PlenaryLessonSession *self,
                                                PlenarySpeech *speech,
                                                PlenarySpeaker speaker);
void plenary_lesson_session_remove_speech (PlenaryLessonSession *self, PlenarySpeech *speech);

/* What the teacher guesses before looking. */
PlenaryEstimate *plenary_lesson_session_get_estimate (PlenaryLessonSession *self,
                                                      PlenaryEstimateAbout about);
void plenary_lesson_session_guess (PlenaryLessonSession *self,
                                   PlenaryEstimateAbout about,
                                   gint64 value);

/* Playing. */
void plenary_lesson_session_play_pause (PlenaryLessonSession *self);
void plenary_lesson_session_play_moment (PlenaryLessonSession *self,
                                         PlenaryMoment *moment,
                                         gboolean loop);
void plenary_lesson_session_play_time (PlenaryLessonSession *self, gint64 time);
void plenary_lesson_session_go_to_part (PlenaryLessonSession *self, int direction);
void plenary_lesson_session_begin_typing (PlenaryLessonSession *self);
void plenary_lesson_session_end_typing (PlenaryLessonSession *self);

G_END_DECLS
