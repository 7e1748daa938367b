/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "debrief-fixture.h"
#include "language.h"
#include "look.h"
#include "over-time-fixture.h"
#include "room-fixture.h"

#include "plenary-code-edits.h"
#include "plenary-code-page.h"
#include "plenary-code-template.h"
#include "plenary-code-writing-page.h"
#include "plenary-debrief-card.h"
#include "plenary-debrief-closing.h"
#include "plenary-debrief-door.h"
#include "plenary-debrief-end.h"
#include "plenary-debrief-view.h"
#include "plenary-delete-dialog.h"
#include "plenary-elsewhere-row.h"
#include "plenary-export-dialog.h"
#include "plenary-first-run.h"
#include "plenary-glad-page.h"
#include "plenary-goal-page.h"
#include "plenary-help-dialog.h"
#include "plenary-hide-button.h"
#include "plenary-home-page.h"
#include "plenary-keep-dialog.h"
#include "plenary-lesson-details.h"
#include "plenary-lesson-page.h"
#include "plenary-outcome-page.h"
#include "plenary-over-time-reader.h"
#include "plenary-pair-page.h"
#include "plenary-part-row.h"
#include "plenary-play-page.h"
#include "plenary-prepare-page.h"
#include "plenary-preview-dialog.h"
#include "plenary-prompts-dialog.h"
#include "plenary-record-dialog.h"
#include "plenary-search-dialog.h"
#include "plenary-search-row.h"
#include "plenary-settings.h"
#include "plenary-sitting-dialog.h"
#include "plenary-sitting-end.h"
#include "plenary-timeline.h"

/* On the narrowest window, with large text and with the usual: nothing may be cut off at
 * the side. */

#define NARROWEST 360
/* 150 % of the usual 96 dots per inch, in 1024ths. */
#define LARGE_TEXT (144 * 1024)
#define USUAL_TEXT (96 * 1024)

static int
get_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What it says, or the first that is said in it. */
static const char *
get_words (GtkWidget *widget)
{
  GtkWidget *label = find_type (widget, GTK_TYPE_LABEL);

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

/* Tells the innermost widgets that want more room than there is. */
static void
tell_wide (GtkWidget *widget)
{
  gboolean told = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child) || get_width (child) <= NARROWEST)
        continue;
      told = TRUE;
      tell_wide (child);
    }

  if (!told)
    g_test_message ("%s “%s” wants %d pixels", G_OBJECT_TYPE_NAME (widget), get_words (widget),
                    get_width (widget));
}

/* A breakpoint bin takes any width, and cuts off what does not fit. */
static void
assert_fits (GtkWidget *widget)
{
  if (ADW_IS_BREAKPOINT_BIN (widget))
    widget = adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget));

  if (get_width (widget) > NARROWEST)
    {
      tell_wide (widget);
      g_test_fail_printf ("%s wants %d pixels", G_OBJECT_TYPE_NAME (widget), get_width (widget));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      assert_fits (child);
}

/* What is asked, and what can be done, is to be read to its end. */
static void
assert_whole (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    g_test_fail_printf ("“%s” is cut short", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

/* Half a word does not say that it hides everything: all of it is there, or a picture. */
static gboolean
is_hiding_plain (GtkWidget *root)
{
  GtkWidget *button = find_type (root, PLENARY_TYPE_HIDE_BUTTON);
  GtkWidget *word = find_type (button, GTK_TYPE_LABEL);
  int natural;

  if (!gtk_widget_get_mapped (word))
    return gtk_widget_get_mapped (find_type (button, GTK_TYPE_IMAGE));

  gtk_widget_measure (word, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return gtk_widget_get_width (word) >= natural;
}

typedef struct
{
  LessonFixture lesson;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (data),
                "gtk-decoration-layout", "menu:minimize,maximize,close", NULL);
  lesson_fixture_set_up (&fixture->lesson);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROWEST, 640);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  look_photograph (fixture->window, g_test_get_path ());
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  lesson_fixture_tear_down (&fixture->lesson);
}

static void
show (Fixture *fixture,
      GtkWidget *content)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), content);
  gtk_window_present (GTK_WINDOW (fixture->window));
  WAIT_UNTIL (gtk_widget_get_mapped (content) && gtk_widget_get_width (content) > 0);
}

