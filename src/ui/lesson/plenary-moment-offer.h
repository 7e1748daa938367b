/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_OFFER (plenary_moment_offer_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentOffer, plenary_moment_offer, PLENARY, MOMENT_OFFER, GtkPopover)

GtkWidget *plenary_moment_offer_new (PlenaryLessonSession *session);

guint plenary_moment_offer_find (PlenaryMomentOffer *self, const char *words);
void plenary_moment_offer_move (PlenaryMomentOffer *self, int direction);
PlenaryMoment *plenary_moment_offer_get_chosen (PlenaryMomentOffer *self);

G_END_DECLS
