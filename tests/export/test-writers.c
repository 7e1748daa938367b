/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-timecode.h"

#include <string.h>

#define DEBRIEF PLENARY_VISIBILITY_DEBRIEF

/* A lesson as a teacher might leave it. */
static ExportFixture *
make_lesson (void)
{
  ExportFixture *fixture = export_fixture_new ("Fractions", "2024-11-14");
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *wait_time, *questioning;
  PlenaryMoment *moment;
  const char *both[3] = { NULL };

  plenary_lesson_set_class_name (fixture->lesson, "Year 9");
  wait_time =
    export_fixture_add_goal (fixture, "Wait time", PLENARY_COLOUR_BLUE, PLENARY_SYMBOL_CIRCLE);
  questioning =
    export_fixture_add_goal (fixture, "Questioning", PLENARY_COLOUR_ORANGE, PLENARY_SYMBOL_SQUARE);

  moment = export_fixture_add_moment (fixture, recording, 761, DEBRIEF, wait_time);
  plenary_moment_set_tagged_at (moment, 761 * PLENARY_SECOND + 519999999);
  plenary_moment_set_kind (moment, PLENARY_KIND_GLAD);
  plenary_moment_set_saw (moment, "Three hands after 4 s.\nThen a fourth.\n\nAnd \"quiet\".");
  plenary_moment_set_next_time (moment, "Count to three.");

  moment = export_fixture_add_moment (fixture, recording, 3723, DEBRIEF, NULL);
  both[0] = plenary_entity_get_uuid (PLENARY_ENTITY (questioning));
  both[1] = plenary_entity_get_uuid (PLENARY_ENTITY (wait_time));
  plenary_moment_set_goals (moment, both);
  plenary_moment_set_start (moment, 3723 * PLENARY_SECOND);
  plenary_moment_set_end (moment, 3723 * PLENARY_SECOND);
  plenary_moment_set_kind (moment, PLENARY_KIND_WONDERING);
  plenary_moment_set_words_of (moment, PLENARY_WORDS_OF_COACH);
  plenary_moment_set_means (moment, "They were not sure.");

  export_fixture_add_answer (fixture, "What surprised you?", "Their patience.", DEBRIEF);

  return fixture;
}

static void
test_text (void)
{
  g_autoptr (ExportFixture) fixture = make_lesson ();
  g_autofree char *text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_TEXT);

  g_assert_cmpstr (text, ==,
                   "Fractions\n"
                   "14 November 2024 · Year 9\n"
                   "\n"
                   "Goals\n"
                   "● Wait time\n"
                   "■ Questioning\n"
                   "\n"
                   "2 moments\n"
                   "\n"
                   "12:41 (12:31–13:01) · ● Wait time · Glad of\n"
                   "I saw: Three hands after 4 s.\n"
                   "Then a fourth.\n"
                   "\n"
                   "And \"quiet\".\n"
                   "Next time: Count to three.\n"
                   "\n"
                   "1:02:03 · ● Wait time · ■ Questioning · Wondering · My coach’s words\n"
                   "I think it means: They were not sure.\n"
                   "\n"
                   "Looking back\n"
                   "\n"
                   "What surprised you?\n"
                   "Their patience.\n");
}

static void
test_markdown (void)
{
  g_autoptr (ExportFixture) fixture = make_lesson ();
  g_autofree char *text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_MARKDOWN);

  g_assert_cmpstr (text, ==,
                   "# Fractions\n"
                   "\n"
                   "14 November 2024 · Year 9\n"
                   "\n"
                   "## Goals\n"
                   "\n"
                   "- ● Wait time\n"
                   "- ■ Questioning\n"
                   "\n"
                   "## 2 moments\n"
                   "\n"
                   "### 12:41 · ● Wait time\n"
                   "\n"
                   "12:31–13:01 · Glad of\n"
                   "\n"
                   "**I saw**\n"
                   "\n"
                   "Three hands after 4 s.  \n"
                   "Then a fourth.\n"
                   "\n"
                   "And \"quiet\".\n"
                   "\n"
                   "**Next time**\n"
                   "\n"
                   "Count to three.\n"
                   "\n"
                   "### 1:02:03 · ● Wait time · ■ Questioning\n"
                   "\n"
                   "Wondering · My coach’s words\n"
                   "\n"
                   "**I think it means**\n"
                   "\n"
                   "They were not sure.\n"
                   "\n"
                   "## Looking back\n"
                   "\n"
                   "### What surprised you?\n"
                   "\n"
                   "Their patience.\n");
}

