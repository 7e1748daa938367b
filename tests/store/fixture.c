/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "plenary-agreement.h"
#include "plenary-attempt.h"
#include "plenary-connection.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-estimate.h"
#include "plenary-lesson-record.h"
#include "plenary-next-step.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-remark.h"
#include "plenary-speech.h"
#include "plenary-statement.h"

static void
got_result (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Lets the files of a test lie in memory, where there is such a folder: for tests
 * that open and close thousands of files and do not cut the power. */
void
fixture_work_in_memory (void)
{
  if (access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

void
fixture_set_up (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("plenary-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "home", "plenary.db", NULL);
  fixture->store = plenary_store_new (fixture->path);
}

void
fixture_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      fixture_remove_tree (child);
    }

  g_remove (path);
}

void
fixture_tear_down (Fixture *fixture,
                   gconstpointer data)
{
  if (fixture->store != NULL && plenary_store_is_open (fixture->store))
    fixture_close (fixture);
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));

  fixture_remove_tree (fixture->directory);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

gboolean
fixture_try_open (Fixture *fixture,
                  GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_open_async (fixture->store, NULL, got_result, &result);

  return plenary_store_open_finish (fixture->store, wait_for (&result), error);
}

void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_try_open (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (plenary_store_is_open (fixture->store));
}

gboolean
fixture_try_close (Fixture *fixture,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_close_async (fixture->store, NULL, got_result, &result);

  return plenary_store_close_finish (fixture->store, wait_for (&result), error);
}

void
fixture_close (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_try_close (fixture, &error);
  g_assert_no_error (error);
}

/* Lets go of the store as if the program ended without closing it. */
void
fixture_drop (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = plenary_store_new (fixture->path);
}

void
fixture_reopen (Fixture *fixture)
{
  fixture_close (fixture);
  fixture_drop (fixture);
  fixture_open (fixture);
}

gboolean
fixture_try_commit (Fixture *fixture,
                    PlenaryEdit *edit,
                    GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_commit_async (fixture->store, edit, NULL, got_result, &result);

  return plenary_store_commit_finish (fixture->store, wait_for (&result), error);
}

void
fixture_commit (Fixture *fixture,
                PlenaryEdit *edit)
{
  g_autoptr (GError) error = NULL;

  fixture_try_commit (fixture, edit, &error);
  g_assert_no_error (error);
}

void
fixture_put (Fixture *fixture,
             PlenaryEditKind kind,
             gpointer entity)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);

  plenary_edit_put (edit, entity);
  fixture_commit (fixture, edit);
}

void
fixture_take_away (Fixture *fixture,
                   PlenaryEditKind kind,
                   gpointer entity)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (kind);

  plenary_edit_remove (edit, entity);
  fixture_commit (fixture, edit);
}

PlenaryEdit *
fixture_undo (Fixture *fixture,
              GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_undo_async (fixture->store, NULL, got_result, &result);

  return plenary_store_undo_finish (fixture->store, wait_for (&result), error);
}

PlenaryEdit *
fixture_redo (Fixture *fixture,
              GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plenary_store_redo_async (fixture->store, NULL, got_result, &result);

  return plenary_store_redo_finish (fixture->store, wait_for (&result), error);
}

PlenaryContents *
fixture_load (Fixture *fixture,
              const char *lesson)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PlenaryContents *contents;

  plenary_store_load_async (fixture->store, lesson, NULL, got_result, &result);
  contents = plenary_store_load_finish (fixture->store, wait_for (&result), &error);
  g_assert_no_error (error);

  return contents;
}

/* Waits until everything that was asked for is done, which the answer to a
 * question that is asked last tells. */
void
fixture_settle (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *backup = NULL;

  plenary_store_find_backup_async (fixture->store, NULL, got_result, &result);
  backup = plenary_store_find_backup_finish (fixture->store, wait_for (&result), NULL, NULL);
}

PlenaryLesson *
fixture_make_lesson (const char *title,
                     const char *date_taught)
{
  PlenaryLesson *lesson = plenary_lesson_new ();

  plenary_lesson_set_title (lesson, title);
  plenary_lesson_set_date_taught (lesson, date_taught);
  plenary_lesson_set_class_name (lesson, "Year 9");
  plenary_lesson_set_created (lesson, 1700000000000000);

  return lesson;
}

