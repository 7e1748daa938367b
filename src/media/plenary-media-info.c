/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-media-info-private.h"

/**
 * PlenaryMediaInfo:
 *
 * What the first look at a file found out. Immutable; may be used on any
 * thread.
 */

struct _PlenaryMediaInfo
{
  GObject parent_instance;

  char *fingerprint;
  GStrv missing;
  gint64 duration;
  gint64 frame_duration;
  gint64 recorded_at;
  gint64 modified_at;
  gint64 breaks_off;
  gboolean has_video;
  gboolean has_audio;
};

G_DEFINE_FINAL_TYPE (PlenaryMediaInfo, plenary_media_info, G_TYPE_OBJECT)

G_DEFINE_QUARK (plenary - media - error - quark, plenary_media_error)

static void
plenary_media_info_finalize (GObject *object)
{
  PlenaryMediaInfo *self = PLENARY_MEDIA_INFO (object);

  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->missing, g_strfreev);

  G_OBJECT_CLASS (plenary_media_info_parent_class)->finalize (object);
}

static void
plenary_media_info_class_init (PlenaryMediaInfoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_media_info_finalize;
}

static void
plenary_media_info_init (PlenaryMediaInfo *self)
{
}

static char **
dup_strings (JsonObject *object,
             const char *member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_string (element) != NULL)
        g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

static gint64
get_time (JsonObject *object,
          const char *member)
{
  return MAX (0, json_object_get_int_member_with_default (object, member, 0));
}

/**
 * plenary_media_info_new: (skip)
 * @object: what the helper printed
 * @fingerprint: the fingerprint of the file
 * @modified_at: when the file was last changed, in microseconds since 1970
 *
 * Makes the info of what the helper printed.
 *
 * Returns: (transfer full): the info
 */
PlenaryMediaInfo *
plenary_media_info_new (JsonObject *object,
                        const char *fingerprint,
                        gint64 modified_at)
{
  PlenaryMediaInfo *self = g_object_new (PLENARY_TYPE_MEDIA_INFO, NULL);

  self->fingerprint = g_strdup (fingerprint);
  self->modified_at = modified_at;
  self->missing = dup_strings (object, "missing");
  self->duration = get_time (object, "duration");
  self->frame_duration = get_time (object, "frame-duration");
  self->recorded_at = get_time (object, "recorded-at");
  self->breaks_off = get_time (object, "breaks-off");
  self->has_video = json_object_get_boolean_member_with_default (object, "video", FALSE);
  self->has_audio = json_object_get_boolean_member_with_default (object, "audio", FALSE);

  return self;
}

/**
 * plenary_media_info_get_fingerprint:
 * @self: an info
 *
 * Gets what the file is recognised by.
 *
 * Returns: (transfer none): the fingerprint
 */
const char *
plenary_media_info_get_fingerprint (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), NULL);

  return self->fingerprint;
}

/**
 * plenary_media_info_get_duration:
 * @self: an info
 *
 * Gets how long the recording is.
 *
 * Returns: nanoseconds, or 0 if it does not say
 */
gint64
plenary_media_info_get_duration (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), 0);

  return self->duration;
}

/**
 * plenary_media_info_get_frame_duration:
 * @self: an info
 *
 * Gets how long each picture is shown.
 *
 * Returns: nanoseconds, or 0 if it varies or is not known
 */
gint64
plenary_media_info_get_frame_duration (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), 0);

  return self->frame_duration;
}

/**
 * plenary_media_info_get_recorded_at:
 * @self: an info
 *
 * Gets when the camera says it was recorded.
 *
 * Returns: UTC microseconds, or 0 if it does not say
 */
gint64
plenary_media_info_get_recorded_at (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), 0);

  return self->recorded_at;
}

/**
 * plenary_media_info_get_modified_at:
 * @self: an info
 *
 * Gets when the file was last written.
 *
 * Returns: UTC microseconds, or 0 if it is not known
 */
gint64
plenary_media_info_get_modified_at (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), 0);

  return self->modified_at;
}

/**
 * plenary_media_info_has_video:
 * @self: an info
 *
 * Gets whether there is a picture that can be shown here.
 *
 * Returns: whether there is
 */
gboolean
plenary_media_info_has_video (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), FALSE);

  return self->has_video;
}

/**
 * plenary_media_info_has_audio:
 * @self: an info
 *
 * Gets whether there is sound that can be played here.
 *
 * Returns: whether there is
 */
gboolean
plenary_media_info_has_audio (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), FALSE);

  return self->has_audio;
}

/**
 * plenary_media_info_breaks_off:
 * @self: an info
 * @duration: (out) (optional): how long the file says the recording is, in nanoseconds
 *
 * Finds out whether the end of the recording is not in the file.
 *
 * Returns: whether it breaks off
 */
gboolean
plenary_media_info_breaks_off (PlenaryMediaInfo *self,
                               gint64 *duration)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), FALSE);

  if (duration != NULL)
    *duration = self->breaks_off;

  return self->breaks_off > 0;
}

/**
 * plenary_media_info_get_missing:
 * @self: an info
 *
 * Gets what there is no decoder for, by media type, and version where several have
 * the same type, as in "video/x-h265" and "audio/mpeg:4". What a sensor wrote is not
 * among it.
 *
 * Returns: (transfer none): the types, none if all is well
 */
const char *const *
plenary_media_info_get_missing (PlenaryMediaInfo *self)
{
  g_return_val_if_fail (PLENARY_IS_MEDIA_INFO (self), NULL);

  return (const char *const *) self->missing;
}
