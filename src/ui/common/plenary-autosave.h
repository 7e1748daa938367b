/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_AUTOSAVE (plenary_autosave_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryAutosave, plenary_autosave, PLENARY, AUTOSAVE, GObject)

PlenaryAutosave *plenary_autosave_new (void) G_GNUC_WARN_UNUSED_RESULT;

void plenary_autosave_touch (PlenaryAutosave *self);
void plenary_autosave_flush (PlenaryAutosave *self);
void plenary_autosave_end_stretch (PlenaryAutosave *self);
void plenary_autosave_drop (PlenaryAutosave *self);
gboolean plenary_autosave_is_unsaved (PlenaryAutosave *self);

G_END_DECLS
