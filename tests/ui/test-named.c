/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "debrief-fixture.h"
#include "language.h"
#include "look.h"
#include "over-time-fixture.h"
#include "room-fixture.h"

#include "plenary-code-agree-dialog.h"
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
#include "plenary-goal-check-dialog.h"
#include "plenary-goal-dialog.h"
#include "plenary-goal-page.h"
#include "plenary-goals-view.h"
#include "plenary-help-dialog.h"
#include "plenary-home-page.h"
#include "plenary-keep-dialog.h"
#include "plenary-lesson-details.h"
#include "plenary-lesson-page.h"
#include "plenary-moment-chooser.h"
#include "plenary-moment-list.h"
#include "plenary-next-step-dialog.h"
#include "plenary-outcome-page.h"
#include "plenary-over-time-reader.h"
#include "plenary-pair-page.h"
#include "plenary-part-row.h"
#include "plenary-plan-dialog.h"
#include "plenary-play-page.h"
#include "plenary-preferences-dialog.h"
#include "plenary-prepare-page.h"
#include "plenary-preview-dialog.h"
#include "plenary-prompts-dialog.h"
#include "plenary-question-list.h"
#include "plenary-record-dialog.h"
#include "plenary-search-dialog.h"
#include "plenary-search-row.h"
#include "plenary-shortcuts-dialog.h"
#include "plenary-sitting-dialog.h"
#include "plenary-sitting-end.h"
#include "plenary-speech-list.h"
#include "plenary-still-row.h"
#include "plenary-timecode.h"
#include "plenary-tried-view.h"
#include "plenary-trouble-page.h"
#include "plenary-window.h"

/* Every screen is made and walked through: what a person can act on has to have a
 * name for those who can't see it, and a picture on a button has to be explained to
 * those who can. Every template of the program has to be met on the way. */

#define RESOURCES "/io/github/plenary_app/Plenary/ui"

typedef struct
{
  LessonFixture lesson;
  PlenaryNextStep *step;
  GHashTable *met;
  guint n_nodes;
  GString *findings;
} Fixture;

/* Finding out what is there. */

static const GtkAccessibleRole interactive[] = {
  GTK_ACCESSIBLE_ROLE_BUTTON,
  GTK_ACCESSIBLE_ROLE_CHECKBOX,
  GTK_ACCESSIBLE_ROLE_COMBO_BOX,
  GTK_ACCESSIBLE_ROLE_GRID,
  GTK_ACCESSIBLE_ROLE_LINK,
  GTK_ACCESSIBLE_ROLE_LIST,
  GTK_ACCESSIBLE_ROLE_LIST_BOX,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO,
  GTK_ACCESSIBLE_ROLE_RADIO,
  GTK_ACCESSIBLE_ROLE_SEARCH_BOX,
  GTK_ACCESSIBLE_ROLE_SLIDER,
  GTK_ACCESSIBLE_ROLE_SPIN_BUTTON,
  GTK_ACCESSIBLE_ROLE_SWITCH,
  GTK_ACCESSIBLE_ROLE_TAB,
  GTK_ACCESSIBLE_ROLE_TEXT_BOX,
  GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON,
};

static const GtkAccessibleRole named_by_words[] = {
  GTK_ACCESSIBLE_ROLE_BUTTON,
  GTK_ACCESSIBLE_ROLE_CHECKBOX,
  GTK_ACCESSIBLE_ROLE_LINK,
  GTK_ACCESSIBLE_ROLE_LIST_ITEM,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO,
  GTK_ACCESSIBLE_ROLE_RADIO,
  GTK_ACCESSIBLE_ROLE_TAB,
  GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON,
};

static gboolean
has_role (GtkWidget *widget,
          const GtkAccessibleRole *roles,
          guint n)
{
  for (guint i = 0; i < n; i++)
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == roles[i])
      return TRUE;

  return FALSE;
}

static gboolean
is_interactive (GtkWidget *widget)
{
  return has_role (widget, interactive, G_N_ELEMENTS (interactive)) ||
         gtk_widget_get_focusable (widget);
}

static gboolean
has_own_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *not_empty = NULL;

  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  not_empty = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  return not_empty != NULL;
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child) && has_words (child))
      return TRUE;

  return FALSE;
}

/* The words in a button, a menu item or a row are its name; those in a field or a
 * list are not. */
