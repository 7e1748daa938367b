/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-adding.h"
#include "plenary-home-page.h"
#include "plenary-lesson-adder.h"
#include "plenary-lesson-page.h"
#include "plenary-settings.h"
#include "plenary-toast.h"
#include "plenary-trouble-page.h"

#include <glib/gi18n.h>

/**
 * PlenaryWindow:
 *
 * The one window: Home and the pages above it, or a debrief in their place, what is said
 * in passing, undo, and the curtain that hides everything. Pages reach it through its `win.…` actions.
 */

/* What the last start left unfinished waits until this one is done. */
#define UNFINISHED_SECONDS 5

G_DEFINE_FINAL_TYPE (PlenaryWindow, plenary_window, ADW_TYPE_APPLICATION_WINDOW)

/**
 * plenary_window_is_shown: (skip)
 * @self: a window
 * @name: a page of the stack: opening, notes, trouble or hidden
 *
 * Finds out what the window shows.
 *
 * Returns: whether it is that page
 */
gboolean
plenary_window_is_shown (PlenaryWindow *self,
                         const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/**
 * plenary_window_get_lesson_page: (skip)
 * @self: a window
 *
 * Gets the page of the open lesson.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL on Home and in a debrief
 */
PlenaryLessonPage *
plenary_window_get_lesson_page (PlenaryWindow *self)
{
  AdwNavigationPage *page =
    self->home != NULL ? adw_navigation_view_get_visible_page (self->navigation) : NULL;

  return PLENARY_IS_LESSON_PAGE (page) ? PLENARY_LESSON_PAGE (page) : NULL;
}

/**
 * plenary_window_get_open_lesson: (skip)
 * @self: a window
 *
 * Gets the lesson whose page is open.
 *
 * Returns: (transfer none) (nullable): the live lesson, or %NULL on Home
 */
PlenaryLesson *
plenary_window_get_open_lesson (PlenaryWindow *self)
{
  PlenaryLessonPage *page = plenary_window_get_lesson_page (self);

  return page != NULL ? plenary_lesson_session_get_lesson (plenary_lesson_page_get_session (page))
                      : NULL;
}

/**
 * plenary_window_show_toast: (skip)
 * @self: a window
 * @toast: (transfer full): a toast
 *
 * Shows a toast where it can be seen: in the topmost dialog that has a place for
 * one, or in the window.
 */
void
plenary_window_show_toast (PlenaryWindow *self,
                           AdwToast *toast)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  AdwToastOverlay *toasts = self->toasts;

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i);
      GtkWidget *child = adw_dialog_get_child (dialog);

      if (ADW_IS_TOAST_OVERLAY (child))
        toasts = ADW_TOAST_OVERLAY (child);
    }

  if (toasts != NULL)
    adw_toast_overlay_add_toast (toasts, toast);
  else
    g_object_unref (toast);
}

/**
 * plenary_window_say: (skip)
 * @self: a window
 * @text: what to say, translated
 *
 * Says something in passing, in the place of what was said before: toasts wait for
 * each other, and the last would come long after what it is about.
 */
void
plenary_window_say (PlenaryWindow *self,
                    const char *text)
{
  AdwToast *toast = plenary_toast_new (text);

  if (self->said_toast != NULL)
    adw_toast_dismiss (self->said_toast);

  g_set_weak_pointer (&self->said_toast, toast);
  plenary_window_show_toast (self, toast);
}

