/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-companion.h"
#include "plenary-deck.h"

G_BEGIN_DECLS

struct _PlenaryCompanion
{
  GObject parent_instance;

  PlenaryTransport *transport;
  PlenaryRecording *recording;
  PlenaryDeck *deck;
  GSignalGroup *transport_signals;
  GSignalGroup *recording_signals;

  /* Where it was sent last, in stream time, or -1 if it went on by itself since. */
  gint64 aim;
  gint64 aimed_at;
  guint rest_id;

  /* In monotonic time: when the step was measured last, and when a seek began that was
   * to bring it into step, and how far ahead such a seek has to aim. */
  gint64 measured_at;
  gint64 caught_up_at;
  gboolean catching_up;
  gint64 lead;

  /* What was told last. */
  PlenaryTransportState told_state;
  gboolean told_present;
  gboolean told_seeking;

  gboolean heard;
  gboolean resting;
};

/* plenary-companion.c */
void plenary_companion_tell (PlenaryCompanion *self);

/* plenary-companion-step.c */
gint64 plenary_companion_get_wanted (PlenaryCompanion *self);
gboolean plenary_companion_is_within (PlenaryCompanion *self, gint64 time);
gboolean plenary_companion_can_be_heard (PlenaryCompanion *self);
void plenary_companion_follow (PlenaryCompanion *self);

G_END_DECLS
