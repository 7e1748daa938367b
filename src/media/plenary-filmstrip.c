/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-filmstrip.h"

#include <string.h>

#include "plenary-findings.h"
#include "plenary-jpeg.h"
#include "plenary-timecode.h"

/**
 * PlenaryFilmstrip:
 *
 * Small pictures of one recording, 90 pixels high, each a JPEG file. They become more
 * while a helper program makes them: few for all of it at first, then denser.
 *
 * For the main thread.
 */

/* Those who draw it need not do so more often. */
#define CHANGED_MS 250

/* More than a helper of ours makes. */
#define MOST_PICTURES 20000
#define MOST_WIDTH 640
#define MOST_HEIGHT 180

/* How far around a time pictures are denser. */
#define NEAR_REACH (10 * PLENARY_SECOND)

typedef struct
{
  gint64 at;
  GBytes *jpeg;
} Picture;

struct _PlenaryFilmstrip
{
  GObject parent_instance;

  /* In order of time. */
  GArray *pictures;
  /* Which stream time was found for a wanted time, -1 if there is no picture. */
  GHashTable *answers;
  guint changed_id;
  guint complete : 1;
  guint given_up : 1;
  guint idle : 1;
  /* Nothing can be seen in this recording. */
  guint blank : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryFilmstrip, plenary_filmstrip, G_TYPE_OBJECT)

typedef enum
{
  PROP_COMPLETE = 1,
  PROP_GIVEN_UP,
} PlenaryFilmstripProps;

static GParamSpec *props[PROP_GIVEN_UP + 1];

static guint changed_signal;

static void
plenary_filmstrip_finalize (GObject *object)
{
  PlenaryFilmstrip *self = PLENARY_FILMSTRIP (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_array_unref (self->pictures);
  g_hash_table_unref (self->answers);

  G_OBJECT_CLASS (plenary_filmstrip_parent_class)->finalize (object);
}

static void
plenary_filmstrip_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  PlenaryFilmstrip *self = PLENARY_FILMSTRIP (object);

  switch ((PlenaryFilmstripProps) prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case PROP_GIVEN_UP:
      g_value_set_boolean (value, self->given_up);
      break;
    }
}

