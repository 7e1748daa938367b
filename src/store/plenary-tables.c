/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-table.h"

#include "plenary-agreement.h"
#include "plenary-answer.h"
#include "plenary-attempt.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-lesson-record.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-remark.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"
#include "plenary-vision.h"

/* Where somebody else looks, only what was chosen for this one debrief exists: the rest is
 * in no answer of the file. `debrief` in bookkeeping says which debrief that is. What was
 * chosen, and then made the teacher's alone where it stands, is not shown either. */

#define DEBRIEF "(SELECT debrief FROM bookkeeping)"
#define LESSON "(SELECT lesson FROM debrief WHERE uuid = " DEBRIEF ")"
#define IS_PLACED(too)                                                           \
  "EXISTS (SELECT 1 FROM debrief_moment AS place WHERE place.moment = self.uuid" \
  " AND place.debrief = " DEBRIEF too ")"
#define NOTE_SHOWN "(self.with_note AND " IS_PLACED (" AND place.with_note") ")"
#define WITH_NOTE(column) "iif (" NOTE_SHOWN ", self." column ", '')"
#define IS_CHOSEN(column, uuid)                                                    \
  "EXISTS (SELECT 1 FROM debrief_choice AS chosen WHERE chosen." column " = " uuid \
  " AND chosen.debrief = " DEBRIEF ")"

static const PlenaryColumn goal_columns[] = {
  { "title", "title", TRUE },
  { "why", "why", TRUE, "''" },
  { "would_see", "would-see", TRUE, "''" },
  { "vision", "vision", TRUE, "''" },
  { "colour", "colour" },
  { "symbol", "symbol" },
  { "key", "key" },
  { "lead_ns", "lead" },
  { "lag_ns", "lag" },
  { "state", "state" },
  { "rank", "rank" },
  { "checks", "checks", FALSE, "0" },
  { "visibility", "visibility" },
};

static const PlenaryColumn lesson_columns[] = {
  { "title", "title", TRUE, "''" },
  { "date_taught", "date-taught" },
  { "class_name", "class-name", TRUE, "NULL" },
  { "subject", "subject", TRUE, "NULL" },
  { "keep_until", "keep-until", FALSE, "NULL" },
  { "created_us", "created" },
  { "prompt_set", "prompt-set", FALSE, "NULL" },
};

static const PlenaryColumn lesson_computed[] = {
  { "(SELECT position_ns FROM lesson_position WHERE lesson = self.uuid)", "position", FALSE,
    "NULL" },
  { "(SELECT count(*) FROM moment WHERE lesson = self.uuid)", "n-moments", FALSE,
    "(SELECT count(*) FROM debrief_moment WHERE debrief = " DEBRIEF ")" },
  { "(SELECT min(given_up) FROM recording WHERE lesson = self.uuid AND role = 'part')",
    "words-only" },
  { "(SELECT group_concat(fingerprint, ' ') FROM recording WHERE lesson = self.uuid)",
    "fingerprints" },
};

static const PlenaryColumn recording_columns[] = {
  { "lesson", "lesson" },
  { "uri", "uri" },
  { "display_name", "display-name", FALSE, "''" },
  { "fingerprint", "fingerprint" },
  { "duration_ns", "duration" },
  { "recorded_us", "recorded-at" },
  { "offset_ns", "offset" },
  { "frame_ns", "frame-duration" },
  { "has_video", "has-video" },
  { "has_audio", "has-audio" },
  { "rotation", "rotation" },
  { "given_up", "given-up" },
  { "role", "role" },
};

static const PlenaryColumn moment_columns[] = {
  { "lesson", "lesson" },
  { "recording", "recording" },
  { "start_ns", "start" },
  { "end_ns", "end" },
  { "tagged_ns", "tagged-at" },
  { "kind", "kind", FALSE, "iif (" NOTE_SHOWN ", self.kind, 'none')" },
  { "visibility", "visibility" },
  { "with_note", "with-note", FALSE, NOTE_SHOWN },
  { "words_of", "words-of" },
  { "saw", "saw", TRUE, WITH_NOTE ("saw") },
  { "means", "means", TRUE, WITH_NOTE ("means") },
  { "next_time", "next-time", TRUE, WITH_NOTE ("next_time") },
  { "created_us", "created" },
};

static const PlenaryColumn moment_computed[] = {
  { "(SELECT group_concat(goal, ' ' ORDER BY rank) FROM moment_goal WHERE moment = self.uuid)",
    "goals", FALSE,
    "(SELECT group_concat(moment_goal.goal, ' ' ORDER BY moment_goal.rank) FROM moment_goal"
    " JOIN goal ON goal.uuid = moment_goal.goal AND goal.visibility = 'debrief'"
    " WHERE moment = self.uuid AND " IS_CHOSEN ("goal", "goal.uuid") ")" },
};

