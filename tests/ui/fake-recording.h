/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline-pictures.h"
#include "plenary-timeline-sound.h"

G_BEGIN_DECLS

/* A sound that is made up: a voice, with stretches that are less loud. */
#define FAKE_TYPE_SOUND (fake_sound_get_type ())

G_DECLARE_FINAL_TYPE (FakeSound, fake_sound, FAKE, SOUND, GObject)

FakeSound *fake_sound_new (gint64 length);
void fake_sound_set_state (FakeSound *self, PlenaryTimelineSoundState state);
void fake_sound_set_lost (FakeSound *self, gint64 from);
void fake_sound_add_stretch (FakeSound *self, double start, double end, double decibels);
guint fake_sound_get_n_read (FakeSound *self);

/* Pictures of plain colours: that at second n has the number n / every as its grey. */
#define FAKE_TYPE_PICTURES (fake_pictures_get_type ())

G_DECLARE_FINAL_TYPE (FakePictures, fake_pictures, FAKE, PICTURES, GObject)

FakePictures *fake_pictures_new (void);
void fake_pictures_set_expected (FakePictures *self, gboolean expected);
void fake_pictures_set_first (FakePictures *self, gint64 first);
void fake_pictures_add (FakePictures *self, gint64 at, int width, int height, guint8 grey);

G_END_DECLS
