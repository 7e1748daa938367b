/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-delete-dialog.h"

#include "plenary-code-offer.h"
#include "plenary-deletion-words.h"
#include "plenary-deletion.h"
#include "plenary-file-place.h"
#include "plenary-record-words.h"
#include "plenary-still-choice.h"
#include "plenary-still-row.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryDeleteDialog:
 *
 * Asks before the recordings of a lesson, or one of them, are deleted: it says what
 * stays and what goes, where each file lies, and lets pictures of single moments be
 * kept. Afterwards it says what could not be deleted, and why.
 */

struct _PlenaryDeleteDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  PlenaryLesson *lesson;
  PlenaryContents *contents;
  /* The UUID of the only one that is to be deleted, or NULL for all. */
  char *only;
  PlenaryDeletion *deletion;
  GListStore *choices;
  GPtrArray *stills;
  /* The window around, which hears of it when the dialog is gone. */
  GtkWidget *window;
  GCancellable *cancellable;

  AdwNavigationView *navigation;
  AdwActionRow *pictures_row;
  AdwPreferencesGroup *files_group;
  GtkWidget *cancel_button;
  GtkWidget *move_button;
  GtkLabel *not_shown_label;
  GtkListView *pictures_list;
  AdwStatusPage *working_page;
  GtkWidget *skip_button;
  AdwPreferencesGroup *result_group;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (PlenaryDeleteDialog, plenary_delete_dialog, ADW_TYPE_DIALOG)

/* The pictures. */

static guint
count_kept (PlenaryDeleteDialog *self,
            gboolean *waiting)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (PlenaryStillChoice) choice =
        g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (!plenary_still_choice_get_kept (choice))
        continue;
      n++;
      if (waiting != NULL && !plenary_still_choice_get_answered (choice))
        *waiting = TRUE;
    }

  return n;
}

static void
update_pictures_row (PlenaryDeleteDialog *self)
{
  guint n = count_kept (self, NULL);
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (_("None is kept"));
  else
    words = g_strdup_printf (ngettext ("%u picture is kept", "%u pictures are kept", n), n);
  adw_action_row_set_subtitle (self->pictures_row, words);
}

static void
setup_cb (PlenaryDeleteDialog *self,
          GtkListItem *item)
{
  /* What can be done with an item is done with the tick in it. */
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, plenary_still_row_new ());
}

static void
bind_cb (PlenaryDeleteDialog *self,
         GtkListItem *item)
{
  PlenaryStillChoice *choice = gtk_list_item_get_item (item);
  g_autofree char *name = plenary_still_choice_describe (choice);

  gtk_list_item_set_accessible_label (item, name);
  plenary_still_row_set_choice (PLENARY_STILL_ROW (gtk_list_item_get_child (item)), choice);
}

static void
unbind_cb (PlenaryDeleteDialog *self,
           GtkListItem *item)
{
  plenary_still_row_set_choice (PLENARY_STILL_ROW (gtk_list_item_get_child (item)), NULL);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  gint64 first = plenary_still_choice_get_time ((PlenaryStillChoice *) a);
  gint64 second = plenary_still_choice_get_time ((PlenaryStillChoice *) b);

  return (first > second) - (first < second);
}

static void
add_choices (PlenaryDeleteDialog *self,
             PlenaryRecording *recording)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (recording));
  GListModel *moments = plenary_contents_get_moments (self->contents);
  g_autoptr (PlenaryStills) stills = NULL;

  if (!plenary_recording_get_has_video (recording))
    return;

  stills = plenary_stills_new (recording);
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      g_autoptr (PlenaryStillChoice) choice = NULL;

      if (g_strcmp0 (plenary_moment_get_recording (moment), uuid) != 0)
        continue;
      choice = plenary_still_choice_new (moment, recording, stills);
      g_signal_connect_object (choice, "notify::kept", G_CALLBACK (update_pictures_row), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->choices, choice);
    }
  g_ptr_array_add (self->stills, g_steal_pointer (&stills));
}

static void
show_choices (PlenaryDeleteDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_list_store_sort (self->choices, compare_choices, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pictures_row),
                          g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 0);
  update_pictures_row (self);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->pictures_list, factory);
}

/* Pictures are made once somebody wants to see them. */
static void
choose_pictures (PlenaryDeleteDialog *self)
{
  if (gtk_list_view_get_model (self->pictures_list) == NULL)
    {
      g_autoptr (GtkSelectionModel) selection =
        GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->choices))));

      gtk_list_view_set_model (self->pictures_list, selection);
    }
  adw_navigation_view_push_by_tag (self->navigation, "pictures");
}

