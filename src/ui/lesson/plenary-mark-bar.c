/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-mark-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-mark-button.h"
#include "plenary-timecode.h"

/**
 * PlenaryMarkBar:
 *
 * The buttons that mark moments, one without a goal and one for each active
 * goal, and what was marked last. It also has the keys that do the same as the
 * buttons; the page hands it the key events.
 *
 * Marking never pauses and never asks. What happened is said at the end of the
 * bar and to assistive technology.
 */

struct _PlenaryMarkBar
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMarkKeys *keys;
  GSignalGroup *session_signals;
  GSignalGroup *store_signals;
  GSignalGroup *goals_signals;
  GSignalGroup *moments_signals;
  gboolean compact;
  gboolean bare;
  /* An interval that was opened by a key or button that is still down. */
  gboolean down;
  PlenaryGoal *stretch_goal;
  guint held_id;
  char *announced;

  AdwWrapBox *buttons;
  GtkWidget *status;
  GtkLabel *status_label;
  GtkWidget *end_button;
  GtkWidget *write_button;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (PlenaryMarkBar, plenary_mark_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
} PlenaryMarkBarProps;

static GParamSpec *props[PROP_COMPACT + 1];

static gboolean
is_open (PlenaryMarkBar *self)
{
  return plenary_lesson_session_get_open_since (self->session) >= 0;
}

static char *
format_latest (PlenaryMarkBar *self,
               PlenaryMoment *moment)
{
  return plenary_timecode_format (plenary_lesson_session_get_tagged_at (self->session, moment));
}

/* Undo takes back whatever came last, so it is offered here only while that is
 * a mark. */
static gboolean
can_undo_mark (PlenaryMarkBar *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  PlenaryEdit *edit = plenary_store_get_undo_edit (store);

  return edit != NULL && plenary_edit_get_kind (edit) == PLENARY_EDIT_MOMENT_MARKED;
}

static void
show_status (PlenaryMarkBar *self,
             const char *text,
             gboolean can_end,
             gboolean can_write,
             gboolean can_undo)
{
  gtk_label_set_text (self->status_label, text);
  gtk_widget_set_visible (self->end_button, can_end);
  gtk_widget_set_visible (self->write_button, can_write && !self->bare);
  gtk_widget_set_visible (self->undo_button, can_undo && !self->bare);
}

