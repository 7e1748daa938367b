/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-pictures.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_ALBUM (plenary_timeline_album_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineAlbum,
                      plenary_timeline_album,
                      PLENARY,
                      TIMELINE_ALBUM,
                      GObject)

PlenaryTimelineAlbum *plenary_timeline_album_new (void) G_GNUC_WARN_UNUSED_RESULT;

PlenaryTimelinePictures *plenary_timeline_album_get_pictures (PlenaryTimelineAlbum *self);
void plenary_timeline_album_set_pictures (PlenaryTimelineAlbum *self,
                                          PlenaryTimelinePictures *pictures);

gboolean plenary_timeline_album_is_empty (PlenaryTimelineAlbum *self);
gboolean plenary_timeline_album_has (PlenaryTimelineAlbum *self, gint64 time);
double plenary_timeline_album_get_shape (PlenaryTimelineAlbum *self);
GdkTexture *plenary_timeline_album_find (PlenaryTimelineAlbum *self, gint64 time);

G_END_DECLS
