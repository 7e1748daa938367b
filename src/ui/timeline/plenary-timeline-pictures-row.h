/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-album.h"
#include "plenary-timeline-axis.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_PICTURES_ROW (plenary_timeline_pictures_row_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelinePicturesRow,
                      plenary_timeline_pictures_row,
                      PLENARY,
                      TIMELINE_PICTURES_ROW,
                      GtkWidget)

GtkWidget *plenary_timeline_pictures_row_new (PlenaryTimelineAxis *axis,
                                              PlenaryTimelineAlbum *album)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
