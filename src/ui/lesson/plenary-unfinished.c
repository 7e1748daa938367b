/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-unfinished.h"

#include "plenary-lesson-jobs.h"
#include "plenary-parts.h"
#include "plenary-whereabouts.h"

/**
 * PlenaryUnfinished:
 *
 * What the last start left unfinished: it asks for the sound and the pictures of the
 * lesson that was watched last, without opening it. What is in the cache is complete
 * at once and let go of; the rest is found out, and let go of then. A card or a network
 * drive is left alone: nobody would know why it cannot be taken out.
 *
 * For the main thread.
 */

struct _PlenaryUnfinished
{
  GObject parent_instance;

  PlenaryJobs *jobs;
  GCancellable *loading;

  /* The parts that are still to be asked about. */
  PlenaryContents *contents;
  GPtrArray *parts;

  /* What is not complete, sounds and filmstrips. */
  GPtrArray *held;
};

G_DEFINE_FINAL_TYPE (PlenaryUnfinished, plenary_unfinished, G_TYPE_OBJECT)

static void
plenary_unfinished_dispose (GObject *object)
{
  PlenaryUnfinished *self = PLENARY_UNFINISHED (object);

  g_cancellable_cancel (self->loading);
  for (guint i = 0; i < self->held->len; i++)
    g_signal_handlers_disconnect_by_data (self->held->pdata[i], self);
  g_ptr_array_set_size (self->held, 0);
  g_clear_object (&self->contents);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (plenary_unfinished_parent_class)->dispose (object);
}

static void
plenary_unfinished_finalize (GObject *object)
{
  PlenaryUnfinished *self = PLENARY_UNFINISHED (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->held, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_unfinished_parent_class)->finalize (object);
}

static void
plenary_unfinished_class_init (PlenaryUnfinishedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_unfinished_dispose;
  object_class->finalize = plenary_unfinished_finalize;
}

static void
plenary_unfinished_init (PlenaryUnfinished *self)
{
  self->loading = g_cancellable_new ();
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
let_go_if_complete (PlenaryUnfinished *self,
                    GParamSpec *pspec,
                    GObject *object)
{
  gboolean complete;

  g_object_get (object, "complete", &complete, NULL);
  if (!complete)
    return;

  g_signal_handlers_disconnect_by_data (object, self);
  g_ptr_array_remove (self->held, object);
}

static void
ask (PlenaryUnfinished *self,
     PlenaryRecording *part)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  guint n = self->held->len;

  g_ptr_array_add (parts, part);
  plenary_lesson_jobs_ask (self->jobs, parts, self->held, self->held);
  plenary_lesson_jobs_set_near (self->jobs, self->contents);
  for (guint i = self->held->len; i > n; i--)
    {
      g_signal_connect_object (self->held->pdata[i - 1], "notify::complete",
                               G_CALLBACK (let_go_if_complete), self, G_CONNECT_SWAPPED);
      let_go_if_complete (self, NULL, self->held->pdata[i - 1]);
    }
}

static void look_at_next (PlenaryUnfinished *self);

static void
where_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (PlenaryUnfinished) self = user_data;
  PlenaryWhereabouts where = plenary_whereabouts_finish (result);
  g_autoptr (PlenaryRecording) part = NULL;

  /* Something else is wanted meanwhile. */
  if (self->jobs == NULL)
    return;

  part = g_ptr_array_steal_index (self->parts, 0);
  if (where == PLENARY_WHEREABOUTS_HERE)
    ask (self, part);
  look_at_next (self);
}

static void
look_at_next (PlenaryUnfinished *self)
{
  g_autoptr (GFile) file = NULL;

  if (self->parts->len == 0)
    return;

  file = g_file_new_for_uri (plenary_recording_get_uri (self->parts->pdata[0]));
  plenary_whereabouts_async (file, NULL, where_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryUnfinished) self = user_data;

  self->contents = plenary_store_load_finish (PLENARY_STORE (source), result, NULL);
  if (self->contents == NULL || self->jobs == NULL)
    {
      /* It cannot be read, which its page will tell, or is not wanted any more. */
      g_clear_object (&self->contents);
      return;
    }

  self->parts = plenary_parts_list (plenary_contents_get_recordings (self->contents));
  look_at_next (self);
}

/**
 * plenary_unfinished_new:
 * @store: the store
 * @jobs: what makes sounds and pictures
 *
 * Goes on with what is unfinished, as long as the object is kept.
 *
 * Returns: (transfer full): the object
 */
PlenaryUnfinished *
plenary_unfinished_new (PlenaryStore *store,
                        PlenaryJobs *jobs)
{
  PlenaryUnfinished *self;
  PlenaryLesson *latest;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);

  self = g_object_new (PLENARY_TYPE_UNFINISHED, NULL);
  self->jobs = g_object_ref (jobs);
  latest = plenary_lesson_find_latest (plenary_store_get_lessons (store));
  if (latest != NULL)
    plenary_store_load_async (store, plenary_entity_get_uuid (PLENARY_ENTITY (latest)),
                              self->loading, loaded_cb, g_object_ref (self));

  return self;
}

/**
 * plenary_unfinished_get_complete:
 * @self: an object
 *
 * Finds out whether there is nothing left to go on with, for tests.
 *
 * Returns: whether all that was asked for is known
 */
gboolean
plenary_unfinished_get_complete (PlenaryUnfinished *self)
{
  g_return_val_if_fail (PLENARY_IS_UNFINISHED (self), TRUE);

  return self->parts != NULL && self->parts->len == 0 && self->held->len == 0;
}
