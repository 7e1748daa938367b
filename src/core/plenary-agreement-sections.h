/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-agreement.h"

G_BEGIN_DECLS

/**
 * PlenaryAgreementSection:
 * @heading: its heading in one line, empty if it has none
 * @words: what stands below it, empty if there is nothing yet
 *
 * A section of a code of practice.
 */
typedef struct
{
  char *heading;
  char *words;
} PlenaryAgreementSection;

PlenaryAgreementSection *plenary_agreement_section_new (const char *heading, const char *words)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_agreement_section_free (PlenaryAgreementSection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryAgreementSection, plenary_agreement_section_free)

GPtrArray *plenary_agreement_sections_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_agreement_sections_join (GPtrArray *sections) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_agreement_has_words (const char *text);
char *plenary_agreement_dup_first_sentence (const char *text) G_GNUC_WARN_UNUSED_RESULT;

PlenaryAgreement *plenary_agreement_find_held (GListModel *agreements) G_GNUC_WARN_UNUSED_RESULT;
PlenaryAgreement *plenary_agreement_find_draft (GListModel *agreements) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
