/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-elsewhere-row.h"

#include <glib/gi18n.h>

#include "plenary-elsewhere-edits.h"
#include "plenary-lining-up.h"
#include "plenary-parts.h"
#include "plenary-relink.h"
#include "plenary-search.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenaryElsewhereRow:
 *
 * A recording from elsewhere in the room in the list of those of a lesson: its file,
 * what it is, when it begins; and within, what can be done with it: moved by a frame or
 * a second, lined up by sound, found again, taken out. It follows its recording, and
 * says so where the file is missing.
 */

struct _PlenaryElsewhereRow
{
  AdwExpanderRow parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  PlenaryContents *contents;
  PlenaryRecording *recording;
  PlenaryLiningUp *lining_up;
  GCancellable *looking;
  /* Where the file was looked for. */
  char *looked_at;
  gboolean missing;

  AdwActionRow *begin_row;
  AdwActionRow *sound_row;
  GtkButton *sound_button;
  GtkWidget *find_row;
};

G_DEFINE_FINAL_TYPE (PlenaryElsewhereRow, plenary_elsewhere_row, ADW_TYPE_EXPANDER_ROW)

/* What is found within this much is where it was. */
#define SAME (PLENARY_SECOND / 100)

/* What it shows. */

static const char *
describe_kind (PlenaryElsewhereRow *self)
{
  if (self->missing)
    return _("We can’t find this recording");
  if (plenary_recording_get_role (self->recording) == PLENARY_ROLE_ANGLE)
    return _("Second picture");

  return _("Microphone");
}

static void
update (PlenaryElsewhereRow *self)
{
  const char *name = plenary_recording_get_display_name (self->recording);
  g_autofree char *begin =
    plenary_elsewhere_edits_describe (plenary_recording_get_offset (self->recording));
  /* Translators: what separates two short facts in a line that is seen */
  g_autofree char *details = g_strjoin (C_("facts", " · "), describe_kind (self), begin, NULL);
  g_autofree char *length = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), details);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->begin_row), begin);
  length = plenary_timecode_format (plenary_recording_get_duration (self->recording));
  if (plenary_recording_get_duration (self->recording) > 0)
    {
      /* Translators: how long a recording is; %s is a time such as “12:41” */
      g_autofree char *words = g_strdup_printf (_("%s long"), length);

      adw_action_row_set_subtitle (self->begin_row, words);
    }
  gtk_widget_set_visible (self->find_row, self->missing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "elsewhere.line-up", !self->missing);
}

/* Whether the file is there. */

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryElsewhereRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = plenary_search_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->recording == NULL)
    return;

  self->missing = found == NULL || found->len == 0;
  update (self);
}

static void
look_for_file (PlenaryElsewhereRow *self)
{
  g_autoptr (GPtrArray) wanted = NULL;

  if (!g_set_str (&self->looked_at, plenary_recording_get_uri (self->recording)))
    return;

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  wanted = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (wanted, g_object_ref (self->recording));
  plenary_search_async (wanted, NULL, self->looking, looked_cb, g_object_ref (self));
}

static void
changed_cb (PlenaryElsewhereRow *self)
{
  update (self);
  look_for_file (self);
}

/* Placing it. */

static void
nudge_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryElsewhereRow *self = PLENARY_ELSEWHERE_ROW (widget);
  gint64 offset = plenary_recording_get_offset (self->recording);

  plenary_elsewhere_edits_place (self->store, self->recording,
                                 offset + g_variant_get_int64 (parameter), widget);
}

/* Lining it up. */

