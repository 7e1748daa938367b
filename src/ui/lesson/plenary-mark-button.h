/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-goal.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MARK_BUTTON (plenary_mark_button_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMarkButton, plenary_mark_button, PLENARY, MARK_BUTTON, GtkButton)

PlenaryMarkButton *plenary_mark_button_new (PlenaryGoal *goal) G_GNUC_WARN_UNUSED_RESULT;

PlenaryGoal *plenary_mark_button_get_goal (PlenaryMarkButton *self);
void plenary_mark_button_set_compact (PlenaryMarkButton *self, gboolean compact);

G_END_DECLS
