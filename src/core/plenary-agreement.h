/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"
#include "plenary-enums.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGREEMENT (plenary_agreement_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryAgreement, plenary_agreement, PLENARY, AGREEMENT, PlenaryEntity)

PlenaryAgreement *plenary_agreement_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *plenary_agreement_get_text (PlenaryAgreement *self);
void plenary_agreement_set_text (PlenaryAgreement *self, const char *text);
const char *plenary_agreement_get_agreed_by (PlenaryAgreement *self);
void plenary_agreement_set_agreed_by (PlenaryAgreement *self, const char *agreed_by);
const char *plenary_agreement_get_agreed_on (PlenaryAgreement *self);
void plenary_agreement_set_agreed_on (PlenaryAgreement *self, const char *agreed_on);
const char *plenary_agreement_get_review_on (PlenaryAgreement *self);
void plenary_agreement_set_review_on (PlenaryAgreement *self, const char *review_on);
gint64 plenary_agreement_get_created (PlenaryAgreement *self);
void plenary_agreement_set_created (PlenaryAgreement *self, gint64 created);

G_END_DECLS
