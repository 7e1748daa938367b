/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-help-page-private.h"

#include <string.h>

/* As much of Mallard as our pages use: blocks, each in words, and few signs among the words. */

typedef struct
{
  PlenaryHelpPage *page;
  /* The elements that are open, the innermost last; their names live as long. */
  GPtrArray *open;
  /* What is read at the moment, or NULL between blocks. */
  GString *text;
  GString *markup;
  char *section_id;
  guint n_steps;
  guint n_keys;
} Reading;

/* What may stand among words, and how it looks. */
static const struct
{
  const char *element;
  const char *opening;
  const char *closing;
} inlines[] = {
  { "gui", "<b>", "</b>" },    { "key", "<b>", "</b>" }, { "em", "<i>", "</i>" },
  { "file", "<tt>", "</tt>" }, { "keyseq", "", "" },     { "link", "", "</a>" },
};

/* What holds blocks, and where it may stand. */
static const struct
{
  const char *element;
  const char *parents;
} frames[] = {
  { "page", "" },
  { "info", "page" },
  { "section", "page" },
  { "list", "page section" },
  { "steps", "page section" },
  { "item", "list steps" },
  { "note", "page section" },
  { "title", "page section" },
  { "desc", "info" },
  { "p", "page section item note" },
};

static const char *
get_open (Reading *reading,
          guint above)
{
  return above < reading->open->len ? reading->open->pdata[reading->open->len - 1 - above] : "";
}

static gboolean
is_open (Reading *reading,
         const char *element)
{
  for (guint i = 0; i < reading->open->len; i++)
    if (g_str_equal (reading->open->pdata[i], element))
      return TRUE;

  return FALSE;
}

static const char *
get_attribute (const char **names,
               const char **values,
               const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static gboolean
may_stand_in (const char *parents,
              const char *parent)
{
  g_auto (GStrv) list = g_strsplit (parents, " ", -1);

  return g_strv_contains ((const char *const *) list, parent) ||
         (*parents == '\0' && *parent == '\0');
}

static gboolean
is_frame (const char *element,
          const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (g_str_equal (element, frames[i].element))
      return may_stand_in (frames[i].parents, parent);

  return FALSE;
}

static int
find_inline (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (element, inlines[i].element))
      return i;

  return -1;
}

/* Where the index lists the page: “index#yours”. */
static void
read_guide (Reading *reading,
            const char *where,
            const char *group)
{
  const char *hash = where != NULL ? strchr (where, '#') : NULL;

  if (hash == NULL)
    return;

  g_set_str (&reading->page->section, hash + 1);
  if (g_strcmp0 (group, "#first") == 0)
    reading->page->rank = -1;
  else if (g_strcmp0 (group, "#last") == 0)
    reading->page->rank = 1;
}

/* The keys of a sequence are pressed together. */
static void
begin_inline (Reading *reading,
              int which,
              const char *target)
{
  if (g_str_equal (inlines[which].element, "keyseq"))
    reading->n_keys = 0;
  else if (g_str_equal (get_open (reading, 0), "keyseq") && reading->n_keys++ > 0)
    {
      g_string_append_c (reading->text, '+');
      g_string_append_c (reading->markup, '+');
    }
  if (target != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (target, -1);

      g_ptr_array_add (reading->page->links, g_strdup (target));
      g_string_append_printf (reading->markup, "<a href=\"help:%s\">", escaped);
    }
  g_string_append (reading->markup, inlines[which].opening);
}

static void
begin_words (Reading *reading)
{
  reading->text = g_string_new (NULL);
  reading->markup = g_string_new (NULL);
}

static void
begin_frame (Reading *reading,
             const char *element,
             const char *id)
{
  if (g_str_equal (element, "page"))
    g_set_str (&reading->page->id, id);
  else if (g_str_equal (element, "section"))
    g_set_str (&reading->section_id, id);
  else if (g_str_equal (element, "steps"))
    reading->n_steps = 0;
  else if (g_str_equal (element, "item"))
    reading->n_steps++;
  else if (g_str_equal (element, "p") || g_str_equal (element, "title") ||
           g_str_equal (element, "desc"))
    begin_words (reading);
}

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reading *reading = user_data;
  const char *parent = get_open (reading, 0);
  const char *target = get_attribute (names, values, "xref");
  int which = find_inline (element);

  if (g_str_equal (parent, "info") && g_str_equal (element, "link"))
    read_guide (reading, target, get_attribute (names, values, "group"));
  else if (reading->text != NULL && which >= 0 && (target != NULL) == g_str_equal (element, "link"))
    begin_inline (reading, which, target);
  else if (reading->text == NULL && is_frame (element, parent))
    begin_frame (reading, element, get_attribute (names, values, "id"));
  else
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> in <%s>", element,
                 parent);

  g_ptr_array_add (reading->open, g_strdup (element));
}

