/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-details.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-goal-chip.h"
#include "plenary-model-watch.h"
#include "plenary-timecode.h"

/**
 * PlenaryMomentDetails:
 *
 * What there is to say about a moment besides its note: its goals, its kind, who
 * may see it, where it begins and ends. Every change is made at once.
 */

#define NUDGE (PLENARY_SECOND / 2)

struct _PlenaryMomentDetails
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMoment *moment;
  GSignalGroup *moment_signals;
  PlenaryModelWatch *goals_watch;
  gboolean updating;

  GtkWidget *content;
  AdwWrapBox *goals_box;
  GtkToggleButton *glad_button;
  GtkToggleButton *wondering_button;
  AdwToggleGroup *visibility_group;
  GtkCheckButton *with_note_button;
  GtkWidget *start_back_button;
  GtkWidget *start_on_button;
  GtkWidget *end_back_button;
  GtkWidget *end_on_button;
  GtkEditable *start_entry;
  GtkEditable *end_entry;
  GtkLabel *hint_label;

  /* What the time fields say when nobody types there. */
  char *start_text;
  char *end_text;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentDetails, plenary_moment_details, GTK_TYPE_WIDGET)

/* The two ends. */

/* To a tenth of a second, which is as fine as an ear is; and without the tenths
 * where there are none. */
static char *
format_end (gint64 time)
{
  gint64 tenths = (time + PLENARY_SECOND / 20) / (PLENARY_SECOND / 10);
  g_autofree char *whole = plenary_timecode_format (tenths / 10 * PLENARY_SECOND);

  if (tenths % 10 == 0)
    return g_steal_pointer (&whole);

  return g_strdup_printf ("%s.%d", whole, (int) (tenths % 10));
}

/* What is being typed into a field stays. */
static void
show_end (GtkEditable *entry,
          char **text,
          gint64 time,
          gboolean overwrite)
{
  gboolean typed = g_strcmp0 (gtk_editable_get_text (entry), *text) != 0;

  g_free (*text);
  *text = format_end (time);
  if (overwrite || !typed)
    gtk_editable_set_text (entry, *text);
}

static void
show_ends (PlenaryMomentDetails *self,
           gboolean overwrite)
{
  PlenarySpan span = plenary_lesson_session_get_span (self->session, self->moment);

  show_end (self->start_entry, &self->start_text, span.start, overwrite);
  show_end (self->end_entry, &self->end_text, span.end, overwrite);
}

static void
give_hint (PlenaryMomentDetails *self,
           GtkEditable *entry,
           const char *hint)
{
  GtkEditable *entries[] = { self->start_entry, self->end_entry };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gboolean wrong = hint != NULL && entries[i] == entry;

      if (wrong)
        gtk_widget_add_css_class (GTK_WIDGET (entries[i]), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (entries[i]), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entries[i]), GTK_ACCESSIBLE_STATE_INVALID,
                                   wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL);
  gtk_label_set_text (self->hint_label, hint != NULL ? hint : "");
  if (hint != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (entry), hint,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What is wrong with @span as the ends of the moment, or NULL. */
static char *
find_fault (PlenaryMomentDetails *self,
            PlenarySpan span)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  gint64 duration = plenary_transport_get_duration (transport);
  g_autofree char *whole = NULL;

  if (span.start > span.end)
    return g_strdup (_("A moment begins before it ends. Try another time."));
  if (duration <= 0 || span.end <= duration)
    return NULL;

  whole = plenary_timecode_format (duration);

  /* Translators: %s is a time such as “58:03” */
  return g_strdup_printf (_("The lesson is over at %s. Try an earlier time."), whole);
}

static void
take_entry (PlenaryMomentDetails *self,
            GtkEditable *entry)
{
  PlenarySpan span = plenary_lesson_session_get_span (self->session, self->moment);
  gint64 *end = entry == self->start_entry ? &span.start : &span.end;
  g_autofree char *shown = format_end (*end);
  g_autofree char *fault = NULL;

  if (g_str_equal (gtk_editable_get_text (entry), shown))
    {
      give_hint (self, entry, NULL);
      return;
    }

  if (plenary_timecode_parse (gtk_editable_get_text (entry), end))
    fault = find_fault (self, span);
  else
    fault = g_strdup (_("That doesn’t look like a time. Try something like 12:41."));

  give_hint (self, entry, fault);
  if (fault == NULL)
    {
      plenary_lesson_session_set_moment_span (self->session, self->moment, span);
      show_ends (self, TRUE);
    }
}

