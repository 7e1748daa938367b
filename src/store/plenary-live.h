/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-contents.h"
#include "plenary-entity.h"
#include "plenary-model.h"

G_BEGIN_DECLS

/**
 * PlenaryChange:
 * @uuid: an entity
 * @record: (nullable): what it is now, or %NULL if it is not there
 * @fresh: whether nobody else has the record, so that it can be the live object itself
 */
typedef struct
{
  char *uuid;
  PlenaryEntity *record;
  gboolean fresh;
} PlenaryChange;

typedef struct _PlenaryLive PlenaryLive;

PlenaryChange *plenary_change_new (const char *uuid, PlenaryEntity *record)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_change_free (gpointer change);

PlenaryLive *plenary_live_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_live_free (PlenaryLive *self);
void plenary_live_clear (PlenaryLive *self);
PlenaryModel *plenary_live_get_model (PlenaryLive *self, GType type);
PlenaryEntity *plenary_live_lookup (PlenaryLive *self, const char *uuid);
PlenaryContents *plenary_live_get_contents (PlenaryLive *self, const char *lesson);
GPtrArray *plenary_live_list_contents (PlenaryLive *self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_live_add_contents (PlenaryLive *self, PlenaryContents *contents);
void plenary_live_apply (PlenaryLive *self, GPtrArray *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryChange, plenary_change_free)

G_END_DECLS
