/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-answer.h"
#include "plenary-goal.h"
#include "plenary-moment.h"
#include "plenary-recording.h"
#include "plenary-store.h"

G_BEGIN_DECLS

/* A store in a folder of its own that is removed afterwards, and calls that wait. */
typedef struct
{
  char *directory;
  char *path;
  PlenaryStore *store;
} Fixture;

void fixture_work_in_memory (void);
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_remove_tree (const char *path);

gboolean fixture_try_open (Fixture *fixture, GError **error);
void fixture_open (Fixture *fixture);
gboolean fixture_try_close (Fixture *fixture, GError **error);
void fixture_close (Fixture *fixture);
void fixture_reopen (Fixture *fixture);
void fixture_drop (Fixture *fixture);

gboolean fixture_try_commit (Fixture *fixture, PlenaryEdit *edit, GError **error);
void fixture_commit (Fixture *fixture, PlenaryEdit *edit);
void fixture_put (Fixture *fixture, PlenaryEditKind kind, gpointer entity);
void fixture_take_away (Fixture *fixture, PlenaryEditKind kind, gpointer entity);
PlenaryEdit *fixture_undo (Fixture *fixture, GError **error);
PlenaryEdit *fixture_redo (Fixture *fixture, GError **error);
PlenaryContents *fixture_load (Fixture *fixture, const char *lesson);
void fixture_settle (Fixture *fixture);

PlenaryLesson *fixture_make_lesson (const char *title, const char *date_taught);
PlenaryRecording *fixture_make_recording (PlenaryLesson *lesson, gint64 offset);
PlenaryMoment *fixture_make_moment (PlenaryRecording *recording, gint64 start);
PlenaryGoal *fixture_make_goal (const char *title, int rank);
PlenaryAnswer *fixture_make_answer (PlenaryLesson *lesson, int rank);
GPtrArray *fixture_make_cycle (PlenaryLesson *lesson,
                               PlenaryRecording *recording,
                               PlenaryMoment *moment,
                               PlenaryGoal *goal);

extern const char fixture_content[];
extern const char fixture_lost_words[];
char *fixture_dump (const char *path);
char *fixture_ask (const char *path, const char *sql);
char *fixture_ask_all (const char *path, const char *const *questions);
GBytes *fixture_read (const char *path);
char *fixture_name_bytes (const char *path);
void fixture_assert_same (gpointer a, gpointer b);
const char *fixture_uuid (gpointer entity);

#define SECOND G_GINT64_CONSTANT (1000000000)

G_END_DECLS