static void
test_csv (void)
{
  g_autoptr (ExportFixture) fixture = make_lesson ();
  g_autofree char *text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_CSV);

  g_assert_cmpstr (text, ==,
                   "\"Lesson\",\"Date\",\"Class\",\"Subject\",\"Marked at\",\"Start\",\"End\","
                   "\"Marked at (seconds)\",\"Start (seconds)\",\"End (seconds)\","
                   "\"Goals\",\"Kind\",\"Whose words\",\"I saw\",\"I think it means\","
                   "\"Next time\"\r\n"
                   "\"Fractions\",\"2024-11-14\",\"Year 9\",\"\",0:12:41,0:12:31,0:13:01,"
                   "761.520,751.000,781.000,\"Wait time\",\"Glad of\",\"\","
                   "\"Three hands after 4 s.\nThen a fourth.\n\nAnd \"\"quiet\"\".\",\"\","
                   "\"Count to three.\"\r\n"
                   "\"Fractions\",\"2024-11-14\",\"Year 9\",\"\",1:02:03,1:02:03,1:02:03,"
                   "3723.000,3723.000,3723.000,\"Wait time; Questioning\",\"Wondering\","
                   "\"My coach’s words\",\"\",\"They were not sure.\",\"\"\r\n");
}

/* Everything the page says is in the text as well, so that a look at one piece of
 * each kind is enough here; read-back.py parses the whole. */
static void
test_html (void)
{
  static const char *const pieces[] = {
    "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">",
    "<meta charset=\"utf-8\">",
    "<title>Fractions</title>",
    "<h1 dir=\"auto\">Fractions</h1>",
    "<p class=\"about\"><bdi>14 November 2024</bdi> · <bdi>Year 9</bdi></p>",
    "<svg class=\"symbol orange\" viewBox=\"0 0 16 16\" role=\"img\" aria-label=\"Square\">",
    "<bdi>Questioning</bdi>",
    "<h2>2 moments</h2>",
    "<h3><span class=\"times\" dir=\"ltr\">12:41</span>",
    "<span class=\"times\" dir=\"ltr\">12:31–13:01</span> · <span>Glad of</span></p>",
    "<dt>I saw</dt>\n<dd><p class=\"words\" dir=\"auto\">Three hands after 4 s.<br>"
    "Then a fourth.</p>\n<p class=\"words\" dir=\"auto\">And &quot;quiet&quot;.</p>\n</dd>",
    "<h3 dir=\"auto\">What surprised you?</h3>",
    "</html>\n",
  };
  g_autoptr (ExportFixture) fixture = make_lesson ();
  g_autofree char *text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_HTML);
  const char *from = text;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      const char *found = strstr (from, pieces[i]);

      if (found == NULL)
        g_error ("“%s” is missing, or not in its place, in:\n%s", pieces[i], text);
      from = found;
    }
}

static char *
write_note (const char *note,
            PlenaryReportFormat format)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryMoment *moment = export_fixture_add_moment (fixture, recording, 20, DEBRIEF, NULL);

  plenary_moment_set_saw (moment, note);

  return export_fixture_write (fixture, FALSE, format);
}

