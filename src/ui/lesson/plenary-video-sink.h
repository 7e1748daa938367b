/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-companion.h"
#include "plenary-transport.h"

G_BEGIN_DECLS

PlenaryCompanion *plenary_video_sink_make_companion (GskRenderer *renderer,
                                                     PlenaryTransport *transport)
  G_GNUC_WARN_UNUSED_RESULT;
GskRenderer *plenary_video_sink_find_renderer (void);
PlenaryTransport *plenary_video_sink_make_moment_transport (GSettings *settings)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryTransport *plenary_video_sink_make_transport (GskRenderer *renderer)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
