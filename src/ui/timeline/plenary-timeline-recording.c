/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-private.h"

#include "plenary-timeline-card.h"
#include "plenary-timeline-pictures-row.h"
#include "plenary-timeline-sound-row.h"
#include "plenary-timeline-stretches.h"

/* What a timeline shows of the recording itself: small pictures, the sound, and
 * who speaks. */

/* Teacher, pupil, group. */
#define SPEECH_LANES 3

/**
 * plenary_timeline_update_recording_rows: (skip)
 * @self: a timeline
 *
 * Shows the rows that have a use, in detail only.
 */
void
plenary_timeline_update_recording_rows (PlenaryTimeline *self)
{
  PlenaryTimelinePictures *pictures = plenary_timeline_get_pictures (self);
  GListModel *speech =
    plenary_timeline_stretches_get_model (PLENARY_TIMELINE_STRETCHES (self->speech));

  gtk_widget_set_visible (self->pictures, self->detailed && pictures != NULL &&
                                            plenary_timeline_pictures_get_state (pictures) !=
                                              PLENARY_TIMELINE_PICTURES_ABSENT);
  gtk_widget_set_visible (self->sound, self->detailed && plenary_timeline_get_sound (self) != NULL);
  gtk_widget_set_visible (self->speech, self->detailed && speech != NULL &&
                                          g_list_model_get_n_items (speech) > 0);
}

/**
 * plenary_timeline_add_recording_rows: (skip)
 * @self: a timeline that has an axis
 *
 * Makes the rows of the pictures and of the sound, and the card of the pointer.
 */
void
plenary_timeline_add_recording_rows (PlenaryTimeline *self)
{
  self->album = plenary_timeline_album_new ();
  self->pictures = plenary_timeline_pictures_row_new (self->axis, self->album);
  self->sound = plenary_timeline_sound_row_new (self->axis);
  self->speech = plenary_timeline_stretches_new (self->axis, SPEECH_LANES);
  self->card = plenary_timeline_card_new (self->album);

  gtk_widget_set_visible (self->pictures, FALSE);
  gtk_widget_set_visible (self->sound, FALSE);
  gtk_widget_set_visible (self->speech, FALSE);
  gtk_widget_set_parent (self->pictures, GTK_WIDGET (self));
  gtk_widget_set_parent (self->sound, GTK_WIDGET (self));
  gtk_widget_set_parent (self->speech, GTK_WIDGET (self));
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));

  g_signal_connect_object (plenary_timeline_sound_row_get_waits (
                             PLENARY_TIMELINE_SOUND_ROW (self->sound)),
                           "move", G_CALLBACK (plenary_timeline_request_move_stretch), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speech, "move", G_CALLBACK (plenary_timeline_request_move_stretch),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->album, "changed",
                           G_CALLBACK (plenary_timeline_update_recording_rows), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_timeline_get_sound:
 * @self: a timeline
 *
 * Gets [property@Timeline:sound].
 *
 * Returns: (transfer none) (nullable): the sound of the lesson
 */
PlenaryTimelineSound *
plenary_timeline_get_sound (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return plenary_timeline_sound_row_get_sound (PLENARY_TIMELINE_SOUND_ROW (self->sound));
}

/**
 * plenary_timeline_set_sound:
 * @self: a timeline
 * @sound: (nullable): the sound of the lesson
 *
 * Sets [property@Timeline:sound].
 */
void
plenary_timeline_set_sound (PlenaryTimeline *self,
                            PlenaryTimelineSound *sound)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (plenary_timeline_get_sound (self) == sound)
    return;

  plenary_timeline_sound_row_set_sound (PLENARY_TIMELINE_SOUND_ROW (self->sound), sound);
  plenary_timeline_update_recording_rows (self);
  g_object_notify (G_OBJECT (self), "sound");
}

/**
 * plenary_timeline_get_pictures:
 * @self: a timeline
 *
 * Gets [property@Timeline:pictures].
 *
 * Returns: (transfer none) (nullable): pictures of the lesson
 */
PlenaryTimelinePictures *
plenary_timeline_get_pictures (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return plenary_timeline_album_get_pictures (self->album);
}

/**
 * plenary_timeline_set_pictures:
 * @self: a timeline
 * @pictures: (nullable): pictures of the lesson
 *
 * Sets [property@Timeline:pictures].
 */
void
plenary_timeline_set_pictures (PlenaryTimeline *self,
                               PlenaryTimelinePictures *pictures)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (plenary_timeline_get_pictures (self) == pictures)
    return;

  plenary_timeline_album_set_pictures (self->album, pictures);
  g_object_notify (G_OBJECT (self), "pictures");
}

/**
 * plenary_timeline_get_status:
 * @self: a timeline
 *
 * Gets [property@Timeline:status].
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
plenary_timeline_get_status (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return plenary_timeline_sound_row_get_status (PLENARY_TIMELINE_SOUND_ROW (self->sound));
}

/**
 * plenary_timeline_set_status:
 * @self: a timeline
 * @status: (nullable): a widget
 *
 * Sets [property@Timeline:status].
 */
void
plenary_timeline_set_status (PlenaryTimeline *self,
                             GtkWidget *status)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (plenary_timeline_get_status (self) == status)
    return;

  plenary_timeline_sound_row_set_status (PLENARY_TIMELINE_SOUND_ROW (self->sound), status);
  g_object_notify (G_OBJECT (self), "status");
}

/**
 * plenary_timeline_set_waits:
 * @self: a timeline
 * @waits: (nullable): a list of [class@TimelineStretch]
 *
 * Chooses what lies over the sound. The ends can be moved.
 */
void
plenary_timeline_set_waits (PlenaryTimeline *self,
                            GListModel *waits)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (waits == NULL || G_IS_LIST_MODEL (waits));

  plenary_timeline_stretches_set_model (plenary_timeline_sound_row_get_waits (
                                          PLENARY_TIMELINE_SOUND_ROW (self->sound)),
                                        waits);
}

/**
 * plenary_timeline_set_wait_line:
 * @self: a timeline
 * @line: nanoseconds after the start of each wait, or -1 for none
 *
 * Draws a line beside each wait, to see its length by.
 */
void
plenary_timeline_set_wait_line (PlenaryTimeline *self,
                                gint64 line)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  plenary_timeline_stretches_set_line (plenary_timeline_sound_row_get_waits (
                                         PLENARY_TIMELINE_SOUND_ROW (self->sound)),
                                       line);
}

/**
 * plenary_timeline_set_speech:
 * @self: a timeline
 * @speech: (nullable): a list of [class@TimelineStretch] in three lanes
 *
 * Chooses what tells who speaks. There is a row of it where there is anything to tell.
 */
void
plenary_timeline_set_speech (PlenaryTimeline *self,
                             GListModel *speech)
{
  PlenaryTimelineStretches *row;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (speech == NULL || G_IS_LIST_MODEL (speech));

  row = PLENARY_TIMELINE_STRETCHES (self->speech);
  if (plenary_timeline_stretches_get_model (row) != NULL)
    g_signal_handlers_disconnect_by_func (plenary_timeline_stretches_get_model (row),
                                          plenary_timeline_update_recording_rows, self);
  plenary_timeline_stretches_set_model (row, speech);
  if (speech != NULL)
    g_signal_connect_object (speech, "items-changed",
                             G_CALLBACK (plenary_timeline_update_recording_rows), self,
                             G_CONNECT_SWAPPED);
  plenary_timeline_update_recording_rows (self);
}
