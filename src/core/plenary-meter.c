/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-meter.h"

#include <math.h>

/* Measures sound: every 10 ms its lowest and highest sample and its mean square, for
 * a waveform; every 20 ms the power in the band of a telephone, 300 to 3400 Hz,
 * where voices are and a fan or a passing lorry is not, for quiet stretches.
 *
 * The band is measured on fewer samples: the mean of each few is taken, down to about
 * 11 or 12 thousand a second. What folds back into the band by that is weak enough
 * for a level in half decibels. */

#define BAND_RATE 11025
#define BAND_LOW 300.0
#define BAND_HIGH 3400.0

/* Far below any sound. It keeps the filters from computing with denormal numbers,
 * which takes many times as long, and the first of them takes it away again. */
#define TRICKLE 1e-9

/* A filter of the second order, in the transposed direct form II. */
typedef struct
{
  double b0, b1, b2, a1, a2;
  double s1, s2;
} Biquad;

struct _PlenaryMeter
{
  guint rate;
  PlenaryMeterFunc func;
  gpointer user_data;

  /* The peak that is being measured. */
  guint64 n_peaks;
  guint64 n_samples;
  guint64 peak_end;
  float min;
  float max;
  double sum;
  guint n_summed;
  PlenaryPeak pair[2];

  /* The level that is being measured. */
  guint factor;
  guint n_gathered;
  float gathered;
  Biquad band[3];
  double power;
  guint n_powers;
};

/* The coefficients are those of the "Cookbook formulae for audio EQ biquad filter
 * coefficients" by Robert Bristow-Johnson. */
static Biquad
make_biquad (double rate,
             double frequency,
             double q,
             gboolean is_high)
{
  double w = 2 * G_PI * frequency / rate;
  double alpha = sin (w) / (2 * q);
  double a0 = 1 + alpha;
  double edge = is_high ? 1 + cos (w) : 1 - cos (w);

  return (Biquad) {
    .b0 = edge / 2 / a0,
    .b1 = (is_high ? -edge : edge) / a0,
    .b2 = edge / 2 / a0,
    .a1 = -2 * cos (w) / a0,
    .a2 = (1 - alpha) / a0,
  };
}

static inline double
filter (Biquad *self,
        double x)
{
  double y = self->b0 * x + self->s1;

  self->s1 = self->b1 * x - self->a1 * y + self->s2;
  self->s2 = self->b2 * x - self->a2 * y;

  return y;
}

static guint64
get_peak_end (PlenaryMeter *self)
{
  return (self->n_peaks + 1) * self->rate / (PLENARY_SECOND / PLENARY_PEAK_LENGTH);
}

/**
 * plenary_meter_new:
 * @rate: how many samples a second has; at least 1000
 * @func: (scope notified): called from plenary_meter_add() and plenary_meter_end()
 * @user_data: for @func
 *
 * Makes a meter for sound of one channel.
 *
 * Returns: (transfer full): the meter, to be freed with plenary_meter_free()
 */
