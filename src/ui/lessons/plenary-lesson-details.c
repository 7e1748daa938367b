/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-details.h"

#include "plenary-autosave.h"
#include "plenary-date-row.h"
#include "plenary-elsewhere-group.h"
#include "plenary-keeping.h"
#include "plenary-line.h"
#include "plenary-parts-group.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryLessonDetails:
 *
 * What the teacher keeps about a lesson: title, class, subject and dates, and of
 * which recordings it is made. Like everything, it is saved as it is typed.
 *
 * It has a place of its own for what is said in passing, for it lies over that of the
 * window.
 */

struct _PlenaryLessonDetails
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryLesson *lesson;
  PlenaryAutosave *autosave;
  /* The row that was edited last. */
  GtkWidget *edited;
  guint filling : 1;

  AdwEntryRow *title_row;
  GtkLabel *empty_label;
  AdwEntryRow *class_row;
  AdwEntryRow *subject_row;
  PlenaryDateRow *date_row;
  PlenaryDateRow *keep_row;
  PlenaryPartsGroup *parts_group;
  PlenaryElsewhereGroup *elsewhere_group;
  AdwActionRow *rule_row;
  GtkWidget *record_row;
  GtkWidget *delete_row;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonDetails, plenary_lesson_details, ADW_TYPE_DIALOG)

static char *
dup_text (AdwEntryRow *row)
{
  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* Puts what the edited row shows into @copy. */
static void
apply_edited (PlenaryLessonDetails *self,
              PlenaryLesson *copy)
{
  if (self->edited == GTK_WIDGET (self->date_row))
    {
      plenary_lesson_set_date_taught (copy, plenary_date_row_get_date (self->date_row));
    }
  else if (self->edited == GTK_WIDGET (self->keep_row))
    {
      plenary_lesson_set_keep_until (copy, plenary_date_row_get_date (self->keep_row));
    }
  else
    {
      g_autofree char *text = dup_text (ADW_ENTRY_ROW (self->edited));

      if (self->edited == GTK_WIDGET (self->class_row))
        plenary_lesson_set_class_name (copy, *text != '\0' ? text : NULL);
      else if (self->edited == GTK_WIDGET (self->subject_row))
        plenary_lesson_set_subject (copy, *text != '\0' ? text : NULL);
      /* A lesson without a title could not be found again, so the last one stays. */
      else if (*text != '\0')
        plenary_lesson_set_title (copy, text);
    }
}

static void
save_cb (PlenaryLessonDetails *self,
         const char *merge_key)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson));
  g_autoptr (PlenaryLesson) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  /* Writing to a lesson that was removed meanwhile would bring it back. */
  if (plenary_store_lookup (self->store, uuid) != self->lesson)
    return;

  copy = plenary_entity_copy (self->lesson);
  apply_edited (self, copy);

  edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);
  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_set_subject (edit, plenary_lesson_get_title (copy));
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (self->store, edit, GTK_WIDGET (self));
}

/* Another row begins a new stretch, which is undone by itself. */
static void
edited (PlenaryLessonDetails *self,
        GtkWidget *row)
{
  if (self->edited != row)
    plenary_autosave_end_stretch (self->autosave);
  self->edited = row;
  plenary_autosave_touch (self->autosave);
}

static void
text_changed_cb (PlenaryLessonDetails *self,
                 GtkWidget *row)
{
  if (!self->filling)
    edited (self, row);
}

static void
title_changed_cb (PlenaryLessonDetails *self,
                  GtkWidget *row)
{
  g_autofree char *title = dup_text (self->title_row);

  if (self->filling)
    return;

  if (*title == '\0' && !gtk_widget_get_visible (GTK_WIDGET (self->empty_label)))
    {
      g_autofree char *said = NULL;

      /* Translators: %s is the title of a lesson */
      said = g_strdup_printf (_("A lesson needs a name. Until there is one, it stays “%s”."),
                              plenary_lesson_get_title (self->lesson));
      gtk_label_set_text (self->empty_label, said);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), said,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), *title == '\0');
  text_changed_cb (self, row);
}

static void
date_changed_cb (PlenaryLessonDetails *self,
                 GParamSpec *pspec,
                 GtkWidget *row)
{
  if (self->filling)
    return;

  edited (self, row);
  plenary_autosave_flush (self->autosave);
}

/* A page lies behind the dialog, and another dialog above it. */
static void
code_cb (PlenaryLessonDetails *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.code-of-practice", NULL);
}

static void
delete_cb (PlenaryLessonDetails *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *uuid = g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));

  /* It has its own place, and what it says afterwards is said in the window. */
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.delete-video", "s", uuid);
}

static void
keeping_changed_cb (PlenaryLessonDetails *self)
{
  g_autofree char *words = plenary_keeping_describe (plenary_keeping_get (self->store));

  adw_action_row_set_subtitle (self->rule_row, words);
}

static void
lesson_changed_cb (PlenaryLessonDetails *self)
{
  gtk_widget_set_visible (self->delete_row, !plenary_lesson_get_words_only (self->lesson));
}

static void
remove_cb (PlenaryLessonDetails *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *uuid = g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)));

  plenary_autosave_drop (self->autosave);
  /* The offer to undo it is made once the dialog is gone, or it would be made there. */
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.remove-lesson", "s", uuid);
}

static void
plenary_lesson_details_closed (AdwDialog *dialog)
{
  plenary_autosave_end_stretch (PLENARY_LESSON_DETAILS (dialog)->autosave);
}

static void
plenary_lesson_details_dispose (GObject *object)
{
  PlenaryLessonDetails *self = PLENARY_LESSON_DETAILS (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->store);
  g_clear_object (&self->lesson);
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
  g_type_ensure (PLENARY_TYPE_ELSEWHERE_GROUP);
  g_type_ensure (PLENARY_TYPE_PARTS_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, class_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, subject_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, date_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, keep_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, parts_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, elsewhere_group);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, record_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, delete_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonDetails, rule_row);
  gtk_widget_class_bind_template_callback (widget_class, code_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);

  /* A dialog keeps keys from the window behind it. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
plenary_lesson_details_init (PlenaryLessonDetails *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
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
 * @jobs: what listens to recordings in the background
 * @lesson: a live lesson
 *
 * Makes the dialog of a lesson's details.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_lesson_details_new (PlenaryStore *store,
                            PlenaryJobs *jobs,
                            PlenaryLesson *lesson)
{
  PlenaryLessonDetails *self = g_object_new (PLENARY_TYPE_LESSON_DETAILS, NULL);

  self->store = g_object_ref (store);
  self->lesson = g_object_ref (lesson);
  fill_in (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->record_row), "s",
                                    plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  g_signal_connect_object (lesson, "changed", G_CALLBACK (lesson_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lesson_changed_cb (self);
  g_signal_connect_object (plenary_keeping_get (store), "changed", G_CALLBACK (keeping_changed_cb),
                           self, G_CONNECT_SWAPPED);
  keeping_changed_cb (self);
  plenary_parts_group_set_lesson (self->parts_group, store, lesson);
  plenary_elsewhere_group_set_lesson (self->elsewhere_group, store, jobs, lesson);

  return ADW_DIALOG (self);
}
