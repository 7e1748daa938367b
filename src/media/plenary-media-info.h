/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_MEDIA_ERROR (plenary_media_error_quark ())

/**
 * PlenaryMediaError:
 * @PLENARY_MEDIA_ERROR_FAILED: anything else; the message is for the log
 * @PLENARY_MEDIA_ERROR_GONE: there is no such file
 * @PLENARY_MEDIA_ERROR_UNREADABLE: the file may not be read, or the disk failed
 * @PLENARY_MEDIA_ERROR_EMPTY: the file holds nothing
 * @PLENARY_MEDIA_ERROR_NOT_MEDIA: the file is no recording
 * @PLENARY_MEDIA_ERROR_CUT_OFF: the recording was cut off before it was finished
 * @PLENARY_MEDIA_ERROR_ENCRYPTED: the recording is locked against copying
 * @PLENARY_MEDIA_ERROR_MISSING_CODEC: a decoder is not installed; the message names it
 * @PLENARY_MEDIA_ERROR_TIMED_OUT: nothing came of it in time
 * @PLENARY_MEDIA_ERROR_DAMAGED: the recording cannot be decoded
 * @PLENARY_MEDIA_ERROR_OTHER_FILE: another file has the name of the recording
 * @PLENARY_MEDIA_ERROR_INTERRUPTED: the recording could not be copied to its end
 * @PLENARY_MEDIA_ERROR_COPY_DIFFERS: the copy turned out not to be like the recording
 * @PLENARY_MEDIA_ERROR_UNFINISHED: the recording is still being written
 * @PLENARY_MEDIA_ERROR_NO_SINK: pictures cannot be shown on this machine
 */
typedef enum
{
  PLENARY_MEDIA_ERROR_FAILED,
  PLENARY_MEDIA_ERROR_GONE,
  PLENARY_MEDIA_ERROR_UNREADABLE,
  PLENARY_MEDIA_ERROR_EMPTY,
  PLENARY_MEDIA_ERROR_NOT_MEDIA,
  PLENARY_MEDIA_ERROR_CUT_OFF,
  PLENARY_MEDIA_ERROR_ENCRYPTED,
  PLENARY_MEDIA_ERROR_MISSING_CODEC,
  PLENARY_MEDIA_ERROR_TIMED_OUT,
  PLENARY_MEDIA_ERROR_DAMAGED,
  PLENARY_MEDIA_ERROR_OTHER_FILE,
  PLENARY_MEDIA_ERROR_INTERRUPTED,
  PLENARY_MEDIA_ERROR_COPY_DIFFERS,
  PLENARY_MEDIA_ERROR_UNFINISHED,
  PLENARY_MEDIA_ERROR_NO_SINK,
} PlenaryMediaError;

GQuark plenary_media_error_quark (void);

#define PLENARY_TYPE_MEDIA_INFO (plenary_media_info_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMediaInfo, plenary_media_info, PLENARY, MEDIA_INFO, GObject)

const char *plenary_media_info_get_fingerprint (PlenaryMediaInfo *self);
gint64 plenary_media_info_get_duration (PlenaryMediaInfo *self);
gint64 plenary_media_info_get_frame_duration (PlenaryMediaInfo *self);
gint64 plenary_media_info_get_recorded_at (PlenaryMediaInfo *self);
gint64 plenary_media_info_get_modified_at (PlenaryMediaInfo *self);
gboolean plenary_media_info_breaks_off (PlenaryMediaInfo *self, gint64 *duration);
gboolean plenary_media_info_has_video (PlenaryMediaInfo *self);
gboolean plenary_media_info_has_audio (PlenaryMediaInfo *self);
const char *const *plenary_media_info_get_missing (PlenaryMediaInfo *self);

/* First look at a file, in a helper process; and what it is recognised by. */
void plenary_media_look_async (GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void plenary_media_look_fingerprinted_async (GFile *file,
                                             const char *fingerprint,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
PlenaryMediaInfo *plenary_media_look_finish (GAsyncResult *result, GError **error);

/* For tests. */
void plenary_media_look_set_patience (guint ms);
void plenary_fingerprint_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *plenary_fingerprint_finish (GAsyncResult *result, GError **error);

G_END_DECLS