static void
plenary_filmstrip_class_init (PlenaryFilmstripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_filmstrip_finalize;
  object_class->get_property = plenary_filmstrip_get_property;

  /**
   * PlenaryFilmstrip:complete:
   *
   * Whether no more pictures are to come.
   */
  props[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  /**
   * PlenaryFilmstrip:given-up:
   *
   * Whether making pictures of this recording did not come to its end, and is not
   * tried again before the next start.
   */
  props[PROP_GIVEN_UP] = g_param_spec_boolean ("given-up", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryFilmstrip::changed:
   * @self: the filmstrip
   *
   * Emitted when there are more pictures, a few times a second at most.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
clear_picture (gpointer data)
{
  g_bytes_unref (((Picture *) data)->jpeg);
}

static void
plenary_filmstrip_init (PlenaryFilmstrip *self)
{
  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);
  self->answers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * plenary_filmstrip_new:
 *
 * Makes a filmstrip without pictures.
 *
 * Returns: (transfer full): the filmstrip
 */
PlenaryFilmstrip *
plenary_filmstrip_new (void)
{
  return g_object_new (PLENARY_TYPE_FILMSTRIP, NULL);
}

static gboolean
changed_cb (gpointer user_data)
{
  PlenaryFilmstrip *self = user_data;

  self->changed_id = 0;
  g_signal_emit (self, changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
change_soon (PlenaryFilmstrip *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_timeout_add (CHANGED_MS, changed_cb, self);
}

/* Finds the first picture that is not before a time. */
static guint
find (PlenaryFilmstrip *self,
      gint64 at)
{
  guint low = 0;
  guint high = self->pictures->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->pictures, Picture, middle).at < at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
has_picture (PlenaryFilmstrip *self,
             gint64 at)
{
  guint i = find (self, at);

  return i < self->pictures->len && g_array_index (self->pictures, Picture, i).at == at;
}

static void
answer (PlenaryFilmstrip *self,
        gint64 wanted,
        gint64 at)
{
  g_hash_table_replace (self->answers, g_memdup2 (&wanted, sizeof wanted),
                        g_memdup2 (&at, sizeof at));
}

static gint64
read_time (const guint8 *bytes)
{
  gint64 time;

  memcpy (&time, bytes, sizeof time);

  return GINT64_FROM_LE (time);
}

static gboolean
add_picture (PlenaryFilmstrip *self,
             gint64 wanted,
             gint64 at,
             const guint8 *jpeg,
             gsize n)
{
  Picture picture = { .at = at };

  if (wanted < 0 || at < 0)
    return FALSE;
  if (!has_picture (self, at))
    {
      if (self->pictures->len >= MOST_PICTURES || n > PLENARY_FINDINGS_MAX_ENTRY - 16 ||
          !plenary_jpeg_check (jpeg, n, MOST_WIDTH, MOST_HEIGHT))
        return FALSE;
      picture.jpeg = g_bytes_new (jpeg, n);
      g_array_insert_val (self->pictures, find (self, at), picture);
      change_soon (self);
    }
  answer (self, wanted, at);

  return TRUE;
}

/* The number of an entry of the plan stands for the time that was wanted. */
static gboolean
read_planned (PlenaryFilmstrip *self,
              GArray *plan,
              guint8 type,
              const guint8 *content,
              gsize n)
{
  guint32 number;
  gint64 wanted;

  if (n < sizeof number)
    return FALSE;
  memcpy (&number, content, sizeof number);
  number = GUINT32_FROM_LE (number);
  if (number >= plan->len)
    return FALSE;

  wanted = g_array_index (plan, gint64, number);
  if (type == PLENARY_FINDING_NOTHING)
    {
      answer (self, wanted, -1);
      return n == sizeof number;
    }

  return n >= 12 && add_picture (self, wanted, read_time (content + 4), content + 12, n - 12);
}

static gboolean
read_kept (PlenaryFilmstrip *self,
           const guint8 *content,
           gsize n)
{
  if (n == 16 && read_time (content) >= 0 && read_time (content + 8) == -1)
    {
      answer (self, read_time (content), -1);
      return TRUE;
    }

  return n >= 16 &&
         add_picture (self, read_time (content), read_time (content + 8), content + 16, n - 16);
}

/* Where there is nothing to be seen, nothing more is wanted; where there was, what was
 * asked for this time has no picture. */
static gboolean
read_end (PlenaryFilmstrip *self,
          GArray *plan,
          gboolean none)
{
  self->blank = none && self->pictures->len == 0;
  for (guint i = 0; none && plan != NULL && i < plan->len; i++)
    if (!g_hash_table_contains (self->answers, &g_array_index (plan, gint64, i)))
      answer (self, g_array_index (plan, gint64, i), -1);

  return TRUE;
}

/**
 * plenary_filmstrip_read:
 * @self: a filmstrip
 * @plan: (nullable) (element-type gint64): what the helper program was asked for, or
 *   %NULL for what the cache kept
 * @type: a [enum@Finding]
 * @content: (array length=n): what was found
 * @n: how many bytes it has
 *
 * Takes what a helper program found next, or what the cache kept. It is not trusted.
 *
 * Returns: whether it is valid
 */
gboolean
plenary_filmstrip_read (PlenaryFilmstrip *self,
                        GArray *plan,
                        guint8 type,
                        const guint8 *content,
                        gsize n)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), FALSE);

  if (type == PLENARY_FINDING_END)
    return content[0] <= 1 && read_end (self, plan, content[0] == 1);
  if (plan == NULL)
    return type == PLENARY_FINDING_TIME && read_kept (self, content, n);

  return (type == PLENARY_FINDING_PICTURE || type == PLENARY_FINDING_NOTHING) &&
         read_planned (self, plan, type, content, n);
}

static void
add_wanted (PlenaryFilmstrip *self,
            GArray *plan,
            gint64 first,
            gint64 end,
            gint64 step)
{
  for (gint64 time = first; time < end && !self->blank; time += step)
    if (!g_hash_table_contains (self->answers, &time))
      g_array_append_val (plan, time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Moments lie close together at times, and want the same pictures. */
static void
add_near (PlenaryFilmstrip *self,
          GArray *plan,
          gint64 duration,
          const gint64 *near,
          gsize n_near)
{
  const gint64 step = 2 * PLENARY_SECOND;
  guint kept = 0;

  for (gsize i = 0; i < n_near; i++)
    {
      gint64 time = near[i] / step * step;

      add_wanted (self, plan, MAX (0, time - NEAR_REACH), MIN (duration, time + NEAR_REACH + 1),
                  step);
    }

  g_array_sort (plan, compare_times);
  for (guint i = 0; i < plan->len; i++)
    if (i == 0 || g_array_index (plan, gint64, i) != g_array_index (plan, gint64, kept - 1))
      g_array_index (plan, gint64, kept++) = g_array_index (plan, gint64, i);
  g_array_set_size (plan, kept);
}

/**
 * plenary_filmstrip_plan:
 * @self: a filmstrip
 * @stage: how dense it shall be
 * @duration: of the recording, in nanoseconds
 * @near: (array length=n_near) (nullable): near which times it shall be denser, in
 *   nanoseconds of the recording
 * @n_near: how many times there are
 *
 * Says which pictures are missing, the most wanted first: every minute, so that all
 * of the recording is seen soon, then between.
 *
 * Returns: (transfer full) (element-type gint64): times in nanoseconds
 */
GArray *
plenary_filmstrip_plan (PlenaryFilmstrip *self,
                        PlenaryFilmstripStage stage,
                        gint64 duration,
                        const gint64 *near,
                        gsize n_near)
{
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 end = MAX (duration, 1);

  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), plan);

  switch (stage)
    {
    case PLENARY_FILMSTRIP_COARSE:
      add_wanted (self, plan, 0, end, 60 * PLENARY_SECOND);
      add_wanted (self, plan, 30 * PLENARY_SECOND, end, 60 * PLENARY_SECOND);
      break;
    case PLENARY_FILMSTRIP_FINE:
      add_wanted (self, plan, 0, end, 10 * PLENARY_SECOND);
      break;
    case PLENARY_FILMSTRIP_NEAR:
      add_near (self, plan, end, near, n_near);
      break;
    case PLENARY_FILMSTRIP_ALL:
      break;
    }

  return plan;
}

/**
 * plenary_filmstrip_get_n_answered:
 * @self: a filmstrip
 *
 * Gets for how many wanted times there is a picture, or is known that there is none.
 *
 * Returns: the number of times
 */
guint
plenary_filmstrip_get_n_answered (PlenaryFilmstrip *self)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), 0);

  return g_hash_table_size (self->answers);
}

