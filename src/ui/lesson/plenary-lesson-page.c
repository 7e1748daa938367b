/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-page-private.h"

#include <glib/gi18n.h>

#include "plenary-awake.h"
#include "plenary-debrief-menu.h"
#include "plenary-hide-button.h"
#include "plenary-lesson-keys.h"
#include "plenary-relink.h"
#include "plenary-settings.h"
#include "plenary-speaker-keys.h"
#include "plenary-words.h"

/**
 * PlenaryLessonPage:
 *
 * A lesson being watched: the stage with picture, player, timeline and marks,
 * and beside it, or in a sheet below, the pane with the moments or one note.
 *
 * The page makes the session, which owns all state, and gives the keys and menus
 * their actions. Its window has to have the `win.…` actions it names.
 */

G_DEFINE_FINAL_TYPE (PlenaryLessonPage, plenary_lesson_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_LOOPING = 1,
} PlenaryLessonPageProps;

static GParamSpec *props[PROP_LOOPING + 1];

/* What a sitting looks for is worth more than when the lesson was. */
static char *
describe_focus (PlenaryLessonPage *self)
{
  const char *focus = self->sitting != NULL && plenary_sitting_session_is_open (self->sitting)
                        ? plenary_sitting_session_get_focus (self->sitting)
                        : NULL;

  /* Translators: under the title of a lesson; %s is a goal, or what the teacher wrote */
  return focus != NULL ? g_strdup_printf (_("Looking at: %s"), focus) : NULL;
}

/**
 * plenary_lesson_page_update_title: (skip)
 * @self: a lesson page
 *
 * Shows what the lesson is called, and what is looked for in it.
 */
void
plenary_lesson_page_update_title (PlenaryLessonPage *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  const char *class_name = plenary_lesson_get_class_name (lesson);
  g_autofree char *date = plenary_words_date (plenary_lesson_get_date_taught (lesson));
  g_autofree char *focus = describe_focus (self);
  g_autofree char *both = NULL;

  if (class_name != NULL && *class_name != '\0' && *date != '\0')
    /* Translators: under the title of a lesson: its class, and the date it was taught */
    both = g_strdup_printf (_("%s · %s"), class_name, date);

  adw_window_title_set_title (self->title, plenary_lesson_get_title (lesson));
  adw_window_title_set_subtitle (self->title, focus != NULL        ? focus
                                              : both != NULL       ? both
                                              : *date != '\0'      ? date
                                              : class_name != NULL ? class_name
                                                                   : "");
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), plenary_lesson_get_title (lesson));
}

static void
update_count (PlenaryLessonPage *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  guint n = g_list_model_get_n_items (plenary_contents_get_moments (contents));
  g_autofree char *text = g_strdup_printf (ngettext ("%u moment", "%u moments", n), n);

  /* On a narrow window this is all that is seen of the pane at first. */
  if (plenary_lesson_pane_is_asking (self->pane))
    gtk_label_set_text (self->count_label, _("About your next step"));
  else
    gtk_label_set_text (self->count_label, n > 0 ? text : _("No moments yet"));
}

static void
update_actions (PlenaryLessonPage *self)
{
  static const char *const about_subject[] = {
    "page.glad",
    "page.wondering",
    "page.loop",
  };
  gboolean selected = plenary_lesson_session_get_selected (self->session) != NULL;
  gboolean subject = plenary_lesson_page_get_subject (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (about_subject); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), about_subject[i], subject);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.play-moment", selected);
}

static void
selected_cb (PlenaryLessonPage *self)
{
  if (plenary_lesson_session_get_selected (self->session) != NULL)
    self->mark_is_newer = FALSE;
  update_actions (self);
}

static void
marked_cb (PlenaryLessonPage *self)
{
  self->mark_is_newer = TRUE;
  update_actions (self);
}

static void
trouble_cb (PlenaryLessonPage *self,
            const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", sentence);
}

static void
update_active (PlenaryLessonPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_window_is_active (GTK_WINDOW (root)))
    {
      plenary_lesson_opener_look_again (self->opener);
      plenary_lesson_elsewhere_look_again (self->elsewhere);
    }
  else
    {
      plenary_mark_keys_let_go (plenary_lesson_stage_get_mark_keys (self->stage));
      plenary_mark_keys_let_go (self->speaker_keys);
    }
}

/**
 * plenary_lesson_page_update_layout: (skip)
 * @self: a lesson page in a window
 *
 * Shows what there is to show: in full screen, and while the lesson is watched through,
 * only the stage.
 */
void
plenary_lesson_page_update_layout (PlenaryLessonPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (root));
  gboolean alone = fullscreen || plenary_lesson_page_is_bare (self);

  adw_toolbar_view_set_reveal_top_bars (self->view, !fullscreen);
  adw_overlay_split_view_set_show_sidebar (self->split, !alone);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, !alone);
  if (alone)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  plenary_lesson_stage_set_immersed (self->stage, fullscreen);
}

static void
looping_changed_cb (PlenaryLessonPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOPING]);
}

