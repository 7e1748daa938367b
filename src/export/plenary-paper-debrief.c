/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-paper.h"

#include "plenary-clean.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-document-fill.h"
#include "plenary-remark.h"
#include "plenary-report-words.h"

#include <glib/gi18n-lib.h>

/* The write-up of a debrief. What was not chosen for it is not in it, and nothing tells
 * that there is more. */

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

static int
compare_chosen (gconstpointer a,
                gconstpointer b)
{
  int first = plenary_debrief_moment_get_rank ((PlenaryDebriefMoment *) a);
  int second = plenary_debrief_moment_get_rank ((PlenaryDebriefMoment *) b);

  return (first > second) - (first < second);
}

static int
compare_remarks (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = plenary_remark_get_created ((PlenaryRemark *) a);
  gint64 second = plenary_remark_get_created ((PlenaryRemark *) b);

  return (first > second) - (first < second);
}

static gboolean
is_chosen (const PlenaryDebriefPaper *from,
           PlenaryGoal *goal)
{
  guint n = from->choices != NULL ? g_list_model_get_n_items (from->choices) : 0;

  if (plenary_goal_get_visibility (goal) != PLENARY_VISIBILITY_DEBRIEF)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryDebriefChoice) choice = g_list_model_get_item (from->choices, i);

      if (g_strcmp0 (plenary_debrief_choice_get_debrief (choice), uuid_of (from->debrief)) == 0 &&
          g_strcmp0 (plenary_debrief_choice_get_thing (choice), uuid_of (goal)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The goals that were seen there, in the teacher's order. */
static GPtrArray *
list_goals (const PlenaryDebriefPaper *from)
{
  GPtrArray *shown = plenary_document_fill_sort (from->goals, plenary_document_fill_compare_goals);

  for (guint i = shown->len; i > 0; i--)
    if (!is_chosen (from, shown->pdata[i - 1]))
      g_ptr_array_remove_index (shown, i - 1);

  return shown;
}

/* A moment that was chosen, or NULL if it may not be seen any more. */
static PlenaryMoment *
dup_moment (GListModel *moments,
            const char *uuid)
{
  guint n = moments != NULL ? g_list_model_get_n_items (moments) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (g_strcmp0 (uuid_of (moment), uuid) == 0 &&
          plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_DEBRIEF)
        return g_steal_pointer (&moment);
    }

  return NULL;
}

/* What was chosen of those, in order. */
static GPtrArray *
list_places (const PlenaryDebriefPaper *from)
{
  GPtrArray *places = plenary_document_fill_sort (from->chosen, compare_chosen);

  for (guint i = places->len; i > 0; i--)
    {
      PlenaryDebriefMoment *place = places->pdata[i - 1];
      g_autoptr (PlenaryMoment) moment =
        dup_moment (from->moments, plenary_debrief_moment_get_moment (place));

      if (moment == NULL ||
          g_strcmp0 (plenary_debrief_moment_get_debrief (place), uuid_of (from->debrief)) != 0)
        g_ptr_array_remove_index (places, i - 1);
    }

  return places;
}

static const char *
name_coach (const PlenaryDebriefPaper *from)
{
  const char *coach = plenary_debrief_get_coach (from->debrief);

  return coach != NULL && *coach != '\0' ? coach : _("My coach");
}

static void
add_remark (PlenaryDocument *document,
            PlenaryRemark *remark,
            const char *coach)
{
  switch (plenary_remark_get_kind (remark))
    {
    case PLENARY_REMARK_KIND_NOTICED:
      plenary_document_add_labelled (document, _("What we noticed"),
                                     plenary_remark_get_text (remark));
      break;
    case PLENARY_REMARK_KIND_COACH:
      plenary_document_add_quote (document, coach, plenary_remark_get_text (remark));
      break;
    }
}

/* What was said about one moment, or about none. */
static void
add_remarks (PlenaryDocument *document,
             const PlenaryDebriefPaper *from,
             GPtrArray *remarks,
             const char *moment)
{
  for (guint i = 0; i < remarks->len; i++)
    if (g_strcmp0 (plenary_remark_get_debrief (remarks->pdata[i]), uuid_of (from->debrief)) == 0 &&
        g_strcmp0 (plenary_remark_get_moment (remarks->pdata[i]), moment) == 0)
      add_remark (document, remarks->pdata[i], name_coach (from));
}

/* Where it is only a picture that was chosen, its time is all there is. */
static void
add_moment (PlenaryDocument *document,
            const PlenaryDebriefPaper *from,
            PlenaryDebriefMoment *place,
            PlenaryMoment *moment,
            GPtrArray *goals)
{
  gboolean with_note = plenary_moment_get_with_note (moment) &&
                       plenary_debrief_moment_get_with_note (place);
  PlenaryDocumentMoment *copy =
    plenary_document_fill_moment (moment, from->recordings, with_note, NULL);

  if (!with_note)
    copy->kind = PLENARY_KIND_NONE;
  plenary_document_fill_goals (copy, moment, goals, NULL);
  plenary_document_add (document, PLENARY_BLOCK_MOMENT)->moment = copy;
}

static guint
add_moments (PlenaryDocument *document,
             const PlenaryDebriefPaper *from,
             GPtrArray *remarks)
{
  g_autoptr (GPtrArray) goals = list_goals (from);
  g_autoptr (GPtrArray) places = list_places (from);

  if (places->len > 0)
    plenary_document_add_section (document, ngettext ("The moment we looked at",
                                                      "The moments we looked at", places->len));
  for (guint i = 0; i < places->len; i++)
    {
      const char *uuid = plenary_debrief_moment_get_moment (places->pdata[i]);
      g_autoptr (PlenaryMoment) moment = dup_moment (from->moments, uuid);

      add_moment (document, from, places->pdata[i], moment, goals);
      add_remarks (document, from, remarks, uuid);
    }

  return places->len;
}

static gboolean
is_about_all (PlenaryRemark *remark,
              const PlenaryDebriefPaper *from)
{
  g_autofree char *words = plenary_clean_words (plenary_remark_get_text (remark));

  return *words != '\0' && plenary_remark_get_moment (remark) == NULL &&
         g_strcmp0 (plenary_remark_get_debrief (remark), uuid_of (from->debrief)) == 0;
}

static void
add_about_all (PlenaryDocument *document,
               const PlenaryDebriefPaper *from,
               GPtrArray *remarks)
{
  gboolean any = FALSE;

  for (guint i = 0; i < remarks->len && !any; i++)
    any = is_about_all (remarks->pdata[i], from);
  if (!any)
    return;

  plenary_document_add_section (document, _("About the whole"));
  add_remarks (document, from, remarks, NULL);
}

/* Under a heading, if there are any. */
static void
add_under (PlenaryDocument *document,
           const char *heading,
           const char *text)
{
  g_autofree char *words = plenary_clean_words (text);

  if (*words == '\0')
    return;

  plenary_document_add_section (document, heading);
  plenary_document_add_words (document, words);
}

static void
add_rules (PlenaryDocument *document,
           const char *text)
{
  g_autofree char *rules = plenary_clean_words (text);
  g_auto (GStrv) lines = g_strsplit (rules, "\n", -1);

  if (*rules == '\0')
    return;

  plenary_document_add_section (document, _("Our ground rules"));
  plenary_document_add_list (document, (const char *const *) lines);
}

static void
fill_head (PlenaryDocument *document,
           const PlenaryDebriefPaper *from)
{
  g_autofree char *focus = plenary_clean_line (plenary_debrief_get_focus (from->debrief));
  g_autofree char *taught =
    plenary_report_words_date (plenary_lesson_get_date_taught (from->lesson));
  gint64 began = plenary_debrief_get_began (from->debrief);

  /* What the lesson is called, and of which class it is, nobody was shown. */
  /* Translators: the title of a paper; %s is what a debrief looked at */
  document->title = *focus != '\0' ? g_strdup_printf (_("Debrief: %s"), focus)
                                   : g_strdup (_("Debrief"));
  document->date = began > 0 ? plenary_report_words_day (began) : NULL;
  document->statement = g_strdup (_("Chosen by the teacher; not an evaluation."));
  plenary_document_add_fact (document, _("With"), plenary_debrief_get_coach (from->debrief));
  plenary_document_add_fact (document, _("Lesson taught on"), taught);
}

/**
 * plenary_paper_new_debrief:
 * @from: what it is made of
 *
 * Makes the write-up of a debrief: what it looked at, with whom and by which ground rules;
 * the moments that were shown, in the order of the debrief, and what was said about each;
 * the next step, and what both are glad of. It holds no more of a moment than was shown.
 *
 * Returns: (transfer full): the paper
 */
PlenaryReport *
plenary_paper_new_debrief (const PlenaryDebriefPaper *from)
{
  PlenaryDocument *document;
  g_autoptr (GPtrArray) remarks = NULL;
  guint n_moments;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_DEBRIEF (from->debrief), NULL);
  g_return_val_if_fail (PLENARY_IS_LESSON (from->lesson), NULL);

  document = plenary_document_new ();
  remarks = plenary_document_fill_sort (from->remarks, compare_remarks);
  fill_head (document, from);
  add_rules (document, plenary_debrief_get_rules (from->debrief));
  n_moments = add_moments (document, from, remarks);
  add_about_all (document, from, remarks);
  add_under (document, _("Next step"), from->next_step);
  add_under (document, _("Something to be glad of"), plenary_debrief_get_glad (from->debrief));

  return plenary_report_new_of (document, n_moments);
}
