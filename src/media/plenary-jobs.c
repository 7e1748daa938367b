/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-jobs.h"

#include "plenary-job.h"

/**
 * PlenaryJobs:
 *
 * The one queue of what is found out about recordings in the background: first how
 * they sound, then how they look, coarse before fine. One helper program works at a
 * time. It steps back while a lesson is played, and rests while the computer saves
 * power.
 *
 * For the main thread.
 */

/* A page that is built anew lets go for a moment. What was found out until then is kept
 * so long, though nothing holds the file any more. */
#define LET_GO_MS 3000

/* What is told of progress is told in hundredths. */
#define PROGRESS_STEP 0.01

/* Pictures take about so many times as long as the sound. */
#define PICTURES_WEIGHT 4

struct _PlenaryJobs
{
  GObject parent_instance;

  PlenaryCache *cache;
  GPowerProfileMonitor *power;

  /* Of all that is held, and those of them that there was something to do for since
   * the queue was empty. */
  GPtrArray *jobs;
  GHashTable *batch;
  PlenaryJob *current;

  guint update_id;
  guint let_go_id;
  double progress;
  guint busy : 1;
  guint playing : 1;
  guint cancelled : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryJobs, plenary_jobs, G_TYPE_OBJECT)

typedef enum
{
  PROP_BUSY = 1,
  PROP_PROGRESS,
  PROP_CANCELLED,
} PlenaryJobsProps;

static GParamSpec *props[PROP_CANCELLED + 1];

static void update_soon (PlenaryJobs *self);

static void
plenary_jobs_dispose (GObject *object)
{
  PlenaryJobs *self = PLENARY_JOBS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->let_go_id, g_source_remove);
  for (guint i = 0; i < self->jobs->len; i++)
    {
      g_signal_handlers_disconnect_by_data (self->jobs->pdata[i], self);
      plenary_job_stop (self->jobs->pdata[i]);
    }
  self->current = NULL;
  g_hash_table_remove_all (self->batch);
  g_ptr_array_set_size (self->jobs, 0);
  g_clear_object (&self->power);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (plenary_jobs_parent_class)->dispose (object);
}

static void
plenary_jobs_finalize (GObject *object)
{
  PlenaryJobs *self = PLENARY_JOBS (object);

  g_clear_pointer (&self->batch, g_hash_table_unref);
  g_clear_pointer (&self->jobs, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_jobs_parent_class)->finalize (object);
}

static void
plenary_jobs_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  PlenaryJobs *self = PLENARY_JOBS (object);

  switch ((PlenaryJobsProps) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_CANCELLED:
      g_value_set_boolean (value, self->cancelled);
      break;
    }
}

