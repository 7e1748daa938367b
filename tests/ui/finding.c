/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding.h"

#include "language.h"

GString *announced;

/* In place of that of GTK, whose accessibility for tests (GTK_A11Y=test) lacks
 * announcements up to 4.18 and would crash. */
void
gtk_accessible_announce (GtkAccessible *self,
                         const char *message,
                         GtkAccessibleAnnouncementPriority priority)
{
  if (announced != NULL)
    g_string_append_printf (announced, "%s. ", message);
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer what, const char *text);

/* The first widget that matches, in or below @root. */
static GtkWidget *
find (GtkWidget *root,
      Match match,
      gconstpointer what,
      const char *text)
{
  if (match (root, what, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, what, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_label (GtkWidget *widget,
           gconstpointer what,
           const char *label)
{
  g_autofree char *difference = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return difference == NULL;
}

/* Finds what assistive technology knows by the name @label, in or below @root. */
GtkWidget *
find_by_label (GtkWidget *root,
               const char *label)
{
  return find (root, has_label, NULL, language_say (label));
}

static gboolean
is_of_type (GtkWidget *widget,
            gconstpointer type,
            const char *text)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

GtkWidget *
find_type (GtkWidget *root,
           GType type)
{
  return find (root, is_of_type, GSIZE_TO_POINTER (type), NULL);
}

static gboolean
is_titled (GtkWidget *widget,
           gconstpointer type,
           const char *title)
{
  return is_of_type (widget, type, NULL) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* Finds a row by its title. */
GtkWidget *
find_titled (GtkWidget *root,
             GType type,
             const char *title)
{
  return find (root, is_titled, GSIZE_TO_POINTER (type), language_say (title));
}

static gboolean
is_label_saying (GtkWidget *widget,
                 gconstpointer what,
                 const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* Whether a label that is shown says just @text. */
gboolean
says (GtkWidget *root,
      const char *text)
{
  return find (root, is_label_saying, NULL, language_say (text)) != NULL;
}

static gboolean
is_label_mentioning (GtkWidget *widget,
                     gconstpointer what,
                     const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Whether @text is part of what a label that is shown says. */
gboolean
mentions (GtkWidget *root,
          const char *text)
{
  return find (root, is_label_mentioning, NULL, language_say (text)) != NULL;
}
