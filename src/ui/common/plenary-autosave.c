/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-autosave.h"

/**
 * PlenaryAutosave:
 *
 * When to save what is being typed. It is a throttle: the first keystroke arms
 * it, later ones don't put it off, so that at most half a second of typing is
 * ever unsaved.
 *
 * It also tells stretches of typing apart. What is typed from entering a text to
 * leaving it, or to a pause, is one thing to undo, and has one merge key.
 *
 * For the main thread.
 */

#define SAVE_AFTER_MS 500
#define PAUSE_MS 2000

struct _PlenaryAutosave
{
  GObject parent_instance;

  guint timeout_id;
  guint pause_id;
  char *merge_key;
};

G_DEFINE_FINAL_TYPE (PlenaryAutosave, plenary_autosave, G_TYPE_OBJECT)

enum
{
  SAVE,
  STRETCH_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
timeout_cb (gpointer user_data)
{
  PlenaryAutosave *self = user_data;

  self->timeout_id = 0;
  g_signal_emit (self, signals[SAVE], 0, self->merge_key);

  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer user_data)
{
  PlenaryAutosave *self = user_data;

  self->pause_id = 0;
  plenary_autosave_end_stretch (self);

  return G_SOURCE_REMOVE;
}

static void
plenary_autosave_dispose (GObject *object)
{
  PlenaryAutosave *self = PLENARY_AUTOSAVE (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->pause_id, g_source_remove);

  G_OBJECT_CLASS (plenary_autosave_parent_class)->dispose (object);
}

static void
plenary_autosave_finalize (GObject *object)
{
  PlenaryAutosave *self = PLENARY_AUTOSAVE (object);

  g_clear_pointer (&self->merge_key, g_free);

  G_OBJECT_CLASS (plenary_autosave_parent_class)->finalize (object);
}

static void
plenary_autosave_class_init (PlenaryAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_autosave_dispose;
  object_class->finalize = plenary_autosave_finalize;

  /**
   * PlenaryAutosave::save:
   * @self: the autosave
   * @merge_key: the same for all saves of one stretch of typing, and for no other
   *
   * Emitted when what was typed is to be saved.
   */
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PlenaryAutosave::stretch-ended:
   * @self: the autosave
   *
   * Emitted when all of a stretch of typing was saved, and what is typed from now
   * on is another.
   */
  signals[STRETCH_ENDED] = g_signal_new ("stretch-ended", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_autosave_init (PlenaryAutosave *self)
{
}

/**
 * plenary_autosave_new:
 *
 * Makes an autosave for one text, with nothing to save yet.
 *
 * Returns: (transfer full): the autosave
 */
PlenaryAutosave *
plenary_autosave_new (void)
{
  return g_object_new (PLENARY_TYPE_AUTOSAVE, NULL);
}

/**
 * plenary_autosave_touch:
 * @self: an autosave
 *
 * Says that the text was changed by the teacher. The first touch after a pause
 * begins a new stretch.
 */
void
plenary_autosave_touch (PlenaryAutosave *self)
{
  g_return_if_fail (PLENARY_IS_AUTOSAVE (self));

  if (self->merge_key == NULL)
    self->merge_key = g_uuid_string_random ();
  if (self->timeout_id == 0)
    self->timeout_id = g_timeout_add (SAVE_AFTER_MS, timeout_cb, self);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/**
 * plenary_autosave_flush:
 * @self: an autosave
 *
 * Saves at once if anything is unsaved. The stretch goes on.
 */
void
plenary_autosave_flush (PlenaryAutosave *self)
{
  g_return_if_fail (PLENARY_IS_AUTOSAVE (self));

  if (self->timeout_id == 0)
    return;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_signal_emit (self, signals[SAVE], 0, self->merge_key);
}

/**
 * plenary_autosave_end_stretch:
 * @self: an autosave
 *
 * Saves at once if anything is unsaved, and ends the stretch: what is typed from
 * now on is another thing to undo.
 */
void
plenary_autosave_end_stretch (PlenaryAutosave *self)
{
  g_return_if_fail (PLENARY_IS_AUTOSAVE (self));

  if (self->merge_key == NULL)
    return;

  plenary_autosave_flush (self);
  plenary_autosave_drop (self);
  g_signal_emit (self, signals[STRETCH_ENDED], 0);
}

/**
 * plenary_autosave_drop:
 * @self: an autosave
 *
 * Forgets that anything is unsaved and ends the stretch, because the text is no
 * longer what was typed.
 */
void
plenary_autosave_drop (PlenaryAutosave *self)
{
  g_return_if_fail (PLENARY_IS_AUTOSAVE (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->merge_key, g_free);
}

/**
 * plenary_autosave_is_unsaved:
 * @self: an autosave
 *
 * Gets whether anything waits to be saved.
 *
 * Returns: whether there was a touch after the last save
 */
gboolean
plenary_autosave_is_unsaved (PlenaryAutosave *self)
{
  g_return_val_if_fail (PLENARY_IS_AUTOSAVE (self), FALSE);

  return self->timeout_id != 0;
}
