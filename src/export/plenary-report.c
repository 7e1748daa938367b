/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-report.h"

#include "plenary-answer.h"
#include "plenary-clean.h"
#include "plenary-document-fill.h"
#include "plenary-document.h"
#include "plenary-placement.h"
#include "plenary-question.h"
#include "plenary-report-words.h"
#include "plenary-timecode.h"
#include "plenary-writers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * PlenaryReport:
 *
 * What leaves the teacher's notes about one lesson, and what does not.
 *
 * The choice of what leaves is made once, when the report is made; the writers get
 * a document that holds nothing else. Neither files nor identities are ever part
 * of it.
 */

struct _PlenaryReport
{
  GObject parent_instance;

  PlenaryDocument *document;
  guint n_moments;
  guint n_answers;
  guint n_questions;
  guint n_left_out;
};

G_DEFINE_FINAL_TYPE (PlenaryReport, plenary_report, G_TYPE_OBJECT)

static void
plenary_report_finalize (GObject *object)
{
  PlenaryReport *self = PLENARY_REPORT (object);

  g_clear_pointer (&self->document, plenary_document_free);

  G_OBJECT_CLASS (plenary_report_parent_class)->finalize (object);
}

static void
plenary_report_class_init (PlenaryReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_report_finalize;
}

static void
plenary_report_init (PlenaryReport *self)
{
  self->document = plenary_document_new ();
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b)
{
  int first = plenary_answer_get_rank ((PlenaryAnswer *) a);
  int second = plenary_answer_get_rank ((PlenaryAnswer *) b);

  return (first > second) - (first < second);
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const PlenaryDocumentMoment *first = a;
  const PlenaryDocumentMoment *second = b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  if (first->marked_at != second->marked_at)
    return first->marked_at < second->marked_at ? -1 : 1;

  return 0;
}

static void
fill_about (PlenaryDocument *document,
            PlenaryLesson *lesson)
{
  document->title = plenary_clean_line (plenary_lesson_get_title (lesson));
  if (*document->title == '\0')
    g_set_str (&document->title, _("Lesson"));

  document->date = plenary_report_words_date (plenary_lesson_get_date_taught (lesson));
  if (document->date != NULL)
    document->civil_date = plenary_clean_line (plenary_lesson_get_date_taught (lesson));
  document->class_name = plenary_clean_line (plenary_lesson_get_class_name (lesson));
  document->subject = plenary_clean_line (plenary_lesson_get_subject (lesson));
}

/* The goals that may leave, in the teacher's order. */
static GPtrArray *
choose_goals (GListModel *goals,
              gboolean with_only_me)
{
  GPtrArray *chosen = plenary_document_fill_sort (goals, plenary_document_fill_compare_goals);

  for (guint i = chosen->len; i > 0 && !with_only_me; i--)
    if (plenary_goal_get_visibility (chosen->pdata[i - 1]) == PLENARY_VISIBILITY_ONLY_ME)
      g_ptr_array_remove_index (chosen, i - 1);

  return chosen;
}

static PlenaryDocumentMoment *
copy_moment (PlenaryReport *self,
             PlenaryMoment *moment,
             GListModel *recordings,
             GPtrArray *goals,
             GHashTable *used,
             gboolean with_note)
{
  gboolean has_note;
  PlenaryDocumentMoment *copy =
    plenary_document_fill_moment (moment, recordings, with_note, &has_note);

  plenary_document_fill_goals (copy, moment, goals, used);
  if (!with_note)
    {
      /* What one feels about it goes with the note. */
      if (has_note || copy->kind != PLENARY_KIND_NONE)
        self->n_left_out++;
      copy->kind = PLENARY_KIND_NONE;
    }

  return copy;
}

/* The moments that may leave, in the order of the lesson. */
static GPtrArray *
choose_moments (PlenaryReport *self,
                GListModel *moments,
                GListModel *recordings,
                GPtrArray *goals,
                GHashTable *used,
                gboolean with_only_me)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint n = moments != NULL ? g_list_model_get_n_items (moments) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (!with_only_me && plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_ONLY_ME)
        self->n_left_out++;
      else
        g_ptr_array_add (chosen,
                         copy_moment (self, moment, recordings, goals, used,
                                      with_only_me || plenary_moment_get_with_note (moment)));
    }
  g_ptr_array_sort_values (chosen, compare_moments);

  return chosen;
}

