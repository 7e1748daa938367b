/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-over-time.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_THEN_AND_NOW (plenary_then_and_now_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryThenAndNow, plenary_then_and_now, PLENARY, THEN_AND_NOW, GtkWidget)

void plenary_then_and_now_show (PlenaryThenAndNow *self,
                                PlenaryOverTime *over_time,
                                GListModel *moments);
PlenaryPastMoment *plenary_then_and_now_get_then (PlenaryThenAndNow *self);
PlenaryPastMoment *plenary_then_and_now_get_now (PlenaryThenAndNow *self);

G_END_DECLS