static void
test_first_run (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *first_run = g_object_new (PLENARY_TYPE_FIRST_RUN, NULL);

  show (fixture, first_run);
  assert_fits (first_run);
  assert_whole (first_run);
}

static void
test_home (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *home = GTK_WIDGET (plenary_home_page_new (fixture->lesson.store));

  show (fixture, home);
  assert_fits (home);
  WAIT_UNTIL (is_hiding_plain (home));
}

static void
test_lesson (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *cache = g_build_filename (fixture->lesson.directory, "cache", NULL);
  g_autoptr (PlenaryJobs) jobs = plenary_jobs_new (cache);
  PlenaryLessonPage *page =
    plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents, jobs);
  PlenaryLessonSession *session = plenary_lesson_page_get_session (page);

  show (fixture, GTK_WIDGET (page));
  WAIT_UNTIL (plenary_transport_get_state (plenary_lesson_session_get_transport (session)) ==
              PLENARY_TRANSPORT_READY);
  assert_fits (GTK_WIDGET (page));

  lesson_fixture_add_goal (&fixture->lesson, "Pupils explaining to pupils", 1);
  assert_fits (GTK_WIDGET (page));
  plenary_lesson_session_mark (session, NULL);
  WAIT_UNTIL (plenary_lesson_session_get_latest_mark (session) != NULL);
  assert_fits (GTK_WIDGET (page));
  plenary_lesson_page_close (page);
}

/* With more detail the buttons leave the timeline its width. */
static void
test_detailed (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_autofree char *cache = g_build_filename (fixture->lesson.directory, "cache", NULL);
  g_autoptr (PlenaryJobs) jobs = plenary_jobs_new (cache);
  PlenaryLessonPage *page =
    plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents, jobs);
  GtkWidget *timeline;

  g_settings_set_boolean (settings, PLENARY_SETTING_MORE_DETAIL, TRUE);
  show (fixture, GTK_WIDGET (page));
  timeline = find_type (GTK_WIDGET (page), PLENARY_TYPE_TIMELINE);
  WAIT_UNTIL (gtk_widget_get_width (timeline) > 0);
  assert_fits (GTK_WIDGET (page));
  WAIT_UNTIL (gtk_widget_get_width (timeline) > NARROWEST * 9 / 10);

  g_settings_set_boolean (settings, PLENARY_SETTING_MORE_DETAIL, FALSE);
  assert_fits (GTK_WIDGET (page));
  g_settings_reset (settings, PLENARY_SETTING_MORE_DETAIL);
  plenary_lesson_page_close (page);
}

static void
test_details (Fixture *fixture,
              gconstpointer data)
{
  AdwDialog *dialog =
    plenary_lesson_details_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                                plenary_contents_get_lesson (fixture->lesson.contents));

  lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE, NULL, -PLENARY_SECOND);
  show (fixture, gtk_label_new ("Lesson"));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_PART_ROW) != NULL);
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_ELSEWHERE_ROW) != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (
                                   find_type (GTK_WIDGET (dialog), PLENARY_TYPE_ELSEWHERE_ROW)),
                                 TRUE);
  assert_fits (adw_dialog_get_child (dialog));
}

static void
test_goal (Fixture *fixture,
           gconstpointer data)
{
  static const char *const views[] = { "then-and-now", "moments", "steps", "waits" };
  PlenaryGoal *goal = over_time_fixture_fill (&fixture->lesson, TRUE);
  GtkWidget *page = GTK_WIDGET (plenary_goal_page_new (fixture->lesson.store, goal));

  show (fixture, page);
  WAIT_UNTIL (says (page, THEN_WORDS));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      AdwViewStack *stack = ADW_VIEW_STACK (find_type (page, ADW_TYPE_VIEW_STACK));

      adw_view_stack_set_visible_child_name (stack, views[i]);
      WAIT_UNTIL (gtk_widget_get_width (adw_view_stack_get_visible_child (stack)) > 0);
      assert_fits (page);
    }
  if (GPOINTER_TO_INT (data) == USUAL_TEXT && !language_is_stretched ())
    assert_whole (find_type (page, ADW_TYPE_VIEW_SWITCHER_BAR));
}

