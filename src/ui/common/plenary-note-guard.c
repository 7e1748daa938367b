/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-guard.h"

#include "plenary-note-text.h"
#include "plenary-taken-text.h"

/* Refuses what is too long for a note, without losing what it was to replace. */

#define GUARD "plenary-note-guard"

typedef struct
{
  PlenaryTakenText *taken;
  gboolean bringing_back;
} Guard;

static void
free_guard (gpointer data)
{
  Guard *guard = data;

  plenary_taken_text_free (guard->taken);
  g_free (guard);
}

static void
delete_range_cb (GtkTextBuffer *buffer,
                 GtkTextIter *start,
                 GtkTextIter *end,
                 Guard *guard)
{
  int place = gtk_text_iter_get_offset (start);
  int taken = gtk_text_iter_get_offset (end) - place;

  plenary_taken_text_keep (guard->taken, gtk_text_buffer_get_text (buffer, start, end, TRUE), place,
                           gtk_text_buffer_get_char_count (buffer) - taken);
}

/**
 * plenary_note_guard_attach:
 * @buffer: a text that refuses what is too long
 *
 * Looks after a text, so that plenary_note_guard_admits() can be asked about it. To be called
 * once for a text.
 */
void
plenary_note_guard_attach (GtkTextBuffer *buffer)
{
  Guard *guard;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  guard = g_new0 (Guard, 1);
  guard->taken = plenary_taken_text_new ();
  g_object_set_data_full (G_OBJECT (buffer), GUARD, guard, free_guard);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (delete_range_cb), guard);
}

/* What was there before is no longer than it was. */
static void
bring_back (GtkTextBuffer *buffer,
            GtkTextIter *iter,
            Guard *guard)
{
  g_autofree char *text = plenary_taken_text_reclaim (guard->taken, gtk_text_iter_get_offset (iter),
                                                      gtk_text_buffer_get_char_count (buffer));

  if (text == NULL)
    return;

  guard->bringing_back = TRUE;
  gtk_text_buffer_insert (buffer, iter, text, -1);
  guard->bringing_back = FALSE;
}

/**
 * plenary_note_guard_admits:
 * @buffer: a text that plenary_note_guard_attach() was called for
 * @iter: where @text is to go
 * @text: what is to be inserted
 * @length: bytes of @text
 *
 * Decides about an insertion, from within [signal@Gtk.TextBuffer::insert-text]. What is too
 * long is not inserted, and what was taken away for it comes back.
 *
 * Returns: whether @text is inserted
 */
gboolean
plenary_note_guard_admits (GtkTextBuffer *buffer,
                           GtkTextIter *iter,
                           const char *text,
                           int length)
{
  Guard *guard = g_object_get_data (G_OBJECT (buffer), GUARD);

  g_return_val_if_fail (guard != NULL, TRUE);

  if (guard->bringing_back || plenary_note_text_has_room (buffer, iter, iter, text, length))
    return TRUE;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  bring_back (buffer, iter, guard);

  return FALSE;
}
