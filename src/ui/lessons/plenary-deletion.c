/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-deletion.h"

#include "plenary-media-info.h"
#include "plenary-sample.h"
#include "plenary-sound-shape.h"
#include "plenary-trouble.h"

/**
 * PlenaryDeletion:
 *
 * Deletes the files of recordings. What is to stay comes first: the shape of the sound
 * and the chosen stills are in the file before anything is touched. Then each file goes
 * into the bin, and those that did are given up in one edit. What could not be deleted
 * stays as it was.
 *
 * For the main thread.
 */

typedef struct
{
  PlenaryRecording *recording;
  PlenarySound *sound;
  PlenaryDeletionOutcome outcome;
  GError *error;
} Item;

typedef struct
{
  char *moment;
  GBytes *picture;
} Still;

struct _PlenaryDeletion
{
  GObject parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  PlenaryLesson *lesson;
  GtkWidget *window;
  GPtrArray *recordings;
  GPtrArray *items;
  GPtrArray *stills;

  PlenaryDeletionStage stage;
  /* What is under way of the present stage. */
  guint n_waiting;
  guint next;
  gboolean for_good;
  gboolean failed_to_keep;
};

G_DEFINE_QUARK (plenary - deletion - error - quark, plenary_deletion_error)
G_DEFINE_FINAL_TYPE (PlenaryDeletion, plenary_deletion, G_TYPE_OBJECT)

static guint changed_signal;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_object_unref (item->recording);
  g_clear_object (&item->sound);
  g_clear_error (&item->error);
  g_free (item);
}

static void
still_free (gpointer data)
{
  Still *still = data;

  g_free (still->moment);
  g_bytes_unref (still->picture);
  g_free (still);
}

static void
plenary_deletion_finalize (GObject *object)
{
  PlenaryDeletion *self = PLENARY_DELETION (object);

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = self->items->pdata[i];

      if (item->sound != NULL)
        g_signal_handlers_disconnect_by_data (item->sound, self);
    }
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->stills);
  g_ptr_array_unref (self->recordings);
  g_clear_object (&self->window);
  g_clear_object (&self->lesson);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_deletion_parent_class)->finalize (object);
}

static void
plenary_deletion_class_init (PlenaryDeletionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_deletion_finalize;

  /**
   * PlenaryDeletion::changed:
   * @self: the deletion
   *
   * Emitted when it is at another stage.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_deletion_init (PlenaryDeletion *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->stills = g_ptr_array_new_with_free_func (still_free);
  self->recordings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plenary_deletion_new:
 * @store: the store
 * @jobs: what listens to recordings in the background
 * @lesson: a live lesson
 * @recordings: (element-type PlenaryRecording): live recordings of it
 *
 * Prepares to delete the files of recordings: it is listened to them, if nobody has
 * done so yet.
 *
 * Returns: (transfer full): the deletion
 */
PlenaryDeletion *
plenary_deletion_new (PlenaryStore *store,
                      PlenaryJobs *jobs,
                      PlenaryLesson *lesson,
                      GPtrArray *recordings)
{
  PlenaryDeletion *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);

  self = g_object_new (PLENARY_TYPE_DELETION, NULL);
  self->store = g_object_ref (store);
  self->jobs = g_object_ref (jobs);
  self->lesson = g_object_ref (lesson);
  for (guint i = 0; i < recordings->len; i++)
    {
      Item *item = g_new0 (Item, 1);

      item->recording = g_object_ref (recordings->pdata[i]);
      if (plenary_recording_get_has_audio (item->recording))
        item->sound = plenary_jobs_get_sound (jobs, item->recording);
      g_ptr_array_add (self->items, item);
      g_ptr_array_add (self->recordings, g_object_ref (item->recording));
    }

  return self;
}

static void
set_stage (PlenaryDeletion *self,
           PlenaryDeletionStage stage)
{
  self->stage = stage;
  g_signal_emit (self, changed_signal, 0);
}

/* The files. */

static void move_next (PlenaryDeletion *self);

