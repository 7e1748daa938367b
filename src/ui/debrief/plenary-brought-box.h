/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_BROUGHT_BOX (plenary_brought_box_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryBroughtBox, plenary_brought_box, PLENARY, BROUGHT_BOX, GtkBox)

GtkWidget *plenary_brought_box_new (PlenaryDebriefSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
