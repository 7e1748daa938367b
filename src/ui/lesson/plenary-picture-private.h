/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-picture.h"
#include "plenary-sound-picture.h"

G_BEGIN_DECLS

struct _PlenaryPicture
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  GdkPaintable *paintable;
  /* The last picture, during a rest. */
  GdkPaintable *still;
  /* The picture of another camera, in the place of this one. */
  GdkPaintable *instead;
  PlenaryTimelineSound *sound;
  /* Whether the card stands for a recording that is only heard. */
  gboolean listens;
  GSignalGroup *transport_signals;
  GSignalGroup *recording_signals;
  char *description;

  GtkStack *stack;
  GtkPicture *picture;
  AdwStatusPage *card;
  PlenarySoundPicture *sound_picture;
  GtkWidget *buttons;
  GtkWidget *find_button;
  GtkWidget *accept_button;
  GtkWidget *again_button;
  GtkWidget *give_up_button;
};

/* plenary-picture-card.c */
void plenary_picture_update_state (PlenaryPicture *self);
void plenary_picture_sound_changed (PlenaryPicture *self);

/* plenary-picture-paintable.c */
void plenary_picture_rest (PlenaryPicture *self);

G_END_DECLS
