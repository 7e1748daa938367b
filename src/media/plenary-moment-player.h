/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-past-moment.h"
#include "plenary-transport.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_PLAYER (plenary_moment_player_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentPlayer, plenary_moment_player, PLENARY, MOMENT_PLAYER, GObject)

PlenaryMomentPlayer *plenary_moment_player_new (PlenaryTransport *transport)
  G_GNUC_WARN_UNUSED_RESULT;

PlenaryTransport *plenary_moment_player_get_transport (PlenaryMomentPlayer *self);
PlenaryPastMoment *plenary_moment_player_get_moment (PlenaryMomentPlayer *self);
void plenary_moment_player_set_moment (PlenaryMomentPlayer *self,
                                       PlenaryPastMoment *moment,
                                       gint64 position);
gboolean plenary_moment_player_get_begun (PlenaryMomentPlayer *self);
gboolean plenary_moment_player_get_missing (PlenaryMomentPlayer *self);
gboolean plenary_moment_player_get_playing (PlenaryMomentPlayer *self);
void plenary_moment_player_set_playing (PlenaryMomentPlayer *self, gboolean playing);
void plenary_moment_player_rewind (PlenaryMomentPlayer *self);
void plenary_moment_player_again (PlenaryMomentPlayer *self);
void plenary_moment_player_set_margin (PlenaryMomentPlayer *self, gint64 margin);
PlenarySpan plenary_moment_player_get_reach (PlenaryMomentPlayer *self);
void plenary_moment_player_seek (PlenaryMomentPlayer *self, gint64 position);

G_END_DECLS