static void
test_playing (Fixture *fixture,
              gconstpointer data)
{
  PlenaryGoal *goal = over_time_fixture_fill (&fixture->lesson, TRUE);
  g_autoptr (PlenaryOverTimeReader) reader =
    plenary_over_time_reader_new (fixture->lesson.store,
                                  plenary_entity_get_uuid (PLENARY_ENTITY (goal)));
  GPtrArray *moments;
  GtkWidget *page;

  plenary_over_time_reader_set_active (reader, TRUE);
  WAIT_UNTIL (plenary_over_time_reader_get_over_time (reader) != NULL);
  moments = plenary_over_time_get_moments (plenary_over_time_reader_get_over_time (reader));

  page = GTK_WIDGET (plenary_play_page_new ("Wait time", moments));
  show (fixture, page);
  WAIT_UNTIL (says (page, THEN_WORDS));
  assert_fits (page);

  page = GTK_WIDGET (plenary_glad_page_new (fixture->lesson.store));
  show (fixture, page);
  WAIT_UNTIL (says (page, NOW_WORDS));
  assert_fits (page);
  g_object_set (page, "choosing", TRUE, NULL);
  assert_fits (page);

  page = GTK_WIDGET (plenary_pair_page_new ("Wait time", moments->pdata[0], moments->pdata[2]));
  show (fixture, page);
  WAIT_UNTIL (says (page, NOW_WORDS));
  assert_fits (page);
}

static void
test_debrief (Fixture *fixture,
              gconstpointer data)
{
  DebriefFixture debrief = { .lesson = fixture->lesson };
  GtkWidget *page;
  AdwDialog *dialog;

  debrief_fixture_fill (&debrief);
  page = GTK_WIDGET (
    plenary_outcome_page_new (debrief.lesson.store, debrief.lesson.contents, debrief.debrief));
  show (fixture, page);
  assert_fits (page);

  page = GTK_WIDGET (
    plenary_prepare_page_new (debrief.lesson.store, debrief.lesson.contents, debrief.debrief));
  show (fixture, page);
  assert_fits (page);

  dialog = plenary_preview_dialog_new (debrief.lesson.store, debrief.lesson.contents,
                                       plenary_entity_get_uuid (PLENARY_ENTITY (debrief.debrief)));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog),
                        "Everything else stays out: it is not hidden there, it is "
                        "not there at all."));
  assert_fits (adw_dialog_get_child (dialog));
  debrief_fixture_clear (&debrief);
}

static void
test_help (Fixture *fixture,
           gconstpointer data)
{
  static const char *const pages[] = { "keyboard", "privacy", "debrief" };
  AdwDialog *dialog = plenary_help_dialog_new (NULL);
  GtkWidget *child = adw_dialog_get_child (dialog);

  show (fixture, gtk_label_new ("Lesson"));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (child));
  assert_fits (child);
  assert_whole (child);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (child, "help.open", "s", pages[i]);
      assert_fits (child);
    }
}

