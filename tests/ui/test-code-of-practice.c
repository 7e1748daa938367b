/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-agreement-sections.h"
#include "plenary-code-agree-dialog.h"
#include "plenary-code-edits.h"
#include "plenary-code-offer.h"
#include "plenary-code-page.h"
#include "plenary-code-section.h"
#include "plenary-code-template.h"
#include "plenary-code-words.h"
#include "plenary-code-writing-page.h"
#include "plenary-keep.h"
#include "plenary-note-part.h"
#include "plenary-review-line.h"

/* The page of the code of practice, with a template, a draft and what was agreed on. */

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
  AdwNavigationView *view;
  PlenaryCodePage *page;
  GString *said;
} Fixture;

static void
say_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  g_string_assign (((Fixture *) user_data)->said, g_variant_get_string (parameter, NULL));
}

static void
note_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  g_string_assign (((Fixture *) user_data)->said, "code of practice");
}

static void
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) say = g_simple_action_new ("say-undo", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) code = g_simple_action_new ("code-of-practice", NULL);
  g_autoptr (GSimpleAction) record = g_simple_action_new ("lesson-record", G_VARIANT_TYPE_STRING);

  g_signal_connect (say, "activate", G_CALLBACK (say_cb), fixture);
  g_signal_connect (code, "activate", G_CALLBACK (note_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (say));
  g_signal_connect (record, "activate", G_CALLBACK (say_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (code));
  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (record));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (win));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  fixture->said = g_string_new (NULL);
  fixture->page = plenary_code_page_new (fixture->lesson.store, NULL);
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (fixture->view, FALSE);
  adw_navigation_view_push (fixture->view, ADW_NAVIGATION_PAGE (fixture->page));
  fixture->window = adw_window_new ();
  add_actions (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
  g_string_free (fixture->said, TRUE);
}

static GListModel *
get_agreements (Fixture *fixture)
{
  return plenary_store_get_agreements (fixture->lesson.store);
}

static PlenaryAgreement *
peek_draft (Fixture *fixture)
{
  g_autoptr (PlenaryAgreement) draft = plenary_agreement_find_draft (get_agreements (fixture));

  return draft;
}

static GtkWidget *
get_shown (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
}

static gboolean
is_writing (Fixture *fixture)
{
  return PLENARY_IS_CODE_WRITING_PAGE (get_shown (fixture));
}

static void
write_from (Fixture *fixture,
            const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
  WAIT_UNTIL (is_writing (fixture) && gtk_widget_get_mapped (get_shown (fixture)));
}

static PlenaryCodeSection *
get_section (Fixture *fixture,
             guint n)
{
  GtkWidget *child =
    gtk_widget_get_parent (find_type (get_shown (fixture), PLENARY_TYPE_CODE_SECTION));

  child = gtk_widget_get_first_child (child);
  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return (PlenaryCodeSection *) child;
}

static void
type (Fixture *fixture,
      guint n,
      const char *words)
{
  GtkWidget *part = find_type (GTK_WIDGET (get_section (fixture, n)), PLENARY_TYPE_NOTE_PART);
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (plenary_note_part_get_text_view (PLENARY_NOTE_PART (part)));

  gtk_text_buffer_set_text (buffer, words, -1);
}

static void
type_heading (Fixture *fixture,
              guint n,
              const char *heading)
{
  GtkWidget *entry = find_type (GTK_WIDGET (get_section (fixture, n)), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), heading);
}

static void
flush (Fixture *fixture)
{
  plenary_code_writing_page_flush (PLENARY_CODE_WRITING_PAGE (get_shown (fixture)));
}

static void
assert_headings (Fixture *fixture,
                 const char *first,
                 const char *second)
{
  const char *expected[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (PlenaryAgreementSection) section =
        plenary_code_section_dup (get_section (fixture, i));

      g_assert_cmpstr (section->heading, ==, expected[i]);
    }
}

static void
agree (Fixture *fixture,
       const char *on,
       const char *review)
{
  plenary_code_edits_agree (fixture->lesson.store, peek_draft (fixture), "Ada and Ben", on, review,
                            get_shown (fixture));
}

/* What a staff meeting is asked to sign. */
static void
test_template (void)
{
  g_autofree char *text = plenary_code_template_dup_text ();
  g_autofree char *sentence = plenary_agreement_dup_first_sentence (text);
  g_autoptr (GPtrArray) sections = plenary_agreement_sections_split (text);

  g_assert_cmpuint (sections->len, ==, 13);
  g_assert_cmpstr (sentence, ==, "We record lessons to learn from them, never to monitor anybody.");
  for (guint i = 0; i < sections->len; i++)
    {
      const PlenaryAgreementSection *section = sections->pdata[i];

      g_assert_cmpstr (section->heading, !=, "");
      g_assert_cmpuint (strlen (section->words), <, 320);
    }
}

