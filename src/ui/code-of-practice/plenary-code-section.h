/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agreement-sections.h"
#include "plenary-shortcuts-dialog.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CODE_SECTION (plenary_code_section_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCodeSection, plenary_code_section, PLENARY, CODE_SECTION, GtkWidget)

PlenaryCodeSection *plenary_code_section_new (void) G_GNUC_WARN_UNUSED_RESULT;
const PlenaryShortcut *plenary_code_section_get_shortcuts (guint *n);

PlenaryAgreementSection *plenary_code_section_dup (PlenaryCodeSection *self)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_code_section_take (PlenaryCodeSection *self, const PlenaryAgreementSection *section);
void plenary_code_section_set_place (PlenaryCodeSection *self, gboolean is_first, gboolean is_last);
void plenary_code_section_flush (PlenaryCodeSection *self);
void plenary_code_section_drop (PlenaryCodeSection *self);
void plenary_code_section_write (PlenaryCodeSection *self);

G_END_DECLS
