/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-lesson-record.h"
#include "plenary-lesson.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CONTENTS (plenary_contents_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryContents, plenary_contents, PLENARY, CONTENTS, GObject)

PlenaryLesson *plenary_contents_get_lesson (PlenaryContents *self);
GListModel *plenary_contents_get_recordings (PlenaryContents *self);
GListModel *plenary_contents_get_moments (PlenaryContents *self);
GListModel *plenary_contents_get_answers (PlenaryContents *self);
GListModel *plenary_contents_get_questions (PlenaryContents *self);
GListModel *plenary_contents_get_speech (PlenaryContents *self);
GListModel *plenary_contents_get_estimates (PlenaryContents *self);
GListModel *plenary_contents_get_sittings (PlenaryContents *self);
GListModel *plenary_contents_get_debrief_moments (PlenaryContents *self);
GListModel *plenary_contents_get_remarks (PlenaryContents *self);
GListModel *plenary_contents_get_records (PlenaryContents *self);
PlenaryLessonRecord *plenary_contents_get_record (PlenaryContents *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
