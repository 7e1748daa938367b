/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-export-lesson.h"

#include "plenary-estimate.h"

/* What is taken out of a lesson. */

/**
 * plenary_export_lesson_get_guess:
 * @contents: what a lesson holds
 *
 * Gets how long the teacher thought the waits are, by the last guess.
 *
 * Returns: the guess, in nanoseconds, or -1 if there is none
 */
gint64
plenary_export_lesson_get_guess (PlenaryContents *contents)
{
  GListModel *estimates = plenary_contents_get_estimates (contents);
  gint64 guess = -1;
  gint64 newest = G_MININT64;

  for (guint i = 0; i < g_list_model_get_n_items (estimates); i++)
    {
      g_autoptr (PlenaryEstimate) estimate = g_list_model_get_item (estimates, i);

      if (plenary_estimate_get_about (estimate) == PLENARY_ESTIMATE_ABOUT_WAIT &&
          plenary_estimate_get_created (estimate) >= newest)
        {
          newest = plenary_estimate_get_created (estimate);
          guess = plenary_estimate_get_value (estimate);
        }
    }

  return guess;
}

/**
 * plenary_export_lesson_report:
 * @store: an open store
 * @contents: what a lesson holds
 * @with_only_me: whether it is the teacher’s own copy
 * @with_questions: whether asked questions are in it
 * @with_guess: whether the guess is in it with them
 *
 * Makes a report of a lesson.
 *
 * Returns: (transfer full): the report
 */
PlenaryReport *
plenary_export_lesson_report (PlenaryStore *store,
                              PlenaryContents *contents,
                              gboolean with_only_me,
                              gboolean with_questions,
                              gboolean with_guess)
{
  GListModel *recordings = plenary_contents_get_recordings (contents);
  PlenaryReport *report = plenary_report_new (plenary_contents_get_lesson (contents), recordings,
                                              plenary_contents_get_moments (contents),
                                              plenary_contents_get_answers (contents),
                                              plenary_store_get_goals (store), with_only_me);

  if (with_questions)
    plenary_report_add_questions (report, plenary_contents_get_questions (contents), recordings,
                                  with_guess ? plenary_export_lesson_get_guess (contents) : -1);

  return report;
}