static gboolean
is_named (GtkWidget *widget)
{
  if (has_own_name (widget))
    return TRUE;

  return has_role (widget, named_by_words, G_N_ELEMENTS (named_by_words)) && has_words (widget);
}

static gboolean
is_picture_button (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && !has_words (widget);
}

static void
find (Fixture *fixture,
      GtkWidget *widget,
      const char *what)
{
  GString *place = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    g_string_append_printf (place, "%s%s", w == widget ? "" : " in ", G_OBJECT_TYPE_NAME (w));
  g_string_append_printf (fixture->findings, "%s: %s\n", what, place->str);
  g_string_free (place, TRUE);
}

/* What the tests themselves have written, as a teacher would, and what the toolkit says: the
 * names of months and keys, and the title of its preferences. */
static const char *const others_words[] = {
  "Wait time over the year",
  "Wait time",
  "Questioning",
  "Fractions before",
  "Fractions",
  "Ratio after",
  "Who answers first",
  "Three hands went up after a while",
  "Three hands after four seconds.",
  "Two hands went up, always the same two.",
  "Seven hands after four seconds.",
  "Nobody answered, so I answered.",
  "Wait for more hands",
  "Sam answered.",
  "My voice was too loud.",
  "It was quieter than I thought.",
  "What surprised me?",
  "count to three",
  "We are here to learn.",
  "The teacher speaks first.",
  "practice-lesson.webm",
  "Keys",
  "Hide",
  "(January|February|March|April|May|June|July|August|September|October|November|December)",
  "(Shift|Ctrl|Alt|Up|Down|Delete)",
  "Preferences",
};

/* Takes from a text what others have said. */
static char *
dup_ours (const char *text)
{
  char *ours = g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (others_words); i++)
    {
      g_autoptr (GRegex) words = g_regex_new (others_words[i], 0, 0, NULL);
      char *left = g_regex_replace_literal (words, ours, -1, 0, "", 0, NULL);

      g_free (ours);
      ours = left;
    }

  return ours;
}

static void
check_language (Fixture *fixture,
                GtkWidget *widget,
                const char *text)
{
  g_autofree char *ours = text != NULL ? dup_ours (text) : NULL;
  g_autofree char *what = NULL;

  /* A window without a title has the name of the program. */
  if (ours == NULL || language_is_stretched_text (ours) || g_str_equal (text, g_get_prgname ()))
    return;

  what = g_strdup_printf ("“%s” is not translated", text);
  find (fixture, widget, what);
}

/* Whatever is read or heard has come through the translation; the help has one of its own, see
 * data/help. */
static void
check_words (Fixture *fixture,
             GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!language_is_stretched () || gtk_widget_get_ancestor (widget, PLENARY_TYPE_HELP_DIALOG))
    return;

  if (GTK_IS_LABEL (widget))
    check_language (fixture, widget, gtk_label_get_text (GTK_LABEL (widget)));
  check_language (fixture, widget, gtk_widget_get_tooltip_text (widget));
  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *name =
        gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");

      check_language (fixture, widget, name);
    }
}

/* What the toolkit builds inside of these is its own matter. */
static gboolean
is_toolkits_inside (GtkWidget *parent,
                    GtkWidget *child)
{
  static const char *const closed[] = {
    "AdwBackButton",    "AdwBanner",     "AdwComboRow",       "AdwEntryRow",
    "AdwSheetControls", "GtkCalendar",   "GtkDropDown",       "GtkEntry",
    "GtkSearchEntry",   "GtkSpinButton", "GtkWindowControls", "PlenaryPreferencesDialog",
  };

  if (GTK_IS_MENU_BUTTON (parent))
    return !GTK_IS_POPOVER (child);

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (parent), closed[i]))
      return TRUE;

  return FALSE;
}

/* These take the focus only to be scrolled or to keep it in a dialog. */
static gboolean
is_frame (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo");
}

/* The row of a number says of itself that it is there for the looks only, and takes the
 * number along: assistive technology meets neither. */
static gboolean
is_left_out (GtkWidget *widget)
{
  return ADW_IS_SPIN_ROW (widget) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION;
}

static void
visit (Fixture *fixture,
       GtkWidget *widget)
{
  g_hash_table_add (fixture->met, (gpointer) G_OBJECT_TYPE_NAME (widget));
  check_words (fixture, widget);
  if (is_left_out (widget))
    find (fixture, widget, "cannot be heard");

  if (is_interactive (widget) && !is_frame (widget))
    {
      fixture->n_nodes++;
      if (!is_named (widget))
        find (fixture, widget, "no name");
      if (is_picture_button (widget) && gtk_widget_get_tooltip_text (widget) == NULL)
        find (fixture, widget, "no tooltip");
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!is_toolkits_inside (widget, child))
      visit (fixture, child);
}

