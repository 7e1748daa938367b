/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-core-types.h"
#include "plenary-delete-dialog.h"
#include "plenary-export-dialog.h"
#include "plenary-keep-dialog.h"
#include "plenary-lesson-adder.h"
#include "plenary-lesson-details.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* Opening, adding and removing lessons, and the dialogs about them. */

/* The open pages without lessons, which are closed. */
static GPtrArray *
list_other_pages (PlenaryWindow *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (PLENARY_IS_LESSON_PAGE (page))
        plenary_lesson_page_close (PLENARY_LESSON_PAGE (page));
      else
        g_ptr_array_add (pages, page);
    }

  return pages;
}

/* The details of a lesson do not stay open over another one. */
static void
close_details (PlenaryWindow *self)
{
  GListModel *dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      if (PLENARY_IS_LESSON_DETAILS (dialog))
        adw_dialog_force_close (dialog);
    }
}

/* One lesson is open at a time. It takes the place of another at once: nobody looks for
 * Home in between. */
static void
show_lesson (PlenaryWindow *self,
             PlenaryContents *contents)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (GPtrArray) pages = list_other_pages (self);
  AdwNavigationPage *page =
    ADW_NAVIGATION_PAGE (plenary_lesson_page_new (self->store, contents, self->jobs));

  plenary_window_forget_unfinished (self);
  close_details (self);
  if (pages->len < g_list_model_get_n_items (stack))
    {
      g_ptr_array_add (pages, page);
      adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) pages->pdata,
                                   pages->len);
    }
  else
    {
      adw_navigation_view_push (self->navigation, page);
    }
  plenary_window_arrive (self);
}

/* Sits down with the lesson that is open, if that was asked for. */
static void
sit (PlenaryWindow *self)
{
  PlenaryLessonPage *page = plenary_window_get_lesson_page (self);
  int door = self->door;

  self->door = -1;
  if (page != NULL && door >= 0)
    plenary_lesson_page_sit (page, door);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);

  /* Somebody else looks by now. */
  if (!plenary_window_shows_notes (self))
    return;

  if (contents == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      return;
    }

  show_lesson (self, contents);
  sit (self);
}

/**
 * plenary_window_open_lesson: (skip)
 * @self: a window
 * @uuid: the UUID of a lesson
 *
 * Opens a lesson, if it is not open already. Returns at once; what goes wrong is
 * said in the window.
 */
void
plenary_window_open_lesson (PlenaryWindow *self,
                            const char *uuid)
{
  PlenaryLesson *lesson = plenary_window_get_open_lesson (self);

  if (lesson != NULL && g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (lesson)), uuid))
    return;

  g_clear_pointer (&self->wanted_place, g_variant_unref);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  plenary_store_load_async (self->store, uuid, self->loading, loaded_cb, g_object_ref (self));
}

static void
open_moment_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  const char *lesson, *moment;

  g_variant_get (parameter, "(&s&s)", &lesson, &moment);
  plenary_window_open_place (PLENARY_WINDOW (widget), lesson, moment, -1);
}

static void
open_lesson_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  PLENARY_WINDOW (widget)->door = -1;
  plenary_window_open_lesson (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
sit_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  g_autoptr (GEnumClass) doors = g_type_class_ref (PLENARY_TYPE_DOOR);
  PlenaryLesson *open = plenary_window_get_open_lesson (self);
  const char *uuid, *nick;
  GEnumValue *door;

  g_variant_get (parameter, "(&s&s)", &uuid, &nick);
  door = g_enum_get_value_by_nick (doors, nick);
  if (door == NULL)
    return;

  self->door = door->value;
  if (open != NULL && g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (open)), uuid))
    sit (self);
  else
    plenary_window_open_lesson (self, uuid);
}

/* Going back is an act like any other, and asks for nothing: whoever gets up from a sitting
 * with a plan in this way is only told in passing that everything is saved, and can have the
 * moment to be glad of. */
static void
leave_lesson (PlenaryWindow *self,
              PlenaryLessonPage *page)
{
  PlenarySittingSession *sitting = plenary_lesson_page_get_sitting (page);
  gboolean planned = plenary_sitting_session_is_open (sitting) &&
                     !plenary_sitting_session_is_through (sitting, PLENARY_DOOR_CARRY_ON);

  plenary_lesson_page_close (page);
  if (planned)
    plenary_window_say_saved (self, sitting);
}

/**
 * plenary_window_popped_cb: (skip)
 * @self: a window
 * @page: a page that was left
 *
 * Saves what was typed on a page that is left, and closes its recording.
 */
