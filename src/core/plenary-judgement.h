/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *plenary_judgement_find (const char *text, const char *const *words);

G_END_DECLS
