/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-recording.h"

#include "plenary-timecode.h"

#include <gdk/gdk.h>

/* How loud the voice is, in decibels above the room, and a sample of full scale. */
#define VOICE 25.0

typedef struct
{
  PlenarySpan span;
  double decibels;
} Stretch;

struct _FakeSound
{
  GObject parent_instance;

  PlenaryTimelineSoundState state;
  double threshold;
  gint64 length;
  GArray *stretches;
  GArray *quiet;
  gint64 lost;
  guint n_read;
};

static void sound_init (PlenaryTimelineSoundInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeSound,
                               fake_sound,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLENARY_TYPE_TIMELINE_SOUND, sound_init))

static void
find_quiet (FakeSound *self)
{
  g_array_set_size (self->quiet, 0);
  for (guint i = 0; i < self->stretches->len; i++)
    {
      Stretch *stretch = &g_array_index (self->stretches, Stretch, i);

      if (stretch->decibels <= self->threshold)
        g_array_append_val (self->quiet, stretch->span);
    }
  plenary_timeline_sound_changed (PLENARY_TIMELINE_SOUND (self));
}

static double
decibels_at (FakeSound *self,
             gint64 time)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      Stretch *stretch = &g_array_index (self->stretches, Stretch, i);

      if (plenary_span_contains (stretch->span, time))
        return stretch->decibels;
    }

  return VOICE;
}

static PlenaryTimelineSoundState
get_state (PlenaryTimelineSound *sound)
{
  return FAKE_SOUND (sound)->state;
}

static void
read_columns (PlenaryTimelineSound *sound,
              PlenarySpan span,
              guint n,
              PlenaryTimelineColumn *columns)
{
  FakeSound *self = FAKE_SOUND (sound);

  self->n_read++;
  for (guint i = 0; i < n; i++)
    {
      gint64 time = span.start + plenary_span_length (span) / n * i;
      double loud = decibels_at (self, time) / VOICE * 40;

      columns[i].known = time >= 0 && time < self->length;
      columns[i].usual = loud * (0.6 + 0.4 * ((time / (PLENARY_SECOND / 7) * 37) % 11) / 11.0);
      columns[i].loudest = MIN (127, columns[i].usual * 2);
    }
}

static GArray *
get_quiet (PlenaryTimelineSound *sound)
{
  return FAKE_SOUND (sound)->quiet;
}

static gboolean
get_lost (PlenaryTimelineSound *sound,
          PlenarySpan *lost)
{
  FakeSound *self = FAKE_SOUND (sound);

  *lost = (PlenarySpan) { self->lost, G_MAXINT64 };

  return self->lost > 0;
}

static void
sound_init (PlenaryTimelineSoundInterface *iface)
{
  iface->get_state = get_state;
  iface->read = read_columns;
  iface->get_quiet = get_quiet;
  iface->get_lost = get_lost;
}

static void
fake_sound_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  g_value_set_double (value, FAKE_SOUND (object)->threshold);
}

static void
fake_sound_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  FakeSound *self = FAKE_SOUND (object);

  self->threshold = g_value_get_double (value);
  find_quiet (self);
  g_object_notify (object, "threshold");
}

static void
fake_sound_finalize (GObject *object)
{
  g_array_unref (FAKE_SOUND (object)->stretches);
  g_array_unref (FAKE_SOUND (object)->quiet);

  G_OBJECT_CLASS (fake_sound_parent_class)->finalize (object);
}

static void
fake_sound_class_init (FakeSoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fake_sound_finalize;
  object_class->get_property = fake_sound_get_property;
  object_class->set_property = fake_sound_set_property;
  g_object_class_override_property (object_class, 1, "threshold");
}

static void
fake_sound_init (FakeSound *self)
{
  self->state = PLENARY_TIMELINE_SOUND_KNOWN;
  self->threshold = 9.0;
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self->quiet = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
}

FakeSound *
fake_sound_new (gint64 length)
{
  FakeSound *self = g_object_new (FAKE_TYPE_SOUND, NULL);

  self->length = length;

  return self;
}

