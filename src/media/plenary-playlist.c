/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-playlist.h"

/**
 * PlenaryPlaylist:
 *
 * Plays moments of many lessons back to back, out of their recordings. While one plays,
 * the next is opened on a second player; then the two change places. For the main thread.
 */

struct _PlenaryPlaylist
{
  GObject parent_instance;

  GPtrArray *moments;
  guint index;
  gboolean ended;
  gboolean closed;

  PlenaryMomentPlayer *shown;
  PlenaryMomentPlayer *spare;
};

G_DEFINE_FINAL_TYPE (PlenaryPlaylist, plenary_playlist, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed (PlenaryPlaylist *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gint64
start_of (PlenaryPastMoment *moment)
{
  return plenary_past_moment_get_span (moment).start;
}

/* Opens what comes next, once the one on screen has been opened. */
static void
get_next_ready (PlenaryPlaylist *self)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (self->shown);
  PlenaryPastMoment *next;

  if (self->closed || self->index + 1 >= self->moments->len ||
      plenary_transport_get_state (transport) == PLENARY_TRANSPORT_LOADING)
    return;

  next = self->moments->pdata[self->index + 1];
  if (plenary_moment_player_get_moment (self->spare) != next)
    plenary_moment_player_set_moment (self->spare, next, start_of (next));
}

static void
go (PlenaryPlaylist *self,
    guint index,
    gboolean playing)
{
  PlenaryPastMoment *moment = self->moments->pdata[index];
  PlenaryMomentPlayer *before = self->shown;

  plenary_moment_player_set_playing (before, FALSE);
  self->index = index;
  self->ended = FALSE;
  if (plenary_moment_player_get_moment (self->spare) == moment)
    {
      self->shown = self->spare;
      self->spare = before;
    }
  else
    {
      plenary_moment_player_set_moment (self->shown, moment, start_of (moment));
    }

  if (playing)
    plenary_moment_player_again (self->shown);
  else
    plenary_moment_player_rewind (self->shown);
  get_next_ready (self);
  changed (self);
}

static void
end (PlenaryPlaylist *self)
{
  plenary_moment_player_set_playing (self->shown, FALSE);
  self->ended = TRUE;
  changed (self);
}

static void
done_cb (PlenaryPlaylist *self,
         PlenaryMomentPlayer *player)
{
  g_autoptr (PlenaryPlaylist) alive = g_object_ref (self);

  if (player != self->shown || self->ended)
    return;

  if (self->index + 1 < self->moments->len)
    go (self, self->index + 1, TRUE);
  else
    end (self);
}

static void
player_changed_cb (PlenaryPlaylist *self,
                   GParamSpec *pspec,
                   PlenaryMomentPlayer *player)
{
  if (player == self->shown)
    changed (self);
}

static void
state_changed_cb (PlenaryPlaylist *self,
                  GParamSpec *pspec,
                  PlenaryTransport *transport)
{
  if (transport == plenary_moment_player_get_transport (self->shown))
    get_next_ready (self);
}

static void
plenary_playlist_dispose (GObject *object)
{
  PlenaryPlaylist *self = PLENARY_PLAYLIST (object);

  plenary_playlist_close (self);
  g_clear_object (&self->shown);
  g_clear_object (&self->spare);
  g_clear_pointer (&self->moments, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_playlist_parent_class)->dispose (object);
}

static void
plenary_playlist_class_init (PlenaryPlaylistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_playlist_dispose;

  /**
   * PlenaryPlaylist::changed:
   * @self: the playlist
   *
   * Emitted when another moment is shown, or it plays, pauses or has come to its end, or
   * a recording turns out to be missing.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_playlist_init (PlenaryPlaylist *self)
{
}

static PlenaryMomentPlayer *
make_player (PlenaryPlaylist *self,
             PlenaryTransport *transport)
{
  PlenaryMomentPlayer *player = plenary_moment_player_new (transport);

  g_signal_connect_object (player, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify", G_CALLBACK (player_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (transport, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return player;
}

/**
 * plenary_playlist_new:
 * @transport: a transport
 * @other: another one
 * @moments: (element-type PlenaryPastMoment): what to play, at least one
 *
 * Makes a playlist and opens the first moment. It does not play yet.
 *
 * Returns: (transfer full): the playlist
 */
PlenaryPlaylist *
plenary_playlist_new (PlenaryTransport *transport,
                      PlenaryTransport *other,
                      GPtrArray *moments)
{
  PlenaryPlaylist *self;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (transport), NULL);
  g_return_val_if_fail (PLENARY_IS_TRANSPORT (other), NULL);
  g_return_val_if_fail (moments != NULL && moments->len > 0, NULL);

  self = g_object_new (PLENARY_TYPE_PLAYLIST, NULL);
  self->moments = g_ptr_array_ref (moments);
  self->shown = make_player (self, transport);
  self->spare = make_player (self, other);
  go (self, 0, FALSE);

  return self;
}

/**
 * plenary_playlist_get_length:
 * @self: a playlist
 *
 * Gets how many moments there are.
 *
 * Returns: the number
 */
guint
plenary_playlist_get_length (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), 0);

  return self->moments->len;
}

