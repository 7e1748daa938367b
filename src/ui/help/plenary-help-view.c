/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-help-view.h"

/**
 * PlenaryHelpView:
 *
 * Shows a page of help to be read. A link asks for the action `help.open` with the name of a
 * page.
 */

#define LINK "help:"

struct _PlenaryHelpView
{
  AdwNavigationPage parent_instance;

  GtkWidget *scroller;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (PlenaryHelpView, plenary_help_view, ADW_TYPE_NAVIGATION_PAGE)

static void
plenary_help_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_HELP_VIEW);

  G_OBJECT_CLASS (plenary_help_view_parent_class)->dispose (object);
}

/* The arrow keys scroll at once. */
static gboolean
plenary_help_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLENARY_HELP_VIEW (widget)->scroller);
}

static void
plenary_help_view_class_init (PlenaryHelpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_help_view_dispose;
  widget_class->grab_focus = plenary_help_view_grab_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-help-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpView, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlenaryHelpView, content);
}

static void
shown_cb (PlenaryHelpView *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
plenary_help_view_init (PlenaryHelpView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "shown", G_CALLBACK (shown_cb), NULL);
}

static gboolean
activate_link_cb (GtkWidget *label,
                  const char *uri)
{
  if (!g_str_has_prefix (uri, LINK))
    return FALSE;

  return gtk_widget_activate_action (label, "help.open", "s", uri + strlen (LINK));
}

static GtkWidget *
create_words (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (activate_link_cb), NULL);

  return label;
}

static GtkWidget *
create_heading (const char *text,
                const char *style,
                int level)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                  "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);

  return label;
}

/* What stands before an item: its number, or a dot that nobody has to hear. */
static GtkWidget *
create_sign (guint number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("•");
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "valign", GTK_ALIGN_START, "accessible-role",
                  number > 0 ? GTK_ACCESSIBLE_ROLE_LABEL : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, number > 0 ? "help-number" : "help-dot");

  return label;
}

/* Whoever hears an item hears its number first. */
static void
name_item (GtkWidget *item,
           const PlenaryHelpBlock *block)
{
  g_autofree char *name = NULL;

  if (block->number > 0)
    name = g_strdup_printf ("%u. %s", block->number, block->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : block->text, -1);
}

static GtkWidget *
create_item (const PlenaryHelpBlock *block)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 9, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_box_append (GTK_BOX (box), create_sign (block->number));
  gtk_box_append (GTK_BOX (box), create_words (block->markup));
  name_item (box, block);

  return box;
}

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  9, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_widget_add_css_class (list, "help-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

static gboolean
is_item (const PlenaryHelpBlock *block)
{
  return block->kind == PLENARY_HELP_ITEM || block->kind == PLENARY_HELP_STEP;
}

/* Items that follow each other are one list, named by the heading above. */
static void
add_block (PlenaryHelpView *self,
           const PlenaryHelpBlock *block,
           const char *heading)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->content));
  GtkWidget *widget;

  if (is_item (block) && !gtk_widget_has_css_class (last, "help-list"))
    gtk_box_append (self->content, last = create_list (heading));
  if (is_item (block))
    {
      gtk_box_append (GTK_BOX (last), create_item (block));
      return;
    }

  if (block->kind == PLENARY_HELP_HEADING)
    widget = create_heading (block->text, "help-heading", 2);
  else
    widget = create_words (block->markup);
  if (block->kind == PLENARY_HELP_NOTE)
    gtk_widget_add_css_class (widget, "help-note");
  gtk_box_append (self->content, widget);
}

/**
 * plenary_help_view_new:
 * @page: a page of help
 *
 * Makes a view of a page.
 *
 * Returns: (transfer floating): the view
 */
PlenaryHelpView *
plenary_help_view_new (PlenaryHelpPage *page)
{
  PlenaryHelpView *self;
  GPtrArray *blocks;
  const char *heading;

  g_return_val_if_fail (PLENARY_IS_HELP_PAGE (page), NULL);

  self = g_object_new (PLENARY_TYPE_HELP_VIEW, "title", plenary_help_page_get_title (page), "tag",
                       plenary_help_page_get_id (page), NULL);
  gtk_box_append (self->content, create_heading (plenary_help_page_get_title (page), "title-1", 1));
  heading = plenary_help_page_get_title (page);
  blocks = plenary_help_page_get_blocks (page);
  for (guint i = 0; i < blocks->len; i++)
    {
      const PlenaryHelpBlock *block = blocks->pdata[i];

      add_block (self, block, heading);
      if (block->kind == PLENARY_HELP_HEADING)
        heading = block->text;
    }

  return self;
}
