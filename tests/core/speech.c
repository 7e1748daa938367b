/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "speech.h"

#include <math.h>

#include "plenary-timecode.h"

/* Something like a lesson to listen to, made of a seed: one voice that says sentences
 * of syllables with pauses between, and the noise of a classroom: a fan's rumble,
 * hiss that swells and sinks, eight voices far away, and chairs. */

typedef struct
{
  double pitch;
  double phase;
  double r1, r2;
  double x1, x2, y1, y2;
} Voice;

static double
draw (GRand *rand,
      double low,
      double high)
{
  return g_rand_double_range (rand, low, high);
}

/* One sample of a voice: a saw tooth through a resonance, or hiss. */
static double
speak (Voice *voice,
       GRand *rand,
       gboolean is_hiss)
{
  double x = is_hiss ? draw (rand, -1, 1) : 2 * voice->phase - 1;
  double y = x - voice->x2 - voice->r1 * voice->y1 - voice->r2 * voice->y2;

  voice->phase = fmod (voice->phase + voice->pitch / SPEECH_RATE, 1);
  voice->x2 = voice->x1;
  voice->x1 = x;
  voice->y2 = voice->y1;
  voice->y1 = y;

  return y * 0.1;
}

static void
shape_mouth (Voice *voice,
             GRand *rand)
{
  double frequency = draw (rand, 400, 1800);
  double radius = exp (-G_PI * 250 / SPEECH_RATE);

  voice->r1 = -2 * radius * cos (2 * G_PI * frequency / SPEECH_RATE);
  voice->r2 = radius * radius;
}

/* Adds a syllable and returns where it ends. */
static gsize
add_syllable (Voice *voice,
              GRand *rand,
              float *samples,
              gsize at,
              gsize n)
{
  gsize length = draw (rand, 0.10, 0.22) * SPEECH_RATE;
  double loudness = pow (10, draw (rand, -4, 4) / 20);
  gboolean is_hiss = g_rand_int_range (rand, 0, 6) == 0;

  shape_mouth (voice, rand);
  for (gsize i = 0; i < length && at < n; i++, at++)
    {
      double fade = MIN (1, MIN (i, length - i) / (0.03 * SPEECH_RATE));

      samples[at] += loudness * fade * speak (voice, rand, is_hiss);
    }

  return at;
}

static gsize
add_sentence (Voice *voice,
              GRand *rand,
              float *samples,
              gsize at,
              gsize n)
{
  gsize end = at + draw (rand, 1.2, 5) * SPEECH_RATE;

  while (TRUE)
    {
      at = add_syllable (voice, rand, samples, at, n);
      if (at >= MIN (end, n))
        return at;
      at += draw (rand, 0, g_rand_int_range (rand, 0, 3) == 0 ? 0.12 : 0.03) * SPEECH_RATE;
    }
}

static void
add_voice (GRand *rand,
           float *samples,
           gsize n,
           GArray *pauses)
{
  Voice voice = { .pitch = draw (rand, 110, 260) };
  gsize at = draw (rand, 0.2, 3) * SPEECH_RATE;

  while (at < n)
    {
      gsize end = add_sentence (&voice, rand, samples, at, n);
      gboolean is_breath = g_rand_int_range (rand, 0, 2) == 0;

      at = end + draw (rand, is_breath ? 0.2 : 0.9, is_breath ? 0.4 : 4) * SPEECH_RATE;
      if (!is_breath && pauses != NULL && at < n)
        {
          PlenarySpan pause = { (gint64) end * PLENARY_SECOND / SPEECH_RATE,
                                (gint64) at * PLENARY_SECOND / SPEECH_RATE };

          g_array_append_val (pauses, pause);
        }
    }
}

static void
add_noise (GRand *rand,
           float *samples,
           gsize n)
{
  double low = 0;

  for (gsize i = 0; i < n; i++)
    {
      double t = (double) i / SPEECH_RATE;
      double swell = pow (10, 1.5 / 20 * sin (2 * G_PI * t / 23));
      double white = draw (rand, -1, 1);

      low += 0.2 * (white - low);
      samples[i] += swell * (low + 0.2 * white) + 0.5 * sin (2 * G_PI * 70 * t);
    }
}

/* Chairs, in each ten seconds one, for 60 ms at most. */
static void
add_chairs (GRand *rand,
            float *samples,
            gsize n)
{
  for (gsize at = 0; at < n; at += 10 * SPEECH_RATE)
    {
      gsize begin = at + draw (rand, 0, 9) * SPEECH_RATE;
      gsize length = draw (rand, 0.02, 0.06) * SPEECH_RATE;

      for (gsize i = begin; i < MIN (n, begin + length); i++)
        samples[i] += draw (rand, -0.3, 0.3);
    }
}

