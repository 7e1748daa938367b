/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-sound.h"

G_BEGIN_DECLS

void plenary_sound_shape_pack_async (PlenarySound *sound,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GBytes *plenary_sound_shape_pack_finish (PlenarySound *sound, GAsyncResult *result, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_sound_shape_unpack (GBytes *shape, PlenarySound *sound);

G_END_DECLS