static void
add_block (Reading *reading)
{
  PlenaryHelpBlock *block = g_new0 (PlenaryHelpBlock, 1);

  if (is_open (reading, "title"))
    {
      block->kind = PLENARY_HELP_HEADING;
      block->id = g_steal_pointer (&reading->section_id);
    }
  else if (is_open (reading, "steps"))
    {
      block->kind = PLENARY_HELP_STEP;
      block->number = reading->n_steps;
    }
  else if (is_open (reading, "list"))
    {
      block->kind = PLENARY_HELP_ITEM;
    }
  else if (is_open (reading, "note"))
    {
      block->kind = PLENARY_HELP_NOTE;
    }

  block->text = g_strdup (reading->text->str);
  block->markup = g_strdup (reading->markup->str);
  g_ptr_array_add (reading->page->blocks, block);
}

static void
end_words (Reading *reading)
{
  if (g_str_equal (get_open (reading, 0), "desc"))
    g_set_str (&reading->page->description, reading->text->str);
  else if (g_str_equal (get_open (reading, 0), "title") &&
           g_str_equal (get_open (reading, 1), "page"))
    g_set_str (&reading->page->title, reading->text->str);
  else
    add_block (reading);

  g_string_free (g_steal_pointer (&reading->text), TRUE);
  g_string_free (g_steal_pointer (&reading->markup), TRUE);
}

static void
end_cb (GMarkupParseContext *context,
        const char *element,
        gpointer user_data,
        GError **error)
{
  Reading *reading = user_data;
  int which = find_inline (element);

  if (reading->text != NULL && which >= 0)
    g_string_append (reading->markup, inlines[which].closing);
  else if (reading->text != NULL)
    end_words (reading);
  g_ptr_array_set_size (reading->open, reading->open->len - 1);
}

/* Lines may end anywhere. */
static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Reading *reading = user_data;

  if (reading->text == NULL || g_str_equal (get_open (reading, 0), "keyseq"))
    return;

  for (gsize i = 0; i < length; i++)
    {
      gsize so_far = reading->text->len;

      if (!g_ascii_isspace (text[i]))
        g_string_append_c (reading->text, text[i]);
      else if (so_far > 0 && reading->text->str[so_far - 1] != ' ')
        g_string_append_c (reading->text, ' ');
      else
        continue;

      if (text[i] == '&')
        g_string_append (reading->markup, "&amp;");
      else if (text[i] == '<')
        g_string_append (reading->markup, "&lt;");
      else
        g_string_append_c (reading->markup, reading->text->str[so_far]);
    }
}

static void
reading_clear (Reading *reading)
{
  g_ptr_array_unref (reading->open);
  g_free (reading->section_id);
  if (reading->text != NULL)
    {
      g_string_free (reading->text, TRUE);
      g_string_free (reading->markup, TRUE);
    }
}

/**
 * plenary_help_parser_read: (skip)
 * @page: an empty page
 * @data: a page in Mallard
 * @length: how many bytes that is
 * @error: where to put an error
 *
 * Fills a page.
 *
 * Returns: whether it could be read
 */
gboolean
plenary_help_parser_read (PlenaryHelpPage *page,
                          const char *data,
                          gsize length,
                          GError **error)
{
  static const GMarkupParser parser = { .start_element = start_cb,
                                        .end_element = end_cb,
                                        .text = text_cb };
  Reading reading = { .page = page, .open = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  gboolean read = g_markup_parse_context_parse (context, data, length, error) &&
                  g_markup_parse_context_end_parse (context, error);

  reading_clear (&reading);
  if (read && (page->id == NULL || page->title == NULL || page->description == NULL))
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                           "a page has a name, a title and a description");
      return FALSE;
    }

  return read;
}
