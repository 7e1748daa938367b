/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-goal-badge.h"

#include "plenary-words.h"

/**
 * PlenaryGoalBadge:
 *
 * The symbol of a goal in its colour, with its title beside it if wanted. It
 * follows the goal when that changes.
 *
 * To assistive technology it is an image with the title of the goal as its name.
 */

struct _PlenaryGoalBadge
{
  GtkWidget parent_instance;

  PlenaryGoal *goal;
  GSignalGroup *signals;
  gboolean show_title;

  GtkWidget *symbol;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (PlenaryGoalBadge, plenary_goal_badge, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_GOAL = 1,
  PROP_SHOW_TITLE,
} PlenaryGoalBadgeProps;

static GParamSpec *props[PROP_SHOW_TITLE + 1];

static void
update (PlenaryGoalBadge *self)
{
  PlenaryGoal *goal = self->goal;
  const char *title = goal != NULL ? plenary_goal_get_title (goal) : "";
  const char *classes[] = { NULL, NULL };
  const char *icon = NULL;

  if (goal != NULL)
    {
      classes[0] = plenary_words_colour_class (plenary_goal_get_colour (goal));
      icon = plenary_words_symbol_icon (plenary_goal_get_symbol (goal));
    }

  gtk_widget_set_css_classes (self->symbol, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->symbol), icon);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->title, self->show_title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
plenary_goal_badge_dispose (GObject *object)
{
  PlenaryGoalBadge *self = PLENARY_GOAL_BADGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->goal);
  g_clear_pointer (&self->symbol, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_goal_badge_parent_class)->dispose (object);
}

static void
plenary_goal_badge_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryGoalBadge *self = PLENARY_GOAL_BADGE (object);

  switch ((PlenaryGoalBadgeProps) prop_id)
    {
    case PROP_GOAL:
      g_value_set_object (value, self->goal);
      break;
    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, self->show_title);
      break;
    }
}

static void
plenary_goal_badge_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryGoalBadge *self = PLENARY_GOAL_BADGE (object);

  switch ((PlenaryGoalBadgeProps) prop_id)
    {
    case PROP_GOAL:
      plenary_goal_badge_set_goal (self, g_value_get_object (value));
      break;
    case PROP_SHOW_TITLE:
      plenary_goal_badge_set_show_title (self, g_value_get_boolean (value));
      break;
    }
}

static void
plenary_goal_badge_class_init (PlenaryGoalBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_goal_badge_dispose;
  object_class->get_property = plenary_goal_badge_get_property;
  object_class->set_property = plenary_goal_badge_set_property;

  /**
   * PlenaryGoalBadge:goal:
   *
   * The live goal, or %NULL to show nothing.
   */
  props[PROP_GOAL] = g_param_spec_object ("goal", NULL, NULL, PLENARY_TYPE_GOAL, flags);
  /**
   * PlenaryGoalBadge:show-title:
   *
   * Whether the title stands beside the symbol.
   */
  props[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goalbadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plenary_goal_badge_init (PlenaryGoalBadge *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->symbol =
    g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->symbol, GTK_WIDGET (self));

  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, NULL);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->signals = g_signal_group_new (PLENARY_TYPE_GOAL);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * plenary_goal_badge_new:
 * @goal: (nullable): a live goal
 *
 * Makes a badge that shows the symbol alone.
 *
 * Returns: (transfer floating): the badge
 */
GtkWidget *
plenary_goal_badge_new (PlenaryGoal *goal)
{
  return g_object_new (PLENARY_TYPE_GOAL_BADGE, "goal", goal, NULL);
}

/**
 * plenary_goal_badge_get_goal:
 * @self: a badge
 *
 * Gets [property@GoalBadge:goal].
 *
 * Returns: (transfer none) (nullable): the goal
 */
PlenaryGoal *
plenary_goal_badge_get_goal (PlenaryGoalBadge *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_BADGE (self), NULL);

  return self->goal;
}

/**
 * plenary_goal_badge_set_goal:
 * @self: a badge
 * @goal: (nullable): a live goal
 *
 * Sets [property@GoalBadge:goal].
 */
void
plenary_goal_badge_set_goal (PlenaryGoalBadge *self,
                             PlenaryGoal *goal)
{
  g_return_if_fail (PLENARY_IS_GOAL_BADGE (self));
  g_return_if_fail (goal == NULL || PLENARY_IS_GOAL (goal));

  if (!g_set_object (&self->goal, goal))
    return;

  g_signal_group_set_target (self->signals, goal);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GOAL]);
}

/**
 * plenary_goal_badge_get_show_title:
 * @self: a badge
 *
 * Gets [property@GoalBadge:show-title].
 *
 * Returns: whether the title stands beside the symbol
 */
gboolean
plenary_goal_badge_get_show_title (PlenaryGoalBadge *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_BADGE (self), FALSE);

  return self->show_title;
}

/**
 * plenary_goal_badge_set_show_title:
 * @self: a badge
 * @show_title: whether the title stands beside the symbol
 *
 * Sets [property@GoalBadge:show-title].
 */
void
plenary_goal_badge_set_show_title (PlenaryGoalBadge *self,
                                   gboolean show_title)
{
  g_return_if_fail (PLENARY_IS_GOAL_BADGE (self));

  show_title = !!show_title;
  if (self->show_title == show_title)
    return;

  self->show_title = show_title;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_TITLE]);
}
