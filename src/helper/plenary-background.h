/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-findings.h"

#include <gst/gst.h>

G_BEGIN_DECLS

/* The descriptors of a program that works in the background. */
#define PLENARY_BACKGROUND_FILE 3
#define PLENARY_BACKGROUND_OUTPUT 1

char *plenary_background_begin (int *argc, char ***argv, PlenaryFindingsKind kind)
  G_GNUC_WARN_UNUSED_RESULT;
void plenary_background_write (guint8 type,
                               const guint8 *head,
                               gsize n_head,
                               const guint8 *content,
                               gsize n);
void plenary_background_end (gboolean none) G_GNUC_NORETURN;

GstElement *plenary_background_make_pipeline (const char *uri,
                                              const char *unwanted,
                                              const char *line);

G_END_DECLS
