/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-part-row.h"

#include <glib/gi18n.h>

#include "plenary-bindings.h"
#include "plenary-part-edits.h"
#include "plenary-part-questions.h"
#include "plenary-parts.h"
#include "plenary-row-drag.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenaryPartRow:
 *
 * A part of a lesson in the list of its recordings: its number, its file, where it
 * begins and how long it is, and all that can be done with it, by menu, by key and
 * by dragging. The only recording of a lesson has a file and a length, and nothing
 * to be put in order.
 */

struct _PlenaryPartRow
{
  AdwActionRow parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryRecording *part;
  guint number;
  guint n_parts;

  GtkWidget *place_box;
  GtkWidget *handle;
  GtkLabel *number_label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPartRow, plenary_part_row, ADW_TYPE_ACTION_ROW)

/* What it shows. */

static void
append (GString *line,
        const char *words,
        const char *separator)
{
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, words);
}

/* The line below the name; the same is read out, with the times in words. */
static char *
describe (PlenaryPartRow *self,
          char *(*say) (gint64 time),
          const char *separator)
{
  GString *line = g_string_new (NULL);
  g_autofree char *begin = say (plenary_recording_get_offset (self->part));
  g_autofree char *length = say (plenary_recording_get_duration (self->part));

  if (self->n_parts > 1 || plenary_recording_get_offset (self->part) != 0)
    {
      /* Translators: where a part begins in the lesson; %s is a time such as “23:10” */
      g_autofree char *words = g_strdup_printf (_("Begins at %s"), begin);

      append (line, words, separator);
    }
  if (plenary_recording_get_duration (self->part) > 0)
    {
      /* Translators: how long a recording is; %s is a time such as “12:41” */
      g_autofree char *words = g_strdup_printf (_("%s long"), length);

      append (line, words, separator);
    }
  if (plenary_recording_get_given_up (self->part))
    append (line, _("Words only"), separator);

  return g_string_free_and_steal (line);
}

static void
update_names (PlenaryPartRow *self)
{
  const char *title = plenary_recording_get_display_name (self->part);
  g_autofree char *details =
    describe (self, plenary_words_duration,
              /* Translators: what separates the parts of a list that is read out */
              C_("list separator", ", "));
  g_autofree char *name = NULL;
  g_autofree char *menu_name = NULL;

  name = self->n_parts > 1
           /* Translators: the number of a part, the name of its file, and where it begins and how
            * long it is */
           ? g_strdup_printf (_("Part %u, %s: %s"), self->number, title, details)
           /* Translators: the name of a file, and how long it is */
           : g_strdup_printf (_("%s: %s"), title, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  /* Translators: the name of a menu; %u is the number of a part */
  menu_name = g_strdup_printf (_("What to do with part %u"), self->number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}

static void
update (PlenaryPartRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean several = self->n_parts > 1;
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  /* Translators: what separates two short facts in a line that is seen */
  g_autofree char *details = describe (self, plenary_timecode_format, C_("facts", " · "));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 plenary_recording_get_display_name (self->part));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  gtk_label_set_text (self->number_label, number);
  gtk_widget_set_visible (self->place_box, several);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), several);

  gtk_widget_action_set_enabled (widget, "part.move-up", self->number > 1);
  gtk_widget_action_set_enabled (widget, "part.move-down", self->number < self->n_parts);
  gtk_widget_action_set_enabled (widget, "part.begin-at", several);
  gtk_widget_action_set_enabled (widget, "part.take-out", several);
  gtk_widget_action_set_enabled (widget, "part.delete",
                                 !plenary_recording_get_given_up (self->part));
  update_names (self);
}

/* What can be done with it. */

static void
move_by (GtkWidget *widget,
         int by)
{
  PlenaryPartRow *self = PLENARY_PART_ROW (widget);
  g_autoptr (GPtrArray) parts =
    plenary_parts_list (plenary_contents_get_recordings (self->contents));
  guint index;

  if (!g_ptr_array_find (parts, self->part, &index) || index + by >= parts->len)
    return;

  plenary_part_edits_place (self->store, self->contents, self->part, parts->pdata[index + by],
                            by > 0, widget);
}

static void
move_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  move_by (widget, -1);
}

static void
move_down_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  move_by (widget, 1);
}

