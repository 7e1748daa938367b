/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-deck.h"

#include "plenary-media-info.h"
#include "plenary-search.h"

/**
 * PlenaryDeck:
 *
 * A player with one part of a lesson on it, which is checked before it is opened.
 * A transport has two: while one is shown, the other gets the next part ready.
 * For the main thread.
 */

struct _PlenaryDeck
{
  GObject parent_instance;

  PlenaryPlayer *player;
  PlenaryRecording *part;
  /* Where the part says that its file is, and where it was found. */
  char *uri;
  char *place;
  GCancellable *checking;
  GError *error;
  /* Why the file is being searched for. */
  GError *trouble;
  PlenaryDeckState state;
  gint64 position;
  /* The frame that is on screen during a rest. */
  gint64 shown_frame;
  gboolean no_sink;
};

G_DEFINE_FINAL_TYPE (PlenaryDeck, plenary_deck, G_TYPE_OBJECT)

enum
{
  EVENT,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit (PlenaryDeck *self,
      PlenaryPlayerEvent event)
{
  g_signal_emit (self, signals[EVENT], 0, (int) event);
}

static void
fail (PlenaryDeck *self,
      const GError *error)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  self->state = PLENARY_DECK_FAILED;
  emit (self, PLENARY_PLAYER_FAILED);
}

static void
fail_with (PlenaryDeck *self,
           PlenaryMediaError code,
           const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (PLENARY_MEDIA_ERROR, code, message);

  fail (self, error);
}

static void
event_cb (PlenaryDeck *self,
          int event)
{
  if (event == PLENARY_PLAYER_FAILED)
    {
      fail (self, plenary_player_get_error (self->player));
      return;
    }

  if (event == PLENARY_PLAYER_READY)
    self->state = PLENARY_DECK_READY;
  emit (self, event);
}

static void
plenary_deck_dispose (GObject *object)
{
  PlenaryDeck *self = PLENARY_DECK (object);

  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_func (self->player, event_cb, self);
  g_clear_object (&self->player);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (plenary_deck_parent_class)->dispose (object);
}

static void
plenary_deck_finalize (GObject *object)
{
  PlenaryDeck *self = PLENARY_DECK (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_error (&self->error);
  g_clear_error (&self->trouble);

  G_OBJECT_CLASS (plenary_deck_parent_class)->finalize (object);
}

static void
plenary_deck_class_init (PlenaryDeckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_deck_dispose;
  object_class->finalize = plenary_deck_finalize;

  /**
   * PlenaryDeck::event:
   * @self: the deck
   * @event: a [enum@PlayerEvent]
   *
   * Tells what happened.
   */
  signals[EVENT] = g_signal_new ("event", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * PlenaryDeck::found:
   * @self: the deck
   * @recording: a copy of its part, with the place and the name of the file now
   *
   * Tells that the file has another name now in the same folder. It is opened.
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_RECORDING);
}

static void
plenary_deck_init (PlenaryDeck *self)
{
}

/**
 * plenary_deck_new:
 * @video_sink: (nullable): where the pictures go; without one nothing can be
 *   loaded, and says so
 *
 * Makes an empty deck.
 *
 * Returns: (transfer full): the deck
 */
PlenaryDeck *
plenary_deck_new (GstElement *video_sink)
{
  PlenaryDeck *self = g_object_new (PLENARY_TYPE_DECK, NULL);

  self->no_sink = video_sink == NULL;
  self->player = plenary_player_new (video_sink);
  g_signal_connect_swapped (self->player, "event", G_CALLBACK (event_cb), self);

  return self;
}

static void
searched_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (PlenaryDeck) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = plenary_search_finish (result, &error);
  PlenaryRecording *recording;

  if (found == NULL || self->trouble == NULL)
    return;

  if (found->len == 0)
    {
      g_autoptr (GError) trouble = g_steal_pointer (&self->trouble);

      fail (self, trouble);
      return;
    }

  g_clear_error (&self->trouble);
  recording = found->pdata[0];
  g_set_str (&self->place, plenary_recording_get_uri (recording));
  plenary_player_open (self->player, self->place, self->position,
                       plenary_recording_get_duration (self->part));
  if (g_strcmp0 (self->place, plenary_recording_get_uri (self->part)) != 0)
    g_signal_emit (self, signals[FOUND], 0, recording);
}

