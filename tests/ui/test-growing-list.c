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

static guint
count (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
assert_same (gpointer list,
             gpointer model)
{
  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_true (shown == item);
    }
}

static void
let_grow (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
count_most_cb (GListModel *list,
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
test_grows (void)
{
  g_autoptr (GtkStringList) model = make_model (10000);
  g_autoptr (GtkSelectionModel) list = plenary_growing_list_new (G_LIST_MODEL (model));
  guint first = count (list);
  guint most = 0;

  g_assert_cmpuint (first, >, 0);
  g_assert_cmpuint (first, <, 50);
  assert_same (list, model);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_most_cb), &most);
  let_grow ();
  g_assert_cmpuint (count (list), ==, 10000);
  g_assert_cmpuint (most, <, 50);
  assert_same (list, model);
}

/* As the page of a goal does, which is there before its moments. */
static void
test_filled_later (void)
{
  g_autoptr (GtkStringList) model = make_model (0);
  g_autoptr (GtkSelectionModel) list = plenary_growing_list_new (G_LIST_MODEL (model));

  for (guint times = 0; times < 2; times++)
    {
      const char *all[1001] = { NULL };

      for (guint i = 0; i < 1000; i++)
        all[i] = "moment";
      g_assert_cmpuint (count (list), ==, 0);
      gtk_string_list_splice (model, 0, 0, all);
      g_assert_cmpuint (count (list), <, 50);
      let_grow ();
      g_assert_cmpuint (count (list), ==, 1000);
      gtk_string_list_splice (model, 0, 1000, NULL);
    }
}

static void
test_changes_while_growing (void)
{
  g_autoptr (GtkStringList) model = make_model (100);
  g_autoptr (GtkSelectionModel) list = plenary_growing_list_new (G_LIST_MODEL (model));

  gtk_string_list_remove (model, 3);
  gtk_string_list_remove (model, 90);
  g_main_context_iteration (NULL, FALSE);
  gtk_string_list_append (model, "last");
  let_grow ();
  g_assert_cmpuint (count (list), ==, 99);
  assert_same (list, model);

  /* It has grown up: what joins is there. */
  gtk_string_list_append (model, "later");
  let_grow ();
  g_assert_cmpuint (count (list), ==, 100);
}

static void
test_let_go_while_growing (void)
{
  g_autoptr (GtkStringList) model = make_model (1000);
  GtkSelectionModel *list = plenary_growing_list_new (G_LIST_MODEL (model));

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  g_object_unref (list);
  g_assert_null (list);
  let_grow ();
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/growing-list/grows", test_grows);
  g_test_add_func ("/growing-list/filled-later", test_filled_later);
  g_test_add_func ("/growing-list/changes-while-growing", test_changes_while_growing);
  g_test_add_func ("/growing-list/let-go-while-growing", test_let_go_while_growing);

  return g_test_run ();
}
