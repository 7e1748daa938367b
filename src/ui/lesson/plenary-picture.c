/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-media-info.h"
#include "plenary-parts.h"
#include "plenary-placement.h"
#include "plenary-relink.h"
#include "plenary-sound-picture.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

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

G_DEFINE_FINAL_TYPE (PlenaryPicture, plenary_picture, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_PAINTABLE,
  PROP_OWN,
} PlenaryPictureProps;

static GParamSpec *props[PROP_OWN + 1];

typedef enum
{
  OFFER_NOTHING = 0,
  OFFER_FIND = 1 << 0,
  OFFER_ACCEPT = 1 << 1,
  OFFER_AGAIN = 1 << 2,
  OFFER_GIVE_UP = 1 << 3,
} Offers;

/* The focus stays with the picture, whatever it turns into. */
static void
show_page (PlenaryPicture *self,
           const char *name,
           gboolean focused)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
has_focus (PlenaryPicture *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (self)) ||
         gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

static void
show_card (PlenaryPicture *self,
           const char *icon_name,
           const char *title,
           const char *body,
           Offers offers)
{
  g_autofree char *markup = g_markup_escape_text (body, -1);
  gboolean focused = has_focus (self);

  adw_status_page_set_icon_name (self->card, icon_name);
  adw_status_page_set_title (self->card, title);
  adw_status_page_set_description (self->card, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (self->find_button, (offers & OFFER_FIND) != 0);
  gtk_widget_set_visible (self->accept_button, (offers & OFFER_ACCEPT) != 0);
  gtk_widget_set_visible (self->again_button, (offers & OFFER_AGAIN) != 0);
  gtk_widget_set_visible (self->give_up_button, (offers & OFFER_GIVE_UP) != 0);
  gtk_widget_set_visible (self->buttons, offers != OFFER_NOTHING);
  self->listens = FALSE;
  plenary_sound_picture_set_sound (self->sound_picture, NULL);

  /* A card without buttons takes the focus itself: the keys go on working. */
  gtk_widget_set_focusable (GTK_WIDGET (self), offers == OFFER_NOTHING);
  show_page (self, "card", focused);
}

static void
show_picture (PlenaryPicture *self,
              const char *name)
{
  gboolean focused = has_focus (self);

  self->listens = FALSE;
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Picture of the lesson"), -1);
  show_page (self, name, focused);
}

static Offers
offers_for (PlenaryMediaError code)
{
  switch (code)
    {
    case PLENARY_MEDIA_ERROR_GONE:
      return OFFER_FIND | OFFER_GIVE_UP;
    case PLENARY_MEDIA_ERROR_OTHER_FILE:
      return OFFER_FIND | OFFER_ACCEPT;
    case PLENARY_MEDIA_ERROR_UNREADABLE:
    case PLENARY_MEDIA_ERROR_TIMED_OUT:
    case PLENARY_MEDIA_ERROR_MISSING_CODEC:
    case PLENARY_MEDIA_ERROR_FAILED:
    case PLENARY_MEDIA_ERROR_INTERRUPTED:
    case PLENARY_MEDIA_ERROR_COPY_DIFFERS:
    case PLENARY_MEDIA_ERROR_UNFINISHED:
      return OFFER_FIND | OFFER_AGAIN;
    case PLENARY_MEDIA_ERROR_EMPTY:
    case PLENARY_MEDIA_ERROR_NOT_MEDIA:
    case PLENARY_MEDIA_ERROR_CUT_OFF:
    case PLENARY_MEDIA_ERROR_ENCRYPTED:
    case PLENARY_MEDIA_ERROR_DAMAGED:
      return OFFER_FIND;
    case PLENARY_MEDIA_ERROR_NO_SINK:
      return OFFER_NOTHING;
    }

  return OFFER_FIND | OFFER_AGAIN;
}

/* The number of a part where there are several, or 0. */
static guint
get_part_number (PlenaryPicture *self)
{
  g_autoptr (GPtrArray) parts = plenary_parts_list (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (self->session)));
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  guint index;

  return parts->len > 1 && g_ptr_array_find (parts, recording, &index) ? index + 1 : 0;
}

static void
show_missing (PlenaryPicture *self)
{
  guint number = get_part_number (self);
  g_autofree char *title = NULL;

  if (number > 0)
    {
      /* Translators: %u is the number of a part of a lesson */
      title = g_strdup_printf (_("We can’t find part %u"), number);
      show_card (self, "edit-find-symbolic", title,
                 _("The other parts play, and all your notes are here. If it was on a phone, "
                   "card or another drive, connect it, then find it again."),
                 OFFER_FIND | OFFER_GIVE_UP);
      return;
    }

  show_card (self, "edit-find-symbolic", _("We can’t find this recording"),
             _("All your notes are here. If it was on a phone, card or another drive, "
               "connect it, then find it again."),
             OFFER_FIND | OFFER_GIVE_UP);
}