static gboolean
is_deleted (Item *item)
{
  return item->outcome == PLENARY_DELETION_IN_BIN || item->outcome == PLENARY_DELETION_FOR_GOOD;
}

/* One edit for all that went this time. */
static void
give_up (PlenaryDeletion *self)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_DELETED);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (self->lesson));
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = self->items->pdata[i];
      const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (item->recording));
      g_autoptr (PlenaryRecording) copy = NULL;

      /* What was taken out meanwhile must not come back. */
      if (!is_deleted (item) || plenary_store_lookup (self->store, uuid) != item->recording ||
          plenary_recording_get_given_up (item->recording))
        continue;

      plenary_jobs_forget_pictures (self->jobs, item->recording);
      copy = plenary_entity_copy (item->recording);
      plenary_recording_set_given_up (copy, TRUE);
      plenary_edit_put (edit, copy);
    }

  if (plenary_edit_get_puts (edit)->len > 0)
    plenary_trouble_commit (self->store, edit, self->window);
}

static gboolean
is_no_bin (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
moved (PlenaryDeletion *self,
       gboolean gone,
       GError *error)
{
  Item *item = self->items->pdata[self->next++];

  g_clear_error (&item->error);
  item->error = error;
  if (gone)
    item->outcome = self->for_good ? PLENARY_DELETION_FOR_GOOD : PLENARY_DELETION_IN_BIN;
  else
    item->outcome = !self->for_good && is_no_bin (error) ? PLENARY_DELETION_NO_BIN
                                                         : PLENARY_DELETION_FAILED;
  move_next (self);
}

static void
trashed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (PlenaryDeletion) self = user_data;
  GError *error = NULL;
  gboolean gone = g_file_trash_finish (G_FILE (source), result, &error);

  moved (self, gone, error);
}

static void
deleted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (PlenaryDeletion) self = user_data;
  GError *error = NULL;
  gboolean gone = g_file_delete_finish (G_FILE (source), result, &error);

  moved (self, gone, error);
}

static void
move_next (PlenaryDeletion *self)
{
  PlenaryDeletionOutcome wanted = self->for_good ? PLENARY_DELETION_NO_BIN
                                                 : PLENARY_DELETION_NOT_TRIED;
  g_autoptr (GFile) file = NULL;
  Item *item;

  while (self->next < self->items->len &&
         ((Item *) self->items->pdata[self->next])->outcome != wanted)
    self->next++;
  if (self->next == self->items->len)
    {
      give_up (self);
      set_stage (self, PLENARY_DELETION_DONE);
      return;
    }

  item = self->items->pdata[self->next];
  file = g_file_new_for_uri (plenary_recording_get_uri (item->recording));
  if (self->for_good)
    g_file_delete_async (file, G_PRIORITY_DEFAULT, NULL, deleted_cb, g_object_ref (self));
  else
    g_file_trash_async (file, G_PRIORITY_DEFAULT, NULL, trashed_cb, g_object_ref (self));
}

/* What stays. */

static void
kept (PlenaryDeletion *self,
      gboolean safe)
{
  self->failed_to_keep |= !safe;
  if (--self->n_waiting > 0)
    return;

  if (self->failed_to_keep)
    {
      set_stage (self, PLENARY_DELETION_STOPPED);
      return;
    }

  self->next = 0;
  set_stage (self, PLENARY_DELETION_MOVING);
  move_next (self);
}

static void
kept_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryDeletion) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean safe = plenary_store_keep_finish (PLENARY_STORE (source), result, &error);

  if (!safe)
    g_message ("Nothing is deleted: %s", error->message);
  kept (self, safe);
}

static void
packed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryDeletion) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) shape =
    plenary_sound_shape_pack_finish (PLENARY_SOUND (source), result, &error);

  for (guint i = 0; shape != NULL && i < self->items->len; i++)
    {
      Item *item = self->items->pdata[i];

      if (item->sound != PLENARY_SOUND (source))
        continue;

      plenary_store_keep_sound_async (self->store,
                                      plenary_entity_get_uuid (PLENARY_ENTITY (item->recording)),
                                      plenary_recording_get_fingerprint (item->recording), shape,
                                      kept_cb, g_object_ref (self));
      return;
    }
  kept (self, FALSE);
}

