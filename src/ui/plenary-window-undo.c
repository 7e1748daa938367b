/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-goal-page.h"
#include "plenary-toast.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/* Undo and redo: by key, and by the toast that offers it. */

static void
undo_toast_dismissed_cb (PlenaryWindow *self,
                         AdwToast *toast)
{
  if (self->undo_toast != toast)
    return;

  g_clear_object (&self->undo_toast);
  g_clear_object (&self->undo_edit);
}

/**
 * plenary_window_say_undo: (skip)
 * @self: a window
 * @text: what to say, translated
 *
 * Says what was done, and offers to undo it. That is committed right after.
 */
void
plenary_window_say_undo (PlenaryWindow *self,
                         const char *text)
{
  AdwToast *toast = plenary_toast_new (text);

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  /* Toasts wait for each other, and what can be undone is gone already. */
  if (self->said_toast != NULL)
    adw_toast_dismiss (self->said_toast);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-now");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_object (&self->undo_toast, toast);
  g_clear_object (&self->undo_edit);
  plenary_window_show_toast (self, toast);
}

static void
say_undo_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  plenary_window_say_undo (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* A toast must never undo anything but what it speaks of. The first undo step
 * that appears after it is its own; any other takes it off the screen. */
static void
undo_edit_changed_cb (PlenaryWindow *self)
{
  PlenaryEdit *edit = plenary_store_get_undo_edit (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", edit != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 plenary_store_get_redo_edit (self->store) != NULL);

  if (self->undo_toast == NULL)
    return;
  if (self->undo_edit == NULL)
    g_set_object (&self->undo_edit, edit);
  else if (self->undo_edit != edit)
    adw_toast_dismiss (self->undo_toast);
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_store_undo_finish (PLENARY_STORE (source), result, &error);
  g_autofree char *said = NULL;

  if (edit == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  said = plenary_words_undone (edit);
  plenary_window_say (self, said);
}

static void
redone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryEdit) edit = plenary_store_redo_finish (PLENARY_STORE (source), result, &error);
  g_autofree char *said = NULL;

  if (edit == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  said = plenary_words_redone (edit);
  plenary_window_say (self, said);
}

/* Goals and what belongs to no lesson are on the page of the goals. */
static gboolean
is_about_goals (PlenaryEdit *edit)
{
  PlenaryEditKind kind = plenary_edit_get_kind (edit);

  return (kind >= PLENARY_EDIT_GOAL_ADDED && kind <= PLENARY_EDIT_VISION_WRITTEN) ||
         plenary_edit_get_lesson (edit) == NULL;
}

/* What was agreed on has a page of its own. */
static gboolean
is_about_code (PlenaryEdit *edit)
{
  PlenaryEditKind kind = plenary_edit_get_kind (edit);

  return kind >= PLENARY_EDIT_AGREEMENT_WRITTEN && kind <= PLENARY_EDIT_AGREEMENT_REMOVED;
}

/* Undoing that a lesson was added takes it away, so that is done where its page is not. */
static gboolean
is_about_lessons (PlenaryEdit *edit,
                  PlenaryLesson *open)
{
  switch ((int) plenary_edit_get_kind (edit))
    {
    case PLENARY_EDIT_LESSON_ADDED:
    case PLENARY_EDIT_LESSON_REMOVED:
      return TRUE;
    case PLENARY_EDIT_LESSON_CHANGED:
    case PLENARY_EDIT_RECORD_WRITTEN:
      return open == NULL || !g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (open)),
                                           plenary_edit_get_lesson (edit));
    default:
      return FALSE;
    }
}

static gboolean
go_home (PlenaryWindow *self,
         gboolean goals)
{
  if (adw_navigation_view_get_visible_page (self->navigation) == ADW_NAVIGATION_PAGE (self->home) &&
      plenary_home_page_shows_goals (self->home) == goals)
    return TRUE;

  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->home));
  if (goals)
    plenary_home_page_show_goals (self->home);
  else
    plenary_home_page_show_lessons (self->home);

  return FALSE;
}

/* Whether what @edit changed can be seen now. If not, goes there. */
static gboolean
go_to_edit (PlenaryWindow *self,
            PlenaryEdit *edit)
{
  const char *uuid = plenary_edit_get_lesson (edit);
  PlenaryLesson *open = plenary_window_get_open_lesson (self);
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);
  gboolean seen;

  if (is_about_code (edit))
    return plenary_window_go_to_code (self);
  if (PLENARY_IS_GOAL_PAGE (shown) &&
      plenary_goal_page_go_to_edit (PLENARY_GOAL_PAGE (shown), edit, &seen))
    return seen;
  if (is_about_goals (edit))
    return go_home (self, TRUE);
  if (is_about_lessons (edit, open))
    return go_home (self, FALSE);
  if (plenary_window_shows_in_debrief (self, edit))
    return TRUE;
  if (plenary_window_go_to_debrief (self, edit))
    return FALSE;
  if (open != NULL && g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (open)), uuid))
    return TRUE;

  plenary_window_open_lesson (self, uuid);

  return FALSE;
}

static void
undo_now_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  plenary_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
}

/* What is out of sight is not changed unseen: the first press goes there and
 * says what the second will do. */
static void
undo_or_redo (PlenaryWindow *self,
              gboolean undo)
{
  PlenaryEdit *edit;

  if (!plenary_window_is_shown (self, "notes") ||
      (self->room != NULL && !plenary_debrief_room_can_undo (self->room)))
    return;

  plenary_window_flush (self);
  edit = undo ? plenary_store_get_undo_edit (self->store)
              : plenary_store_get_redo_edit (self->store);
  if (edit == NULL)
    return;

  /* In a debrief there is nowhere else to go. */
  if (self->room == NULL && !go_to_edit (self, edit) && self->shown_edit != edit)
    {
      g_autofree char *words = plenary_words_edit (edit);
      g_autofree char *said = NULL;

      /* Translators: %s is something that was done, such as “Mark moment at 12:41” */
      said = g_strdup_printf (undo ? _("Press again to undo: %s") : _("Press again to redo: %s"),
                              words);
      plenary_window_say (self, said);
      g_set_object (&self->shown_edit, edit);
      return;
    }

  g_clear_object (&self->shown_edit);
  if (undo)
    plenary_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
  else
    plenary_store_redo_async (self->store, NULL, redone_cb, g_object_ref (self));
}

static void
undo_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  undo_or_redo (PLENARY_WINDOW (widget), TRUE);
}

static void
redo_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  undo_or_redo (PLENARY_WINDOW (widget), FALSE);
}

/**
 * plenary_window_install_undo: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions for undo and redo.
 */
void
plenary_window_install_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.say-undo", "s", say_undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-now", NULL, undo_now_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
}

/**
 * plenary_window_watch_undo: (skip)
 * @self: a window
 *
 * Follows what can be undone, from now on.
 */
void
plenary_window_watch_undo (PlenaryWindow *self)
{
  g_signal_connect_object (self->store, "notify::undo-edit", G_CALLBACK (undo_edit_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::redo-edit", G_CALLBACK (undo_edit_changed_cb),
                           self, G_CONNECT_SWAPPED);
  undo_edit_changed_cb (self);
}

/**
 * plenary_window_forget_undo: (skip)
 * @self: a window
 *
 * Lets go of the steps that undoing waits for.
 */
void
plenary_window_forget_undo (PlenaryWindow *self)
{
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->undo_edit);
  g_clear_object (&self->shown_edit);
}
