/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-stage.h"

#include "plenary-awake.h"
#include "plenary-moment-picture.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-video-sink.h"

#include <glib/gi18n.h>

/**
 * PlenaryDebriefStage:
 *
 * The picture of a moment, as large as there is room, and what plays it. However one seeks,
 * the moment and what is close to it can be reached, and no more of the lesson.
 */

struct _PlenaryDebriefStage
{
  AdwBin parent_instance;

  GSettings *settings;
  PlenaryMomentPlayer *player;
  gboolean following;

  PlenaryMomentPicture *picture;
  GtkWidget *controls;
  GtkButton *play_button;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *time_label;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefStage, plenary_debrief_stage, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_play_button (PlenaryDebriefStage *self)
{
  gboolean playing = plenary_moment_player_get_playing (self->player);

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button),
                               playing ? _("Pause (Space)") : _("Play (Space)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  playing ? _("Pause") : _("Play"), -1);
}

static void
show_time (PlenaryDebriefStage *self,
           gint64 position)
{
  g_autofree char *time = plenary_timecode_format (MAX (0, position));

  gtk_label_set_text (self->time_label, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  time, -1);
}

/* The bar is no longer than what can be reached. */
static void
position_changed_cb (PlenaryDebriefStage *self)
{
  PlenaryTransport *transport = plenary_moment_player_get_transport (self->player);
  gint64 position = plenary_transport_get_position (transport);
  PlenarySpan reach;

  if (plenary_moment_player_get_moment (self->player) == NULL)
    return;

  reach = plenary_moment_player_get_reach (self->player);
  self->following = TRUE;
  gtk_adjustment_configure (self->adjustment, (double) position / PLENARY_SECOND,
                            (double) reach.start / PLENARY_SECOND,
                            (double) reach.end / PLENARY_SECOND, 1, 5, 0);
  self->following = FALSE;
  show_time (self, position);
}

/* Keys, the pointer and assistive technology all come this way. */
static void
value_changed_cb (PlenaryDebriefStage *self)
{
  if (self->following)
    return;

  plenary_moment_player_seek (self->player,
                              gtk_adjustment_get_value (self->adjustment) * PLENARY_SECOND);
}

static void
player_changed_cb (PlenaryDebriefStage *self)
{
  update_play_button (self);
  gtk_widget_set_visible (self->controls, plenary_moment_player_get_moment (self->player) != NULL &&
                                            !plenary_moment_player_get_missing (self->player));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggle_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  plenary_debrief_stage_toggle (PLENARY_DEBRIEF_STAGE (widget));
}

static void
plenary_debrief_stage_dispose (GObject *object)
{
  PlenaryDebriefStage *self = PLENARY_DEBRIEF_STAGE (object);

  if (self->player != NULL)
    {
      g_signal_handlers_disconnect_by_data (plenary_moment_player_get_transport (self->player),
                                            self);
      g_signal_handlers_disconnect_by_data (self->player, self);
      plenary_debrief_stage_close (self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_DEBRIEF_STAGE);
  g_clear_object (&self->player);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_debrief_stage_parent_class)->dispose (object);
}

static void
plenary_debrief_stage_class_init (PlenaryDebriefStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_stage_dispose;

  /**
   * PlenaryDebriefStage::changed:
   * @self: the stage
   *
   * Emitted when it begins to play or stops, or the recording turns out to be missing.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLENARY_TYPE_MOMENT_PICTURE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-debrief-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, controls);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, play_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, scale);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, PlenaryDebriefStage, time_label);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_install_action (widget_class, "stage.toggle", NULL, toggle_action);
}

static void
plenary_debrief_stage_init (PlenaryDebriefStage *self)
{
  g_autoptr (PlenaryTransport) transport = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Time runs from left to right in every language. */
  gtk_widget_set_direction (self->controls, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (self->scale), GTK_TEXT_DIR_LTR);
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  transport = plenary_video_sink_make_moment_transport (self->settings);
  self->player = plenary_moment_player_new (transport);
  plenary_awake_while_playing (GTK_WIDGET (self), G_OBJECT (self->player));
  g_signal_connect_object (transport, "notify::position", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (transport, "notify::duration", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (player_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::missing", G_CALLBACK (player_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_moment_picture_set_player (self->picture, self->player);
  update_play_button (self);
}

/**
 * plenary_debrief_stage_get_player:
 * @self: a stage
 *
 * Gets what plays the moment.
 *
 * Returns: (transfer none): the player
 */
PlenaryMomentPlayer *
plenary_debrief_stage_get_player (PlenaryDebriefStage *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_STAGE (self), NULL);

  return self->player;
}

/**
 * plenary_debrief_stage_set_moment:
 * @self: a stage
 * @moment: a moment
 * @whole: whether all of the lesson can be reached
 *
 * Shows a moment. It does not play yet.
 */
void
plenary_debrief_stage_set_moment (PlenaryDebriefStage *self,
                                  PlenaryPastMoment *moment,
                                  gboolean whole)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));
  g_return_if_fail (PLENARY_IS_PAST_MOMENT (moment));

  plenary_moment_player_set_margin (self->player, whole ? G_MAXINT64 : PLENARY_DEBRIEF_MARGIN);
  plenary_moment_player_set_moment (self->player, moment,
                                    plenary_past_moment_get_span (moment).start);
  position_changed_cb (self);
  player_changed_cb (self);
}

/**
 * plenary_debrief_stage_set_whole:
 * @self: a stage with a moment
 * @whole: whether all of the lesson can be reached
 *
 * Opens the whole lesson, or shuts it again and goes back to the moment.
 */
void
plenary_debrief_stage_set_whole (PlenaryDebriefStage *self,
                                 gboolean whole)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));

  plenary_moment_player_set_margin (self->player, whole ? G_MAXINT64 : PLENARY_DEBRIEF_MARGIN);
  if (!whole)
    plenary_moment_player_rewind (self->player);
  position_changed_cb (self);
}

/**
 * plenary_debrief_stage_toggle:
 * @self: a stage
 *
 * Plays or pauses.
 */
void
plenary_debrief_stage_toggle (PlenaryDebriefStage *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));

  if (!plenary_moment_player_get_missing (self->player))
    plenary_moment_player_set_playing (self->player,
                                       !plenary_moment_player_get_playing (self->player));
}

/**
 * plenary_debrief_stage_again:
 * @self: a stage
 *
 * Plays the moment from its start.
 */
void
plenary_debrief_stage_again (PlenaryDebriefStage *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));

  if (!plenary_moment_player_get_missing (self->player))
    plenary_moment_player_again (self->player);
}

/**
 * plenary_debrief_stage_pause:
 * @self: a stage
 *
 * Stops playing.
 */
void
plenary_debrief_stage_pause (PlenaryDebriefStage *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));

  plenary_moment_player_set_playing (self->player, FALSE);
}

/**
 * plenary_debrief_stage_take_focus:
 * @self: a stage
 *
 * Gives the focus to what plays and pauses, if there is something to play.
 *
 * Returns: whether it has the focus
 */
gboolean
plenary_debrief_stage_take_focus (PlenaryDebriefStage *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_STAGE (self), FALSE);

  return gtk_widget_get_visible (self->controls) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}

/**
 * plenary_debrief_stage_close:
 * @self: a stage
 *
 * Stops playing, and lets go of the recording.
 */
void
plenary_debrief_stage_close (PlenaryDebriefStage *self)
{
  g_return_if_fail (PLENARY_IS_DEBRIEF_STAGE (self));

  plenary_moment_player_set_moment (self->player, NULL, 0);
}
