/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window.h"

#include "plenary-export-dialog.h"
#include "plenary-home-page.h"
#include "plenary-lesson-adder.h"
#include "plenary-lesson-details.h"
#include "plenary-lesson-keys.h"
#include "plenary-lesson-page.h"
#include "plenary-settings.h"
#include "plenary-shortcuts-dialog.h"
#include "plenary-trouble-page.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryWindow:
 *
 * The one window: Home and the lesson on it, what is said in passing, undo, and
 * the curtain that hides everything. Pages reach it through its `win.…` actions.
 */

struct _PlenaryWindow
{
  AdwApplicationWindow parent_instance;

  PlenaryStore *store;
  GSettings *settings;
  GCancellable *loading;

  /* The toast that offers to undo, and the undo step it is about. */
  AdwToast *undo_toast;
  PlenaryEdit *undo_edit;
  /* The step that Ctrl+Z led to without undoing it yet. */
  PlenaryEdit *shown_edit;

  GtkStack *stack;
  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  AdwBanner *banner;
  PlenaryTroublePage *trouble;
  PlenaryHomePage *home;
  GtkWidget *show_button;
};

G_DEFINE_FINAL_TYPE (PlenaryWindow, plenary_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
is_shown (PlenaryWindow *self,
          const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static PlenaryLessonPage *
get_lesson_page (PlenaryWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return PLENARY_IS_LESSON_PAGE (page) ? PLENARY_LESSON_PAGE (page) : NULL;
}

static PlenaryLesson *
get_open_lesson (PlenaryWindow *self)
{
  PlenaryLessonPage *page = get_lesson_page (self);

  return page != NULL ? plenary_lesson_session_get_lesson (plenary_lesson_page_get_session (page))
                      : NULL;
}

/* Saying things in passing. */

static void
say (PlenaryWindow *self,
     const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
say_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  say (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo_toast_dismissed_cb (PlenaryWindow *self,
                         AdwToast *toast)
{
  if (self->undo_toast != toast)
    return;

  g_clear_object (&self->undo_toast);
  g_clear_object (&self->undo_edit);
}

static void
say_undo_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-now");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_object (&self->undo_toast, toast);
  g_clear_object (&self->undo_edit);
  adw_toast_overlay_add_toast (self->toasts, toast);
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

/* Opening lessons. */

static void
show_lesson (PlenaryWindow *self,
             PlenaryContents *contents)
{
  if (get_lesson_page (self) != NULL)
    adw_navigation_view_pop (self->navigation);

  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_lesson_page_new (self->store, contents)));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);

  if (contents != NULL)
    show_lesson (self, contents);
  else
    plenary_trouble_say (GTK_WIDGET (self), error);
}

static void
open_lesson (PlenaryWindow *self,
             const char *uuid)
{
  PlenaryLesson *lesson = get_open_lesson (self);

  if (lesson != NULL && g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (lesson)), uuid))
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  plenary_store_load_async (self->store, uuid, self->loading, loaded_cb, g_object_ref (self));
}

static void
open_lesson_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  open_lesson (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
popped_cb (PlenaryWindow *self,
           AdwNavigationPage *page)
{
  if (PLENARY_IS_LESSON_PAGE (page))
    plenary_lesson_page_close (PLENARY_LESSON_PAGE (page));
}

static void
add_lesson_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  plenary_lesson_adder_choose (GTK_WIDGET (widget), PLENARY_WINDOW (widget)->store);
}

static void
open_sample_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  plenary_window_open_sample (PLENARY_WINDOW (widget));
}

static gboolean
drop_cb (PlenaryWindow *self,
         const GValue *value)
{
  g_autoslist (GFile) files = NULL;

  if (!is_shown (self, "notes"))
    return FALSE;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    plenary_window_add_dropped (self, l->data);
  g_slist_free (g_steal_pointer (&files));

  return TRUE;
}

/* Dialogs about the lesson that is open. */

static void
details_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson = get_open_lesson (self);

  if (lesson != NULL)
    adw_dialog_present (plenary_lesson_details_new (self->store, lesson), widget);
}

static void
details_of_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson =
    plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    adw_dialog_present (plenary_lesson_details_new (self->store, lesson), widget);
}

static void
export_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLessonPage *page = get_lesson_page (self);
  PlenaryContents *contents;

  if (page == NULL)
    return;

  plenary_lesson_page_flush (page);
  contents = plenary_lesson_session_get_contents (plenary_lesson_page_get_session (page));
  adw_dialog_present (ADW_DIALOG (plenary_export_dialog_new (self->store, contents)), widget);
}

