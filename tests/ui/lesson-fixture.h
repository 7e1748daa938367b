/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

/* Spins the main loop until @condition holds; a condition that never comes true
 * fails the test instead of hanging it. */
#define WAIT_UNTIL(condition)                                                \
  G_STMT_START                                                               \
  {                                                                          \
    gint64 wait_end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;         \
    while (!(condition))                                                     \
      {                                                                      \
        if (g_get_monotonic_time () > wait_end)                              \
          g_error ("never came true: %s", #condition);                       \
        g_main_context_iteration (NULL, FALSE) ? (void) 0 : g_usleep (1000); \
      }                                                                      \
  }                                                                          \
  G_STMT_END

/* A lesson in a store of its own, with the practice lesson as its recording. */
typedef struct
{
  char *directory;
  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryTransport *transport;
  PlenaryLessonSession *session;
} LessonFixture;

void lesson_fixture_set_up (LessonFixture *self);
void lesson_fixture_open (LessonFixture *self);
void lesson_fixture_add_goal (LessonFixture *self, const char *title, int key);
void lesson_fixture_tear_down (LessonFixture *self);

GtkWidget *find_by_label (GtkWidget *root, const char *label);

G_END_DECLS
