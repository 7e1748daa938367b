/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-answer.h"
#include "plenary-attempt.h"
#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"
#include "plenary-vision.h"

static GType
type_of (gconstpointer data)
{
  return ((GType (*) (void)) data) ();
}

/* A value for a property that is not its default, and differs with @seed. */
static void
set_other_value (GObject *object,
                 GParamSpec *pspec,
                 int seed)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = g_strdup_printf ("%s %d 🎉", pspec->name, seed);
  const char *list[] = { text, "second", NULL };

  g_value_init (&value, pspec->value_type);
  if (G_VALUE_HOLDS_STRING (&value))
    g_value_set_string (&value, text);
  else if (G_VALUE_HOLDS_INT64 (&value))
    g_value_set_int64 (&value, 1000 + seed);
  else if (G_VALUE_HOLDS_INT (&value))
    g_value_set_int (&value, 1 + seed);
  else if (G_VALUE_HOLDS_UINT (&value))
    g_value_set_uint (&value, 1 + seed);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    g_value_set_boolean (&value, seed % 2 == 1);
  else if (G_VALUE_HOLDS_ENUM (&value))
    g_value_set_enum (&value, seed % 2);
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    g_value_set_boxed (&value, list);
  else
    g_assert_not_reached ();

  g_object_set_property (object, pspec->name, &value);
}

static GObject *
make_filled (GType type,
             int seed)
{
  GObject *object = g_object_new (type, "uuid", "7b3f0c1e-4a53-4f38-9a0f-0e6b7f5f5a11", NULL);
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    if ((pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) == 0)
      set_other_value (object, pspecs[i], seed);

  return object;
}

static char *
describe (GObject *object,
          const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, property, &value);
  if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    return g_strjoinv ("|", g_value_get_boxed (&value));

  return g_strdup_value_contents (&value);
}

static void
assert_same (GObject *a,
             GObject *b)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *in_a = describe (a, pspecs[i]->name);
      g_autofree char *in_b = describe (b, pspecs[i]->name);

      g_test_message ("%s", pspecs[i]->name);
      g_assert_cmpstr (in_a, ==, in_b);
    }
}

/* Every new thing has an identity of its own, and was never stored. */
static void
test_identity (void)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (things, plenary_answer_new ());
      g_ptr_array_add (things, plenary_goal_new ());
      g_ptr_array_add (things, plenary_lesson_new ());
      g_ptr_array_add (things, plenary_moment_new ());
      g_ptr_array_add (things, plenary_recording_new ());
    }

  for (guint i = 0; i < things->len; i++)
    {
      const char *uuid = plenary_entity_get_uuid (g_ptr_array_index (things, i));

      g_assert_true (g_uuid_string_is_valid (uuid));
      g_assert_cmpint (plenary_entity_get_revision (g_ptr_array_index (things, i)), ==, 0);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (uuid, !=, plenary_entity_get_uuid (g_ptr_array_index (things, j)));
    }
}

static void
test_copy (gconstpointer data)
{
  g_autoptr (GObject) original = make_filled (type_of (data), 1);
  g_autoptr (GObject) copy = plenary_entity_copy (original);
  g_autoptr (GObject) reference = make_filled (type_of (data), 1);
  g_autoptr (GObject) other = make_filled (type_of (data), 2);

  g_assert_true (copy != original);
  g_assert_true (G_OBJECT_TYPE (copy) == G_OBJECT_TYPE (original));
  assert_same (copy, original);

  /* A copy is its own: changing it leaves the original. */
  plenary_entity_update_from (PLENARY_ENTITY (copy), PLENARY_ENTITY (other));
  assert_same (copy, other);
  assert_same (original, reference);
}

static void
count (gpointer counter)
{
  (*(guint *) counter)++;
}

