/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-moment-player.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PLAYLIST (plenary_playlist_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryPlaylist, plenary_playlist, PLENARY, PLAYLIST, GObject)

PlenaryPlaylist *plenary_playlist_new (PlenaryTransport *transport,
                                       PlenaryTransport *other,
                                       GPtrArray *moments) G_GNUC_WARN_UNUSED_RESULT;

guint plenary_playlist_get_length (PlenaryPlaylist *self);
guint plenary_playlist_get_index (PlenaryPlaylist *self);
PlenaryPastMoment *plenary_playlist_get_moment (PlenaryPlaylist *self);
PlenaryMomentPlayer *plenary_playlist_get_player (PlenaryPlaylist *self);
gboolean plenary_playlist_get_ended (PlenaryPlaylist *self);
gboolean plenary_playlist_get_playing (PlenaryPlaylist *self);
void plenary_playlist_set_playing (PlenaryPlaylist *self, gboolean playing);
void plenary_playlist_go (PlenaryPlaylist *self, guint index);
void plenary_playlist_next (PlenaryPlaylist *self);
void plenary_playlist_previous (PlenaryPlaylist *self);
void plenary_playlist_again (PlenaryPlaylist *self);
void plenary_playlist_close (PlenaryPlaylist *self);

G_END_DECLS
