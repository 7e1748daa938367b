/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include "plenary-autosave.h"

typedef struct
{
  PlenaryAutosave *autosave;
  guint n_saves;
  guint n_ended;
  char *merge_key;
} Fixture;

static void
save_cb (Fixture *fixture,
         const char *merge_key)
{
  fixture->n_saves++;
  g_set_str (&fixture->merge_key, merge_key);
}

static void
ended_cb (Fixture *fixture)
{
  fixture->n_ended++;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->autosave = plenary_autosave_new ();
  g_signal_connect_swapped (fixture->autosave, "save", G_CALLBACK (save_cb), fixture);
  g_signal_connect_swapped (fixture->autosave, "stretch-ended", G_CALLBACK (ended_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->autosave);
  g_free (fixture->merge_key);
}

/* Who never stops typing is saved all the same. */
static void
test_throttle (Fixture *fixture,
               gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (fixture->n_saves < 2)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      plenary_autosave_touch (fixture->autosave);
      g_assert_true (plenary_autosave_is_unsaved (fixture->autosave));
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  plenary_autosave_flush (fixture->autosave);
  plenary_autosave_end_stretch (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
  g_assert_cmpuint (fixture->n_ended, ==, 0);
}

static void
test_flush (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *first = NULL;

  plenary_autosave_touch (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
  plenary_autosave_flush (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_assert_false (plenary_autosave_is_unsaved (fixture->autosave));
  plenary_autosave_flush (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 1);

  /* It is still the same stretch. */
  first = g_strdup (fixture->merge_key);
  plenary_autosave_touch (fixture->autosave);
  plenary_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->merge_key, ==, first);
}

static void
test_leaving (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *first = NULL;

  plenary_autosave_touch (fixture->autosave);
  plenary_autosave_end_stretch (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_assert_cmpuint (fixture->n_ended, ==, 1);

  first = g_strdup (fixture->merge_key);
  plenary_autosave_touch (fixture->autosave);
  plenary_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->merge_key, !=, first);
}

static void
test_pause (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *first = NULL;

  plenary_autosave_touch (fixture->autosave);
  WAIT_UNTIL (fixture->n_ended == 1);
  g_assert_cmpuint (fixture->n_saves, ==, 1);

  first = g_strdup (fixture->merge_key);
  plenary_autosave_touch (fixture->autosave);
  plenary_autosave_flush (fixture->autosave);
  g_assert_cmpstr (fixture->merge_key, !=, first);
}

static void
test_drop (Fixture *fixture,
           gconstpointer data)
{
  plenary_autosave_touch (fixture->autosave);
  plenary_autosave_drop (fixture->autosave);
  g_assert_false (plenary_autosave_is_unsaved (fixture->autosave));
  plenary_autosave_end_stretch (fixture->autosave);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/ui/autosave/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("throttle", test_throttle);
  ADD ("nothing", test_nothing);
  ADD ("flush", test_flush);
  ADD ("leaving", test_leaving);
  ADD ("pause", test_pause);
  ADD ("drop", test_drop);

  return g_test_run ();
}
