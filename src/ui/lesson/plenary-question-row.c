/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-question-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-note-part.h"
#include "plenary-timecode.h"
#include "plenary-wait-bar.h"

/**
 * PlenaryQuestionRow:
 *
 * One asked question: when, what was asked, and the waits after it. The keys that put a
 * wait right act on the wait that has the focus, and else on the first.
 */

struct _PlenaryQuestionRow
{
  GtkListBoxRow parent_instance;

  PlenaryWaitFinder *finder;
  PlenaryQuestion *question;

  GtkLabel *time_label;
  PlenaryNotePart *words;
  GtkWidget *waits;
  GtkWidget *lengths[PLENARY_N_WAITS];
  PlenaryWaitBar *bars[PLENARY_N_WAITS];
  GtkLabel *status_label;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (PlenaryQuestionRow, plenary_question_row, GTK_TYPE_LIST_BOX_ROW)

static PlenaryLessonSession *
get_session (PlenaryQuestionRow *self)
{
  return plenary_wait_finder_get_session (self->finder);
}

static gint64
get_length (PlenaryQuestionRow *self,
            PlenaryWaitPlace place)
{
  PlenarySpan wait = plenary_lesson_session_get_wait (get_session (self), self->question, place);

  return wait.end < 0 ? -1 : plenary_span_length (wait);
}

static void
show_length (PlenaryQuestionRow *self,
             PlenaryWaitPlace place,
             gint64 length)
{
  g_autofree char *words = plenary_wait_bar_describe (length);

  gtk_label_set_text (GTK_LABEL (self->lengths[place]), words);
}

/* All that the row shows, for those who don't see it. */
static void
tell (PlenaryQuestionRow *self)
{
  const char *asked = plenary_question_get_words (self->question);
  g_autofree char *when = plenary_timecode_format (
    plenary_lesson_session_get_asked_at (get_session (self), self->question));
  g_autofree char *what = *asked != '\0' ? g_strdup_printf (_("%s, “%s”"), when, asked)
                                         : g_strdup (when);
  g_autofree char *first = plenary_wait_bar_say (get_length (self, PLENARY_WAIT_FIRST));
  g_autofree char *second = plenary_wait_bar_say (get_length (self, PLENARY_WAIT_SECOND));
  g_autofree char *all = NULL;

  if (gtk_widget_get_visible (self->waits))
    /* Translators: when and what was asked, and how long the waits are */
    all = g_strdup_printf (_("%s, wait 1 %s, wait 2 %s"), what, first, second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  all != NULL ? all : what, -1);
}

static const char *
why_no_wait (PlenaryQuestionRow *self)
{
  if (plenary_wait_finder_is_deaf (self->finder, self->question))
    return _("There is no sound here to find waits in.");
  if (plenary_wait_finder_knows (self->finder, self->question))
    return _("No quiet was found here.");

  return _("The waits come when the sound is known.");
}

static void
update_status (PlenaryQuestionRow *self)
{
  gboolean measured = get_length (self, PLENARY_WAIT_FIRST) >= 0 ||
                      get_length (self, PLENARY_WAIT_SECOND) >= 0;

  gtk_widget_set_visible (GTK_WIDGET (self->status_label), !measured);
  gtk_label_set_text (self->status_label, why_no_wait (self));
}

static void
update (PlenaryQuestionRow *self)
{
  gint64 asked_at = plenary_lesson_session_get_asked_at (get_session (self), self->question);
  g_autofree char *when = plenary_timecode_format (asked_at);
  const char *words = plenary_question_get_words (self->question);

  gtk_label_set_text (self->time_label, when);
  plenary_note_part_take_text (self->words, words);
  if (*words != '\0')
    g_object_set (self->words, "open", TRUE, NULL);
  for (PlenaryWaitPlace place = 0; place < PLENARY_N_WAITS; place++)
    {
      show_length (self, place, get_length (self, place));
      plenary_wait_bar_set_length (self->bars[place], get_length (self, place));
    }
  update_status (self);
  tell (self);
}

static PlenaryWaitPlace
get_place (PlenaryQuestionRow *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->bars[PLENARY_WAIT_SECOND])) ? PLENARY_WAIT_SECOND
                                                                             : PLENARY_WAIT_FIRST;
}

