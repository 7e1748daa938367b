/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-section.h"

#include "plenary-autosave.h"
#include "plenary-bindings.h"
#include "plenary-line.h"
#include "plenary-note-part.h"

#include <glib/gi18n.h>

/**
 * PlenaryCodeSection:
 *
 * A section of a code of practice that is being written: its heading, its words, and
 * where it stands among others.
 */

struct _PlenaryCodeSection
{
  GtkWidget parent_instance;

  PlenaryAutosave *autosave;
  gboolean showing;
  /* Whether the heading was changed in this stretch of typing. */
  gboolean typed;

  GtkWidget *header;
  GtkEntry *heading;
  GtkMenuButton *menu_button;
  PlenaryNotePart *part;
};

G_DEFINE_FINAL_TYPE (PlenaryCodeSection, plenary_code_section, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_heading (PlenaryCodeSection *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->heading));
}

/* Words and menu are told apart by the heading they stand under. */
static void
update_names (PlenaryCodeSection *self)
{
  const char *heading = get_heading (self);
  const char *shown = *heading != '\0' ? heading : _("Section without a heading");
  g_autofree char *menu_name = NULL;

  /* Translators: the name of a menu; %s is the heading of a section */
  menu_name = g_strdup_printf (_("What to do with “%s”"), shown);
  g_object_set (self->part, "title", shown, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}

/* What is written. */

static void
heading_changed_cb (PlenaryCodeSection *self)
{
  update_names (self);
  if (self->showing)
    return;

  self->typed = TRUE;
  plenary_autosave_touch (self->autosave);
}

static void
heading_activate_cb (PlenaryCodeSection *self)
{
  plenary_note_part_write (self->part);
}

static void
heading_left_cb (PlenaryCodeSection *self)
{
  plenary_autosave_end_stretch (self->autosave);
}

static void
save_heading_cb (PlenaryCodeSection *self,
                 const char *merge_key)
{
  g_signal_emit (self, signals[EDITED], 0, merge_key);
}

/* Within a stretch the field undoes letter by letter; a whole stretch is undone by the store. */
static void
stretch_ended_cb (PlenaryCodeSection *self)
{
  self->typed = FALSE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->heading), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->heading), TRUE);
}

/* The field keeps these keys for itself even when it has nothing to undo. */
static gboolean
undo_cb (GtkWidget *widget,
         GVariant *args,
         gpointer user_data)
{
  PlenaryCodeSection *self = user_data;

  return !self->typed &&
         gtk_widget_activate_action (widget, g_variant_get_string (args, NULL), NULL);
}

static void
lead_undo_out (PlenaryCodeSection *self)
{
  static const char *const keys[][2] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>y", "win.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]),
                                                gtk_callback_action_new (undo_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i][1]));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->heading), controller);
}

static void
write_cb (PlenaryCodeSection *self,
          const char *text,
          const char *merge_key)
{
  g_signal_emit (self, signals[EDITED], 0, merge_key);
}

/* What is done with it. */

static void
move_up_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, -1);
}

static void
move_down_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, 1);
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

/* Those of other lists mark text here. A key without a title belongs to the entry above it. */
static const PlenaryBinding bindings[] = {
  { N_("Move the section up"), "<Alt>Up", "section.move-up" },
  { NULL, "<Alt>KP_Up", "section.move-up" },
  { N_("Move the section down"), "<Alt>Down", "section.move-down" },
  { NULL, "<Alt>KP_Down", "section.move-down" },
};

static void
add_bindings (GtkWidgetClass *widget_class)
{
  plenary_bindings_install (widget_class, bindings, G_N_ELEMENTS (bindings));
}

/**
 * plenary_code_section_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act while a section is being written, in the order to show them.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_code_section_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    n_shortcuts = plenary_bindings_list (bindings, G_N_ELEMENTS (bindings), shortcuts);
  *n = n_shortcuts;

  return shortcuts;
}

static gboolean
plenary_code_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_CODE_SECTION (widget)->heading));
}

static void
plenary_code_section_unmap (GtkWidget *widget)
{
  plenary_autosave_end_stretch (PLENARY_CODE_SECTION (widget)->autosave);

  GTK_WIDGET_CLASS (plenary_code_section_parent_class)->unmap (widget);
}

static void
plenary_code_section_dispose (GObject *object)
{
  PlenaryCodeSection *self = PLENARY_CODE_SECTION (object);

  /* A field that loses the focus as it goes still asks for it. */
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CODE_SECTION);
  g_clear_object (&self->autosave);

  G_OBJECT_CLASS (plenary_code_section_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * PlenaryCodeSection::edited:
   * @self: the section
   * @merge_key: the same for one stretch of typing
   *
   * Emitted when what was typed is to be saved.
   */
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PlenaryCodeSection::move:
   * @self: the section
   * @by: 1 for down, -1 for up
   *
   * Emitted when it is to change places with its neighbour.
   */
  signals[MOVE] =
    g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PlenaryCodeSection::remove:
   * @self: the section
   *
   * Emitted when it is to go.
   */
  signals[REMOVE] =
    g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_code_section_class_init (PlenaryCodeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_code_section_dispose;
  widget_class->grab_focus = plenary_code_section_grab_focus;
  widget_class->unmap = plenary_code_section_unmap;

  install_signals (G_TYPE_FROM_CLASS (klass));
  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-code-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeSection, header);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeSection, heading);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeSection, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeSection, part);
  gtk_widget_class_bind_template_callback (widget_class, heading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);

  gtk_widget_class_install_action (widget_class, "section.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "section.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "section.remove", NULL, remove_action);
  add_bindings (widget_class);
}