/**
 * plenary_playlist_get_index:
 * @self: a playlist
 *
 * Gets which moment is shown.
 *
 * Returns: its place, from 0
 */
guint
plenary_playlist_get_index (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), 0);

  return self->index;
}

/**
 * plenary_playlist_get_moment:
 * @self: a playlist
 *
 * Gets the moment that is shown.
 *
 * Returns: (transfer none): the moment
 */
PlenaryPastMoment *
plenary_playlist_get_moment (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), NULL);

  return self->moments->pdata[self->index];
}

/**
 * plenary_playlist_get_player:
 * @self: a playlist
 *
 * Gets the player of the moment that is shown.
 *
 * Returns: (transfer none): the player
 */
PlenaryMomentPlayer *
plenary_playlist_get_player (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), NULL);

  return self->shown;
}

/**
 * plenary_playlist_get_ended:
 * @self: a playlist
 *
 * Finds out whether the last moment has come to its end.
 *
 * Returns: whether that was all
 */
gboolean
plenary_playlist_get_ended (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), FALSE);

  return self->ended;
}

/**
 * plenary_playlist_get_playing:
 * @self: a playlist
 *
 * Finds out whether it plays.
 *
 * Returns: whether it plays, or is about to
 */
gboolean
plenary_playlist_get_playing (PlenaryPlaylist *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYLIST (self), FALSE);

  return plenary_moment_player_get_playing (self->shown);
}

/**
 * plenary_playlist_set_playing:
 * @self: a playlist
 * @playing: whether to play
 *
 * Plays or pauses. After the end, playing begins with the first moment.
 */
void
plenary_playlist_set_playing (PlenaryPlaylist *self,
                              gboolean playing)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));

  if (self->closed)
    return;

  if (playing && self->ended)
    go (self, 0, TRUE);
  else
    plenary_moment_player_set_playing (self->shown, playing);
}

/**
 * plenary_playlist_go:
 * @self: a playlist
 * @index: the place of a moment
 *
 * Shows a moment; if it plays, it goes on playing there.
 */
void
plenary_playlist_go (PlenaryPlaylist *self,
                     guint index)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));
  g_return_if_fail (index < self->moments->len);

  if (!self->closed)
    go (self, index, plenary_playlist_get_playing (self));
}

/**
 * plenary_playlist_next:
 * @self: a playlist
 *
 * Goes to the next moment; after the last one, that was all.
 */
void
plenary_playlist_next (PlenaryPlaylist *self)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));

  if (self->ended || self->closed)
    return;

  if (self->index + 1 < self->moments->len)
    plenary_playlist_go (self, self->index + 1);
  else
    end (self);
}

/**
 * plenary_playlist_previous:
 * @self: a playlist
 *
 * Goes to the moment before, or back from the end to the last one.
 */
void
plenary_playlist_previous (PlenaryPlaylist *self)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));

  if (self->ended)
    plenary_playlist_go (self, self->index);
  else if (self->index > 0)
    plenary_playlist_go (self, self->index - 1);
}

/**
 * plenary_playlist_again:
 * @self: a playlist
 *
 * Plays the moment that is shown once more, from its start.
 */
void
plenary_playlist_again (PlenaryPlaylist *self)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));

  if (self->closed)
    return;

  self->ended = FALSE;
  plenary_moment_player_again (self->shown);
  changed (self);
}

/**
 * plenary_playlist_close:
 * @self: a playlist
 *
 * Lets go of the recordings. Nothing plays afterwards. May be called again.
 */
void
plenary_playlist_close (PlenaryPlaylist *self)
{
  g_return_if_fail (PLENARY_IS_PLAYLIST (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  plenary_moment_player_set_moment (self->shown, NULL, 0);
  plenary_moment_player_set_moment (self->spare, NULL, 0);
}
