/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PlenaryWhereabouts:
 * @PLENARY_WHEREABOUTS_HERE: on a disk of this computer
 * @PLENARY_WHEREABOUTS_CARD: on a card, a stick or another drive that can be taken away
 * @PLENARY_WHEREABOUTS_PHONE: on a phone or a camera at a cable
 * @PLENARY_WHEREABOUTS_NETWORK: on another computer
 *
 * Where a file lies, as far as it matters to who watches it.
 */
typedef enum
{
  PLENARY_WHEREABOUTS_HERE,
  PLENARY_WHEREABOUTS_CARD,
  PLENARY_WHEREABOUTS_PHONE,
  PLENARY_WHEREABOUTS_NETWORK,
} PlenaryWhereabouts;

/**
 * PlenaryWhereaboutsFacts:
 * @scheme: (nullable): that of the URI of a file, as in "file" and "mtp"
 * @path: (nullable): its path on this computer, outside of a sandbox
 * @file_system: (nullable): the type of its file system, as in "ext4" and "cifs"
 * @removable: whether its drive can be taken out or ejected
 * @remote: whether its file system says that it is not local
 *
 * What is known of the place of a file.
 */
typedef struct
{
  const char *scheme;
  const char *path;
  const char *file_system;
  gboolean removable;
  gboolean remote;
} PlenaryWhereaboutsFacts;

PlenaryWhereabouts plenary_whereabouts_classify (const PlenaryWhereaboutsFacts *facts);
void plenary_whereabouts_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
PlenaryWhereabouts plenary_whereabouts_finish (GAsyncResult *result);

G_END_DECLS