PlenaryRecording *
fixture_make_recording (PlenaryLesson *lesson,
                        gint64 offset)
{
  PlenaryRecording *recording = plenary_recording_new ();

  plenary_recording_set_lesson (recording, fixture_uuid (lesson));
  plenary_recording_set_uri (recording, "file:///lesson.mp4");
  plenary_recording_set_display_name (recording, "lesson.mp4");
  plenary_recording_set_duration (recording, 3600 * SECOND);
  plenary_recording_set_offset (recording, offset);
  plenary_recording_set_has_video (recording, TRUE);

  return recording;
}

PlenaryMoment *
fixture_make_moment (PlenaryRecording *recording,
                     gint64 start)
{
  PlenaryMoment *moment = plenary_moment_new ();

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (moment, fixture_uuid (recording));
  plenary_moment_set_start (moment, start);
  plenary_moment_set_end (moment, start + 30 * SECOND);
  plenary_moment_set_tagged_at (moment, start + 10 * SECOND);
  plenary_moment_set_saw (moment, "Three hands after four seconds");

  return moment;
}

PlenaryGoal *
fixture_make_goal (const char *title,
                   int rank)
{
  PlenaryGoal *goal = plenary_goal_new ();

  plenary_goal_set_title (goal, title);
  plenary_goal_set_rank (goal, rank);

  return goal;
}

PlenaryAnswer *
fixture_make_answer (PlenaryLesson *lesson,
                     int rank)
{
  PlenaryAnswer *answer = plenary_answer_new ();

  plenary_answer_set_lesson (answer, fixture_uuid (lesson));
  plenary_answer_set_question (answer, "What did a pupil say?");
  plenary_answer_set_text (answer, "“Is it a half?”");
  plenary_answer_set_rank (answer, rank);

  return answer;
}

static PlenaryNextStep *
make_next_step (PlenaryMoment *moment,
                PlenaryGoal *goal)
{
  PlenaryNextStep *step = plenary_next_step_new ();

  plenary_next_step_set_lesson (step, plenary_moment_get_lesson (moment));
  plenary_next_step_set_moment (step, fixture_uuid (moment));
  plenary_next_step_set_goal (step, fixture_uuid (goal));
  plenary_next_step_set_cue (step, "I have asked a question");
  plenary_next_step_set_action (step, "count to three");

  return step;
}

static PlenaryAttempt *
make_attempt (PlenaryNextStep *step,
              PlenaryMoment *moment)
{
  PlenaryAttempt *attempt = plenary_attempt_new ();

  plenary_attempt_set_next_step (attempt, fixture_uuid (step));
  plenary_attempt_set_lesson (attempt, plenary_moment_get_lesson (moment));
  plenary_attempt_set_moment (attempt, fixture_uuid (moment));
  plenary_attempt_set_outcome (attempt, PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME);
  plenary_attempt_set_happened (attempt, "The bell rang");

  return attempt;
}

static PlenaryQuestion *
make_question (PlenaryRecording *recording)
{
  PlenaryQuestion *question = plenary_question_new ();

  plenary_question_set_lesson (question, plenary_recording_get_lesson (recording));
  plenary_question_set_recording (question, fixture_uuid (recording));
  plenary_question_set_asked_at (question, 41 * SECOND);
  plenary_question_set_wait_1_start (question, 42 * SECOND);
  plenary_question_set_wait_1_end (question, 45 * SECOND);
  plenary_question_set_words (question, "What is a half of a half?");

  return question;
}

static PlenarySpeech *
make_speech (PlenaryRecording *recording)
{
  PlenarySpeech *speech = plenary_speech_new ();

  plenary_speech_set_lesson (speech, plenary_recording_get_lesson (recording));
  plenary_speech_set_recording (speech, fixture_uuid (recording));
  plenary_speech_set_start (speech, 45 * SECOND);
  plenary_speech_set_end (speech, 50 * SECOND);
  plenary_speech_set_speaker (speech, PLENARY_SPEAKER_PUPIL);

  return speech;
}

