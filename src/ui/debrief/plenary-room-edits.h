/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief-session.h"
#include "plenary-next-step.h"

G_BEGIN_DECLS

/* How a debrief begins. */
void plenary_room_edits_agree (PlenaryDebriefSession *session,
                               const char *coach,
                               gint64 until,
                               const char *merge_key,
                               GtkWidget *widget);

/* What is said. */
PlenaryRemark *plenary_room_edits_make_remark (PlenaryDebriefSession *session,
                                               PlenaryRemarkKind kind,
                                               const char *moment) G_GNUC_WARN_UNUSED_RESULT;
void plenary_room_edits_write (PlenaryDebriefSession *session,
                               PlenaryRemark *remark,
                               const char *text,
                               const char *merge_key,
                               GtkWidget *widget);
void plenary_room_edits_withdraw (PlenaryDebriefSession *session,
                                  PlenaryRemark *remark,
                                  GtkWidget *widget);

/* What comes of it. */
PlenaryNextStep *plenary_room_edits_find_next_step (PlenaryDebriefSession *session);
void plenary_room_edits_write_next_step (PlenaryDebriefSession *session,
                                         const char *cue,
                                         const char *action,
                                         const char *merge_key,
                                         GtkWidget *widget);
void plenary_room_edits_write_glad (PlenaryDebriefSession *session,
                                    const char *text,
                                    const char *merge_key,
                                    GtkWidget *widget);

G_END_DECLS
