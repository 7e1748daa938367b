/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-stage-private.h"

#include <glib/gi18n.h>

#include "plenary-parts.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-timeline-stretch.h"
#include "plenary-wait-bar.h"

/* What the timeline of a stage is told, and what becomes of what it asks for. */

static void
update_selected (PlenaryLessonStage *self)
{
  PlenaryMoment *moment = plenary_lesson_session_get_selected (self->session);

  plenary_timeline_set_selected (self->timeline,
                                 moment != NULL ? plenary_entity_get_uuid (PLENARY_ENTITY (moment))
                                                : NULL);
}

static PlenaryMoment *
find_moment (PlenaryLessonStage *self,
             const char *id)
{
  return plenary_store_lookup (plenary_lesson_session_get_store (self->session), id);
}

static void
select_cb (PlenaryLessonStage *self,
           const char *id)
{
  PlenaryMoment *moment = find_moment (self, id);

  if (moment != NULL)
    plenary_lesson_session_set_selected (self->session, moment);
}

static void
play_cb (PlenaryLessonStage *self,
         const char *id)
{
  PlenaryMoment *moment = find_moment (self, id);

  if (moment != NULL)
    plenary_lesson_session_play_moment (self->session, moment, FALSE);
}

static void
move_cb (PlenaryLessonStage *self,
         const char *id,
         gint64 start,
         gint64 end)
{
  PlenaryMoment *moment = find_moment (self, id);

  if (moment != NULL)
    plenary_lesson_session_set_moment_span (self->session, moment, plenary_span_make (start, end));
}

static void
remove_cb (PlenaryLessonStage *self,
           const char *id)
{
  PlenaryMoment *moment = find_moment (self, id);

  if (moment == NULL)
    return;

  plenary_lesson_session_attend (self->session, moment);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.remove", NULL);
}

static void
move_stretch_cb (PlenaryLessonStage *self,
                 const char *id,
                 gint64 start,
                 gint64 end)
{
  plenary_wait_marks_move (self->wait_marks, id, plenary_span_make (start, end));
}

