/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-deck.h"
#include "plenary-transport.h"

G_BEGIN_DECLS

struct _PlenaryTransport
{
  GObject parent_instance;

  /* In the order of their placement. */
  GPtrArray *parts;

  /* Two decks: what is shown, and where the next part is got ready. */
  PlenaryDeck *shown;
  PlenaryDeck *spare;

  /* Where it is going, in lesson time, and the part that is there. */
  PlenaryRecording *wanted_part;
  gint64 wanted_position;

  /* The stretch that is played, in lesson time. */
  PlenarySpan span;

  /* What was told last, so that only news are told. */
  PlenaryTransportState told_state;
  gboolean told_seeking;
  gboolean told_playing;
  gboolean told_looping;

  double volume;

  gint64 scrub_position;
  gint64 scrub_at;
  guint rest_id;

  /* Lets go of the files when nothing has been wanted for a while. */
  guint let_go_id;

  /* Whether the wanted part is still being got ready on the spare deck. */
  guint going : 1;
  guint wants_playing : 1;
  guint has_span : 1;
  guint looping : 1;
  guint muted : 1;
  guint silenced : 1;
  guint scrubbing : 1;
  guint was_playing : 1;
  guint resting : 1;
};

/* plenary-transport-events.c */
void plenary_transport_went (PlenaryTransport *self);
void plenary_transport_shown_changed (PlenaryTransport *self);
void plenary_transport_deck_event (PlenaryTransport *self, int event, PlenaryDeck *deck);

/* plenary-transport-rest.c */
void plenary_transport_put_off_rest (PlenaryTransport *self);
void plenary_transport_end_rest (PlenaryTransport *self);

/* plenary-transport-parts.c */
gint64 plenary_transport_get_part_offset (PlenaryTransport *self);
PlenarySpan plenary_transport_get_part_span (PlenaryTransport *self, PlenaryRecording *part);
void plenary_transport_go_to (PlenaryTransport *self,
                              PlenaryRecording *part,
                              gint64 position,
                              gboolean exact);
void plenary_transport_go_to_time (PlenaryTransport *self, gint64 position, gboolean exact);
gboolean plenary_transport_goes_on (PlenaryTransport *self);
void plenary_transport_go_on (PlenaryTransport *self);
void plenary_transport_get_next_ready (PlenaryTransport *self);
void plenary_transport_begin (PlenaryTransport *self);
void plenary_transport_spare_event (PlenaryTransport *self, int event);

G_END_DECLS