static void
set_looping (PlenaryLessonPage *self,
             gboolean looping)
{
  PlenaryMoment *moment = plenary_lesson_page_get_subject (self);

  if (!looping)
    plenary_transport_leave_span (self->transport);
  else if (moment != NULL)
    plenary_lesson_session_play_moment (self->session, moment, TRUE);
}

static gboolean
is_behind_dialog (PlenaryLessonPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ADW_IS_APPLICATION_WINDOW (root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static gboolean
regain_focus_cb (gpointer user_data)
{
  PlenaryLessonPage *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->regain_id = 0;
  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->stage)) &&
      gtk_root_get_focus (root) == NULL && !is_behind_dialog (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));

  return G_SOURCE_REMOVE;
}

/* Keys act only while the focus is in the page, and it is nowhere when what had it is
 * gone: a button that was hidden, all of the stage behind the curtain, or another
 * layout. On its way from one widget to the next it is nowhere too, so it is given a
 * moment. */
static void
focus_changed_cb (PlenaryLessonPage *self)
{
  if (self->regain_id == 0 && gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    self->regain_id = g_idle_add (regain_focus_cb, self);
}

static void
shown_cb (PlenaryLessonPage *self)
{
  /* Where one sits down at once, a dialog has the focus already. */
  if (!self->shown && !is_behind_dialog (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  self->shown = TRUE;
}

static void
hiding_cb (PlenaryLessonPage *self)
{
  plenary_transport_set_playing (self->transport, FALSE);
  plenary_lesson_pane_flush (self->pane);
}

/* When the page is opened, the focus begins at the picture: Space plays. Later Tab
 * goes its usual way. */
static gboolean
plenary_lesson_page_focus (GtkWidget *widget,
                           GtkDirectionType direction)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  if (!self->shown && gtk_widget_grab_focus (GTK_WIDGET (self->stage)))
    return TRUE;

  return GTK_WIDGET_CLASS (plenary_lesson_page_parent_class)->focus (widget, direction);
}

static void
plenary_lesson_page_root (GtkWidget *widget)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  GTK_WIDGET_CLASS (plenary_lesson_page_parent_class)->root (widget);

  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::is-active",
                            G_CALLBACK (update_active), self);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::fullscreened",
                            G_CALLBACK (plenary_lesson_page_update_layout), self);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (focus_changed_cb), self);
  plenary_lesson_page_update_layout (self);
}

static void
plenary_lesson_page_unroot (GtkWidget *widget)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), self);
  g_clear_handle_id (&self->regain_id, g_source_remove);

  GTK_WIDGET_CLASS (plenary_lesson_page_parent_class)->unroot (widget);
}

static void
plenary_lesson_page_dispose (GObject *object)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (object);

  if (self->session != NULL)
    plenary_lesson_page_close (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_PAGE);
  g_clear_object (&self->opener);
  g_clear_object (&self->waits);
  g_clear_object (&self->trace);
  g_clear_object (&self->preview);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->speaker_keys);
  g_clear_object (&self->sitting);
  g_clear_object (&self->session);
  g_clear_object (&self->transport);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_lesson_page_parent_class)->dispose (object);
}

static void
plenary_lesson_page_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (object);

  switch ((PlenaryLessonPageProps) prop_id)
    {
    case PROP_LOOPING:
      g_value_set_boolean (value, self->transport != NULL &&
                                    plenary_transport_get_looping (self->transport));
      break;
    }
}

static void
plenary_lesson_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((PlenaryLessonPageProps) prop_id)
    {
    case PROP_LOOPING:
      set_looping (PLENARY_LESSON_PAGE (object), g_value_get_boolean (value));
      break;
    }
}

static void
install_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  g_type_ensure (PLENARY_TYPE_KEEP_LINE);
  g_type_ensure (PLENARY_TYPE_LESSON_PANE);
  g_type_ensure (PLENARY_TYPE_LESSON_STAGE);
  g_type_ensure (PLENARY_TYPE_SITTING_BAR);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, keep_line);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, enough_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, sitting_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, split);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, stage);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, pane);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, debriefs);
  gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, hiding_cb);
}

