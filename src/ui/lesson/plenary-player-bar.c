/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-player-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "plenary-edit.h"
#include "plenary-settings.h"
#include "plenary-time-field.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

/**
 * PlenaryPlayerBar:
 *
 * What moves the lesson on and back: jumps, frames, the time as a field one can
 * type into, speed, sound, and how the picture is turned. Its actions, all named
 * `player.…`, are what the keys of the lesson page activate too.
 */

#define DEGREES_AROUND 360

struct _PlenaryPlayerBar
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryTransport *transport;
  GSignalGroup *transport_signals;
  GBindingGroup *transport_bindings;
  GSettings *settings;
  gboolean detailed;
  gboolean compact;
  gboolean shows_duration;

  GtkWidget *back_button;
  GtkLabel *back_label;
  GtkWidget *frame_back_button;
  GtkButton *play_button;
  GtkWidget *frame_forward_button;
  GtkWidget *forward_button;
  GtkLabel *forward_label;
  PlenaryTimeField *time_field;
  GtkLabel *duration_label;
  GtkMenuButton *speed_button;
  GtkLabel *speed_label;
  GtkMenuButton *sound_button;
  GtkAdjustment *volume_adjustment;
  GtkScale *volume_scale;
  GtkLabel *volume_label;
  GtkToggleButton *mute_button;
  GtkWidget *sound_from;
  GtkLabel *other_label;
  GMenu *elsewhere_menu;
};

G_DEFINE_FINAL_TYPE (PlenaryPlayerBar, plenary_player_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_DETAILED,
  PROP_COMPACT,
  PROP_SHOWS_DURATION,
  PROP_RATE,
} PlenaryPlayerBarProps;

static GParamSpec *props[PROP_RATE + 1];

static void
set_name_and_tooltip (GtkWidget *widget,
                      const char *name,
                      const char *tooltip)
{
  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_playing (PlenaryPlayerBar *self)
{
  gboolean playing = plenary_transport_get_playing (self->transport);

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  if (playing)
    set_name_and_tooltip (GTK_WIDGET (self->play_button), _("Pause"), _("Pause (Space)"));
  else
    set_name_and_tooltip (GTK_WIDGET (self->play_button), _("Play"), _("Play (Space)"));
}

static void
update_duration (PlenaryPlayerBar *self)
{
  gint64 duration = plenary_transport_get_duration (self->transport);
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (duration > 0)
    {
      time = plenary_timecode_format (duration);
      /* Translators: stands after the present time, as in “12:41 of 58:03” */
      text = g_strdup_printf (_("of %s"), time);
    }

  gtk_label_set_text (self->duration_label, text != NULL ? text : "");
}

static void
update_rate (PlenaryPlayerBar *self)
{
  double rate = plenary_transport_get_rate (self->transport);
  /* Translators: a speed of playing, such as “1.5×” */
  g_autofree char *text = g_strdup_printf (_("%g×"), rate);
  g_autofree char *name = g_strdup_printf (_("Speed: %g×"), rate);

  gtk_label_set_text (self->speed_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speed_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATE]);
}

static const char *
get_sound_icon (double volume,
                gboolean muted)
{
  if (muted || volume < 0.005)
    return "audio-volume-muted-symbolic";
  if (volume < 0.4)
    return "audio-volume-low-symbolic";
  if (volume < 0.8)
    return "audio-volume-medium-symbolic";
  if (volume < 1.05)
    return "audio-volume-high-symbolic";

  return "audio-volume-overamplified-symbolic";
}

static void
update_sound (PlenaryPlayerBar *self)
{
  double volume = plenary_transport_get_volume (self->transport);
  gboolean muted = plenary_transport_get_muted (self->transport);
  int percent = (int) round (volume * 100);
  /* Translators: how loud it plays; %d is a number, %% a percent sign */
  g_autofree char *text = g_strdup_printf (_("%d %%"), percent);
  g_autofree char *name = NULL;

  if (muted)
    name = g_strdup (_("Sound: muted"));
  else
    name = g_strdup_printf (_("Sound: %d %%"), percent);

  gtk_label_set_text (self->volume_label, text);
  gtk_menu_button_set_icon_name (self->sound_button, get_sound_icon (volume, muted));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sound_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->volume_scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
update_state (PlenaryPlayerBar *self)
{
  static const char *const actions[] = {
    "player.frame-back",
    "player.frame-forward",
    "player.turn",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean ready = plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_READY;
  gboolean can_move = plenary_transport_can_move (self->transport);

  gtk_widget_action_set_enabled (widget, "player.play",
                                 plenary_transport_can_play (self->transport));
  gtk_widget_action_set_enabled (widget, "player.back", can_move);
  gtk_widget_action_set_enabled (widget, "player.forward", can_move);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], ready);
}

