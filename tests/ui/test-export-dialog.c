/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-answer.h"
#include "plenary-export-dialog.h"
#include "plenary-report.h"
#include "plenary-timecode.h"

#include <gtk/gtkunixprint.h>

#define SHARED "Three hands after four seconds"
#define PRIVATE "I was so tired"
#define ANSWER "The silence did not hurt"

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  char *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  Fixture *fixture = user_data;

  g_set_str (&fixture->said, g_variant_get_string (parameter, NULL));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) say = g_simple_action_new ("say", G_VARIANT_TYPE_STRING);

  lesson_fixture_set_up (&fixture->lesson);
  g_signal_connect (say, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (say));

  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->said, g_free);
  lesson_fixture_tear_down (&fixture->lesson);
}

static const char *
get_lesson (Fixture *fixture)
{
  return plenary_entity_get_uuid (
    PLENARY_ENTITY (plenary_contents_get_lesson (fixture->lesson.contents)));
}

static void
put (Fixture *fixture,
     PlenaryEditKind kind,
     gpointer entity)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, get_lesson (fixture));
  plenary_edit_put (edit, entity);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
add_moment (Fixture *fixture,
            const char *saw,
            PlenaryVisibility visibility)
{
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryEntity) recording =
    g_list_model_get_item (plenary_contents_get_recordings (fixture->lesson.contents), 0);

  plenary_moment_set_lesson (moment, get_lesson (fixture));
  plenary_moment_set_recording (moment, plenary_entity_get_uuid (recording));
  plenary_moment_set_start (moment, 20 * PLENARY_SECOND);
  plenary_moment_set_end (moment, 50 * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, 30 * PLENARY_SECOND);
  plenary_moment_set_saw (moment, saw);
  plenary_moment_set_visibility (moment, visibility);
  plenary_moment_set_with_note (moment, TRUE);
  put (fixture, PLENARY_EDIT_MOMENT_MARKED, moment);
}

static void
add_answer (Fixture *fixture,
            PlenaryVisibility visibility)
{
  g_autoptr (PlenaryAnswer) answer = plenary_answer_new ();

  plenary_answer_set_lesson (answer, get_lesson (fixture));
  plenary_answer_set_question (answer, "What are you glad of?");
  plenary_answer_set_text (answer, ANSWER);
  plenary_answer_set_visibility (answer, visibility);
  put (fixture, PLENARY_EDIT_REFLECTION_WRITTEN, answer);
}

static void
add_notes (Fixture *fixture)
{
  add_moment (fixture, SHARED, PLENARY_VISIBILITY_DEBRIEF);
  add_moment (fixture, PRIVATE, PLENARY_VISIBILITY_ONLY_ME);
  add_answer (fixture, PLENARY_VISIBILITY_DEBRIEF);
}

static char *
dup_preview (GtkWidget *dialog)
{
  GtkWidget *view = find_type (dialog, GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
previews (GtkWidget *dialog,
          const char *text)
{
  g_autofree char *preview = dup_preview (dialog);

  return strstr (preview, text) != NULL;
}

static GtkWidget *
get_save_button (GtkWidget *dialog)
{
  GtkWidget *button = find_by_label (dialog, "Save…");

  g_assert_nonnull (button);

  return button;
}

static gboolean
is_ready (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (get_save_button (dialog));
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  GtkWidget *dialog =
    GTK_WIDGET (plenary_export_dialog_new (fixture->lesson.store, fixture->lesson.contents));

  adw_dialog_present (ADW_DIALOG (dialog), fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (dialog));

  return dialog;
}

static void
choose (GtkWidget *dialog,
        PlenaryReportFormat format)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_type (dialog, ADW_TYPE_COMBO_ROW)), format);
}

static void
tick (GtkWidget *dialog)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_type (dialog, ADW_TYPE_SWITCH_ROW)), TRUE);
}

/* What is for the teacher only stays in, until it is ticked, and only this once. */
static void
test_only_me (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *dialog;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_true (previews (dialog, SHARED));
  g_assert_false (previews (dialog, PRIVATE));
  WAIT_UNTIL (mentions (dialog, "1 is left out now"));
  WAIT_UNTIL (mentions (dialog, "1 moment, 1 answer, no pictures."));

  tick (dialog);
  WAIT_UNTIL (previews (dialog, PRIVATE));
  WAIT_UNTIL (mentions (dialog, "2 moments, 1 answer, no pictures."));
  WAIT_UNTIL (!mentions (dialog, "left out now"));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_false (previews (dialog, PRIVATE));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static char *
save (Fixture *fixture,
      GtkWidget *dialog,
      const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->lesson.directory, name, NULL);
  g_autoptr (GError) error = NULL;
  char *saved = NULL;

  g_clear_pointer (&fixture->said, g_free);
  WAIT_UNTIL (is_ready (dialog));
  plenary_export_dialog_save_to (PLENARY_EXPORT_DIALOG (dialog), file);
  WAIT_UNTIL (fixture->said != NULL);
  g_file_load_contents (file, NULL, &saved, NULL, NULL, &error);
  g_assert_no_error (error);

  return saved;
}

