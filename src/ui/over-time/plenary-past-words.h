/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-past-moment.h"

G_BEGIN_DECLS

char *plenary_past_words_day (const char *date, PlenaryLesson *lesson) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_past_words_where (PlenaryPastMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_past_words_summary (PlenaryPastMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_past_words_seconds (gint64 time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
