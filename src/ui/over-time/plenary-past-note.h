/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-past-moment.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAST_NOTE (plenary_past_note_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPastNote, plenary_past_note, PLENARY, PAST_NOTE, GtkWidget)

void plenary_past_note_set_moment (PlenaryPastNote *self, PlenaryPastMoment *moment);

G_END_DECLS
