/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-marks.h"

#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-timecode.h"
#include "plenary-timeline-mark.h"
#include "plenary-timeline-row.h"
#include "plenary-words.h"

/**
 * PlenaryMomentMarks:
 *
 * Says the moments and goals of a session in the terms of the timeline, which
 * knows neither: a mark for each moment that is shown, a row for each goal that
 * is active or that a moment of the lesson names. Both follow every change.
 *
 * For the main thread.
 */

/* So much of a note is read out with the mark; the list and the note have the rest. */
#define LONGEST_SNIPPET 60

struct _PlenaryMomentMarks
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *goals_watch;
  PlenaryModelWatch *moments_watch;
  PlenaryModelWatch *recordings_watch;
  GHashTable *used_goals;
  GtkFilter *row_filter;
  GListModel *goals;
  GListStore *marks;
  GListStore *rows;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentMarks, plenary_moment_marks, G_TYPE_OBJECT)

static G_DEFINE_QUARK (plenary - moment - marks - session, session)

static void
plenary_moment_marks_dispose (GObject *object)
{
  PlenaryMomentMarks *self = PLENARY_MOMENT_MARKS (object);

  g_clear_object (&self->goals_watch);
  g_clear_object (&self->moments_watch);
  g_clear_object (&self->recordings_watch);
  g_clear_object (&self->row_filter);
  g_clear_object (&self->goals);
  g_clear_object (&self->marks);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_marks_parent_class)->dispose (object);
}

static void
plenary_moment_marks_finalize (GObject *object)
{
  PlenaryMomentMarks *self = PLENARY_MOMENT_MARKS (object);

  g_clear_pointer (&self->used_goals, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_moment_marks_parent_class)->finalize (object);
}

static void
plenary_moment_marks_class_init (PlenaryMomentMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_moment_marks_dispose;
  object_class->finalize = plenary_moment_marks_finalize;
}

