/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-help-page.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HELP_BOOK (plenary_help_book_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHelpBook, plenary_help_book, PLENARY, HELP_BOOK, GObject)

PlenaryHelpBook *plenary_help_book_new (const char *const *languages) G_GNUC_WARN_UNUSED_RESULT;
PlenaryHelpPage *plenary_help_book_get_page (PlenaryHelpBook *self, const char *id);
GPtrArray *plenary_help_book_list (PlenaryHelpBook *self, const char *section);

G_END_DECLS
