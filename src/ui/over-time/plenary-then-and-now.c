/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-then-and-now.h"

#include "plenary-moment-chooser.h"
#include "plenary-past-text.h"

/**
 * PlenaryThenAndNow:
 *
 * Two texts with their dates, side by side or one below the other: what was seen then,
 * and what is seen now. Unless the teacher chooses, they are the first and the latest that
 * have words.
 */

struct _PlenaryThenAndNow
{
  GtkWidget parent_instance;

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

static void
update (PlenaryThenAndNow *self)
{
  PlenaryPastMoment *then = NULL;
  PlenaryPastMoment *now = NULL;
  PlenaryPastMoment *chosen_then = plenary_over_time_find (self->over_time, self->then);
  PlenaryPastMoment *chosen_now = plenary_over_time_find (self->over_time, self->now);

  plenary_over_time_choose (self->over_time, &then, &now);
  then = chosen_then != NULL ? chosen_then : then;
  now = chosen_now != NULL ? chosen_now : now;

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
chosen_cb (PlenaryThenAndNow *self,
           PlenaryPastMoment *moment,
           AdwDialog *chooser)
{
  gboolean of_then = g_object_get_data (G_OBJECT (chooser), "text") == self->then_text;
  PlenaryPastMoment *other =
    plenary_past_text_get_moment (of_then ? self->now_text : self->then_text);

  g_set_str (of_then ? &self->then : &self->now, uuid_of (moment));
  g_set_str (of_then ? &self->now : &self->then, other != NULL ? uuid_of (other) : NULL);
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

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_THEN_AND_NOW);
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
