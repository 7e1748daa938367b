/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-play-page.h"

#include "plenary-awake.h"
#include "plenary-bindings.h"
#include "plenary-hide-button.h"
#include "plenary-moment-picture.h"
#include "plenary-past-note.h"
#include "plenary-past-words.h"
#include "plenary-playlist.h"
#include "plenary-settings.h"
#include "plenary-video-sink.h"

#include <glib/gi18n.h>

/**
 * PlenaryPlayPage:
 *
 * Moments of many lessons, played back to back, with what was written about each. Where a
 * recording is missing its words stand in its place for as long as it takes to read them.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryPlayPage
{
  AdwNavigationPage parent_instance;

  GSettings *settings;
  PlenaryPlaylist *playlist;
  gboolean shown;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkWidget *content;
  PlenaryMomentPicture *picture;
  GtkScrolledWindow *words;
  GtkLabel *where_label;
  PlenaryPastNote *note;
  GtkButton *play_button;
  GtkWidget *from_start_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPlayPage, plenary_play_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_play_button (PlenaryPlayPage *self)
{
  gboolean playing = plenary_playlist_get_playing (self->playlist);
  const char *name = playing ? _("Pause") : _("Play");

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button),
                               playing ? _("Pause (Space)") : _("Play (Space)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* Where it is from stands above it; while moments follow one another, that is said too. */
static void
update_moment (PlenaryPlayPage *self)
{
  PlenaryPastMoment *moment = plenary_playlist_get_moment (self->playlist);
  g_autofree char *where = plenary_past_words_where (moment);
  guint length = plenary_playlist_get_length (self->playlist);

  if (g_strcmp0 (adw_window_title_get_title (self->title), where) == 0)
    return;

  adw_window_title_set_title (self->title, where);
  gtk_label_set_text (self->where_label, where);
  if (length > 1)
    {
      g_autofree char *place = g_strdup_printf (
        /* Translators: which of how many moments is shown */
        _("Moment %u of %u"), plenary_playlist_get_index (self->playlist) + 1, length);

      adw_window_title_set_subtitle (self->title, place);
    }
  plenary_past_note_set_moment (self->note, moment);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), where,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update (PlenaryPlayPage *self)
{
  gboolean ended = plenary_playlist_get_ended (self->playlist);
  guint index = plenary_playlist_get_index (self->playlist);

  update_moment (self);
  update_play_button (self);
  plenary_moment_picture_set_player (self->picture, plenary_playlist_get_player (self->playlist));
  gtk_stack_set_visible_child_name (self->stack, ended ? "end" : "moment");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "play.previous", ended || index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "play.next", !ended);
}

static void
hold (PlenaryPlayPage *self)
{
  if (self->playlist != NULL)
    plenary_playlist_set_playing (self->playlist, FALSE);
}

/* Space must play, and not press the button that happens to come first. */
static void
shown_cb (PlenaryPlayPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}

static void
pause_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  hold (PLENARY_PLAY_PAGE (widget));
}

static void
toggle_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryPlaylist *playlist = PLENARY_PLAY_PAGE (widget)->playlist;

  plenary_playlist_set_playing (playlist, !plenary_playlist_get_playing (playlist));
}

static void
previous_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  plenary_playlist_previous (PLENARY_PLAY_PAGE (widget)->playlist);
}

static void
next_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_playlist_next (PLENARY_PLAY_PAGE (widget)->playlist);
}

static void
again_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  plenary_playlist_again (PLENARY_PLAY_PAGE (widget)->playlist);
}

static void
from_start_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryPlayPage *self = PLENARY_PLAY_PAGE (widget);

  plenary_playlist_go (self->playlist, 0);
  plenary_playlist_set_playing (self->playlist, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}

/* It begins by itself: that is what one came for. */
static void
plenary_play_page_map (GtkWidget *widget)
{
  PlenaryPlayPage *self = PLENARY_PLAY_PAGE (widget);

  GTK_WIDGET_CLASS (plenary_play_page_parent_class)->map (widget);

  if (self->shown)
    return;

  self->shown = TRUE;
  plenary_playlist_set_playing (self->playlist, TRUE);
}

static void
plenary_play_page_dispose (GObject *object)
{
  PlenaryPlayPage *self = PLENARY_PLAY_PAGE (object);

  if (self->playlist != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->playlist, self);
      plenary_playlist_close (self->playlist);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PLAY_PAGE);
  g_clear_object (&self->playlist);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_play_page_parent_class)->dispose (object);
}

/* A key without a title belongs to the entry above it. Page Up and Page Down are what
 * remotes for presentations send. */
static const PlenaryBinding bindings[] = {
  { N_("Play or pause"), "space", "play.toggle" },    { NULL, "k", "play.toggle" },
  { N_("Moment before"), "Left", "play.previous" },   { NULL, "Page_Up", "play.previous" },
  { N_("Next moment"), "Right", "play.next" },        { NULL, "Page_Down", "play.next" },
  { N_("The same moment again"), "r", "play.again" },
};

static void
add_bindings (GtkWidgetClass *widget_class)
{
  plenary_bindings_install (widget_class, bindings, G_N_ELEMENTS (bindings));
}

/**
 * plenary_play_page_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while moments are played, in the order to show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_play_page_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    n_shortcuts = plenary_bindings_list (bindings, G_N_ELEMENTS (bindings), shortcuts);
  *n = n_shortcuts;

  return shortcuts;
}

static void
plenary_play_page_class_init (PlenaryPlayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_play_page_dispose;
  widget_class->map = plenary_play_page_map;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_MOMENT_PICTURE);
  g_type_ensure (PLENARY_TYPE_PAST_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-play-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, words);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, where_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, note);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, play_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayPage, from_start_button);
  gtk_widget_class_bind_template_callback (widget_class, hold);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);

  /* The curtain pauses whatever page is shown by this name. */
  gtk_widget_class_install_action (widget_class, "page.pause", NULL, pause_action);
  gtk_widget_class_install_action (widget_class, "play.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "play.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "play.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "play.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "play.from-start", NULL, from_start_action);
  add_bindings (widget_class);
}

static void
plenary_play_page_init (PlenaryPlayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
}

/**
 * plenary_play_page_new:
 * @title: what is played, for the way back
 * @moments: (element-type PlenaryPastMoment): at least one moment, in order
 *
 * Makes a page that plays moments back to back. It begins when it is shown.
 *
 * Returns: (transfer floating): the page
 */
PlenaryPlayPage *
plenary_play_page_new (const char *title,
                       GPtrArray *moments)
{
  PlenaryPlayPage *self;
  g_autoptr (PlenaryTransport) transport = NULL;
  g_autoptr (PlenaryTransport) other = NULL;

  g_return_val_if_fail (moments != NULL && moments->len > 0, NULL);

  self = g_object_new (PLENARY_TYPE_PLAY_PAGE, "title", title, NULL);
  transport = plenary_video_sink_make_moment_transport (self->settings);
  other = plenary_video_sink_make_moment_transport (self->settings);
  self->playlist = plenary_playlist_new (transport, other, moments);
  plenary_awake_while_playing (GTK_WIDGET (self), G_OBJECT (self->playlist));
  g_signal_connect_object (self->playlist, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
