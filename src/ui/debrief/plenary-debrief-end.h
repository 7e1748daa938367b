/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_END (plenary_debrief_end_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefEnd, plenary_debrief_end, PLENARY, DEBRIEF_END, AdwBin)

GtkWidget *plenary_debrief_end_new (gboolean held) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
