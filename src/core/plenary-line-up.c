/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-line-up.h"

#include <complex.h>
#include <math.h>

/* Where a recording lies in time beside another one that heard the same room, from
 * the levels of both alone. A phone at the back hears quietly what a microphone on the
 * table hears loudly, so nothing counts but how the sound rises and falls: levels in
 * decibels, with their mean over some seconds taken off. Then the one is moved along
 * the other, and the place is sought where they rise and fall together, by normalised
 * cross-correlation (J. P. Lewis, “Fast Normalized Cross-Correlation”, Vision Interface
 * 1995): first everywhere in steps of 100 ms, then around the best place exactly. */

/* What is below −75 dB of full scale nobody hears. */
#define LOWEST (255 - 75 * 2)

/* The mean is taken over two seconds to each side. A door that slams counts no more
 * than a loud word. */
#define AROUND ((gsize) (2 * PLENARY_SECOND / PLENARY_LEVEL_LENGTH))
#define MOST 30.0f

/* How many levels make a coarse one. Syllables come about four times a second, so
 * little is lost. */
#define COARSE ((gsize) (PLENARY_SECOND / 10 / PLENARY_LEVEL_LENGTH))

/* In coarse levels: how long two recordings have to overlap, and how far from a place
 * another one begins. */
#define SHORTEST 50
#define AWAY 20

/* How far a place has to stand out: beyond what is usual elsewhere, and beyond the next
 * best place. Among tens of thousands of places, chance reaches about 4.8 times the
 * usual, and speech a little more, because its rhythm is always much the same. */
#define LIKELY_HEIGHT 6.0
#define LIKELY_LEAD 1.35
#define SURE_HEIGHT 9.0
#define SURE_LEAD 2.0

/* How levels rise and fall. */
typedef struct
{
  float *values;
  /* The sums of the squares of all values before each. */
  double *squares;
  gsize n;
} Course;

static void
course_clear (Course *course)
{
  g_free (course->values);
  g_free (course->squares);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Course, course_clear)

/* Takes over @values. */
static Course
course_make (float *values,
             gsize n)
{
  Course course = { values, g_new (double, n + 1), n };

  course.squares[0] = 0;
  for (gsize i = 0; i < n; i++)
    course.squares[i + 1] = course.squares[i] + (double) values[i] * values[i];

  return course;
}

static Course
course_of_levels (const guint8 *levels,
                  gsize n)
{
  float *values = g_new (float, n);
  double sum = 0;
  gsize first = 0;
  gsize last = 0;

  for (gsize i = 0; i < n; i++)
    {
      for (; last < MIN (n, i + AROUND + 1); last++)
        sum += MAX (levels[last], LOWEST);
      for (; first + AROUND < i; first++)
        sum -= MAX (levels[first], LOWEST);
      values[i] = CLAMP (MAX (levels[i], LOWEST) - (float) (sum / (last - first)), -MOST, MOST);
    }

  return course_make (values, n);
}

static Course
course_coarsen (const Course *fine)
{
  gsize n = fine->n / COARSE;
  float *values = g_new0 (float, n);

  for (gsize i = 0; i < n * COARSE; i++)
    values[i / COARSE] += fine->values[i] / COARSE;

  return course_make (values, n);
}

/* The Fourier transform of 2^@bits values, in place, without a factor (J. W. Cooley and
 * J. W. Tukey, “An Algorithm for the Machine Calculation of Complex Fourier Series”,
 * 1965). The inverse has the other @sign. */
static void
transform (double complex *values,
           guint bits,
           double sign)
{
  gsize n = (gsize) 1 << bits;

  for (gsize i = 1, j = 0; i < n; i++)
    {
      gsize bit = n >> 1;

      for (; j & bit; bit >>= 1)
        j ^= bit;
      j ^= bit;
      if (i < j)
        {
          double complex kept = values[i];

          values[i] = values[j];
          values[j] = kept;
        }
    }

  for (gsize length = 2; length <= n; length *= 2)
    {
      gsize half = length / 2;

      for (gsize k = 0; k < half; k++)
        {
          double complex turn = cexp (sign * 2 * G_PI * I * k / length);

          for (gsize i = k; i < n; i += length)
            {
              double complex odd = values[i + half] * turn;

              values[i + half] = values[i] - odd;
              values[i] += odd;
            }
        }
    }
}

/* The sum of the products of two courses at every lag at once; those of negative lags
 * are at the end. Both go through one transform, as the real and the imaginary part. */
