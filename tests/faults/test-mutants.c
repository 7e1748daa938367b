/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "film.h"
#include "maker.h"
#include "mutant.h"
#include "plenary-media-info.h"

/* Damaged films through what happens to a film that is added: first look, open, play
 * a moment, go to the middle, close. The app goes on, the main loop is not held up,
 * and each has an answer in time.
 *
 * PLENARY_MUTANTS says which, "0-499" if it is not set. The seed is the test's own
 * (--seed); the same seed and number are the same mutant. */

/* The longest that each of looking and opening may take. */
#define MAX_TIME (10 * G_USEC_PER_SEC)

/* How long the main loop may be at work on one thing, counted in processor time, so
 * that a busy computer is not taken for a slow program. And how long it may be held up
 * in all, by GStreamer's threads too; on a busy computer they are slow to end, so this
 * is what no slowness explains. Both are printed. */
#ifdef __SANITIZE_ADDRESS__
/* The sanitizers make everything about ten times slower, and a process longer to start. */
#define MAX_WORK (1000 * 1000)
#define MAX_START (40 * G_USEC_PER_SEC)
#else
#define MAX_WORK (100 * 1000)
#define MAX_START (5 * G_USEC_PER_SEC)
#endif
#define MAX_HELD (5 * G_USEC_PER_SEC)

#define N_LANES 5
#define PLAY_TIME (100 * 1000)

typedef struct
{
  GPtrArray *films;
  char *folder;
  guint32 seed;
  guint next;
  guint end;
  guint n_busy;

  guint n_answers[PLENARY_MEDIA_ERROR_NO_SINK + 1];
  guint n_played;
  guint n_not_opened;
  gint64 longest_look;
  gint64 longest_open;
  gint64 longest_close;
} Run;

typedef enum
{
  LANE_OPENING,
  LANE_PLAYING,
  LANE_SEEKING,
} LanePhase;

/* One of the mutants that are under way at the same time. */
typedef struct
{
  Run *run;
  guint place;
  guint number;
  char *path;
  GFile *file;
  GstElement *sink;
  PlenaryTransport *transport;
  LanePhase phase;
  gint64 since;
} Lane;

static void next_mutant (Lane *lane);

/* What is under way, for when it ends in a crash. */
static volatile guint under_way[N_LANES];
static volatile guint newest;
static volatile guint32 seed_used;

static void
crash_cb (int number)
{
  char words[160];
  int n =
    snprintf (words, sizeof words, "# crashed: seed %u, one of mutants %u, %u, %u, %u, %u\n",
              seed_used, under_way[0], under_way[1], under_way[2], under_way[3], under_way[4]);

  if (write (STDOUT_FILENO, words, n) < 0)
    _exit (1);
  signal (number, SIG_DFL);
  raise (number);
}

/* What the main loop spends between two waits: in all, at work, and held up while it
 * could have run. */
typedef struct
{
  gint64 all;
  gint64 work;
  gint64 held;
} Spent;

static Spent woken;
static Spent longest;
static guint n_long;

/* How long this thread was kept waiting for a processor, see sched-stats in the
 * kernel's documentation. */
static gint64
get_wait (void)
{
  char words[80] = "";
  gint64 wait = 0;
  FILE *file = fopen ("/proc/thread-self/schedstat", "re");

  if (file == NULL)
    return 0;
  if (fgets (words, sizeof words, file) != NULL)
    sscanf (words, "%*d %" G_GINT64_FORMAT, &wait);
  fclose (file);

  return wait / 1000;
}

static Spent
read_clocks (void)
{
  struct timespec time;
  Spent now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  now.all = g_get_monotonic_time ();
  now.work = time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
  now.held = now.all - get_wait ();

  return now;
}

static gint
poll_cb (GPollFD *fds,
         guint n_fds,
         gint timeout)
{
  Spent now = read_clocks ();
  gint result;

  if (woken.all > 0)
    {
      longest.all = MAX (longest.all, now.all - woken.all);
      longest.work = MAX (longest.work, now.work - woken.work);
      longest.held = MAX (longest.held, now.held - woken.held);
      n_long += now.held - woken.held > MAX_WORK;
    }
  result = g_poll (fds, n_fds, timeout);
  woken = read_clocks ();

  return result;
}

