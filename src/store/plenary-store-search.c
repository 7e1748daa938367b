/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-ask.h"

#include "plenary-wanted.h"

/* What the teacher wrote, found by its words. */

/* The one place where it is said what can be found, by whom. The newest lessons come
 * first, and before them what is of no lesson; of more than can be shown only the first
 * are looked at closely, since for the first letters that are typed nearly all match. */
#define FOUND_SQL(condition)                                                                    \
  "WITH found AS MATERIALIZED ("                                                                \
  "SELECT search_key.id, search_key.kind, search_key.uuid, search_key.lesson,"                  \
  "  lesson.title, lesson.date_taught, lesson.created_us,"                                      \
  "  coalesce (lesson.date_taught, date (lesson.created_us / 1000000, 'unixepoch')) AS taught"  \
  " FROM search JOIN search_key ON search_key.id = search.rowid"                                \
  " LEFT JOIN lesson ON lesson.uuid = search_key.lesson"                                        \
  " WHERE " condition                                                                           \
  " ORDER BY lesson.uuid IS NOT NULL, taught DESC, lesson.created_us DESC, lesson.uuid"         \
  " LIMIT ?2)"                                                                                  \
  " SELECT found.kind, found.uuid, found.lesson, found.title, found.date_taught,"               \
  "  moment.uuid, coalesce (next_step.goal, tried.goal),"                                       \
  "  coalesce (remark.debrief, iif (found.kind = 'debrief', found.uuid, NULL)),"                \
  "  recording.offset_ns + coalesce (moment.tagged_ns, question.asked_ns) AS at,"               \
  "  search.words"                                                                              \
  " FROM found JOIN search ON search.rowid = found.id"                                          \
  " LEFT JOIN next_step ON found.kind = 'next_step' AND next_step.uuid = found.uuid"            \
  " LEFT JOIN attempt ON found.kind = 'attempt' AND attempt.uuid = found.uuid"                  \
  " LEFT JOIN next_step AS tried ON tried.uuid = attempt.next_step"                             \
  " LEFT JOIN question ON found.kind = 'question' AND question.uuid = found.uuid"               \
  " LEFT JOIN remark ON found.kind = 'remark' AND remark.uuid = found.uuid"                     \
  " LEFT JOIN moment ON moment.uuid = CASE found.kind WHEN 'moment' THEN found.uuid"            \
  "  WHEN 'next_step' THEN next_step.moment WHEN 'attempt' THEN attempt.moment"                 \
  "  WHEN 'remark' THEN remark.moment END"                                                      \
  " LEFT JOIN recording ON recording.uuid = coalesce (moment.recording, question.recording)"    \
  " ORDER BY found.lesson IS NOT NULL, found.taught DESC, found.created_us DESC, found.lesson," \
  "  found.kind <> 'lesson', at, found.id"

static const char words_sql[] = FOUND_SQL ("search MATCH ?1");

/* Signs stand in no index of words: every text is looked through, which takes a while
 * where there are very many, but not on the main thread. */
static const char symbols_sql[] = FOUND_SQL ("instr (search.words, ?1) > 0");

enum
{
  COLUMN_KIND,
  COLUMN_UUID,
  COLUMN_LESSON,
  COLUMN_TITLE,
  COLUMN_DATE_TAUGHT,
  COLUMN_MOMENT,
  COLUMN_GOAL,
  COLUMN_DEBRIEF,
  COLUMN_TIME,
  COLUMN_WORDS,
};

static const char *const kinds[] = {
  [PLENARY_HIT_LESSON] = "lesson",       [PLENARY_HIT_MOMENT] = "moment",
  [PLENARY_HIT_ANSWER] = "answer",       [PLENARY_HIT_QUESTION] = "question",
  [PLENARY_HIT_NEXT_STEP] = "next_step", [PLENARY_HIT_ATTEMPT] = "attempt",
  [PLENARY_HIT_GOAL] = "goal",           [PLENARY_HIT_VISION] = "vision",
  [PLENARY_HIT_DEBRIEF] = "debrief",     [PLENARY_HIT_REMARK] = "remark",
  [PLENARY_HIT_AGREEMENT] = "agreement", [PLENARY_HIT_RECORD] = "lesson_record",
  [PLENARY_HIT_RECORD + 1] = NULL,
};

typedef struct
{
  char *words;
  guint limit;
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->words);
  g_free (self);
}

