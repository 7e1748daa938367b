/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-writers.h"

#include "plenary-report-words.h"
#include "plenary-timecode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The order of the columns is part of the format: other programs go by it, since
 * their names are translated. */
static const char *const columns[] = {
  N_("Lesson"),
  N_("Date"),
  N_("Class"),
  N_("Subject"),
  N_("Marked at"),
  N_("Start"),
  N_("End"),
  N_("Marked at (seconds)"),
  N_("Start (seconds)"),
  N_("End (seconds)"),
  N_("Goals"),
  N_("Kind"),
  N_("Whose words"),
  N_("I saw"),
  N_("I think it means"),
  N_("Next time"),
};

/* Spreadsheets take a field that begins with one of these for a formula, and some
 * of them the full-width forms as well. */
static gboolean
looks_like_formula (const char *field)
{
  static const gunichar first[] = { '=',  '+',    '-',    '@',    '\t',  '\r',
                                    '\n', 0xff1d, 0xff0b, 0xff0d, 0xff20 };
  gunichar c = g_utf8_get_char (field);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (c == first[i])
      return TRUE;

  return FALSE;
}

/* Always in quotation marks (RFC 4180, 2.5 to 2.7), because some spreadsheets part
 * columns at semicolons. */
static void
append_field (GString *row,
              const char *field)
{
  const char *p = field != NULL ? field : "";

  if (row->len > 0)
    g_string_append_c (row, ',');
  g_string_append_c (row, '"');
  if (looks_like_formula (p))
    g_string_append_c (row, '\'');
  for (;;)
    {
      gsize length = strcspn (p, "\"");

      g_string_append_len (row, p, length);
      if (p[length] == '\0')
        break;
      g_string_append (row, "\"\"");
      p += length + 1;
    }
  g_string_append_c (row, '"');
}

static void
append_clock (GString *row,
              gint64 time)
{
  guint64 seconds = (time < 0 ? -(guint64) time : (guint64) time) / PLENARY_SECOND;

  g_string_append_printf (row, ",%s%" G_GUINT64_FORMAT ":%02u:%02u",
                          time < 0 && seconds > 0 ? "-" : "", seconds / 3600,
                          (guint) (seconds / 60 % 60), (guint) (seconds % 60));
}

/* In whole numbers: a locale has no say in them. Rounded up, as
 * plenary_timecode_format_precise() does. */
static void
append_seconds (GString *row,
                gint64 time)
{
  guint64 magnitude = time < 0 ? -(guint64) time : (guint64) time;
  guint64 ms = (magnitude + (time < 0 ? 0 : 999999)) / 1000000;

  g_string_append_printf (row, ",%s%" G_GUINT64_FORMAT ".%03u", time < 0 && ms > 0 ? "-" : "",
                          ms / 1000, (guint) (ms % 1000));
}

static char *
join_goals (GPtrArray *goals)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < goals->len; i++)
    {
      const PlenaryDocumentGoal *goal = g_ptr_array_index (goals, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", goal->title);
    }

  return g_string_free_and_steal (g_steal_pointer (&titles));
}

static void
write_moment (GString *table,
              const PlenaryDocument *document,
              const PlenaryDocumentMoment *moment)
{
  g_autoptr (GString) row = g_string_new (NULL);
  g_autofree char *goals = join_goals (moment->goals);

  append_field (row, document->title);
  append_field (row, document->civil_date);
  append_field (row, document->class_name);
  append_field (row, document->subject);
  append_clock (row, moment->marked_at);
  append_clock (row, moment->span.start);
  append_clock (row, moment->span.end);
  append_seconds (row, moment->marked_at);
  append_seconds (row, moment->span.start);
  append_seconds (row, moment->span.end);
  append_field (row, goals);
  append_field (row, plenary_report_words_kind (moment->kind));
  append_field (row, plenary_report_words_of (moment->words_of));
  for (PlenaryDocumentPart part = 0; part < PLENARY_DOCUMENT_N_PARTS; part++)
    append_field (row, moment->parts[part]);

  g_string_append_len (table, row->str, row->len);
  g_string_append (table, "\r\n");
}

/**
 * plenary_write_csv:
 * @document: a document
 *
 * Writes the moments of a document as a table: RFC 4180, UTF-8, one row of names
 * and then one for each moment. A field that a spreadsheet would take for a
 * formula begins with an apostrophe.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_write_csv (const PlenaryDocument *document)
{
  g_autoptr (GString) table = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_field (table, _(columns[i]));
  g_string_append (table, "\r\n");

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const PlenaryBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == PLENARY_BLOCK_MOMENT)
        write_moment (table, document, block->moment);
    }

  return g_string_free_and_steal (g_steal_pointer (&table));
}
