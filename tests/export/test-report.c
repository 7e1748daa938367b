/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-question.h"
#include "plenary-timecode.h"

#include <string.h>

#define ONLY_ME PLENARY_VISIBILITY_ONLY_ME
#define DEBRIEF PLENARY_VISIBILITY_DEBRIEF

static const PlenaryReportFormat formats[] = {
  PLENARY_REPORT_TEXT,
  PLENARY_REPORT_HTML,
  PLENARY_REPORT_MARKDOWN,
  PLENARY_REPORT_CSV,
};

static void
assert_in_order (const char *text,
                 const char *const *words)
{
  const char *from = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      from = strstr (from, words[i]);
      if (from == NULL)
        g_error ("“%s” is missing, or not in its place, in:\n%s", words[i], text);
      from += strlen (words[i]);
    }
}

/* A word that stands nowhere else, and that no escaping changes. */
static const char *
add_marker (GPtrArray *markers)
{
  g_autoptr (GString) marker = g_string_new ("marker");

  for (guint i = 0; i < 16; i++)
    g_string_append_c (marker, 'a' + g_test_rand_int_range (0, 26));
  g_ptr_array_add (markers, g_strdup (marker->str));

  return g_ptr_array_index (markers, markers->len - 1);
}

static guint
count_found (ExportFixture *fixture,
             gboolean with_only_me,
             PlenaryReportFormat format,
             GPtrArray *markers)
{
  g_autofree char *text = export_fixture_write (fixture, with_only_me, format);
  guint n = 0;

  for (guint i = 0; i < markers->len; i++)
    n += strstr (text, g_ptr_array_index (markers, i)) != NULL;

  return n;
}

static void
set_note (PlenaryMoment *moment,
          GPtrArray *markers)
{
  plenary_moment_set_saw (moment, add_marker (markers));
  plenary_moment_set_means (moment, add_marker (markers));
  plenary_moment_set_next_time (moment, add_marker (markers));
}

/* Twelve words in everything that is for the teacher only. */
static void
test_only_me (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", "2024-11-14");
  g_autoptr (GPtrArray) private = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlenaryReport) report = NULL;
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *private_goal, *goal;
  PlenaryMoment *moment;
  const char *both[3] = { NULL };
  g_autofree char *text = NULL;

  private_goal = export_fixture_add_goal (fixture, add_marker (private), 0, 0);
  plenary_goal_set_visibility (private_goal, ONLY_ME);
  goal = export_fixture_add_goal (fixture, add_marker (chosen), 0, 0);
  moment = export_fixture_add_moment (fixture, recording, 100, ONLY_ME, private_goal);
  set_note (moment, private);
  /* That its note was ticked means nothing while the moment is private. */
  plenary_moment_set_with_note (moment, TRUE);
  set_note (export_fixture_add_moment (fixture, recording, 200, ONLY_ME, goal), private);
  moment = export_fixture_add_moment (fixture, recording, 300, DEBRIEF, goal);
  plenary_moment_set_with_note (moment, FALSE);
  plenary_moment_set_kind (moment, PLENARY_KIND_GLAD);
  set_note (moment, private);
  /* Nor is a goal named by a moment that is shown. */
  both[0] = plenary_entity_get_uuid (PLENARY_ENTITY (private_goal));
  both[1] = plenary_entity_get_uuid (PLENARY_ENTITY (goal));
  plenary_moment_set_goals (moment, both);
  set_note (export_fixture_add_moment (fixture, recording, 400, DEBRIEF, goal), chosen);
  export_fixture_add_answer (fixture, add_marker (private), add_marker (private), ONLY_ME);
  export_fixture_add_answer (fixture, add_marker (chosen), add_marker (chosen), DEBRIEF);

  g_assert_cmpuint (private->len, ==, 12);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      /* A table of moments has no room for answers. */
      guint n_answers = formats[i] == PLENARY_REPORT_CSV ? 2 : 0;

      g_assert_cmpuint (count_found (fixture, FALSE, formats[i], private), ==, 0);
      g_assert_cmpuint (count_found (fixture, FALSE, formats[i], chosen), ==, 6 - n_answers);
      g_assert_cmpuint (count_found (fixture, TRUE, formats[i], private), ==, 12 - n_answers);
      g_assert_cmpuint (count_found (fixture, TRUE, formats[i], chosen), ==, 6 - n_answers);
    }

  report = export_fixture_report (fixture, FALSE);
  g_assert_cmpuint (plenary_report_get_n_moments (report), ==, 2);
  g_assert_cmpuint (plenary_report_get_n_answers (report), ==, 1);
  g_assert_cmpuint (plenary_report_get_n_left_out (report), ==, 4);
  text = plenary_report_write_text (report);
  g_assert_null (strstr (text, "Glad of"));

  g_clear_object (&report);
  report = export_fixture_report (fixture, TRUE);
  g_assert_cmpuint (plenary_report_get_n_moments (report), ==, 4);
  g_assert_cmpuint (plenary_report_get_n_answers (report), ==, 2);
  g_assert_cmpuint (plenary_report_get_n_left_out (report), ==, 0);
}

