/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-help-dialog.h"

#include "plenary-help-book.h"
#include "plenary-help-view.h"

#include <glib/gi18n.h>

/**
 * PlenaryHelpDialog:
 *
 * The help, to be read: an index that finds words, and above it the pages one has come by.
 */

struct _PlenaryHelpDialog
{
  AdwDialog parent_instance;

  PlenaryHelpBook *book;

  AdwNavigationView *navigation;
  AdwNavigationPage *index;
  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwPreferencesPage *topics;
  AdwPreferencesPage *found;
  /* What was found for the words in the entry, and the name of the first page of it. */
  AdwPreferencesGroup *hits;
  const char *first_hit;
};

G_DEFINE_FINAL_TYPE (PlenaryHelpDialog, plenary_help_dialog, ADW_TYPE_DIALOG)

/* A page that is open already is gone back to. */
static void
open_page (PlenaryHelpDialog *self,
           const char *id)
{
  PlenaryHelpPage *page = plenary_help_book_get_page (self->book, id);

  if (page == NULL)
    return;

  if (adw_navigation_view_find_page (self->navigation, plenary_help_page_get_id (page)) != NULL)
    adw_navigation_view_pop_to_tag (self->navigation, plenary_help_page_get_id (page));
  else
    adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (plenary_help_view_new (page)));
}

static void
open_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  open_page (PLENARY_HELP_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
find_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryHelpDialog *self = PLENARY_HELP_DIALOG (widget);

  adw_navigation_view_pop_to_page (self->navigation, self->index);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* A page that was asked for is read with the arrow keys at once. */
static void
map_cb (PlenaryHelpDialog *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (PLENARY_IS_HELP_VIEW (page))
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
add_row (AdwPreferencesGroup *group,
         PlenaryHelpPage *page,
         const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), plenary_help_page_get_title (page));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", plenary_help_page_get_id (page));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

/* The headings of the index, with the pages that want to stand below them. */
static void
fill_topics (PlenaryHelpDialog *self)
{
  PlenaryHelpPage *index = plenary_help_book_get_page (self->book, "index");
  GPtrArray *blocks = plenary_help_page_get_blocks (index);

  for (guint i = 0; i < blocks->len; i++)
    {
      const PlenaryHelpBlock *block = blocks->pdata[i];
      g_autoptr (GPtrArray) pages = NULL;
      AdwPreferencesGroup *group;

      if (block->kind != PLENARY_HELP_HEADING)
        {
          adw_preferences_page_set_description (self->topics, block->text);
          continue;
        }

      pages = plenary_help_book_list (self->book, block->id);
      group = add_group (self->topics, block->text);
      for (guint j = 0; j < pages->len; j++)
        add_row (group, pages->pdata[j], plenary_help_page_get_description (pages->pdata[j]));
    }
}

static void
announce (PlenaryHelpDialog *self,
          guint n)
{
  g_autofree char *text = n == 0 ? g_strdup (_("Not found"))
                                 : g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_changed_cb (PlenaryHelpDialog *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GPtrArray) pages = plenary_help_book_list (self->book, NULL);
  guint n = 0;

  if (self->hits != NULL)
    adw_preferences_page_remove (self->found, self->hits);
  self->hits = NULL;
  self->first_hit = NULL;
  if (*g_strstrip (words) == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "topics");
      return;
    }

  self->hits = add_group (self->found, NULL);
  for (guint i = 0; i < pages->len; i++)
    {
      const char *hit = plenary_help_page_find (pages->pdata[i], words);

      if (hit == NULL)
        continue;

      if (n++ == 0)
        self->first_hit = plenary_help_page_get_id (pages->pdata[i]);
      add_row (self->hits, pages->pdata[i], hit);
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "found" : "nothing-found");
  announce (self, n);
}

/* Enter goes to the first that was found. */
static void
entry_activate_cb (PlenaryHelpDialog *self)
{
  search_changed_cb (self);
  if (self->first_hit != NULL)
    open_page (self, self->first_hit);
}

static void
stop_search_cb (PlenaryHelpDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_help_dialog_dispose (GObject *object)
{
  PlenaryHelpDialog *self = PLENARY_HELP_DIALOG (object);

  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (plenary_help_dialog_parent_class)->dispose (object);
}

static void
plenary_help_dialog_class_init (PlenaryHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, index);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, topics);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpDialog, found);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_install_action (widget_class, "help.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "help.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.find",
                                       NULL);
}

static void
plenary_help_dialog_init (PlenaryHelpDialog *self)
{
  self->book = plenary_help_book_new (g_get_language_names ());
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_topics (self);
}

/**
 * plenary_help_dialog_new:
 * @id: (nullable): the name of a page, or %NULL for the index
 *
 * Opens the help at a page. The index is one step back from there.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_help_dialog_new (const char *id)
{
  PlenaryHelpDialog *self = g_object_new (PLENARY_TYPE_HELP_DIALOG, NULL);

  if (id != NULL)
    open_page (self, id);

  return ADW_DIALOG (self);
}
