/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-wait-marks.h"

#include "plenary-model-watch.h"
#include "plenary-timeline-stretch.h"

/**
 * PlenaryWaitMarks:
 *
 * Says the asked questions of a session, their waits and who speaks in the terms of the
 * timeline, which knows none of them. Like the list, it shows no waits before the teacher
 * was asked for a guess.
 *
 * For the main thread.
 */

struct _PlenaryWaitMarks
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *watches[4];
  GListStore *waits;
  GListStore *speech;
};

G_DEFINE_FINAL_TYPE (PlenaryWaitMarks, plenary_wait_marks, G_TYPE_OBJECT)

/* Of a stretch of a question, which wait it is. */
static char *
make_id (PlenaryQuestion *question,
         int place)
{
  return g_strdup_printf ("%s %d", plenary_entity_get_uuid (PLENARY_ENTITY (question)), place);
}

static void
add_stretch (GPtrArray *into,
             const char *id,
             PlenarySpan span,
             guint lane)
{
  g_ptr_array_add (into, plenary_timeline_stretch_new (id, span, lane));
}

static void
add_question (PlenaryWaitMarks *self,
              PlenaryQuestion *question,
              gboolean with_waits,
              GPtrArray *into)
{
  gint64 asked_at = plenary_lesson_session_get_asked_at (self->session, question);
  g_autofree char *asked = make_id (question, -1);

  add_stretch (into, asked, (PlenarySpan) { asked_at, asked_at }, 0);
  for (PlenaryWaitPlace place = 0; with_waits && place < PLENARY_N_WAITS; place++)
    {
      PlenarySpan wait = plenary_lesson_session_get_wait (self->session, question, place);
      g_autofree char *id = make_id (question, place);

      if (plenary_waits_has (wait))
        add_stretch (into, id, wait, 0);
    }
}

static void
fill (GListStore *store,
      GPtrArray *items)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata,
                       items->len);
}

static void
update (PlenaryWaitMarks *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  GListModel *questions = plenary_contents_get_questions (contents);
  GListModel *speech = plenary_contents_get_speech (contents);
  gboolean with_waits =
    plenary_lesson_session_get_estimate (self->session, PLENARY_ESTIMATE_ABOUT_WAIT) != NULL;
  g_autoptr (GPtrArray) waits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) spoken = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);

      add_question (self, question, with_waits, waits);
    }
  for (guint i = 0; i < g_list_model_get_n_items (speech); i++)
    {
      g_autoptr (PlenarySpeech) stretch = g_list_model_get_item (speech, i);

      add_stretch (spoken, plenary_entity_get_uuid (PLENARY_ENTITY (stretch)),
                   plenary_lesson_session_get_speech_span (self->session, stretch),
                   plenary_speech_get_speaker (stretch));
    }
  fill (self->waits, waits);
  fill (self->speech, spoken);
}

static void
plenary_wait_marks_dispose (GObject *object)
{
  PlenaryWaitMarks *self = PLENARY_WAIT_MARKS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_object (&self->watches[i]);
  g_clear_object (&self->waits);
  g_clear_object (&self->speech);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_wait_marks_parent_class)->dispose (object);
}

static void
plenary_wait_marks_class_init (PlenaryWaitMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_wait_marks_dispose;
}

static void
plenary_wait_marks_init (PlenaryWaitMarks *self)
{
  self->waits = g_list_store_new (PLENARY_TYPE_TIMELINE_STRETCH);
  self->speech = g_list_store_new (PLENARY_TYPE_TIMELINE_STRETCH);
}

/**
 * plenary_wait_marks_new:
 * @session: the session of a lesson
 *
 * Follows the asked questions of a lesson, and who speaks.
 *
 * Returns: (transfer full): the marks
 */
PlenaryWaitMarks *
plenary_wait_marks_new (PlenaryLessonSession *session)
{
  PlenaryWaitMarks *self;
  PlenaryContents *contents;
  GListModel *models[G_N_ELEMENTS (self->watches)];

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_WAIT_MARKS, NULL);
  self->session = g_object_ref (session);
  contents = plenary_lesson_session_get_contents (session);
  models[0] = plenary_contents_get_questions (contents);
  models[1] = plenary_contents_get_speech (contents);
  models[2] = plenary_contents_get_estimates (contents);
  models[3] = plenary_contents_get_recordings (contents);
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      self->watches[i] = plenary_model_watch_new (models[i]);
      g_signal_connect_object (self->watches[i], "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);

  return self;
}

/**
 * plenary_wait_marks_get_waits:
 * @self: marks
 *
 * Gets the questions, as points, and their waits.
 *
 * Returns: (transfer none): a list of [class@TimelineStretch]
 */
GListModel *
plenary_wait_marks_get_waits (PlenaryWaitMarks *self)
{
  g_return_val_if_fail (PLENARY_IS_WAIT_MARKS (self), NULL);

  return G_LIST_MODEL (self->waits);
}

/**
 * plenary_wait_marks_get_speech:
 * @self: marks
 *
 * Gets who speaks.
 *
 * Returns: (transfer none): a list of [class@TimelineStretch], with a lane for each speaker
 */
GListModel *
plenary_wait_marks_get_speech (PlenaryWaitMarks *self)
{
  g_return_val_if_fail (PLENARY_IS_WAIT_MARKS (self), NULL);

  return G_LIST_MODEL (self->speech);
}

static void
move_wait (PlenaryWaitMarks *self,
           PlenaryQuestion *question,
           PlenaryWaitPlace place,
           PlenarySpan span)
{
  PlenaryWaits waits = {
    plenary_lesson_session_get_wait (self->session, question, PLENARY_WAIT_FIRST),
    plenary_lesson_session_get_wait (self->session, question, PLENARY_WAIT_SECOND),
  };

  if (place == PLENARY_WAIT_FIRST)
    waits.first = span;
  else
    waits.second = span;
  plenary_lesson_session_set_waits (self->session, question, waits, NULL);
}

/**
 * plenary_wait_marks_move:
 * @self: marks
 * @id: the id of a stretch
 * @span: where it lies now, in lesson time
 *
 * Moves what a stretch stands for.
 *
 * Returns: whether there is such a thing
 */
gboolean
plenary_wait_marks_move (PlenaryWaitMarks *self,
                         const char *id,
                         PlenarySpan span)
{
  g_auto (GStrv) words = NULL;
  gpointer entity;

  g_return_val_if_fail (PLENARY_IS_WAIT_MARKS (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  words = g_strsplit (id, " ", 2);
  entity = plenary_store_lookup (plenary_lesson_session_get_store (self->session), words[0]);
  if (PLENARY_IS_SPEECH (entity))
    plenary_lesson_session_set_speech_span (self->session, entity, span);
  else if (PLENARY_IS_QUESTION (entity) && words[1] != NULL)
    move_wait (self, entity, *words[1] == '0' ? PLENARY_WAIT_FIRST : PLENARY_WAIT_SECOND, span);
  else
    return FALSE;

  return TRUE;
}
