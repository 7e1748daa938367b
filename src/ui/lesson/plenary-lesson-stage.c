/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-stage-private.h"

#include "plenary-preparing.h"
#include "plenary-settings.h"

/**
 * PlenaryLessonStage:
 *
 * The watching half of the lesson page: picture, player bar, timeline and mark
 * bar. Immersed, in full screen, the bars lie over the lower edge of the picture
 * and go away while the pointer rests.
 */

/* How long the pointer rests before the bars go away in full screen. */
#define REST_SECONDS 3

G_DEFINE_FINAL_TYPE (PlenaryLessonStage, plenary_lesson_stage, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DETAILED = 1,
  PROP_IMMERSED,
  PROP_NARROW,
} PlenaryLessonStageProps;

static GParamSpec *props[PROP_NARROW + 1];

static void
turn (GtkWidget *box,
      gboolean upright)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* On a narrow window the timeline has all the width, as soon as there are more buttons
 * than one; they are in a row below it. */
static void
arrange_buttons (PlenaryLessonStage *self)
{
  gboolean below = self->narrow && self->detailed;

  turn (self->timeline_row, below);
  turn (self->timeline_buttons, !below);
  gtk_widget_set_halign (self->timeline_buttons, below ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static void
set_detailed (PlenaryLessonStage *self,
              gboolean detailed)
{
  if (self->detailed == detailed)
    return;

  self->detailed = detailed;
  plenary_timeline_set_detailed (self->timeline, detailed);
  plenary_player_bar_set_detailed (self->player_bar, detailed);
  gtk_widget_set_visible (self->zoom_buttons, detailed);
  arrange_buttons (self);
  plenary_lesson_stage_update_wait_line (self);
  gtk_image_set_from_icon_name (self->detail_arrow,
                                detailed ? "pan-up-symbolic" : "pan-down-symbolic");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILED]);
}

static void
set_narrow (PlenaryLessonStage *self,
            gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  arrange_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

/* The bars stay while they are in use by keyboard, in a menu or by typing. */
static gboolean
bars_are_in_use (PlenaryLessonStage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static void
rested_cb (gpointer user_data)
{
  PlenaryLessonStage *self = user_data;

  self->rest_id = 0;
  if (bars_are_in_use (self))
    return;

  adw_toolbar_view_set_reveal_bottom_bars (self->view, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

static void
show_bars (PlenaryLessonStage *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  adw_toolbar_view_set_reveal_bottom_bars (self->view, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);

  if (self->immersed)
    self->rest_id = g_timeout_add_seconds_once (REST_SECONDS, rested_cb, self);
}

/* Bars that move under a resting pointer cause motion too; it is not the teacher's. */
static void
motion_cb (PlenaryLessonStage *self,
           double x,
           double y)
{
  if (ABS (x - self->pointer_x) < 1.0 && ABS (y - self->pointer_y) < 1.0)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->immersed)
    show_bars (self);
}

/* Without a recording there is nothing to play or mark; the words remain. Where one
 * of several parts is missing, the others can be watched. */
static void
update_state (PlenaryLessonStage *self)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  PlenaryTransportState state = plenary_transport_get_state (transport);
  gboolean there = recording != NULL && !plenary_recording_get_given_up (recording) &&
                   state != PLENARY_TRANSPORT_FAILED;
  gboolean watched = there || plenary_transport_can_move (transport);

  gtk_widget_set_visible (GTK_WIDGET (self->player_bar), watched && !self->bare);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_bar), watched);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mark_bar), state == PLENARY_TRANSPORT_READY);
  plenary_lesson_stage_update_duration (self);
  gtk_widget_set_visible (self->timeline_row,
                          !self->bare &&
                            (watched || plenary_timeline_get_duration (self->timeline) > 0));
}

static gboolean
plenary_lesson_stage_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_LESSON_STAGE (widget)->picture));
}

