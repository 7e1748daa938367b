/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-paper.h"
#include "plenary-remark.h"

#include <string.h>

/* Papers hold what was chosen or agreed, and nothing that tells of more. */

typedef struct
{
  ExportFixture *lesson;
  PlenaryDebrief *debrief;
  PlenaryMoment *first;
  PlenaryMoment *second;
  GListStore *chosen;
  GListStore *choices;
  GListStore *remarks;
} Debrief;

static void
set_up (Debrief *self,
        gconstpointer data)
{
  self->lesson = export_fixture_new ("Fractions", "2024-11-14");
  self->debrief = plenary_debrief_new ();
  self->chosen = g_list_store_new (PLENARY_TYPE_DEBRIEF_MOMENT);
  self->choices = g_list_store_new (PLENARY_TYPE_DEBRIEF_CHOICE);
  self->remarks = g_list_store_new (PLENARY_TYPE_REMARK);
  plenary_lesson_set_class_name (self->lesson->lesson, "Year 9");
}

static void
tear_down (Debrief *self,
           gconstpointer data)
{
  export_fixture_free (self->lesson);
  g_object_unref (self->debrief);
  g_object_unref (self->chosen);
  g_object_unref (self->choices);
  g_object_unref (self->remarks);
}

static PlenaryDebriefMoment *
add_choice (Debrief *self,
            PlenaryMoment *moment,
            int rank)
{
  g_autoptr (PlenaryDebriefMoment) choice = plenary_debrief_moment_new ();

  plenary_debrief_moment_set_debrief (choice,
                                      plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief)));
  plenary_debrief_moment_set_moment (choice, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  plenary_debrief_moment_set_rank (choice, rank);
  plenary_debrief_moment_set_with_note (choice, plenary_moment_get_with_note (moment));
  g_list_store_append (self->chosen, choice);

  return choice;
}

static void
choose_goal (Debrief *self,
             PlenaryDebrief *debrief,
             PlenaryGoal *goal)
{
  g_autoptr (PlenaryDebriefChoice) choice =
    plenary_debrief_choice_new (plenary_entity_get_uuid (PLENARY_ENTITY (debrief)), goal);

  g_list_store_append (self->choices, choice);
}

static PlenaryRemark *
add_remark (Debrief *self,
            PlenaryMoment *moment,
            PlenaryRemarkKind kind,
            const char *text)
{
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();

  plenary_remark_set_debrief (remark, plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief)));
  if (moment != NULL)
    plenary_remark_set_moment (remark, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
  plenary_remark_set_kind (remark, kind);
  plenary_remark_set_text (remark, text);
  plenary_remark_set_created (remark,
                              100 - g_list_model_get_n_items (G_LIST_MODEL (self->remarks)));
  g_list_store_append (self->remarks, remark);

  return remark;
}

/* Two moments, of which the later one is looked at first, and the note of one is shown. One
 * of its goals is not for debriefs, and one was for another. */
static void
add_moments (Debrief *self)
{
  PlenaryRecording *recording = export_fixture_add_recording (self->lesson, 0);
  PlenaryGoal *seen =
    export_fixture_add_goal (self->lesson, "Wait time", PLENARY_COLOUR_BLUE, PLENARY_SYMBOL_CIRCLE);
  PlenaryGoal *secret =
    export_fixture_add_goal (self->lesson, "Secret goal", PLENARY_COLOUR_RED, PLENARY_SYMBOL_STAR);
  PlenaryGoal *elsewhere = export_fixture_add_goal (self->lesson, "Secret goal elsewhere",
                                                    PLENARY_COLOUR_RED, PLENARY_SYMBOL_STAR);
  const char *all[] = { plenary_entity_get_uuid (PLENARY_ENTITY (secret)),
                        plenary_entity_get_uuid (PLENARY_ENTITY (seen)),
                        plenary_entity_get_uuid (PLENARY_ENTITY (elsewhere)), NULL };
  g_autoptr (PlenaryDebrief) other = plenary_debrief_new ();

  plenary_goal_set_visibility (secret, PLENARY_VISIBILITY_ONLY_ME);
  choose_goal (self, self->debrief, seen);
  choose_goal (self, self->debrief, secret);
  choose_goal (self, other, elsewhere);
  self->first =
    export_fixture_add_moment (self->lesson, recording, 761, PLENARY_VISIBILITY_DEBRIEF, NULL);
  plenary_moment_set_goals (self->first, all);
  plenary_moment_set_kind (self->first, PLENARY_KIND_GLAD);
  plenary_moment_set_saw (self->first, "Three hands.");
  self->second =
    export_fixture_add_moment (self->lesson, recording, 60, PLENARY_VISIBILITY_DEBRIEF, NULL);
  plenary_moment_set_kind (self->second, PLENARY_KIND_WONDERING);
  plenary_moment_set_saw (self->second, "Secret note");
  /* It was shown in another debrief. */
  plenary_debrief_moment_set_with_note (add_choice (self, self->second, 2), FALSE);
  add_choice (self, self->first, 1);
}

