/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"
#include "plenary-stretches.h"

G_BEGIN_DECLS

void plenary_stretch_finder_find_async (PlenaryLessonSession *session,
                                        PlenaryGoal *goal,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GArray *plenary_stretch_finder_find_finish (PlenaryLessonSession *session,
                                            GAsyncResult *result,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *plenary_stretch_finder_describe (const PlenaryStretch *stretch) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
