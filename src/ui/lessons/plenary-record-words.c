/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-record-words.h"

#include "plenary-model-watch.h"

#include <glib/gi18n.h>

/* What is said about what is on record about a lesson. */

#define RECORDS "plenary-records"
#define WATCH "plenary-records-watch"

/**
 * plenary_record_words_basis:
 * @basis: why a lesson may be recorded
 *
 * Says why a lesson may be recorded.
 *
 * Returns: (transfer none): translated words
 */
const char *
plenary_record_words_basis (PlenaryBasis basis)
{
  switch (basis)
    {
    case PLENARY_BASIS_NONE:
      return _("Not written down");
    case PLENARY_BASIS_CONSENT:
      return _("Those who can be seen or heard agreed, or their parents did");
    case PLENARY_BASIS_SCHOOL:
      return _("The school has a rule for it");
    case PLENARY_BASIS_TRAINING:
      return _("It belongs to my training");
    case PLENARY_BASIS_OTHER:
      return _("Something else");
    }

  g_return_val_if_reached ("");
}

static char *
count (int n)
{
  if (n <= 0)
    return g_strdup (_("Somebody must not be shown"));

  /* Translators: how many people must not be seen in pictures of a lesson */
  return g_strdup_printf (ngettext ("%d person must not be shown", "%d people must not be shown",
                                    n),
                          n);
}

/**
 * plenary_record_words_not_shown:
 * @record: (nullable): what is on record about a lesson
 *
 * Says who must not be shown, in one line.
 *
 * Returns: (transfer full) (nullable): translated words, or %NULL if there is nobody
 */
char *
plenary_record_words_not_shown (PlenaryLessonRecord *record)
{
  g_autofree char *people = NULL;
  g_autofree char *words = NULL;
  int n;

  g_return_val_if_fail (record == NULL || PLENARY_IS_LESSON_RECORD (record), NULL);

  if (record == NULL)
    return NULL;

  n = plenary_lesson_record_get_not_shown (record);
  words = g_strdup (plenary_lesson_record_get_not_shown_words (record));
  g_strdelimit (g_strstrip (words), "\n\r\t", ' ');
  if (n <= 0 && *words == '\0')
    return NULL;

  people = count (n);
  if (*words == '\0')
    /* Translators: %s is such as “2 people must not be shown” */
    return g_strdup_printf (_("%s."), people);

  /* Translators: such as “2 people must not be shown”, and who they are or where they sit */
  return g_strdup_printf (_("%s: %s"), people, words);
}

static void
update_line (GtkLabel *label,
             PlenaryModelWatch *watch)
{
  GListModel *records = g_object_get_data (G_OBJECT (watch), RECORDS);
  g_autoptr (PlenaryLessonRecord) record = g_list_model_get_item (records, 0);
  g_autofree char *words = plenary_record_words_not_shown (record);

  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/**
 * plenary_record_words_show_not_shown:
 * @label: a quiet line
 * @contents: the contents of a lesson
 *
 * Lets a line say who must not be shown, from now on, in the place of what it said
 * before. It is to be seen only while there is somebody.
 */
void
plenary_record_words_show_not_shown (GtkLabel *label,
                                     PlenaryContents *contents)
{
  PlenaryModelWatch *watch;
  GListModel *records;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (PLENARY_IS_CONTENTS (contents));

  records = plenary_contents_get_records (contents);
  watch = plenary_model_watch_new (records);
  g_object_set_data_full (G_OBJECT (watch), RECORDS, g_object_ref (records), g_object_unref);
  g_signal_connect_object (watch, "changed", G_CALLBACK (update_line), label, G_CONNECT_SWAPPED);
  /* The line holds it, and lets go of the one before. */
  g_object_set_data_full (G_OBJECT (label), WATCH, watch, g_object_unref);
  update_line (label, watch);
}
