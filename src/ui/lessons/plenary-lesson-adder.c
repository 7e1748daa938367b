/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-adder.h"

#include "plenary-adding.h"
#include "plenary-choosers.h"
#include "plenary-recent.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* Where recordings come from: the file chooser, a drop, the command line. */

static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Recordings"));
  gtk_file_filter_add_mime_type (filter, "video/*");
  gtk_file_filter_add_mime_type (filter, "audio/*");
  gtk_file_filter_add_mime_type (filter, "application/mxf");
  gtk_file_filter_add_mime_type (filter, "application/vnd.ms-asf");

  return filter;
}

/* What the recordings are to become. */
typedef enum
{
  NEW_LESSONS,
  NEUTRAL_CLIPS,
  PARTS,
  FROM_ELSEWHERE,
} Becoming;

typedef struct
{
  GtkWidget *window;
  PlenaryStore *store;
  PlenaryRecent *recent;
  Becoming becoming;
  /* The lesson that gets further recordings, or NULL for new lessons. */
  PlenaryLesson *lesson;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_object_unref (choosing->window);
  g_object_unref (choosing->store);
  g_object_unref (choosing->recent);
  g_clear_object (&choosing->lesson);
  g_free (choosing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static void
forget (PlenaryRecent *recent,
        GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      plenary_recent_forget (recent, file);
    }
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Choosing) choosing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files == NULL)
    {
      plenary_trouble_say (choosing->window, error);
      return;
    }

  forget (choosing->recent, files);
  switch (choosing->becoming)
    {
    case NEW_LESSONS:
      plenary_adding_start (choosing->window, choosing->store, files);
      break;
    case NEUTRAL_CLIPS:
      plenary_adding_start_neutral (choosing->window, choosing->store, files);
      break;
    case PARTS:
      plenary_adding_start_parts (choosing->window, choosing->store, files, choosing->lesson);
      break;
    case FROM_ELSEWHERE:
      plenary_adding_start_elsewhere (choosing->window, choosing->store, files, choosing->lesson);
      break;
    }
}

static void
choose (GtkWidget *window,
        PlenaryStore *store,
        PlenaryLesson *lesson,
        Becoming becoming)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = make_filter ();
  Choosing *choosing = g_new0 (Choosing, 1);
  const char *videos = g_get_user_special_dir (G_USER_DIRECTORY_VIDEOS);

  choosing->window = g_object_ref (window);
  choosing->store = g_object_ref (store);
  choosing->recent = plenary_recent_new ();
  g_set_object (&choosing->lesson, lesson);
  choosing->becoming = becoming;

  gtk_file_dialog_set_title (dialog, _("Choose Recordings"));
  gtk_file_dialog_set_accept_label (dialog, _("_Add"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  if (videos != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (videos);

      gtk_file_dialog_set_initial_folder (dialog, folder);
    }
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (window),
                                 plenary_choosers_get_cancellable (window), chosen_cb, choosing);
}

/**
 * plenary_lesson_adder_choose:
 * @window: the window
 * @store: the store
 *
 * Lets the teacher choose recordings, and makes lessons of them.
 */
void
plenary_lesson_adder_choose (GtkWidget *window,
                             PlenaryStore *store)
{
  choose (window, store, NULL, NEW_LESSONS);
}

/**
 * plenary_lesson_adder_choose_neutral:
 * @window: the window
 * @store: the store
 *
 * Lets the teacher choose a recording of somebody else, makes a lesson of it and prepares a
 * debrief about it.
 */
void
plenary_lesson_adder_choose_neutral (GtkWidget *window,
                                     PlenaryStore *store)
{
  choose (window, store, NULL, NEUTRAL_CLIPS);
}

/**
 * plenary_lesson_adder_choose_parts:
 * @window: the window
 * @store: the store
 * @lesson: a live lesson
 *
 * Lets the teacher choose recordings, and makes them further parts of a lesson.
 */
void
plenary_lesson_adder_choose_parts (GtkWidget *window,
                                   PlenaryStore *store,
                                   PlenaryLesson *lesson)
{
  choose (window, store, lesson, PARTS);
}

/**
 * plenary_lesson_adder_choose_elsewhere:
 * @window: the window
 * @store: the store
 * @lesson: a live lesson
 *
 * Lets the teacher choose what another camera or a microphone recorded of a lesson, and
 * adds it.
 */
void
plenary_lesson_adder_choose_elsewhere (GtkWidget *window,
                                       PlenaryStore *store,
                                       PlenaryLesson *lesson)
{
  choose (window, store, lesson, FROM_ELSEWHERE);
}

/**
 * plenary_lesson_adder_add:
 * @window: the window
 * @store: the store
 * @files: a list of [iface@Gio.File] that were dropped or named on the command line
 *
 * Makes lessons of recordings, or says why that cannot be.
 */
void
plenary_lesson_adder_add (GtkWidget *window,
                          PlenaryStore *store,
                          GListModel *files)
{
  plenary_adding_start_from_outside (window, store, files);
}
