/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-keys.h"

#include <glib/gi18n.h>

/* The keys of the lesson page: one table, from which the keys are bound and the
 * list of shortcuts is shown. Keys without a modifier act only while nothing is
 * being typed. All on the main thread. */

/* A key without an action is one of the marking keys, which have to know how long
 * they are down. A key without a title belongs to the entry above it, or, for zooming, is
 * shown among the keys of the timeline. */
typedef struct
{
  const char *title;
  const char *accelerator;
  const char *action;
  const char *target;
  gboolean while_typing;
} Binding;

static const Binding bindings[] = {
  { N_("Mark this moment"), "m" },
  { N_("Mark it with a goal"), "1...9" },
  { N_("Mark as long as you hold the key"), "m" },
  { N_("Begin and end a long stretch"), "<Shift>m" },
  { N_("Write about the marked moment"), "n", "page.write" },
  { N_("Link a moment, while writing"), "at" },
  { N_("Play the linked time at the cursor"), "<Control>Return" },
  { N_("Glad of the moment, or not"), "g", "page.glad" },
  { N_("Wondering about the moment, or not"), "w", "page.wondering" },
  { N_("Remove the selected moment"), "Delete", "page.remove" },
  { NULL, "KP_Delete", "page.remove" },
  { N_("Play or pause"), "space", "player.play" },
  { NULL, "k", "player.play" },
  { N_("A little back"), "Left", "player.back" },
  { N_("A little on"), "Right", "player.forward" },
  { N_("One frame back"), "<Shift>Left", "player.frame-back" },
  { N_("One frame on"), "<Shift>Right", "player.frame-forward" },
  { N_("Moment before"), "<Control>Left", "page.select", "-1" },
  { N_("Next moment"), "<Control>Right", "page.select", "1" },
  { N_("Beginning of the part, or part before"), "<Control><Shift>Left", "page.part", "-1" },
  { N_("Next part"), "<Control><Shift>Right", "page.part", "1" },
  { N_("Play the selected moment"), "Return", "page.play-moment" },
  { NULL, "KP_Enter", "page.play-moment" },
  { N_("Loop the moment, or stop looping"), "o", "page.loop" },
  { N_("A question was asked"), "q", "page.mark-question" },
  { N_("Asked questions"), "<Shift>q", "page.questions" },
  { N_("I, the teacher, speak: hold it, or press it twice"), "i" },
  { N_("A pupil speaks"), "p" },
  { N_("A group speaks: all of us"), "u" },
  { N_("The teacher speaks, or ends"), "<Control>1", "page.speak", "0" },
  { NULL, "<Control>KP_1", "page.speak", "0" },
  { N_("A pupil speaks, or ends"), "<Control>2", "page.speak", "1" },
  { NULL, "<Control>KP_2", "page.speak", "1" },
  { N_("A group speaks, or ends"), "<Control>3", "page.speak", "2" },
  { NULL, "<Control>KP_3", "page.speak", "2" },
  { N_("Next quiet stretch"), "s", "stage.quiet", "1" },
  { N_("Quiet stretch before"), "<Shift>s", "stage.quiet", "-1" },
  { N_("Second picture, or not"), "a", "elsewhere.shown" },
  { N_("Exchange the pictures"), "x", "elsewhere.exchanged" },
  { N_("Sound of the lesson, or from elsewhere"), "v", "elsewhere.other-sound" },
  { N_("What goes along one frame earlier"), "<Alt>Up", "elsewhere.nudge", "int64 -40000000" },
  { NULL, "<Alt>KP_Up", "elsewhere.nudge", "int64 -40000000" },
  { N_("What goes along one frame later"), "<Alt>Down", "elsewhere.nudge", "int64 40000000" },
  { NULL, "<Alt>KP_Down", "elsewhere.nudge", "int64 40000000" },
  { N_("One second earlier"), "<Alt><Shift>Up", "elsewhere.nudge", "int64 -1000000000" },
  { NULL, "<Alt><Shift>KP_Up", "elsewhere.nudge", "int64 -1000000000" },
  { N_("One second later"), "<Alt><Shift>Down", "elsewhere.nudge", "int64 1000000000" },
  { NULL, "<Alt><Shift>KP_Down", "elsewhere.nudge", "int64 1000000000" },
  { N_("Slower"), "bracketleft", "player.slower" },
  { N_("Faster"), "bracketright", "player.faster" },
  { N_("Speed as recorded"), "BackSpace", "player.rate", "1.0" },
  { N_("Go to a time"), "<Control>l", "player.edit-time", NULL, TRUE },
  { NULL, "t", "player.edit-time" },
  { N_("More detail, or less"), "d", "stage.detailed" },
  { NULL, "plus", "stage.zoom", "1.5" },
  { NULL, "equal", "stage.zoom", "1.5" },
  { NULL, "KP_Add", "stage.zoom", "1.5" },
  { NULL, "minus", "stage.zoom", "0.667" },
  { NULL, "KP_Subtract", "stage.zoom", "0.667" },
  { NULL, "0", "stage.show-all" },
  { NULL, "KP_0", "stage.show-all" },
  { N_("Full screen"), "F11", "page.fullscreen", NULL, TRUE },
  { NULL, "f", "page.fullscreen" },
  { N_("Leave a loop, a stretch, full screen"), "Escape", "page.leave", NULL, TRUE },
};

