/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GCompareDataFunc plenary_order_get (GType type);

G_END_DECLS
