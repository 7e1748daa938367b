/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lesson-fixture.h"

#include "plenary-debrief.h"

G_BEGIN_DECLS

#define ROOM_FOCUS "Who answers first"
#define ROOM_COACH "Ms Lin"
#define ROOM_GOAL "Wait for more hands"
#define ROOM_NOTE "Three hands went up after a while"
/* Everything private has this word in it. */
#define ROOM_PRIVATE "private"

/* Where the first of the chosen moments begins and ends, in seconds. */
#define ROOM_START 60
#define ROOM_END 61

char *room_fixture_fill (LessonFixture *self, guint n_moments, gboolean with_recording);
void room_fixture_set_audience (LessonFixture *self, const char *debrief);
void room_fixture_hold (LessonFixture *self, const char *debrief, gint64 began, gint64 ended);
GtkWidget *room_fixture_enter (LessonFixture *self, const char *debrief);

G_END_DECLS
