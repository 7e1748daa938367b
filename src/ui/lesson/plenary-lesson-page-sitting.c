/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-page-private.h"

#include <glib/gi18n.h>

#include "plenary-core-types.h"
#include "plenary-sitting-dialog.h"
#include "plenary-sitting-end.h"
#include "plenary-stretches.h"

/* Sitting down with a lesson and getting up again, as it shows on its page. */

/**
 * plenary_lesson_page_is_bare: (skip)
 * @self: a lesson page
 *
 * Finds out whether the lesson is being watched through.
 *
 * Returns: whether there is nothing but the picture and the key that marks
 */
gboolean
plenary_lesson_page_is_bare (PlenaryLessonPage *self)
{
  return self->sitting != NULL &&
         plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_WATCH);
}

static void
sitting_changed_cb (PlenaryLessonPage *self)
{
  gtk_widget_set_visible (self->enough_button, plenary_sitting_session_is_open (self->sitting));
  plenary_lesson_page_update_title (self);
  plenary_lesson_stage_set_bare (self->stage, plenary_lesson_page_is_bare (self));
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    plenary_lesson_page_update_layout (self);
}

/* In a narrow window, the moments go out of the way of the picture. */
static void
show_picture (PlenaryLessonPage *self)
{
  adw_bottom_sheet_set_open (self->sheet, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

static void
play (PlenaryLessonPage *self)
{
  show_picture (self);
  plenary_transport_set_playing (self->transport, TRUE);
}

static void
begun_cb (PlenaryLessonPage *self)
{
  GArray *stretches = plenary_sitting_session_get_stretches (self->sitting);

  if (stretches != NULL && stretches->len > 0)
    {
      show_picture (self);
      plenary_transport_play_span (self->transport,
                                   g_array_index (stretches, PlenaryStretch, 0).span, FALSE);
    }
  else
    {
      play (self);
    }
}

/**
 * plenary_lesson_page_sit:
 * @self: a lesson page
 * @door: how to begin
 *
 * Begins a sitting with the lesson, after asking what to look for where that matters.
 */
void
plenary_lesson_page_sit (PlenaryLessonPage *self,
                         PlenaryDoor door)
{
  AdwDialog *dialog;

  g_return_if_fail (PLENARY_IS_LESSON_PAGE (self));

  plenary_lesson_pane_flush (self->pane);
  switch (door)
    {
    case PLENARY_DOOR_TWENTY:
    case PLENARY_DOOR_WATCH:
      dialog = plenary_sitting_dialog_new (self->sitting, door);
      g_signal_connect_object (dialog, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (self));
      break;
    case PLENARY_DOOR_GLAD:
      plenary_lesson_pane_show_list (self->pane);
      plenary_sitting_session_begin (self->sitting, door, NULL, _("one moment I’m glad of"), NULL);
      play (self);
      break;
    case PLENARY_DOOR_CARRY_ON:
    case PLENARY_DOOR_DEBRIEF:
      plenary_sitting_session_begin (self->sitting, door, NULL, NULL, NULL);
      break;
    }
}

static void
sit_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  g_autoptr (GEnumClass) doors = g_type_class_ref (PLENARY_TYPE_DOOR);
  GEnumValue *door = g_enum_get_value_by_nick (doors, g_variant_get_string (parameter, NULL));

  if (door != NULL)
    plenary_lesson_page_sit (PLENARY_LESSON_PAGE (widget), door->value);
}

static void
done_cb (PlenaryLessonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

/* What was typed is saved, the lesson pauses, and the teacher sees what is left of it. */
static void
enough_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  AdwDialog *dialog;

  if (!plenary_sitting_session_is_open (self->sitting))
    return;

  plenary_transport_set_playing (self->transport, FALSE);
  plenary_lesson_pane_flush (self->pane);
  dialog = plenary_sitting_end_new (self->sitting);
  /* Its last minutes are those of the dialog, for whoever came there by the plan. */
  if (!plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_TWENTY) ||
      plenary_sitting_session_get_phase (self->sitting) != PLENARY_PHASE_NEXT_STEP)
    plenary_sitting_session_end (self->sitting);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Whoever has marked something writes about that; who has not looks back on the whole. */
static void
go_writing (PlenaryLessonPage *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  if (g_list_model_get_n_items (plenary_contents_get_moments (contents)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.write", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->pane), "pane.reflect", NULL);
}

static void
move_on_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  if (plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_TWENTY) &&
      plenary_sitting_session_move_on (self->sitting) &&
      plenary_sitting_session_get_phase (self->sitting) == PLENARY_PHASE_WRITING)
    go_writing (self);
  else
    gtk_widget_activate_action (widget, "page.enough", NULL);
}

/* The moment to be glad of was marked: now a few words. */
static void
marked_cb (PlenaryLessonPage *self)
{
  PlenaryMoment *latest = plenary_lesson_session_get_latest_mark (self->session);

  if (latest != NULL && plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_GLAD) &&
      latest == plenary_sitting_session_get_marked (self->sitting))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.write", NULL);
}

/* All doors lead to watching: where nothing is left to watch, they are closed. */
static void
update_doors (PlenaryLessonPage *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.sit",
                                 !plenary_lesson_get_words_only (lesson));
}

/**
 * plenary_lesson_page_connect_sitting: (skip)
 * @self: a lesson page
 *
 * Makes the sitting of the page. To be called once, when the session is there.
 */
void
plenary_lesson_page_connect_sitting (PlenaryLessonPage *self)
{
  self->sitting = plenary_sitting_session_new (self->session);
  plenary_sitting_bar_set_sitting (self->sitting_bar, self->sitting);
  g_signal_connect_object (self->sitting, "changed", G_CALLBACK (sitting_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::latest-mark", G_CALLBACK (marked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_lesson_session_get_lesson (self->session), "changed",
                           G_CALLBACK (update_doors), self, G_CONNECT_SWAPPED);
  update_doors (self);
  sitting_changed_cb (self);
}

/**
 * plenary_lesson_page_install_sitting: (skip)
 * @widget_class: the class of lesson pages
 *
 * Gives lesson pages the actions of a sitting.
 */
void
plenary_lesson_page_install_sitting (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.sit", "s", sit_action);
  gtk_widget_class_install_action (widget_class, "page.enough", NULL, enough_action);
  gtk_widget_class_install_action (widget_class, "page.move-on", NULL, move_on_action);
}

/**
 * plenary_lesson_page_get_sitting:
 * @self: a lesson page
 *
 * Gets the owner of what a sitting with the lesson is at.
 *
 * Returns: (transfer none): the sitting
 */
PlenarySittingSession *
plenary_lesson_page_get_sitting (PlenaryLessonPage *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PAGE (self), NULL);

  return self->sitting;
}
