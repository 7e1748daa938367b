/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ESTIMATE (plenary_estimate_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryEstimate, plenary_estimate, PLENARY, ESTIMATE, PlenaryEntity)

PlenaryEstimate *plenary_estimate_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_estimate_get_lesson (PlenaryEstimate *self);
void plenary_estimate_set_lesson (PlenaryEstimate *self, const char *lesson);
PlenaryEstimateAbout plenary_estimate_get_about (PlenaryEstimate *self);
void plenary_estimate_set_about (PlenaryEstimate *self, PlenaryEstimateAbout about);
gint64 plenary_estimate_get_value (PlenaryEstimate *self);
void plenary_estimate_set_value (PlenaryEstimate *self, gint64 value);
gint64 plenary_estimate_get_created (PlenaryEstimate *self);
void plenary_estimate_set_created (PlenaryEstimate *self, gint64 created);

G_END_DECLS