static void
say_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  plenary_window_say (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
drop_cb (PlenaryWindow *self,
         const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GSList *dropped;

  if (!plenary_window_is_shown (self, "notes") || !plenary_window_shows_notes (self))
    return FALSE;

  dropped = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  g_slist_free (dropped);
  plenary_window_add_dropped (self, G_LIST_MODEL (files));

  return TRUE;
}

/**
 * plenary_window_flush:
 * @self: a window
 *
 * Hands what was typed on the open page to the store at once.
 */
void
plenary_window_flush (PlenaryWindow *self)
{
  PlenaryLessonPage *page;

  g_return_if_fail (PLENARY_IS_WINDOW (self));

  page = plenary_window_get_lesson_page (self);
  if (self->room != NULL)
    plenary_debrief_room_flush (self->room);
  if (self->home != NULL)
    {
      plenary_home_page_flush (self->home);
      plenary_window_flush_debrief (adw_navigation_view_get_visible_page (self->navigation));
      plenary_window_flush_code (self);
    }
  if (page != NULL)
    plenary_lesson_page_flush (page);
}

/* Trouble with saving. */

static void
trouble_changed_cb (PlenaryWindow *self)
{
  const char *title = "";

  switch (plenary_store_get_trouble (self->store))
    {
    case PLENARY_STORE_TROUBLE_NONE:
      break;
    case PLENARY_STORE_TROUBLE_FULL:
      title = _("The disk is full. What you write is kept for now, and saved once there is room.");
      break;
    case PLENARY_STORE_TROUBLE_IO:
      title =
        _("The disk does not answer. What you write is kept for now, and saved once it does.");
      break;
    case PLENARY_STORE_TROUBLE_READ_ONLY:
      title =
        _("Your notes may not be written to. What you write is kept until you close Plenary.");
      break;
    }

  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, *title != '\0');
}

static void
retry_cb (PlenaryWindow *self)
{
  plenary_store_retry (self->store);
}

static void
recovered_cb (PlenaryWindow *self)
{
  plenary_application_open_store (
    PLENARY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
remember_size (PlenaryWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, PLENARY_SETTING_WINDOW_WIDTH, width);
  g_settings_set_int (self->settings, PLENARY_SETTING_WINDOW_HEIGHT, height);
  g_settings_set_boolean (self->settings, PLENARY_SETTING_WINDOW_MAXIMIZED,
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
plenary_window_close_request (GtkWindow *window)
{
  /* The application closes it, once everything is saved. */
  g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (window)), "quit",
                                  NULL);

  return GDK_EVENT_STOP;
}

static void
plenary_window_dispose (GObject *object)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->wanted_place, g_variant_unref);
  g_clear_pointer (&self->ended_debrief, g_free);
  plenary_window_forget_unfinished (self);
  plenary_window_forget_undo (self);
  g_clear_weak_pointer (&self->said_toast);
  g_clear_weak_pointer (&self->hidden_focus);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_WINDOW);
  self->navigation = NULL;
  self->home = NULL;
  self->room = NULL;

  G_OBJECT_CLASS (plenary_window_parent_class)->dispose (object);
}

static void
plenary_window_class_init (PlenaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plenary_window_close_request;

  g_type_ensure (PLENARY_TYPE_TROUBLE_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, place);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, show_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, hidden_page);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovered_cb);

  gtk_widget_class_install_action (widget_class, "win.say", "s", say_action);
  plenary_window_install_lessons (widget_class);
  plenary_window_install_cycle (widget_class);
  plenary_window_install_over_time (widget_class);
  plenary_window_install_prepare (widget_class);
  plenary_window_install_code (widget_class);
  plenary_window_install_undo (widget_class);
  plenary_window_install_curtain (widget_class);
  plenary_window_install_search (widget_class);
  plenary_window_install_debrief (widget_class);
  plenary_window_install_help (widget_class);
  plenary_window_install_keys (widget_class);
}

