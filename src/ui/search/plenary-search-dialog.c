/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-search-dialog.h"

#include <glib/gi18n.h>

#include "plenary-search-row.h"

/**
 * PlenarySearchDialog:
 *
 * Finds what was written by its words, as they are typed, and goes there.
 *
 * Its window has to have the actions `win.open-place`, with the UUIDs of a lesson and of a
 * moment, which may be empty, and a time or -1; `win.open-goal`, with the UUID of a goal;
 * `win.open-agreement` and `win.lesson-record`, with that of a code of practice and of a lesson;
 * and `win.show-goals`.
 */

/* More is not read by anybody; a word more is typed sooner. */
#define LIMIT 100

struct _PlenarySearchDialog
{
  AdwDialog parent_instance;

  PlenaryStore *store;
  GCancellable *looking;
  /* The words that are being looked for, or were found. */
  char *words;
  GListModel *hits;
  /* Whether Enter was pressed before they were. */
  gboolean in_a_hurry;

  GtkEditable *entry;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkWidget *more_label;
};

G_DEFINE_FINAL_TYPE (PlenarySearchDialog, plenary_search_dialog, ADW_TYPE_DIALOG)

static void
stop_looking (PlenarySearchDialog *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->hits);
  self->in_a_hurry = FALSE;
}

/* A next step lives where it was born, or with its goal when that is gone; what was said in
 * a debrief lives there. */
static void
go_to (PlenarySearchDialog *self,
       PlenaryHit *hit)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *lesson = plenary_hit_get_lesson (hit);
  const char *moment = plenary_hit_get_moment (hit);
  const char *goal = plenary_hit_get_goal (hit);
  const char *debrief = plenary_hit_get_debrief (hit);

  g_object_ref (root);
  adw_dialog_close (ADW_DIALOG (self));
  if (debrief != NULL)
    gtk_widget_activate_action (root, "win.open-debrief", "s", debrief);
  else if (plenary_hit_get_kind (hit) == PLENARY_HIT_AGREEMENT)
    gtk_widget_activate_action (root, "win.open-agreement", "s", plenary_hit_get_uuid (hit));
  else if (plenary_hit_get_kind (hit) == PLENARY_HIT_RECORD)
    gtk_widget_activate_action (root, "win.lesson-record", "s", lesson);
  else if (lesson != NULL)
    gtk_widget_activate_action (root, "win.open-place", "(ssx)", lesson,
                                moment != NULL ? moment : "", plenary_hit_get_time (hit));
  else if (goal != NULL)
    gtk_widget_activate_action (root, "win.open-goal", "s", goal);
  else
    gtk_widget_activate_action (root, "win.show-goals", NULL);
  g_object_unref (root);
}

static void
activate_cb (PlenarySearchDialog *self,
             guint position)
{
  g_autoptr (PlenaryHit) hit = self->hits != NULL ? g_list_model_get_item (self->hits, position)
                                                  : NULL;

  if (hit != NULL)
    go_to (self, hit);
}

static void
announce (PlenarySearchDialog *self,
          guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("Not found"));
  else
    /* Translators: how often words were found, said by a screen reader */
    text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_hits (PlenarySearchDialog *self,
           GListModel *hits)
{
  guint n = g_list_model_get_n_items (hits);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_set_object (&self->hits, hits);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (hits)));
  gtk_list_view_set_model (self->list, selection);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_widget_set_visible (self->more_label, n >= LIMIT);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "found" : "nothing-found");
  announce (self, n);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (PlenarySearchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) hits =
    plenary_store_search_finish (PLENARY_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (hits == NULL)
    {
      g_info ("Looking for words: %s", error->message);
      gtk_stack_set_visible_child_name (self->stack, "trouble");
      return;
    }

  show_hits (self, hits);
  if (self->in_a_hurry)
    activate_cb (self, 0);
}

static gboolean
has_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return TRUE;
    }

  return FALSE;
}

/* What was found before is seen until there is something new, so that nothing flickers. */
static void
search_changed_cb (PlenarySearchDialog *self)
{
  const char *words = gtk_editable_get_text (self->entry);

  if (g_strcmp0 (words, self->words) == 0)
    return;

  stop_looking (self);
  if (!has_text (words))
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing-typed");
      return;
    }

  self->words = g_strdup (words);
  self->looking = g_cancellable_new ();
  plenary_store_search_async (self->store, words, LIMIT, self->looking, found_cb,
                              g_object_ref (self));
}

/* Enter goes to the first that was found, or will be. */
static void
entry_activate_cb (PlenarySearchDialog *self)
{
  search_changed_cb (self);
  if (self->hits != NULL)
    activate_cb (self, 0);
  else
    self->in_a_hurry = self->words != NULL;
}

static gboolean
go_down_cb (GtkWidget *widget,
            GVariant *args,
            gpointer user_data)
{
  PlenarySearchDialog *self = PLENARY_SEARCH_DIALOG (widget);

  return gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry))) &&
         gtk_widget_get_mapped (GTK_WIDGET (self->list)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
setup_cb (PlenarySearchDialog *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (plenary_search_row_new ()));
}

static void
bind_cb (PlenarySearchDialog *self,
         GtkListItem *item)
{
  PlenaryHit *hit = gtk_list_item_get_item (item);
  g_autofree char *description = plenary_search_row_describe (hit);

  plenary_search_row_set_hit (PLENARY_SEARCH_ROW (gtk_list_item_get_child (item)), hit);
  gtk_list_item_set_accessible_label (item, description);
}

static void
plenary_search_dialog_dispose (GObject *object)
{
  PlenarySearchDialog *self = PLENARY_SEARCH_DIALOG (object);

  stop_looking (self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SEARCH_DIALOG);

  G_OBJECT_CLASS (plenary_search_dialog_parent_class)->dispose (object);
}

static void
plenary_search_dialog_class_init (PlenarySearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchDialog, more_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "adw_dialog_close",
                                                G_CALLBACK (adw_dialog_close));

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_down_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, 0, go_down_cb, NULL);
}

static void
plenary_search_dialog_init (PlenarySearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Who types on in the list goes on with the words. */
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
}

/**
 * plenary_search_dialog_new:
 * @store: the store
 *
 * Makes a dialog in which nothing is typed yet.
 *
 * Returns: (transfer floating): the dialog
 */
PlenarySearchDialog *
plenary_search_dialog_new (PlenaryStore *store)
{
  PlenarySearchDialog *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_new (PLENARY_TYPE_SEARCH_DIALOG, NULL);
  self->store = g_object_ref (store);

  return self;
}
