/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryTakenText PlenaryTakenText;

PlenaryTakenText *plenary_taken_text_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_taken_text_free (PlenaryTakenText *self);
void plenary_taken_text_keep (PlenaryTakenText *self, char *text, int place, int left);
char *plenary_taken_text_reclaim (PlenaryTakenText *self, int place, int left)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
