/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _PlenaryErrands PlenaryErrands;

PlenaryErrands *plenary_errands_new (void) G_GNUC_WARN_UNUSED_RESULT;
void plenary_errands_free (PlenaryErrands *self);

void plenary_errands_open (PlenaryErrands *self, GstElement *pipeline, GstElement *video_sink);
void plenary_errands_set_state (PlenaryErrands *self, GstElement *pipeline, GstState state);
void plenary_errands_send (PlenaryErrands *self, GstElement *pipeline, GstEvent *event);
void plenary_errands_close (PlenaryErrands *self, GstElement *pipeline, GstElement *video_sink);

gboolean plenary_errands_is_idle (PlenaryErrands *self);
gboolean plenary_errands_is_answer (GstMessage *message, gboolean *accepted);

G_END_DECLS
