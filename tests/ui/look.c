/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "look.h"

/* How the screens look to a person. With PLENARY_TEST_PICTURES, a folder, the tests that walk all
 * of them leave a picture of each: build-aux/pictures. */

/* An application brings the style of the program with it. */
GApplication *
look_bring_style (const char *id)
{
  g_autoptr (GError) error = NULL;
  GApplication *application =
    g_object_new (ADW_TYPE_APPLICATION, "application-id", id, "resource-base-path",
                  "/io/github/plenary_app/Plenary", "flags", G_APPLICATION_NON_UNIQUE, NULL);

  g_application_register (application, NULL, &error);
  g_assert_no_error (error);

  return application;
}

static void
wait_a_moment (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static GdkTexture *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}

/* Leaves a picture of a window, if pictures are wanted. It is called after the test, the language,
 * and the screen. */
void
look_photograph (GtkWidget *window,
                 const char *name)
{
  static int number;
  const char *folder = g_getenv ("PLENARY_TEST_PICTURES");
  const char *language = g_getenv ("PLENARY_TEST_LANGUAGE");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *program = g_path_get_basename (g_get_prgname ());
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL || window == NULL || !gtk_widget_get_mapped (window))
    return;

  wait_a_moment ();
  texture = draw (window);
  file = g_strdup_printf ("%s-%s-%02d-%s.png", program, language != NULL ? language : "en",
                          ++number, name);
  g_strdelimit (file, "/", '-');
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
