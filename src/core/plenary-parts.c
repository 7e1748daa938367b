/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-parts.h"

#include "plenary-placement.h"

/* The parts of a lesson: recordings that follow one another, because the camera
 * began a new file or was stopped between. Each lies where its placement says.
 * Between two there may be a gap, which nobody watches, or an overlap, in which
 * the part that plays goes on to its end. */

static int
compare_placement (gconstpointer a,
                   gconstpointer b)
{
  PlenaryRecording *one = *(PlenaryRecording *const *) a;
  PlenaryRecording *other = *(PlenaryRecording *const *) b;
  gint64 offset = plenary_recording_get_offset (one);
  gint64 other_offset = plenary_recording_get_offset (other);

  if (offset != other_offset)
    return offset < other_offset ? -1 : 1;

  /* Always the same order, whichever the model has. */
  return g_strcmp0 (plenary_entity_get_uuid (PLENARY_ENTITY (one)),
                    plenary_entity_get_uuid (PLENARY_ENTITY (other)));
}

static GPtrArray *
list_where (GListModel *recordings,
            gboolean parts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if ((plenary_recording_get_role (recording) == PLENARY_ROLE_PART) == parts)
        g_ptr_array_add (list, g_steal_pointer (&recording));
    }
  g_ptr_array_sort (list, compare_placement);

  return list;
}

/**
 * plenary_parts_list:
 * @recordings: the recordings of a lesson, [class@Recording]
 *
 * Lists those that are parts, in the order of their placement.
 *
 * Returns: (transfer full) (element-type PlenaryRecording): the parts
 */
GPtrArray *
plenary_parts_list (GListModel *recordings)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (recordings), g_ptr_array_new ());

  return list_where (recordings, TRUE);
}

/**
 * plenary_parts_list_others:
 * @recordings: the recordings of a lesson, [class@Recording]
 *
 * Lists those that are no parts: what was recorded of the same from elsewhere in the
 * room, in the order of their placement.
 *
 * Returns: (transfer full) (element-type PlenaryRecording): the others
 */
GPtrArray *
plenary_parts_list_others (GListModel *recordings)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (recordings), g_ptr_array_new ());

  return list_where (recordings, FALSE);
}

/**
 * plenary_parts_span:
 * @part: a recording
 *
 * Finds where a recording lies in the lesson.
 *
 * Returns: the span, in nanoseconds of lesson time
 */
PlenarySpan
plenary_parts_span (PlenaryRecording *part)
{
  gint64 offset = plenary_recording_get_offset (part);
  gint64 duration = MAX (0, plenary_recording_get_duration (part));

  return plenary_span_make (offset, plenary_placement_to_lesson (offset, duration));
}

/**
 * plenary_parts_extent:
 * @parts: (element-type PlenaryRecording): parts in the order of their placement
 *
 * Finds from when to when there is something to see.
 *
 * Returns: the span, in nanoseconds of lesson time; empty without parts
 */
PlenarySpan
plenary_parts_extent (GPtrArray *parts)
{
  PlenarySpan extent = { 0, 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      PlenarySpan span = plenary_parts_span (parts->pdata[i]);

      extent.start = i == 0 ? span.start : MIN (extent.start, span.start);
      extent.end = i == 0 ? span.end : MAX (extent.end, span.end);
    }

  return extent;
}

/**
 * plenary_parts_find:
 * @parts: (element-type PlenaryRecording): parts in the order of their placement
 * @lesson_time: nanoseconds of lesson time
 * @current: (nullable): the part that plays now
 *
 * Finds the part to show at a time. In an overlap it is @current where that is
 * one of the two, otherwise the later one, whose beginning would never be seen
 * if it were not. In a gap it is the part after it; beyond the ends, the first or
 * the last.
 *
 * Returns: (transfer none) (nullable): the part, or %NULL if there are none
 */
