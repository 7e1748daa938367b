/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-job.h"

#include <string.h>

#include "plenary-findings.h"
#include "plenary-timecode.h"

/**
 * PlenaryJob:
 *
 * One thing to be found out about one recording: its sound, or its pictures. It is
 * looked for in the cache first; what is missing is made by a helper program, as often
 * as [class@Jobs] says, and kept.
 *
 * For the main thread.
 */

/* More pictures than this are made by a second run: the plan is an argument. */
#define MOST_PLANNED 2000

/* After so many pictures, some seconds of work, they are kept. */
#define KEEP_EACH 64

/* Who was killed by somebody else may try again so often. */
#define MOST_KILLED 1

struct _PlenaryJob
{
  GObject parent_instance;

  PlenaryCache *cache;
  char *uuid;
  char *uri;
  char *fingerprint;
  gint64 duration;

  /* A PlenarySound or a PlenaryFilmstrip. We hold it as long as somebody else does,
   * and a little longer. */
  GObject *object;
  GArray *near;

  PlenaryHelper *helper;
  PlenaryFindings *findings;
  GArray *plan;
  guint n_kept;
  guint n_missing;
  guint n_killed;

  guint held : 1;
  guint loaded : 1;
  guint given_up : 1;
  guint no_file : 1;
  guint forgotten : 1;
  guint resting : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryJob, plenary_job, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
is_sound (PlenaryJob *self)
{
  return PLENARY_IS_SOUND (self->object);
}

static const char *
get_kind (PlenaryJob *self)
{
  return is_sound (self) ? "sound" : "pictures";
}

static void
change (PlenaryJob *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
toggled_cb (gpointer data,
            GObject *object,
            gboolean is_last)
{
  PlenaryJob *self = data;

  self->held = !is_last;
  change (self);
}

static void
plenary_job_dispose (GObject *object)
{
  PlenaryJob *self = PLENARY_JOB (object);

  plenary_job_stop (self);
  if (self->object != NULL)
    g_object_remove_toggle_ref (g_steal_pointer (&self->object), toggled_cb, self);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (plenary_job_parent_class)->dispose (object);
}

static void
plenary_job_finalize (GObject *object)
{
  PlenaryJob *self = PLENARY_JOB (object);

  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->near, g_array_unref);

  G_OBJECT_CLASS (plenary_job_parent_class)->finalize (object);
}

static void
plenary_job_class_init (PlenaryJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_job_dispose;
  object_class->finalize = plenary_job_finalize;

  /**
   * PlenaryJob::changed:
   * @self: the job
   *
   * Emitted when it is further, when something else is to be done, and when the last
   * one but us let go of its object.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_job_init (PlenaryJob *self)
{
  self->near = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* What is missing. */

static PlenaryFilmstripStage
find_missing (PlenaryJob *self,
              GArray **plan)
{
  PlenaryFilmstripStage stage;

  for (stage = PLENARY_FILMSTRIP_COARSE; stage < PLENARY_FILMSTRIP_ALL; stage++)
    {
      g_autoptr (GArray) missing =
        plenary_filmstrip_plan (PLENARY_FILMSTRIP (self->object), stage, self->duration,
                                (const gint64 *) (gpointer) self->near->data, self->near->len);

      if (missing->len == 0)
        continue;
      if (plan != NULL)
        *plan = g_steal_pointer (&missing);
      break;
    }

  return stage;
}

static guint
count_missing (PlenaryJob *self)
{
  guint n = 0;

  for (guint stage = PLENARY_FILMSTRIP_COARSE; stage < PLENARY_FILMSTRIP_ALL; stage++)
    {
      g_autoptr (GArray) missing =
        plenary_filmstrip_plan (PLENARY_FILMSTRIP (self->object), stage, self->duration,
                                (const gint64 *) (gpointer) self->near->data, self->near->len);

      n += missing->len;
    }

  return n;
}

/* Called when it may have changed what is missing: then a filmstrip is complete, or
 * it is not any more. */
static void
take_stock (PlenaryJob *self)
{
  if (is_sound (self))
    return;

  plenary_filmstrip_set_idle (PLENARY_FILMSTRIP (self->object), self->no_file ||
                                                                  self->uri == NULL ||
                                                                  self->forgotten || self->resting);
  if (!self->loaded || self->given_up || self->no_file)
    return;

  self->n_missing =
    plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object)) + count_missing (self);
  plenary_filmstrip_set_complete (PLENARY_FILMSTRIP (self->object),
                                  find_missing (self, NULL) == PLENARY_FILMSTRIP_ALL, FALSE);
}

