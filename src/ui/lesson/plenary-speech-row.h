/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-lesson-session.h"
#include "plenary-shortcut.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SPEECH_ROW (plenary_speech_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySpeechRow, plenary_speech_row, PLENARY, SPEECH_ROW, AdwActionRow)

GtkWidget *plenary_speech_row_new (PlenaryLessonSession *session, PlenarySpeech *speech)
  G_GNUC_WARN_UNUSED_RESULT;
const PlenaryShortcut *plenary_speech_row_get_shortcuts (guint *n);

G_END_DECLS
