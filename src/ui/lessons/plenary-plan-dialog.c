/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-plan-dialog.h"

#include "plenary-date-row.h"
#include "plenary-save.h"
#include "plenary-trouble.h"
#include "plenary-words.h"
#include "plenary-write-calendar.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/**
 * PlenaryPlanDialog:
 *
 * Sets time aside, as a file for the teacher's own calendar. Others may see that
 * calendar, so the file says what the time is for and no more, unless that is chosen; and
 * the dialog says all that will be in it.
 */

/* After school, and long enough for a few stretches of a lesson or a talk. */
#define USUAL_HOUR 16
#define USUAL_WATCHING 20
#define USUAL_TALKING 30

struct _PlenaryPlanDialog
{
  AdwDialog parent_instance;

  PlenaryPlanFor what_for;
  /* What it is about, in the teacher's words. */
  char *words;

  AdwBanner *banner;
  PlenaryDateRow *date_row;
  GtkSpinButton *hour_spin;
  GtkSpinButton *minute_spin;
  AdwSpinRow *length_row;
  AdwSwitchRow *words_row;
  GtkLabel *sentence_label;
};

G_DEFINE_FINAL_TYPE (PlenaryPlanDialog, plenary_plan_dialog, ADW_TYPE_DIALOG)

static const char *
get_title (PlenaryPlanDialog *self)
{
  switch (self->what_for)
    {
    case PLENARY_PLAN_FOR_WATCHING:
      /* Translators: what stands in the teacher's calendar, where others may see it */
      return _("Time to watch");
    case PLENARY_PLAN_FOR_TALKING:
      /* Translators: what stands in the teacher's calendar, where others may see it */
      return _("Time to talk");
    }

  g_return_val_if_reached ("");
}

static gboolean
has_words (PlenaryPlanDialog *self)
{
  return *self->words != '\0' && adw_switch_row_get_active (self->words_row);
}

/* When it begins, or NULL while there is no date. */
static GDateTime *
get_start (PlenaryPlanDialog *self)
{
  const char *date = plenary_date_row_get_date (self->date_row);
  int year, month, day;

  if (date == NULL || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3)
    return NULL;

  return g_date_time_new_local (year, month, day,
                                gtk_spin_button_get_value_as_int (self->hour_spin),
                                gtk_spin_button_get_value_as_int (self->minute_spin), 0);
}

static guint
get_minutes (PlenaryPlanDialog *self)
{
  return adw_spin_row_get_value (self->length_row);
}

static char *
describe (PlenaryPlanDialog *self,
          GDateTime *start)
{
  /* Translators: a day and a time in a sentence, see g_date_time_format() */
  g_autofree char *when = g_date_time_format (start, _("%A %-d %B, %H:%M"));
  g_autofree char *length =
    g_strdup_printf (ngettext ("%u minute", "%u minutes", get_minutes (self)), get_minutes (self));

  if (has_words (self))
    /* Translators: what is in a file for a calendar: its title, when, how long, and the
     * teacher's own words */
    return g_strdup_printf (
      _("This is everything that will be in the file: “%s”, %s, %s, and your words."),
      get_title (self), when, length);

  /* Translators: what is in a file for a calendar: its title, when, and how long */
  return g_strdup_printf (_("This is everything that will be in the file: “%s”, %s, %s."),
                          get_title (self), when, length);
}

static void
update (PlenaryPlanDialog *self)
{
  g_autoptr (GDateTime) start = get_start (self);
  g_autofree char *sentence = NULL;

  /* The template sets values before there is anything to say. */
  if (self->words == NULL)
    return;

  sentence = start != NULL ? describe (self, start) : g_strdup (_("Choose a day."));
  gtk_label_set_text (self->sentence_label, sentence);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.save", start != NULL);
}

static gboolean
show_two_digits_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

/* Saving. */