/* The row may go away with what it is asked; the dialog around it stays. */
static GtkWidget *
get_dialog (PlenaryPartRow *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  return dialog != NULL ? dialog : GTK_WIDGET (self);
}

static void
begin_at_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  PlenaryPartRow *self = PLENARY_PART_ROW (widget);

  plenary_part_questions_begin_at (self->store, self->contents, self->part, get_dialog (self));
}

static void
take_out_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  g_autoptr (PlenaryPartRow) self = g_object_ref (PLENARY_PART_ROW (widget));

  plenary_part_questions_take_out (self->store, self->contents, self->part, get_dialog (self));
}

static void
delete_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryPartRow *self = PLENARY_PART_ROW (widget);

  gtk_widget_activate_action (widget, "win.delete-video", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->part)));
}

static gboolean
drop (GtkWidget *row,
      gpointer dragged,
      gboolean after)
{
  PlenaryPartRow *self = PLENARY_PART_ROW (row);

  plenary_part_edits_place (self->store, self->contents, dragged, self->part, after, row);

  return TRUE;
}

static void
plenary_part_row_dispose (GObject *object)
{
  PlenaryPartRow *self = PLENARY_PART_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PART_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->contents);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (plenary_part_row_parent_class)->dispose (object);
}

/* A key without a title belongs to the entry above it. */
static const PlenaryBinding bindings[] = {
  { N_("Move the part up"), "<Control><Shift>Up", "part.move-up" },
  { NULL, "<Control><Shift>KP_Up", "part.move-up" },
  { N_("Move the part down"), "<Control><Shift>Down", "part.move-down" },
  { NULL, "<Control><Shift>KP_Down", "part.move-down" },
  { N_("Take the part out"), "Delete", "part.take-out" },
  { NULL, "KP_Delete", "part.take-out" },
};

/**
 * plenary_part_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while the row of a part has the focus, in the order to
 * show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_part_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    n_shortcuts = plenary_bindings_list (bindings, G_N_ELEMENTS (bindings), shortcuts);
  *n = n_shortcuts;

  return shortcuts;
}

static void
plenary_part_row_class_init (PlenaryPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_part_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartRow, place_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartRow, handle);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPartRow, menu_button);

  gtk_widget_class_install_action (widget_class, "part.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "part.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "part.begin-at", NULL, begin_at_action);
  gtk_widget_class_install_action (widget_class, "part.take-out", NULL, take_out_action);
  gtk_widget_class_install_action (widget_class, "part.delete", NULL, delete_action);
  plenary_bindings_install (widget_class, bindings, G_N_ELEMENTS (bindings));
}

static void
plenary_part_row_init (PlenaryPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The title would be the name of the row otherwise, whatever label it has. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * plenary_part_row_new:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 *
 * Makes the row of a part, which is the only one until it is told its place.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_part_row_new (PlenaryStore *store,
                      PlenaryContents *contents,
                      PlenaryRecording *part)
{
  PlenaryPartRow *self = g_object_new (PLENARY_TYPE_PART_ROW, NULL);

  self->store = g_object_ref (store);
  self->contents = g_object_ref (contents);
  self->part = g_object_ref (part);
  plenary_row_drag_attach (GTK_WIDGET (self), self->handle, part, drop);
  plenary_part_row_set_place (self, 1, 1);

  return GTK_WIDGET (self);
}

/**
 * plenary_part_row_get_part:
 * @self: a row
 *
 * Gets the part that the row shows.
 *
 * Returns: (transfer none): the live recording
 */
PlenaryRecording *
plenary_part_row_get_part (PlenaryPartRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PART_ROW (self), NULL);

  return self->part;
}

/**
 * plenary_part_row_get_number:
 * @self: a row
 *
 * Gets the place of the part, as teachers count.
 *
 * Returns: the number, from 1
 */
guint
plenary_part_row_get_number (PlenaryPartRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PART_ROW (self), 0);

  return self->number;
}

/**
 * plenary_part_row_set_place:
 * @self: a row
 * @number: the place of the part, from 1
 * @n_parts: how many parts the lesson has
 *
 * Shows the part anew. To be called whenever a part of the lesson has changed.
 */
void
plenary_part_row_set_place (PlenaryPartRow *self,
                            guint number,
                            guint n_parts)
{
  g_return_if_fail (PLENARY_IS_PART_ROW (self));

  self->number = number;
  self->n_parts = n_parts;
  update (self);
}
