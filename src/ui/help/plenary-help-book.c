/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-help-book.h"

#include <gio/gio.h>

/**
 * PlenaryHelpBook:
 *
 * All pages of help, in the first language of the teacher that has them. They are part of the
 * program, so that they are there without a network and inside a sandbox. On the main thread.
 */

#define PAGES "/io/github/plenary_app/Plenary/help/"
/* The language they are written in. */
#define ORIGINAL "C"
#define SUFFIX ".page"

struct _PlenaryHelpBook
{
  GObject parent_instance;

  GPtrArray *pages;
};

G_DEFINE_FINAL_TYPE (PlenaryHelpBook, plenary_help_book, G_TYPE_OBJECT)

static void
plenary_help_book_finalize (GObject *object)
{
  g_ptr_array_unref (PLENARY_HELP_BOOK (object)->pages);

  G_OBJECT_CLASS (plenary_help_book_parent_class)->finalize (object);
}

static void
plenary_help_book_class_init (PlenaryHelpBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_help_book_finalize;
}

static void
plenary_help_book_init (PlenaryHelpBook *self)
{
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
}

static GBytes *
look_up (const char *language,
         const char *name)
{
  g_autofree char *path = g_strconcat (PAGES, language, "/", name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* A page that was not translated is better than none. */
static GBytes *
look_up_in_first (const char *const *languages,
                  const char *name)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      GBytes *bytes = look_up (languages[i], name);

      if (bytes != NULL)
        return bytes;
      /* Whoever prefers English to another language gets it. */
      if (g_str_has_prefix (languages[i], "en"))
        break;
    }

  return look_up (ORIGINAL, name);
}

static void
add_page (PlenaryHelpBook *self,
          const char *const *languages,
          const char *name)
{
  g_autoptr (GBytes) bytes = look_up_in_first (languages, name);
  g_autoptr (GError) error = NULL;
  PlenaryHelpPage *page = plenary_help_page_new_from_data (g_bytes_get_data (bytes, NULL),
                                                           g_bytes_get_size (bytes), &error);

  if (page != NULL)
    g_ptr_array_add (self->pages, page);
  else
    g_critical ("%s: %s", name, error->message);
}

/**
 * plenary_help_book_new:
 * @languages: (array zero-terminated=1): the languages of the teacher, the best first, such as
 *   [func@GLib.get_language_names] tells them
 *
 * Reads all pages.
 *
 * Returns: (transfer full): the book
 */
PlenaryHelpBook *
plenary_help_book_new (const char *const *languages)
{
  PlenaryHelpBook *self = g_object_new (PLENARY_TYPE_HELP_BOOK, NULL);
  g_auto (GStrv) names =
    g_resources_enumerate_children (PAGES ORIGINAL, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    add_page (self, languages, names[i]);

  return self;
}

/**
 * plenary_help_book_get_page:
 * @self: a book
 * @id: the name of a page; what follows a “#” in it does not matter
 *
 * Gets a page.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL if there is none of that name
 */
PlenaryHelpPage *
plenary_help_book_get_page (PlenaryHelpBook *self,
                            const char *id)
{
  g_auto (GStrv) pieces = NULL;

  g_return_val_if_fail (PLENARY_IS_HELP_BOOK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  pieces = g_strsplit (id, "#", 2);
  for (guint i = 0; i < self->pages->len; i++)
    if (g_strcmp0 (plenary_help_page_get_id (self->pages->pdata[i]), pieces[0]) == 0)
      return self->pages->pdata[i];

  return NULL;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  PlenaryHelpPage *first = *(PlenaryHelpPage *const *) a;
  PlenaryHelpPage *second = *(PlenaryHelpPage *const *) b;
  int rank = plenary_help_page_get_rank (first) - plenary_help_page_get_rank (second);

  return rank != 0 ? rank
                   : g_utf8_collate (plenary_help_page_get_title (first),
                                     plenary_help_page_get_title (second));
}

/**
 * plenary_help_book_list:
 * @self: a book
 * @section: (nullable): the name of a heading of the index, or %NULL for all pages but the index
 *
 * Lists the pages that the index has there.
 *
 * Returns: (transfer container) (element-type PlenaryHelpPage): the pages, in order
 */
GPtrArray *
plenary_help_book_list (PlenaryHelpBook *self,
                        const char *section)
{
  GPtrArray *pages;

  g_return_val_if_fail (PLENARY_IS_HELP_BOOK (self), NULL);

  pages = g_ptr_array_new ();
  for (guint i = 0; i < self->pages->len; i++)
    {
      const char *listed = plenary_help_page_get_section (self->pages->pdata[i]);

      if (listed != NULL && (section == NULL || g_str_equal (listed, section)))
        g_ptr_array_add (pages, self->pages->pdata[i]);
    }
  g_ptr_array_sort (pages, compare);

  return pages;
}
