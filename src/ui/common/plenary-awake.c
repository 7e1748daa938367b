/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-awake.h"

#include <glib/gi18n.h>

/* Nobody moves the pointer while they watch: the computer shall not fall asleep then. */

typedef struct
{
  GtkApplication *application;
  guint cookie;
} Awake;

static void
let_sleep (Awake *awake)
{
  if (awake->cookie != 0)
    gtk_application_uninhibit (awake->application, awake->cookie);
  awake->cookie = 0;
  g_clear_object (&awake->application);
}

static void
awake_free (gpointer data)
{
  let_sleep (data);
  g_free (data);
}

/* Held by the page, and so is what keeps the computer awake. */
static Awake *
get_awake (GtkWidget *page)
{
  static const char key[] = "plenary-awake";
  Awake *awake = g_object_get_data (G_OBJECT (page), key);

  if (awake == NULL)
    {
      awake = g_new0 (Awake, 1);
      g_object_set_data_full (G_OBJECT (page), key, awake, awake_free);
    }

  return awake;
}

static void
playing_changed_cb (GtkWidget *page,
                    GParamSpec *pspec,
                    GObject *player)
{
  Awake *awake = get_awake (page);
  GtkRoot *root = gtk_widget_get_root (page);
  GtkApplication *application =
    GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  gboolean playing;

  g_object_get (player, "playing", &playing, NULL);
  if (!playing)
    {
      let_sleep (awake);
    }
  else if (awake->cookie == 0 && application != NULL)
    {
      awake->application = g_object_ref (application);
      awake->cookie = gtk_application_inhibit (
        application, GTK_WINDOW (root),
        GTK_APPLICATION_INHIBIT_SUSPEND | GTK_APPLICATION_INHIBIT_IDLE,
        /* Translators: why the computer stays awake; the desktop may show it */
        _("A lesson is being watched"));
    }
}

/**
 * plenary_awake_while_playing:
 * @page: what shows a recording
 * @player: what plays it; an object with a property "playing"
 *
 * Keeps the computer awake as long as @player plays. It may fall asleep again when that
 * ends, or when @page goes.
 */
void
plenary_awake_while_playing (GtkWidget *page,
                             GObject *player)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (G_IS_OBJECT (player));

  g_signal_connect_object (player, "notify::playing", G_CALLBACK (playing_changed_cb), page,
                           G_CONNECT_SWAPPED);
}
