/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-meter.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SOUND (plenary_sound_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySound, plenary_sound, PLENARY, SOUND, GObject)

PlenarySound *plenary_sound_new (void) G_GNUC_WARN_UNUSED_RESULT;

const PlenaryPeak *plenary_sound_get_peaks (PlenarySound *self, guint level, gsize *n);
guint plenary_sound_get_n_levels (PlenarySound *self);
const guint8 *plenary_sound_get_levels (PlenarySound *self, gsize *n);
gint64 plenary_sound_get_known_until (PlenarySound *self);
gboolean plenary_sound_get_complete (PlenarySound *self);
gboolean plenary_sound_get_silent (PlenarySound *self);
gboolean plenary_sound_get_given_up (PlenarySound *self);

/* For those who find it out. */
gboolean plenary_sound_read (PlenarySound *self, guint8 type, const guint8 *content, gsize n);
void plenary_sound_restart (PlenarySound *self);
void plenary_sound_give_up (PlenarySound *self);
GBytes *plenary_sound_pack (PlenarySound *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