static void
plenary_jobs_class_init (PlenaryJobsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_jobs_dispose;
  object_class->finalize = plenary_jobs_finalize;
  object_class->get_property = plenary_jobs_get_property;

  /**
   * PlenaryJobs:busy:
   *
   * Whether something is being found out. While it was cancelled, or power is saved,
   * nothing is.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  /**
   * PlenaryJobs:progress:
   *
   * How much of what is queued is done, from 0 to 1.
   */
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 1, flags);
  /**
   * PlenaryJobs:cancelled:
   *
   * Whether the user wants nothing to be done. Nothing is started then until
   * plenary_jobs_go_on() or the next start.
   */
  props[PROP_CANCELLED] = g_param_spec_boolean ("cancelled", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_jobs_init (PlenaryJobs *self)
{
  self->jobs = g_ptr_array_new_with_free_func (g_object_unref);
  self->batch = g_hash_table_new (NULL, NULL);
  self->progress = 1;
}

/**
 * plenary_jobs_new:
 * @cache_folder: where what was found out is kept, see [class@Cache]
 *
 * Makes a queue with nothing in it.
 *
 * Returns: (transfer full): the queue
 */
PlenaryJobs *
plenary_jobs_new (const char *cache_folder)
{
  PlenaryJobs *self;

  g_return_val_if_fail (cache_folder != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_JOBS, NULL);
  self->cache = plenary_cache_new (cache_folder);

  return self;
}

/* The queue. */

static gboolean
is_saving_power (PlenaryJobs *self)
{
  return self->power != NULL && g_power_profile_monitor_get_power_saver_enabled (self->power);
}

static gboolean
may_work (PlenaryJobs *self)
{
  return !self->cancelled && !is_saving_power (self);
}

/* The most wanted, and of those the one that was asked for first. */
static PlenaryJob *
find_next (PlenaryJobs *self)
{
  PlenaryJob *next = NULL;
  PlenaryJobStage best = PLENARY_JOB_NOTHING;

  for (guint i = 0; i < self->jobs->len; i++)
    {
      PlenaryJobStage stage = plenary_job_get_held (self->jobs->pdata[i])
                                ? plenary_job_get_stage (self->jobs->pdata[i])
                                : PLENARY_JOB_NOTHING;

      if (stage != PLENARY_JOB_NOTHING)
        g_hash_table_add (self->batch, self->jobs->pdata[i]);
      if (stage < best)
        {
          best = stage;
          next = self->jobs->pdata[i];
        }
    }

  return next;
}

static double
measure_progress (PlenaryJobs *self)
{
  GHashTableIter iter;
  gpointer job;
  double done = 0;
  double all = 0;

  g_hash_table_iter_init (&iter, self->batch);
  while (g_hash_table_iter_next (&iter, &job, NULL))
    {
      double weight = PLENARY_IS_SOUND (plenary_job_get_object (job)) ? 1 : PICTURES_WEIGHT;

      all += weight;
      done += weight * plenary_job_get_fraction (job);
    }

  return all > 0 ? done / all : 1;
}

static void
tell (PlenaryJobs *self,
      gboolean has_work)
{
  gboolean busy = has_work && may_work (self);
  double progress = has_work ? measure_progress (self) : 1;

  if (ABS (self->progress - progress) >= PROGRESS_STEP || (!has_work && self->progress < 1))
    {
      self->progress = progress;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
    }
  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
    }
}

static void
update (PlenaryJobs *self)
{
  PlenaryJob *next = find_next (self);
  gboolean has_work;

  if (self->current != NULL && plenary_job_get_helper (self->current) == NULL)
    self->current = NULL;
  if (self->current != NULL && (!may_work (self) || !plenary_job_get_held (self->current)))
    plenary_job_stop (g_steal_pointer (&self->current));
  for (guint i = 0; i < self->jobs->len; i++)
    plenary_job_set_resting (self->jobs->pdata[i], !may_work (self));

  if (self->current == NULL && next != NULL && may_work (self))
    {
      self->current = next;
      plenary_job_start (next, self->playing ? PLENARY_HELPER_SLOW : PLENARY_HELPER_FULL);
    }
  /* When all is said, the helper has still to end. */
  has_work = next != NULL || self->current != NULL;
  if (!has_work)
    g_hash_table_remove_all (self->batch);

  tell (self, has_work);
}

static gboolean
update_cb (gpointer user_data)
{
  PlenaryJobs *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Before the next picture is drawn: a card is taken out as soon as its lesson is closed. */
static void
update_soon (PlenaryJobs *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_DEFAULT, update_cb, self, NULL);
}

static gboolean
let_go_cb (gpointer user_data)
{
  PlenaryJobs *self = user_data;

  self->let_go_id = 0;
  for (guint i = self->jobs->len; i > 0; i--)
    {
      PlenaryJob *job = self->jobs->pdata[i - 1];

      if (plenary_job_get_held (job))
        continue;

      g_signal_handlers_disconnect_by_data (job, self);
      plenary_job_stop (job);
      if (self->current == job)
        self->current = NULL;
      g_hash_table_remove (self->batch, job);
      g_ptr_array_remove_index (self->jobs, i - 1);
    }
  update_soon (self);

  return G_SOURCE_REMOVE;
}

static void
job_changed_cb (PlenaryJobs *self,
                PlenaryJob *job)
{
  if (!plenary_job_get_held (job) && self->let_go_id == 0)
    self->let_go_id = g_timeout_add (LET_GO_MS, let_go_cb, self);
  update_soon (self);
}

