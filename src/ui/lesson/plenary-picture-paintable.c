/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-picture-private.h"

/* Which picture is to be seen: what the player paints, the last of it during a rest, or that of
 * another camera. */

static void
update_paintable (PlenaryPicture *self)
{
  gtk_picture_set_paintable (self->picture, self->instead != NULL ? self->instead
                                                                  : plenary_picture_get_own (self));
}

/**
 * plenary_picture_rest: (skip)
 * @self: a picture that has a session
 *
 * Keeps the picture during a rest, though its player lets go of it, and gives it back then.
 */
void
plenary_picture_rest (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  g_clear_object (&self->still);
  if (self->paintable != NULL && plenary_transport_get_resting (transport))
    self->still = gdk_paintable_get_current_image (self->paintable);

  update_paintable (self);
  g_object_notify (G_OBJECT (self), "own");
}

/**
 * plenary_picture_get_paintable:
 * @self: a picture
 *
 * Gets [property@Picture:paintable].
 *
 * Returns: (transfer none) (nullable): the paintable
 */
GdkPaintable *
plenary_picture_get_paintable (PlenaryPicture *self)
{
  g_return_val_if_fail (PLENARY_IS_PICTURE (self), NULL);

  return self->paintable;
}

/**
 * plenary_picture_set_paintable:
 * @self: a picture
 * @paintable: (nullable): what the player paints
 *
 * Sets [property@Picture:paintable].
 */
void
plenary_picture_set_paintable (PlenaryPicture *self,
                               GdkPaintable *paintable)
{
  g_return_if_fail (PLENARY_IS_PICTURE (self));
  g_return_if_fail (paintable == NULL || GDK_IS_PAINTABLE (paintable));

  if (!g_set_object (&self->paintable, paintable))
    return;

  g_clear_object (&self->still);
  update_paintable (self);
  if (self->session != NULL)
    plenary_picture_update_state (self);
  g_object_notify (G_OBJECT (self), "paintable");
  g_object_notify (G_OBJECT (self), "own");
}

/**
 * plenary_picture_get_own:
 * @self: a picture
 *
 * Gets [property@Picture:own].
 *
 * Returns: (transfer none) (nullable): the picture of the lesson
 */
GdkPaintable *
plenary_picture_get_own (PlenaryPicture *self)
{
  g_return_val_if_fail (PLENARY_IS_PICTURE (self), NULL);

  return self->still != NULL ? self->still : self->paintable;
}

/**
 * plenary_picture_set_instead:
 * @self: a picture that has a session
 * @instead: (nullable): what another camera shows
 *
 * Shows another picture in the place of that of the lesson.
 */
void
plenary_picture_set_instead (PlenaryPicture *self,
                             GdkPaintable *instead)
{
  g_return_if_fail (PLENARY_IS_PICTURE (self));
  g_return_if_fail (instead == NULL || GDK_IS_PAINTABLE (instead));

  if (!g_set_object (&self->instead, instead))
    return;

  update_paintable (self);
  plenary_picture_update_state (self);
}
