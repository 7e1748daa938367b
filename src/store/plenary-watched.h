/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-connection.h"

G_BEGIN_DECLS

gboolean plenary_watched_is_remembered (PlenaryConnection *connection,
                                        gboolean *remembered,
                                        GError **error);

G_END_DECLS
