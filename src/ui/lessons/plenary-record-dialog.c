/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-record-dialog.h"

#include "plenary-autosave.h"
#include "plenary-date-row.h"
#include "plenary-export-dialog.h"
#include "plenary-model-watch.h"
#include "plenary-paper.h"
#include "plenary-record-words.h"
#include "plenary-text-row.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryRecordDialog:
 *
 * What belongs on record about the recordings of a lesson: why it may be recorded, who
 * was told, who must not be shown, and until when they are kept. All of it may be left
 * empty, and it is saved as it is typed.
 */

#define N_BASES (PLENARY_BASIS_OTHER + 1)

struct _PlenaryRecordDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryLesson *lesson;
  PlenaryContents *contents;
  PlenaryModelWatch *watch;
  PlenaryAutosave *autosave;
  GCancellable *loading;
  /* The field that was edited last. */
  gpointer edited;
  gboolean filling;
  /* What was just changed in another field is in the store a little later. */
  gboolean changing_field;

  AdwWindowTitle *window_title;
  GtkWidget *page;
  AdwPreferencesRow *basis_rows[N_BASES];
  GtkCheckButton *basis_checks[N_BASES];
  PlenaryTextRow *basis_text;
  PlenaryTextRow *told_text;
  PlenaryDateRow *told_row;
  AdwSpinRow *count_row;
  GtkAdjustment *count;
  PlenaryTextRow *people_text;
  PlenaryDateRow *keep_row;
  AdwPreferencesGroup *paper_group;
  GtkWidget *paper_row;
};

G_DEFINE_FINAL_TYPE (PlenaryRecordDialog, plenary_record_dialog, ADW_TYPE_DIALOG)

static const char *
uuid_of (PlenaryRecordDialog *self)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson));
}

/* Writing to a lesson that was removed meanwhile would bring it back. */
static gboolean
may_write (PlenaryRecordDialog *self)
{
  return self->contents != NULL &&
         plenary_store_lookup (self->store, uuid_of (self)) == self->lesson;
}

static void
commit (PlenaryRecordDialog *self,
        PlenaryEditKind kind,
        gpointer entity,
        const char *merge_key)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, uuid_of (self));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (self->lesson));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, entity);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

/* Saving. */

static PlenaryLessonRecord *
dup_stored (PlenaryRecordDialog *self)
{
  g_autoptr (PlenaryLessonRecord) stored = plenary_contents_get_record (self->contents);
  PlenaryLessonRecord *record;

  if (stored != NULL)
    return plenary_entity_copy (stored);

  record = plenary_lesson_record_new ();
  plenary_lesson_record_set_lesson (record, uuid_of (self));
  plenary_lesson_record_set_created (record, g_get_real_time ());

  return record;
}

static PlenaryBasis
get_basis (PlenaryRecordDialog *self)
{
  for (guint i = 0; i < N_BASES; i++)
    if (gtk_check_button_get_active (self->basis_checks[i]))
      return i;

  return PLENARY_BASIS_NONE;
}

static void
apply_text (PlenaryTextRow *row,
            PlenaryLessonRecord *record,
            void (*set) (PlenaryLessonRecord *, const char *))
{
  g_autofree char *text = plenary_text_row_dup_text (row);

  set (record, text);
}

/* Puts what the edited field shows into @record: another one may have been begun already,
 * which is another step. */
static void
apply_edited (PlenaryRecordDialog *self,
              PlenaryLessonRecord *record)
{
  if (self->edited == self->basis_checks[0])
    plenary_lesson_record_set_basis (record, get_basis (self));
  else if (self->edited == self->basis_text)
    apply_text (self->basis_text, record, plenary_lesson_record_set_basis_words);
  else if (self->edited == self->told_text)
    apply_text (self->told_text, record, plenary_lesson_record_set_told);
  else if (self->edited == self->told_row)
    plenary_lesson_record_set_told_on (record, plenary_date_row_get_date (self->told_row));
  else if (self->edited == self->count_row)
    plenary_lesson_record_set_not_shown (record, (int) gtk_adjustment_get_value (self->count));
  else
    apply_text (self->people_text, record, plenary_lesson_record_set_not_shown_words);
}

