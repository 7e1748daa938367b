/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-panel.h"

#include "plenary-moment-picture.h"
#include "plenary-past-note.h"
#include "plenary-past-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryMomentPanel:
 *
 * One moment with its picture, a button that plays it, and its words below.
 */

struct _PlenaryMomentPanel
{
  GtkWidget parent_instance;

  PlenaryMomentPlayer *player;
  GSignalGroup *signals;

  GtkWidget *content;
  PlenaryMomentPicture *picture;
  GtkButton *play_button;
  GtkLabel *where_label;
  PlenaryPastNote *note;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentPanel, plenary_moment_panel, GTK_TYPE_WIDGET)

static void
update_button (PlenaryMomentPanel *self)
{
  PlenaryPastMoment *moment = plenary_moment_player_get_moment (self->player);
  gboolean playing = plenary_moment_player_get_playing (self->player);
  g_autofree char *where = NULL;
  g_autofree char *name = NULL;

  if (moment == NULL)
    return;

  where = plenary_past_words_where (moment);
  /* Translators: the name of a button; %s is where a moment is from, such as “Fractions · 14
   * November · 12:41” */
  name = g_strdup_printf (playing ? _("Pause %s") : _("Play %s"), where);
  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), playing ? _("Pause") : _("Play"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->play_button),
                          !plenary_moment_player_get_missing (self->player));
}

static void
update_moment (PlenaryMomentPanel *self)
{
  PlenaryPastMoment *moment = plenary_moment_player_get_moment (self->player);
  g_autofree char *where = NULL;

  plenary_past_note_set_moment (self->note, moment);
  if (moment == NULL)
    return;

  where = plenary_past_words_where (moment);
  gtk_label_set_text (self->where_label, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, where, -1);
  update_button (self);
}

static void
toggle_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryMomentPlayer *player = PLENARY_MOMENT_PANEL (widget)->player;

  plenary_moment_player_set_playing (player, !plenary_moment_player_get_playing (player));
}

static void
plenary_moment_panel_dispose (GObject *object)
{
  PlenaryMomentPanel *self = PLENARY_MOMENT_PANEL (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_PANEL);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (plenary_moment_panel_parent_class)->dispose (object);
}

static void
plenary_moment_panel_class_init (PlenaryMomentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_panel_dispose;

  g_type_ensure (PLENARY_TYPE_MOMENT_PICTURE);
  g_type_ensure (PLENARY_TYPE_PAST_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPanel, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPanel, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPanel, play_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPanel, where_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentPanel, note);
  gtk_widget_class_install_action (widget_class, "panel.toggle", NULL, toggle_action);
}

static void
plenary_moment_panel_init (PlenaryMomentPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (PLENARY_TYPE_MOMENT_PLAYER);
  g_signal_group_connect_swapped (self->signals, "notify::moment", G_CALLBACK (update_moment),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::playing", G_CALLBACK (update_button),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::missing", G_CALLBACK (update_button),
                                  self);
}

/**
 * plenary_moment_panel_set_player:
 * @self: a panel
 * @player: the player of its moment
 *
 * Shows what a player plays.
 */
void
plenary_moment_panel_set_player (PlenaryMomentPanel *self,
                                 PlenaryMomentPlayer *player)
{
  g_return_if_fail (PLENARY_IS_MOMENT_PANEL (self));
  g_return_if_fail (PLENARY_IS_MOMENT_PLAYER (player));

  if (!g_set_object (&self->player, player))
    return;

  g_signal_group_set_target (self->signals, player);
  plenary_moment_picture_set_player (self->picture, player);
  update_moment (self);
}
