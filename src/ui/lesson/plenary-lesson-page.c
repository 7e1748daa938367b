/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-page.h"

#include <glib/gi18n.h>

#include "plenary-lesson-keys.h"
#include "plenary-lesson-pane.h"
#include "plenary-lesson-stage.h"
#include "plenary-media-info.h"
#include "plenary-settings.h"
#include "plenary-timecode.h"
#include "plenary-video-sink.h"
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

struct _PlenaryLessonPage
{
  AdwNavigationPage parent_instance;

  PlenaryVideoSink *sink;
  PlenaryTransport *transport;
  PlenaryLessonSession *session;
  GSettings *settings;
  GCancellable *looking;
  char *opened_uri;
  /* Whether a moment was marked after one was selected: it is the one to write about. */
  gboolean mark_is_newer;
  gboolean shown;
  gboolean closed;

  AdwWindowTitle *title;
  AdwToolbarView *view;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  GtkLabel *count_label;
  PlenaryLessonStage *stage;
  PlenaryLessonPane *pane;
};

G_DEFINE_FINAL_TYPE (PlenaryLessonPage, plenary_lesson_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_LOOPING = 1,
} PlenaryLessonPageProps;

static GParamSpec *props[PROP_LOOPING + 1];

static void
update_title (PlenaryLessonPage *self)
{
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  const char *class_name = plenary_lesson_get_class_name (lesson);
  g_autofree char *date = plenary_words_date (plenary_lesson_get_date_taught (lesson));
  g_autofree char *both = NULL;

  if (class_name != NULL && *class_name != '\0' && *date != '\0')
    /* Translators: under the title of a lesson: its class, and the date it was taught */
    both = g_strdup_printf (_("%s · %s"), class_name, date);

  adw_window_title_set_title (self->title, plenary_lesson_get_title (lesson));
  adw_window_title_set_subtitle (self->title, both != NULL         ? both
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

  gtk_label_set_text (self->count_label, n > 0 ? text : _("No moments yet"));
}

static gboolean
is_narrow (PlenaryLessonPage *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

/* What keys without a pointer are about: the moment that was selected or marked
 * last. */
static PlenaryMoment *
get_subject (PlenaryLessonPage *self)
{
  PlenaryMoment *selected = plenary_lesson_session_get_selected (self->session);
  PlenaryMoment *latest = plenary_lesson_session_get_latest_mark (self->session);

  if (selected == NULL || (self->mark_is_newer && latest != NULL))
    return latest;

  return selected;
}

static void
update_actions (PlenaryLessonPage *self)
{
  static const char *const about_subject[] = {
    "page.write",
    "page.glad",
    "page.wondering",
    "page.loop",
  };
  gboolean selected = plenary_lesson_session_get_selected (self->session) != NULL;
  gboolean subject = get_subject (self) != NULL;

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
open_recording (PlenaryLessonPage *self)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);

  if (recording == NULL || plenary_recording_get_given_up (recording))
    {
      g_clear_pointer (&self->opened_uri, g_free);
      plenary_transport_close (self->transport);
      return;
    }

  g_set_str (&self->opened_uri, plenary_recording_get_uri (recording));
  plenary_transport_open (self->transport, recording, plenary_lesson_get_position (lesson));
}

/* The recording was found, given up, turned or trimmed: here, or by undoing that. */
static void
recording_changed_cb (PlenaryLessonPage *self)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  gboolean wanted = recording != NULL && !plenary_recording_get_given_up (recording);
  const char *uri = wanted ? plenary_recording_get_uri (recording) : NULL;

  if (self->closed)
    return;

  if (g_strcmp0 (uri, self->opened_uri) != 0 ||
      plenary_transport_get_state (self->transport) == PLENARY_TRANSPORT_FAILED)
    open_recording (self);
  else if (wanted)
    plenary_transport_set_rotation (self->transport, plenary_recording_get_rotation (recording));
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryLessonPage) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL && !self->closed)
    open_recording (self);
}

/* A teacher who connects the drive with the recording comes back to this window:
 * then it is found without being asked for. */
static void
look_again (PlenaryLessonPage *self)
{
  const GError *error = plenary_transport_get_error (self->transport);
  g_autoptr (GFile) file = NULL;

  if (self->opened_uri == NULL ||
      !g_error_matches (error, PLENARY_MEDIA_ERROR, PLENARY_MEDIA_ERROR_GONE))
    return;

  file = g_file_new_for_uri (self->opened_uri);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->looking, looked_cb, g_object_ref (self));
}

static void
update_active (PlenaryLessonPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_window_is_active (GTK_WINDOW (root)))
    look_again (self);
  else
    plenary_mark_keys_let_go (plenary_lesson_stage_get_mark_keys (self->stage));
}

/* In full screen there is only the stage. */
static void
update_fullscreen (PlenaryLessonPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (root));

  adw_toolbar_view_set_reveal_top_bars (self->view, !fullscreen);
  adw_overlay_split_view_set_show_sidebar (self->split, !fullscreen);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, !fullscreen);
  if (fullscreen)
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
  PlenaryMoment *moment = get_subject (self);

  if (!looping)
    plenary_transport_leave_span (self->transport);
  else if (moment != NULL)
    plenary_lesson_session_play_moment (self->session, moment, TRUE);
}

static void
open_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  open_recording (PLENARY_LESSON_PAGE (widget));
}

