/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-date-row.h"

#include "plenary-words.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * PlenaryDateRow:
 *
 * A row that shows a civil date and lets it be picked from a calendar, or taken
 * away.
 */

struct _PlenaryDateRow
{
  AdwActionRow parent_instance;

  char *date;
  guint showing : 1;

  GtkMenuButton *button;
  GtkButton *clear_button;
  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (PlenaryDateRow, plenary_date_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_DATE = 1,
} PlenaryDateRowProps;

static GParamSpec *props[PROP_DATE + 1];

static void
update (PlenaryDateRow *self)
{
  g_autofree char *words = plenary_words_date (self->date);
  g_autofree char *name = NULL;
  const char *shown = self->date != NULL ? words : _("No date");

  gtk_menu_button_set_label (self->button, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), self->date != NULL);

  /* Translators: the name of a date field, then its date */
  name = g_strdup_printf (_("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_in_calendar (PlenaryDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  int year, month, number;

  if (self->date == NULL || sscanf (self->date, "%d-%d-%d", &year, &month, &number) != 3)
    return;

  day = g_date_time_new_local (year, month, number, 12, 0, 0);
  if (day == NULL)
    return;

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
day_selected_cb (PlenaryDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->showing)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  plenary_date_row_set_date (self, date);
}

static void
clear_cb (PlenaryDateRow *self)
{
  plenary_date_row_set_date (self, NULL);
}

static void
plenary_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_DATE_ROW);

  G_OBJECT_CLASS (plenary_date_row_parent_class)->dispose (object);
}

static void
plenary_date_row_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_DATE_ROW (object)->date, g_free);

  G_OBJECT_CLASS (plenary_date_row_parent_class)->finalize (object);
}

static void
plenary_date_row_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch ((PlenaryDateRowProps) prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, PLENARY_DATE_ROW (object)->date);
      break;
    }
}

static void
plenary_date_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((PlenaryDateRowProps) prop_id)
    {
    case PROP_DATE:
      plenary_date_row_set_date (PLENARY_DATE_ROW (object), g_value_get_string (value));
      break;
    }
}

static void
plenary_date_row_class_init (PlenaryDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_date_row_dispose;
  object_class->finalize = plenary_date_row_finalize;
  object_class->get_property = plenary_date_row_get_property;
  object_class->set_property = plenary_date_row_set_property;

  /**
   * PlenaryDateRow:date:
   *
   * The civil date, "YYYY-MM-DD", or %NULL for none.
   */
  props[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDateRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
plenary_date_row_init (PlenaryDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (show_in_calendar), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (update), NULL);
  update (self);
}

/**
 * plenary_date_row_get_date:
 * @self: a row
 *
 * Gets [property@DateRow:date].
 *
 * Returns: (transfer none) (nullable): the civil date
 */
const char *
plenary_date_row_get_date (PlenaryDateRow *self)
{
  g_return_val_if_fail (PLENARY_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * plenary_date_row_set_date:
 * @self: a row
 * @date: (nullable): a civil date, "YYYY-MM-DD"
 *
 * Sets [property@DateRow:date].
 */
void
plenary_date_row_set_date (PlenaryDateRow *self,
                           const char *date)
{
  g_return_if_fail (PLENARY_IS_DATE_ROW (self));

  if (!g_set_str (&self->date, date))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}
