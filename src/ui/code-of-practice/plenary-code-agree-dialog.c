/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-agree-dialog.h"

#include "plenary-code-edits.h"
#include "plenary-date-row.h"
#include "plenary-keep.h"
#include "plenary-line.h"

/**
 * PlenaryCodeAgreeDialog:
 *
 * Asks who agrees on a draft, when, and when it is to be looked at again.
 */

struct _PlenaryCodeAgreeDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  PlenaryAgreement *draft;
  /* The window around, once it is agreed. */
  GtkWidget *window;

  AdwEntryRow *names_row;
  PlenaryDateRow *date_row;
  PlenaryDateRow *review_row;
  GtkWidget *missing_label;
};

G_DEFINE_FINAL_TYPE (PlenaryCodeAgreeDialog, plenary_code_agree_dialog, ADW_TYPE_DIALOG)

static char *
dup_names (PlenaryCodeAgreeDialog *self)
{
  return plenary_line_tidy (gtk_editable_get_text (GTK_EDITABLE (self->names_row)));
}

/* A dialog is as high as what was in it when it opened. */
static void
grow (PlenaryCodeAgreeDialog *self)
{
  GtkWidget *child = adw_dialog_get_child (ADW_DIALOG (self));
  int width, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  width = MAX (width, gtk_widget_get_width (child));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  adw_dialog_set_content_height (ADW_DIALOG (self), height);
}

static void
ask_for_names (PlenaryCodeAgreeDialog *self)
{
  gtk_widget_set_visible (self->missing_label, TRUE);
  grow (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           gtk_label_get_text (GTK_LABEL (self->missing_label)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_grab_focus (GTK_WIDGET (self->names_row));
}

static void
names_changed_cb (PlenaryCodeAgreeDialog *self)
{
  gtk_widget_set_visible (self->missing_label, FALSE);
}

/* The page behind the dialog goes when it is agreed, so the dialog goes first. */
static void
agree_cb (PlenaryCodeAgreeDialog *self)
{
  g_autofree char *names = dup_names (self);

  if (*names == '\0')
    {
      ask_for_names (self);
      return;
    }

  g_set_object (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_code_agree_dialog_closed (AdwDialog *dialog)
{
  PlenaryCodeAgreeDialog *self = PLENARY_CODE_AGREE_DIALOG (dialog);
  g_autofree char *names = dup_names (self);
  g_autofree char *today = plenary_keep_day (g_get_real_time ());
  g_autoptr (GtkWidget) window = g_steal_pointer (&self->window);
  const char *date = plenary_date_row_get_date (self->date_row);

  if (window == NULL ||
      plenary_store_lookup (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (self->draft))) !=
        self->draft)
    return;

  plenary_code_edits_agree (self->store, self->draft, names, date != NULL ? date : today,
                            plenary_date_row_get_date (self->review_row), window);
}

static void
plenary_code_agree_dialog_dispose (GObject *object)
{
  PlenaryCodeAgreeDialog *self = PLENARY_CODE_AGREE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CODE_AGREE_DIALOG);
  g_clear_object (&self->window);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_code_agree_dialog_parent_class)->dispose (object);
}

static void
plenary_code_agree_dialog_class_init (PlenaryCodeAgreeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_code_agree_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = plenary_code_agree_dialog_closed;

  g_type_ensure (PLENARY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-code-agree-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeAgreeDialog, names_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeAgreeDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeAgreeDialog, review_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeAgreeDialog, missing_label);
  gtk_widget_class_bind_template_callback (widget_class, names_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, agree_cb);
}

static void
plenary_code_agree_dialog_init (PlenaryCodeAgreeDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) in_a_year = g_date_time_add_years (now, 1);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *review = g_date_time_format (in_a_year, "%Y-%m-%d");

  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->names_row));
  plenary_date_row_set_date (self->date_row, today);
  plenary_date_row_set_date (self->review_row, review);
}

/**
 * plenary_code_agree_dialog_new:
 * @store: the store
 * @draft: a live draft
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_code_agree_dialog_new (PlenaryStore *store,
                               PlenaryAgreement *draft)
{
  PlenaryCodeAgreeDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (draft), NULL);

  self = g_object_new (PLENARY_TYPE_CODE_AGREE_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->draft = g_object_ref (draft);

  return ADW_DIALOG (self);
}
