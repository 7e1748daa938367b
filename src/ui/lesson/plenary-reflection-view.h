/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REFLECTION_VIEW (plenary_reflection_view_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryReflectionView,
                      plenary_reflection_view,
                      PLENARY,
                      REFLECTION_VIEW,
                      GtkWidget)

void plenary_reflection_view_set_session (PlenaryReflectionView *self,
                                          PlenaryLessonSession *session);
void plenary_reflection_view_write (PlenaryReflectionView *self);
void plenary_reflection_view_flush (PlenaryReflectionView *self);

G_END_DECLS
