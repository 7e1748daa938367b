/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlenaryKind:
 * @PLENARY_KIND_NONE: nothing was said about it
 * @PLENARY_KIND_GLAD: a moment the teacher is glad of
 * @PLENARY_KIND_WONDERING: a moment the teacher wonders about
 *
 * What a teacher feels about a moment. There is no kind for faults.
 */
typedef enum
{
  PLENARY_KIND_NONE,
  PLENARY_KIND_GLAD,
  PLENARY_KIND_WONDERING,
} PlenaryKind;

/**
 * PlenaryVisibility:
 * @PLENARY_VISIBILITY_ONLY_ME: nobody but the teacher sees it
 * @PLENARY_VISIBILITY_DEBRIEF: the teacher chose it for the debrief
 *
 * Who may see a thing. The default is the private one.
 */
typedef enum
{
  PLENARY_VISIBILITY_ONLY_ME,
  PLENARY_VISIBILITY_DEBRIEF,
} PlenaryVisibility;

/**
 * PlenaryWordsOf:
 * @PLENARY_WORDS_OF_TEACHER: written by the teacher
 * @PLENARY_WORDS_OF_COACH: said by the coach and taken down as theirs
 *
 * Whose words a note holds.
 */
typedef enum
{
  PLENARY_WORDS_OF_TEACHER,
  PLENARY_WORDS_OF_COACH,
} PlenaryWordsOf;

/**
 * PlenaryGoalState:
 * @PLENARY_GOAL_STATE_ACTIVE: being worked on; has a key
 * @PLENARY_GOAL_STATE_RESTING: kept for later
 * @PLENARY_GOAL_STATE_ACHIEVED: reached
 *
 * Where a goal stands.
 */
typedef enum
{
  PLENARY_GOAL_STATE_ACTIVE,
  PLENARY_GOAL_STATE_RESTING,
  PLENARY_GOAL_STATE_ACHIEVED,
} PlenaryGoalState;

/**
 * PlenaryGoalCheck:
 * @PLENARY_GOAL_CHECK_POWERFUL: it would make a real difference to pupils
 * @PLENARY_GOAL_CHECK_EASY: it is simple enough to be done
 * @PLENARY_GOAL_CHECK_MOVING: it matters to the teacher
 * @PLENARY_GOAL_CHECK_REACHABLE: one can tell when it is reached
 * @PLENARY_GOAL_CHECK_ABOUT_PUPILS: it is about what pupils do
 *
 * What the teacher has found of a goal, if they looked at it closely. After Jim
 * Knight's PEERS goals (powerful, easy, emotionally compelling, reachable, student-focused),
 * "The Impact Cycle", 2018.
 */
typedef enum
{
  PLENARY_GOAL_CHECK_POWERFUL = 1 << 0,
  PLENARY_GOAL_CHECK_EASY = 1 << 1,
  PLENARY_GOAL_CHECK_MOVING = 1 << 2,
  PLENARY_GOAL_CHECK_REACHABLE = 1 << 3,
  PLENARY_GOAL_CHECK_ABOUT_PUPILS = 1 << 4,
} PlenaryGoalCheck;

#define PLENARY_GOAL_CHECK_ALL 31

/**
 * PlenaryNextStepState:
 * @PLENARY_NEXT_STEP_STATE_OPEN: waits for its chance
 * @PLENARY_NEXT_STEP_STATE_KEPT: tried, and kept
 * @PLENARY_NEXT_STEP_STATE_CHANGED: tried, and made into another one
 * @PLENARY_NEXT_STEP_STATE_LET_GO: let go of
 *
 * Where a next step stands. It is never overdue.
 */
typedef enum
{
  PLENARY_NEXT_STEP_STATE_OPEN,
  PLENARY_NEXT_STEP_STATE_KEPT,
  PLENARY_NEXT_STEP_STATE_CHANGED,
  PLENARY_NEXT_STEP_STATE_LET_GO,
} PlenaryNextStepState;

/**
 * PlenaryAttemptOutcome:
 * @PLENARY_ATTEMPT_OUTCOME_TRIED: the teacher tried it
 * @PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME: there was no chance, or no wish
 * @PLENARY_ATTEMPT_OUTCOME_MOVED_ON: the teacher has moved on
 *
 * What a teacher answers when asked whether a chance for a next step came up. All
 * answers have equal weight.
 */
