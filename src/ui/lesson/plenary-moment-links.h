/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-session.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_LINKS (plenary_moment_links_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentLinks, plenary_moment_links, PLENARY, MOMENT_LINKS, GObject)

void plenary_moment_links_attach (GtkTextView *text_view, PlenaryLessonSession *session);

G_END_DECLS
