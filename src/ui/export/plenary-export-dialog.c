/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-export-dialog.h"

#include "plenary-export-lesson.h"
#include "plenary-export-words.h"
#include "plenary-export-work.h"
#include "plenary-model-watch.h"
#include "plenary-print.h"
#include "plenary-save.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryExportDialog:
 *
 * The one place where words leave Plenary. It shows what will be in the file, and
 * saves or prints just that. What is for the teacher only is left out unless it is ticked,
 * each time anew.
 */

struct _PlenaryExportDialog
{
  AdwDialog parent_instance;

  PlenaryExportKind kind;
  /* Of a lesson. */
  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryModelWatch *watches[5];
  /* In the place of a lesson: what makes a card, or a paper that is there already. */
  PlenaryCardFunc make_card;
  gpointer card_data;
  GDestroyNotify card_destroy;
  guint rebuild_id;

  /* What is shown, and what would be saved or printed; all come from one report. */
  PlenaryReport *report;
  char *text;
  GBytes *bytes;
  GCancellable *writing;
  /* Where to save it as soon as it is there in the format that its name wants. */
  GFile *wanted;

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

/* Showing it. */

static gboolean
is_empty (PlenaryExportDialog *self)
{
  return plenary_export_words_is_empty (self->report, get_format (self));
}

static void
update_sentences (PlenaryExportDialog *self)
{
  PlenaryReportFormat format = get_format (self);
  const char *about = plenary_export_words_about (self->report, self->kind, format);
  g_autofree char *sentence = plenary_export_words_sum_up (self->report, self->kind, format);

  gtk_label_set_text (self->sentence_label, sentence);
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
  const char *title, *description;

  plenary_export_words_nothing (self->report, self->kind, &title, &description);
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, description);
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

/* On paper there is more than in a table, so that it cannot be printed from there. */
static void
set_ready (PlenaryExportDialog *self,
           gboolean ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print",
                                 ready && get_format (self) != PLENARY_REPORT_CSV);
}

static void
say_trouble (PlenaryExportDialog *self,
             const char *sentence)
{
  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
say_not_laid_out (PlenaryExportDialog *self,
                  const GError *error)
{
  g_clear_object (&self->wanted);
  g_message ("The user is told of this: %s", error->message);
  say_trouble (self, _("That could not be laid out. Choose another format."));
}

static void save_as (PlenaryExportDialog *self, GFile *file);

static void
save_wanted (PlenaryExportDialog *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->wanted);

  if (file != NULL && !is_empty (self))
    save_as (self, file);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  PlenaryExportWork *work = plenary_export_work_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (work == NULL)
    {
      say_not_laid_out (self, error);
      return;
    }
  if (self->report != work->report)
    return;

  gtk_text_view_set_monospace (self->preview, work->format == PLENARY_REPORT_CSV);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), work->shown, -1);
  gtk_widget_set_visible (self->cut_label, !is_empty (self) && work->is_cut);

  g_free (self->text);
  self->text = g_steal_pointer (&work->text);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_steal_pointer (&work->file);
  set_ready (self, !is_empty (self));
  save_wanted (self);
}

static PlenaryReport *
make_report (PlenaryExportDialog *self)
{
  gboolean more = adw_switch_row_get_active (self->only_me_row);

  if (self->make_card != NULL)
    return self->make_card (more, self->card_data);

  return plenary_export_lesson_report (self->store, self->contents, more,
                                       adw_switch_row_get_active (self->questions_row),
                                       adw_switch_row_get_active (self->guess_row));
}

static void
update_rows (PlenaryExportDialog *self)
{
  GListModel *questions = plenary_contents_get_questions (self->contents);
  gboolean there = g_list_model_get_n_items (questions) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->questions_row), there);
  gtk_widget_set_visible (GTK_WIDGET (self->guess_row),
                          there && adw_switch_row_get_active (self->questions_row) &&
                            plenary_export_lesson_get_guess (self->contents) >= 0);
}

