/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-edit.h"

/**
 * PlenaryEdit:
 *
 * One act of the teacher: which entities are written or removed together, and
 * enough to name the act when it is undone. The store commits an edit whole or
 * not at all.
 *
 * An edit is filled by one thread, and not changed any more once it was
 * committed.
 */

struct _PlenaryEdit
{
  GObject parent_instance;

  GPtrArray *puts;
  GPtrArray *removals;
  GHashTable *touched;

  PlenaryEditKind kind;
  gint64 time;
  char *lesson;
  char *subject;
  char *merge_key;
};

G_DEFINE_FINAL_TYPE (PlenaryEdit, plenary_edit, G_TYPE_OBJECT)

static void
plenary_edit_finalize (GObject *object)
{
  PlenaryEdit *self = PLENARY_EDIT (object);

  g_clear_pointer (&self->puts, g_ptr_array_unref);
  g_clear_pointer (&self->removals, g_ptr_array_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->merge_key, g_free);

  G_OBJECT_CLASS (plenary_edit_parent_class)->finalize (object);
}

static void
plenary_edit_class_init (PlenaryEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_edit_finalize;
}

static void
plenary_edit_init (PlenaryEdit *self)
{
  self->puts = g_ptr_array_new_with_free_func (g_object_unref);
  self->removals = g_ptr_array_new_with_free_func (g_object_unref);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->time = -1;
}

/**
 * plenary_edit_new:
 * @kind: what the edit does
 *
 * Makes an empty edit.
 *
 * Returns: (transfer full): the edit
 */
PlenaryEdit *
plenary_edit_new (PlenaryEditKind kind)
{
  PlenaryEdit *self = g_object_new (PLENARY_TYPE_EDIT, NULL);

  self->kind = kind;

  return self;
}

/**
 * plenary_edit_get_kind:
 * @self: an edit
 *
 * Gets what the edit does.
 *
 * Returns: the kind
 */
PlenaryEditKind
plenary_edit_get_kind (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), PLENARY_EDIT_LESSON_ADDED);

  return self->kind;
}

/**
 * plenary_edit_get_lesson:
 * @self: an edit
 *
 * Gets the lesson the edit belongs to, so that undoing it can go there first.
 *
 * Returns: (transfer none) (nullable): the UUID, or %NULL for an edit of goals
 */
const char *
plenary_edit_get_lesson (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), NULL);

  return self->lesson;
}

/**
 * plenary_edit_set_lesson:
 * @self: an edit
 * @lesson: (nullable): the UUID of the lesson the edit belongs to
 *
 * Sets the lesson the edit belongs to.
 */
void
plenary_edit_set_lesson (PlenaryEdit *self,
                         const char *lesson)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));

  g_set_str (&self->lesson, lesson);
}

/**
 * plenary_edit_get_subject:
 * @self: an edit
 *
 * Gets the title of what was edited, for naming the edit.
 *
 * Returns: (transfer none) (nullable): the title of a lesson or goal
 */
const char *
plenary_edit_get_subject (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), NULL);

  return self->subject;
}

/**
 * plenary_edit_set_subject:
 * @self: an edit
 * @subject: (nullable): the title of what is edited
 *
 * Sets the title of what is edited.
 */
void
plenary_edit_set_subject (PlenaryEdit *self,
                          const char *subject)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));

  g_set_str (&self->subject, subject);
}

/**
 * plenary_edit_get_time:
 * @self: an edit
 *
 * Gets the lesson time of the moment that was edited, for naming the edit.
 *
 * Returns: nanoseconds of lesson time, or -1
 */
gint64
plenary_edit_get_time (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), -1);

  return self->time;
}

/**
 * plenary_edit_set_time:
 * @self: an edit
 * @time: nanoseconds of lesson time, or -1
 *
 * Sets the lesson time of the moment that is edited.
 */
void
plenary_edit_set_time (PlenaryEdit *self,
                       gint64 time)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));

  self->time = time;
}

/**
 * plenary_edit_get_merge_key:
 * @self: an edit
 *
 * Gets the key under which successive edits count as one act.
 *
 * Returns: (transfer none) (nullable): the key
 */
const char *
plenary_edit_get_merge_key (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), NULL);

  return self->merge_key;
}

/**
 * plenary_edit_set_merge_key:
 * @self: an edit
 * @merge_key: (nullable): a key that is unique to one stretch of typing
 *
 * Lets successive edits count as one act: an edit whose key equals that of the
 * newest undo step joins that step.
 */
void
plenary_edit_set_merge_key (PlenaryEdit *self,
                            const char *merge_key)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));

  g_set_str (&self->merge_key, merge_key);
}

/**
 * plenary_edit_add_touched:
 * @self: an edit that is told without its entities
 * @uuid: the UUID of one of them
 *
 * Says what the edit wrote or removed, so that undoing it can go there.
 */
void
plenary_edit_add_touched (PlenaryEdit *self,
                          const char *uuid)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));
  g_return_if_fail (uuid != NULL);

  g_hash_table_add (self->touched, g_strdup (uuid));
}

/**
 * plenary_edit_touches:
 * @self: an edit
 * @entity: (type PlenaryEntity): an entity
 *
 * Finds out whether the edit wrote or removed an entity. Of an edit to be undone only its
 * first hundred rows are known.
 *
 * Returns: whether it did, as far as that is known
 */
gboolean
plenary_edit_touches (PlenaryEdit *self,
                      gpointer entity)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), FALSE);

  return g_hash_table_contains (self->touched, plenary_entity_get_uuid (entity));
}

/**
 * plenary_edit_put:
 * @self: an edit
 * @entity: (type PlenaryEntity): a detached entity
 *
 * Adds an entity to be inserted or updated. The edit keeps a reference, and
 * @entity must not be changed afterwards.
 */
void
plenary_edit_put (PlenaryEdit *self,
                  gpointer entity)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));
  g_return_if_fail (PLENARY_IS_ENTITY (entity));

  g_ptr_array_add (self->puts, g_object_ref (entity));
}

/**
 * plenary_edit_remove:
 * @self: an edit
 * @entity: (type PlenaryEntity): an entity
 *
 * Adds an entity to be removed, with all that belongs to it.
 */
void
plenary_edit_remove (PlenaryEdit *self,
                     gpointer entity)
{
  g_return_if_fail (PLENARY_IS_EDIT (self));
  g_return_if_fail (PLENARY_IS_ENTITY (entity));

  g_ptr_array_add (self->removals, g_object_ref (entity));
}

/**
 * plenary_edit_get_puts:
 * @self: an edit
 *
 * Gets what is inserted or updated, in order.
 *
 * Returns: (transfer none) (element-type PlenaryEntity): the entities
 */
GPtrArray *
plenary_edit_get_puts (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), NULL);

  return self->puts;
}

/**
 * plenary_edit_get_removals:
 * @self: an edit
 *
 * Gets what is removed, in order.
 *
 * Returns: (transfer none) (element-type PlenaryEntity): the entities
 */
GPtrArray *
plenary_edit_get_removals (PlenaryEdit *self)
{
  g_return_val_if_fail (PLENARY_IS_EDIT (self), NULL);

  return self->removals;
}