/* Whoever goes to write the code of practice or the record first deletes nothing now. */
static void
offered_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  PlenaryDeleteDialog *self = PLENARY_DELETE_DIALOG (source);

  if (!plenary_code_offer_finish (GTK_WIDGET (self), result))
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->deletion != NULL)
    choose_pictures (self);
}

static void
choose_pictures_cb (PlenaryDeleteDialog *self)
{
  plenary_code_offer_async (GTK_WIDGET (self), self->store, self->contents,
                            PLENARY_CODE_OCCASION_PICTURES, offered_cb, NULL);
}

/* The files. */

static GtkWidget *
make_show_button (PlenaryRecording *recording)
{
  const char *name = plenary_recording_get_display_name (recording);
  /* Translators: %s is the name of a file */
  g_autofree char *label = plenary_words_fill_in (_("Show “%s” in Files"), name);
  GtkWidget *button = gtk_button_new_from_icon_name ("folder-open-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Show in Files"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "delete.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    plenary_recording_get_uri (recording));

  return button;
}

static GtkWidget *
make_file_row (PlenaryRecording *recording)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 plenary_recording_get_display_name (recording));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_show_button (recording));

  return row;
}

static void
shown_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result,
                                                        &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plenary_trouble_say (widget, error);
}

static void
show_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (root), NULL, shown_cb,
                                            g_object_ref (widget));
}

typedef struct
{
  PlenaryDeleteDialog *self;
  PlenaryRecording *recording;
  AdwActionRow *row;
  /* A sentence that comes before the place, or NULL. */
  char *before;
} Placing;

static void
placing_free (Placing *placing)
{
  g_object_unref (placing->row);
  g_object_unref (placing->recording);
  g_object_unref (placing->self);
  g_free (placing->before);
  g_free (placing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Placing, placing_free)

/* One fact a line. */
static void
place_found_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Placing) placing = user_data;
  g_autofree char *place = plenary_file_place_finish (result, NULL);
  g_autofree char *shared = NULL;
  g_autofree char *words = NULL;

  if (place == NULL || placing->self->lesson == NULL)
    return;

  shared =
    plenary_deletion_words_shared (placing->self->store, placing->self->lesson, placing->recording);
  words = g_strconcat (placing->before != NULL ? placing->before : "",
                       placing->before != NULL ? "\n" : "", place, shared != NULL ? "\n" : NULL,
                       shared, NULL);
  adw_action_row_set_subtitle (placing->row, words);
}

static void
add_file (PlenaryDeleteDialog *self,
          AdwPreferencesGroup *group,
          PlenaryRecording *recording,
          const char *before)
{
  GtkWidget *row = make_file_row (recording);
  g_autoptr (GFile) file = g_file_new_for_uri (plenary_recording_get_uri (recording));
  Placing *placing = g_new0 (Placing, 1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), before != NULL ? before : "");
  adw_preferences_group_add (group, row);
  placing->self = g_object_ref (self);
  placing->recording = g_object_ref (recording);
  placing->row = g_object_ref (ADW_ACTION_ROW (row));
  placing->before = g_strdup (before);
  plenary_file_place_async (file, self->cancellable, place_found_cb, placing);
}

/* Which ones. */

static GPtrArray *
list_recordings (PlenaryDeleteDialog *self)
{
  GListModel *recordings = plenary_contents_get_recordings (self->contents);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (!plenary_recording_get_given_up (recording) &&
          (self->only == NULL ||
           g_str_equal (self->only, plenary_entity_get_uuid (PLENARY_ENTITY (recording)))))
        g_ptr_array_add (list, g_steal_pointer (&recording));
    }

  return list;
}

static void changed_cb (PlenaryDeleteDialog *self);