static const PlenaryColumn moment_goal_columns[] = {
  { "moment", NULL },
  { "goal", NULL },
  { "rank", NULL },
};

static const PlenaryColumn answer_columns[] = {
  { "lesson", "lesson" }, { "question", "question" },     { "text", "text", TRUE },
  { "rank", "rank" },     { "visibility", "visibility" },
};

static const PlenaryColumn vision_columns[] = {
  { "text", "text", TRUE },
};

static const PlenaryColumn next_step_columns[] = {
  { "lesson", "lesson" },         { "moment", "moment" },       { "goal", "goal" },
  { "cue", "cue", TRUE },         { "action", "action", TRUE }, { "state", "state" },
  { "visibility", "visibility" }, { "created_us", "created" },
};

static const PlenaryColumn attempt_columns[] = {
  { "next_step", "next-step" }, { "lesson", "lesson" },           { "moment", "moment" },
  { "outcome", "outcome" },     { "happened", "happened", TRUE }, { "created_us", "created" },
};

static const PlenaryColumn prompt_set_columns[] = {
  { "title", "title", TRUE }, { "source", "source", TRUE }, { "prompts", "prompts", TRUE },
  { "origin", "origin" },     { "rank", "rank" },
};

static const PlenaryColumn question_columns[] = {
  { "lesson", "lesson" },
  { "recording", "recording" },
  { "asked_ns", "asked-at" },
  { "wait_1_start_ns", "wait-1-start" },
  { "wait_1_end_ns", "wait-1-end" },
  { "wait_2_start_ns", "wait-2-start" },
  { "wait_2_end_ns", "wait-2-end" },
  { "words", "words", TRUE },
  { "created_us", "created" },
};

static const PlenaryColumn speech_columns[] = {
  { "lesson", "lesson" }, { "recording", "recording" }, { "start_ns", "start" },
  { "end_ns", "end" },    { "speaker", "speaker" },
};

static const PlenaryColumn estimate_columns[] = {
  { "lesson", "lesson" },
  { "about", "about" },
  { "value", "value" },
  { "created_us", "created" },
};

static const PlenaryColumn sitting_columns[] = {
  { "lesson", "lesson" },   { "door", "door" },      { "goal", "goal" },      { "focus", "focus" },
  { "minutes", "minutes" }, { "began_us", "began" }, { "ended_us", "ended" },
};

static const PlenaryColumn debrief_columns[] = {
  { "lesson", "lesson" },     { "focus", "focus", TRUE },  { "coach", "coach", TRUE },
  { "rules", "rules", TRUE }, { "neutral", "neutral" },    { "next_step", "next-step" },
  { "glad", "glad", TRUE },   { "created_us", "created" }, { "until_us", "until" },
};

static const PlenaryColumn debrief_computed[] = {
  { "(SELECT began_us FROM debrief_held WHERE debrief = self.uuid)", "began" },
  { "(SELECT ended_us FROM debrief_held WHERE debrief = self.uuid)", "ended" },
};

static const PlenaryColumn debrief_moment_columns[] = {
  { "lesson", "lesson" }, { "debrief", "debrief" },     { "moment", "moment" },
  { "rank", "rank" },     { "with_note", "with-note" },
};

static const PlenaryColumn debrief_choice_columns[] = {
  { "debrief", "debrief" },
  { "goal", "goal" },
  { "next_step", "next-step" },
  { "answer", "answer" },
};

static const PlenaryColumn remark_columns[] = {
  { "lesson", "lesson" }, { "debrief", "debrief" }, { "moment", "moment" },
  { "kind", "kind" },     { "text", "text", TRUE }, { "created_us", "created" },
};

static const PlenaryColumn agreement_columns[] = {
  { "text", "text", TRUE },     { "agreed_by", "agreed-by", TRUE }, { "agreed_on", "agreed-on" },
  { "review_on", "review-on" }, { "created_us", "created" },
};

static const PlenaryColumn lesson_record_columns[] = {
  { "lesson", "lesson" },
  { "basis", "basis" },
  { "basis_words", "basis-words", TRUE },
  { "told", "told", TRUE },
  { "told_on", "told-on" },
  { "not_shown", "not-shown" },
  { "not_shown_words", "not-shown-words", TRUE },
  { "created_us", "created" },
};

#define COLUMNS(array) array, G_N_ELEMENTS (array)

