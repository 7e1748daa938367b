/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-view.h"

#include "plenary-awake.h"
#include "plenary-debrief-keys.h"
#include "plenary-debrief-room.h"
#include "plenary-debrief-stage.h"
#include "plenary-debrief-talk.h"
#include "plenary-debrief-words.h"
#include "plenary-hide-button.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefView:
 *
 * A debrief while it goes on: one chosen moment at a time, as large as it goes. Each stops
 * at its end; then there is room for what was noticed, the teacher first.
 *
 * It has to be in a [class@DebriefRoom], which has the `debrief.…` actions it names.
 */

struct _PlenaryDebriefView
{
  AdwBin parent_instance;

  PlenaryDebriefSession *session;
  guint until_id;
  /* Whether this moment has been seen playing. */
  gboolean played;
  gboolean whole;

  AdwWindowTitle *title;
  GtkLabel *until_label;
  GtkMenuButton *menu_button;
  PlenaryDebriefStage *stage;
  GtkLabel *place_label;
  GtkLabel *whole_label;
  GtkLabel *passed_label;
  GtkWidget *talk_window;
  PlenaryDebriefTalk *talk;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefView, plenary_debrief_view, ADW_TYPE_BIN)

/* What is shown. */

static gboolean
is_playing (PlenaryDebriefView *self)
{
  PlenaryMomentPlayer *player = plenary_debrief_stage_get_player (self->stage);

  return plenary_moment_player_get_playing (player) && !plenary_moment_player_get_missing (player);
}

static gboolean
is_missing (PlenaryDebriefView *self)
{
  return plenary_moment_player_get_missing (plenary_debrief_stage_get_player (self->stage));
}

static gboolean
is_writing (PlenaryDebriefView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->talk_window);
}

/* While it plays there is nothing but the picture, unless somebody writes; and until it has
 * played, nobody is asked about it. */
static void
stage_changed_cb (PlenaryDebriefView *self)
{
  gboolean playing = is_playing (self);

  if (playing)
    self->played = TRUE;
  else if (self->played || is_missing (self))
    plenary_debrief_talk_open (self->talk);

  gtk_widget_set_visible (self->talk_window,
                          (!playing && !plenary_debrief_talk_is_empty (self->talk)) ||
                            is_writing (self));
}

static void
done_cb (PlenaryDebriefView *self)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           _("Teacher first: what did you notice a pupil do?"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_place (PlenaryDebriefView *self)
{
  guint n = plenary_debrief_session_get_n_moments (self->session);
  guint index = plenary_debrief_session_get_place (self->session);
  g_autofree char *place = NULL;

  if (n > 1)
    /* Translators: which of how many moments is shown */
    place = g_strdup_printf (_("Moment %u of %u"), index + 1, n);
  gtk_label_set_text (self->place_label, place != NULL ? place : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moment.previous", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moment.next", index + 1 < n);
}

/* Of a clip that is nobody's own, all may be looked at. */
static gboolean
is_neutral (PlenaryDebriefView *self)
{
  return plenary_debrief_get_neutral (plenary_debrief_session_get_debrief (self->session));
}

static void
set_whole (PlenaryDebriefView *self,
           gboolean whole)
{
  self->whole = whole;
  gtk_widget_set_visible (GTK_WIDGET (self->whole_label), whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moment.open-whole", !whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "moment.shut-whole", whole);
}

static void
show_moment (PlenaryDebriefView *self)
{
  guint index = plenary_debrief_session_get_place (self->session);

  show_place (self);
  self->played = FALSE;
  plenary_debrief_talk_show (self->talk, index);
  if (plenary_debrief_session_get_n_moments (self->session) == 0)
    {
      plenary_debrief_talk_open (self->talk);
      return;
    }

  set_whole (self, FALSE);
  plenary_debrief_stage_set_moment (self->stage,
                                    plenary_debrief_session_get_moment (self->session, index),
                                    is_neutral (self));
  stage_changed_cb (self);
}

/* Moving about. */

/* The space bar plays or pauses, also after somebody was in the menu. */
static void
menu_active_cb (PlenaryDebriefView *self)
{
  if (!gtk_menu_button_get_active (self->menu_button) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What was written in goes with its moment, and the keys of a remote need something that
 * has the focus. */
static void
leave_words (PlenaryDebriefView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, self->talk_window))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
go (PlenaryDebriefView *self,
    int by)
{
  plenary_debrief_session_set_place (self->session,
                                     plenary_debrief_session_get_place (self->session) + by);
  /* It was read by then. */
  gtk_widget_set_visible (GTK_WIDGET (self->passed_label), FALSE);
  plenary_debrief_view_flush (self);
  leave_words (self);
  show_moment (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->place_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  plenary_debrief_stage_again (self->stage);
}

static void
previous_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  go (PLENARY_DEBRIEF_VIEW (widget), -1);
}

static void
next_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  go (PLENARY_DEBRIEF_VIEW (widget), 1);
}

static void
again_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  plenary_debrief_stage_again (PLENARY_DEBRIEF_VIEW (widget)->stage);
}

static void
toggle_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  plenary_debrief_stage_toggle (PLENARY_DEBRIEF_VIEW (widget)->stage);
}

static void
fullscreen_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* The whole lesson, by an act of its own. */

static void
open_whole_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (PlenaryDebriefView) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (response, "open") || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_whole (self, TRUE);
  plenary_debrief_stage_set_whole (self->stage, TRUE);
}

