/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plenary-debrief.h"
#include "plenary-next-step.h"
#include "plenary-question.h"
#include "plenary-remark.h"

/* Two lessons: Fractions, taught in November, whose recording begins 100 seconds into the
 * lesson, and Ratio, taught in October. */
typedef struct
{
  Fixture fixture;
  PlenaryLesson *fractions;
  PlenaryLesson *ratio;
  PlenaryRecording *recording;
  PlenaryMoment *moment;
} Scene;

static void
set_up (Scene *scene,
        gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_ADDED);

  fixture_set_up (&scene->fixture, data);
  scene->fractions = fixture_make_lesson ("Fractions", "2026-11-14");
  scene->ratio = fixture_make_lesson ("Ratio", "2026-10-02");
  scene->recording = fixture_make_recording (scene->fractions, 100 * SECOND);
  scene->moment = fixture_make_moment (scene->recording, 50 * SECOND);
  plenary_moment_set_saw (scene->moment, "Zoë said: “It’s a half of a half!”");
  plenary_moment_set_means (scene->moment, "She compares");
  plenary_moment_set_next_time (scene->moment, "Wait\nlonger");
  plenary_edit_put (edit, scene->ratio);
  plenary_edit_put (edit, scene->fractions);
  plenary_edit_put (edit, scene->recording);
  plenary_edit_put (edit, scene->moment);
  fixture_open (&scene->fixture);
  fixture_commit (&scene->fixture, edit);
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_clear_object (&scene->fractions);
  g_clear_object (&scene->ratio);
  g_clear_object (&scene->recording);
  g_clear_object (&scene->moment);
  fixture_tear_down (&scene->fixture, data);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GListModel **hits = user_data;

  *hits = plenary_store_search_finish (PLENARY_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GListModel *
look_for (Scene *scene,
          const char *words,
          guint limit)
{
  GListModel *hits = NULL;

  plenary_store_search_async (scene->fixture.store, words, limit, NULL, found_cb, &hits);
  while (hits == NULL)
    g_main_context_iteration (NULL, TRUE);

  return hits;
}

/* The text of a hit with what was found in brackets. */
static void
spell_hit (PlenaryHit *hit,
           GString *spelled)
{
  const char *text = plenary_hit_get_text (hit);
  GArray *ranges = plenary_hit_get_ranges (hit);
  guint done = 0;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < ranges->len; i++)
    {
      PlenaryHitRange range = g_array_index (ranges, PlenaryHitRange, i);

      g_assert_cmpuint (done, <=, range.start);
      g_assert_cmpuint (range.end, <=, strlen (text));
      g_string_append_len (spelled, text + done, range.start - done);
      g_string_append_c (spelled, '[');
      g_string_append_len (spelled, text + range.start, range.end - range.start);
      g_string_append_c (spelled, ']');
      done = range.end;
    }
  g_string_append_printf (spelled, "%s\n", text + done);
}

static char *
spell (Scene *scene,
       const char *words)
{
  g_autoptr (GListModel) hits = look_for (scene, words, 100);
  GString *spelled = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (PlenaryHit) hit = g_list_model_get_item (hits, i);

      spell_hit (hit, spelled);
    }

  return g_string_free_and_steal (spelled);
}

