/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LESSON (plenary_lesson_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryLesson, plenary_lesson, PLENARY, LESSON, PlenaryEntity)

PlenaryLesson *plenary_lesson_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_lesson_get_title (PlenaryLesson *self);
void plenary_lesson_set_title (PlenaryLesson *self, const char *title);
const char *plenary_lesson_get_date_taught (PlenaryLesson *self);
void plenary_lesson_set_date_taught (PlenaryLesson *self, const char *date_taught);
const char *plenary_lesson_get_class_name (PlenaryLesson *self);
void plenary_lesson_set_class_name (PlenaryLesson *self, const char *class_name);
const char *plenary_lesson_get_subject (PlenaryLesson *self);
void plenary_lesson_set_subject (PlenaryLesson *self, const char *subject);
const char *plenary_lesson_get_keep_until (PlenaryLesson *self);
void plenary_lesson_set_keep_until (PlenaryLesson *self, const char *keep_until);
const char *plenary_lesson_get_prompt_set (PlenaryLesson *self);
void plenary_lesson_set_prompt_set (PlenaryLesson *self, const char *prompt_set);
gint64 plenary_lesson_get_created (PlenaryLesson *self);
void plenary_lesson_set_created (PlenaryLesson *self, gint64 created);
gint64 plenary_lesson_get_position (PlenaryLesson *self);
void plenary_lesson_set_position (PlenaryLesson *self, gint64 position);
guint plenary_lesson_get_n_moments (PlenaryLesson *self);
void plenary_lesson_set_n_moments (PlenaryLesson *self, guint n_moments);
gboolean plenary_lesson_get_words_only (PlenaryLesson *self);
void plenary_lesson_set_words_only (PlenaryLesson *self, gboolean words_only);
const char *plenary_lesson_get_fingerprints (PlenaryLesson *self);
void plenary_lesson_set_fingerprints (PlenaryLesson *self, const char *fingerprints);

PlenaryLesson *plenary_lesson_find_latest (GListModel *lessons);

G_END_DECLS
