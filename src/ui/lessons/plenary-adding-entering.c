/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-adding-private.h"

#include "plenary-keeping.h"
#include "plenary-lesson-maker.h"
#include "plenary-parts.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* How what was found becomes lessons, or recordings of one: each way is one undo step for
 * each lesson. All of them end what is being added. */

/**
 * plenary_adding_show: (skip)
 * @adding: what is being added
 * @uuid: the UUID of a lesson
 *
 * Opens a lesson, or the debrief that a neutral clip was taken for.
 */
void
plenary_adding_show (Adding *adding,
                     const char *uuid)
{
  gtk_widget_activate_action (adding->window,
                              adding->neutral ? "win.prepare-neutral" : "win.open-lesson", "s",
                              uuid);
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;

  if (!plenary_store_commit_finish (PLENARY_STORE (source), result, &error))
    plenary_trouble_say (adding->window, error);
  else if (adding->to_open != NULL)
    plenary_adding_show (adding, adding->to_open);

  plenary_adding_tell_broken (adding);
  plenary_adding_tell_refused (adding);
}

/**
 * plenary_adding_make_recordings: (skip)
 * @adding: what is being added
 *
 * Makes a recording of each file that was found.
 *
 * Returns: (transfer full) (element-type PlenaryRecording): the recordings
 */
GPtrArray *
plenary_adding_make_recordings (Adding *adding)
{
  GPtrArray *recordings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      g_ptr_array_add (recordings, plenary_lesson_maker_make_recording (found->file, found->info));
    }

  return recordings;
}

static Found *
find_of (Adding *adding,
         PlenaryRecording *recording)
{
  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];

      if (g_strcmp0 (plenary_media_info_get_fingerprint (found->info),
                     plenary_recording_get_fingerprint (recording)) == 0)
        return found;
    }

  g_assert_not_reached ();
}

static void
keep_copies (Adding *adding)
{
  for (guint i = 0; i < adding->found->len; i++)
    g_ptr_array_remove (adding->copies, ((Found *) adding->found->pdata[i])->file);
}

static PlenaryEdit *
begin_edit (PlenaryEditKind kind,
            PlenaryLesson *lesson)
{
  PlenaryEdit *edit = plenary_edit_new (kind);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));

  return edit;
}

static void
put_parts (PlenaryEdit *edit,
           PlenaryLesson *lesson,
           GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      plenary_recording_set_lesson (parts->pdata[i],
                                    plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
      plenary_edit_put (edit, parts->pdata[i]);
    }
}

/* As the teacher chose it for new lessons. */
static void
note_until_when (Adding *adding,
                 PlenaryLesson *lesson)
{
  g_autofree char *date = plenary_keeping_dup_date (plenary_keeping_get (adding->store));

  plenary_lesson_set_keep_until (lesson, date);
}

/**
 * plenary_adding_enter_lesson: (skip)
 * @adding: (transfer full): what is being added
 *
 * Makes one lesson of all that was found, one undo step. The first part names it.
 */
