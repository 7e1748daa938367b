/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-lesson-session.h"
#include "plenary-prompt-set.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROMPTS_DIALOG (plenary_prompts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPromptsDialog,
                      plenary_prompts_dialog,
                      PLENARY,
                      PROMPTS_DIALOG,
                      AdwDialog)

AdwDialog *plenary_prompts_dialog_new (PlenaryLessonSession *session, PlenaryPromptSet *set);

G_END_DECLS
