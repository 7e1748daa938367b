/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_ENTITY (plenary_entity_get_type ())

G_DECLARE_DERIVABLE_TYPE (PlenaryEntity, plenary_entity, PLENARY, ENTITY, GObject)

struct _PlenaryEntityClass
{
  GObjectClass parent_class;
};

const char *plenary_entity_get_uuid (PlenaryEntity *self);
gint64 plenary_entity_get_revision (PlenaryEntity *self);
void plenary_entity_set_revision (PlenaryEntity *self, gint64 revision);
gpointer plenary_entity_copy (gpointer self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_entity_update_from (PlenaryEntity *self, PlenaryEntity *other);

G_END_DECLS