static void
open_whole_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _("Open the Whole Lesson?"),
    _("Everything that was filmed can be watched then, not only what was chosen. Your notes stay "
      "out of sight."));

  plenary_debrief_stage_pause (PLENARY_DEBRIEF_VIEW (widget)->stage);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _("_Not Now"), "open",
                                  _("_Open"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  /* Whoever presses the key of a remote twice must not open everything. */
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  plenary_debrief_room_let_in (dialog);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, open_whole_cb,
                           g_object_ref (widget));
}

static void
shut_whole_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryDebriefView *self = PLENARY_DEBRIEF_VIEW (widget);

  set_whole (self, FALSE);
  plenary_debrief_stage_set_whole (self->stage, FALSE);
}

/* Until when. */

static void wait_until (PlenaryDebriefView *self);

static gboolean
until_cb (gpointer user_data)
{
  PlenaryDebriefView *self = user_data;

  self->until_id = 0;
  wait_until (self);

  return G_SOURCE_REMOVE;
}

/* It is said once, and presses nobody. */
static void
say_passed (PlenaryDebriefView *self,
            gint64 until)
{
  g_autofree char *time = plenary_debrief_words_clock (until);
  /* Translators: %s is a time of the day such as “16:30” */
  g_autofree char *text = g_strdup_printf (_("It is %s."), time);

  gtk_label_set_text (self->passed_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->passed_label), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
wait_until (PlenaryDebriefView *self)
{
  gint64 until = plenary_debrief_get_until (plenary_debrief_session_get_debrief (self->session));
  gint64 left = until - g_get_real_time ();

  if (left <= 0)
    say_passed (self, until);
  else
    /* A computer that slept meanwhile looks at the clock again soon. */
    self->until_id = g_timeout_add_seconds (CLAMP (left / G_USEC_PER_SEC, 1, 60), until_cb, self);
}

static void
show_until (PlenaryDebriefView *self)
{
  gint64 until = plenary_debrief_get_until (plenary_debrief_session_get_debrief (self->session));
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->until_label), until != 0);
  if (until == 0)
    return;

  time = plenary_debrief_words_clock (until);
  /* Translators: when a debrief is to end; %s is a time of the day such as “16:30” */
  text = g_strdup_printf (_("until %s"), time);
  gtk_label_set_text (self->until_label, text);
  wait_until (self);
}

static gboolean
plenary_debrief_view_grab_focus (GtkWidget *widget)
{
  PlenaryDebriefView *self = PLENARY_DEBRIEF_VIEW (widget);

  /* Space plays, and presses no other button. Where there is nothing to play, one talks. */
  return plenary_debrief_stage_take_focus (self->stage) ||
         gtk_widget_child_focus (self->talk_window, GTK_DIR_TAB_FORWARD);
}

static void
plenary_debrief_view_dispose (GObject *object)
{
  PlenaryDebriefView *self = PLENARY_DEBRIEF_VIEW (object);

  g_clear_handle_id (&self->until_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DEBRIEF_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_debrief_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, until_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, stage);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, place_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, whole_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, passed_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, talk_window);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefView, talk);
  gtk_widget_class_bind_template_callback (widget_class, stage_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_active_cb);
}

static void
plenary_debrief_view_class_init (PlenaryDebriefViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_view_dispose;
  widget_class->grab_focus = plenary_debrief_view_grab_focus;

  g_type_ensure (PLENARY_TYPE_DEBRIEF_STAGE);
  g_type_ensure (PLENARY_TYPE_DEBRIEF_TALK);
  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-view.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "moment.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "moment.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "moment.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "moment.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "moment.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "moment.open-whole", NULL, open_whole_action);
  gtk_widget_class_install_action (widget_class, "moment.shut-whole", NULL, shut_whole_action);
  plenary_debrief_keys_install (widget_class);
}

static void
plenary_debrief_view_init (PlenaryDebriefView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_debrief_keys_attach (GTK_WIDGET (self));
  g_signal_connect_object (plenary_debrief_stage_get_player (self->stage), "done",
                           G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  plenary_awake_while_playing (GTK_WIDGET (self),
                               G_OBJECT (plenary_debrief_stage_get_player (self->stage)));
}

/**
 * plenary_debrief_view_new:
 * @session: the session
 *
 * Makes the view. It shows the moment that is looked at, and plays it when it is asked to.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
plenary_debrief_view_new (PlenaryDebriefSession *session)
{
  PlenaryDebriefView *self;
  const char *focus;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_VIEW, NULL);
  self->session = g_object_ref (session);
  focus = plenary_debrief_get_focus (plenary_debrief_session_get_debrief (session));
  adw_window_title_set_title (self->title, *focus != '\0' ? focus : _("Debrief"));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button),
                          !is_neutral (self) &&
                            plenary_debrief_session_get_n_moments (session) > 0);
  plenary_debrief_talk_set_session (self->talk, session);
  show_moment (self);
  show_until (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_debrief_view_pause:
 * @self: a view
 *
 * Stops playing.
 */
void
plenary_debrief_view_pause (PlenaryDebriefView *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_VIEW (self));

  plenary_debrief_stage_pause (self->stage);
}

/**
 * plenary_debrief_view_flush:
 * @self: a view
 *
 * Saves at once what is unsaved.
 */
void
plenary_debrief_view_flush (PlenaryDebriefView *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_VIEW (self));

  plenary_debrief_talk_flush (self->talk);
}

/**
 * plenary_debrief_view_close:
 * @self: a view
 *
 * Saves what is unsaved, and lets go of the recording.
 */
void
plenary_debrief_view_close (PlenaryDebriefView *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_VIEW (self));

  plenary_debrief_view_flush (self);
  plenary_debrief_stage_close (self->stage);
}