static PlenaryJob *
find_job (PlenaryJobs *self,
          PlenaryRecording *recording,
          GType type)
{
  for (guint i = 0; i < self->jobs->len; i++)
    if (plenary_job_is_for (self->jobs->pdata[i], recording, type))
      return self->jobs->pdata[i];

  return NULL;
}

/* Asking the system about power takes a moment, which has no place in the start. */
static void
ensure_power_monitor (PlenaryJobs *self)
{
  g_autoptr (GPowerProfileMonitor) power = NULL;

  if (self->power != NULL)
    return;

  power = g_power_profile_monitor_dup_default ();
  plenary_jobs_set_power_monitor (self, power);
}

static gpointer
get_object (PlenaryJobs *self,
            PlenaryRecording *recording,
            GType type)
{
  PlenaryJob *job = find_job (self, recording, type);

  ensure_power_monitor (self);
  if (job == NULL)
    {
      job = plenary_job_new (self->cache, recording, type);
      g_ptr_array_add (self->jobs, job);
      g_signal_connect_swapped (job, "changed", G_CALLBACK (job_changed_cb), self);
    }
  else
    plenary_job_ask (job, recording);
  update_soon (self);

  return g_object_ref (plenary_job_get_object (job));
}

/**
 * plenary_jobs_get_cache:
 * @self: the queue
 *
 * Gets where what was found out is kept.
 *
 * Returns: (transfer none): the cache
 */
PlenaryCache *
plenary_jobs_get_cache (PlenaryJobs *self)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), NULL);

  return self->cache;
}

/**
 * plenary_jobs_get_sound:
 * @self: the queue
 * @recording: a recording
 *
 * Gets how a recording sounds, as far as that is known, and finds it out as long as
 * somebody holds it.
 *
 * Returns: (transfer full): a sound that may still grow
 */
PlenarySound *
plenary_jobs_get_sound (PlenaryJobs *self,
                        PlenaryRecording *recording)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), NULL);
  g_return_val_if_fail (PLENARY_IS_RECORDING (recording), NULL);

  return get_object (self, recording, PLENARY_TYPE_SOUND);
}

/**
 * plenary_jobs_get_filmstrip:
 * @self: the queue
 * @recording: a recording
 *
 * Gets small pictures of a recording, as far as there are any, and makes them as long
 * as somebody holds it.
 *
 * Returns: (transfer full): a filmstrip that may still grow
 */
PlenaryFilmstrip *
plenary_jobs_get_filmstrip (PlenaryJobs *self,
                            PlenaryRecording *recording)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), NULL);
  g_return_val_if_fail (PLENARY_IS_RECORDING (recording), NULL);

  return get_object (self, recording, PLENARY_TYPE_FILMSTRIP);
}

/**
 * plenary_jobs_forget_pictures:
 * @self: the queue
 * @recording: a recording that is deleted
 *
 * Makes no more pictures of a recording, and deletes at once those that there are, here
 * and in the cache.
 */
void
plenary_jobs_forget_pictures (PlenaryJobs *self,
                              PlenaryRecording *recording)
{
  PlenaryJob *job;

  g_return_if_fail (PLENARY_IS_JOBS (self));
  g_return_if_fail (PLENARY_IS_RECORDING (recording));

  job = find_job (self, recording, PLENARY_TYPE_FILMSTRIP);
  if (job != NULL)
    plenary_job_forget (job);
  else if (plenary_recording_get_fingerprint (recording) != NULL)
    plenary_cache_drop (self->cache, plenary_recording_get_fingerprint (recording), "pictures");
}

/**
 * plenary_jobs_set_near:
 * @self: the queue
 * @recording: a recording whose filmstrip somebody holds
 * @times: (array length=n) (nullable): nanoseconds of the recording
 * @n: how many times there are
 *
 * Says where pictures shall be denser.
 */
void
plenary_jobs_set_near (PlenaryJobs *self,
                       PlenaryRecording *recording,
                       const gint64 *times,
                       gsize n)
{
  PlenaryJob *job;

  g_return_if_fail (PLENARY_IS_JOBS (self));
  g_return_if_fail (PLENARY_IS_RECORDING (recording));
  g_return_if_fail (times != NULL || n == 0);

  job = find_job (self, recording, PLENARY_TYPE_FILMSTRIP);
  if (job == NULL)
    return;

  plenary_job_set_near (job, times, n);
  update_soon (self);
}