/* GStreamer speaks of what is wrong with a film, and that is no fault of ours; what
 * we say is. */
static guint n_warnings;
static guint n_criticals;

static void
log_cb (const char *domain,
        GLogLevelFlags level,
        const char *words,
        gpointer user_data)
{
  gboolean is_ours = domain != NULL && g_str_has_prefix (domain, "plenary");

  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) == 0)
    return;

  printf ("# at mutant %u or before: %s: %s\n", newest, domain != NULL ? domain : "", words);
  fflush (stdout);
  if (is_ours || (level & G_LOG_LEVEL_ERROR) != 0)
    abort ();

  if ((level & G_LOG_LEVEL_CRITICAL) != 0)
    n_criticals++;
  else
    n_warnings++;
}

static void
finish (Lane *lane)
{
  gint64 since = g_get_monotonic_time ();

  if (lane->transport != NULL)
    {
      plenary_transport_close (lane->transport);
      lane->run->longest_close = MAX (lane->run->longest_close, g_get_monotonic_time () - since);
      g_clear_object (&lane->transport);
    }
  g_clear_pointer (&lane->sink, gst_object_unref);
  g_clear_object (&lane->file);
  g_unlink (lane->path);
  next_mutant (lane);
}

static void
enter (Lane *lane,
       LanePhase phase)
{
  lane->phase = phase;
  lane->since = g_get_monotonic_time ();
}

static void
middle (Lane *lane)
{
  plenary_transport_seek (lane->transport, plenary_transport_get_duration (lane->transport) / 2);
  enter (lane, LANE_SEEKING);
}

static gboolean
step_cb (gpointer user_data)
{
  Lane *lane = user_data;
  gint64 spent = g_get_monotonic_time () - lane->since;
  PlenaryTransportState state = plenary_transport_get_state (lane->transport);

  if (spent > MAX_TIME + MAX_START)
    g_error ("mutant %u of seed %u does not end", lane->number, lane->run->seed);

  if (state == PLENARY_TRANSPORT_FAILED)
    {
      lane->run->n_not_opened += lane->phase == LANE_OPENING;
      finish (lane);
      return G_SOURCE_REMOVE;
    }

  switch (lane->phase)
    {
    case LANE_OPENING:
      if (state != PLENARY_TRANSPORT_READY)
        break;
      lane->run->longest_open = MAX (lane->run->longest_open, spent);
      lane->run->n_played++;
      plenary_transport_set_playing (lane->transport, TRUE);
      enter (lane, LANE_PLAYING);
      break;
    case LANE_PLAYING:
      if (spent > PLAY_TIME)
        middle (lane);
      break;
    case LANE_SEEKING:
      if (plenary_transport_get_seeking (lane->transport) && state == PLENARY_TRANSPORT_READY)
        break;
      finish (lane);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Lane *lane = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryMediaInfo) info = plenary_media_look_finish (result, &error);
  g_autoptr (PlenaryRecording) recording = NULL;
  gint64 spent = g_get_monotonic_time () - lane->since;

  lane->run->longest_look = MAX (lane->run->longest_look, spent);
  if (info == NULL)
    {
      g_assert_true (error->domain == PLENARY_MEDIA_ERROR);
      lane->run->n_answers[error->code]++;
      finish (lane);
      return;
    }

  recording = film_make_recording (lane->path);
  plenary_recording_set_fingerprint (recording, plenary_media_info_get_fingerprint (info));
  plenary_recording_set_duration (recording, plenary_media_info_get_duration (info));
  plenary_recording_set_frame_duration (recording, plenary_media_info_get_frame_duration (info));
  lane->sink = gst_object_ref_sink (film_make_sink ());
  lane->transport = plenary_transport_new (lane->sink, NULL);
  film_open (lane->transport, recording, 0);
  enter (lane, LANE_OPENING);
  g_timeout_add (10, step_cb, lane);
}

