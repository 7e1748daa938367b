/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-line.h"

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
