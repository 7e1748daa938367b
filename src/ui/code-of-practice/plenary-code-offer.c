/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-offer.h"

#include "plenary-keep.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Offers, once each, what is good to have written before others see anything of a lesson: a
 * code of practice, and the lesson's record. Neither has to be. */

typedef enum
{
  CODE,
  RECORD,
} Offer;

#define N_OFFERS (RECORD + 1)

static const char *const habits[N_OFFERS] = {
  [CODE] = "code-of-practice-offered",
  [RECORD] = "lesson-record-offered",
};

typedef struct
{
  PlenaryStore *store;
  /* The UUID of the lesson, or NULL if it needs no record. */
  char *lesson;
  PlenaryCodeOccasion occasion;
  /* What is offered, and how far that is looked up. */
  gboolean offered[N_OFFERS];
  guint next;
} Offering;

static void
offering_free (gpointer data)
{
  Offering *offering = data;

  g_object_unref (offering->store);
  g_free (offering->lesson);
  g_free (offering);
}

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
  Offering *offering = g_task_get_task_data (task);
  GtkWidget *widget = g_task_get_source_object (task);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  gboolean code = g_str_equal (response, "write");
  gboolean record = g_str_equal (response, "record");

  g_task_return_boolean (task, !code && !record);
  if (code)
    gtk_widget_activate_action (widget, "win.code-of-practice", NULL);
  else if (record)
    gtk_widget_activate_action (widget, "win.lesson-record", "s", offering->lesson);
}

static const char *
describe (Offering *offering)
{
  if (!offering->offered[RECORD])
    return _("A code of practice says on one page what recordings are for, who may see them, and "
             "how long they are kept. It is good to have agreed on it before others look.\n\nYou "
             "find it in the menu whenever you like.");
  if (!offering->offered[CODE])
    return _("The lesson’s record says why it may be recorded, who was told, and who must not be "
             "shown. It is good to have it before others look.\n\nYou find it with the details of "
             "the lesson whenever you like.");

  return _("A code of practice says on one page what recordings are for, who may see them, and "
           "how long they are kept. The lesson’s record says why it may be recorded, who was "
           "told, and who must not be shown.\n\nIt is good to have both before others look. You "
           "find the one in the menu, and the other with the details of the lesson.");
}

static void
ask (GTask *task)
{
  Offering *offering = g_task_get_task_data (task);
  AdwDialog *dialog = adw_alert_dialog_new (offering->occasion == PLENARY_CODE_OCCASION_DEBRIEF
                                              ? _("Before Others Look")
                                              : _("Before a Picture Is Kept"),
                                            describe (offering));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (alert, "not-now", _("_Not Now"));
  if (offering->offered[RECORD])
    adw_alert_dialog_add_response (alert, "record", _("_Fill In the Lesson’s Record"));
  if (offering->offered[CODE])
    adw_alert_dialog_add_response (alert, "write", _("_Write Our Code of Practice"));
  adw_alert_dialog_set_response_appearance (alert, offering->offered[CODE] ? "write" : "record",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (alert, "not-now");
  adw_alert_dialog_choose (alert, g_task_get_source_object (task), NULL, chosen_cb,
                           g_object_ref (task));
}

static void look_up (GTask *task);

static void
habit_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Offering *offering = g_task_get_task_data (task);
  g_autofree char *habit = plenary_store_get_habit_finish (PLENARY_STORE (source), result, NULL);

  /* Whoever cannot be asked just goes on. */
  offering->offered[offering->next++] = habit != NULL && *habit == '\0';
  look_up (task);
}

/* Finds out what was offered before, then offers what was not. */
static void
look_up (GTask *task)
{
  Offering *offering = g_task_get_task_data (task);
  gboolean any = FALSE;

  while (offering->next < N_OFFERS && !offering->offered[offering->next])
    offering->next++;
  if (offering->next < N_OFFERS)
    {
      plenary_store_get_habit_async (offering->store, habits[offering->next], NULL, habit_read_cb,
                                     g_object_ref (task));
      return;
    }

  for (guint i = 0; i < N_OFFERS; i++)
    any = any || offering->offered[i];
  if (!any || !gtk_widget_get_mapped (g_task_get_source_object (task)))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  for (guint i = 0; i < N_OFFERS; i++)
    if (offering->offered[i])
      plenary_store_set_habit (offering->store, habits[i], "yes");
  ask (task);
}

static gboolean
needs_record (PlenaryStore *store,
              PlenaryContents *contents)
{
  g_autoptr (PlenaryLessonRecord) record = contents != NULL ? plenary_contents_get_record (contents)
                                                            : NULL;

  return contents != NULL && record == NULL && plenary_store_get_audience (store) == NULL &&
         !is_first_day (store);
}

/**
 * plenary_code_offer_async:
 * @widget: where to ask; its window has to have the actions `win.code-of-practice` and
 *   `win.lesson-record`
 * @store: an open store
 * @contents: (nullable): the contents of the lesson that is to be seen, or %NULL if it is
 *   not the teacher's own
 * @occasion: what it comes before
 * @callback: called when it was answered, or there was nothing to ask
 * @user_data: for @callback
 *
 * Offers to write a code of practice and the record of a lesson, each if it may be offered
 * and never was. Whoever wants to is led there.
 */
void
plenary_code_offer_async (GtkWidget *widget,
                          PlenaryStore *store,
                          PlenaryContents *contents,
                          PlenaryCodeOccasion occasion,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Offering *offering;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (contents == NULL || PLENARY_IS_CONTENTS (contents));

  offering = g_new0 (Offering, 1);
  offering->store = g_object_ref (store);
  offering->occasion = occasion;
  if (contents != NULL)
    offering->lesson =
      g_strdup (plenary_entity_get_uuid (PLENARY_ENTITY (plenary_contents_get_lesson (contents))));
  offering->offered[CODE] = plenary_code_offer_needed (store);
  offering->offered[RECORD] = needs_record (store, contents);

  task = g_task_new (widget, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_code_offer_async);
  g_task_set_task_data (task, offering, offering_free);
  look_up (task);
}

/**
 * plenary_code_offer_finish:
 * @widget: where it was asked
 * @result: what the callback got
 *
 * Ends plenary_code_offer_async().
 *
 * Returns: whether to go on with what it came before, %FALSE if something is written first
 */
gboolean
plenary_code_offer_finish (GtkWidget *widget,
                           GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), TRUE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
