/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-elsewhere.h"

#include "plenary-elsewhere-edits.h"
#include "plenary-model-watch.h"
#include "plenary-parts.h"
#include "plenary-settings.h"
#include "plenary-video-sink.h"

/**
 * PlenaryLessonElsewhere:
 *
 * What goes along with the lesson on a page, of what was recorded of it from elsewhere
 * in the room: which recording, whether its picture is shown and which of the two is
 * the large one, and whose sound is heard. One recording goes along at a time; where
 * neither its picture nor its sound is wanted, its file is not even open. A lesson
 * without such recordings costs nothing.
 *
 * For the main thread.
 */

struct _PlenaryLessonElsewhere
{
  GObject parent_instance;

  PlenaryLessonSession *session;
  GskRenderer *renderer;
  PlenaryModelWatch *watch;
  GSettings *settings;
  /* Made when it is needed first. */
  PlenaryCompanion *companion;
  /* The UUID of what the teacher chose, or NULL. */
  char *choice;
  gboolean shown;
  gboolean exchanged;
  gboolean other_sound;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonElsewhere, plenary_lesson_elsewhere, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHOICE = 1,
  PROP_SHOWN,
  PROP_EXCHANGED,
  PROP_OTHER_SOUND,
  PROP_SOUND_FROM,
} PlenaryLessonElsewhereProps;

static GParamSpec *props[PROP_SOUND_FROM + 1];

enum
{
  CHANGED,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FROM_LESSON "lesson"
#define FROM_ELSEWHERE "elsewhere"

static void
changed (PlenaryLessonElsewhere *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
found_cb (PlenaryLessonElsewhere *self,
          PlenaryRecording *recording)
{
  if (!self->closed)
    g_signal_emit (self, signals[FOUND], 0, recording);
}

static void
make_companion (PlenaryLessonElsewhere *self)
{
  static const char *const news[] = { "notify::state", "notify::present", "notify::resting" };

  self->companion =
    plenary_video_sink_make_companion (self->renderer,
                                       plenary_lesson_session_get_transport (self->session));
  for (guint i = 0; i < G_N_ELEMENTS (news); i++)
    g_signal_connect_object (self->companion, news[i], G_CALLBACK (changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->companion, "found", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
can_be_heard (PlenaryRecording *recording)
{
  return plenary_recording_get_has_audio (recording);
}

static gboolean
can_be_seen (PlenaryRecording *recording)
{
  return plenary_recording_get_role (recording) == PLENARY_ROLE_ANGLE;
}

/* What is wanted of it decides whether it goes along at all. */
static void
update (PlenaryLessonElsewhere *self)
{
  PlenaryRecording *chosen = plenary_lesson_elsewhere_get_chosen (self);
  gboolean wanted =
    chosen != NULL && !self->closed &&
    ((self->shown && can_be_seen (chosen)) || (self->other_sound && can_be_heard (chosen)));

  if (wanted && self->companion == NULL)
    make_companion (self);
  if (self->companion != NULL)
    {
      plenary_companion_set_heard (self->companion, self->other_sound);
      plenary_companion_set_recording (self->companion, wanted ? chosen : NULL);
    }
  changed (self);
}

static void
set_flag (PlenaryLessonElsewhere *self,
          gboolean *flag,
          gboolean value,
          PlenaryLessonElsewhereProps prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
  if (prop == PROP_OTHER_SOUND)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOUND_FROM]);
  update (self);
}

static void
plenary_lesson_elsewhere_dispose (GObject *object)
{
  PlenaryLessonElsewhere *self = PLENARY_LESSON_ELSEWHERE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->companion);
  g_clear_object (&self->session);
  g_clear_object (&self->renderer);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_lesson_elsewhere_parent_class)->dispose (object);
}

static void
plenary_lesson_elsewhere_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_LESSON_ELSEWHERE (object)->choice, g_free);

  G_OBJECT_CLASS (plenary_lesson_elsewhere_parent_class)->finalize (object);
}

