/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-relink-others.h"

#include "plenary-search.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* Whoever moved one recording often moved others with it. Where one was found, those
 * of all lessons are looked for: first by what they are recognised by, for that is
 * known of every lesson; then the few lessons that may gain by it are read, to leave
 * alone what is in its place. All on the main thread. */

typedef struct
{
  GtkWidget *parent;
  PlenaryStore *store;
  GFile *folder;
  /* The UUIDs of the lessons that are yet to be read, and the one being read. */
  GPtrArray *lessons;
  PlenaryContents *contents;
  guint n_found;
  /* Whether one was found before them. */
  gboolean more;
} Others;

static void read_next (Others *others);

static void
others_free (Others *others)
{
  g_object_unref (others->parent);
  g_object_unref (others->store);
  g_object_unref (others->folder);
  g_ptr_array_unref (others->lessons);
  g_clear_object (&others->contents);
  g_free (others);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Others, others_free)

static void
say (Others *others)
{
  g_autofree char *said = NULL;

  if (others->n_found == 0)
    return;

  if (others->more)
    said =
      g_strdup_printf (ngettext ("Found in the same folder: %u more recording",
                                 "Found in the same folder: %u more recordings", others->n_found),
                       others->n_found);
  else
    said = g_strdup_printf (ngettext ("Found again: %u recording", "Found again: %u recordings",
                                      others->n_found),
                            others->n_found);
  gtk_widget_activate_action (others->parent, "win.say", "s", said);
}

/* What was in its place was found there. */
static gboolean
has_moved (Others *others,
           PlenaryRecording *found)
{
  PlenaryRecording *live =
    plenary_store_lookup (others->store, plenary_entity_get_uuid (PLENARY_ENTITY (found)));

  return PLENARY_IS_RECORDING (live) &&
         g_strcmp0 (plenary_recording_get_uri (live), plenary_recording_get_uri (found)) != 0;
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Others) others = user_data;
  g_autoptr (GPtrArray) found = plenary_search_finish (result, NULL);
  PlenaryLesson *lesson = plenary_contents_get_lesson (others->contents);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_RECORDING_FOUND);
  guint n = 0;

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (has_moved (others, found->pdata[i]))
      {
        plenary_edit_put (edit, found->pdata[i]);
        n++;
      }
  if (n > 0)
    plenary_trouble_commit (others->store, edit, others->parent);
  others->n_found += n;
  g_clear_object (&others->contents);
  read_next (g_steal_pointer (&others));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Others) others = user_data;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *recordings;
  GFile *folder = others->folder;

  others->contents = plenary_store_load_finish (PLENARY_STORE (source), result, NULL);
  if (others->contents == NULL)
    {
      read_next (g_steal_pointer (&others));
      return;
    }

  recordings = plenary_contents_get_recordings (others->contents);
  for (guint i = 0; i < g_list_model_get_n_items (recordings); i++)
    {
      g_autoptr (PlenaryRecording) recording = g_list_model_get_item (recordings, i);

      if (!plenary_recording_get_given_up (recording))
        g_ptr_array_add (wanted, g_steal_pointer (&recording));
    }
  plenary_search_async (wanted, folder, NULL, found_cb, g_steal_pointer (&others));
}

static void
read_next (Others *others)
{
  g_autofree char *uuid = NULL;

  if (others->lessons->len == 0)
    {
      say (others);
      others_free (others);
      return;
    }

  uuid = g_ptr_array_steal_index (others->lessons, others->lessons->len - 1);
  plenary_store_load_async (others->store, uuid, NULL, loaded_cb, others);
}

static void
searched_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Others) others = user_data;
  g_autoptr (GPtrArray) found = plenary_search_finish (result, NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const char *lesson = plenary_recording_get_lesson (found->pdata[i]);

      if (!g_ptr_array_find_with_equal_func (others->lessons, lesson, g_str_equal, NULL))
        g_ptr_array_add (others->lessons, g_strdup (lesson));
    }
  read_next (g_steal_pointer (&others));
}

/* Stand-ins for the recordings of a lesson: nothing more is known of them unless the
 * lesson is read. */
static void
add_stand_ins (GPtrArray *wanted,
               PlenaryLesson *lesson,
               const char *but)
{
  const char *all = plenary_lesson_get_fingerprints (lesson);
  g_auto (GStrv) fingerprints = g_strsplit (all != NULL ? all : "", " ", -1);

  for (guint i = 0; fingerprints[i] != NULL; i++)
    {
      g_autoptr (PlenaryRecording) recording = NULL;

      if (*fingerprints[i] == '\0' || g_strcmp0 (fingerprints[i], but) == 0)
        continue;
      recording = plenary_recording_new ();
      plenary_recording_set_lesson (recording, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
      plenary_recording_set_fingerprint (recording, fingerprints[i]);
      g_ptr_array_add (wanted, g_steal_pointer (&recording));
    }
}

/**
 * plenary_relink_others:
 * @parent: a widget in the window to speak in
 * @store: the store
 * @fingerprint: (nullable): what the recording that was found is recognised by, or %NULL if
 *   none was yet
 * @folder: the folder that it was found in
 *
 * Finds what else is missing and lies in @folder, of whichever lesson, and says how
 * many recordings that were. One undo step for each lesson. Returns at once.
 */
void
plenary_relink_others (GtkWidget *parent,
                       PlenaryStore *store,
                       const char *fingerprint,
                       GFile *folder)
{
  GListModel *lessons;
  Others *others;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (folder));

  lessons = plenary_store_get_lessons (store);
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (PlenaryLesson) lesson = g_list_model_get_item (lessons, i);

      add_stand_ins (wanted, lesson, fingerprint);
    }
  if (wanted->len == 0)
    return;

  others = g_new0 (Others, 1);
  others->parent = g_object_ref (parent);
  others->store = g_object_ref (store);
  others->folder = g_object_ref (folder);
  others->more = fingerprint != NULL;
  others->lessons = g_ptr_array_new_with_free_func (g_free);
  plenary_search_async (wanted, folder, NULL, searched_cb, others);
}
