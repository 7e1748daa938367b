/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-trace.h"

#include "plenary-recording.h"

static PlenaryRecording *
add_recording (GListStore *recordings,
               PlenaryRole role,
               gint64 offset,
               gint64 duration)
{
  g_autoptr (PlenaryRecording) recording = plenary_recording_new ();

  plenary_recording_set_role (recording, role);
  plenary_recording_set_offset (recording, offset);
  plenary_recording_set_duration (recording, duration);
  g_list_store_append (recordings, recording);

  return recording;
}

static const char *
uuid_of (PlenaryRecording *recording)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (recording));
}

static void
assert_spans (GArray *spans,
              const PlenarySpan *wanted,
              guint n_wanted)
{
  g_assert_cmpuint (spans->len, ==, n_wanted);
  for (guint i = 0; i < n_wanted; i++)
    {
      g_assert_cmpint (g_array_index (spans, PlenarySpan, i).start, ==, wanted[i].start);
      g_assert_cmpint (g_array_index (spans, PlenarySpan, i).end, ==, wanted[i].end);
    }
}

static void
count (PlenaryTrace *trace,
       int *n)
{
  (*n)++;
}

static void
test_changed (void)
{
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  g_autoptr (PlenaryTrace) more = plenary_trace_new ();
  int n = 0;

  g_signal_connect (trace, "changed", G_CALLBACK (count), &n);
  plenary_trace_add (trace, "one", (PlenarySpan) { 5, 5 });
  plenary_trace_clear (trace);
  plenary_trace_add_all (trace, more);
  g_assert_cmpint (n, ==, 0);
  g_assert_true (plenary_trace_is_empty (trace));
  g_assert_null (plenary_trace_get_spans (trace, "one"));

  plenary_trace_add (trace, "one", (PlenarySpan) { 5, 9 });
  plenary_trace_add (more, "one", (PlenarySpan) { 9, 12 });
  plenary_trace_add (more, "two", (PlenarySpan) { 1, 2 });
  plenary_trace_add_all (trace, more);
  g_assert_cmpint (n, ==, 2);
  assert_spans (plenary_trace_get_spans (trace, "one"), (PlenarySpan[]) { { 5, 12 } }, 1);
  assert_spans (plenary_trace_get_spans (trace, "two"), (PlenarySpan[]) { { 1, 2 } }, 1);

  plenary_trace_clear (trace);
  g_assert_cmpint (n, ==, 3);
  g_assert_true (plenary_trace_is_empty (trace));
}

/* Two parts with a gap between, and an angle: what was seen on the angle was seen. A part
 * that is moved takes what was seen of it along. */
static void
test_unseen (void)
{
  g_autoptr (GListStore) recordings = g_list_store_new (PLENARY_TYPE_RECORDING);
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  PlenaryRecording *first = add_recording (recordings, PLENARY_ROLE_PART, 0, 100);
  PlenaryRecording *second = add_recording (recordings, PLENARY_ROLE_PART, 150, 100);
  PlenaryRecording *angle = add_recording (recordings, PLENARY_ROLE_ANGLE, 20, 100);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) some = NULL;
  g_autoptr (GArray) moved = NULL;
  g_autoptr (GArray) seen = NULL;

  all = plenary_trace_find_unseen (trace, G_LIST_MODEL (recordings), 0);
  assert_spans (all, (PlenarySpan[]) { { 0, 100 }, { 150, 250 } }, 2);

  plenary_trace_add (trace, uuid_of (first), (PlenarySpan) { 0, 30 });
  plenary_trace_add (trace, uuid_of (angle), (PlenarySpan) { 40, 60 });
  plenary_trace_add (trace, uuid_of (second), (PlenarySpan) { 5, 90 });
  plenary_trace_add (trace, "a recording of another lesson", (PlenarySpan) { 0, 1000 });
  seen = plenary_trace_find_seen (trace, G_LIST_MODEL (recordings));
  assert_spans (seen, (PlenarySpan[]) { { 0, 30 }, { 60, 80 }, { 155, 240 } }, 3);
  some = plenary_trace_find_unseen (trace, G_LIST_MODEL (recordings), 10);
  assert_spans (some, (PlenarySpan[]) { { 30, 60 }, { 80, 100 }, { 240, 250 } }, 3);

  plenary_recording_set_offset (second, 100);
  moved = plenary_trace_find_unseen (trace, G_LIST_MODEL (recordings), 10);
  assert_spans (moved, (PlenarySpan[]) { { 30, 60 }, { 80, 105 }, { 190, 200 } }, 3);
}

/* Of how long a recording is nobody may know; and a lesson may have none. */
static void
test_unknown (void)
{
  g_autoptr (GListStore) recordings = g_list_store_new (PLENARY_TYPE_RECORDING);
  g_autoptr (PlenaryTrace) trace = plenary_trace_new ();
  g_autoptr (GArray) none = plenary_trace_find_unseen (trace, G_LIST_MODEL (recordings), 0);
  g_autoptr (GArray) unknown = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  add_recording (recordings, PLENARY_ROLE_PART, 0, 0);
  unknown = plenary_trace_find_unseen (trace, G_LIST_MODEL (recordings), 0);
  g_assert_cmpuint (unknown->len, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trace/changed", test_changed);
  g_test_add_func ("/trace/unseen", test_unseen);
  g_test_add_func ("/trace/unknown", test_unknown);

  return g_test_run ();
}
