/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-recording.h"

G_BEGIN_DECLS

/* No still is wider or higher, in pixels. */
#define PLENARY_STILLS_MOST 640

#define PLENARY_TYPE_STILLS (plenary_stills_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryStills, plenary_stills, PLENARY, STILLS, GObject)

PlenaryStills *plenary_stills_new (PlenaryRecording *recording) G_GNUC_WARN_UNUSED_RESULT;

void plenary_stills_want (PlenaryStills *self, gint64 time);
gboolean plenary_stills_get_answered (PlenaryStills *self, gint64 time);
GBytes *plenary_stills_get_picture (PlenaryStills *self, gint64 time);
void plenary_stills_stop (PlenaryStills *self);

G_END_DECLS
