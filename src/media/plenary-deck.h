/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-player.h"
#include "plenary-recording.h"

G_BEGIN_DECLS

/**
 * PlenaryDeckState:
 * @PLENARY_DECK_EMPTY: nothing is on it
 * @PLENARY_DECK_LOADING: a recording is being checked and opened
 * @PLENARY_DECK_READY: it can be played
 * @PLENARY_DECK_RESTING: it could be played, but its file is let go of meanwhile
 * @PLENARY_DECK_WAKING: the file is being checked and opened again after a rest
 * @PLENARY_DECK_FAILED: it cannot; see plenary_deck_get_error()
 *
 * How a deck stands.
 */
typedef enum
{
  PLENARY_DECK_EMPTY,
  PLENARY_DECK_LOADING,
  PLENARY_DECK_READY,
  PLENARY_DECK_RESTING,
  PLENARY_DECK_WAKING,
  PLENARY_DECK_FAILED,
} PlenaryDeckState;

#define PLENARY_TYPE_DECK (plenary_deck_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDeck, plenary_deck, PLENARY, DECK, GObject)

PlenaryDeck *plenary_deck_new (GstElement *video_sink) G_GNUC_WARN_UNUSED_RESULT;

void plenary_deck_load (PlenaryDeck *self, PlenaryRecording *part, gint64 position);
void plenary_deck_unload (PlenaryDeck *self);
void plenary_deck_rest (PlenaryDeck *self);
void plenary_deck_wake (PlenaryDeck *self);

PlenaryDeckState plenary_deck_get_state (PlenaryDeck *self);
const GError *plenary_deck_get_error (PlenaryDeck *self);
PlenaryRecording *plenary_deck_get_part (PlenaryDeck *self);
PlenaryPlayer *plenary_deck_get_player (PlenaryDeck *self);
gint64 plenary_deck_get_position (PlenaryDeck *self);
gint64 plenary_deck_get_shown_frame (PlenaryDeck *self);
gboolean plenary_deck_holds (PlenaryDeck *self, PlenaryRecording *part);
void plenary_deck_cue (PlenaryDeck *self, gint64 position, gboolean exact);
gboolean plenary_deck_is_cued (PlenaryDeck *self);
gboolean plenary_deck_waits_at (PlenaryDeck *self, gint64 position);

G_END_DECLS
