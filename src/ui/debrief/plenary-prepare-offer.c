/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-prepare-offer.h"

#include "plenary-debrief-edits.h"
#include "plenary-trouble.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The way to a debrief where no lesson was named: it leads to the lesson one worked on last
 * of which there is something to show. */

/**
 * plenary_prepare_offer_has_something:
 * @store: an open store
 * @lesson: a live lesson
 *
 * Finds out whether there is something of a lesson to talk about: once something is marked,
 * or while a debrief about it is prepared.
 *
 * Returns: whether there is
 */
gboolean
plenary_prepare_offer_has_something (PlenaryStore *store,
                                     PlenaryLesson *lesson)
{
  g_return_val_if_fail (PLENARY_IS_STORE (store), FALSE);
  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), FALSE);

  return plenary_lesson_get_n_moments (lesson) > 0 ||
         plenary_debrief_edits_find (store, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)),
                                     FALSE) != NULL;
}

static PlenaryLesson *
find_lesson (PlenaryStore *store,
             GListModel *lessons)
{
  g_autoptr (GListStore) some = g_list_store_new (PLENARY_TYPE_LESSON);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);

      if (plenary_prepare_offer_has_something (store, lesson))
        g_list_store_append (some, lesson);
    }

  return plenary_lesson_find_latest (G_LIST_MODEL (some));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "clip"))
    gtk_widget_activate_action (widget, "win.take-neutral-clip", NULL);
  else if (g_str_equal (response, "practice"))
    gtk_widget_activate_action (widget, "win.take-practice-clip", NULL);
}

static void
offer_clip (GtkWidget *widget)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _("Nothing Is Marked Yet"),
    _("A debrief looks at moments you have marked in a lesson. You can also begin with a lesson "
      "of somebody else, a neutral clip, where nothing has to be marked."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "close", _("_Not Now"), "practice",
                                  _("Take the _Practice Lesson"), "clip",
                                  _("Take a Neutral _Clip…"), NULL);
  adw_alert_dialog_set_close_response (alert, "close");
  adw_alert_dialog_set_default_response (alert, "close");
  adw_alert_dialog_choose (alert, widget, NULL, chosen_cb, g_object_ref (widget));
}

static void
lessons_known_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  PlenaryStore *store = PLENARY_STORE (source);
  g_autoptr (GError) error = NULL;
  GListModel *lessons = plenary_store_get_all_lessons_finish (store, result, &error);
  PlenaryLesson *lesson;

  if (lessons == NULL)
    {
      plenary_trouble_say (widget, error);
      return;
    }

  /* Somebody else looks by now. */
  if (plenary_store_get_audience (store) != NULL)
    return;

  lesson = find_lesson (store, lessons);
  if (lesson != NULL)
    gtk_widget_activate_action (widget, "win.prepare-debrief", "s",
                                plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  else
    offer_clip (widget);
}

/**
 * plenary_prepare_offer:
 * @widget: where it was asked for; its window has to have the actions that prepare debriefs
 * @store: an open store
 *
 * Leads to preparing a debrief about the lesson that was worked on last, of those with
 * something to show. Where there is none, it says so, and offers a neutral clip.
 */
void
plenary_prepare_offer (GtkWidget *widget,
                       PlenaryStore *store)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PLENARY_IS_STORE (store));

  plenary_store_get_all_lessons_async (store, NULL, lessons_known_cb, g_object_ref (widget));
}
