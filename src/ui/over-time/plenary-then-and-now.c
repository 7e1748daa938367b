/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-then-and-now.h"

#include "plenary-moment-chooser.h"
#include "plenary-past-text.h"
#include "plenary-sample.h"

/**
 * PlenaryThenAndNow:
 *
 * Two texts with their dates, side by side or one below the other: what was seen then,
 * and what is seen now. Unless the teacher chooses, they are the first and the latest that
 * have words. What was chosen for a goal is kept, as a habit: it is no edit, and the file
 * says nothing that was not there before.
 */

struct _PlenaryThenAndNow
{
  GtkWidget parent_instance;

  PlenaryStore *store;
  char *habit;
  GCancellable *reading;
  PlenaryOverTime *over_time;
  GListModel *moments;
  /* The UUIDs of what the teacher chose, if they did. */
  char *then;
  char *now;

  GtkBox *box;
  PlenaryPastText *then_text;
  PlenaryPastText *now_text;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryThenAndNow,
                               plenary_then_and_now,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum
{
  PROP_ORIENTATION = 1,
} PlenaryThenAndNowProps;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
put (PlenaryThenAndNow *self,
     PlenaryPastText *text,
     PlenaryPastMoment *moment)
{
  plenary_past_text_set_moment (text, moment,
                                moment != NULL
                                  ? plenary_over_time_get_wait (self->over_time, moment)
                                  : -1);
}

/* What was chosen, as long as it still has something to say. */
static gboolean
find_chosen (PlenaryThenAndNow *self,
             const char *uuid,
             PlenaryPastMoment **moment)
{
  PlenaryPastMoment *chosen = plenary_over_time_find (self->over_time, uuid);

  if (chosen == NULL || !plenary_past_moment_has_words (chosen))
    return FALSE;

  *moment = chosen;

  return TRUE;
}

/* Whoever tried the keys in the practice lesson has not taught it: as long as there is
 * another moment to begin with, that is the one. */
static gboolean
is_practice (PlenaryPastMoment *moment)
{
  PlenaryRecording *recording = plenary_past_moment_get_recording (moment);
  const char *uri = recording != NULL ? plenary_recording_get_uri (recording) : NULL;
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;

  return file != NULL && plenary_sample_has_name (file);
}

static void
choose (PlenaryThenAndNow *self,
        PlenaryPastMoment **then,
        PlenaryPastMoment **now)
{
  plenary_over_time_choose (self->over_time, is_practice, then, now);
  if (*now == NULL)
    plenary_over_time_choose (self->over_time, NULL, then, now);
}

static void
update (PlenaryThenAndNow *self)
{
  PlenaryPastMoment *then = NULL;
  PlenaryPastMoment *now = NULL;

  if (self->over_time == NULL)
    return;

  /* A pair of which one is gone is no pair any more. */
  if (!find_chosen (self, self->then, &then) || !find_chosen (self, self->now, &now))
    choose (self, &then, &now);

  /* Whatever is chosen where, what came first stands first. */
  if (then != NULL && now != NULL && plenary_past_moment_compare (then, now) > 0)
    {
      PlenaryPastMoment *first = now;

      now = then;
      then = first;
    }
  put (self, self->then_text, then);
  put (self, self->now_text, now != then ? now : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
uuid_of (PlenaryPastMoment *moment)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (plenary_past_moment_get_moment (moment)));
}

static void
keep_chosen (PlenaryThenAndNow *self)
{
  g_autofree char *pair = NULL;

  if (self->store == NULL || self->then == NULL || self->now == NULL)
    return;

  g_cancellable_cancel (self->reading);
  pair = g_strjoin (" ", self->then, self->now, NULL);
  plenary_store_set_habit (self->store, self->habit, pair);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (PlenaryThenAndNow) self = user_data;
  g_autofree char *pair = plenary_store_get_habit_finish (PLENARY_STORE (source), result, NULL);
  g_auto (GStrv) uuids = NULL;

  if (pair == NULL || self->reading == NULL || g_cancellable_is_cancelled (self->reading))
    return;

  uuids = g_strsplit (pair, " ", 2);
  if (g_strv_length (uuids) < 2)
    return;

  g_set_str (&self->then, uuids[0]);
  g_set_str (&self->now, uuids[1]);
  update (self);
}

static void
chosen_cb (PlenaryThenAndNow *self,
           PlenaryPastMoment *moment,
           AdwDialog *chooser)
{
  gboolean of_then = g_object_get_data (G_OBJECT (chooser), "text") == self->then_text;
  PlenaryPastMoment *other =
    plenary_past_text_get_moment (of_then ? self->now_text : self->then_text);

  g_set_str (of_then ? &self->then : &self->now, uuid_of (moment));
  g_set_str (of_then ? &self->now : &self->then, other != NULL ? uuid_of (other) : NULL);
  keep_chosen (self);
  update (self);
}

static void
choose_cb (PlenaryThenAndNow *self,
           PlenaryPastText *text)
{
  AdwDialog *chooser =
    plenary_moment_chooser_new (self->moments, plenary_past_text_get_moment (text));

  g_object_set_data (G_OBJECT (chooser), "text", text);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static void
plenary_then_and_now_dispose (GObject *object)
{
  PlenaryThenAndNow *self = PLENARY_THEN_AND_NOW (object);

  g_cancellable_cancel (self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_THEN_AND_NOW);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->habit, g_free);
  g_clear_object (&self->over_time);
  g_clear_object (&self->moments);
  g_clear_pointer (&self->then, g_free);
  g_clear_pointer (&self->now, g_free);

  G_OBJECT_CLASS (plenary_then_and_now_parent_class)->dispose (object);
}

static void
plenary_then_and_now_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryThenAndNow *self = PLENARY_THEN_AND_NOW (object);

