/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-export-dialog.h"

#include "plenary-estimate.h"
#include "plenary-model-watch.h"
#include "plenary-recent.h"
#include "plenary-report.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryExportDialog:
 *
 * The one place where notes leave Plenary. It shows what will be in the file, and
 * saves just that. What is for the teacher only is left out unless it is ticked,
 * each time anew.
 */

/* A text view in a page that scrolls lays out all it holds; nobody reads this far
 * to see whether the right things are in. */
#define PREVIEW_CHARACTERS 100000

struct _PlenaryExportDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryModelWatch *watches[5];
  /* In the place of a lesson: what makes a card. */
  PlenaryCardFunc make_card;
  gpointer card_data;
  GDestroyNotify card_destroy;
  guint rebuild_id;

  /* What is shown, and what would be saved; both come from one report. */
  PlenaryReport *report;
  char *text;
  GBytes *bytes;
  GCancellable *writing;

  AdwToastOverlay *toasts;
  AdwBanner *banner;
  AdwComboRow *format_row;
  AdwSwitchRow *only_me_row;
  AdwSwitchRow *questions_row;
  AdwSwitchRow *guess_row;
  GtkLabel *sentence_label;
  GtkLabel *format_label;
  GtkWidget *preview_box;
  GtkTextView *preview;
  GtkWidget *cut_label;
  AdwStatusPage *empty_page;
};

G_DEFINE_FINAL_TYPE (PlenaryExportDialog, plenary_export_dialog, ADW_TYPE_DIALOG)

static PlenaryReportFormat
get_format (PlenaryExportDialog *self)
{
  return (PlenaryReportFormat) adw_combo_row_get_selected (self->format_row);
}

/* Writing a report, off the main thread: notes can be long. */

typedef struct
{
  PlenaryReport *report;
  PlenaryReportFormat format;
  char *text;
  char *shown;
  char *file;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->report);
  g_free (work->text);
  g_free (work->shown);
  g_free (work->file);
  g_free (work);
}

/* Cuts a text that is too long to show whole. */
static char *
cut (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < PREVIEW_CHARACTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return g_strndup (text, end - text);
}

static void
write_in_thread (GTask *task,
                 gpointer source,
                 gpointer task_data,
                 GCancellable *cancellable)
{
  Work *work = task_data;

  work->text = plenary_report_write (work->report, PLENARY_REPORT_TEXT);
  work->file = plenary_report_write (work->report, work->format);
  /* The source of a page tells a teacher nothing; its words do. */
  work->shown = cut (work->format == PLENARY_REPORT_HTML ? work->text : work->file);
  g_task_return_boolean (task, TRUE);
}

/* Showing it. */

static gboolean
is_table (PlenaryExportDialog *self)
{
  return get_format (self) == PLENARY_REPORT_CSV;
}

static char *
say_contents (PlenaryExportDialog *self)
{
  guint n_moments = plenary_report_get_n_moments (self->report);
  guint n_answers = plenary_report_get_n_answers (self->report);
  guint n_questions = plenary_report_get_n_questions (self->report);
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  /* A table has one row for each moment, and nothing else. */
  if (n_moments > 0 || is_table (self))
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u moment", "%u moments", n_moments),
                                                  n_moments));
  if (n_questions > 0 && !is_table (self))
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u asked question",
                                                            "%u asked questions", n_questions),
                                                  n_questions));
  if (n_answers > 0 && !is_table (self))
    g_strv_builder_take (pieces, g_strdup_printf (ngettext ("%u answer", "%u answers", n_answers),
                                                  n_answers));
  /* Translators: what will be in a file holds none */
  g_strv_builder_add (pieces, _("no pictures"));
  strv = g_strv_builder_end (pieces);

  return g_strjoinv (C_("between pieces", ", "), strv);
}

static gboolean
is_empty (PlenaryExportDialog *self)
{
  guint n_moments = plenary_report_get_n_moments (self->report);

  if (is_table (self))
    return n_moments == 0;

  return n_moments + plenary_report_get_n_answers (self->report) +
           plenary_report_get_n_questions (self->report) ==
         0;
}