static double complex *
correlate (const Course *a,
           const Course *b,
           gsize *n_lags)
{
  guint bits = g_bit_storage (a->n + b->n);
  gsize n = (gsize) 1 << bits;
  double complex *both = g_new0 (double complex, n);
  double complex *products = g_new (double complex, n);

  for (gsize i = 0; i < a->n; i++)
    both[i] += a->values[i];
  for (gsize i = 0; i < b->n; i++)
    both[i] += I * b->values[i];
  transform (both, bits, -1);

  for (gsize k = 0; k < n; k++)
    {
      double complex mirrored = conj (both[(n - k) & (n - 1)]);
      double complex of_a = (both[k] + mirrored) / 2;
      double complex of_b = (both[k] - mirrored) / (2 * I);

      products[k] = of_a * conj (of_b) / n;
    }
  transform (products, bits, 1);

  g_free (both);
  *n_lags = n;

  return products;
}

/* The stretch of @a that lies beside @b at a lag. */
static void
find_overlap (const Course *a,
              const Course *b,
              gssize lag,
              gsize *begin,
              gsize *end)
{
  *begin = MAX (0, lag);
  *end = MIN ((gssize) a->n, (gssize) b->n + lag);
}

/* How alike two courses are at a lag, from −1 to 1. A course that hardly rises and
 * falls at all is like nothing. */
static double
compare (const Course *a,
         const Course *b,
         gssize lag,
         double product)
{
  gsize begin, end;
  double power, other_power;

  find_overlap (a, b, lag, &begin, &end);
  power = a->squares[end] - a->squares[begin];
  other_power = b->squares[end - lag] - b->squares[begin - lag];
  if (power < 0.01 * (end - begin) || other_power < 0.01 * (end - begin))
    return 0;

  return product / sqrt (power * other_power);
}

/* By chance, how alike two courses seem varies by one over the root of their length
 * (R. A. Fisher, “On the ‘Probable Error’ of a Coefficient of Correlation”, 1921): so
 * much more has to be alike where they overlap little. */
static double
score_at (const Course *a,
          const Course *b,
          gssize lag,
          double product)
{
  gsize begin, end;

  find_overlap (a, b, lag, &begin, &end);

  return compare (a, b, lag, product) * sqrt (end - begin);
}

typedef struct
{
  gssize lag;
  double score;
  double next_best;
  /* The root of the mean square of all other scores. */
  double usual;
} Peak;

/* Where they are most alike, and how alike they are elsewhere: at best, and usually. */
static Peak
find_peak (const Course *a,
           const Course *b)
{
  gssize first = SHORTEST - (gssize) b->n;
  gssize last = (gssize) a->n - SHORTEST;
  gsize n;
  g_autofree double complex *products = correlate (a, b, &n);
  Peak peak = { 0, 0, 0, 0 };
  double sum = 0;
  gsize n_others = 0;

  for (gssize lag = first; lag <= last; lag++)
    {
      double score = score_at (a, b, lag, creal (products[lag & (n - 1)]));

      if (score > peak.score)
        peak = (Peak) { lag, score, 0, 0 };
    }
  for (gssize lag = first; lag <= last; lag++)
    {
      double score = score_at (a, b, lag, creal (products[lag & (n - 1)]));

      if (ABS (lag - peak.lag) < AWAY)
        continue;
      peak.next_best = MAX (peak.next_best, score);
      sum += score * score;
      n_others++;
    }
  peak.usual = n_others > 0 ? sqrt (sum / n_others) : 0;

  return peak;
}

static double
compare_at (const Course *a,
            const Course *b,
            gssize lag)
{
  double product = 0;
  gsize begin, end;

  find_overlap (a, b, lag, &begin, &end);
  for (gsize i = begin; i < end; i++)
    product += (double) a->values[i] * b->values[i - lag];

  return compare (a, b, lag, product);
}

/* Where the top of a parabola lies through three points one apart, of which the one in
 * the middle is the highest. */
static double
find_top (double before,
          double middle,
          double after)
{
  double bend = before - 2 * middle + after;

  return bend < 0 ? (before - after) / (2 * bend) : 0;
}

/* The lag in levels around one that is known to 100 ms. */
static double
refine (const Course *a,
        const Course *b,
        gssize coarse_lag)
{
  gssize around = coarse_lag * (gssize) COARSE;
  gssize best = around;
  double alike[4 * COARSE + 3];
  gssize from = around - 2 * (gssize) COARSE - 1;

  for (gsize i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      alike[i] = compare_at (a, b, from + (gssize) i);
      if (i > 0 && i + 1 < G_N_ELEMENTS (alike) && alike[i] > alike[best - from])
        best = from + (gssize) i;
    }

  return best + find_top (alike[best - from - 1], alike[best - from], alike[best - from + 1]);
}

