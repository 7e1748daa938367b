/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-transport.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIME_FIELD (plenary_time_field_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimeField, plenary_time_field, PLENARY, TIME_FIELD, GtkWidget)

void plenary_time_field_set_transport (PlenaryTimeField *self, PlenaryTransport *transport);

G_END_DECLS
