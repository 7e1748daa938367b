/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-agreement-sections.h"

#include <string.h>

/* The text of a code of practice is one text with headings, readable by itself:
 *
 *   ## What it is for
 *   We record lessons to learn from them.
 *
 *   ## Who may view
 *   …
 *
 * A line of words that looks like a heading has a backslash before it, and so has one
 * that looks like that. So every section comes back just as it was. Words before the
 * first heading are a section without one. */

#define HEADING "##"
#define ESCAPE '\\'

/**
 * plenary_agreement_section_new:
 * @heading: its heading, or ""
 * @words: what stands below it, or ""
 *
 * Makes a section.
 *
 * Returns: (transfer full): the section
 */
PlenaryAgreementSection *
plenary_agreement_section_new (const char *heading,
                               const char *words)
{
  PlenaryAgreementSection *self;

  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (PlenaryAgreementSection, 1);
  self->heading = g_strdup (heading);
  self->words = g_strdup (words);

  return self;
}

/**
 * plenary_agreement_section_free:
 * @self: (transfer full): a section
 *
 * Frees a section.
 */
void
plenary_agreement_section_free (PlenaryAgreementSection *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->heading);
  g_free (self->words);
  g_free (self);
}

static gboolean
is_heading (const char *line)
{
  return g_str_has_prefix (line, HEADING " ") || g_str_equal (line, HEADING);
}

/* Whether a line of words has to be told apart from a heading, or from one that was. */
static gboolean
needs_escape (const char *line)
{
  return is_heading (line + strspn (line, "\\"));
}

static const char *
get_heading (const char *line)
{
  return line[strlen (HEADING)] == ' ' ? line + strlen (HEADING) + 1 : "";
}

/* Between two sections stands an empty line, which belongs to neither. */
static void
end_section (GPtrArray *sections,
             GString *words,
             const char *heading,
             gboolean is_last)
{
  for (guint i = 0; i < 2 && !is_last && words->len > 0 && words->str[words->len - 1] == '\n'; i++)
    g_string_truncate (words, words->len - 1);

  if (heading != NULL || words->len > 0)
    g_ptr_array_add (sections,
                     plenary_agreement_section_new (heading != NULL ? heading : "", words->str));
  g_string_truncate (words, 0);
}

/**
 * plenary_agreement_sections_split:
 * @text: the text of an agreement
 *
 * Splits a text into its sections.
 *
 * Returns: (transfer full) (element-type PlenaryAgreementSection): the sections, in
 *   order, none in an empty text
 */
GPtrArray *
plenary_agreement_sections_split (const char *text)
{
  GPtrArray *sections;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) words = NULL;
  const char *heading = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  sections = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_agreement_section_free);
  words = g_string_new (NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (is_heading (lines[i]))
        {
          end_section (sections, words, heading, FALSE);
          heading = get_heading (lines[i]);
          continue;
        }

      g_string_append (words, needs_escape (lines[i]) ? lines[i] + 1 : lines[i]);
      if (lines[i + 1] != NULL)
        g_string_append_c (words, '\n');
    }
  end_section (sections, words, heading, TRUE);

  return sections;
}

static void
append_heading (GString *text,
                const char *heading)
{
  g_autofree char *line = g_strdup (heading);

  g_strdelimit (line, "\n", ' ');
  g_string_append_printf (text, HEADING " %s\n", line);
}

static void
append_words (GString *text,
              const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      if (needs_escape (lines[i]))
        g_string_append_c (text, ESCAPE);
      g_string_append (text, lines[i]);
    }
}

