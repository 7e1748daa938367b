/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-line.h"

#include <glib/gi18n.h>

/* What is typed into a field of one line, and may be pasted there from anywhere. */

/**
 * plenary_line_tidy:
 * @text: what was typed or pasted
 *
 * Makes a line of @text, as for a title, without space around it, of at most
 * %PLENARY_LINE_LENGTH characters.
 *
 * Returns: (transfer full): the title, empty if there were no words
 */
char *
plenary_line_tidy (const char *text)
{
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean space = FALSE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0' && n < PLENARY_LINE_LENGTH; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = TRUE;
          continue;
        }

      if (space && n > 0)
        {
          g_string_append_c (title, ' ');
          n++;
        }
      space = FALSE;
      g_string_append_unichar (title, c);
      n++;
    }

  return g_string_free_and_steal (g_steal_pointer (&title));
}

/* A field that cut off what is too long would lose it without a word. */
static void
insert_text_cb (GtkEditable *delegate,
                const char *text,
                int length,
                int *position,
                GtkWidget *field)
{
  glong typed = g_utf8_strlen (text, length);

  if (g_utf8_strlen (gtk_editable_get_text (delegate), -1) + typed <= PLENARY_LINE_LENGTH)
    return;

  g_signal_stop_emission_by_name (delegate, "insert-text");
  gtk_widget_activate_action (field, "win.say", "s",
                              _("That is too long for one line. Take a shorter piece of it."));
}

/**
 * plenary_line_limit:
 * @editable: a field of one line
 *
 * Takes no text into a field that would make it longer than %PLENARY_LINE_LENGTH
 * characters, and says so.
 */
void
plenary_line_limit (GtkEditable *editable)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  g_signal_connect_object (gtk_editable_get_delegate (editable), "insert-text",
                           G_CALLBACK (insert_text_cb), editable, G_CONNECT_DEFAULT);
}
