/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-goal-row.h"
#include "plenary-lesson-keys.h"
#include "plenary-moment-list.h"
#include "plenary-shortcuts-dialog.h"
#include "plenary-timeline.h"

static GtkWidget *
open_dialog (GtkWidget *window)
{
  GtkWidget *dialog = GTK_WIDGET (plenary_shortcuts_dialog_new ());

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (dialog), window);
  WAIT_UNTIL (gtk_widget_get_mapped (dialog));

  return dialog;
}

/* Each row says what it shows, keys and all. */
static void
test_names (void)
{
  static const PlenaryShortcut shortcuts[] = {
    { "Mark with a goal", "1...9" },
    { "Hide", "<Control><Shift>h period" },
    { "Questions & <answers>", "<Control>question" },
  };
  GtkWidget *window = adw_window_new ();
  GtkWidget *dialog = open_dialog (window);

  plenary_shortcuts_dialog_add_group (PLENARY_SHORTCUTS_DIALOG (dialog), "Everywhere", shortcuts,
                                      G_N_ELEMENTS (shortcuts));
  g_assert_nonnull (find_by_label (dialog, "Mark with a goal: 1 to 9"));
  g_assert_nonnull (find_by_label (dialog, "Hide: Ctrl+Shift+H or ."));
  g_assert_nonnull (find_by_label (dialog, "Questions & <answers>: Ctrl+?"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Warnings are fatal, so a key that can't be parsed fails this. */
static void
test_groups (void)
{
  static const struct
  {
    const PlenaryShortcut *(*get) (guint *n);
    const char *row;
  } groups[] = {
    { plenary_lesson_page_get_shortcuts, "Mark this moment: M" },
    { plenary_timeline_get_shortcuts, "Take the start of the selected moment: S" },
    { plenary_timeline_get_shortcuts, "Move it one second later: Shift+Right" },
    { plenary_moment_list_get_shortcuts, "Write about the moment: Return" },
    { plenary_goal_row_get_shortcuts, "Remove the goal: Delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *window = adw_window_new ();
      GtkWidget *dialog = open_dialog (window);
      guint n;
      const PlenaryShortcut *shortcuts = groups[i].get (&n);

      g_assert_cmpuint (n, >, 0);
      plenary_shortcuts_dialog_add_group (PLENARY_SHORTCUTS_DIALOG (dialog), "Keys", shortcuts, n);
      if (find_by_label (dialog, groups[i].row) == NULL)
        g_error ("there is no row “%s”", groups[i].row);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/shortcuts-dialog/names", test_names);
  g_test_add_func ("/ui/shortcuts-dialog/groups", test_groups);

  return g_test_run ();
}
