/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-still.h"

#include "plenary-model-watch.h"
#include "plenary-record-words.h"
#include "plenary-trouble.h"
#include "plenary-unpack.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * PlenaryNoteStill:
 *
 * The picture that was kept of a moment when its recording was deleted, above what was
 * written about it. Where none was kept, there is nothing to be seen.
 */

struct _PlenaryNoteStill
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  PlenaryModelWatch *recordings_watch;
  GCancellable *looking;

  GtkWidget *content;
  GtkPicture *picture;
  GtkLabel *not_shown_label;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (PlenaryNoteStill, plenary_note_still, GTK_TYPE_WIDGET)

static void
show (PlenaryNoteStill *self,
      GdkTexture *texture)
{
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self), texture != NULL);
}

static void
unpacked_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (PlenaryNoteStill) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = plenary_unpack_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (texture == NULL)
    g_message ("A picture that was kept cannot be shown: %s", error->message);
  show (self, texture);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryNoteStill) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture =
    plenary_store_get_kept_finish (PLENARY_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (picture != NULL && g_bytes_get_size (picture) > 0)
    plenary_unpack_async (picture, self->looking, unpacked_cb, g_object_ref (self));
  else
    show (self, NULL);
}

static void
look (PlenaryNoteStill *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->moment == NULL)
    {
      show (self, NULL);
      return;
    }

  self->looking = g_cancellable_new ();
  plenary_store_get_still_async (plenary_lesson_session_get_store (self->session),
                                 plenary_entity_get_uuid (PLENARY_ENTITY (self->moment)),
                                 self->looking, read_cb, g_object_ref (self));
}

static void
removed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (PlenaryNoteStill) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_keep_finish (PLENARY_STORE (source), result, &error))
    plenary_trouble_say (GTK_WIDGET (self), error);
  else if (self->session != NULL)
    look (self);
}

typedef struct
{
  PlenaryNoteStill *self;
  PlenaryMoment *moment;
} Question;

static void
remove_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  Question *question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "remove") && question->self->session != NULL)
    {
      /* What had the focus goes with the picture. */
      gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (question->self)),
                              GTK_DIR_TAB_FORWARD);
      plenary_store_remove_still_async (plenary_lesson_session_get_store (question->self->session),
                                        plenary_entity_get_uuid (PLENARY_ENTITY (question->moment)),
                                        removed_cb, g_object_ref (question->self));
    }

  g_object_unref (question->self);
  g_object_unref (question->moment);
  g_free (question);
}

static void
remove_cb (PlenaryNoteStill *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("Remove This Picture?"),
    _("The video is gone, so nobody can bring the picture back. What you wrote stays.")));
  Question *question = g_new0 (Question, 1);

  question->self = g_object_ref (self);
  question->moment = g_object_ref (self->moment);
  adw_alert_dialog_add_responses (dialog, "keep", _("_Keep It"), "remove", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "keep");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, remove_chosen_cb, question);
}

static void
plenary_note_still_dispose (GObject *object)
{
  PlenaryNoteStill *self = PLENARY_NOTE_STILL (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->recordings_watch);
  g_clear_object (&self->moment);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_NOTE_STILL);

  G_OBJECT_CLASS (plenary_note_still_parent_class)->dispose (object);
}

static void
plenary_note_still_class_init (PlenaryNoteStillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_note_still_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-note-still.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteStill, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteStill, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteStill, not_shown_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteStill, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
plenary_note_still_init (PlenaryNoteStill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_note_still_set_session:
 * @self: a still
 * @session: the session of the lesson
 *
 * Binds the still to a session. To be called once.
 */
void
plenary_note_still_set_session (PlenaryNoteStill *self,
                                PlenaryLessonSession *session)
{
  PlenaryContents *contents;

  g_return_if_fail (PLENARY_IS_NOTE_STILL (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  contents = plenary_lesson_session_get_contents (session);
  plenary_record_words_show_not_shown (self->not_shown_label, contents);
  /* A picture is kept just before its recording is given up. */
  self->recordings_watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->recordings_watch, "changed", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_note_still_set_moment:
 * @self: a still that has a session
 * @moment: (nullable): a live moment, or %NULL for none
 *
 * Shows the picture that was kept of a moment, if there is one.
 */
void
plenary_note_still_set_moment (PlenaryNoteStill *self,
                               PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_NOTE_STILL (self));
  g_return_if_fail (self->session != NULL);

  if (!g_set_object (&self->moment, moment))
    return;

  show (self, NULL);
  look (self);
}
