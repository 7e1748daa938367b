/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store-private.h"

#include "plenary-agreement.h"
#include "plenary-attempt.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief.h"
#include "plenary-goal.h"
#include "plenary-next-step.h"
#include "plenary-prompt-set.h"

/**
 * PlenaryStore:
 *
 * The teacher's one file, as live objects. This is the front: it belongs to the
 * main thread and never waits. Behind it, a thread of its own writes to the file.
 *
 * An edit is shown at once and written in the order of committing. If the disk
 * cannot take it, it waits in memory and [property@Store:trouble] says so; if it
 * contradicts what is stored, it is taken back, and committing it fails. What the
 * teacher typed is kept even then, if there is anything left that it belongs to.
 */

G_DEFINE_FINAL_TYPE (PlenaryStore, plenary_store, G_TYPE_OBJECT)

typedef enum
{
  PROP_OPEN = 1,
  PROP_ON_NETWORK,
  PROP_TROUBLE,
  PROP_UNDO_EDIT,
  PROP_REDO_EDIT,
  PROP_REMEMBERS_WATCHED,
  PROP_AUDIENCE,
} PlenaryStoreProps;

static GParamSpec *props[PROP_AUDIENCE + 1];

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_store_finalize (GObject *object)
{
  PlenaryStore *self = PLENARY_STORE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->worker, plenary_worker_free);
  g_clear_pointer (&self->pending, plenary_pending_free);
  g_clear_pointer (&self->live, plenary_live_free);
  g_clear_object (&self->undo_edit);
  g_clear_object (&self->redo_edit);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->audience, g_free);
  g_clear_pointer (&self->looked_at, g_free);

  G_OBJECT_CLASS (plenary_store_parent_class)->finalize (object);
}

static void
plenary_store_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  PlenaryStore *self = PLENARY_STORE (object);

  switch ((PlenaryStoreProps) prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, plenary_store_is_open (self));
      break;
    case PROP_ON_NETWORK:
      g_value_set_boolean (value, self->on_network);
      break;
    case PROP_TROUBLE:
      g_value_set_uint (value, self->trouble);
      break;
    case PROP_UNDO_EDIT:
      g_value_set_object (value, self->undo_edit);
      break;
    case PROP_REDO_EDIT:
      g_value_set_object (value, self->redo_edit);
      break;
    case PROP_REMEMBERS_WATCHED:
      g_value_set_boolean (value, self->remembers_watched);
      break;
    case PROP_AUDIENCE:
      g_value_set_string (value, self->audience);
      break;
    }
}

