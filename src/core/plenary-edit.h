/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_EDIT (plenary_edit_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryEdit, plenary_edit, PLENARY, EDIT, GObject)

PlenaryEdit *plenary_edit_new (PlenaryEditKind kind) G_GNUC_WARN_UNUSED_RESULT;

PlenaryEditKind plenary_edit_get_kind (PlenaryEdit *self);
const char *plenary_edit_get_lesson (PlenaryEdit *self);
void plenary_edit_set_lesson (PlenaryEdit *self, const char *lesson);
const char *plenary_edit_get_subject (PlenaryEdit *self);
void plenary_edit_set_subject (PlenaryEdit *self, const char *subject);
gint64 plenary_edit_get_time (PlenaryEdit *self);
void plenary_edit_set_time (PlenaryEdit *self, gint64 time);
const char *plenary_edit_get_merge_key (PlenaryEdit *self);
void plenary_edit_set_merge_key (PlenaryEdit *self, const char *merge_key);

void plenary_edit_add_touched (PlenaryEdit *self, const char *uuid);
gboolean plenary_edit_touches (PlenaryEdit *self, gpointer entity);

void plenary_edit_put (PlenaryEdit *self, gpointer entity);
void plenary_edit_remove (PlenaryEdit *self, gpointer entity);
GPtrArray *plenary_edit_get_puts (PlenaryEdit *self);
GPtrArray *plenary_edit_get_removals (PlenaryEdit *self);

G_END_DECLS