static void
update_jumps (PlenaryPlayerBar *self)
{
  int seconds = g_settings_get_int (self->settings, PLENARY_SETTING_JUMP_SECONDS);
  g_autofree char *number = g_strdup_printf ("%d", seconds);
  g_autofree char *back =
    g_strdup_printf (ngettext ("Back %d second", "Back %d seconds", seconds), seconds);
  g_autofree char *back_tip = g_strdup_printf ("%s (←)", back);
  g_autofree char *on =
    g_strdup_printf (ngettext ("On %d second", "On %d seconds", seconds), seconds);
  g_autofree char *on_tip = g_strdup_printf ("%s (→)", on);

  gtk_label_set_text (self->back_label, number);
  gtk_label_set_text (self->forward_label, number);
  set_name_and_tooltip (self->back_button, back, back_tip);
  set_name_and_tooltip (self->forward_button, on, on_tip);
}

static void
update_size (PlenaryPlayerBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->back_label), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->forward_label), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->duration_label), self->shows_duration);
  gtk_widget_set_visible (self->frame_back_button, self->detailed && !self->compact);
  gtk_widget_set_visible (self->frame_forward_button, self->detailed && !self->compact);
}

static void
time_done_cb (PlenaryPlayerBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_lesson_session_play_pause (PLENARY_PLAYER_BAR (widget)->session);
}

static void
jump_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (widget);
  gint64 by = PLENARY_SECOND * g_settings_get_int (self->settings, PLENARY_SETTING_JUMP_SECONDS);

  plenary_transport_jump (self->transport, g_str_equal (action_name, "player.back") ? -by : by);
}

static void
frame_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (widget);

  plenary_transport_step (self->transport, g_str_equal (action_name, "player.frame-back") ? -1 : 1);
}

/* To the next speed of the menu, in either direction. */
static void
change_rate_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  static const double rates[] = { 0.5, 0.75, 1.0, 1.25, 1.5, 2.0 };
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (widget);
  double rate = plenary_transport_get_rate (self->transport);
  gboolean faster = g_str_equal (action_name, "player.faster");
  int i = 0;

  while (i < (int) G_N_ELEMENTS (rates) && (faster ? rates[i] <= rate : rates[i] < rate))
    i++;
  i = faster ? MIN (i, (int) G_N_ELEMENTS (rates) - 1) : MAX (i - 1, 0);

  plenary_transport_set_rate (self->transport, rates[i]);
}

static void
edit_time_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->time_field));
}

/* The turn is kept with the recording, which the picture follows. */
static void
turn_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (widget);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_TURNED);
  g_autoptr (PlenaryRecording) turned = plenary_entity_copy (recording);
  int rotation = plenary_recording_get_rotation (recording) + g_variant_get_int32 (parameter);

  plenary_recording_set_rotation (turned, (rotation + DEGREES_AROUND) % DEGREES_AROUND);
  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  plenary_edit_put (edit, turned);
  plenary_trouble_commit (plenary_lesson_session_get_store (self->session), edit, widget);
}

