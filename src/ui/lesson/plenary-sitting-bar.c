/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-sitting-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-stretch-finder.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenarySittingBar:
 *
 * What a sitting is at, in one quiet line: what to look for, about how many minutes are
 * left, and, when they are over, what could come next. Nothing of it has to be heeded.
 * A sitting without a plan has no line; where the header has no room for the button that
 * ends it, that stands here.
 */

struct _PlenarySittingBar
{
  GtkWidget parent_instance;

  PlenarySittingSession *sitting;
  GArray *shown_stretches;
  gboolean offered;
  gboolean compact;

  GtkWidget *content;
  GtkLabel *words_label;
  AdwWrapBox *stretches_box;
  GtkButton *on_button;
  GtkWidget *stay_button;
  GtkWidget *enough_button;
};

G_DEFINE_FINAL_TYPE (PlenarySittingBar, plenary_sitting_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_COMPACT = 1,
} PlenarySittingBarProps;

static GParamSpec *props[PROP_COMPACT + 1];

static char *
describe_glad (PlenarySittingBar *self)
{
  PlenaryMoment *moment = plenary_sitting_session_get_marked (self->sitting);
  g_autofree char *note = moment != NULL ? plenary_words_first (moment) : NULL;
  g_autofree char *time = NULL;

  if (moment == NULL)
    return g_strdup (_("Watch for a while. When something makes you glad, press M. "
                       "Small is fine."));

  if (note != NULL)
    return g_strdup (_("One moment, in your words. You can stop here, or go on as you like."));

  time = plenary_timecode_format (
    plenary_lesson_session_get_tagged_at (plenary_sitting_session_get_lesson_session (
                                            self->sitting),
                                          moment));

  /* Translators: %s is a time such as “12:41” */
  return g_strdup_printf (_("That is your moment: %s. What did a pupil say or do? "
                            "A few words are enough."),
                          time);
}

static char *
describe_minutes (PlenaryPhase phase,
                  int minutes)
{
  switch (phase)
    {
    case PLENARY_PHASE_WATCHING:
      if (minutes == 0)
        return g_strdup (_("Watching, for as long as you like"));
      return g_strdup_printf (ngettext ("About %d minute left for watching",
                                        "About %d minutes left for watching", minutes),
                              minutes);
    case PLENARY_PHASE_WRITING:
      if (minutes == 0)
        return g_strdup (_("Writing, for as long as you like"));
      return g_strdup_printf (ngettext ("About %d minute left for writing",
                                        "About %d minutes left for writing", minutes),
                              minutes);
    case PLENARY_PHASE_NEXT_STEP:
      return g_strdup (_("One small thing for next time, if you like"));
    }

  g_return_val_if_reached (NULL);
}

static char *
describe_twenty (PlenarySittingBar *self)
{
  PlenaryPhase phase = plenary_sitting_session_get_phase (self->sitting);

  if (plenary_sitting_session_is_time_to_move_on (self->sitting))
    switch (phase)
      {
      case PLENARY_PHASE_WATCHING:
        return g_strdup (_("That was about ten minutes of watching. Write a few words now?"));
      case PLENARY_PHASE_WRITING:
        return g_strdup (_("That was about five minutes of writing. One small thing for next "
                           "time?"));
      case PLENARY_PHASE_NEXT_STEP:
        break;
      }

  return describe_minutes (phase, plenary_sitting_session_count_minutes_left (self->sitting));
}

static void
stretch_clicked_cb (PlenarySittingBar *self,
                    GtkWidget *button)
{
  PlenaryLessonSession *session = plenary_sitting_session_get_lesson_session (self->sitting);
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "stretch"));

  plenary_transport_play_span (plenary_lesson_session_get_transport (session),
                               g_array_index (self->shown_stretches, PlenaryStretch, i).span,
                               FALSE);
}

static void
add_stretch (PlenarySittingBar *self,
             guint i)
{
  const PlenaryStretch *stretch = &g_array_index (self->shown_stretches, PlenaryStretch, i);
  g_autofree char *time = plenary_timecode_format (stretch->span.start);
  g_autofree char *reason = plenary_stretch_finder_describe (stretch);
  /* Translators: a stretch of a lesson to look at: when it begins, and why it is offered */
  g_autofree char *label = g_strdup_printf (_("%s · %s"), time, reason);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("Play this stretch"));
  gtk_widget_set_focus_on_click (button, FALSE);
  g_object_set_data (G_OBJECT (button), "stretch", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (stretch_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->stretches_box, button);
}

static void
update_stretches (PlenarySittingBar *self)
{
  GArray *stretches = plenary_sitting_session_get_stretches (self->sitting);
  gboolean watching = plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_TWENTY) &&
                      plenary_sitting_session_get_phase (self->sitting) == PLENARY_PHASE_WATCHING;
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self->stretches_box),
                          watching && stretches != NULL && stretches->len > 0);
  if (stretches == self->shown_stretches)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stretches_box))) != NULL)
    adw_wrap_box_remove (self->stretches_box, child);
  g_clear_pointer (&self->shown_stretches, g_array_unref);
  self->shown_stretches = stretches != NULL ? g_array_ref (stretches) : NULL;
  for (guint i = 0; stretches != NULL && i < stretches->len; i++)
    add_stretch (self, i);
}

