/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

/* The least that a program with such a window as ours can be: build-aux/bench start measures how
 * soon it is on screen, and ours beside it. */

static void
activate_cb (AdwApplication *application)
{
  GtkWindow *window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));
  AdwToolbarView *view = ADW_TOOLBAR_VIEW (adw_toolbar_view_new ());

  adw_toolbar_view_add_top_bar (view, adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (view));
  gtk_window_set_title (window, "Bare");
  gtk_window_set_default_size (window, 1100, 760);
  gtk_window_present (window);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.plenary_app.BareWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