  switch ((PlenaryThenAndNowProps) prop_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, gtk_orientable_get_orientation (GTK_ORIENTABLE (self->box)));
      break;
    }
}

static void
plenary_then_and_now_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryThenAndNow *self = PLENARY_THEN_AND_NOW (object);

  switch ((PlenaryThenAndNowProps) prop_id)
    {
    case PROP_ORIENTATION:
      /* Side by side they are as wide; one below the other, each as high as its words. */
      gtk_box_set_homogeneous (self->box, g_value_get_enum (value) == GTK_ORIENTATION_HORIZONTAL);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), g_value_get_enum (value));
      break;
    }
}

static void
plenary_then_and_now_class_init (PlenaryThenAndNowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_then_and_now_dispose;
  object_class->get_property = plenary_then_and_now_get_property;
  object_class->set_property = plenary_then_and_now_set_property;

  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  /**
   * PlenaryThenAndNow::changed:
   * @self: the two texts
   *
   * Emitted when they may be about other moments than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLENARY_TYPE_PAST_TEXT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-then-and-now.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryThenAndNow, box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryThenAndNow, then_text);
  gtk_widget_class_bind_template_child (widget_class, PlenaryThenAndNow, now_text);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
plenary_then_and_now_init (PlenaryThenAndNow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

/**
 * plenary_then_and_now_set_goal:
 * @self: the two texts
 * @store: an open store
 * @goal: a live goal
 *
 * Says whose texts they are: what is chosen for a goal is remembered, and what was chosen
 * before stands there again. To be called once.
 */
void
plenary_then_and_now_set_goal (PlenaryThenAndNow *self,
                               PlenaryStore *store,
                               PlenaryGoal *goal)
{
  g_return_if_fail (PLENARY_IS_THEN_AND_NOW (self));
  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_GOAL (goal));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->habit =
    g_strconcat ("then-and-now:", plenary_entity_get_uuid (PLENARY_ENTITY (goal)), NULL);
  plenary_store_get_habit_async (store, self->habit, self->reading, read_cb, g_object_ref (self));
}

/**
 * plenary_then_and_now_show:
 * @self: the two texts
 * @over_time: what has gathered
 * @moments: a list of [class@PastMoment] to choose others from
 *
 * Shows what was chosen, or else what may show best what has changed.
 */
void
plenary_then_and_now_show (PlenaryThenAndNow *self,
                           PlenaryOverTime *over_time,
                           GListModel *moments)
{
  g_return_if_fail (PLENARY_IS_THEN_AND_NOW (self));
  g_return_if_fail (PLENARY_IS_OVER_TIME (over_time));
  g_return_if_fail (G_IS_LIST_MODEL (moments));

  g_set_object (&self->over_time, over_time);
  g_set_object (&self->moments, moments);
  update (self);
}

/**
 * plenary_then_and_now_get_then:
 * @self: the two texts
 *
 * Gets what the first text is about.
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_then_and_now_get_then (PlenaryThenAndNow *self)
{
  g_return_val_if_fail (PLENARY_IS_THEN_AND_NOW (self), NULL);

  return plenary_past_text_get_moment (self->then_text);
}

/**
 * plenary_then_and_now_get_now:
 * @self: the two texts
 *
 * Gets what the second text is about.
 *
 * Returns: (transfer none) (nullable): the moment
 */
PlenaryPastMoment *
plenary_then_and_now_get_now (PlenaryThenAndNow *self)
{
  g_return_val_if_fail (PLENARY_IS_THEN_AND_NOW (self), NULL);

  return plenary_past_text_get_moment (self->now_text);
}
