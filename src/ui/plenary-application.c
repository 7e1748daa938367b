/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-application.h"

#include "plenary-preferences-dialog.h"
#include "plenary-settings.h"
#include "plenary-warm-up.h"
#include "plenary-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/**
 * PlenaryApplication:
 *
 * The composition root: it owns the store and the window, and is the only place
 * that knows both from their beginning to their end.
 */

/* What asks a program to end: a service manager, Ctrl+C, a terminal or a session that goes. */
static const int ending_signals[] = { SIGTERM, SIGINT, SIGHUP };

struct _PlenaryApplication
{
  AdwApplication parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  GSettings *settings;
  PlenaryWindow *window;
  GThread *warming_up;

  /* What was asked for before the notes were there. */
  GListStore *waiting_files;
  guint waiting_sample : 1;

  guint closing : 1;
  guint closed : 1;
  guint signal_ids[G_N_ELEMENTS (ending_signals)];
};

G_DEFINE_FINAL_TYPE (PlenaryApplication, plenary_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "debrief", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open for a debrief, without showing any notes"),
    NULL },
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the made-up practice lesson"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[RECORDING…]") },
  { NULL },
};

/**
 * plenary_application_hand_over:
 * @self: the application
 *
 * Hands what was asked for meanwhile over to the window, if the notes are there. In a
 * debrief it waits until that has ended.
 */
void
plenary_application_hand_over (PlenaryApplication *self)
{
  g_autoptr (GListStore) files = NULL;

  g_return_if_fail (PLENARY_IS_APPLICATION (self));

  if (!plenary_store_is_open (self->store) || self->window == NULL ||
      !plenary_window_shows_notes (self->window))
    return;

  if (self->waiting_sample)
    plenary_window_open_sample (self->window);
  self->waiting_sample = FALSE;

  files = self->waiting_files;
  self->waiting_files = g_list_store_new (G_TYPE_FILE);
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) > 0)
    plenary_window_add_dropped (self->window, G_LIST_MODEL (files));
}

static void
store_opened_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (PlenaryApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_open_finish (self->store, result, &error))
    g_message ("The notes could not be opened: %s", error->message);

  if (self->window != NULL)
    plenary_window_store_opened (self->window, error);
  plenary_application_hand_over (self);
}

static void
failed_store_closed_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PlenaryApplication *self = g_task_get_source_object (task);
  const GError *why = g_task_get_task_data (task);

  if (plenary_store_close_finish (PLENARY_STORE (source), result, NULL) && self->window != NULL)
    plenary_window_store_opened (self->window, why);
}

/* What is damaged only further behind is found out when Home stands. Half of the lessons
 * would be taken for all of them: it is as if the file could not be opened. */
static void
store_failed_cb (PlenaryApplication *self,
                 const GError *error)
{
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_message ("The notes could not be read: %s", error->message);
  g_task_set_task_data (task, g_error_copy (error), (GDestroyNotify) g_error_free);
  if (self->window != NULL)
    plenary_window_close_pages (self->window);
  plenary_store_close_async (self->store, NULL, failed_store_closed_cb, task);
}

/**
 * plenary_application_open_store:
 * @self: the application
 *
 * Opens the teacher's notes, and tells the window how it went.
 */
void
plenary_application_open_store (PlenaryApplication *self)
{
  g_return_if_fail (PLENARY_IS_APPLICATION (self));

  plenary_store_open_async (self->store, NULL, store_opened_cb, g_object_ref (self));
}

/* Nothing of it shall keep the window from being there. */
static void
first_frame_cb (GdkFrameClock *clock,
                gpointer user_data)
{
  PlenaryApplication *self = user_data;

  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  if (self->warming_up == NULL)
    self->warming_up = plenary_media_warm_up ();
}

