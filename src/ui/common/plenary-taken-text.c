/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-taken-text.h"

/* A screen reader, a program that types for somebody, and pasting over a selection put a
 * text in the place of another. The one that was there is taken away first, and what comes
 * after it may be refused: then the old one has to come back. */

struct _PlenaryTakenText
{
  /* What stood there until just now, or %NULL. */
  char *text;
  /* Where that was, and how much was left without it, in characters. */
  int place;
  int left;
  guint forget_id;
};

static void
forget (PlenaryTakenText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_handle_id (&self->forget_id, g_source_remove);
}

static gboolean
forget_cb (gpointer user_data)
{
  PlenaryTakenText *self = user_data;

  self->forget_id = 0;
  forget (self);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_taken_text_new:
 *
 * Begins to look after one text, of which nothing was taken yet.
 *
 * Returns: (transfer full): what is to be told of it, on the main thread
 */
PlenaryTakenText *
plenary_taken_text_new (void)
{
  return g_new0 (PlenaryTakenText, 1);
}

/**
 * plenary_taken_text_free:
 * @self: (transfer full): what looked after a text
 *
 * Looks after it no longer.
 */
void
plenary_taken_text_free (PlenaryTakenText *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  g_free (self);
}

/**
 * plenary_taken_text_keep:
 * @self: what looks after a text
 * @text: (transfer full): what is being taken away
 * @place: where it began, in characters
 * @left: how many characters are left without it
 *
 * Keeps what is taken away until the main loop goes on: what takes its place comes at once,
 * or it was only deleted.
 */
void
plenary_taken_text_keep (PlenaryTakenText *self,
                         char *text,
                         int place,
                         int left)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  forget (self);
  self->text = text;
  self->place = place;
  self->left = left;
  self->forget_id = g_idle_add_full (G_PRIORITY_HIGH, forget_cb, self, NULL);
}

/**
 * plenary_taken_text_reclaim:
 * @self: what looks after a text
 * @place: where something was refused, in characters
 * @left: how many characters there are
 *
 * Gets back what was taken away for something that was refused. It is to be had once.
 *
 * Returns: (transfer full) (nullable): what has to come back to @place, or %NULL if nothing
 *   was taken from there just now
 */
char *
plenary_taken_text_reclaim (PlenaryTakenText *self,
                            int place,
                            int left)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_steal_pointer (&self->text);
  forget (self);

  return self->place == place && self->left == left ? g_steal_pointer (&text) : NULL;
}
