/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-moment.h"
#include "plenary-stills.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_STILL_CHOICE (plenary_still_choice_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryStillChoice, plenary_still_choice, PLENARY, STILL_CHOICE, GObject)

PlenaryStillChoice *plenary_still_choice_new (PlenaryMoment *moment,
                                              PlenaryRecording *recording,
                                              PlenaryStills *stills) G_GNUC_WARN_UNUSED_RESULT;

PlenaryMoment *plenary_still_choice_get_moment (PlenaryStillChoice *self);
PlenaryStills *plenary_still_choice_get_stills (PlenaryStillChoice *self);
gint64 plenary_still_choice_get_time (PlenaryStillChoice *self);
char *plenary_still_choice_describe (PlenaryStillChoice *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_still_choice_get_kept (PlenaryStillChoice *self);
void plenary_still_choice_set_kept (PlenaryStillChoice *self, gboolean kept);

void plenary_still_choice_want (PlenaryStillChoice *self);
gboolean plenary_still_choice_get_answered (PlenaryStillChoice *self);
GBytes *plenary_still_choice_get_picture (PlenaryStillChoice *self);

G_END_DECLS
