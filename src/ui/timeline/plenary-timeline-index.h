/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-span.h"

G_BEGIN_DECLS

#define PLENARY_TIMELINE_NOWHERE G_MAXUINT

/**
 * PlenaryTimelineEntry:
 * @span: the stretch of a mark
 * @at: the instant of its symbol
 * @mark: the number of the mark
 *
 * Where one mark stands.
 */
typedef struct
{
  PlenarySpan span;
  gint64 at;
  guint mark;
} PlenaryTimelineEntry;

typedef struct _PlenaryTimelineIndex PlenaryTimelineIndex;

/**
 * PlenaryTimelineVisit:
 * @entry: an entry
 * @user_data: what was given with the function
 *
 * Looks at one entry of an index.
 */
typedef void (*PlenaryTimelineVisit) (const PlenaryTimelineEntry *entry, gpointer user_data);

PlenaryTimelineIndex *plenary_timeline_index_new (const PlenaryTimelineEntry *entries,
                                                  guint n_entries) G_GNUC_WARN_UNUSED_RESULT;
void plenary_timeline_index_free (PlenaryTimelineIndex *self);

guint plenary_timeline_index_get_n (PlenaryTimelineIndex *self);
const PlenaryTimelineEntry *plenary_timeline_index_get (PlenaryTimelineIndex *self, guint position);
guint plenary_timeline_index_first_from (PlenaryTimelineIndex *self, gint64 time);
void plenary_timeline_index_visit (PlenaryTimelineIndex *self,
                                   PlenarySpan within,
                                   PlenaryTimelineVisit visit,
                                   gpointer user_data);
guint plenary_timeline_index_hit (PlenaryTimelineIndex *self,
                                  gint64 time,
                                  gint64 reach,
                                  guint preferred);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTimelineIndex, plenary_timeline_index_free)

G_END_DECLS