/* A debrief of a moment and a goal, what was said in it, the code of practice and the lesson's record. */
static void
add_debrief (GPtrArray *cycle,
             PlenaryLesson *lesson,
             PlenaryMoment *moment,
             PlenaryGoal *goal)
{
  PlenaryDebrief *debrief = plenary_debrief_new ();
  PlenaryDebriefMoment *chosen = plenary_debrief_moment_new ();
  PlenaryDebriefChoice *choice = plenary_debrief_choice_new (fixture_uuid (debrief), goal);
  PlenaryRemark *remark = plenary_remark_new ();
  PlenaryAgreement *agreement = plenary_agreement_new ();
  PlenaryLessonRecord *record = plenary_lesson_record_new ();

  plenary_debrief_set_lesson (debrief, fixture_uuid (lesson));
  plenary_debrief_set_focus (debrief, "How long I wait");
  plenary_debrief_set_coach (debrief, "Sam");
  plenary_debrief_set_rules (debrief, "We describe before we explain.");
  plenary_debrief_set_glad (debrief, "Nobody was in a hurry");
  plenary_debrief_moment_set_lesson (chosen, fixture_uuid (lesson));
  plenary_debrief_moment_set_debrief (chosen, fixture_uuid (debrief));
  plenary_debrief_moment_set_moment (chosen, fixture_uuid (moment));
  plenary_debrief_moment_set_with_note (chosen, TRUE);
  plenary_remark_set_lesson (remark, fixture_uuid (lesson));
  plenary_remark_set_debrief (remark, fixture_uuid (debrief));
  plenary_remark_set_moment (remark, fixture_uuid (moment));
  plenary_remark_set_kind (remark, PLENARY_REMARK_KIND_COACH);
  plenary_remark_set_text (remark, "I noticed three hands");
  plenary_agreement_set_text (agreement, "## Purpose\nWe learn from our lessons.");
  plenary_agreement_set_agreed_by (agreement, "The mathematics team");
  plenary_agreement_set_agreed_on (agreement, "2026-09-01");
  plenary_lesson_record_set_lesson (record, fixture_uuid (lesson));
  plenary_lesson_record_set_basis (record, PLENARY_BASIS_CONSENT);
  plenary_lesson_record_set_told (record, "All parents, by letter");
  plenary_lesson_record_set_not_shown (record, 2);

  g_ptr_array_add (cycle, debrief);
  g_ptr_array_add (cycle, chosen);
  g_ptr_array_add (cycle, choice);
  g_ptr_array_add (cycle, remark);
  g_ptr_array_add (cycle, agreement);
  g_ptr_array_add (cycle, record);
}

/* One of each of what the learning cycle adds to a lesson: a next step, what came of it,
 * an asked question, who speaks, the vision, a prompt set, a guess, and a debrief. */
GPtrArray *
fixture_make_cycle (PlenaryLesson *lesson,
                    PlenaryRecording *recording,
                    PlenaryMoment *moment,
                    PlenaryGoal *goal)
{
  GPtrArray *cycle = g_ptr_array_new_with_free_func (g_object_unref);
  PlenaryNextStep *step = make_next_step (moment, goal);
  PlenaryVision *vision = plenary_vision_new ();
  PlenaryPromptSet *prompts = plenary_prompt_set_new ();
  PlenaryEstimate *estimate = plenary_estimate_new ();

  plenary_vision_set_text (vision, "Everybody thinks before anybody speaks");
  plenary_prompt_set_set_title (prompts, "Two questions");
  plenary_prompt_set_set_prompts (prompts, "What was it?\nWhat else?");
  plenary_estimate_set_lesson (estimate, fixture_uuid (lesson));
  plenary_estimate_set_value (estimate, 2 * SECOND);

  g_ptr_array_add (cycle, step);
  g_ptr_array_add (cycle, make_attempt (step, moment));
  g_ptr_array_add (cycle, make_question (recording));
  g_ptr_array_add (cycle, make_speech (recording));
  g_ptr_array_add (cycle, vision);
  g_ptr_array_add (cycle, prompts);
  g_ptr_array_add (cycle, estimate);
  add_debrief (cycle, lesson, moment, goal);

  return cycle;
}

