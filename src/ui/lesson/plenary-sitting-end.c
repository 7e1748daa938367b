/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sitting-end.h"

#include <glib/gi18n.h>

#include "plenary-next-step-edits.h"
#include "plenary-next-step-words.h"
#include "plenary-note-part.h"
#include "plenary-timecode.h"
#include "plenary-trouble.h"
#include "plenary-words.h"

/**
 * PlenarySittingEnd:
 *
 * The end of a sitting: everything is saved, here is the moment the teacher was glad of,
 * alone and in their own words, and one small thing for the next time, which may stay
 * empty. What is written there becomes a next step as it is typed.
 *
 * If the sitting is still open, its quiet clock goes on, and it ends with the dialog.
 */

struct _PlenarySittingEnd
{
  AdwDialog parent_instance;

  PlenarySittingSession *sitting;
  PlenaryLessonSession *session;
  PlenaryGoal *goal;
  PlenaryMoment *glad;
  /* The UUID of the next step that is written here, once it has words. */
  char *step;

  GtkWidget *glad_box;
  GtkPicture *picture;
  GtkLabel *words_label;
  GtkWidget *play_button;
  AdwButtonContent *play_content;
  PlenaryNotePart *next_part;
  GtkLabel *clock_label;
  GtkActionable *check_button;
  GtkWidget *done_button;
};

G_DEFINE_FINAL_TYPE (PlenarySittingEnd, plenary_sitting_end, ADW_TYPE_DIALOG)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PlenaryTransport *
get_transport (PlenarySittingEnd *self)
{
  return plenary_lesson_session_get_transport (self->session);
}

/* Room for the picture, the words below it and what comes after them. */
#define HEIGHT_WITH_PICTURE 640

/* Once it has played, it can be played again. */
static void
play_clicked_cb (PlenarySittingEnd *self)
{
  PlenaryTransport *transport = get_transport (self);
  GdkPaintable *paintable = NULL;

  g_object_get (transport, "paintable", &paintable, NULL);
  gtk_picture_set_paintable (self->picture, paintable);
  g_clear_object (&paintable);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), TRUE);
  adw_dialog_set_content_height (ADW_DIALOG (self), HEIGHT_WITH_PICTURE);
  adw_button_content_set_label (self->play_content, _("Again"));
  plenary_lesson_session_play_moment (self->session, self->glad, FALSE);
}

/* Writing the next step. */

static PlenaryNextStep *
make_step (PlenarySittingEnd *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  PlenaryNextStep *step = plenary_next_step_new ();

  plenary_next_step_set_lesson (step, plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
  if (self->goal != NULL)
    plenary_next_step_set_goal (step, plenary_entity_get_uuid (PLENARY_ENTITY (self->goal)));
  plenary_next_step_set_created (step, g_get_real_time ());
  g_set_str (&self->step, plenary_entity_get_uuid (PLENARY_ENTITY (step)));

  return step;
}

static void
write_step (PlenarySittingEnd *self,
            const char *text,
            const char *merge_key)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryNextStep *live = self->step != NULL ? plenary_store_lookup (store, self->step) : NULL;
  g_autoptr (PlenaryNextStep) step = live != NULL ? plenary_entity_copy (live) : make_step (self);
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *cue = NULL;
  g_autofree char *action = NULL;
  g_autofree char *sentence = NULL;

  plenary_next_step_words_split (text, &cue, &action);
  plenary_next_step_set_cue (step, cue);
  plenary_next_step_set_action (step, action);
  sentence = plenary_next_step_words_sentence (step);

  edit =
    plenary_edit_new (live != NULL ? PLENARY_EDIT_NEXT_STEP_CHANGED : PLENARY_EDIT_NEXT_STEP_ADDED);
  plenary_edit_set_lesson (edit, plenary_next_step_get_lesson (step));
  plenary_edit_set_subject (edit, sentence);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, step);
  plenary_trouble_commit (store, edit, GTK_WIDGET (self));
}

static void
remove_step (PlenarySittingEnd *self,
             const char *merge_key)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryNextStep *live = self->step != NULL ? plenary_store_lookup (store, self->step) : NULL;
  g_autoptr (PlenaryEdit) edit = NULL;
  g_autofree char *sentence = NULL;

  if (live == NULL)
    return;

  sentence = plenary_next_step_words_sentence (live);
  edit = plenary_edit_new (PLENARY_EDIT_NEXT_STEP_REMOVED);
  plenary_edit_set_lesson (edit, plenary_next_step_get_lesson (live));
  plenary_edit_set_subject (edit, sentence);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_remove (edit, live);
  plenary_trouble_commit (store, edit, GTK_WIDGET (self));
}