void
fake_sound_set_state (FakeSound *self,
                      PlenaryTimelineSoundState state)
{
  self->state = state;
  plenary_timeline_sound_changed (PLENARY_TIMELINE_SOUND (self));
}

/* Listening broke off there. */
void
fake_sound_set_lost (FakeSound *self,
                     gint64 from)
{
  self->lost = from;
  plenary_timeline_sound_changed (PLENARY_TIMELINE_SOUND (self));
}

/* In order, in seconds. */
void
fake_sound_add_stretch (FakeSound *self,
                        double start,
                        double end,
                        double decibels)
{
  Stretch stretch = { { start * PLENARY_SECOND, end * PLENARY_SECOND }, decibels };

  g_array_append_val (self->stretches, stretch);
  find_quiet (self);
}

guint
fake_sound_get_n_read (FakeSound *self)
{
  return self->n_read;
}

typedef struct
{
  gint64 at;
  GBytes *bytes;
} Picture;

struct _FakePictures
{
  GObject parent_instance;

  gboolean expected;
  /* Before that there is none. */
  gint64 first;
  GArray *pictures;
};

static void pictures_init (PlenaryTimelinePicturesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakePictures,
                               fake_pictures,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLENARY_TYPE_TIMELINE_PICTURES,
                                                      pictures_init))

static GBytes *
get_nearest (PlenaryTimelinePictures *pictures,
             gint64 time,
             gint64 *at)
{
  FakePictures *self = FAKE_PICTURES (pictures);
  Picture *nearest = NULL;

  for (guint i = 0; i < self->pictures->len; i++)
    {
      Picture *picture = &g_array_index (self->pictures, Picture, i);

      if (nearest == NULL || ABS (picture->at - time) < ABS (nearest->at - time))
        nearest = picture;
    }
  if (nearest == NULL || time < self->first)
    return NULL;

  *at = nearest->at;

  return nearest->bytes;
}

static PlenaryTimelinePicturesState
get_pictures_state (PlenaryTimelinePictures *pictures)
{
  FakePictures *self = FAKE_PICTURES (pictures);

  if (self->pictures->len > 0)
    return PLENARY_TIMELINE_PICTURES_THERE;

  return self->expected ? PLENARY_TIMELINE_PICTURES_AWAITED : PLENARY_TIMELINE_PICTURES_ABSENT;
}

static void
pictures_init (PlenaryTimelinePicturesInterface *iface)
{
  iface->get_nearest = get_nearest;
  iface->get_state = get_pictures_state;
}

static void
clear_picture (gpointer picture)
{
  g_bytes_unref (((Picture *) picture)->bytes);
}

static void
fake_pictures_finalize (GObject *object)
{
  g_array_unref (FAKE_PICTURES (object)->pictures);

  G_OBJECT_CLASS (fake_pictures_parent_class)->finalize (object);
}

static void
fake_pictures_class_init (FakePicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_pictures_finalize;
}

static void
fake_pictures_init (FakePictures *self)
{
  self->expected = TRUE;
  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);
}

FakePictures *
fake_pictures_new (void)
{
  return g_object_new (FAKE_TYPE_PICTURES, NULL);
}

void
fake_pictures_set_expected (FakePictures *self,
                            gboolean expected)
{
  self->expected = expected;
  plenary_timeline_pictures_changed (PLENARY_TIMELINE_PICTURES (self));
}

/* Before @first nothing is seen. */
void
fake_pictures_set_first (FakePictures *self,
                         gint64 first)
{
  self->first = first;
  plenary_timeline_pictures_changed (PLENARY_TIMELINE_PICTURES (self));
}

void
fake_pictures_add (FakePictures *self,
                   gint64 at,
                   int width,
                   int height,
                   guint8 grey)
{
  gsize size = (gsize) width * height * 3;
  g_autoptr (GBytes) pixels = g_bytes_new_take (memset (g_malloc (size), grey, size), size);
  g_autoptr (GdkTexture) texture =
    gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, pixels, width * 3);
  Picture picture = { at, gdk_texture_save_to_png_bytes (texture) };

  g_array_append_val (self->pictures, picture);
  plenary_timeline_pictures_changed (PLENARY_TIMELINE_PICTURES (self));
}