static void
plenary_lesson_stage_dispose (GObject *object)
{
  PlenaryLessonStage *self = PLENARY_LESSON_STAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_STAGE);
  /* That leaves the children nobody had to name. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->marks);
  g_clear_object (&self->wait_marks);
  g_clear_object (&self->parts_watch);
  g_clear_object (&self->preview);
  g_clear_object (&self->trace);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->elsewhere_actions);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_lesson_stage_parent_class)->dispose (object);
}

static void
plenary_lesson_stage_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryLessonStage *self = PLENARY_LESSON_STAGE (object);

  switch ((PlenaryLessonStageProps) prop_id)
    {
    case PROP_DETAILED:
      g_value_set_boolean (value, self->detailed);
      break;
    case PROP_IMMERSED:
      g_value_set_boolean (value, self->immersed);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
plenary_lesson_stage_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryLessonStage *self = PLENARY_LESSON_STAGE (object);

  switch ((PlenaryLessonStageProps) prop_id)
    {
    case PROP_DETAILED:
      set_detailed (self, g_value_get_boolean (value));
      break;
    case PROP_IMMERSED:
      plenary_lesson_stage_set_immersed (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_MARK_BAR);
  g_type_ensure (PLENARY_TYPE_PICTURE);
  g_type_ensure (PLENARY_TYPE_PLAYER_BAR);
  g_type_ensure (PLENARY_TYPE_PREPARING);
  g_type_ensure (PLENARY_TYPE_SECOND_PICTURE);
  g_type_ensure (PLENARY_TYPE_TIMELINE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, overlay);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, second_picture);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, player_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, timeline_row);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, timeline_buttons);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, timeline);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, preparing);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, detail_arrow);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, zoom_buttons);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, line_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonStage, mark_bar);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
}

static void
plenary_lesson_stage_class_init (PlenaryLessonStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_lesson_stage_dispose;
  object_class->get_property = plenary_lesson_stage_get_property;
  object_class->set_property = plenary_lesson_stage_set_property;
  widget_class->grab_focus = plenary_lesson_stage_grab_focus;

  /**
   * PlenaryLessonStage:detailed:
   *
   * Whether the timeline shows a row for each goal, and there are buttons for
   * zooming and single frames.
   */
  props[PROP_DETAILED] = g_param_spec_boolean ("detailed", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonStage:immersed:
   *
   * Whether the bars lie over the picture and go away while the pointer rests.
   */
  props[PROP_IMMERSED] = g_param_spec_boolean ("immersed", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonStage:narrow:
   *
   * Whether there is too little width for buttons beside the timeline.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_template (widget_class);

  gtk_widget_class_install_property_action (widget_class, "stage.detailed", "detailed");
  plenary_lesson_stage_install_timeline (widget_class);
}

/* The menu chooses a taste, which is kept where the others are. */
static void
add_quiet_choice (PlenaryLessonStage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action =
    g_settings_create_action (self->settings, PLENARY_SETTING_QUIET_SHORTEST);

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "quiet", G_ACTION_GROUP (group));
}

static void
plenary_lesson_stage_init (PlenaryLessonStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_settings_bind (self->settings, PLENARY_SETTING_MORE_DETAIL, self, "detailed",
                   G_SETTINGS_BIND_DEFAULT);
  add_quiet_choice (self);
}

/**
 * plenary_lesson_stage_set_session:
 * @self: a stage
 * @session: the session whose lesson is watched
 *
 * Shows the lesson of a session. To be called once.
 */
void
plenary_lesson_stage_set_session (PlenaryLessonStage *self,
                                  PlenaryLessonSession *session)
{
  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  plenary_picture_set_session (self->picture, session);
  plenary_player_bar_set_session (self->player_bar, session);
  plenary_mark_bar_set_session (self->mark_bar, session);
  plenary_lesson_stage_connect_timeline (self);
  g_signal_connect_object (plenary_lesson_session_get_transport (session), "notify::state",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  update_state (self);
}

/**
 * plenary_lesson_stage_get_immersed:
 * @self: a stage
 *
 * Gets [property@LessonStage:immersed].
 *
 * Returns: whether the bars lie over the picture
 */
gboolean
plenary_lesson_stage_get_immersed (PlenaryLessonStage *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_STAGE (self), FALSE);

  return self->immersed;
}

/**
 * plenary_lesson_stage_set_immersed:
 * @self: a stage
 * @immersed: whether the bars lie over the picture
 *
 * Sets [property@LessonStage:immersed].
 */
void
plenary_lesson_stage_set_immersed (PlenaryLessonStage *self,
                                   gboolean immersed)
{
  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));

  if (self->immersed == immersed)
    return;

  self->immersed = immersed;
  adw_toolbar_view_set_extend_content_to_bottom_edge (self->view, immersed);
  adw_toolbar_view_set_bottom_bar_style (self->view,
                                         immersed ? ADW_TOOLBAR_RAISED : ADW_TOOLBAR_FLAT);
  show_bars (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IMMERSED]);
}

/**
 * plenary_lesson_stage_set_bare:
 * @self: a stage
 * @bare: whether there is nothing but the picture and the button that marks
 *
 * Leaves out all that leads away from the picture.
 */
void
plenary_lesson_stage_set_bare (PlenaryLessonStage *self,
                               gboolean bare)
{
  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));

  if (self->bare == bare)
    return;

  self->bare = bare;
  plenary_mark_bar_set_bare (self->mark_bar, bare);
  update_state (self);
}

/**
 * plenary_lesson_stage_get_player_bar:
 * @self: a stage
 *
 * Gets the player bar: a widget on which all actions of the stage and of what it
 * stands in can be activated.
 *
 * Returns: (transfer none): the player bar
 */
GtkWidget *
plenary_lesson_stage_get_player_bar (PlenaryLessonStage *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_STAGE (self), NULL);

  return GTK_WIDGET (self->player_bar);
}

/**
 * plenary_lesson_stage_get_mark_keys:
 * @self: a stage
 *
 * Gets the marking keys, to hand key events to.
 *
 * Returns: (transfer none): the keys
 */
PlenaryMarkKeys *
plenary_lesson_stage_get_mark_keys (PlenaryLessonStage *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_STAGE (self), NULL);

  return plenary_mark_bar_get_keys (self->mark_bar);
}
