/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-shortcuts-dialog.h"

#include <glib/gi18n.h>

/**
 * PlenaryShortcutsDialog:
 *
 * All keyboard shortcuts in groups. It shows the tables from which the shortcuts
 * are bound, so that it can't promise a key that does nothing.
 */

struct _PlenaryShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (PlenaryShortcutsDialog, plenary_shortcuts_dialog, ADW_TYPE_DIALOG)

/* Between the first and the last key of a range. */
#define RANGE "..."

static void
plenary_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (plenary_shortcuts_dialog_parent_class)->dispose (object);
}

static void
plenary_shortcuts_dialog_class_init (PlenaryShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryShortcutsDialog, page);
}

static void
plenary_shortcuts_dialog_init (PlenaryShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_shortcuts_dialog_new:
 *
 * Makes an empty dialog; see plenary_shortcuts_dialog_add_group().
 *
 * Returns: (transfer floating): the dialog
 */
PlenaryShortcutsDialog *
plenary_shortcuts_dialog_new (void)
{
  return g_object_new (PLENARY_TYPE_SHORTCUTS_DIALOG, NULL);
}

/* The words on the keys that have to be pressed together. */
static GStrv
list_keys (guint keyval,
           GdkModifierType modifiers)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (modifiers & GDK_CONTROL_MASK)
    /* Translators: the word on the key */
    g_strv_builder_add (keys, C_("keyboard", "Ctrl"));
  if (modifiers & GDK_ALT_MASK)
    /* Translators: the word on the key */
    g_strv_builder_add (keys, C_("keyboard", "Alt"));
  if (modifiers & GDK_SHIFT_MASK)
    /* Translators: the word on the key */
    g_strv_builder_add (keys, C_("keyboard", "Shift"));
  g_strv_builder_take (keys, gtk_accelerator_get_label (keyval, 0));

  return g_strv_builder_end (keys);
}

static void
add_word (GtkWidget *box,
          const char *word)
{
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
}

/* Draws one key with its modifiers, and adds how it is read out to @spoken. */
static void
add_key (GtkWidget *box,
         const char *accelerator,
         GString *spoken)
{
  guint keyval;
  GdkModifierType modifiers;
  g_auto (GStrv) keys = NULL;
  g_autofree char *joined = NULL;
  GtkWidget *shortcut;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    {
      g_critical ("“%s” is not a shortcut", accelerator);
      return;
    }

  /* The style of key caps belongs to this name. */
  shortcut = g_object_new (GTK_TYPE_BOX, "css-name", "shortcut", "spacing", 3, NULL);
  keys = list_keys (keyval, modifiers);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (keys[i]);

      gtk_widget_add_css_class (cap, "keycap");
      gtk_box_append (GTK_BOX (shortcut), cap);
    }
  gtk_box_append (GTK_BOX (box), shortcut);

  joined = g_strjoinv ("+", keys);
  g_string_append (spoken, joined);
}

static void
add_alternative (GtkWidget *box,
                 const char *accelerator,
                 GString *spoken)
{
  const char *dots = strstr (accelerator, RANGE);
  g_autofree char *first = NULL;

  if (dots == NULL)
    {
      add_key (box, accelerator, spoken);
      return;
    }

  first = g_strndup (accelerator, dots - accelerator);
  add_key (box, first, spoken);
  /* Translators: between the first and the last key of a range, as in “1 to 9” */
  add_word (box, C_("keyboard", "to"));
  g_string_append_printf (spoken, " %s ", C_("keyboard", "to"));
  add_key (box, dots + strlen (RANGE), spoken);
}

static GtkWidget *
create_row (const PlenaryShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) alternatives = g_strsplit (shortcut->accelerator, " ", -1);
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      if (i > 0)
        {
          /* Translators: between two keys that do the same */
          add_word (box, C_("keyboard", "or"));
          g_string_append_printf (spoken, " %s ", C_("keyboard", "or"));
        }
      add_alternative (box, alternatives[i], spoken);
    }

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shortcut->title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);

  /* Translators: what a shortcut does, then its keys, for a screen reader */
  name = g_strdup_printf (_("%s: %s"), shortcut->title, spoken->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/**
 * plenary_shortcuts_dialog_add_group:
 * @self: a dialog
 * @title: when the shortcuts act, translated
 * @shortcuts: (array length=n): the shortcuts, which are copied
 * @n: how many there are
 *
 * Adds shortcuts below those that are shown already.
 */
void
plenary_shortcuts_dialog_add_group (PlenaryShortcutsDialog *self,
                                    const char *title,
                                    const PlenaryShortcut *shortcuts,
                                    guint n)
{
  GtkWidget *group;

  g_return_if_fail (PLENARY_IS_SHORTCUTS_DIALOG (self));
  g_return_if_fail (shortcuts != NULL || n == 0);

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&shortcuts[i]));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}
