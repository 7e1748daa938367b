/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-adding.h"
#include "plenary-debrief-edits.h"
#include "plenary-lesson-adder.h"
#include "plenary-next-step.h"
#include "plenary-outcome-page.h"
#include "plenary-prepare-offer.h"
#include "plenary-prepare-page.h"
#include "plenary-trouble.h"

/* A debrief in the notes, where nobody but the teacher looks: preparing it, and what came
 * of it. */

/* What is to be shown once the lesson is loaded. */
typedef struct
{
  PlenaryWindow *window;
  /* The debrief, or NULL for the one that is prepared or yet to be made. */
  char *debrief;
  gboolean neutral;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_object_unref (wanted->window);
  g_free (wanted->debrief);
  g_free (wanted);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

static PlenaryDebrief *
get_debrief_of (AdwNavigationPage *page)
{
  if (PLENARY_IS_PREPARE_PAGE (page))
    return plenary_prepare_page_get_debrief (PLENARY_PREPARE_PAGE (page));
  if (PLENARY_IS_OUTCOME_PAGE (page))
    return plenary_outcome_page_get_debrief (PLENARY_OUTCOME_PAGE (page));

  return NULL;
}

/* The page of a debrief, if it is open somewhere below. */
static AdwNavigationPage *
find_page (PlenaryWindow *self,
           PlenaryDebrief *debrief)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (get_debrief_of (page) == debrief &&
          PLENARY_IS_OUTCOME_PAGE (page) == plenary_debrief_edits_is_over (debrief))
        return page;
    }

  return NULL;
}

static AdwNavigationPage *
make_page (PlenaryWindow *self,
           PlenaryContents *contents,
           PlenaryDebrief *debrief,
           gboolean write)
{
  PlenaryPreparePage *page;

  if (plenary_debrief_edits_is_over (debrief))
    return ADW_NAVIGATION_PAGE (plenary_outcome_page_new (self->store, contents, debrief));

  page = plenary_prepare_page_new (self->store, contents, debrief);
  if (write)
    plenary_prepare_page_write (page);

  return ADW_NAVIGATION_PAGE (page);
}

/* With @write, to be written to if it is new. */
static void
show_debrief (PlenaryWindow *self,
              PlenaryContents *contents,
              PlenaryDebrief *debrief,
              gboolean write)
{
  const char *focus = plenary_debrief_get_focus (debrief);
  AdwNavigationPage *page = find_page (self, debrief);

  if (page != NULL)
    adw_navigation_view_pop_to_page (self->navigation, page);
  else
    adw_navigation_view_push (self->navigation,
                              make_page (self, contents, debrief,
                                         write && (focus == NULL || *focus == '\0')));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Wanted) wanted = user_data;
  PlenaryWindow *self = wanted->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);
  gpointer debrief;

  /* Somebody else looks by now. */
  if (!plenary_window_shows_notes (self))
    return;

  if (contents == NULL)
    {
      plenary_trouble_say (GTK_WIDGET (self), error);
      plenary_window_looked_back (self);
      return;
    }

  debrief =
    wanted->debrief != NULL
      ? plenary_store_lookup (self->store, wanted->debrief)
      : plenary_debrief_edits_prepare (self->store, contents, wanted->neutral, GTK_WIDGET (self));
  if (PLENARY_IS_DEBRIEF (debrief))
    show_debrief (self, contents, debrief, wanted->debrief == NULL);
  else
    plenary_window_looked_back (self);
}

static void
load (PlenaryWindow *self,
      const char *lesson,
      const char *debrief,
      gboolean neutral)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  plenary_window_flush (self);
  wanted->window = g_object_ref (self);
  wanted->debrief = g_strdup (debrief);
  wanted->neutral = neutral;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  plenary_store_load_async (self->store, lesson, self->loading, loaded_cb, wanted);
}

static void
prepare_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  load (PLENARY_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL,
        g_str_equal (action_name, "win.prepare-neutral"));
}

static void
prepare_any_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  plenary_prepare_offer (widget, PLENARY_WINDOW (widget)->store);
}

static void
open_debrief_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  gpointer debrief = plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_DEBRIEF (debrief))
    load (self, plenary_debrief_get_lesson (debrief),
          plenary_entity_get_uuid (PLENARY_ENTITY (debrief)), FALSE);
}

static void
take_clip_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  plenary_window_flush (self);
  if (g_str_equal (action_name, "win.take-practice-clip"))
    plenary_adding_start_neutral (widget, self->store, NULL);
  else
    plenary_lesson_adder_choose_neutral (widget, self->store);
}

/**
 * plenary_window_install_prepare: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions about debriefs in the notes.
 */
