/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-details.h"

#include "plenary-date-row.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryLessonDetails:
 *
 * What the teacher keeps about a lesson: title, class, subject and dates. Like
 * everything, it is saved as it is typed.
 */

/* The first keystroke arms the save, later ones do not put it off. */
#define SAVE_MS 500

struct _PlenaryLessonDetails
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryLesson *lesson;
  char *merge_key;
  guint save_id;
  guint filling : 1;

  AdwEntryRow *title_row;
  AdwEntryRow *class_row;
  AdwEntryRow *subject_row;
  PlenaryDateRow *date_row;
  PlenaryDateRow *keep_row;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonDetails, plenary_lesson_details, ADW_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
save (PlenaryLessonDetails *self)
{
  g_autoptr (PlenaryLesson) copy = plenary_entity_copy (self->lesson);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  g_autofree char *title = dup_text (self->title_row);
  g_autofree char *class_name = dup_text (self->class_row);
  g_autofree char *subject = dup_text (self->subject_row);

  g_clear_handle_id (&self->save_id, g_source_remove);
  /* A lesson without a title could not be found again, so the last one stays. */
  if (*title != '\0')
    plenary_lesson_set_title (copy, title);
  plenary_lesson_set_class_name (copy, *class_name != '\0' ? class_name : NULL);
  plenary_lesson_set_subject (copy, *subject != '\0' ? subject : NULL);
  plenary_lesson_set_date_taught (copy, plenary_date_row_get_date (self->date_row));
  plenary_lesson_set_keep_until (copy, plenary_date_row_get_date (self->keep_row));

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (copy)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (copy));
  plenary_edit_set_merge_key (edit, self->merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

static gboolean
save_cb (gpointer user_data)
{
  PlenaryLessonDetails *self = user_data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (PlenaryLessonDetails *self)
{
  if (!self->filling && self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_MS, save_cb, self);
}

static void
title_changed_cb (PlenaryLessonDetails *self)
{
  g_autofree char *title = dup_text (self->title_row);

  if (*title == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->title_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_row), "error");
  text_changed_cb (self);
}

static void
date_changed_cb (PlenaryLessonDetails *self)
{
  if (!self->filling)
    save (self);
}

static void
remove_cb (PlenaryLessonDetails *self)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-lesson", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_lesson_details_closed (AdwDialog *dialog)
{
  PlenaryLessonDetails *self = PLENARY_LESSON_DETAILS (dialog);

  if (self->save_id != 0)
    save (self);
}

static void
plenary_lesson_details_dispose (GObject *object)
{
  PlenaryLessonDetails *self = PLENARY_LESSON_DETAILS (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->lesson);
  g_clear_pointer (&self->merge_key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_DETAILS);

  G_OBJECT_CLASS (plenary_lesson_details_parent_class)->dispose (object);
}

static void
plenary_lesson_details_class_init (PlenaryLessonDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_lesson_details_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_lesson_details_closed;

  g_type_ensure (PLENARY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, class_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, subject_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, date_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, keep_row);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
plenary_lesson_details_init (PlenaryLessonDetails *self)
{
  self->merge_key = g_uuid_string_random ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_in (PlenaryLessonDetails *self)
{
  const char *class_name = plenary_lesson_get_class_name (self->lesson);
  const char *subject = plenary_lesson_get_subject (self->lesson);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), plenary_lesson_get_title (self->lesson));
  gtk_editable_set_text (GTK_EDITABLE (self->class_row), class_name != NULL ? class_name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->subject_row), subject != NULL ? subject : "");
  plenary_date_row_set_date (self->date_row, plenary_lesson_get_date_taught (self->lesson));
  plenary_date_row_set_date (self->keep_row, plenary_lesson_get_keep_until (self->lesson));
  self->filling = FALSE;
}

/**
 * plenary_lesson_details_new:
 * @store: the store
 * @lesson: a live lesson
 *
 * Makes the dialog of a lesson's details.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_lesson_details_new (PlenaryStore *store,
                            PlenaryLesson *lesson)
{
  PlenaryLessonDetails *self = g_object_new (PLENARY_TYPE_LESSON_DETAILS, NULL);

  self->store = g_object_ref (store);
  self->lesson = g_object_ref (lesson);
  fill_in (self);

  return ADW_DIALOG (self);
}
