/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "plenary-speaker-keys.h"

/* Places of keys as X11 and Wayland number them. */
#define PLACE_1 10
#define PLACE_3 12
#define PLACE_9 18
#define PLACE_0 19
#define PLACE_M 58
#define PLACE_U 30
#define PLACE_I 31
#define PLACE_P 33
#define PLACE_COMMA_FRENCH_M 47
#define PLACE_KEYPAD_5 84

typedef struct
{
  PlenaryMarkKeys *keys;
  GString *said;
} Fixture;

static void
note (Fixture *fixture,
      const char *what,
      int digit)
{
  g_string_append_printf (fixture->said, "%s%s%d", fixture->said->len > 0 ? " " : "", what, digit);
}

static void
down_cb (Fixture *fixture,
         int digit)
{
  note (fixture, "down", digit);
}

static void
tapped_cb (Fixture *fixture,
           int digit)
{
  note (fixture, "tapped", digit);
}

static void
held_cb (Fixture *fixture,
         int digit)
{
  note (fixture, "held", digit);
}

static void
stretch_cb (Fixture *fixture,
            int digit)
{
  note (fixture, "stretch", digit);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->keys = plenary_mark_keys_new ();
  fixture->said = g_string_new (NULL);
  g_signal_connect_swapped (fixture->keys, "down", G_CALLBACK (down_cb), fixture);
  g_signal_connect_swapped (fixture->keys, "tapped", G_CALLBACK (tapped_cb), fixture);
  g_signal_connect_swapped (fixture->keys, "held", G_CALLBACK (held_cb), fixture);
  g_signal_connect_swapped (fixture->keys, "stretch", G_CALLBACK (stretch_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->keys);
  g_string_free (fixture->said, TRUE);
}

static void
test_tap (Fixture *fixture,
          gconstpointer data)
{
  g_assert_true (plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, 1000));
  g_assert_cmpstr (fixture->said->str, ==, "down0");

  g_assert_true (plenary_mark_keys_release (fixture->keys, PLACE_M, 1399));
  g_assert_cmpstr (fixture->said->str, ==, "down0 tapped0");
}

static void
test_hold (Fixture *fixture,
           gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 1000);
  plenary_mark_keys_release (fixture->keys, PLACE_1, 1400);

  g_assert_cmpstr (fixture->said->str, ==, "down1 held1");
}

/* A key that is held sends presses without releases. */
static void
test_repeat (Fixture *fixture,
             gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, 1000);
  for (guint32 time = 1250; time < 3000; time += 30)
    g_assert_true (plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, time));
  plenary_mark_keys_release (fixture->keys, PLACE_M, 3010);

  g_assert_cmpstr (fixture->said->str, ==, "down0 held0");
}

static void
test_shift (Fixture *fixture,
            gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_M, PLACE_M, GDK_SHIFT_MASK, 1000);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_M, PLACE_M, GDK_SHIFT_MASK, 1500);
  plenary_mark_keys_release (fixture->keys, PLACE_M, 2000);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_numbersign, PLACE_3, GDK_SHIFT_MASK, 9000);
  plenary_mark_keys_release (fixture->keys, PLACE_3, 9100);

  g_assert_cmpstr (fixture->said->str, ==, "stretch0 stretch3");
}

/* Without a release there is no time of an event, so a machine that is very busy
 * may call a tap a hold. Either way the press ends, once. */
static void
assert_ended (Fixture *fixture,
              const char *tapped,
              const char *held)
{
  g_assert_true (g_str_equal (fixture->said->str, tapped) ||
                 g_str_equal (fixture->said->str, held));
  g_string_truncate (fixture->said, 0);
}

/* The release of a key goes elsewhere when the window loses the focus. */
static void
test_lost_focus (Fixture *fixture,
                 gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 1000);
  plenary_mark_keys_let_go (fixture->keys);
  assert_ended (fixture, "down1 tapped1", "down1 held1");

  g_assert_false (plenary_mark_keys_release (fixture->keys, PLACE_1, 2000));
  plenary_mark_keys_let_go (fixture->keys);
  g_assert_cmpstr (fixture->said->str, ==, "");

  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 3000);
  plenary_mark_keys_release (fixture->keys, PLACE_1, 3100);
  g_assert_cmpstr (fixture->said->str, ==, "down1 tapped1");
}

static void
test_two_keys (Fixture *fixture,
               gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_1, PLACE_1, 0, 1000);
  plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, 1100);
  assert_ended (fixture, "down1 tapped1 down0", "down1 held1 down0");

  plenary_mark_keys_release (fixture->keys, PLACE_1, 1150);
  plenary_mark_keys_release (fixture->keys, PLACE_M, 1200);
  g_assert_cmpstr (fixture->said->str, ==, "tapped0");
}

static void
test_clock_wraps (Fixture *fixture,
                  gconstpointer data)
{
  plenary_mark_keys_press (fixture->keys, GDK_KEY_m, PLACE_M, 0, G_MAXUINT32 - 49);
  plenary_mark_keys_release (fixture->keys, PLACE_M, 50);

  g_assert_cmpstr (fixture->said->str, ==, "down0 tapped0");
}