/* What is saved is what the preview showed, to the letter. */
static void
test_saves_the_preview (Fixture *fixture,
                        gconstpointer data)
{
  static const PlenaryReportFormat formats[] = { PLENARY_REPORT_TEXT, PLENARY_REPORT_MARKDOWN,
                                                 PLENARY_REPORT_CSV };

  add_notes (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GtkWidget *dialog = open_dialog (fixture);
      g_autofree char *preview = NULL;
      g_autofree char *saved = NULL;

      choose (dialog, formats[i]);
      WAIT_UNTIL (is_ready (dialog));
      preview = dup_preview (dialog);
      saved = save (fixture, dialog, "export");
      g_assert_cmpstr (saved, ==, preview);
      g_assert_nonnull (strstr (saved, SHARED));
      g_assert_cmpstr (fixture->said, ==, "Saved as “export”");
    }
}

static void
test_web_page (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *saved = NULL;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  choose (dialog, PLENARY_REPORT_HTML);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_true (previews (dialog, SHARED));
  g_assert_false (previews (dialog, "<"));
  WAIT_UNTIL (mentions (dialog, "laid out for reading and printing"));

  saved = save (fixture, dialog, "page.html");
  g_assert_true (g_str_has_prefix (saved, "<!DOCTYPE html>") ||
                 g_str_has_prefix (saved, "<!doctype html>"));
  g_assert_nonnull (strstr (saved, SHARED));
  g_assert_nonnull (strstr (saved, ANSWER));
  g_assert_null (strstr (saved, PRIVATE));
}

/* What file managers and other programs know a file by. */
static void
test_pages_and_text_document (Fixture *fixture,
                              gconstpointer data)
{
  static const struct
  {
    PlenaryReportFormat format;
    const char *about;
    const char *first;
  } cases[] = {
    { PLENARY_REPORT_PDF, "laid out in pages", "%PDF-" },
    { PLENARY_REPORT_ODT, "in a word processor", "PK\003\004" },
  };

  add_notes (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog = open_dialog (fixture);
      g_autofree char *saved = NULL;

      choose (dialog, cases[i].format);
      WAIT_UNTIL (is_ready (dialog));
      g_assert_true (previews (dialog, SHARED));
      g_assert_false (previews (dialog, PRIVATE));
      WAIT_UNTIL (mentions (dialog, cases[i].about));

      saved = save (fixture, dialog, "paper");
      g_assert_true (g_str_has_prefix (saved, cases[i].first));
    }
}

static GtkWidget *
open_paper (Fixture *fixture)
{
  PlenaryDocument *document = plenary_document_new ();
  g_autoptr (PlenaryReport) paper = NULL;
  GtkWidget *dialog;

  document->title = g_strdup ("Our agreement");
  plenary_document_add_words (document, SHARED);
  paper = plenary_report_new_of (document, 0);
  dialog = GTK_WIDGET (plenary_export_dialog_new_for_paper ("Export", paper));
  adw_dialog_present (ADW_DIALOG (dialog), fixture->window);
  WAIT_UNTIL (is_ready (dialog));

  return dialog;
}

/* A file is what the ending of its name says, whatever format was chosen. */
static void
test_ending (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *first;
  } cases[] = {
    { "write-up.odt", "PK" },
    { "write-up.TXT", "Our agreement" },
    { "write-up.html", "<!" },
    { "write-up.pdf", "%PDF-" },
    /* It has no table, and of other endings nothing is known. */
    { "write-up.csv", "%PDF-" },
    { "write-up.docx", "%PDF-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog = open_paper (fixture);
      g_autofree char *saved = save (fixture, dialog, cases[i].name);

      g_assert_true (g_str_has_prefix (saved, cases[i].first));
    }
}

/* Anything can be taken out, as it is. */
static void
test_paper (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *saved = NULL;
  GtkWidget *dialog = open_paper (fixture);

  g_assert_true (previews (dialog, "Our agreement"));
  g_assert_true (previews (dialog, SHARED));
  WAIT_UNTIL (mentions (dialog, "This is everything that will be in the file. Once saved"));
  g_assert_false (mentions (dialog, "for me only"));

  saved = save (fixture, dialog, "agreement.pdf");
  g_assert_true (g_str_has_prefix (saved, "%PDF-"));
}

static GtkWidget *
get_print_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_PRINT_UNIX_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_printer (GtkWidget *dialog)
{
  return gtk_print_unix_dialog_get_selected_printer (GTK_PRINT_UNIX_DIALOG (dialog)) != NULL;
}

static void
respond (GtkWidget *print_dialog,
         int response)
{
  g_signal_emit_by_name (print_dialog, "response", response);
}

