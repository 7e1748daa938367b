/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-closing.h"

#include "plenary-hide-button.h"
#include "plenary-model-watch.h"
#include "plenary-note-part.h"
#include "plenary-room-edits.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefClosing:
 *
 * What is done together once a debrief has ended: what was taken down as the coach's words
 * is read back and may be withdrawn, one next step is worded, and something to be glad of.
 *
 * It has to be in a [class@DebriefRoom], which has the `debrief.…` actions it names.
 */

struct _PlenaryDebriefClosing
{
  AdwBin parent_instance;

  PlenaryDebriefSession *session;
  PlenaryModelWatch *remarks;
  PlenaryModelWatch *steps;

  GtkWidget *words_box;
  GtkListBox *words_list;
  PlenaryNotePart *cue_part;
  PlenaryNotePart *action_part;
  PlenaryNotePart *glad_part;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefClosing, plenary_debrief_closing, ADW_TYPE_BIN)

/* The words of the coach. */

static void
withdraw_cb (PlenaryDebriefClosing *self,
             GtkWidget *button)
{
  PlenaryRemark *remark = g_object_get_data (G_OBJECT (button), "plenary-remark");

  plenary_room_edits_withdraw (self->session, remark, GTK_WIDGET (self));
  /* The button that had the focus is gone. */
  if (!gtk_widget_child_focus (GTK_WIDGET (self->words_list), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->cue_part));
}

static GtkWidget *
make_row (PlenaryDebriefClosing *self,
          PlenaryRemark *remark)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "margin-top", 9, "margin-bottom", 9,
                                 "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", plenary_remark_get_text (remark), "wrap", TRUE,
                  "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, NULL);
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "label", _("Withdraw"), "valign", GTK_ALIGN_CENTER, NULL);

  g_object_set_data_full (G_OBJECT (button), "plenary-remark", g_object_ref (remark),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (withdraw_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  plenary_remark_get_text (remark), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable",
                       FALSE, NULL);
}

static void
remarks_changed_cb (PlenaryDebriefClosing *self)
{
  g_autoptr (GPtrArray) remarks = plenary_debrief_session_list_coach_words (self->session);

  gtk_list_box_remove_all (self->words_list);
  for (guint i = 0; i < remarks->len; i++)
    gtk_list_box_append (self->words_list, make_row (self, remarks->pdata[i]));
  gtk_widget_set_visible (self->words_box, remarks->len > 0);
}

/* What comes of it. */

static void
write_step_cb (PlenaryDebriefClosing *self,
               const char *text,
               const char *merge_key)
{
  g_autofree char *cue = plenary_note_part_dup_text (self->cue_part);
  g_autofree char *action = plenary_note_part_dup_text (self->action_part);

  plenary_room_edits_write_next_step (self->session, cue, action, merge_key, GTK_WIDGET (self));
}

static void
write_glad_cb (PlenaryDebriefClosing *self,
               const char *text,
               const char *merge_key)
{
  plenary_room_edits_write_glad (self->session, text, merge_key, GTK_WIDGET (self));
}

static void
debrief_changed_cb (PlenaryDebriefClosing *self)
{
  PlenaryNextStep *step = plenary_room_edits_find_next_step (self->session);

  plenary_note_part_take_text (self->cue_part,
                               step != NULL ? plenary_next_step_get_cue (step) : "");
  plenary_note_part_take_text (self->action_part,
                               step != NULL ? plenary_next_step_get_action (step) : "");
  plenary_note_part_take_text (self->glad_part,
                               plenary_debrief_get_glad (
                                 plenary_debrief_session_get_debrief (self->session)));
}

static gboolean
plenary_debrief_closing_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_DEBRIEF_CLOSING (widget)->cue_part));
}

static void
plenary_debrief_closing_dispose (GObject *object)
{
  PlenaryDebriefClosing *self = PLENARY_DEBRIEF_CLOSING (object);

  g_clear_object (&self->remarks);
  g_clear_object (&self->steps);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DEBRIEF_CLOSING);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_debrief_closing_parent_class)->dispose (object);
}

static void
plenary_debrief_closing_class_init (PlenaryDebriefClosingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_closing_dispose;
  widget_class->grab_focus = plenary_debrief_closing_grab_focus;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-closing.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefClosing, words_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefClosing, words_list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefClosing, cue_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefClosing, action_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefClosing, glad_part);
  gtk_widget_class_bind_template_callback (widget_class, write_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_glad_cb);
}

static void
plenary_debrief_closing_init (PlenaryDebriefClosing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_debrief_closing_new:
 * @session: the session
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
plenary_debrief_closing_new (PlenaryDebriefSession *session)
{
  PlenaryDebriefClosing *self;
  PlenaryStore *store;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_CLOSING, NULL);
  self->session = g_object_ref (session);
  store = plenary_debrief_session_get_store (session);
  self->remarks = plenary_model_watch_new (plenary_debrief_session_get_remarks (session));
  g_signal_connect_object (self->remarks, "changed", G_CALLBACK (remarks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->steps = plenary_model_watch_new (plenary_store_get_next_steps (store));
  g_signal_connect_object (self->steps, "changed", G_CALLBACK (debrief_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_debrief_session_get_debrief (session), "changed",
                           G_CALLBACK (debrief_changed_cb), self, G_CONNECT_SWAPPED);
  remarks_changed_cb (self);
  debrief_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_debrief_closing_flush:
 * @self: a page
 *
 * Saves at once what is unsaved.
 */
void
plenary_debrief_closing_flush (PlenaryDebriefClosing *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_CLOSING (self));

  plenary_note_part_flush (self->cue_part);
  plenary_note_part_flush (self->action_part);
  plenary_note_part_flush (self->glad_part);
}
