/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-question-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-guess-first.h"
#include "plenary-model-watch.h"
#include "plenary-question-row.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-wait-bar.h"

/**
 * PlenaryQuestionList:
 *
 * The asked questions of the lesson, with the waits after them, the longest first or
 * in the order of the lesson.
 *
 * Before anything measured is shown for the first time, it asks what the teacher thinks.
 * What was guessed is shown beside it afterwards, unless [property@QuestionList:guesses]
 * says that somebody else looks on.
 */

#define LEAST_SCALE (5 * PLENARY_SECOND)

struct _PlenaryQuestionList
{
  GtkWidget parent_instance;

  PlenaryWaitFinder *finder;
  PlenaryModelWatch *questions_watch;
  PlenaryModelWatch *estimates_watch;
  GSettings *settings;
  GtkSortListModel *sorted;
  gboolean guesses;

  GtkWidget *content;
  GtkLabel *title_label;
  GtkStack *stack;
  PlenaryGuessFirst *guess;
  GtkLabel *summary_label;
  GtkLabel *line_label;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (PlenaryQuestionList, plenary_question_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_GUESSES = 1,
} PlenaryQuestionListProps;

static GParamSpec *props[PROP_GUESSES + 1];

static PlenaryLessonSession *
get_session (PlenaryQuestionList *self)
{
  return plenary_wait_finder_get_session (self->finder);
}

static GListModel *
get_questions (PlenaryQuestionList *self)
{
  return plenary_contents_get_questions (plenary_lesson_session_get_contents (get_session (self)));
}

static gint64
get_length (PlenaryQuestionList *self,
            PlenaryQuestion *question,
            PlenaryWaitPlace place)
{
  return plenary_span_length (
    plenary_lesson_session_get_wait (get_session (self), question, place));
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer user_data)
{
  PlenaryQuestionList *self = user_data;
  PlenaryQuestion *first = (PlenaryQuestion *) a;
  PlenaryQuestion *second = (PlenaryQuestion *) b;
  gint64 difference = 0;

  if (g_settings_get_boolean (self->settings, PLENARY_SETTING_LONGEST_FIRST) &&
      !gtk_widget_get_visible (GTK_WIDGET (self->guess)))
    difference =
      get_length (self, second, PLENARY_WAIT_FIRST) - get_length (self, first, PLENARY_WAIT_FIRST);
  if (difference == 0)
    difference = plenary_lesson_session_get_asked_at (get_session (self), first) -
                 plenary_lesson_session_get_asked_at (get_session (self), second);

  return difference < 0 ? -1 : difference > 0;
}

static void
sort (PlenaryQuestionList *self)
{
  if (self->sorted != NULL)
    gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
}

/* A row does not go away under the hand that puts it right. */
static void
sort_if_left (PlenaryQuestionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_box)))
    sort (self);
}

static gint64
find_scale (PlenaryQuestionList *self)
{
  GListModel *questions = get_questions (self);
  gint64 scale = LEAST_SCALE;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);

      for (PlenaryWaitPlace place = 0; place < PLENARY_N_WAITS; place++)
        scale = MAX (scale, get_length (self, question, place));
    }

  return scale;
}

static gint64
find_typical (PlenaryQuestionList *self,
              guint *n)
{
  GListModel *questions = get_questions (self);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (PlenaryQuestion) question = g_list_model_get_item (questions, i);
      gint64 length = get_length (self, question, PLENARY_WAIT_FIRST);

      if (length > 0)
        g_array_append_val (lengths, length);
    }
  *n = lengths->len;

  return plenary_waits_typical (lengths);
}

/* "You thought 3.0 seconds. Measured: 1.5 seconds, the middle one of 8 waits." */
static void
update_summary (PlenaryQuestionList *self)
{
  PlenaryEstimate *estimate =
    plenary_lesson_session_get_estimate (get_session (self), PLENARY_ESTIMATE_ABOUT_WAIT);
  gint64 guess = estimate != NULL ? plenary_estimate_get_value (estimate) : -1;
  guint n;
  gint64 typical = find_typical (self, &n);
  g_autofree char *measured = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), n > 0 && estimate != NULL);
  if (n == 0 || estimate == NULL)
    return;

  /* Translators: how long the waits are, and how many there are */
  measured = g_strdup_printf (
    ngettext ("Here it was %.1f seconds.",
              "Here it was %.1f seconds: half of your %u first waits are shorter, half longer.", n),
    typical / (double) PLENARY_SECOND, n);
  if (guess >= 0 && self->guesses)
    /* Translators: what somebody thought, in seconds, and then a sentence */
    words = g_strdup_printf (_("You thought: about %.1f seconds. %s"),
                             guess / (double) PLENARY_SECOND, measured);
  gtk_label_set_text (self->summary_label, words != NULL ? words : measured);
}

static void
update_rows (PlenaryQuestionList *self)
{
  gboolean waits = !gtk_widget_get_visible (GTK_WIDGET (self->guess));
  gboolean line = g_settings_get_boolean (self->settings, PLENARY_SETTING_WAIT_LINE);
  gint64 scale = find_scale (self);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (PLENARY_IS_QUESTION_ROW (row))
      plenary_question_row_set_shown (PLENARY_QUESTION_ROW (row), waits, scale,
                                      line ? PLENARY_WAIT_LINE : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), waits && line);
}