static void
show_trouble (PlenaryPlanDialog *self,
              const GError *error)
{
  g_autofree char *sentence = plenary_trouble_describe (error);

  adw_banner_set_title (self->banner, sentence);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  PlenaryPlanDialog *self = PLENARY_PLAN_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = plenary_save_finish (GTK_WIDGET (self), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (error != NULL)
    show_trouble (self, error);
  if (file == NULL)
    return;

  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  said = g_strdup_printf (_("Saved as “%s”. Open it with your calendar."), name);
  plenary_save_close (ADW_DIALOG (self), said);
}

static GBytes *
make_file (PlenaryPlanDialog *self)
{
  g_autoptr (GDateTime) start = get_start (self);
  g_autofree char *uid = g_uuid_string_random ();
  PlenaryCalendarEntry entry;
  char *text;

  g_return_val_if_fail (start != NULL, NULL);

  entry = (PlenaryCalendarEntry) {
    .uid = uid,
    .title = get_title (self),
    .description = has_words (self) ? self->words : NULL,
    .start = g_date_time_to_unix (start) * G_USEC_PER_SEC,
    .minutes = get_minutes (self),
    .made_at = g_get_real_time (),
  };
  text = plenary_write_calendar (&entry);

  return g_bytes_new_take (text, strlen (text));
}

static void
save_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryPlanDialog *self = PLENARY_PLAN_DIALOG (widget);
  g_autoptr (GBytes) bytes = make_file (self);
  g_autofree char *name = g_strconcat (get_title (self), ".ics", NULL);

  adw_banner_set_revealed (self->banner, FALSE);
  plenary_save_async (widget, name, bytes, saved_cb, NULL);
}

static void
plenary_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (plenary_plan_dialog_parent_class)->dispose (object);
}

static void
plenary_plan_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_PLAN_DIALOG (object)->words, g_free);

  G_OBJECT_CLASS (plenary_plan_dialog_parent_class)->finalize (object);
}

static void
plenary_plan_dialog_class_init (PlenaryPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_plan_dialog_finalize;

  g_type_ensure (PLENARY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, hour_spin);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, minute_spin);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, length_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPlanDialog, sentence_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, show_two_digits_cb);

  gtk_widget_class_install_action (widget_class, "plan.save", NULL, save_action);
}

static void
plenary_plan_dialog_init (PlenaryPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
propose (PlenaryPlanDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autofree char *date = g_date_time_format (tomorrow, "%Y-%m-%d");

  plenary_date_row_set_date (self->date_row, date);
  gtk_spin_button_set_value (self->hour_spin, USUAL_HOUR);
  adw_spin_row_set_value (self->length_row, self->what_for == PLENARY_PLAN_FOR_WATCHING
                                              ? USUAL_WATCHING
                                              : USUAL_TALKING);
}

/**
 * plenary_plan_dialog_new:
 * @what_for: what the time is for
 * @words: (nullable): what it is about, in the teacher's words
 *
 * Makes the dialog that sets time aside. The words are only in the file if that is
 * chosen.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_plan_dialog_new (PlenaryPlanFor what_for,
                         const char *words)
{
  PlenaryPlanDialog *self = g_object_new (PLENARY_TYPE_PLAN_DIALOG, NULL);

  self->what_for = what_for;
  self->words = g_strdup (words != NULL ? words : "");
  adw_dialog_set_title (ADW_DIALOG (self), what_for == PLENARY_PLAN_FOR_WATCHING
                                             ? _("Plan Time to Watch")
                                             : _("Plan Time to Talk"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->words_row), self->words);
  gtk_widget_set_visible (GTK_WIDGET (self->words_row), *self->words != '\0');
  propose (self);
  update (self);

  return ADW_DIALOG (self);
}

/**
 * plenary_plan_dialog_save_to:
 * @self: a dialog
 * @file: where to
 *
 * Saves the time that is set aside, then closes the dialog. What goes wrong is said
 * there.
 */
void
plenary_plan_dialog_save_to (PlenaryPlanDialog *self,
                             GFile *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (PLENARY_IS_PLAN_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  bytes = make_file (self);
  adw_banner_set_revealed (self->banner, FALSE);
  plenary_save_to_async (GTK_WIDGET (self), file, bytes, saved_cb, NULL);
}
