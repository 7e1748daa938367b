/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-pictures.h"

#include "plenary-timeline-pictures.h"

/**
 * PlenaryLessonPictures:
 *
 * Small pictures of a lesson: those of each part, in its place.
 *
 * For the main thread.
 */

typedef struct
{
  PlenaryFilmstrip *filmstrip;
  PlenarySpan span;
} Part;

struct _PlenaryLessonPictures
{
  GObject parent_instance;

  GArray *parts;
};

static void timeline_pictures_init (PlenaryTimelinePicturesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryLessonPictures,
                               plenary_lesson_pictures,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLENARY_TYPE_TIMELINE_PICTURES,
                                                      timeline_pictures_init))

static gint64
distance (const Part *part,
          gint64 time)
{
  return MAX (0, MAX (part->span.start - time, time - part->span.end));
}

/* Of the part that is seen at this time, or that is nearest in a gap: one that is only
 * heard has none. In an overlap it is the later one. */
static GBytes *
get_nearest (PlenaryTimelinePictures *pictures,
             gint64 time,
             gint64 *at)
{
  PlenaryLessonPictures *self = PLENARY_LESSON_PICTURES (pictures);
  const Part *nearest = NULL;
  GBytes *bytes;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (nearest == NULL || distance (part, time) <= distance (nearest, time))
        nearest = part;
    }
  if (nearest == NULL || plenary_filmstrip_get_n_pictures (nearest->filmstrip) == 0)
    return NULL;

  bytes = plenary_filmstrip_get_nearest (nearest->filmstrip, time - nearest->span.start, at);
  *at += nearest->span.start;

  return bytes;
}

static PlenaryTimelinePicturesState
get_state (PlenaryTimelinePictures *pictures)
{
  PlenaryLessonPictures *self = PLENARY_LESSON_PICTURES (pictures);
  PlenaryTimelinePicturesState state = PLENARY_TIMELINE_PICTURES_ABSENT;

  for (guint i = 0; i < self->parts->len; i++)
    {
      PlenaryFilmstrip *filmstrip = g_array_index (self->parts, Part, i).filmstrip;

      if (plenary_filmstrip_get_n_pictures (filmstrip) > 0)
        return PLENARY_TIMELINE_PICTURES_THERE;
      if (!plenary_filmstrip_get_complete (filmstrip) && !plenary_filmstrip_get_idle (filmstrip))
        state = PLENARY_TIMELINE_PICTURES_AWAITED;
    }

  return state;
}

static void
timeline_pictures_init (PlenaryTimelinePicturesInterface *iface)
{
  iface->get_nearest = get_nearest;
  iface->get_state = get_state;
}

static void
changed (PlenaryLessonPictures *self)
{
  plenary_timeline_pictures_changed (PLENARY_TIMELINE_PICTURES (self));
}

static void
clear_part (gpointer data)
{
  g_object_unref (((Part *) data)->filmstrip);
}

static void
forget_parts (PlenaryLessonPictures *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    g_signal_handlers_disconnect_by_data (g_array_index (self->parts, Part, i).filmstrip, self);
  g_array_set_size (self->parts, 0);
}

static void
plenary_lesson_pictures_finalize (GObject *object)
{
  PlenaryLessonPictures *self = PLENARY_LESSON_PICTURES (object);

  forget_parts (self);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (plenary_lesson_pictures_parent_class)->finalize (object);
}

static void
plenary_lesson_pictures_class_init (PlenaryLessonPicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_lesson_pictures_finalize;
}

static void
plenary_lesson_pictures_init (PlenaryLessonPictures *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
}

/**
 * plenary_lesson_pictures_new:
 *
 * Makes the pictures of a lesson without parts.
 *
 * Returns: (transfer full): pictures of a lesson
 */
PlenaryLessonPictures *
plenary_lesson_pictures_new (void)
{
  return g_object_new (PLENARY_TYPE_LESSON_PICTURES, NULL);
}

/**
 * plenary_lesson_pictures_set_parts:
 * @self: pictures of a lesson
 * @filmstrips: (element-type PlenaryFilmstrip): the pictures of the parts
 * @spans: (array): where each part lies, in nanoseconds of lesson time
 *
 * Sets where the pictures come from.
 */
void
plenary_lesson_pictures_set_parts (PlenaryLessonPictures *self,
                                   GPtrArray *filmstrips,
                                   const PlenarySpan *spans)
{
  g_return_if_fail (PLENARY_IS_LESSON_PICTURES (self));
  g_return_if_fail (filmstrips != NULL);
  g_return_if_fail (spans != NULL || filmstrips->len == 0);

  forget_parts (self);
  for (guint i = 0; i < filmstrips->len; i++)
    {
      Part part = { g_object_ref (filmstrips->pdata[i]), spans[i] };

      g_array_append_val (self->parts, part);
      g_signal_connect_object (part.filmstrip, "changed", G_CALLBACK (changed), self,
                               G_CONNECT_SWAPPED);
    }
  changed (self);
}

/**
 * plenary_lesson_pictures_get_complete:
 * @self: pictures of a lesson
 *
 * Says whether no more pictures are to come.
 *
 * Returns: whether all parts have all their pictures
 */
gboolean
plenary_lesson_pictures_get_complete (PlenaryLessonPictures *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PICTURES (self), TRUE);

  for (guint i = 0; i < self->parts->len; i++)
    if (!plenary_filmstrip_get_complete (g_array_index (self->parts, Part, i).filmstrip))
      return FALSE;

  return TRUE;
}
