/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-timecode.h"

/* Writes a lesson whose every word is an attack on the format into the directory
 * that is named, for read-back.py. HOSTILE stands in that file, too. */
#define HOSTILE                                                                          \
  "=cmd</p></dd></style></script><script>alert(1)</script><img src=x onerror=alert(2)> " \
  "\" ' & &amp; `code` ](javascript:alert(3)) **bold** | --> ]]> {#id} $x$ \\ \001\033 " \
  "\u202e \U0001f469\u200d\U0001f3eb درس"

static void
fill (ExportFixture *fixture)
{
  PlenaryRecording *recording = export_fixture_add_recording (fixture, 1800);
  PlenaryGoal *goal = export_fixture_add_goal (fixture, HOSTILE, 0, 0);
  PlenaryMoment *moment;

  plenary_lesson_set_class_name (fixture->lesson, HOSTILE);
  plenary_lesson_set_subject (fixture->lesson, HOSTILE);
  for (guint i = 0; i < 3; i++)
    {
      moment =
        export_fixture_add_moment (fixture, recording, 761, PLENARY_VISIBILITY_DEBRIEF, goal);
      plenary_moment_set_saw (moment, HOSTILE);
      plenary_moment_set_means (moment, "# one\r\n\r\n- two\n1. three\n===\n\n\t<b>four\n> five");
      plenary_moment_set_next_time (moment, HOSTILE "\n" HOSTILE);
    }
  export_fixture_add_answer (fixture, HOSTILE, HOSTILE, PLENARY_VISIBILITY_DEBRIEF);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    PlenaryReportFormat format;
    const char *name;
  } files[] = {
    { PLENARY_REPORT_TEXT, "export.txt" },
    { PLENARY_REPORT_HTML, "export.html" },
    { PLENARY_REPORT_MARKDOWN, "export.md" },
    { PLENARY_REPORT_CSV, "export.csv" },
  };
  g_autoptr (ExportFixture) fixture = export_fixture_new (HOSTILE, "2024-11-14");

  g_assert_cmpint (argc, ==, 2);
  fill (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (argv[1], files[i].name, NULL);
      g_autofree char *text = export_fixture_write (fixture, FALSE, files[i].format);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }

  return 0;
}
