/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-goal-badge.h"
#include "plenary-model-watch.h"
#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenaryMomentRow:
 *
 * One moment in the list: its kind, its time, its goals and how its note begins.
 * It also has the menu of what can be done with a moment.
 */

struct _PlenaryMomentRow
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  GSignalGroup *moment_signals;
  PlenaryModelWatch *goals_watch;
  PlenaryModelWatch *parts_watch;
  char *summary;
  gboolean was_selected;

  GtkWidget *content;
  GMenuModel *menu_model;
  GtkWidget *menu;
  GtkImage *kind_image;
  AdwWrapBox *heading;
  GtkLabel *time_label;
  GtkLabel *words_label;
  GtkWidget *debrief_image;
  GtkWidget *write_button;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentRow, plenary_moment_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SUMMARY = 1,
  PROP_GLAD,
  PROP_WONDERING,
  PROP_DEBRIEF,
} PlenaryMomentRowProps;

static GParamSpec *props[PROP_DEBRIEF + 1];

static PlenaryGoal *
find_goal (PlenaryMomentRow *self,
           const char *uuid)
{
  return plenary_store_lookup (plenary_lesson_session_get_store (self->session), uuid);
}

static void
update_goals (PlenaryMomentRow *self)
{
  const char *const *goals = plenary_moment_get_goals (self->moment);
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self->heading))) !=
         GTK_WIDGET (self->time_label))
    adw_wrap_box_remove (self->heading, child);

  for (guint i = 0; goals[i] != NULL; i++)
    {
      PlenaryGoal *goal = find_goal (self, goals[i]);

      if (goal != NULL)
        {
          GtkWidget *badge = plenary_goal_badge_new (goal);

          plenary_goal_badge_set_show_title (PLENARY_GOAL_BADGE (badge), TRUE);
          adw_wrap_box_append (self->heading, badge);
        }
    }
}

static void
append_words (GString *string,
              const char *words)
{
  if (string->len > 0)
    /* Translators: stands between the pieces of what a screen reader says about a moment */
    g_string_append (string, C_("between pieces", ", "));
  g_string_append (string, words);
}

/* All that the row shows, for those who don't see it. */
static char *
summarise (PlenaryMomentRow *self,
           const char *time,
           const char *words)
{
  const char *const *goals = plenary_moment_get_goals (self->moment);
  PlenaryKind kind = plenary_moment_get_kind (self->moment);
  GString *summary = g_string_new (time);

  if (kind != PLENARY_KIND_NONE)
    append_words (summary, plenary_words_kind (kind));
  for (guint i = 0; goals[i] != NULL; i++)
    {
      PlenaryGoal *goal = find_goal (self, goals[i]);

      if (goal != NULL)
        append_words (summary, plenary_goal_get_title (goal));
    }
  append_words (summary, words);
  if (plenary_moment_get_visibility (self->moment) == PLENARY_VISIBILITY_DEBRIEF)
    append_words (summary, _("for the debrief"));

  return g_string_free (summary, FALSE);
}

static void
update_kind (PlenaryMomentRow *self)
{
  PlenaryKind kind = plenary_moment_get_kind (self->moment);
  gboolean some = kind != PLENARY_KIND_NONE;

  gtk_image_set_from_icon_name (self->kind_image, some ? plenary_words_kind_icon (kind) : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind_image),
                               some ? plenary_words_kind (kind) : NULL);
}

static void
update (PlenaryMomentRow *self)
{
  g_autofree char *time =
    plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, self->moment));
  g_autofree char *words = plenary_words_first (self->moment);
  const char *shown = words != NULL ? words : _("not written yet");
  g_autofree char *summary = summarise (self, time, shown);
  /* Translators: a button in a list; %s is a time such as “12:41” */
  g_autofree char *write = g_strdup_printf (_("Write about %s"), time);

  gtk_label_set_text (self->time_label, time);
  gtk_label_set_text (self->words_label, shown);
  if (words != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words_label), "dimmed");
  gtk_widget_set_visible (self->debrief_image, plenary_moment_get_visibility (self->moment) ==
                                                 PLENARY_VISIBILITY_DEBRIEF);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->write_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, write, -1);
  update_kind (self);
  update_goals (self);

  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
  for (PlenaryMomentRowProps prop = PROP_GLAD; prop <= PROP_DEBRIEF; prop++)
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

/* The goals of the moment, or where its part lies in the lesson. */
static void
shown_changed_cb (PlenaryMomentRow *self)
{
  if (self->moment != NULL)
    update (self);
}

/* Choosing the selected moment once more shows its frame again. The list itself
 * says nothing then, for its selection stays the same. */
static void
pressed_cb (PlenaryMomentRow *self)
{
  self->was_selected = plenary_lesson_session_get_selected (self->session) == self->moment;
}

static void
released_cb (PlenaryMomentRow *self,
             int n_press)
{
  if (self->was_selected && n_press == 1)
    plenary_lesson_session_set_selected (self->session, self->moment);
}

static void
show_menu (PlenaryMomentRow *self,
           const GdkRectangle *at)
{
  if (self->moment == NULL)
    return;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
long_pressed_cb (PlenaryMomentRow *self,
                 double x,
                 double y)
{
  show_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
secondary_pressed_cb (PlenaryMomentRow *self,
                      int n_press,
                      double x,
                      double y)
{
  long_pressed_cb (self, x, y);
}

static void
menu_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  show_menu (PLENARY_MOMENT_ROW (widget), &(GdkRectangle) { 24, 24, 1, 1 });
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (widget);

  plenary_lesson_session_play_moment (self->session, self->moment,
                                      g_str_equal (action_name, "moment.loop"));
}

static void
write_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (widget);

  gtk_widget_activate_action (widget, "pane.write", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->moment)));
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (widget);

  gtk_widget_activate_action (widget, "pane.remove", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->moment)));
}