static void
plenary_store_class_init (PlenaryStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_store_finalize;
  object_class->get_property = plenary_store_get_property;

  /**
   * PlenaryStore:open:
   *
   * Whether edits are accepted.
   */
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  /**
   * PlenaryStore:on-network:
   *
   * Whether the file may lie on another computer, where it is less safe.
   */
  props[PROP_ON_NETWORK] = g_param_spec_boolean ("on-network", NULL, NULL, FALSE, flags);
  /**
   * PlenaryStore:trouble:
   *
   * A #PlenaryStoreTrouble: why the newest edits are not saved yet.
   */
  props[PROP_TROUBLE] =
    g_param_spec_uint ("trouble", NULL, NULL, PLENARY_STORE_TROUBLE_NONE,
                       PLENARY_STORE_TROUBLE_READ_ONLY, PLENARY_STORE_TROUBLE_NONE, flags);
  /**
   * PlenaryStore:undo-edit:
   *
   * What undoing would undo, without the entities, or %NULL.
   */
  props[PROP_UNDO_EDIT] = g_param_spec_object ("undo-edit", NULL, NULL, PLENARY_TYPE_EDIT, flags);
  /**
   * PlenaryStore:redo-edit:
   *
   * What redoing would redo, without the entities, or %NULL.
   */
  props[PROP_REDO_EDIT] = g_param_spec_object ("redo-edit", NULL, NULL, PLENARY_TYPE_EDIT, flags);
  /**
   * PlenaryStore:remembers-watched:
   *
   * Whether what is played is remembered; see plenary_store_remember_watched().
   */
  props[PROP_REMEMBERS_WATCHED] =
    g_param_spec_boolean ("remembers-watched", NULL, NULL, TRUE, flags);
  /**
   * PlenaryStore:audience:
   *
   * Who looks at the screen: %NULL for nobody but the teacher, an empty text for somebody
   * who may see nothing yet, or the UUID of the debrief whose company it is.
   */
  props[PROP_AUDIENCE] = g_param_spec_string ("audience", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryStore::failed:
   * @self: the store
   * @error: why
   *
   * Emitted when lessons cannot be read that were left when the file was opened; see
   * plenary_store_get_all_lessons_async(). What is shown is not all there is.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
plenary_store_init (PlenaryStore *self)
{
  self->remembers_watched = TRUE;
  self->live = plenary_live_new ();
  self->pending = plenary_pending_new (self->live);
}

/**
 * plenary_store_new:
 * @path: the path of the file, which need not exist
 *
 * Makes a store. Nothing happens to the file before plenary_store_open_async().
 * For the main thread, like all functions of the store.
 *
 * Returns: (transfer full): the store
 */
PlenaryStore *
plenary_store_new (const char *path)
{
  PlenaryStore *self = g_object_new (PLENARY_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);

  return self;
}

/**
 * plenary_store_set_state:
 * @self: a store
 * @state: what it does now
 *
 * Sets what the store does.
 */
void
plenary_store_set_state (PlenaryStore *self,
                         PlenaryStoreState state)
{
  gboolean was_open = plenary_store_is_open (self);

  self->state = state;
  if (was_open != plenary_store_is_open (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
  plenary_store_await_rest (self);
}

/**
 * plenary_store_fail: (skip)
 * @self: a store
 * @error: why
 *
 * Emits [signal@Store::failed].
 */
void
plenary_store_fail (PlenaryStore *self,
                    const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
set_trouble (PlenaryStore *self,
             PlenaryStoreTrouble trouble)
{
  if (self->trouble == trouble)
    return;

  self->trouble = trouble;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/**
 * plenary_store_set_on_network:
 * @self: a store
 * @on_network: whether the file may lie on another computer
 *
 * Sets [property@Store:on-network].
 */
void
plenary_store_set_on_network (PlenaryStore *self,
                              gboolean on_network)
{
  if (self->on_network == (guint) on_network)
    return;

  self->on_network = on_network;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ON_NETWORK]);
}

/**
 * plenary_store_set_remembers_watched: (skip)
 * @self: a store
 * @remembers: whether what is played is remembered
 *
 * Sets [property@Store:remembers-watched].
 */
void
plenary_store_set_remembers_watched (PlenaryStore *self,
                                     gboolean remembers)
{
  if (self->remembers_watched == !!remembers)
    return;

  self->remembers_watched = !!remembers;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REMEMBERS_WATCHED]);
}

/**
 * plenary_store_take_audience: (skip)
 * @self: a store
 * @debrief: (nullable): who looks
 *
 * Sets [property@Store:audience], when the store thread has answered.
 */
void
plenary_store_take_audience (PlenaryStore *self,
                             const char *debrief)
{
  if (g_set_str (&self->audience, debrief))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AUDIENCE]);
}

/**
 * plenary_store_set_edits:
 * @self: a store
 * @undo_edit: (nullable): what undoing would undo
 * @redo_edit: (nullable): what redoing would redo
 *
 * Sets [property@Store:undo-edit] and [property@Store:redo-edit].
 */
void
plenary_store_set_edits (PlenaryStore *self,
                         PlenaryEdit *undo_edit,
                         PlenaryEdit *redo_edit)
{
  if (g_set_object (&self->undo_edit, undo_edit))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_EDIT]);
  if (g_set_object (&self->redo_edit, redo_edit))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_EDIT]);
}

/**
 * plenary_store_push:
 * @self: a store
 * @command: (transfer full): what to do
 *
 * Gives a command to the store thread, which is started for the first.
 */
