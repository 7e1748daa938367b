/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-picture-private.h"

#include <glib/gi18n.h>

#include "plenary-placement.h"
#include "plenary-relink.h"
#include "plenary-timecode.h"

/**
 * PlenaryPicture:
 *
 * The picture of a lesson, or a calm card that says why there is none and what
 * to do. Nothing is drawn over the picture but a second one, if there is one, so that
 * the compositor may show the frames of the decoder without a copy.
 *
 * The description of the picture tells assistive technology which frame is on
 * screen: “shown at 12:41”.
 */

G_DEFINE_FINAL_TYPE (PlenaryPicture, plenary_picture, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_PAINTABLE,
  PROP_OWN,
} PlenaryPictureProps;

static GParamSpec *props[PROP_OWN + 1];

static void
update_description (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  gint64 frame = plenary_transport_get_shown_frame (transport);
  g_autofree char *description = NULL;

  if (frame >= 0 && recording != NULL)
    {
      gint64 offset = plenary_recording_get_offset (recording);
      g_autofree char *time = plenary_timecode_format (plenary_placement_to_lesson (offset, frame));

      /* Translators: describes the picture of a lesson; %s is a time such as “12:41” */
      description = g_strdup_printf (_("shown at %s"), time);
    }

  /* While it plays, a new frame comes many times a second: only news are told. */
  if (!g_set_str (&self->description, description))
    return;

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->picture),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* One click plays or pauses, two fill the screen: the second click of the two
 * takes back what the first did. */
static void
picture_released_cb (PlenaryPicture *self,
                     int n_press)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->picture));
  plenary_lesson_session_play_pause (self->session);
  if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.fullscreen", NULL);
}

static void
find_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_relink_find (widget, PLENARY_PICTURE (widget)->session);
}

static void
accept_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  plenary_relink_accept (widget, PLENARY_PICTURE (widget)->session);
}

static void
give_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  plenary_relink_give_up (widget, PLENARY_PICTURE (widget)->session);
}

/* A card begins at the button that can do no harm. */
static gboolean
plenary_picture_grab_focus (GtkWidget *widget)
{
  PlenaryPicture *self = PLENARY_PICTURE (widget);
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (page, "picture") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->picture));
  if (gtk_widget_get_focusable (widget))
    return GTK_WIDGET_CLASS (plenary_picture_parent_class)->grab_focus (widget);
  if (g_strcmp0 (page, "card") == 0)
    return gtk_widget_grab_focus (self->find_button);

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
plenary_picture_dispose (GObject *object)
{
  PlenaryPicture *self = PLENARY_PICTURE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PICTURE);
  g_clear_object (&self->transport_signals);
  g_clear_object (&self->recording_signals);
  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_clear_object (&self->sound);
  g_clear_object (&self->session);
  g_clear_object (&self->paintable);
  g_clear_object (&self->still);
  g_clear_object (&self->instead);

  G_OBJECT_CLASS (plenary_picture_parent_class)->dispose (object);
}

static void
plenary_picture_finalize (GObject *object)
{
  PlenaryPicture *self = PLENARY_PICTURE (object);

  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (plenary_picture_parent_class)->finalize (object);
}

static void
plenary_picture_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PlenaryPicture *self = PLENARY_PICTURE (object);

  switch ((PlenaryPictureProps) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;
    case PROP_OWN:
      g_value_set_object (value, plenary_picture_get_own (self));
      break;
    }
}

static void
plenary_picture_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PlenaryPicture *self = PLENARY_PICTURE (object);

  switch ((PlenaryPictureProps) prop_id)
    {
    case PROP_SESSION:
      plenary_picture_set_session (self, g_value_get_object (value));
      break;
    case PROP_PAINTABLE:
      plenary_picture_set_paintable (self, g_value_get_object (value));
      break;
    case PROP_OWN:
      g_assert_not_reached ();
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_SOUND_PICTURE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, card);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, sound_picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, buttons);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, find_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, accept_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, again_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPicture, give_up_button);
  gtk_widget_class_bind_template_callback (widget_class, picture_released_cb);
  gtk_widget_class_install_action (widget_class, "picture.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "picture.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "picture.give-up", NULL, give_up_action);
}