static void
test_markdown_escapes (void)
{
  static const struct
  {
    const char *note;
    const char *escaped;
  } cases[] = {
    { "# not a heading", "\\# not a heading" },
    { "- not a list", "\\- not a list" },
    { "+ nor this", "\\+ nor this" },
    { "* nor this", "\\* nor this" },
    { "1. nor this", "1\\. nor this" },
    { "14) nor this", "14\\) nor this" },
    { "3.5 hands, 2 (or 3) of them.", "3\\.5 hands, 2 (or 3) of them." },
    { "    not code", "not code" },
    { "a\n\t\tb", "a  \nb" },
    { "a\n===", "a  \n\\=\\==" },
    { "a\n---", "a  \n\\---" },
    { "> no quotation", "&gt; no quotation" },
    { "```\nno code\n```", "\\`\\`\\`  \nno code  \n\\`\\`\\`" },
    { "~~~", "\\~\\~\\~" },
    { "*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~" },
    { "[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)" },
    { "[a]: b", "\\[a\\]: b" },
    { "<b>bold</b> &amp; <!--", "&lt;b&gt;bold&lt;/b&gt; &amp;amp; &lt;!--" },
    { "a\\", "a\\\\" },
    { "a | b\n--|--", "a \\| b  \n\\--\\|--" },
    { ": no definition", "\\: no definition" },
    { "==no mark== %%no comment%%", "\\==no mark\\== \\%%no comment\\%%" },
    { "a\n\n\n \n\nb\nc", "a\n\nb  \nc" },
    { "2 + 2 = 4, 50% - really", "2 + 2 = 4, 50% - really" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_note (cases[i].note, PLENARY_REPORT_MARKDOWN);
      g_autofree char *expected = g_strconcat ("\n**I saw**\n\n", cases[i].escaped, "\n", NULL);

      if (!g_str_has_suffix (text, expected))
        g_error ("expected “%s” at the end of:\n%s", expected, text);
    }
}

static void
test_csv_formulas (void)
{
  static const struct
  {
    const char *note;
    const char *field;
  } cases[] = {
    { "=1+1", "\"'=1+1\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "\t=1+1", "\"'=1+1\"" },
    { "\r=1+1", "\"'=1+1\"" },
    { "  =1+1", "\"'=1+1\"" },
    { "＝1+1", "\"'＝1+1\"" },
    { "=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"" },
    { "1=1", "\"1=1\"" },
    { "a,b;c", "\"a,b;c\"" },
    { "\"", "\"\"\"\"" },
    { "a\r\nb", "\"a\nb\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_note (cases[i].note, PLENARY_REPORT_CSV);
      g_autofree char *expected = g_strconcat (",\"\",", cases[i].field, ",\"\",\"\"\r\n", NULL);

      if (!g_str_has_suffix (text, expected))
        g_error ("expected “%s” at the end of:\n%s", expected, text);
    }
}

/* The cell begins with the title, the class and the goals as well. */
static void
test_csv_formulas_everywhere (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("=1", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *goal = export_fixture_add_goal (fixture, "@goal", 0, 0);
  g_autofree char *text = NULL;

  plenary_lesson_set_class_name (fixture->lesson, "+2");
  plenary_lesson_set_subject (fixture->lesson, "-3");
  export_fixture_add_moment (fixture, recording, 20, DEBRIEF, goal);
  text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_CSV);

  g_assert_nonnull (strstr (text, "\r\n\"'=1\",\"\",\"'+2\",\"'-3\",0:00:20,"));
  g_assert_nonnull (strstr (text, ",\"'@goal\","));
}

/* A second angle that began before the lesson. */
static void
test_before_the_lesson (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, -60);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  export_fixture_add_moment (fixture, recording, 55, DEBRIEF, NULL);
  text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_TEXT);
  csv = export_fixture_write (fixture, FALSE, PLENARY_REPORT_CSV);

  g_assert_nonnull (strstr (text, "−0:05 (−0:15–0:15)"));
  g_assert_nonnull (strstr (csv, ",-0:00:05,-0:00:15,0:00:15,-5.000,-15.000,15.000,"));
}

/* Right-to-left words do not reorder what stands beside them, and emoji and
 * combining letters come through whole. */
static void
test_scripts (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("درس الكسور", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  PlenaryGoal *goal = export_fixture_add_goal (fixture, "زمن الانتظار", 0, 0);
  PlenaryMoment *moment = export_fixture_add_moment (fixture, recording, 20, DEBRIEF, goal);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *csv = NULL;

  plenary_moment_set_saw (moment, "\U0001f469\u200d\U0001f3eb e\u0301 שלום");
  text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_TEXT);
  html = export_fixture_write (fixture, FALSE, PLENARY_REPORT_HTML);
  csv = export_fixture_write (fixture, FALSE, PLENARY_REPORT_CSV);

  g_assert_nonnull (strstr (text, "0:20 (0:10–0:40) · ● \u2068زمن الانتظار\u2069\n"));
  g_assert_nonnull (strstr (text, "I saw: \U0001f469\u200d\U0001f3eb e\u0301 שלום\n"));
  g_assert_nonnull (strstr (html, "<bdi>زمن الانتظار</bdi>"));
  g_assert_nonnull (strstr (html, "dir=\"auto\">\U0001f469\u200d\U0001f3eb e\u0301 שלום</p>"));
  g_assert_nonnull (strstr (csv, ",\"زمن الانتظار\","));
}

/* Each shape and colour is drawn, and each has a character. */
static void
test_symbols (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", NULL);
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 0);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < PLENARY_N_SYMBOLS; i++)
    export_fixture_add_moment (fixture, recording, 20, DEBRIEF,
                               export_fixture_add_goal (fixture, "goal", i, i));
  html = export_fixture_write (fixture, FALSE, PLENARY_REPORT_HTML);
  text = export_fixture_write (fixture, FALSE, PLENARY_REPORT_TEXT);

  for (const char *p = html; (p = strstr (p, "<path fill-rule=\"evenodd\" d=\"M")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, ==, 2 * PLENARY_N_SYMBOLS);
  g_assert_nonnull (strstr (html, "symbol slate\" viewBox=\"0 0 16 16\" role=\"img\" "
                                  "aria-label=\"Leaf\""));
  g_assert_nonnull (strstr (text, "● goal\n■ goal\n▲ goal\n◆ goal\n★ goal\n♥ goal\n⬡ goal\n"
                                  "⚑ goal\n☘ goal\n"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/text", test_text);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/html", test_html);
  g_test_add_func ("/export/markdown/escapes", test_markdown_escapes);
  g_test_add_func ("/export/csv/formulas", test_csv_formulas);
  g_test_add_func ("/export/csv/formulas-everywhere", test_csv_formulas_everywhere);
  g_test_add_func ("/export/before-the-lesson", test_before_the_lesson);
  g_test_add_func ("/export/scripts", test_scripts);
  g_test_add_func ("/export/symbols", test_symbols);

  return g_test_run ();
}
