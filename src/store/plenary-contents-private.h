/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-contents.h"
#include "plenary-model.h"

G_BEGIN_DECLS

PlenaryContents *plenary_contents_new (PlenaryLesson *lesson) G_GNUC_WARN_UNUSED_RESULT;
PlenaryModel *plenary_contents_get_model (PlenaryContents *self, GType type);
GPtrArray *plenary_contents_list_models (PlenaryContents *self) G_GNUC_WARN_UNUSED_RESULT;
void plenary_contents_sort_by_time (PlenaryContents *self);

G_END_DECLS
