/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-place.h"

G_BEGIN_DECLS

PlenaryConnection *plenary_opening_open (PlenaryPlace *place, GResource *schema, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_opening_create (PlenaryPlace *place, GResource *schema, GError **error);
char *plenary_opening_recover (PlenaryPlace *place,
                               const char *backup,
                               GResource *schema,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
