/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SPEECH_LIST (plenary_speech_list_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySpeechList, plenary_speech_list, PLENARY, SPEECH_LIST, GtkWidget)

void plenary_speech_list_set_session (PlenarySpeechList *self, PlenaryLessonSession *session);

G_END_DECLS
