/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "finding.h"

#include "plenary-jobs.h"
#include "plenary-lesson-session.h"

G_BEGIN_DECLS

/* A lesson in a store of its own, with the practice lesson as its recording. */
typedef struct
{
  char *directory;
  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryTransport *transport;
  PlenaryLessonSession *session;
  PlenaryJobs *jobs;
} LessonFixture;

void lesson_fixture_set_up (LessonFixture *self);
void lesson_fixture_open (LessonFixture *self);
void lesson_fixture_add_goal (LessonFixture *self, const char *title, int key);
PlenaryJobs *lesson_fixture_get_jobs (LessonFixture *self);
PlenaryRecording *lesson_fixture_add_elsewhere (LessonFixture *self,
                                                PlenaryRole role,
                                                const char *path,
                                                gint64 offset);
PlenaryContents *lesson_fixture_load (LessonFixture *self, const char *lesson);
void lesson_fixture_commit (LessonFixture *self, PlenaryEdit *edit);
void lesson_fixture_undo (LessonFixture *self);
void lesson_fixture_remove (const char *path);
void lesson_fixture_tear_down (LessonFixture *self);

G_END_DECLS
