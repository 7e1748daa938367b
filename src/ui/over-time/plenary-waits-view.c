/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-waits-view.h"

#include "plenary-dot-chart.h"
#include "plenary-past-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryWaitsView:
 *
 * How long the waits were, lesson by lesson: as dots, and as numbers. Nothing is said
 * about them.
 */

/* As many numbers as one can take in; of more, the ends and the middle. */
#define MANY 12

/* So many lessons are listed, the latest ones: each row takes its time to make. */
#define MOST_ROWS 40

struct _PlenaryWaitsView
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (PlenaryWaitsView, plenary_waits_view, ADW_TYPE_BIN)

static int
compare_waits (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static char *
say_each (GArray *waits)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < waits->len; i++)
    {
      g_autofree char *seconds = plenary_past_words_seconds (g_array_index (waits, gint64, i));

      g_string_append_printf (said, "%s%s", i > 0 ? " · " : "", seconds);
    }

  return g_string_free_and_steal (said);
}

static char *
say_many (GArray *waits)
{
  g_autoptr (GArray) sorted = g_array_copy (waits);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  g_autofree char *middle = NULL;

  g_array_sort (sorted, compare_waits);
  least = plenary_past_words_seconds (g_array_index (sorted, gint64, 0));
  most = plenary_past_words_seconds (g_array_index (sorted, gint64, sorted->len - 1));
  middle = plenary_past_words_seconds (g_array_index (sorted, gint64, sorted->len / 2));

  return g_strdup_printf (
    /* Translators: how many waits there were, then the shortest and the longest, then the
     * one in the middle, such as “0.4 s” */
    ngettext ("%u wait, from %s to %s; in the middle, %s",
              "%u waits, from %s to %s; in the middle, %s", sorted->len),
    sorted->len, least, most, middle);
}

static char *
say_waits (GArray *waits)
{
  return waits->len > MANY ? say_many (waits) : say_each (waits);
}

static GArray *
get_waits (PlenaryPastWaits *waits,
           gboolean second)
{
  return second ? waits->second : waits->first;
}

static void
fill (PlenaryDotChart *chart,
      GtkListBox *list,
      GPtrArray *lessons,
      gboolean second)
{
  GString *description = g_string_new (NULL);
  guint first_row = lessons->len > MOST_ROWS ? lessons->len - MOST_ROWS : 0;

  for (guint i = 0; i < lessons->len; i++)
    {
      PlenaryPastWaits *lesson = lessons->pdata[i];
      GArray *waits = get_waits (lesson, second);
      g_autofree char *day = NULL;
      g_autofree char *said = NULL;
      GtkWidget *row;

      if (waits->len == 0)
        continue;

      for (guint n = 0; n < waits->len; n++)
        plenary_dot_chart_add (chart, lesson->date, g_array_index (waits, gint64, n));
      day = plenary_past_words_day (lesson->date, lesson->lesson);
      said = say_waits (waits);
      g_string_append_printf (description, "%s: %s. ", day, said);
      if (i < first_row)
        continue;

      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", day, "subtitle", said,
                          "activatable", TRUE, "action-name", "win.open-lesson", NULL);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                        plenary_entity_get_uuid (PLENARY_ENTITY (lesson->lesson)));
      gtk_list_box_append (list, row);
    }

  plenary_dot_chart_describe (chart, description->str);
  g_string_free (description, TRUE);
}

static gboolean
any (GPtrArray *lessons,
     gboolean second)
{
  for (guint i = 0; i < lessons->len; i++)
    if (get_waits (lessons->pdata[i], second)->len > 0)
      return TRUE;

  return FALSE;
}

static void
add_kind (PlenaryWaitsView *self,
          GPtrArray *lessons,
          gboolean second)
{
  const char *title = second ? _("After an answer, until I spoke again")
                             : _("After a question, until a pupil spoke");
  GtkWidget *group = NULL;
  GtkWidget *list;
  GtkWidget *chart;

  if (!any (lessons, second))
    return;

  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
  chart = plenary_dot_chart_new (title);
  gtk_widget_set_margin_bottom (chart, 12);
  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), chart);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  if (lessons->len > MOST_ROWS)
    adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group), _("The dots show them all. The latest lessons are listed."));
  gtk_box_append (self->box, group);
  fill (PLENARY_DOT_CHART (chart), GTK_LIST_BOX (list), lessons, second);
}

static void
plenary_waits_view_class_init (PlenaryWaitsViewClass *klass)
{
}

static void
plenary_waits_view_init (PlenaryWaitsView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * plenary_waits_view_show:
 * @self: a view
 * @over_time: what has gathered
 *
 * Shows the waits of all lessons of a goal.
 */
void
plenary_waits_view_show (PlenaryWaitsView *self,
                         PlenaryOverTime *over_time)
{
  GPtrArray *lessons;
  GtkWidget *child;

  g_return_if_fail (PLENARY_IS_WAITS_VIEW (self));
  g_return_if_fail (PLENARY_IS_OVER_TIME (over_time));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  lessons = plenary_over_time_get_waits (over_time);
  add_kind (self, lessons, FALSE);
  add_kind (self, lessons, TRUE);
}
