/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GApplication *look_bring_style (const char *id) G_GNUC_WARN_UNUSED_RESULT;
void look_photograph (GtkWidget *window, const char *name);

G_END_DECLS