static void
add_goals (PlenaryDocument *document,
           GPtrArray *goals,
           GHashTable *used)
{
  PlenaryBlock *block;

  if (g_hash_table_size (used) == 0)
    return;

  plenary_document_add_section (document, ngettext ("Goal", "Goals", g_hash_table_size (used)));
  block = plenary_document_add (document, PLENARY_BLOCK_GOALS);
  block->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_document_goal_free);

  for (guint i = 0; i < goals->len; i++)
    {
      PlenaryGoal *goal = g_ptr_array_index (goals, i);

      if (g_hash_table_contains (used, goal))
        g_ptr_array_add (block->goals, plenary_document_goal_new (goal));
    }
}

static void
add_moments (PlenaryReport *self,
             GPtrArray *moments)
{
  g_autofree char *heading = NULL;

  self->n_moments = moments->len;
  if (moments->len == 0)
    return;

  heading = g_strdup_printf (ngettext ("%u moment", "%u moments", moments->len), moments->len);
  plenary_document_add_section (self->document, heading);
  for (guint i = 0; i < moments->len; i++)
    plenary_document_add (self->document, PLENARY_BLOCK_MOMENT)->moment =
      g_ptr_array_index (moments, i);
}

static void
add_answers (PlenaryReport *self,
             GPtrArray *answers,
             gboolean with_only_me)
{
  for (guint i = 0; i < answers->len; i++)
    {
      PlenaryAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *words = plenary_clean_words (plenary_answer_get_text (answer));

      if (*words == '\0')
        continue;
      if (!with_only_me && plenary_answer_get_visibility (answer) == PLENARY_VISIBILITY_ONLY_ME)
        {
          self->n_left_out++;
          continue;
        }

      if (self->n_answers++ == 0)
        plenary_document_add_section (self->document, _("Looking back"));
      plenary_document_add_answer (self->document, plenary_answer_get_question (answer), words);
    }
}

/**
 * plenary_report_new:
 * @lesson: a lesson
 * @recordings: (nullable): its [class@Recording]s, for their placement
 * @moments: (nullable): its [class@Moment]s
 * @answers: (nullable): the [class@Answer]s of its reflection
 * @goals: (nullable): the [class@Goal]s its moments may have
 * @with_only_me: whether it is the teacher's own copy
 *
 * Makes a report of a lesson. It copies what it needs, and knows nothing of later
 * changes. Unless @with_only_me, it holds only what was chosen for the debrief:
 * moments, their notes and kinds if the notes were chosen too, their goals, and answers.
 *
 * To be called on the main thread.
 *
 * Returns: (transfer full): the report, which any thread may use
 */
PlenaryReport *
plenary_report_new (PlenaryLesson *lesson,
                    GListModel *recordings,
                    GListModel *moments,
                    GListModel *answers,
                    GListModel *goals,
                    gboolean with_only_me)
{
  g_autoptr (PlenaryReport) self = NULL;
  g_autoptr (GPtrArray) chosen_goals = NULL;
  g_autoptr (GPtrArray) sorted_answers = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), NULL);
  g_return_val_if_fail (recordings == NULL || G_IS_LIST_MODEL (recordings), NULL);
  g_return_val_if_fail (moments == NULL || G_IS_LIST_MODEL (moments), NULL);
  g_return_val_if_fail (answers == NULL || G_IS_LIST_MODEL (answers), NULL);
  g_return_val_if_fail (goals == NULL || G_IS_LIST_MODEL (goals), NULL);

  self = g_object_new (PLENARY_TYPE_REPORT, NULL);
  chosen_goals = choose_goals (goals, with_only_me);
  sorted_answers = plenary_document_fill_sort (answers, compare_answers);
  chosen = choose_moments (self, moments, recordings, chosen_goals, used, with_only_me);

  fill_about (self->document, lesson);
  add_goals (self->document, chosen_goals, used);
  add_moments (self, chosen);
  add_answers (self, sorted_answers, with_only_me);

  return g_steal_pointer (&self);
}

/* Asked questions, and the waits after them. */

