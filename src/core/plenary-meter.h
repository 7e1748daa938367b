/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timecode.h"

G_BEGIN_DECLS

/* How long a peak and a level are: 10 and 20 ms. */
#define PLENARY_PEAK_LENGTH (PLENARY_SECOND / 100)
#define PLENARY_LEVEL_LENGTH (2 * PLENARY_PEAK_LENGTH)

/**
 * PlenaryPeak:
 * @min: the lowest sample, -127 is full scale
 * @max: the highest sample, 127 is full scale
 * @rms: the root of the mean square, 127 is full scale
 *
 * What a waveform shows of a stretch of sound.
 */
typedef struct
{
  gint8 min;
  gint8 max;
  guint8 rms;
} PlenaryPeak;

/**
 * PlenaryMeterFunc:
 * @peaks: (array fixed-size=2): the peaks of 10 ms each
 * @level: how loud speech may be in these 20 ms, see plenary_meter_level()
 * @user_data: what was given to plenary_meter_new()
 *
 * Takes what the meter found in the next 20 ms.
 */
typedef void (*PlenaryMeterFunc) (const PlenaryPeak *peaks, guint8 level, gpointer user_data);

typedef struct _PlenaryMeter PlenaryMeter;

PlenaryMeter *plenary_meter_new (guint rate, PlenaryMeterFunc func, gpointer user_data)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_meter_free (PlenaryMeter *self);
void plenary_meter_add (PlenaryMeter *self, const float *samples, gsize n);
void plenary_meter_end (PlenaryMeter *self);

guint8 plenary_meter_level (double power);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryMeter, plenary_meter_free)

G_END_DECLS
