/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-companion.h"
#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON_ELSEWHERE (plenary_lesson_elsewhere_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLessonElsewhere,
                      plenary_lesson_elsewhere,
                      PLENARY,
                      LESSON_ELSEWHERE,
                      GObject)

PlenaryLessonElsewhere *plenary_lesson_elsewhere_new (PlenaryLessonSession *session,
                                                      GskRenderer *renderer)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_lesson_elsewhere_close (PlenaryLessonElsewhere *self);
void plenary_lesson_elsewhere_look_again (PlenaryLessonElsewhere *self);

GPtrArray *plenary_lesson_elsewhere_list (PlenaryLessonElsewhere *self) G_GNUC_WARN_UNUSED_RESULT;
PlenaryRecording *plenary_lesson_elsewhere_get_chosen (PlenaryLessonElsewhere *self);
PlenaryCompanion *plenary_lesson_elsewhere_get_companion (PlenaryLessonElsewhere *self);
gboolean plenary_lesson_elsewhere_has_picture (PlenaryLessonElsewhere *self);
gboolean plenary_lesson_elsewhere_get_exchanged (PlenaryLessonElsewhere *self);
void plenary_lesson_elsewhere_nudge (PlenaryLessonElsewhere *self, gint64 by, GtkWidget *widget);

G_END_DECLS
