/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-document-fill.h"

#include "plenary-clean.h"
#include "plenary-placement.h"

/* Copies what a document shows of live objects. */

/**
 * plenary_document_fill_sort:
 * @list: (nullable): a list
 * @compare: compares two members
 *
 * Gets the members of a list in another order.
 *
 * Returns: (transfer full) (element-type GObject): the members
 */
GPtrArray *
plenary_document_fill_sort (GListModel *list,
                            GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (list, i));
  g_ptr_array_sort_values (sorted, compare);

  return sorted;
}

/**
 * plenary_document_fill_compare_goals:
 * @a: a [class@Goal]
 * @b: another
 *
 * Compares two goals, for the teacher’s order.
 *
 * Returns: what strcmp() returns
 */
int
plenary_document_fill_compare_goals (gconstpointer a,
                                     gconstpointer b)
{
  int first = plenary_goal_get_rank ((PlenaryGoal *) a);
  int second = plenary_goal_get_rank ((PlenaryGoal *) b);

  return (first > second) - (first < second);
}

/**
 * plenary_document_fill_dup_recording:
 * @recordings: (nullable): recordings of a lesson
 * @uuid: (nullable): the UUID of one
 *
 * Looks for a recording.
 *
 * Returns: (transfer full) (nullable): the recording, or %NULL if it is not there
 */
PlenaryRecording *
plenary_document_fill_dup_recording (GListModel *recordings,
                                     const char *uuid)
{
  guint n = recordings != NULL ? g_list_model_get_n_items (recordings) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (g_strcmp0 (plenary_entity_get_uuid (PLENARY_ENTITY (recording)), uuid) == 0)
        return g_steal_pointer (&recording);
    }

  return NULL;
}

static gboolean
fill_note (PlenaryDocumentMoment *into,
           PlenaryMoment *moment,
           gboolean with_note)
{
  const char *parts[PLENARY_DOCUMENT_N_PARTS] = {
    [PLENARY_DOCUMENT_SAW] = plenary_moment_get_saw (moment),
    [PLENARY_DOCUMENT_MEANS] = plenary_moment_get_means (moment),
    [PLENARY_DOCUMENT_NEXT_TIME] = plenary_moment_get_next_time (moment),
  };
  gboolean has_note = FALSE;

  for (guint i = 0; i < PLENARY_DOCUMENT_N_PARTS; i++)
    {
      g_autofree char *words = plenary_clean_words (parts[i]);

      if (*words == '\0')
        continue;

      has_note = TRUE;
      if (with_note)
        g_set_str (&into->parts[i], words);
    }
  if (with_note && has_note)
    into->words_of = plenary_moment_get_words_of (moment);

  return has_note;
}

/**
 * plenary_document_fill_moment:
 * @moment: a moment
 * @recordings: (nullable): the recordings of its lesson, for their placement
 * @with_note: whether its note may be shown
 * @has_note: (out) (optional): return location for whether it has one
 *
 * Copies what a document shows of a moment, without its goals.
 *
 * Returns: (transfer full): the copy
 */
PlenaryDocumentMoment *
plenary_document_fill_moment (PlenaryMoment *moment,
                              GListModel *recordings,
                              gboolean with_note,
                              gboolean *has_note)
{
  g_autoptr (PlenaryRecording) recording =
    plenary_document_fill_dup_recording (recordings, plenary_moment_get_recording (moment));
  gint64 offset = recording != NULL ? plenary_recording_get_offset (recording) : 0;
  PlenaryDocumentMoment *copy = plenary_document_moment_new ();
  gboolean noted = fill_note (copy, moment, with_note);

  if (has_note != NULL)
    *has_note = noted;
  copy->span = plenary_placement_moment_span (moment, recording);
  copy->marked_at = plenary_placement_to_lesson (offset, plenary_moment_get_tagged_at (moment));
  copy->kind = plenary_moment_get_kind (moment);

  return copy;
}

/**
 * plenary_document_fill_goals:
 * @into: the copy of a moment
 * @moment: the moment
 * @goals: (element-type PlenaryGoal): the goals that may be shown, in order
 * @used: (nullable) (element-type PlenaryGoal): where those that are shown are noted
 *
 * Adds the goals of a moment, in the order of @goals.
 */
void
plenary_document_fill_goals (PlenaryDocumentMoment *into,
                             PlenaryMoment *moment,
                             GPtrArray *goals,
                             GHashTable *used)
{
  const char *const *uuids = plenary_moment_get_goals (moment);

  for (guint i = 0; i < goals->len; i++)
    {
      PlenaryGoal *goal = g_ptr_array_index (goals, i);
      g_autofree char *title = plenary_clean_line (plenary_goal_get_title (goal));

      if (*title == '\0' ||
          !g_strv_contains (uuids, plenary_entity_get_uuid (PLENARY_ENTITY (goal))))
        continue;

      if (used != NULL)
        g_hash_table_add (used, goal);
      g_ptr_array_add (into->goals, plenary_document_goal_new (goal));
    }
}
