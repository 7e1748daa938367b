/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

#include "plenary-timecode.h"
#include "plenary-transport.h"

G_BEGIN_DECLS

#define FILM_FRAME (PLENARY_SECOND / 25)
#define FILM_FRAMES 3766

GstElement *film_make_sink (void);
int film_read_frame (GstElement *sink);
int film_read_sample (GstSample *sample);
PlenaryRecording *film_make_recording (const char *path);
char *film_get_path (void);
void film_open (PlenaryTransport *transport, PlenaryRecording *recording, gint64 position);
void film_wait_ready (PlenaryTransport *transport);
void film_wait_still (PlenaryTransport *transport);
void film_run (guint ms);

#define film_wait_for(condition)                                  \
  G_STMT_START                                                    \
  {                                                               \
    gint64 until = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
    while (!(condition))                                          \
      {                                                           \
        if (g_get_monotonic_time () > until)                      \
          g_error ("waited in vain for %s", #condition);          \
        film_run (5);                                             \
      }                                                           \
  }                                                               \
  G_STMT_END

G_END_DECLS
