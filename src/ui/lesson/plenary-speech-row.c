/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-speech-row.h"

#include <glib/gi18n.h>

#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenarySpeechRow:
 *
 * One stretch in which somebody speaks: who, from when to when. It can be played, given
 * to another speaker, made longer or shorter, and removed.
 */

/* How far a key moves the end. */
#define STEP (PLENARY_SECOND / 2)

struct _PlenarySpeechRow
{
  AdwActionRow parent_instance;

  PlenaryLessonSession *session;
  PlenarySpeech *speech;
};

G_DEFINE_FINAL_TYPE (PlenarySpeechRow, plenary_speech_row, ADW_TYPE_ACTION_ROW)

static void
update (PlenarySpeechRow *self)
{
  PlenarySpan span = plenary_lesson_session_get_speech_span (self->session, self->speech);
  g_autofree char *start = plenary_timecode_format (span.start);
  g_autofree char *end = plenary_timecode_format (span.end);
  g_autofree char *times = g_strdup_printf (_("%s to %s"), start, end);
  const char *who = plenary_words_speaker (plenary_speech_get_speaker (self->speech));
  /* Translators: who speaks, and from when to when, such as “Pupil, 12:41 to 12:46” */
  g_autofree char *all = g_strdup_printf (_("%s, %s"), who, times);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), who);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), times);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenarySpeechRow *self = PLENARY_SPEECH_ROW (widget);

  plenary_transport_play_span (plenary_lesson_session_get_transport (self->session),
                               plenary_lesson_session_get_speech_span (self->session, self->speech),
                               FALSE);
}

static void
speaker_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenarySpeechRow *self = PLENARY_SPEECH_ROW (widget);

  plenary_lesson_session_set_speech_speaker (self->session, self->speech,
                                             g_variant_get_int32 (parameter));
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenarySpeechRow *self = PLENARY_SPEECH_ROW (widget);
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (widget));

  plenary_lesson_session_remove_speech (self->session, self->speech);
  gtk_widget_activate_action (list, "win.say-undo", "s", _("Stretch removed"));
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static gboolean
key_pressed_cb (PlenarySpeechRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  PlenarySpan span = plenary_lesson_session_get_speech_span (self->session, self->speech);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  state &= gtk_accelerator_get_default_mod_mask ();
  if (state != 0 || gtk_root_get_focus (root) != GTK_WIDGET (self))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_bracketleft:
      span.end = MAX (span.start, span.end - STEP);
      break;
    case GDK_KEY_bracketright:
      span.end += STEP;
      break;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self), "speech.remove", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  plenary_lesson_session_set_speech_span (self->session, self->speech, span);

  return GDK_EVENT_STOP;
}

/**
 * plenary_speech_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act on the stretch that has the focus.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_speech_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[] = {
    { N_("Play the stretch"), "Return" },
    { N_("It ends half a second earlier"), "bracketleft" },
    { N_("It ends half a second later"), "bracketright" },
    { N_("Remove the stretch"), "Delete" },
  };
  static gboolean translated;

  g_return_val_if_fail (n != NULL, NULL);

  for (guint i = 0; !translated && i < G_N_ELEMENTS (shortcuts); i++)
    shortcuts[i].title = _(shortcuts[i].title);
  translated = TRUE;
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

static void
plenary_speech_row_dispose (GObject *object)
{
  PlenarySpeechRow *self = PLENARY_SPEECH_ROW (object);

  g_clear_object (&self->speech);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_speech_row_parent_class)->dispose (object);
}

static void
plenary_speech_row_class_init (PlenarySpeechRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_speech_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-speech-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "speech.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "speech.speaker", "i", speaker_action);
  gtk_widget_class_install_action (widget_class, "speech.remove", NULL, remove_action);
}

static void
plenary_speech_row_init (PlenarySpeechRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Else its title would be all that is said of it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * plenary_speech_row_new:
 * @session: the session of the lesson
 * @speech: who speaks in a stretch of it
 *
 * Makes a row that shows a stretch and follows its changes.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_speech_row_new (PlenaryLessonSession *session,
                        PlenarySpeech *speech)
{
  PlenarySpeechRow *self;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);
  g_return_val_if_fail (PLENARY_IS_SPEECH (speech), NULL);

  self = g_object_new (PLENARY_TYPE_SPEECH_ROW, NULL);
  self->session = g_object_ref (session);
  self->speech = g_object_ref (speech);
  g_signal_connect_object (speech, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
