/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agreement.h"

G_BEGIN_DECLS

char *plenary_code_words_agreed (PlenaryAgreement *agreement) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_code_words_review (PlenaryAgreement *agreement, const char *today)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