static void
fill_in (PlenaryDeleteDialog *self)
{
  g_autoptr (GPtrArray) recordings = list_recordings (self);

  if (recordings->len == 0)
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  self->deletion = plenary_deletion_new (self->store, self->jobs, self->lesson, recordings);
  g_signal_connect_object (self->deletion, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (recordings->len > 1)
    adw_preferences_group_set_description (
      self->files_group,
      _("Plenary only links to your recordings. This moves the files themselves "
        "to the bin, where you can still take them out again."));
  for (guint i = 0; i < recordings->len; i++)
    {
      add_file (self, self->files_group, recordings->pdata[i], NULL);
      add_choices (self, recordings->pdata[i]);
    }
  show_choices (self);
  gtk_widget_set_sensitive (self->move_button, TRUE);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryDeleteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (contents == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  self->contents = g_steal_pointer (&contents);
  plenary_record_words_show_not_shown (self->not_shown_label, self->contents);
  fill_in (self);
}

/* Doing it. */

static void
begin (PlenaryDeleteDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (PlenaryStillChoice) choice =
        g_list_model_get_item (G_LIST_MODEL (self->choices), i);
      GBytes *picture = plenary_still_choice_get_picture (choice);

      if (plenary_still_choice_get_kept (choice) && picture != NULL)
        plenary_deletion_keep_still (self->deletion,
                                     plenary_entity_get_uuid (
                                       PLENARY_ENTITY (plenary_still_choice_get_moment (choice))),
                                     picture);
    }
  for (guint i = 0; i < self->stills->len; i++)
    {
      g_signal_handlers_disconnect_by_data (self->stills->pdata[i], self);
      plenary_stills_stop (self->stills->pdata[i]);
    }
  plenary_deletion_begin (self->deletion, self->window);
}

static void
stills_changed_cb (PlenaryDeleteDialog *self)
{
  gboolean waiting = FALSE;

  count_kept (self, &waiting);
  if (!waiting && plenary_deletion_get_stage (self->deletion) == PLENARY_DELETION_READY)
    begin (self);
}

static void
move_cb (PlenaryDeleteDialog *self)
{
  self->window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_object_ref (self->window);
  /* Half done it cannot be left. */
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  adw_status_page_set_title (self->working_page, _("Making the pictures that stay"));
  gtk_widget_set_visible (self->skip_button, FALSE);
  adw_navigation_view_replace_with_tags (self->navigation, (const char *[]) { "working" }, 1);

  for (guint i = 0; i < self->stills->len; i++)
    g_signal_connect_object (self->stills->pdata[i], "changed", G_CALLBACK (stills_changed_cb),
                             self, G_CONNECT_SWAPPED);
  stills_changed_cb (self);
}

static void
skip_cb (PlenaryDeleteDialog *self)
{
  plenary_deletion_skip_sound (self->deletion);
}

/* What came of it. */

static char *
describe_success (PlenaryDeleteDialog *self)
{
  guint n = plenary_deletion_get_recordings (self->deletion)->len;
  PlenaryRecording *first = plenary_deletion_get_recordings (self->deletion)->pdata[0];

  if (plenary_deletion_count (self->deletion, PLENARY_DELETION_FOR_GOOD) > 0)
    return g_strdup (ngettext ("The video is deleted. Your words stay here.",
                               "The videos are deleted. Your words stay here.", n));
  if (n == 1)
    /* Translators: %s is the name of a file */
    return plenary_words_fill_in (_("“%s” is in the bin. Your words stay here."),
                                  plenary_recording_get_display_name (first));

  return g_strdup_printf (ngettext ("%u recording is in the bin. Your words stay here.",
                                    "%u recordings are in the bin. Your words stay here.", n),
                          n);
}

static void
leave (PlenaryDeleteDialog *self)
{
  g_autoptr (GtkWidget) window = g_object_ref (self->window);
  g_autofree char *said = describe_success (self);

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.say-undo", "s", said);
}

static const char *
describe_outcome (PlenaryDeleteDialog *self,
                  guint index)
{
  const GError *error = NULL;

  switch (plenary_deletion_get_outcome (self->deletion, index, &error))
    {
    case PLENARY_DELETION_IN_BIN:
      return _("It is in the bin.");
    case PLENARY_DELETION_FOR_GOOD:
      return _("It is deleted.");
    case PLENARY_DELETION_NO_BIN:
      return _("There is no bin where it lies, and it is still there.");
    case PLENARY_DELETION_NOT_TRIED:
    case PLENARY_DELETION_FAILED:
      break;
    }

  return plenary_deletion_words_reason (error);
}

/* Where it lies matters as long as it is there. */
static void
add_outcome (PlenaryDeleteDialog *self,
             guint index)
{
  PlenaryRecording *recording = plenary_deletion_get_recordings (self->deletion)->pdata[index];
  PlenaryDeletionOutcome outcome = plenary_deletion_get_outcome (self->deletion, index, NULL);
  const char *words = describe_outcome (self, index);

  if (outcome == PLENARY_DELETION_IN_BIN || outcome == PLENARY_DELETION_FOR_GOOD)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     plenary_recording_get_display_name (recording));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      adw_preferences_group_add (self->result_group, row);
    }
  else
    add_file (self, self->result_group, recording, words);
}

