/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-page-private.h"

#include <glib/gi18n.h>

#include "plenary-timecode.h"
#include "plenary-words.h"

/* What keys and menus of a lesson page do. */

/**
 * plenary_lesson_page_get_subject: (skip)
 * @self: a lesson page
 *
 * Gets what keys without a pointer are about: the moment that was selected or
 * marked last.
 *
 * Returns: (transfer none) (nullable): a live moment
 */
PlenaryMoment *
plenary_lesson_page_get_subject (PlenaryLessonPage *self)
{
  PlenaryMoment *selected = plenary_lesson_session_get_selected (self->session);
  PlenaryMoment *latest = plenary_lesson_session_get_latest_mark (self->session);

  if (selected == NULL || (self->mark_is_newer && latest != NULL))
    return latest;

  return selected;
}

static gboolean
is_narrow (PlenaryLessonPage *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static void
show_pane (PlenaryLessonPage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, TRUE);
}

static void
open_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_lesson_opener_open (PLENARY_LESSON_PAGE (widget)->opener);
}

static void
write_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryMoment *moment = plenary_lesson_page_get_subject (self);

  /* Who watches a lesson through writes later. */
  if (plenary_lesson_page_is_bare (self))
    return;

  if (moment == NULL)
    moment = plenary_lesson_session_find_newest (self->session);
  if (moment == NULL)
    {
      gtk_widget_activate_action (widget, "win.say", "s",
                                  _("Nothing is marked yet. Press M, then N."));
      return;
    }

  show_pane (self);
  plenary_lesson_pane_write (self->pane, moment);
}

static char *
format_moment (PlenaryLessonPage *self,
               PlenaryMoment *moment)
{
  return plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
}

/* Says what a key did, which is seen only in a list that may be out of sight. */
static void
announce_kind (PlenaryLessonPage *self,
               PlenaryMoment *moment,
               PlenaryKind kind)
{
  g_autofree char *time = format_moment (self, moment);
  g_autofree char *words = NULL;

  switch (kind)
    {
    case PLENARY_KIND_NONE:
      /* Translators: %s is a time such as “12:41” */
      words = g_strdup_printf (_("Moment at %s: neither glad of nor wondering"), time);
      break;
    case PLENARY_KIND_GLAD:
      words = g_strdup_printf (_("Moment at %s: glad of"), time);
      break;
    case PLENARY_KIND_WONDERING:
      words = g_strdup_printf (_("Moment at %s: wondering"), time);
      break;
    }

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
kind_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryMoment *moment = plenary_lesson_page_get_subject (self);
  PlenaryKind kind = g_str_equal (action_name, "page.glad") ? PLENARY_KIND_GLAD
                                                            : PLENARY_KIND_WONDERING;

  if (moment == NULL)
    return;

  if (plenary_moment_get_kind (moment) == kind)
    kind = PLENARY_KIND_NONE;
  plenary_lesson_session_set_moment_kind (self->session, moment, kind);
  announce_kind (self, moment, kind);
}

static gboolean
has_note (PlenaryMoment *moment)
{
  const char *parts[] = {
    plenary_moment_get_saw (moment),
    plenary_moment_get_means (moment),
    plenary_moment_get_next_time (moment),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryMoment *moment = plenary_lesson_session_get_selected (self->session);
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (moment == NULL)
    return;

  plenary_lesson_pane_flush (self->pane);
  time = format_moment (self, moment);
  words = g_strdup_printf (has_note (moment) ? _("Moment at %s removed, with its note")
                                             : _("Moment at %s removed"),
                           time);
  plenary_lesson_session_remove_moment (self->session, moment);
  gtk_widget_activate_action (widget, "win.say-undo", "s", words);
}

/* Those who see it see nothing else change: the lesson goes on. */
static void
mark_question_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryQuestion *question = plenary_lesson_session_mark_question (self->session);
  const char *format;
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (question == NULL)
    return;

  time = plenary_timecode_format (plenary_lesson_session_get_asked_at (self->session, question));
  /* Translators: %s is a time such as “12:41” */
  format = plenary_wait_finder_is_deaf (self->waits, question)
             ? _("Question at %s marked. There is no sound here to find waits in.")
             : _("Question at %s marked");
  words = plenary_words_fill_in (format, time);
  gtk_widget_activate_action (widget, "win.say", "s", words);
}