static void
assert_found (Scene *scene,
              const char *words,
              const char *wanted)
{
  g_autofree char *found = spell (scene, words);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_words (Scene *scene,
            gconstpointer data)
{
#define NOTE(a, b) "Zoë said: “It’s a " a " of a " b "!” · She compares · Wait · longer\n"
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "half", NOTE ("[half]", "[half]") },
    { "HAL", NOTE ("[half]", "[half]") },
    { "half comp", "Zoë said: “It’s a [half] of a [half]!” · She [compares] · Wait · longer\n" },
    { "hal compares", "" },
    { "zoe", "[Zoë] said: “It’s a half of a half!” · She compares · Wait · longer\n" },
    { "ZOË SAI", "[Zoë] [said]: “It’s a half of a half!” · She compares · Wait · longer\n" },
    { "  longer  wait ", "…It’s a half of a half!” · She compares · [Wait] · [longer]\n" },
    { "alf", "" },
    { "ratio", "[Ratio] · Year 9\n" },
    { "year 9", "Fractions · [Year] [9]\nRatio · [Year] [9]\n" },
    { "nothing of the kind", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (scene, cases[i].words, cases[i].found);
}

/* Whatever is typed is words, or nothing. */
static void
test_odd_words (Scene *scene,
                gconstpointer data)
{
  static const char *const nothing[] = {
    "",   " ",  "\"", "\"\"", "*",
    "-",  "(",  ")",  "…?!",  "'",
    ";",  ":",  "^",  "🎉",   "👩🏽‍🏫 👍",
    "{}", "\\", "%",  "\n\t",
  };
  static const char *const half[] = {
    "\"half\"", "half*", "half\"",  "(half",   "half)",     "-half",
    "^half",    "+half", "half 🎉", "{half}:", "half\"*\"", "‘half’",
  };
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'h');
  g_autofree char *many = g_strnfill (1024 * 1024, ' ');
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    assert_found (scene, nothing[i], "");
  for (guint i = 0; i < G_N_ELEMENTS (half); i++)
    assert_found (scene, half[i], NOTE ("[half]", "[half]"));

  /* What other searches have for commands is looked for as it stands. */
  assert_found (scene, "half OR ratio", "");
  assert_found (scene, "half NOT ratio", "");
  assert_found (scene, "NEAR(half half)", "");
  assert_found (scene, "words:half", "");
  assert_found (scene, "half; DROP TABLE search", "");
  assert_found (scene, "\xff\xfehalf", NOTE ("[half]", "[half]"));

  assert_found (scene, megabyte, "");
  for (gsize i = 0; i < 1024 * 1024; i += 2)
    many[i] = 'a';
  found = spell (scene, many);
  assert_found (scene, "half", NOTE ("[half]", "[half]"));
}

/* Of a long text a line around what was found. */
static void
test_long_text (Scene *scene,
                gconstpointer data)
{
  g_autoptr (PlenaryMoment) changed = plenary_entity_copy (scene->moment);
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GListModel) endless = NULL;
  g_autoptr (PlenaryHit) hit = NULL;
  g_autoptr (PlenaryHit) other = NULL;
  g_autofree char *word = g_strnfill (300000, 'w');
  GString *text = g_string_new ("Needle in front. ");

  for (int i = 0; i < 100000; i++)
    g_string_append (text, i % 2 == 0 ? "Häufig " : "多く\n");
  g_string_append (text, "a pin and ");
  for (int i = 0; i < 1000; i++)
    g_string_append (text, "more ");
  plenary_moment_set_saw (changed, text->str);
  plenary_moment_set_means (changed, word);
  fixture_put (&scene->fixture, PLENARY_EDIT_NOTE_WRITTEN, changed);
  g_string_free (text, TRUE);

  hits = look_for (scene, "pin", 10);
  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 1);
  hit = g_list_model_get_item (hits, 0);
  g_assert_cmpuint (strlen (plenary_hit_get_text (hit)), <, 500);
  g_assert_true (g_str_has_prefix (plenary_hit_get_text (hit), "…"));
  g_assert_true (g_str_has_suffix (plenary_hit_get_text (hit), "more…"));
  g_assert_nonnull (strstr (plenary_hit_get_text (hit), "Häufig 多く · a pin and more"));
  g_assert_cmpuint (plenary_hit_get_ranges (hit)->len, ==, 1);

  endless = look_for (scene, "www", 10);
  g_assert_cmpuint (g_list_model_get_n_items (endless), ==, 1);
  other = g_list_model_get_item (endless, 0);
  g_assert_cmpuint (strlen (plenary_hit_get_text (other)), <, 500);
}

