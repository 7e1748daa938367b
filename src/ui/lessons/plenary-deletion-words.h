/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-store.h"
#include "plenary-whereabouts.h"

G_BEGIN_DECLS

char *plenary_deletion_words_place (const char *path, PlenaryWhereabouts where)
  G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_deletion_words_reason (const GError *error);
char *plenary_deletion_words_shared (PlenaryStore *store,
                                     PlenaryLesson *lesson,
                                     PlenaryRecording *recording) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