static void
test_written_and_agreed (Fixture *fixture,
                         gconstpointer data)
{
  g_assert_true (mentions (get_shown (fixture), "one page on which teachers agree"));
  write_from (fixture, "code.from-template");
  type (fixture, 0, "We record to learn. Always.");
  type_heading (fixture, 0, "Why");
  flush (fixture);
  g_assert_true (g_str_has_prefix (plenary_agreement_get_text (peek_draft (fixture)),
                                   "## Why\nWe record to learn. Always.\n\n## Never"));

  /* Writing is over as soon as it is agreed. */
  agree (fixture, "2026-09-01", "2020-01-01");
  WAIT_UNTIL (get_shown (fixture) == GTK_WIDGET (fixture->page));
  WAIT_UNTIL (mentions (get_shown (fixture), "by Ada and Ben"));
  g_assert_true (says (get_shown (fixture), "We record to learn. Always."));
  g_assert_true (
    mentions (get_shown (fixture), "You wanted to look at it again on 1 January 2020"));
  g_assert_null (peek_draft (fixture));
  g_assert_cmpstr (fixture->said->str, ==, "Agreed. From now on it stays as it is.");

  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (mentions (get_shown (fixture), "Nobody has agreed to it yet"));
}

static void
test_new_one_keeps_the_old (Fixture *fixture,
                            gconstpointer data)
{
  GtkWidget *list;

  write_from (fixture, "code.from-template");
  agree (fixture, "2025-09-01", NULL);
  WAIT_UNTIL (get_shown (fixture) == GTK_WIDGET (fixture->page));

  write_from (fixture, "code.new");
  type (fixture, 0, "Still to learn.");
  flush (fixture);
  adw_navigation_view_pop (fixture->view);
  WAIT_UNTIL (mentions (GTK_WIDGET (fixture->page), "A new one is being written."));
  g_assert_false (says (GTK_WIDGET (fixture->page), "Still to learn."));

  agree (fixture, "2026-09-01", NULL);
  WAIT_UNTIL (says (GTK_WIDGET (fixture->page), "Still to learn."));
  g_assert_cmpuint (g_list_model_get_n_items (get_agreements (fixture)), ==, 2);

  list = find_by_label (GTK_WIDGET (fixture->page), "Other texts");
  g_assert_true (says (list, "Agreed on 1 September 2025 by Ada and Ben"));
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  WAIT_UNTIL (mentions (get_shown (fixture), "never to monitor anybody"));
  g_assert_true (get_shown (fixture) != GTK_WIDGET (fixture->page));
}

static void
test_sections (Fixture *fixture,
               gconstpointer data)
{
  write_from (fixture, "code.from-template");
  assert_headings (fixture, "What it is for", "Never a monitoring tool");

  /* What is being typed goes along. */
  type (fixture, 0, "To learn.");
  gtk_widget_activate_action (GTK_WIDGET (get_section (fixture, 0)), "section.move-down", NULL);
  assert_headings (fixture, "Never a monitoring tool", "What it is for");
  g_assert_nonnull (strstr (plenary_agreement_get_text (peek_draft (fixture)),
                            "## What it is for\nTo learn.\n\n## Who is told"));
  lesson_fixture_undo (&fixture->lesson);
  assert_headings (fixture, "What it is for", "Never a monitoring tool");

  gtk_widget_activate_action (GTK_WIDGET (get_section (fixture, 0)), "section.remove", NULL);
  assert_headings (fixture, "Never a monitoring tool", "Who is told, and how");
  lesson_fixture_undo (&fixture->lesson);
  assert_headings (fixture, "What it is for", "Never a monitoring tool");
  g_assert_true (g_str_has_prefix (plenary_agreement_get_text (peek_draft (fixture)),
                                   "## What it is for\nTo learn.\n"));

  gtk_widget_activate_action (get_shown (fixture), "code.add-section", NULL);
  g_assert_nonnull (get_section (fixture, 13));
  g_assert_true (g_str_has_suffix (plenary_agreement_get_text (peek_draft (fixture)), "\n\n## \n"));
  lesson_fixture_undo (&fixture->lesson);
  g_assert_null (get_section (fixture, 13));
}

