/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-goal-row.h"
#include "plenary-lesson-keys.h"
#include "plenary-moment-list.h"
#include "plenary-shortcuts-dialog.h"
#include "plenary-timeline.h"

#include <glib/gi18n.h>

/* The keys of the window, and the list of all keys. */

typedef struct
{
  const char *title;
  const char *accelerators;
  const char *action;
} Binding;

/* A key without a title belongs to the entry above it. One without an action is
 * bound elsewhere: hiding comes before all others (plenary-window-curtain.c), the
 * menu is GTK's, and quitting is the application's. */
static const Binding bindings[] = {
  { N_("Add a lesson"), "<Control>o", "win.add-lesson" },
  { N_("Hide everything"), PLENARY_WINDOW_HIDE_KEY " " PLENARY_WINDOW_HIDE_REMOTE_KEY, NULL },
  { N_("Undo"), "<Control>z", "win.undo" },
  { N_("Redo"), "<Control><Shift>z <Control>y", "win.redo" },
  { N_("Keyboard shortcuts"), "<Control>question", "win.shortcuts" },
  { NULL, "<Control><Shift>question", "win.shortcuts" },
  { N_("Menu"), "F10", NULL },
  { N_("Close the window"), "<Control>w", "window.close" },
  { N_("Quit"), "<Control>q", NULL },
};

static void
add_everywhere (PlenaryShortcutsDialog *dialog)
{
  PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].title != NULL)
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
    { _("In the list of goals"), plenary_goal_row_get_shortcuts },
  };
  PlenaryShortcutsDialog *dialog = plenary_shortcuts_dialog_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n;
      const PlenaryShortcut *shortcuts = groups[i].get (&n);

      plenary_shortcuts_dialog_add_group (dialog, groups[i].title, shortcuts, n);
    }
  add_everywhere (dialog);
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