PlenaryRecording *
plenary_parts_find (GPtrArray *parts,
                    gint64 lesson_time,
                    PlenaryRecording *current)
{
  PlenaryRecording *found = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      PlenaryRecording *part = parts->pdata[i];
      PlenarySpan span = plenary_parts_span (part);

      if (plenary_span_contains (span, lesson_time))
        {
          found = part;
          if (part == current)
            return current;
        }
      else if (found == NULL && span.start > lesson_time)
        {
          return part;
        }
    }

  if (found == NULL && parts->len > 0)
    found = parts->pdata[parts->len - 1];

  return found;
}

/**
 * plenary_parts_next:
 * @parts: (element-type PlenaryRecording): parts in the order of their placement
 * @part: one of them
 *
 * Finds what goes on when @part has played to its end: the next one that has
 * anything after it.
 *
 * Returns: (transfer none) (nullable): the part, or %NULL at the lesson's end
 */
PlenaryRecording *
plenary_parts_next (GPtrArray *parts,
                    PlenaryRecording *part)
{
  PlenarySpan span = plenary_parts_span (part);
  guint index;

  if (!g_ptr_array_find (parts, part, &index))
    return NULL;

  for (guint i = index + 1; i < parts->len; i++)
    {
      if (plenary_parts_span (parts->pdata[i]).end > span.end)
        return parts->pdata[i];
    }

  return NULL;
}

/* Cameras that cut a lesson into files number them, so that names tell the order;
 * they are compared as file managers do, with 2 before 10. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  PlenaryRecording *one = *(PlenaryRecording *const *) a;
  PlenaryRecording *other = *(PlenaryRecording *const *) b;
  g_autofree char *key =
    g_utf8_collate_key_for_filename (plenary_recording_get_display_name (one), -1);
  g_autofree char *other_key =
    g_utf8_collate_key_for_filename (plenary_recording_get_display_name (other), -1);

  return strcmp (key, other_key);
}

static int
compare_recorded (gconstpointer a,
                  gconstpointer b)
{
  gint64 one = plenary_recording_get_recorded_at (*(PlenaryRecording *const *) a);
  gint64 other = plenary_recording_get_recorded_at (*(PlenaryRecording *const *) b);

  return one != other ? (one < other ? -1 : 1) : compare_names (a, b);
}

static gboolean
all_tell_when (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (plenary_recording_get_recorded_at (parts->pdata[i]) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_parts_sort_as_recorded:
 * @parts: (element-type PlenaryRecording): recordings
 *
 * Sorts recordings into the order in which they seem to have been made: by the
 * time stamps in the files if all have one, otherwise by their names.
 */
void
plenary_parts_sort_as_recorded (GPtrArray *parts)
{
  g_ptr_array_sort (parts, all_tell_when (parts) ? compare_recorded : compare_names);
}

/**
 * plenary_parts_lay_end_to_end:
 * @parts: (element-type PlenaryRecording): detached recordings, in order
 *
 * Places recordings one after the other, the first at the lesson's beginning.
 * Time stamps are not used for this: some cameras write when a file was begun,
 * others when it was finished, so a gap read from them may be none.
 */
void
plenary_parts_lay_end_to_end (GPtrArray *parts)
{
  gint64 offset = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      plenary_recording_set_offset (parts->pdata[i], offset);
      offset = plenary_parts_span (parts->pdata[i]).end;
    }
}

/**
 * plenary_parts_are_end_to_end:
 * @parts: (element-type PlenaryRecording): parts in the order of their placement
 *
 * Finds out whether plenary_parts_lay_end_to_end() would change nothing.
 *
 * Returns: whether they follow one another from the lesson's beginning, without a
 *   gap or an overlap
 */
gboolean
plenary_parts_are_end_to_end (GPtrArray *parts)
{
  gint64 end = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      PlenarySpan span = plenary_parts_span (parts->pdata[i]);

      if (span.start != end)
        return FALSE;
      end = span.end;
    }

  return TRUE;
}
