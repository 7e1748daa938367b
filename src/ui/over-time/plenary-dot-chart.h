/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_DOT_CHART (plenary_dot_chart_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDotChart, plenary_dot_chart, PLENARY, DOT_CHART, GtkWidget)

GtkWidget *plenary_dot_chart_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

void plenary_dot_chart_clear (PlenaryDotChart *self);
void plenary_dot_chart_add (PlenaryDotChart *self, const char *date, gint64 time);
void plenary_dot_chart_describe (PlenaryDotChart *self, const char *description);

G_END_DECLS