static void
update_sentences (PlenaryExportDialog *self)
{
  PlenaryReportFormat format = get_format (self);
  g_autofree char *contents = say_contents (self);
  g_autofree char *sentence = NULL;
  const char *about = NULL;

  sentence = g_strdup_printf (
    /* Translators: %s is such as “3 moments, 1 answer, no pictures” */
    _("This is everything that will be in the file: %s. "
      "Once saved, anyone who has the file can read it."),
    contents);
  gtk_label_set_text (self->sentence_label, sentence);

  if (self->make_card != NULL)
    about = _("No lesson, class or recording is named. Names that are in your own words stay "
              "there: read it once more before you share it.");
  else if (format == PLENARY_REPORT_HTML)
    about = _("The page holds these words, laid out for reading and printing.");
  else if (is_table (self) && plenary_report_get_n_questions (self->report) > 0)
    about = _("The table has a row for each moment. Asked questions and answers are not in it.");
  else if (is_table (self) && plenary_report_get_n_answers (self->report) > 0)
    about = _("The table has a row for each moment. Your answers are not in it.");
  gtk_label_set_text (self->format_label, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->format_label), about != NULL && !is_empty (self));
}

static void
update_left_out (PlenaryExportDialog *self)
{
  guint n = plenary_report_get_n_left_out (self->report);
  g_autofree char *said = NULL;

  if (n > 0)
    said = g_strdup_printf (ngettext ("%u is left out now", "%u are left out now", n), n);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->only_me_row), said != NULL ? said : "");
}

static void
update_empty_page (PlenaryExportDialog *self)
{
  if (self->make_card != NULL)
    {
      adw_status_page_set_title (self->empty_page, _("No Words Yet"));
      adw_status_page_set_description (
        self->empty_page, _("When you have written what you saw, it can be taken out here."));
    }
  else if (plenary_report_get_n_left_out (self->report) > 0)
    {
      adw_status_page_set_title (self->empty_page, _("Nothing Chosen Yet"));
      adw_status_page_set_description (
        self->empty_page,
        _("All you wrote here is for you only. To take it out, switch it on above, "
          "or choose “For the debrief” at a moment first."));
    }
  else if (plenary_report_get_n_answers (self->report) > 0)
    {
      adw_status_page_set_title (self->empty_page, _("No Moments for a Table"));
      adw_status_page_set_description (
        self->empty_page,
        _("A table has a row for each moment. The other formats hold your answers."));
    }
  else
    {
      adw_status_page_set_title (self->empty_page, _("Nothing to Take Out Yet"));
      adw_status_page_set_description (
        self->empty_page, _("When you have marked a moment, you can take it out here."));
    }
}

static void
update (PlenaryExportDialog *self)
{
  gboolean empty = is_empty (self);

  update_sentences (self);
  update_left_out (self);
  update_empty_page (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence_label), !empty);
  gtk_widget_set_visible (self->preview_box, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_page), empty);
}

static void
set_ready (PlenaryExportDialog *self,
           gboolean ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", ready);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->report != work->report)
    return;

  gtk_text_view_set_monospace (self->preview, work->format == PLENARY_REPORT_CSV);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), work->shown, -1);
  gtk_widget_set_visible (self->cut_label, !is_empty (self) &&
                                             g_utf8_strlen (work->shown, -1) >= PREVIEW_CHARACTERS);

  g_free (self->text);
  self->text = g_steal_pointer (&work->text);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_new_take (work->file, strlen (work->file));
  work->file = NULL;
  set_ready (self, !is_empty (self));
}

static PlenaryReport *
make_report (PlenaryExportDialog *self)
{
  gboolean more = adw_switch_row_get_active (self->only_me_row);

  if (self->make_card != NULL)
    return self->make_card (more, self->card_data);

  return plenary_report_new (plenary_contents_get_lesson (self->contents),
                             plenary_contents_get_recordings (self->contents),
                             plenary_contents_get_moments (self->contents),
                             plenary_contents_get_answers (self->contents),
                             plenary_store_get_goals (self->store), more);
}