static void
test_own_text (Fixture *fixture,
               gconstpointer data)
{
  const char *pasted = "Our school agrees:\n## No heading of ours\n\nTo learn.\n";
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *sentence = NULL;

  write_from (fixture, "code.own");
  g_assert_null (get_section (fixture, 1));
  g_assert_true (mentions (get_shown (fixture), "Paste your school’s text below"));
  type (fixture, 0, pasted);
  flush (fixture);
  sections = plenary_agreement_sections_split (plenary_agreement_get_text (peek_draft (fixture)));
  g_assert_cmpuint (sections->len, ==, 1);
  sentence =
    plenary_agreement_dup_first_sentence (plenary_agreement_get_text (peek_draft (fixture)));
  g_assert_cmpstr (sentence, ==, "Our school agrees:");
}

/* There is nothing to write any more where a draft goes. */
static void
test_draft_goes (Fixture *fixture,
                 gconstpointer data)
{
  write_from (fixture, "code.from-template");
  type (fixture, 0, "Typed a moment ago.");
  gtk_widget_activate_action (get_shown (fixture), "code.remove-draft", NULL);
  WAIT_UNTIL (get_shown (fixture) == GTK_WIDGET (fixture->page));
  g_assert_cmpstr (fixture->said->str, ==, "Draft removed");
  g_assert_cmpuint (g_list_model_get_n_items (get_agreements (fixture)), ==, 0);

  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (says (get_shown (fixture), "Typed a moment ago."));

  /* Undone to its very beginning while it is being written. */
  write_from (fixture, "code.carry-on");
  lesson_fixture_undo (&fixture->lesson);
  g_assert_true (is_writing (fixture));
  lesson_fixture_undo (&fixture->lesson);
  WAIT_UNTIL (get_shown (fixture) == GTK_WIDGET (fixture->page));
  g_assert_true (mentions (get_shown (fixture), "one page on which teachers agree"));
}

static void
test_names_are_asked_for (Fixture *fixture,
                          gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *names;
  GtkAdjustment *adjustment;

  write_from (fixture, "code.from-template");
  dialog = plenary_code_agree_dialog_new (fixture->lesson.store, peek_draft (fixture));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_width (adw_dialog_get_child (dialog)) > 0);
  names = find_titled (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Agreed by");

  g_signal_emit_by_name (names, "entry-activated");
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "Who agrees?"));
  g_assert_nonnull (peek_draft (fixture));
  /* It grows for that, and what is to be pressed stays in sight. */
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find_type (GTK_WIDGET (dialog), GTK_TYPE_SCROLLED_WINDOW)));
  WAIT_UNTIL (gtk_adjustment_get_page_size (adjustment) >= gtk_adjustment_get_upper (adjustment));

  gtk_editable_set_text (GTK_EDITABLE (names), " Ada ");
  g_signal_emit_by_name (names, "entry-activated");
  WAIT_UNTIL (peek_draft (fixture) == NULL);
  WAIT_UNTIL (mentions (GTK_WIDGET (fixture->page), "by Ada"));
}

static void
offered_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  *(int *) user_data = plenary_code_offer_finish (GTK_WIDGET (source), result);
}

static void
make_lesson_older (Fixture *fixture)
{
  g_autoptr (PlenaryLesson) copy =
    plenary_entity_copy (plenary_contents_get_lesson (fixture->lesson.contents));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);

  plenary_lesson_set_created (copy, g_get_real_time () - 2 * G_TIME_SPAN_DAY);
  plenary_edit_put (edit, copy);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
offer_for (Fixture *fixture,
           PlenaryContents *contents,
           int *answer)
{
  *answer = -1;
  plenary_code_offer_async (GTK_WIDGET (fixture->page), fixture->lesson.store, contents,
                            PLENARY_CODE_OCCASION_DEBRIEF, offered_cb, answer);
}

/* Before a lesson that is not the teacher's own. */
static void
offer (Fixture *fixture,
       int *answer)
{
  offer_for (fixture, NULL, answer);
}

static AdwDialog *
see_offer (Fixture *fixture)
{
  AdwDialog *dialog;

  WAIT_UNTIL ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window))) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));

  return dialog;
}

