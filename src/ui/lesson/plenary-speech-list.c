/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-speech-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-guess-first.h"
#include "plenary-mark-keys.h"
#include "plenary-model-watch.h"
#include "plenary-sole-press.h"
#include "plenary-speech-row.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenarySpeechList:
 *
 * Who speaks, as far as the teacher marked it. What share that makes is told in words,
 * and only after the teacher was asked for a guess: it is no target.
 */

struct _PlenarySpeechList
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryModelWatch *speech_watch;
  PlenaryModelWatch *estimates_watch;

  GtkWidget *content;
  guint32 pressed_at;
  GtkToggleButton *speakers[PLENARY_SPEAKER_GROUP + 1];
  GtkWidget *guess;
  GtkLabel *summary_label;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (PlenarySpeechList, plenary_speech_list, GTK_TYPE_WIDGET)

static GListModel *
get_speech (PlenarySpeechList *self)
{
  return plenary_contents_get_speech (plenary_lesson_session_get_contents (self->session));
}

/* How long each of them speaks. */
static gint64
add_up (PlenarySpeechList *self,
        gint64 *lengths)
{
  GListModel *speech = get_speech (self);
  gint64 all = 0;

  for (guint i = 0; i < g_list_model_get_n_items (speech); i++)
    {
      g_autoptr (PlenarySpeech) stretch = g_list_model_get_item (speech, i);
      gint64 length =
        plenary_span_length (plenary_lesson_session_get_speech_span (self->session, stretch));

      lengths[plenary_speech_get_speaker (stretch)] += length;
      all += length;
    }

  return all;
}

static char *
say_lengths (const gint64 *lengths)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (PlenarySpeaker speaker = 0; speaker <= PLENARY_SPEAKER_GROUP; speaker++)
    {
      g_autofree char *length = plenary_words_duration (lengths[speaker]);

      /* Translators: who speaks, and how long, such as “Teacher: 2 minutes” */
      g_strv_builder_take (pieces,
                           g_strdup_printf (_("%s: %s"), plenary_words_speaker (speaker), length));
    }
  strv = g_strv_builder_end (pieces);

  return g_strjoinv ("\n", strv);
}

static void
update_summary (PlenarySpeechList *self)
{
  PlenaryEstimate *estimate =
    plenary_lesson_session_get_estimate (self->session, PLENARY_ESTIMATE_ABOUT_TEACHER_SPEECH);
  gint64 lengths[PLENARY_SPEAKER_GROUP + 1] = { 0 };
  gint64 all = add_up (self, lengths);
  g_autofree char *each = say_lengths (lengths);
  g_autofree char *share = NULL;
  g_autofree char *guess = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->guess, estimate == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), all > 0 && estimate != NULL);
  if (all == 0 || estimate == NULL)
    return;

  /* Translators: %s is such as “about two thirds” */
  share = plenary_words_fill_in (_("Of what you marked, you speak %s."),
                                 plenary_words_share (lengths[0] / (double) all));
  if (plenary_estimate_get_value (estimate) >= 0)
    /* Translators: %s is such as “about two thirds” */
    guess =
      plenary_words_fill_in (_("You thought: %s."),
                             plenary_words_share (plenary_estimate_get_value (estimate) / 1000.0));
  words = g_strjoin ("\n", share, each, guess, NULL);
  gtk_label_set_text (self->summary_label, words);
}

static void
update_speaker (PlenarySpeechList *self)
{
  int speaker = plenary_lesson_session_get_speaker (self->session);

  for (int i = 0; i < (int) G_N_ELEMENTS (self->speakers); i++)
    gtk_toggle_button_set_active (self->speakers[i], i == speaker);
}

static void
update (PlenarySpeechList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          g_list_model_get_n_items (get_speech (self)) > 0);
  update_summary (self);
}

static int
get_speaker_of (PlenarySpeechList *self,
                GtkWidget *button)
{
  int speaker = 0;

  while (GTK_WIDGET (self->speakers[speaker]) != button)
    speaker++;

  return speaker;
}

