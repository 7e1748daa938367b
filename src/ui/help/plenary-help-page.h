/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlenaryHelpKind:
 * @PLENARY_HELP_PARAGRAPH: words that go on
 * @PLENARY_HELP_HEADING: the title of what follows
 * @PLENARY_HELP_ITEM: one of several
 * @PLENARY_HELP_STEP: one after the other
 * @PLENARY_HELP_NOTE: something beside the way
 *
 * What a block of a page of help is.
 */
typedef enum
{
  PLENARY_HELP_PARAGRAPH,
  PLENARY_HELP_HEADING,
  PLENARY_HELP_ITEM,
  PLENARY_HELP_STEP,
  PLENARY_HELP_NOTE,
} PlenaryHelpKind;

/**
 * PlenaryHelpBlock:
 * @kind: what it is
 * @number: of a step, from 1
 * @id: (nullable): of a heading, for those who link there
 * @text: its words
 * @markup: its words as Pango markup; links lead to `help:` and the name of a page
 *
 * A paragraph, a heading or an item of a page of help.
 */
typedef struct
{
  PlenaryHelpKind kind;
  guint number;
  char *id;
  char *text;
  char *markup;
} PlenaryHelpBlock;

#define PLENARY_TYPE_HELP_PAGE (plenary_help_page_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHelpPage, plenary_help_page, PLENARY, HELP_PAGE, GObject)

PlenaryHelpPage *plenary_help_page_new_from_data (const char *data, gsize length, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_help_page_get_id (PlenaryHelpPage *self);
const char *plenary_help_page_get_title (PlenaryHelpPage *self);
const char *plenary_help_page_get_description (PlenaryHelpPage *self);
const char *plenary_help_page_get_section (PlenaryHelpPage *self);
int plenary_help_page_get_rank (PlenaryHelpPage *self);
GPtrArray *plenary_help_page_get_blocks (PlenaryHelpPage *self);
const char *const *plenary_help_page_get_links (PlenaryHelpPage *self);
const char *plenary_help_page_find (PlenaryHelpPage *self, const char *words);

G_END_DECLS