void
plenary_window_popped_cb (PlenaryWindow *self,
                          AdwNavigationPage *page)
{
  if (PLENARY_IS_LESSON_PAGE (page))
    leave_lesson (self, PLENARY_LESSON_PAGE (page));
  plenary_window_leave_debrief (self, page);
}

static void
add_lesson_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  plenary_lesson_adder_choose (GTK_WIDGET (widget), PLENARY_WINDOW (widget)->store);
}

static void
add_parts_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson =
    plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    plenary_lesson_adder_choose_parts (widget, self->store, lesson);
}

static void
add_elsewhere_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson =
    plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    plenary_lesson_adder_choose_elsewhere (widget, self->store, lesson);
}

static void
open_sample_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  plenary_window_open_sample (PLENARY_WINDOW (widget));
}

static void
details_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson = plenary_window_get_open_lesson (self);

  /* Moments may be taken out there, with all that was written about them. */
  plenary_window_flush (self);
  if (lesson != NULL)
    adw_dialog_present (plenary_lesson_details_new (self->store, self->jobs, lesson), widget);
}

static void
details_of_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson =
    plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    adw_dialog_present (plenary_lesson_details_new (self->store, self->jobs, lesson), widget);
}

/* The parameter is a lesson, or one of its recordings. */
static void
delete_video_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);
  gpointer entity = plenary_store_lookup (self->store, uuid);
  const char *recording = PLENARY_IS_RECORDING (entity) ? uuid : NULL;

  /* What was typed has a say in which pictures there are to keep. */
  plenary_window_flush (self);
  if (recording != NULL)
    entity = plenary_store_lookup (self->store, plenary_recording_get_lesson (entity));
  if (PLENARY_IS_LESSON (entity))
    adw_dialog_present (plenary_delete_dialog_new (self->store, self->jobs, entity, recording),
                        widget);
}

static void
keep_longer_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  gpointer lesson = plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    plenary_keep_dialog_keep_longer (self->store, lesson, widget);
}

static void
choose_keeping_action (GtkWidget *widget,
                       const char *action_name,
                       GVariant *parameter)
{
  adw_dialog_present (plenary_keep_dialog_new (PLENARY_WINDOW (widget)->store), widget);
}

static void
export_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLessonPage *page = plenary_window_get_lesson_page (self);
  PlenaryContents *contents;

  if (page == NULL)
    return;

  plenary_lesson_page_flush (page);
  contents = plenary_lesson_session_get_contents (plenary_lesson_page_get_session (page));
  adw_dialog_present (ADW_DIALOG (plenary_export_dialog_new (self->store, contents)), widget);
}

static void
remove_lesson_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);
  PlenaryLesson *lesson = plenary_store_lookup (self->store, uuid);
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *said = NULL;

  if (!PLENARY_IS_LESSON (lesson))
    return;

  if (lesson == plenary_window_get_open_lesson (self))
    adw_navigation_view_pop (self->navigation);

  edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_remove (edit, lesson);
  /* Translators: %s is the title of a lesson */
  said = g_strdup_printf (_("“%s” removed, with its notes. The recording stays where it is."),
                          plenary_lesson_get_title (lesson));
  gtk_widget_activate_action (widget, "win.say-undo", "s", said);
  plenary_trouble_commit (self->store, edit, widget);
}

/**
 * plenary_window_install_lessons: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions about lessons.
 */
void
plenary_window_install_lessons (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-lesson", "s", open_lesson_action);
  gtk_widget_class_install_action (widget_class, "win.open-moment", "(ss)", open_moment_action);
  gtk_widget_class_install_action (widget_class, "win.sit", "(ss)", sit_action);
  gtk_widget_class_install_action (widget_class, "win.remove-lesson", "s", remove_lesson_action);
  gtk_widget_class_install_action (widget_class, "win.add-lesson", NULL, add_lesson_action);
  gtk_widget_class_install_action (widget_class, "win.add-parts", "s", add_parts_action);
  gtk_widget_class_install_action (widget_class, "win.add-elsewhere", "s", add_elsewhere_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.lesson-details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "win.lesson-details-of", "s", details_of_action);
  gtk_widget_class_install_action (widget_class, "win.delete-video", "s", delete_video_action);
  gtk_widget_class_install_action (widget_class, "win.keep-longer", "s", keep_longer_action);
  gtk_widget_class_install_action (widget_class, "win.choose-keeping", NULL, choose_keeping_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
}