/* Not even in the teacher's own copy. */
static void
test_never (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", "2024-11-14");
  g_autoptr (GPtrArray) never = g_ptr_array_new_with_free_func (g_free);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *goal = export_fixture_add_goal (fixture, "Wait time", 0, 0);
  PlenaryMoment *moment = export_fixture_add_moment (fixture, recording, 100, DEBRIEF, goal);
  PlenaryAnswer *answer = export_fixture_add_answer (fixture, "What?", "This.", DEBRIEF);
  gpointer entities[] = { fixture->lesson, recording, goal, moment, answer };

  plenary_recording_set_uri (recording, add_marker (never));
  plenary_recording_set_display_name (recording, add_marker (never));
  plenary_recording_set_fingerprint (recording, add_marker (never));
  plenary_goal_set_why (goal, add_marker (never));
  plenary_goal_set_vision (goal, add_marker (never));
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_ptr_array_add (never, g_strdup (plenary_entity_get_uuid (entities[i])));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_cmpuint (count_found (fixture, TRUE, formats[i], never), ==, 0);
}

/* Moments stand in the order of the lesson, whatever part they are on. */
static void
test_order (void)
{
  static const char *const order[] = {
    "Fractions",
    "14 November 2024",
    "Year 9",
    "Mathematics",
    "Goals",
    "Wait time",
    "Questioning",
    "5 moments",
    /* the first part, the second part, and one on a part nobody knows any more */
    "0:20",
    "1:00",
    "2:00",
    "30:20",
    "1:00:00",
    "Looking back",
    "What surprised you?",
    "Their patience.",
    "What now?",
    "Count to three.",
    NULL,
  };
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", "2024-11-14");
  PlenaryRecording *second = export_fixture_add_recording (fixture, 1800);
  PlenaryRecording *first = export_fixture_add_recording (fixture, 0);
  PlenaryRecording *gone = export_fixture_add_recording (fixture, 5000);
  PlenaryGoal *questioning, *wait_time;

  plenary_lesson_set_class_name (fixture->lesson, "Year 9");
  plenary_lesson_set_subject (fixture->lesson, "Mathematics");
  questioning = export_fixture_add_goal (fixture, "Questioning", 1, 1);
  wait_time = export_fixture_add_goal (fixture, "Wait time", 0, 0);
  export_fixture_add_goal (fixture, "Seating", 2, 2);
  plenary_goal_set_rank (questioning, 2);
  plenary_goal_set_rank (wait_time, 1);
  export_fixture_add_moment (fixture, second, 1800, DEBRIEF, questioning);
  export_fixture_add_moment (fixture, second, 20, DEBRIEF, questioning);
  export_fixture_add_moment (fixture, first, 60, DEBRIEF, wait_time);
  export_fixture_add_moment (fixture, first, 20, DEBRIEF, wait_time);
  export_fixture_add_moment (fixture, gone, 120, DEBRIEF, NULL);
  g_list_store_remove (fixture->recordings, 2);
  export_fixture_add_answer (fixture, "What now?", "Count to three.", DEBRIEF);
  plenary_answer_set_rank (export_fixture_add_answer (fixture, "What surprised you?",
                                                      "Their patience.", DEBRIEF),
                           0);
  export_fixture_add_answer (fixture, "Anything else?", "  \n ", DEBRIEF);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = export_fixture_write (fixture, FALSE, formats[i]);

      assert_in_order (text, order);
      g_assert_null (strstr (text, "Seating"));
      g_assert_null (strstr (text, "Anything else?"));
    }
}

