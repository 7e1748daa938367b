/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

/**
 * PLENARY_VISION_UUID:
 *
 * The UUID of the one vision, the same in every file.
 */
#define PLENARY_VISION_UUID "0b1f2f5e-6f0a-5c0f-9a68-5d3c1f0a7e21"

#define PLENARY_TYPE_VISION (plenary_vision_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryVision, plenary_vision, PLENARY, VISION, PlenaryEntity)

PlenaryVision *plenary_vision_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_vision_get_text (PlenaryVision *self);
void plenary_vision_set_text (PlenaryVision *self, const char *text);

G_END_DECLS