const char *
fixture_uuid (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

static void
ask (PlenaryConnection *connection,
     const char *sql,
     GString *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryStatement) statement = plenary_statement_new (connection, sql, &error);

  g_assert_no_error (error);
  while (plenary_statement_step (statement, &error) == PLENARY_STEP_ROW)
    {
      const char *text = plenary_statement_get_text (statement, 0);

      g_string_append_printf (answer, "%s\n", text != NULL ? text : "NULL");
    }
  g_assert_no_error (error);
}

/* All rows of some questions, a line each; for a file that nobody has open. A
 * connection has to read the whole schema before it can answer its first. */
char *
fixture_ask_all (const char *path,
                 const char *const *questions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryConnection) connection =
    plenary_connection_open (path, PLENARY_CONNECTION_SNAPSHOT, &error);
  GString *answer = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; questions[i] != NULL; i++)
    ask (connection, questions[i], answer);

  return g_string_free_and_steal (answer);
}

/* All rows of a question, a line each; for a file that nobody has open. */
char *
fixture_ask (const char *path,
             const char *sql)
{
  const char *questions[] = { sql, NULL };

  return fixture_ask_all (path, questions);
}

/* The teacher's content, without the revisions that undoing raises. */
const char fixture_content[] =
  "SELECT 'goal' || json_array (uuid, title, why, would_see, vision, colour, symbol, key,"
  " lead_ns, lag_ns, state, rank, checks, visibility) AS line FROM goal"
  " UNION ALL SELECT 'lesson' || json_array (uuid, title, date_taught, class_name, subject,"
  " keep_until, created_us, prompt_set) FROM lesson"
  " UNION ALL SELECT 'recording' || json_array (uuid, lesson, uri, display_name, fingerprint,"
  " duration_ns, recorded_us, offset_ns, frame_ns, has_video, has_audio, rotation, given_up,"
  " role) FROM recording"
  " UNION ALL SELECT 'moment' || json_array (uuid, lesson, recording, start_ns, end_ns,"
  " tagged_ns, kind, visibility, with_note, words_of, saw, means, next_time, created_us)"
  " FROM moment"
  " UNION ALL SELECT 'moment_goal' || json_array (uuid, moment, goal, rank) FROM moment_goal"
  " UNION ALL SELECT 'answer' || json_array (uuid, lesson, question, text, rank, visibility)"
  " FROM answer"
  " UNION ALL SELECT 'vision' || json_array (uuid, text) FROM vision"
  " UNION ALL SELECT 'next_step' || json_array (uuid, lesson, moment, goal, cue, action, state,"
  " visibility, created_us) FROM next_step"
  " UNION ALL SELECT 'attempt' || json_array (uuid, next_step, lesson, moment, outcome, happened,"
  " created_us) FROM attempt"
  " UNION ALL SELECT 'prompt_set' || json_array (uuid, title, source, prompts, origin, rank)"
  " FROM prompt_set"
  " UNION ALL SELECT 'question' || json_array (uuid, lesson, recording, asked_ns, wait_1_start_ns,"
  " wait_1_end_ns, wait_2_start_ns, wait_2_end_ns, words, created_us) FROM question"
  " UNION ALL SELECT 'speech' || json_array (uuid, lesson, recording, start_ns, end_ns, speaker)"
  " FROM speech"
  " UNION ALL SELECT 'estimate' || json_array (uuid, lesson, about, value, created_us)"
  " FROM estimate"
  " UNION ALL SELECT 'debrief' || json_array (uuid, lesson, focus, coach, rules, neutral,"
  " next_step, glad, created_us, until_us) FROM debrief"
  " UNION ALL SELECT 'debrief_moment' || json_array (uuid, lesson, debrief, moment, rank,"
  " with_note) FROM debrief_moment"
  " UNION ALL SELECT 'debrief_choice' || json_array (uuid, debrief, goal, next_step, answer)"
  " FROM debrief_choice"
  " UNION ALL SELECT 'remark' || json_array (uuid, lesson, debrief, moment, kind, text, created_us)"
  " FROM remark"
  " UNION ALL SELECT 'agreement' || json_array (uuid, text, agreed_by, agreed_on, review_on,"
  " created_us) FROM agreement"
  " UNION ALL SELECT 'lesson_record' || json_array (uuid, lesson, basis, basis_words, told, told_on,"
  " not_shown, not_shown_words, created_us) FROM lesson_record ORDER BY line";

