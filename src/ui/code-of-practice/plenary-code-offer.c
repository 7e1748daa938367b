/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-offer.h"

#include "plenary-keep.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Offers to write a code of practice, once, before others see anything of a lesson. */

#define HABIT "code-of-practice-offered"

static gboolean
is_first_day (PlenaryStore *store)
{
  GListModel *lessons = plenary_store_get_lessons (store);
  g_autofree char *today = plenary_keep_day (g_get_real_time ());

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);
      g_autofree char *day = plenary_keep_day (plenary_lesson_get_created (lesson));

      if (g_strcmp0 (day, today) < 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_code_offer_needed:
 * @store: an open store
 *
 * Finds out whether a code of practice may be offered: not on the first evening, not in
 * a debrief, and not to whoever has one or writes one. It does not know whether it was
 * offered before; plenary_code_offer_async() does.
 *
 * Returns: whether it may
 */
gboolean
plenary_code_offer_needed (PlenaryStore *store)
{
  g_return_val_if_fail (PLENARY_IS_STORE (store), FALSE);

  return plenary_store_get_audience (store) == NULL &&
         g_list_model_get_n_items (plenary_store_get_agreements (store)) == 0 &&
         !is_first_day (store);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  gboolean write = g_str_equal (response, "write");

  g_task_return_boolean (task, !write);
  if (write)
    gtk_widget_activate_action (g_task_get_source_object (task), "win.code-of-practice", NULL);
}

static void
ask (GTask *task)
{
  PlenaryCodeOccasion occasion = GPOINTER_TO_INT (g_task_get_task_data (task));
  AdwDialog *dialog = adw_alert_dialog_new (
    occasion == PLENARY_CODE_OCCASION_DEBRIEF ? _("Before Others Look")
                                              : _("Before a Picture Is Kept"),
    _("A code of practice says on one page what recordings are for, who may see them, and how "
      "long they are kept. It is good to have agreed on it before others look.\n\nYou find it in "
      "the menu whenever you like."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "not-now", _("_Not Now"), "write",
                                  _("_Write Our Code of Practice"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "write",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "not-now");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), g_task_get_source_object (task), NULL,
                           chosen_cb, g_object_ref (task));
}

static void
habit_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *habit = plenary_store_get_habit_finish (PLENARY_STORE (source), result, NULL);

  /* Whoever cannot be asked just goes on. */
  if (habit == NULL || *habit != '\0' || !gtk_widget_get_mapped (g_task_get_source_object (task)))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  plenary_store_set_habit (PLENARY_STORE (source), HABIT, "yes");
  ask (task);
}

/**
 * plenary_code_offer_async:
 * @widget: where to ask; its window has to have the action `win.code-of-practice`
 * @store: an open store
 * @occasion: what it comes before
 * @callback: called when it was answered, or there was nothing to ask
 * @user_data: for @callback
 *
 * Offers to write a code of practice, if it may be offered and never was. Whoever wants
 * to is led there.
 */
void
plenary_code_offer_async (GtkWidget *widget,
                          PlenaryStore *store,
                          PlenaryCodeOccasion occasion,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLENARY_IS_STORE (store));

  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_code_offer_async);
  g_task_set_task_data (task, GINT_TO_POINTER (occasion), NULL);
  if (plenary_code_offer_needed (store))
    plenary_store_get_habit_async (store, HABIT, NULL, habit_read_cb, g_object_ref (task));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * plenary_code_offer_finish:
 * @widget: where it was asked
 * @result: what the callback got
 *
 * Ends plenary_code_offer_async().
 *
 * Returns: whether to go on with what it came before, %FALSE if the code of practice is
 *   written first
 */
gboolean
plenary_code_offer_finish (GtkWidget *widget,
                           GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), TRUE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