/* The cache. */

static void
keep (PlenaryJob *self)
{
  g_autoptr (GBytes) content = NULL;

  if (self->fingerprint == NULL)
    return;

  if (is_sound (self))
    content = plenary_sound_pack (PLENARY_SOUND (self->object));
  else
    {
      self->n_kept = plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object));
      content = plenary_filmstrip_pack (PLENARY_FILMSTRIP (self->object));
    }
  plenary_cache_save (self->cache, self->fingerprint, get_kind (self), content);
}

static gboolean
found_cb (guint8 type,
          const guint8 *content,
          gsize n,
          gpointer user_data)
{
  PlenaryJob *self = user_data;

  return is_sound (self) ? plenary_sound_read (PLENARY_SOUND (self->object), type, content, n)
                         : plenary_filmstrip_read (PLENARY_FILMSTRIP (self->object), self->plan,
                                                   type, content, n);
}

static PlenaryFindings *
make_findings (PlenaryJob *self)
{
  return plenary_findings_new (is_sound (self) ? PLENARY_FINDINGS_OF_SOUND
                                               : PLENARY_FINDINGS_OF_PICTURES,
                               found_cb, self);
}

static void
restart (PlenaryJob *self)
{
  if (is_sound (self))
    plenary_sound_restart (PLENARY_SOUND (self->object));
  else
    plenary_filmstrip_restart (PLENARY_FILMSTRIP (self->object));
}

static void
read_kept (PlenaryJob *self,
           GBytes *content)
{
  g_autoptr (PlenaryFindings) findings = make_findings (self);
  gsize n;
  const guint8 *bytes = g_bytes_get_data (content, &n);

  if (!plenary_findings_read (findings, bytes, n) || !plenary_findings_is_whole (findings))
    {
      restart (self);
      plenary_cache_drop (self->cache, self->fingerprint, get_kind (self));
    }
  else if (!is_sound (self))
    self->n_kept = plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryJob) self = user_data;
  g_autoptr (GBytes) content = plenary_cache_load_finish (PLENARY_CACHE (source), result, NULL);

  /* Nobody wanted it any more. */
  if (self->object == NULL)
    return;

  if (content != NULL && !self->forgotten)
    read_kept (self, content);
  self->loaded = TRUE;
  take_stock (self);
  change (self);
}

/* The helper program. */

static gboolean
read_cb (const guint8 *bytes,
         gsize n,
         gpointer user_data)
{
  PlenaryJob *self = user_data;
  gboolean valid = plenary_findings_read (self->findings, bytes, n);

  if (valid && !is_sound (self) &&
      plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object)) >=
        self->n_kept + KEEP_EACH)
    keep (self);
  change (self);

  return valid;
}

static void
let_go (PlenaryJob *self)
{
  g_clear_pointer (&self->findings, plenary_findings_free);
  g_clear_pointer (&self->plan, g_array_unref);
  g_clear_object (&self->helper);
}

/* What a file did to a helper it would do again. */
static void
give_up (PlenaryJob *self)
{
  self->given_up = TRUE;
  g_debug ("The %s of %s is given up", get_kind (self), self->uuid);
  if (is_sound (self))
    plenary_sound_give_up (PLENARY_SOUND (self->object));
  else
    plenary_filmstrip_set_complete (PLENARY_FILMSTRIP (self->object), TRUE, TRUE);
}

/* A helper has to answer for all it was asked for, or it would be asked for ever. */
static gboolean
is_answered (PlenaryJob *self)
{
  g_autoptr (GArray) missing = NULL;

  if (is_sound (self))
    return plenary_sound_get_complete (PLENARY_SOUND (self->object));

  find_missing (self, &missing);

  return missing == NULL ||
         g_array_index (missing, gint64, 0) != g_array_index (self->plan, gint64, 0);
}

static void
ended_cb (PlenaryHelperEnd end,
          gpointer user_data)
{
  g_autoptr (PlenaryJob) self = g_object_ref (PLENARY_JOB (user_data));
  gboolean whole = plenary_findings_is_whole (self->findings);

  if (end == PLENARY_HELPER_NO_FILE)
    self->no_file = TRUE;
  else if (end == PLENARY_HELPER_DONE && whole && is_answered (self))
    keep (self);
  else if (end != PLENARY_HELPER_KILLED || ++self->n_killed > MOST_KILLED)
    give_up (self);

  let_go (self);
  take_stock (self);
  change (self);
}

