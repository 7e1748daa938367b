/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

/**
 * PlenaryNotice:
 * @records: (element-type PlenaryEntity): what is stored now, referred-to rows first
 * @removed: (element-type utf8): the UUIDs of what is not there any more
 * @undo_edit: (nullable): what undoing would undo
 * @redo_edit: (nullable): what redoing would redo
 * @remembers_watched: when all is read, whether what is played is to be remembered
 * @audience: (nullable): when all is read, who looks at it
 * @hidden: when all is read, whether that was hidden from them
 * @looked_at: (nullable): when all is read, the UUID of the moment that they look at, or an
 *   empty text if that is not known
 * @more_lessons: when all is read, or some of the rest, whether lessons are left for later
 *
 * What the store thread tells the main thread when something has changed. The
 * records are not touched any more by the thread that made them.
 */
typedef struct
{
  GPtrArray *records;
  GPtrArray *removed;
  PlenaryEdit *undo_edit;
  PlenaryEdit *redo_edit;
  gboolean remembers_watched;
  char *audience;
  gboolean hidden;
  char *looked_at;
  gboolean more_lessons;
} PlenaryNotice;

PlenaryNotice *plenary_notice_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_notice_free (PlenaryNotice *self);
void plenary_notice_take_records (PlenaryNotice *self, GPtrArray *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryNotice, plenary_notice_free)

G_END_DECLS