static void
show_other_file (PlenaryPicture *self)
{
  show_card (self, "dialog-question-symbolic", _("Another file has the name of this recording"),
             _("All your notes are here. If you replaced or trimmed the recording, use this "
               "file. If not, find the right one."),
             OFFER_FIND | OFFER_ACCEPT);
}

static void
show_error (PlenaryPicture *self,
            const GError *error)
{
  g_autofree char *words = NULL;
  g_autofree char *body = NULL;

  if (g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE))
    {
      show_missing (self);
      return;
    }
  if (g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_OTHER_FILE))
    {
      show_other_file (self);
      return;
    }

  words = plenary_trouble_describe (error);
  /* Translators: %s is one or two sentences that say what is wrong with a recording */
  body = g_strdup_printf (_("%s\nAll your notes are here."), words);
  show_card (self, "video-x-generic-symbolic", _("This recording can’t be shown"), body,
             error->domain == PLENARY_MEDIA_ERROR ? offers_for (error->code)
                                                  : OFFER_FIND | OFFER_AGAIN);
}

/* Where the sound is known, it is its own picture. */
static void
show_sound (PlenaryPicture *self)
{
  gboolean known = self->sound != NULL &&
                   plenary_timeline_sound_get_state (self->sound) == PLENARY_TIMELINE_SOUND_KNOWN;

  show_card (self, known ? NULL : "audio-x-generic-symbolic", _("Sound only"),
             _("This recording has no picture. You can listen and mark moments just the same."),
             OFFER_NOTHING);
  self->listens = TRUE;
  plenary_sound_picture_set_sound (self->sound_picture, self->sound);
}

static void
show_ready (PlenaryPicture *self,
            PlenaryRecording *recording)
{
  if (self->instead != NULL)
    show_picture (self, "picture");
  else if (!plenary_recording_get_has_video (recording))
    show_sound (self);
  else if (self->paintable == NULL)
    {
      g_autoptr (GError) error =
        g_error_new_literal (PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_NO_SINK, "");

      show_error (self, error);
    }
  else
    show_picture (self, "picture");
}

static void
show_given_up (PlenaryPicture *self)
{
  show_card (self, "document-edit-symbolic", _("Words only"),
             get_part_number (self) > 0
               ? _("You let go of the film of this part. All your notes are here.")
               : _("You deleted this recording on purpose. All your notes are here."),
             OFFER_FIND);
}

static void
update_state (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);

  if (recording == NULL)
    {
      show_card (self, "document-edit-symbolic", _("Words only"),
                 _("This lesson has no recording. All your notes are here."), OFFER_NOTHING);
      return;
    }
  if (plenary_recording_get_given_up (recording))
    {
      show_given_up (self);
      return;
    }

  switch (plenary_transport_get_state (transport))
    {
    case PLENARY_TRANSPORT_EMPTY:
      /* Not opened yet, or closed already because the page goes away. */
      break;
    case PLENARY_TRANSPORT_LOADING:
      show_picture (self, "loading");
      break;
    case PLENARY_TRANSPORT_READY:
      show_ready (self, recording);
      break;
    case PLENARY_TRANSPORT_FAILED:
      show_error (self, plenary_transport_get_error (transport));
      break;
    }
}

/* The first of the sound takes the place of the icon; what comes then, the picture of
 * the sound follows by itself. */
static void
sound_changed_cb (PlenaryPicture *self)
{
  if (self->listens && adw_status_page_get_icon_name (self->card) != NULL)
    show_sound (self);
}

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
update_paintable (PlenaryPicture *self)
{
  gtk_picture_set_paintable (self->picture, self->instead != NULL ? self->instead
                                                                  : plenary_picture_get_own (self));
}

/* During a rest the picture stays, though its player lets go of it. */
static void
resting_cb (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  g_clear_object (&self->still);
  if (self->paintable != NULL && plenary_transport_get_resting (transport))
    self->still = gdk_paintable_get_current_image (self->paintable);

  update_paintable (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OWN]);
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
  update_state (self);
  update_description (self);
}

static void
plenary_picture_init (PlenaryPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->transport_signals = g_signal_group_new (PLENARY_TYPE_TRANSPORT);
  g_signal_group_connect_swapped (self->transport_signals, "notify::state",
                                  G_CALLBACK (update_state), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::part",
                                  G_CALLBACK (part_changed_cb), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::resting",
                                  G_CALLBACK (resting_cb), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::position",
                                  G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::duration",
                                  G_CALLBACK (update_time), self);
  g_signal_group_connect_swapped (self->transport_signals, "notify::shown-frame",
                                  G_CALLBACK (update_description), self);
  self->recording_signals = g_signal_group_new (PLENARY_TYPE_RECORDING);
  g_signal_group_connect_swapped (self->recording_signals, "changed", G_CALLBACK (update_state),
                                  self);
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
    update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAINTABLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OWN]);
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
  update_state (self);
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
  g_signal_connect_object (sound, "changed", G_CALLBACK (sound_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sound_changed_cb (self);
}
