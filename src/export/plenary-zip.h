/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PlenaryZip PlenaryZip;

PlenaryZip *plenary_zip_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_zip_free (PlenaryZip *self);
void plenary_zip_add_stored (PlenaryZip *self, const char *name, const char *text);
gboolean plenary_zip_add (PlenaryZip *self, const char *name, GString *text, GError **error);
GBytes *plenary_zip_end (PlenaryZip *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryZip, plenary_zip_free)

G_END_DECLS