/**
 * plenary_filmstrip_set_complete:
 * @self: a filmstrip
 * @complete: whether no more pictures are to come
 * @given_up: whether that is so because it was given up
 *
 * Sets [property@Filmstrip:complete] and [property@Filmstrip:given-up].
 */
void
plenary_filmstrip_set_complete (PlenaryFilmstrip *self,
                                gboolean complete,
                                gboolean given_up)
{
  g_return_if_fail (PLENARY_IS_FILMSTRIP (self));

  if (self->given_up != given_up)
    {
      self->given_up = given_up;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GIVEN_UP]);
    }
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPLETE]);
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * plenary_filmstrip_set_idle:
 * @self: a filmstrip
 * @idle: whether nothing makes pictures of it now, nor will soon
 *
 * Says that the recording is not there, or that nobody wants more pictures for now.
 */
void
plenary_filmstrip_set_idle (PlenaryFilmstrip *self,
                            gboolean idle)
{
  g_return_if_fail (PLENARY_IS_FILMSTRIP (self));

  if (self->idle == idle)
    return;

  self->idle = idle;
  change_soon (self);
}

/**
 * plenary_filmstrip_get_idle:
 * @self: a filmstrip
 *
 * Gets whether nothing makes pictures of it now, nor will soon.
 *
 * Returns: whether more pictures need not be waited for
 */