static double
measure (const float *samples,
         gsize n)
{
  double sum = 0;
  gsize sounding = 0;

  for (gsize i = 0; i < n; i++)
    {
      sum += (double) samples[i] * samples[i];
      sounding += samples[i] < 0 || samples[i] > 0;
    }

  return sounding > 0 ? sqrt (sum / sounding) : 1;
}

static void
mix (float *into,
     const float *samples,
     gsize n,
     double rms)
{
  double factor = rms / measure (samples, n);

  for (gsize i = 0; i < n; i++)
    into[i] += factor * samples[i];
}

/* A classroom around a voice: louder than it is quiet by @snr dB while somebody speaks. */
static void
add_classroom (Speech *self,
               GRand *rand,
               double snr)
{
  g_autofree float *part = g_new0 (float, self->n);
  g_autofree float *noise = g_new0 (float, self->n);

  add_noise (rand, part, self->n);
  mix (noise, part, self->n, 0.9);
  memset (part, 0, self->n * sizeof *part);
  for (guint i = 0; i < 8; i++)
    add_voice (rand, part, self->n, NULL);
  mix (noise, part, self->n, 0.4);
  mix (self->samples, noise, self->n, 0.1 * pow (10, -snr / 20));
  add_chairs (rand, self->samples, self->n);
}

static Speech *
speech_new (guint seconds)
{
  Speech *self = g_new0 (Speech, 1);

  self->n = (gsize) seconds * SPEECH_RATE;
  self->samples = g_new0 (float, self->n);
  self->pauses = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  self->questions = g_array_new (FALSE, FALSE, sizeof (SpeechQuestion));

  return self;
}

/* Makes speech that is louder than the noise, while somebody speaks, by @snr dB. */
Speech *
speech_make (guint32 seed,
             guint seconds,
             double snr)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Speech *self = speech_new (seconds);
  g_autofree float *part = g_new0 (float, self->n);

  add_voice (rand, part, self->n, self->pauses);
  mix (self->samples, part, self->n, 0.1);
  add_classroom (self, rand, snr);

  return self;
}

/* Some sentences, with a breath between them. */
static gsize
add_turn (Voice *voice,
          GRand *rand,
          float *samples,
          gsize at,
          gsize n)
{
  int sentences = g_rand_int_range (rand, 1, 4);

  at = add_sentence (voice, rand, samples, at, n);
  while (--sentences > 0 && at < n)
    at = add_sentence (voice, rand, samples, at + draw (rand, 0.2, 0.4) * SPEECH_RATE, n);

  return at;
}

static gint64
to_time (gsize at)
{
  return (gint64) at * PLENARY_SECOND / SPEECH_RATE;
}

/* A teacher explains and asks, somebody answers, the teacher goes on. Waits are as short as
 * they usually are, and as long as they may be. */
static void
add_questions (Speech *self,
               GRand *rand,
               float *teacher,
               float *pupils)
{
  Voice voice = { .pitch = draw (rand, 110, 220) };
  gsize at = draw (rand, 0.5, 3) * SPEECH_RATE;

  while (TRUE)
    {
      Voice pupil = { .pitch = draw (rand, 180, 320) };
      SpeechQuestion question;
      gsize asked = add_turn (&voice, rand, teacher, at, self->n);
      gsize answer = asked + draw (rand, 0.7, g_rand_boolean (rand) ? 1.5 : 6) * SPEECH_RATE;
      gsize end = add_turn (&pupil, rand, pupils, answer, self->n);

      at = end + draw (rand, 0.7, g_rand_boolean (rand) ? 1.5 : 5) * SPEECH_RATE;
      if (at + 2 * SPEECH_RATE >= self->n)
        return;

      question.first = (PlenarySpan) { to_time (asked), to_time (answer) };
      question.second = (PlenarySpan) { to_time (end), to_time (at) };
      question.marked_at = question.first.start + (gint64) (draw (rand, -1.5, 2) * PLENARY_SECOND);
      g_array_append_val (self->questions, question);
    }
}

/* Makes a lesson of questions and answers. Pupils are not so loud as their teacher. */
Speech *
speech_make_questions (guint32 seed,
                       guint seconds,
                       double snr)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Speech *self = speech_new (seconds);
  g_autofree float *teacher = g_new0 (float, self->n);
  g_autofree float *pupils = g_new0 (float, self->n);

  add_questions (self, rand, teacher, pupils);
  mix (self->samples, teacher, self->n, 0.1);
  mix (self->samples, pupils, self->n, 0.1 * pow (10, -draw (rand, 0, 3) / 20));
  add_classroom (self, rand, snr);

  return self;
}

void
speech_free (Speech *self)
{
  g_array_unref (self->questions);
  g_array_unref (self->pauses);
  g_free (self->samples);
  g_free (self);
}