static void
plenary_lesson_page_class_init (PlenaryLessonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_lesson_page_dispose;
  object_class->get_property = plenary_lesson_page_get_property;
  object_class->set_property = plenary_lesson_page_set_property;
  widget_class->focus = plenary_lesson_page_focus;
  widget_class->root = plenary_lesson_page_root;
  widget_class->unroot = plenary_lesson_page_unroot;

  /**
   * PlenaryLessonPage:looping:
   *
   * Whether a moment is played again and again. Setting it begins with the moment
   * that was selected or marked last.
   */
  props[PROP_LOOPING] =
    g_param_spec_boolean ("looping", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_template (widget_class);
  plenary_lesson_page_install_actions (widget_class);
  plenary_lesson_page_install_sitting (widget_class);
}

static void
plenary_lesson_page_init (PlenaryLessonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
}

static void
make_player (PlenaryLessonPage *self)
{
  self->transport = plenary_video_sink_make_transport (plenary_video_sink_find_renderer ());
  g_settings_bind (self->settings, PLENARY_SETTING_VOLUME, self->transport, "volume",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, PLENARY_SETTING_PLAYBACK_RATE, self->transport, "rate",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
found_cb (PlenaryLessonPage *self,
          PlenaryRecording *recording)
{
  plenary_relink_enter (GTK_WIDGET (self), self->session, recording);
}

static void
broke_off_cb (PlenaryLessonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                              _("The recording breaks off here. If you still have the original, "
                                "copy it again."));
}

static void
update_debriefs (PlenaryLessonPage *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  plenary_debrief_menu_fill (self->debriefs, plenary_lesson_session_get_store (self->session),
                             plenary_entity_get_uuid (PLENARY_ENTITY (lesson)));
}

static void
connect_session (PlenaryLessonPage *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  g_signal_connect_object (lesson, "changed", G_CALLBACK (plenary_lesson_page_update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_contents_get_moments (contents), "items-changed",
                           G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::latest-mark", G_CALLBACK (marked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  plenary_awake_while_playing (GTK_WIDGET (self), G_OBJECT (self->transport));
  g_signal_connect_object (self->transport, "broke-off", G_CALLBACK (broke_off_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->elsewhere, "found", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_store_get_debriefs (store), "items-changed",
                           G_CALLBACK (update_debriefs), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transport, "notify::looping", G_CALLBACK (looping_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * plenary_lesson_page_new:
 * @store: the store
 * @contents: the lesson with what belongs to it
 * @jobs: what makes sounds and pictures in the background
 *
 * Makes the page of a lesson and begins to open its recording.
 *
 * Returns: (transfer floating): the page
 */
PlenaryLessonPage *
plenary_lesson_page_new (PlenaryStore *store,
                         PlenaryContents *contents,
                         PlenaryJobs *jobs)
{
  PlenaryLessonPage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);
  g_return_val_if_fail (PLENARY_IS_JOBS (jobs), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_PAGE, NULL);
  make_player (self);
  self->session = plenary_lesson_session_new (store, contents, self->transport);
  self->opener = plenary_lesson_opener_new (self->session);
  self->preview = plenary_lesson_preview_new (self->session, jobs);
  self->waits =
    plenary_wait_finder_new (self->session, plenary_lesson_preview_get_sound (self->preview));
  self->trace = plenary_lesson_trace_new (self->session, GTK_WIDGET (self->stage));
  self->elsewhere =
    plenary_lesson_elsewhere_new (self->session, plenary_video_sink_find_renderer ());
  self->speaker_keys = plenary_speaker_keys_new (GTK_WIDGET (self));
  connect_session (self);

  plenary_lesson_stage_set_session (self->stage, self->session);
  plenary_lesson_stage_set_preview (self->stage, self->preview);
  plenary_lesson_stage_set_trace (self->stage, self->trace);
  plenary_lesson_stage_set_elsewhere (self->stage, self->elsewhere);
  plenary_lesson_pane_set_session (self->pane, self->session);
  plenary_lesson_pane_set_finder (self->pane, self->waits);
  plenary_lesson_keys_attach (GTK_WIDGET (self), plenary_lesson_stage_get_player_bar (self->stage),
                              plenary_lesson_stage_get_mark_keys (self->stage), self->speaker_keys);
  g_signal_connect_object (self->pane, "notify::asking", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  plenary_lesson_page_connect_sitting (self);
  plenary_keep_line_set_lesson (self->keep_line, plenary_contents_get_lesson (contents));
  update_count (self);
  update_actions (self);
  update_debriefs (self);
  plenary_lesson_opener_open (self->opener);

  return self;
}

/**
 * plenary_lesson_page_flush:
 * @self: a lesson page
 *
 * Hands what was typed to the store at once.
 */
void
plenary_lesson_page_flush (PlenaryLessonPage *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_PAGE (self));

  plenary_lesson_pane_flush (self->pane);
}

/**
 * plenary_lesson_page_close:
 * @self: a lesson page
 *
 * Hands what was typed to the store, remembers where watching stopped and lets
 * go of the recording. The page shows nothing new afterwards. May be called
 * again.
 */
void
plenary_lesson_page_close (PlenaryLessonPage *self)
{
  g_return_if_fail (PLENARY_IS_LESSON_PAGE (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  plenary_lesson_opener_close (self->opener);
  plenary_lesson_elsewhere_close (self->elsewhere);
  plenary_lesson_pane_flush (self->pane);
  plenary_lesson_trace_close (self->trace);
  plenary_sitting_session_end (self->sitting);
  plenary_lesson_session_close (self->session);
}

/**
 * plenary_lesson_page_get_session:
 * @self: a lesson page
 *
 * Gets the owner of the state of the page.
 *
 * Returns: (transfer none): the session
 */
PlenaryLessonSession *
plenary_lesson_page_get_session (PlenaryLessonPage *self)
{
  g_return_val_if_fail (PLENARY_IS_LESSON_PAGE (self), NULL);

  return self->session;
}