static void
write_cb (PlenarySittingEnd *self,
          const char *text,
          const char *merge_key)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (*words != '\0')
    write_step (self, text, merge_key);
  else
    remove_step (self, merge_key);
}

/* It stands there for those who look; nobody is told when the minutes are over. */
static void
update_clock (PlenarySittingEnd *self)
{
  gboolean open = plenary_sitting_session_is_open (self->sitting);
  int minutes = plenary_sitting_session_count_minutes_left (self->sitting);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->clock_label), open && minutes >= 0);
  if (!open || minutes < 0)
    return;

  if (minutes == 0)
    words = g_strdup (_("For as long as you like"));
  else
    words = g_strdup_printf (ngettext ("About %d minute left for this",
                                       "About %d minutes left for this", minutes),
                             minutes);
  gtk_label_set_text (self->clock_label, words);
}

static void
done_clicked_cb (PlenarySittingEnd *self)
{
  plenary_note_part_flush (self->next_part);
  plenary_sitting_session_end (self->sitting);
  g_signal_emit (self, signals[DONE], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plenary_sitting_end_closed (AdwDialog *dialog)
{
  PlenarySittingEnd *self = PLENARY_SITTING_END (dialog);

  plenary_note_part_flush (self->next_part);
  plenary_sitting_session_end (self->sitting);
  plenary_transport_set_playing (get_transport (self), FALSE);
}

static void
plenary_sitting_end_dispose (GObject *object)
{
  PlenarySittingEnd *self = PLENARY_SITTING_END (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SITTING_END);
  g_clear_object (&self->glad);
  g_clear_object (&self->goal);
  g_clear_object (&self->session);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (plenary_sitting_end_parent_class)->dispose (object);
}

static void
plenary_sitting_end_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_SITTING_END (object)->step, g_free);

  G_OBJECT_CLASS (plenary_sitting_end_parent_class)->finalize (object);
}

static void
plenary_sitting_end_class_init (PlenarySittingEndClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_sitting_end_dispose;
  object_class->finalize = plenary_sitting_end_finalize;
  ADW_DIALOG_CLASS (klass)->closed = plenary_sitting_end_closed;

  /**
   * PlenarySittingEnd::done:
   * @self: the dialog
   *
   * Emitted when the teacher is done with the lesson for now.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-sitting-end.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, glad_box);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, words_label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, play_button);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, play_content);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, next_part);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, clock_label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, check_button);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingEnd, done_button);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
plenary_sitting_end_init (PlenarySittingEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_glad (PlenarySittingEnd *self)
{
  g_autofree char *words = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->glad_box, self->glad != NULL);
  if (self->glad == NULL)
    return;

  words = plenary_words_first (self->glad);
  /* Translators: puts what the teacher wrote into quotation marks */
  quoted = words != NULL ? g_strdup_printf (_("“%s”"), words) : g_strdup ("");
  gtk_label_set_text (self->words_label, quoted);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), words != NULL);

  time = plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, self->glad));
  /* Translators: a button; %s is a time such as “12:41” */
  label = g_strdup_printf (_("Play %s"), time);
  adw_button_content_set_label (self->play_content, label);
  gtk_widget_set_visible (self->play_button, plenary_transport_get_state (get_transport (self)) ==
                                               PLENARY_TRANSPORT_READY);
}

/* A goal that was worked on and never looked at closely: five questions are there to ask. */
static void
offer_checks (PlenarySittingEnd *self)
{
  if (self->goal == NULL || plenary_goal_get_checks (self->goal) != 0)
    return;

  gtk_actionable_set_action_target (self->check_button, "s",
                                    plenary_entity_get_uuid (PLENARY_ENTITY (self->goal)));
  gtk_actionable_set_action_name (self->check_button, "win.check-goal");
  gtk_widget_set_visible (GTK_WIDGET (self->check_button), TRUE);
}

/**
 * plenary_sitting_end_new:
 * @sitting: a sitting that has ended, or does so with the dialog
 *
 * Makes the end of a sitting.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
plenary_sitting_end_new (PlenarySittingSession *sitting)
{
  PlenarySittingEnd *self;

  g_return_val_if_fail (PLENARY_IS_SITTING_SESSION (sitting), NULL);

  self = g_object_new (PLENARY_TYPE_SITTING_END, NULL);
  self->sitting = g_object_ref (sitting);
  self->session = g_object_ref (plenary_sitting_session_get_lesson_session (sitting));
  g_set_object (&self->goal, plenary_sitting_session_get_goal (sitting));
  g_set_object (&self->glad, plenary_sitting_session_get_glad (sitting));
  g_signal_connect_object (sitting, "changed", G_CALLBACK (update_clock), self, G_CONNECT_SWAPPED);
  update_clock (self);
  show_glad (self);
  offer_checks (self);

  return ADW_DIALOG (self);
}