static void
walk (Fixture *fixture,
      GtkWidget *widget)
{
  visit (fixture, widget);
  look_photograph (GTK_WIDGET (gtk_widget_get_root (widget)), G_OBJECT_TYPE_NAME (widget));
}

/* The screens. */

static void
walk_in_window (Fixture *fixture,
                GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_mapped (content));
  walk (fixture, content);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
walk_dialog (Fixture *fixture,
             AdwDialog *dialog)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  WAIT_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  walk (fixture, GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static PlenaryGoal *
dup_goal (Fixture *fixture)
{
  return g_list_model_get_item (plenary_store_get_goals (fixture->lesson.store), 0);
}

/* A next step of a lesson that is gone, which this one greets with, and one that was
 * kept. */
static PlenaryNextStep *
add_next_steps (Fixture *fixture)
{
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryNextStep) kept = plenary_next_step_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_ADDED);

  plenary_next_step_set_action (step, "count to three");
  plenary_next_step_set_action (kept, "wait");
  plenary_next_step_set_state (kept, PLENARY_NEXT_STEP_STATE_KEPT);
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, kept);
  lesson_fixture_commit (&fixture->lesson, edit);

  return plenary_store_lookup (fixture->lesson.store,
                               plenary_entity_get_uuid (PLENARY_ENTITY (step)));
}

/* What came of the next step that the lesson greets with. */
static void
walk_tried (Fixture *fixture,
            GtkWidget *page)
{
  g_autoptr (PlenaryAttempt) attempt = plenary_attempt_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_ANSWERED);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (attempt));

  plenary_attempt_set_next_step (attempt, plenary_entity_get_uuid (PLENARY_ENTITY (fixture->step)));
  plenary_edit_put (edit, attempt);
  lesson_fixture_commit (&fixture->lesson, edit);
  gtk_widget_activate_action (find_type (page, PLENARY_TYPE_MOMENT_LIST), "pane.tried", "s", uuid);
  WAIT_UNTIL (find_type (page, PLENARY_TYPE_TRIED_VIEW) != NULL);
  walk (fixture, page);
}