static void
show_latest (PlenaryMarkBar *self,
             PlenaryMoment *moment)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));
  g_autofree char *time = format_latest (self, moment);
  /* Translators: %s is a time such as “12:41” */
  g_autofree char *text = g_strdup_printf (_("Marked %s"), time);

  show_status (self, text, FALSE, TRUE, can_undo_mark (self));

  if (g_set_str (&self->announced, uuid))
    {
      /* Translators: read out by a screen reader; %s is a time such as “12:41” */
      g_autofree char *words = g_strdup_printf (_("Moment marked at %s"), time);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
update_status (PlenaryMarkBar *self)
{
  GListModel *moments =
    plenary_contents_get_moments (plenary_lesson_session_get_contents (self->session));
  PlenaryMoment *latest = plenary_lesson_session_get_latest_mark (self->session);

  if (is_open (self) && (!self->down || self->held_id == 0))
    {
      gint64 since = plenary_lesson_session_get_open_since (self->session);
      g_autofree char *time = plenary_timecode_format (since);
      /* Translators: %s is a time such as “12:41” */
      g_autofree char *text = g_strdup_printf (_("Marking since %s"), time);

      show_status (self, text, !self->down, FALSE, FALSE);
    }
  else if (latest != NULL)
    show_latest (self, latest);
  else if (g_list_model_get_n_items (moments) == 0)
    show_status (self, _("When something catches your eye, press M"), FALSE, FALSE, FALSE);
  else
    show_status (self, "", FALSE, FALSE, FALSE);
}

static gboolean
held_cb (gpointer user_data)
{
  PlenaryMarkBar *self = user_data;

  self->held_id = 0;
  update_status (self);

  return G_SOURCE_REMOVE;
}

/* An interval begins with every press: if it was a tap, the mark is made where
 * the interval began, which is the frame that was seen. */
static void
press (PlenaryMarkBar *self,
       PlenaryGoal *goal)
{
  if (is_open (self))
    return;

  self->down = TRUE;
  g_clear_handle_id (&self->held_id, g_source_remove);
  self->held_id = g_timeout_add (PLENARY_MARK_HOLD_MS, held_cb, self);
  plenary_lesson_session_open_interval (self->session, goal);
}

static gboolean
end_press (PlenaryMarkBar *self)
{
  gboolean down = self->down;

  self->down = FALSE;
  g_clear_handle_id (&self->held_id, g_source_remove);

  return down;
}

/* A tap while a long stretch is open ends the stretch; with another goal than
 * that of the stretch it also marks, so that no key is pressed in vain. */
static void
tap (PlenaryMarkBar *self,
     PlenaryGoal *goal)
{
  if (end_press (self))
    {
      plenary_lesson_session_mark (self->session, goal);
      return;
    }

  if (is_open (self))
    {
      plenary_lesson_session_close_interval (self->session);
      if (goal == self->stretch_goal)
        return;
    }

  plenary_lesson_session_mark (self->session, goal);
}

static void
hold (PlenaryMarkBar *self)
{
  end_press (self);
  plenary_lesson_session_close_interval (self->session);
}

static void
drop (PlenaryMarkBar *self)
{
  if (end_press (self))
    plenary_lesson_session_drop_interval (self->session);
}

static void
stretch (PlenaryMarkBar *self,
         PlenaryGoal *goal)
{
  if (is_open (self))
    {
      plenary_lesson_session_close_interval (self->session);
      if (goal == self->stretch_goal)
        return;
    }

  g_set_object (&self->stretch_goal, goal);
  plenary_lesson_session_open_interval (self->session, goal);
  if (is_open (self))
    {
      gint64 since = plenary_lesson_session_get_open_since (self->session);
      g_autofree char *time = plenary_timecode_format (since);
      /* Translators: read out by a screen reader; %s is a time such as “12:41” */
      g_autofree char *words =
        g_strdup_printf (_("Marking since %s. Press the same keys to end."), time);

      gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/* The goal of a key, in @goal; 0 is the key for none. Says whether the key means
 * anything now. */
static gboolean
find_goal (PlenaryMarkBar *self,
           int digit,
           PlenaryGoal **goal)
{
  GListModel *goals = plenary_lesson_session_get_active_goals (self->session);

  *goal = NULL;
  if (digit == 0)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) candidate = g_list_model_get_item (goals, i);

      if (plenary_goal_get_key (candidate) == digit)
        {
          *goal = candidate;
          return TRUE;
        }
    }

  return FALSE;
}

static void
say_no_goal (PlenaryMarkBar *self,
             int digit)
{
  g_autofree char *text = g_strdup_printf (_("No goal has the key %d"), digit);

  gtk_label_set_text (self->status_label, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
key_down_cb (PlenaryMarkBar *self,
             int digit)
{
  PlenaryGoal *goal;

  if (find_goal (self, digit, &goal))
    press (self, goal);
}

static void
key_tapped_cb (PlenaryMarkBar *self,
               int digit)
{
  PlenaryGoal *goal;

  if (find_goal (self, digit, &goal))
    tap (self, goal);
  else
    say_no_goal (self, digit);
}

static void
key_held_cb (PlenaryMarkBar *self,
             int digit)
{
  PlenaryGoal *goal;

  if (find_goal (self, digit, &goal))
    hold (self);
  else
    say_no_goal (self, digit);
}

static void
key_stretch_cb (PlenaryMarkBar *self,
                int digit)
{
  PlenaryGoal *goal;

  if (find_goal (self, digit, &goal))
    stretch (self, goal);
  else
    say_no_goal (self, digit);
}

static void
button_down_cb (PlenaryMarkBar *self,
                PlenaryMarkButton *button)
{
  press (self, plenary_mark_button_get_goal (button));
}

static void
button_tapped_cb (PlenaryMarkBar *self,
                  PlenaryMarkButton *button)
{
  tap (self, plenary_mark_button_get_goal (button));
}

static void
button_stretch_cb (PlenaryMarkBar *self,
                   PlenaryMarkButton *button)
{
  stretch (self, plenary_mark_button_get_goal (button));
}

/* With little room the button without a goal takes what the others leave, and
 * the words begin at the edge. */
static void
update_size (PlenaryMarkBar *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  gtk_label_set_xalign (self->status_label, self->compact ? 0 : 1);
  gtk_widget_set_hexpand (child, self->compact);
  for (GtkWidget *button = child; button != self->status;
       button = gtk_widget_get_next_sibling (button))
    {
      plenary_mark_button_set_compact (PLENARY_MARK_BUTTON (button), self->compact);
      gtk_widget_set_visible (button, button == child || !self->bare);
    }
}

static GtkWidget *
make_button (PlenaryMarkBar *self,
             PlenaryGoal *goal)
{
  PlenaryMarkButton *button = plenary_mark_button_new (goal);

  g_signal_connect_object (button, "down", G_CALLBACK (button_down_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "tapped", G_CALLBACK (button_tapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "held", G_CALLBACK (hold), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "dropped", G_CALLBACK (drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "stretch", G_CALLBACK (button_stretch_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (button);
}

static void
rebuild_buttons (PlenaryMarkBar *self)
{
  GListModel *goals = plenary_lesson_session_get_active_goals (self->session);
  GtkWidget *last;
  GtkWidget *child;

  /* A button that goes away while it is down never comes up. */
  drop (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != self->status)
    adw_wrap_box_remove (self->buttons, child);

  last = make_button (self, NULL);
  adw_wrap_box_prepend (self->buttons, last);
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);

      child = make_button (self, goal);
      adw_wrap_box_insert_child_after (self->buttons, child, last);
      last = child;
    }

  update_size (self);
}

static void
end_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  plenary_lesson_session_close_interval (PLENARY_MARK_BAR (widget)->session);
}

static void
plenary_mark_bar_dispose (GObject *object)
{
  PlenaryMarkBar *self = PLENARY_MARK_BAR (object);

  g_clear_handle_id (&self->held_id, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->goals_signals);
  g_clear_object (&self->moments_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MARK_BAR);
  g_clear_object (&self->keys);
  g_clear_object (&self->stretch_goal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_mark_bar_parent_class)->dispose (object);
}

static void
plenary_mark_bar_finalize (GObject *object)
{
  PlenaryMarkBar *self = PLENARY_MARK_BAR (object);

  g_clear_pointer (&self->announced, g_free);

  G_OBJECT_CLASS (plenary_mark_bar_parent_class)->finalize (object);
}

static void
plenary_mark_bar_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  PlenaryMarkBar *self = PLENARY_MARK_BAR (object);

  switch ((PlenaryMarkBarProps) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    }
}

static void
plenary_mark_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PlenaryMarkBar *self = PLENARY_MARK_BAR (object);

  switch ((PlenaryMarkBarProps) prop_id)
    {
    case PROP_SESSION:
      plenary_mark_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      plenary_mark_bar_set_compact (self, g_value_get_boolean (value));
      break;
    }
}

static void
plenary_mark_bar_class_init (PlenaryMarkBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_mark_bar_dispose;
  object_class->finalize = plenary_mark_bar_finalize;
  object_class->get_property = plenary_mark_bar_get_property;
  object_class->set_property = plenary_mark_bar_set_property;

  /**
   * PlenaryMarkBar:session:
   *
   * The session whose lesson is marked.
   */
  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PLENARY_TYPE_LESSON_SESSION, flags);
  /**
   * PlenaryMarkBar:compact:
   *
   * Whether there is little room, so that goals are shown by key and symbol.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-mark-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, status_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, end_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, write_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMarkBar, undo_button);
  gtk_widget_class_install_action (widget_class, "mark.end", NULL, end_action);
}

static void
plenary_mark_bar_init (PlenaryMarkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* From right to left, libadwaita 1.7 lays what is wider than the line beside it, unless lines
   * are aligned at their end. Here they are full, so that it makes no other difference. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    adw_wrap_box_set_align (self->buttons, 1);

  self->keys = plenary_mark_keys_new ();
  g_signal_connect_object (self->keys, "down", G_CALLBACK (key_down_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "tapped", G_CALLBACK (key_tapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "held", G_CALLBACK (key_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "stretch", G_CALLBACK (key_stretch_cb), self,
                           G_CONNECT_SWAPPED);

  self->session_signals = g_signal_group_new (PLENARY_TYPE_LESSON_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::open-since",
                                  G_CALLBACK (update_status), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::latest-mark",
                                  G_CALLBACK (update_status), self);
  self->store_signals = g_signal_group_new (PLENARY_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::undo-edit",
                                  G_CALLBACK (update_status), self);
  self->goals_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->goals_signals, "items-changed",
                                  G_CALLBACK (rebuild_buttons), self);
  self->moments_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->moments_signals, "items-changed",
                                  G_CALLBACK (update_status), self);
}

/**
 * plenary_mark_bar_get_session:
 * @self: a mark bar
 *
 * Gets [property@MarkBar:session].
 *
 * Returns: (transfer none) (nullable): the session
 */
PlenaryLessonSession *
plenary_mark_bar_get_session (PlenaryMarkBar *self)
{
  g_return_val_if_fail (PLENARY_IS_MARK_BAR (self), NULL);

  return self->session;
}

/**
 * plenary_mark_bar_set_session:
 * @self: a mark bar
 * @session: the session
 *
 * Sets [property@MarkBar:session].
 */
void
plenary_mark_bar_set_session (PlenaryMarkBar *self,
                              PlenaryLessonSession *session)
{
  PlenaryContents *contents;

  g_return_if_fail (PLENARY_IS_MARK_BAR (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  contents = plenary_lesson_session_get_contents (session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->store_signals, plenary_lesson_session_get_store (session));
  g_signal_group_set_target (self->goals_signals,
                             plenary_lesson_session_get_active_goals (session));
  g_signal_group_set_target (self->moments_signals, plenary_contents_get_moments (contents));
  rebuild_buttons (self);
  update_status (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * plenary_mark_bar_get_compact:
 * @self: a mark bar
 *
 * Gets [property@MarkBar:compact].
 *
 * Returns: whether goals are shown by key and symbol only
 */
gboolean
plenary_mark_bar_get_compact (PlenaryMarkBar *self)
{
  g_return_val_if_fail (PLENARY_IS_MARK_BAR (self), FALSE);

  return self->compact;
}

/**
 * plenary_mark_bar_set_compact:
 * @self: a mark bar
 * @compact: whether to show goals by key and symbol only
 *
 * Sets [property@MarkBar:compact].
 */
void
plenary_mark_bar_set_compact (PlenaryMarkBar *self,
                              gboolean compact)
{
  g_return_if_fail (PLENARY_IS_MARK_BAR (self));

  if (self->compact == compact)
    return;

  self->compact = compact;
  if (self->session != NULL)
    update_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

/**
 * plenary_mark_bar_set_bare:
 * @self: a mark bar
 * @bare: whether there is only the button without a goal
 *
 * Leaves out all that one would have to choose among. The keys stay as they are.
 */
void
plenary_mark_bar_set_bare (PlenaryMarkBar *self,
                           gboolean bare)
{
  g_return_if_fail (PLENARY_IS_MARK_BAR (self));

  if (self->bare == bare)
    return;

  self->bare = bare;
  update_size (self);
  update_status (self);
}

/**
 * plenary_mark_bar_get_keys:
 * @self: a mark bar
 *
 * Gets the keys that do the same as the buttons, to hand key events to.
 *
 * Returns: (transfer none): the keys
 */
PlenaryMarkKeys *
plenary_mark_bar_get_keys (PlenaryMarkBar *self)
{
  g_return_val_if_fail (PLENARY_IS_MARK_BAR (self), NULL);

  return self->keys;
}
