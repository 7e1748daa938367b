/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-debrief.h"
#include "plenary-past-moment.h"
#include "plenary-remark.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DEBRIEF_SESSION (plenary_debrief_session_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryDebriefSession,
                      plenary_debrief_session,
                      PLENARY,
                      DEBRIEF_SESSION,
                      GObject)

PlenaryDebriefSession *plenary_debrief_session_new (PlenaryStore *store,
                                                    PlenaryDebrief *debrief,
                                                    PlenaryContents *contents)
  G_GNUC_WARN_UNUSED_RESULT;

/* What it is about. */
PlenaryStore *plenary_debrief_session_get_store (PlenaryDebriefSession *self);
PlenaryDebrief *plenary_debrief_session_get_debrief (PlenaryDebriefSession *self);
GListModel *plenary_debrief_session_get_remarks (PlenaryDebriefSession *self);
GListModel *plenary_debrief_session_get_answers (PlenaryDebriefSession *self);
guint plenary_debrief_session_get_n_moments (PlenaryDebriefSession *self);
gboolean plenary_debrief_session_has_anything (PlenaryDebriefSession *self);
PlenaryPastMoment *plenary_debrief_session_get_moment (PlenaryDebriefSession *self, guint index);
const char *plenary_debrief_session_get_moment_uuid (PlenaryDebriefSession *self, guint index);
guint plenary_debrief_session_get_place (PlenaryDebriefSession *self);
void plenary_debrief_session_set_place (PlenaryDebriefSession *self, guint index);
GPtrArray *plenary_debrief_session_list_goals (PlenaryDebriefSession *self, guint index)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_debrief_session_list_remarks (PlenaryDebriefSession *self,
                                                 PlenaryRemarkKind kind,
                                                 const char *moment) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *plenary_debrief_session_list_coach_words (PlenaryDebriefSession *self)
  G_GNUC_WARN_UNUSED_RESULT;
const char *plenary_debrief_session_get_coach (PlenaryDebriefSession *self);

/* When it is held. */
gint64 plenary_debrief_session_get_began (PlenaryDebriefSession *self);
gint64 plenary_debrief_session_get_ended (PlenaryDebriefSession *self);
void plenary_debrief_session_begin (PlenaryDebriefSession *self);
void plenary_debrief_session_end (PlenaryDebriefSession *self);
void plenary_debrief_session_go_back (PlenaryDebriefSession *self);

G_END_DECLS
