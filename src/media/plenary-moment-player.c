/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-moment-player.h"

#include "plenary-parts.h"
#include "plenary-timecode.h"

/**
 * PlenaryMomentPlayer:
 *
 * Plays one moment of some lesson, from its start to its end, out of the recording itself.
 * Where there is none, “playing” is the time it takes to read the words. For the main
 * thread.
 */

/* Reading takes some seconds to begin with, and then one for so many characters. */
#define READING_LEAST 4
#define READING_MOST 30
#define READING_PER_SECOND 15

struct _PlenaryMomentPlayer
{
  GObject parent_instance;

  PlenaryTransport *transport;
  PlenaryPastMoment *moment;
  guint reading_id;
  /* How far beyond the moment one may look, and where playing begins. */
  gint64 margin;
  gint64 from;
  /* Whether it has been begun, so that playing goes on from where it paused. */
  guint begun : 1;
  guint missing : 1;
  guint playing : 1;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentPlayer, plenary_moment_player, G_TYPE_OBJECT)

typedef enum
{
  PROP_MOMENT = 1,
  PROP_MISSING,
  PROP_PLAYING,
} PlenaryMomentPlayerProps;

static GParamSpec *props[PROP_PLAYING + 1];

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify (PlenaryMomentPlayer *self,
        PlenaryMomentPlayerProps prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
set_missing (PlenaryMomentPlayer *self,
             gboolean missing)
{
  if (self->missing == !!missing)
    return;

  self->missing = !!missing;
  notify (self, PROP_MISSING);
}

static void
begin_anew (PlenaryMomentPlayer *self)
{
  self->begun = FALSE;
  if (self->moment != NULL)
    self->from = plenary_past_moment_get_span (self->moment).start;
}

static void
done (PlenaryMomentPlayer *self)
{
  self->playing = FALSE;
  begin_anew (self);
  notify (self, PROP_PLAYING);
  g_signal_emit (self, signals[DONE], 0);
}

/* Words in the place of the film. */

static gboolean
read_cb (gpointer user_data)
{
  PlenaryMomentPlayer *self = user_data;

  self->reading_id = 0;
  done (self);

  return G_SOURCE_REMOVE;
}

static guint
reading_seconds (PlenaryPastMoment *past)
{
  PlenaryMoment *moment = plenary_past_moment_get_moment (past);
  const char *parts[] = {
    plenary_moment_get_saw (moment),
    plenary_moment_get_means (moment),
    plenary_moment_get_next_time (moment),
  };
  glong n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    n += parts[i] != NULL ? g_utf8_strlen (parts[i], -1) : 0;

  return CLAMP (READING_LEAST + n / READING_PER_SECOND, READING_LEAST, READING_MOST);
}

static void
begin_reading (PlenaryMomentPlayer *self)
{
  if (self->reading_id == 0)
    self->reading_id = g_timeout_add_seconds (reading_seconds (self->moment), read_cb, self);
}

/* The film. */

static gboolean
is_point (PlenaryMomentPlayer *self)
{
  return plenary_span_length (plenary_past_moment_get_span (self->moment)) <= 0;
}

/* To the end of the moment; whoever looks beyond it, to the end of what can be reached. */
static PlenarySpan
get_stretch (PlenaryMomentPlayer *self)
{
  PlenarySpan span = plenary_past_moment_get_span (self->moment);
  gint64 end = self->from < span.end ? span.end : plenary_moment_player_get_reach (self).end;

  return plenary_span_make (self->from, end);
}

/* A moment that is only a point stands still for as long as its words take. */
static void
begin_film (PlenaryMomentPlayer *self)
{
  PlenarySpan span = plenary_past_moment_get_span (self->moment);

  if (is_point (self) && self->from == span.start)
    {
      plenary_transport_seek (self->transport, plenary_past_moment_get_tagged_at (self->moment));
      begin_reading (self);
    }
  else if (self->begun)
    {
      plenary_transport_set_playing (self->transport, TRUE);
    }
  else
    {
      self->begun = TRUE;
      plenary_transport_play_span (self->transport, get_stretch (self), FALSE);
    }
}

/* Begins what can be begun. What is being opened begins when it is open. */
static void
begin (PlenaryMomentPlayer *self)
{
  if (!self->playing || self->moment == NULL)
    return;

  if (self->missing)
    begin_reading (self);
  else if (plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_READY)
    begin_film (self);
}

static void
state_changed_cb (PlenaryMomentPlayer *self)
{
  if (self->moment == NULL)
    return;

  if (plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_FAILED)
    set_missing (self, TRUE);
  if (self->missing || !self->begun)
    begin (self);
}

/* Whoever pauses does so here; so if the lesson stops by itself, the moment is over. */
static void
playing_changed_cb (PlenaryMomentPlayer *self)
{
  if (self->playing && self->begun && !self->missing &&
      !plenary_transport_get_playing (self->transport) &&
      plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_READY)
    done (self);
}

static void
stop (PlenaryMomentPlayer *self)
{
  g_clear_handle_id (&self->reading_id, g_source_remove);
  self->playing = FALSE;
  plenary_transport_set_playing (self->transport, FALSE);
}

static void
plenary_moment_player_dispose (GObject *object)
{
  PlenaryMomentPlayer *self = PLENARY_MOMENT_PLAYER (object);

  g_clear_handle_id (&self->reading_id, g_source_remove);
  g_clear_object (&self->moment);
  if (self->transport != NULL)
    plenary_transport_close (self->transport);
  g_clear_object (&self->transport);

  G_OBJECT_CLASS (plenary_moment_player_parent_class)->dispose (object);
}

static void
plenary_moment_player_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryMomentPlayer *self = PLENARY_MOMENT_PLAYER (object);

  switch ((PlenaryMomentPlayerProps) prop_id)
    {
    case PROP_MOMENT:
      g_value_set_object (value, self->moment);
      break;
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    }
}