static void
move (PlenaryQuestionRow *self,
      PlenaryWaitPlace place,
      gboolean start,
      gint64 by)
{
  g_autofree char *words = NULL;

  if (start)
    plenary_wait_finder_move_start (self->finder, self->question, place, by);
  else
    plenary_wait_finder_move_end (self->finder, self->question, place, by);
  words = plenary_wait_bar_say (get_length (self, place));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
take_next (PlenaryQuestionRow *self,
           PlenaryWaitPlace place,
           int direction)
{
  if (!plenary_wait_finder_take_next (self->finder, self->question, place, direction))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                                direction < 0 ? _("No quiet stretch before this")
                                              : _("No quiet stretch after this"));
}

static void
moved (PlenaryQuestionRow *self,
       PlenaryWaitPlace place,
       gint64 length,
       gboolean done)
{
  PlenaryLessonSession *session = get_session (self);
  PlenarySpan wait = plenary_lesson_session_get_wait (session, self->question, place);

  show_length (self, place, length);
  if (!done)
    return;

  if (wait.end < 0)
    wait.start = plenary_lesson_session_get_asked_at (session, self->question);
  plenary_wait_finder_set_end (self->finder, self->question, place, wait.start + length);
}

static void
moved_1_cb (PlenaryQuestionRow *self,
            gint64 length,
            gboolean done)
{
  moved (self, PLENARY_WAIT_FIRST, length, done);
}

static void
moved_2_cb (PlenaryQuestionRow *self,
            gint64 length,
            gboolean done)
{
  moved (self, PLENARY_WAIT_SECOND, length, done);
}

/* Which way a key moves an end of a wait. */
static int
get_direction (guint keyval,
               gboolean on_bar)
{
  switch (keyval)
    {
    case GDK_KEY_bracketleft:
    case GDK_KEY_braceleft:
      return -1;
    case GDK_KEY_bracketright:
    case GDK_KEY_braceright:
      return 1;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return on_bar ? -1 : 0;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return on_bar ? 1 : 0;
    default:
      return 0;
    }
}

/* With Shift it is the start that moves; on many keyboards that makes braces of the
 * brackets, and on others braces are typed without it. */
static gboolean
is_for_start (guint keyval,
              GdkModifierType state)
{
  return (state & GDK_SHIFT_MASK) != 0 || keyval == GDK_KEY_braceleft ||
         keyval == GDK_KEY_braceright;
}

static gboolean
key_pressed_cb (PlenaryQuestionRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  PlenaryWaitPlace place = get_place (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean on_bar = PLENARY_IS_WAIT_BAR (focus);
  int direction = get_direction (keyval, on_bar);

  state &= gtk_accelerator_get_default_mod_mask ();
  if ((state & ~GDK_SHIFT_MASK) != 0 || (state != 0 && direction == 0) ||
      (!on_bar && focus != GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  if (!gtk_widget_get_visible (self->waits) && keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;

  if (direction != 0)
    move (self, place, is_for_start (keyval, state), direction * PLENARY_WAIT_STEP);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    take_next (self, place, -1);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    take_next (self, place, 1);
  else if (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    plenary_wait_finder_set_none (self->finder, self->question, place);
  else if (on_bar && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    plenary_lesson_session_play_question (get_session (self), self->question, place);
  else if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.remove", NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/**
 * plenary_question_row_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act on the question that has the focus, or on one of its waits.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_question_row_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[] = {
    { N_("Play the question and its wait"), "Return" },
    { N_("The wait ends a tenth of a second earlier"), "bracketleft" },
    { N_("The wait ends a tenth of a second later"), "bracketright" },
    { N_("It begins a tenth of a second earlier"), "<Shift>bracketleft" },
    { N_("It begins a tenth of a second later"), "<Shift>bracketright" },
    { N_("Take the quiet before instead"), "Page_Up" },
    { N_("Take the quiet after instead"), "Page_Down" },
    { N_("There was no wait"), "minus" },
    { N_("Remove the question"), "Delete" },
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
write_cb (PlenaryQuestionRow *self,
          const char *text,
          const char *merge_key)
{
  plenary_lesson_session_write_question (get_session (self), self->question, text, merge_key);
}

static void
typed_cb (PlenaryQuestionRow *self)
{
  plenary_lesson_session_begin_typing (get_session (self));
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryQuestionRow *self = PLENARY_QUESTION_ROW (widget);

  plenary_lesson_session_play_question (get_session (self), self->question,
                                        g_variant_get_int32 (parameter));
}

static void
take_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  take_next (PLENARY_QUESTION_ROW (widget), g_variant_get_int32 (parameter),
             g_str_equal (action_name, "question.take-before") ? -1 : 1);
}

static void
none_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryQuestionRow *self = PLENARY_QUESTION_ROW (widget);

  plenary_wait_finder_set_none (self->finder, self->question, g_variant_get_int32 (parameter));
}

static void
remove_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  PlenaryQuestionRow *self = PLENARY_QUESTION_ROW (widget);
  PlenaryLessonSession *session = get_session (self);
  GtkWidget *list = gtk_widget_get_parent (widget);
  g_autofree char *when =
    plenary_timecode_format (plenary_lesson_session_get_asked_at (session, self->question));
  /* Translators: %s is a time such as “12:41” */
  g_autofree char *said = g_strdup_printf (_("Question at %s removed"), when);

  g_object_ref (list);
  plenary_lesson_session_remove_question (session, self->question);
  gtk_widget_activate_action (list, "win.say-undo", "s", said);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_object_unref (list);
}

static void
plenary_question_row_dispose (GObject *object)
{
  PlenaryQuestionRow *self = PLENARY_QUESTION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_QUESTION_ROW);
  g_clear_object (&self->question);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (plenary_question_row_parent_class)->dispose (object);
}

static void
bind_child (GtkWidgetClass *widget_class,
            const char *name,
            gsize offset)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, offset);
}

static void
plenary_question_row_class_init (PlenaryQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_question_row_dispose;

  g_type_ensure (PLENARY_TYPE_NOTE_PART);
  g_type_ensure (PLENARY_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionRow, words);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionRow, waits);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionRow, status_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryQuestionRow, menu_button);
  bind_child (widget_class, "length_1", G_STRUCT_OFFSET (PlenaryQuestionRow, lengths[0]));
  bind_child (widget_class, "length_2", G_STRUCT_OFFSET (PlenaryQuestionRow, lengths[1]));
  bind_child (widget_class, "bar_1", G_STRUCT_OFFSET (PlenaryQuestionRow, bars[0]));
  bind_child (widget_class, "bar_2", G_STRUCT_OFFSET (PlenaryQuestionRow, bars[1]));
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_1_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_2_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);

  gtk_widget_class_install_action (widget_class, "question.play", "i", play_action);
  gtk_widget_class_install_action (widget_class, "question.take-before", "i", take_action);
  gtk_widget_class_install_action (widget_class, "question.take-after", "i", take_action);
  gtk_widget_class_install_action (widget_class, "question.no-wait", "i", none_action);
  gtk_widget_class_install_action (widget_class, "question.remove", NULL, remove_action);
}