/* The file may have another name now; if it is not found, @error tells why. */
static void
search (PlenaryDeck *self,
        const GError *error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
  g_ptr_array_add (parts, self->part);
  plenary_search_async (parts, NULL, self->checking, searched_cb, g_object_ref (self));
}

/* The file must be the one that was watched before: another one of the same name
 * would put every moment in the wrong place. */
static void
fingerprint_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (PlenaryDeck) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = plenary_fingerprint_finish (result, &error);
  const char *expected;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->part == NULL)
    return;

  expected = plenary_recording_get_fingerprint (self->part);
  if (fingerprint != NULL && expected != NULL && *expected != '\0' &&
      !g_str_equal (fingerprint, expected))
    g_set_error_literal (&error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_OTHER_FILE,
                         "the fingerprint differs");

  if (error == NULL)
    plenary_player_open (self->player, self->place, self->position,
                         plenary_recording_get_duration (self->part));
  else if (g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE) ||
           g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_OTHER_FILE))
    search (self, error);
  else
    fail (self, error);
}

static void
check (PlenaryDeck *self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (self->place);

  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  plenary_fingerprint_async (file, self->checking, fingerprint_cb, g_object_ref (self));
}

/**
 * plenary_deck_load:
 * @self: a deck
 * @part: what to play
 * @position: where to begin, in nanoseconds of its stream time
 *
 * Opens a part, paused at exactly that frame, in place of what was there. A file
 * that is not there is looked for in its folder, where it may have another name. One
 * that is not found, was given up, or is another than the one that was watched before,
 * is an error. How it goes is told by events.
 */
void
plenary_deck_load (PlenaryDeck *self,
                   PlenaryRecording *part,
                   gint64 position)
{
  g_return_if_fail (PLENARY_IS_DECK (self));
  g_return_if_fail (PLENARY_IS_RECORDING (part));

  g_object_ref (part);
  plenary_deck_unload (self);
  self->part = part;
  self->uri = g_strdup (plenary_recording_get_uri (part));
  self->place = g_strdup (self->uri);
  self->position = MAX (0, position);
  self->state = PLENARY_DECK_LOADING;
  plenary_player_set_rotation (self->player, plenary_recording_get_rotation (part));
  if (self->no_sink)
    {
      fail_with (self, PLENARY_MEDIA_ERROR_NO_SINK, "no video sink");
      return;
    }
  if (plenary_recording_get_given_up (part))
    {
      fail_with (self, PLENARY_MEDIA_ERROR_GONE, "given up");
      return;
    }

  check (self);
}

/**
 * plenary_deck_unload:
 * @self: a deck
 *
 * Lets go of the file; its descriptor is closed soon after.
 */
void
plenary_deck_unload (PlenaryDeck *self)
{
  g_return_if_fail (PLENARY_IS_DECK (self));

  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  plenary_player_close (self->player);
  g_clear_object (&self->part);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_error (&self->error);
  g_clear_error (&self->trouble);
  self->state = PLENARY_DECK_EMPTY;
}

/**
 * plenary_deck_rest:
 * @self: a deck
 *
 * Lets go of the file without forgetting the part: no descriptor stays open until
 * it is wanted again. Does nothing unless it is ready.
 */
void
plenary_deck_rest (PlenaryDeck *self)
{
  g_return_if_fail (PLENARY_IS_DECK (self));

  if (!plenary_deck_is_cued (self))
    return;

  self->position = plenary_player_get_position (self->player);
  self->shown_frame = plenary_player_get_shown_frame (self->player);
  self->state = PLENARY_DECK_RESTING;
  plenary_player_close (self->player);
}

/**
 * plenary_deck_wake:
 * @self: a deck
 *
 * Ends a rest: the file is checked and opened again where it was.
 */
void
plenary_deck_wake (PlenaryDeck *self)
{
  g_return_if_fail (PLENARY_IS_DECK (self));

  if (self->state != PLENARY_DECK_RESTING)
    return;

  self->state = PLENARY_DECK_WAKING;
  check (self);
}

