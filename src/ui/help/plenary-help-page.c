/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-help-page-private.h"

/**
 * PlenaryHelpPage:
 *
 * A page of help: a title, and blocks of words one below the other. It never changes.
 */

G_DEFINE_FINAL_TYPE (PlenaryHelpPage, plenary_help_page, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  PlenaryHelpBlock *block = data;

  g_free (block->id);
  g_free (block->text);
  g_free (block->markup);
  g_free (block);
}

static void
plenary_help_page_finalize (GObject *object)
{
  PlenaryHelpPage *self = PLENARY_HELP_PAGE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->section);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->links);

  G_OBJECT_CLASS (plenary_help_page_parent_class)->finalize (object);
}

static void
plenary_help_page_class_init (PlenaryHelpPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_help_page_finalize;
}

static void
plenary_help_page_init (PlenaryHelpPage *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->links = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

/**
 * plenary_help_page_new_from_data:
 * @data: a page in Mallard
 * @length: how many bytes that is
 * @error: where to put an error
 *
 * Reads a page. Of Mallard it knows what our pages use, and refuses everything else.
 *
 * Returns: (transfer full): the page, or %NULL with an error of [error@GLib.MarkupError]
 */
PlenaryHelpPage *
plenary_help_page_new_from_data (const char *data,
                                 gsize length,
                                 GError **error)
{
  g_autoptr (PlenaryHelpPage) self = g_object_new (PLENARY_TYPE_HELP_PAGE, NULL);

  g_return_val_if_fail (data != NULL, NULL);

  if (!plenary_help_parser_read (self, data, length, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * plenary_help_page_get_id:
 * @self: a page
 *
 * Gets the name by which others link to it.
 *
 * Returns: (transfer none): the name
 */
const char *
plenary_help_page_get_id (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return self->id;
}

/**
 * plenary_help_page_get_title:
 * @self: a page
 *
 * Gets what stands above it.
 *
 * Returns: (transfer none): the title
 */
const char *
plenary_help_page_get_title (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return self->title;
}

/**
 * plenary_help_page_get_description:
 * @self: a page
 *
 * Gets what it is about, in a sentence.
 *
 * Returns: (transfer none): the sentence
 */
const char *
plenary_help_page_get_description (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return self->description;
}

/**
 * plenary_help_page_get_section:
 * @self: a page
 *
 * Gets where the index lists it.
 *
 * Returns: (transfer none) (nullable): the name of a heading of the index, or %NULL for the index
 *   itself
 */
const char *
plenary_help_page_get_section (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return self->section;
}

/**
 * plenary_help_page_get_rank:
 * @self: a page
 *
 * Gets whether it comes before or after the others of its section.
 *
 * Returns: -1 for the first, 1 for the last, 0 for those in between
 */
int
plenary_help_page_get_rank (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), 0);

  return self->rank;
}

/**
 * plenary_help_page_get_blocks:
 * @self: a page
 *
 * Gets what stands below the title.
 *
 * Returns: (transfer none) (element-type PlenaryHelpBlock): the blocks in order
 */
GPtrArray *
plenary_help_page_get_blocks (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return self->blocks;
}

/**
 * plenary_help_page_get_links:
 * @self: a page
 *
 * Gets the names of the pages that its words lead to.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *
plenary_help_page_get_links (PlenaryHelpPage *self)
{
  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);

  return (const char *const *) self->links->pdata;
}

/**
 * plenary_help_page_find:
 * @self: a page
 * @words: one or more words, or the beginnings of them
 *
 * Looks for all of the words, whatever their case and their accents.
 *
 * Returns: (transfer none) (nullable): the block that has them, or else what the page is about;
 *   or %NULL if the page does not have all of them
 */
const char *
plenary_help_page_find (PlenaryHelpPage *self,
                        const char *words)
{
  g_autoptr (GString) all = NULL;

  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  all = g_string_new (self->title);
  g_string_append_printf (all, " %s", self->description);
  if (g_str_match_string (words, all->str, TRUE))
    return self->description;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const PlenaryHelpBlock *block = self->blocks->pdata[i];

      if (g_str_match_string (words, block->text, TRUE))
        return block->text;
      g_string_append_printf (all, " %s", block->text);
    }

  return g_str_match_string (words, all->str, TRUE) ? self->description : NULL;
}