static void
plenary_lesson_elsewhere_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  PlenaryLessonElsewhere *self = PLENARY_LESSON_ELSEWHERE (object);
  PlenaryRecording *chosen;

  switch ((PlenaryLessonElsewhereProps) prop_id)
    {
    case PROP_CHOICE:
      chosen = plenary_lesson_elsewhere_get_chosen (self);
      g_value_set_string (value,
                          chosen != NULL ? plenary_entity_get_uuid (PLENARY_ENTITY (chosen)) : "");
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_EXCHANGED:
      g_value_set_boolean (value, self->exchanged);
      break;
    case PROP_OTHER_SOUND:
      g_value_set_boolean (value, self->other_sound);
      break;
    case PROP_SOUND_FROM:
      g_value_set_string (value, self->other_sound ? FROM_ELSEWHERE : FROM_LESSON);
      break;
    }
}

static void
plenary_lesson_elsewhere_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  PlenaryLessonElsewhere *self = PLENARY_LESSON_ELSEWHERE (object);

  switch ((PlenaryLessonElsewhereProps) prop_id)
    {
    case PROP_CHOICE:
      if (g_set_str (&self->choice, g_value_get_string (value)))
        {
          g_object_notify_by_pspec (object, props[PROP_CHOICE]);
          update (self);
        }
      break;
    case PROP_SHOWN:
      set_flag (self, &self->shown, g_value_get_boolean (value), PROP_SHOWN);
      break;
    case PROP_EXCHANGED:
      set_flag (self, &self->exchanged, g_value_get_boolean (value), PROP_EXCHANGED);
      break;
    case PROP_OTHER_SOUND:
      set_flag (self, &self->other_sound, g_value_get_boolean (value), PROP_OTHER_SOUND);
      break;
    case PROP_SOUND_FROM:
      set_flag (self, &self->other_sound,
                g_strcmp0 (g_value_get_string (value), FROM_ELSEWHERE) == 0, PROP_OTHER_SOUND);
      break;
    }
}

static void
plenary_lesson_elsewhere_class_init (PlenaryLessonElsewhereClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_lesson_elsewhere_dispose;
  object_class->finalize = plenary_lesson_elsewhere_finalize;
  object_class->get_property = plenary_lesson_elsewhere_get_property;
  object_class->set_property = plenary_lesson_elsewhere_set_property;

  /**
   * PlenaryLessonElsewhere:choice:
   *
   * The UUID of the recording that goes along, or "" if there is none.
   */
  props[PROP_CHOICE] = g_param_spec_string ("choice", NULL, NULL, NULL, flags);
  /**
   * PlenaryLessonElsewhere:shown:
   *
   * Whether the teacher wants to see a second picture.
   */
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonElsewhere:exchanged:
   *
   * Whether the second picture is the large one.
   */
  props[PROP_EXCHANGED] = g_param_spec_boolean ("exchanged", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonElsewhere:other-sound:
   *
   * Whether the sound from elsewhere is heard.
   */
  props[PROP_OTHER_SOUND] = g_param_spec_boolean ("other-sound", NULL, NULL, FALSE, flags);
  /**
   * PlenaryLessonElsewhere:sound-from:
   *
   * The same as a choice: "lesson" or "elsewhere".
   */
  props[PROP_SOUND_FROM] = g_param_spec_string ("sound-from", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryLessonElsewhere::changed:
   * @self: what goes along
   *
   * Emitted when something is to be shown anew.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryLessonElsewhere::found:
   * @self: what goes along
   * @recording: a copy of its recording, with the place and the name of its file now
   *
   * Emitted when the file was renamed within its folder. See [signal@Companion::found].
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, PLENARY_TYPE_RECORDING);
}

static void
plenary_lesson_elsewhere_init (PlenaryLessonElsewhere *self)
{
  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
}

/**
 * plenary_lesson_elsewhere_new:
 * @session: the session of a lesson page
 * @renderer: (nullable): what draws the window the pictures will be shown in
 *
 * Lets what was recorded from elsewhere go along with the lesson of a page. What is
 * added, placed elsewhere or taken out, here or by undoing, is followed.
 *
 * Returns: (transfer full): what goes along
 */
PlenaryLessonElsewhere *
plenary_lesson_elsewhere_new (PlenaryLessonSession *session,
                              GskRenderer *renderer)
{
  PlenaryLessonElsewhere *self;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (renderer == NULL || GSK_IS_RENDERER (renderer), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_ELSEWHERE, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->renderer, renderer);
  self->watch = plenary_model_watch_new (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (session)));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, PLENARY_SETTING_SECOND_PICTURE, self, "shown",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, PLENARY_SETTING_OTHER_SOUND, self, "other-sound",
                   G_SETTINGS_BIND_DEFAULT);
  update (self);

  return self;
}