/* What was guessed last, or -1. */
static gint64
get_guess (PlenaryExportDialog *self)
{
  GListModel *estimates = plenary_contents_get_estimates (self->contents);
  gint64 guess = -1;
  gint64 newest = G_MININT64;

  for (guint i = 0; i < g_list_model_get_n_items (estimates); i++)
    {
      g_autoptr (PlenaryEstimate) estimate = g_list_model_get_item (estimates, i);

      if (plenary_estimate_get_about (estimate) == PLENARY_ESTIMATE_ABOUT_WAIT &&
          plenary_estimate_get_created (estimate) >= newest)
        {
          newest = plenary_estimate_get_created (estimate);
          guess = plenary_estimate_get_value (estimate);
        }
    }

  return guess;
}

static void
add_questions (PlenaryExportDialog *self)
{
  GListModel *questions = plenary_contents_get_questions (self->contents);
  gboolean there = g_list_model_get_n_items (questions) > 0;
  gboolean with_questions = there && adw_switch_row_get_active (self->questions_row);
  gint64 guess = get_guess (self);

  gtk_widget_set_visible (GTK_WIDGET (self->questions_row), there);
  gtk_widget_set_visible (GTK_WIDGET (self->guess_row), with_questions && guess >= 0);
  if (with_questions)
    plenary_report_add_questions (self->report, questions,
                                  plenary_contents_get_recordings (self->contents),
                                  adw_switch_row_get_active (self->guess_row) ? guess : -1);
}

static void
rebuild (PlenaryExportDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->contents == NULL && self->make_card == NULL)
    return;

  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();

  g_clear_object (&self->report);
  self->report = make_report (self);
  if (self->make_card == NULL)
    add_questions (self);
  set_ready (self, FALSE);
  adw_banner_set_revealed (self->banner, FALSE);
  update (self);

  work = g_new0 (Work, 1);
  work->report = g_object_ref (self->report);
  work->format = get_format (self);
  task = g_task_new (self, self->writing, written_cb, NULL);
  g_task_set_source_tag (task, rebuild);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  PlenaryExportDialog *self = user_data;

  self->rebuild_id = 0;
  rebuild (self);

  return G_SOURCE_REMOVE;
}

/* The last words may still be on their way when the dialog opens. */
static void
contents_changed_cb (PlenaryExportDialog *self)
{
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add (rebuild_cb, self);
}

/* Taking it out. */

static void
show_trouble (PlenaryExportDialog *self,
              const GError *error)
{
  g_autofree char *sentence = plenary_trouble_describe (error);

  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
copy_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied")));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (PlenaryExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;
  GtkWidget *window;

  set_ready (self, !is_empty (self));
  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      show_trouble (self, error);
      return;
    }

  name = g_file_get_basename (G_FILE (source));
  /* Translators: %s is the name of a file */
  said = g_strdup_printf (_("Saved as “%s”"), name);
  /* Said once the dialog is gone, or it would be said there. */
  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    gtk_widget_activate_action (window, "win.say", "s", said);
}

typedef struct
{
  PlenaryExportDialog *dialog;
  PlenaryRecent *recent;
} Choice;

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (PlenaryExportDialog) self = choice->dialog;
  g_autoptr (PlenaryRecent) recent = choice->recent;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      plenary_recent_forget (recent, file);
      plenary_export_dialog_save_to (self, file);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      show_trouble (self, error);
    }
}

static void
save_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) chooser = gtk_file_dialog_new ();
  g_autofree char *name = plenary_report_suggest_name (self->report, get_format (self));
  GtkRoot *root = gtk_widget_get_root (widget);
  Choice *choice = g_new0 (Choice, 1);

  choice->dialog = g_object_ref (self);
  choice->recent = plenary_recent_new ();
  gtk_file_dialog_set_title (chooser, _("Save"));
  gtk_file_dialog_set_initial_name (chooser, name);
  gtk_file_dialog_save (chooser, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        choice);
}