static void
plenary_picture_class_init (PlenaryPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_picture_dispose;
  object_class->finalize = plenary_picture_finalize;
  object_class->get_property = plenary_picture_get_property;
  object_class->set_property = plenary_picture_set_property;
  widget_class->grab_focus = plenary_picture_grab_focus;

  /**
   * PlenaryPicture:session:
   *
   * The session whose lesson is shown.
   */
  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PLENARY_TYPE_LESSON_SESSION, flags);
  /**
   * PlenaryPicture:paintable:
   *
   * What the player paints, or %NULL if this machine cannot show pictures.
   */
  props[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  /**
   * PlenaryPicture:own:
   *
   * The picture of the lesson, wherever it is shown: what the player paints, or, during
   * a rest, the last of that.
   */
  props[PROP_OWN] =
    g_param_spec_object ("own", NULL, NULL, GDK_TYPE_PAINTABLE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_template (widget_class);
}

static void
update_time (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  plenary_sound_picture_set_duration (self->sound_picture,
                                      plenary_transport_get_duration (transport));
  plenary_sound_picture_set_position (self->sound_picture,
                                      plenary_transport_get_position (transport));
}

/* Another part of the lesson is on screen. */
static void
part_changed_cb (PlenaryPicture *self)
{
  g_signal_group_set_target (self->recording_signals,
                             plenary_lesson_session_get_recording (self->session));
  plenary_picture_update_state (self);
  update_description (self);
}

static void
plenary_picture_init (PlenaryPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  g_signal_group_connect_swapped (self->transport_signals, "notify::state",
                                  G_CALLBACK (plenary_picture_update_state), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::part",
                                  G_CALLBACK (part_changed_cb), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::resting",
                                  G_CALLBACK (plenary_picture_rest), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::position",
                                  G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::duration",
                                  G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::shown-frame",
                                  G_CALLBACK (update_description), self);
  self->recording_signals = g_signal_group_new (PLENARY_TYPE_RECORDING);
  g_signal_group_connect_swapped (self->recording_signals, "changed",
                                  G_CALLBACK (plenary_picture_update_state), self);
}

/**
 * plenary_picture_get_session:
 * @self: a picture
 *
 * Gets [property@Picture:session].
 *
 * Returns: (transfer none) (nullable): the session
 */
PlenaryLessonSession *
plenary_picture_get_session (PlenaryPicture *self)
{
  g_return_val_if_fail (PLENARY_IS_PICTURE (self), NULL);

  return self->session;
}

/**
 * plenary_picture_set_session:
 * @self: a picture
 * @session: the session
 *
 * Sets [property@Picture:session].
 */
void
plenary_picture_set_session (PlenaryPicture *self,
                             PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_PICTURE (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->transport_signals,
                             plenary_lesson_session_get_transport (session));
  g_object_bind_property (plenary_lesson_session_get_transport (session), "paintable", self,
                          "paintable", G_BINDING_SYNC_CREATE);
  part_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * plenary_picture_set_sound:
 * @self: a picture that has a session
 * @sound: the sound of the lesson
 *
 * Gives the picture what to show of a recording that is only heard. To be called once.
 */
void
plenary_picture_set_sound (PlenaryPicture *self,
                           PlenaryTimelineSound *sound)
{
  g_return_if_fail (PLENARY_IS_PICTURE (self));
  g_return_if_fail (PLENARY_IS_TIMELINE_SOUND (sound));
  g_return_if_fail (self->sound == NULL);

  self->sound = g_object_ref (sound);
  g_signal_connect_object (sound, "changed", G_CALLBACK (plenary_picture_sound_changed), self,
                           G_CONNECT_SWAPPED);
  plenary_picture_sound_changed (self);
}
