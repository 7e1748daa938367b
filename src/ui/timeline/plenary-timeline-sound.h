/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The threshold of quiet, in decibels above the sound of the room. */
#define PLENARY_TIMELINE_LEAST_THRESHOLD 1.0
#define PLENARY_TIMELINE_MOST_THRESHOLD 30.0

/**
 * PlenaryTimelineSoundState:
 * @PLENARY_TIMELINE_SOUND_UNKNOWN: nothing is known yet
 * @PLENARY_TIMELINE_SOUND_KNOWN: all, or a beginning, is known
 * @PLENARY_TIMELINE_SOUND_ABSENT: there is no sound in this lesson
 *
 * What is known about the sound of a lesson.
 */
typedef enum
{
  PLENARY_TIMELINE_SOUND_UNKNOWN,
  PLENARY_TIMELINE_SOUND_KNOWN,
  PLENARY_TIMELINE_SOUND_ABSENT,
} PlenaryTimelineSoundState;

/**
 * PlenaryTimelineColumn:
 * @loudest: the largest sample, 127 is full scale
 * @usual: the root of the mean square, 127 is full scale
 * @known: whether anything is known here
 *
 * The sound in one column of pixels.
 */
typedef struct
{
  guint8 loudest;
  guint8 usual;
  gboolean known;
} PlenaryTimelineColumn;

#define PLENARY_TYPE_TIMELINE_SOUND (plenary_timeline_sound_get_type ())

G_DECLARE_INTERFACE (PlenaryTimelineSound, plenary_timeline_sound, PLENARY, TIMELINE_SOUND, GObject)

/**
 * PlenaryTimelineSoundInterface:
 * @get_state: see plenary_timeline_sound_get_state()
 * @read: see plenary_timeline_sound_read()
 * @get_quiet: see plenary_timeline_sound_get_quiet()
 * @get_lost: see plenary_timeline_sound_get_lost()
 *
 * What a timeline has to be told to draw the sound of a lesson.
 */
struct _PlenaryTimelineSoundInterface
{
  GTypeInterface parent_iface;

  PlenaryTimelineSoundState (*get_state) (PlenaryTimelineSound *self);
  void (*read) (PlenaryTimelineSound *self,
                PlenarySpan span,
                guint n,
                PlenaryTimelineColumn *columns);
  GArray *(*get_quiet) (PlenaryTimelineSound *self);
  gboolean (*get_lost) (PlenaryTimelineSound *self, PlenarySpan *lost);
};

PlenaryTimelineSoundState plenary_timeline_sound_get_state (PlenaryTimelineSound *self);
void plenary_timeline_sound_read (PlenaryTimelineSound *self,
                                  PlenarySpan span,
                                  guint n,
                                  PlenaryTimelineColumn *columns);
GArray *plenary_timeline_sound_get_quiet (PlenaryTimelineSound *self);
gboolean plenary_timeline_sound_get_lost (PlenaryTimelineSound *self, PlenarySpan *lost);
double plenary_timeline_sound_get_threshold (PlenaryTimelineSound *self);
void plenary_timeline_sound_set_threshold (PlenaryTimelineSound *self, double threshold);
void plenary_timeline_sound_changed (PlenaryTimelineSound *self);

G_END_DECLS
