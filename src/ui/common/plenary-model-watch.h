/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_MODEL_WATCH (plenary_model_watch_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryModelWatch, plenary_model_watch, PLENARY, MODEL_WATCH, GObject)

PlenaryModelWatch *plenary_model_watch_new (GListModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