static char *
write_plan (GArray *plan)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < plan->len; i++)
    g_string_append_printf (words, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (plan, gint64, i) / (PLENARY_SECOND / 1000));

  return g_string_free (words, FALSE);
}

/* A fingerprint begins with the size of the file. */
static gint64
get_size (PlenaryJob *self)
{
  return self->fingerprint != NULL && strchr (self->fingerprint, ':') != NULL
           ? g_ascii_strtoll (self->fingerprint, NULL, 10)
           : -1;
}

/**
 * plenary_job_start:
 * @self: a job of which something is to be done
 * @speed: how much of the time it may work
 *
 * Does what [method@Job.get_stage] says.
 */
void
plenary_job_start (PlenaryJob *self,
                   PlenaryHelperSpeed speed)
{
  g_autoptr (GFile) file = g_file_new_for_uri (self->uri);
  g_autofree char *argument = NULL;

  g_return_if_fail (plenary_job_get_stage (self) != PLENARY_JOB_NOTHING);
  g_return_if_fail (self->helper == NULL);

  if (is_sound (self))
    restart (self);
  else
    {
      find_missing (self, &self->plan);
      g_array_set_size (self->plan, MIN (self->plan->len, MOST_PLANNED));
      argument = write_plan (self->plan);
    }

  self->findings = make_findings (self);
  self->helper =
    plenary_helper_start (is_sound (self) ? "plenary-peaks" : "plenary-filmstrip", argument, file,
                          get_size (self), speed, read_cb, ended_cb, self);
}

/**
 * plenary_job_stop:
 * @self: a job
 *
 * Ends its helper program, if there is one. The pictures that were made are kept, and
 * so is a sound that is complete.
 */
void
plenary_job_stop (PlenaryJob *self)
{
  g_return_if_fail (PLENARY_IS_JOB (self));

  if (self->helper == NULL)
    return;

  plenary_helper_end (self->helper);
  let_go (self);
  if (is_sound (self)
        ? plenary_sound_get_complete (PLENARY_SOUND (self->object))
        : plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object)) > self->n_kept)
    keep (self);
}

/**
 * plenary_job_new:
 * @cache: where to look first, and to keep what was found
 * @recording: a recording
 * @type: %PLENARY_TYPE_SOUND or %PLENARY_TYPE_FILMSTRIP
 *
 * Makes a job, and looks in the cache.
 *
 * Returns: (transfer full): the job
 */
PlenaryJob *
plenary_job_new (PlenaryCache *cache,
                 PlenaryRecording *recording,
                 GType type)
{
  PlenaryJob *self = g_object_new (PLENARY_TYPE_JOB, NULL);
  GObject *object = g_object_new (type, NULL);

  self->cache = g_object_ref (cache);
  self->uuid = g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  self->fingerprint = g_strdup (plenary_recording_get_fingerprint (recording));
  self->held = TRUE;
  self->object = object;
  g_object_add_toggle_ref (object, toggled_cb, self);
  plenary_job_ask (self, recording);

  self->loaded = self->fingerprint == NULL;
  if (!self->loaded)
    plenary_cache_load_async (cache, self->fingerprint, get_kind (self), loaded_cb,
                              g_object_ref (self));
  take_stock (self);
  g_object_unref (object);

  return self;
}

/**
 * plenary_job_is_for:
 * @self: a job
 * @recording: a recording
 * @type: %PLENARY_TYPE_SOUND or %PLENARY_TYPE_FILMSTRIP
 *
 * Says whether the job is to find out this.
 *
 * Returns: whether it is
 */
gboolean
plenary_job_is_for (PlenaryJob *self,
                    PlenaryRecording *recording,
                    GType type)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), FALSE);

  return G_OBJECT_TYPE (self->object) == type &&
         g_str_equal (self->uuid, plenary_entity_get_uuid (PLENARY_ENTITY (recording))) &&
         g_strcmp0 (self->fingerprint, plenary_recording_get_fingerprint (recording)) == 0;
}

/**
 * plenary_job_ask:
 * @self: a job
 * @recording: its recording
 *
 * Follows where the recording is now. If it was not there, it is looked for again. Of
 * one that was given up there is what was found out before, and nothing more.
 */
void
plenary_job_ask (PlenaryJob *self,
                 PlenaryRecording *recording)
{
  g_return_if_fail (PLENARY_IS_JOB (self));
  g_return_if_fail (PLENARY_IS_RECORDING (recording));

  g_set_str (&self->uri, plenary_recording_get_uri (recording));
  self->duration = plenary_recording_get_duration (recording);
  self->no_file = plenary_recording_get_given_up (recording);
  self->forgotten = FALSE;
  take_stock (self);
}