static void
plenary_moment_player_class_init (PlenaryMomentPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_moment_player_dispose;
  object_class->get_property = plenary_moment_player_get_property;

  /**
   * PlenaryMomentPlayer:moment:
   *
   * The moment.
   */
  props[PROP_MOMENT] = g_param_spec_object ("moment", NULL, NULL, PLENARY_TYPE_PAST_MOMENT, flags);
  /**
   * PlenaryMomentPlayer:missing:
   *
   * Whether there are only its words.
   */
  props[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);
  /**
   * PlenaryMomentPlayer:playing:
   *
   * Whether it plays, or will as soon as it is open.
   */
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryMomentPlayer::done:
   * @self: the player
   *
   * Emitted when the moment has come to its end.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
plenary_moment_player_init (PlenaryMomentPlayer *self)
{
}

/**
 * plenary_moment_player_new:
 * @transport: a transport that nobody else uses
 *
 * Makes a player of moments. It has none yet.
 *
 * Returns: (transfer full): the player
 */
PlenaryMomentPlayer *
plenary_moment_player_new (PlenaryTransport *transport)
{
  PlenaryMomentPlayer *self;

  g_return_val_if_fail (PLENARY_IS_TRANSPORT (transport), NULL);

  self = g_object_new (PLENARY_TYPE_MOMENT_PLAYER, NULL);
  self->transport = g_object_ref (transport);
  g_signal_connect_object (transport, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (transport, "notify::playing", G_CALLBACK (playing_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_moment_player_get_transport:
 * @self: a player
 *
 * Gets what plays the recordings.
 *
 * Returns: (transfer none): the transport, which is not to be moved about
 */
PlenaryTransport *
plenary_moment_player_get_transport (PlenaryMomentPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), NULL);

  return self->transport;
}

/**
 * plenary_moment_player_get_moment:
 * @self: a player
 *
 * Gets [property@MomentPlayer:moment].
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_moment_player_get_moment (PlenaryMomentPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), NULL);

  return self->moment;
}

/* Whether what is open now is what @moment is to be played out of. */
static gboolean
is_open (PlenaryMomentPlayer *self,
         PlenaryPastMoment *moment)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  if (self->moment == NULL || moment == NULL ||
      plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return FALSE;

  parts = plenary_past_moment_list_parts (self->moment);
  wanted = plenary_past_moment_list_parts (moment);
  for (guint i = 0; i < parts->len && i < wanted->len; i++)
    if (parts->pdata[i] != wanted->pdata[i])
      return FALSE;

  return parts->len == wanted->len;
}

/**
 * plenary_moment_player_set_moment:
 * @self: a player
 * @moment: (nullable): a moment, or %NULL to let go of the files
 * @position: what to show until it is played, in nanoseconds of lesson time
 *
 * Opens a moment. It does not play yet.
 */
void
plenary_moment_player_set_moment (PlenaryMomentPlayer *self,
                                  PlenaryPastMoment *moment,
                                  gint64 position)
{
  g_autoptr (GPtrArray) parts = NULL;
  gboolean open;

  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_PAST_MOMENT (moment));

  stop (self);
  open = is_open (self, moment);
  g_set_object (&self->moment, moment);
  begin_anew (self);
  set_missing (self, moment != NULL && plenary_past_moment_is_words_only (moment));
  if (moment == NULL || self->missing)
    {
      plenary_transport_close (self->transport);
    }
  else if (open)
    {
      plenary_transport_seek (self->transport, position);
    }
  else
    {
      parts = plenary_past_moment_list_parts (moment);
      plenary_transport_open (self->transport, parts, position);
    }
  notify (self, PROP_MOMENT);
  notify (self, PROP_PLAYING);
}

/**
 * plenary_moment_player_get_begun:
 * @self: a player
 *
 * Finds out whether the moment was begun and has not come to its end.
 *
 * Returns: whether playing would go on in the middle
 */
gboolean
plenary_moment_player_get_begun (PlenaryMomentPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), FALSE);

  return self->begun;
}