static void
present_window (PlenaryApplication *self)
{
  gboolean first = self->window == NULL;

  if (first)
    {
      self->window = plenary_window_new (self);
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
      if (plenary_store_is_open (self->store))
        plenary_window_store_opened (self->window, NULL);
    }

  gtk_window_present (GTK_WINDOW (self->window));
  if (first)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                             G_CALLBACK (first_frame_cb), self, 0);
}

static void
plenary_application_activate (GApplication *application)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);

  if (!self->closing)
    present_window (self);
}

/* The desktop hands over files without a command line. */
static void
plenary_application_open (GApplication *application,
                          GFile **files,
                          int n_files,
                          const char *hint)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);

  if (self->closing)
    return;

  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->waiting_files, files[i]);
  present_window (self);
  plenary_application_hand_over (self);
}

static int
plenary_application_command_line (GApplication *application,
                                  GApplicationCommandLine *command_line)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **files = NULL;

  if (self->closing)
    return 0;

  self->waiting_sample |= g_variant_dict_contains (given, "sample");
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &files))
    for (guint i = 0; files[i] != NULL; i++)
      {
        g_autoptr (GFile) file =
          g_application_command_line_create_file_for_arg (command_line, files[i]);

        g_list_store_append (self->waiting_files, file);
      }

  present_window (self);
  if (g_variant_dict_contains (given, "debrief"))
    plenary_window_open_door (self->window);
  plenary_application_hand_over (self);

  return 0;
}

static int
plenary_application_handle_local_options (GApplication *application,
                                          GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;

  g_print ("Plenary %s\n", PACKAGE_VERSION);

  return 0;
}

static void
store_closed_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (PlenaryApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_close_finish (self->store, result, &error) &&
      !g_error_matches (error, PLENARY_STORE_ERROR, PLENARY_STORE_ERROR_CLOSED))
    g_message ("The notes were not closed cleanly: %s", error->message);

  self->closed = TRUE;
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_application_release (G_APPLICATION (self));
}

static void
close_store (PlenaryApplication *self)
{
  g_signal_handlers_disconnect_by_func (self->store, close_store, self);
  plenary_store_close_async (self->store, NULL, store_closed_cb, g_object_ref (self));
}

/* Closes the window to the eye at once; the process stays until everything is
 * saved. */
static void
close_down (PlenaryApplication *self)
{
  if (self->closing)
    return;

  self->closing = TRUE;
  g_application_hold (G_APPLICATION (self));
  if (self->window != NULL)
    {
      plenary_window_close_pages (self->window);
      gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
    }
  if (self->window != NULL && plenary_window_is_changing (self->window))
    g_signal_connect_object (self->store, "notify::open", G_CALLBACK (close_store), self,
                             G_CONNECT_SWAPPED);
  else
    close_store (self);
}

static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  close_down (user_data);
}

static void
debrief_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  PlenaryApplication *self = user_data;

  if (self->closing)
    return;

  present_window (self);
  plenary_window_open_door (self->window);
}

static void
about_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  PlenaryApplication *self = user_data;
  AdwDialog *dialog = adw_about_dialog_new ();

  adw_about_dialog_set_application_name (ADW_ABOUT_DIALOG (dialog), _("Plenary"));
  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), APP_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (ADW_ABOUT_DIALOG (dialog), _("The Plenary Project"));
  adw_about_dialog_set_license_type (ADW_ABOUT_DIALOG (dialog), GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (ADW_ABOUT_DIALOG (dialog),
                                 _("Look back on your own lessons. Your recording stays where "
                                   "it is. Your notes stay on this computer."));
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  PlenaryApplication *self = user_data;

  if (self->window != NULL)
    adw_dialog_present (plenary_preferences_dialog_new (self->jobs), GTK_WIDGET (self->window));
}

static const GActionEntry actions[] = {
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "debrief", .activate = debrief_cb },
};

static gboolean
signal_cb (gpointer user_data)
{
  close_down (user_data);

  return G_SOURCE_CONTINUE;
}

