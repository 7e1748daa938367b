/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-keep.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KEEPING (plenary_keeping_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryKeeping, plenary_keeping, PLENARY, KEEPING, GObject)

PlenaryKeeping *plenary_keeping_get (PlenaryStore *store);

const PlenaryKeepRule *plenary_keeping_get_rule (PlenaryKeeping *self);
void plenary_keeping_set_rule (PlenaryKeeping *self, const PlenaryKeepRule *rule);
gboolean plenary_keeping_get_asks (PlenaryKeeping *self);
char *plenary_keeping_dup_date (PlenaryKeeping *self) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_keeping_describe (PlenaryKeeping *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean plenary_keeping_is_over (PlenaryLesson *lesson);
void plenary_keeping_keep_until (PlenaryStore *store,
                                 PlenaryLesson *lesson,
                                 const char *date,
                                 GtkWidget *widget);

G_END_DECLS
