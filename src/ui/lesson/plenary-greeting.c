/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-greeting.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-model-watch.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-edits.h"
#include "plenary-next-step-rules.h"
#include "plenary-next-step-words.h"

/**
 * PlenaryGreeting:
 *
 * What a lesson greets with when it is opened: one next step of an earlier lesson, and
 * whether a chance for it came up. All answers weigh the same, and none has to be given.
 *
 * It asks about one next step for as long as the page is open. Taking an answer back
 * brings the question back.
 */

typedef enum
{
  NOTHING,
  /* Did a chance come up? */
  ASKING,
  /* It was tried, and there is more to say about that. */
  TRIED,
  /* Is it still useful? */
  DOUBTING,
} Mode;

struct _PlenaryGreeting
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryNextStep *step;
  PlenaryModelWatch *steps_watch;
  PlenaryModelWatch *attempts_watch;
  Mode mode;
  /* Put aside for as long as the page is open. */
  gboolean put_aside;

  GtkWidget *content;
  GtkLabel *origin_label;
  GtkLabel *sentence_label;
  GtkLabel *question_label;
  GtkStack *answers;
};

G_DEFINE_FINAL_TYPE (PlenaryGreeting, plenary_greeting, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SHOWN = 1,
} PlenaryGreetingProps;

static GParamSpec *props[PROP_SHOWN + 1];

static const char *
get_lesson (PlenaryGreeting *self)
{
  return plenary_entity_get_uuid (
    PLENARY_ENTITY (plenary_lesson_session_get_lesson (self->session)));
}

static PlenaryAttempt *
find_attempt (PlenaryGreeting *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);

  return plenary_next_step_find_attempt (self->step, plenary_store_get_attempts (store),
                                         get_lesson (self));
}

/* One that was removed has nothing to ask about, and neither has one that was decided
 * about. */
static Mode
find_mode (PlenaryGreeting *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  GListModel *attempts = plenary_store_get_attempts (store);
  PlenaryAttempt *attempt;

  if (self->put_aside || self->step == NULL ||
      plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (self->step))) !=
        self->step)
    return NOTHING;

  if (plenary_next_step_waits_in (self->step, attempts,
                                  plenary_lesson_session_get_lesson (self->session)))
    return ASKING;

  attempt = find_attempt (self);
  if (attempt == NULL || plenary_next_step_get_state (self->step) != PLENARY_NEXT_STEP_STATE_OPEN)
    return NOTHING;
  if (plenary_attempt_get_outcome (attempt) == PLENARY_ATTEMPT_OUTCOME_TRIED)
    return TRIED;

  return plenary_next_step_is_in_question (self->step, attempts) ? DOUBTING : NOTHING;
}

/* Showing. */

static char *
describe_origin (PlenaryGreeting *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  const char *uuid = plenary_next_step_get_lesson (self->step);
  PlenaryLesson *lesson = uuid != NULL ? plenary_store_lookup (store, uuid) : NULL;

  if (lesson == NULL)
    return g_strdup (_("You wrote:"));

  /* Translators: %s is the title of a lesson; a next step follows in the next line */
  return g_strdup_printf (_("After %s you wrote:"), plenary_lesson_get_title (lesson));
}

static const char *
get_question (Mode mode)
{
  switch (mode)
    {
    case NOTHING:
      return "";
    case ASKING:
      return _("Did a chance come up?");
    case TRIED:
      return _("You tried it.");
    case DOUBTING:
      return _("Still useful?");
    }

  g_return_val_if_reached ("");
}

static const char *
get_answers (Mode mode)
{
  switch (mode)
    {
    case NOTHING:
    case ASKING:
      return "asking";
    case TRIED:
      return "tried";
    case DOUBTING:
      return "doubting";
    }

  g_return_val_if_reached (NULL);
}

static void
fill_in (PlenaryGreeting *self)
{
  g_autofree char *origin = describe_origin (self);
  g_autofree char *sentence = plenary_next_step_words_sentence (self->step);
  g_autofree char *quoted = NULL;

  /* Translators: a next step in the teacher's own words */
  quoted = g_strdup_printf (_("“%s”"), sentence);
  gtk_label_set_text (self->origin_label, origin);
  gtk_label_set_text (self->sentence_label, quoted);
  gtk_label_set_text (self->question_label, get_question (self->mode));
  gtk_stack_set_visible_child_name (self->answers, get_answers (self->mode));
}

static gboolean
has_focus (PlenaryGreeting *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
update (PlenaryGreeting *self)
{
  Mode mode = find_mode (self);
  Mode before = self->mode;
  gboolean focused = has_focus (self);

  self->mode = mode;
  if (mode != NOTHING)
    fill_in (self);
  gtk_widget_set_visible (self->content, mode != NOTHING);
  if (mode == before)
    return;

  /* The buttons that were pressed are gone, and who used the keys goes on with these. */
  if (focused && mode != NOTHING)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->answers), GTK_DIR_TAB_FORWARD);
  if (mode == DOUBTING)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), get_question (mode),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if ((mode == NOTHING) != (before == NOTHING))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

