/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-model-watch.h"

G_BEGIN_DECLS

struct _PlenaryLessonSession
{
  GObject parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryTransport *transport;
  GSettings *settings;

  GListModel *active_goals;
  GtkFilter *active_filter;
  PlenaryModelWatch *goals_watch;

  GListModel *shown_moments;
  GtkFilter *shown_filter;
  PlenaryModelWatch *moments_watch;
  char *filter_goal;
  char *filter_words;
  PlenaryKind filter_kind;

  PlenaryMoment *selected;
  char *latest_mark;
  /* The kind that a mark has from the beginning. */
  PlenaryKind mark_kind;

  /* The interval being marked: its beginning in stream time, or -1. */
  gint64 open_since;
  PlenaryRecording *open_part;
  PlenaryGoal *open_goal;

  /* Who speaks since when, in stream time: a speaker, or -1. */
  int speaker;
  gint64 speaks_since;
  PlenaryRecording *speech_part;

  guint remember_id;
  guint typing_paused : 1;
  guint start_pending : 1;
};

/* plenary-lesson-session.c */
void plenary_lesson_session_commit (PlenaryLessonSession *self, PlenaryEdit *edit);
gint64 plenary_lesson_session_get_offset (PlenaryLessonSession *self, PlenaryMoment *moment);

/* plenary-lesson-session-edits.c */
gint64 plenary_lesson_session_get_frame (PlenaryLessonSession *self, PlenaryRecording *recording);
gint64 plenary_lesson_session_get_time_in (PlenaryLessonSession *self, PlenaryRecording *part);

/* plenary-lesson-session-filter.c */
gboolean plenary_lesson_session_shows (gpointer item, gpointer user_data);

/* plenary-lesson-session-selection.c */
void plenary_lesson_session_forget_removed (PlenaryLessonSession *self);

/* plenary-lesson-session-playing.c */
void plenary_lesson_session_remember (PlenaryLessonSession *self);
void plenary_lesson_session_playing_changed (PlenaryLessonSession *self);

G_END_DECLS
