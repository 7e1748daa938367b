/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-date-row.h"
#include "plenary-record-dialog.h"
#include "plenary-record-words.h"
#include "plenary-text-row.h"

/* What is on record about a lesson. */

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  AdwDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = plenary_record_dialog_new (fixture->lesson.store, plenary_contents_get_lesson (
                                                                        fixture->lesson.contents));
  adw_dialog_present (fixture->dialog, fixture->window);
  WAIT_UNTIL (
    gtk_widget_is_sensitive (find_type (GTK_WIDGET (fixture->dialog), ADW_TYPE_PREFERENCES_PAGE)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static GtkWidget *
find_row (Fixture *fixture,
          GType type,
          const char *title)
{
  return find_titled (GTK_WIDGET (fixture->dialog), type, title);
}

static void
type (Fixture *fixture,
      const char *title,
      const char *words)
{
  GtkWidget *row = find_row (fixture, PLENARY_TYPE_TEXT_ROW, title);
  GtkTextView *view = GTK_TEXT_VIEW (find_type (row, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
}

static char *
dup_typed (Fixture *fixture,
           const char *title)
{
  return plenary_text_row_dup_text (
    PLENARY_TEXT_ROW (find_row (fixture, PLENARY_TYPE_TEXT_ROW, title)));
}

static GtkCheckButton *
get_check (Fixture *fixture,
           PlenaryBasis basis)
{
  GtkWidget *row = find_row (fixture, ADW_TYPE_ACTION_ROW, plenary_record_words_basis (basis));

  return GTK_CHECK_BUTTON (find_type (row, GTK_TYPE_CHECK_BUTTON));
}

static void
set_count (Fixture *fixture,
           int n)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, ADW_TYPE_SPIN_ROW, "How many")), n);
}

static PlenaryLessonRecord *
peek_record (Fixture *fixture)
{
  g_autoptr (PlenaryLessonRecord) record = plenary_contents_get_record (fixture->lesson.contents);

  return record;
}

/* Looking at it writes nothing down. */
static void
test_only_looked_at (Fixture *fixture,
                     gconstpointer data)
{
  g_assert_true (gtk_check_button_get_active (get_check (fixture, PLENARY_BASIS_NONE)));
  adw_dialog_force_close (fixture->dialog);
  g_assert_null (peek_record (fixture));
}

static void
test_saves (Fixture *fixture,
            gconstpointer data)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);
  PlenaryLessonRecord *record;

  gtk_check_button_set_active (get_check (fixture, PLENARY_BASIS_CONSENT), TRUE);
  type (fixture, "In your own words", "A letter in September");
  type (fixture, "Who was told, and how", "Parents, by the letter");
  plenary_date_row_set_date (PLENARY_DATE_ROW (find_row (fixture, PLENARY_TYPE_DATE_ROW, "When")),
                             "2026-09-04");
  set_count (fixture, 2);
  type (fixture, "Who they are, or where they sit", "Two pupils at the window table");
  plenary_date_row_set_date (PLENARY_DATE_ROW (find_row (fixture, PLENARY_TYPE_DATE_ROW,
                                                         "Keep the recording until")),
                             "2026-12-19");
  adw_dialog_force_close (fixture->dialog);

  g_assert_cmpuint (g_list_model_get_n_items (
                      plenary_contents_get_records (fixture->lesson.contents)),
                    ==, 1);
  record = peek_record (fixture);
  g_assert_cmpint (plenary_lesson_record_get_basis (record), ==, PLENARY_BASIS_CONSENT);
  g_assert_cmpstr (plenary_lesson_record_get_basis_words (record), ==, "A letter in September");
  g_assert_cmpstr (plenary_lesson_record_get_told (record), ==, "Parents, by the letter");
  g_assert_cmpstr (plenary_lesson_record_get_told_on (record), ==, "2026-09-04");
  g_assert_cmpint (plenary_lesson_record_get_not_shown (record), ==, 2);
  g_assert_cmpstr (plenary_lesson_record_get_not_shown_words (record), ==,
                   "Two pupils at the window table");
  g_assert_cmpstr (plenary_lesson_get_keep_until (lesson), ==, "2026-12-19");
}

static void
test_undone_apart (Fixture *fixture,
                   gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;

  type (fixture, "In your own words", "A letter");
  type (fixture, "Who was told, and how", "Parents");
  gtk_check_button_set_active (get_check (fixture, PLENARY_BASIS_SCHOOL), TRUE);

  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (gtk_check_button_get_active (get_check (fixture, PLENARY_BASIS_NONE)));
  lesson_fixture_undo (&fixture->lesson);
  told = dup_typed (fixture, "Who was told, and how");
  words = dup_typed (fixture, "In your own words");
  g_assert_cmpstr (told, ==, "");
  g_assert_cmpstr (words, ==, "A letter");
  lesson_fixture_undo (&fixture->lesson);
  g_assert_null (peek_record (fixture));
}

static void
assert_line (int n,
             const char *words,
             const char *expected)
{
  g_autoptr (PlenaryLessonRecord) record = plenary_lesson_record_new ();
  g_autofree char *line = NULL;

  plenary_lesson_record_set_not_shown (record, n);
  plenary_lesson_record_set_not_shown_words (record, words);
  line = plenary_record_words_not_shown (record);
  g_assert_cmpstr (line, ==, expected);
}

static void
test_line (void)
{
  g_assert_null (plenary_record_words_not_shown (NULL));
  assert_line (0, " \n", NULL);
  assert_line (1, "", "1 person must not be shown.");
  assert_line (2, "", "2 people must not be shown.");
  assert_line (2, "Two pupils\nat the window",
               "2 people must not be shown: Two pupils at the window");
  assert_line (0, "the visitor", "Somebody must not be shown: the visitor");
}

/* Where pictures are chosen or shown, a line says it as long as it is so. */
static void
test_line_follows (Fixture *fixture,
                   gconstpointer data)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  plenary_record_words_show_not_shown (GTK_LABEL (label), fixture->lesson.contents);
  g_assert_false (gtk_widget_get_visible (label));
  set_count (fixture, 2);
  WAIT_UNTIL (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "2 people must not be shown.");
  set_count (fixture, 0);
  WAIT_UNTIL (!gtk_widget_get_visible (label));
  g_object_unref (label);
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/record/line", test_line);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/ui/record/only-looked-at", test_only_looked_at);
  ADD ("/ui/record/saves", test_saves);
  ADD ("/ui/record/undone-apart", test_undone_apart);
  ADD ("/ui/record/line-follows", test_line_follows);

  return g_test_run ();
}