/* The text view scrolls to its cursor before it has the height of its words. */
static void
scrolled_cb (GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > gtk_adjustment_get_lower (adjustment))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* Here it is the page that scrolls, never a text in it. */
static void
show_all_words (PlenaryCodeSection *self)
{
  GtkTextView *view = plenary_note_part_get_text_view (self->part);
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                    "value-changed", G_CALLBACK (scrolled_cb), NULL);
}

static void
plenary_code_section_init (PlenaryCodeSection *self)
{
  self->autosave = plenary_autosave_new ();
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "stretch-ended", G_CALLBACK (stretch_ended_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_line_limit (GTK_EDITABLE (self->heading));
  lead_undo_out (self);
  show_all_words (self);
  update_names (self);
}

/**
 * plenary_code_section_new:
 *
 * Makes a section without a heading and without words.
 *
 * Returns: (transfer floating): the section
 */
PlenaryCodeSection *
plenary_code_section_new (void)
{
  return g_object_new (PLENARY_TYPE_CODE_SECTION, NULL);
}

/**
 * plenary_code_section_dup:
 * @self: a section
 *
 * Gets what is written there, saved or not.
 *
 * Returns: (transfer full): the heading and the words
 */
PlenaryAgreementSection *
plenary_code_section_dup (PlenaryCodeSection *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (PLENARY_IS_CODE_SECTION (self), NULL);

  words = plenary_note_part_dup_text (self->part);

  return plenary_agreement_section_new (get_heading (self), words);
}

/**
 * plenary_code_section_take:
 * @self: a section
 * @section: what is stored now
 *
 * Takes over what was stored from elsewhere, as by undoing; nothing while the teacher
 * types.
 */
void
plenary_code_section_take (PlenaryCodeSection *self,
                           const PlenaryAgreementSection *section)
{
  g_return_if_fail (PLENARY_IS_CODE_SECTION (self));
  g_return_if_fail (section != NULL);

  plenary_note_part_take_text (self->part, section->words);
  if (plenary_autosave_is_unsaved (self->autosave) ||
      g_str_equal (get_heading (self), section->heading))
    return;

  plenary_autosave_drop (self->autosave);
  self->typed = FALSE;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->heading), section->heading);
  self->showing = FALSE;
}

/**
 * plenary_code_section_set_place:
 * @self: a section
 * @is_first: whether none stands above it
 * @is_last: whether none stands below it
 *
 * Sets where it can move to.
 */
void
plenary_code_section_set_place (PlenaryCodeSection *self,
                                gboolean is_first,
                                gboolean is_last)
{
  g_return_if_fail (PLENARY_IS_CODE_SECTION (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.move-up", !is_first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.move-down", !is_last);
}

/**
 * plenary_code_section_flush:
 * @self: a section
 *
 * Saves at once what is unsaved.
 */
void
plenary_code_section_flush (PlenaryCodeSection *self)
{
  g_return_if_fail (PLENARY_IS_CODE_SECTION (self));

  plenary_autosave_flush (self->autosave);
  plenary_note_part_flush (self->part);
}

/**
 * plenary_code_section_drop:
 * @self: a section
 *
 * Forgets what is unsaved, because the section goes.
 */
void
plenary_code_section_drop (PlenaryCodeSection *self)
{
  g_return_if_fail (PLENARY_IS_CODE_SECTION (self));

  plenary_autosave_drop (self->autosave);
  plenary_note_part_drop (self->part);
}

/**
 * plenary_code_section_write:
 * @self: a section
 *
 * Puts the cursor into its words.
 */
void
plenary_code_section_write (PlenaryCodeSection *self)
{
  g_return_if_fail (PLENARY_IS_CODE_SECTION (self));

  gtk_editable_select_region (GTK_EDITABLE (self->heading), 0, 0);
  plenary_note_part_write (self->part);
}
