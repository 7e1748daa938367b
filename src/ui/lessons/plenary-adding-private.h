/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-media-info.h"
#include "plenary-store.h"
#include "plenary-waiting-dialog.h"

G_BEGIN_DECLS

/* A file that was looked at; or cannot be before it is copied, then without @info. */
typedef struct
{
  GFile *file;
  PlenaryMediaInfo *info;
} Found;

typedef struct
{
  GtkWidget *window;
  PlenaryStore *store;
  GListModel *files;
  guint next;
  GCancellable *cancellable;
  PlenaryWaitingDialog *waiting;

  /* The lesson they are to be parts of, if that is known; or what was recorded of it
   * from elsewhere in the room. */
  PlenaryLesson *into;
  gboolean elsewhere;
  gboolean sample;
  /* Whether it is a lesson of somebody else, to talk about in a debrief. */
  gboolean neutral;
  /* Whether they were dropped or named on the command line. */
  gboolean from_outside;
  /* Whether they are to be copied has been asked. */
  gboolean settled;

  GPtrArray *found;
  /* Copies that were made of them, and no lesson has yet. */
  GPtrArray *copies;
  /* What cannot be added, each with a sentence on why. */
  GPtrArray *refused;
  /* A lesson that has one of the recordings already. */
  PlenaryLesson *same;
  /* The lesson to show at the end. */
  char *to_open;
} Adding;

/* plenary-adding.c */
void plenary_adding_free (Adding *adding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, plenary_adding_free)

/* plenary-adding-asking.c */
void plenary_adding_ask (Adding *adding);

/* plenary-adding-entering.c */
GPtrArray *plenary_adding_make_recordings (Adding *adding) G_GNUC_WARN_UNUSED_RESULT;
void plenary_adding_enter_lesson (Adding *adding);
void plenary_adding_enter_lessons (Adding *adding);
void plenary_adding_enter_parts (Adding *adding);
void plenary_adding_enter_elsewhere (Adding *adding);
void plenary_adding_show (Adding *adding, const char *uuid);

/* plenary-adding-lent.c */
gboolean plenary_adding_is_only_lent (Adding *adding, GFile *file);
void plenary_adding_ask_to_choose (Adding *adding);

/* plenary-adding-refusals.c */
void plenary_adding_refuse (Adding *adding, GFile *file, const char *sentence);
void plenary_adding_offer_to_choose (Adding *adding, AdwDialog *dialog);
void plenary_adding_tell_refused (Adding *adding);
void plenary_adding_tell_same (Adding *adding);
void plenary_adding_tell_broken (Adding *adding);

G_END_DECLS
