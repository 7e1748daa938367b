/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-card.h"

#include <string.h>

/* A card holds the words that were chosen and their dates, and nothing that tells whose
 * lesson it was. */

#define SAW "Three hands after four seconds."
#define MEANS "They had time."
#define NEXT "Wait again."

static PlenaryPastMoment *
make_moment (const char *date,
             const char *saw)
{
  g_autoptr (PlenaryLesson) lesson = plenary_lesson_new ();
  g_autoptr (PlenaryRecording) recording = plenary_recording_new ();
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (GListStore) recordings = g_list_store_new (PLENARY_TYPE_RECORDING);

  plenary_lesson_set_title (lesson, "Secret title");
  plenary_lesson_set_class_name (lesson, "Secret class");
  plenary_lesson_set_subject (lesson, "Secret subject");
  plenary_lesson_set_date_taught (lesson, date);
  plenary_recording_set_display_name (recording, "Secret film.mp4");
  plenary_recording_set_uri (recording, "file:///Secret/film.mp4");
  g_list_store_append (recordings, recording);
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_tagged_at (moment, G_GINT64_CONSTANT (761000000000));
  plenary_moment_set_saw (moment, saw);
  plenary_moment_set_means (moment, MEANS);
  plenary_moment_set_next_time (moment, NEXT);

  return plenary_past_moment_new (moment, lesson, G_LIST_MODEL (recordings));
}

static void
assert_tells_nothing (PlenaryReport *card)
{
  static const PlenaryReportFormat formats[] = {
    PLENARY_REPORT_TEXT,
    PLENARY_REPORT_HTML,
    PLENARY_REPORT_MARKDOWN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = export_fixture_write_report (card, formats[i]);

      g_assert_nonnull (strstr (text, SAW));
      g_assert_null (strstr (text, "Secret"));
      g_assert_null (strstr (text, "12:41"));
      g_assert_null (strstr (text, "<img"));
    }
}

static void
test_glad (void)
{
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PlenaryReport) card = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_ptr_array_add (moments, make_moment ("2025-03-02", SAW));
  g_ptr_array_add (moments, make_moment ("2024-11-14", " \n"));
  g_ptr_array_add (moments, make_moment ("2024-11-15", "Sam spoke. 🙂"));
  card = plenary_card_new_glad (moments, FALSE);
  assert_tells_nothing (card);
  g_assert_cmpuint (plenary_report_get_n_moments (card), ==, 2);

  text = plenary_report_write_text (card);
  g_assert_cmpstr (text, ==,
                   "I was glad of this\n\n2 March 2025\n" SAW
                   "\n\n15 November 2024\nSam spoke. 🙂\n");
  name = plenary_report_suggest_name (card, PLENARY_REPORT_HTML);
  g_assert_cmpstr (name, ==, "I was glad of this.html");
}

static void
test_all_parts (void)
{
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PlenaryReport) card = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (moments, make_moment ("2025-03-02", SAW));
  card = plenary_card_new_glad (moments, TRUE);
  assert_tells_nothing (card);
  text = plenary_report_write_text (card);
  g_assert_cmpstr (text, ==,
                   "I was glad of this\n\n2 March 2025\n\nI saw\n" SAW
                   "\n\nI think it means\n" MEANS "\n\nNext time\n" NEXT "\n");
}

static void
test_then_and_now (void)
{
  g_autoptr (PlenaryPastMoment) then = make_moment ("2024-11-14", "Two hands.");
  g_autoptr (PlenaryPastMoment) now = make_moment ("2025-03-02", SAW);
  g_autoptr (PlenaryReport) card = plenary_card_new_then_and_now ("Wait time", then, now, FALSE);
  g_autoptr (PlenaryReport) one = plenary_card_new_then_and_now ("Wait time", then, NULL, FALSE);
  g_autofree char *text = plenary_report_write_text (card);

  assert_tells_nothing (card);
  g_assert_cmpstr (text, ==,
                   "Wait time\n\nThen · 14 November 2024\nTwo hands.\n\n"
                   "Now · 2 March 2025\n" SAW "\n");
  g_assert_cmpuint (plenary_report_get_n_moments (card), ==, 2);
  g_assert_cmpuint (plenary_report_get_n_moments (one), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/card/glad", test_glad);
  g_test_add_func ("/export/card/all-parts", test_all_parts);
  g_test_add_func ("/export/card/then-and-now", test_then_and_now);

  return g_test_run ();
}
