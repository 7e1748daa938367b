/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-date-row.h"
#include "plenary-lesson-details.h"

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  PlenaryLesson *live;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->live = plenary_contents_get_lesson (fixture->lesson.contents);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->dialog =
    plenary_lesson_details_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                                fixture->live);
  adw_dialog_present (fixture->dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
type (Fixture *fixture,
      const char *row,
      const char *text)
{
  GtkWidget *found = find_titled (GTK_WIDGET (fixture->dialog), ADW_TYPE_ENTRY_ROW, row);

  gtk_editable_set_text (GTK_EDITABLE (found), text);
}

static PlenaryDateRow *
get_date_row (Fixture *fixture,
              const char *row)
{
  return PLENARY_DATE_ROW (find_titled (GTK_WIDGET (fixture->dialog), PLENARY_TYPE_DATE_ROW, row));
}

static void
test_saves (Fixture *fixture,
            gconstpointer data)
{
  type (fixture, "Title", " Ratio ");
  WAIT_UNTIL (g_str_equal (plenary_lesson_get_title (fixture->live), "Ratio"));

  /* The last half second is saved by closing. */
  type (fixture, "Class", "Year 7");
  adw_dialog_force_close (fixture->dialog);
  g_assert_cmpstr (plenary_lesson_get_class_name (fixture->live), ==, "Year 7");
}

static void
test_empty_title (Fixture *fixture,
                  gconstpointer data)
{
  type (fixture, "Title", "  ");
  WAIT_UNTIL (mentions (GTK_WIDGET (fixture->dialog), "it stays “Fractions”"));
  type (fixture, "Subject", "Mathematics");
  adw_dialog_force_close (fixture->dialog);
  g_assert_cmpstr (plenary_lesson_get_title (fixture->live), ==, "Fractions");
  g_assert_cmpstr (plenary_lesson_get_subject (fixture->live), ==, "Mathematics");
}

/* A page that was pasted by mistake is not the name of a lesson. */
static void
test_long_title (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *page = g_strnfill (1000000, 'x');

  page[2] = '\n';
  type (fixture, "Title", page);
  adw_dialog_force_close (fixture->dialog);
  g_assert_cmpint (g_utf8_strlen (plenary_lesson_get_title (fixture->live), -1), <=, 200);
  g_assert_true (g_str_has_prefix (plenary_lesson_get_title (fixture->live), "xx x"));
}

static void
test_undone_apart (Fixture *fixture,
                   gconstpointer data)
{
  type (fixture, "Class", "Year 7");
  type (fixture, "Class", "Year 7b");
  type (fixture, "Subject", "Mathematics");
  adw_dialog_force_close (fixture->dialog);

  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (plenary_lesson_get_subject (fixture->live), ==, NULL);
  g_assert_cmpstr (plenary_lesson_get_class_name (fixture->live), ==, "Year 7b");
  lesson_fixture_undo (&fixture->lesson);
  g_assert_cmpstr (plenary_lesson_get_class_name (fixture->live), ==, NULL);
}

/* A date is a choice, and is saved at once; so is what was typed before it. */
static void
test_dates (Fixture *fixture,
            gconstpointer data)
{
  type (fixture, "Title", "Ratio");
  plenary_date_row_set_date (get_date_row (fixture, "Taught on"), "2025-11-14");
  g_assert_cmpstr (plenary_lesson_get_title (fixture->live), ==, "Ratio");
  g_assert_cmpstr (plenary_lesson_get_date_taught (fixture->live), ==, "2025-11-14");

  plenary_date_row_set_date (get_date_row (fixture, "Keep the recording until"), "2025-12-19");
  g_assert_cmpstr (plenary_lesson_get_keep_until (fixture->live), ==, "2025-12-19");
  plenary_date_row_set_date (get_date_row (fixture, "Keep the recording until"), NULL);
  g_assert_cmpstr (plenary_lesson_get_keep_until (fixture->live), ==, NULL);
}

/* What was typed into a lesson that is gone by now must not bring it back. */
static void
test_removed (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_REMOVED);
  GListModel *lessons = plenary_store_get_lessons (fixture->lesson.store);

  type (fixture, "Title", "Ratio");
  plenary_edit_set_subject (edit, "Fractions");
  plenary_edit_remove (edit, fixture->live);
  lesson_fixture_commit (&fixture->lesson, edit);
  adw_dialog_force_close (fixture->dialog);
  g_assert_cmpuint (g_list_model_get_n_items (lessons), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/lesson-details/saves-as-typed", test_saves);
  ADD ("/ui/lesson-details/empty-title-keeps-the-last", test_empty_title);
  ADD ("/ui/lesson-details/long-title", test_long_title);
  ADD ("/ui/lesson-details/rows-are-undone-apart", test_undone_apart);
  ADD ("/ui/lesson-details/dates", test_dates);
  ADD ("/ui/lesson-details/removed-stays-removed", test_removed);

#undef ADD

  return g_test_run ();
}
