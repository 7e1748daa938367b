/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-search-dialog.h"

/* Finding what was written, and going there. */

static void
search_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  if (!plenary_window_is_shown (self, "notes"))
    return;

  /* What was typed a moment ago is found too. */
  plenary_window_flush (self);
  adw_dialog_present (ADW_DIALOG (plenary_search_dialog_new (self->store)), widget);
}

static gboolean
is_open (PlenaryWindow *self,
         const char *lesson)
{
  PlenaryLesson *open = plenary_window_get_open_lesson (self);

  return open != NULL && g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (open)), lesson);
}

static void
show_place (PlenaryWindow *self,
            const char *uuid,
            gint64 time)
{
  PlenaryLessonSession *session =
    plenary_lesson_page_get_session (plenary_window_get_lesson_page (self));
  PlenaryMoment *moment = plenary_store_lookup (self->store, uuid);

  if (PLENARY_IS_MOMENT (moment))
    {
      /* It would be selected and not to be seen. */
      plenary_lesson_session_clear_filter (session);
      plenary_lesson_session_set_selected (session, moment);
    }
  else if (time >= 0)
    {
      plenary_transport_set_playing (plenary_lesson_session_get_transport (session), FALSE);
      plenary_transport_seek (plenary_lesson_session_get_transport (session), time);
    }
}

/**
 * plenary_window_arrive: (skip)
 * @self: a window that shows a lesson
 *
 * Shows the place in it that was wanted, if any was: the very frame of a moment, or a time.
 */
void
plenary_window_arrive (PlenaryWindow *self)
{
  g_autoptr (GVariant) place = g_steal_pointer (&self->wanted_place);
  const char *lesson, *moment;
  gint64 time;

  if (place == NULL)
    return;

  g_variant_get (place, "(&s&sx)", &lesson, &moment, &time);
  if (is_open (self, lesson))
    show_place (self, moment, time);
}

/**
 * plenary_window_open_place: (skip)
 * @self: a window
 * @lesson: the UUID of a lesson
 * @moment: the UUID of one of its moments, or ""
 * @time: where to go without a moment, in nanoseconds of lesson time, or -1
 *
 * Opens a lesson, if it is not open already, and shows a place in it.
 */
void
plenary_window_open_place (PlenaryWindow *self,
                           const char *lesson,
                           const char *moment,
                           gint64 time)
{
  plenary_window_open_lesson (self, lesson);
  g_clear_pointer (&self->wanted_place, g_variant_unref);
  self->wanted_place = g_variant_ref_sink (g_variant_new ("(ssx)", lesson, moment, time));
  if (is_open (self, lesson))
    plenary_window_arrive (self);
}

static void
open_place_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  const char *lesson, *moment;
  gint64 time;

  g_variant_get (parameter, "(&s&sx)", &lesson, &moment, &time);
  plenary_window_open_place (PLENARY_WINDOW (widget), lesson, moment, time);
}

static void
show_goals_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->home));
  plenary_home_page_show_goals (self->home);
}

/**
 * plenary_window_install_search: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions for finding what was written.
 */
void
plenary_window_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.open-place", "(ssx)", open_place_action);
  gtk_widget_class_install_action (widget_class, "win.show-goals", NULL, show_goals_action);
}
