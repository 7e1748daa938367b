/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REMARK_PART (plenary_remark_part_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryRemarkPart, plenary_remark_part, PLENARY, REMARK_PART, AdwBin)

GtkWidget *plenary_remark_part_new (PlenaryDebriefSession *session,
                                    PlenaryRemark *remark,
                                    const char *title,
                                    const char *beginning) G_GNUC_WARN_UNUSED_RESULT;

PlenaryRemark *plenary_remark_part_get_remark (PlenaryRemarkPart *self);
gboolean plenary_remark_part_is_unused (PlenaryRemarkPart *self);
gboolean plenary_remark_part_is_focused (PlenaryRemarkPart *self);
void plenary_remark_part_write (PlenaryRemarkPart *self);
void plenary_remark_part_flush (PlenaryRemarkPart *self);

G_END_DECLS
