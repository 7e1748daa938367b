/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"
#include "plenary-enums.h"
#include "plenary-moment.h"

G_BEGIN_DECLS

/* Words for values that the lower layers only name. All are translated. */
const char *plenary_words_colour (PlenaryColour colour);
const char *plenary_words_symbol (PlenarySymbol symbol);
const char *plenary_words_symbol_icon (PlenarySymbol symbol);
const char *plenary_words_colour_class (PlenaryColour colour);
const char *plenary_words_kind (PlenaryKind kind);
const char *plenary_words_kind_icon (PlenaryKind kind);
const char *plenary_words_visibility (PlenaryVisibility visibility);
const char *plenary_words_speaker (PlenarySpeaker speaker);
const char *plenary_words_share (double share);
char *plenary_words_fill_in (const char *sentence, const char *what) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_edit (PlenaryEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_undone (PlenaryEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_redone (PlenaryEdit *edit) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_date (const char *civil_date) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_first (PlenaryMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_words_duration (gint64 time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
