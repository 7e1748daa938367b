/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-contents.h"

G_BEGIN_DECLS

const char *plenary_record_words_basis (PlenaryBasis basis);
char *plenary_record_words_not_shown (PlenaryLessonRecord *record) G_GNUC_WARN_UNUSED_RESULT;
void plenary_record_words_show_not_shown (GtkLabel *label, PlenaryContents *contents);

G_END_DECLS
