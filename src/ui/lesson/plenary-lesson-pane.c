/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-greeting.h"
#include "plenary-moment-list.h"
#include "plenary-note-editor.h"
#include "plenary-question-list.h"
#include "plenary-reflection-view.h"
#include "plenary-settings.h"
#include "plenary-speech-list.h"
#include "plenary-timecode.h"
#include "plenary-tried-view.h"

/**
 * PlenaryLessonPane:
 *
 * What stands beside the picture: the list of moments, or one note, or what came of
 * a next step, or the looking back on the whole lesson; never two of them squeezed.
 *
 * It also notices when the teacher goes from writing back to the player.
 */

struct _PlenaryLessonPane
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  gulong focus_handler;
  /* Whether the focus was in the pane the last time it was anywhere. */
  gboolean had_focus;

  AdwNavigationView *navigation;
  PlenaryGreeting *greeting;
  PlenaryMomentList *list;
  PlenaryNoteEditor *editor;
  PlenaryTriedView *tried;
  PlenaryReflectionView *reflection;
  PlenaryQuestionList *questions;
  PlenarySpeechList *speech;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonPane, plenary_lesson_pane, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ASKING,
} PlenaryLessonPaneProps;

static GParamSpec *props[PROP_ASKING + 1];

static gboolean
is_shown (PlenaryLessonPane *self,
          const char *tag)
{
  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), tag) == 0;
}

/* On top of the list, whatever was there before. */
static void
show (PlenaryLessonPane *self,
      const char *tag)
{
  const char *tags[] = { "list", tag };

  if (is_shown (self, tag))
    return;

  if (is_shown (self, "list"))
    adw_navigation_view_push_by_tag (self->navigation, tag);
  else
    adw_navigation_view_replace_with_tags (self->navigation, tags, G_N_ELEMENTS (tags));
}

static void
update_title (PlenaryLessonPane *self,
              PlenaryMoment *moment)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation, "note");
  g_autofree char *time =
    plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
  /* Translators: %s is a time such as “12:41” */
  g_autofree char *title = g_strdup_printf (_("Moment at %s"), time);

  adw_navigation_page_set_title (page, title);
}

static void
show_moment (PlenaryLessonPane *self,
             PlenaryMoment *moment)
{
  plenary_note_editor_set_moment (self->editor, moment);
  update_title (self, moment);
}

/* Another moment was chosen on the timeline while a note is open. */
static void
selected_cb (PlenaryLessonPane *self)
{
  PlenaryMoment *moment = plenary_lesson_session_get_selected (self->session);

  if (moment != NULL && is_shown (self, "note"))
    show_moment (self, moment);
}

/* A moment that was removed has no note to write. */
static void
moments_changed_cb (PlenaryLessonPane *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  GListModel *moments = plenary_contents_get_moments (contents);
  PlenaryMoment *moment = plenary_note_editor_get_moment (self->editor);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryMoment) item = g_list_model_get_item (moments, i);

      if (item == moment)
        return;
    }

  if (moment == NULL)
    return;

  plenary_note_editor_drop (self->editor);
  if (is_shown (self, "note"))
    plenary_lesson_pane_show_list (self);
}

/* An answer that was taken back leaves nothing to write about. */
static void
attempts_changed_cb (PlenaryLessonPane *self)
{
  PlenaryAttempt *attempt = plenary_tried_view_get_attempt (self->tried);
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);

  if (attempt == NULL ||
      plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (attempt))) == attempt)
    return;

  plenary_tried_view_set_attempt (self->tried, NULL);
  if (is_shown (self, "tried"))
    plenary_lesson_pane_show_list (self);
}

static void
asking_changed_cb (PlenaryLessonPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ASKING]);
}

static void
popped_cb (PlenaryLessonPane *self)
{
  plenary_lesson_pane_flush (self);
  plenary_lesson_session_end_typing (self->session);
}

/* Who comes back from a note by key goes on from its moment. Only now that the note
 * is out of sight does the navigation leave the focus alone. */
static void
focus_list_cb (gpointer user_data)
{
  g_autoptr (PlenaryLessonPane) self = user_data;

  if (self->list != NULL && self->had_focus && is_shown (self, "list") &&
      !plenary_moment_list_focus_selected (self->list))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
list_shown_cb (PlenaryLessonPane *self)
{
  if (self->had_focus)
    g_idle_add_once (focus_list_cb, g_object_ref (self));
}

/* Going back to the player goes on with the lesson; losing the window, a dialog or
 * the curtain do not, nor does the bar above with its button that hides everything. */
static void
focus_changed_cb (PlenaryLessonPane *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  gboolean had_focus = self->had_focus;

  self->had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  if (had_focus && !self->had_focus && focus != NULL && page != NULL &&
      gtk_widget_is_ancestor (focus, page) &&
      gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) == NULL)
    plenary_lesson_session_end_typing (self->session);
}