static void
plenary_moment_marks_init (PlenaryMomentMarks *self)
{
  self->used_goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
say_times (PlenaryLessonSession *session,
           PlenaryMoment *moment)
{
  PlenarySpan span = plenary_lesson_session_get_span (session, moment);
  g_autofree char *start = plenary_timecode_format (span.start);
  g_autofree char *end = NULL;

  if (plenary_span_length (span) == 0)
    return g_steal_pointer (&start);

  end = plenary_timecode_format (span.end);

  /* Translators: a stretch of a lesson, such as “12:41 to 13:11” */
  return g_strdup_printf (_("%s to %s"), start, end);
}

static void
append_words (GString *label,
              const char *words)
{
  /* Translators: what separates the parts of a list that is read out */
  g_string_append (label, C_("list separator", ", "));
  g_string_append (label, words);
}

static char *
shorten (const char *text)
{
  g_autofree char *beginning = g_utf8_substring (text, 0, LONGEST_SNIPPET);

  return g_strconcat (beginning, "…", NULL);
}

static char *
make_snippet (PlenaryMoment *moment)
{
  const char *parts[] = {
    plenary_moment_get_saw (moment),
    plenary_moment_get_means (moment),
    plenary_moment_get_next_time (moment),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *line = NULL;

      if (parts[i] == NULL || *parts[i] == '\0')
        continue;

      line = g_strdelimit (g_strdup (parts[i]), "\n\r\t", ' ');
      if (g_utf8_strlen (line, -1) <= LONGEST_SNIPPET)
        return g_steal_pointer (&line);

      return shorten (line);
    }

  return NULL;
}

static char *
make_label (PlenaryLessonSession *session,
            PlenaryMoment *moment)
{
  PlenaryStore *store = plenary_lesson_session_get_store (session);
  const char *const *goals = plenary_moment_get_goals (moment);
  g_autofree char *times = say_times (session, moment);
  g_autofree char *snippet = make_snippet (moment);
  g_autoptr (GString) label = g_string_new (times);

  if (plenary_moment_get_kind (moment) != PLENARY_KIND_NONE)
    append_words (label, plenary_words_kind (plenary_moment_get_kind (moment)));

  for (guint i = 0; goals[i] != NULL; i++)
    {
      PlenaryGoal *goal = plenary_store_lookup (store, goals[i]);

      if (goal != NULL)
        append_words (label, plenary_goal_get_title (goal));
    }

  if (snippet == NULL)
    {
      append_words (label, _("not written yet"));
      return g_string_free (g_steal_pointer (&label), FALSE);
    }

  /* Translators: the first is a time with goals, the second the beginning of a note */
  return g_strdup_printf (_("%s: %s"), label->str, snippet);
}

static void
update_mark (PlenaryTimelineMark *mark,
             PlenaryMoment *moment)
{
  PlenaryLessonSession *session = g_object_get_qdata (G_OBJECT (mark), session_quark ());
  g_autofree char *label = make_label (session, moment);

  plenary_timeline_mark_set_times (mark, plenary_lesson_session_get_span (session, moment),
                                   plenary_lesson_session_get_tagged_at (session, moment));
  plenary_timeline_mark_set_kind (mark, plenary_moment_get_kind (moment));
  plenary_timeline_mark_set_rows (mark, plenary_moment_get_goals (moment));
  plenary_timeline_mark_set_label (mark, label);
}

static gpointer
make_mark (gpointer item,
           gpointer user_data)
{
  PlenaryMoment *moment = item;
  PlenaryTimelineMark *mark = plenary_timeline_mark_new (plenary_entity_get_uuid (item));

  g_object_set_qdata_full (G_OBJECT (mark), session_quark (), g_object_ref (user_data),
                           g_object_unref);
  update_mark (mark, moment);
  g_signal_connect_object (moment, "changed", G_CALLBACK (update_mark), mark, G_CONNECT_SWAPPED);

  return mark;
}

static void
update_row (PlenaryTimelineRow *row,
            PlenaryGoal *goal)
{
  plenary_timeline_row_set_title (row, plenary_goal_get_title (goal));
  plenary_timeline_row_set_looks (row, plenary_goal_get_colour (goal),
                                  plenary_goal_get_symbol (goal));
}

static gpointer
make_row (gpointer item,
          gpointer user_data)
{
  PlenaryGoal *goal = item;
  PlenaryTimelineRow *row = plenary_timeline_row_new (plenary_entity_get_uuid (item));

  update_row (row, goal);
  g_signal_connect_object (goal, "changed", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);

  return row;
}

/* Keeps @made in step with @source: one thing for each item, in the same order.
 * GtkMapListModel is not used, for in GTK 4.18 it puts what comes before an item
 * that is in use behind it. */
static void
follow (GListStore *made,
        GListModel *source,
        guint position,
        guint removed,
        guint added,
        gpointer (*make) (gpointer item, gpointer user_data),
        gpointer user_data)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (source, position + i);

      g_ptr_array_add (things, make (item, user_data));
    }

  g_list_store_splice (made, position, removed, things->pdata, things->len);
}

static void
follow_moments (PlenaryMomentMarks *self,
                guint position,
                guint removed,
                guint added,
                GListModel *moments)
{
  follow (self->marks, moments, position, removed, added, make_mark, self->session);
}

static void
follow_goals (PlenaryMomentMarks *self,
              guint position,
              guint removed,
              guint added,
              GListModel *goals)
{
  follow (self->rows, goals, position, removed, added, make_row, NULL);
}

static gboolean
goal_has_row (gpointer item,
              gpointer user_data)
{
  return plenary_goal_get_state (item) == PLENARY_GOAL_STATE_ACTIVE ||
         g_hash_table_contains (user_data, plenary_entity_get_uuid (item));
}

