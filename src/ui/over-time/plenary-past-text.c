/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-past-text.h"

#include "plenary-past-note.h"
#include "plenary-past-words.h"
#include "plenary-timecode.h"

#include <glib/gi18n.h>

/**
 * PlenaryPastText:
 *
 * The words about one moment as a text to read, or to read out: when, where, and what was
 * written.
 */

struct _PlenaryPastText
{
  GtkWidget parent_instance;

  PlenaryPastMoment *moment;
  char *title;

  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *where_label;
  GtkLabel *wait_label;
  PlenaryPastNote *note;
  GtkWidget *empty_label;
  GtkWidget *open_button;
  GtkWidget *choose_button;
};

G_DEFINE_FINAL_TYPE (PlenaryPastText, plenary_past_text, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
} PlenaryPastTextProps;

static GParamSpec *props[PROP_TITLE + 1];

enum
{
  CHOOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryPastText *self = PLENARY_PAST_TEXT (widget);
  PlenaryMoment *moment = plenary_past_moment_get_moment (self->moment);

  gtk_widget_activate_action (widget, "win.open-moment", "(ss)", plenary_moment_get_lesson (moment),
                              plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
}

static void
choose_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[CHOOSE], 0);
}

/* The name of a button tells which of the two texts it is about. */
static void
name_button (GtkWidget *button,
             const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_title (PlenaryPastText *self,
           const char *title)
{
  g_autofree char *open = NULL;
  g_autofree char *choose = NULL;

  g_set_str (&self->title, title);
  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  /* Translators: the name of a button; %s is “Then” or “Now” */
  open = g_strdup_printf (_("%s: open the lesson at this moment"), title);
  name_button (self->open_button, open);
  /* Translators: the name of a button; %s is “Then” or “Now” */
  choose = g_strdup_printf (_("%s: choose another moment"), title);
  name_button (self->choose_button, choose);
}

static void
plenary_past_text_dispose (GObject *object)
{
  PlenaryPastText *self = PLENARY_PAST_TEXT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PAST_TEXT);
  g_clear_object (&self->moment);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (plenary_past_text_parent_class)->dispose (object);
}

static void
plenary_past_text_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch ((PlenaryPastTextProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, PLENARY_PAST_TEXT (object)->title);
      break;
    }
}

static void
plenary_past_text_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((PlenaryPastTextProps) prop_id)
    {
    case PROP_TITLE:
      set_title (PLENARY_PAST_TEXT (object), g_value_get_string (value));
      break;
    }
}

static void
plenary_past_text_class_init (PlenaryPastTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_past_text_dispose;
  object_class->get_property = plenary_past_text_get_property;
  object_class->set_property = plenary_past_text_set_property;

  /**
   * PlenaryPastText:title:
   *
   * What stands above it, such as “Then”.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryPastText::choose:
   * @self: the text
   *
   * Emitted when the teacher wants another moment to stand there.
   */
  signals[CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLENARY_TYPE_PAST_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-past-text.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, where_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, wait_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, note);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, open_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPastText, choose_button);
  gtk_widget_class_install_action (widget_class, "text.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "text.choose", NULL, choose_action);
}

static void
plenary_past_text_init (PlenaryPastText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_past_text_set_moment:
 * @self: a text
 * @moment: (nullable): the moment it is about, or %NULL if there is none yet
 * @wait: how long the wait in it was in nanoseconds, or %PLENARY_TIME_NONE
 *
 * Shows the words about a moment.
 */
void
plenary_past_text_set_moment (PlenaryPastText *self,
                              PlenaryPastMoment *moment,
                              gint64 wait)
{
  gboolean any = moment != NULL;

  g_return_if_fail (PLENARY_IS_PAST_TEXT (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_PAST_MOMENT (moment));

  g_set_object (&self->moment, moment);
  plenary_past_note_set_moment (self->note, moment);
  gtk_widget_set_visible (GTK_WIDGET (self->note), any);
  gtk_widget_set_visible (GTK_WIDGET (self->where_label), any);
  gtk_widget_set_visible (GTK_WIDGET (self->wait_label), any && wait >= 0);
  gtk_widget_set_visible (self->empty_label, !any);
  gtk_widget_set_visible (self->open_button, any);
  if (!any)
    return;

  g_autofree char *where = plenary_past_words_where (moment);

  gtk_label_set_text (self->where_label, where);
  if (wait >= 0)
    {
      g_autofree char *seconds = plenary_past_words_seconds (wait);
      /* Translators: how long it was quiet after a question; %s is such as “3.4 s” */
      g_autofree char *text = g_strdup_printf (_("I waited %s."), seconds);

      gtk_label_set_text (self->wait_label, text);
    }
}

/**
 * plenary_past_text_get_moment:
 * @self: a text
 *
 * Gets what it is about.
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_past_text_get_moment (PlenaryPastText *self)
{
  g_return_val_if_fail (PLENARY_IS_PAST_TEXT (self), NULL);

  return self->moment;
}