PlenaryMeter *
plenary_meter_new (guint rate,
                   PlenaryMeterFunc func,
                   gpointer user_data)
{
  PlenaryMeter *self;
  double band_rate;

  g_return_val_if_fail (rate >= 1000, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (PlenaryMeter, 1);
  self->rate = rate;
  self->func = func;
  self->user_data = user_data;
  self->peak_end = get_peak_end (self);
  self->min = INFINITY;
  self->max = -INFINITY;

  self->factor = MAX (1, rate / BAND_RATE);
  band_rate = (double) rate / self->factor;
  /* Butterworth: of the fourth order towards the rumble, of the second upwards. */
  self->band[0] = make_biquad (band_rate, MIN (BAND_LOW, band_rate / 8), 0.54119610, TRUE);
  self->band[1] = make_biquad (band_rate, MIN (BAND_LOW, band_rate / 8), 1.30656296, TRUE);
  self->band[2] = make_biquad (band_rate, MIN (BAND_HIGH, band_rate * 0.45), G_SQRT2 / 2, FALSE);

  return self;
}

/**
 * plenary_meter_free:
 * @self: (transfer full): a meter
 *
 * Frees a meter. What it has not told of yet is lost, see plenary_meter_end().
 */
void
plenary_meter_free (PlenaryMeter *self)
{
  g_free (self);
}

/**
 * plenary_meter_level:
 * @power: a mean square, 1 is full scale
 *
 * Turns power into what is kept of it: half decibels above −127.5 dB of full scale.
 *
 * Returns: the level; 255 is full scale, 0 is silence
 */
guint8
plenary_meter_level (double power)
{
  double level = 255 + 20 * log10 (MAX (power, 1e-20));

  return (guint8) lround (CLAMP (level, 0, 255));
}

static gint8
to_byte (float sample)
{
  return (gint8) lroundf (CLAMP (sample, -1.0f, 1.0f) * 127);
}

static void
end_peak (PlenaryMeter *self)
{
  PlenaryPeak *peak = &self->pair[self->n_peaks % 2];

  *peak = (PlenaryPeak) { 0 };
  if (self->n_summed > 0)
    *peak = (PlenaryPeak) {
      .min = to_byte (self->min),
      .max = to_byte (self->max),
      .rms = to_byte (sqrt (self->sum / self->n_summed)),
    };

  self->n_peaks++;
  self->peak_end = get_peak_end (self);
  self->min = INFINITY;
  self->max = -INFINITY;
  self->sum = 0;
  self->n_summed = 0;

  if (self->n_peaks % 2 == 0)
    {
      self->func (self->pair,
                  plenary_meter_level (self->n_powers > 0 ? self->power / self->n_powers : 0),
                  self->user_data);
      self->power = 0;
      self->n_powers = 0;
    }
}

/* Four sums at once, which a compiler turns into one instruction each without
 * having to change the order of additions. */
static void
add_to_peak (PlenaryMeter *self,
             const float *samples,
             gsize n)
{
  float min[4] = { self->min, self->min, self->min, self->min };
  float max[4] = { self->max, self->max, self->max, self->max };
  float sum[4] = { 0 };
  gsize i = 0;

  for (; i + 4 <= n; i += 4)
    for (guint lane = 0; lane < 4; lane++)
      {
        float x = samples[i + lane];

        min[lane] = x < min[lane] ? x : min[lane];
        max[lane] = x > max[lane] ? x : max[lane];
        sum[lane] += x * x;
      }
  for (; i < n; i++)
    {
      min[0] = MIN (min[0], samples[i]);
      max[0] = MAX (max[0], samples[i]);
      sum[0] += samples[i] * samples[i];
    }

  self->min = MIN (MIN (min[0], min[1]), MIN (min[2], min[3]));
  self->max = MAX (MAX (max[0], max[1]), MAX (max[2], max[3]));
  self->sum += (double) sum[0] + sum[1] + sum[2] + sum[3];
  self->n_summed += n;
}

static void
add_to_level (PlenaryMeter *self,
              const float *samples,
              gsize n)
{
  float gathered = self->gathered;
  guint n_gathered = self->n_gathered;
  Biquad first = self->band[0];
  Biquad second = self->band[1];
  Biquad third = self->band[2];

  for (gsize i = 0; i < n; i++)
    {
      double y;

      gathered += samples[i];
      if (++n_gathered < self->factor)
        continue;

      y = filter (&first, (double) gathered / self->factor + TRICKLE);
      y = filter (&third, filter (&second, y));
      self->power += y * y;
      self->n_powers++;
      gathered = 0;
      n_gathered = 0;
    }

  self->gathered = gathered;
  self->n_gathered = n_gathered;
  self->band[0] = first;
  self->band[1] = second;
  self->band[2] = third;
}

/* A decoder that lost its way may write what is no number; filters would never get
 * rid of it. */
static gboolean
is_sound (PlenaryMeter *self)
{
  double state = self->power;

  for (guint i = 0; i < G_N_ELEMENTS (self->band); i++)
    state += self->band[i].s1 + self->band[i].s2;

  return isfinite (state) && isfinite (self->sum) && isfinite (self->gathered);
}

static void
forget (PlenaryMeter *self)
{
  self->min = MAX (self->min, -1);
  self->max = MIN (self->max, 1);
  self->sum = 0;
  self->power = 0;
  self->gathered = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->band); i++)
    self->band[i].s1 = self->band[i].s2 = 0;
}

/**
 * plenary_meter_add:
 * @self: a meter
 * @samples: (array length=n): sound, 1 is full scale
 * @n: how many samples there are
 *
 * Measures the next stretch of sound. Samples that are no numbers count as silence.
 */
void
plenary_meter_add (PlenaryMeter *self,
                   const float *samples,
                   gsize n)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (samples != NULL || n == 0);

  while (n > 0)
    {
      gsize part = MIN (n, self->peak_end - self->n_samples);

      add_to_peak (self, samples, part);
      add_to_level (self, samples, part);
      if (!is_sound (self))
        forget (self);

      samples += part;
      n -= part;
      self->n_samples += part;
      while (self->n_samples == self->peak_end)
        end_peak (self);
    }
}

/**
 * plenary_meter_end:
 * @self: a meter
 *
 * Ends the 20 ms that are being measured, if they have begun.
 */
void
plenary_meter_end (PlenaryMeter *self)
{
  g_return_if_fail (self != NULL);

  if (self->n_summed > 0 || self->n_peaks % 2 != 0)
    end_peak (self);
  if (self->n_peaks % 2 != 0)
    end_peak (self);
}