static void
test_empty (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("", NULL);
  g_autoptr (PlenaryReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *name = NULL;

  report = plenary_report_new (fixture->lesson, NULL, NULL, NULL, NULL, FALSE);
  g_assert_cmpuint (plenary_report_get_n_moments (report), ==, 0);
  g_assert_cmpuint (plenary_report_get_n_answers (report), ==, 0);
  g_assert_cmpuint (plenary_report_get_n_left_out (report), ==, 0);

  text = plenary_report_write_text (report);
  g_assert_cmpstr (text, ==, "Lesson\n");
  markdown = export_fixture_write_report (report, PLENARY_REPORT_MARKDOWN);
  g_assert_cmpstr (markdown, ==, "# Lesson\n");
  csv = export_fixture_write_report (report, PLENARY_REPORT_CSV);
  g_assert_true (g_str_has_suffix (csv, "\r\n"));
  g_assert_true (strstr (csv, "\r\n") == csv + strlen (csv) - 2);
  html = export_fixture_write_report (report, PLENARY_REPORT_HTML);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (html, "<h1 dir=\"auto\">Lesson</h1>"));
  g_assert_null (strstr (html, "<section>"));
  name = plenary_report_suggest_name (report, PLENARY_REPORT_HTML);
  g_assert_cmpstr (name, ==, "Lesson.html");
}

static void
test_endings (void)
{
  PlenaryReportFormat format;

  g_assert_true (plenary_report_find_format ("Fractions – 14 November 2024.odt", &format));
  g_assert_cmpint (format, ==, PLENARY_REPORT_ODT);
  g_assert_true (plenary_report_find_format ("A.B.PDF", &format));
  g_assert_cmpint (format, ==, PLENARY_REPORT_PDF);
  g_assert_false (plenary_report_find_format ("pdf", &format));
  g_assert_false (plenary_report_find_format ("Fractions.docx", &format));
  g_assert_false (plenary_report_find_format ("", &format));
}

static void
test_dates (void)
{
  static const struct
  {
    const char *civil_date;
    const char *name;
  } cases[] = {
    { "2024-11-14", "Fractions – 14 November 2024.md" },
    { "2024-02-09", "Fractions – 9 February 2024.md" },
    { NULL, "Fractions.md" },
    { "", "Fractions.md" },
    { "2024-02-31", "Fractions.md" },
    { "soon", "Fractions.md" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", cases[i].civil_date);
      g_autoptr (PlenaryReport) report = export_fixture_report (fixture, FALSE);
      g_autofree char *name = plenary_report_suggest_name (report, PLENARY_REPORT_MARKDOWN);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static gpointer
write_in_thread (gpointer report)
{
  return plenary_report_write_text (report);
}

/* The teacher goes on writing while a file is written. */
static void
test_copies (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", "2024-11-14");
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *goal = export_fixture_add_goal (fixture, "Wait time", 0, 0);
  PlenaryMoment *moment = export_fixture_add_moment (fixture, recording, 100, DEBRIEF, goal);
  PlenaryAnswer *answer = export_fixture_add_answer (fixture, "What?", "This.", DEBRIEF);
  g_autoptr (PlenaryReport) report = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  plenary_moment_set_saw (moment, "Three hands after 4 s");
  report = export_fixture_report (fixture, FALSE);
  before = plenary_report_write_text (report);

  plenary_lesson_set_title (fixture->lesson, "Ratio");
  plenary_recording_set_offset (recording, 60 * PLENARY_SECOND);
  plenary_goal_set_title (goal, "Questioning");
  plenary_moment_set_saw (moment, "Nothing");
  plenary_moment_set_visibility (moment, ONLY_ME);
  plenary_answer_set_text (answer, "That.");
  g_list_store_remove_all (fixture->moments);
  g_clear_pointer (&fixture, export_fixture_free);

  after = g_thread_join (g_thread_new ("write", write_in_thread, report));
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (after, "Three hands after 4 s"));
}

/* A part of a note has a label only if it has words. */
static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
      PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
      PlenaryMoment *moment;
      g_autofree char *text = NULL;

      moment = export_fixture_add_moment (fixture, recording, 100, DEBRIEF, NULL);
      plenary_moment_set_means (moment, "They needed the time.");
      plenary_moment_set_saw (moment, " \n");
      text = export_fixture_write (fixture, FALSE, formats[i]);

      g_assert_nonnull (strstr (text, "I think it means"));
      g_assert_nonnull (strstr (text, "They needed the time."));
      if (formats[i] != PLENARY_REPORT_CSV)
        {
          g_assert_null (strstr (text, "I saw"));
          g_assert_null (strstr (text, "Next time"));
        }
    }
}