/* Every kind of what is written, with where it is; in the order in which it is shown. */
static void
test_places (Scene *scene,
             gconstpointer data)
{
  g_autoptr (PlenaryGoal) goal = fixture_make_goal ("Pupils think", 1);
  g_autoptr (PlenaryAnswer) answer = fixture_make_answer (scene->ratio, 0);
  g_autoptr (GPtrArray) cycle =
    fixture_make_cycle (scene->fractions, scene->recording, scene->moment, goal);
  static const struct
  {
    const char *words;
    PlenaryHitKind kind;
    const char *title;
    gint64 time;
    gboolean moment;
    gboolean goal;
  } cases[] = {
    { "think", PLENARY_HIT_GOAL, NULL, -1, FALSE, TRUE },
    { "everybody", PLENARY_HIT_VISION, NULL, -1, FALSE, FALSE },
    { "fractions", PLENARY_HIT_LESSON, "Fractions", -1, FALSE, FALSE },
    { "compares", PLENARY_HIT_MOMENT, "Fractions", 160 * SECOND, TRUE, FALSE },
    { "what half", PLENARY_HIT_QUESTION, "Fractions", 141 * SECOND, FALSE, FALSE },
    { "count three", PLENARY_HIT_NEXT_STEP, "Fractions", 160 * SECOND, TRUE, TRUE },
    { "bell", PLENARY_HIT_ATTEMPT, "Fractions", 160 * SECOND, TRUE, TRUE },
    { "pupil say", PLENARY_HIT_ANSWER, "Ratio", -1, FALSE, FALSE },
  };

  fixture_put (&scene->fixture, PLENARY_EDIT_GOAL_ADDED, goal);
  fixture_put (&scene->fixture, PLENARY_EDIT_REFLECTION_WRITTEN, answer);
  for (guint i = 0; i < cycle->len; i++)
    fixture_put (&scene->fixture, PLENARY_EDIT_NEXT_STEP_ADDED, cycle->pdata[i]);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) hits = look_for (scene, cases[i].words, 10);
      g_autoptr (PlenaryHit) hit = g_list_model_get_item (hits, 0);

      g_assert_nonnull (hit);
      g_assert_cmpint (plenary_hit_get_kind (hit), ==, cases[i].kind);
      g_assert_cmpstr (plenary_hit_get_lesson_title (hit), ==, cases[i].title);
      g_assert_cmpint (plenary_hit_get_time (hit), ==, cases[i].time);
      g_assert_cmpstr (plenary_hit_get_moment (hit), ==,
                       cases[i].moment ? fixture_uuid (scene->moment) : NULL);
      g_assert_cmpstr (plenary_hit_get_goal (hit), ==, cases[i].goal ? fixture_uuid (goal) : NULL);
    }
}

/* What was said in a debrief leads there, and so do its focus and who was there. */
static void
test_debriefs (Scene *scene,
               gconstpointer data)
{
  static const struct
  {
    const char *words;
    PlenaryHitKind kind;
  } cases[] = {
    { "okafor", PLENARY_HIT_DEBRIEF },
    { "long wait", PLENARY_HIT_DEBRIEF },
    { "seven hands", PLENARY_HIT_REMARK },
  };
  g_autoptr (PlenaryDebrief) debrief = plenary_debrief_new ();
  g_autoptr (PlenaryRemark) remark = plenary_remark_new ();
  g_autoptr (GListModel) others = NULL;
  g_autoptr (PlenaryHit) other = NULL;

  plenary_debrief_set_lesson (debrief, fixture_uuid (scene->fractions));
  plenary_debrief_set_focus (debrief, "How long I wait");
  plenary_debrief_set_coach (debrief, "Ms Okafor");
  plenary_remark_set_lesson (remark, fixture_uuid (scene->fractions));
  plenary_remark_set_debrief (remark, fixture_uuid (debrief));
  plenary_remark_set_moment (remark, fixture_uuid (scene->moment));
  plenary_remark_set_text (remark, "Seven hands went up");
  fixture_put (&scene->fixture, PLENARY_EDIT_DEBRIEF_PREPARED, debrief);
  fixture_put (&scene->fixture, PLENARY_EDIT_REMARK_WRITTEN, remark);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListModel) hits = look_for (scene, cases[i].words, 10);
      g_autoptr (PlenaryHit) hit = g_list_model_get_item (hits, 0);

      g_assert_nonnull (hit);
      g_assert_cmpint (plenary_hit_get_kind (hit), ==, cases[i].kind);
      g_assert_cmpstr (plenary_hit_get_debrief (hit), ==, fixture_uuid (debrief));
    }

  others = look_for (scene, "compares", 10);
  other = g_list_model_get_item (others, 0);
  g_assert_null (plenary_hit_get_debrief (other));
}

/* The newest lesson first, in it by time; and no more than was asked for. */
static void
test_order (Scene *scene,
            gconstpointer data)
{
  g_autoptr (PlenaryRecording) recording = fixture_make_recording (scene->ratio, 0);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  g_autoptr (GListModel) few = NULL;

  plenary_edit_put (edit, recording);
  for (int i = 3; i > 0; i--)
    {
      g_autofree char *words = g_strdup_printf ("Number %d", i);
      g_autoptr (PlenaryMoment) old = fixture_make_moment (recording, i * SECOND);
      g_autoptr (PlenaryMoment) new = fixture_make_moment (scene->recording, i * SECOND);

      plenary_moment_set_saw (old, words);
      plenary_moment_set_saw (new, words);
      plenary_moment_set_means (new, "new");
      plenary_edit_put (edit, old);
      plenary_edit_put (edit, new);
    }
  fixture_commit (&scene->fixture, edit);

  assert_found (scene, "number",
                "[Number] 1 · new\n[Number] 2 · new\n[Number] 3 · new\n"
                "[Number] 1\n[Number] 2\n[Number] 3\n");
  few = look_for (scene, "number", 3);
  g_assert_cmpuint (g_list_model_get_n_items (few), ==, 3);
}