static void
rebuild (PlenaryExportDialog *self)
{
  if (self->contents == NULL && self->make_card == NULL)
    return;

  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();

  g_clear_object (&self->report);
  self->report = make_report (self);
  if (self->kind == PLENARY_EXPORT_LESSON)
    update_rows (self);
  set_ready (self, FALSE);
  adw_banner_set_revealed (self->banner, FALSE);
  update (self);
  plenary_export_work_async (self, self->report, get_format (self), self->writing, written_cb,
                             NULL);
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

/* Ends choosing a place, or saving there, and says what went wrong. Returns the file, if there
 * is one. */
static GFile *
finish_saving (PlenaryExportDialog *self,
               GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GFile *file = plenary_save_finish (GTK_WIDGET (self), result, &error);

  set_ready (self, !is_empty (self));
  if (error != NULL)
    {
      g_autofree char *said = plenary_trouble_describe (error);

      say_trouble (self, said);
    }

  return file;
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  g_autoptr (GFile) file = finish_saving (self, result);
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    return;

  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  said = g_strdup_printf (_("Saved as “%s”"), name);
  plenary_save_close (ADW_DIALOG (self), said);
}

/* Nothing changes what is being taken out until it is out. */
static void
begin (PlenaryExportDialog *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
  set_ready (self, FALSE);
}

/* A file is what its name says, whatever format was chosen before: other programs go by the
 * name. */
static void
save_as (PlenaryExportDialog *self,
         GFile *file)
{
  GListModel *formats = adw_combo_row_get_model (self->format_row);
  g_autofree char *name = g_file_get_basename (file);
  PlenaryReportFormat format;

  if (plenary_report_find_format (name, &format) && format != get_format (self) &&
      format < g_list_model_get_n_items (formats))
    {
      g_set_object (&self->wanted, file);
      adw_combo_row_set_selected (self->format_row, format);
      return;
    }

  begin (self);
  plenary_save_to_async (GTK_WIDGET (self), file, self->bytes, saved_cb, NULL);
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  g_autoptr (GFile) file = finish_saving (self, result);

  if (file != NULL)
    save_as (self, file);
}

static void
save_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (widget);
  g_autofree char *name = plenary_report_suggest_name (self->report, get_format (self));

  begin (self);
  plenary_save_choose_async (widget, name, place_chosen_cb, NULL);
}

static void
printed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  gboolean printed = plenary_print_finish (GTK_WIDGET (self), result, &error);

  set_ready (self, !is_empty (self));
  if (error != NULL)
    {
      g_message ("The user is told of this: %s", error->message);
      say_trouble (self, _("That could not be printed. Look whether the printer is on, or save it "
                           "as pages (PDF)."));
    }
  else if (printed)
    {
      plenary_save_close (ADW_DIALOG (self), _("Sent to the printer"));
    }
}

static void
pages_written_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  PlenaryExportWork *work = plenary_export_work_finish (result, &error);
  g_autofree char *name = NULL;

  if (work == NULL)
    {
      set_ready (self, !is_empty (self));
      say_not_laid_out (self, error);
      return;
    }

  name = plenary_report_suggest_name (work->report, PLENARY_REPORT_PDF);
  plenary_print_async (GTK_WIDGET (self), name, work->file, printed_cb, NULL);
}

static void
print_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (widget);

  begin (self);
  plenary_export_work_async (self, self->report, PLENARY_REPORT_PDF, NULL, pages_written_cb, NULL);
}

static void
plenary_export_dialog_dispose (GObject *object)
{
  PlenaryExportDialog *self = PLENARY_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_object (&self->wanted);
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
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_action);
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

/* Only a lesson has moments for a table, which is the last of the formats. */
static PlenaryExportDialog *
make_without_table (const char *title,
                    PlenaryExportKind kind,
                    PlenaryCardFunc make_card,
                    gpointer user_data,
                    GDestroyNotify destroy)
{
  PlenaryExportDialog *self = g_object_new (PLENARY_TYPE_EXPORT_DIALOG, "title", title, NULL);
  GListModel *formats = adw_combo_row_get_model (self->format_row);
  g_autoptr (GtkSliceListModel) some =
    gtk_slice_list_model_new (g_object_ref (formats), 0, PLENARY_REPORT_CSV);

  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (some));
  self->kind = kind;
  self->make_card = make_card;
  self->card_data = user_data;
  self->card_destroy = destroy;

  return self;
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

  self = make_without_table (title, PLENARY_EXPORT_CARD, make_card, user_data, destroy);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->only_me_row),
                                 _("With what I think it means, and next time"));
  rebuild (self);

  return self;
}

static PlenaryReport *
take_paper (gboolean with_all,
            gpointer user_data)
{
  return g_object_ref (user_data);
}

/**
 * plenary_export_dialog_new_for_paper:
 * @title: what the dialog is called, translated
 * @paper: what is taken out, as it is
 *
 * Makes the dialog that takes something out which was put together before, such as what
 * was written at a debrief. Pages are proposed first.
 *
 * Returns: (transfer floating): the dialog
 */
PlenaryExportDialog *
plenary_export_dialog_new_for_paper (const char *title,
                                     PlenaryReport *paper)
{
  PlenaryExportDialog *self;

  g_return_val_if_fail (PLENARY_IS_REPORT (paper), NULL);

  self = make_without_table (title, PLENARY_EXPORT_PAPER, take_paper, g_object_ref (paper),
                             g_object_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->only_me_row), FALSE);
  adw_combo_row_set_selected (self->format_row, PLENARY_REPORT_PDF);

  return self;
}

/**
 * plenary_export_dialog_save_to:
 * @self: a dialog that shows something
 * @file: where to
 *
 * Writes what the dialog shows to @file, replacing what is there, in the format that its
 * name ends with, if it ends with one. Then the dialog closes; if it fails, the dialog stays
 * and says why.
 */
void
plenary_export_dialog_save_to (PlenaryExportDialog *self,
                               GFile *file)
{
  g_return_if_fail (PLENARY_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->bytes != NULL);

  save_as (self, file);
}
