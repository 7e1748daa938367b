/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-words.h"

#include "plenary-words.h"

#include <glib/gi18n.h>

/* What is said about a code of practice. */

static char *
describe_draft (PlenaryAgreement *agreement)
{
  g_autoptr (GDateTime) begun =
    g_date_time_new_from_unix_local_usec (plenary_agreement_get_created (agreement));
  g_autofree char *civil = g_date_time_format (begun, "%Y-%m-%d");
  g_autofree char *date = plenary_words_date (civil);

  /* Translators: %s is a date, such as “1 September” */
  return g_strdup_printf (_("A draft, begun on %s"), date);
}

/**
 * plenary_code_words_agreed:
 * @agreement: an agreement
 *
 * Says when and by whom it was agreed, or that it is a draft.
 *
 * Returns: (transfer full): translated words
 */
char *
plenary_code_words_agreed (PlenaryAgreement *agreement)
{
  g_autofree char *date = NULL;
  const char *names;

  g_return_val_if_fail (PLENARY_IS_AGREEMENT (agreement), NULL);

  if (plenary_agreement_get_agreed_on (agreement) == NULL)
    return describe_draft (agreement);

  date = plenary_words_date (plenary_agreement_get_agreed_on (agreement));
  names = plenary_agreement_get_agreed_by (agreement);
  if (*names == '\0')
    /* Translators: %s is a date, such as “1 September” */
    return g_strdup_printf (_("Agreed on %s"), date);

  /* Translators: a date, such as “1 September”, and names */
  return g_strdup_printf (_("Agreed on %s by %s"), date, names);
}

/**
 * plenary_code_words_review:
 * @agreement: an agreement
 * @today: the civil date of today, "YYYY-MM-DD"
 *
 * Says when it is to be looked at again. Nobody is late.
 *
 * Returns: (transfer full) (nullable): translated words, or %NULL if no date was chosen
 */
char *
plenary_code_words_review (PlenaryAgreement *agreement,
                           const char *today)
{
  const char *review;
  g_autofree char *date = NULL;

  g_return_val_if_fail (PLENARY_IS_AGREEMENT (agreement), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  review = plenary_agreement_get_review_on (agreement);
  if (review == NULL)
    return NULL;

  date = plenary_words_date (review);
  if (g_strcmp0 (review, today) > 0)
    /* Translators: %s is a date, such as “1 September” */
    return g_strdup_printf (_("To be looked at again on %s"), date);

  /* Translators: %s is a date, such as “1 September” */
  return g_strdup_printf (_("You wanted to look at it again on %s. If it still fits, it stays "
                            "as it is."),
                          date);
}