/* What is removed is not found, and nowhere in the file's index either; what comes back is. */
static void
test_undo (Scene *scene,
           gconstpointer data)
{
  g_autoptr (PlenaryMoment) changed = plenary_entity_copy (scene->moment);
  g_autoptr (PlenaryEdit) undone = NULL;
  g_autoptr (PlenaryEdit) redone = NULL;
  g_autoptr (PlenaryEdit) back = NULL;
  g_autofree char *index = NULL;

  plenary_moment_set_saw (changed, "Xylophone");
  fixture_put (&scene->fixture, PLENARY_EDIT_NOTE_WRITTEN, changed);
  assert_found (scene, "half", "");
  assert_found (scene, "xylo", "[Xylophone] · She compares · Wait · longer\n");
  undone = fixture_undo (&scene->fixture, NULL);
  assert_found (scene, "xylo", "");
  assert_found (scene, "half", NOTE ("[half]", "[half]"));
  redone = fixture_redo (&scene->fixture, NULL);
  assert_found (scene, "xylo", "[Xylophone] · She compares · Wait · longer\n");

  fixture_take_away (&scene->fixture, PLENARY_EDIT_LESSON_REMOVED, scene->fractions);
  assert_found (scene, "xylo", "");
  assert_found (scene, "fractions", "");
  fixture_reopen (&scene->fixture);
  assert_found (scene, "xylo", "");
  fixture_close (&scene->fixture);
  index = fixture_ask (scene->fixture.path,
                       "SELECT (SELECT count (*) FROM search_data WHERE instr (block, 'xylo'))"
                       " + (SELECT count (*) FROM search_content WHERE instr (c0, 'Xylo'))");
  g_assert_cmpstr (index, ==, "0\n");

  fixture_open (&scene->fixture);
  back = fixture_undo (&scene->fixture, NULL);
  assert_found (scene, "xylo", "[Xylophone] · She compares · Wait · longer\n");
}

static void
cancelled_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits =
    plenary_store_search_finish (PLENARY_STORE (source), result, &error);

  g_assert_null (hits);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancelled (Scene *scene,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean cancelled = FALSE;

  plenary_store_search_async (scene->fixture.store, "half", 10, cancellable, cancelled_cb,
                              &cancelled);
  g_cancellable_cancel (cancellable);
  while (!cancelled)
    g_main_context_iteration (NULL, TRUE);
}

/* A sign is found where nothing but signs was typed, wherever it stands in a long text. */
static void
test_symbols (Scene *scene,
              gconstpointer data)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_NOTE_WRITTEN);
  g_autoptr (PlenaryMoment) copy = plenary_entity_copy (scene->moment);
  g_autofree char *many = g_strnfill (1000, 'x');
  g_autofree char *text = g_strconcat (many, " so many hands 👏🏽 up, and ❤️ too", NULL);

  assert_found (scene, "👏", "");
  plenary_moment_set_saw (copy, text);
  plenary_edit_put (edit, copy);
  fixture_commit (&scene->fixture, edit);
  assert_found (scene, " 👏 ",
                "…so many hands [👏]🏽 up, and ❤️ too · She compares · Wait · longer\n");
  assert_found (scene, "👏🏽",
                "…so many hands [👏🏽] up, and ❤️ too · She compares · Wait · longer\n");
  assert_found (scene, "❤", "…so many hands 👏🏽 up, and [❤]️ too · She compares · Wait · longer\n");
  assert_found (scene, "❤️", "…so many hands 👏🏽 up, and [❤]️ too · She compares · Wait · longer\n");
  assert_found (scene, "🙂", "");
  /* Beside words it is left out, as all that is no word. */
  assert_found (scene, "hands 🎉",
                "…so many [hands] 👏🏽 up, and ❤️ too · She compares · Wait · longer\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/search/" path, Scene, NULL, set_up, test, tear_down)
  ADD ("words", test_words);
  ADD ("odd-words", test_odd_words);
  ADD ("long-text", test_long_text);
  ADD ("places", test_places);
  ADD ("debriefs", test_debriefs);
  ADD ("order", test_order);
  ADD ("undo", test_undo);
  ADD ("symbols", test_symbols);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
