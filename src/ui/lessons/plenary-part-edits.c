/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-part-edits.h"

#include <glib/gi18n.h>

#include "plenary-moment.h"
#include "plenary-parts.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

/* What the teacher can do to the parts of a lesson. Each is one edit, one undo step,
 * and says what it did. Live recordings are never changed here: copies are, and the
 * store is given those. Moments lie in their part, so they go with it wherever it
 * is placed. All on the main thread. */

static GPtrArray *
list_parts (PlenaryContents *contents)
{
  return plenary_parts_list (plenary_contents_get_recordings (contents));
}

/* As teachers count. */
static guint
number_of (PlenaryContents *contents,
           PlenaryRecording *part)
{
  g_autoptr (GPtrArray) parts = list_parts (contents);
  guint index;

  return g_ptr_array_find (parts, part, &index) ? index + 1 : 0;
}

static PlenaryEdit *
begin_edit (PlenaryContents *contents,
            PlenaryEditKind kind)
{
  PlenaryLesson *lesson = plenary_contents_get_lesson (contents);
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
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

/* Puts those of @order into @edit that do not lie end to end yet. */
static void
put_end_to_end (PlenaryEdit *edit,
                GPtrArray *order)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (copies, plenary_entity_copy (order->pdata[i]));
  plenary_parts_lay_end_to_end (copies);

  for (guint i = 0; i < order->len; i++)
    {
      if (plenary_recording_get_offset (copies->pdata[i]) !=
          plenary_recording_get_offset (order->pdata[i]))
        plenary_edit_put (edit, copies->pdata[i]);
    }
}

/**
 * plenary_part_edits_count_moments:
 * @contents: a lesson with what belongs to it
 * @part: one of its recordings
 *
 * Counts the moments that were marked in a part.
 *
 * Returns: how many there are
 */
guint
plenary_part_edits_count_moments (PlenaryContents *contents,
                                  PlenaryRecording *part)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (part));
  GListModel *moments = plenary_contents_get_moments (contents);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (g_str_equal (plenary_moment_get_recording (moment), uuid))
        n++;
    }

  return n;
}

static void
move_in_order (GPtrArray *parts,
               PlenaryRecording *part,
               PlenaryRecording *other,
               gboolean after)
{
  guint place;

  g_object_ref (part);
  g_ptr_array_remove (parts, part);
  if (g_ptr_array_find (parts, other, &place))
    g_ptr_array_insert (parts, after ? place + 1 : place, part);
}

/**
 * plenary_part_edits_place:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @other: another of its parts
 * @after: whether after @other, or before it
 * @widget: the widget it was done in
 *
 * Changes the order of the parts. In a new order no gap or overlap of the old one
 * means anything, so all are laid end to end.
 */
void
plenary_part_edits_place (PlenaryStore *store,
                          PlenaryContents *contents,
                          PlenaryRecording *part,
                          PlenaryRecording *other,
                          gboolean after,
                          GtkWidget *widget)
{
  guint number = number_of (contents, part);
  guint other_number = number_of (contents, other);
  g_autoptr (GPtrArray) order = list_parts (contents);
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *said = NULL;

  if (number == 0 || other_number == 0 || part == other ||
      other_number == (after ? number - 1 : number + 1))
    return;

  move_in_order (order, part, other, after);
  edit = begin_edit (contents, PLENARY_EDIT_RECORDING_PLACED);
  put_end_to_end (edit, order);
  /* Translators: both are the numbers of parts of a lesson */
  said =
    g_strdup_printf (after ? _("Part %u moved after part %u") : _("Part %u moved before part %u"),
                     number, other_number);
  commit (store, edit, said, widget);
}

/**
 * plenary_part_edits_begin_at:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @time: nanoseconds of lesson time
 * @widget: the widget it was done in
 *
 * Places one part, which may leave a gap or lie over another.
 */
