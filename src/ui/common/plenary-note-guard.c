/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-note-guard.h"

#include "plenary-note-text.h"

/* A screen reader, or a program that types for somebody, can put a whole text in the
 * place of another. The text that was there is taken away first, and what comes after it may
 * be refused: then the old one has to come back. */

#define GUARD "plenary-note-guard"

typedef struct
{
  /* All that stood there until just now. */
  char *text;
  guint forget_id;
  gboolean bringing_back;
} Guard;

static void
forget (Guard *guard)
{
  g_clear_pointer (&guard->text, g_free);
  g_clear_handle_id (&guard->forget_id, g_source_remove);
}

static void
free_guard (gpointer data)
{
  forget (data);
  g_free (data);
}

static gboolean
forget_cb (gpointer user_data)
{
  Guard *guard = user_data;

  guard->forget_id = 0;
  forget (guard);

  return G_SOURCE_REMOVE;
}

/* What takes its place comes at once, or it was only deleted. */
static void
delete_range_cb (GtkTextBuffer *buffer,
                 GtkTextIter *start,
                 GtkTextIter *end,
                 Guard *guard)
{
  forget (guard);
  if (!gtk_text_iter_is_start (start) || !gtk_text_iter_is_end (end))
    return;

  guard->text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  guard->forget_id = g_idle_add_full (G_PRIORITY_HIGH, forget_cb, guard, NULL);
}

/**
 * plenary_note_guard_attach:
 * @buffer: a text that refuses what is too long
 *
 * Looks after a text whose whole contents may be replaced. To be called once for a text.
 */
void
plenary_note_guard_attach (GtkTextBuffer *buffer)
{
  Guard *guard;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  guard = g_new0 (Guard, 1);
  g_object_set_data_full (G_OBJECT (buffer), GUARD, guard, free_guard);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (delete_range_cb), guard);
}

/* What was there before is no longer than it was. */
static void
bring_back (GtkTextBuffer *buffer,
            GtkTextIter *iter,
            Guard *guard)
{
  g_autofree char *text = g_steal_pointer (&guard->text);

  forget (guard);
  if (text == NULL || gtk_text_buffer_get_char_count (buffer) > 0)
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