/* Says what a key did, which is seen only in a list that may be out of sight. */
static void
say_speaker (PlenaryLessonPage *self,
             const char *format,
             PlenarySpeaker speaker)
{
  g_autofree char *words = plenary_words_fill_in (format, plenary_words_speaker (speaker));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", words);
}

static void
end_speech_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenarySpeaker speaker = g_variant_get_int32 (parameter);

  if (plenary_lesson_session_get_speaker (self->session) != (int) speaker)
    return;

  /* Translators: %s is “Teacher”, “Pupil” or “Group” */
  say_speaker (self,
               plenary_lesson_session_end_speech (self->session) != NULL
                 ? _("%s: speaks until here")
                 : _("%s: that was too short to keep"),
               speaker);
}

static void
speak_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenarySpeaker speaker = g_variant_get_int32 (parameter);

  if (plenary_lesson_session_get_speaker (self->session) == (int) speaker)
    end_speech_action (widget, action_name, parameter);
  else if (plenary_lesson_session_speak (self->session, speaker))
    /* Translators: %s is “Teacher”, “Pupil” or “Group” */
    say_speaker (self, _("%s: speaks from here"), speaker);
}

static void
questions_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  show_pane (self);
  plenary_lesson_pane_show_questions (self->pane);
}

static void
select_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  plenary_lesson_session_select_next (PLENARY_LESSON_PAGE (widget)->session,
                                      g_variant_get_int32 (parameter));
}

static void
part_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_lesson_session_go_to_part (PLENARY_LESSON_PAGE (widget)->session,
                                     g_variant_get_int32 (parameter));
}

static void
play_moment_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryMoment *moment = plenary_lesson_session_get_selected (self->session);

  if (moment != NULL)
    plenary_lesson_session_play_moment (self->session, moment, FALSE);
}

static void
fullscreen_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* One step out of whatever one is in, the smallest first. */
static void
leave_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (plenary_lesson_session_get_open_since (self->session) >= 0)
    plenary_lesson_session_drop_interval (self->session);
  else if (plenary_transport_get_looping (self->transport))
    plenary_transport_leave_span (self->transport);
  else if (is_narrow (self) && adw_bottom_sheet_get_open (self->sheet))
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  else if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else if (plenary_lesson_page_is_bare (self))
    gtk_widget_activate_action (widget, "page.enough", NULL);
  else
    plenary_transport_leave_span (self->transport);
}

/**
 * plenary_lesson_page_install_actions: (skip)
 * @widget_class: the class of lesson pages
 *
 * Gives lesson pages their actions.
 */
void
plenary_lesson_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "page.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "page.glad", NULL, kind_action);
  gtk_widget_class_install_action (widget_class, "page.wondering", NULL, kind_action);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "page.mark-question", NULL, mark_question_action);
  gtk_widget_class_install_action (widget_class, "page.speak", "i", speak_action);
  gtk_widget_class_install_action (widget_class, "page.end-speech", "i", end_speech_action);
  gtk_widget_class_install_action (widget_class, "page.questions", NULL, questions_action);
  gtk_widget_class_install_action (widget_class, "page.select", "i", select_action);
  gtk_widget_class_install_action (widget_class, "page.part", "i", part_action);
  gtk_widget_class_install_action (widget_class, "page.play-moment", NULL, play_moment_action);
  gtk_widget_class_install_action (widget_class, "page.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "page.leave", NULL, leave_action);
  gtk_widget_class_install_property_action (widget_class, "page.loop", "looping");
}
