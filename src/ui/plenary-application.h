/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-jobs.h"
#include "plenary-store.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_APPLICATION (plenary_application_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryApplication, plenary_application, PLENARY, APPLICATION, AdwApplication)

PlenaryApplication *plenary_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
PlenaryStore *plenary_application_get_store (PlenaryApplication *self);
void plenary_application_hand_over (PlenaryApplication *self);
PlenaryJobs *plenary_application_get_jobs (PlenaryApplication *self);
void plenary_application_open_store (PlenaryApplication *self);

G_END_DECLS
