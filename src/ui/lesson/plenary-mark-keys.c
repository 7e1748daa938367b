/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-mark-keys.h"

/**
 * PlenaryMarkKeys:
 *
 * Tells taps, holds and Shift presses of the marking keys apart: M, and the
 * digits 1 to 9 by their place on the keyboard, or another set. It knows neither
 * moments nor goals; a key is told by its digit, 0 for M.
 *
 * Times are those of the key events, so that a busy moment of the program does
 * not turn a tap into a hold. For the main thread.
 */

/* The place of a key, as X11 and Wayland number it: the number of the kernel
 * (KEY_1 is 2, KEY_M is 50, see input-event-codes.h) and 8. */
#define KEYCODE_1 10
#define KEYCODE_9 18
#define KEYCODE_M 58

#define NO_DIGIT (-1)

struct _PlenaryMarkKeys
{
  GObject parent_instance;

  PlenaryMarkKeyFunc find;
  guint keycode;
  guint32 pressed_at;
  gint64 pressed_at_monotonic;
  int digit;
  gboolean stretch_key;
};

G_DEFINE_FINAL_TYPE (PlenaryMarkKeys, plenary_mark_keys, G_TYPE_OBJECT)

enum
{
  DOWN,
  TAPPED,
  HELD,
  STRETCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_mark_keys_class_init (PlenaryMarkKeysClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  /**
   * PlenaryMarkKeys::down:
   * @self: the keys
   * @digit: the digit of the key, 0 for M
   *
   * A key went down; whether it is tapped or held is not known yet. Exactly one
   * [signal@MarkKeys::tapped] or [signal@MarkKeys::held] follows.
   */
  signals[DOWN] =
    g_signal_new ("down", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PlenaryMarkKeys::tapped:
   * @self: the keys
   * @digit: the digit of the key, 0 for M
   *
   * The key came up quickly: a moment is to be marked.
   */
  signals[TAPPED] = g_signal_new ("tapped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PlenaryMarkKeys::held:
   * @self: the keys
   * @digit: the digit of the key, 0 for M
   *
   * The key came up after a while: the stretch since it went down is to be marked.
   */
  signals[HELD] =
    g_signal_new ("held", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * PlenaryMarkKeys::stretch:
   * @self: the keys
   * @digit: the digit of the key, 0 for M
   *
   * The key was pressed together with Shift: a stretch begins, or ends.
   */
  signals[STRETCH] = g_signal_new ("stretch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
plenary_mark_keys_init (PlenaryMarkKeys *self)
{
}

/* On many layouts (French, Czech …) the digits of the top row need Shift, so the
 * place of the key counts and not what it types. */
static int
get_digit (guint keyval,
           guint keycode)
{
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return keyval - GDK_KEY_KP_0;
  if (keycode >= KEYCODE_1 && keycode <= KEYCODE_9)
    return keycode - KEYCODE_1 + 1;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return keyval - GDK_KEY_0;

  return plenary_mark_keys_is_letter (keyval, keycode, GDK_KEY_m, KEYCODE_M) ? 0 : NO_DIGIT;
}

/**
 * plenary_mark_keys_new:
 *
 * Makes a set of keys, none of them down.
 *
 * Returns: (transfer full): the keys
 */
PlenaryMarkKeys *
plenary_mark_keys_new (void)
{
  return plenary_mark_keys_new_for (get_digit);
}

/**
 * plenary_mark_keys_new_for:
 * @find: tells which keys are in the set
 *
 * Makes another set of keys that are tapped and held as the marking keys are, none of
 * them down.
 *
 * Returns: (transfer full): the keys
 */
PlenaryMarkKeys *
plenary_mark_keys_new_for (PlenaryMarkKeyFunc find)
{
  PlenaryMarkKeys *self;

  g_return_val_if_fail (find != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_MARK_KEYS, NULL);
  self->find = find;

  return self;
}

/**
 * plenary_mark_keys_is_letter:
 * @keyval: what a key types
 * @keycode: its place on the keyboard
 * @letter: a small Latin letter, as a key value
 * @place: the place of that letter on a keyboard of the kernel
 *
 * Says whether a key is that of a letter. A Greek or Russian keyboard has no Latin
 * letters, but a key in the place of each.
 *
 * Returns: whether it is
 */
gboolean
plenary_mark_keys_is_letter (guint keyval,
                             guint keycode,
                             guint letter,
                             guint place)
{
  return gdk_keyval_to_lower (keyval) == letter ||
         (keycode == place && gdk_keyval_to_unicode (keyval) >= 0x0370);
}

/**
 * plenary_mark_keys_press:
 * @self: the keys
 * @keyval: what the key types
 * @keycode: its place on the keyboard
 * @state: the modifiers that are down
 * @time: when, in milliseconds of the display
 *
 * Takes note of a key that went down, or that repeats while it is down.
 *
 * Returns: whether it is one of the marking keys
 */
gboolean
plenary_mark_keys_press (PlenaryMarkKeys *self,
                         guint keyval,
                         guint keycode,
                         GdkModifierType state,
                         guint32 time)
{
  int digit;

  g_return_val_if_fail (PLENARY_IS_MARK_KEYS (self), FALSE);

  digit = self->find (keyval, keycode);
  if (digit == NO_DIGIT || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (keycode == self->keycode)
    return TRUE;

  plenary_mark_keys_let_go (self);

  self->keycode = keycode;
  self->digit = digit;
  self->pressed_at = time;
  self->pressed_at_monotonic = g_get_monotonic_time ();
  self->stretch_key = (state & GDK_SHIFT_MASK) != 0;

  g_signal_emit (self, signals[self->stretch_key ? STRETCH : DOWN], 0, digit);

  return TRUE;
}

static void
end_press (PlenaryMarkKeys *self,
           gint64 down_ms)
{
  gboolean stretch_key = self->stretch_key;

  self->keycode = 0;
  self->stretch_key = FALSE;
  if (!stretch_key)
    g_signal_emit (self, signals[down_ms >= PLENARY_MARK_HOLD_MS ? HELD : TAPPED], 0, self->digit);
}

/**
 * plenary_mark_keys_release:
 * @self: the keys
 * @keycode: the place of the key on the keyboard
 * @time: when, in milliseconds of the display
 *
 * Takes note of a key that came up.
 *
 * Returns: whether it was the marking key that was down
 */
gboolean
plenary_mark_keys_release (PlenaryMarkKeys *self,
                           guint keycode,
                           guint32 time)
{
  g_return_val_if_fail (PLENARY_IS_MARK_KEYS (self), FALSE);

  if (self->keycode == 0 || keycode != self->keycode)
    return FALSE;

  /* The clock of the display wraps every 49 days; unsigned numbers wrap with it. */
  end_press (self, (guint32) (time - self->pressed_at));

  return TRUE;
}

/**
 * plenary_mark_keys_let_go:
 * @self: the keys
 *
 * Ends what is held, because its release will not be seen: the window lost the
 * focus, or another key was pressed.
 */
void
plenary_mark_keys_let_go (PlenaryMarkKeys *self)
{
  g_return_if_fail (PLENARY_IS_MARK_KEYS (self));

  if (self->keycode != 0)
    end_press (self, (g_get_monotonic_time () - self->pressed_at_monotonic) / 1000);
}