static void
test_update (gconstpointer data)
{
  g_autoptr (GObject) live = make_filled (type_of (data), 1);
  g_autoptr (GObject) record = make_filled (type_of (data), 2);
  guint n_changed = 0, n_notified = 0, n_again;

  g_signal_connect_swapped (live, "changed", G_CALLBACK (count), &n_changed);
  g_signal_connect_swapped (live, "notify", G_CALLBACK (count), &n_notified);

  plenary_entity_update_from (PLENARY_ENTITY (live), PLENARY_ENTITY (record));
  assert_same (live, record);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_notified, >=, 2);

  /* The same values again are news to nobody, but the one who waits is told. */
  n_again = n_notified;
  plenary_entity_update_from (PLENARY_ENTITY (live), PLENARY_ENTITY (record));
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_notified, ==, n_again);
}

/* Whoever hears of a change sees all of it. */
static void
check_whole (PlenaryMoment *moment,
             gpointer data)
{
  g_assert_cmpstr (plenary_moment_get_saw (moment), ==, "Three hands after 4 s");
  g_assert_cmpint (plenary_moment_get_end (moment), ==, 781);
  (*(guint *) data)++;
}

static void
test_changed_when_whole (void)
{
  g_autoptr (PlenaryMoment) live = plenary_moment_new ();
  g_autoptr (PlenaryMoment) record = plenary_entity_copy (live);
  guint n = 0;

  plenary_moment_set_saw (record, "Three hands after 4 s");
  plenary_moment_set_end (record, 781);
  g_signal_connect (live, "changed", G_CALLBACK (check_whole), &n);
  g_signal_connect_swapped (live, "notify::saw", G_CALLBACK (count), &n);

  plenary_entity_update_from (PLENARY_ENTITY (live), PLENARY_ENTITY (record));
  g_assert_cmpuint (n, ==, 2);
}

/* What a new thing is like before anybody said anything about it. */
static void
test_defaults (void)
{
  g_autoptr (PlenaryMoment) moment = plenary_moment_new ();
  g_autoptr (PlenaryAnswer) answer = plenary_answer_new ();
  g_autoptr (PlenaryGoal) goal = plenary_goal_new ();

  g_assert_cmpint (plenary_moment_get_visibility (moment), ==, PLENARY_VISIBILITY_ONLY_ME);
  g_assert_cmpint (plenary_answer_get_visibility (answer), ==, PLENARY_VISIBILITY_ONLY_ME);
  g_assert_false (plenary_moment_get_with_note (moment));
  g_assert_cmpint (plenary_moment_get_kind (moment), ==, PLENARY_KIND_NONE);
  g_assert_cmpuint (g_strv_length ((char **) plenary_moment_get_goals (moment)), ==, 0);
  g_assert_cmpint (plenary_goal_get_state (goal), ==, PLENARY_GOAL_STATE_ACTIVE);
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    GType (*get_type) (void);
  } types[] = {
    { "answer", plenary_answer_get_type },         { "goal", plenary_goal_get_type },
    { "lesson", plenary_lesson_get_type },         { "moment", plenary_moment_get_type },
    { "recording", plenary_recording_get_type },   { "vision", plenary_vision_get_type },
    { "next-step", plenary_next_step_get_type },   { "attempt", plenary_attempt_get_type },
    { "prompt-set", plenary_prompt_set_get_type }, { "question", plenary_question_get_type },
    { "speech", plenary_speech_get_type },         { "estimate", plenary_estimate_get_type },
    { "sitting", plenary_sitting_get_type },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *copy = g_strdup_printf ("/core/%s/copy", types[i].name);
      g_autofree char *update = g_strdup_printf ("/core/%s/update", types[i].name);

      g_test_add_data_func (copy, types[i].get_type, test_copy);
      g_test_add_data_func (update, types[i].get_type, test_update);
    }
  g_test_add_func ("/core/entity/identity", test_identity);
  g_test_add_func ("/core/entity/changed-when-whole", test_changed_when_whole);
  g_test_add_func ("/core/entity/defaults", test_defaults);

  return g_test_run ();
}
