/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "plenary-contents.h"
#include "plenary-debrief-preview.h"
#include "plenary-edit.h"
#include "plenary-hit.h"
#include "plenary-over-time.h"
#include "plenary-trace.h"
#include "plenary-vision.h"

G_BEGIN_DECLS

#define PLENARY_STORE_ERROR (plenary_store_error_quark ())

/**
 * PLENARY_STORE_HABIT_WATCHED:
 *
 * The habit that is "no" if what is played is not to be remembered.
 */
#define PLENARY_STORE_HABIT_WATCHED "remember-watched"

/**
 * PLENARY_STORE_FIRST_LESSONS:
 *
 * How many of the newest lessons are there at once when the file is opened: more than fit
 * into any window. It stands in a query as well.
 */
#define PLENARY_STORE_FIRST_LESSONS 30

/**
 * PlenaryStoreError:
 * @PLENARY_STORE_ERROR_FAILED: anything else; the message is for the log
 * @PLENARY_STORE_ERROR_IN_USE: another program has the file open
 * @PLENARY_STORE_ERROR_DAMAGED: the file is damaged; see plenary_store_recover_async()
 * @PLENARY_STORE_ERROR_NOT_OURS: a file of another program
 * @PLENARY_STORE_ERROR_TOO_NEW: written by a newer Plenary; it was not touched
 * @PLENARY_STORE_ERROR_READ_ONLY: the place cannot be written to
 * @PLENARY_STORE_ERROR_FULL: the disk is full
 * @PLENARY_STORE_ERROR_CONSTRAINT: the edit contradicts what is stored
 * @PLENARY_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @PLENARY_STORE_ERROR_CLOSED: the store is not open
 * @PLENARY_STORE_ERROR_IO: the disk does not answer
 * @PLENARY_STORE_ERROR_WATCHED: not while somebody else looks at the screen
 */
typedef enum
{
  PLENARY_STORE_ERROR_FAILED,
  PLENARY_STORE_ERROR_IN_USE,
  PLENARY_STORE_ERROR_DAMAGED,
  PLENARY_STORE_ERROR_NOT_OURS,
  PLENARY_STORE_ERROR_TOO_NEW,
  PLENARY_STORE_ERROR_READ_ONLY,
  PLENARY_STORE_ERROR_FULL,
  PLENARY_STORE_ERROR_CONSTRAINT,
  PLENARY_STORE_ERROR_NOTHING,
  PLENARY_STORE_ERROR_CLOSED,
  PLENARY_STORE_ERROR_IO,
  PLENARY_STORE_ERROR_WATCHED,
} PlenaryStoreError;

/**
 * PlenaryStoreTrouble:
 * @PLENARY_STORE_TROUBLE_NONE: everything is saved, or about to be
 * @PLENARY_STORE_TROUBLE_FULL: the disk is full; edits wait in memory
 * @PLENARY_STORE_TROUBLE_IO: the disk does not answer; edits wait in memory
 * @PLENARY_STORE_TROUBLE_READ_ONLY: the disk refuses writing; edits wait in memory
 *
 * Why the newest edits are not saved yet.
 */
typedef enum
{
  PLENARY_STORE_TROUBLE_NONE,
  PLENARY_STORE_TROUBLE_FULL,
  PLENARY_STORE_TROUBLE_IO,
  PLENARY_STORE_TROUBLE_READ_ONLY,
} PlenaryStoreTrouble;

#define PLENARY_TYPE_STORE (plenary_store_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryStore, plenary_store, PLENARY, STORE, GObject)

GQuark plenary_store_error_quark (void);

