/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-preparing.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * PlenaryPreparing:
 *
 * A quiet line that tells what is being prepared for the timeline and how far it is,
 * with a button to stop it or to go on. While nothing is being done it is not there.
 */

struct _PlenaryPreparing
{
  GtkWidget parent_instance;

  PlenaryJobs *jobs;
  PlenaryLessonSound *sound;
  PlenaryLessonPictures *pictures;

  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (PlenaryPreparing, plenary_preparing, GTK_TYPE_WIDGET)

/* Every sentence is whole, as languages build them differently. */
static char *
dup_words (gboolean listening,
           gboolean stopped,
           int percent)
{
  if (stopped)
    return g_strdup (listening ? _("Stopped listening to the lesson")
                               : _("Stopped making pictures"));

  /* Translators: %d is how much of it is done; a percent sign follows */
  return g_strdup_printf (listening ? _("Listening to the lesson… %d %%")
                                    : _("Making pictures… %d %%"),
                          percent);
}

static void
update (PlenaryPreparing *self)
{
  gboolean stopped = plenary_jobs_get_cancelled (self->jobs);
  gboolean listening = !plenary_lesson_sound_get_complete (self->sound);
  gboolean complete = !listening && plenary_lesson_pictures_get_complete (self->pictures);
  double progress = listening ? plenary_lesson_sound_get_known (self->sound)
                              : plenary_jobs_get_progress (self->jobs);
  int percent = CLAMP (floor (progress * 100.0), 0.0, 100.0);
  g_autofree char *words = dup_words (listening, stopped, percent);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          !complete && (stopped || plenary_jobs_get_busy (self->jobs)));
  gtk_label_set_label (self->label, words);
  gtk_button_set_label (self->button, stopped ? C_("preparing the timeline", "Go On")
                                              : C_("preparing the timeline", "Stop"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  listening ? _("Listening to the lesson") : _("Making pictures"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
clicked_cb (PlenaryPreparing *self)
{
  if (plenary_jobs_get_cancelled (self->jobs))
    plenary_jobs_go_on (self->jobs);
  else
    plenary_jobs_cancel (self->jobs);
}

static void
plenary_preparing_dispose (GObject *object)
{
  PlenaryPreparing *self = PLENARY_PREPARING (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_PREPARING);
  g_clear_object (&self->jobs);
  g_clear_object (&self->sound);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (plenary_preparing_parent_class)->dispose (object);
}

static void
plenary_preparing_class_init (PlenaryPreparingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_preparing_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-preparing.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparing, label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPreparing, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
plenary_preparing_init (PlenaryPreparing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * plenary_preparing_set_jobs:
 * @self: a line
 * @jobs: what is done in the background
 * @sound: the sound of the lesson that is open
 * @pictures: its pictures
 *
 * Tells of @jobs. To be called once.
 */
void
plenary_preparing_set_jobs (PlenaryPreparing *self,
                            PlenaryJobs *jobs,
                            PlenaryLessonSound *sound,
                            PlenaryLessonPictures *pictures)
{
  g_return_if_fail (PLENARY_IS_PREPARING (self));
  g_return_if_fail (PLENARY_IS_JOBS (jobs));
  g_return_if_fail (PLENARY_IS_LESSON_SOUND (sound));
  g_return_if_fail (PLENARY_IS_LESSON_PICTURES (pictures));
  g_return_if_fail (self->jobs == NULL);

  self->jobs = g_object_ref (jobs);
  self->sound = g_object_ref (sound);
  self->pictures = g_object_ref (pictures);
  g_signal_connect_object (jobs, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sound, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pictures, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
