/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-speaker-keys.h"

#include "plenary-speech.h"

/* The keys that say who speaks: I for the teacher, P for a pupil, U for a group, which is
 * us. Each is held for as long as somebody speaks, or pressed when they begin and when they
 * end, with Shift or without. On the main thread. */

/* Places of keys, as X11 and Wayland number them. */
#define KEYCODE_U 30
#define KEYCODE_I 31
#define KEYCODE_P 33

#define NOBODY (-1)

static int
find_speaker (guint keyval,
              guint keycode)
{
  if (plenary_mark_keys_is_letter (keyval, keycode, GDK_KEY_i, KEYCODE_I))
    return PLENARY_SPEAKER_TEACHER;
  if (plenary_mark_keys_is_letter (keyval, keycode, GDK_KEY_p, KEYCODE_P))
    return PLENARY_SPEAKER_PUPIL;
  if (plenary_mark_keys_is_letter (keyval, keycode, GDK_KEY_u, KEYCODE_U))
    return PLENARY_SPEAKER_GROUP;

  return NOBODY;
}

/* Whether it is held shows later: until then it is the beginning. */
static void
down_cb (GtkWidget *page,
         int speaker)
{
  gtk_widget_activate_action (page, "page.speak", "i", speaker);
}

static void
held_cb (GtkWidget *page,
         int speaker)
{
  gtk_widget_activate_action (page, "page.end-speech", "i", speaker);
}

/**
 * plenary_speaker_keys_new:
 * @page: the lesson page
 *
 * Makes the keys that mark who speaks on a page. Key events are handed to them as to the
 * marking keys.
 *
 * Returns: (transfer full): the keys
 */
PlenaryMarkKeys *
plenary_speaker_keys_new (GtkWidget *page)
{
  PlenaryMarkKeys *keys;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  keys = plenary_mark_keys_new_for (find_speaker);
  g_signal_connect_object (keys, "down", G_CALLBACK (down_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "stretch", G_CALLBACK (down_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "held", G_CALLBACK (held_cb), page, G_CONNECT_SWAPPED);

  return keys;
}
