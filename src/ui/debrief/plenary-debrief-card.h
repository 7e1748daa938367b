/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_CARD (plenary_debrief_card_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefCard, plenary_debrief_card, PLENARY, DEBRIEF_CARD, AdwBin)

GtkWidget *plenary_debrief_card_new (PlenaryDebriefSession *session) G_GNUC_WARN_UNUSED_RESULT;

void plenary_debrief_card_flush (PlenaryDebriefCard *self);

G_END_DECLS