static void
plenary_export_dialog_dispose (GObject *object)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_object (&self->watches[i]);
  g_clear_object (&self->store);
  g_clear_object (&self->contents);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (plenary_export_dialog_parent_class)->dispose (object);
}

static void
plenary_export_dialog_finalize (GObject *object)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (object);

  if (self->card_destroy != NULL)
    self->card_destroy (self->card_data);
  g_clear_object (&self->report);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (plenary_export_dialog_parent_class)->finalize (object);
}

static void
plenary_export_dialog_class_init (PlenaryExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_export_dialog_dispose;
  object_class->finalize = plenary_export_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, only_me_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, questions_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, guess_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, format_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, cut_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryExportDialog, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, rebuild);

  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
}

static void
plenary_export_dialog_init (PlenaryExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_ready (self, FALSE);
}

/**
 * plenary_export_dialog_new:
 * @store: an open store
 * @contents: what a lesson holds
 *
 * Makes the dialog that takes the notes about a lesson out.
 *
 * Returns: (transfer floating): the dialog
 */
PlenaryExportDialog *
plenary_export_dialog_new (PlenaryStore *store,
                           PlenaryContents *contents)
{
  PlenaryExportDialog *self;
  GListModel *watched[G_N_ELEMENTS (self->watches)];

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);

  self = g_object_new (PLENARY_TYPE_EXPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->contents = g_object_ref (contents);

  watched[0] = plenary_contents_get_moments (contents);
  watched[1] = plenary_contents_get_answers (contents);
  watched[2] = plenary_store_get_goals (store);
  watched[3] = plenary_contents_get_questions (contents);
  watched[4] = plenary_contents_get_estimates (contents);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    {
      self->watches[i] = plenary_model_watch_new (watched[i]);
      g_signal_connect_object (self->watches[i], "changed", G_CALLBACK (contents_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  rebuild (self);

  return self;
}

/* A card holds no table. */
static void
limit_formats (PlenaryExportDialog *self)
{
  GListModel *formats = adw_combo_row_get_model (self->format_row);
  g_autoptr (GtkSliceListModel) some =
    gtk_slice_list_model_new (g_object_ref (formats), 0, PLENARY_REPORT_CSV);

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (some));
}

/**
 * plenary_export_dialog_new_for_card:
 * @title: what the dialog is called
 * @make_card: makes the card
 * @user_data: for @make_card
 * @destroy: (nullable): frees @user_data
 *
 * Makes the dialog that takes a card of words out.
 *
 * Returns: (transfer floating): the dialog
 */
PlenaryExportDialog *
plenary_export_dialog_new_for_card (const char *title,
                                    PlenaryCardFunc make_card,
                                    gpointer user_data,
                                    GDestroyNotify destroy)
{
  PlenaryExportDialog *self;

  g_return_val_if_fail (make_card != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_EXPORT_DIALOG, "title", title, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->only_me_row),
                                 _("With what I think it means, and next time"));
  limit_formats (self);
  self->make_card = make_card;
  self->card_data = user_data;
  self->card_destroy = destroy;
  rebuild (self);

  return self;
}

/**
 * plenary_export_dialog_save_to:
 * @self: a dialog that shows something
 * @file: where to
 *
 * Writes what the dialog shows to @file, replacing what is there. Then the dialog
 * closes; if it fails, the dialog stays and says why.
 */
void
plenary_export_dialog_save_to (PlenaryExportDialog *self,
                               GFile *file)
{
  g_return_if_fail (PLENARY_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->bytes != NULL);

  adw_banner_set_revealed (self->banner, FALSE);
  set_ready (self, FALSE);
  g_file_replace_contents_bytes_async (file, self->bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       saved_cb, g_object_ref (self));
}