typedef struct
{
  const char *name;
  guint keyval;
  guint keycode;
  GdkModifierType state;
  const char *said;
} Layout;

static const Layout layouts[] = {
  { "digit-one", GDK_KEY_1, PLACE_1, 0, "down1 tapped1" },
  { "digit-nine", GDK_KEY_9, PLACE_9, 0, "down9 tapped9" },
  { "digit-zero", GDK_KEY_0, PLACE_0, 0, "" },
  { "french-one", GDK_KEY_ampersand, PLACE_1, 0, "down1 tapped1" },
  { "french-one-shifted", GDK_KEY_1, PLACE_1, GDK_SHIFT_MASK, "stretch1" },
  { "czech-three", GDK_KEY_scaron, PLACE_3, 0, "down3 tapped3" },
  { "french-m", GDK_KEY_m, PLACE_COMMA_FRENCH_M, 0, "down0 tapped0" },
  { "french-comma-in-the-place-of-m", GDK_KEY_comma, PLACE_M, 0, "" },
  { "russian-m", GDK_KEY_Cyrillic_softsign, PLACE_M, 0, "down0 tapped0" },
  { "greek-m", GDK_KEY_Greek_mu, PLACE_M, 0, "down0 tapped0" },
  { "caps-lock", GDK_KEY_M, PLACE_M, GDK_LOCK_MASK, "down0 tapped0" },
  { "keypad", GDK_KEY_KP_5, PLACE_KEYPAD_5, 0, "down5 tapped5" },
  { "keypad-arrow", GDK_KEY_KP_Begin, PLACE_KEYPAD_5, 0, "" },
  { "control", GDK_KEY_m, PLACE_M, GDK_CONTROL_MASK, "" },
  { "alt", GDK_KEY_1, PLACE_1, GDK_ALT_MASK, "" },
  { "other-letter", GDK_KEY_n, 57, 0, "" },
};

static void
test_layout (Fixture *fixture,
             gconstpointer data)
{
  const Layout *layout = data;
  gboolean ours = *layout->said != '\0';

  g_assert_cmpint (plenary_mark_keys_press (fixture->keys, layout->keyval, layout->keycode,
                                            layout->state, 1000),
                   ==, ours);
  g_assert_cmpint (plenary_mark_keys_release (fixture->keys, layout->keycode, 1100), ==, ours);

  g_assert_cmpstr (fixture->said->str, ==, layout->said);
}

/* The keys that say who speaks are told apart in the same way, and ask the page. */
static void
spoke_cb (GString *said,
          GVariant *parameter,
          GSimpleAction *action)
{
  g_string_append_printf (said, "%s%d ", g_action_get_name (G_ACTION (action)),
                          g_variant_get_int32 (parameter));
}

static GtkWidget *
make_page (GString *said)
{
  static const char *const names[] = { "speak", "end-speech" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_INT32);

      g_signal_connect_data (action, "activate", G_CALLBACK (spoke_cb), said, NULL,
                             G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (page, "page", G_ACTION_GROUP (group));

  return page;
}

static void
press_for (PlenaryMarkKeys *keys,
           guint keyval,
           guint place,
           GdkModifierType state,
           guint32 time)
{
  g_assert_true (plenary_mark_keys_press (keys, keyval, place, state, 1000));
  g_assert_true (plenary_mark_keys_release (keys, place, 1000 + time));
}

static void
test_speakers (void)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GtkWidget) page = make_page (said);
  PlenaryMarkKeys *keys = plenary_speaker_keys_new (page);

  press_for (keys, GDK_KEY_i, PLACE_I, 0, 3000);
  g_assert_cmpstr (said->str, ==, "speak0 end-speech0 ");
  press_for (keys, GDK_KEY_p, PLACE_P, 0, 100);
  press_for (keys, GDK_KEY_U, PLACE_U, GDK_SHIFT_MASK, 3000);
  press_for (keys, GDK_KEY_Cyrillic_ze, PLACE_P, 0, 100);
  g_assert_cmpstr (said->str, ==, "speak0 end-speech0 speak1 speak2 speak1 ");
  g_assert_false (plenary_mark_keys_press (keys, GDK_KEY_i, PLACE_I, GDK_CONTROL_MASK, 9000));
  g_assert_false (plenary_mark_keys_press (keys, GDK_KEY_m, PLACE_M, 0, 9000));
  g_assert_finalize_object (keys);
}

#define ADD(name, function) \
  g_test_add ("/ui/mark-keys/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("tap", test_tap);
  ADD ("hold", test_hold);
  ADD ("repeat", test_repeat);
  ADD ("shift", test_shift);
  ADD ("lost-focus", test_lost_focus);
  ADD ("two-keys", test_two_keys);
  ADD ("clock-wraps", test_clock_wraps);
  g_test_add_func ("/ui/mark-keys/speakers", test_speakers);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/mark-keys/layout/%s", layouts[i].name);

      g_test_add (path, Fixture, &layouts[i], set_up, test_layout, tear_down);
    }

  return g_test_run ();
}