static PlenaryLineUpTrust
trust_in (const Peak *peak)
{
  double height = peak->usual > 0 ? peak->score / peak->usual : 0;

  if (height < LIKELY_HEIGHT || peak->score < LIKELY_LEAD * peak->next_best)
    return PLENARY_LINE_UP_NOTHING;
  if (height < SURE_HEIGHT || peak->score < SURE_LEAD * peak->next_best)
    return PLENARY_LINE_UP_LIKELY;

  return PLENARY_LINE_UP_SURE;
}

/**
 * plenary_line_up:
 * @levels: (array length=n_levels) (nullable): levels of 20 ms each, see
 *   plenary_meter_level()
 * @n_levels: how many there are
 * @other: (array length=n_other) (nullable): levels of another recording of the same
 * @n_other: how many there are
 *
 * Finds how much later one recording began than another, to some milliseconds, by what
 * both heard. They need not overlap by more than five seconds, nor be equally loud. An
 * hour of each takes less than a tenth of a second. On any thread.
 *
 * Returns: where the second one lies beside the first, and how far to trust that
 */
PlenaryLineUp
plenary_line_up (const guint8 *levels,
                 gsize n_levels,
                 const guint8 *other,
                 gsize n_other)
{
  PlenaryLineUp found = { PLENARY_LINE_UP_NOTHING, 0 };
  g_auto (Course) a = course_of_levels (levels, n_levels);
  g_auto (Course) b = course_of_levels (other, n_other);
  g_auto (Course) coarse_a = course_coarsen (&a);
  g_auto (Course) coarse_b = course_coarsen (&b);
  Peak peak;

  if (coarse_a.n < SHORTEST || coarse_b.n < SHORTEST)
    return found;

  peak = find_peak (&coarse_a, &coarse_b);
  found.trust = trust_in (&peak);
  if (found.trust != PLENARY_LINE_UP_NOTHING)
    found.lag = round (refine (&a, &b, peak.lag) * PLENARY_LEVEL_LENGTH);

  return found;
}

typedef struct
{
  GBytes *levels;
  GBytes *other;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_bytes_unref (question->levels);
  g_bytes_unref (question->other);
  g_free (question);
}

static void
line_up_thread (GTask *task,
                gpointer source,
                gpointer task_data,
                GCancellable *cancellable)
{
  Question *question = task_data;
  gsize n_levels, n_other;
  const guint8 *levels = g_bytes_get_data (question->levels, &n_levels);
  const guint8 *other = g_bytes_get_data (question->other, &n_other);
  PlenaryLineUp found = plenary_line_up (levels, n_levels, other, n_other);

  g_task_return_pointer (task, g_memdup2 (&found, sizeof found), g_free);
}

/**
 * plenary_line_up_async:
 * @levels: levels of 20 ms each
 * @other: levels of another recording of the same
 * @cancellable: (nullable): cancels it
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Does what plenary_line_up() does, on a thread of its own.
 */
void
plenary_line_up_async (GBytes *levels,
                       GBytes *other,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new (Question, 1);

  question->levels = g_bytes_ref (levels);
  question->other = g_bytes_ref (other);
  g_task_set_source_tag (task, plenary_line_up_async);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, line_up_thread);
}

/**
 * plenary_line_up_finish:
 * @result: the result
 * @found: (out): return location for what was found
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Ends plenary_line_up_async().
 *
 * Returns: whether it was not cancelled
 */
gboolean
plenary_line_up_finish (GAsyncResult *result,
                        PlenaryLineUp *found,
                        GError **error)
{
  g_autofree PlenaryLineUp *own = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  own = g_task_propagate_pointer (G_TASK (result), error);
  if (own != NULL)
    *found = *own;

  return own != NULL;
}

/**
 * plenary_line_up_lay:
 * @lesson: the levels of a lesson so far, which become longer
 * @offset: where the recording lies in the lesson, in nanoseconds; not below 0
 * @levels: (array length=n_levels) (nullable): its levels
 * @n_levels: how many there are
 *
 * Lays the levels of one recording into those of a lesson of several, for
 * plenary_line_up(). Where there is none, it is silent.
 */
void
plenary_line_up_lay (GByteArray *lesson,
                     gint64 offset,
                     const guint8 *levels,
                     gsize n_levels)
{
  gsize begin;
  gsize end;

  g_return_if_fail (lesson != NULL);
  g_return_if_fail (offset >= 0);

  begin = (offset + PLENARY_LEVEL_LENGTH / 2) / PLENARY_LEVEL_LENGTH;
  end = begin + n_levels;
  if (lesson->len < end)
    {
      guint before = lesson->len;

      g_byte_array_set_size (lesson, end);
      memset (lesson->data + before, 0, end - before);
    }
  if (n_levels > 0)
    memcpy (lesson->data + begin, levels, n_levels);
}
