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
 * about them. It is made when it is to be seen, a few rows at a time.
 */

/* As many numbers as one can take in; of more, the ends and the middle. */
#define MANY 12

/* So many lessons are listed, the latest ones: each row takes its time to make. */
#define MOST_ROWS 40

/* So many rows are made at a time. */
#define SOME_ROWS 8

/* A list of lessons that is not complete yet. */
typedef struct
{
  GtkListBox *list;
  gboolean second;
  guint next;
} Listing;

struct _PlenaryWaitsView
{
  AdwBin parent_instance;

  PlenaryOverTime *over_time;
  /* Made when it is to be seen. */
  gboolean made;
  GArray *listings;
  guint rows_id;

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

/* All of them as one. */
static char *
say_all (GPtrArray *lessons,
         gboolean second)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < lessons->len; i++)
    {
      GArray *waits = get_waits (lessons->pdata[i], second);

      g_array_append_vals (all, waits->data, waits->len);
    }

  return say_waits (all);
}

/* Of more lessons than are listed, nobody wants to hear one after the other. */
static char *
describe (GPtrArray *lessons,
          gboolean second)
{
  GString *description;

  if (lessons->len > MOST_ROWS)
    return say_all (lessons, second);

  description = g_string_new (NULL);
  for (guint i = 0; i < lessons->len; i++)
    {
      PlenaryPastWaits *lesson = lessons->pdata[i];
      GArray *waits = get_waits (lesson, second);
      g_autofree char *day = plenary_past_words_day (lesson->date, lesson->lesson);
      g_autofree char *said = say_waits (waits);

      if (waits->len > 0)
        g_string_append_printf (description, "%s: %s. ", day, said);
    }

  return g_string_free_and_steal (description);
}

static GtkWidget *
make_chart (const char *title,
            GPtrArray *lessons,
            gboolean second)
{
  GtkWidget *chart = plenary_dot_chart_new (title);
  g_autofree char *description = describe (lessons, second);

  for (guint i = 0; i < lessons->len; i++)
    {
      PlenaryPastWaits *lesson = lessons->pdata[i];
      GArray *waits = get_waits (lesson, second);

      for (guint n = 0; n < waits->len; n++)
        plenary_dot_chart_add (PLENARY_DOT_CHART (chart), lesson->date,
                               g_array_index (waits, gint64, n));
    }
  plenary_dot_chart_describe (PLENARY_DOT_CHART (chart), description);
  gtk_widget_set_margin_bottom (chart, 12);

  return chart;
}

static GtkWidget *
make_row (PlenaryPastWaits *lesson,
          GArray *waits)
{
  g_autofree char *day = plenary_past_words_day (lesson->date, lesson->lesson);
  g_autofree char *said = say_waits (waits);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", day, "subtitle",
                                 said, "activatable", TRUE, "action-name", "win.open-lesson", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    plenary_entity_get_uuid (PLENARY_ENTITY (lesson->lesson)));

  return row;
}

/* Returns whether there are others. */
static gboolean
add_some_rows (PlenaryWaitsView *self)
{
  GPtrArray *lessons = plenary_over_time_get_waits (self->over_time);
  guint made = 0;

  while (self->listings->len > 0)
    {
      Listing *listing = &g_array_index (self->listings, Listing, 0);

      for (; listing->next < lessons->len && made < SOME_ROWS; listing->next++)
        {
          PlenaryPastWaits *lesson = lessons->pdata[listing->next];
          GArray *waits = get_waits (lesson, listing->second);

          if (waits->len == 0)
            continue;
          gtk_list_box_append (listing->list, make_row (lesson, waits));
          made++;
        }

      if (listing->next < lessons->len)
        return TRUE;
      g_array_remove_index (self->listings, 0);
    }

  return FALSE;
}

static gboolean
add_rows_cb (gpointer user_data)
{
  PlenaryWaitsView *self = user_data;

  if (add_some_rows (self))
    return G_SOURCE_CONTINUE;

  self->rows_id = 0;

  return G_SOURCE_REMOVE;
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
  Listing listing = { .second = second };
  GtkWidget *group;
  GtkWidget *list;

  if (!any (lessons, second))
    return;

  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_chart (title, lessons, second));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  if (lessons->len > MOST_ROWS)
    adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group), _("The dots show them all. The latest lessons are listed."));
  gtk_box_append (self->box, group);
  listing.list = GTK_LIST_BOX (list);
  listing.next = lessons->len > MOST_ROWS ? lessons->len - MOST_ROWS : 0;
  g_array_append_val (self->listings, listing);
}

static void
clear (PlenaryWaitsView *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->rows_id, g_source_remove);
  g_array_set_size (self->listings, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static void
make (PlenaryWaitsView *self)
{
  GPtrArray *lessons = plenary_over_time_get_waits (self->over_time);

  clear (self);
  add_kind (self, lessons, FALSE);
  add_kind (self, lessons, TRUE);
  if (add_some_rows (self))
    self->rows_id = g_idle_add_full (G_PRIORITY_LOW, add_rows_cb, self, NULL);
  self->made = TRUE;
}

static void
plenary_waits_view_map (GtkWidget *widget)
{
  PlenaryWaitsView *self = PLENARY_WAITS_VIEW (widget);

  if (self->over_time != NULL && !self->made)
    make (self);

  GTK_WIDGET_CLASS (plenary_waits_view_parent_class)->map (widget);
}

static void
plenary_waits_view_dispose (GObject *object)
{
  PlenaryWaitsView *self = PLENARY_WAITS_VIEW (object);

  g_clear_handle_id (&self->rows_id, g_source_remove);
  g_clear_object (&self->over_time);

  G_OBJECT_CLASS (plenary_waits_view_parent_class)->dispose (object);
}

static void
plenary_waits_view_finalize (GObject *object)
{
  PlenaryWaitsView *self = PLENARY_WAITS_VIEW (object);

  g_clear_pointer (&self->listings, g_array_unref);

  G_OBJECT_CLASS (plenary_waits_view_parent_class)->finalize (object);
}

static void
plenary_waits_view_class_init (PlenaryWaitsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_waits_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_waits_view_finalize;
  GTK_WIDGET_CLASS (klass)->map = plenary_waits_view_map;
}

static void
plenary_waits_view_init (PlenaryWaitsView *self)
{
  self->listings = g_array_new (FALSE, FALSE, sizeof (Listing));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * plenary_waits_view_show:
 * @self: a view
 * @over_time: what has gathered
 *
 * Shows the waits of all lessons of a goal, as soon as the view is to be seen.
 */
void
plenary_waits_view_show (PlenaryWaitsView *self,
                         PlenaryOverTime *over_time)
{
  g_return_if_fail (PLENARY_IS_WAITS_VIEW (self));
  g_return_if_fail (PLENARY_IS_OVER_TIME (over_time));

  clear (self);
  g_set_object (&self->over_time, over_time);
  self->made = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    make (self);
}
