/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-chosen-row.h"
#include "plenary-code-section.h"
#include "plenary-debrief-keys.h"
#include "plenary-elsewhere-row.h"
#include "plenary-goal-row.h"
#include "plenary-lesson-keys.h"
#include "plenary-moment-list.h"
#include "plenary-pair-page.h"
#include "plenary-part-row.h"
#include "plenary-play-page.h"
#include "plenary-question-row.h"
#include "plenary-shortcuts-dialog.h"
#include "plenary-speech-row.h"
#include "plenary-timeline.h"

#include <glib/gi18n.h>

/* The keys of the window, and the list of all keys. */

#define HIDE_KEY "<Control><Shift>h"
/* What remotes for presentations send. */
#define REMOTE_HIDE_KEY "period"
#define QUIT_KEY "<Control>q"
#define HELP_KEY "F1"

typedef struct
{
  const char *title;
  const char *accelerators;
  const char *action;
  /* Whether it does anything in a debrief. */
  gboolean together;
} Binding;

/* A key without a title belongs to the entry above it. One without an action is
 * bound elsewhere: hiding, helping and quitting come before all others, and the menu is GTK's. */
static const Binding bindings[] = {
  { N_("Add a lesson"), "<Control>o", "win.add-lesson" },
  { N_("Hide everything"), HIDE_KEY " " REMOTE_HIDE_KEY, NULL, TRUE },
  { N_("Find what you wrote"), "<Control>f", "win.search" },
  { N_("Undo"), "<Control>z", "win.undo", TRUE },
  { N_("Redo"), "<Control><Shift>z <Control>y", "win.redo", TRUE },
  { N_("Preferences"), "<Control>comma", NULL },
  { N_("Help"), HELP_KEY, NULL, TRUE },
  { N_("Keyboard shortcuts"), "<Control>question", "win.shortcuts", TRUE },
  { NULL, "<Control><Shift>question", "win.shortcuts" },
  { N_("Menu"), "F10", NULL },
  { N_("Close the window"), "<Control>w", "window.close", TRUE },
  { N_("Quit"), QUIT_KEY, NULL, TRUE },
};

static void
add_everywhere (PlenaryShortcutsDialog *dialog,
                gboolean in_debrief)
{
  PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].title != NULL && (bindings[i].together || !in_debrief))
      shortcuts[n++] = (PlenaryShortcut) { _(bindings[i].title), bindings[i].accelerators };
  plenary_shortcuts_dialog_add_group (dialog, _("Everywhere"), shortcuts, n);
}

static void
shortcuts_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  const struct
  {
    const char *title;
    const PlenaryShortcut *(*get) (guint *n);
  } groups[] = {
    { _("Watching a lesson"), plenary_lesson_page_get_shortcuts },
    { _("On the timeline"), plenary_timeline_get_shortcuts },
    { _("In the list of moments"), plenary_moment_list_get_shortcuts },
    { _("While moments are played"), plenary_play_page_get_shortcuts },
    { _("Where two moments are side by side"), plenary_pair_page_get_shortcuts },
    { _("In the list of asked questions"), plenary_question_row_get_shortcuts },
    { _("In the list of who speaks"), plenary_speech_row_get_shortcuts },
    { _("In the list of goals"), plenary_goal_row_get_shortcuts },
    { _("In the list of moments for a debrief"), plenary_chosen_row_get_shortcuts },
    { _("While the code of practice is written"), plenary_code_section_get_shortcuts },
    { _("In the list of recordings"), plenary_part_row_get_shortcuts },
    { _("In the list of those from elsewhere in the room"), plenary_elsewhere_row_get_shortcuts },
    { _("In a debrief"), plenary_debrief_keys_get_shortcuts },
  };
  gboolean in_debrief = !plenary_window_shows_notes (PLENARY_WINDOW (widget));
  PlenaryShortcutsDialog *dialog = plenary_shortcuts_dialog_new ();

  if (in_debrief)
    plenary_debrief_room_let_in (ADW_DIALOG (dialog));
  /* The last is all there is in a debrief. */
  for (guint i = in_debrief ? G_N_ELEMENTS (groups) - 1 : 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n;
      const PlenaryShortcut *shortcuts = groups[i].get (&n);

      plenary_shortcuts_dialog_add_group (dialog, groups[i].title, shortcuts, n);
    }
  add_everywhere (dialog, in_debrief);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
bind (GtkWidgetClass *widget_class,
      const Binding *binding)
{
  g_auto (GStrv) accelerators = g_strsplit (binding->accelerators, " ", -1);

  for (guint i = 0; accelerators[i] != NULL; i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      gtk_accelerator_parse (accelerators[i], &keyval, &modifiers);
      gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, binding->action, NULL);
    }
}

/**
 * plenary_window_install_keys: (skip)
 * @widget_class: the class of windows
 *
 * Gives windows their keys. They are bound to the class and not to the
 * application, so that a text that has focus gets its keys first, its own undo
 * among them.
 */
void
plenary_window_install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].action != NULL)
      bind (widget_class, &bindings[i]);
}

/* Marks what has the first keys. */
#define ATTACHED "plenary-first-keys"

/* The keys that have to work over an open dialog too. */
static const struct
{
  const char *accelerator;
  const char *action;
  gboolean while_typing;
} first_keys[] = {
  { HIDE_KEY, "win.hide", TRUE },
  { REMOTE_HIDE_KEY, "win.hide", FALSE },
  { HELP_KEY, "win.help", TRUE },
  { QUIT_KEY, "app.quit", TRUE },
};

static gboolean
first_key_cb (PlenaryWindow *self,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean typing = GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);

  for (guint i = 0; i < G_N_ELEMENTS (first_keys); i++)
    {
      GdkModifierType wanted_state;
      guint wanted;

      gtk_accelerator_parse (first_keys[i].accelerator, &wanted, &wanted_state);
      if ((typing && !first_keys[i].while_typing) ||
          gdk_key_event_matches (event, wanted, wanted_state) == GDK_KEY_MATCH_NONE)
        continue;

      gtk_widget_activate_action (GTK_WIDGET (self), first_keys[i].action, NULL);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
attach (PlenaryWindow *self,
        GtkWidget *widget)
{
  GtkEventController *controller;

  if (g_object_get_data (G_OBJECT (widget), ATTACHED) != NULL)
    return;

  g_object_set_data (G_OBJECT (widget), ATTACHED, GINT_TO_POINTER (TRUE));
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (first_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

/* While a dialog or a menu is open, keys do not come by the window at all. */
static void
visible_dialog_cb (PlenaryWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL)
    attach (self, GTK_WIDGET (dialog));
}

static void
focus_cb (PlenaryWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    attach (self, popover);
}

/**
 * plenary_window_attach_keys: (skip)
 * @self: a window
 *
 * Lets the keys act that come before everything else that might want them, over an
 * open dialog or menu too.
 */
void
plenary_window_attach_keys (PlenaryWindow *self)
{
  attach (self, GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
