/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-chosen-group.h"

#include "plenary-chosen-row.h"
#include "plenary-debrief-places.h"
#include "plenary-model-watch.h"

/**
 * PlenaryChosenGroup:
 *
 * The moments of a lesson, to choose from for a debrief: those that are chosen first, in
 * the order in which they are looked at, then the others as they came in the lesson.
 */

/* More take longer than the half an hour that two people usually have. */
#define ENOUGH 3

struct _PlenaryChosenGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryDebrief *debrief;
  PlenaryModelWatch *moments_watch;
  PlenaryModelWatch *places_watch;
  PlenaryModelWatch *goals_watch;
  /* The moments, and where each stands in the lesson, from 1. */
  GHashTable *indices;
  guint n_chosen;

  GtkListBox *list;
  GtkWidget *empty_box;
  GtkWidget *many_label;
};

G_DEFINE_FINAL_TYPE (PlenaryChosenGroup, plenary_chosen_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_N_CHOSEN = 1,
} PlenaryChosenGroupProps;

static GParamSpec *props[PROP_N_CHOSEN + 1];

static PlenaryChosenRow *
get_row (PlenaryChosenGroup *self,
         int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? PLENARY_CHOSEN_ROW (row) : NULL;
}

/* From 1, or 0 if it is not there any more. */
static guint
get_index (PlenaryChosenGroup *self,
           PlenaryMoment *moment)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, moment));
}

static int
compare (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer user_data)
{
  PlenaryChosenGroup *self = user_data;
  guint number_a = plenary_chosen_row_get_number (PLENARY_CHOSEN_ROW (a));
  guint number_b = plenary_chosen_row_get_number (PLENARY_CHOSEN_ROW (b));

  if (number_a != number_b)
    return number_a == 0 ? 1 : number_b == 0 ? -1 : number_a < number_b ? -1 : 1;

  number_a = get_index (self, plenary_chosen_row_get_moment (PLENARY_CHOSEN_ROW (a)));
  number_b = get_index (self, plenary_chosen_row_get_moment (PLENARY_CHOSEN_ROW (b)));

  return (number_a > number_b) - (number_a < number_b);
}

static void
number_moments (PlenaryChosenGroup *self)
{
  GListModel *moments = plenary_contents_get_moments (self->contents);

  g_hash_table_remove_all (self->indices);
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    g_hash_table_insert (self->indices, g_list_model_get_item (moments, i),
                         GUINT_TO_POINTER (i + 1));
}

/* A row for each moment. Those that stay keep theirs, and with it the focus. */
static void
match_rows (PlenaryChosenGroup *self)
{
  g_autoptr (GHashTable) without = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer moment;
  PlenaryChosenRow *row;

  g_hash_table_iter_init (&iter, self->indices);
  while (g_hash_table_iter_next (&iter, &moment, NULL))
    g_hash_table_add (without, moment);

  for (int i = 0; (row = get_row (self, i)) != NULL;)
    {
      if (g_hash_table_remove (without, plenary_chosen_row_get_moment (row)))
        i++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }

  g_hash_table_iter_init (&iter, without);
  while (g_hash_table_iter_next (&iter, &moment, NULL))
    gtk_list_box_append (self->list, plenary_chosen_row_new (self->store, self->contents,
                                                             self->debrief, moment));
}

/* What is chosen and may be seen, in order. */
static GPtrArray *
list_places (PlenaryChosenGroup *self)
{
  g_autoptr (GPtrArray) chosen = plenary_debrief_places_list (self->contents, self->debrief);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    {
      gpointer moment =
        plenary_store_lookup (self->store, plenary_debrief_moment_get_moment (chosen->pdata[i]));

      if (PLENARY_IS_MOMENT (moment) &&
          plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_DEBRIEF)
        g_ptr_array_add (places, g_object_ref (chosen->pdata[i]));
    }

  return places;
}

static void
show_place (PlenaryChosenGroup *self,
            PlenaryChosenRow *row,
            GPtrArray *places)
{
  PlenaryDebriefMoment *place =
    plenary_debrief_places_get (self->contents, self->debrief, plenary_chosen_row_get_moment (row));
  guint i;

  if (place != NULL && g_ptr_array_find (places, place, &i))
    plenary_chosen_row_set_place (row, i + 1, i > 0 ? places->pdata[i - 1] : NULL, place,
                                  i + 1 < places->len ? places->pdata[i + 1] : NULL);
  else
    plenary_chosen_row_set_place (row, 0, NULL, NULL, NULL);
}

