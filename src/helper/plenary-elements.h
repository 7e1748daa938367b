/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

void plenary_elements_load (void);
gboolean plenary_elements_can_read (GstCaps *caps);

G_END_DECLS