PlenaryStore *plenary_store_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Opening, closing, recovering. */
void plenary_store_open_async (PlenaryStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean plenary_store_open_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_close_async (PlenaryStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean plenary_store_close_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_find_backup_async (PlenaryStore *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
char *plenary_store_find_backup_finish (PlenaryStore *self,
                                        GAsyncResult *result,
                                        gint64 *made_at,
                                        GError **error);
void plenary_store_recover_async (PlenaryStore *self,
                                  const char *backup,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
char *plenary_store_recover_finish (PlenaryStore *self, GAsyncResult *result, GError **error);

/* State, all properties. */
gboolean plenary_store_is_open (PlenaryStore *self);
gboolean plenary_store_is_on_network (PlenaryStore *self);
PlenaryStoreTrouble plenary_store_get_trouble (PlenaryStore *self);
PlenaryEdit *plenary_store_get_undo_edit (PlenaryStore *self);
PlenaryEdit *plenary_store_get_redo_edit (PlenaryStore *self);

/* What there is; live objects, on the main thread. */
GListModel *plenary_store_get_lessons (PlenaryStore *self);
void plenary_store_get_all_lessons_async (PlenaryStore *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GListModel *plenary_store_get_all_lessons_finish (PlenaryStore *self,
                                                  GAsyncResult *result,
                                                  GError **error);
GListModel *plenary_store_get_goals (PlenaryStore *self);
GListModel *plenary_store_get_next_steps (PlenaryStore *self);
GListModel *plenary_store_get_attempts (PlenaryStore *self);
GListModel *plenary_store_get_prompt_sets (PlenaryStore *self);
GListModel *plenary_store_get_debriefs (PlenaryStore *self);
GListModel *plenary_store_get_debrief_choices (PlenaryStore *self);
GListModel *plenary_store_get_agreements (PlenaryStore *self);
PlenaryVision *plenary_store_get_vision (PlenaryStore *self);
gpointer plenary_store_lookup (PlenaryStore *self, const char *uuid);
void plenary_store_load_async (PlenaryStore *self,
                               const char *lesson,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
PlenaryContents *plenary_store_load_finish (PlenaryStore *self,
                                            GAsyncResult *result,
                                            GError **error);
void plenary_store_get_over_time_async (PlenaryStore *self,
                                        const char *goal,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
PlenaryOverTime *plenary_store_get_over_time_finish (PlenaryStore *self,
                                                     GAsyncResult *result,
                                                     GError **error);

/* Who looks at it. */
const char *plenary_store_get_audience (PlenaryStore *self);
void plenary_store_set_audience_async (PlenaryStore *self,
                                       const char *debrief,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean plenary_store_set_audience_finish (PlenaryStore *self,
                                            GAsyncResult *result,
                                            GError **error);
gboolean plenary_store_get_hidden (PlenaryStore *self);
void plenary_store_set_hidden (PlenaryStore *self, gboolean hidden);
const char *plenary_store_get_looked_at (PlenaryStore *self);
void plenary_store_set_looked_at (PlenaryStore *self, const char *moment);
void plenary_store_hold_debrief_async (PlenaryStore *self,
                                       const char *debrief,
                                       gint64 began,
                                       gint64 ended,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean plenary_store_hold_debrief_finish (PlenaryStore *self,
                                            GAsyncResult *result,
                                            GError **error);
void plenary_store_preview_debrief_async (PlenaryStore *self,
                                          const char *debrief,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
PlenaryDebriefPreview *plenary_store_preview_debrief_finish (PlenaryStore *self,
                                                             GAsyncResult *result,
                                                             GError **error);

/* Changing it. */
void plenary_store_commit_async (PlenaryStore *self,
                                 PlenaryEdit *edit,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean plenary_store_commit_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_undo_async (PlenaryStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
PlenaryEdit *plenary_store_undo_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_redo_async (PlenaryStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
PlenaryEdit *plenary_store_redo_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_remember_position (PlenaryStore *self, const char *lesson, gint64 position);
void plenary_store_get_habit_async (PlenaryStore *self,
                                    const char *name,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
char *plenary_store_get_habit_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_set_habit (PlenaryStore *self, const char *name, const char *value);
void plenary_store_get_has_sat_async (PlenaryStore *self,
                                      const char *lesson,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean plenary_store_get_has_sat_finish (PlenaryStore *self,
                                           GAsyncResult *result,
                                           gboolean *has_sat,
                                           GError **error);
void plenary_store_get_goal_places_async (PlenaryStore *self,
                                          const char *goal,
                                          const char *except,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GArray *plenary_store_get_goal_places_finish (PlenaryStore *self,
                                              GAsyncResult *result,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void plenary_store_retry (PlenaryStore *self);

/* Finding words. */
void plenary_store_search_async (PlenaryStore *self,
                                 const char *words,
                                 guint limit,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GListModel *plenary_store_search_finish (PlenaryStore *self, GAsyncResult *result, GError **error);

/* What is kept of recordings that are deleted. */
void plenary_store_keep_sound_async (PlenaryStore *self,
                                     const char *recording,
                                     const char *fingerprint,
                                     GBytes *shape,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
void plenary_store_keep_still_async (PlenaryStore *self,
                                     const char *moment,
                                     GBytes *picture,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
void plenary_store_remove_still_async (PlenaryStore *self,
                                       const char *moment,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean plenary_store_keep_finish (PlenaryStore *self, GAsyncResult *result, GError **error);
void plenary_store_get_sound_async (PlenaryStore *self,
                                    const char *recording,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
void plenary_store_get_still_async (PlenaryStore *self,
                                    const char *moment,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *plenary_store_get_kept_finish (PlenaryStore *self, GAsyncResult *result, GError **error);

/* What was played. */
void plenary_store_read_trace_async (PlenaryStore *self,
                                     const char *lesson,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
PlenaryTrace *plenary_store_read_trace_finish (PlenaryStore *self,
                                               GAsyncResult *result,
                                               GError **error);
void plenary_store_add_trace (PlenaryStore *self, PlenaryTrace *trace);
gboolean plenary_store_get_remembers_watched (PlenaryStore *self);
void plenary_store_remember_watched (PlenaryStore *self, gboolean remember);

G_END_DECLS
