/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-growing-list.h"

/* A long list is there in pieces: the first at once, and the rest by and by. */

static GtkStringList *
make_model (guint n)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_string_list_append (model, number);
    }

  return model;
}

typedef struct
{
  GtkWindow *window;
  GtkListView *view;
} Fixture;

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("Moment"));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  fixture->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, scrolled);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (fixture->view)));
}

static void
assert_same (Fixture *fixture,
             gpointer model)
{
  GListModel *list = G_LIST_MODEL (gtk_list_view_get_model (fixture->view));

  for (guint i = 0; i < count (fixture); i++)
    {
      g_autoptr (GObject) shown = g_list_model_get_item (list, i);
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_true (shown == item);
    }
}

static void
wait_for (Fixture *fixture,
          guint n)
{
  while (count (fixture) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
quarter_over (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait_a_moment (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (250, quarter_over, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
find_most_cb (GListModel *list,
              guint position,
              guint removed,
              guint added,
              gpointer user_data)
{
  guint *most = user_data;

  /* A list view makes rows for no more than this. */
  if (position < 200)
    *most = MAX (*most, MIN (position + added, 200) - position);
}

static void
test_grows (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (10000);
  guint most = 0;

  plenary_growing_list_show (fixture->view, G_LIST_MODEL (model));
  g_assert_cmpuint (count (fixture), >, 0);
  g_assert_cmpuint (count (fixture), <, 50);
  assert_same (fixture, model);
  g_signal_connect (gtk_list_view_get_model (fixture->view), "items-changed",
                    G_CALLBACK (find_most_cb), &most);
  wait_for (fixture, 10000);
  g_assert_cmpuint (most, <, 50);
  assert_same (fixture, model);
}

/* As the page of a goal does, which is there before its moments. */
static void
test_filled_later (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (0);

  plenary_growing_list_show (fixture->view, G_LIST_MODEL (model));
  for (guint times = 0; times < 2; times++)
    {
      const char *all[1001] = { NULL };

      for (guint i = 0; i < 1000; i++)
        all[i] = "moment";
      g_assert_cmpuint (count (fixture), ==, 0);
      gtk_string_list_splice (model, 0, 0, all);
      g_assert_cmpuint (count (fixture), <, 50);
      wait_for (fixture, 1000);
      gtk_string_list_splice (model, 0, 1000, NULL);
    }
}

static void
test_changes_while_growing (Fixture *fixture,
                            gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (100);

  plenary_growing_list_show (fixture->view, G_LIST_MODEL (model));
  gtk_string_list_remove (model, 3);
  gtk_string_list_remove (model, 90);
  g_main_context_iteration (NULL, FALSE);
  gtk_string_list_append (model, "last");
  wait_for (fixture, 99);
  assert_same (fixture, model);

  /* It has grown up: what joins is there. */
  for (guint i = 0; i < 50; i++)
    gtk_string_list_append (model, "later");
  wait_for (fixture, 149);
  assert_same (fixture, model);
}

/* What nobody sees does not grow until it is seen, for then all of it is laid out at once. */
static void
test_hidden (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (1000);
  guint first;

  gtk_widget_set_visible (GTK_WIDGET (fixture->view), FALSE);
  plenary_growing_list_show (fixture->view, G_LIST_MODEL (model));
  first = count (fixture);
  wait_a_moment ();
  g_assert_cmpuint (count (fixture), ==, first);
  gtk_widget_set_visible (GTK_WIDGET (fixture->view), TRUE);
  wait_for (fixture, 1000);
}

static guint
get_selected (Fixture *fixture)
{
  return gtk_single_selection_get_selected (
    GTK_SINGLE_SELECTION (gtk_list_view_get_model (fixture->view)));
}

/* A choice begins at what was chosen before, as soon as that is there. */
static void
test_begins_at (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (1000);
  GtkAdjustment *scrolled = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));

  plenary_growing_list_show_at (fixture->view, G_LIST_MODEL (model), 500);
  g_assert_cmpuint (count (fixture), <, 50);
  g_assert_cmpuint (get_selected (fixture), ==, GTK_INVALID_LIST_POSITION);
  wait_for (fixture, 1000);
  assert_same (fixture, model);
  g_assert_cmpuint (get_selected (fixture), ==, 500);
  while (gtk_adjustment_get_value (scrolled) <= 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_begins_at_once (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (1000);

  plenary_growing_list_show_at (fixture->view, G_LIST_MODEL (model), 3);
  g_assert_cmpuint (get_selected (fixture), ==, 3);
  wait_for (fixture, 1000);
  g_assert_cmpuint (get_selected (fixture), ==, 3);
}

/* Whoever has chosen something else by then stays there. */
static void
test_moved_while_growing (Fixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (1000);

  plenary_growing_list_show_at (fixture->view, G_LIST_MODEL (model), 500);
  gtk_list_view_scroll_to (fixture->view, 5, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  wait_for (fixture, 1000);
  g_assert_cmpuint (get_selected (fixture), ==, 5);
}

static void
test_let_go_while_growing (Fixture *fixture,
                           gconstpointer data)
{
  g_autoptr (GtkStringList) model = make_model (1000);

  plenary_growing_list_show (fixture->view, G_LIST_MODEL (model));
  g_main_context_iteration (NULL, FALSE);
  gtk_window_set_child (fixture->window, NULL);
  gtk_string_list_append (model, "last");
  wait_a_moment ();
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/growing-list/grows", test_grows);
  ADD ("/growing-list/filled-later", test_filled_later);
  ADD ("/growing-list/changes-while-growing", test_changes_while_growing);
  ADD ("/growing-list/hidden", test_hidden);
  ADD ("/growing-list/begins-at", test_begins_at);
  ADD ("/growing-list/begins-at-once", test_begins_at_once);
  ADD ("/growing-list/moved-while-growing", test_moved_while_growing);
  ADD ("/growing-list/let-go-while-growing", test_let_go_while_growing);

  return g_test_run ();
}