/* What the next thing is called, or NULL where there is none. */
static const char *
get_next (PlenarySittingBar *self)
{
  PlenaryMoment *marked = plenary_sitting_session_get_marked (self->sitting);
  g_autofree char *note = marked != NULL ? plenary_words_first (marked) : NULL;

  if (plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_GLAD))
    return note != NULL && !self->compact ? _("That’s Enough") : NULL;

  switch (plenary_sitting_session_get_phase (self->sitting))
    {
    case PLENARY_PHASE_WATCHING:
      return _("On to Writing");
    case PLENARY_PHASE_WRITING:
    case PLENARY_PHASE_NEXT_STEP:
      return _("On to Next Time");
    }

  g_return_val_if_reached (NULL);
}

/* The offer stands out by its colour only, and is said once to those who do not see it. */
static void
update_offer (PlenarySittingBar *self,
              const char *words)
{
  gboolean offered = plenary_sitting_session_is_time_to_move_on (self->sitting);
  const char *next = get_next (self);

  gtk_widget_set_visible (GTK_WIDGET (self->on_button), next != NULL);
  gtk_widget_set_visible (self->stay_button, offered);
  if (next != NULL)
    gtk_button_set_label (self->on_button, next);
  gtk_widget_remove_css_class (GTK_WIDGET (self->on_button), offered ? "flat" : "suggested-action");
  gtk_widget_add_css_class (GTK_WIDGET (self->on_button), offered ? "suggested-action" : "flat");

  if (offered && !self->offered)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  self->offered = offered;
}

static void
update (PlenarySittingBar *self)
{
  gboolean glad = plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_GLAD);
  gboolean twenty = plenary_sitting_session_is_through (self->sitting, PLENARY_DOOR_TWENTY);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          glad || twenty ||
                            (self->compact && plenary_sitting_session_is_open (self->sitting)));
  gtk_widget_set_visible (self->enough_button, self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), glad || twenty);
  update_stretches (self);
  if (!glad && !twenty)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->on_button), FALSE);
      gtk_widget_set_visible (self->stay_button, FALSE);
      return;
    }

  words = glad ? describe_glad (self) : describe_twenty (self);
  /* What is asked is said; the minutes only stand there. */
  if (glad && g_strcmp0 (gtk_label_get_text (self->words_label), words) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_label_set_text (self->words_label, words);
  update_offer (self, words);
}

static void
on_clicked_cb (PlenarySittingBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.move-on", NULL);
}

static void
stay_clicked_cb (PlenarySittingBar *self)
{
  plenary_sitting_session_stay (self->sitting);
}

static void
plenary_sitting_bar_dispose (GObject *object)
{
  PlenarySittingBar *self = PLENARY_SITTING_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SITTING_BAR);
  g_clear_pointer (&self->shown_stretches, g_array_unref);
  g_clear_object (&self->sitting);

  G_OBJECT_CLASS (plenary_sitting_bar_parent_class)->dispose (object);
}

static void
set_compact (PlenarySittingBar *self,
             gboolean compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  if (self->sitting != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
plenary_sitting_bar_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((PlenarySittingBarProps) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, PLENARY_SITTING_BAR (object)->compact);
      break;
    }
}

static void
plenary_sitting_bar_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((PlenarySittingBarProps) prop_id)
    {
    case PROP_COMPACT:
      set_compact (PLENARY_SITTING_BAR (object), g_value_get_boolean (value));
      break;
    }
}

static void
plenary_sitting_bar_class_init (PlenarySittingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_sitting_bar_dispose;
  object_class->get_property = plenary_sitting_bar_get_property;
  object_class->set_property = plenary_sitting_bar_set_property;

  /**
   * PlenarySittingBar:compact:
   *
   * Whether the header has no room for the button that ends the sitting.
   */
  props[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-sitting-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, content);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, words_label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, stretches_box);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, on_button);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, stay_button);
  gtk_widget_class_bind_template_child (widget_class, PlenarySittingBar, enough_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stay_clicked_cb);
}

static void
plenary_sitting_bar_init (PlenarySittingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_sitting_bar_set_sitting:
 * @self: a bar
 * @sitting: the sitting
 *
 * Shows what a sitting is at. To be called once.
 */
void
plenary_sitting_bar_set_sitting (PlenarySittingBar *self,
                                 PlenarySittingSession *sitting)
{
  g_return_if_fail (PLENARY_IS_SITTING_BAR (self));
  g_return_if_fail (PLENARY_IS_SITTING_SESSION (sitting));
  g_return_if_fail (self->sitting == NULL);

  self->sitting = g_object_ref (sitting);
  g_signal_connect_object (sitting, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