static void
update (PlenaryQuestionList *self)
{
  guint n = g_list_model_get_n_items (get_questions (self));
  g_autofree char *title = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  guint n_measured;
  gboolean guess;

  find_typical (self, &n_measured);
  guess =
    n_measured > 0 &&
    plenary_lesson_session_get_estimate (get_session (self), PLENARY_ESTIMATE_ABOUT_WAIT) == NULL;
  gtk_label_set_text (self->title_label, n > 0 ? title : _("Asked Questions"));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "questions" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->guess), guess);
  update_summary (self);
  sort_if_left (self);
  update_rows (self);
}

static void
settings_changed_cb (PlenaryQuestionList *self)
{
  sort (self);
  update_rows (self);
}

static void
guessed_cb (PlenaryQuestionList *self,
            double seconds)
{
  plenary_lesson_session_guess (get_session (self), PLENARY_ESTIMATE_ABOUT_WAIT,
                                seconds < 0 ? -1 : (gint64) (seconds * PLENARY_SECOND));
  update (self);
  sort (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list_box), GTK_DIR_TAB_FORWARD);
}

static void
activated_cb (PlenaryQuestionList *self,
              PlenaryQuestionRow *row)
{
  plenary_lesson_session_play_question (get_session (self), plenary_question_row_get_question (row),
                                        PLENARY_WAIT_FIRST);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  PlenaryQuestionList *self = user_data;

  return plenary_question_row_new (self->finder, item);
}

static void
plenary_question_list_dispose (GObject *object)
{
  PlenaryQuestionList *self = PLENARY_QUESTION_LIST (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->sorted);
  g_clear_object (&self->questions_watch);
  g_clear_object (&self->estimates_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_QUESTION_LIST);
  g_clear_object (&self->settings);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (plenary_question_list_parent_class)->dispose (object);
}

static void
plenary_question_list_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch ((PlenaryQuestionListProps) prop_id)
    {
    case PROP_GUESSES:
      g_value_set_boolean (value, PLENARY_QUESTION_LIST (object)->guesses);
      break;
    }
}

static void
plenary_question_list_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryQuestionList *self = PLENARY_QUESTION_LIST (object);

  switch ((PlenaryQuestionListProps) prop_id)
    {
    case PROP_GUESSES:
      if (self->guesses == g_value_get_boolean (value))
        return;
      self->guesses = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      if (self->finder != NULL)
        update_summary (self);
      break;
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_GUESS_FIRST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, title_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, guess);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, line_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionList, list_box);
  gtk_widget_class_bind_template_callback (widget_class, guessed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_if_left);
}

static void
plenary_question_list_class_init (PlenaryQuestionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_question_list_dispose;
  object_class->get_property = plenary_question_list_get_property;
  object_class->set_property = plenary_question_list_set_property;

  /**
   * PlenaryQuestionList:guesses:
   *
   * Whether what the teacher guessed is shown. It is theirs alone: where somebody else
   * looks on, it is not.
   */
  props[PROP_GUESSES] =
    g_param_spec_boolean ("guesses", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_template (GTK_WIDGET_CLASS (klass));
}

/* The menu chooses tastes, which are kept where the others are. */
static void
add_choices (PlenaryQuestionList *self)
{
  static const char *const keys[] = { PLENARY_SETTING_LONGEST_FIRST, PLENARY_SETTING_WAIT_LINE };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "waits", G_ACTION_GROUP (group));
}

static void
plenary_question_list_init (PlenaryQuestionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->guesses = TRUE;
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  add_choices (self);
}

/**
 * plenary_question_list_set_finder:
 * @self: a list
 * @finder: what offers the waits of a lesson
 *
 * Shows the questions of a lesson. To be called once.
 */
void
plenary_question_list_set_finder (PlenaryQuestionList *self,
                                  PlenaryWaitFinder *finder)
{
  PlenaryContents *contents;
  GtkSorter *sorter;

  g_return_if_fail (PLENARY_IS_QUESTION_LIST (self));
  g_return_if_fail (PLENARY_IS_WAIT_FINDER (finder));
  g_return_if_fail (self->finder == NULL);

  self->finder = g_object_ref (finder);
  contents = plenary_lesson_session_get_contents (get_session (self));
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  self->sorted = gtk_sort_list_model_new (g_object_ref (get_questions (self)), sorter);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->sorted), make_row, self, NULL);

  self->questions_watch = plenary_model_watch_new (get_questions (self));
  g_signal_connect_object (self->questions_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->estimates_watch = plenary_model_watch_new (plenary_contents_get_estimates (contents));
  g_signal_connect_object (self->estimates_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  sort (self);
}

/**
 * plenary_question_list_enter:
 * @self: a list
 *
 * Puts the rows in order and gives the focus to the first thing there is to do.
 */
void
plenary_question_list_enter (PlenaryQuestionList *self)
{
  g_return_if_fail (PLENARY_IS_QUESTION_LIST (self));

  sort (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * plenary_question_list_flush:
 * @self: a list
 *
 * Saves at once what was typed and is unsaved.
 */
void
plenary_question_list_flush (PlenaryQuestionList *self)
{
  g_return_if_fail (PLENARY_IS_QUESTION_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (PLENARY_IS_QUESTION_ROW (row))
      plenary_question_row_flush (PLENARY_QUESTION_ROW (row));
}
