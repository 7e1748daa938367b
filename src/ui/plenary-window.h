/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-application.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_WINDOW (plenary_window_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryWindow, plenary_window, PLENARY, WINDOW, AdwApplicationWindow)

PlenaryWindow *plenary_window_new (PlenaryApplication *application);
void plenary_window_store_opened (PlenaryWindow *self, const GError *error);
void plenary_window_open_door (PlenaryWindow *self);
gboolean plenary_window_shows_notes (PlenaryWindow *self);
gboolean plenary_window_is_changing (PlenaryWindow *self);
void plenary_window_open_sample (PlenaryWindow *self);
void plenary_window_add_dropped (PlenaryWindow *self, GListModel *files);
void plenary_window_flush (PlenaryWindow *self);
void plenary_window_close_pages (PlenaryWindow *self);

G_END_DECLS