/**
 * plenary_lesson_page_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the shortcuts of the lesson page in the order to show them. "1...9" stands
 * for a range of keys, the first and the last of it.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_lesson_page_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[G_N_ELEMENTS (bindings)];
  static guint n_shortcuts;

  g_return_val_if_fail (n != NULL, NULL);

  if (n_shortcuts == 0)
    for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
      if (bindings[i].title != NULL)
        shortcuts[n_shortcuts++] =
          (PlenaryShortcut) { _(bindings[i].title), bindings[i].accelerator };

  *n = n_shortcuts;

  return shortcuts;
}

static gboolean
is_typing (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return FALSE;

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) ||
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

typedef struct
{
  GtkWidget *target;
  const Binding *binding;
} Press;

static gboolean
activate_cb (GtkWidget *page,
             GVariant *args,
             gpointer user_data)
{
  const Press *press = user_data;

  if (!press->binding->while_typing && is_typing (page))
    return GDK_EVENT_PROPAGATE;

  /* A key whose action makes no sense now still does nothing else. */
  if (press->binding->target != NULL)
    {
      g_autoptr (GVariant) value = g_variant_parse (NULL, press->binding->target, NULL, NULL, NULL);

      gtk_widget_activate_action_variant (press->target, press->binding->action, value);
    }
  else
    gtk_widget_activate_action (press->target, press->binding->action, NULL);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer user_data)
{
  GtkWidget *page = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));

  if (is_typing (page))
    return GDK_EVENT_PROPAGATE;

  return plenary_mark_keys_press (user_data, keyval, keycode, state, time);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 gpointer user_data)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));

  plenary_mark_keys_release (user_data, keycode, time);
}

static void
add_bindings (GtkWidget *page,
              GtkWidget *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      GtkShortcutTrigger *trigger;
      GtkShortcutAction *action;
      Press *press;

      if (bindings[i].action == NULL)
        continue;

      press = g_new (Press, 1);
      *press = (Press) { target, &bindings[i] };
      trigger = gtk_shortcut_trigger_parse_string (bindings[i].accelerator);
      action = gtk_callback_action_new (activate_cb, press, g_free);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (trigger, action));
    }

  gtk_widget_add_controller (page, controller);
}

static void
add_mark_keys (GtkWidget *page,
               PlenaryMarkKeys *mark_keys)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), mark_keys, 0);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), mark_keys, 0);
  gtk_widget_add_controller (page, keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (plenary_mark_keys_let_go), mark_keys,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, focus);
}

/**
 * plenary_lesson_keys_attach:
 * @page: the lesson page
 * @target: a descendant of @page that knows all actions of the keys; it must live
 *   as long as the page
 * @mark_keys: the keys that mark moments
 * @speaker_keys: the keys that mark who speaks
 *
 * Lets the keys act while the focus is in @page.
 */
void
plenary_lesson_keys_attach (GtkWidget *page,
                            GtkWidget *target,
                            PlenaryMarkKeys *mark_keys,
                            PlenaryMarkKeys *speaker_keys)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (target));
  g_return_if_fail (PLENARY_IS_MARK_KEYS (mark_keys));
  g_return_if_fail (PLENARY_IS_MARK_KEYS (speaker_keys));

  add_bindings (page, target);
  add_mark_keys (page, mark_keys);
  add_mark_keys (page, speaker_keys);
}