/* 10 MB pasted into a note come out whole. */
static void
test_big_note (void)
{
  const gsize n = 10 * 1024 * 1024;
  g_autofree char *line = g_strnfill (n, 'x');
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryMoment *moment = export_fixture_add_moment (fixture, recording, 100, DEBRIEF, NULL);

  for (gsize i = 79; i < n; i += 80)
    line[i] = '\n';
  plenary_moment_set_saw (moment, line);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = export_fixture_write (fixture, FALSE, formats[i]);
      gsize n_letters = 0;

      for (const char *p = text; *p != '\0'; p++)
        n_letters += *p == 'x';
      /* Some more are in our own words. */
      g_assert_cmpuint (n_letters, >=, n - n / 80);
      g_assert_cmpuint (n_letters, <=, n - n / 80 + 100);
    }
}

static PlenaryQuestion *
add_question (GListStore *questions,
              PlenaryRecording *recording,
              gint64 seconds,
              const char *words)
{
  g_autoptr (PlenaryQuestion) question = plenary_question_new ();

  plenary_question_set_recording (question, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_question_set_asked_at (question, seconds * PLENARY_SECOND);
  plenary_question_set_words (question, words);
  g_list_store_append (questions, question);

  /* The list keeps it alive. */
  return question;
}

static void
set_wait_1 (PlenaryQuestion *question,
            gint64 start,
            gint64 end)
{
  plenary_question_set_wait_1_start (question, start);
  plenary_question_set_wait_1_end (question, end);
}

/* Asked questions are there only if they were added, and what was guessed only if that
 * was asked for. */
static void
test_questions (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
  g_autoptr (GListStore) questions = g_list_store_new (PLENARY_TYPE_QUESTION);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 60);
  PlenaryQuestion *question = add_question (questions, recording, 20, "Which is\nbigger?");
  const char *expected[] = {
    "4 asked questions",
    "1:20 · Which is bigger?",
    "Wait 1: 0.8 seconds",
    "Wait 2: 3.2 seconds",
    "1:30",
    "Wait 1: none",
    "1:40",
    "Not measured",
    "1:50",
    "1:50",
    NULL,
  };

  set_wait_1 (question, 20 * PLENARY_SECOND, 20 * PLENARY_SECOND + PLENARY_SECOND * 8 / 10);
  plenary_question_set_wait_2_start (question, 25 * PLENARY_SECOND);
  plenary_question_set_wait_2_end (question, 28 * PLENARY_SECOND + PLENARY_SECOND / 5);
  set_wait_1 (add_question (questions, recording, 30, ""), 30 * PLENARY_SECOND,
              30 * PLENARY_SECOND);
  add_question (questions, recording, 40, "");
  add_question (questions, recording, 50, "1:50");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (PlenaryReport) without = export_fixture_report (fixture, TRUE);
      g_autoptr (PlenaryReport) with = export_fixture_report (fixture, FALSE);
      g_autoptr (PlenaryReport) guessed = export_fixture_report (fixture, FALSE);
      g_autofree char *nothing = export_fixture_write_report (without, formats[i]);
      g_autofree char *text = NULL;
      g_autofree char *all = NULL;

      plenary_report_add_questions (with, G_LIST_MODEL (questions),
                                    G_LIST_MODEL (fixture->recordings), -1);
      plenary_report_add_questions (guessed, G_LIST_MODEL (questions),
                                    G_LIST_MODEL (fixture->recordings), 3 * PLENARY_SECOND);
      text = export_fixture_write_report (with, formats[i]);
      all = export_fixture_write_report (guessed, formats[i]);
      g_assert_null (strstr (nothing, "bigger"));
      g_assert_cmpuint (plenary_report_get_n_questions (with), ==, 4);
      g_assert_null (strstr (text, "about 3.0 seconds"));
      /* A table is one of moments. */
      if (formats[i] == PLENARY_REPORT_CSV)
        continue;
      assert_in_order (text, expected);
      g_assert_nonnull (strstr (all, "about 3.0 seconds"));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/report/only-me", test_only_me);
  g_test_add_func ("/export/report/never", test_never);
  g_test_add_func ("/export/report/order", test_order);
  g_test_add_func ("/export/report/empty", test_empty);
  g_test_add_func ("/export/report/endings", test_endings);
  g_test_add_func ("/export/report/dates", test_dates);
  g_test_add_func ("/export/report/copies", test_copies);
  g_test_add_func ("/export/report/parts", test_parts);
  g_test_add_func ("/export/report/big-note", test_big_note);
  g_test_add_func ("/export/report/questions", test_questions);

  return g_test_run ();
}