static void
end_activated_cb (PlenaryMomentDetails *self,
                  GtkEditable *entry)
{
  if (self->moment != NULL)
    take_entry (self, entry);
}

/* A time that makes no sense goes back to what it was when it is left. */
static void
leave_entry (PlenaryMomentDetails *self,
             GtkEditable *entry)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->moment == NULL || root == NULL || !gtk_window_is_active (GTK_WINDOW (root)))
    return;

  take_entry (self, entry);
  give_hint (self, entry, NULL);
  show_ends (self, TRUE);
}

/* Escape takes back what was typed, and only then leaves the note. */
static gboolean
end_key_cb (PlenaryMomentDetails *self,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            GtkEventControllerKey *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const char *text = entry == GTK_WIDGET (self->start_entry) ? self->start_text : self->end_text;

  if (keyval != GDK_KEY_Escape ||
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) == 0)
    return GDK_EVENT_PROPAGATE;

  give_hint (self, NULL, NULL);
  show_ends (self, TRUE);

  return GDK_EVENT_STOP;
}

static void
start_left_cb (PlenaryMomentDetails *self)
{
  leave_entry (self, self->start_entry);
}

static void
end_left_cb (PlenaryMomentDetails *self)
{
  leave_entry (self, self->end_entry);
}

static void
announce_end (PlenaryMomentDetails *self,
              gboolean start,
              gint64 time)
{
  g_autofree char *text = format_end (time);
  /* Translators: where a moment begins or ends; %s is a time such as “12:41.5” */
  g_autofree char *words = g_strdup_printf (start ? _("From %s") : _("To %s"), text);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
nudged_cb (PlenaryMomentDetails *self,
           GtkWidget *button)
{
  PlenaryTransport *transport = plenary_lesson_session_get_transport (self->session);
  gint64 duration = plenary_transport_get_duration (transport);
  gboolean start = button == self->start_back_button || button == self->start_on_button;
  gboolean back = button == self->start_back_button || button == self->end_back_button;
  PlenarySpan span = plenary_lesson_session_get_span (self->session, self->moment);
  gint64 by = back ? -NUDGE : NUDGE;

  if (start)
    span.start = CLAMP (span.start + by, 0, span.end);
  else
    span.end =
      MAX (span.start,
           duration > 0 && !back ? MAX (span.end, MIN (span.end + by, duration)) : span.end + by);

  plenary_lesson_session_set_moment_span (self->session, self->moment, span);
  give_hint (self, NULL, NULL);
  show_ends (self, TRUE);
  announce_end (self, start, start ? span.start : span.end);
}

/* Goals, kind and visibility. */

static void
chip_toggled_cb (PlenaryMomentDetails *self,
                 PlenaryGoalChip *chip)
{
  if (!self->updating)
    plenary_lesson_session_set_moment_goal (self->session, self->moment,
                                            plenary_goal_chip_get_goal (chip),
                                            gtk_toggle_button_get_active (
                                              GTK_TOGGLE_BUTTON (chip)));
}

static void
update_chips (PlenaryMomentDetails *self)
{
  const char *const *goals = plenary_moment_get_goals (self->moment);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->goals_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      PlenaryGoal *goal = plenary_goal_chip_get_goal (PLENARY_GOAL_CHIP (chip));
      gboolean has = g_strv_contains (goals, plenary_entity_get_uuid (PLENARY_ENTITY (goal)));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), has);
      gtk_widget_set_visible (chip,
                              has || plenary_goal_get_state (goal) == PLENARY_GOAL_STATE_ACTIVE);
    }
}

static void
toggle_kind (PlenaryMomentDetails *self,
             GtkToggleButton *button,
             PlenaryKind kind)
{
  if (!self->updating)
    plenary_lesson_session_set_moment_kind (self->session, self->moment,
                                            gtk_toggle_button_get_active (button)
                                              ? kind
                                              : PLENARY_KIND_NONE);
}

static void
glad_toggled_cb (PlenaryMomentDetails *self)
{
  toggle_kind (self, self->glad_button, PLENARY_KIND_GLAD);
}

static void
wondering_toggled_cb (PlenaryMomentDetails *self)
{
  toggle_kind (self, self->wondering_button, PLENARY_KIND_WONDERING);
}

static void
visibility_changed_cb (PlenaryMomentDetails *self)
{
  const char *name;

  if (self->updating || self->moment == NULL)
    return;

  name = adw_toggle_group_get_active_name (self->visibility_group);
  plenary_lesson_session_set_moment_visibility (self->session, self->moment,
                                                g_strcmp0 (name, "debrief") == 0
                                                  ? PLENARY_VISIBILITY_DEBRIEF
                                                  : PLENARY_VISIBILITY_ONLY_ME,
                                                gtk_check_button_get_active (
                                                  self->with_note_button));
}