typedef enum
{
  PLENARY_ATTEMPT_OUTCOME_TRIED,
  PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME,
  PLENARY_ATTEMPT_OUTCOME_MOVED_ON,
} PlenaryAttemptOutcome;

/**
 * PlenarySpeaker:
 * @PLENARY_SPEAKER_TEACHER: the teacher
 * @PLENARY_SPEAKER_PUPIL: a pupil, to everybody
 * @PLENARY_SPEAKER_GROUP: pupils, with each other
 *
 * Who speaks in a stretch of a lesson.
 */
typedef enum
{
  PLENARY_SPEAKER_TEACHER,
  PLENARY_SPEAKER_PUPIL,
  PLENARY_SPEAKER_GROUP,
} PlenarySpeaker;

/**
 * PlenaryEstimateAbout:
 * @PLENARY_ESTIMATE_ABOUT_WAIT: how long the teacher usually waited after a question
 * @PLENARY_ESTIMATE_ABOUT_TEACHER_SPEECH: how much of the time the teacher spoke
 *
 * What a teacher guesses before seeing what was measured.
 */
typedef enum
{
  PLENARY_ESTIMATE_ABOUT_WAIT,
  PLENARY_ESTIMATE_ABOUT_TEACHER_SPEECH,
} PlenaryEstimateAbout;

/**
 * PlenaryDoor:
 * @PLENARY_DOOR_CARRY_ON: going on where one stopped, without a plan
 * @PLENARY_DOOR_GLAD: one moment to be glad of
 * @PLENARY_DOOR_TWENTY: twenty minutes with a purpose
 * @PLENARY_DOOR_WATCH: watching it through
 * @PLENARY_DOOR_DEBRIEF: a debrief
 *
 * How a sitting was begun.
 */
typedef enum
{
  PLENARY_DOOR_CARRY_ON,
  PLENARY_DOOR_GLAD,
  PLENARY_DOOR_TWENTY,
  PLENARY_DOOR_WATCH,
  PLENARY_DOOR_DEBRIEF,
} PlenaryDoor;

/**
 * PlenaryRemarkKind:
 * @PLENARY_REMARK_KIND_NOTICED: what all who sat together noticed
 * @PLENARY_REMARK_KIND_COACH: said by the coach and taken down as theirs
 *
 * Whose words of a debrief a remark holds.
 */
typedef enum
{
  PLENARY_REMARK_KIND_NOTICED,
  PLENARY_REMARK_KIND_COACH,
} PlenaryRemarkKind;

/**
 * PlenaryBasis:
 * @PLENARY_BASIS_NONE: nothing was said about it
 * @PLENARY_BASIS_CONSENT: those who can be seen or heard, or their parents, agreed
 * @PLENARY_BASIS_SCHOOL: the school has a rule for it
 * @PLENARY_BASIS_TRAINING: it belongs to the teacher's training
 * @PLENARY_BASIS_OTHER: something else, in free words
 *
 * Why a lesson may be recorded. No law of any country is in it.
 */
typedef enum
{
  PLENARY_BASIS_NONE,
  PLENARY_BASIS_CONSENT,
  PLENARY_BASIS_SCHOOL,
  PLENARY_BASIS_TRAINING,
  PLENARY_BASIS_OTHER,
} PlenaryBasis;

/**
 * PlenaryRole:
 * @PLENARY_ROLE_PART: a stretch of the lesson; parts follow one another
 * @PLENARY_ROLE_ANGLE: the same stretch from elsewhere in the room
 * @PLENARY_ROLE_SOUND: the same stretch as a microphone on a table heard it
 *
 * What a recording is to its lesson.
 */
typedef enum
{
  PLENARY_ROLE_PART,
  PLENARY_ROLE_ANGLE,
  PLENARY_ROLE_SOUND,
} PlenaryRole;

/**
 * PlenaryColour:
 *
 * The colours a goal can have. They are always shown together with a symbol.
 */
typedef enum
{
  PLENARY_COLOUR_BLUE,
  PLENARY_COLOUR_TEAL,
  PLENARY_COLOUR_GREEN,
  PLENARY_COLOUR_YELLOW,
  PLENARY_COLOUR_ORANGE,
  PLENARY_COLOUR_RED,
  PLENARY_COLOUR_PINK,
  PLENARY_COLOUR_PURPLE,
  PLENARY_COLOUR_SLATE,
} PlenaryColour;

#define PLENARY_N_COLOURS (PLENARY_COLOUR_SLATE + 1)

