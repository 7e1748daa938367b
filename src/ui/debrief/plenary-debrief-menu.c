/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-menu.h"

#include "plenary-debrief-edits.h"
#include "plenary-debrief-words.h"

#include <glib/gi18n.h>

#define MOST_LETTERS 40

static void
append (GMenu *menu,
        const char *label,
        const char *action,
        const char *uuid)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

/* A menu is as wide as its widest item, and cannot be wider than the screen. */
static char *
dup_short (const char *words)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (words, -1) <= MOST_LETTERS)
    return g_strdup (words);

  head = g_utf8_substring (words, 0, MOST_LETTERS - 1);

  return g_strconcat (g_strchomp (head), "…", NULL);
}

static void
append_held (GMenu *menu,
             PlenaryDebrief *debrief)
{
  g_autofree char *when = plenary_debrief_words_when (debrief);
  /* Translators: when a debrief was held and with whom: “27 November, with Anna” */
  g_autofree char *whole = g_strdup_printf (_("Debrief of %s"), when);
  g_autofree char *words = dup_short (whole);
  g_auto (GStrv) pieces = g_strsplit (words, "_", -1);
  g_autofree char *label = g_strjoinv ("__", pieces);

  append (menu, label, "win.open-debrief", plenary_entity_get_uuid (PLENARY_ENTITY (debrief)));
}

/**
 * plenary_debrief_menu_fill:
 * @menu: a menu, or a section of one
 * @store: the store
 * @lesson: the UUID of a lesson
 *
 * Offers to prepare a debrief about a lesson, and what came of those before.
 */
void
plenary_debrief_menu_fill (GMenu *menu,
                           PlenaryStore *store,
                           const char *lesson)
{
  GListModel *debriefs = plenary_store_get_debriefs (store);

  g_menu_remove_all (menu);
  append (menu, _("Prepare a De_brief…"), "win.prepare-debrief", lesson);
  for (guint i = 0; i < g_list_model_get_n_items (debriefs); i++)
    {
      g_autoptr (PlenaryDebrief) debrief = g_list_model_get_item (debriefs, i);

      if (g_strcmp0 (plenary_debrief_get_lesson (debrief), lesson) == 0 &&
          plenary_debrief_edits_is_over (debrief))
        append_held (menu, debrief);
    }
}