static const PlenaryTable tables[PLENARY_N_TABLES] = {
  [PLENARY_TABLE_GOAL] = {
    "goal", plenary_goal_get_type, COLUMNS (goal_columns),
    .shown = "visibility = 'debrief' AND " IS_CHOSEN ("goal", "self.uuid"),
  },
  [PLENARY_TABLE_LESSON] = {
    "lesson", plenary_lesson_get_type, COLUMNS (lesson_columns), COLUMNS (lesson_computed),
    .shown = "uuid = " LESSON,
  },
  [PLENARY_TABLE_RECORDING] = {
    "recording", plenary_recording_get_type, COLUMNS (recording_columns),
    .shown = "lesson = " LESSON,
  },
  [PLENARY_TABLE_MOMENT] = {
    "moment", plenary_moment_get_type, COLUMNS (moment_columns), COLUMNS (moment_computed),
    .shown = "visibility = 'debrief' AND " IS_PLACED (""),
  },
  [PLENARY_TABLE_MOMENT_GOAL] = { "moment_goal", NULL, COLUMNS (moment_goal_columns) },
  [PLENARY_TABLE_ANSWER] = {
    "answer", plenary_answer_get_type, COLUMNS (answer_columns),
    .shown = "visibility = 'debrief' AND " IS_CHOSEN ("answer", "self.uuid"),
  },
  [PLENARY_TABLE_VISION] = { "vision", plenary_vision_get_type, COLUMNS (vision_columns) },
  [PLENARY_TABLE_NEXT_STEP] = {
    "next_step", plenary_next_step_get_type, COLUMNS (next_step_columns),
    /* And the one that is worded there. */
    .shown = "(visibility = 'debrief' AND " IS_CHOSEN ("next_step", "self.uuid") ")"
             " OR uuid = (SELECT next_step FROM debrief WHERE uuid = " DEBRIEF ")",
    .written_together = TRUE,
  },
  [PLENARY_TABLE_ATTEMPT] = { "attempt", plenary_attempt_get_type, COLUMNS (attempt_columns) },
  [PLENARY_TABLE_PROMPT_SET] = {
    "prompt_set", plenary_prompt_set_get_type, COLUMNS (prompt_set_columns),
  },
  [PLENARY_TABLE_QUESTION] = { "question", plenary_question_get_type, COLUMNS (question_columns) },
  [PLENARY_TABLE_SPEECH] = { "speech", plenary_speech_get_type, COLUMNS (speech_columns) },
  [PLENARY_TABLE_ESTIMATE] = { "estimate", plenary_estimate_get_type, COLUMNS (estimate_columns) },
  [PLENARY_TABLE_SITTING] = { "sitting", plenary_sitting_get_type, COLUMNS (sitting_columns) },
  [PLENARY_TABLE_DEBRIEF] = {
    "debrief", plenary_debrief_get_type, COLUMNS (debrief_columns), COLUMNS (debrief_computed),
    .shown = "uuid = " DEBRIEF " OR (" DEBRIEF " = '' AND NOT EXISTS"
             " (SELECT 1 FROM debrief_held WHERE debrief = self.uuid AND ended_us <> 0))",
    .written_together = TRUE,
  },
  [PLENARY_TABLE_DEBRIEF_MOMENT] = {
    "debrief_moment", plenary_debrief_moment_get_type, COLUMNS (debrief_moment_columns),
    .shown = "debrief = " DEBRIEF " AND EXISTS (SELECT 1 FROM moment"
             " WHERE moment.uuid = self.moment AND visibility = 'debrief')",
  },
  [PLENARY_TABLE_DEBRIEF_CHOICE] = {
    "debrief_choice", plenary_debrief_choice_get_type, COLUMNS (debrief_choice_columns),
  },
  [PLENARY_TABLE_REMARK] = {
    "remark", plenary_remark_get_type, COLUMNS (remark_columns),
    .shown = "debrief = " DEBRIEF,
    .written_together = TRUE,
  },
  [PLENARY_TABLE_AGREEMENT] = {
    "agreement", plenary_agreement_get_type, COLUMNS (agreement_columns),
  },
  [PLENARY_TABLE_LESSON_RECORD] = {
    "lesson_record", plenary_lesson_record_get_type, COLUMNS (lesson_record_columns),
  },
};

/**
 * plenary_table_get:
 * @which: a table
 *
 * Gets the description of a table.
 *
 * Returns: (transfer none): the description
 */
const PlenaryTable *
plenary_table_get (PlenaryTables which)
{
  return &tables[which];
}

/**
 * plenary_table_of_type:
 * @type: the type of an entity
 *
 * Finds where entities of a type are kept.
 *
 * Returns: (transfer none): the table
 */
const PlenaryTable *
plenary_table_of_type (GType type)
{
  for (gsize i = 0; i < PLENARY_N_TABLES; i++)
    {
      if (tables[i].get_type != NULL && tables[i].get_type () == type)
        return &tables[i];
    }

  g_assert_not_reached ();
}

/**
 * plenary_table_of_name:
 * @name: the name of a table
 *
 * Finds a table by its name.
 *
 * Returns: (transfer none) (nullable): the table, or %NULL if it is no table of content
 */
const PlenaryTable *
plenary_table_of_name (const char *name)
{
  for (gsize i = 0; i < PLENARY_N_TABLES; i++)
    {
      if (g_str_equal (tables[i].name, name))
        return &tables[i];
    }

  return NULL;
}