static void
update (PlenaryMomentDetails *self)
{
  PlenaryKind kind = plenary_moment_get_kind (self->moment);
  gboolean debrief = plenary_moment_get_visibility (self->moment) == PLENARY_VISIBILITY_DEBRIEF;

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->glad_button, kind == PLENARY_KIND_GLAD);
  gtk_toggle_button_set_active (self->wondering_button, kind == PLENARY_KIND_WONDERING);
  adw_toggle_group_set_active_name (self->visibility_group, debrief ? "debrief" : "only-me");
  gtk_check_button_set_active (self->with_note_button, plenary_moment_get_with_note (self->moment));
  gtk_widget_set_visible (GTK_WIDGET (self->with_note_button), debrief);
  update_chips (self);
  self->updating = FALSE;

  show_ends (self, FALSE);
}

static void
goals_changed_cb (PlenaryMomentDetails *self)
{
  PlenaryStore *store = plenary_lesson_session_get_store (self->session);
  GListModel *goals = plenary_store_get_goals (store);
  guint n = g_list_model_get_n_items (goals);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->goals_box))) != NULL)
    adw_wrap_box_remove (self->goals_box, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlenaryGoal) goal = g_list_model_get_item (goals, i);
      GtkWidget *chip = plenary_goal_chip_new (goal);

      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->goals_box, chip);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->goals_box), n > 0);
  if (self->moment != NULL)
    update (self);
}

static void
remove_clicked_cb (PlenaryMomentDetails *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pane.remove", "s",
                              plenary_entity_get_uuid (PLENARY_ENTITY (self->moment)));
}

static void
plenary_moment_details_dispose (GObject *object)
{
  PlenaryMomentDetails *self = PLENARY_MOMENT_DETAILS (object);

  g_clear_object (&self->moment_signals);
  g_clear_object (&self->goals_watch);
  g_clear_object (&self->moment);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_DETAILS);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_details_parent_class)->dispose (object);
}

static void
plenary_moment_details_finalize (GObject *object)
{
  PlenaryMomentDetails *self = PLENARY_MOMENT_DETAILS (object);

  g_clear_pointer (&self->start_text, g_free);
  g_clear_pointer (&self->end_text, g_free);

  G_OBJECT_CLASS (plenary_moment_details_parent_class)->finalize (object);
}

static void
plenary_moment_details_class_init (PlenaryMomentDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_moment_details_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, goals_box);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, glad_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, wondering_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, visibility_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, with_note_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, start_back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, start_on_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, end_back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, end_on_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, start_entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, end_entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentDetails, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, glad_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, wondering_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, visibility_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, nudged_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
plenary_moment_details_init (PlenaryMomentDetails *self)
{
  self->moment_signals = g_signal_group_new (PLENARY_TYPE_MOMENT);
  g_signal_group_connect_swapped (self->moment_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_moment_details_set_session:
 * @self: details
 * @session: the session of the lesson
 *
 * Binds the details to a session. To be called once.
 */
void
plenary_moment_details_set_session (PlenaryMomentDetails *self,
                                    PlenaryLessonSession *session)
{
  PlenaryStore *store;

  g_return_if_fail (PLENARY_IS_MOMENT_DETAILS (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  store = plenary_lesson_session_get_store (session);
  self->goals_watch = plenary_model_watch_new (plenary_store_get_goals (store));
  g_signal_connect_object (self->goals_watch, "changed", G_CALLBACK (goals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  goals_changed_cb (self);
}

/**
 * plenary_moment_details_set_moment:
 * @self: details
 * @moment: (nullable): a live moment, or %NULL for none
 *
 * Shows another moment, and follows its changes. While there is none, the
 * details have to be out of sight.
 */
void
plenary_moment_details_set_moment (PlenaryMomentDetails *self,
                                   PlenaryMoment *moment)
{
  g_return_if_fail (PLENARY_IS_MOMENT_DETAILS (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_MOMENT (moment));

  g_set_object (&self->moment, moment);
  g_signal_group_set_target (self->moment_signals, moment);
  gtk_widget_set_sensitive (GTK_WIDGET (self), moment != NULL);
  if (moment == NULL)
    return;

  give_hint (self, NULL, NULL);
  update (self);
  show_ends (self, TRUE);
}
