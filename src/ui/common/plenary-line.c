/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-line.h"

#include <glib/gi18n.h>

#include "plenary-taken-text.h"

/* What is typed into a field of one line, and may be pasted there from anywhere. */

#define LIMIT "plenary-line-limit"

typedef struct
{
  PlenaryTakenText *taken;
  gboolean bringing_back;
} Limit;

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

static void
free_limit (gpointer data)
{
  Limit *limit = data;

  plenary_taken_text_free (limit->taken);
  g_free (limit);
}

static int
count_characters (GtkEditable *delegate)
{
  return g_utf8_strlen (gtk_editable_get_text (delegate), -1);
}

static void
delete_text_cb (GtkEditable *delegate,
                int start,
                int end,
                Limit *limit)
{
  int there = count_characters (delegate);

  if (end < 0 || end > there)
    end = there;
  if (start < end)
    plenary_taken_text_keep (limit->taken, gtk_editable_get_chars (delegate, start, end), start,
                             there - (end - start));
}

static void
bring_back (GtkEditable *delegate,
            int *position,
            Limit *limit)
{
  g_autofree char *text =
    plenary_taken_text_reclaim (limit->taken, *position, count_characters (delegate));

  if (text == NULL)
    return;

  limit->bringing_back = TRUE;
  gtk_editable_insert_text (delegate, text, -1, position);
  limit->bringing_back = FALSE;
}

/* A field that cut off what is too long would lose it without a word. */
static void
insert_text_cb (GtkEditable *delegate,
                const char *text,
                int length,
                int *position,
                GtkWidget *field)
{
  Limit *limit = g_object_get_data (G_OBJECT (delegate), LIMIT);

  if (limit->bringing_back ||
      count_characters (delegate) + g_utf8_strlen (text, length) <= PLENARY_LINE_LENGTH)
    return;

  g_signal_stop_emission_by_name (delegate, "insert-text");
  bring_back (delegate, position, limit);
  gtk_widget_activate_action (field, "win.say", "s",
                              _("That is too long for one line. Take a shorter piece of it."));
}

/**
 * plenary_line_limit:
 * @editable: a field of one line
 *
 * Takes no text into a field that would make it longer than %PLENARY_LINE_LENGTH
 * characters, and says so; what it was to replace stays. To be called once for a field.
 */
void
plenary_line_limit (GtkEditable *editable)
{
  GtkEditable *delegate;
  Limit *limit;

  g_return_if_fail (GTK_IS_EDITABLE (editable));

  delegate = gtk_editable_get_delegate (editable);
  limit = g_new0 (Limit, 1);
  limit->taken = plenary_taken_text_new ();
  g_object_set_data_full (G_OBJECT (delegate), LIMIT, limit, free_limit);
  g_signal_connect (delegate, "delete-text", G_CALLBACK (delete_text_cb), limit);
  g_signal_connect_object (delegate, "insert-text", G_CALLBACK (insert_text_cb), editable,
                           G_CONNECT_DEFAULT);
}
