/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-elsewhere-edits.h"

#include <glib/gi18n.h>

#include "plenary-timecode.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

/* What the teacher can do to a recording from elsewhere in the room. Each is one edit,
 * one undo step, and says what it did. All on the main thread. */

/* From here on tenths of seconds are of no use to anybody who reads it. */
#define LONG (100 * PLENARY_SECOND)

static char *
say_length (gint64 time)
{
  if (time >= LONG)
    return plenary_timecode_format (time);

  /* Translators: a number of seconds, such as “3.24 s” */
  return g_strdup_printf (_("%.2f s"), (double) time / PLENARY_SECOND);
}

/**
 * plenary_elsewhere_edits_describe:
 * @offset: where a recording lies, in nanoseconds of lesson time
 *
 * Says when a recording begins, as seen from the lesson.
 *
 * Returns: (transfer full): such as “Begins 3.24 s later than the lesson”
 */
char *
plenary_elsewhere_edits_describe (gint64 offset)
{
  g_autofree char *length = say_length (ABS (offset));

  if (offset == 0)
    return g_strdup (_("Begins with the lesson"));
  if (offset > 0)
    /* Translators: %s is a length, such as “3.24 s” */
    return g_strdup_printf (_("Begins %s later than the lesson"), length);

  /* Translators: %s is a length, such as “3.24 s” */
  return g_strdup_printf (_("Begins %s earlier than the lesson"), length);
}

/* NULL if the lesson was removed meanwhile. */
static PlenaryEdit *
begin_edit (PlenaryStore *store,
            PlenaryRecording *recording,
            PlenaryEditKind kind)
{
  const char *uuid = plenary_recording_get_lesson (recording);
  PlenaryLesson *lesson = plenary_store_lookup (store, uuid);
  PlenaryEdit *edit;

  if (!PLENARY_IS_LESSON (lesson))
    return NULL;

  edit = plenary_edit_new (kind);
  plenary_edit_set_lesson (edit, uuid);
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));

  return edit;
}

static void
commit (PlenaryStore *store,
        PlenaryEdit *edit,
        const char *said,
        GtkWidget *widget)
{
  g_autoptr (GtkWidget) alive = g_object_ref (widget);

  plenary_trouble_commit (store, edit, widget);
  gtk_widget_activate_action (widget, "win.say-undo", "s", said);
}

/**
 * plenary_elsewhere_edits_place:
 * @store: the store
 * @recording: a live recording from elsewhere in the room
 * @offset: where it lies now, in nanoseconds of lesson time; below 0 if it began before
 *   the lesson
 * @widget: the widget it was done in
 *
 * Places a recording beside the lesson.
 */
void
plenary_elsewhere_edits_place (PlenaryStore *store,
                               PlenaryRecording *recording,
                               gint64 offset,
                               GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = begin_edit (store, recording, PLENARY_EDIT_RECORDING_LINED_UP);
  g_autoptr (PlenaryRecording) copy = NULL;
  g_autofree char *said = plenary_elsewhere_edits_describe (offset);

  if (edit == NULL || plenary_recording_get_offset (recording) == offset)
    return;

  copy = plenary_entity_copy (recording);
  plenary_recording_set_offset (copy, offset);
  plenary_edit_put (edit, copy);
  commit (store, edit, said, widget);
}

/**
 * plenary_elsewhere_edits_take_out:
 * @store: the store
 * @recording: a live recording from elsewhere in the room
 * @widget: the widget it was done in
 *
 * Takes a recording out of its lesson. The file is not touched.
 */
void
plenary_elsewhere_edits_take_out (PlenaryStore *store,
                                  PlenaryRecording *recording,
                                  GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = begin_edit (store, recording, PLENARY_EDIT_RECORDING_REMOVED);
  g_autofree char *said = NULL;

  if (edit == NULL)
    return;

  /* Translators: %s is the name of a file */
  said = plenary_words_fill_in (_("“%s” taken out. The file stays where it is."),
                                plenary_recording_get_display_name (recording));
  plenary_edit_remove (edit, recording);
  commit (store, edit, said, widget);
}