/* The timeline knows no player: it says what is wished. */
static void
connect_requests (PlenaryLessonStage *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  g_signal_connect_object (self->timeline, "scrub-begin",
                           G_CALLBACK (plenary_transport_scrub_begin), transport,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "scrub-to", G_CALLBACK (plenary_transport_scrub_to),
                           transport, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "scrub-end", G_CALLBACK (plenary_transport_scrub_end),
                           transport, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "select", G_CALLBACK (select_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "play", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "move-stretch", G_CALLBACK (move_stretch_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "remove", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plenary_lesson_stage_update_duration: (skip)
 * @self: a stage
 *
 * Tells the timeline how long the lesson is. Without its recording it keeps its length,
 * so that the marks keep their places.
 */
void
plenary_lesson_stage_update_duration (PlenaryLessonStage *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  g_autoptr (GPtrArray) parts = plenary_parts_list (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (self->session)));
  gint64 duration = plenary_transport_get_duration (transport);

  if (duration <= 0)
    duration = plenary_parts_extent (parts).end;

  plenary_timeline_set_duration (self->timeline, MAX (0, duration));
}

static void
update_parts (PlenaryLessonStage *self)
{
  g_autoptr (GPtrArray) parts = plenary_parts_list (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (self->session)));
  g_autofree PlenarySpan *spans = g_new (PlenarySpan, parts->len);

  for (guint i = 0; i < parts->len; i++)
    spans[i] = plenary_parts_span (parts->pdata[i]);
  plenary_timeline_set_parts (self->timeline, spans, parts->len);
  plenary_lesson_stage_update_duration (self);
}

static void
watch_parts (PlenaryLessonStage *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  self->parts_watch = plenary_model_watch_new (plenary_contents_get_recordings (contents));
  g_signal_connect_object (self->parts_watch, "changed", G_CALLBACK (update_parts), self,
                           G_CONNECT_SWAPPED);
  update_parts (self);
}

static gboolean
shows_wait (PlenaryLessonStage *self)
{
  GListModel *waits = plenary_wait_marks_get_waits (self->wait_marks);

  for (guint i = 0; i < g_list_model_get_n_items (waits); i++)
    {
      g_autoptr (PlenaryTimelineStretch) stretch = g_list_model_get_item (waits, i);

      if (plenary_span_length (plenary_timeline_stretch_get_span (stretch)) > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_lesson_stage_update_wait_line: (skip)
 * @self: a stage
 *
 * Shows the line of the waits where it was asked for, and beneath it where it comes from.
 */
void
plenary_lesson_stage_update_wait_line (PlenaryLessonStage *self)
{
  gboolean line = g_settings_get_boolean (self->settings, PLENARY_SETTING_WAIT_LINE);

  plenary_timeline_set_wait_line (self->timeline, line ? PLENARY_WAIT_LINE : -1);
  gtk_widget_set_visible (self->line_label,
                          line && self->detailed && self->wait_marks != NULL && shows_wait (self));
}

static void
bind_wait_line (PlenaryLessonStage *self)
{
  g_signal_connect_object (self->settings, "changed::" PLENARY_SETTING_WAIT_LINE,
                           G_CALLBACK (plenary_lesson_stage_update_wait_line), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_wait_marks_get_waits (self->wait_marks), "items-changed",
                           G_CALLBACK (plenary_lesson_stage_update_wait_line), self,
                           G_CONNECT_SWAPPED);
  plenary_lesson_stage_update_wait_line (self);
}

static void
bind_timeline (PlenaryLessonStage *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);

  self->marks = plenary_moment_marks_new (self->session);
  plenary_timeline_set_rows (self->timeline, plenary_moment_marks_get_rows (self->marks));
  plenary_timeline_set_marks (self->timeline, plenary_moment_marks_get_marks (self->marks));
  self->wait_marks = plenary_wait_marks_new (self->session);
  plenary_timeline_set_waits (self->timeline, plenary_wait_marks_get_waits (self->wait_marks));
  plenary_timeline_set_speech (self->timeline, plenary_wait_marks_get_speech (self->wait_marks));

  g_signal_connect_object (transport, "notify::duration",
                           G_CALLBACK (plenary_lesson_stage_update_duration), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (transport, "position", self->timeline, "position", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->session, "open-since", self->timeline, "open-since",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (update_selected), self,
                           G_CONNECT_SWAPPED);
  update_selected (self);
  bind_wait_line (self);
  watch_parts (self);
}

static void
update_seen (PlenaryLessonStage *self)
{
  g_autoptr (GArray) seen = plenary_lesson_trace_find_seen (self->trace);

  plenary_timeline_set_seen (self->timeline, seen);
}

/**
 * plenary_lesson_stage_set_trace:
 * @self: a stage with its session
 * @trace: what was played of the lesson
 *
 * Shows on the timeline what was seen.
 */
void
plenary_lesson_stage_set_trace (PlenaryLessonStage *self,
                                PlenaryLessonTrace *trace)
{
  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));
  g_return_if_fail (PLENARY_IS_LESSON_TRACE (trace));

  g_set_object (&self->trace, trace);
  g_signal_connect_object (trace, "changed", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  update_seen (self);
}

static void
zoom_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  plenary_timeline_zoom (PLENARY_LESSON_STAGE (widget)->timeline, g_variant_get_double (parameter));
}

static void
show_all_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  plenary_timeline_show_all (PLENARY_LESSON_STAGE (widget)->timeline);
}

/* Seconds as one says them: 2.3, and 12 and not 12.0 from ten on. */
static char *
format_length (gint64 length)
{
  double seconds = length / (double) PLENARY_SECOND;

  return g_strdup_printf (seconds < 9.95 ? "%.1f" : "%.0f", seconds);
}

/* Those who see it see where the playhead went to. */
static void
say_quiet (PlenaryLessonStage *self,
           PlenarySpan stretch)
{
  g_autofree char *length = format_length (plenary_span_length (stretch));
  g_autofree char *time = plenary_timecode_format (stretch.start);
  /* Translators: how long it is quiet, such as 2.3, and at which time, such as 12:41 */
  g_autofree char *words = g_strdup_printf (_("Quiet, %s seconds, at %s"), length, time);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Whether there may be quiet of which nothing is known. */
static gboolean
is_lost (PlenaryLessonStage *self,
         int direction)
{
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (self->preview);
  gint64 position =
    plenary_transport_get_position (plenary_lesson_session_get_transport (self->session));
  PlenarySpan lost;

  return plenary_timeline_sound_get_lost (PLENARY_TIMELINE_SOUND (sound), &lost) &&
         (direction < 0 ? lost.start < position : lost.end > position);
}

static const char *
why_no_quiet (PlenaryLessonStage *self,
              int direction)
{
  PlenaryLessonSound *sound = plenary_lesson_preview_get_sound (self->preview);

  switch (plenary_timeline_sound_get_state (PLENARY_TIMELINE_SOUND (sound)))
    {
    case PLENARY_TIMELINE_SOUND_UNKNOWN:
      return _("The sound of the lesson is not known");
    case PLENARY_TIMELINE_SOUND_ABSENT:
      return _("This recording has no sound");
    case PLENARY_TIMELINE_SOUND_KNOWN:
      break;
    }

  if (is_lost (self, direction))
    return direction < 0 ? _("No quiet stretch known before this")
                         : _("No quiet stretch known after this");

  return direction < 0 ? _("No quiet stretch before this") : _("No quiet stretch after this");
}

static void
quiet_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonStage *self = PLENARY_LESSON_STAGE (widget);
  int direction = g_variant_get_int32 (parameter);
  PlenarySpan stretch;

  if (self->preview == NULL)
    return;

  if (plenary_lesson_preview_go_to_quiet (self->preview, direction, &stretch))
    say_quiet (self, stretch);
  else
    gtk_widget_activate_action (widget, "win.say", "s", why_no_quiet (self, direction));
}

/**
 * plenary_lesson_stage_install_timeline: (skip)
 * @widget_class: the class of stages
 *
 * Gives stages the actions that are about the timeline.
 */
void
plenary_lesson_stage_install_timeline (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "stage.zoom", "d", zoom_action);
  gtk_widget_class_install_action (widget_class, "stage.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "stage.quiet", "i", quiet_action);
}

/**
 * plenary_lesson_stage_connect_timeline: (skip)
 * @self: a stage that has a session
 *
 * Shows the lesson on the timeline. The timeline knows no player: it says what is
 * wished.
 */
void
plenary_lesson_stage_connect_timeline (PlenaryLessonStage *self)
{
  bind_timeline (self);
  connect_requests (self);
}

/**
 * plenary_lesson_stage_set_preview:
 * @self: a stage
 * @preview: what can be heard and seen of the lesson without playing it
 *
 * Shows the sound and the pictures of the lesson on the timeline. To be called once.
 */
void
plenary_lesson_stage_set_preview (PlenaryLessonStage *self,
                                  PlenaryLessonPreview *preview)
{
  PlenaryLessonSound *sound;
  PlenaryLessonPictures *pictures;

  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));
  g_return_if_fail (PLENARY_IS_LESSON_PREVIEW (preview));
  g_return_if_fail (self->preview == NULL);

  self->preview = g_object_ref (preview);
  sound = plenary_lesson_preview_get_sound (preview);
  pictures = plenary_lesson_preview_get_pictures (preview);
  plenary_timeline_set_sound (self->timeline, PLENARY_TIMELINE_SOUND (sound));
  plenary_timeline_set_pictures (self->timeline, PLENARY_TIMELINE_PICTURES (pictures));
  plenary_picture_set_sound (self->picture, PLENARY_TIMELINE_SOUND (sound));
  plenary_preparing_set_jobs (self->preparing, plenary_lesson_preview_get_jobs (preview), sound,
                              pictures);
}