static char *
describe_wait (const char *name,
               gint64 start,
               gint64 end)
{
  if (end < 0)
    return NULL;
  if (end <= start)
    /* Translators: %s is “Wait 1” or “Wait 2” */
    return g_strdup_printf (_("%s: none"), name);

  /* Translators: %s is “Wait 1” or “Wait 2”, and then how long it is */
  return g_strdup_printf (_("%s: %.1f seconds"), name, (end - start) / (double) PLENARY_SECOND);
}

static char *
describe_waits (PlenaryQuestion *question)
{
  g_autofree char *first =
    describe_wait (_("Wait 1"), plenary_question_get_wait_1_start (question),
                   plenary_question_get_wait_1_end (question));
  g_autofree char *second =
    describe_wait (_("Wait 2"), plenary_question_get_wait_2_start (question),
                   plenary_question_get_wait_2_end (question));

  if (first == NULL && second == NULL)
    return g_strdup (_("Not measured"));
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strdup_printf ("%s\n%s", first, second);
}

static void
add_question (PlenaryReport *self,
              PlenaryQuestion *question,
              GListModel *recordings)
{
  g_autoptr (PlenaryRecording) recording =
    plenary_document_fill_dup_recording (recordings, plenary_question_get_recording (question));
  gint64 offset = recording != NULL ? plenary_recording_get_offset (recording) : 0;
  g_autofree char *words = plenary_clean_line (plenary_question_get_words (question));
  g_autofree char *when = plenary_timecode_format (
    plenary_placement_to_lesson (offset, plenary_question_get_asked_at (question)));
  g_autofree char *heading = *words != '\0' ? g_strdup_printf ("%s · %s", when, words)
                                            : g_steal_pointer (&when);
  g_autofree char *waits = describe_waits (question);

  plenary_document_add_answer (self->document, heading, waits);
}

/**
 * plenary_report_add_questions:
 * @self: a report that nobody else has yet
 * @questions: the asked [class@Question]s of the lesson
 * @recordings: (nullable): its [class@Recording]s, for their placement
 * @guess: what the teacher thought a wait is, in nanoseconds, or -1 to keep it out
 *
 * Adds the asked questions, with the waits after them.
 *
 * To be called on the main thread, at most once.
 */
void
plenary_report_add_questions (PlenaryReport *self,
                              GListModel *questions,
                              GListModel *recordings,
                              gint64 guess)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (PLENARY_IS_REPORT (self));
  g_return_if_fail (G_IS_LIST_MODEL (questions));
  g_return_if_fail (recordings == NULL || G_IS_LIST_MODEL (recordings));

  self->n_questions = g_list_model_get_n_items (questions);
  if (self->n_questions == 0)
    return;

  heading =
    g_strdup_printf (ngettext ("%u asked question", "%u asked questions", self->n_questions),
                     self->n_questions);
  plenary_document_add_section (self->document, heading);
  if (guess >= 0)
    {
      g_autofree char *words =
        g_strdup_printf (_("I usually wait about %.1f seconds"), guess / (double) PLENARY_SECOND);

      plenary_document_add_answer (self->document, _("What I thought before I looked"), words);
    }
  for (guint i = 0; i < self->n_questions; i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);

      add_question (self, question, recordings);
    }
}

/**
 * plenary_report_get_n_questions:
 * @self: a report
 *
 * Gets how many asked questions are in it.
 *
 * Returns: the number
 */
guint
plenary_report_get_n_questions (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), 0);

  return self->n_questions;
}

/**
 * plenary_report_new_of:
 * @document: (transfer full): what it says
 * @n_moments: how many moments are in that
 *
 * Makes a report that says what has been put together already.
 *
 * Returns: (transfer full): the report, which any thread may use
 */
PlenaryReport *
plenary_report_new_of (PlenaryDocument *document,
                       guint n_moments)
{
  PlenaryReport *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_REPORT, NULL);
  plenary_document_free (self->document);
  self->document = document;
  self->n_moments = n_moments;

  return self;
}

/**
 * plenary_report_get_n_moments:
 * @self: a report
 *
 * Gets how many moments are in it.
 *
 * Returns: the number
 */
