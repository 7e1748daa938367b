/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-document.h"
#include "plenary-moment.h"
#include "plenary-recording.h"

G_BEGIN_DECLS

GPtrArray *plenary_document_fill_sort (GListModel *list, GCompareFunc compare)
  G_GNUC_WARN_UNUSED_RESULT;
int plenary_document_fill_compare_goals (gconstpointer a, gconstpointer b);
PlenaryRecording *plenary_document_fill_dup_recording (GListModel *recordings, const char *uuid)
  G_GNUC_WARN_UNUSED_RESULT;
PlenaryDocumentMoment *plenary_document_fill_moment (PlenaryMoment *moment,
                                                     GListModel *recordings,
                                                     gboolean with_note,
                                                     gboolean *has_note) G_GNUC_WARN_UNUSED_RESULT;
void plenary_document_fill_goals (PlenaryDocumentMoment *into,
                                  PlenaryMoment *moment,
                                  GPtrArray *goals,
                                  GHashTable *used);

G_END_DECLS
