/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-tried-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-line.h"
#include "plenary-model-watch.h"
#include "plenary-next-step-dialog.h"
#include "plenary-next-step-edits.h"
#include "plenary-next-step-words.h"
#include "plenary-note-part.h"
#include "plenary-timecode.h"

/**
 * PlenaryTriedView:
 *
 * What happened when the teacher tried a next step: in words, and the moment that shows
 * it, chosen from those of the lesson or marked now. Then whether to keep it, to change
 * it or to let it go; that can wait.
 *
 * It stands beside the picture, so that one can look for the moment meanwhile.
 */

struct _PlenaryTriedView
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryAttempt *attempt;
  GSignalGroup *attempt_signals;
  PlenaryModelWatch *moments_watch;
  /* The UUIDs of the moments to choose from; the first is none. */
  GPtrArray *moments;
  gboolean filling;

  GtkWidget *content;
  GtkLabel *sentence_label;
  PlenaryNotePart *happened_part;
  GtkDropDown *moment_choice;
  GtkWidget *mark_button;
  GtkWidget *play_button;
};

G_DEFINE_FINAL_TYPE (PlenaryTriedView, plenary_tried_view, GTK_TYPE_WIDGET)

static PlenaryStore *
get_store (PlenaryTriedView *self)
{
  return plenary_lesson_session_get_store (self->session);
}

static PlenaryNextStep *
find_step (PlenaryTriedView *self)
{
  if (self->attempt == NULL)
    return NULL;

  return plenary_store_lookup (get_store (self), plenary_attempt_get_next_step (self->attempt));
}

static PlenaryMoment *
find_moment (PlenaryTriedView *self)
{
  const char *uuid = self->attempt != NULL ? plenary_attempt_get_moment (self->attempt) : NULL;

  return uuid != NULL ? plenary_store_lookup (get_store (self), uuid) : NULL;
}

/* The moments to choose from. */

static char *
describe_moment (PlenaryTriedView *self,
                 PlenaryMoment *moment)
{
  g_autofree char *time =
    plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
  const char *saw = plenary_moment_get_saw (moment);
  g_autofree char *line = plenary_line_tidy (saw != NULL ? saw : "");

  if (*line == '\0')
    return g_steal_pointer (&time);

  /* Translators: a moment to choose: its time, and the words of its note */
  return g_strdup_printf (_("%s · %s"), time, line);
}

static void
list_moments (PlenaryTriedView *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  GListModel *moments = plenary_contents_get_moments (contents);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *chosen = plenary_attempt_get_moment (self->attempt);
  guint selected = 0;

  g_ptr_array_set_size (self->moments, 0);
  g_ptr_array_add (self->moments, NULL);
  /* Translators: no moment shows how the next step was tried */
  gtk_string_list_append (names, C_("moment", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) moment = g_list_model_get_item (moments, i);
      const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));

      gtk_string_list_take (names, describe_moment (self, moment));
      g_ptr_array_add (self->moments, g_strdup (uuid));
      if (g_strcmp0 (uuid, chosen) == 0)
        selected = i + 1;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->moment_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->moment_choice, selected);
  self->filling = FALSE;
}

static void
fill_in (PlenaryTriedView *self)
{
  PlenaryNextStep *step = find_step (self);
  g_autofree char *sentence = NULL;

  if (step == NULL)
    return;

  sentence = plenary_next_step_words_sentence (step);
  gtk_label_set_text (self->sentence_label, sentence);
  plenary_note_part_take_text (self->happened_part, plenary_attempt_get_happened (self->attempt));
  list_moments (self);
  gtk_widget_set_visible (self->play_button, find_moment (self) != NULL);
}

static void
moments_changed_cb (PlenaryTriedView *self)
{
  if (self->attempt != NULL)
    fill_in (self);
}

static void
update_ready (PlenaryTriedView *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  gtk_widget_set_sensitive (self->mark_button,
                            plenary_transport_get_state (transport) == PLENARY_TRANSPORT_READY);
}

/* Saving. */

static void
set_moment (PlenaryTriedView *self,
            const char *moment)
{
  g_autoptr (PlenaryAttempt) copy = plenary_entity_copy (self->attempt);

  plenary_attempt_set_moment (copy, moment);
  plenary_next_step_edits_change_attempt (get_store (self), copy, NULL, GTK_WIDGET (self));
}

static void
write_cb (PlenaryTriedView *self,
          const char *text,
          const char *merge_key)
{
  g_autoptr (PlenaryAttempt) copy = NULL;

  if (self->attempt == NULL)
    return;

  copy = plenary_entity_copy (self->attempt);
  plenary_attempt_set_happened (copy, text);
  plenary_next_step_edits_change_attempt (get_store (self), copy, merge_key, GTK_WIDGET (self));
}

static void
typed_cb (PlenaryTriedView *self)
{
  plenary_lesson_session_begin_typing (self->session);
}

static void
moment_chosen_cb (PlenaryTriedView *self)
{
  guint selected = gtk_drop_down_get_selected (self->moment_choice);

  if (self->filling || self->attempt == NULL || selected >= self->moments->len ||
      g_strcmp0 (self->moments->pdata[selected], plenary_attempt_get_moment (self->attempt)) == 0)
    return;

  set_moment (self, self->moments->pdata[selected]);
}