/**
 * plenary_moment_player_get_missing:
 * @self: a player
 *
 * Gets [property@MomentPlayer:missing].
 *
 * Returns: whether there are only the words
 */
gboolean
plenary_moment_player_get_missing (PlenaryMomentPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), FALSE);

  return self->missing;
}

/**
 * plenary_moment_player_get_playing:
 * @self: a player
 *
 * Gets [property@MomentPlayer:playing].
 *
 * Returns: whether it plays, or is about to
 */
gboolean
plenary_moment_player_get_playing (PlenaryMomentPlayer *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), FALSE);

  return self->playing;
}

/**
 * plenary_moment_player_set_playing:
 * @self: a player
 * @playing: whether to play
 *
 * Plays the moment, from its start or from where it was paused, or pauses it.
 */
void
plenary_moment_player_set_playing (PlenaryMomentPlayer *self,
                                   gboolean playing)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));

  if (self->playing == !!playing || self->moment == NULL)
    return;

  if (playing)
    {
      self->playing = TRUE;
      begin (self);
    }
  else
    {
      stop (self);
    }
  notify (self, PROP_PLAYING);
}

/**
 * plenary_moment_player_rewind:
 * @self: a player
 *
 * Pauses, and goes to the first frame if the moment was begun.
 */
void
plenary_moment_player_rewind (PlenaryMomentPlayer *self)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));

  plenary_moment_player_set_playing (self, FALSE);
  if (self->moment == NULL || self->missing)
    return;

  begin_anew (self);
  if (plenary_transport_get_position (self->transport) !=
      plenary_past_moment_get_span (self->moment).start)
    plenary_transport_seek (self->transport, plenary_past_moment_get_span (self->moment).start);
}

/**
 * plenary_moment_player_again:
 * @self: a player
 *
 * Plays the moment from its start.
 */
void
plenary_moment_player_again (PlenaryMomentPlayer *self)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));

  if (self->moment == NULL)
    return;

  g_clear_handle_id (&self->reading_id, g_source_remove);
  begin_anew (self);
  self->playing = TRUE;
  begin (self);
  notify (self, PROP_PLAYING);
}

/**
 * plenary_moment_player_set_margin:
 * @self: a player
 * @margin: nanoseconds, at least 0; %G_MAXINT64 for the whole lesson
 *
 * Lets one look beyond the moment, by that much before and after it. What is beyond that
 * cannot be reached, and playing stops there.
 */
void
plenary_moment_player_set_margin (PlenaryMomentPlayer *self,
                                  gint64 margin)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));
  g_return_if_fail (margin >= 0);

  self->margin = margin;
}

/**
 * plenary_moment_player_get_reach:
 * @self: a player that has a moment
 *
 * Finds out what can be reached by plenary_moment_player_seek().
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_moment_player_get_reach (PlenaryMomentPlayer *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  PlenarySpan span, lesson;

  g_return_val_if_fail (PLENARY_IS_MOMENT_PLAYER (self), plenary_span_make (0, 0));
  g_return_val_if_fail (self->moment != NULL, plenary_span_make (0, 0));

  parts = plenary_past_moment_list_parts (self->moment);
  span = plenary_past_moment_get_span (self->moment);
  lesson = plenary_parts_extent (parts);
  /* How long it really is may be known only once it is open. */
  lesson.end = MAX (lesson.end, plenary_transport_get_duration (self->transport));
  lesson = plenary_span_make (MIN (lesson.start, span.start), MAX (lesson.end, span.end));

  return plenary_span_clamp (plenary_span_make (plenary_span_shift (span, -self->margin).start,
                                                plenary_span_shift (span, self->margin).end),
                             lesson);
}

/**
 * plenary_moment_player_seek:
 * @self: a player
 * @position: nanoseconds of lesson time; what cannot be reached is clamped
 *
 * Goes to a frame of the moment, or to one that is near enough to it. It plays on from
 * there if it plays.
 */
void
plenary_moment_player_seek (PlenaryMomentPlayer *self,
                            gint64 position)
{
  PlenarySpan reach;

  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (self));

  if (self->moment == NULL || self->missing ||
      plenary_transport_get_state (self->transport) != PLENARY_TRANSPORT_READY)
    return;

  reach = plenary_moment_player_get_reach (self);
  g_clear_handle_id (&self->reading_id, g_source_remove);
  self->from = CLAMP (position, reach.start, reach.end);
  self->begun = FALSE;
  if (self->playing && plenary_span_length (get_stretch (self)) > 0)
    begin (self);
  else
    plenary_transport_seek (self->transport, self->from);
}