static void
write_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);
  PlenaryMoment *moment = get_subject (self);

  if (moment == NULL)
    return;

  if (gtk_window_is_fullscreen (GTK_WINDOW (gtk_widget_get_root (widget))))
    gtk_window_unfullscreen (GTK_WINDOW (gtk_widget_get_root (widget)));
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, TRUE);
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
  PlenaryMoment *moment = get_subject (self);
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

  time = format_moment (self, moment);
  words = g_strdup_printf (has_note (moment) ? _("Moment at %s removed, with its note")
                                             : _("Moment at %s removed"),
                           time);
  plenary_lesson_session_remove_moment (self->session, moment);
  gtk_widget_activate_action (widget, "win.say-undo", "s", words);
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
  else
    plenary_transport_leave_span (self->transport);
}

/* Keys act only while the focus is in the page, and it is nowhere when the stage
 * comes back from behind the curtain, or in another layout. */
static void
stage_mapped_cb (PlenaryLessonPage *self)
{
  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

static void
shown_cb (PlenaryLessonPage *self)
{
  if (!self->shown)
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
                            G_CALLBACK (update_fullscreen), self);
  update_fullscreen (self);
}

static void
plenary_lesson_page_unroot (GtkWidget *widget)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (widget);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), self);

  GTK_WIDGET_CLASS (plenary_lesson_page_parent_class)->unroot (widget);
}

static void
plenary_lesson_page_dispose (GObject *object)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (object);

  if (self->session != NULL)
    plenary_lesson_page_close (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_LESSON_PAGE);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_object (&self->transport);
  g_clear_object (&self->sink);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plenary_lesson_page_parent_class)->dispose (object);
}

static void
plenary_lesson_page_finalize (GObject *object)
{
  PlenaryLessonPage *self = PLENARY_LESSON_PAGE (object);

  g_clear_pointer (&self->opened_uri, g_free);

  G_OBJECT_CLASS (plenary_lesson_page_parent_class)->finalize (object);
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
  g_type_ensure (PLENARY_TYPE_LESSON_PANE);
  g_type_ensure (PLENARY_TYPE_LESSON_STAGE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-lesson-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, split);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, stage);
  gtk_widget_class_bind_template_child (widget_class, PlenaryLessonPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, stage_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, hiding_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "page.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "page.glad", NULL, kind_action);
  gtk_widget_class_install_action (widget_class, "page.wondering", NULL, kind_action);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "page.select", "i", select_action);
  gtk_widget_class_install_action (widget_class, "page.play-moment", NULL, play_moment_action);
  gtk_widget_class_install_action (widget_class, "page.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "page.leave", NULL, leave_action);
  gtk_widget_class_install_property_action (widget_class, "page.loop", "looping");
}

static void
plenary_lesson_page_class_init (PlenaryLessonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_lesson_page_dispose;
  object_class->finalize = plenary_lesson_page_finalize;
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
  install_actions (widget_class);
}

static void
plenary_lesson_page_init (PlenaryLessonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PLENARY_SCHEMA_ID);
  self->looking = g_cancellable_new ();
}

static GskRenderer *
find_renderer (void)
{
  GApplication *application = g_application_get_default ();
  GtkWindow *window = NULL;

  if (GTK_IS_APPLICATION (application))
    window = gtk_application_get_active_window (GTK_APPLICATION (application));

  return window != NULL ? gtk_native_get_renderer (GTK_NATIVE (window)) : NULL;
}

static void
make_player (PlenaryLessonPage *self)
{
  g_autoptr (GError) error = NULL;

  self->sink = plenary_video_sink_new (find_renderer (), &error);
  if (self->sink == NULL)
    g_warning ("No pictures can be shown: %s", error->message);

  self->transport =
    plenary_transport_new (self->sink != NULL ? plenary_video_sink_get_element (self->sink) : NULL);
  g_settings_bind (self->settings, PLENARY_SETTING_VOLUME, self->transport, "volume",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, PLENARY_SETTING_PLAYBACK_RATE, self->transport, "rate",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
connect_session (PlenaryLessonPage *self)
{
  PlenaryRecording *recording = plenary_lesson_session_get_recording (self->session);
  PlenaryLesson *lesson = plenary_lesson_session_get_lesson (self->session);
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);

  g_signal_connect_object (lesson, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plenary_contents_get_moments (contents), "items-changed",
                           G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  if (recording != NULL)
    g_signal_connect_object (recording, "changed", G_CALLBACK (recording_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::latest-mark", G_CALLBACK (marked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->transport, "notify::looping", G_CALLBACK (looping_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * plenary_lesson_page_new:
 * @store: the store
 * @contents: the lesson with what belongs to it
 *
 * Makes the page of a lesson and begins to open its recording.
 *
 * Returns: (transfer floating): the page
 */
PlenaryLessonPage *
plenary_lesson_page_new (PlenaryStore *store,
                         PlenaryContents *contents)
{
  PlenaryLessonPage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_CONTENTS (contents), NULL);

  self = g_object_new (PLENARY_TYPE_LESSON_PAGE, NULL);
  make_player (self);
  self->session = plenary_lesson_session_new (store, contents, self->transport);
  connect_session (self);

  plenary_lesson_stage_set_session (self->stage, self->session,
                                    self->sink != NULL
                                      ? plenary_video_sink_get_paintable (self->sink)
                                      : NULL);
  plenary_lesson_pane_set_session (self->pane, self->session);
  plenary_lesson_keys_attach (GTK_WIDGET (self), plenary_lesson_stage_get_player_bar (self->stage),
                              plenary_lesson_stage_get_mark_keys (self->stage));
  update_title (self);
  update_count (self);
  update_actions (self);
  open_recording (self);

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
  g_cancellable_cancel (self->looking);
  plenary_lesson_pane_flush (self->pane);
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
