/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KEEP_QUESTION (plenary_keep_question_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryKeepQuestion, plenary_keep_question, PLENARY, KEEP_QUESTION, GtkWidget)

void plenary_keep_question_set_store (PlenaryKeepQuestion *self, PlenaryStore *store);

G_END_DECLS