static void
set_kind (PlenaryMomentRow *self,
          PlenaryKind kind,
          gboolean has)
{
  plenary_lesson_session_set_moment_kind (self->session, self->moment,
                                          has ? kind : PLENARY_KIND_NONE);
}

static void
plenary_moment_row_dispose (GObject *object)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (object);

  g_clear_object (&self->moment_signals);
  g_clear_object (&self->goals_watch);
  g_clear_object (&self->parts_watch);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_ROW);
  g_clear_object (&self->moment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_row_parent_class)->dispose (object);
}

static void
plenary_moment_row_finalize (GObject *object)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (object);

  g_clear_pointer (&self->summary, g_free);

  G_OBJECT_CLASS (plenary_moment_row_parent_class)->finalize (object);
}

static void
plenary_moment_row_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (object);
  PlenaryMoment *moment = self->moment;

  switch ((PlenaryMomentRowProps) prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_GLAD:
      g_value_set_boolean (value,
                           moment != NULL && plenary_moment_get_kind (moment) == PLENARY_KIND_GLAD);
      break;
    case PROP_WONDERING:
      g_value_set_boolean (value, moment != NULL &&
                                    plenary_moment_get_kind (moment) == PLENARY_KIND_WONDERING);
      break;
    case PROP_DEBRIEF:
      g_value_set_boolean (value, moment != NULL && plenary_moment_get_visibility (moment) ==
                                                      PLENARY_VISIBILITY_DEBRIEF);
      break;
    }
}

static void
plenary_moment_row_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PlenaryMomentRow *self = PLENARY_MOMENT_ROW (object);

  if (self->moment == NULL)
    return;

  switch ((PlenaryMomentRowProps) prop_id)
    {
    case PROP_SUMMARY:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    case PROP_GLAD:
      set_kind (self, PLENARY_KIND_GLAD, g_value_get_boolean (value));
      break;
    case PROP_WONDERING:
      set_kind (self, PLENARY_KIND_WONDERING, g_value_get_boolean (value));
      break;
    case PROP_DEBRIEF:
      plenary_lesson_session_set_moment_visibility (self->session, self->moment,
                                                    g_value_get_boolean (value)
                                                      ? PLENARY_VISIBILITY_DEBRIEF
                                                      : PLENARY_VISIBILITY_ONLY_ME,
                                                    plenary_moment_get_with_note (self->moment));
      break;
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * PlenaryMomentRow:summary:
   *
   * All that the row shows, in words.
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  /**
   * PlenaryMomentRow:glad:
   *
   * Whether the teacher is glad of the moment. Setting it changes the moment.
   */
  props[PROP_GLAD] = g_param_spec_boolean ("glad", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  /**
   * PlenaryMomentRow:wondering:
   *
   * Whether the teacher wonders about the moment. Setting it changes the moment.
   */
  props[PROP_WONDERING] =
    g_param_spec_boolean ("wondering", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  /**
   * PlenaryMomentRow:debrief:
   *
   * Whether the moment is for the debrief. Setting it changes the moment.
   */
  props[PROP_DEBRIEF] =
    g_param_spec_boolean ("debrief", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, menu_model);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, kind_image);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, heading);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, debrief_image);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentRow, write_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}

static void
plenary_moment_row_class_init (PlenaryMomentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_moment_row_dispose;
  object_class->finalize = plenary_moment_row_finalize;
  object_class->get_property = plenary_moment_row_get_property;
  object_class->set_property = plenary_moment_row_set_property;

  install_properties (object_class);
  install_template (widget_class);
  gtk_widget_class_install_action (widget_class, "moment.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "moment.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "moment.loop", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "moment.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "moment.remove", NULL, remove_action);
  gtk_widget_class_install_property_action (widget_class, "moment.glad", "glad");
  gtk_widget_class_install_property_action (widget_class, "moment.wondering", "wondering");
  gtk_widget_class_install_property_action (widget_class, "moment.debrief", "debrief");
}

static void
plenary_moment_row_init (PlenaryMomentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->moment_signals = g_signal_group_new (PLENARY_TYPE_MOMENT);
  g_signal_group_connect_swapped (self->moment_signals, "changed", G_CALLBACK (update), self);
}

/**
 * plenary_moment_row_new:
 * @session: the session of the lesson
 *
 * Makes a row that shows no moment yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_moment_row_new (PlenaryLessonSession *session)
{
  PlenaryMomentRow *self;
  PlenaryStore *store;

  g_return_val_if_fail (PLENARY_IS_LESSON_SESSION (session), NULL);

  self = g_object_new (PLENARY_TYPE_MOMENT_ROW, NULL);
  self->session = g_object_ref (session);
  store = plenary_lesson_session_get_store (session);
  self->goals_watch = plenary_model_watch_new (plenary_store_get_goals (store));
  g_signal_connect_object (self->goals_watch, "changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->parts_watch = plenary_model_watch_new (
    plenary_contents_get_recordings (plenary_lesson_session_get_contents (session)));
  g_signal_connect_object (self->parts_watch, "changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_moment_row_set_moment:
 * @self: a row
 * @moment: (nullable): the live moment to show, or %NULL for none
 *
 * Shows another moment, and follows its changes.
 */
void
plenary_moment_row_set_moment (PlenaryMomentRow *self,
                               PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_MOMENT_ROW (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_MOMENT (moment));

  g_set_object (&self->moment, moment);
  g_signal_group_set_target (self->moment_signals, moment);
  if (moment != NULL)
    update (self);
  else if (self->menu != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->menu));
}