void
plenary_store_push (PlenaryStore *self,
                    PlenaryCommand *command)
{
  if (self->worker == NULL)
    self->worker = plenary_worker_new (self->path, plenary_store_reply, set_trouble);

  plenary_worker_push (self->worker, command);
}

/**
 * plenary_store_begin:
 * @self: a store
 * @wanted: the state it has to be in
 * @source_tag: the function that was called
 * @cancellable: (nullable): what the caller gave
 * @callback: (nullable): what the caller gave
 * @user_data: for @callback
 *
 * Makes the task of a command. If the store is not in the state for it, that is
 * told to the caller.
 *
 * Returns: (transfer full) (nullable): the task, or %NULL if there is nothing to do
 */
GTask *
plenary_store_begin (PlenaryStore *self,
                     PlenaryStoreState wanted,
                     gpointer source_tag,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);

  /* What was done is told as done, even if nobody wanted it any more. */
  g_task_set_check_cancellable (task, FALSE);
  if (self->state == wanted)
    return g_steal_pointer (&task);

  g_task_return_new_error_literal (task, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CLOSED,
                                   wanted == PLENARY_STORE_STATE_CLOSED ? "The store is open"
                                                                        : "The store is not open");
  return NULL;
}

/**
 * plenary_store_open_async:
 * @self: a store that is not open
 * @cancellable: (nullable): ignored; opening is quick
 * @callback: called when the file is open, or cannot be opened
 * @user_data: for @callback
 *
 * Opens the file, makes it if there is none, and reads goals and the first lessons; see
 * plenary_store_get_all_lessons_async().
 */
void
plenary_store_open_async (PlenaryStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_CLOSED, plenary_store_open_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  plenary_store_set_state (self, PLENARY_STORE_STATE_OPENING);
  plenary_store_push (self, plenary_command_new (PLENARY_COMMAND_OPEN, task));
}

/**
 * plenary_store_open_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_open_async().
 *
 * Returns: whether the store is open; any #PlenaryStoreError if not
 */
gboolean
plenary_store_open_finish (PlenaryStore *self,
                           GAsyncResult *result,
                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * plenary_store_close_async:
 * @self: an open store
 * @cancellable: (nullable): ignored
 * @callback: called when all is saved and closed, or when that is not possible now
 * @user_data: for @callback
 *
 * Saves what waits, and closes the file. New edits are not accepted meanwhile.
 */
void
plenary_store_close_async (PlenaryStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_STORE (self));

  task = plenary_store_begin (self, PLENARY_STORE_STATE_OPEN, plenary_store_close_async,
                              cancellable, callback, user_data);
  if (task == NULL)
    return;

  plenary_store_set_state (self, PLENARY_STORE_STATE_CLOSING);
  plenary_store_push (self, plenary_command_new (PLENARY_COMMAND_CLOSE, task));
}

/**
 * plenary_store_close_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_close_async(). If the disk cannot take what waits, that is
 * tried once more; then this fails, the store is open as before, and the edits
 * still wait.
 *
 * Returns: whether everything is saved and the store is closed
 */
gboolean
plenary_store_close_finish (PlenaryStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * plenary_store_is_open:
 * @self: a store
 *
 * Gets [property@Store:open].
 *
 * Returns: whether edits are accepted
 */
gboolean
plenary_store_is_open (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), FALSE);

  return self->state == PLENARY_STORE_STATE_OPEN;
}

/**
 * plenary_store_is_on_network:
 * @self: a store
 *
 * Gets [property@Store:on-network], which is known once opening was tried.
 *
 * Returns: whether the file may lie on another computer
 */
gboolean
plenary_store_is_on_network (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), FALSE);

  return self->on_network;
}

/**
 * plenary_store_get_trouble:
 * @self: a store
 *
 * Gets [property@Store:trouble].
 *
 * Returns: why the newest edits are not saved yet
 */
PlenaryStoreTrouble
plenary_store_get_trouble (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), PLENARY_STORE_TROUBLE_NONE);

  return self->trouble;
}

/**
 * plenary_store_get_undo_edit:
 * @self: a store
 *
 * Gets [property@Store:undo-edit].
 *
 * Returns: (transfer none) (nullable): what undoing would undo
 */
