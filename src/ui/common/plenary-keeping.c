/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-keeping.h"

#include "plenary-trouble.h"
#include "plenary-words.h"

#include <glib/gi18n.h>

/**
 * PlenaryKeeping:
 *
 * What the teacher chose about how long recordings are kept: read once from the notes,
 * and at hand from then on. It decides about nothing but the date that a new lesson
 * gets.
 *
 * For the main thread.
 */

struct _PlenaryKeeping
{
  GObject parent_instance;

  /* It owns us. */
  PlenaryStore *store;
  PlenaryKeepRule rule;
  gboolean known;
};

G_DEFINE_FINAL_TYPE (PlenaryKeeping, plenary_keeping, G_TYPE_OBJECT)

static guint changed_signal;

static void
plenary_keeping_class_init (PlenaryKeepingClass *klass)
{
  /**
   * PlenaryKeeping::changed:
   * @self: what was chosen
   *
   * Emitted when the choice is read, or another one is made.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_keeping_init (PlenaryKeeping *self)
{
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryKeeping) self = user_data;
  g_autofree char *habit = plenary_store_get_habit_finish (PLENARY_STORE (source), result, NULL);

  /* What was chosen meanwhile is newer. */
  if (habit == NULL || self->known)
    return;

  self->rule = plenary_keep_rule_parse (habit);
  self->known = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

/* Home stands before the notes are open. */
static void
read_when_open (PlenaryKeeping *self)
{
  if (!self->known && plenary_store_is_open (self->store))
    plenary_store_get_habit_async (self->store, PLENARY_KEEP_HABIT, NULL, read_cb,
                                   g_object_ref (self));
}

/**
 * plenary_keeping_get:
 * @store: the store
 *
 * Gets what was chosen. It is read as soon as the store is open.
 *
 * Returns: (transfer none): what was chosen, the same each time
 */
PlenaryKeeping *
plenary_keeping_get (PlenaryStore *store)
{
  static const char key[] = "plenary-keeping";
  PlenaryKeeping *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_get_data (G_OBJECT (store), key);
  if (self != NULL)
    return self;

  self = g_object_new (PLENARY_TYPE_KEEPING, NULL);
  self->store = store;
  g_object_set_data_full (G_OBJECT (store), key, self, g_object_unref);
  g_signal_connect_object (store, "notify::open", G_CALLBACK (read_when_open), self,
                           G_CONNECT_SWAPPED);
  read_when_open (self);

  return self;
}

/**
 * plenary_keeping_get_rule:
 * @self: what was chosen
 *
 * Gets the choice.
 *
 * Returns: (transfer none): the rule
 */
const PlenaryKeepRule *
plenary_keeping_get_rule (PlenaryKeeping *self)
{
  g_return_val_if_fail (PLENARY_IS_KEEPING (self), NULL);

  return &self->rule;
}

/**
 * plenary_keeping_set_rule:
 * @self: what was chosen
 * @rule: another choice
 *
 * Chooses. Lessons that there are keep their dates.
 */
void
plenary_keeping_set_rule (PlenaryKeeping *self,
                          const PlenaryKeepRule *rule)
{
  g_autofree char *habit = NULL;

  g_return_if_fail (PLENARY_IS_KEEPING (self));
  g_return_if_fail (rule != NULL);

  self->rule = *rule;
  self->known = TRUE;
  habit = plenary_keep_rule_format (rule);
  plenary_store_set_habit (self->store, PLENARY_KEEP_HABIT, habit);
  g_signal_emit (self, changed_signal, 0);
}

static char *
dup_today (void)
{
  return plenary_keep_day (g_get_real_time ());
}

/**
 * plenary_keeping_get_asks:
 * @self: what was chosen
 *
 * Says whether the teacher may be asked now.
 *
 * Returns: whether nothing was chosen, or the choice is over
 */
gboolean
plenary_keeping_get_asks (PlenaryKeeping *self)
{
  g_autofree char *today = dup_today ();

  g_return_val_if_fail (PLENARY_IS_KEEPING (self), FALSE);

  return self->known && plenary_keep_asks (&self->rule, today);
}

/**
 * plenary_keeping_dup_date:
 * @self: what was chosen
 *
 * Finds the date that a lesson gets that is added today.
 *
 * Returns: (transfer full) (nullable): a civil date, or %NULL for none
 */
char *
plenary_keeping_dup_date (PlenaryKeeping *self)
{
  g_autofree char *today = dup_today ();

  g_return_val_if_fail (PLENARY_IS_KEEPING (self), NULL);

  return plenary_keep_default_date (&self->rule, today);
}

/**
 * plenary_keeping_describe:
 * @self: what was chosen
 *
 * Says what new lessons get.
 *
 * Returns: (transfer full): translated words
 */
char *
plenary_keeping_describe (PlenaryKeeping *self)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PLENARY_IS_KEEPING (self), NULL);

  date = plenary_keeping_dup_date (self);
  if (date == NULL)
    return g_strdup (_("No date"));
  if (self->rule.kind == PLENARY_KEEP_WEEKS)
    return g_strdup_printf (ngettext ("%u week from then", "%u weeks from then", self->rule.weeks),
                            self->rule.weeks);

  words = plenary_words_date (date);

  /* Translators: %s is a date */
  return g_strdup_printf (_("Until %s"), words);
}

/**
 * plenary_keeping_is_over:
 * @lesson: a lesson
 *
 * Says whether the date until which its recordings are kept has passed, and there is
 * still a recording.
 *
 * Returns: whether there is something to say about it
 */
gboolean
plenary_keeping_is_over (PlenaryLesson *lesson)
{
  g_autofree char *today = dup_today ();

  g_return_val_if_fail (PLENARY_IS_LESSON (lesson), FALSE);

  return !plenary_lesson_get_words_only (lesson) &&
         plenary_keep_is_over (plenary_lesson_get_keep_until (lesson), today);
}

/**
 * plenary_keeping_keep_until:
 * @store: the store
 * @lesson: a live lesson
 * @date: (nullable): a civil date, or %NULL for none
 * @widget: the widget it was done in
 *
 * Notes until when the recordings of a lesson are kept.
 */
void
plenary_keeping_keep_until (PlenaryStore *store,
                            PlenaryLesson *lesson,
                            const char *date,
                            GtkWidget *widget)
{
  g_autoptr (PlenaryLesson) copy = plenary_entity_copy (lesson);
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_LESSON_CHANGED);

  plenary_lesson_set_keep_until (copy, date);
  plenary_edit_set_lesson (edit, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  plenary_edit_set_subject (edit, plenary_lesson_get_title (lesson));
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}
