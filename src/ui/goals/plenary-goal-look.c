/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-goal-look.h"

#include "plenary-words.h"

/**
 * PlenaryGoalLook:
 *
 * The choice of a colour and a symbol for a goal. Each colour is shown on the symbol of
 * the goal, and each symbol in its colour.
 */

struct _PlenaryGoalLook
{
  AdwPreferencesGroup parent_instance;

  AdwWrapBox *colour_box;
  AdwWrapBox *symbol_box;
  GtkCheckButton *colours[PLENARY_N_COLOURS];
  GtkCheckButton *symbols[PLENARY_N_SYMBOLS];
};

G_DEFINE_FINAL_TYPE (PlenaryGoalLook, plenary_goal_look, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  COLOUR_CHOSEN,
  SYMBOL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_active (GtkCheckButton **choices,
            guint n)
{
  for (guint i = 0; i < n; i++)
    if (gtk_check_button_get_active (choices[i]))
      return i;

  return 0;
}

static void
colour_toggled_cb (PlenaryGoalLook *self,
                   GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (self, signals[COLOUR_CHOSEN], 0);
}

static void
symbol_toggled_cb (PlenaryGoalLook *self,
                   GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (self, signals[SYMBOL_CHOSEN], 0);
}

static GtkCheckButton *
add_choice (PlenaryGoalLook *self,
            AdwWrapBox *box,
            GtkCheckButton *group,
            const char *name,
            GCallback toggled_cb)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *image = gtk_image_new ();

  gtk_widget_add_css_class (button, "picture-choice");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), image);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  g_signal_connect_object (button, "toggled", toggled_cb, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (box, button);

  return GTK_CHECK_BUTTON (button);
}

static void
add_choices (PlenaryGoalLook *self)
{
  for (guint i = 0; i < PLENARY_N_COLOURS; i++)
    {
      const char *classes[] = { plenary_words_colour_class (i), NULL };

      self->colours[i] = add_choice (self, self->colour_box, i > 0 ? self->colours[0] : NULL,
                                     plenary_words_colour (i), G_CALLBACK (colour_toggled_cb));
      gtk_widget_set_css_classes (gtk_check_button_get_child (self->colours[i]), classes);
    }

  for (guint i = 0; i < PLENARY_N_SYMBOLS; i++)
    {
      self->symbols[i] = add_choice (self, self->symbol_box, i > 0 ? self->symbols[0] : NULL,
                                     plenary_words_symbol (i), G_CALLBACK (symbol_toggled_cb));
      gtk_image_set_from_icon_name (GTK_IMAGE (gtk_check_button_get_child (self->symbols[i])),
                                    plenary_words_symbol_icon (i));
    }
}

static void
plenary_goal_look_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_GOAL_LOOK);

  G_OBJECT_CLASS (plenary_goal_look_parent_class)->dispose (object);
}

static void
plenary_goal_look_class_init (PlenaryGoalLookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_goal_look_dispose;

  /**
   * PlenaryGoalLook::colour-chosen:
   * @self: the choice
   *
   * Emitted when another colour is chosen.
   */
  signals[COLOUR_CHOSEN] = g_signal_new ("colour-chosen", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryGoalLook::symbol-chosen:
   * @self: the choice
   *
   * Emitted when another symbol is chosen.
   */
  signals[SYMBOL_CHOSEN] = g_signal_new ("symbol-chosen", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-goal-look.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalLook, colour_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGoalLook, symbol_box);
}

static void
plenary_goal_look_init (PlenaryGoalLook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}

/**
 * plenary_goal_look_get_colour:
 * @self: a choice
 *
 * Gets the colour that is chosen.
 *
 * Returns: the colour
 */
PlenaryColour
plenary_goal_look_get_colour (PlenaryGoalLook *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_LOOK (self), 0);

  return get_active (self->colours, PLENARY_N_COLOURS);
}

/**
 * plenary_goal_look_get_symbol:
 * @self: a choice
 *
 * Gets the symbol that is chosen.
 *
 * Returns: the symbol
 */
PlenarySymbol
plenary_goal_look_get_symbol (PlenaryGoalLook *self)
{
  g_return_val_if_fail (PLENARY_IS_GOAL_LOOK (self), 0);

  return get_active (self->symbols, PLENARY_N_SYMBOLS);
}

/**
 * plenary_goal_look_choose_colour:
 * @self: a choice
 * @colour: a colour
 *
 * Chooses a colour.
 */
void
plenary_goal_look_choose_colour (PlenaryGoalLook *self,
                                 PlenaryColour colour)
{
  g_return_if_fail (PLENARY_IS_GOAL_LOOK (self));

  gtk_check_button_set_active (self->colours[colour], TRUE);
}

/**
 * plenary_goal_look_choose_symbol:
 * @self: a choice
 * @symbol: a symbol
 *
 * Chooses a symbol.
 */
void
plenary_goal_look_choose_symbol (PlenaryGoalLook *self,
                                 PlenarySymbol symbol)
{
  g_return_if_fail (PLENARY_IS_GOAL_LOOK (self));

  gtk_check_button_set_active (self->symbols[symbol], TRUE);
}

/**
 * plenary_goal_look_draw:
 * @self: a choice
 * @colour: the colour of the goal
 * @symbol: its symbol
 *
 * Shows each colour on @symbol, and each symbol in @colour.
 */
void
plenary_goal_look_draw (PlenaryGoalLook *self,
                        PlenaryColour colour,
                        PlenarySymbol symbol)
{
  const char *classes[] = { plenary_words_colour_class (colour), NULL };

  g_return_if_fail (PLENARY_IS_GOAL_LOOK (self));

  for (guint i = 0; i < PLENARY_N_COLOURS; i++)
    gtk_image_set_from_icon_name (GTK_IMAGE (gtk_check_button_get_child (self->colours[i])),
                                  plenary_words_symbol_icon (symbol));
  for (guint i = 0; i < PLENARY_N_SYMBOLS; i++)
    gtk_widget_set_css_classes (gtk_check_button_get_child (self->symbols[i]), classes);
}
