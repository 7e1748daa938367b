/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-agreement-sections.h"
#include "plenary-code-page.h"
#include "plenary-code-writing-page.h"
#include "plenary-record-dialog.h"
#include "plenary-review-line.h"

#include <glib/gi18n.h>

/* The code of practice, and what is on record about a lesson. */

static void
push (PlenaryWindow *self,
      gpointer page)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
open_code (PlenaryWindow *self)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (PLENARY_IS_CODE_PAGE (shown) &&
      plenary_code_page_get_agreement (PLENARY_CODE_PAGE (shown)) == NULL)
    return;

  plenary_window_flush (self);
  push (self, plenary_code_page_new (self->store, NULL));
  plenary_review_line_note_looked (self->store);
}

static void
code_of_practice_action (GtkWidget *widget,
                         const char *action_name,
                         GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);

  /* In a debrief there is nothing but what was chosen for it. */
  if (plenary_window_is_shown (self, "notes") && plenary_store_get_audience (self->store) == NULL)
    open_code (self);
}

/* What holds now is read on the page itself, a draft where it is written, and what is
 * older by itself. */
static void
open_agreement_action (GtkWidget *widget,
                       const char *action_name,
                       GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);
  PlenaryAgreement *agreement = plenary_store_lookup (self->store, uuid);
  g_autoptr (PlenaryAgreement) held = NULL;

  if (!PLENARY_IS_AGREEMENT (agreement))
    return;

  open_code (self);
  held = plenary_agreement_find_held (plenary_store_get_agreements (self->store));
  if (agreement == held)
    return;
  if (plenary_agreement_get_agreed_on (agreement) == NULL)
    push (self, plenary_code_writing_page_new (self->store, agreement));
  else
    push (self, plenary_code_page_new (self->store, uuid));
}

static void
lesson_record_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryWindow *self = PLENARY_WINDOW (widget);
  PlenaryLesson *lesson =
    plenary_store_lookup (self->store, g_variant_get_string (parameter, NULL));

  if (PLENARY_IS_LESSON (lesson))
    adw_dialog_present (plenary_record_dialog_new (self->store, lesson), widget);
}

/**
 * plenary_window_go_to_code: (skip)
 * @self: a window
 *
 * Shows the code of practice, where its edits are undone.
 *
 * Returns: whether it was shown already
 */
gboolean
plenary_window_go_to_code (PlenaryWindow *self)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (PLENARY_IS_CODE_PAGE (shown) || PLENARY_IS_CODE_WRITING_PAGE (shown))
    return TRUE;

  open_code (self);

  return FALSE;
}

/**
 * plenary_window_flush_code: (skip)
 * @self: a window
 *
 * Hands what was typed into a draft to the store at once.
 */
void
plenary_window_flush_code (PlenaryWindow *self)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (PLENARY_IS_CODE_WRITING_PAGE (shown))
    plenary_code_writing_page_flush (PLENARY_CODE_WRITING_PAGE (shown));
}

/**
 * plenary_window_update_hidden_words: (skip)
 * @self: a window
 *
 * Puts the first sentence of what was agreed on, if anything was, on the page that
 * hides everything.
 */
void
plenary_window_update_hidden_words (PlenaryWindow *self)
{
  g_autoptr (PlenaryAgreement) held =
    plenary_agreement_find_held (plenary_store_get_agreements (self->store));
  g_autofree char *sentence =
    held != NULL ? plenary_agreement_dup_first_sentence (plenary_agreement_get_text (held)) : NULL;
  /* The description of a status page is markup. */
  g_autofree char *shown =
    g_markup_escape_text (sentence != NULL ? sentence
                                           : _("Nothing of your lessons is on the screen."),
                          -1);

  adw_status_page_set_description (self->hidden_page, shown);
}

/**
 * plenary_window_install_code: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows the actions about what was agreed on and what is on record.
 */
void
plenary_window_install_code (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.code-of-practice", NULL,
                                   code_of_practice_action);
  gtk_widget_class_install_action (widget_class, "win.open-agreement", "s", open_agreement_action);
  gtk_widget_class_install_action (widget_class, "win.lesson-record", "s", lesson_record_action);
}
