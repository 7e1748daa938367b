/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-pair-page.h"

#include "plenary-hide-button.h"
#include "plenary-moment-panel.h"
#include "plenary-settings.h"
#include "plenary-video-sink.h"

#include <glib/gi18n.h>

/**
 * PlenaryPairPage:
 *
 * Two moments side by side, each with its own picture. One key plays the first and then
 * the second.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryPairPage
{
  AdwNavigationPage parent_instance;

  GSettings *settings;
  PlenaryMomentPlayer *players[2];
  gboolean in_turn;

  GtkBox *box;
  PlenaryMomentPanel *first_panel;
  PlenaryMomentPanel *second_panel;
  GtkButton *both_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPairPage, plenary_pair_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_playing (PlenaryPairPage *self)
{
  return plenary_moment_player_get_playing (self->players[0]) ||
         plenary_moment_player_get_playing (self->players[1]);
}

static gboolean
can_play (PlenaryPairPage *self)
{
  return !plenary_moment_player_get_missing (self->players[0]) ||
         !plenary_moment_player_get_missing (self->players[1]);
}

static void
update (PlenaryPairPage *self)
{
  gtk_button_set_label (self->both_button,
                        is_playing (self) ? _("Pause") : _("Play One, Then the Other"));
  gtk_widget_set_visible (GTK_WIDGET (self->both_button), can_play (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pair.toggle", can_play (self));
}

/* Only one is heard at a time. */
static void
playing_cb (PlenaryPairPage *self,
            GParamSpec *pspec,
            PlenaryMomentPlayer *player)
{
  PlenaryMomentPlayer *other = self->players[player == self->players[0] ? 1 : 0];

  if (plenary_moment_player_get_playing (player) && plenary_moment_player_get_playing (other))
    plenary_moment_player_set_playing (other, FALSE);
  update (self);
}

/* Where a film is missing, its words stand there all the time: nobody waits for them. */
static void
play (PlenaryPairPage *self,
      guint index)
{
  if (!plenary_moment_player_get_missing (self->players[index]))
    plenary_moment_player_set_playing (self->players[index], TRUE);
  else if (index == 0)
    play (self, 1);
}

static void
done_cb (PlenaryPairPage *self,
         PlenaryMomentPlayer *player)
{
  if (self->in_turn && player == self->players[0])
    play (self, 1);
  else
    self->in_turn = FALSE;
}

static void
hold (PlenaryPairPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->players); i++)
    if (self->players[i] != NULL)
      plenary_moment_player_set_playing (self->players[i], FALSE);
}

/* Space must play, and not press the button that happens to come first. */
static void
shown_cb (PlenaryPairPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->both_button));
}

static void
pause_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  hold (PLENARY_PAIR_PAGE (widget));
}

/* What was paused goes on where it was; otherwise both begin. */
static void
toggle_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryPairPage *self = PLENARY_PAIR_PAGE (widget);

  if (is_playing (self))
    {
      hold (self);
      return;
    }

  self->in_turn = TRUE;
  play (self, plenary_moment_player_get_begun (self->players[1]) ? 1 : 0);
}

static void
plenary_pair_page_dispose (GObject *object)
{
  PlenaryPairPage *self = PLENARY_PAIR_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->players); i++)
    if (self->players[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->players[i], self);
        plenary_moment_player_set_moment (self->players[i], NULL, 0);
      }
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PAIR_PAGE);
  g_clear_object (&self->players[0]);
  g_clear_object (&self->players[1]);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_pair_page_parent_class)->dispose (object);
}

/**
 * plenary_pair_page_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act where two moments are side by side.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_pair_page_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[1];

  g_return_val_if_fail (n != NULL, NULL);

  shortcuts[0] = (PlenaryShortcut) { _("Play one, then the other, or pause"), "space" };
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

static void
plenary_pair_page_class_init (PlenaryPairPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_pair_page_dispose;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_MOMENT_PANEL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-pair-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPairPage, box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPairPage, first_panel);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPairPage, second_panel);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPairPage, both_button);
  gtk_widget_class_bind_template_callback (widget_class, hold);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);

  /* The curtain pauses whatever page is shown by this name. */
  gtk_widget_class_install_action (widget_class, "page.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "pair.toggle", NULL, toggle_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "pair.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "pair.toggle", NULL);
}

static void
plenary_pair_page_init (PlenaryPairPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
}

/* What stands still is the very frame that was marked; playing begins at the start. */
static void
open_moment (PlenaryPairPage *self,
             guint index,
             PlenaryPastMoment *moment)
{
  g_autoptr (PlenaryTransport) transport =
    plenary_video_sink_make_moment_transport (self->settings);
  PlenaryMomentPlayer *player = plenary_moment_player_new (transport);

  self->players[index] = player;
  g_signal_connect_object (player, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  plenary_moment_player_set_moment (player, moment, plenary_past_moment_get_tagged_at (moment));
  plenary_moment_panel_set_player (index == 0 ? self->first_panel : self->second_panel, player);
}

/**
 * plenary_pair_page_new:
 * @title: what the moments are about
 * @one: a moment
 * @other: another one
 *
 * Makes a page that shows two moments side by side.
 *
 * Returns: (transfer floating): the page
 */
PlenaryPairPage *
plenary_pair_page_new (const char *title,
                       PlenaryPastMoment *one,
                       PlenaryPastMoment *other)
{
  PlenaryPairPage *self;

  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (one), NULL);
  g_return_val_if_fail (PLENARY_IS_PAST_MOMENT (other), NULL);

  self = g_object_new (PLENARY_TYPE_PAIR_PAGE, "title", title, NULL);
  open_moment (self, 0, one);
  open_moment (self, 1, other);
  for (guint i = 0; i < G_N_ELEMENTS (self->players); i++)
    {
      g_signal_connect_object (self->players[i], "notify::playing", G_CALLBACK (playing_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->players[i], "notify::missing", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);

  return self;
}