/* What of the content is not found by its words, and what is found that is not there. */
const char fixture_lost_words[] =
  "WITH written (kind, uuid, lesson, words) AS ("
  "SELECT 'lesson', uuid, uuid, title || char (10) || ifnull (class_name, '') || char (10)"
  " || ifnull (subject, '') FROM lesson"
  " UNION ALL SELECT 'moment', uuid, lesson, saw || char (10) || means || char (10) || next_time"
  " FROM moment"
  " UNION ALL SELECT 'answer', uuid, lesson, question || char (10) || text FROM answer"
  " UNION ALL SELECT 'question', uuid, lesson, words FROM question"
  " UNION ALL SELECT 'next_step', uuid, lesson, cue || char (10) || action FROM next_step"
  " UNION ALL SELECT 'attempt', uuid, lesson, happened FROM attempt"
  " UNION ALL SELECT 'goal', uuid, NULL, title || char (10) || why || char (10) || would_see"
  " || char (10) || vision FROM goal"
  " UNION ALL SELECT 'vision', uuid, NULL, text FROM vision"
  " UNION ALL SELECT 'debrief', uuid, lesson, focus || char (10) || coach || char (10) || glad"
  " FROM debrief"
  " UNION ALL SELECT 'remark', uuid, lesson, text FROM remark"
  " UNION ALL SELECT 'agreement', uuid, NULL, text || char (10) || agreed_by FROM agreement"
  " UNION ALL SELECT 'lesson_record', uuid, lesson, basis_words || char (10) || told"
  " || char (10) || not_shown_words FROM lesson_record),"
  " found AS (SELECT kind, uuid, lesson, words FROM search_key JOIN search ON search.rowid = id)"
  " SELECT 'Lost: ' || kind || ' ' || uuid FROM (SELECT * FROM written EXCEPT SELECT * FROM found)"
  " UNION ALL"
  " SELECT 'Lost: no ' || kind || uuid FROM (SELECT * FROM found EXCEPT SELECT * FROM written)"
  " UNION ALL SELECT 'Lost: a key' WHERE (SELECT count (*) FROM search)"
  " <> (SELECT count (*) FROM search_key)";

/* The content, which is found by its words whatever has happened. */
char *
fixture_dump (const char *path)
{
  static const char *const questions[] = { "PRAGMA integrity_check", fixture_lost_words, NULL };
  g_autofree char *lost = fixture_ask_all (path, questions);

  g_assert_cmpstr (lost, ==, "ok\n");

  return fixture_ask (path, fixture_content);
}

GBytes *
fixture_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/* Names the bytes of a file and of what belongs to it: for the same bytes, the same
 * name. */
char *
fixture_name_bytes (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-journal" };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (g_file_get_contents (file, &bytes, &length, NULL))
        g_checksum_update (checksum, (const guchar *) bytes, length);
      g_checksum_update (checksum, (const guchar *) &length, sizeof (length));
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* Compares all that two entities of one type hold, besides the revision. */
void
fixture_assert_same (gpointer a,
                     gpointer b)
{
  guint n = 0;
  g_autofree GParamSpec **pspecs = NULL;

  g_assert_true (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b));
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) first = G_VALUE_INIT;
      g_auto (GValue) second = G_VALUE_INIT;

      if (g_str_equal (pspecs[i]->name, "revision"))
        continue;

      g_object_get_property (a, pspecs[i]->name, &first);
      g_object_get_property (b, pspecs[i]->name, &second);
      if (pspecs[i]->value_type == G_TYPE_STRV)
        g_assert_cmpstrv (g_value_get_boxed (&first), g_value_get_boxed (&second));
      else if (g_param_values_cmp (pspecs[i], &first, &second) != 0)
        g_error ("%s differs", pspecs[i]->name);
    }
}
