/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* A key or button that is down for so many milliseconds was held, not tapped. */
#define PLENARY_MARK_HOLD_MS 400

#define PLENARY_TYPE_MARK_KEYS (plenary_mark_keys_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMarkKeys, plenary_mark_keys, PLENARY, MARK_KEYS, GObject)

/**
 * PlenaryMarkKeyFunc:
 * @keyval: what a key types
 * @keycode: its place on the keyboard
 *
 * Tells which of a set of keys a key is.
 *
 * Returns: its digit, or -1 if it is none of them
 */
typedef int (*PlenaryMarkKeyFunc) (guint keyval, guint keycode);

PlenaryMarkKeys *plenary_mark_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;
PlenaryMarkKeys *plenary_mark_keys_new_for (PlenaryMarkKeyFunc find) G_GNUC_WARN_UNUSED_RESULT;

gboolean plenary_mark_keys_is_letter (guint keyval, guint keycode, guint letter, guint place);

gboolean plenary_mark_keys_press (PlenaryMarkKeys *self,
                                  guint keyval,
                                  guint keycode,
                                  GdkModifierType state,
                                  guint32 time);
gboolean plenary_mark_keys_release (PlenaryMarkKeys *self, guint keycode, guint32 time);
void plenary_mark_keys_let_go (PlenaryMarkKeys *self);

G_END_DECLS