static void
count (PlenaryChosenGroup *self,
       guint n_chosen)
{
  gboolean many = n_chosen > ENOUGH;

  if (many && !gtk_widget_get_visible (self->many_label) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             gtk_label_get_text (GTK_LABEL (self->many_label)),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_set_visible (self->many_label, many);
  if (self->n_chosen == n_chosen)
    return;

  self->n_chosen = n_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
}

static void
update (PlenaryChosenGroup *self)
{
  g_autoptr (GPtrArray) places = list_places (self);
  PlenaryChosenRow *row;

  number_moments (self);
  match_rows (self);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    show_place (self, row, places);
  gtk_list_box_invalidate_sort (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), get_row (self, 0) != NULL);
  gtk_widget_set_visible (self->empty_box, get_row (self, 0) == NULL);
  count (self, places->len);
}

static void
row_activated_cb (PlenaryChosenGroup *self,
                  PlenaryChosenRow *row)
{
  plenary_chosen_row_toggle (row);
}

static void
open_lesson_cb (PlenaryChosenGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-lesson", "s",
                              plenary_debrief_get_lesson (self->debrief));
}

static void
plenary_chosen_group_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryChosenGroup *self = PLENARY_CHOSEN_GROUP (object);

  switch ((PlenaryChosenGroupProps) prop_id)
    {
    case PROP_N_CHOSEN:
      g_value_set_uint (value, self->n_chosen);
      break;
    }
}

static void
plenary_chosen_group_dispose (GObject *object)
{
  PlenaryChosenGroup *self = PLENARY_CHOSEN_GROUP (object);

  g_clear_object (&self->moments_watch);
  g_clear_object (&self->places_watch);
  g_clear_object (&self->goals_watch);
  if (self->list != NULL)
    gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CHOSEN_GROUP);
  g_clear_object (&self->debrief);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_chosen_group_parent_class)->dispose (object);
}

static void
plenary_chosen_group_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_CHOSEN_GROUP (object)->indices, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_chosen_group_parent_class)->finalize (object);
}

static void
plenary_chosen_group_class_init (PlenaryChosenGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_chosen_group_dispose;
  object_class->finalize = plenary_chosen_group_finalize;
  object_class->get_property = plenary_chosen_group_get_property;

  /**
   * PlenaryChosenGroup:n-chosen:
   *
   * How many moments are chosen.
   */
  props[PROP_N_CHOSEN] =
    g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-chosen-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenGroup, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenGroup, empty_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryChosenGroup, many_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_lesson_cb);
}

static void
plenary_chosen_group_init (PlenaryChosenGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->indices = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static PlenaryModelWatch *
watch (PlenaryChosenGroup *self,
       GListModel *model)
{
  PlenaryModelWatch *watch = plenary_model_watch_new (model);

  g_signal_connect_object (watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return watch;
}

/**
 * plenary_chosen_group_set_debrief:
 * @self: a group
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: one of its debriefs, live
 *
 * Shows what can be chosen for a debrief. To be called once.
 */
void
plenary_chosen_group_set_debrief (PlenaryChosenGroup *self,
                                  PlenaryStore *store,
                                  PlenaryContents *contents,
                                  PlenaryDebrief *debrief)
{
  g_return_if_fail (PLENARY_IS_CHOSEN_GROUP (self));
  g_return_if_fail (self->store == NULL);

  g_set_object (&self->store, store);
  g_set_object (&self->contents, contents);
  g_set_object (&self->debrief, debrief);
  gtk_list_box_set_sort_func (self->list, compare, self, NULL);
  self->moments_watch = watch (self, plenary_contents_get_moments (contents));
  self->places_watch = watch (self, plenary_contents_get_debrief_moments (contents));
  self->goals_watch = watch (self, plenary_store_get_goals (store));
  update (self);
}

/**
 * plenary_chosen_group_get_n_chosen:
 * @self: a group
 *
 * Gets [property@ChosenGroup:n-chosen].
 *
 * Returns: how many moments are chosen
 */
guint
plenary_chosen_group_get_n_chosen (PlenaryChosenGroup *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOSEN_GROUP (self), 0);

  return self->n_chosen;
}