static PlenaryMoment *
lookup_moment (PlenaryLessonPane *self,
               GVariant *uuid)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);

  return plenary_store_lookup (store, g_variant_get_string (uuid, NULL));
}

static void
write_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);
  PlenaryMoment *moment = lookup_moment (self, parameter);

  if (moment != NULL)
    plenary_lesson_pane_write (self, moment);
}

/* The page removes the selected moment, and offers to take that back. */
static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);
  PlenaryMoment *moment = lookup_moment (self, parameter);

  if (moment == NULL)
    return;

  plenary_lesson_session_attend (self->session, moment);
  gtk_widget_activate_action (widget, "page.remove", NULL);
}

static void
tried_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  gpointer attempt = plenary_store_lookup (store, g_variant_get_string (parameter, NULL));

  if (!PLENARY_IS_ATTEMPT (attempt))
    return;

  plenary_tried_view_set_attempt (self->tried, attempt);
  show (self, "tried");
  plenary_tried_view_write (self->tried);
}

static void
reflect_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);

  show (self, "reflection");
  plenary_reflection_view_write (self->reflection);
}

static void
questions_action (GtkWidget *widget,
                  const char *action_name,
                  GVariant *parameter)
{
  plenary_lesson_pane_show_questions (PLENARY_LESSON_PANE (widget));
}

static void
speech_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);

  if (!is_shown (self, "speech"))
    adw_navigation_view_push_by_tag (self->navigation, "speech");
}

static void
plenary_lesson_pane_root (GtkWidget *widget)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);

  GTK_WIDGET_CLASS (plenary_lesson_pane_parent_class)->root (widget);

  /* No signal group: one that is freed while its window is being disposed leaves a
   * dangling pointer there. */
  self->focus_handler =
    g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                              G_CALLBACK (focus_changed_cb), self);
}

static void
plenary_lesson_pane_unroot (GtkWidget *widget)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  self->had_focus = FALSE;

  GTK_WIDGET_CLASS (plenary_lesson_pane_parent_class)->unroot (widget);
}

static void
plenary_lesson_pane_dispose (GObject *object)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_PANE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_lesson_pane_parent_class)->dispose (object);
}

static void
plenary_lesson_pane_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  PlenaryLessonPane *self = PLENARY_LESSON_PANE (object);

  switch ((PlenaryLessonPaneProps) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ASKING:
      g_value_set_boolean (value, plenary_lesson_pane_is_asking (self));
      break;
    }
}

static void
plenary_lesson_pane_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((PlenaryLessonPaneProps) prop_id)
    {
    case PROP_SESSION:
      plenary_lesson_pane_set_session (PLENARY_LESSON_PANE (object), g_value_get_object (value));
      break;
    case PROP_ASKING:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_GREETING);
  g_type_ensure (PLENARY_TYPE_MOMENT_LIST);
  g_type_ensure (PLENARY_TYPE_NOTE_EDITOR);
  g_type_ensure (PLENARY_TYPE_QUESTION_LIST);
  g_type_ensure (PLENARY_TYPE_REFLECTION_VIEW);
  g_type_ensure (PLENARY_TYPE_TRIED_VIEW);
  g_type_ensure (PLENARY_TYPE_SPEECH_LIST);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, navigation);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, greeting);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, editor);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, tried);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, reflection);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, questions);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPane, speech);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_shown_cb);
}

