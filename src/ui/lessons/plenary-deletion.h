/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_DELETION_ERROR (plenary_deletion_error_quark ())

/**
 * PlenaryDeletionError:
 * @PLENARY_DELETION_ERROR_OTHER_FILE: another file has the name of the recording
 * @PLENARY_DELETION_ERROR_OURS: the film came with the program
 *
 * Why a file was not even tried to be deleted.
 */
typedef enum
{
  PLENARY_DELETION_ERROR_OTHER_FILE,
  PLENARY_DELETION_ERROR_OURS,
} PlenaryDeletionError;

GQuark plenary_deletion_error_quark (void);

/**
 * PlenaryDeletionStage:
 * @PLENARY_DELETION_READY: nothing was done yet
 * @PLENARY_DELETION_LISTENING: it waits for the shape of the sound
 * @PLENARY_DELETION_KEEPING: what is to stay is being written down
 * @PLENARY_DELETION_MOVING: the files are going
 * @PLENARY_DELETION_DONE: see plenary_deletion_get_outcome()
 * @PLENARY_DELETION_STOPPED: what is to stay could not be written, so no file was touched
 *
 * How far a deletion is.
 */
typedef enum
{
  PLENARY_DELETION_READY,
  PLENARY_DELETION_LISTENING,
  PLENARY_DELETION_KEEPING,
  PLENARY_DELETION_MOVING,
  PLENARY_DELETION_DONE,
  PLENARY_DELETION_STOPPED,
} PlenaryDeletionStage;

/**
 * PlenaryDeletionOutcome:
 * @PLENARY_DELETION_NOT_TRIED: it has yet to be tried
 * @PLENARY_DELETION_IN_BIN: the file is in the bin
 * @PLENARY_DELETION_NO_BIN: the file is where it was, for there is no bin
 * @PLENARY_DELETION_FOR_GOOD: the file is deleted
 * @PLENARY_DELETION_FAILED: the file is where it was
 *
 * What became of a file.
 */
typedef enum
{
  PLENARY_DELETION_NOT_TRIED,
  PLENARY_DELETION_IN_BIN,
  PLENARY_DELETION_NO_BIN,
  PLENARY_DELETION_FOR_GOOD,
  PLENARY_DELETION_FAILED,
} PlenaryDeletionOutcome;

#define PLENARY_TYPE_DELETION (plenary_deletion_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDeletion, plenary_deletion, PLENARY, DELETION, GObject)

PlenaryDeletion *plenary_deletion_new (PlenaryStore *store,
                                       PlenaryJobs *jobs,
                                       PlenaryLesson *lesson,
                                       GPtrArray *recordings) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *plenary_deletion_get_recordings (PlenaryDeletion *self);
void plenary_deletion_keep_still (PlenaryDeletion *self, const char *moment, GBytes *picture);
void plenary_deletion_begin (PlenaryDeletion *self, GtkWidget *window);
void plenary_deletion_skip_sound (PlenaryDeletion *self);
void plenary_deletion_begin_for_good (PlenaryDeletion *self);

PlenaryDeletionStage plenary_deletion_get_stage (PlenaryDeletion *self);
PlenaryDeletionOutcome plenary_deletion_get_outcome (PlenaryDeletion *self,
                                                     guint index,
                                                     const GError **error);
guint plenary_deletion_count (PlenaryDeletion *self, PlenaryDeletionOutcome outcome);

G_END_DECLS
