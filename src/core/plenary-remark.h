/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REMARK (plenary_remark_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryRemark, plenary_remark, PLENARY, REMARK, PlenaryEntity)

PlenaryRemark *plenary_remark_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_remark_get_lesson (PlenaryRemark *self);
void plenary_remark_set_lesson (PlenaryRemark *self, const char *lesson);
const char *plenary_remark_get_debrief (PlenaryRemark *self);
void plenary_remark_set_debrief (PlenaryRemark *self, const char *debrief);
const char *plenary_remark_get_moment (PlenaryRemark *self);
void plenary_remark_set_moment (PlenaryRemark *self, const char *moment);
PlenaryRemarkKind plenary_remark_get_kind (PlenaryRemark *self);
void plenary_remark_set_kind (PlenaryRemark *self, PlenaryRemarkKind kind);
const char *plenary_remark_get_text (PlenaryRemark *self);
void plenary_remark_set_text (PlenaryRemark *self, const char *text);
gint64 plenary_remark_get_created (PlenaryRemark *self);
void plenary_remark_set_created (PlenaryRemark *self, gint64 created);

G_END_DECLS