/**
 * plenary_lesson_elsewhere_close:
 * @self: what goes along
 *
 * Lets go of the recording. Nothing is opened from now on. May be called again.
 */
void
plenary_lesson_elsewhere_close (PlenaryLessonElsewhere *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  update (self);
}

/**
 * plenary_lesson_elsewhere_look_again:
 * @self: what goes along
 *
 * Opens the recording if it could not be opened and may be there now.
 */
void
plenary_lesson_elsewhere_look_again (PlenaryLessonElsewhere *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self));

  if (self->companion != NULL)
    plenary_companion_look_again (self->companion);
}

/**
 * plenary_lesson_elsewhere_list:
 * @self: what goes along
 *
 * Lists all that could go along.
 *
 * Returns: (transfer full) (element-type PlenaryRecording): the recordings
 */
GPtrArray *
plenary_lesson_elsewhere_list (PlenaryLessonElsewhere *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self), NULL);

  return plenary_parts_list_others (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (self->session)));
}

/**
 * plenary_lesson_elsewhere_get_chosen:
 * @self: what goes along
 *
 * Gets what the teacher chose to go along, or else the first, with a picture rather
 * than without.
 *
 * Returns: (transfer none) (nullable): the live recording, or %NULL if there is none
 */
PlenaryRecording *
plenary_lesson_elsewhere_get_chosen (PlenaryLessonElsewhere *self)
{
  g_autoptr (GPtrArray) all = NULL;
  PlenaryRecording *best = NULL;

  g_return_val_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self), NULL);

  all = plenary_lesson_elsewhere_list (self);
  for (guint i = 0; i < all->len; i++)
    {
      if (g_strcmp0 (plenary_entity_get_uuid (all->pdata[i]), self->choice) == 0)
        return all->pdata[i];
      if (best == NULL || (!can_be_seen (best) && can_be_seen (all->pdata[i])))
        best = all->pdata[i];
    }

  /* The list of the contents keeps it alive. */
  return best;
}

/**
 * plenary_lesson_elsewhere_get_companion:
 * @self: what goes along
 *
 * Gets what plays it.
 *
 * Returns: (transfer none) (nullable): the companion, or %NULL while nothing goes along
 */
PlenaryCompanion *
plenary_lesson_elsewhere_get_companion (PlenaryLessonElsewhere *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self), NULL);

  if (self->companion == NULL || plenary_companion_get_recording (self->companion) == NULL)
    return NULL;

  return self->companion;
}

/**
 * plenary_lesson_elsewhere_has_picture:
 * @self: what goes along
 *
 * Gets whether there is a second picture to show at this time of the lesson.
 *
 * Returns: whether there is one, and the teacher wants to see it
 */
gboolean
plenary_lesson_elsewhere_has_picture (PlenaryLessonElsewhere *self)
{
  PlenaryCompanion *companion;

  g_return_val_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self), FALSE);

  companion = plenary_lesson_elsewhere_get_companion (self);

  return self->shown && companion != NULL && plenary_companion_get_present (companion) &&
         plenary_companion_get_paintable (companion) != NULL &&
         can_be_seen (plenary_companion_get_recording (companion));
}

/**
 * plenary_lesson_elsewhere_get_exchanged:
 * @self: what goes along
 *
 * Gets [property@LessonElsewhere:exchanged].
 *
 * Returns: whether the second picture is the large one
 */
gboolean
plenary_lesson_elsewhere_get_exchanged (PlenaryLessonElsewhere *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self), FALSE);

  return self->exchanged;
}

/**
 * plenary_lesson_elsewhere_nudge:
 * @self: what goes along
 * @by: nanoseconds, negative for earlier
 * @widget: the widget it was done in
 *
 * Places what goes along a little earlier or later, as one edit.
 */
void
plenary_lesson_elsewhere_nudge (PlenaryLessonElsewhere *self,
                                gint64 by,
                                GtkWidget *widget)
{
  PlenaryRecording *chosen;

  g_return_if_fail (PLENARY_IS_LESSON_ELSEWHERE (self));

  chosen = plenary_lesson_elsewhere_get_chosen (self);
  if (chosen != NULL)
    plenary_elsewhere_edits_place (plenary_lesson_session_get_store (self->session), chosen,
                                   plenary_recording_get_offset (chosen) + by, widget);
}
