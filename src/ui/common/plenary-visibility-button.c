/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-visibility-button.h"

#include "plenary-visibility-edits.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryVisibilityButton:
 *
 * Says who may see a goal, a next step or an answer, and lets the teacher choose. It is not
 * there as long as there is nothing to see.
 */

struct _PlenaryVisibilityButton
{
  GtkWidget parent_instance;

  PlenaryStore *store;
  PlenaryEntity *entity;
  GSignalGroup *signals;
  char *lesson;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (PlenaryVisibilityButton, plenary_visibility_button, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHOICE = 1,
} PlenaryVisibilityButtonProps;

static GParamSpec *props[PROP_CHOICE + 1];

static PlenaryVisibility
get_visibility (PlenaryVisibilityButton *self)
{
  return self->entity != NULL ? plenary_visibility_edits_get (self->entity)
                              : PLENARY_VISIBILITY_ONLY_ME;
}

static void
update (PlenaryVisibilityButton *self)
{
  const char *words = plenary_words_visibility (get_visibility (self));
  /* Translators: %s is “Only Me” or “For the Debrief” */
  g_autofree char *name = g_strdup_printf (_("Who may see it: %s"), words);

  gtk_widget_set_visible (GTK_WIDGET (self), self->entity != NULL);
  if (g_strcmp0 (gtk_menu_button_get_label (self->button), words) != 0)
    gtk_menu_button_set_label (self->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOICE]);
}

static void
plenary_visibility_button_get_property (GObject *object,
                                        guint prop_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  PlenaryVisibilityButton *self = PLENARY_VISIBILITY_BUTTON (object);

  switch ((PlenaryVisibilityButtonProps) prop_id)
    {
    case PROP_CHOICE:
      g_value_set_string (value, get_visibility (self) == PLENARY_VISIBILITY_DEBRIEF ? "debrief"
                                                                                     : "only-me");
      break;
    }
}

static void
plenary_visibility_button_set_property (GObject *object,
                                        guint prop_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  PlenaryVisibilityButton *self = PLENARY_VISIBILITY_BUTTON (object);

  switch ((PlenaryVisibilityButtonProps) prop_id)
    {
    case PROP_CHOICE:
      if (self->entity != NULL)
        plenary_visibility_edits_set (self->store, self->entity,
                                      g_strcmp0 (g_value_get_string (value), "debrief") == 0
                                        ? PLENARY_VISIBILITY_DEBRIEF
                                        : PLENARY_VISIBILITY_ONLY_ME,
                                      self->lesson, GTK_WIDGET (self));
      break;
    }
}

static gboolean
plenary_visibility_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_VISIBILITY_BUTTON (widget)->button));
}

static void
plenary_visibility_button_dispose (GObject *object)
{
  PlenaryVisibilityButton *self = PLENARY_VISIBILITY_BUTTON (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_VISIBILITY_BUTTON);
  g_clear_object (&self->entity);
  g_clear_object (&self->store);
  g_clear_pointer (&self->lesson, g_free);

  G_OBJECT_CLASS (plenary_visibility_button_parent_class)->dispose (object);
}

static void
plenary_visibility_button_class_init (PlenaryVisibilityButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_visibility_button_dispose;
  object_class->get_property = plenary_visibility_button_get_property;
  object_class->set_property = plenary_visibility_button_set_property;
  widget_class->grab_focus = plenary_visibility_button_grab_focus;

  /**
   * PlenaryVisibilityButton:choice:
   *
   * Who may see it: "only-me" or "debrief".
   */
  props[PROP_CHOICE] =
    g_param_spec_string ("choice", NULL, NULL, "only-me",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-visibility-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryVisibilityButton, button);
  gtk_widget_class_install_property_action (widget_class, "visibility.choose", "choice");
}

static void
plenary_visibility_button_init (PlenaryVisibilityButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (PLENARY_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

/**
 * plenary_visibility_button_new:
 *
 * Makes a button about nothing yet.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
plenary_visibility_button_new (void)
{
  return g_object_new (PLENARY_TYPE_VISIBILITY_BUTTON, NULL);
}

/**
 * plenary_visibility_button_set_entity:
 * @self: a button
 * @store: the store
 * @entity: (nullable): a live goal, next step or answer, or %NULL for nothing
 * @lesson: (nullable): the lesson it is done in, where undoing leads to
 *
 * Sets what the button is about.
 */
void
plenary_visibility_button_set_entity (PlenaryVisibilityButton *self,
                                      PlenaryStore *store,
                                      gpointer entity,
                                      const char *lesson)
{
  g_return_if_fail (PLENARY_IS_VISIBILITY_BUTTON (self));
  g_return_if_fail (PLENARY_IS_STORE (store));

  g_set_object (&self->store, store);
  g_set_str (&self->lesson, lesson);
  g_set_object (&self->entity, entity);
  g_signal_group_set_target (self->signals, entity);
  update (self);
}
