/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-session-private.h"

#include "plenary-parts.h"
#include "plenary-placement.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"

/**
 * PlenaryLessonSession:
 *
 * The one owner of what a lesson page shows: lesson, transport, selection,
 * filter, and the interval that is being marked. Widgets bind to it and ask it
 * for changes. For the main thread.
 */

G_DEFINE_FINAL_TYPE (PlenaryLessonSession, plenary_lesson_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_SELECTED = 1,
  PROP_FILTER_GOAL,
  PROP_FILTER_KIND,
  PROP_FILTER_WORDS,
  PROP_FILTERED,
  PROP_OPEN_SINCE,
  PROP_LATEST_MARK,
  PROP_SPEAKER,
} PlenaryLessonSessionProps;

static GParamSpec *props[PROP_SPEAKER + 1];

enum
{
  TROUBLE,
  REMOVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
goal_is_active (gpointer item,
                gpointer user_data)
{
  return plenary_goal_get_state (item) == PLENARY_GOAL_STATE_ACTIVE;
}

static void
goals_changed_cb (PlenaryLessonSession *self)
{
  gtk_filter_changed (self->active_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
moments_changed_cb (PlenaryLessonSession *self)
{
  if (plenary_lesson_session_is_filtered (self))
    gtk_filter_changed (self->shown_filter, GTK_FILTER_CHANGE_DIFFERENT);

  plenary_lesson_session_forget_removed (self);
}

static void
plenary_lesson_session_dispose (GObject *object)
{
  PlenaryLessonSession *self = PLENARY_LESSON_SESSION (object);

  g_clear_handle_id (&self->remember_id, g_source_remove);
  g_clear_object (&self->moments_watch);
  g_clear_object (&self->goals_watch);
  g_clear_object (&self->shown_moments);
  g_clear_object (&self->shown_filter);
  g_clear_object (&self->active_goals);
  g_clear_object (&self->active_filter);
  g_clear_object (&self->selected);
  g_clear_object (&self->open_goal);
  g_clear_object (&self->open_part);
  g_clear_object (&self->speech_part);
  g_clear_object (&self->transport);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_lesson_session_parent_class)->dispose (object);
}

static void
plenary_lesson_session_finalize (GObject *object)
{
  PlenaryLessonSession *self = PLENARY_LESSON_SESSION (object);

  g_clear_pointer (&self->filter_goal, g_free);
  g_clear_pointer (&self->filter_words, g_free);
  g_clear_pointer (&self->latest_mark, g_free);

  G_OBJECT_CLASS (plenary_lesson_session_parent_class)->finalize (object);
}

static void
plenary_lesson_session_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  PlenaryLessonSession *self = PLENARY_LESSON_SESSION (object);

  switch ((PlenaryLessonSessionProps) prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_FILTER_GOAL:
      g_value_set_string (value, self->filter_goal);
      break;
    case PROP_FILTER_KIND:
      g_value_set_int (value, self->filter_kind);
      break;
    case PROP_FILTER_WORDS:
      g_value_set_string (value, self->filter_words);
      break;
    case PROP_FILTERED:
      g_value_set_boolean (value, plenary_lesson_session_is_filtered (self));
      break;
    case PROP_OPEN_SINCE:
      g_value_set_int64 (value, plenary_lesson_session_get_open_since (self));
      break;
    case PROP_LATEST_MARK:
      g_value_set_object (value, plenary_lesson_session_get_latest_mark (self));
      break;
    case PROP_SPEAKER:
      g_value_set_int (value, self->speaker);
      break;
    }
}

static void
plenary_lesson_session_class_init (PlenaryLessonSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_lesson_session_dispose;
  object_class->finalize = plenary_lesson_session_finalize;
  object_class->get_property = plenary_lesson_session_get_property;

  /**
   * PlenaryLessonSession:selected:
   *
   * The selected moment, or %NULL.
   */
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, PLENARY_TYPE_MOMENT, flags);
  /**
   * PlenaryLessonSession:filter-goal:
   *
   * The UUID of the goal whose moments are shown, or %NULL for all.
   */
  props[PROP_FILTER_GOAL] = g_param_spec_string ("filter-goal", NULL, NULL, NULL, flags);
  /**
   * PlenaryLessonSession:filter-kind:
   *
   * The kind of moments that are shown, or none for all.
   */
  props[PROP_FILTER_KIND] = g_param_spec_int ("filter-kind", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * PlenaryLessonSession:filter-words:
   *
   * Words that the notes of the shown moments hold, or %NULL for all.
   */
  props[PROP_FILTER_WORDS] = g_param_spec_string ("filter-words", NULL, NULL, NULL, flags);
  /**
   * PlenaryLessonSession:filtered:
   *
   * Whether some moments may be hidden by the filter.
   */
  props[PROP_FILTERED] = g_param_spec_boolean ("filtered", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonSession:open-since:
   *
   * Where the interval that is being marked began, in nanoseconds of lesson
   * time, or -1 if none is.
   */
  props[PROP_OPEN_SINCE] = g_param_spec_int64 ("open-since", NULL, NULL, -1, G_MAXINT64, -1, flags);
  /**
   * PlenaryLessonSession:latest-mark:
   *
   * The moment that was marked last on this page, or %NULL.
   */
  props[PROP_LATEST_MARK] =
    g_param_spec_object ("latest-mark", NULL, NULL, PLENARY_TYPE_MOMENT, flags);

  /**
   * PlenaryLessonSession:speaker:
   *
   * Whose speaking is being marked: a [enum@Speaker], or -1 for nobody's.
   */
  props[PROP_SPEAKER] =
    g_param_spec_int ("speaker", NULL, NULL, -1, PLENARY_SPEAKER_GROUP, -1, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryLessonSession::trouble:
   * @self: the session
   * @sentence: what went wrong, in the user's words
   *
   * Emitted when an edit could not be kept.
   */
  signals[TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PlenaryLessonSession::removing:
   * @self: the session
   *
   * Emitted before moments are removed: what was typed about them and is unsaved
   * has to be saved now, so that it comes back with them.
   */
  signals[REMOVING] = g_signal_new ("removing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_lesson_session_init (PlenaryLessonSession *self)
{
  self->open_since = PLENARY_TIME_NONE;
  self->speaker = -1;
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
}

/**
 * plenary_lesson_session_new:
 * @store: the store
 * @contents: the lesson with what belongs to it
 * @transport: the player of its recordings
 *
 * Makes the session of a lesson page.
 *
 * Returns: (transfer full): the session
 */
PlenaryLessonSession *
plenary_lesson_session_new (PlenaryStore *store,
                            PlenaryContents *contents,
                            PlenaryTransport *transport)
{
  PlenaryLessonSession *self = g_object_new (PLENARY_TYPE_LESSON_SESSION, NULL);
  GListModel *goals = plenary_store_get_goals (store);
  GListModel *moments = plenary_contents_get_moments (contents);

  self->store = g_object_ref (store);
  self->contents = g_object_ref (contents);
  self->transport = g_object_ref (transport);

  self->active_filter = GTK_FILTER (gtk_custom_filter_new (goal_is_active, NULL, NULL));
  self->active_goals = G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (goals), g_object_ref (self->active_filter)));
  self->goals_watch = plenary_model_watch_new (goals);
  g_signal_connect_object (self->goals_watch, "changed", G_CALLBACK (goals_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->shown_filter =
    GTK_FILTER (gtk_custom_filter_new (plenary_lesson_session_shows, self, NULL));
  self->shown_moments = G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (moments), g_object_ref (self->shown_filter)));
  self->moments_watch = plenary_model_watch_new (moments);
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (moments_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (transport, "notify::playing",
                           G_CALLBACK (plenary_lesson_session_playing_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_lesson_session_close:
 * @self: a session
 *
 * Remembers where watching stopped, and lets go of the recording.
 */
void
plenary_lesson_session_close (PlenaryLessonSession *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  plenary_lesson_session_end_speech (self);
  g_clear_handle_id (&self->remember_id, g_source_remove);
  plenary_lesson_session_remember (self);
  plenary_transport_close (self->transport);
}

/**
 * plenary_lesson_session_get_store:
 * @self: a session
 *
 * Gets the store.
 *
 * Returns: (transfer none): the store
 */
PlenaryStore *
plenary_lesson_session_get_store (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->store;
}

/**
 * plenary_lesson_session_get_contents:
 * @self: a session
 *
 * Gets the lesson with its recordings, moments and answers.
 *
 * Returns: (transfer none): the contents
 */
PlenaryContents *
plenary_lesson_session_get_contents (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->contents;
}

/**
 * plenary_lesson_session_get_lesson:
 * @self: a session
 *
 * Gets the lesson.
 *
 * Returns: (transfer none): the live lesson
 */
PlenaryLesson *
plenary_lesson_session_get_lesson (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return plenary_contents_get_lesson (self->contents);
}

/**
 * plenary_lesson_session_get_transport:
 * @self: a session
 *
 * Gets the player of the lesson.
 *
 * Returns: (transfer none): the transport
 */
PlenaryTransport *
plenary_lesson_session_get_transport (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->transport;
}

/**
 * plenary_lesson_session_get_recording:
 * @self: a session
 *
 * Gets the part of the lesson that is on screen, or is to be.
 *
 * Returns: (transfer none) (nullable): the live recording; the first part while
 *   nothing is open; %NULL if there is none
 */
PlenaryRecording *
plenary_lesson_session_get_recording (PlenaryLessonSession *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  PlenaryRecording *part;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  part = plenary_transport_get_part (self->transport);
  if (part != NULL)
    return plenary_store_lookup (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (part)));

  parts = plenary_parts_list (plenary_contents_get_recordings (self->contents));

  /* The list of the contents keeps it alive. */
  return parts->len > 0 ? parts->pdata[0] : NULL;
}

/**
 * plenary_lesson_session_get_active_goals:
 * @self: a session
 *
 * Gets the goals that can be marked with.
 *
 * Returns: (transfer none): a list of live [class@Goal], in the teacher's order
 */
GListModel *
plenary_lesson_session_get_active_goals (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->active_goals;
}

/**
 * plenary_lesson_session_get_shown_moments:
 * @self: a session
 *
 * Gets the moments that pass the filter.
 *
 * Returns: (transfer none): a list of live [class@Moment], in lesson order
 */
GListModel *
plenary_lesson_session_get_shown_moments (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->shown_moments;
}

/**
 * plenary_lesson_session_get_offset: (skip)
 * @self: a session
 * @moment: a moment of its lesson
 *
 * Gets where the recording of @moment lies in the lesson.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_lesson_session_get_offset (PlenaryLessonSession *self,
                                   PlenaryMoment *moment)
{
  PlenaryRecording *recording =
    plenary_store_lookup (self->store, plenary_moment_get_recording (moment));

  return recording != NULL ? plenary_recording_get_offset (recording) : 0;
}

/**
 * plenary_lesson_session_get_span:
 * @self: a session
 * @moment: a moment of the lesson
 *
 * Gets the stretch of a moment.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_lesson_session_get_span (PlenaryLessonSession *self,
                                 PlenaryMoment *moment)
{
  PlenarySpan span = { 0, 0 };

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), span);
  g_return_val_if_fail (PLENARY_IS_MOMENT (moment), span);

  span = plenary_span_make (plenary_moment_get_start (moment), plenary_moment_get_end (moment));

  return plenary_span_shift (span, plenary_lesson_session_get_offset (self, moment));
}

/**
 * plenary_lesson_session_get_tagged_at:
 * @self: a session
 * @moment: a moment of the lesson
 *
 * Gets when the frame that was marked is shown.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_lesson_session_get_tagged_at (PlenaryLessonSession *self,
                                      PlenaryMoment *moment)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), 0);
  g_return_val_if_fail (PLENARY_IS_MOMENT (moment), 0);

  return plenary_placement_to_lesson (plenary_lesson_session_get_offset (self, moment),
                                      plenary_moment_get_tagged_at (moment));
}

/**
 * plenary_lesson_session_get_open_since:
 * @self: a session
 *
 * Gets [property@LessonSession:open-since].
 *
 * Returns: nanoseconds of lesson time, or -1
 */
gint64
plenary_lesson_session_get_open_since (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), -1);

  if (self->open_since < 0)
    return -1;

  return plenary_placement_to_lesson (plenary_recording_get_offset (self->open_part),
                                      self->open_since);
}

/**
 * plenary_lesson_session_get_latest_mark:
 * @self: a session
 *
 * Gets [property@LessonSession:latest-mark].
 *
 * Returns: (transfer none) (nullable): the live moment, or %NULL if it was removed
 */
PlenaryMoment *
plenary_lesson_session_get_latest_mark (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->latest_mark != NULL ? plenary_store_lookup (self->store, self->latest_mark) : NULL;
}

static void
committed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (PlenaryLessonSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (plenary_store_commit_finish (PLENARY_STORE (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_warning ("An edit was not kept: %s", error->message);
  sentence = plenary_trouble_describe (error);
  g_signal_emit (self, signals[TROUBLE], 0, sentence);
}

/**
 * plenary_lesson_session_commit: (skip)
 * @self: a session
 * @edit: an edit of its lesson
 *
 * Commits @edit as one of this lesson, and tells if it could not be kept.
 */
void
plenary_lesson_session_commit (PlenaryLessonSession *self,
                               PlenaryEdit *edit)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self);

  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));

  plenary_store_commit_async (self->store, edit, NULL, committed_cb, g_object_ref (self));
}