static void
save_cb (PlenaryRecordDialog *self,
         const char *merge_key)
{
  g_autoptr (PlenaryLessonRecord) record = NULL;

  if (!may_write (self))
    return;

  record = dup_stored (self);
  apply_edited (self, record);
  commit (self, PLENARY_EDIT_RECORD_WRITTEN, record, merge_key);
}

/* What was typed into one field is saved when another has been changed already. */
static void
end_stretch (PlenaryRecordDialog *self)
{
  self->changing_field = TRUE;
  plenary_autosave_end_stretch (self->autosave);
  self->changing_field = FALSE;
}

/* Another field begins a new stretch, which is undone by itself. */
static void
edited_cb (PlenaryRecordDialog *self,
           gpointer field)
{
  if (self->filling)
    return;

  if (self->edited != field)
    end_stretch (self);
  self->edited = field;
  plenary_autosave_touch (self->autosave);
}

/* A choice is saved at once. */
static void
chosen (PlenaryRecordDialog *self,
        gpointer field)
{
  if (self->filling)
    return;

  edited_cb (self, field);
  plenary_autosave_flush (self->autosave);
}

static void
chosen_cb (PlenaryRecordDialog *self,
           GParamSpec *pspec,
           gpointer field)
{
  chosen (self, field);
}

static void
basis_toggled_cb (PlenaryRecordDialog *self,
                  GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    chosen (self, self->basis_checks[0]);
}

static void
count_changed_cb (PlenaryRecordDialog *self)
{
  edited_cb (self, self->count_row);
}

static void
keep_chosen_cb (PlenaryRecordDialog *self)
{
  g_autoptr (PlenaryLesson) copy = NULL;

  if (self->filling || !may_write (self))
    return;

  end_stretch (self);
  copy = plenary_entity_copy (self->lesson);
  plenary_lesson_set_keep_until (copy, plenary_date_row_get_date (self->keep_row));
  commit (self, PLENARY_EDIT_LESSON_CHANGED, copy, NULL);
}

/* It leaves only as a paper of its own, when the teacher makes one. */
static void
paper_cb (PlenaryRecordDialog *self)
{
  g_autoptr (PlenaryLessonRecord) record = NULL;
  g_autoptr (PlenaryReport) paper = NULL;

  plenary_autosave_end_stretch (self->autosave);
  record = plenary_contents_get_record (self->contents);
  if (record == NULL)
    return;

  paper = plenary_paper_new_lesson_record (record, self->lesson);
  adw_dialog_present (ADW_DIALOG (
                        plenary_export_dialog_new_for_paper (_("The Lesson’s Record"), paper)),
                      GTK_WIDGET (self));
}

/* Showing. */

static void
fill_in (PlenaryRecordDialog *self)
{
  g_autoptr (PlenaryLessonRecord) record = dup_stored (self);
  g_autoptr (PlenaryLessonRecord) stored = plenary_contents_get_record (self->contents);

  self->filling = TRUE;
  gtk_check_button_set_active (self->basis_checks[plenary_lesson_record_get_basis (record)], TRUE);
  plenary_text_row_show_text (self->basis_text, plenary_lesson_record_get_basis_words (record));
  plenary_text_row_show_text (self->told_text, plenary_lesson_record_get_told (record));
  plenary_date_row_set_date (self->told_row, plenary_lesson_record_get_told_on (record));
  gtk_adjustment_set_value (self->count, plenary_lesson_record_get_not_shown (record));
  plenary_text_row_show_text (self->people_text,
                              plenary_lesson_record_get_not_shown_words (record));
  plenary_date_row_set_date (self->keep_row, plenary_lesson_get_keep_until (self->lesson));
  self->filling = FALSE;
  gtk_widget_set_sensitive (self->paper_row, stored != NULL);
  adw_preferences_group_set_description (self->paper_group,
                                         stored != NULL
                                           ? NULL
                                           : _("Nothing is on record yet, so there is nothing to "
                                               "save or print."));
}

