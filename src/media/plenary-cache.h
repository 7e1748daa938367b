/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_CACHE (plenary_cache_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryCache, plenary_cache, PLENARY, CACHE, GObject)

PlenaryCache *plenary_cache_new (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
void plenary_cache_set_most (PlenaryCache *self, guint64 bytes);

void plenary_cache_load_async (PlenaryCache *self,
                               const char *fingerprint,
                               const char *kind,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GBytes *plenary_cache_load_finish (PlenaryCache *self, GAsyncResult *result, GError **error);
void plenary_cache_save (PlenaryCache *self,
                         const char *fingerprint,
                         const char *kind,
                         GBytes *content);
void plenary_cache_drop (PlenaryCache *self, const char *fingerprint, const char *kind);
void plenary_cache_measure_async (PlenaryCache *self,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void plenary_cache_empty_async (PlenaryCache *self,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
guint64 plenary_cache_measure_finish (PlenaryCache *self, GAsyncResult *result);

G_END_DECLS
