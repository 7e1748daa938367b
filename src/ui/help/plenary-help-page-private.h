/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-help-page.h"

G_BEGIN_DECLS

struct _PlenaryHelpPage
{
  GObject parent_instance;

  char *id;
  char *title;
  char *description;
  /* Where the index lists it, and whether before (-1) or after (1) the others there. */
  char *section;
  int rank;
  /* Of PlenaryHelpBlock. */
  GPtrArray *blocks;
  /* The names of the pages it leads to, with a NULL at the end. */
  GPtrArray *links;
};

/* Mallard: plenary-help-parser.c */
gboolean plenary_help_parser_read (PlenaryHelpPage *page,
                                   const char *data,
                                   gsize length,
                                   GError **error);

G_END_DECLS
