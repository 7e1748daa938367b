/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a helper program found in a recording, as it is written to its output and
 * kept in the cache. All numbers are little-endian.
 *
 *   head     "plenary", version 1, kind, what holds of the sandbox, 6 bytes of zero
 *   entries  type, length (4 bytes), content
 *
 * Content by type:
 *
 *   's' sound     for each 20 ms 7 bytes: lowest, highest, loudness of two peaks of
 *                 10 ms, level of both (see plenary_meter_new())
 *   'p' picture   its number in the plan (4 bytes), its stream time in nanoseconds
 *                 (8 bytes), a JPEG file; with no file it is the picture of the same
 *                 stream time that was written before
 *   'n' nothing   a number in the plan (4 bytes) for which there is no picture
 *   't' time      wanted time (8 bytes), stream time (8 bytes) and a JPEG file, or
 *                 none: what the cache keeps of a picture
 *   'e' end       1 byte: 0, or 1 if the recording has nothing of this kind
 */
#define PLENARY_FINDINGS_HEAD 16
#define PLENARY_FINDINGS_VERSION 1
#define PLENARY_FINDINGS_MAX_ENTRY 262144
#define PLENARY_FINDINGS_SOUND_BYTES 7

typedef enum
{
  PLENARY_FINDINGS_OF_SOUND = 's',
  PLENARY_FINDINGS_OF_PICTURES = 'p',
} PlenaryFindingsKind;

typedef enum
{
  PLENARY_FINDING_SOUND = 's',
  PLENARY_FINDING_PICTURE = 'p',
  PLENARY_FINDING_NOTHING = 'n',
  PLENARY_FINDING_TIME = 't',
  PLENARY_FINDING_END = 'e',
} PlenaryFinding;

/**
 * PlenaryFindingsFunc:
 * @type: a [enum@Finding], or anything else
 * @content: (array length=n): what was found
 * @n: how many bytes it has
 * @user_data: what was given to plenary_findings_new()
 *
 * Takes one entry.
 *
 * Returns: whether it is a valid one
 */
typedef gboolean (*PlenaryFindingsFunc) (guint8 type,
                                         const guint8 *content,
                                         gsize n,
                                         gpointer user_data);

typedef struct _PlenaryFindings PlenaryFindings;

PlenaryFindings *plenary_findings_new (PlenaryFindingsKind kind,
                                       PlenaryFindingsFunc func,
                                       gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void plenary_findings_free (PlenaryFindings *self);
gboolean plenary_findings_read (PlenaryFindings *self, const guint8 *bytes, gsize n);
gboolean plenary_findings_is_whole (PlenaryFindings *self);
guint plenary_findings_get_holds (PlenaryFindings *self);

void plenary_findings_write_head (GByteArray *bytes, PlenaryFindingsKind kind, guint8 holds);
void plenary_findings_write (GByteArray *bytes,
                             guint8 type,
                             const guint8 *head,
                             gsize n_head,
                             const guint8 *content,
                             gsize n);
void plenary_findings_write_end (GByteArray *bytes, gboolean none);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFindings, plenary_findings_free)

G_END_DECLS
