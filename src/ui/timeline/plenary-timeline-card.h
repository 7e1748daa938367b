/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-album.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE_CARD (plenary_timeline_card_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryTimelineCard,
                      plenary_timeline_card,
                      PLENARY,
                      TIMELINE_CARD,
                      GtkPopover)

GtkWidget *plenary_timeline_card_new (PlenaryTimelineAlbum *album) G_GNUC_WARN_UNUSED_RESULT;

gboolean plenary_timeline_card_show_at (PlenaryTimelineCard *self,
                                        double x,
                                        gint64 time,
                                        const char *text);
void plenary_timeline_card_hide (PlenaryTimelineCard *self);

G_END_DECLS