static void
next_mutant (Lane *lane)
{
  Run *run = lane->run;
  g_autoptr (GBytes) mutant = NULL;
  GBytes *film;

  if (run->next >= run->end)
    {
      run->n_busy--;
      return;
    }

  lane->number = run->next++;
  under_way[lane->place] = newest = lane->number;
  film = run->films->pdata[lane->number % run->films->len];
  mutant = mutant_make (film, run->seed, lane->number);
  g_assert_true (g_file_set_contents_full (lane->path, g_bytes_get_data (mutant, NULL),
                                           g_bytes_get_size (mutant), G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
  lane->file = g_file_new_for_path (lane->path);
  lane->since = g_get_monotonic_time ();
  plenary_media_look_async (lane->file, NULL, looked_cb, lane);
}

static void
print_run (Run *run)
{
  static const char *const names[] = {
    "failed",    "gone",          "unreadable", "empty",   "not media",  "cut off",
    "encrypted", "missing codec", "timed out",  "damaged", "other file", "no sink",
  };
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (run->n_answers[i] > 0)
      g_string_append_printf (answers, ", %u %s", run->n_answers[i], names[i]);
  g_test_message ("seed %u: %u played, %u accepted but not opened%s", run->seed, run->n_played,
                  run->n_not_opened, answers->str);
  g_test_message ("longest look %.2f s, opening %.2f s, closing %.1f ms", run->longest_look / 1e6,
                  run->longest_open / 1e6, run->longest_close / 1e3);
  g_test_message ("main loop: longest turn %.1f ms, held up %.1f ms, at work %.1f ms; "
                  "%u turns held up over %d ms",
                  longest.all / 1e3, longest.held / 1e3, longest.work / 1e3, n_long,
                  MAX_WORK / 1000);
  g_test_message ("said by GStreamer in this process: %u warnings, %u criticals", n_warnings,
                  n_criticals);
}

static void
test_mutants (void)
{
  const char *which = g_getenv ("PLENARY_MUTANTS");
  Run run = { .end = 500, .n_busy = N_LANES };
  Lane lanes[N_LANES] = { 0 };
  guint last;

  if (which != NULL && sscanf (which, "%u-%u", &run.next, &last) == 2)
    run.end = last + 1;
  run.seed = seed_used = g_test_rand_int ();
  run.folder = g_dir_make_tmp ("plenary-mutants-XXXXXX", NULL);
  run.films = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < maker_count_films (); i++)
    {
      GBytes *film = maker_make_film (i);

      if (film != NULL)
        g_ptr_array_add (run.films, film);
    }
  g_assert_cmpuint (run.films->len, >=, 3);
  g_test_message ("seed %u, mutants %u-%u of %u films", run.seed, run.next, run.end - 1,
                  run.films->len);

  g_main_context_set_poll_func (NULL, poll_cb);
  for (guint i = 0; i < N_LANES; i++)
    {
      lanes[i].run = &run;
      lanes[i].place = i;
      lanes[i].path = g_strdup_printf ("%s/mutant-%u", run.folder, i);
      next_mutant (&lanes[i]);
    }
  while (run.n_busy > 0)
    g_main_context_iteration (NULL, TRUE);
  g_main_context_set_poll_func (NULL, NULL);

  print_run (&run);
  g_assert_cmpint (longest.work, <, MAX_WORK);
  g_assert_cmpint (longest.held, <, MAX_HELD);
  g_assert_cmpint (run.longest_look, <, MAX_TIME + MAX_START);

  for (guint i = 0; i < N_LANES; i++)
    g_free (lanes[i].path);
  g_ptr_array_unref (run.films);
  g_rmdir (run.folder);
  g_free (run.folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_media_look_set_patience (0);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_log_set_default_handler (log_cb, NULL);
  signal (SIGSEGV, crash_cb);
  signal (SIGABRT, crash_cb);
  signal (SIGBUS, crash_cb);
  signal (SIGFPE, crash_cb);

  g_test_add_func ("/faults/mutants", test_mutants);

  return g_test_run ();
}
