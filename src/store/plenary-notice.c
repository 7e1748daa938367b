/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-notice.h"

/**
 * plenary_notice_new:
 *
 * Makes a notice that tells of nothing.
 *
 * Returns: (transfer full): the notice
 */
PlenaryNotice *
plenary_notice_new (void)
{
  PlenaryNotice *self = g_new0 (PlenaryNotice, 1);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * plenary_notice_free:
 * @self: a notice
 *
 * Frees a notice.
 */
void
plenary_notice_free (PlenaryNotice *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_object (&self->undo_edit);
  g_clear_object (&self->redo_edit);
  g_clear_pointer (&self->audience, g_free);
  g_clear_pointer (&self->looked_at, g_free);

  g_free (self);
}

/**
 * plenary_notice_take_records:
 * @self: a notice
 * @records: (transfer full) (element-type PlenaryEntity): what is stored now
 *
 * Adds records to a notice.
 */
void
plenary_notice_take_records (PlenaryNotice *self,
                             GPtrArray *records)
{
  g_ptr_array_extend_and_steal (self->records, records);
}
