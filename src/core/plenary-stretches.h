/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

G_BEGIN_DECLS

/* As many as are offered at a time. */
#define PLENARY_STRETCHES_MOST 3

/**
 * PlenaryStretchReason:
 * @PLENARY_STRETCH_UNWRITTEN: marks without words
 * @PLENARY_STRETCH_AFTER_QUESTION: after asked questions
 * @PLENARY_STRETCH_USUAL_PLACE: where moments of a goal have usually fallen
 * @PLENARY_STRETCH_UNSEEN: not seen yet
 *
 * Why a stretch of a lesson may be worth looking at.
 */
typedef enum
{
  PLENARY_STRETCH_UNWRITTEN,
  PLENARY_STRETCH_AFTER_QUESTION,
  PLENARY_STRETCH_USUAL_PLACE,
  PLENARY_STRETCH_UNSEEN,
} PlenaryStretchReason;

/**
 * PlenaryStretch:
 * @span: from where to where, in nanoseconds of lesson time
 * @reason: why it is offered
 * @n: how many marks or questions it holds
 *
 * A stretch to look at.
 */
typedef struct
{
  PlenarySpan span;
  PlenaryStretchReason reason;
  guint n;
} PlenaryStretch;

/**
 * PlenaryStretchSources:
 * @duration: how long the lesson is, or 0 if that is not known
 * @marks: (element-type PlenarySpan): marks without words
 * @questions: (element-type gint64): when questions were asked
 * @places: (element-type gint64): where moments of the goal fell in other lessons, in
 *   thousandths of their length
 * @unseen: (element-type PlenarySpan): what was not played yet
 *
 * What stretches are found by, all in lesson time and in any order.
 */
typedef struct
{
  gint64 duration;
  GArray *marks;
  GArray *questions;
  GArray *places;
  GArray *unseen;
} PlenaryStretchSources;

GArray *plenary_stretches_find (const PlenaryStretchSources *sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