PlenaryEdit *
plenary_store_get_undo_edit (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return self->undo_edit;
}

/**
 * plenary_store_get_redo_edit:
 * @self: a store
 *
 * Gets [property@Store:redo-edit].
 *
 * Returns: (transfer none) (nullable): what redoing would redo
 */
PlenaryEdit *
plenary_store_get_redo_edit (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return self->redo_edit;
}

/**
 * plenary_store_get_lessons:
 * @self: a store
 *
 * Gets the lessons, the one taught last first. Soon after the file was opened these are all
 * lessons; see plenary_store_get_all_lessons_async().
 *
 * Returns: (transfer none): a live list of #PlenaryLesson
 */
GListModel *
plenary_store_get_lessons (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_LESSON));
}

/**
 * plenary_store_get_goals:
 * @self: a store
 *
 * Gets all goals by rank, whatever their state.
 *
 * Returns: (transfer none): a live list of #PlenaryGoal
 */
GListModel *
plenary_store_get_goals (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_GOAL));
}

/**
 * plenary_store_get_next_steps:
 * @self: a store
 *
 * Gets all next steps, the one written last first.
 *
 * Returns: (transfer none): a live list of #PlenaryNextStep
 */
GListModel *
plenary_store_get_next_steps (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_NEXT_STEP));
}

/**
 * plenary_store_get_attempts:
 * @self: a store
 *
 * Gets what came of all next steps, the oldest answer first.
 *
 * Returns: (transfer none): a live list of #PlenaryAttempt
 */
GListModel *
plenary_store_get_attempts (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_ATTEMPT));
}

/**
 * plenary_store_get_prompt_sets:
 * @self: a store
 *
 * Gets the prompt sets of the teacher, by rank.
 *
 * Returns: (transfer none): a live list of #PlenaryPromptSet
 */
GListModel *
plenary_store_get_prompt_sets (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_PROMPT_SET));
}

/**
 * plenary_store_get_debriefs:
 * @self: a store
 *
 * Gets all debriefs, prepared, under way or ended, the one prepared last first.
 *
 * Returns: (transfer none): a live list of #PlenaryDebrief
 */
GListModel *
plenary_store_get_debriefs (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_DEBRIEF));
}

/**
 * plenary_store_get_debrief_choices:
 * @self: a store
 *
 * Gets which goals, next steps and answers were chosen for all debriefs. Nobody sees them
 * in a debrief.
 *
 * Returns: (transfer none): a live list of #PlenaryDebriefChoice
 */
GListModel *
plenary_store_get_debrief_choices (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_DEBRIEF_CHOICE));
}

/**
 * plenary_store_get_agreements:
 * @self: a store
 *
 * Gets all texts of the code of practice, the newest first.
 *
 * Returns: (transfer none): a live list of #PlenaryAgreement
 */
GListModel *
plenary_store_get_agreements (PlenaryStore *self)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  return G_LIST_MODEL (plenary_live_get_model (self->live, PLENARY_TYPE_AGREEMENT));
}

/**
 * plenary_store_get_vision:
 * @self: a store
 *
 * Gets the vision that the teacher's school shares.
 *
 * Returns: (transfer none) (nullable): the live vision, or %NULL if it was never written
 */
PlenaryVision *
plenary_store_get_vision (PlenaryStore *self)
{
  PlenaryEntity *vision;

  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);

  vision = plenary_live_lookup (self->live, PLENARY_VISION_UUID);

  return vision != NULL ? PLENARY_VISION (vision) : NULL;
}

/**
 * plenary_store_lookup:
 * @self: a store
 * @uuid: a UUID
 *
 * Finds a live object: a lesson, a goal, or what belongs to a lesson whose
 * contents somebody holds.
 *
 * Returns: (transfer none) (nullable) (type PlenaryEntity): the object
 */
gpointer
plenary_store_lookup (PlenaryStore *self,
                      const char *uuid)
{
  g_return_val_if_fail (PLENARY_IS_STORE (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return plenary_live_lookup (self->live, uuid);
}