static void
plenary_question_row_init (PlenaryQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_question_row_new:
 * @finder: what offers waits
 * @question: a live question
 *
 * Makes a row that shows a question and follows its changes.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
plenary_question_row_new (PlenaryWaitFinder *finder,
                          PlenaryQuestion *question)
{
  PlenaryQuestionRow *self;

  g_return_val_if_fail (PLENARY_IS_WAIT_FINDER (finder), NULL);
  g_return_val_if_fail (PLENARY_IS_QUESTION (question), NULL);

  self = g_object_new (PLENARY_TYPE_QUESTION_ROW, NULL);
  self->finder = g_object_ref (finder);
  self->question = g_object_ref (question);
  g_signal_connect_object (question, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_question_row_get_question:
 * @self: a row
 *
 * Gets the question.
 *
 * Returns: (transfer none): the live question
 */
PlenaryQuestion *
plenary_question_row_get_question (PlenaryQuestionRow *self)
{
  g_return_val_if_fail (PLENARY_IS_QUESTION_ROW (self), NULL);

  return self->question;
}

/**
 * plenary_question_row_set_shown:
 * @self: a row
 * @waits: whether the waits are to be seen
 * @scale: how long the longest bar is, in nanoseconds
 * @line: where a line crosses the bars, in nanoseconds, or -1
 *
 * Says how the waits are shown.
 */
void
plenary_question_row_set_shown (PlenaryQuestionRow *self,
                                gboolean waits,
                                gint64 scale,
                                gint64 line)
{
  g_return_if_fail (PLENARY_IS_QUESTION_ROW (self));

  gtk_widget_set_visible (self->waits, waits);
  for (PlenaryWaitPlace place = 0; place < PLENARY_N_WAITS; place++)
    plenary_wait_bar_set_scale (self->bars[place], scale, line);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.take-before", waits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.take-after", waits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.no-wait", waits);
  update_status (self);
  tell (self);
}

/**
 * plenary_question_row_flush:
 * @self: a row
 *
 * Saves at once what was typed and is unsaved.
 */
void
plenary_question_row_flush (PlenaryQuestionRow *self)
{
  g_return_if_fail (PLENARY_IS_QUESTION_ROW (self));

  plenary_note_part_flush (self->words);
}
