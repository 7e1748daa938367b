/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesson-fixture.h"

#include <string.h>

#include "plenary-search-dialog.h"
#include "plenary-search-row.h"
#include "plenary-timecode.h"

typedef struct
{
  LessonFixture lesson;
  PlenaryMoment *moment;
  GtkWidget *window;
  GtkWidget *dialog;
  /* Where it led to. */
  char *went;
} Fixture;

static void
went_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *place = g_variant_print (parameter, FALSE);

  g_assert_null (fixture->went);
  fixture->went = g_strconcat (g_action_get_name (G_ACTION (action)), " ", place, NULL);
}

static void
add_action (Fixture *fixture,
            GSimpleActionGroup *actions,
            const char *name,
            const char *type)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE (type));

  g_signal_connect (action, "activate", G_CALLBACK (went_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

static void
write_note (Fixture *fixture)
{
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  g_autoptr (PlenaryRecording) recording =
    g_list_model_get_item (plenary_contents_get_recordings (fixture->lesson.contents), 0);

  fixture->moment = plenary_moment_new ();
  plenary_moment_set_lesson (fixture->moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (fixture->moment,
                                plenary_entity_get_uuid (PLENARY_ENTITY (recording)));
  plenary_moment_set_end (fixture->moment, 100 * PLENARY_SECOND);
  plenary_moment_set_tagged_at (fixture->moment, 61 * PLENARY_SECOND);
  plenary_moment_set_saw (fixture->moment, "Three hands <b>after</b> 4 & more");
  plenary_edit_put (edit, fixture->moment);
  lesson_fixture_commit (&fixture->lesson, edit);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  lesson_fixture_set_up (&fixture->lesson);
  lesson_fixture_add_goal (&fixture->lesson, "Wait time", 1);
  write_note (fixture);
  add_action (fixture, actions, "open-place", "(ssx)");
  add_action (fixture, actions, "open-goal", "s");

  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = GTK_WIDGET (plenary_search_dialog_new (fixture->lesson.store));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->dialog));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->moment);
  g_clear_pointer (&fixture->went, g_free);
  lesson_fixture_tear_down (&fixture->lesson);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (find_by_label (fixture->dialog, "Words to find"));
}

static gboolean
shows (Fixture *fixture,
       const char *page)
{
  GtkWidget *stack = find_type (fixture->dialog, GTK_TYPE_STACK);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), page) == 0;
}

static GtkLabel *
find_label (Fixture *fixture,
            const char *text)
{
  GtkWidget *row = find_type (fixture->dialog, PLENARY_TYPE_SEARCH_ROW);

  for (GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL; child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), text) != NULL)
        return GTK_LABEL (child);
    }

  return NULL;
}

/* What is typed is found as it stands, with the words marked, and the name of a row says it all. */
static void
test_found (Fixture *fixture,
            gconstpointer data)
{
  GtkLabel *label;
  PangoAttrList *attributes;
  g_autofree char *marks = NULL;

  g_assert_true (shows (fixture, "nothing-typed"));
  gtk_editable_set_text (get_entry (fixture), "hands aft");
  WAIT_UNTIL (shows (fixture, "found"));
  WAIT_UNTIL (find_label (fixture, "Three hands <b>after</b> 4 & more") != NULL);
  label = find_label (fixture, "Three hands");
  attributes = gtk_label_get_attributes (label);
  marks = pango_attr_list_to_string (attributes);
  g_assert_nonnull (strstr (marks, "6 11 weight bold"));
  g_assert_nonnull (strstr (marks, "15 20 weight bold"));
  g_assert_nonnull (find_label (fixture, "Fractions · 1:01"));
  g_assert_nonnull (
    find_by_label (fixture->dialog, "Fractions · 1:01: Three hands <b>after</b> 4 & more"));

  gtk_editable_set_text (get_entry (fixture), "hands up");
  WAIT_UNTIL (shows (fixture, "nothing-found"));
  gtk_editable_set_text (get_entry (fixture), "  ");
  WAIT_UNTIL (shows (fixture, "nothing-typed"));
  gtk_editable_set_text (get_entry (fixture), "<b>");
  WAIT_UNTIL (shows (fixture, "found"));
}

static void
test_go (Fixture *fixture,
         gconstpointer data)
{
  g_autofree char *place =
    g_strdup_printf ("open-place ('%s', '%s', %" G_GINT64_FORMAT ")",
                     plenary_moment_get_lesson (fixture->moment),
                     plenary_entity_get_uuid (PLENARY_ENTITY (fixture->moment)),
                     (gint64) 61 * PLENARY_SECOND);

  gtk_editable_set_text (get_entry (fixture), "three");
  WAIT_UNTIL (shows (fixture, "found"));
  g_signal_emit_by_name (get_entry (fixture), "activate");
  WAIT_UNTIL (fixture->went != NULL);
  g_assert_cmpstr (fixture->went, ==, place);
}

static char *
describe_target (GtkListView *list,
                 guint position)
{
  g_autoptr (PlenaryHit) hit =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  if (plenary_hit_get_kind (hit) == PLENARY_HIT_GOAL)
    return g_strdup_printf ("open-goal '%s'", plenary_hit_get_uuid (hit));

  return g_strdup_printf ("open-place ('%s', '%s', %" G_GINT64_FORMAT ")",
                          plenary_hit_get_lesson (hit), plenary_hit_get_moment (hit),
                          plenary_hit_get_time (hit));
}

/* Enter in the list goes to the one that has the focus, not to the first. */
static void
test_go_further_down (Fixture *fixture,
                      gconstpointer data)
{
  GtkListView *list;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  lesson_fixture_add_goal (&fixture->lesson, "Three hands before I speak", 2);
  gtk_editable_set_text (get_entry (fixture), "three hands");
  WAIT_UNTIL (shows (fixture, "found"));
  list = GTK_LIST_VIEW (find_type (fixture->dialog, GTK_TYPE_LIST_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), ==,
                    2);
  first = describe_target (list, 0);
  second = describe_target (list, 1);
  g_assert_cmpstr (first, !=, second);

  gtk_widget_grab_focus (GTK_WIDGET (list));
  gtk_list_view_scroll_to (list, 1, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  WAIT_UNTIL (fixture->went != NULL);
  g_assert_cmpstr (fixture->went, ==, second);
}

/* Who presses Enter sooner than anything is found goes there all the same. */
static void
test_hurry (Fixture *fixture,
            gconstpointer data)
{
  gtk_editable_set_text (get_entry (fixture), "nothing of the kind");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  WAIT_UNTIL (shows (fixture, "nothing-found"));
  g_assert_null (fixture->went);

  gtk_editable_set_text (get_entry (fixture), "wait time");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  WAIT_UNTIL (fixture->went != NULL);
  g_assert_true (g_str_has_prefix (fixture->went, "open-goal "));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/ui/search-dialog/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("found", test_found);
  ADD ("go", test_go);
  ADD ("go-further-down", test_go_further_down);
  ADD ("hurry", test_hurry);

#undef ADD

  return g_test_run ();
}