static void
plenary_player_bar_dispose (GObject *object)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->transport_signals);
  g_clear_object (&self->transport_bindings);
  g_clear_object (&self->transport);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PLAYER_BAR);
  /* That leaves the children nobody had to name. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_player_bar_parent_class)->dispose (object);
}

static void
plenary_player_bar_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (object);

  switch ((PlenaryPlayerBarProps) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_DETAILED:
      g_value_set_boolean (value, self->detailed);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SHOWS_DURATION:
      g_value_set_boolean (value, self->shows_duration);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->transport != NULL
                                   ? plenary_transport_get_rate (self->transport)
                                   : 1.0);
      break;
    }
}

static void
plenary_player_bar_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryPlayerBar *self = PLENARY_PLAYER_BAR (object);

  switch ((PlenaryPlayerBarProps) prop_id)
    {
    case PROP_SESSION:
      plenary_player_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_DETAILED:
      plenary_player_bar_set_detailed (self, g_value_get_boolean (value));
      break;
    case PROP_COMPACT:
      plenary_player_bar_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWS_DURATION:
      plenary_player_bar_set_shows_duration (self, g_value_get_boolean (value));
      break;
    case PROP_RATE:
      if (self->transport != NULL)
        plenary_transport_set_rate (self->transport, g_value_get_double (value));
      break;
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * PlenaryPlayerBar:session:
   *
   * The session whose lesson is played.
   */
  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PLENARY_TYPE_LESSON_SESSION, flags);
  /**
   * PlenaryPlayerBar:detailed:
   *
   * Whether there are buttons for single frames.
   */
  props[PROP_DETAILED] = g_param_spec_boolean ("detailed", NULL, NULL, FALSE, flags);
  /**
   * PlenaryPlayerBar:compact:
   *
   * Whether there is little room, so that only what is needed most is shown.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  /**
   * PlenaryPlayerBar:shows-duration:
   *
   * Whether there is room for the length of the lesson.
   */
  props[PROP_SHOWS_DURATION] = g_param_spec_boolean ("shows-duration", NULL, NULL, TRUE, flags);
  /**
   * PlenaryPlayerBar:rate:
   *
   * The speed of playing, 1 as recorded. What the speed menu changes.
   */
  props[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.25, 4.0, 1.0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_TIME_FIELD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-player-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, back_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, frame_back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, frame_forward_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, forward_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, forward_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, time_field);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, duration_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, speed_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, speed_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, sound_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, volume_adjustment);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, volume_scale);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, volume_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, mute_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, sound_from);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, other_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlayerBar, elsewhere_menu);
  gtk_widget_class_bind_template_callback (widget_class, time_done_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "player.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "player.back", NULL, jump_action);
  gtk_widget_class_install_action (widget_class, "player.forward", NULL, jump_action);
  gtk_widget_class_install_action (widget_class, "player.frame-back", NULL, frame_action);
  gtk_widget_class_install_action (widget_class, "player.frame-forward", NULL, frame_action);
  gtk_widget_class_install_action (widget_class, "player.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "player.slower", NULL, change_rate_action);
  gtk_widget_class_install_action (widget_class, "player.faster", NULL, change_rate_action);
  gtk_widget_class_install_action (widget_class, "player.edit-time", NULL, edit_time_action);
  gtk_widget_class_install_property_action (widget_class, "player.rate", "rate");
}

static void
plenary_player_bar_class_init (PlenaryPlayerBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_player_bar_dispose;
  object_class->get_property = plenary_player_bar_get_property;
  object_class->set_property = plenary_player_bar_set_property;

  install_properties (object_class);
  install_template (widget_class);
  install_actions (widget_class);
}

static void
connect_transport (PlenaryPlayerBar *self)
{
  static const struct
  {
    const char *signal;
    void (*update) (PlenaryPlayerBar *self);
  } updates[] = {
    { "notify::playing", update_playing }, { "notify::duration", update_duration },
    { "notify::rate", update_rate },       { "notify::volume", update_sound },
    { "notify::muted", update_sound },     { "notify::state", update_state },
  };

  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    g_signal_group_connect_swapped (self->transport_signals, updates[i].signal,
                                    G_CALLBACK (updates[i].update), self);

  self->transport_bindings = g_binding_group_new ();
  g_binding_group_bind (self->transport_bindings, "volume", self->volume_adjustment, "value",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_binding_group_bind (self->transport_bindings, "muted", self->mute_button, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
plenary_player_bar_init (PlenaryPlayerBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->shows_duration = TRUE;
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_signal_connect_object (self->settings, "changed::" PLENARY_SETTING_JUMP_SECONDS,
                           G_CALLBACK (update_jumps), self, G_CONNECT_SWAPPED);

  connect_transport (self);
  gtk_scale_add_mark (self->volume_scale, 1.0, GTK_POS_BOTTOM, _("as recorded"));
  update_jumps (self);
  update_size (self);
}

/**
 * plenary_player_bar_get_session:
 * @self: a player bar
 *
 * Gets [property@PlayerBar:session].
 *
 * Returns: (transfer none) (nullable): the session
 */
PlenaryLessonSession *
plenary_player_bar_get_session (PlenaryPlayerBar *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER_BAR (self), NULL);

  return self->session;
}

/**
 * plenary_player_bar_set_session:
 * @self: a player bar
 * @session: the session
 *
 * Sets [property@PlayerBar:session].
 */
void
plenary_player_bar_set_session (PlenaryPlayerBar *self,
                                PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_PLAYER_BAR (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_set_object (&self->transport, plenary_lesson_session_get_transport (session));
  g_signal_group_set_target (self->transport_signals, self->transport);
  g_binding_group_set_source (self->transport_bindings, self->transport);
  update_playing (self);
  plenary_time_field_set_transport (self->time_field, self->transport);
  update_duration (self);
  update_rate (self);
  update_sound (self);
  update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * plenary_player_bar_get_detailed:
 * @self: a player bar
 *
 * Gets [property@PlayerBar:detailed].
 *
 * Returns: whether there are buttons for single frames
 */
gboolean
plenary_player_bar_get_detailed (PlenaryPlayerBar *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER_BAR (self), FALSE);

  return self->detailed;
}

/**
 * plenary_player_bar_set_detailed:
 * @self: a player bar
 * @detailed: whether to show buttons for single frames
 *
 * Sets [property@PlayerBar:detailed].
 */
void
plenary_player_bar_set_detailed (PlenaryPlayerBar *self,
                                 gboolean detailed)
{
  g_return_if_fail (PLENARY_IS_PLAYER_BAR (self));

  if (self->detailed == detailed)
    return;

  self->detailed = detailed;
  update_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILED]);
}

/**
 * plenary_player_bar_get_compact:
 * @self: a player bar
 *
 * Gets [property@PlayerBar:compact].
 *
 * Returns: whether only what is needed most is shown
 */
gboolean
plenary_player_bar_get_compact (PlenaryPlayerBar *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER_BAR (self), FALSE);

  return self->compact;
}

/**
 * plenary_player_bar_set_compact:
 * @self: a player bar
 * @compact: whether to show only what is needed most
 *
 * Sets [property@PlayerBar:compact].
 */
void
plenary_player_bar_set_compact (PlenaryPlayerBar *self,
                                gboolean compact)
{
  g_return_if_fail (PLENARY_IS_PLAYER_BAR (self));

  if (self->compact == compact)
    return;

  self->compact = compact;
  update_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

/**
 * plenary_player_bar_get_shows_duration:
 * @self: a player bar
 *
 * Gets [property@PlayerBar:shows-duration].
 *
 * Returns: whether the length of the lesson is shown
 */
gboolean
plenary_player_bar_get_shows_duration (PlenaryPlayerBar *self)
{
  g_return_val_if_fail (PLENARY_IS_PLAYER_BAR (self), FALSE);

  return self->shows_duration;
}

/**
 * plenary_player_bar_set_shows_duration:
 * @self: a player bar
 * @shows_duration: whether to show the length of the lesson
 *
 * Sets [property@PlayerBar:shows-duration].
 */
void
plenary_player_bar_set_shows_duration (PlenaryPlayerBar *self,
                                       gboolean shows_duration)
{
  g_return_if_fail (PLENARY_IS_PLAYER_BAR (self));

  if (self->shows_duration == shows_duration)
    return;

  self->shows_duration = shows_duration;
  update_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWS_DURATION]);
}

/**
 * plenary_player_bar_set_elsewhere:
 * @self: a player bar
 * @recordings: (element-type PlenaryRecording): what could go along with the lesson
 * @heard: (nullable): the name of the one that could be heard in its place, or %NULL
 *
 * Offers what goes along with the lesson: in the menu where there are several, and
 * beside the volume where one can be heard.
 */
void
plenary_player_bar_set_elsewhere (PlenaryPlayerBar *self,
                                  GPtrArray *recordings,
                                  const char *heard)
{
  g_return_if_fail (PLENARY_IS_PLAYER_BAR (self));
  g_return_if_fail (recordings != NULL);

  g_menu_remove_all (self->elsewhere_menu);
  for (guint i = 0; recordings->len > 1 && i < recordings->len; i++)
    {
      const char *name = plenary_recording_get_display_name (recordings->pdata[i]);
      const char *uuid = plenary_entity_get_uuid (recordings->pdata[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "elsewhere.choice", "s", uuid);
      g_menu_append_item (self->elsewhere_menu, item);
    }

  gtk_widget_set_visible (self->sound_from, heard != NULL);
  gtk_label_set_text (self->other_label, heard != NULL ? heard : "");
}
