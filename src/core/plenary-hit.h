/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlenaryHitKind:
 * @PLENARY_HIT_LESSON: the title, class or subject of a lesson
 * @PLENARY_HIT_MOMENT: the note of a moment
 * @PLENARY_HIT_ANSWER: an answer of a reflection, with its question
 * @PLENARY_HIT_QUESTION: the words of an asked question
 * @PLENARY_HIT_NEXT_STEP: a next step
 * @PLENARY_HIT_ATTEMPT: what came of a next step
 * @PLENARY_HIT_GOAL: a goal
 * @PLENARY_HIT_VISION: the shared vision
 * @PLENARY_HIT_DEBRIEF: the focus of a debrief, who was there, or what both are glad of
 * @PLENARY_HIT_REMARK: what was said in a debrief
 * @PLENARY_HIT_AGREEMENT: the code of practice
 * @PLENARY_HIT_RECORD: what is on record about a lesson
 *
 * In what words were found.
 */
typedef enum
{
  PLENARY_HIT_LESSON,
  PLENARY_HIT_MOMENT,
  PLENARY_HIT_ANSWER,
  PLENARY_HIT_QUESTION,
  PLENARY_HIT_NEXT_STEP,
  PLENARY_HIT_ATTEMPT,
  PLENARY_HIT_GOAL,
  PLENARY_HIT_VISION,
  PLENARY_HIT_DEBRIEF,
  PLENARY_HIT_REMARK,
  PLENARY_HIT_AGREEMENT,
  PLENARY_HIT_RECORD,
} PlenaryHitKind;

/**
 * PlenaryHitRange:
 * @start: where a word that was found begins, in bytes of the text
 * @end: where it ends
 */
typedef struct
{
  guint start;
  guint end;
} PlenaryHitRange;

#define PLENARY_TYPE_HIT (plenary_hit_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHit, plenary_hit, PLENARY, HIT, GObject)

PlenaryHit *plenary_hit_new (PlenaryHitKind kind, const char *uuid) G_GNUC_WARN_UNUSED_RESULT;

PlenaryHitKind plenary_hit_get_kind (PlenaryHit *self);
const char *plenary_hit_get_uuid (PlenaryHit *self);
const char *plenary_hit_get_text (PlenaryHit *self);
GArray *plenary_hit_get_ranges (PlenaryHit *self);
void plenary_hit_take_text (PlenaryHit *self, char *text, GArray *ranges);
const char *plenary_hit_get_lesson (PlenaryHit *self);
const char *plenary_hit_get_lesson_title (PlenaryHit *self);
const char *plenary_hit_get_date_taught (PlenaryHit *self);
void plenary_hit_set_lesson (PlenaryHit *self,
                             const char *lesson,
                             const char *title,
                             const char *date_taught);
const char *plenary_hit_get_debrief (PlenaryHit *self);
void plenary_hit_set_debrief (PlenaryHit *self, const char *debrief);
const char *plenary_hit_get_moment (PlenaryHit *self);
const char *plenary_hit_get_goal (PlenaryHit *self);
gint64 plenary_hit_get_time (PlenaryHit *self);
void plenary_hit_set_place (PlenaryHit *self, const char *moment, const char *goal, gint64 time);

G_END_DECLS
