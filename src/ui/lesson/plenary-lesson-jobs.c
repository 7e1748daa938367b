/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-jobs.h"

#include "plenary-moment.h"
#include "plenary-parts.h"

/* What is asked of the background about a lesson. For the main thread. */

/**
 * plenary_lesson_jobs_ask:
 * @jobs: what makes sounds and pictures
 * @parts: (element-type PlenaryRecording): the parts of a lesson
 * @sounds: (element-type PlenarySound): an array that owns what is in it
 * @filmstrips: (element-type PlenaryFilmstrip): an array that owns what is in it
 *
 * Asks how a lesson sounds and looks, and adds what will tell, for each part, to
 * @sounds and to @filmstrips. It is found out as long as that is held.
 */
void
plenary_lesson_jobs_ask (PlenaryJobs *jobs,
                         GPtrArray *parts,
                         GPtrArray *sounds,
                         GPtrArray *filmstrips)
{
  g_return_if_fail (PLENARY_IS_JOBS (jobs));
  g_return_if_fail (parts != NULL && sounds != NULL && filmstrips != NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_ptr_array_add (sounds, plenary_jobs_get_sound (jobs, parts->pdata[i]));
      g_ptr_array_add (filmstrips, plenary_jobs_get_filmstrip (jobs, parts->pdata[i]));
    }
}

/* The marked times of a part, in its stream time. */
static GArray *
list_marked (PlenaryContents *contents,
             PlenaryRecording *part)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (part));
  GListModel *moments = plenary_contents_get_moments (contents);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      gint64 at = plenary_moment_get_tagged_at (moment);

      if (g_strcmp0 (plenary_moment_get_recording (moment), uuid) == 0)
        g_array_append_val (times, at);
    }

  return times;
}

/**
 * plenary_lesson_jobs_set_near:
 * @jobs: what makes pictures
 * @contents: a lesson whose pictures were asked for
 *
 * Says that pictures shall be denser near its moments.
 */
void
plenary_lesson_jobs_set_near (PlenaryJobs *jobs,
                              PlenaryContents *contents)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_if_fail (PLENARY_IS_JOBS (jobs));
  g_return_if_fail (PLENARY_IS_CONTENTS (contents));

  parts = plenary_parts_list (plenary_contents_get_recordings (contents));
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (GArray) times = list_marked (contents, parts->pdata[i]);

      plenary_jobs_set_near (jobs, parts->pdata[i], (const gint64 *) times->data, times->len);
    }
}
