/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_CHOICE (plenary_debrief_choice_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefChoice,
                      plenary_debrief_choice,
                      PLENARY,
                      DEBRIEF_CHOICE,
                      PlenaryEntity)

PlenaryDebriefChoice *plenary_debrief_choice_new (const char *debrief, gpointer thing)
  G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_debrief_choice_get_debrief (PlenaryDebriefChoice *self);
const char *plenary_debrief_choice_get_thing (PlenaryDebriefChoice *self);

G_END_DECLS
