/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-past-moment.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOMENT_CHOOSER (plenary_moment_chooser_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryMomentChooser,
                      plenary_moment_chooser,
                      PLENARY,
                      MOMENT_CHOOSER,
                      AdwDialog)

AdwDialog *plenary_moment_chooser_new (GListModel *moments, PlenaryPastMoment *current)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
