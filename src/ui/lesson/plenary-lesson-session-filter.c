/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-lesson-session-private.h"

/* Which moments a session shows. */

static gboolean
text_has_words (const char *text,
                const char *folded_words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_words) != NULL;
}

static gboolean
moment_has_words (PlenaryMoment *moment,
                  const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  return text_has_words (plenary_moment_get_saw (moment), folded) ||
         text_has_words (plenary_moment_get_means (moment), folded) ||
         text_has_words (plenary_moment_get_next_time (moment), folded);
}

/**
 * plenary_lesson_session_shows: (skip)
 * @item: a moment
 * @user_data: a session
 *
 * Applies the filter of the session, as a #GtkCustomFilterFunc.
 *
 * Returns: whether the moment passes it
 */
gboolean
plenary_lesson_session_shows (gpointer item,
                              gpointer user_data)
{
  PlenaryLessonSession *self = user_data;

  if (self->filter_goal != NULL &&
      !g_strv_contains (plenary_moment_get_goals (item), self->filter_goal))
    return FALSE;
  if (self->filter_kind != PLENARY_KIND_NONE && plenary_moment_get_kind (item) != self->filter_kind)
    return FALSE;
  if (self->filter_words != NULL && *self->filter_words != '\0' &&
      !moment_has_words (item, self->filter_words))
    return FALSE;

  return TRUE;
}

static void
filter_changed (PlenaryLessonSession *self,
                const char *property)
{
  gtk_filter_changed (self->shown_filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify (G_OBJECT (self), property);
  g_object_notify (G_OBJECT (self), "filtered");
}

/**
 * plenary_lesson_session_get_filter_goal:
 * @self: a session
 *
 * Gets [property@LessonSession:filter-goal].
 *
 * Returns: (transfer none) (nullable): the UUID of a goal
 */
const char *
plenary_lesson_session_get_filter_goal (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->filter_goal;
}

/**
 * plenary_lesson_session_set_filter_goal:
 * @self: a session
 * @goal: (nullable): the UUID of a goal
 *
 * Sets [property@LessonSession:filter-goal].
 */
void
plenary_lesson_session_set_filter_goal (PlenaryLessonSession *self,
                                        const char *goal)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  if (g_set_str (&self->filter_goal, goal))
    filter_changed (self, "filter-goal");
}

/**
 * plenary_lesson_session_get_filter_kind:
 * @self: a session
 *
 * Gets [property@LessonSession:filter-kind].
 *
 * Returns: the kind, none for all
 */
PlenaryKind
plenary_lesson_session_get_filter_kind (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), PLENARY_KIND_NONE);

  return self->filter_kind;
}

/**
 * plenary_lesson_session_set_filter_kind:
 * @self: a session
 * @kind: a kind, none for all
 *
 * Sets [property@LessonSession:filter-kind].
 */
void
plenary_lesson_session_set_filter_kind (PlenaryLessonSession *self,
                                        PlenaryKind kind)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  if (self->filter_kind == kind)
    return;

  self->filter_kind = kind;
  filter_changed (self, "filter-kind");
}

/**
 * plenary_lesson_session_get_filter_words:
 * @self: a session
 *
 * Gets [property@LessonSession:filter-words].
 *
 * Returns: (transfer none) (nullable): the words
 */
const char *
plenary_lesson_session_get_filter_words (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), NULL);

  return self->filter_words;
}

/**
 * plenary_lesson_session_set_filter_words:
 * @self: a session
 * @words: (nullable): words to look for in the notes
 *
 * Sets [property@LessonSession:filter-words].
 */
void
plenary_lesson_session_set_filter_words (PlenaryLessonSession *self,
                                         const char *words)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  if (g_set_str (&self->filter_words, words))
    filter_changed (self, "filter-words");
}

/**
 * plenary_lesson_session_is_filtered:
 * @self: a session
 *
 * Gets [property@LessonSession:filtered].
 *
 * Returns: whether some moments may be hidden
 */
gboolean
plenary_lesson_session_is_filtered (PlenaryLessonSession *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (self), FALSE);

  return self->filter_goal != NULL || self->filter_kind != PLENARY_KIND_NONE ||
         (self->filter_words != NULL && *self->filter_words != '\0');
}

/**
 * plenary_lesson_session_clear_filter:
 * @self: a session
 *
 * Shows all moments again.
 */
void
plenary_lesson_session_clear_filter (PlenaryLessonSession *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (self));

  plenary_lesson_session_set_filter_goal (self, NULL);
  plenary_lesson_session_set_filter_kind (self, PLENARY_KIND_NONE);
  plenary_lesson_session_set_filter_words (self, NULL);
}
