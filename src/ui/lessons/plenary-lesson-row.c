/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-row.h"

#include "plenary-debrief-edits.h"
#include "plenary-keep-line.h"
#include "plenary-keeping.h"
#include "plenary-model-watch.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryLessonRow:
 *
 * A lesson in the list of lessons: title, date, class, how many moments, and
 * until when the recording is kept.
 */

struct _PlenaryLessonRow
{
  GtkWidget parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *debriefs_watch;
  PlenaryLesson *lesson;
  GSignalGroup *signals;
  char *description;

  GtkWidget *texts;
  GtkLabel *title_label;
  GtkLabel *details_label;
  PlenaryKeepLine *keep_line;
  GtkMenuButton *menu_button;
};

typedef enum
{
  PROP_DESCRIPTION = 1,
} PlenaryLessonRowProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

G_DEFINE_FINAL_TYPE (PlenaryLessonRow, plenary_lesson_row, GTK_TYPE_WIDGET)

static void
add_part (GPtrArray *parts,
          char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static gboolean
has_prepared (PlenaryLessonRow *self)
{
  return plenary_debrief_edits_find (self->store,
                                     plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson)),
                                     FALSE) != NULL;
}

static char *
describe_details (PlenaryLessonRow *self)
{
  PlenaryLesson *lesson = self->lesson;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n = plenary_lesson_get_n_moments (lesson);
  const char *keep = plenary_lesson_get_keep_until (lesson);

  add_part (parts, plenary_words_date (plenary_lesson_get_date_taught (lesson)));
  add_part (parts, g_strdup (plenary_lesson_get_class_name (lesson)));
  add_part (parts, g_strdup (plenary_lesson_get_subject (lesson)));
  add_part (parts, n > 0 ? g_strdup_printf (ngettext ("%u moment", "%u moments", n), n)
                         : g_strdup (_("nothing marked yet")));
  if (has_prepared (self))
    add_part (parts, g_strdup (_("a debrief is prepared")));
  if (plenary_lesson_get_words_only (lesson))
    add_part (parts, g_strdup (_("words only")));
  else if (keep != NULL && !plenary_keeping_is_over (lesson))
    {
      g_autofree char *date = plenary_words_date (keep);

      /* Translators: %s is a date */
      add_part (parts, g_strdup_printf (_("keep until %s"), date));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* What stands in a line of its own is seen below the details. */
static char *
describe_aloud (PlenaryLesson *lesson,
                const char *details)
{
  g_autofree char *date = NULL;
  g_autofree char *kept = NULL;

  if (!plenary_keeping_is_over (lesson))
    return g_strdup_printf ("%s, %s", plenary_lesson_get_title (lesson), details);

  date = plenary_words_date (plenary_lesson_get_keep_until (lesson));
  /* Translators: %s is a date that has passed */
  kept = g_strdup_printf (_("kept until %s"), date);

  return g_strdup_printf ("%s, %s · %s", plenary_lesson_get_title (lesson), details, kept);
}

/* Made when it is opened: a list makes two hundred rows at once, and nearly none of their
 * menus is ever seen. */
static void
make_menu (GtkMenuButton *button,
           gpointer user_data)
{
  PlenaryLessonRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) details = g_menu_item_new (_("_Details…"), NULL);
  g_autoptr (GMenuItem) debrief = g_menu_item_new (_("Prepare a De_brief…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_("_Remove Lesson and Notes"), NULL);
  const char *uuid;

  if (self->lesson == NULL)
    return;

  uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->lesson));
  g_menu_item_set_action_and_target (details, "win.lesson-details-of", "s", uuid);
  g_menu_item_set_action_and_target (remove, "win.remove-lesson", "s", uuid);
  g_menu_item_set_action_and_target (debrief, "win.prepare-debrief", "s", uuid);
  g_menu_append_item (menu, details);
  g_menu_append_item (menu, debrief);
  if (!plenary_lesson_get_words_only (self->lesson))
    {
      g_autoptr (GMenuItem) delete = g_menu_item_new (_("Delete the _Video…"), NULL);

      g_menu_item_set_action_and_target (delete, "win.delete-video", "s", uuid);
      g_menu_append_item (menu, delete);
    }
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
name_menu (PlenaryLessonRow *self)
{
  g_autofree char *name = NULL;

  /* Translators: %s is the title of a lesson */
  name = g_strdup_printf (_("More about “%s”"), plenary_lesson_get_title (self->lesson));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
update (PlenaryLessonRow *self)
{
  g_autofree char *details = NULL;
  g_autofree char *description = NULL;

  if (self->lesson == NULL)
    return;

  details = describe_details (self);
  gtk_label_set_text (self->title_label, plenary_lesson_get_title (self->lesson));
  gtk_label_set_text (self->details_label, details);
  description = describe_aloud (self->lesson, details);
  if (g_set_str (&self->description, description))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
  name_menu (self);
}

static void
plenary_lesson_row_dispose (GObject *object)
{
  PlenaryLessonRow *self = PLENARY_LESSON_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->debriefs_watch);
  g_clear_object (&self->lesson);
  g_clear_object (&self->store);
  g_clear_pointer (&self->description, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_ROW);

  G_OBJECT_CLASS (plenary_lesson_row_parent_class)->dispose (object);
}

static void
plenary_lesson_row_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryLessonRow *self = PLENARY_LESSON_ROW (object);

  switch ((PlenaryLessonRowProperty) prop_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    }
}

static void
plenary_lesson_row_class_init (PlenaryLessonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_lesson_row_dispose;
  object_class->get_property = plenary_lesson_row_get_property;

  /**
   * PlenaryLessonRow:description:
   *
   * All that the row shows, in words: the name of its place in the list.
   */
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (PLENARY_TYPE_KEEP_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-row.ui");
  /* Unnamed, it would stay behind when the template is disposed of. */
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonRow, texts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonRow, keep_line);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonRow, menu_button);
}

static void
plenary_lesson_row_init (PlenaryLessonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self, NULL);
  self->signals = g_signal_group_new (PLENARY_TYPE_LESSON);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

/**
 * plenary_lesson_row_new:
 * @store: the store
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): the row
 */
PlenaryLessonRow *
plenary_lesson_row_new (PlenaryStore *store)
{
  PlenaryLessonRow *self = g_object_new (PLENARY_TYPE_LESSON_ROW, NULL);

  g_set_object (&self->store, store);
  self->debriefs_watch = plenary_model_watch_new (plenary_store_get_debriefs (store));
  g_signal_connect_object (self->debriefs_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_lesson_row_set_lesson:
 * @self: a row
 * @lesson: (nullable): a live lesson
 *
 * Sets what the row shows; it follows the lesson's changes.
 */
void
plenary_lesson_row_set_lesson (PlenaryLessonRow *self,
                               PlenaryLesson *lesson)
{
  g_return_if_fail (PLENARY_IS_LESSON_ROW (self));

  if (!g_set_object (&self->lesson, lesson))
    return;

  g_signal_group_set_target (self->signals, lesson);
  plenary_keep_line_set_lesson (self->keep_line, lesson);
  update (self);
}