static void
plenary_window_init (PlenaryWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->door = -1;
  if (IS_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, PLENARY_SETTING_WINDOW_WIDTH),
                               g_settings_get_int (self->settings, PLENARY_SETTING_WINDOW_HEIGHT));
  if (g_settings_get_boolean (self->settings, PLENARY_SETTING_WINDOW_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  plenary_window_attach_keys (self);
}

/**
 * plenary_window_new:
 * @application: the application
 *
 * Makes the window. It shows nothing until plenary_window_store_opened().
 *
 * Returns: (transfer none): the window, owned by GTK
 */
PlenaryWindow *
plenary_window_new (PlenaryApplication *application)
{
  PlenaryWindow *self = g_object_new (PLENARY_TYPE_WINDOW, "application", application, NULL);

  self->store = g_object_ref (plenary_application_get_store (application));
  self->jobs = g_object_ref (plenary_application_get_jobs (application));
  plenary_trouble_page_set_store (self->trouble, self->store);

  g_signal_connect_object (self->store, "notify::trouble", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_window_guard_debrief (self);
  plenary_window_watch_undo (self);
  plenary_window_add_watched (self);

  return self;
}

/**
 * plenary_window_forget_unfinished: (skip)
 * @self: a window
 *
 * Lets go of what the last start left unfinished: the page of a lesson asks for what is
 * wanted now, and leaving it shall let go of its recordings.
 */
void
plenary_window_forget_unfinished (PlenaryWindow *self)
{
  g_clear_handle_id (&self->unfinished_id, g_source_remove);
  g_clear_object (&self->unfinished);
}

static gboolean
unfinished_cb (gpointer user_data)
{
  PlenaryWindow *self = user_data;

  self->unfinished_id = 0;
  self->unfinished = plenary_unfinished_new (self->store, self->jobs);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_window_await_unfinished: (skip)
 * @self: a window
 *
 * Goes on soon with what the last start left unfinished.
 */
void
plenary_window_await_unfinished (PlenaryWindow *self)
{
  if (self->unfinished == NULL && self->unfinished_id == 0)
    self->unfinished_id = g_timeout_add_seconds (UNFINISHED_SECONDS, unfinished_cb, self);
}

/**
 * plenary_window_store_opened:
 * @self: a window
 * @error: (nullable): why the notes could not be opened
 *
 * Shows Home, the debrief that goes on, or what is wrong with the notes and what can be
 * done.
 */
void
plenary_window_store_opened (PlenaryWindow *self,
                             const GError *error)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));

  if (error != NULL)
    {
      plenary_trouble_page_show (self->trouble, error);
      gtk_stack_set_visible_child_name (self->stack, "trouble");
      return;
    }

  if (plenary_store_get_audience (self->store) != NULL)
    plenary_window_show_debrief (self);
  else if (self->wants_door)
    plenary_window_set_audience (self, "");
  else
    plenary_window_show_notes (self);
  self->wants_door = FALSE;

  if (plenary_window_shows_notes (self) && plenary_store_is_on_network (self->store))
    plenary_window_say (
      self, _("Your notes are on a network drive. They are safest on this computer itself."));
}

/**
 * plenary_window_open_sample:
 * @self: a window
 *
 * Opens the made-up practice lesson, adding it first if it is not there.
 */
void
plenary_window_open_sample (PlenaryWindow *self)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));

  plenary_adding_start_sample (GTK_WIDGET (self), self->store);
}

/**
 * plenary_window_add_dropped:
 * @self: a window
 * @files: a list of [iface@Gio.File] from outside
 *
 * Adds lessons from files that were dropped or named on the command line.
 */
void
plenary_window_add_dropped (PlenaryWindow *self,
                            GListModel *files)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  plenary_lesson_adder_add (GTK_WIDGET (self), self->store, files);
}

/* The page of a lesson may lie below another one, such as the code of practice. */
static void
close_lesson_pages (PlenaryWindow *self)
{
  g_autoptr (GListModel) stack = NULL;

  if (self->home == NULL)
    return;

  stack = adw_navigation_view_get_navigation_stack (self->navigation);
  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (PLENARY_IS_LESSON_PAGE (page))
        plenary_lesson_page_close (PLENARY_LESSON_PAGE (page));
    }
}

/**
 * plenary_window_close_pages:
 * @self: a window
 *
 * Hands over everything that is not saved yet, and lets go of the recording. The next window
 * will be as large as this one.
 */
void
plenary_window_close_pages (PlenaryWindow *self)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));

  remember_size (self);
  plenary_window_close_dialogs (self);
  plenary_window_forget_unfinished (self);
  plenary_window_flush (self);
  close_lesson_pages (self);
  if (self->room != NULL)
    plenary_debrief_room_close (self->room);
}