/**
 * plenary_agreement_sections_join:
 * @sections: (element-type PlenaryAgreementSection): sections
 *
 * Makes one text of sections. Splitting it gives the same sections again.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_agreement_sections_join (GPtrArray *sections)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (sections != NULL, NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      const PlenaryAgreementSection *section = sections->pdata[i];

      if (i > 0)
        g_string_append (text, "\n\n");
      if (i > 0 || *section->heading != '\0' || *section->words == '\0')
        append_heading (text, section->heading);
      append_words (text, section->words);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
is_blank (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (!g_unichar_isspace (g_utf8_get_char (words)))
      return FALSE;

  return TRUE;
}

static const char *
find_first_words (GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const PlenaryAgreementSection *section = sections->pdata[i];

      if (!is_blank (section->words))
        return section->words;
    }

  return NULL;
}

/**
 * plenary_agreement_has_words:
 * @text: the text of an agreement
 *
 * Finds out whether anything stands below a heading.
 *
 * Returns: whether it does
 */
gboolean
plenary_agreement_has_words (const char *text)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  sections = plenary_agreement_sections_split (text);

  return find_first_words (sections) != NULL;
}

static gboolean
is_one_of (gunichar c,
           const char *letters)
{
  return c != 0 && g_utf8_strchr (letters, -1, c) != NULL;
}

/* Where the first sentence of a line ends, or the line. */
static const char *
find_end (const char *line)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *end = g_utf8_next_char (p);

      if (is_one_of (c, "。！？"))
        return end;
      if (!is_one_of (c, ".!?؟।"))
        continue;
      /* A sentence that is quoted ends after its quotation mark. */
      while (is_one_of (g_utf8_get_char (end), "’”\"')»›)]"))
        end = g_utf8_next_char (end);
      if (*end == '\0' || g_unichar_isspace (g_utf8_get_char (end)))
        return end;
    }

  return line + strlen (line);
}

/**
 * plenary_agreement_dup_first_sentence:
 * @text: the text of an agreement
 *
 * Gets the first sentence of the first section that has words; where nothing ends a
 * sentence, its first line.
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL without any words
 */
char *
plenary_agreement_dup_first_sentence (const char *text)
{
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *line = NULL;
  const char *words;

  g_return_val_if_fail (text != NULL, NULL);

  sections = plenary_agreement_sections_split (text);
  words = find_first_words (sections);
  if (words == NULL)
    return NULL;

  while (g_unichar_isspace (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);
  line = g_strndup (words, strcspn (words, "\n\r"));
  g_strchomp (line);

  return g_strndup (line, find_end (line) - line);
}

/* Whether @agreement is newer than @other: first by when it was agreed. */
static gboolean
is_newer (PlenaryAgreement *agreement,
          PlenaryAgreement *other)
{
  int order = g_strcmp0 (plenary_agreement_get_agreed_on (agreement),
                         plenary_agreement_get_agreed_on (other));

  return order > 0 || (order == 0 && plenary_agreement_get_created (agreement) >=
                                       plenary_agreement_get_created (other));
}

static PlenaryAgreement *
find_newest (GListModel *agreements,
             gboolean agreed)
{
  g_autoptr (PlenaryAgreement) newest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (agreements); i++)
    {
      g_autoptr (PlenaryAgreement) agreement = g_list_model_get_item (agreements, i);

      if ((plenary_agreement_get_agreed_on (agreement) != NULL) == agreed &&
          (newest == NULL || is_newer (agreement, newest)))
        g_set_object (&newest, agreement);
    }

  return g_steal_pointer (&newest);
}

/**
 * plenary_agreement_find_held:
 * @agreements: (element-type PlenaryAgreement): all agreements
 *
 * Finds the one that holds now: what was agreed on last.
 *
 * Returns: (transfer full) (nullable): the agreement, or %NULL if nothing was agreed
 */
PlenaryAgreement *
plenary_agreement_find_held (GListModel *agreements)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (agreements), NULL);

  return find_newest (agreements, TRUE);
}

/**
 * plenary_agreement_find_draft:
 * @agreements: (element-type PlenaryAgreement): all agreements
 *
 * Finds the one that is being written: the newest that nobody has agreed to.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL if there is none
 */
PlenaryAgreement *
plenary_agreement_find_draft (GListModel *agreements)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (agreements), NULL);

  return find_newest (agreements, FALSE);
}