static void
plenary_lesson_pane_class_init (PlenaryLessonPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_lesson_pane_dispose;
  object_class->get_property = plenary_lesson_pane_get_property;
  object_class->set_property = plenary_lesson_pane_set_property;
  widget_class->root = plenary_lesson_pane_root;
  widget_class->unroot = plenary_lesson_pane_unroot;

  /**
   * PlenaryLessonPane:session:
   *
   * The session of the lesson. It is set once.
   */
  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PLENARY_TYPE_LESSON_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * PlenaryLessonPane:asking:
   *
   * Whether the lesson greets with a next step, which is seen above the moments.
   */
  props[PROP_ASKING] =
    g_param_spec_boolean ("asking", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_template (widget_class);
  gtk_widget_class_install_action (widget_class, "pane.write", "s", write_action);
  gtk_widget_class_install_action (widget_class, "pane.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "pane.tried", "s", tried_action);
  gtk_widget_class_install_action (widget_class, "pane.reflect", NULL, reflect_action);
  gtk_widget_class_install_action (widget_class, "pane.speech", NULL, speech_action);
  gtk_widget_class_install_action (widget_class, "pane.questions", NULL, questions_action);
}

/* The menus choose tastes, which are kept where the others are. */
static void
add_tastes (PlenaryLessonPane *self)
{
  g_autoptr (GSettings) settings = g_settings_new (PLENARY_SCHEMA_ID);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action = g_settings_create_action (settings, PLENARY_SETTING_JUDGEMENT_HINT);

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "writing", G_ACTION_GROUP (group));
}

static void
plenary_lesson_pane_init (PlenaryLessonPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tastes (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.questions", FALSE);
}

/**
 * plenary_lesson_pane_set_session:
 * @self: a pane
 * @session: (nullable): the session of the lesson
 *
 * Sets [property@LessonPane:session]. To be called once.
 */
void
plenary_lesson_pane_set_session (PlenaryLessonPane *self,
                                 PlenaryLessonSession *session)
{
  PlenaryContents *contents;

  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));
  g_return_if_fail (session == NULL || PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  g_signal_connect_object (self->greeting, "notify::shown", G_CALLBACK (asking_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plenary_greeting_set_session (self->greeting, session);
  plenary_moment_list_set_session (self->list, session);
  plenary_note_editor_set_session (self->editor, session);
  plenary_tried_view_set_session (self->tried, session);
  plenary_reflection_view_set_session (self->reflection, session);
  plenary_speech_list_set_session (self->speech, session);

  contents = plenary_lesson_session_get_contents (session);
  g_signal_connect_object (plenary_contents_get_moments (contents), "items-changed",
                           G_CALLBACK (moments_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_store_get_attempts (plenary_lesson_session_get_store (session)),
                           "items-changed", G_CALLBACK (attempts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "removing", G_CALLBACK (plenary_lesson_pane_flush), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * plenary_lesson_pane_set_finder:
 * @self: a pane that has a session
 * @finder: what offers the waits of the lesson
 *
 * Lets the asked questions of the lesson be seen. To be called once.
 */
void
plenary_lesson_pane_set_finder (PlenaryLessonPane *self,
                                PlenaryWaitFinder *finder)
{
  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));
  g_return_if_fail (PLENARY_IS_WAIT_FINDER (finder));

  plenary_question_list_set_finder (self->questions, finder);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.questions", TRUE);
}

/**
 * plenary_lesson_pane_show_questions:
 * @self: a pane
 *
 * Shows the asked questions, and goes there.
 */
void
plenary_lesson_pane_show_questions (PlenaryLessonPane *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));

  show (self, "questions");
  plenary_question_list_enter (self->questions);
}

/**
 * plenary_lesson_pane_write:
 * @self: a pane
 * @moment: a live moment of the lesson
 *
 * Opens the note of a moment and puts the cursor there. The lesson goes on until
 * the first letter is typed.
 */
void
plenary_lesson_pane_write (PlenaryLessonPane *self,
                           PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));
  g_return_if_fail (PLENARY_IS_MOMENT (moment));
  g_return_if_fail (self->session != NULL);

  show_moment (self, moment);
  show (self, "note");
  if (plenary_lesson_session_get_selected (self->session) != moment)
    plenary_lesson_session_attend (self->session, moment);
  plenary_note_editor_write (self->editor);
}

/**
 * plenary_lesson_pane_show_list:
 * @self: a pane
 *
 * Goes back to the list of moments.
 */
void
plenary_lesson_pane_show_list (PlenaryLessonPane *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));

  if (!is_shown (self, "list"))
    adw_navigation_view_pop_to_tag (self->navigation, "list");
}

/**
 * plenary_lesson_pane_flush:
 * @self: a pane
 *
 * Saves at once what was typed and is unsaved.
 */
void
plenary_lesson_pane_flush (PlenaryLessonPane *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_PANE (self));

  if (self->session == NULL)
    return;

  plenary_note_editor_flush (self->editor);
  plenary_tried_view_flush (self->tried);
  plenary_reflection_view_flush (self->reflection);
  plenary_question_list_flush (self->questions);
}

/**
 * plenary_lesson_pane_is_asking:
 * @self: a pane
 *
 * Gets [property@LessonPane:asking].
 *
 * Returns: whether the lesson greets with a next step
 */
gboolean
plenary_lesson_pane_is_asking (PlenaryLessonPane *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PANE (self), FALSE);

  return plenary_greeting_is_shown (self->greeting);
}