/**
 * PlenarySymbol:
 *
 * The shapes a goal can have, so that colour never carries meaning alone.
 */
typedef enum
{
  PLENARY_SYMBOL_CIRCLE,
  PLENARY_SYMBOL_SQUARE,
  PLENARY_SYMBOL_TRIANGLE,
  PLENARY_SYMBOL_DIAMOND,
  PLENARY_SYMBOL_STAR,
  PLENARY_SYMBOL_HEART,
  PLENARY_SYMBOL_HEXAGON,
  PLENARY_SYMBOL_FLAG,
  PLENARY_SYMBOL_LEAF,
} PlenarySymbol;

#define PLENARY_N_SYMBOLS (PLENARY_SYMBOL_LEAF + 1)

/**
 * PlenaryEditKind:
 *
 * What an edit did, for naming it in "Undo …". The nicks are written to the
 * database; the words are chosen in the user interface.
 */
typedef enum
{
  PLENARY_EDIT_LESSON_ADDED,
  PLENARY_EDIT_LESSON_CHANGED,
  PLENARY_EDIT_LESSON_REMOVED,
  PLENARY_EDIT_RECORDING_FOUND,
  PLENARY_EDIT_RECORDING_GIVEN_UP,
  PLENARY_EDIT_RECORDING_TURNED,
  PLENARY_EDIT_RECORDING_ADDED,
  PLENARY_EDIT_RECORDING_PLACED,
  PLENARY_EDIT_RECORDING_LINED_UP,
  PLENARY_EDIT_RECORDING_REMOVED,
  PLENARY_EDIT_MOMENT_MARKED,
  PLENARY_EDIT_MOMENT_MOVED,
  PLENARY_EDIT_MOMENT_KIND,
  PLENARY_EDIT_MOMENT_GOALS,
  PLENARY_EDIT_MOMENT_VISIBILITY,
  PLENARY_EDIT_MOMENT_REMOVED,
  PLENARY_EDIT_NOTE_WRITTEN,
  PLENARY_EDIT_REFLECTION_WRITTEN,
  PLENARY_EDIT_GOAL_ADDED,
  PLENARY_EDIT_GOAL_CHANGED,
  PLENARY_EDIT_GOAL_MOVED,
  PLENARY_EDIT_GOAL_STATE,
  PLENARY_EDIT_GOAL_REMOVED,
  PLENARY_EDIT_VISION_WRITTEN,
  PLENARY_EDIT_NEXT_STEP_ADDED,
  PLENARY_EDIT_NEXT_STEP_CHANGED,
  PLENARY_EDIT_NEXT_STEP_ANSWERED,
  PLENARY_EDIT_NEXT_STEP_REMOVED,
  PLENARY_EDIT_PROMPTS_ADDED,
  PLENARY_EDIT_PROMPTS_CHANGED,
  PLENARY_EDIT_PROMPTS_REMOVED,
  PLENARY_EDIT_PROMPTS_CHOSEN,
  PLENARY_EDIT_QUESTION_MARKED,
  PLENARY_EDIT_QUESTION_CHANGED,
  PLENARY_EDIT_QUESTION_REMOVED,
  PLENARY_EDIT_QUESTION_MEASURED,
  PLENARY_EDIT_SPEECH_MARKED,
  PLENARY_EDIT_SPEECH_CHANGED,
  PLENARY_EDIT_SPEECH_REMOVED,
  PLENARY_EDIT_ESTIMATE_MADE,
  PLENARY_EDIT_SITTING,
  PLENARY_EDIT_RECORDING_DELETED,
  PLENARY_EDIT_GOAL_VISIBILITY,
  PLENARY_EDIT_NEXT_STEP_VISIBILITY,
  PLENARY_EDIT_REFLECTION_VISIBILITY,
  PLENARY_EDIT_DEBRIEF_PREPARED,
  PLENARY_EDIT_DEBRIEF_CHANGED,
  PLENARY_EDIT_DEBRIEF_REMOVED,
  PLENARY_EDIT_REMARK_WRITTEN,
  PLENARY_EDIT_REMARK_WITHDRAWN,
  PLENARY_EDIT_AGREEMENT_WRITTEN,
  PLENARY_EDIT_AGREEMENT_AGREED,
  PLENARY_EDIT_AGREEMENT_REMOVED,
  PLENARY_EDIT_RECORD_WRITTEN,
} PlenaryEditKind;

G_END_DECLS