static void
say_about_sound (PlenaryElsewhereRow *self,
                 const char *words,
                 gboolean aloud)
{
  adw_action_row_set_subtitle (self->sound_row, words);
  if (aloud)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_button (PlenaryElsewhereRow *self)
{
  gboolean busy = self->lining_up != NULL;
  const char *label = busy ? _("_Stop") : _("_Line Up");
  const char *name = busy ? _("Stop listening") : _("Line up by sound");

  gtk_button_set_label (self->sound_button, label);
  /* The short words on it would be its name otherwise. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->sound_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sound_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
stop_listening (PlenaryElsewhereRow *self)
{
  if (self->lining_up != NULL)
    g_signal_handlers_disconnect_by_data (self->lining_up, self);
  g_clear_object (&self->lining_up);
}

static void
progressed_cb (PlenaryElsewhereRow *self)
{
  int percent = (int) (100 * plenary_lining_up_get_progress (self->lining_up));
  /* Translators: %d is a number, %% a percent sign */
  g_autofree char *words = g_strdup_printf (_("Listening to both… %d %%"), percent);

  say_about_sound (self, words, FALSE);
}

static const char *
describe_result (PlenaryLiningUp *lining_up)
{
  if (!plenary_lining_up_get_heard (lining_up))
    return _("There is no sound to go by. Move it by hand.");

  switch (plenary_lining_up_get_trust (lining_up))
    {
    case PLENARY_LINE_UP_NOTHING:
      return _("Nothing stood out that both heard. Move it by hand.");
    case PLENARY_LINE_UP_LIKELY:
      return _("It is likely to be right now. Watch a moment to be sure.");
    case PLENARY_LINE_UP_SURE:
      return _("It is in step now: both heard the same.");
    }

  g_return_val_if_reached ("");
}

static void
done_cb (PlenaryElsewhereRow *self)
{
  g_autoptr (PlenaryLiningUp) lining_up = g_object_ref (self->lining_up);
  gint64 offset = plenary_lining_up_get_offset (lining_up);
  gint64 before = plenary_recording_get_offset (self->recording);

  stop_listening (self);
  update_button (self);
  if (plenary_lining_up_get_trust (lining_up) != PLENARY_LINE_UP_NOTHING)
    {
      if (ABS (offset - before) < SAME)
        {
          say_about_sound (self, _("It was in step already."), TRUE);
          return;
        }
      plenary_elsewhere_edits_place (self->store, self->recording, offset, GTK_WIDGET (self));
    }
  say_about_sound (self, describe_result (lining_up), TRUE);
}

static void
line_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryElsewhereRow *self = PLENARY_ELSEWHERE_ROW (widget);
  g_autoptr (GPtrArray) parts = NULL;

  if (self->lining_up != NULL)
    {
      stop_listening (self);
      say_about_sound (self, _("Finds out when both heard the same"), FALSE);
      update_button (self);
      return;
    }

  parts = plenary_parts_list (plenary_contents_get_recordings (self->contents));
  self->lining_up = plenary_lining_up_new (self->jobs, parts, self->recording);
  g_signal_connect_swapped (self->lining_up, "progressed", G_CALLBACK (progressed_cb), self);
  g_signal_connect_swapped (self->lining_up, "done", G_CALLBACK (done_cb), self);
  progressed_cb (self);
  update_button (self);
}

/* What else can be done with it. */

static void
find_cb (PlenaryElsewhereRow *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  plenary_relink_find_recording (dialog != NULL ? dialog : GTK_WIDGET (self), self->store,
                                 self->recording);
}

static void
take_out_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  g_autoptr (PlenaryElsewhereRow) self = g_object_ref (PLENARY_ELSEWHERE_ROW (widget));
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);

  /* The row goes away; the dialog around it stays. */
  plenary_elsewhere_edits_take_out (self->store, self->recording, dialog != NULL ? dialog : widget);
}

static void
take_out_cb (PlenaryElsewhereRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "elsewhere.take-out", NULL);
}

static void
plenary_elsewhere_row_dispose (GObject *object)
{
  PlenaryElsewhereRow *self = PLENARY_ELSEWHERE_ROW (object);

  stop_listening (self);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_ELSEWHERE_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->jobs);
  g_clear_object (&self->contents);
  g_clear_object (&self->recording);
  g_clear_pointer (&self->looked_at, g_free);

  G_OBJECT_CLASS (plenary_elsewhere_row_parent_class)->dispose (object);
}

typedef struct
{
  const char *title;
  const char *accelerator;
  const char *action;
  gint64 parameter;
} Binding;

