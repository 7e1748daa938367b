/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-prompts.h"

#include <glib/gi18n.h>

/* The questions to look back with: those that come with Plenary, as they are or as the
 * teacher changed them, and the teacher's own. What comes with Plenary is not in the
 * store until it is changed, so that it is in the language of the day.
 *
 * All of them ask about pupils first, and none asks for a verdict. */

typedef struct
{
  /* Written to the store where a lesson uses the set, so it never changes. */
  const char *name;
  const char *title;
  const char *source;
  const char *prompts;
} Shipped;

/* The first is what a lesson has whose questions nobody chose. */
static const Shipped shipped[] = {
  {
    "first-look",
    N_("A first look back"),
    N_(
     "Plenary’s own: what went well comes first, because most people are too hard on themselves"),
    /* Translators: questions that a teacher answers about a lesson, one a line */
    N_("What am I glad of?\n"
       "What surprised me about a pupil?\n"
       "What will I try next time?"),
  },
  {
    "notice-interpret-respond",
    N_("Notice, interpret, respond"),
    N_("After Elizabeth van Es and Miriam Sherin, “Learning to notice”, 2002"),
    /* Translators: questions that a teacher answers about a lesson, one a line */
    N_("Which pupil caught my eye, and what did they say or do?\n"
       "What might they have been thinking?\n"
       "What in the recording makes me think so?\n"
       "What could I ask or offer this pupil next?"),
  },
  {
    "describe-alternatives-next-step",
    N_("Describe, alternatives, next step"),
    N_("After Marc Kleinknecht and Jürgen Schneider, 2013: on film of ourselves we describe and "
       "judge, and seldom look for another way"),
    /* Translators: questions that a teacher answers about a lesson, one a line */
    N_("What did pupils say and do, just as a camera would tell it?\n"
       "What had I done a moment before?\n"
       "What else could I have done there?\n"
       "What might pupils have done then?\n"
       "Which of these would I like to try, and when?"),
  },
  {
    "two-glad-one-wondering",
    N_("Two glad moments, one to wonder about"),
    N_("After MyTeachingPartner (Joseph Allen, Robert Pianta and others, 2011): short clips, and "
       "strengths first"),
    /* Translators: questions that a teacher answers about a lesson, one a line */
    N_("A moment I am glad of: what did a pupil say or do?\n"
       "A second one: what had I done that helped?\n"
       "A moment I wonder about: what would I like to understand?"),
  },
  {
    "neutral-clip",
    N_("After a neutral clip"),
    N_("For a film of somebody else’s lesson, or the practice lesson. After Sarah Nagro, 2020: "
       "looking at others first makes it easier to look at oneself"),
    /* Translators: questions that a teacher answers after watching somebody else’s lesson, one a line */
    N_("What did a pupil say or do that I would have liked to hear more about?\n"
       "What might that pupil have been thinking?\n"
       "What would I ask this teacher over a cup of tea?\n"
       "What else could one try there, and what might follow?\n"
       "What will I look for in my own lesson?"),
  },
};

static PlenaryPromptSet *
make_shipped (const Shipped *texts)
{
  PlenaryPromptSet *set = plenary_prompt_set_new ();

  plenary_prompt_set_set_origin (set, texts->name);
  plenary_prompt_set_set_title (set, _(texts->title));
  plenary_prompt_set_set_source (set, _(texts->source));
  plenary_prompt_set_set_prompts (set, _(texts->prompts));

  return set;
}

static gboolean
has_origin (PlenaryPromptSet *set)
{
  const char *origin = plenary_prompt_set_get_origin (set);

  return origin != NULL && *origin != '\0';
}

/* The teacher's version of a set that comes with Plenary. */
static PlenaryPromptSet *
dup_changed (PlenaryStore *store,
             const char *name)
{
  GListModel *sets = plenary_store_get_prompt_sets (store);

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (PlenaryPromptSet) set = g_list_model_get_item (sets, i);

      if (g_strcmp0 (plenary_prompt_set_get_origin (set), name) == 0)
        return g_steal_pointer (&set);
    }

  return NULL;
}

/**
 * plenary_prompts_list:
 * @store: the store
 *
 * Lists all sets of questions: those that come with Plenary, then the teacher's own.
 *
 * Returns: (transfer full) (element-type PlenaryPromptSet): the sets; those that nobody
 *   changed are made for this list
 */
GPtrArray *
plenary_prompts_list (PlenaryStore *store)
{
  g_autoptr (GPtrArray) list = NULL;
  GListModel *sets;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      PlenaryPromptSet *changed = dup_changed (store, shipped[i].name);

      g_ptr_array_add (list, changed != NULL ? changed : make_shipped (&shipped[i]));
    }

  sets = plenary_store_get_prompt_sets (store);
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (PlenaryPromptSet) set = g_list_model_get_item (sets, i);

      if (!plenary_prompts_is_shipped (set))
        g_ptr_array_add (list, g_steal_pointer (&set));
    }

  return g_steal_pointer (&list);
}

/**
 * plenary_prompts_find:
 * @store: the store
 * @key: (nullable): what names a set, see plenary_prompts_get_key()
 *
 * Finds a set of questions. Where there is none of that name, or none any more, it is the
 * one to begin with.
 *
 * Returns: (transfer full): the set
 */
PlenaryPromptSet *
plenary_prompts_find (PlenaryStore *store,
                      const char *key)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  list = plenary_prompts_list (store);
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (plenary_prompts_get_key (list->pdata[i]), key) == 0)
      return g_object_ref (list->pdata[i]);

  return g_object_ref (list->pdata[0]);
}

/**
 * plenary_prompts_get_key:
 * @set: a set of questions
 *
 * Gets what names a set: for one that comes with Plenary the same before and after it was
 * changed.
 *
 * Returns: (transfer none): the name, or the UUID of one of the teacher's own
 */
const char *
plenary_prompts_get_key (PlenaryPromptSet *set)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (set), NULL);

  return has_origin (set) ? plenary_prompt_set_get_origin (set)
                          : plenary_entity_get_uuid (PLENARY_ENTITY (set));
}

/**
 * plenary_prompts_is_stored:
 * @store: the store
 * @set: a set of questions
 *
 * Finds out whether the teacher made or changed a set.
 *
 * Returns: whether it is in the store
 */
gboolean
plenary_prompts_is_stored (PlenaryStore *store,
                           PlenaryPromptSet *set)
{
  g_return_val_if_fail (PLENARY_IS_STORE (store), FALSE);
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (set), FALSE);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (set))) != NULL;
}

/**
 * plenary_prompts_is_shipped:
 * @set: a set of questions
 *
 * Finds out whether a set comes with Plenary, changed or not. One that came with another
 * version of Plenary is the teacher's own.
 *
 * Returns: whether it does
 */
gboolean
plenary_prompts_is_shipped (PlenaryPromptSet *set)
{
  g_return_val_if_fail (PLENARY_IS_PROMPT_SET (set), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    if (g_strcmp0 (plenary_prompt_set_get_origin (set), shipped[i].name) == 0)
      return TRUE;

  return FALSE;
}
