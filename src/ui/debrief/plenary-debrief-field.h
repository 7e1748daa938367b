/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_FIELD (plenary_debrief_field_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefField, plenary_debrief_field, PLENARY, DEBRIEF_FIELD, GObject)

PlenaryDebriefField *plenary_debrief_field_new (PlenaryStore *store,
                                                PlenaryDebrief *debrief,
                                                const char *property,
                                                GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

void plenary_debrief_field_flush (PlenaryDebriefField *self);

G_END_DECLS