static void
test_code (Fixture *fixture,
           gconstpointer data)
{
  PlenaryStore *store = fixture->lesson.store;
  g_autofree char *text = plenary_code_template_dup_text ();
  GtkWidget *page = GTK_WIDGET (plenary_code_page_new (store, NULL));
  PlenaryAgreement *draft;

  show (fixture, page);
  assert_fits (page);
  assert_whole (gtk_stack_get_visible_child (GTK_STACK (find_type (page, GTK_TYPE_STACK))));

  draft = plenary_code_edits_begin (store, text, page);
  page = GTK_WIDGET (plenary_code_writing_page_new (store, draft));
  show (fixture, page);
  assert_fits (page);

  plenary_code_edits_agree (store, draft, "Ada, Ben and all who teach in Year 9", "2025-09-01",
                            "2026-09-01", page);
  draft = plenary_code_edits_begin (store, text, page);
  plenary_code_edits_agree (store, draft, "All of us", "2026-09-01", "2027-09-01", page);
  plenary_code_edits_begin (store, text, page);
  page = GTK_WIDGET (plenary_code_page_new (store, NULL));
  show (fixture, page);
  assert_fits (page);
  assert_whole (gtk_stack_get_visible_child (GTK_STACK (find_type (page, GTK_TYPE_STACK))));
}

static void
test_record (Fixture *fixture,
             gconstpointer data)
{
  AdwDialog *dialog =
    plenary_record_dialog_new (fixture->lesson.store,
                               plenary_contents_get_lesson (fixture->lesson.contents));
  GtkWidget *child = adw_dialog_get_child (dialog);

  show (fixture, gtk_label_new ("Lesson"));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);
  assert_fits (child);
}

static void
test_search (Fixture *fixture,
             gconstpointer data)
{
  AdwDialog *dialog = ADW_DIALOG (plenary_search_dialog_new (fixture->lesson.store));

  show (fixture, gtk_label_new ("Lesson"));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  assert_fits (adw_dialog_get_child (dialog));
  gtk_editable_set_text (GTK_EDITABLE (find_by_label (GTK_WIDGET (dialog), "Words to find")),
                         "fractions");
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_SEARCH_ROW) != NULL);
  assert_fits (adw_dialog_get_child (dialog));
}

static void
test_export (Fixture *fixture,
             gconstpointer data)
{
  AdwDialog *dialog =
    ADW_DIALOG (plenary_export_dialog_new (fixture->lesson.store, fixture->lesson.contents));

  show (fixture, gtk_label_new ("Lesson"));
  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW)),
                              PLENARY_REPORT_PDF);
  assert_fits (adw_dialog_get_child (dialog));
}

static GtkWidget *
show_dialog (Fixture *fixture,
             AdwDialog *dialog)
{
  GtkWidget *child = adw_dialog_get_child (dialog);

  adw_dialog_present (dialog, fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);
  assert_fits (child);
  /* A title in a header bar may be cut off: it says what was pressed. */
  assert_whole (
    adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (find_type (child, ADW_TYPE_TOOLBAR_VIEW))));

  return child;
}

/* What is asked before something goes, and until when it is kept. */
static void
test_deleting (Fixture *fixture,
               gconstpointer data)
{
  static const char *const pages[] = { "pictures", "working", "result" };
  DebriefFixture debrief = { .lesson = fixture->lesson };
  GtkWidget *child;

  debrief_fixture_fill (&debrief);
  show (fixture, gtk_label_new ("Lesson"));
  child =
    show_dialog (fixture,
                 plenary_delete_dialog_new (fixture->lesson.store,
                                            lesson_fixture_get_jobs (&fixture->lesson),
                                            plenary_contents_get_lesson (fixture->lesson.contents),
                                            NULL));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (
                                         find_type (child, ADW_TYPE_NAVIGATION_VIEW)),
                                       pages[i]);
      assert_fits (child);
    }
  show_dialog (fixture, plenary_keep_dialog_new (fixture->lesson.store));
  debrief_fixture_clear (&debrief);
}

/* The doors of a sitting that ask something, its end, and the questions of one's own. */
static void
test_sitting (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (PlenarySittingSession) sitting = plenary_sitting_session_new (fixture->lesson.session);

  lesson_fixture_add_goal (&fixture->lesson, "Pupils explaining to pupils", 1);
  lesson_fixture_open (&fixture->lesson);
  show (fixture, gtk_label_new ("Lesson"));
  show_dialog (fixture, plenary_sitting_dialog_new (sitting, PLENARY_DOOR_TWENTY));
  show_dialog (fixture, plenary_sitting_dialog_new (sitting, PLENARY_DOOR_WATCH));

  plenary_sitting_session_begin (sitting, PLENARY_DOOR_GLAD, NULL, NULL, NULL);
  plenary_lesson_session_mark (fixture->lesson.session, NULL);
  WAIT_UNTIL (plenary_sitting_session_get_glad (sitting) != NULL);
  show_dialog (fixture, plenary_sitting_end_new (sitting));
  show_dialog (fixture, plenary_prompts_dialog_new (fixture->lesson.session, NULL));
}