/**
 * plenary_jobs_set_playing:
 * @self: the queue
 * @playing: whether a lesson is being played
 *
 * Steps back while a lesson is being played: what works then works a fifth of the
 * time, so that an hour of film is still listened to within a minute.
 */
void
plenary_jobs_set_playing (PlenaryJobs *self,
                          gboolean playing)
{
  PlenaryHelper *helper;

  g_return_if_fail (PLENARY_IS_JOBS (self));

  self->playing = playing;
  helper = self->current != NULL ? plenary_job_get_helper (self->current) : NULL;
  if (helper != NULL)
    plenary_helper_set_speed (helper, playing ? PLENARY_HELPER_SLOW : PLENARY_HELPER_FULL);
}

static void
set_cancelled (PlenaryJobs *self,
               gboolean cancelled)
{
  if (self->cancelled == cancelled)
    return;

  self->cancelled = cancelled;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CANCELLED]);
  update (self);
}

/**
 * plenary_jobs_cancel:
 * @self: the queue
 *
 * Ends what is being done, and starts nothing more. What was found out is kept.
 */
void
plenary_jobs_cancel (PlenaryJobs *self)
{
  g_return_if_fail (PLENARY_IS_JOBS (self));

  set_cancelled (self, TRUE);
}

/**
 * plenary_jobs_go_on:
 * @self: the queue
 *
 * Goes on after plenary_jobs_cancel().
 */
void
plenary_jobs_go_on (PlenaryJobs *self)
{
  g_return_if_fail (PLENARY_IS_JOBS (self));

  set_cancelled (self, FALSE);
}

/**
 * plenary_jobs_get_busy:
 * @self: the queue
 *
 * Gets [property@Jobs:busy].
 *
 * Returns: whether something is being found out
 */
gboolean
plenary_jobs_get_busy (PlenaryJobs *self)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), FALSE);

  return self->busy;
}

/**
 * plenary_jobs_get_progress:
 * @self: the queue
 *
 * Gets [property@Jobs:progress].
 *
 * Returns: how much is done, from 0 to 1
 */
double
plenary_jobs_get_progress (PlenaryJobs *self)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), 1);

  return self->progress;
}

/**
 * plenary_jobs_get_cancelled:
 * @self: the queue
 *
 * Gets [property@Jobs:cancelled].
 *
 * Returns: whether the user wants nothing to be done
 */
gboolean
plenary_jobs_get_cancelled (PlenaryJobs *self)
{
  g_return_val_if_fail (PLENARY_IS_JOBS (self), FALSE);

  return self->cancelled;
}

/**
 * plenary_jobs_set_power_monitor:
 * @self: the queue
 * @monitor: who knows whether power is saved
 *
 * Sets who is asked whether the computer saves power: the system, if nothing else is
 * said before the first recording.
 */
void
plenary_jobs_set_power_monitor (PlenaryJobs *self,
                                GPowerProfileMonitor *monitor)
{
  g_return_if_fail (PLENARY_IS_JOBS (self));
  g_return_if_fail (G_IS_POWER_PROFILE_MONITOR (monitor));

  if (self->power != NULL)
    g_signal_handlers_disconnect_by_data (self->power, self);
  if (g_set_object (&self->power, monitor))
    g_signal_connect_object (monitor, "notify::power-saver-enabled", G_CALLBACK (update_soon), self,
                             G_CONNECT_SWAPPED);
}

/**
 * plenary_jobs_get_helper:
 * @self: the queue
 *
 * Gets the number of the process that works now.
 *
 * Returns: (transfer none) (nullable): the number, or %NULL if there is none
 */
const char *
plenary_jobs_get_helper (PlenaryJobs *self)
{
  PlenaryHelper *helper;

  g_return_val_if_fail (PLENARY_IS_JOBS (self), NULL);

  helper = self->current != NULL ? plenary_job_get_helper (self->current) : NULL;

  return helper != NULL ? plenary_helper_get_pid (helper) : NULL;
}