/* What is just being typed is newer than what is stored. */
static void
changed_cb (PlenaryRecordDialog *self)
{
  if (!self->changing_field && !plenary_autosave_is_unsaved (self->autosave))
    fill_in (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->lesson == NULL)
    return;
  if (contents == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  self->contents = g_steal_pointer (&contents);
  self->watch = plenary_model_watch_new (plenary_contents_get_records (self->contents));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lesson, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_in (self);
  gtk_widget_set_sensitive (self->page, TRUE);
}

/* A dialog keeps keys from the window behind it. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant *args,
         gpointer user_data)
{
  plenary_autosave_end_stretch (PLENARY_RECORD_DIALOG (widget)->autosave);

  return gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

static void
plenary_record_dialog_closed (AdwDialog *dialog)
{
  plenary_autosave_end_stretch (PLENARY_RECORD_DIALOG (dialog)->autosave);
}

static void
plenary_record_dialog_dispose (GObject *object)
{
  PlenaryRecordDialog *self = PLENARY_RECORD_DIALOG (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->watch);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_RECORD_DIALOG);
  g_clear_object (&self->autosave);
  g_clear_object (&self->contents);
  g_clear_object (&self->lesson);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_record_dialog_parent_class)->dispose (object);
}

static const char *const basis_names[N_BASES][2] = {
  [PLENARY_BASIS_NONE] = { "none_row", "none_check" },
  [PLENARY_BASIS_CONSENT] = { "consent_row", "consent_check" },
  [PLENARY_BASIS_SCHOOL] = { "school_row", "school_check" },
  [PLENARY_BASIS_TRAINING] = { "training_row", "training_check" },
  [PLENARY_BASIS_OTHER] = { "other_row", "other_check" },
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_BASES; i++)
    for (guint j = 0; j < 2; j++)
      gtk_widget_class_bind_template_child_full (widget_class, basis_names[i][j], FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, basis_text);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, told_text);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, told_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, count_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, count);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, people_text);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, keep_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, paper_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryRecordDialog, paper_row);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_cb, "s",
                                "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, undo_cb,
                                "s", "win.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, undo_cb, "s",
                                "win.redo");
}

static void
plenary_record_dialog_class_init (PlenaryRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_record_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_record_dialog_closed;

  g_type_ensure (PLENARY_TYPE_DATE_ROW);
  g_type_ensure (PLENARY_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-record-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, basis_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
  bind_keys (widget_class);
}

static void
plenary_record_dialog_init (PlenaryRecordDialog *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  for (guint i = 0; i < N_BASES; i++)
    {
      self->basis_rows[i] = ADW_PREFERENCES_ROW (
        gtk_widget_get_template_child (GTK_WIDGET (self), PLENARY_TYPE_RECORD_DIALOG,
                                       basis_names[i][0]));
      self->basis_checks[i] = GTK_CHECK_BUTTON (
        gtk_widget_get_template_child (GTK_WIDGET (self), PLENARY_TYPE_RECORD_DIALOG,
                                       basis_names[i][1]));
      adw_preferences_row_set_title (self->basis_rows[i], plenary_record_words_basis (i));
    }
}

/**
 * plenary_record_dialog_new:
 * @store: the store
 * @lesson: a live lesson
 *
 * Makes the dialog of what is on record about a lesson.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_record_dialog_new (PlenaryStore *store,
                           PlenaryLesson *lesson)
{
  PlenaryRecordDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);

  self = g_object_new (PLENARY_TYPE_RECORD_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->lesson = g_object_ref (lesson);
  adw_window_title_set_subtitle (self->window_title, plenary_lesson_get_title (lesson));
  self->loading = g_cancellable_new ();
  plenary_store_load_async (store, uuid_of (self), self->loading, loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