guint
plenary_report_get_n_moments (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), 0);

  return self->n_moments;
}

/**
 * plenary_report_get_n_answers:
 * @self: a report
 *
 * Gets how many answers of the reflection are in it.
 *
 * Returns: the number
 */
guint
plenary_report_get_n_answers (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), 0);

  return self->n_answers;
}

/**
 * plenary_report_get_n_left_out:
 * @self: a report
 *
 * Gets how many things were left out because they are for the teacher only:
 * moments, notes and kinds of moments that are in the report, and answers with words. Goals
 * that are not named are not counted: they are no part of what is taken out.
 *
 * Returns: the number
 */
guint
plenary_report_get_n_left_out (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), 0);

  return self->n_left_out;
}

/**
 * plenary_report_is_empty:
 * @self: a report
 *
 * Finds out whether there is nothing in it but its title.
 *
 * Returns: whether it is empty
 */
gboolean
plenary_report_is_empty (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), TRUE);

  return self->document->blocks->len == 0;
}

/**
 * plenary_report_write_text:
 * @self: a report
 *
 * Writes the report as plain text, for showing and copying. May be called on any
 * thread.
 *
 * Returns: (transfer full): the text
 */
char *
plenary_report_write_text (PlenaryReport *self)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), NULL);

  return plenary_write_text (self->document);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/**
 * plenary_report_write:
 * @self: a report
 * @format: a format
 * @page: (nullable): the paper of formats that know pages, or %NULL for A4
 * @error: return location for an error
 *
 * Writes the report. May be called on any thread. Formats that are text are in UTF-8,
 * and never fail.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if there is an error
 */
GBytes *
plenary_report_write (PlenaryReport *self,
                      PlenaryReportFormat format,
                      const PlenaryPage *page,
                      GError **error)
{
  static const PlenaryPage a4 = PLENARY_PAGE_A4;

  g_return_val_if_fail (PLENARY_IS_REPORT (self), NULL);

  switch (format)
    {
    case PLENARY_REPORT_TEXT:
      return take_text (plenary_report_write_text (self));
    case PLENARY_REPORT_PDF:
      return plenary_write_pdf (self->document, page != NULL ? page : &a4, error);
    case PLENARY_REPORT_ODT:
      return plenary_write_odt (self->document, page != NULL ? page : &a4, error);
    case PLENARY_REPORT_HTML:
      return take_text (plenary_write_html (self->document));
    case PLENARY_REPORT_MARKDOWN:
      return take_text (plenary_write_markdown (self->document));
    case PLENARY_REPORT_CSV:
      return take_text (plenary_write_csv (self->document));
    }

  g_return_val_if_reached (NULL);
}

static const char *
get_extension (PlenaryReportFormat format)
{
  switch (format)
    {
    case PLENARY_REPORT_TEXT:
      return ".txt";
    case PLENARY_REPORT_PDF:
      return ".pdf";
    case PLENARY_REPORT_ODT:
      return ".odt";
    case PLENARY_REPORT_HTML:
      return ".html";
    case PLENARY_REPORT_MARKDOWN:
      return ".md";
    case PLENARY_REPORT_CSV:
      return ".csv";
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_report_suggest_name:
 * @self: a report
 * @format: a format
 *
 * Suggests a name for the file: "Fractions – 14 November 2024.pdf".
 *
 * Returns: (transfer full): a name that every file system takes
 */
char *
plenary_report_suggest_name (PlenaryReport *self,
                             PlenaryReportFormat format)
{
  g_return_val_if_fail (PLENARY_IS_REPORT (self), NULL);

  return plenary_clean_file_name (self->document->title, self->document->date,
                                  get_extension (format));
}

/**
 * plenary_report_find_format:
 * @name: the name of a file
 * @format: (out): the format that files with such a name have
 *
 * Finds the format of a file by the ending of its name.
 *
 * Returns: whether it is one of ours
 */
gboolean
plenary_report_find_format (const char *name,
                            PlenaryReportFormat *format)
{
  const char *ending;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  ending = strrchr (name, '.');
  for (int i = PLENARY_REPORT_TEXT; ending != NULL && i <= PLENARY_REPORT_CSV; i++)
    if (g_ascii_strcasecmp (ending, get_extension (i)) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}
