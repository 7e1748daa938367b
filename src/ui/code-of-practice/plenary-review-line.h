/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REVIEW_LINE (plenary_review_line_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryReviewLine, plenary_review_line, PLENARY, REVIEW_LINE, AdwBin)

void plenary_review_line_set_store (PlenaryReviewLine *self, PlenaryStore *store);
void plenary_review_line_note_looked (PlenaryStore *store);

G_END_DECLS
