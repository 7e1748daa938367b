/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-mark-button.h"

#include <glib/gi18n.h>

#include "plenary-mark-keys.h"
#include "plenary-sole-press.h"
#include "plenary-words.h"

/**
 * PlenaryMarkButton:
 *
 * A large button that marks, without a goal or with one. It answers a pointer
 * as the keys answer a finger: pressed shortly it marks a moment, held down a
 * stretch, with Shift it begins or ends a long stretch. Activated in any other
 * way, by a key or by assistive technology, it marks a moment.
 */

struct _PlenaryMarkButton
{
  GtkButton parent_instance;

  PlenaryGoal *goal;
  guint32 pressed_at;
  gboolean pressed;

  GtkGesture *gesture;
  GtkLabel *key_label;
  GtkImage *symbol;
  GtkLabel *title_label;
};

G_DEFINE_FINAL_TYPE (PlenaryMarkButton, plenary_mark_button, GTK_TYPE_BUTTON)

enum
{
  DOWN,
  TAPPED,
  HELD,
  DROPPED,
  STRETCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
end_press (PlenaryMarkButton *self,
           guint signal)
{
  if (!self->pressed)
    return;

  self->pressed = FALSE;
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
  g_signal_emit (self, signals[signal], 0);
}

/* The gesture answers instead of the button, whose own signal comes only when all is
 * over: too late to know where the stretch began. */
static void
pressed_cb (PlenaryMarkButton *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (self->gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      g_signal_emit (self, signals[STRETCH], 0);
      return;
    }

  self->pressed = TRUE;
  self->pressed_at = gtk_event_controller_get_current_event_time (controller);
  gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE, FALSE);
  g_signal_emit (self, signals[DOWN], 0);
}

static void
released_cb (PlenaryMarkButton *self,
             int n_press,
             double x,
             double y)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (self->gesture);
  guint32 down_ms = gtk_event_controller_get_current_event_time (controller) - self->pressed_at;

  if (down_ms >= PLENARY_MARK_HOLD_MS)
    end_press (self, HELD);
  else if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    end_press (self, TAPPED);
  else
    end_press (self, DROPPED);
}

static void
cancel_cb (PlenaryMarkButton *self)
{
  end_press (self, DROPPED);
}

static void
clicked_cb (PlenaryMarkButton *self)
{
  g_signal_emit (self, signals[DOWN], 0);
  g_signal_emit (self, signals[TAPPED], 0);
}

static void
set_words (PlenaryMarkButton *self,
           const char *key,
           const char *name)
{
  g_autofree char *tooltip = NULL;

  gtk_label_set_text (self->key_label, key);
  gtk_widget_set_visible (GTK_WIDGET (self->key_label), *key != '\0');

  /* Translators: what a button does, and in brackets the key that does the same */
  tooltip = *key != '\0' ? g_strdup_printf (_("%s (%s)"), name, key) : g_strdup (name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
}

static void
update_goal (PlenaryMarkButton *self)
{
  const char *colours[] = { plenary_words_colour_class (plenary_goal_get_colour (self->goal)),
                            NULL };
  const char *title = plenary_goal_get_title (self->goal);
  int digit = plenary_goal_get_key (self->goal);
  g_autofree char *key = digit > 0 ? g_strdup_printf ("%d", digit) : g_strdup ("");
  /* Translators: a button that marks a moment for a goal; %s is the goal */
  g_autofree char *name = g_strdup_printf (_("Mark: %s"), title);

  gtk_label_set_text (self->title_label, title);
  gtk_image_set_from_icon_name (self->symbol,
                                plenary_words_symbol_icon (plenary_goal_get_symbol (self->goal)));
  gtk_widget_set_css_classes (GTK_WIDGET (self->symbol), colours);
  set_words (self, key, name);
}

static void
plenary_mark_button_dispose (GObject *object)
{
  PlenaryMarkButton *self = PLENARY_MARK_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MARK_BUTTON);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (plenary_mark_button_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * PlenaryMarkButton::down:
   *
   * The button went down; one of tapped, held and dropped follows.
   */
  signals[DOWN] =
    g_signal_new ("down", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryMarkButton::tapped:
   *
   * A moment is to be marked.
   */
  signals[TAPPED] =
    g_signal_new ("tapped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryMarkButton::held:
   *
   * The stretch since the button went down is to be marked.
   */
  signals[HELD] =
    g_signal_new ("held", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryMarkButton::dropped:
   *
   * The pointer left the button before it came up: nothing is to be marked.
   */
  signals[DROPPED] =
    g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryMarkButton::stretch:
   *
   * The button was pressed together with Shift: a stretch begins, or ends.
   */
  signals[STRETCH] =
    g_signal_new ("stretch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_mark_button_class_init (PlenaryMarkButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_mark_button_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-mark-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkButton, gesture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkButton, key_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkButton, symbol);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkButton, title_label);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
plenary_mark_button_init (PlenaryMarkButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_sole_press_make (self->gesture);
}

/**
 * plenary_mark_button_new:
 * @goal: (nullable): the live goal to mark with, or %NULL for none
 *
 * Makes a button that marks.
 *
 * Returns: (transfer floating): the button
 */
PlenaryMarkButton *
plenary_mark_button_new (PlenaryGoal *goal)
{
  PlenaryMarkButton *self;

  g_return_val_if_fail (goal == NULL || PLENARY_IS_GOAL (goal), NULL);

  self = g_object_new (PLENARY_TYPE_MARK_BUTTON, NULL);
  if (g_set_object (&self->goal, goal))
    {
      g_signal_connect_object (goal, "changed", G_CALLBACK (update_goal), self, G_CONNECT_SWAPPED);
      update_goal (self);
      return self;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->symbol), FALSE);
  gtk_label_set_text (self->title_label, C_("button", "Mark"));
  set_words (self, C_("key", "M"), _("Mark this moment"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggested-action");

  return self;
}

/**
 * plenary_mark_button_get_goal:
 * @self: a button
 *
 * Gets the goal it marks with.
 *
 * Returns: (transfer none) (nullable): the live goal, or %NULL for none
 */
PlenaryGoal *
plenary_mark_button_get_goal (PlenaryMarkButton *self)
{
  g_return_val_if_fail (PLENARY_IS_MARK_BUTTON (self), NULL);

  return self->goal;
}

/**
 * plenary_mark_button_set_compact:
 * @self: a button
 * @compact: whether to leave out the title of the goal
 *
 * Sets how much of a goal is shown; its key and symbol always are. A button
 * without a goal stays as it is.
 */
void
plenary_mark_button_set_compact (PlenaryMarkButton *self,
                                 gboolean compact)
{
  g_return_if_fail (PLENARY_IS_MARK_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title_label), self->goal == NULL || !compact);
}
