/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include <glib/gi18n.h>

#include "plenary-glad-page.h"
#include "plenary-goal-page.h"
#include "plenary-play-page.h"
#include "plenary-timecode.h"
#include "plenary-toast.h"

/* What has gathered over many lessons: the page of a goal, and what one is glad of. */

static void
open_goal_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryGoal *goal = plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (!PLENARY_IS_GOAL (goal) || (PLENARY_IS_GOAL_PAGE (shown) &&
                                  plenary_goal_page_get_goal (PLENARY_GOAL_PAGE (shown)) == goal))
    return;

  plenary_window_flush (self);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_goal_page_new (self->store, goal)));
}

static void
glad_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (PLENARY_IS_GLAD_PAGE (adw_navigation_view_get_visible_page (self->navigation)))
    return;

  plenary_window_flush (self);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_glad_page_new (self->store)));
}

/**
 * plenary_window_install_over_time: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions about what has gathered over time.
 */
void
plenary_window_install_over_time (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-goal", "s", open_goal_action);
  gtk_widget_class_install_action (widget_class, "win.glad", NULL, glad_action);
}

static void
play_glad_cb (PlenaryWindow *self,
              AdwToast *toast)
{
  PlenaryPastMoment *past = g_object_get_data (G_OBJECT (toast), "moment");
  g_autoptr (GPtrArray) moments = g_ptr_array_new ();
  const char *title = plenary_lesson_get_title (plenary_past_moment_get_lesson (past));

  g_ptr_array_add (moments, past);
  plenary_window_flush (self);
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (plenary_play_page_new (title, moments)));
}

/* What is played is the moment as it was when the teacher got up. */
static PlenaryPastMoment *
make_past (PlenaryLessonSession *session,
           PlenaryMoment *moment)
{
  GListModel *live =
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (session));
  g_autoptr (GListStore) recordings = g_list_store_new (PLENARY_TYPE_RECORDING);
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (moment);
  g_autoptr (PlenaryLesson) lesson =
    plenary_entity_copy (plenary_lesson_session_get_lesson (session));

  for (guint i = 0; i < g_list_model_get_n_items (live); i++)
    {
      g_autoptr (PlenaryEntity) recording = g_list_model_get_item (live, i);
      g_autoptr (PlenaryEntity) detached = plenary_entity_copy (recording);

      g_list_store_append (recordings, detached);
    }

  return plenary_past_moment_new (copy, lesson, G_LIST_MODEL (recordings));
}

/**
 * plenary_window_say_saved: (skip)
 * @self: a window
 * @sitting: a sitting that was left
 *
 * Says in passing that everything is saved, and offers the moment to be glad of, if there
 * is one.
 */
void
plenary_window_say_saved (PlenaryWindow *self,
                          PlenarySittingSession *sitting)
{
  PlenaryLessonSession *session = plenary_sitting_session_get_lesson_session (sitting);
  PlenaryMoment *glad = plenary_sitting_session_get_glad (sitting);
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;
  AdwToast *toast;

  if (glad == NULL)
    {
      plenary_window_say (self, _("Everything is saved."));
      return;
    }

  time = plenary_timecode_format (plenary_lesson_session_get_tagged_at (session, glad));
  /* Translators: %s is a time such as “12:41” */
  words = g_strdup_printf (_("Everything is saved. You were glad of %s."), time);
  toast = plenary_toast_new (words);
  adw_toast_set_button_label (toast, _("_Play"));
  g_object_set_data_full (G_OBJECT (toast), "moment", make_past (session, glad), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (play_glad_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_window_show_toast (self, toast);
}