static void
keep (PlenaryDeletion *self)
{
  set_stage (self, PLENARY_DELETION_KEEPING);
  /* One more than there are, so that it goes on if there is none. */
  self->n_waiting = 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = self->items->pdata[i];

      if (item->sound == NULL)
        continue;
      g_signal_handlers_disconnect_by_data (item->sound, self);
      if (plenary_sound_get_known_until (item->sound) == 0 &&
          !plenary_sound_get_silent (item->sound))
        continue;

      self->n_waiting++;
      plenary_sound_shape_pack_async (item->sound, packed_cb, g_object_ref (self));
    }
  for (guint i = 0; i < self->stills->len; i++)
    {
      Still *still = self->stills->pdata[i];

      self->n_waiting++;
      plenary_store_keep_still_async (self->store, still->moment, still->picture, kept_cb,
                                      g_object_ref (self));
    }
  kept (self, TRUE);
}

typedef struct
{
  PlenaryDeletion *self;
  Item *item;
} Looking;

/* A file that is not there is neither listened to nor deleted. */
static gboolean
is_waited_for (PlenaryDeletion *self,
               Item *item)
{
  return item->sound != NULL && item->outcome == PLENARY_DELETION_NOT_TRIED &&
         !plenary_sound_get_complete (item->sound) && !plenary_jobs_get_cancelled (self->jobs);
}

static void
listen (PlenaryDeletion *self)
{
  if (self->stage != PLENARY_DELETION_LISTENING)
    return;

  for (guint i = 0; i < self->items->len; i++)
    if (is_waited_for (self, self->items->pdata[i]))
      return;

  keep (self);
}

/* Whether a file may be deleted: it is there, it is the very recording, and not ours. */
static GError *
find_objection (Item *item,
                const char *fingerprint,
                const GError *error)
{
  const char *expected = plenary_recording_get_fingerprint (item->recording);
  g_autoptr (GFile) file = g_file_new_for_uri (plenary_recording_get_uri (item->recording));
  g_autoptr (GFile) sample = plenary_sample_get_file ();

  if (error != NULL)
    return g_error_copy (error);
  if (g_file_equal (file, sample))
    return g_error_new_literal (PLENARY_DELETION_ERROR, PLENARY_DELETION_ERROR_OURS, "");
  if (expected != NULL && g_strcmp0 (fingerprint, expected) != 0)
    return g_error_new_literal (PLENARY_DELETION_ERROR, PLENARY_DELETION_ERROR_OTHER_FILE, "");

  return NULL;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Looking *looking = user_data;
  g_autoptr (PlenaryDeletion) self = g_steal_pointer (&looking->self);
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, &error);

  looking->item->error = find_objection (looking->item, fingerprint, error);
  if (looking->item->error != NULL)
    looking->item->outcome = PLENARY_DELETION_FAILED;
  g_free (looking);

  if (--self->n_waiting > 0)
    return;
  set_stage (self, PLENARY_DELETION_LISTENING);
  listen (self);
}

/**
 * plenary_deletion_get_recordings:
 * @self: a deletion
 *
 * Gets what is to be deleted.
 *
 * Returns: (transfer none) (element-type PlenaryRecording): live recordings
 */
GPtrArray *
plenary_deletion_get_recordings (PlenaryDeletion *self)
{
  g_return_val_if_fail (PLENARY_IS_DELETION (self), NULL);

  return self->recordings;
}

/**
 * plenary_deletion_keep_still:
 * @self: a deletion that did not begin
 * @moment: the UUID of a moment
 * @picture: a JPEG file
 *
 * Adds a picture to what stays.
 */
