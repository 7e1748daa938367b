/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-stretches.h"

#include "plenary-timecode.h"

#define S PLENARY_SECOND
#define HOUR (3600 * S)

/* The sources of a lesson of an hour, to be filled. */
typedef struct
{
  PlenaryStretchSources sources;
} Scene;

static void
set_up (Scene *scene,
        gconstpointer data)
{
  scene->sources = (PlenaryStretchSources) {
    HOUR,
    g_array_new (FALSE, FALSE, sizeof (PlenarySpan)),
    g_array_new (FALSE, FALSE, sizeof (gint64)),
    g_array_new (FALSE, FALSE, sizeof (gint64)),
    g_array_new (FALSE, FALSE, sizeof (PlenarySpan)),
  };
}

static void
tear_down (Scene *scene,
           gconstpointer data)
{
  g_array_unref (scene->sources.marks);
  g_array_unref (scene->sources.questions);
  g_array_unref (scene->sources.places);
  g_array_unref (scene->sources.unseen);
}

static void
add_span (GArray *spans,
          int start,
          int end)
{
  PlenarySpan span = { start * S, end * S };

  g_array_append_val (spans, span);
}

static void
add_number (GArray *numbers,
            gint64 number)
{
  g_array_append_val (numbers, number);
}

/* The stretches as words: "60-90 mark 1", in seconds. */
static void
assert_found (Scene *scene,
              const char *expected)
{
  static const char *const reasons[] = { "mark", "question", "place", "unseen" };
  g_autoptr (GArray) found = plenary_stretches_find (&scene->sources);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      PlenaryStretch *stretch = &g_array_index (found, PlenaryStretch, i);

      g_string_append_printf (words, "%s%d-%d %s %u", i > 0 ? ", " : "",
                              (int) (stretch->span.start / S), (int) (stretch->span.end / S),
                              reasons[stretch->reason], stretch->n);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_nothing (Scene *scene,
              gconstpointer data)
{
  PlenaryStretchSources none = { 0 };
  g_autoptr (GArray) found = plenary_stretches_find (&none);

  g_assert_cmpuint (found->len, ==, 0);
  assert_found (scene, "");
}

/* One for each reason, in the order of the lesson. */
static void
test_reasons (Scene *scene,
              gconstpointer data)
{
  add_span (scene->sources.marks, 2000, 2030);
  add_number (scene->sources.questions, 600 * S);
  add_span (scene->sources.unseen, 2400, 3600);
  assert_found (scene, "595-660 question 1, 2000-2030 mark 1, 2400-2580 unseen 1");
}

/* Marks that lie close by are one stretch, and the fullest comes first. */
static void
test_marks (Scene *scene,
            gconstpointer data)
{
  add_span (scene->sources.marks, 100, 130);
  add_span (scene->sources.marks, 1120, 1150);
  add_span (scene->sources.marks, 1000, 1030);
  add_span (scene->sources.marks, 1010, 1040);
  add_span (scene->sources.marks, 2000, 2030);
  add_span (scene->sources.marks, 3000, 3030);
  add_span (scene->sources.marks, 3100, 3130);
  assert_found (scene, "100-130 mark 1, 1000-1150 mark 3, 3000-3130 mark 2");
}

/* No more than three, and none over another. */
static void
test_overlaps (Scene *scene,
               gconstpointer data)
{
  add_span (scene->sources.marks, 600, 660);
  add_number (scene->sources.questions, 630 * S);
  add_span (scene->sources.unseen, 600, 640);
  assert_found (scene, "600-660 mark 1");

  add_span (scene->sources.unseen, 0, 500);
  add_span (scene->sources.unseen, 1000, 1100);
  add_span (scene->sources.unseen, 2000, 2100);
  assert_found (scene, "0-180 unseen 1, 600-660 mark 1, 1000-1100 unseen 1");
}

static void
test_usual_place (Scene *scene,
                  gconstpointer data)
{
  /* One moment of the goal has no usual place. */
  add_number (scene->sources.places, 500);
  assert_found (scene, "");
  /* Three of four lie around half past. */
  add_number (scene->sources.places, 510);
  add_number (scene->sources.places, 505);
  add_number (scene->sources.places, 900);
  assert_found (scene, "1728-1908 place 3");
}

static void
test_questions (Scene *scene,
                gconstpointer data)
{
  add_number (scene->sources.questions, 0);
  add_number (scene->sources.questions, 70 * S);
  add_number (scene->sources.questions, 1800 * S);
  /* Marked where there is nothing any more. */
  add_number (scene->sources.questions, 2 * HOUR);
  add_number (scene->sources.questions, -5 * S);
  assert_found (scene, "0-130 question 2, 1795-1860 question 1");
}

static void
test_bad_input (Scene *scene,
                gconstpointer data)
{
  add_span (scene->sources.marks, 3590, 7200);
  add_span (scene->sources.marks, 100, 2000);
  add_span (scene->sources.unseen, 3000, 9000);
  add_span (scene->sources.unseen, 10, 12);
  add_number (scene->sources.places, -100);
  add_number (scene->sources.places, 5000);
  assert_found (scene, "100-280 mark 1, 3000-3180 unseen 1, 3590-3600 mark 1");
}

/* Where the video is gone the words remain, and so do the marks without them. */
static void
test_no_recording (Scene *scene,
                   gconstpointer data)
{
  scene->sources.duration = 0;
  add_span (scene->sources.marks, 100, 130);
  add_number (scene->sources.places, 500);
  add_number (scene->sources.places, 500);
  assert_found (scene, "100-130 mark 1");
}

static void
test_many (Scene *scene,
           gconstpointer data)
{
  g_autoptr (GArray) found = NULL;

  for (int i = 0; i < 100000; i++)
    {
      add_span (scene->sources.marks, i % 3600, i % 3600 + 30);
      add_number (scene->sources.places, i % 1000);
      add_number (scene->sources.questions, i % 3600 * S);
    }
  found = plenary_stretches_find (&scene->sources);
  g_assert_cmpuint (found->len, ==, PLENARY_STRETCHES_MOST);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpint (g_array_index (found, PlenaryStretch, i - 1).span.end, <=,
                     g_array_index (found, PlenaryStretch, i).span.start);
}

#define ADD(name, function) \
  g_test_add ("/stretches/" name, Scene, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing);
  ADD ("reasons", test_reasons);
  ADD ("marks", test_marks);
  ADD ("overlaps", test_overlaps);
  ADD ("usual-place", test_usual_place);
  ADD ("questions", test_questions);
  ADD ("bad-input", test_bad_input);
  ADD ("no-recording", test_no_recording);
  ADD ("many", test_many);

  return g_test_run ();
}
