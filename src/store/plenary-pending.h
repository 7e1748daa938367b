/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"
#include "plenary-live.h"
#include "plenary-notice.h"

G_BEGIN_DECLS

typedef struct _PlenaryPending PlenaryPending;

PlenaryPending *plenary_pending_new (PlenaryLive *live) G_GNUC_WARN_UNUSED_RESULT;
void plenary_pending_free (PlenaryPending *self);
void plenary_pending_push (PlenaryPending *self, GPtrArray *changes);
void plenary_pending_settle (PlenaryPending *self, PlenaryNotice *notice);
void plenary_pending_tell (PlenaryPending *self, PlenaryNotice *notice);
GPtrArray *plenary_pending_expand (PlenaryLive *live, PlenaryEdit *edit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