/* From the door to what is done together at the end. */
static void
test_room (Fixture *fixture,
           gconstpointer data)
{
  static const char *const actions[] = { "debrief.begin", "debrief.end", "debrief.stay" };
  GType types[] = { PLENARY_TYPE_DEBRIEF_VIEW, PLENARY_TYPE_DEBRIEF_END,
                    PLENARY_TYPE_DEBRIEF_CLOSING };
  g_autofree char *debrief = room_fixture_fill (&fixture->lesson, 4, TRUE);
  GtkWidget *room = room_fixture_enter (&fixture->lesson, "");

  show (fixture, room);
  assert_fits (room);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  room = room_fixture_enter (&fixture->lesson, debrief);
  show (fixture, room);
  WAIT_UNTIL (find_type (room, PLENARY_TYPE_DEBRIEF_CARD) != NULL);
  assert_fits (room);
  WAIT_UNTIL (is_hiding_plain (room));
  look_photograph (fixture->window, g_test_get_path ());
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (find_type (room, ADW_TYPE_TOOLBAR_VIEW), actions[i], NULL);
      WAIT_UNTIL (find_type (room, types[i]) != NULL &&
                  gtk_widget_get_width (find_type (room, types[i])) > 0);
      assert_fits (room);
      if (find_type (room, PLENARY_TYPE_HIDE_BUTTON) != NULL)
        WAIT_UNTIL (is_hiding_plain (room));
      look_photograph (fixture->window, g_test_get_path ());
    }
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  language_init (&argc, &argv);
  application = look_bring_style ("io.github.plenary_app.Narrow");

/* Longer words and larger letters at once need not fit. */
#define ADD(name, dpi, function)                                                               \
  g_test_add ("/ui/narrow/" name, Fixture,                                                     \
              GINT_TO_POINTER (language_is_stretched () ? USUAL_TEXT : dpi), set_up, function, \
              tear_down)

  ADD ("first-run", LARGE_TEXT, test_first_run);
  ADD ("home", LARGE_TEXT, test_home);
  ADD ("lesson", LARGE_TEXT, test_lesson);
  ADD ("detailed", LARGE_TEXT, test_detailed);
  ADD ("details", LARGE_TEXT, test_details);
  ADD ("goal", LARGE_TEXT, test_goal);
  ADD ("playing", LARGE_TEXT, test_playing);
  ADD ("export", LARGE_TEXT, test_export);
  ADD ("debrief", LARGE_TEXT, test_debrief);
  ADD ("code", LARGE_TEXT, test_code);
  ADD ("help", LARGE_TEXT, test_help);
  ADD ("record", LARGE_TEXT, test_record);
  ADD ("search", LARGE_TEXT, test_search);
  ADD ("room", LARGE_TEXT, test_room);
  ADD ("deleting", LARGE_TEXT, test_deleting);
  ADD ("sitting", LARGE_TEXT, test_sitting);
  ADD ("usual/home", USUAL_TEXT, test_home);
  ADD ("usual/lesson", USUAL_TEXT, test_lesson);
  ADD ("usual/goal", USUAL_TEXT, test_goal);
  ADD ("usual/debrief", USUAL_TEXT, test_debrief);
  ADD ("usual/search", USUAL_TEXT, test_search);
  ADD ("usual/room", USUAL_TEXT, test_room);
  ADD ("usual/deleting", USUAL_TEXT, test_deleting);
  ADD ("usual/sitting", USUAL_TEXT, test_sitting);

#undef ADD

  return g_test_run ();
}
