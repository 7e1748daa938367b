/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

gint64 plenary_debrief_words_get_time (PlenaryStore *store, PlenaryMoment *moment);
char *plenary_debrief_words_place (gint64 time, PlenaryMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_debrief_words_note (PlenaryMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_debrief_words_date (PlenaryDebrief *debrief) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_debrief_words_when (PlenaryDebrief *debrief) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_debrief_words_clock (gint64 instant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
