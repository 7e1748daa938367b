/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-picture-private.h"

#include <glib/gi18n.h>

#include "plenary-media-info.h"
#include "plenary-parts.h"
#include "plenary-trouble.h"

/* Whether there is a picture to see, and the card that says why there is none and what to do. */

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

  show_card (self, known ? NULL : "audio-x-generic-symbolic", _("Sound Only"),
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
  show_card (self, "document-edit-symbolic", _("Words Only"),
             get_part_number (self) > 0
               ? _("You let go of the film of this part. All your notes are here.")
               : _("You deleted this recording on purpose. All your notes are here."),
             OFFER_FIND);
}

/**
 * plenary_picture_update_state: (skip)
 * @self: a picture that has a session
 *
 * Shows the picture, that it is being opened, or the card.
 */
void
plenary_picture_update_state (PlenaryPicture *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);

  if (recording == NULL)
    {
      show_card (self, "document-edit-symbolic", _("Words Only"),
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

/**
 * plenary_picture_sound_changed: (skip)
 * @self: a picture
 *
 * The first of the sound takes the place of the icon; what comes then, the picture of
 * the sound follows by itself.
 */
void
plenary_picture_sound_changed (PlenaryPicture *self)
{
  if (self->listens && adw_status_page_get_icon_name (self->card) != NULL)
    show_sound (self);
}