void
plenary_adding_enter_lesson (Adding *adding)
{
  g_autoptr (GPtrArray) parts = plenary_adding_make_recordings (adding);
  g_autoptr (PlenaryLesson) lesson = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  Found *first;

  plenary_parts_sort_as_recorded (parts);
  plenary_parts_lay_end_to_end (parts);
  first = find_of (adding, parts->pdata[0]);
  lesson = plenary_lesson_maker_make_lesson (first->file, first->info);
  if (adding->sample)
    {
      plenary_lesson_set_title (lesson, _("Practice lesson"));
      plenary_lesson_set_date_taught (lesson, NULL);
    }

  else
    note_until_when (adding, lesson);

  edit = begin_edit (PLENARY_EDIT_LESSON_ADDED, lesson);
  plenary_edit_put (edit, lesson);
  put_parts (edit, lesson, parts);
  keep_copies (adding);
  g_set_str (&adding->to_open, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
}

/**
 * plenary_adding_enter_lessons: (skip)
 * @adding: (transfer full): what is being added
 *
 * Makes a lesson of each, and an undo step each. The last one added ends it all.
 */
void
plenary_adding_enter_lessons (Adding *adding)
{
  keep_copies (adding);
  for (guint i = 0; i < adding->found->len; i++)
    {
      Found *found = adding->found->pdata[i];
      g_autoptr (PlenaryLesson) lesson =
        plenary_lesson_maker_make_lesson (found->file, found->info);
      g_autoptr (PlenaryRecording) recording =
        plenary_lesson_maker_make_recording (found->file, found->info);
      g_autoptr (PlenaryEdit) edit = begin_edit (PLENARY_EDIT_LESSON_ADDED, lesson);

      note_until_when (adding, lesson);
      plenary_recording_set_lesson (recording, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
      plenary_edit_put (edit, lesson);
      plenary_edit_put (edit, recording);
      if (i + 1 < adding->found->len)
        plenary_trouble_commit (adding->store, edit, adding->window);
      else
        plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
    }
}

static void
say_parts_added (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u part added at the end", "%u parts added at the end", n), n);

  gtk_widget_activate_action (adding->window, "win.say-undo", "s", said);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Adding) adding = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  gint64 end;

  if (contents == NULL)
    {
      plenary_trouble_say (adding->window, error);
      return;
    }

  there = plenary_parts_list (plenary_contents_get_recordings (contents));
  end = plenary_parts_extent (there).end;
  parts = plenary_adding_make_recordings (adding);
  plenary_parts_sort_as_recorded (parts);
  plenary_parts_lay_end_to_end (parts);
  for (guint i = 0; i < parts->len; i++)
    plenary_recording_set_offset (parts->pdata[i],
                                  end + plenary_recording_get_offset (parts->pdata[i]));

  edit = begin_edit (PLENARY_EDIT_RECORDING_ADDED, adding->into);
  put_parts (edit, adding->into, parts);
  keep_copies (adding);
  say_parts_added (adding);
  plenary_store_commit_async (PLENARY_STORE (source), edit, NULL, added_cb,
                              g_steal_pointer (&adding));
}

/**
 * plenary_adding_enter_parts: (skip)
 * @adding: (transfer full): what is being added
 *
 * Makes them parts of a lesson, which follow on those it has.
 */
void
plenary_adding_enter_parts (Adding *adding)
{
  plenary_store_load_async (adding->store, plenary_entity_get_uuid (PLENARY_ENTITY (adding->into)),
                            NULL, loaded_cb, adding);
}

static void
say_elsewhere_added (Adding *adding)
{
  guint n = adding->found->len;
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u recording added. Now line it up by sound, or by hand.",
                               "%u recordings added. Now line them up by sound, or by hand.", n),
                     n);

  gtk_widget_activate_action (adding->window, "win.say-undo", "s", said);
}

/**
 * plenary_adding_enter_elsewhere: (skip)
 * @adding: (transfer full): what is being added
 *
 * Makes them what was recorded of a lesson from elsewhere in the room. They begin with
 * it until they are lined up.
 */
void
plenary_adding_enter_elsewhere (Adding *adding)
{
  g_autoptr (GPtrArray) recordings = plenary_adding_make_recordings (adding);
  g_autoptr (PlenaryEdit) edit = begin_edit (PLENARY_EDIT_RECORDING_ADDED, adding->into);

  for (guint i = 0; i < recordings->len; i++)
    plenary_recording_set_role (recordings->pdata[i],
                                plenary_recording_get_has_video (recordings->pdata[i])
                                  ? PLENARY_ROLE_ANGLE
                                  : PLENARY_ROLE_SOUND);
  put_parts (edit, adding->into, recordings);
  keep_copies (adding);
  say_elsewhere_added (adding);
  plenary_store_commit_async (adding->store, edit, NULL, added_cb, adding);
}
