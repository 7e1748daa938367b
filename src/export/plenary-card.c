/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-card.h"

#include "plenary-clean.h"
#include "plenary-report-words.h"

#include <glib/gi18n-lib.h>

/* Cards of words: what was seen, and when. They name no lesson and no class, and have no
 * times, no pictures and no files: nobody needs those who was not there. */

/* What was seen speaks for itself; only beside the other parts does it need a heading. */
static void
add_words (PlenaryDocument *document,
           PlenaryPastMoment *past,
           gboolean with_all)
{
  PlenaryMoment *moment = plenary_past_moment_get_moment (past);

  if (!with_all)
    {
      plenary_document_add_words (document, plenary_moment_get_saw (moment));
      return;
    }

  plenary_document_add_answer (document, plenary_report_words_part (PLENARY_DOCUMENT_SAW),
                               plenary_moment_get_saw (moment));
  plenary_document_add_answer (document, plenary_report_words_part (PLENARY_DOCUMENT_MEANS),
                               plenary_moment_get_means (moment));
  plenary_document_add_answer (document, plenary_report_words_part (PLENARY_DOCUMENT_NEXT_TIME),
                               plenary_moment_get_next_time (moment));
}

static gboolean
has_any (PlenaryPastMoment *past,
         gboolean with_all)
{
  g_autofree char *saw = NULL;

  if (with_all)
    return plenary_past_moment_has_words (past);

  saw = plenary_clean_words (plenary_moment_get_saw (plenary_past_moment_get_moment (past)));

  return *saw != '\0';
}

static char *
dup_date (PlenaryPastMoment *past)
{
  char *date = plenary_report_words_date (plenary_past_moment_get_date (past));

  return date != NULL ? date : g_strdup ("");
}

/**
 * plenary_card_new_glad:
 * @moments: (element-type PlenaryPastMoment): moments the teacher is glad of
 * @with_all: whether to take what they mean, and what is for next time, along with what
 *   was seen
 *
 * Makes a card of moments to share. Those without words are left out.
 *
 * Returns: (transfer full): the card
 */
PlenaryReport *
plenary_card_new_glad (GPtrArray *moments,
                       gboolean with_all)
{
  PlenaryDocument *document = plenary_document_new ();
  guint n = 0;

  g_return_val_if_fail (moments != NULL, NULL);

  document->title = g_strdup (_("I was glad of this"));
  for (guint i = 0; i < moments->len; i++)
    {
      g_autofree char *date = dup_date (moments->pdata[i]);

      if (!has_any (moments->pdata[i], with_all))
        continue;

      n++;
      plenary_document_add_section (document, date);
      add_words (document, moments->pdata[i], with_all);
    }

  return plenary_report_new_of (document, n);
}

static guint
add_side (PlenaryDocument *document,
          const char *heading,
          PlenaryPastMoment *past,
          gboolean with_all)
{
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (past == NULL || !has_any (past, with_all))
    return 0;

  date = dup_date (past);
  /* Translators: “Then” or “Now”, and a date */
  line = g_strdup_printf (_("%s · %s"), heading, date);
  plenary_document_add_section (document, line);
  add_words (document, past, with_all);

  return 1;
}

/**
 * plenary_card_new_then_and_now:
 * @goal: the title of a goal
 * @then: (nullable): an early moment of it
 * @now: (nullable): a late one
 * @with_all: whether to take what they mean, and what is for next time, along with what
 *   was seen
 *
 * Makes a card of two moments that show what has changed.
 *
 * Returns: (transfer full): the card
 */
PlenaryReport *
plenary_card_new_then_and_now (const char *goal,
                               PlenaryPastMoment *then,
                               PlenaryPastMoment *now,
                               gboolean with_all)
{
  PlenaryDocument *document = plenary_document_new ();
  guint n = 0;

  document->title = plenary_clean_line (goal);
  n += add_side (document, _("Then"), then, with_all);
  n += add_side (document, _("Now"), now, with_all);

  return plenary_report_new_of (document, n);
}
