/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"
#include "plenary-moment.h"

G_BEGIN_DECLS

gboolean plenary_moment_goals_write (PlenaryConnection *connection,
                                     PlenaryMoment *moment,
                                     gint64 revision,
                                     GError **error);
gboolean plenary_moment_goals_prune (PlenaryConnection *connection,
                                     const char *moment,
                                     GError **error);
gboolean plenary_moment_goals_touch (PlenaryConnection *connection,
                                     const char *goal,
                                     gint64 revision,
                                     GError **error);

G_END_DECLS