static PlenaryReport *
make_paper (Debrief *self,
            const char *next_step)
{
  const PlenaryDebriefPaper from = {
    .debrief = self->debrief,
    .lesson = self->lesson->lesson,
    .recordings = G_LIST_MODEL (self->lesson->recordings),
    .chosen = G_LIST_MODEL (self->chosen),
    .moments = G_LIST_MODEL (self->lesson->moments),
    .goals = G_LIST_MODEL (self->lesson->goals),
    .choices = G_LIST_MODEL (self->choices),
    .remarks = G_LIST_MODEL (self->remarks),
    .next_step = next_step,
  };

  return plenary_paper_new_debrief (&from);
}

static void
test_debrief (Debrief *self,
              gconstpointer data)
{
  g_autoptr (PlenaryReport) paper = NULL;
  g_autofree char *text = NULL;

  add_moments (self);
  plenary_debrief_set_focus (self->debrief, "Waiting");
  plenary_debrief_set_coach (self->debrief, "Ada");
  plenary_debrief_set_rules (self->debrief, "What is said here stays here.\n\nThe teacher first.");
  plenary_debrief_set_glad (self->debrief, "The quiet ones spoke.");
  plenary_debrief_set_began (self->debrief, G_GINT64_CONSTANT (1732190400000000));
  add_remark (self, NULL, PLENARY_REMARK_KIND_NOTICED, "We laughed.");
  add_remark (self, self->first, PLENARY_REMARK_KIND_COACH, "What if you waited?");
  add_remark (self, self->first, PLENARY_REMARK_KIND_NOTICED, "They were quiet.");
  add_remark (self, self->second, PLENARY_REMARK_KIND_NOTICED, " \n");
  paper = make_paper (self, "When I have asked, I will count to three.");
  g_assert_cmpuint (plenary_report_get_n_moments (paper), ==, 2);

  text = plenary_report_write_text (paper);
  g_assert_cmpstr (text, ==,
                   "Debrief: Waiting\n"
                   "21 November 2024\n"
                   "Chosen by the teacher; not an evaluation.\n"
                   "\n"
                   "With: Ada\n"
                   "Lesson taught on: 14 November 2024\n"
                   "\n"
                   "Our ground rules\n"
                   "• What is said here stays here.\n"
                   "• The teacher first.\n"
                   "\n"
                   "The moments we looked at\n"
                   "\n"
                   "12:41 (12:31–13:01) · ● Wait time · Glad of\n"
                   "I saw: Three hands.\n"
                   "What we noticed: They were quiet.\n"
                   "Ada: What if you waited?\n"
                   "\n"
                   "1:00 (0:50–1:20)\n"
                   "\n"
                   "About the whole\n"
                   "What we noticed: We laughed.\n"
                   "\n"
                   "Next step\n"
                   "When I have asked, I will count to three.\n"
                   "\n"
                   "Something to be glad of\n"
                   "The quiet ones spoke.\n");
}

static void
assert_without (PlenaryReport *paper,
                const char *secret)
{
  static const PlenaryReportFormat formats[] = { PLENARY_REPORT_TEXT, PLENARY_REPORT_HTML,
                                                 PLENARY_REPORT_MARKDOWN };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = export_fixture_write_report (paper, formats[i]);

      g_assert_null (strstr (text, secret));
    }
}

/* What the teacher takes back, what belongs to another debrief, and what was said about
 * it: the paper is as if there were none of it. */
static void
test_debrief_without_more (Debrief *self,
                           gconstpointer data)
{
  g_autoptr (PlenaryReport) before = NULL;
  g_autoptr (PlenaryReport) after = NULL;
  g_autofree char *text_before = NULL;
  g_autofree char *text_after = NULL;
  g_autoptr (PlenaryDebrief) other = plenary_debrief_new ();
  PlenaryRecording *recording;
  PlenaryMoment *back, *elsewhere, *not_chosen;

  add_moments (self);
  before = make_paper (self, NULL);
  text_before = plenary_report_write_text (before);

  recording = export_fixture_add_recording (self->lesson, 0);
  back = export_fixture_add_moment (self->lesson, recording, 100, PLENARY_VISIBILITY_ONLY_ME, NULL);
  elsewhere =
    export_fixture_add_moment (self->lesson, recording, 200, PLENARY_VISIBILITY_DEBRIEF, NULL);
  not_chosen =
    export_fixture_add_moment (self->lesson, recording, 300, PLENARY_VISIBILITY_DEBRIEF, NULL);
  add_choice (self, back, 0);
  plenary_debrief_moment_set_debrief (add_choice (self, elsewhere, 0),
                                      plenary_entity_get_uuid (PLENARY_ENTITY (other)));
  add_remark (self, back, PLENARY_REMARK_KIND_NOTICED, "Secret remark");
  add_remark (self, not_chosen, PLENARY_REMARK_KIND_COACH, "Secret remark");
  plenary_remark_set_debrief (add_remark (self, self->first, PLENARY_REMARK_KIND_COACH,
                                          "Secret remark"),
                              plenary_entity_get_uuid (PLENARY_ENTITY (other)));
  after = make_paper (self, NULL);
  text_after = plenary_report_write_text (after);

  g_assert_cmpstr (text_after, ==, text_before);
  assert_without (after, "Secret");
}