/**
 * plenary_deck_get_state:
 * @self: a deck
 *
 * Gets how it stands.
 *
 * Returns: the state
 */
PlenaryDeckState
plenary_deck_get_state (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), PLENARY_DECK_EMPTY);

  return self->state;
}

/**
 * plenary_deck_get_error:
 * @self: a deck
 *
 * Gets why it failed.
 *
 * Returns: (transfer none) (nullable): a [error@MediaError], while it has failed
 */
const GError *
plenary_deck_get_error (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), NULL);

  return self->error;
}

/**
 * plenary_deck_get_part:
 * @self: a deck
 *
 * Gets what is on it.
 *
 * Returns: (transfer none) (nullable): the part, or %NULL if it is empty
 */
PlenaryRecording *
plenary_deck_get_part (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), NULL);

  return self->part;
}

/**
 * plenary_deck_get_player:
 * @self: a deck
 *
 * Gets what plays it.
 *
 * Returns: (transfer none): the player
 */
PlenaryPlayer *
plenary_deck_get_player (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), NULL);

  return self->player;
}

static gboolean
rests (PlenaryDeck *self)
{
  return self->state == PLENARY_DECK_RESTING || self->state == PLENARY_DECK_WAKING;
}

/**
 * plenary_deck_get_position:
 * @self: a deck
 *
 * Gets where it is, or is going; during a rest, where it will go on.
 *
 * Returns: nanoseconds of stream time
 */
gint64
plenary_deck_get_position (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), 0);

  return rests (self) ? self->position : plenary_player_get_position (self->player);
}

/**
 * plenary_deck_get_shown_frame:
 * @self: a deck
 *
 * Gets the frame that is on screen, or was when the rest began.
 *
 * Returns: nanoseconds of stream time, or -1
 */
gint64
plenary_deck_get_shown_frame (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), -1);

  return rests (self) ? self->shown_frame : plenary_player_get_shown_frame (self->player);
}

/**
 * plenary_deck_holds:
 * @self: a deck
 * @part: (nullable): a part
 *
 * Gets whether this part is on it, from where the part is now. A part that was found
 * by another name is the same one before that is noted, and after it.
 *
 * Returns: whether it need not be loaded
 */
gboolean
plenary_deck_holds (PlenaryDeck *self,
                    PlenaryRecording *part)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), FALSE);

  if (part == NULL || self->part != part || self->state == PLENARY_DECK_FAILED)
    return FALSE;

  return g_strcmp0 (self->uri, plenary_recording_get_uri (part)) == 0 ||
         g_strcmp0 (self->place, plenary_recording_get_uri (part)) == 0;
}

/**
 * plenary_deck_cue:
 * @self: a deck with a part on it
 * @position: nanoseconds of its stream time
 * @exact: whether exactly that frame is wanted
 *
 * Goes to a frame; while the part is still being loaded, it will begin there. Ends a
 * rest.
 */
void
plenary_deck_cue (PlenaryDeck *self,
                  gint64 position,
                  gboolean exact)
{
  g_return_if_fail (PLENARY_IS_DECK (self));

  self->position = MAX (0, position);
  if (self->state == PLENARY_DECK_RESTING)
    plenary_deck_wake (self);
  else
    plenary_player_seek (self->player, self->position, exact);
}

/**
 * plenary_deck_is_cued:
 * @self: a deck
 *
 * Gets whether it shows the frame it was sent to.
 *
 * Returns: whether it could be shown now
 */
gboolean
plenary_deck_is_cued (PlenaryDeck *self)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), FALSE);

  return self->state == PLENARY_DECK_READY && !plenary_player_get_seeking (self->player);
}

/**
 * plenary_deck_waits_at:
 * @self: a deck
 * @position: nanoseconds of its stream time
 *
 * Gets whether it was loaded at or sent to exactly that frame, and shows it.
 *
 * Returns: whether it need not be cued
 */
gboolean
plenary_deck_waits_at (PlenaryDeck *self,
                       gint64 position)
{
  g_return_val_if_fail (PLENARY_IS_DECK (self), FALSE);

  return plenary_deck_is_cued (self) && plenary_player_get_position (self->player) == position;
}
