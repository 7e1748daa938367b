/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "debrief-fixture.h"

#include "plenary-answer.h"
#include "plenary-debrief-edits.h"
#include "plenary-next-step.h"
#include "plenary-timecode.h"

static const char *
uuid_of (gpointer entity)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (entity));
}

static PlenaryMoment *
make_moment (DebriefFixture *self,
             int at,
             const char *saw)
{
  g_autoptr (PlenaryRecording) recording =
    g_list_model_get_item (plenary_contents_get_recordings (self->lesson.contents), 0);
  PlenaryMoment *moment = plenary_moment_new ();

  plenary_moment_set_lesson (moment, plenary_recording_get_lesson (recording));
  plenary_moment_set_recording (moment, uuid_of (recording));
  plenary_moment_set_start (moment, (at - 10) * PLENARY_SECOND);
  plenary_moment_set_end (moment, (at + 20) * PLENARY_SECOND);
  plenary_moment_set_tagged_at (moment, at * PLENARY_SECOND);
  if (saw != NULL)
    plenary_moment_set_saw (moment, saw);

  return moment;
}

static void
put_rest (DebriefFixture *self,
          PlenaryEdit *edit)
{
  const char *lesson = uuid_of (plenary_contents_get_lesson (self->lesson.contents));
  g_autoptr (PlenaryNextStep) step = plenary_next_step_new ();
  g_autoptr (PlenaryAnswer) answer = plenary_answer_new ();

  plenary_next_step_set_lesson (step, lesson);
  plenary_next_step_set_cue (step, "I have asked");
  plenary_next_step_set_action (step, "count to three");
  plenary_answer_set_lesson (answer, lesson);
  plenary_answer_set_question (answer, "What surprised me?");
  plenary_answer_set_text (answer, DEBRIEF_ANSWER);
  plenary_edit_put (edit, step);
  plenary_edit_put (edit, answer);
}

/* To be called on a fixture whose lesson is there. */
void
debrief_fixture_fill (DebriefFixture *self)
{
  static const char *const notes[DEBRIEF_N_MOMENTS] = { NULL, DEBRIEF_SAW, NULL, DEBRIEF_PRIVATE,
                                                        NULL };
  const char *lesson = uuid_of (plenary_contents_get_lesson (self->lesson.contents));
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_MOMENT_MARKED);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));

  for (int i = 0; i < DEBRIEF_N_MOMENTS; i++)
    {
      self->moments[i] = make_moment (self, 10 + 20 * i, notes[i]);
      plenary_edit_put (edit, self->moments[i]);
    }
  put_rest (self, edit);
  plenary_edit_set_lesson (edit, lesson);
  lesson_fixture_commit (&self->lesson, edit);
  lesson_fixture_add_goal (&self->lesson, "Wait time", 1);

  for (int i = 0; i < DEBRIEF_N_MOMENTS; i++)
    {
      PlenaryMoment *live = plenary_store_lookup (self->lesson.store, uuid_of (self->moments[i]));

      g_set_object (&self->moments[i], live);
    }
  g_set_object (&self->debrief,
                plenary_debrief_edits_prepare (self->lesson.store, self->lesson.contents, FALSE,
                                               widget));
}

void
debrief_fixture_set_up (DebriefFixture *self)
{
  lesson_fixture_set_up (&self->lesson);
  debrief_fixture_fill (self);
}

static void
joined_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (plenary_store_set_audience_finish (PLENARY_STORE (source), result, NULL));
  *done = TRUE;
}

static void
held_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_true (plenary_store_hold_debrief_finish (PLENARY_STORE (source), result, NULL));
  *done = TRUE;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  DebriefFixture *self = user_data;

  self->lesson.contents = plenary_store_load_finish (PLENARY_STORE (source), result, NULL);
  g_assert_nonnull (self->lesson.contents);
}

/* Lets the debrief be over, as after somebody came and left. */
void
debrief_fixture_hold (DebriefFixture *self)
{
  g_autofree char *debrief = g_strdup (uuid_of (self->debrief));
  g_autofree char *lesson = g_strdup (plenary_debrief_get_lesson (self->debrief));
  gint64 now = g_get_real_time ();
  gboolean done = FALSE;

  plenary_store_hold_debrief_async (self->lesson.store, debrief, now - G_USEC_PER_SEC, now, NULL,
                                    held_cb, &done);
  WAIT_UNTIL (done);

  g_clear_object (&self->lesson.contents);
  done = FALSE;
  plenary_store_set_audience_async (self->lesson.store, NULL, NULL, joined_cb, &done);
  WAIT_UNTIL (done);
  plenary_store_load_async (self->lesson.store, lesson, NULL, loaded_cb, self);
  WAIT_UNTIL (self->lesson.contents != NULL);

  g_set_object (&self->debrief, plenary_store_lookup (self->lesson.store, debrief));
  for (int i = 0; i < DEBRIEF_N_MOMENTS; i++)
    {
      PlenaryMoment *live = plenary_store_lookup (self->lesson.store, uuid_of (self->moments[i]));

      g_set_object (&self->moments[i], live);
    }
}

/* Lets go of what debrief_fixture_fill() found. */
void
debrief_fixture_clear (DebriefFixture *self)
{
  for (int i = 0; i < DEBRIEF_N_MOMENTS; i++)
    g_clear_object (&self->moments[i]);
  g_clear_object (&self->debrief);
}

void
debrief_fixture_tear_down (DebriefFixture *self)
{
  debrief_fixture_clear (self);
  lesson_fixture_tear_down (&self->lesson);
}
