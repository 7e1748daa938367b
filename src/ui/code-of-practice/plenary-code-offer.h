/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-store.h"

G_BEGIN_DECLS

/**
 * PlenaryCodeOccasion:
 * @PLENARY_CODE_OCCASION_DEBRIEF: before the first debrief
 * @PLENARY_CODE_OCCASION_PICTURES: before the first picture or clip is kept
 *
 * When a code of practice and the record of a lesson are offered.
 */
typedef enum
{
  PLENARY_CODE_OCCASION_DEBRIEF,
  PLENARY_CODE_OCCASION_PICTURES,
} PlenaryCodeOccasion;

gboolean plenary_code_offer_needed (PlenaryStore *store);
void plenary_code_offer_async (GtkWidget *widget,
                               PlenaryStore *store,
                               PlenaryContents *contents,
                               PlenaryCodeOccasion occasion,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean plenary_code_offer_finish (GtkWidget *widget, GAsyncResult *result);

G_END_DECLS