/* Nothing was written, and nobody was named. */
static void
test_debrief_of_little (Debrief *self,
                        gconstpointer data)
{
  g_autoptr (PlenaryReport) paper = NULL;
  g_autofree char *text = NULL;

  plenary_lesson_set_title (self->lesson->lesson, " ");
  add_remark (self, NULL, PLENARY_REMARK_KIND_COACH, "Wait.");
  paper = make_paper (self, " ");
  text = plenary_report_write_text (paper);
  g_assert_cmpstr (text, ==,
                   "Debrief\n"
                   "Chosen by the teacher; not an evaluation.\n"
                   "\n"
                   "Lesson taught on: 14 November 2024\n"
                   "\n"
                   "About the whole\n"
                   "My coach: Wait.\n");
}

static void
test_agreement (void)
{
  g_autoptr (PlenaryAgreement) agreement = plenary_agreement_new ();
  g_autoptr (PlenaryReport) draft = NULL;
  g_autoptr (PlenaryReport) agreed = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *draft_text = NULL;

  plenary_agreement_set_text (agreement,
                              "For all of us.\n\n## What it is for\nTo learn.\n\nNever to "
                              "judge.\n## Who sees it\nOnly I.\n## Empty\n");
  draft = plenary_paper_new_agreement (agreement);
  draft_text = plenary_report_write_text (draft);
  g_assert_cmpstr (draft_text, ==,
                   "Code of practice\n"
                   "This is a draft. It is not agreed yet.\n"
                   "\n"
                   "For all of us.\n"
                   "\n"
                   "What it is for\n"
                   "To learn.\n"
                   "\n"
                   "Never to judge.\n"
                   "\n"
                   "Who sees it\n"
                   "Only I.\n"
                   "\n"
                   "Empty\n");

  plenary_agreement_set_text (agreement, "## What it is for\nTo learn.");
  plenary_agreement_set_agreed_by (agreement, "Ada\n Grace \n");
  plenary_agreement_set_agreed_on (agreement, "2026-09-03");
  plenary_agreement_set_review_on (agreement, "2027-09-03");
  agreed = plenary_paper_new_agreement (agreement);
  text = plenary_report_write_text (agreed);
  name = plenary_report_suggest_name (agreed, PLENARY_REPORT_PDF);
  g_assert_cmpstr (text, ==,
                   "Code of practice\n"
                   "\n"
                   "What it is for\n"
                   "To learn.\n"
                   "\n"
                   "Agreement\n"
                   "Agreed by: Ada, Grace\n"
                   "Agreed on: 3 September 2026\n"
                   "Look at it again on: 3 September 2027\n");
  g_assert_cmpstr (name, ==, "Code of practice.pdf");
}

static void
test_lesson_record (void)
{
  g_autoptr (ExportFixture) fixture = export_fixture_new ("Fractions", "2024-11-14");
  g_autoptr (PlenaryLessonRecord) record = plenary_lesson_record_new ();
  g_autoptr (PlenaryReport) empty = plenary_paper_new_lesson_record (record, fixture->lesson);
  g_autoptr (PlenaryReport) paper = NULL;
  g_autofree char *text = NULL;

  g_assert_true (plenary_report_is_empty (empty));

  plenary_lesson_record_set_basis (record, PLENARY_BASIS_CONSENT);
  plenary_lesson_record_set_basis_words (record, "Letters are in the office.");
  plenary_lesson_record_set_told (record, "All parents, by letter.");
  plenary_lesson_record_set_told_on (record, "2024-10-01");
  plenary_lesson_record_set_not_shown (record, 2);
  plenary_lesson_record_set_not_shown_words (record, "They sit by the window.");
  plenary_lesson_set_keep_until (fixture->lesson, "2024-12-19");
  paper = plenary_paper_new_lesson_record (record, fixture->lesson);
  text = plenary_report_write_text (paper);
  g_assert_cmpstr (text, ==,
                   "On record: Fractions\n"
                   "14 November 2024\n"
                   "\n"
                   "Why this lesson may be recorded\n"
                   "Those who can be seen or heard agreed, or their parents did.\n"
                   "\n"
                   "Letters are in the office.\n"
                   "\n"
                   "Who was told\n"
                   "All parents, by letter.\n"
                   "\n"
                   "Told on: 1 October 2024\n"
                   "\n"
                   "Who is not to be shown\n"
                   "2 people\n"
                   "\n"
                   "They sit by the window.\n"
                   "\n"
                   "How long the recording is kept\n"
                   "Until: 19 December 2024\n");
}

int
main (int argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Debrief, NULL, set_up, function, tear_down)

  ADD ("/paper/debrief", test_debrief);
  ADD ("/paper/debrief/without-more", test_debrief_without_more);
  ADD ("/paper/debrief/of-little", test_debrief_of_little);
  g_test_add_func ("/paper/agreement", test_agreement);
  g_test_add_func ("/paper/lesson-record", test_lesson_record);

#undef ADD

  return g_test_run ();
}