static void
collect_used_goals (PlenaryMomentMarks *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  GListModel *moments = plenary_contents_get_moments (contents);

  g_hash_table_remove_all (self->used_goals);
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      const char *const *goals = plenary_moment_get_goals (moment);

      for (guint j = 0; goals[j] != NULL; j++)
        g_hash_table_add (self->used_goals, g_strdup (goals[j]));
    }
}

static void
update_all_marks (PlenaryMomentMarks *self)
{
  GListModel *moments = plenary_lesson_session_get_shown_moments (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->marks)); i++)
    {
      g_autoptr (PlenaryTimelineMark) mark = g_list_model_get_item (G_LIST_MODEL (self->marks), i);
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);

      update_mark (mark, moment);
    }
}

static void
moments_changed_cb (PlenaryMomentMarks *self)
{
  collect_used_goals (self);
  gtk_filter_changed (self->row_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* The words of a mark name its goals, its times depend on where its recording lies. */
static void
goals_changed_cb (PlenaryMomentMarks *self)
{
  gtk_filter_changed (self->row_filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_all_marks (self);
}

static void
make_models (PlenaryMomentMarks *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  GListModel *moments = plenary_lesson_session_get_shown_moments (self->session);

  self->marks = g_list_store_new (PLENARY_TYPE_TIMELINE_MARK);
  g_signal_connect_object (moments, "items-changed", G_CALLBACK (follow_moments), self,
                           G_CONNECT_SWAPPED);
  follow_moments (self, 0, 0, g_list_model_get_n_items (moments), moments);

  self->row_filter =
    GTK_FILTER (gtk_custom_filter_new (goal_has_row, g_hash_table_ref (self->used_goals),
                                       (GDestroyNotify) g_hash_table_unref));
  self->goals =
    G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (plenary_store_get_goals (store)),
                                             g_object_ref (self->row_filter)));
  self->rows = g_list_store_new (PLENARY_TYPE_TIMELINE_ROW);
  g_signal_connect_object (self->goals, "items-changed", G_CALLBACK (follow_goals), self,
                           G_CONNECT_SWAPPED);
  follow_goals (self, 0, 0, g_list_model_get_n_items (self->goals), self->goals);
}

/**
 * plenary_moment_marks_new:
 * @session: a session
 *
 * Makes the models of the timeline for a session.
 *
 * Returns: (transfer full): the models
 */
PlenaryMomentMarks *
plenary_moment_marks_new (PlenaryLessonSession *session)
{
  PlenaryMomentMarks *self;
  PlenaryContents *contents;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_MOMENT_MARKS, NULL);
  self->session = g_object_ref (session);
  contents = plenary_lesson_session_get_contents (session);

  collect_used_goals (self);
  make_models (self);

  self->moments_watch = plenary_model_watch_new (plenary_contents_get_moments (contents));
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (moments_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->goals_watch =
    plenary_model_watch_new (plenary_store_get_goals (plenary_lesson_session_get_store (session)));
  g_signal_connect_object (self->goals_watch, "changed", G_CALLBACK (goals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->recordings_watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->recordings_watch, "changed", G_CALLBACK (update_all_marks), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_moment_marks_get_marks:
 * @self: the models
 *
 * Gets a mark for each moment that passes the filter of the session.
 *
 * Returns: (transfer none): a list of [class@TimelineMark]
 */
GListModel *
plenary_moment_marks_get_marks (PlenaryMomentMarks *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_MARKS (self), NULL);

  return G_LIST_MODEL (self->marks);
}

/**
 * plenary_moment_marks_get_rows:
 * @self: the models
 *
 * Gets a row for each goal that is active, or that a moment of the lesson names.
 *
 * Returns: (transfer none): a list of [class@TimelineRow]
 */
GListModel *
plenary_moment_marks_get_rows (PlenaryMomentMarks *self)
{
  g_return_val_if_fail (PLENARY_IS_MOMENT_MARKS (self), NULL);

  return G_LIST_MODEL (self->rows);
}
