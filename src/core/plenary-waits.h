/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-quiet.h"

G_BEGIN_DECLS

/* What counts as a wait: people are usually given little more than a second, so it is
 * less than what is told of quiet otherwise; between two sentences is less still. */
#define PLENARY_WAIT_SHORTEST (PLENARY_SECOND / 2)

/* How far from where a question was marked its wait may lie. */
#define PLENARY_WAIT_BEFORE (3 * PLENARY_SECOND)
#define PLENARY_WAIT_AFTER (8 * PLENARY_SECOND)

/**
 * PlenaryWaits:
 * @first: the first wait: until a pupil speaks; from -1 to -1 if there is none
 * @second: the second wait: until the teacher speaks again; from -1 to -1 if there is none
 *
 * The quiet after an asked question.
 */
typedef struct
{
  PlenarySpan first;
  PlenarySpan second;
} PlenaryWaits;

/**
 * PlenaryWaitPlace:
 * @PLENARY_WAIT_FIRST: the first wait
 * @PLENARY_WAIT_SECOND: the second wait
 *
 * One of the waits after a question.
 */
typedef enum
{
  PLENARY_WAIT_FIRST,
  PLENARY_WAIT_SECOND,
} PlenaryWaitPlace;

#define PLENARY_N_WAITS 2

#define PLENARY_NO_WAIT ((PlenarySpan) { -1, -1 })

gboolean plenary_waits_has (PlenarySpan wait);
PlenaryWaits plenary_waits_offer (GArray *quiet, gint64 asked_at);
PlenarySpan plenary_waits_offer_second (GArray *quiet, PlenarySpan first);
gboolean plenary_waits_take_next (GArray *quiet,
                                  PlenarySpan wait,
                                  gint64 from,
                                  int direction,
                                  PlenarySpan *next);
gint64 plenary_waits_typical (GArray *lengths);

G_END_DECLS
