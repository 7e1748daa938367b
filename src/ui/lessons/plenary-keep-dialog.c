/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-keep-dialog.h"

#include "plenary-date-row.h"
#include "plenary-keeping.h"

#include <glib/gi18n.h>

/**
 * PlenaryKeepDialog:
 *
 * Lets the teacher choose until when the recordings of new lessons are kept. The end of
 * this half-term is offered first.
 */

struct _PlenaryKeepDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;

  GtkWidget *save_button;
  GtkCheckButton *until_check;
  PlenaryDateRow *until_row;
  GtkCheckButton *weeks_check;
  AdwSpinRow *weeks_row;
  GtkCheckButton *none_check;
};

G_DEFINE_FINAL_TYPE (PlenaryKeepDialog, plenary_keep_dialog, ADW_TYPE_DIALOG)

static char *
dup_today (void)
{
  return plenary_keep_day (g_get_real_time ());
}

/* A day that is past is no end. */
static gboolean
is_to_come (const char *date)
{
  g_autofree char *today = dup_today ();

  return date != NULL && !plenary_keep_is_over (date, today);
}

/* Why that can’t be saved, or NULL where it can. */
static const char *
get_hindrance (PlenaryKeepDialog *self)
{
  const char *date = plenary_date_row_get_date (self->until_row);

  if (!gtk_check_button_get_active (self->until_check) || is_to_come (date))
    return NULL;

  return date == NULL ? _("Choose the last day of this half-term. Then it can be saved.")
                      : _("That day is past. Choose one that is still to come.");
}

static void
changed_cb (PlenaryKeepDialog *self)
{
  gboolean until = gtk_check_button_get_active (self->until_check);
  const char *hindrance = get_hindrance (self);

  gtk_widget_set_visible (GTK_WIDGET (self->until_row), until);
  gtk_widget_set_visible (GTK_WIDGET (self->weeks_row),
                          gtk_check_button_get_active (self->weeks_check));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->until_row),
                               hindrance != NULL ? hindrance : "");
  gtk_widget_set_sensitive (self->save_button, hindrance == NULL);
}

static void
date_changed_cb (PlenaryKeepDialog *self)
{
  const char *hindrance = get_hindrance (self);

  changed_cb (self);
  if (hindrance != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), hindrance,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
save_cb (PlenaryKeepDialog *self)
{
  PlenaryKeepRule rule = { PLENARY_KEEP_NO_DATE, "", 0 };

  if (gtk_check_button_get_active (self->until_check))
    rule = plenary_keep_rule_until (plenary_date_row_get_date (self->until_row));
  else if (gtk_check_button_get_active (self->weeks_check))
    rule = plenary_keep_rule_weeks ((guint) adw_spin_row_get_value (self->weeks_row));

  plenary_keeping_set_rule (plenary_keeping_get (self->store), &rule);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_keep_dialog_dispose (GObject *object)
{
  PlenaryKeepDialog *self = PLENARY_KEEP_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_KEEP_DIALOG);

  G_OBJECT_CLASS (plenary_keep_dialog_parent_class)->dispose (object);
}

static void
plenary_keep_dialog_class_init (PlenaryKeepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_keep_dialog_dispose;

  g_type_ensure (PLENARY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-keep-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, until_check);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, weeks_check);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryKeepDialog, none_check);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
plenary_keep_dialog_init (PlenaryKeepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_keep_dialog_new:
 * @store: the store
 *
 * Makes the dialog, which shows what was chosen before.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_keep_dialog_new (PlenaryStore *store)
{
  PlenaryKeepDialog *self = g_object_new (PLENARY_TYPE_KEEP_DIALOG, NULL);
  const PlenaryKeepRule *rule = plenary_keeping_get_rule (plenary_keeping_get (store));

  self->store = g_object_ref (store);
  switch (rule->kind)
    {
    case PLENARY_KEEP_UNTIL:
      if (is_to_come (rule->date))
        plenary_date_row_set_date (self->until_row, rule->date);
      gtk_check_button_set_active (self->until_check, TRUE);
      break;
    case PLENARY_KEEP_NOT_CHOSEN:
      gtk_check_button_set_active (self->until_check, TRUE);
      break;
    case PLENARY_KEEP_WEEKS:
      adw_spin_row_set_value (self->weeks_row, rule->weeks);
      gtk_check_button_set_active (self->weeks_check, TRUE);
      break;
    case PLENARY_KEEP_NO_DATE:
      gtk_check_button_set_active (self->none_check, TRUE);
      break;
    }
  changed_cb (self);

  return ADW_DIALOG (self);
}

/* Keeping one lesson longer. */

typedef struct
{
  PlenaryStore *store;
  PlenaryLesson *lesson;
  GtkWidget *widget;
  PlenaryDateRow *row;
} Question;

static void
longer_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  Question *question = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (question->lesson));

  /* A lesson that was removed meanwhile must not come back. */
  if (g_str_equal (response, "keep") &&
      plenary_store_lookup (question->store, uuid) == question->lesson)
    plenary_keeping_keep_until (question->store, question->lesson,
                                plenary_date_row_get_date (question->row), question->widget);

  g_object_unref (question->store);
  g_object_unref (question->lesson);
  g_object_unref (question->widget);
  g_object_unref (question->row);
  g_free (question);
}

static GtkWidget *
make_list (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Keep the recording until"), -1);

  return list;
}

/**
 * plenary_keep_dialog_keep_longer:
 * @store: the store
 * @lesson: a live lesson
 * @widget: the widget to ask in
 *
 * Asks until when the recordings of one lesson are kept. Returns at once.
 */
void
plenary_keep_dialog_keep_longer (PlenaryStore *store,
                                 PlenaryLesson *lesson,
                                 GtkWidget *widget)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (
    adw_alert_dialog_new (_("Keep It Longer"), _("A date is a note to yourself. Without one, "
                                                  "nothing is said about it.")));
  GtkWidget *row =
    g_object_new (PLENARY_TYPE_DATE_ROW, "title", _("Keep the recording until"), NULL);
  g_autofree char *date = plenary_keeping_dup_date (plenary_keeping_get (store));
  Question *question = g_new0 (Question, 1);

  question->store = g_object_ref (store);
  question->lesson = g_object_ref (lesson);
  question->widget = g_object_ref (widget);
  question->row = g_object_ref (PLENARY_DATE_ROW (row));
  plenary_date_row_set_date (question->row, date);

  adw_alert_dialog_set_extra_child (dialog, make_list (row));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "keep", _("_Keep It"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, widget, NULL, longer_chosen_cb, question);
}