/* A key without a title belongs to the entry above it. */
static const Binding bindings[] = {
  { N_("One frame earlier"), "<Alt>Up", "elsewhere.nudge", -PLENARY_ELSEWHERE_NUDGE },
  { NULL, "<Alt>KP_Up", "elsewhere.nudge", -PLENARY_ELSEWHERE_NUDGE },
  { N_("One frame later"), "<Alt>Down", "elsewhere.nudge", PLENARY_ELSEWHERE_NUDGE },
  { NULL, "<Alt>KP_Down", "elsewhere.nudge", PLENARY_ELSEWHERE_NUDGE },
  { N_("One second earlier"), "<Alt><Shift>Up", "elsewhere.nudge", -PLENARY_SECOND },
  { NULL, "<Alt><Shift>KP_Up", "elsewhere.nudge", -PLENARY_SECOND },
  { N_("One second later"), "<Alt><Shift>Down", "elsewhere.nudge", PLENARY_SECOND },
  { NULL, "<Alt><Shift>KP_Down", "elsewhere.nudge", PLENARY_SECOND },
  { N_("Take the recording out"), "Delete", "elsewhere.take-out", 0 },
  { NULL, "KP_Delete", "elsewhere.take-out", 0 },
};

/**
 * plenary_elsewhere_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while the row of a recording from elsewhere has the focus, in
 * the order to show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_elsewhere_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
      if (bindings[i].title != NULL)
        shortcuts[n_shortcuts++] =
          (PlenaryShortcut) { _(bindings[i].title), bindings[i].accelerator };
  *n = n_shortcuts;

  return shortcuts;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      GdkModifierType modifiers;
      guint keyval;

      gtk_accelerator_parse (bindings[i].accelerator, &keyval, &modifiers);
      if (bindings[i].parameter != 0)
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, bindings[i].action,
                                             "x", bindings[i].parameter);
      else
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, bindings[i].action,
                                             NULL);
    }
}

static void
plenary_elsewhere_row_class_init (PlenaryElsewhereRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_elsewhere_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-elsewhere-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereRow, begin_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereRow, sound_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereRow, sound_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryElsewhereRow, find_row);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_out_cb);

  gtk_widget_class_install_action (widget_class, "elsewhere.nudge", "x", nudge_action);
  gtk_widget_class_install_action (widget_class, "elsewhere.line-up", NULL, line_up_action);
  gtk_widget_class_install_action (widget_class, "elsewhere.take-out", NULL, take_out_action);
  add_bindings (widget_class);
}

/* The two lists that an expander row is made of have no names of their own. */
static void
name_lists (GtkWidget *widget,
            const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  if (GTK_IS_REVEALER (widget))
    name = _("What to do with this recording");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

static void
plenary_elsewhere_row_init (PlenaryElsewhereRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_lists (GTK_WIDGET (self), _("Recording"));
  update_button (self);
}

/**
 * plenary_elsewhere_row_new:
 * @store: the store
 * @jobs: what listens to recordings in the background
 * @contents: a lesson with what belongs to it
 * @recording: a live recording of it, from elsewhere in the room
 *
 * Makes the row of a recording.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_elsewhere_row_new (PlenaryStore *store,
                           PlenaryJobs *jobs,
                           PlenaryContents *contents,
                           PlenaryRecording *recording)
{
  PlenaryElsewhereRow *self = g_object_new (PLENARY_TYPE_ELSEWHERE_ROW, NULL);

  self->store = g_object_ref (store);
  self->jobs = g_object_ref (jobs);
  self->contents = g_object_ref (contents);
  self->recording = g_object_ref (recording);
  g_signal_connect_object (recording, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_elsewhere_row_get_recording:
 * @self: a row
 *
 * Gets the recording that the row shows.
 *
 * Returns: (transfer none): the live recording
 */
PlenaryRecording *
plenary_elsewhere_row_get_recording (PlenaryElsewhereRow *self)
{
  g_return_val_if_fail (PLENARY_IS_ELSEWHERE_ROW (self), NULL);

  return self->recording;
}
