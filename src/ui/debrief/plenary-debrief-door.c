/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-door.h"

#include "plenary-debrief.h"
#include "plenary-hide-button.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefDoor:
 *
 * What is shown to somebody who may see nothing yet: the debriefs that were prepared, by
 * what they are about and when that was.
 *
 * It has to be in a [class@DebriefRoom], which has the `debrief.…` actions it names.
 */

struct _PlenaryDebriefDoor
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefDoor, plenary_debrief_door, ADW_TYPE_BIN)

static gboolean
plenary_debrief_door_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (gtk_stack_get_visible_child (PLENARY_DEBRIEF_DOOR (widget)->stack),
                                 GTK_DIR_TAB_FORWARD);
}

static void
plenary_debrief_door_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_DEBRIEF_DOOR);

  G_OBJECT_CLASS (plenary_debrief_door_parent_class)->dispose (object);
}

static void
plenary_debrief_door_class_init (PlenaryDebriefDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_door_dispose;
  widget_class->grab_focus = plenary_debrief_door_grab_focus;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-door.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefDoor, group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefDoor, stack);
}

static void
plenary_debrief_door_init (PlenaryDebriefDoor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_day (PlenaryDebrief *debrief)
{
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_local_usec (plenary_debrief_get_created (debrief));
  g_autofree char *date = created != NULL ? g_date_time_format (created, "%F") : NULL;

  return date != NULL ? plenary_words_date (date) : g_strdup ("");
}

static void
add_debrief (PlenaryDebriefDoor *self,
             PlenaryDebrief *debrief)
{
  const char *focus = plenary_debrief_get_focus (debrief);
  g_autofree char *day = describe_day (debrief);
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                  *focus != '\0' ? focus : _("Without a focus"), "subtitle", day, "activatable",
                  TRUE, "action-name", "debrief.choose", "action-target",
                  g_variant_new_string (plenary_entity_get_uuid (PLENARY_ENTITY (debrief))), NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  adw_preferences_group_add (self->group, row);
}

/**
 * plenary_debrief_door_new:
 * @debriefs: the live debriefs that are not over
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
plenary_debrief_door_new (GListModel *debriefs)
{
  PlenaryDebriefDoor *self;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (debriefs), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_DOOR, NULL);
  n = g_list_model_get_n_items (debriefs);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryDebrief) debrief = g_list_model_get_item (debriefs, i);

      add_debrief (self, debrief);
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "some" : "none");

  return GTK_WIDGET (self);
}
