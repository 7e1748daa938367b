/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-picture.h"

#include "plenary-placement.h"
#include "plenary-timecode.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * PlenaryMomentPicture:
 *
 * The picture of a moment that is played away from its lesson, or a calm card where there
 * are only words.
 */

struct _PlenaryMomentPicture
{
  GtkWidget parent_instance;

  PlenaryMomentPlayer *player;
  GSignalGroup *player_signals;
  GSignalGroup *transport_signals;
  char *description;

  GtkStack *stack;
  GtkPicture *picture;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentPicture, plenary_moment_picture, GTK_TYPE_WIDGET)

static const char *
choose_page (PlenaryMomentPicture *self)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (self->player);
  PlenaryRecording *part = plenary_transport_get_part (transport);

  if (plenary_moment_player_get_missing (self->player))
    return "words";
  if (plenary_transport_get_state (transport) != PLENARY_TRANSPORT_READY)
    return "loading";
  if (part != NULL && !plenary_recording_get_has_video (part))
    return "sound";

  return "picture";
}

/* During a rest the last picture stays, though the transport lets go of it. */
static void
update_paintable (PlenaryMomentPicture *self)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (self->player);
  GObject *paintable = plenary_transport_get_paintable (transport);
  GdkPaintable *before = gtk_picture_get_paintable (self->picture);

  if (plenary_transport_get_resting (transport) && before != NULL)
    {
      g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (before);

      gtk_picture_set_paintable (self->picture, still);
      return;
    }

  gtk_picture_set_paintable (self->picture,
                             GDK_IS_PAINTABLE (paintable) ? GDK_PAINTABLE (paintable) : NULL);
}

/* Assistive technology hears which frame is on the screen. */
static void
update_description (PlenaryMomentPicture *self)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (self->player);
  PlenaryRecording *part = plenary_transport_get_part (transport);
  gint64 frame = plenary_transport_get_shown_frame (transport);
  g_autofree char *description = NULL;

  if (frame >= 0 && part != NULL)
    {
      g_autofree char *time = plenary_timecode_format (
        plenary_placement_to_lesson (plenary_recording_get_offset (part), frame));

      /* Translators: describes the picture of a lesson; %s is a time such as “12:41” */
      description = g_strdup_printf (_("shown at %s"), time);
    }

  if (g_set_str (&self->description, description))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description != NULL ? description : "", -1);
}

static void
update (PlenaryMomentPicture *self)
{
  if (self->player == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
  update_paintable (self);
  update_description (self);
}

static void
frame_changed_cb (PlenaryMomentPicture *self)
{
  if (self->player != NULL)
    update_description (self);
}

static void
plenary_moment_picture_dispose (GObject *object)
{
  PlenaryMomentPicture *self = PLENARY_MOMENT_PICTURE (object);

  g_clear_object (&self->player_signals);
  g_clear_object (&self->transport_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_PICTURE);
  g_clear_object (&self->player);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (plenary_moment_picture_parent_class)->dispose (object);
}

static void
plenary_moment_picture_class_init (PlenaryMomentPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_picture_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPicture, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPicture, picture);
}

static void
plenary_moment_picture_init (PlenaryMomentPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->player_signals = g_signal_group_new (PLENARY_TYPE_MOMENT_PLAYER);
  g_signal_group_connect_swapped (self->player_signals, "notify::missing", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->player_signals, "notify::moment", G_CALLBACK (update),
                                  self);
  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  g_signal_group_connect_swapped (self->transport_signals, "notify::state", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::part", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::paintable", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::resting", G_CALLBACK (update),
                                  self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::shown-frame",
                                  G_CALLBACK (frame_changed_cb), self);
}

/**
 * plenary_moment_picture_set_player:
 * @self: a picture
 * @player: the player whose moment to show
 *
 * Shows what a player plays, from now on.
 */
void
plenary_moment_picture_set_player (PlenaryMomentPicture *self,
                                   PlenaryMomentPlayer *player)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PICTURE (self));
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (player));

  if (!g_set_object (&self->player, player))
    return;

  g_signal_group_set_target (self->player_signals, player);
  g_signal_group_set_target (self->transport_signals, plenary_moment_player_get_transport (player));
  update (self);
}