/* Somebody logs out, or may: it can still be called off. */
static void
query_end_cb (PlenaryApplication *self)
{
  if (self->window != NULL)
    plenary_window_flush (self->window);
}

static void
cap_cache (PlenaryApplication *self)
{
  double gigabytes = g_settings_get_double (self->settings, PLENARY_SETTING_CACHE_GIGABYTES);

  plenary_cache_set_most (plenary_jobs_get_cache (self->jobs), gigabytes * 1e9);
}

static void
plenary_application_startup (GApplication *application)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "plenary", "plenary.db", NULL);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "plenary", NULL);

  G_APPLICATION_CLASS (plenary_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit",
                                         (const char *[]) { "<Control>q", NULL });

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences",
                                         (const char *[]) { "<Control>comma", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    self->signal_ids[i] = g_unix_signal_add (ending_signals[i], signal_cb, self);

  self->store = plenary_store_new (path);
  g_signal_connect_object (self->store, "failed", G_CALLBACK (store_failed_cb), self,
                           G_CONNECT_SWAPPED);
  self->jobs = plenary_jobs_new (cache);
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_signal_connect_swapped (self->settings, "changed::" PLENARY_SETTING_CACHE_GIGABYTES,
                            G_CALLBACK (cap_cache), self);
  cap_cache (self);
  plenary_application_open_store (self);
}

/* When the session ends, GTK leaves the main loop at once. */
static void
close_down_now (PlenaryApplication *self)
{
  close_down (self);
  while (!self->closed)
    g_main_context_iteration (NULL, TRUE);
}

static void
plenary_application_shutdown (GApplication *application)
{
  PlenaryApplication *self = PLENARY_APPLICATION (application);

  close_down_now (self);
  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  g_clear_pointer (&self->warming_up, g_thread_join);

  G_APPLICATION_CLASS (plenary_application_parent_class)->shutdown (application);

  g_clear_object (&self->settings);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);
}

static void
window_removed_cb (PlenaryApplication *self,
                   GtkWindow *window)
{
  if (window == (GtkWindow *) self->window)
    close_down (self);
}

static void
plenary_application_finalize (GObject *object)
{
  PlenaryApplication *self = PLENARY_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->waiting_files);

  G_OBJECT_CLASS (plenary_application_parent_class)->finalize (object);
}

static void
plenary_application_class_init (PlenaryApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = plenary_application_finalize;

  application_class->activate = plenary_application_activate;
  application_class->open = plenary_application_open;
  application_class->command_line = plenary_application_command_line;
  application_class->handle_local_options = plenary_application_handle_local_options;
  application_class->startup = plenary_application_startup;
  application_class->shutdown = plenary_application_shutdown;
}

static void
plenary_application_init (PlenaryApplication *self)
{
  self->waiting_files = g_list_store_new (G_TYPE_FILE);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Look back on your own lessons."));
  g_signal_connect (self, "window-removed", G_CALLBACK (window_removed_cb), NULL);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
}

/**
 * plenary_application_new:
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application
 */
PlenaryApplication *
plenary_application_new (void)
{
  return g_object_new (PLENARY_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/plenary_app/Plenary", "register-session",
                       TRUE, NULL);
}

/**
 * plenary_application_get_store:
 * @self: the application
 *
 * Gets the store of the teacher's notes.
 *
 * Returns: (transfer none): the store
 */
PlenaryStore *
plenary_application_get_store (PlenaryApplication *self)
{
  g_return_val_if_fail (PLENARY_IS_APPLICATION (self), NULL);

  return self->store;
}

/**
 * plenary_application_get_jobs:
 * @self: the application
 *
 * Gets what makes sounds and pictures in the background.
 *
 * Returns: (transfer none): the jobs
 */
PlenaryJobs *
plenary_application_get_jobs (PlenaryApplication *self)
{
  g_return_val_if_fail (PLENARY_IS_APPLICATION (self), NULL);

  return self->jobs;
}
