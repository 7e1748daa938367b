/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_VIEW (plenary_debrief_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefView, plenary_debrief_view, PLENARY, DEBRIEF_VIEW, AdwBin)

GtkWidget *plenary_debrief_view_new (PlenaryDebriefSession *session) G_GNUC_WARN_UNUSED_RESULT;

void plenary_debrief_view_pause (PlenaryDebriefView *self);
void plenary_debrief_view_flush (PlenaryDebriefView *self);
void plenary_debrief_view_close (PlenaryDebriefView *self);

G_END_DECLS
