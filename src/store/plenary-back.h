/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-command.h"

G_BEGIN_DECLS

typedef struct _PlenaryBack PlenaryBack;

PlenaryBack *plenary_back_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void plenary_back_free (PlenaryBack *self);
void plenary_back_run (PlenaryBack *self, PlenaryCommand *command);
gint64 plenary_back_get_chores_at (PlenaryBack *self);
void plenary_back_do_chores (PlenaryBack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryBack, plenary_back_free)

G_END_DECLS
