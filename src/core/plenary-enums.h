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
} PlenaryEditKind;

G_END_DECLS
