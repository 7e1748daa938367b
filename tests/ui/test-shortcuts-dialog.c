/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-lesson-keys.h"
#include "plenary-shortcuts-dialog.h"

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
test_lesson_page (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *dialog = open_dialog (window);
  guint n;
  const PlenaryShortcut *shortcuts = plenary_lesson_page_get_shortcuts (&n);

  g_assert_cmpuint (n, >, 0);
  plenary_shortcuts_dialog_add_group (PLENARY_SHORTCUTS_DIALOG (dialog), "Watching", shortcuts, n);
  g_assert_nonnull (find_by_label (dialog, "Mark this moment: M"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/shortcuts-dialog/names", test_names);
  g_test_add_func ("/ui/shortcuts-dialog/lesson-page", test_lesson_page);

  return g_test_run ();
}