static void
test_offered_once (Fixture *fixture,
                   gconstpointer data)
{
  int answer;

  /* Not on the first evening. */
  g_assert_false (plenary_code_offer_needed (fixture->lesson.store));
  offer (fixture, &answer);
  WAIT_UNTIL (answer != -1);
  g_assert_true (answer);

  make_lesson_older (fixture);
  g_assert_true (plenary_code_offer_needed (fixture->lesson.store));
  offer (fixture, &answer);
  adw_dialog_close (see_offer (fixture));
  WAIT_UNTIL (answer != -1);
  g_assert_true (answer);

  offer (fixture, &answer);
  WAIT_UNTIL (answer != -1);
  g_assert_true (answer);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static void
test_offer_leads_there (Fixture *fixture,
                        gconstpointer data)
{
  int answer;
  AdwDialog *dialog;

  make_lesson_older (fixture);
  offer (fixture, &answer);
  dialog = see_offer (fixture);
  g_signal_emit_by_name (dialog, "response::write", "write");
  adw_dialog_force_close (dialog);
  WAIT_UNTIL (answer != -1);
  g_assert_false (answer);
  g_assert_cmpstr (fixture->said->str, ==, "code of practice");
}

/* Both are offered at one go; what was offered is not offered again. */
static void
test_record_offered (Fixture *fixture,
                     gconstpointer data)
{
  PlenaryContents *contents = fixture->lesson.contents;
  const char *lesson =
    plenary_entity_get_uuid (PLENARY_ENTITY (plenary_contents_get_lesson (contents)));
  int answer;
  AdwDialog *dialog;

  /* Not on the first evening. */
  offer_for (fixture, contents, &answer);
  WAIT_UNTIL (answer != -1);
  g_assert_true (answer);

  make_lesson_older (fixture);
  offer (fixture, &answer);
  dialog = see_offer (fixture);
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "record"));
  adw_dialog_close (dialog);
  WAIT_UNTIL (answer != -1);

  offer_for (fixture, contents, &answer);
  dialog = see_offer (fixture);
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "write"));
  g_signal_emit_by_name (dialog, "response::record", "record");
  adw_dialog_force_close (dialog);
  WAIT_UNTIL (answer != -1);
  g_assert_false (answer);
  g_assert_cmpstr (fixture->said->str, ==, lesson);

  offer_for (fixture, contents, &answer);
  WAIT_UNTIL (answer != -1);
  g_assert_true (answer);
}

/* Whoever writes one, or has one, is not asked. */
static void
test_not_offered_to_writers (Fixture *fixture,
                             gconstpointer data)
{
  make_lesson_older (fixture);
  write_from (fixture, "code.own");
  g_assert_false (plenary_code_offer_needed (fixture->lesson.store));
}

static char *
dup_day_in (int days)
{
  return plenary_keep_day (g_get_real_time () + days * G_TIME_SPAN_DAY);
}

static GtkWidget *
show_line (Fixture *fixture)
{
  GtkWidget *line = g_object_new (PLENARY_TYPE_REVIEW_LINE, NULL);

  plenary_review_line_set_store (PLENARY_REVIEW_LINE (line), fixture->lesson.store);
  adw_window_set_content (ADW_WINDOW (fixture->window), line);
  WAIT_UNTIL (gtk_widget_get_mapped (line));

  return line;
}

/* Once the day has come it is said, until it was looked at. */
static void
test_review_line (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *past = dup_day_in (-3);
  g_autofree char *today = dup_day_in (0);
  g_autoptr (PlenaryContents) asked_after = NULL;
  GtkWidget *line;

  write_from (fixture, "code.from-template");
  flush (fixture);
  agree (fixture, past, today);
  line = show_line (fixture);
  WAIT_UNTIL (mentions (line, "You wanted to look at your code of practice again on"));

  plenary_review_line_note_looked (fixture->lesson.store);
  line = show_line (fixture);
  /* The store answers in turn. */
  asked_after = lesson_fixture_load (&fixture->lesson,
                                     plenary_entity_get_uuid (PLENARY_ENTITY (
                                       plenary_contents_get_lesson (fixture->lesson.contents))));
  g_assert_false (mentions (line, "You wanted to look at"));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/code-of-practice/template", test_template);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/ui/code-of-practice/written-and-agreed", test_written_and_agreed);
  ADD ("/ui/code-of-practice/new-one-keeps-the-old", test_new_one_keeps_the_old);
  ADD ("/ui/code-of-practice/sections", test_sections);
  ADD ("/ui/code-of-practice/own-text", test_own_text);
  ADD ("/ui/code-of-practice/draft-goes", test_draft_goes);
  ADD ("/ui/code-of-practice/names-are-asked-for", test_names_are_asked_for);
  ADD ("/ui/code-of-practice/offered-once", test_offered_once);
  ADD ("/ui/code-of-practice/offer-leads-there", test_offer_leads_there);
  ADD ("/ui/code-of-practice/record-offered", test_record_offered);
  ADD ("/ui/code-of-practice/review-line", test_review_line);
  ADD ("/ui/code-of-practice/not-offered-to-writers", test_not_offered_to_writers);

  return g_test_run ();
}
