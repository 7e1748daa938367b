/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-findings.h"

#include <string.h>

/* Reads and writes what helper programs find. What is read is a stranger's: it may
 * be anything, come in any pieces, and be cut off anywhere. */

#define ENTRY_HEAD 5

static const char magic[] = "plenary";

struct _PlenaryFindings
{
  PlenaryFindingsKind kind;
  PlenaryFindingsFunc func;
  gpointer user_data;
  GByteArray *waiting;
  guint holds;
  guint has_head : 1;
  guint ended : 1;
  guint broken : 1;
};

/**
 * plenary_findings_new:
 * @kind: what is to be read
 * @func: (scope notified): called for each entry, from plenary_findings_read()
 * @user_data: for @func
 *
 * Makes a reader of findings.
 *
 * Returns: (transfer full): the reader, to be freed with plenary_findings_free()
 */
PlenaryFindings *
plenary_findings_new (PlenaryFindingsKind kind,
                      PlenaryFindingsFunc func,
                      gpointer user_data)
{
  PlenaryFindings *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (PlenaryFindings, 1);
  self->kind = kind;
  self->func = func;
  self->user_data = user_data;
  self->waiting = g_byte_array_new ();

  return self;
}

/**
 * plenary_findings_free:
 * @self: (transfer full): a reader
 *
 * Frees a reader.
 */
void
plenary_findings_free (PlenaryFindings *self)
{
  g_byte_array_unref (self->waiting);
  g_free (self);
}

static gboolean
read_head (PlenaryFindings *self,
           const guint8 *head)
{
  if (memcmp (head, magic, 7) != 0 || head[7] != PLENARY_FINDINGS_VERSION || head[8] != self->kind)
    return FALSE;

  self->holds = head[9];
  self->has_head = TRUE;

  return TRUE;
}

/* Returns how many bytes were used, 0 if there are too few, -1 if they are wrong. */
static gssize
read_entry (PlenaryFindings *self,
            const guint8 *bytes,
            gsize n)
{
  guint32 length;

  if (self->ended)
    return -1;
  if (!self->has_head)
    return n < PLENARY_FINDINGS_HEAD ? 0 : read_head (self, bytes) ? PLENARY_FINDINGS_HEAD : -1;
  if (n < ENTRY_HEAD)
    return 0;

  memcpy (&length, bytes + 1, 4);
  length = GUINT32_FROM_LE (length);
  if (length > PLENARY_FINDINGS_MAX_ENTRY)
    return -1;
  if (n - ENTRY_HEAD < length)
    return 0;

  self->ended = bytes[0] == PLENARY_FINDING_END;
  if (self->ended && length != 1)
    return -1;

  return self->func (bytes[0], bytes + ENTRY_HEAD, length, self->user_data)
           ? (gssize) (ENTRY_HEAD + length)
           : -1;
}

/**
 * plenary_findings_read:
 * @self: a reader
 * @bytes: (array length=n): what comes next
 * @n: how many bytes there are
 *
 * Reads the next piece, however much of it.
 *
 * Returns: whether all was valid until now; if not, nothing more is read
 */
gboolean
plenary_findings_read (PlenaryFindings *self,
                       const guint8 *bytes,
                       gsize n)
{
  gsize used = 0;
  gssize step = 1;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || n == 0, FALSE);

  if (self->broken)
    return FALSE;

  g_byte_array_append (self->waiting, bytes, n);
  while (step > 0 && used < self->waiting->len)
    {
      step = read_entry (self, self->waiting->data + used, self->waiting->len - used);
      used += MAX (0, step);
    }
  self->broken = step < 0;
  if (used > 0)
    g_byte_array_remove_range (self->waiting, 0, used);

  return !self->broken;
}

/**
 * plenary_findings_is_whole:
 * @self: a reader
 *
 * Says whether the end was read, and nothing behind it.
 *
 * Returns: whether it was
 */
gboolean
plenary_findings_is_whole (PlenaryFindings *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->ended && !self->broken && self->waiting->len == 0;
}

/**
 * plenary_findings_get_holds:
 * @self: a reader
 *
 * Gets what the helper said of its sandbox, as plenary_sandbox_close() returned it.
 *
 * Returns: flags; 0 while the head was not read
 */
guint
plenary_findings_get_holds (PlenaryFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->holds;
}

/**
 * plenary_findings_write_head:
 * @bytes: where to write to
 * @kind: what follows
 * @holds: what plenary_sandbox_close() returned
 *
 * Writes what findings begin with.
 */
void
plenary_findings_write_head (GByteArray *bytes,
                             PlenaryFindingsKind kind,
                             guint8 holds)
{
  guint8 head[PLENARY_FINDINGS_HEAD] = { 0 };

  g_return_if_fail (bytes != NULL);

  memcpy (head, magic, 7);
  head[7] = PLENARY_FINDINGS_VERSION;
  head[8] = kind;
  head[9] = holds;
  g_byte_array_append (bytes, head, sizeof head);
}

/**
 * plenary_findings_write:
 * @bytes: where to write to
 * @type: a [enum@Finding]
 * @head: (array length=n_head) (nullable): the beginning of the content
 * @n_head: how many bytes it has
 * @content: (array length=n) (nullable): the rest of the content
 * @n: how many bytes it has
 *
 * Writes one entry.
 */
void
plenary_findings_write (GByteArray *bytes,
                        guint8 type,
                        const guint8 *head,
                        gsize n_head,
                        const guint8 *content,
                        gsize n)
{
  guint32 length = GUINT32_TO_LE (n_head + n);

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (n_head + n <= PLENARY_FINDINGS_MAX_ENTRY);

  g_byte_array_append (bytes, &type, 1);
  g_byte_array_append (bytes, (const guint8 *) &length, 4);
  if (n_head > 0)
    g_byte_array_append (bytes, head, n_head);
  if (n > 0)
    g_byte_array_append (bytes, content, n);
}

/**
 * plenary_findings_write_end:
 * @bytes: where to write to
 * @none: whether the recording has nothing of this kind
 *
 * Writes what findings end with.
 */
void
plenary_findings_write_end (GByteArray *bytes,
                            gboolean none)
{
  guint8 end = none ? 1 : 0;

  plenary_findings_write (bytes, PLENARY_FINDING_END, NULL, 0, &end, 1);
}
