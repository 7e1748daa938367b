/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-cache.h"
#include "plenary-filmstrip.h"
#include "plenary-helper.h"
#include "plenary-recording.h"
#include "plenary-sound.h"

G_BEGIN_DECLS

/**
 * PlenaryJobStage:
 * @PLENARY_JOB_SOUND: listening
 * @PLENARY_JOB_COARSE: pictures every 30 s
 * @PLENARY_JOB_FINE: pictures every 10 s
 * @PLENARY_JOB_NEAR: pictures near moments
 * @PLENARY_JOB_NOTHING: nothing is to be done, or it is not known yet
 *
 * What is to be done next, the most wanted first.
 */
typedef enum
{
  PLENARY_JOB_SOUND,
  PLENARY_JOB_COARSE,
  PLENARY_JOB_FINE,
  PLENARY_JOB_NEAR,
  PLENARY_JOB_NOTHING,
} PlenaryJobStage;

#define PLENARY_TYPE_JOB (plenary_job_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryJob, plenary_job, PLENARY, JOB, GObject)

PlenaryJob *plenary_job_new (PlenaryCache *cache, PlenaryRecording *recording, GType type)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_job_is_for (PlenaryJob *self, PlenaryRecording *recording, GType type);
gpointer plenary_job_get_object (PlenaryJob *self);
gboolean plenary_job_get_held (PlenaryJob *self);
PlenaryJobStage plenary_job_get_stage (PlenaryJob *self);
double plenary_job_get_fraction (PlenaryJob *self);
PlenaryHelper *plenary_job_get_helper (PlenaryJob *self);
void plenary_job_ask (PlenaryJob *self, PlenaryRecording *recording);
void plenary_job_forget (PlenaryJob *self);
void plenary_job_set_resting (PlenaryJob *self, gboolean resting);
void plenary_job_set_near (PlenaryJob *self, const gint64 *times, gsize n);
void plenary_job_start (PlenaryJob *self, PlenaryHelperSpeed speed);
void plenary_job_stop (PlenaryJob *self);

G_END_DECLS
