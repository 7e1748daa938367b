/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_CLOSING (plenary_debrief_closing_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefClosing,
                      plenary_debrief_closing,
                      PLENARY,
                      DEBRIEF_CLOSING,
                      AdwBin)

GtkWidget *plenary_debrief_closing_new (PlenaryDebriefSession *session) G_GNUC_WARN_UNUSED_RESULT;

void plenary_debrief_closing_flush (PlenaryDebriefClosing *self);

G_END_DECLS
