/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-whereabouts.h"

G_BEGIN_DECLS

char *plenary_copy_words_offer (PlenaryWhereabouts where, guint away, guint all, gboolean can_link)
  G_GNUC_WARN_UNUSED_RESULT;
char *plenary_copy_words_progress (gint64 copied, gint64 size, gint64 seconds_left)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