/* Prints into a file, as the one printer there is does. */
static void
test_print (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->lesson.directory, "printed.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog, *print_dialog;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  gtk_widget_activate_action (dialog, "export.print", NULL);
  WAIT_UNTIL ((print_dialog = get_print_dialog ()) != NULL);
  g_assert_false (is_ready (dialog));

  settings = gtk_print_unix_dialog_get_settings (GTK_PRINT_UNIX_DIALOG (print_dialog));
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (print_dialog), settings);
  WAIT_UNTIL (has_printer (print_dialog));
  respond (print_dialog, GTK_RESPONSE_OK);
  WAIT_UNTIL (fixture->said != NULL);
  g_assert_cmpstr (fixture->said, ==, "Sent to the printer");

  g_file_get_contents (path, &printed, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (printed, "%PDF-"));
}

/* Whoever does not print after all is where they were. */
static void
test_print_not (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *dialog, *print_dialog;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  gtk_widget_activate_action (dialog, "export.print", NULL);
  WAIT_UNTIL ((print_dialog = get_print_dialog ()) != NULL);
  respond (print_dialog, GTK_RESPONSE_CANCEL);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_null (get_print_dialog ());
  g_assert_null (fixture->said);
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (find_type (dialog, ADW_TYPE_BANNER))));

  /* What is shown of a table is not what would be printed. */
  choose (dialog, PLENARY_REPORT_CSV);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_false (gtk_widget_is_sensitive (find_by_label (dialog, "Print…")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The sentence counts what is in the file, and a table has no answers. */
static void
test_table (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *dialog;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  choose (dialog, PLENARY_REPORT_CSV);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_false (previews (dialog, ANSWER));
  WAIT_UNTIL (mentions (dialog, "in the file: 1 moment, no pictures."));
  WAIT_UNTIL (mentions (dialog, "Your answers are not in it."));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_trouble (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (GFile) file =
    g_file_new_build_filename (fixture->lesson.directory, "no such folder", "export.txt", NULL);

  add_notes (fixture);
  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  plenary_export_dialog_save_to (PLENARY_EXPORT_DIALOG (dialog), file);
  WAIT_UNTIL (adw_banner_get_revealed (ADW_BANNER (find_type (dialog, ADW_TYPE_BANNER))));
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_true (is_ready (dialog));
  g_assert_null (fixture->said);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture);

  WAIT_UNTIL (mentions (dialog, "Nothing to Take Out Yet"));
  g_assert_false (is_ready (dialog));
  g_assert_false (mentions (dialog, "This is everything"));

  /* It is live: a moment that comes in late is shown. */
  add_moment (fixture, PRIVATE, PLENARY_VISIBILITY_ONLY_ME);
  WAIT_UNTIL (mentions (dialog, "Nothing Chosen Yet"));
  g_assert_false (is_ready (dialog));
  tick (dialog);
  WAIT_UNTIL (is_ready (dialog));
  g_assert_true (previews (dialog, PRIVATE));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* Whatever the format of the file, what is copied is text. */
static void
test_copy (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *copied = NULL;

  add_notes (fixture);
  dialog = open_dialog (fixture);
  choose (dialog, PLENARY_REPORT_HTML);
  WAIT_UNTIL (is_ready (dialog));
  gtk_widget_activate_action (dialog, "export.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (dialog), NULL, read_cb, &copied);
  WAIT_UNTIL (copied != NULL);
  g_assert_nonnull (strstr (copied, SHARED));
  g_assert_null (strstr (copied, "<html"));
  g_assert_null (strstr (copied, PRIVATE));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A note of ten megabytes is saved whole, though not shown whole. */
static void
test_much (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *much = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *preview = NULL;
  g_autofree char *saved = NULL;

  for (gsize i = 79; i < 10 * 1024 * 1024; i += 80)
    much[i] = '\n';
  add_moment (fixture, much, PLENARY_VISIBILITY_DEBRIEF);
  dialog = open_dialog (fixture);
  WAIT_UNTIL (is_ready (dialog));
  WAIT_UNTIL (mentions (dialog, "The preview ends here."));
  preview = dup_preview (dialog);
  saved = save (fixture, dialog, "much.txt");
  g_assert_cmpuint (strlen (saved), >, 10 * 1024 * 1024);
  g_assert_true (g_str_has_prefix (saved, preview));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/ui/export-dialog/only-me-when-ticked-each-time", test_only_me);
  ADD ("/ui/export-dialog/saves-the-preview", test_saves_the_preview);
  ADD ("/ui/export-dialog/web-page", test_web_page);
  ADD ("/ui/export-dialog/pages-and-text-document", test_pages_and_text_document);
  ADD ("/ui/export-dialog/paper", test_paper);
  ADD ("/ui/export-dialog/ending", test_ending);
  ADD ("/ui/export-dialog/print", test_print);
  ADD ("/ui/export-dialog/print-not", test_print_not);
  ADD ("/ui/export-dialog/table", test_table);
  ADD ("/ui/export-dialog/trouble", test_trouble);
  ADD ("/ui/export-dialog/nothing", test_nothing);
  ADD ("/ui/export-dialog/copy", test_copy);
  ADD ("/ui/export-dialog/much", test_much);

#undef ADD

  return g_test_run ();
}