static void
shortcuts_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  const PlenaryShortcut everywhere[] = {
    { _("Add a lesson"), "<Control>o" },
    { _("Hide everything"), "<Control><Shift>h period" },
    { _("Undo"), "<Control>z" },
    { _("Redo"), "<Control><Shift>z <Control>y" },
    { _("Keyboard shortcuts"), "<Control>question" },
    { _("Menu"), "F10" },
    { _("Close the window"), "<Control>w" },
    { _("Quit"), "<Control>q" },
  };
  PlenaryShortcutsDialog *dialog = plenary_shortcuts_dialog_new ();
  const PlenaryShortcut *lesson;
  guint n;

  lesson = plenary_lesson_page_get_shortcuts (&n);
  plenary_shortcuts_dialog_add_group (dialog, _("Watching a lesson"), lesson, n);
  plenary_shortcuts_dialog_add_group (dialog, _("Everywhere"), everywhere,
                                      G_N_ELEMENTS (everywhere));
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/* Removing a lesson. */

static void
remove_lesson_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);
  PlenaryLesson *lesson = plenary_store_lookup (self->store, uuid);
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *said = NULL;

  if (!PLENARY_IS_LESSON (lesson))
    return;

  if (lesson == get_open_lesson (self))
    adw_navigation_view_pop (self->navigation);

  edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_remove (edit, lesson);
  /* Translators: %s is the title of a lesson */
  said = g_strdup_printf (_("“%s” removed, with its notes. The recording stays where it is."),
                          plenary_lesson_get_title (lesson));
  gtk_widget_activate_action (widget, "win.say-undo", "s", said);
  plenary_trouble_commit (self->store, edit, widget);
}

/* Undo and redo. */

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
  say (self, said);
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
  say (self, said);
}

static gboolean
is_about_goals (PlenaryEdit *edit)
{
  return plenary_edit_get_kind (edit) >= PLENARY_EDIT_GOAL_ADDED;
}

/* Whether what @edit changed can be seen now. If not, goes there. */
static gboolean
go_to_edit (PlenaryWindow *self,
            PlenaryEdit *edit)
{
  const char *uuid = plenary_edit_get_lesson (edit);
  PlenaryLesson *open = get_open_lesson (self);

  if (is_about_goals (edit))
    {
      if (open == NULL && plenary_home_page_shows_goals (self->home))
        return TRUE;
      adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->home));
      plenary_home_page_show_goals (self->home);
      return FALSE;
    }

  if (open != NULL && uuid != NULL &&
      g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (open)), uuid))
    return TRUE;

  if (plenary_edit_get_kind (edit) <= PLENARY_EDIT_LESSON_REMOVED)
    {
      if (open == NULL && !plenary_home_page_shows_goals (self->home))
        return TRUE;
      adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->home));
      plenary_home_page_show_lessons (self->home);
      return FALSE;
    }

  open_lesson (self, uuid);

  return FALSE;
}

static void
flush (PlenaryWindow *self)
{
  PlenaryLessonPage *page = get_lesson_page (self);

  if (page != NULL)
    plenary_lesson_page_flush (page);
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

  if (!is_shown (self, "notes"))
    return;

  flush (self);
  edit = undo ? plenary_store_get_undo_edit (self->store)
              : plenary_store_get_redo_edit (self->store);
  if (edit == NULL)
    return;

  if (!go_to_edit (self, edit) && self->shown_edit != edit)
    {
      g_autofree char *words = plenary_words_edit (edit);
      g_autofree char *said = NULL;

      /* Translators: %s is something that was done, such as “Mark moment at 12:41” */
      said = g_strdup_printf (undo ? _("Press again to undo: %s") : _("Press again to redo: %s"),
                              words);
      say (self, said);
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

/* The curtain. */

/* A dialog would stand in front of the curtain. Its content goes at once, for a
 * dialog that closes takes its time. */
static void
clear_dialogs (PlenaryWindow *self)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      gtk_widget_set_visible (adw_dialog_get_child (dialog), FALSE);
      adw_dialog_force_close (dialog);
    }
}

