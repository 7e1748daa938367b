/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-store.h"

G_DEFINE_QUARK (plenary - store - error - quark, plenary_store_error)
