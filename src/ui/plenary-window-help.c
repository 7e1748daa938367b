/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-code-agree-dialog.h"
#include "plenary-code-page.h"
#include "plenary-code-writing-page.h"
#include "plenary-delete-dialog.h"
#include "plenary-export-dialog.h"
#include "plenary-glad-page.h"
#include "plenary-goal-check-dialog.h"
#include "plenary-goal-dialog.h"
#include "plenary-goal-page.h"
#include "plenary-goals-view.h"
#include "plenary-help-dialog.h"
#include "plenary-keep-dialog.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-steps-view.h"
#include "plenary-note-editor.h"
#include "plenary-outcome-page.h"
#include "plenary-pair-page.h"
#include "plenary-plan-dialog.h"
#include "plenary-play-page.h"
#include "plenary-prepare-page.h"
#include "plenary-preview-dialog.h"
#include "plenary-prompts-dialog.h"
#include "plenary-question-list.h"
#include "plenary-record-dialog.h"
#include "plenary-reflection-view.h"
#include "plenary-search-dialog.h"
#include "plenary-shortcuts-dialog.h"

/* The help, at the page that fits where one is. */

static const struct
{
  GType (*get_type) (void);
  const char *page;
} places[] = {
  { plenary_note_editor_get_type, "notes" },
  { plenary_reflection_view_get_type, "notes" },
  { plenary_prompts_dialog_get_type, "notes" },
  { plenary_search_dialog_get_type, "notes" },
  { plenary_question_list_get_type, "waits" },
  { plenary_lesson_page_get_type, "marking" },
  { plenary_next_step_dialog_get_type, "next-steps" },
  { plenary_next_steps_view_get_type, "next-steps" },
  { plenary_goals_view_get_type, "goals" },
  { plenary_goal_dialog_get_type, "goals" },
  { plenary_goal_check_dialog_get_type, "goals" },
  { plenary_goal_page_get_type, "goals" },
  { plenary_play_page_get_type, "goals" },
  { plenary_pair_page_get_type, "goals" },
  { plenary_glad_page_get_type, "goals" },
  { plenary_prepare_page_get_type, "debrief" },
  { plenary_preview_dialog_get_type, "debrief" },
  { plenary_outcome_page_get_type, "debrief" },
  { plenary_debrief_room_get_type, "debrief" },
  { plenary_code_page_get_type, "code-of-practice" },
  { plenary_code_writing_page_get_type, "code-of-practice" },
  { plenary_code_agree_dialog_get_type, "code-of-practice" },
  { plenary_record_dialog_get_type, "code-of-practice" },
  { plenary_delete_dialog_get_type, "deleting" },
  { plenary_keep_dialog_get_type, "deleting" },
  { plenary_export_dialog_get_type, "export" },
  { plenary_plan_dialog_get_type, "export" },
  { plenary_shortcuts_dialog_get_type, "keyboard" },
  { plenary_trouble_page_get_type, "privacy" },
};

static gboolean
is_lesson_without_recording (GtkWidget *widget)
{
  PlenaryLessonSession *session;

  if (!PLENARY_IS_LESSON_PAGE (widget))
    return FALSE;

  session = plenary_lesson_page_get_session (PLENARY_LESSON_PAGE (widget));

  return plenary_transport_get_state (plenary_lesson_session_get_transport (session)) ==
         PLENARY_TRANSPORT_FAILED;
}

static const char *
get_page_of (GtkWidget *widget)
{
  if (is_lesson_without_recording (widget))
    return "missing";

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, places[i].get_type ()))
      return places[i].page;

  return NULL;
}

/* The innermost of what is around the focus that has a page. Where nothing has the focus,
 * it is the dialog or the page that is seen. */
static const char *
find_page (PlenaryWindow *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));

  if (widget == NULL)
    widget =
      (GtkWidget *) adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (widget == NULL && self->navigation != NULL)
    widget = GTK_WIDGET (adw_navigation_view_get_visible_page (self->navigation));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *page = get_page_of (widget);

      if (page != NULL)
        return page;
    }

  return self->room != NULL ? "debrief" : NULL;
}

/* There is nothing in it that a debrief may not show. */
static void
help_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (plenary_window_is_shown (self, "hidden") || PLENARY_IS_HELP_DIALOG (dialog))
    return;

  dialog = plenary_help_dialog_new (find_page (self));
  if (self->room != NULL)
    plenary_debrief_room_let_in (dialog);
  adw_dialog_present (dialog, widget);
}

/**
 * plenary_window_install_help: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the help.
 */
void
plenary_window_install_help (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
}