void
plenary_window_install_prepare (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.prepare-debrief", "s", prepare_action);
  gtk_widget_class_install_action (widget_class, "win.prepare-neutral", "s", prepare_action);
  gtk_widget_class_install_action (widget_class, "win.prepare-any-debrief", NULL,
                                   prepare_any_action);
  gtk_widget_class_install_action (widget_class, "win.open-debrief", "s", open_debrief_action);
  gtk_widget_class_install_action (widget_class, "win.take-neutral-clip", NULL, take_clip_action);
  gtk_widget_class_install_action (widget_class, "win.take-practice-clip", NULL, take_clip_action);
}

/**
 * plenary_window_flush_debrief: (skip)
 * @page: (nullable): a page that is open
 *
 * Hands what was typed about a debrief to the store at once.
 */
void
plenary_window_flush_debrief (AdwNavigationPage *page)
{
  if (PLENARY_IS_PREPARE_PAGE (page))
    plenary_prepare_page_flush (PLENARY_PREPARE_PAGE (page));
  else if (PLENARY_IS_OUTCOME_PAGE (page))
    plenary_outcome_page_flush (PLENARY_OUTCOME_PAGE (page));
}

/**
 * plenary_window_leave_debrief: (skip)
 * @self: a window
 * @page: a page that was left
 *
 * Saves what was typed about a debrief on a page that is left. What waited until somebody
 * had looked back on it waits no longer.
 */
void
plenary_window_leave_debrief (PlenaryWindow *self,
                              AdwNavigationPage *page)
{
  plenary_window_flush_debrief (page);
  if (PLENARY_IS_OUTCOME_PAGE (page))
    plenary_window_looked_back (self);
}

/* Who may see what can be chosen in many places; the rest only on the page of a debrief. */
static gboolean
is_about_debrief (PlenaryEditKind kind)
{
  return kind >= PLENARY_EDIT_DEBRIEF_PREPARED && kind <= PLENARY_EDIT_REMARK_WITHDRAWN;
}

static gboolean
is_seen_preparing (PlenaryEditKind kind)
{
  return is_about_debrief (kind) || kind == PLENARY_EDIT_MOMENT_VISIBILITY ||
         (kind >= PLENARY_EDIT_GOAL_VISIBILITY && kind <= PLENARY_EDIT_REFLECTION_VISIBILITY);
}

/* What came of it is a next step too, and where it is told its words stand. */
static gboolean
is_about_step (PlenaryWindow *self,
               PlenaryEdit *edit,
               PlenaryDebrief *debrief)
{
  PlenaryEditKind kind = plenary_edit_get_kind (edit);
  const char *uuid = plenary_debrief_get_next_step (debrief);
  gpointer step = uuid != NULL ? plenary_store_lookup (self->store, uuid) : NULL;

  return (kind == PLENARY_EDIT_NEXT_STEP_ADDED || kind == PLENARY_EDIT_NEXT_STEP_CHANGED ||
          kind == PLENARY_EDIT_NEXT_STEP_REMOVED) &&
         (plenary_edit_touches (edit, debrief) ||
          (PLENARY_IS_NEXT_STEP (step) && plenary_edit_touches (edit, step)));
}

/**
 * plenary_window_shows_in_debrief: (skip)
 * @self: a window
 * @edit: an edit of a lesson
 *
 * Finds out whether the page of a debrief is open, and what an edit changed can be seen
 * there.
 *
 * Returns: whether it can
 */
gboolean
plenary_window_shows_in_debrief (PlenaryWindow *self,
                                 PlenaryEdit *edit)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  PlenaryDebrief *debrief = get_debrief_of (page);
  PlenaryEditKind kind = plenary_edit_get_kind (edit);

  if (debrief == NULL ||
      g_strcmp0 (plenary_debrief_get_lesson (debrief), plenary_edit_get_lesson (edit)) != 0)
    return FALSE;

  return PLENARY_IS_PREPARE_PAGE (page)
           ? is_seen_preparing (kind)
           : is_about_debrief (kind) || is_about_step (self, edit, debrief);
}

/**
 * plenary_window_go_to_debrief: (skip)
 * @self: a window
 * @edit: an edit of a lesson
 *
 * Goes to the page of the debrief that an edit changed.
 *
 * Returns: whether there is one
 */
gboolean
plenary_window_go_to_debrief (PlenaryWindow *self,
                              PlenaryEdit *edit)
{
  PlenaryEditKind kind = plenary_edit_get_kind (edit);
  const char *lesson = plenary_edit_get_lesson (edit);
  gboolean said = kind == PLENARY_EDIT_REMARK_WRITTEN || kind == PLENARY_EDIT_REMARK_WITHDRAWN;
  PlenaryDebrief *debrief;

  if (!is_about_debrief (kind) && kind != PLENARY_EDIT_GOAL_VISIBILITY)
    return FALSE;

  debrief = plenary_debrief_edits_find (self->store, lesson, said);
  if (debrief == NULL)
    debrief = plenary_debrief_edits_find (self->store, lesson, !said);
  if (debrief == NULL)
    return FALSE;

  load (self, lesson, plenary_entity_get_uuid (PLENARY_ENTITY (debrief)), FALSE);

  return TRUE;
}
