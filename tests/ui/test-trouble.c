/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "plenary-media-info.h"
#include "plenary-trouble.h"

#define MESSAGE "open(2): errno 5"

static char *
describe (GQuark domain,
          int code)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, MESSAGE);

  return plenary_trouble_describe (error);
}

/* What is said of an error that nobody thought of. */
static char *
describe_unknown (void)
{
  return describe (g_quark_from_static_string ("no-such-domain"), 0);
}

/* A sentence or more, and none that was written for the log. */
static void
check_sentence (const char *said)
{
  g_autofree char *unknown = describe_unknown ();

  g_test_message ("%s", said);
  g_assert_cmpstr (said, !=, unknown);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (said)));
  g_assert_true (g_str_has_suffix (said, "."));
  g_assert_null (strstr (said, MESSAGE));
  g_assert_null (strchr (said, '%'));
}

/* What went wrong, and what can be done about it. */
static const struct
{
  const char *what;
  const char *way;
} store_words[] = {
  [PLENARY_STORE_ERROR_FAILED] = { "Something went wrong", "open it again" },
  [PLENARY_STORE_ERROR_IN_USE] = { "Another program", "Close it, then try again" },
  [PLENARY_STORE_ERROR_DAMAGED] = { "damaged", "newest good backup" },
  [PLENARY_STORE_ERROR_NOT_OURS] = { "a file of another program", "Move it" },
  [PLENARY_STORE_ERROR_TOO_NEW] = { "a newer Plenary", "Update Plenary" },
  [PLENARY_STORE_ERROR_READ_ONLY] = { "may not write", "then try again" },
  [PLENARY_STORE_ERROR_FULL] = { "disk is full", "Make some room" },
  [PLENARY_STORE_ERROR_CONSTRAINT] = { "could not be saved", "Everything else is kept" },
  [PLENARY_STORE_ERROR_NOTHING] = { "nothing left", "" },
  [PLENARY_STORE_ERROR_CLOSED] = { "not open", "open it again" },
  [PLENARY_STORE_ERROR_IO] = { "does not answer", "connect it" },
}, media_words[] = {
  [PLENARY_MEDIA_ERROR_FAILED] = { "can’t be played", "Try again" },
  [PLENARY_MEDIA_ERROR_GONE] = { "can’t find", "connect it" },
  [PLENARY_MEDIA_ERROR_UNREADABLE] = { "can’t be read", "Copy it" },
  [PLENARY_MEDIA_ERROR_EMPTY] = { "empty", "copying it again" },
  [PLENARY_MEDIA_ERROR_NOT_MEDIA] = { "not a recording", "Choose a video" },
  [PLENARY_MEDIA_ERROR_CUT_OFF] = { "cut off", "copy it again" },
  [PLENARY_MEDIA_ERROR_ENCRYPTED] = { "locked", "unlocked copy" },
  [PLENARY_MEDIA_ERROR_MISSING_CODEC] = { "It needs: H.265 decoder.", "install it" },
  [PLENARY_MEDIA_ERROR_TIMED_OUT] = { "in time", "copy it to this computer" },
  [PLENARY_MEDIA_ERROR_DAMAGED] = { "damaged", "copy it again" },
  [PLENARY_MEDIA_ERROR_OTHER_FILE] = { "Another file", "Find the right one" },
  [PLENARY_MEDIA_ERROR_INTERRUPTED] = { "read to its end", "still connected" },
  [PLENARY_MEDIA_ERROR_COPY_DIFFERS] = { "not the same", "Try again" },
  [PLENARY_MEDIA_ERROR_UNFINISHED] = { "still being written", "once it is finished" },
  [PLENARY_MEDIA_ERROR_NO_SINK] = { "missing the part", "install it" },
}, file_words[] = {
  [G_IO_ERROR_NOT_FOUND] = { "no longer there", "choose another folder" },
  [G_IO_ERROR_IS_DIRECTORY] = { "a folder of that name", "Choose another name" },
  [G_IO_ERROR_NOT_DIRECTORY] = { "no longer there", "choose another folder" },
  [G_IO_ERROR_FILENAME_TOO_LONG] = { "too long", "Choose a shorter one" },
  [G_IO_ERROR_INVALID_FILENAME] = { "can’t be used", "Choose another name" },
  [G_IO_ERROR_NO_SPACE] = { "disk is full", "Make some room" },
  [G_IO_ERROR_PERMISSION_DENIED] = { "may not write", "Choose another folder" },
  [G_IO_ERROR_NOT_MOUNTED] = { "no longer there", "connect it" },
  [G_IO_ERROR_READ_ONLY] = { "may not write", "Choose another folder" },
  [G_IO_ERROR_TIMED_OUT] = { "does not answer", "choose another folder" },
  [G_IO_ERROR_BUSY] = { "busy", "try again" },
};

/* The compiler warns of a code without a sentence; this, of a wrong one. */
static void
test_store (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (store_words); i++)
    {
      g_autofree char *said = describe (PLENARY_STORE_ERROR, i);

      check_sentence (said);
      g_assert_nonnull (strstr (said, store_words[i].what));
      g_assert_nonnull (strstr (said, store_words[i].way));
    }
}

static void
test_media (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (media_words); i++)
    {
      g_autoptr (GError) error =
        g_error_new_literal (PLENARY_MEDIA_ERROR, i,
                             i == PLENARY_MEDIA_ERROR_MISSING_CODEC ? "H.265 decoder" : MESSAGE);
      g_autofree char *said = plenary_trouble_describe (error);

      check_sentence (said);
      g_assert_nonnull (strstr (said, media_words[i].what));
      g_assert_nonnull (strstr (said, media_words[i].way));
    }
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_words); i++)
    {
      g_autofree char *said = NULL;

      if (file_words[i].what == NULL)
        continue;

      said = describe (G_IO_ERROR, i);
      check_sentence (said);
      g_assert_nonnull (strstr (said, file_words[i].what));
      g_assert_nonnull (strstr (said, file_words[i].way));
    }
}

/* Every code GIO has, those of a later GIO too. */
static void
test_all_files (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (G_TYPE_IO_ERROR_ENUM);

  for (guint i = 0; i < codes->n_values; i++)
    {
      g_autofree char *said = describe (G_IO_ERROR, codes->values[i].value);

      check_sentence (said);
    }
}

static void
test_chooser (void)
{
  g_autofree char *said = describe (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED);

  check_sentence (said);
}

static void
said_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  guint *n_said = user_data;

  (*n_said)++;
}

/* Nobody wants to hear of what they stopped themselves. */
static void
test_stopped (void)
{
  const struct
  {
    GQuark domain;
    int code;
    guint n_said;
  } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, 0 },
    { GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, 0 },
    { GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED, 0 },
    { GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED, 1 },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, 1 },
  };
  static const GActionEntry actions[] = {
    { .name = "say", .activate = said_cb, .parameter_type = "s" }
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new ();
  guint n_said = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), &n_said);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (window), button);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (cases[i].domain, cases[i].code, MESSAGE);

      n_said = 0;
      plenary_trouble_say (button, error);
      g_assert_cmpuint (n_said, ==, cases[i].n_said);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/trouble/store", test_store);
  g_test_add_func ("/ui/trouble/media", test_media);
  g_test_add_func ("/ui/trouble/files", test_files);
  g_test_add_func ("/ui/trouble/all-files", test_all_files);
  g_test_add_func ("/ui/trouble/chooser", test_chooser);
  g_test_add_func ("/ui/trouble/stopped", test_stopped);

  return g_test_run ();
}