void
plenary_deletion_keep_still (PlenaryDeletion *self,
                             const char *moment,
                             GBytes *picture)
{
  Still *still;

  g_return_if_fail (PLENARY_IS_DELETION (self));
  g_return_if_fail (self->stage == PLENARY_DELETION_READY);

  still = g_new0 (Still, 1);
  still->moment = g_strdup (moment);
  still->picture = g_bytes_ref (picture);
  g_ptr_array_add (self->stills, still);
}

/**
 * plenary_deletion_begin:
 * @self: a deletion
 * @window: the widget that is told if what was done could not be noted
 *
 * Keeps what is to stay, and moves the files to the bin.
 */
void
plenary_deletion_begin (PlenaryDeletion *self,
                        GtkWidget *window)
{
  g_return_if_fail (PLENARY_IS_DELETION (self));
  g_return_if_fail (self->stage == PLENARY_DELETION_READY);
  g_return_if_fail (self->items->len > 0);

  g_set_object (&self->window, window);
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = self->items->pdata[i];
      g_autoptr (GFile) file = g_file_new_for_uri (plenary_recording_get_uri (item->recording));
      Looking *looking = g_new0 (Looking, 1);

      looking->self = g_object_ref (self);
      looking->item = item;
      if (item->sound != NULL)
        g_signal_connect_swapped (item->sound, "notify::complete", G_CALLBACK (listen), self);
      self->n_waiting++;
      plenary_fingerprint_async (file, NULL, looked_cb, looking);
    }
}

/**
 * plenary_deletion_skip_sound:
 * @self: a deletion
 *
 * Waits no longer for the sound. What is known of it by now is kept.
 */
void
plenary_deletion_skip_sound (PlenaryDeletion *self)
{
  g_return_if_fail (PLENARY_IS_DELETION (self));

  if (self->stage == PLENARY_DELETION_LISTENING)
    keep (self);
}

/**
 * plenary_deletion_begin_for_good:
 * @self: a deletion that is done
 *
 * Deletes those files for good for which there is no bin.
 */
void
plenary_deletion_begin_for_good (PlenaryDeletion *self)
{
  g_return_if_fail (PLENARY_IS_DELETION (self));
  g_return_if_fail (self->stage == PLENARY_DELETION_DONE);

  self->for_good = TRUE;
  self->next = 0;
  set_stage (self, PLENARY_DELETION_MOVING);
  move_next (self);
}

/**
 * plenary_deletion_get_stage:
 * @self: a deletion
 *
 * Gets how far it is.
 *
 * Returns: the stage
 */
PlenaryDeletionStage
plenary_deletion_get_stage (PlenaryDeletion *self)
{
  g_return_val_if_fail (PLENARY_IS_DELETION (self), PLENARY_DELETION_READY);

  return self->stage;
}

/**
 * plenary_deletion_get_outcome:
 * @self: a deletion
 * @index: the number of a recording, from 0
 * @error: (out) (optional) (transfer none): return location for what went wrong
 *
 * Gets what became of a file.
 *
 * Returns: the outcome
 */
PlenaryDeletionOutcome
plenary_deletion_get_outcome (PlenaryDeletion *self,
                              guint index,
                              const GError **error)
{
  Item *item;

  g_return_val_if_fail (PLENARY_IS_DELETION (self), PLENARY_DELETION_NOT_TRIED);
  g_return_val_if_fail (index < self->items->len, PLENARY_DELETION_NOT_TRIED);

  item = self->items->pdata[index];
  if (error != NULL)
    *error = item->error;

  return item->outcome;
}

/**
 * plenary_deletion_count:
 * @self: a deletion
 * @outcome: an outcome
 *
 * Counts the files of which the same became.
 *
 * Returns: how many there are
 */
guint
plenary_deletion_count (PlenaryDeletion *self,
                        PlenaryDeletionOutcome outcome)
{
  guint n = 0;

  g_return_val_if_fail (PLENARY_IS_DELETION (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += ((Item *) self->items->pdata[i])->outcome == outcome;

  return n;
}
