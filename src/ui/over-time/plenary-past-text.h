/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-past-moment.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAST_TEXT (plenary_past_text_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPastText, plenary_past_text, PLENARY, PAST_TEXT, GtkWidget)

void plenary_past_text_set_moment (PlenaryPastText *self, PlenaryPastMoment *moment, gint64 wait);
PlenaryPastMoment *plenary_past_text_get_moment (PlenaryPastText *self);

G_END_DECLS