/* Answering. */

static PlenaryAttempt *
answer (PlenaryGreeting *self,
        PlenaryAttemptOutcome outcome)
{
  return plenary_next_step_edits_answer (plenary_lesson_session_get_store (self->session),
                                         self->step, get_lesson (self), outcome, GTK_WIDGET (self));
}

static void
tell_cb (PlenaryGreeting *self)
{
  PlenaryAttempt *attempt = find_attempt (self);

  if (attempt != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "pane.tried", "s",
                                plenary_entity_get_uuid (PLENARY_ENTITY (attempt)));
}

static void
tried_cb (PlenaryGreeting *self)
{
  answer (self, PLENARY_ATTEMPT_OUTCOME_TRIED);
  tell_cb (self);
}

static void
not_this_time_cb (PlenaryGreeting *self)
{
  answer (self, PLENARY_ATTEMPT_OUTCOME_NOT_THIS_TIME);
}

static void
say_let_go (PlenaryGreeting *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s",
                              _("Let go. It stays with your next steps."));
}

static void
moved_on_cb (PlenaryGreeting *self)
{
  say_let_go (self);
  answer (self, PLENARY_ATTEMPT_OUTCOME_MOVED_ON);
}

static void
put_aside_cb (PlenaryGreeting *self)
{
  self->put_aside = TRUE;
  update (self);
}

static void
change_cb (PlenaryGreeting *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  g_autofree char *merge_key = g_uuid_string_random ();
  PlenaryNextStep *step = plenary_next_step_edits_replace (store, self->step, get_lesson (self),
                                                           merge_key, GTK_WIDGET (self));

  if (step != NULL)
    adw_dialog_present (plenary_next_step_dialog_new (store, step, get_lesson (self), merge_key),
                        GTK_WIDGET (self));
}

static void
let_go_cb (PlenaryGreeting *self)
{
  say_let_go (self);
  plenary_next_step_edits_set_state (plenary_lesson_session_get_store (self->session), self->step,
                                     PLENARY_NEXT_STEP_STATE_LET_GO, get_lesson (self),
                                     GTK_WIDGET (self));
}

static void
plenary_greeting_dispose (GObject *object)
{
  PlenaryGreeting *self = PLENARY_GREETING (object);

  g_clear_object (&self->steps_watch);
  g_clear_object (&self->attempts_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GREETING);
  g_clear_object (&self->step);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_greeting_parent_class)->dispose (object);
}

static void
plenary_greeting_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch ((PlenaryGreetingProps) prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, plenary_greeting_is_shown (PLENARY_GREETING (object)));
      break;
    }
}

static void
plenary_greeting_class_init (PlenaryGreetingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_greeting_dispose;
  object_class->get_property = plenary_greeting_get_property;

  /**
   * PlenaryGreeting:shown:
   *
   * Whether there is something to ask.
   */
  props[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-greeting.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGreeting, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGreeting, origin_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGreeting, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGreeting, question_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGreeting, answers);
  gtk_widget_class_bind_template_callback (widget_class, tried_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_this_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_aside_cb);
}

static void
plenary_greeting_init (PlenaryGreeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_greeting_is_shown:
 * @self: a greeting
 *
 * Gets [property@Greeting:shown].
 *
 * Returns: whether there is something to ask
 */
gboolean
plenary_greeting_is_shown (PlenaryGreeting *self)
{
  g_return_val_if_fail (PLENARY_IS_GREETING (self), FALSE);

  return self->mode != NOTHING;
}

/**
 * plenary_greeting_set_session:
 * @self: a greeting
 * @session: the session of the lesson that was opened
 *
 * Chooses what to ask about, or what there is more to say about, if there is anything. To
 * be called once.
 */
void
plenary_greeting_set_session (PlenaryGreeting *self,
                              PlenaryLessonSession *session)
{
  PlenaryStore *store;
  GListModel *steps, *attempts;
  PlenaryNextStep *step;

  g_return_if_fail (PLENARY_IS_GREETING (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  store = plenary_lesson_session_get_store (session);
  steps = plenary_store_get_next_steps (store);
  attempts = plenary_store_get_attempts (store);
  step = plenary_next_step_choose (steps, attempts, plenary_lesson_session_get_lesson (session));
  if (step == NULL)
    step = plenary_next_step_find_tried_in (steps, attempts, get_lesson (self));
  g_set_object (&self->step, step);
  if (self->step == NULL)
    return;

  self->steps_watch = plenary_model_watch_new (steps);
  self->attempts_watch = plenary_model_watch_new (attempts);
  g_signal_connect_object (self->steps_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attempts_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
