/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-attempt.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-store.h"

G_BEGIN_DECLS

PlenaryNextStep *plenary_next_step_edits_make (PlenaryStore *store,
                                               PlenaryMoment *moment,
                                               const char *words,
                                               const char *merge_key,
                                               GtkWidget *widget);
PlenaryNextStep *plenary_next_step_edits_replace (PlenaryStore *store,
                                                  PlenaryNextStep *step,
                                                  const char *lesson,
                                                  const char *merge_key,
                                                  GtkWidget *widget);
void plenary_next_step_edits_change (PlenaryStore *store,
                                     PlenaryNextStep *copy,
                                     const char *lesson,
                                     const char *merge_key,
                                     GtkWidget *widget);
void plenary_next_step_edits_set_state (PlenaryStore *store,
                                        PlenaryNextStep *step,
                                        PlenaryNextStepState state,
                                        const char *lesson,
                                        GtkWidget *widget);
void plenary_next_step_edits_remove (PlenaryStore *store,
                                     PlenaryNextStep *step,
                                     const char *lesson,
                                     GtkWidget *widget);

PlenaryAttempt *plenary_next_step_edits_answer (PlenaryStore *store,
                                                PlenaryNextStep *step,
                                                const char *lesson,
                                                PlenaryAttemptOutcome outcome,
                                                GtkWidget *widget);
void plenary_next_step_edits_change_attempt (PlenaryStore *store,
                                             PlenaryAttempt *copy,
                                             const char *merge_key,
                                             GtkWidget *widget);

G_END_DECLS