gboolean
plenary_filmstrip_get_idle (PlenaryFilmstrip *self)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), TRUE);

  return self->idle;
}

/**
 * plenary_filmstrip_restart:
 * @self: a filmstrip
 *
 * Forgets all pictures, because they are made anew.
 */
void
plenary_filmstrip_restart (PlenaryFilmstrip *self)
{
  g_return_if_fail (PLENARY_IS_FILMSTRIP (self));

  g_array_set_size (self->pictures, 0);
  g_hash_table_remove_all (self->answers);
  self->blank = FALSE;
  change_soon (self);
}

/**
 * plenary_filmstrip_pack:
 * @self: a filmstrip
 *
 * Writes the pictures as findings, for the cache.
 *
 * Returns: (transfer full): findings, see plenary_findings_new()
 */
GBytes *
plenary_filmstrip_pack (PlenaryFilmstrip *self)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GHashTable) written = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer wanted, at;

  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), NULL);

  plenary_findings_write_head (bytes, PLENARY_FINDINGS_OF_PICTURES, 0);
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &wanted, &at))
    {
      gint64 head[] = { GINT64_TO_LE (*(gint64 *) wanted), GINT64_TO_LE (*(gint64 *) at) };
      const guint8 *jpeg = NULL;
      gsize n = 0;

      if (*(gint64 *) at >= 0 && g_hash_table_add (written, at))
        jpeg = g_bytes_get_data (
          g_array_index (self->pictures, Picture, find (self, *(gint64 *) at)).jpeg, &n);
      plenary_findings_write (bytes, PLENARY_FINDING_TIME, (const guint8 *) head, sizeof head, jpeg,
                              n);
    }
  plenary_findings_write_end (bytes, self->blank);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * plenary_filmstrip_get_nearest:
 * @self: a filmstrip
 * @time: nanoseconds of the recording
 * @at: (out): return location for the time of the picture, in nanoseconds
 *
 * Gets the picture that is nearest to a time.
 *
 * Returns: (transfer none) (nullable): a JPEG file, or %NULL if there is none yet
 */
GBytes *
plenary_filmstrip_get_nearest (PlenaryFilmstrip *self,
                               gint64 time,
                               gint64 *at)
{
  Picture *picture;
  guint i;

  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  if (self->pictures->len == 0)
    return NULL;

  i = MIN (find (self, time), self->pictures->len - 1);
  picture = &g_array_index (self->pictures, Picture, i);
  if (i > 0 && time - picture[-1].at <= picture->at - time)
    picture--;
  *at = picture->at;

  return picture->jpeg;
}

/**
 * plenary_filmstrip_get_n_pictures:
 * @self: a filmstrip
 *
 * Gets how many pictures there are.
 *
 * Returns: the number of pictures
 */
guint
plenary_filmstrip_get_n_pictures (PlenaryFilmstrip *self)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), 0);

  return self->pictures->len;
}

/**
 * plenary_filmstrip_get_complete:
 * @self: a filmstrip
 *
 * Gets [property@Filmstrip:complete].
 *
 * Returns: whether no more pictures are to come
 */
gboolean
plenary_filmstrip_get_complete (PlenaryFilmstrip *self)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), TRUE);

  return self->complete;
}

/**
 * plenary_filmstrip_get_given_up:
 * @self: a filmstrip
 *
 * Gets [property@Filmstrip:given-up].
 *
 * Returns: whether it was given up
 */
gboolean
plenary_filmstrip_get_given_up (PlenaryFilmstrip *self)
{
  g_return_val_if_fail (PLENARY_IS_FILMSTRIP (self), FALSE);

  return self->given_up;
}