static void
hide_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLessonPage *page = get_lesson_page (self);

  if (!is_shown (self, "notes"))
    return;

  if (page != NULL)
    plenary_transport_set_playing (plenary_lesson_session_get_transport (
                                     plenary_lesson_page_get_session (page)),
                                   FALSE);
  clear_dialogs (self);
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_stack_set_visible_child_name (self->stack, "hidden");
  /* No key that comes in a hurry brings everything back. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  flush (self);
}

static void
show_again_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (is_shown (self, "hidden"))
    gtk_stack_set_visible_child_name (self->stack, "notes");
}

static gboolean
key_cb (PlenaryWindow *self,
        guint keyval,
        guint keycode,
        GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (keyval != GDK_KEY_period || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.hide", NULL);

  return GDK_EVENT_STOP;
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

static gboolean
plenary_window_close_request (GtkWindow *window)
{
  PlenaryWindow *self = PLENARY_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, PLENARY_SETTING_WINDOW_WIDTH, width);
  g_settings_set_int (self->settings, PLENARY_SETTING_WINDOW_HEIGHT, height);
  g_settings_set_boolean (self->settings, PLENARY_SETTING_WINDOW_MAXIMIZED,
                          gtk_window_is_maximized (window));

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
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->undo_edit);
  g_clear_object (&self->shown_edit);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_WINDOW);

  G_OBJECT_CLASS (plenary_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.say", "s", say_action },
    { "win.say-undo", "s", say_undo_action },
    { "win.undo", NULL, undo_action },
    { "win.undo-now", NULL, undo_now_action },
    { "win.redo", NULL, redo_action },
    { "win.hide", NULL, hide_action },
    { "win.show-again", NULL, show_again_action },
    { "win.open-lesson", "s", open_lesson_action },
    { "win.remove-lesson", "s", remove_lesson_action },
    { "win.add-lesson", NULL, add_lesson_action },
    { "win.open-sample", NULL, open_sample_action },
    { "win.lesson-details", NULL, details_action },
    { "win.lesson-details-of", "s", details_of_action },
    { "win.export", NULL, export_action },
    { "win.shortcuts", NULL, shortcuts_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static void
plenary_window_class_init (PlenaryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GdkModifierType control = GDK_CONTROL_MASK;

  G_OBJECT_CLASS (klass)->dispose = plenary_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plenary_window_close_request;

  g_type_ensure (PLENARY_TYPE_TROUBLE_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, PlenaryWindow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovered_cb);

  install_actions (widget_class);

  /* Bound to the class and not to the application, so that a text that has focus
   * gets its keys first, its own undo among them. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, control, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, control, "win.add-lesson", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, control | GDK_SHIFT_MASK,
                                       "win.shortcuts", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, control, "win.shortcuts",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, control, "window.close", NULL);
}

static void
plenary_window_init (PlenaryWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
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

  /* Hiding comes before everything else that might want the key. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                            "<Control><Shift>h"),
                                                          gtk_named_action_new ("win.hide")));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
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
  self->home = plenary_home_page_new (self->store);
  adw_navigation_view_add (self->navigation, ADW_NAVIGATION_PAGE (self->home));
  plenary_trouble_page_set_store (self->trouble, self->store);

  g_signal_connect_object (self->store, "notify::trouble", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::undo-edit", G_CALLBACK (undo_edit_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::redo-edit", G_CALLBACK (undo_edit_changed_cb),
                           self, G_CONNECT_SWAPPED);
  undo_edit_changed_cb (self);

  return self;
}

/**
 * plenary_window_store_opened:
 * @self: a window
 * @error: (nullable): why the notes could not be opened
 *
 * Shows Home, or what is wrong with the notes and what can be done.
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

  gtk_stack_set_visible_child_name (self->stack, "notes");
  if (plenary_store_is_on_network (self->store))
    say (self, _("Your notes are on a network drive. They are safest on this computer itself."));
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

  plenary_lesson_adder_add_sample (GTK_WIDGET (self), self->store);
}

/**
 * plenary_window_add_dropped:
 * @self: a window
 * @file: a file from outside
 *
 * Adds a lesson from a file that was dropped or named on the command line.
 */
void
plenary_window_add_dropped (PlenaryWindow *self,
                            GFile *file)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  plenary_lesson_adder_add (GTK_WIDGET (self), self->store, file);
}

/**
 * plenary_window_close_pages:
 * @self: a window
 *
 * Hands over everything that is not saved yet, and lets go of the recording.
 */
void
plenary_window_close_pages (PlenaryWindow *self)
{
  PlenaryLessonPage *page;

  g_return_if_fail (PLENARY_IS_WINDOW (self));

  page = get_lesson_page (self);
  if (page != NULL)
    plenary_lesson_page_close (page);
}