static void
show_result (PlenaryDeleteDialog *self)
{
  guint n = plenary_deletion_get_recordings (self->deletion)->len;
  gboolean stopped = plenary_deletion_get_stage (self->deletion) == PLENARY_DELETION_STOPPED;
  const char *title = stopped
                        ? _("Nothing Was Deleted")
                        : ngettext ("The file is still there", "Not all files could be deleted", n);

  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  adw_preferences_group_set_title (self->result_group, title);
  adw_preferences_group_set_description (
    self->result_group,
    stopped ? _("What is to stay could not be written down, so all is as it was.")
            : _("Your words are here either way, and so is the link to what was not deleted."));
  for (guint i = 0; !stopped && i < n; i++)
    add_outcome (self, i);
  adw_navigation_view_replace_with_tags (self->navigation, (const char *[]) { "result" }, 1);
  gtk_widget_grab_focus (self->close_button);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
end (PlenaryDeleteDialog *self)
{
  guint gone = plenary_deletion_count (self->deletion, PLENARY_DELETION_IN_BIN) +
               plenary_deletion_count (self->deletion, PLENARY_DELETION_FOR_GOOD);

  if (gone == plenary_deletion_get_recordings (self->deletion)->len)
    leave (self);
  else
    show_result (self);
}

static void
for_good_chosen_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (PlenaryDeleteDialog) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "delete"))
    plenary_deletion_begin_for_good (self->deletion);
  else
    end (self);
}

static void
ask_for_good (PlenaryDeleteDialog *self)
{
  guint n = plenary_deletion_count (self->deletion, PLENARY_DELETION_NO_BIN);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("There Is No Bin There"),
    ngettext ("Where this file lies there is no bin. It can be deleted for good; nobody can bring "
              "it back then.",
              "Where these files lie there is no bin. They can be deleted for good; nobody can "
              "bring them back then.",
              n)));

  adw_alert_dialog_add_responses (dialog, "keep", n == 1 ? _("_Keep It") : _("_Keep Them"),
                                  "delete", _("_Delete for Good"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "keep");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, for_good_chosen_cb,
                           g_object_ref (self));
}

static void
changed_cb (PlenaryDeleteDialog *self)
{
  PlenaryDeletionStage stage = plenary_deletion_get_stage (self->deletion);

  gtk_widget_set_visible (self->skip_button, stage == PLENARY_DELETION_LISTENING);
  switch (stage)
    {
    case PLENARY_DELETION_READY:
      break;
    case PLENARY_DELETION_LISTENING:
      adw_status_page_set_title (self->working_page, _("Listening once more"));
      adw_status_page_set_description (
        self->working_page,
        _("So that the shape of the sound stays. This takes a minute at most for an hour."));
      break;
    case PLENARY_DELETION_KEEPING:
      adw_status_page_set_title (self->working_page, _("Writing down what stays"));
      adw_status_page_set_description (self->working_page, NULL);
      break;
    case PLENARY_DELETION_MOVING:
      adw_status_page_set_title (self->working_page, _("Moving it to the bin"));
      break;
    case PLENARY_DELETION_DONE:
      if (plenary_deletion_count (self->deletion, PLENARY_DELETION_NO_BIN) > 0)
        ask_for_good (self);
      else
        end (self);
      break;
    case PLENARY_DELETION_STOPPED:
      show_result (self);
      break;
    }
}

static void
plenary_delete_dialog_dispose (GObject *object)
{
  PlenaryDeleteDialog *self = PLENARY_DELETE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DELETE_DIALOG);
  g_clear_object (&self->deletion);
  g_clear_object (&self->choices);
  g_clear_object (&self->contents);
  g_clear_object (&self->lesson);
  g_clear_object (&self->jobs);
  g_clear_object (&self->store);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (plenary_delete_dialog_parent_class)->dispose (object);
}

static void
plenary_delete_dialog_finalize (GObject *object)
{
  PlenaryDeleteDialog *self = PLENARY_DELETE_DIALOG (object);

  g_clear_pointer (&self->stills, g_ptr_array_unref);
  g_clear_pointer (&self->only, g_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (plenary_delete_dialog_parent_class)->finalize (object);
}

static void
plenary_delete_dialog_class_init (PlenaryDeleteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_delete_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_delete_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-delete-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, pictures_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, not_shown_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, pictures_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, working_page);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, skip_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, result_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDeleteDialog, close_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_pictures_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_install_action (widget_class, "delete.show", "s", show_action);
}

static void
plenary_delete_dialog_init (PlenaryDeleteDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->choices = g_list_store_new (PLENARY_TYPE_STILL_CHOICE);
  self->stills = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), self->cancel_button);
}

/**
 * plenary_delete_dialog_new:
 * @store: the store
 * @jobs: what listens to recordings in the background
 * @lesson: a live lesson
 * @recording: (nullable): the UUID of the only recording to delete, or %NULL for all
 *
 * Makes the dialog, which reads the lesson by itself.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_delete_dialog_new (PlenaryStore *store,
                           PlenaryJobs *jobs,
                           PlenaryLesson *lesson,
                           const char *recording)
{
  PlenaryDeleteDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);

  self = g_object_new (PLENARY_TYPE_DELETE_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->jobs = g_object_ref (jobs);
  self->lesson = g_object_ref (lesson);
  self->only = g_strdup (recording);
  plenary_store_load_async (store, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                            self->cancellable, loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
