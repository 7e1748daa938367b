/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-player-private.h"

#include <gst/pbutils/missing-plugins.h>
#include <gst/tag/tag.h>

#include "plenary-media-info.h"

/* What the pipeline says, heard on the main thread. */

/* Sound and picture do not end at the same time, and a file may say a little too much. */
#define MOST_MISSING (2 * GST_SECOND)

static gboolean
is_audio_sink (GstObject *source)
{
  const char *classes;

  if (!GST_IS_ELEMENT (source))
    return FALSE;

  classes =
    gst_element_class_get_metadata (GST_ELEMENT_GET_CLASS (source), GST_ELEMENT_METADATA_KLASS);

  return classes != NULL && strstr (classes, "Sink") != NULL && strstr (classes, "Audio") != NULL;
}

static gboolean
file_is_gone (PlenaryPlayer *self)
{
  g_autofree char *path = g_filename_from_uri (self->uri, NULL, NULL);

  return path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
resource_code (PlenaryPlayer *self,
               int code)
{
  if (code == GST_RESOURCE_ERROR_NOT_FOUND || file_is_gone (self))
    return PLENARY_MEDIA_ERROR_GONE;

  return PLENARY_MEDIA_ERROR_UNREADABLE;
}

static int
stream_code (int code)
{
  switch (code)
    {
    case GST_STREAM_ERROR_TYPE_NOT_FOUND:
    case GST_STREAM_ERROR_WRONG_TYPE:
      return PLENARY_MEDIA_ERROR_NOT_MEDIA;
    case GST_STREAM_ERROR_CODEC_NOT_FOUND:
      return PLENARY_MEDIA_ERROR_MISSING_CODEC;
    case GST_STREAM_ERROR_DECRYPT:
    case GST_STREAM_ERROR_DECRYPT_NOKEY:
      return PLENARY_MEDIA_ERROR_ENCRYPTED;
    default:
      return PLENARY_MEDIA_ERROR_DAMAGED;
    }
}

static void
error_cb (PlenaryPlayer *self,
          GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *debug = NULL;

  gst_message_parse_error (message, &error, &debug);
  g_debug ("Pipeline error: %s (%s)", error->message, debug);

  /* A lesson can be looked at without a sound card, or while the sound server is
   * down. */
  if (is_audio_sink (GST_MESSAGE_SRC (message)) && !self->without_sound)
    {
      self->without_sound = TRUE;
      plenary_player_reopen (self);
      return;
    }

  if (self->missing->len > 0)
    plenary_player_fail (self, PLENARY_MEDIA_ERROR_MISSING_CODEC, self->missing->pdata[0]);
  else if (error->domain == GST_RESOURCE_ERROR)
    plenary_player_fail (self, resource_code (self, error->code), error->message);
  else if (error->domain == GST_STREAM_ERROR)
    plenary_player_fail (self, stream_code (error->code), error->message);
  else
    plenary_player_fail (self, PLENARY_MEDIA_ERROR_DAMAGED, error->message);
}

static void
element_cb (PlenaryPlayer *self,
            GstMessage *message)
{
  g_autofree char *detail = NULL;

  if (!gst_is_missing_plugin_message (message))
    return;

  /* Phones write tracks of sensor data; nobody has to decode those. */
  detail = gst_missing_plugin_message_get_installer_detail (message);
  if (detail != NULL && strstr (detail, "meta/x-") != NULL)
    return;

  g_ptr_array_add (self->missing, gst_missing_plugin_message_get_description (message));
}

static void
tag_cb (PlenaryPlayer *self,
        GstMessage *message)
{
  g_autoptr (GstTagList) tags = NULL;
  g_autofree char *orientation = NULL;
  int degrees = 0;

  gst_message_parse_tag (message, &tags);
  if (!gst_tag_list_get_string (tags, GST_TAG_IMAGE_ORIENTATION, &orientation))
    return;

  if (g_str_has_prefix (orientation, "rotate-"))
    degrees = atoi (orientation + strlen ("rotate-"));
  self->tag_rotation = degrees % 360;
  plenary_player_apply_rotation (self);
}

static void
refresh_duration (PlenaryPlayer *self)
{
  gint64 duration;

  if (self->known_duration > 0)
    self->duration = self->known_duration;
  else if (gst_element_query_duration (self->pipeline, GST_FORMAT_TIME, &duration) && duration > 0)
    self->duration = duration;
}

/* A file with nothing to show opens without an error when its one decoder is
 * missing and the rest was left out. */
static gboolean
has_nothing_to_play (PlenaryPlayer *self)
{
  return self->missing->len > 0 && plenary_player_get_shown_frame (self) < 0 && self->duration <= 0;
}

/* The first picture is there, or the first sound. */
static void
opened (PlenaryPlayer *self)
{
  refresh_duration (self);
  plenary_player_refresh_frame (self);
  if (has_nothing_to_play (self))
    {
      plenary_player_fail (self, PLENARY_MEDIA_ERROR_MISSING_CODEC, self->missing->pdata[0]);
      return;
    }

  plenary_player_apply_rotation (self);
  self->phase = PHASE_PLACING;
  if (self->position > 0 || self->rate < 0.999 || self->rate > 1.001)
    {
      plenary_player_go (self, self->position, TRUE);
      return;
    }

  plenary_player_placed (self);
  if (!plenary_player_is_busy (self))
    plenary_player_seek_done (self);
}

static void
async_done_cb (PlenaryPlayer *self)
{
  if (self->phase == PHASE_PREROLLING)
    {
      opened (self);
      return;
    }

  plenary_player_settle (self);
  if (self->phase == PHASE_READY && !plenary_player_is_busy (self))
    {
      plenary_player_refresh_frame (self);
      plenary_player_emit (self, PLENARY_PLAYER_MOVED);
    }
}

static void
answer_cb (PlenaryPlayer *self,
           GstMessage *message)
{
  gboolean accepted;

  if (plenary_errands_is_answer (message, &accepted))
    plenary_player_answered (self, gst_message_get_seqnum (message), accepted);
}

/* The file has become shorter, or cannot be read from here on. The time stays that of
 * what is shown. */
static void
break_off (PlenaryPlayer *self,
           gint64 position)
{
  self->ends_at = position;
  self->at_end = TRUE;
  plenary_player_refresh_frame (self);
  plenary_player_set_playing (self, FALSE);
  /* At the end a pipeline says that it is where it was to end. */
  self->position = position;
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
  plenary_player_emit (self, PLENARY_PLAYER_BROKE_OFF);
}

static void
end_cb (PlenaryPlayer *self)
{
  gboolean of_span = self->has_span;
  gint64 reached;

  /* It was under way when a seek began: a pipeline tells of its end only while it
   * plays, and it does not play again before the seek is done. */
  if (plenary_player_is_busy (self))
    return;
  /* Segment seeks would leave a shorter gap, but playbin3 of GStreamer 1.26 never
   * tells that a segment is done. */
  if (self->looping)
    {
      plenary_player_go (self, self->span.start, TRUE);
      return;
    }
  /* The end of a span that was left. */
  if (!of_span && self->bound >= 0 && self->bound < self->duration)
    {
      plenary_player_go (self, self->bound, TRUE);
      return;
    }

  refresh_duration (self);
  reached = plenary_arrivals_get_reached (self->arrivals);
  if (!of_span && reached < self->duration - MOST_MISSING)
    {
      break_off (self, MAX (reached, self->shown_frame));
      return;
    }

  self->position = of_span ? self->span.end : MAX (self->position, self->duration);
  self->at_end = TRUE;
  self->has_span = self->looping = FALSE;
  plenary_player_refresh_frame (self);
  plenary_player_set_playing (self, FALSE);
  plenary_player_emit (self, PLENARY_PLAYER_MOVED);
  plenary_player_emit (self, of_span ? PLENARY_PLAYER_SPAN_ENDED : PLENARY_PLAYER_ENDED);
}

/**
 * plenary_player_bus_cb: (skip)
 * @bus: the bus of the pipeline
 * @message: a message
 * @user_data: the player
 *
 * Hears every message of the pipeline, on the main thread.
 *
 * Returns: %G_SOURCE_CONTINUE
 */
gboolean
plenary_player_bus_cb (GstBus *bus,
                       GstMessage *message,
                       gpointer user_data)
{
  /* A handler may close the player, or let go of it. */
  g_autoptr (PlenaryPlayer) self = g_object_ref (user_data);

  switch ((int) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_ERROR:
      error_cb (self, message);
      break;
    case GST_MESSAGE_ELEMENT:
      element_cb (self, message);
      break;
    case GST_MESSAGE_TAG:
      tag_cb (self, message);
      break;
    case GST_MESSAGE_ASYNC_DONE:
      async_done_cb (self);
      break;
    case GST_MESSAGE_APPLICATION:
      answer_cb (self, message);
      break;
    case GST_MESSAGE_STATE_CHANGED:
      if (GST_MESSAGE_SRC (message) == GST_OBJECT (self->pipeline))
        {
          plenary_player_settle (self);
          plenary_player_come_to_rest (self);
        }
      break;
    case GST_MESSAGE_DURATION_CHANGED:
      refresh_duration (self);
      plenary_player_emit (self, PLENARY_PLAYER_MOVED);
      break;
    case GST_MESSAGE_EOS:
      end_cb (self);
      break;
    default:
      break;
    }

  /* The watch was removed if the handler closed the player. */
  return self->bus_id != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}