/**
 * plenary_job_forget:
 * @self: a job
 *
 * Ends what is being done and forgets what was found out, here and in the cache, until
 * somebody asks for it again.
 */
void
plenary_job_forget (PlenaryJob *self)
{
  g_return_if_fail (PLENARY_IS_JOB (self));

  if (self->helper != NULL)
    plenary_helper_end (self->helper);
  let_go (self);
  self->n_kept = 0;
  self->no_file = TRUE;
  self->forgotten = TRUE;
  restart (self);
  if (self->fingerprint != NULL)
    plenary_cache_drop (self->cache, self->fingerprint, get_kind (self));
  take_stock (self);
  change (self);
}

/**
 * plenary_job_get_object:
 * @self: a job
 *
 * Gets what is being found out.
 *
 * Returns: (transfer none): a [class@Sound] or a [class@Filmstrip]
 */
gpointer
plenary_job_get_object (PlenaryJob *self)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), NULL);

  return self->object;
}

/**
 * plenary_job_get_held:
 * @self: a job
 *
 * Says whether somebody but the job holds its object.
 *
 * Returns: whether somebody does
 */
gboolean
plenary_job_get_held (PlenaryJob *self)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), FALSE);

  return self->held;
}

/**
 * plenary_job_get_stage:
 * @self: a job
 *
 * Says what is to be done next.
 *
 * Returns: the stage
 */
PlenaryJobStage
plenary_job_get_stage (PlenaryJob *self)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), PLENARY_JOB_NOTHING);

  if (!self->loaded || self->given_up || self->no_file || self->uri == NULL)
    return PLENARY_JOB_NOTHING;
  if (is_sound (self))
    return plenary_sound_get_complete (PLENARY_SOUND (self->object)) ? PLENARY_JOB_NOTHING
                                                                     : PLENARY_JOB_SOUND;

  switch (find_missing (self, NULL))
    {
    case PLENARY_FILMSTRIP_COARSE:
      return PLENARY_JOB_COARSE;
    case PLENARY_FILMSTRIP_FINE:
      return PLENARY_JOB_FINE;
    case PLENARY_FILMSTRIP_NEAR:
      return PLENARY_JOB_NEAR;
    case PLENARY_FILMSTRIP_ALL:
      break;
    }

  return PLENARY_JOB_NOTHING;
}

/**
 * plenary_job_get_fraction:
 * @self: a job
 *
 * Says how much of it is done.
 *
 * Returns: from 0 to 1
 */
double
plenary_job_get_fraction (PlenaryJob *self)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), 1);

  if (plenary_job_get_stage (self) == PLENARY_JOB_NOTHING)
    return 1;
  if (is_sound (self))
    return CLAMP ((double) plenary_sound_get_known_until (PLENARY_SOUND (self->object)) /
                    MAX (1, self->duration),
                  0, 1);

  return CLAMP ((double) plenary_filmstrip_get_n_answered (PLENARY_FILMSTRIP (self->object)) /
                  MAX (1, self->n_missing),
                0, 1);
}

/**
 * plenary_job_get_helper:
 * @self: a job
 *
 * Gets what works on it at this moment.
 *
 * Returns: (transfer none) (nullable): the helper, or %NULL if there is none
 */
PlenaryHelper *
plenary_job_get_helper (PlenaryJob *self)
{
  g_return_val_if_fail (PLENARY_IS_JOB (self), NULL);

  return self->helper;
}

/**
 * plenary_job_set_resting:
 * @self: a job
 * @resting: whether nothing is done for now, though something may be missing
 *
 * Says whether those who wait need not wait.
 */
void
plenary_job_set_resting (PlenaryJob *self,
                         gboolean resting)
{
  g_return_if_fail (PLENARY_IS_JOB (self));

  if (self->resting == !!resting)
    return;

  self->resting = !!resting;
  take_stock (self);
}

/**
 * plenary_job_set_near:
 * @self: a job
 * @times: (array length=n) (nullable): nanoseconds of the recording
 * @n: how many times there are
 *
 * Says where pictures shall be denser.
 */
void
plenary_job_set_near (PlenaryJob *self,
                      const gint64 *times,
                      gsize n)
{
  g_return_if_fail (PLENARY_IS_JOB (self));

  g_array_set_size (self->near, 0);
  if (n > 0)
    g_array_append_vals (self->near, times, n);
  take_stock (self);
}
