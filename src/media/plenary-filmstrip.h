/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PlenaryFilmstripStage:
 * @PLENARY_FILMSTRIP_COARSE: a picture every 30 s
 * @PLENARY_FILMSTRIP_FINE: a picture every 10 s
 * @PLENARY_FILMSTRIP_NEAR: a picture every 2 s near some times
 * @PLENARY_FILMSTRIP_ALL: all of them
 *
 * How dense the pictures are.
 */
typedef enum
{
  PLENARY_FILMSTRIP_COARSE,
  PLENARY_FILMSTRIP_FINE,
  PLENARY_FILMSTRIP_NEAR,
  PLENARY_FILMSTRIP_ALL,
} PlenaryFilmstripStage;

#define PLENARY_TYPE_FILMSTRIP (plenary_filmstrip_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryFilmstrip, plenary_filmstrip, PLENARY, FILMSTRIP, GObject)

PlenaryFilmstrip *plenary_filmstrip_new (void) G_GNUC_WARN_UNUSED_RESULT;

GBytes *plenary_filmstrip_get_nearest (PlenaryFilmstrip *self, gint64 time, gint64 *at);
guint plenary_filmstrip_get_n_pictures (PlenaryFilmstrip *self);
gboolean plenary_filmstrip_get_complete (PlenaryFilmstrip *self);
gboolean plenary_filmstrip_get_given_up (PlenaryFilmstrip *self);
gboolean plenary_filmstrip_get_idle (PlenaryFilmstrip *self);

/* For those who make the pictures. */
GArray *plenary_filmstrip_plan (PlenaryFilmstrip *self,
                                PlenaryFilmstripStage stage,
                                gint64 duration,
                                const gint64 *near,
                                gsize n_near) G_GNUC_WARN_UNUSED_RESULT;
gboolean plenary_filmstrip_read (PlenaryFilmstrip *self,
                                 GArray *plan,
                                 guint8 type,
                                 const guint8 *content,
                                 gsize n);
guint plenary_filmstrip_get_n_answered (PlenaryFilmstrip *self);
void plenary_filmstrip_set_complete (PlenaryFilmstrip *self, gboolean complete, gboolean given_up);
void plenary_filmstrip_set_idle (PlenaryFilmstrip *self, gboolean idle);
void plenary_filmstrip_restart (PlenaryFilmstrip *self);
GBytes *plenary_filmstrip_pack (PlenaryFilmstrip *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
