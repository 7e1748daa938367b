/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Spins the main loop until @condition holds; a condition that never comes true
 * fails the test instead of hanging it. */
#define WAIT_UNTIL(condition)                                                \
  G_STMT_START                                                               \
  {                                                                          \
    gint64 wait_end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;         \
    while (!(condition))                                                     \
      {                                                                      \
        if (g_get_monotonic_time () > wait_end)                              \
          g_error ("never came true: %s", #condition);                       \
        g_main_context_iteration (NULL, FALSE) ? (void) 0 : g_usleep (1000); \
      }                                                                      \
  }                                                                          \
  G_STMT_END

/* What was announced to assistive technology, for tests that make a string of it. */
extern GString *announced;

/* Finding things the way a person does: by what they are and what they say. */
GtkWidget *find_by_label (GtkWidget *root, const char *label);
GtkWidget *find_type (GtkWidget *root, GType type);
GtkWidget *find_titled (GtkWidget *root, GType type, const char *title);
gboolean says (GtkWidget *root, const char *text);
gboolean mentions (GtkWidget *root, const char *text);

G_END_DECLS
