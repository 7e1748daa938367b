/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_WAIT_BAR (plenary_wait_bar_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWaitBar, plenary_wait_bar, PLENARY, WAIT_BAR, GtkWidget)

/* How far a press of a key moves an end. */
#define PLENARY_WAIT_STEP (G_GINT64_CONSTANT (1000000000) / 10)
/* A line that teachers may ask for: see the sentence beneath it. */
#define PLENARY_WAIT_LINE (3 * G_GINT64_CONSTANT (1000000000))

void plenary_wait_bar_set_length (PlenaryWaitBar *self, gint64 length);
void plenary_wait_bar_set_scale (PlenaryWaitBar *self, gint64 scale, gint64 line);
char *plenary_wait_bar_describe (gint64 length) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_wait_bar_say (gint64 length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
