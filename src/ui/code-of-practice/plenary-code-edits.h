/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agreement.h"
#include "plenary-store.h"

G_BEGIN_DECLS

PlenaryAgreement *plenary_code_edits_begin (PlenaryStore *store,
                                            const char *text,
                                            GtkWidget *widget);
void plenary_code_edits_write (PlenaryStore *store,
                               PlenaryAgreement *draft,
                               const char *text,
                               const char *merge_key,
                               GtkWidget *widget);
void plenary_code_edits_agree (PlenaryStore *store,
                               PlenaryAgreement *draft,
                               const char *agreed_by,
                               const char *agreed_on,
                               const char *review_on,
                               GtkWidget *widget);
void plenary_code_edits_remove (PlenaryStore *store, PlenaryAgreement *draft, GtkWidget *widget);

G_END_DECLS
