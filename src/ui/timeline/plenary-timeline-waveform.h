/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-sound.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PlenaryTimelineInks:
 * @loudest: for the loudest of the sound
 * @usual: for how loud it is
 * @quiet: for the ground where it is quiet
 * @foot: for the line at the foot where it is quiet
 *
 * The colours of a waveform.
 */
typedef struct
{
  GdkRGBA loudest;
  GdkRGBA usual;
  GdkRGBA quiet;
  GdkRGBA foot;
} PlenaryTimelineInks;

void plenary_timeline_inks_init (PlenaryTimelineInks *inks, GtkWidget *widget);

GdkTexture *plenary_timeline_waveform_draw (PlenaryTimelineSound *sound,
                                            PlenarySpan span,
                                            guint width,
                                            guint height,
                                            const PlenaryTimelineInks *inks)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