static void
mark_cb (PlenaryTriedView *self)
{
  PlenaryNextStep *step = find_step (self);
  const char *uuid = step != NULL ? plenary_next_step_get_goal (step) : NULL;
  PlenaryGoal *goal = uuid != NULL ? plenary_store_lookup (get_store (self), uuid) : NULL;
  PlenaryMoment *moment = plenary_lesson_session_mark (self->session, goal);

  if (moment != NULL)
    set_moment (self, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
}

static void
play_cb (PlenaryTriedView *self)
{
  PlenaryMoment *moment = find_moment (self);

  if (moment != NULL)
    plenary_lesson_session_play_moment (self->session, moment, FALSE);
}

/* Deciding. */

static const char *
get_lesson (PlenaryTriedView *self)
{
  return plenary_attempt_get_lesson (self->attempt);
}

static void
leave (PlenaryTriedView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
decide (PlenaryTriedView *self,
        PlenaryNextStepState state,
        const char *said)
{
  PlenaryNextStep *step = find_step (self);

  if (step == NULL)
    return;

  plenary_tried_view_flush (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", said);
  plenary_next_step_edits_set_state (get_store (self), step, state, get_lesson (self),
                                     GTK_WIDGET (self));
  leave (self);
}

static void
keep_cb (PlenaryTriedView *self)
{
  decide (self, PLENARY_NEXT_STEP_STATE_KEPT, _("Kept. It stands with your next steps."));
}

static void
let_go_cb (PlenaryTriedView *self)
{
  decide (self, PLENARY_NEXT_STEP_STATE_LET_GO, _("Let go. It stays with your next steps."));
}

static void
change_cb (PlenaryTriedView *self)
{
  g_autofree char *merge_key = g_uuid_string_random ();
  PlenaryNextStep *step = find_step (self);
  GtkWidget *pane = gtk_widget_get_parent (GTK_WIDGET (self));

  if (step == NULL)
    return;

  plenary_tried_view_flush (self);
  step = plenary_next_step_edits_replace (get_store (self), step, get_lesson (self), merge_key,
                                          GTK_WIDGET (self));
  if (step != NULL)
    adw_dialog_present (plenary_next_step_dialog_new (get_store (self), step, get_lesson (self),
                                                      merge_key),
                        pane);
  leave (self);
}

static gboolean
plenary_tried_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_TRIED_VIEW (widget)->happened_part));
}

static void
plenary_tried_view_dispose (GObject *object)
{
  PlenaryTriedView *self = PLENARY_TRIED_VIEW (object);

  g_clear_object (&self->attempt_signals);
  g_clear_object (&self->moments_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_TRIED_VIEW);
  g_clear_object (&self->attempt);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_tried_view_parent_class)->dispose (object);
}

static void
plenary_tried_view_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_TRIED_VIEW (object)->moments, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_tried_view_parent_class)->finalize (object);
}

static void
plenary_tried_view_class_init (PlenaryTriedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_tried_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_tried_view_finalize;
  widget_class->grab_focus = plenary_tried_view_grab_focus;

  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-tried-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, happened_part);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, moment_choice);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, mark_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTriedView, play_button);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, moment_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
}

static void
plenary_tried_view_init (PlenaryTriedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->moments = g_ptr_array_new_with_free_func (g_free);
  self->attempt_signals = g_signal_group_new (PLENARY_TYPE_ATTEMPT);
  g_signal_group_connect_swapped (self->attempt_signals, "changed", G_CALLBACK (fill_in), self);
}

/**
 * plenary_tried_view_set_session:
 * @self: a view
 * @session: the session of the lesson
 *
 * Binds the view to a session. To be called once.
 */
void
plenary_tried_view_set_session (PlenaryTriedView *self,
                                PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_TRIED_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->moments_watch = plenary_model_watch_new (
    plenary_contents_get_moments (plenary_lesson_session_get_contents (session)));
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (moments_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_lesson_session_get_transport (session), "notify::state",
                           G_CALLBACK (update_ready), self, G_CONNECT_SWAPPED);
  update_ready (self);
}

/**
 * plenary_tried_view_get_attempt:
 * @self: a view
 *
 * Gets the answer that is shown.
 *
 * Returns: (transfer none) (nullable): the answer
 */
PlenaryAttempt *
plenary_tried_view_get_attempt (PlenaryTriedView *self)
{
  g_return_val_if_fail (PLENARY_IS_TRIED_VIEW (self), NULL);

  return self->attempt;
}

/**
 * plenary_tried_view_set_attempt:
 * @self: a view
 * @attempt: (nullable): a live answer that was given in the lesson, or %NULL for none
 *
 * Shows what happened when a next step was tried.
 */
void
plenary_tried_view_set_attempt (PlenaryTriedView *self,
                                PlenaryAttempt *attempt)
{
  g_return_if_fail (PLENARY_IS_TRIED_VIEW (self));
  g_return_if_fail (attempt == NULL || PLENARY_IS_ATTEMPT (attempt));

  if (self->attempt == attempt)
    return;

  plenary_tried_view_flush (self);
  g_set_object (&self->attempt, attempt);
  g_signal_group_set_target (self->attempt_signals, attempt);
  if (attempt == NULL)
    return;

  plenary_note_part_show_text (self->happened_part, plenary_attempt_get_happened (attempt));
  fill_in (self);
}

/**
 * plenary_tried_view_write:
 * @self: a view
 *
 * Puts the cursor where writing begins.
 */
void
plenary_tried_view_write (PlenaryTriedView *self)
{
  g_return_if_fail (PLENARY_IS_TRIED_VIEW (self));

  plenary_note_part_write (self->happened_part);
}

/**
 * plenary_tried_view_flush:
 * @self: a view
 *
 * Saves at once what is unsaved.
 */
void
plenary_tried_view_flush (PlenaryTriedView *self)
{
  g_return_if_fail (PLENARY_IS_TRIED_VIEW (self));

  plenary_note_part_flush (self->happened_part);
}