static PlenaryHitKind
read_kind (PlenaryStatement *statement)
{
  const char *name = plenary_statement_get_text (statement, COLUMN_KIND);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      if (g_strcmp0 (kinds[i], name) == 0)
        return i;
    }

  return PLENARY_HIT_LESSON;
}

static PlenaryHit *
read_hit (PlenaryStatement *statement,
          PlenaryWanted *wanted,
          GError **error)
{
  PlenaryHitKind kind = read_kind (statement);
  const char *uuid = plenary_statement_get_text (statement, COLUMN_UUID);
  const char *goal = plenary_statement_get_text (statement, COLUMN_GOAL);
  const char *text = plenary_statement_get_text (statement, COLUMN_WORDS);
  g_autofree char *words = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (PlenaryHit) hit = plenary_hit_new (kind, uuid);

  plenary_hit_set_lesson (hit, plenary_statement_get_text (statement, COLUMN_LESSON),
                          plenary_statement_get_text (statement, COLUMN_TITLE),
                          plenary_statement_get_text (statement, COLUMN_DATE_TAUGHT));
  plenary_hit_set_debrief (hit, plenary_statement_get_text (statement, COLUMN_DEBRIEF));
  plenary_hit_set_place (hit, plenary_statement_get_text (statement, COLUMN_MOMENT),
                         kind == PLENARY_HIT_GOAL ? uuid : goal,
                         plenary_statement_is_null (statement, COLUMN_TIME)
                           ? -1
                           : plenary_statement_get_int64 (statement, COLUMN_TIME));

  return plenary_wanted_mark (wanted, words, hit, error) ? g_steal_pointer (&hit) : NULL;
}

static gboolean
find (PlenaryConnection *connection,
      PlenaryWanted *wanted,
      guint limit,
      GListStore *hits,
      GError **error)
{
  const char *symbols = plenary_wanted_get_symbols (wanted);
  g_autofree char *match = symbols != NULL ? g_strdup (symbols)
                                           : plenary_wanted_make_match (wanted);
  g_autoptr (PlenaryStatement) statement =
    plenary_statement_new (connection, symbols != NULL ? symbols_sql : words_sql, error);
  PlenaryStep step;

  if (statement == NULL || !plenary_statement_bind_text (statement, 0, match, -1, error) ||
      !plenary_statement_bind_int64 (statement, 1, limit, error))
    return FALSE;

  while ((step = plenary_statement_step (statement, error)) == PLENARY_STEP_ROW)
    {
      g_autoptr (PlenaryHit) hit = read_hit (statement, wanted, error);

      if (hit == NULL)
        return FALSE;
      g_list_store_append (hits, hit);
    }

  return step == PLENARY_STEP_DONE;
}

static gpointer
search (PlenaryConnection *connection,
        gpointer data,
        GError **error)
{
  Search *search = data;
  g_autoptr (GListStore) hits = g_list_store_new (PLENARY_TYPE_HIT);
  g_autoptr (PlenaryTokens) tokens = plenary_tokens_new (connection, error);
  g_autoptr (PlenaryWanted) wanted = NULL;

  if (tokens == NULL)
    return NULL;

  wanted = plenary_wanted_new (tokens, search->words, error);
  if (wanted == NULL)
    return NULL;

  if (!plenary_wanted_is_empty (wanted) && !find (connection, wanted, search->limit, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}

static const PlenaryQuery query = { search, FALSE, search_free, g_object_unref };

/**
 * plenary_store_search_async:
 * @self: an open store
 * @words: what the teacher typed
 * @limit: how many to find at most
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when it is found
 * @user_data: for @callback
 *
 * Looks for words in everything that was written. All of them have to be there; the last
 * one may be the beginning of a word. Capitals and accents do not matter, nor does
 * anything else that is typed. Where there are no words, signs such as 🙂 are looked for.
 */
void
plenary_store_search_async (PlenaryStore *self,
                            const char *words,
                            guint limit,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Search *search;

  g_return_if_fail (PLENARY_IS_STORE (self));
  g_return_if_fail (words != NULL);

  search = g_new0 (Search, 1);
  search->words = g_utf8_make_valid (words, -1);
  search->limit = limit;
  plenary_store_ask_async (self, &query, search, cancellable, callback, user_data);
}

/**
 * plenary_store_search_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends plenary_store_search_async().
 *
 * Returns: (transfer full) (nullable): what was found, [class@Hit]: what is of no lesson, then
 *   the newest lesson first, and within a lesson by time; or %NULL if it failed
 */
GListModel *
plenary_store_search_finish (PlenaryStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return plenary_store_ask_finish (self, result, error);
}