/* The page knows what to do with the key, and so with the button. */
static void
toggled_cb (PlenarySpeechList *self,
            GtkToggleButton *button)
{
  int speaker = get_speaker_of (self, GTK_WIDGET (button));

  if (gtk_toggle_button_get_active (button) !=
      (speaker == plenary_lesson_session_get_speaker (self->session)))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.speak", "i", speaker);
  update_speaker (self);
}

/* A button answers a pointer as the key answers a finger; its own signal would come only
 * when it is let go of. Pressed by a key or by assistive technology, it is toggled. */
static void
pressed_cb (PlenarySpeechList *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pressed_at = gtk_event_controller_get_current_event_time (controller);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.speak", "i",
                              get_speaker_of (self, gtk_event_controller_get_widget (controller)));
}

static void
released_cb (PlenarySpeechList *self,
             int n_press,
             double x,
             double y,
             GtkGesture *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  guint32 time = gtk_event_controller_get_current_event_time (controller);

  if (time - self->pressed_at >= PLENARY_MARK_HOLD_MS)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.end-speech", "i",
                                get_speaker_of (self,
                                                gtk_event_controller_get_widget (controller)));
}

static void
guessed_cb (PlenarySpeechList *self,
            double tenths)
{
  plenary_lesson_session_guess (self->session, PLENARY_ESTIMATE_ABOUT_TEACHER_SPEECH,
                                tenths < 0 ? -1 : (gint64) (tenths * 100));
  update (self);
  if (!gtk_widget_child_focus (GTK_WIDGET (self->list_box), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->speakers[PLENARY_SPEAKER_TEACHER]));
}

static void
activated_cb (PlenarySpeechList *self,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "speech.play", NULL);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return plenary_speech_row_new (PLENARY_SPEECH_LIST (user_data)->session, item);
}

static void
plenary_speech_list_dispose (GObject *object)
{
  PlenarySpeechList *self = PLENARY_SPEECH_LIST (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->speech_watch);
  g_clear_object (&self->estimates_watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SPEECH_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_speech_list_parent_class)->dispose (object);
}

static void
bind_speaker (GtkWidgetClass *widget_class,
              const char *name,
              PlenarySpeaker speaker)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                             G_STRUCT_OFFSET (PlenarySpeechList, speakers) +
                                               (gssize) (speaker * sizeof (GtkToggleButton *)));
}

static void
plenary_speech_list_class_init (PlenarySpeechListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_speech_list_dispose;

  g_type_ensure (PLENARY_TYPE_GUESS_FIRST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-speech-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySpeechList, content);
  gtk_widget_class_bind_template_child (widget_class, PlenarySpeechList, guess);
  gtk_widget_class_bind_template_child (widget_class, PlenarySpeechList, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySpeechList, list_box);
  bind_speaker (widget_class, "teacher", PLENARY_SPEAKER_TEACHER);
  bind_speaker (widget_class, "pupil", PLENARY_SPEAKER_PUPIL);
  bind_speaker (widget_class, "group", PLENARY_SPEAKER_GROUP);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, guessed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
add_press (PlenarySpeechList *self,
           GtkToggleButton *button)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (button), GTK_EVENT_CONTROLLER (press));
  plenary_sole_press_make (press);
}

static void
plenary_speech_list_init (PlenarySpeechList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->speakers); i++)
    add_press (self, self->speakers[i]);
}

/**
 * plenary_speech_list_set_session:
 * @self: a list
 * @session: the session of the lesson
 *
 * Shows who speaks in a lesson. To be called once.
 */
void
plenary_speech_list_set_session (PlenarySpeechList *self,
                                 PlenaryLessonSession *session)
{
  PlenaryContents *contents;

  g_return_if_fail (PLENARY_IS_SPEECH_LIST (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  contents = plenary_lesson_session_get_contents (session);
  gtk_list_box_bind_model (self->list_box, get_speech (self), make_row, self, NULL);
  self->speech_watch = plenary_model_watch_new (get_speech (self));
  g_signal_connect_object (self->speech_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  self->estimates_watch = plenary_model_watch_new (plenary_contents_get_estimates (contents));
  g_signal_connect_object (self->estimates_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::speaker", G_CALLBACK (update_speaker), self,
                           G_CONNECT_SWAPPED);
  update (self);
  update_speaker (self);
}