void
plenary_part_edits_begin_at (PlenaryStore *store,
                             PlenaryContents *contents,
                             PlenaryRecording *part,
                             gint64 time,
                             GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autoptr (PlenaryRecording) copy = NULL;
  g_autofree char *begin = plenary_timecode_format (time);
  g_autofree char *said = NULL;

  if (plenary_recording_get_offset (part) == time)
    return;

  copy = plenary_entity_copy (part);
  plenary_recording_set_offset (copy, time);
  edit = begin_edit (contents, PLENARY_EDIT_RECORDING_PLACED);
  plenary_edit_put (edit, copy);
  /* Translators: the number of a part of a lesson, and a time such as “23:10” */
  said = g_strdup_printf (_("Part %u begins at %s now"), number_of (contents, part), begin);
  commit (store, edit, said, widget);
}

/**
 * plenary_part_edits_lay_end_to_end:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @widget: the widget it was done in
 *
 * Lays the parts one after the other, as if nothing had been between them.
 */
void
plenary_part_edits_lay_end_to_end (PlenaryStore *store,
                                   PlenaryContents *contents,
                                   GtkWidget *widget)
{
  g_autoptr (GPtrArray) parts = list_parts (contents);
  g_autoptr (PlenaryEdit) edit = begin_edit (contents, PLENARY_EDIT_RECORDING_PLACED);

  put_end_to_end (edit, parts);
  if (plenary_edit_get_puts (edit)->len > 0)
    commit (store, edit, _("The parts follow one another now"), widget);
}

static void
remove_moments (PlenaryEdit *edit,
                PlenaryContents *contents,
                PlenaryRecording *part)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (part));
  GListModel *moments = plenary_contents_get_moments (contents);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      if (g_str_equal (plenary_moment_get_recording (moment), uuid))
        plenary_edit_remove (edit, moment);
    }
}

static char *
say_taken_out (guint number,
               guint n_moments)
{
  if (n_moments == 0)
    /* Translators: %u is the number of a part of a lesson */
    return g_strdup_printf (_("Part %u taken out. The file stays where it is."), number);

  /* Translators: the number of a part of a lesson, and how many moments it had */
  return g_strdup_printf (ngettext ("Part %u taken out, with its moment",
                                    "Part %u taken out, with its %u moments", n_moments),
                          number, n_moments);
}

/**
 * plenary_part_edits_take_out:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @widget: the widget it was done in
 *
 * Takes a part out of its lesson, with the moments that were marked in it: what they
 * showed would be missing. The file is not touched. Parts that followed one another
 * close the gap.
 */
void
plenary_part_edits_take_out (PlenaryStore *store,
                             PlenaryContents *contents,
                             PlenaryRecording *part,
                             GtkWidget *widget)
{
  guint number = number_of (contents, part);
  g_autoptr (GPtrArray) parts = list_parts (contents);
  gboolean tidy = plenary_parts_are_end_to_end (parts);
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *said = NULL;

  if (number == 0)
    return;

  edit = begin_edit (contents, PLENARY_EDIT_RECORDING_REMOVED);
  said = say_taken_out (number, plenary_part_edits_count_moments (contents, part));
  remove_moments (edit, contents, part);
  plenary_edit_remove (edit, part);
  if (tidy)
    {
      g_ptr_array_remove (parts, part);
      put_end_to_end (edit, parts);
    }
  commit (store, edit, said, widget);
}

/**
 * plenary_part_edits_keep_words:
 * @store: the store
 * @contents: a lesson with what belongs to it
 * @part: one of its parts
 * @widget: the widget it was done in
 *
 * Lets go of the film of a part, but not of its place and its moments.
 */
void
plenary_part_edits_keep_words (PlenaryStore *store,
                               PlenaryContents *contents,
                               PlenaryRecording *part,
                               GtkWidget *widget)
{
  g_autoptr (PlenaryRecording) copy = plenary_entity_copy (part);
  g_autoptr (PlenaryEdit) edit = begin_edit (contents, PLENARY_EDIT_RECORDING_GIVEN_UP);

  plenary_recording_set_given_up (copy, TRUE);
  plenary_edit_put (edit, copy);
  commit (store, edit, _("Your words stay here, without the recording"), widget);
}