/* A question that was asked, with what is seen of it after a guess, and who speaks. */
static void
walk_waits (Fixture *fixture,
            GtkWidget *page,
            PlenaryLessonSession *session)
{
  g_autoptr (PlenarySpeech) speech = plenary_speech_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_SPEECH_MARKED);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (session);
  GtkWidget *list;

  plenary_speech_set_lesson (speech, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_speech_set_recording (speech, plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_speech_set_end (speech, PLENARY_SECOND);
  plenary_edit_put (edit, speech);
  lesson_fixture_commit (&fixture->lesson, edit);
  g_assert_nonnull (plenary_lesson_session_mark_question (session));

  gtk_widget_activate_action (page, "page.questions", NULL);
  list = find_type (page, PLENARY_TYPE_QUESTION_LIST);
  g_assert_nonnull (list);
  walk (fixture, list);
  plenary_lesson_session_guess (session, PLENARY_ESTIMATE_ABOUT_WAIT, -1);
  WAIT_UNTIL (plenary_lesson_session_get_estimate (session, PLENARY_ESTIMATE_ABOUT_WAIT) != NULL);
  walk (fixture, list);

  gtk_widget_activate_action (list, "pane.speech", NULL);
  WAIT_UNTIL (find_type (page, PLENARY_TYPE_SPEECH_LIST) != NULL);
  walk (fixture, find_type (page, PLENARY_TYPE_SPEECH_LIST));
}

static void
walk_lesson_page (Fixture *fixture)
{
  g_autofree char *cache = g_build_filename (fixture->lesson.directory, "cache", NULL);
  g_autoptr (PlenaryJobs) jobs = plenary_jobs_new (cache);
  PlenaryLessonPage *page =
    plenary_lesson_page_new (fixture->lesson.store, fixture->lesson.contents, jobs);
  GtkWidget *window = adw_window_new ();
  PlenaryLessonSession *session = plenary_lesson_page_get_session (page);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (plenary_transport_get_state (plenary_lesson_session_get_transport (session)) ==
              PLENARY_TRANSPORT_READY);
  walk (fixture, GTK_WIDGET (page));
  walk_tried (fixture, GTK_WIDGET (page));
  walk_waits (fixture, GTK_WIDGET (page), session);

  plenary_lesson_session_mark (session, NULL);
  WAIT_UNTIL (plenary_lesson_session_get_latest_mark (session) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.write", NULL);
  WAIT_UNTIL (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));
  walk (fixture, GTK_WIDGET (page));

  plenary_lesson_page_close (page);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Its recordings come a little later. */
static void
walk_details (Fixture *fixture)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog =
    plenary_lesson_details_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                                lesson);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_PART_ROW) != NULL);
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_ELSEWHERE_ROW) != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (
                                   find_type (GTK_WIDGET (dialog), PLENARY_TYPE_ELSEWHERE_ROW)),
                                 TRUE);
  walk (fixture, GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
walk_preferences (Fixture *fixture)
{
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog = plenary_preferences_dialog_new (lesson_fixture_get_jobs (&fixture->lesson));

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  WAIT_UNTIL (mentions (GTK_WIDGET (dialog), "Nothing is kept just now."));
  /* Around the page, all is of the toolkit. */
  walk (fixture, GTK_WIDGET (dialog));
  walk (fixture, gtk_widget_get_ancestor (find_titled (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW,
                                                       "Pause while I write"),
                                          ADW_TYPE_PREFERENCES_PAGE));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With something that is found. */
static void
walk_search (Fixture *fixture)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *dialog = GTK_WIDGET (plenary_search_dialog_new (fixture->lesson.store));
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (dialog), window);
  gtk_editable_set_text (GTK_EDITABLE (find_by_label (dialog, "Words to find")),
                         plenary_lesson_get_title (lesson));
  WAIT_UNTIL (find_type (dialog, PLENARY_TYPE_SEARCH_ROW) != NULL);
  walk (fixture, dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
walk_dialogs (Fixture *fixture)
{
  static const PlenaryShortcut shortcuts[] = { { "Hide", "period" } };
  PlenaryShortcutsDialog *dialog = plenary_shortcuts_dialog_new ();
  g_autoptr (PlenaryGoal) goal = dup_goal (fixture);
  g_autoptr (PlenarySittingSession) sitting = plenary_sitting_session_new (fixture->lesson.session);

  plenary_shortcuts_dialog_add_group (dialog, "Keys", shortcuts, G_N_ELEMENTS (shortcuts));
  walk_dialog (fixture, ADW_DIALOG (dialog));
  walk_dialog (fixture, plenary_help_dialog_new (NULL));
  walk_dialog (fixture, plenary_help_dialog_new ("debrief"));
  walk_dialog (fixture, plenary_goal_dialog_new (fixture->lesson.store, goal));
  walk_dialog (fixture, plenary_goal_check_dialog_new (fixture->lesson.store, goal));
  walk_dialog (fixture,
               plenary_next_step_dialog_new (fixture->lesson.store, fixture->step, NULL, NULL));
  walk_dialog (fixture, plenary_plan_dialog_new (PLENARY_PLAN_FOR_WATCHING, "count to three"));
  walk_details (fixture);
  walk_dialog (fixture, plenary_sitting_dialog_new (sitting, PLENARY_DOOR_TWENTY));
  walk_dialog (fixture, plenary_sitting_end_new (sitting));
  walk_dialog (fixture, plenary_keep_dialog_new (fixture->lesson.store));
  walk_dialog (fixture, plenary_prompts_dialog_new (fixture->lesson.session, NULL));
  walk_preferences (fixture);
  walk_search (fixture);
  walk_dialog (fixture, ADW_DIALOG (plenary_export_dialog_new (fixture->lesson.store,
                                                               fixture->lesson.contents)));
}

/* What has gathered over time is read a little later. */
static void
walk_over_time (Fixture *fixture)
{
  PlenaryGoal *goal = over_time_fixture_fill (&fixture->lesson, TRUE);
  GtkWidget *page = GTK_WIDGET (plenary_goal_page_new (fixture->lesson.store, goal));
  GtkWidget *window = adw_window_new ();
  GPtrArray *moments;
  g_autoptr (PlenaryOverTimeReader) reader =
    plenary_over_time_reader_new (fixture->lesson.store,
                                  plenary_entity_get_uuid (PLENARY_ENTITY (goal)));

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (says (page, THEN_WORDS));
  walk (fixture, page);
  gtk_window_destroy (GTK_WINDOW (window));

  plenary_over_time_reader_set_active (reader, TRUE);
  WAIT_UNTIL (plenary_over_time_reader_get_over_time (reader) != NULL);
  moments = plenary_over_time_get_moments (plenary_over_time_reader_get_over_time (reader));
  walk_in_window (fixture, GTK_WIDGET (plenary_play_page_new ("Wait time", moments)));
  walk_in_window (fixture, GTK_WIDGET (plenary_glad_page_new (fixture->lesson.store)));
  walk_in_window (fixture, GTK_WIDGET (plenary_pair_page_new ("Wait time", moments->pdata[0],
                                                              moments->pdata[2])));
  walk_dialog (fixture,
               plenary_moment_chooser_new (plenary_over_time_reader_get_moments (reader), NULL));
}

/* With the picture to choose from of the moment that the page of the lesson left. */
static void
walk_deletion (Fixture *fixture)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (fixture->lesson.contents);
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog =
    plenary_delete_dialog_new (fixture->lesson.store, lesson_fixture_get_jobs (&fixture->lesson),
                               lesson, NULL);
  GtkWidget *row = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  WAIT_UNTIL ((row = find_titled (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW,
                                  "_Keep Pictures of Single Moments")) != NULL &&
              gtk_widget_get_mapped (row));
  walk (fixture, GTK_WIDGET (dialog));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  WAIT_UNTIL (find_type (GTK_WIDGET (dialog), PLENARY_TYPE_STILL_ROW) != NULL);
  walk (fixture, GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* All that there is in a debrief, one after the other. */
static void
walk_room (Fixture *fixture)
{
  static const char *const actions[] = { "debrief.begin", "debrief.end", "debrief.stay" };
  GType types[] = { PLENARY_TYPE_DEBRIEF_VIEW, PLENARY_TYPE_DEBRIEF_END,
                    PLENARY_TYPE_DEBRIEF_CLOSING };
  g_autofree char *debrief = room_fixture_fill (&fixture->lesson, 2, TRUE);
  GtkWidget *window = adw_window_new ();
  GtkWidget *room = room_fixture_enter (&fixture->lesson, "");

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  adw_window_set_content (ADW_WINDOW (window), room);
  gtk_window_present (GTK_WINDOW (window));
  walk (fixture, find_type (room, PLENARY_TYPE_DEBRIEF_DOOR));

  adw_window_set_content (ADW_WINDOW (window), NULL);
  room = room_fixture_enter (&fixture->lesson, debrief);
  adw_window_set_content (ADW_WINDOW (window), room);
  WAIT_UNTIL (find_type (room, PLENARY_TYPE_DEBRIEF_CARD) != NULL);
  walk (fixture, room);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (find_type (room, ADW_TYPE_TOOLBAR_VIEW), actions[i], NULL);
      WAIT_UNTIL (find_type (room, types[i]) != NULL);
      walk (fixture, room);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  room_fixture_set_audience (&fixture->lesson, NULL);
}

/* Without one, with one and with a new one, and the record of the lesson. */
static void
walk_code (Fixture *fixture)
{
  PlenaryStore *store = fixture->lesson.store;
  g_autofree char *text = plenary_code_template_dup_text ();
  PlenaryAgreement *agreement;
  GtkWidget *widget = GTK_WIDGET (g_object_ref_sink (gtk_label_new (NULL)));

  walk_in_window (fixture, GTK_WIDGET (plenary_code_page_new (store, NULL)));
  agreement = plenary_code_edits_begin (store, text, widget);
  walk_dialog (fixture, plenary_code_agree_dialog_new (store, agreement));
  plenary_code_edits_agree (store, agreement, "Ada", "2025-09-01", "2026-09-01", widget);
  agreement = plenary_code_edits_begin (store, text, widget);
  walk_in_window (fixture, GTK_WIDGET (plenary_code_writing_page_new (store, agreement)));
  plenary_code_edits_agree (store, agreement, "Ada", "2026-09-01", "2027-09-01", widget);
  plenary_code_edits_begin (store, text, widget);
  walk_in_window (fixture, GTK_WIDGET (plenary_code_page_new (store, NULL)));
  walk_dialog (fixture, plenary_record_dialog_new (store, plenary_contents_get_lesson (
                                                            fixture->lesson.contents)));
  g_object_unref (widget);
}

static void
walk_debrief (Fixture *fixture)
{
  DebriefFixture debrief = { .lesson = fixture->lesson };

  debrief_fixture_fill (&debrief);
  walk_in_window (fixture,
                  GTK_WIDGET (plenary_prepare_page_new (debrief.lesson.store,
                                                        debrief.lesson.contents, debrief.debrief)));
  walk_in_window (fixture,
                  GTK_WIDGET (plenary_outcome_page_new (debrief.lesson.store,
                                                        debrief.lesson.contents, debrief.debrief)));
  walk_dialog (fixture, plenary_preview_dialog_new (debrief.lesson.store, debrief.lesson.contents,
                                                    plenary_entity_get_uuid (
                                                      PLENARY_ENTITY (debrief.debrief))));
  debrief_fixture_clear (&debrief);
}

static void
walk_everything (Fixture *fixture)
{
  GtkWidget *window = g_object_new (PLENARY_TYPE_WINDOW, NULL);

  walk (fixture, window);
  gtk_window_destroy (GTK_WINDOW (window));
  walk_in_window (fixture, g_object_new (PLENARY_TYPE_FIRST_RUN, NULL));
  walk_in_window (fixture, g_object_new (PLENARY_TYPE_TROUBLE_PAGE, NULL));
  walk_in_window (fixture, GTK_WIDGET (plenary_home_page_new (fixture->lesson.store)));
  walk_in_window (fixture, plenary_goals_view_new (fixture->lesson.store));
  walk_dialogs (fixture);
  walk_lesson_page (fixture);
  walk_deletion (fixture);
  walk_over_time (fixture);
  walk_debrief (fixture);
  walk_room (fixture);
  walk_code (fixture);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  lesson_fixture_add_goal (&fixture->lesson, "Questioning", 2);
  lesson_fixture_add_elsewhere (&fixture->lesson, PLENARY_ROLE_ANGLE, NULL, 0);
  fixture->step = add_next_steps (fixture);
  fixture->met = g_hash_table_new (g_str_hash, g_str_equal);
  fixture->findings = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_hash_table_unref (fixture->met);
  g_string_free (fixture->findings, TRUE);
  lesson_fixture_tear_down (&fixture->lesson);
}

/* The class of a template, or NULL in other files. */
static char *
dup_template_class (const char *name)
{
  g_autofree char *path = g_build_path ("/", RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (!g_regex_match_full (regex, text, size, 0, 0, &match, NULL))
    return NULL;

  return g_match_info_fetch (match, 1);
}

static void
test_all (Fixture *fixture,
          gconstpointer data)
{
  g_auto (GStrv) names =
    g_resources_enumerate_children (RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  walk_everything (fixture);

  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *class_name = dup_template_class (names[i]);

      if (class_name != NULL && !g_hash_table_contains (fixture->met, class_name))
        g_string_append_printf (fixture->findings, "never met: %s\n", class_name);
    }

  g_test_message ("%u nodes", fixture->n_nodes);
  g_assert_cmpuint (fixture->n_nodes, >, 100);
  if (fixture->findings->len > 0)
    g_error ("%s", fixture->findings->str);
}

/* The walk itself has to see what is wrong. */
static void
test_can_fail (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  if (language_is_stretched ())
    {
      gtk_box_append (GTK_BOX (box), gtk_label_new ("Fractions and more"));
      walk (fixture, box);
      g_assert_nonnull (strstr (fixture->findings->str, "“Fractions and more” is not translated"));
      g_object_unref (box);
      return;
    }

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Mark"));
  walk (fixture, box);
  g_assert_cmpstr (fixture->findings->str, ==, "");

  gtk_box_append (GTK_BOX (box), gtk_button_new_from_icon_name ("edit-find-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_text_view_new ());
  walk (fixture, box);
  g_assert_nonnull (strstr (fixture->findings->str, "no name: GtkButton in GtkBox\n"));
  g_assert_nonnull (strstr (fixture->findings->str, "no tooltip: GtkButton in GtkBox\n"));
  g_assert_nonnull (strstr (fixture->findings->str, "no name: GtkTextView in GtkBox\n"));
  g_object_unref (box);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  language_init (&argc, &argv);
  application = look_bring_style ("io.github.plenary_app.Named");

  g_test_add ("/ui/named/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/ui/named/can-fail", Fixture, NULL, set_up, test_can_fail, tear_down);

  return g_test_run ();
}
