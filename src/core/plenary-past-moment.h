/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-recording.h"
#include "plenary-span.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAST_MOMENT (plenary_past_moment_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPastMoment, plenary_past_moment, PLENARY, PAST_MOMENT, GObject)

PlenaryPastMoment *plenary_past_moment_new (PlenaryMoment *moment,
                                            PlenaryLesson *lesson,
                                            GListModel *recordings) G_GNUC_WARN_UNUSED_RESULT;

PlenaryMoment *plenary_past_moment_get_moment (PlenaryPastMoment *self);
PlenaryLesson *plenary_past_moment_get_lesson (PlenaryPastMoment *self);
PlenaryRecording *plenary_past_moment_get_recording (PlenaryPastMoment *self);
GPtrArray *plenary_past_moment_list_parts (PlenaryPastMoment *self) G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_past_moment_get_date (PlenaryPastMoment *self);
PlenarySpan plenary_past_moment_get_span (PlenaryPastMoment *self);
gint64 plenary_past_moment_get_tagged_at (PlenaryPastMoment *self);
gboolean plenary_past_moment_has_words (PlenaryPastMoment *self);
gboolean plenary_past_moment_is_words_only (PlenaryPastMoment *self);
gboolean plenary_past_moment_is_same (PlenaryPastMoment *self, PlenaryPastMoment *other);

int plenary_past_moment_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
