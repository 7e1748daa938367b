/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-remark-part.h"

#include "plenary-model-watch.h"
#include "plenary-note-part.h"
#include "plenary-room-edits.h"

/**
 * PlenaryRemarkPart:
 *
 * Where one thing that is said in a debrief is taken down. It is saved as it is typed, and
 * follows what is undone.
 */

struct _PlenaryRemarkPart
{
  AdwBin parent_instance;

  PlenaryDebriefSession *session;
  PlenaryRemark *remark;
  PlenaryModelWatch *watch;
  char *beginning;

  PlenaryNotePart *part;
};

G_DEFINE_FINAL_TYPE (PlenaryRemarkPart, plenary_remark_part, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenaryRemark *
find_live (PlenaryRemarkPart *self)
{
  return plenary_store_lookup (plenary_debrief_session_get_store (self->session),
                               plenary_entity_get_uuid (PLENARY_ENTITY (self->remark)));
}

static void
write_cb (PlenaryRemarkPart *self,
          const char *text,
          const char *merge_key)
{
  plenary_room_edits_write (self->session, self->remark, text, merge_key, GTK_WIDGET (self));
}

static void
left_cb (PlenaryRemarkPart *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
remarks_changed_cb (PlenaryRemarkPart *self)
{
  PlenaryRemark *live = find_live (self);

  /* What has only been begun for somebody is not taken away again. */
  if (live != NULL || self->beginning == NULL)
    plenary_note_part_take_text (self->part, live != NULL ? plenary_remark_get_text (live) : "");
}

static gboolean
plenary_remark_part_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_REMARK_PART (widget)->part));
}

static void
plenary_remark_part_dispose (GObject *object)
{
  PlenaryRemarkPart *self = PLENARY_REMARK_PART (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->remark);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_remark_part_parent_class)->dispose (object);
}

static void
plenary_remark_part_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_REMARK_PART (object)->beginning, g_free);

  G_OBJECT_CLASS (plenary_remark_part_parent_class)->finalize (object);
}

static void
plenary_remark_part_class_init (PlenaryRemarkPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_remark_part_dispose;
  object_class->finalize = plenary_remark_part_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_remark_part_grab_focus;

  /**
   * PlenaryRemarkPart::left:
   * @self: the part
   *
   * Emitted when the cursor has left it, and what was typed is saved.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
plenary_remark_part_init (PlenaryRemarkPart *self)
{
  self->part = g_object_new (PLENARY_TYPE_NOTE_PART, "open", TRUE, NULL);
  g_signal_connect_object (self->part, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->part, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->part));
}

/**
 * plenary_remark_part_new:
 * @session: the session
 * @remark: a live remark, or a detached one that is not written yet
 * @title: what stands above it
 * @beginning: (nullable): words to begin it with, which are not kept by themselves
 *
 * Makes a place to write a remark.
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
plenary_remark_part_new (PlenaryDebriefSession *session,
                         PlenaryRemark *remark,
                         const char *title,
                         const char *beginning)
{
  PlenaryRemarkPart *self;

  g_return_val_if_fail (PLENARY_IS_DEBRIEF_SESSION (session), NULL);
  g_return_val_if_fail (PLENARY_IS_REMARK (remark), NULL);

  self = g_object_new (PLENARY_TYPE_REMARK_PART, NULL);
  self->session = g_object_ref (session);
  self->remark = g_object_ref (remark);
  self->beginning = g_strdup (beginning);
  g_object_set (self->part, "title", title, NULL);
  plenary_note_part_show_text (self->part,
                               beginning != NULL ? beginning : plenary_remark_get_text (remark));
  self->watch = plenary_model_watch_new (plenary_debrief_session_get_remarks (session));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (remarks_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_remark_part_get_remark:
 * @self: a part
 *
 * Gets what is written there.
 *
 * Returns: (transfer none): the remark, which may be detached
 */
PlenaryRemark *
plenary_remark_part_get_remark (PlenaryRemarkPart *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK_PART (self), NULL);

  return self->remark;
}

/**
 * plenary_remark_part_is_unused:
 * @self: a part
 *
 * Finds out whether nothing was written there.
 *
 * Returns: whether it can go without a loss
 */
gboolean
plenary_remark_part_is_unused (PlenaryRemarkPart *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (PLENARY_IS_REMARK_PART (self), FALSE);

  text = plenary_note_part_dup_text (self->part);

  return find_live (self) == NULL && (*text == '\0' || g_strcmp0 (text, self->beginning) == 0);
}

/**
 * plenary_remark_part_is_focused:
 * @self: a part
 *
 * Finds out whether the cursor is in it.
 *
 * Returns: whether one writes there
 */
gboolean
plenary_remark_part_is_focused (PlenaryRemarkPart *self)
{
  g_return_val_if_fail (PLENARY_IS_REMARK_PART (self), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (plenary_note_part_get_text_view (self->part)));
}

/**
 * plenary_remark_part_write:
 * @self: a part
 *
 * Puts the cursor into it, after the last word.
 */
void
plenary_remark_part_write (PlenaryRemarkPart *self)
{
  g_return_if_fail (PLENARY_IS_REMARK_PART (self));

  plenary_note_part_write (self->part);
}

/**
 * plenary_remark_part_flush:
 * @self: a part
 *
 * Saves at once what is unsaved.
 */
void
plenary_remark_part_flush (PlenaryRemarkPart *self)
{
  g_return_if_fail (PLENARY_IS_REMARK_PART (self));

  plenary_note_part_flush (self->part);
}
