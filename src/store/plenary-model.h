/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_MODEL (plenary_model_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryModel, plenary_model, PLENARY, MODEL, GObject)

PlenaryModel *plenary_model_new (GType item_type, GCompareDataFunc compare, gpointer user_data)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_model_add (PlenaryModel *self, GPtrArray *items);
void plenary_model_remove (PlenaryModel *self, gpointer item);
void plenary_model_clear (PlenaryModel *self);
void plenary_model_place (PlenaryModel *self, gpointer item);
void plenary_model_sort (PlenaryModel *self);

G_END_DECLS
