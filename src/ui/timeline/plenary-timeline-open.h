/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_OPEN (plenary_timeline_open_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineOpen, plenary_timeline_open, PLENARY, TIMELINE_OPEN, GtkWidget)

GtkWidget *plenary_timeline_open_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
