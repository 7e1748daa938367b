/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "finding.h"

#include "plenary-help-book.h"
#include "plenary-help-dialog.h"
#include "plenary-help-view.h"

/* Help that is there without a network: pages that can be read, found and walked through. */

static const char *const english[] = { "en_GB.UTF-8", "en_GB", "en", "de", "C", NULL };
static const char *const german[] = { "de_DE", "de", "C", NULL };
static const char *const welsh[] = { "cy", "C", NULL };

static const char *
get_title (PlenaryHelpBook *book,
           const char *id)
{
  return plenary_help_page_get_title (plenary_help_book_get_page (book, id));
}

/* A page that can't be read is a critical warning, which is fatal here. */
static void
test_languages (void)
{
  g_autoptr (PlenaryHelpBook) in_english = plenary_help_book_new (english);
  g_autoptr (PlenaryHelpBook) in_german = plenary_help_book_new (german);
  g_autoptr (PlenaryHelpBook) in_welsh = plenary_help_book_new (welsh);

  g_assert_cmpstr (get_title (in_english, "notes"), ==, "Writing a note");
  g_assert_cmpstr (get_title (in_german, "notes"), ==, "Eine Notiz schreiben");
  g_assert_cmpstr (get_title (in_welsh, "notes"), ==, "Writing a note");
}

/* From the index one comes to every page, and from every page on. */
static void
test_links (gconstpointer data)
{
  g_autoptr (PlenaryHelpBook) book = plenary_help_book_new (data);
  g_autoptr (GPtrArray) pages = plenary_help_book_list (book, NULL);
  GPtrArray *index = plenary_help_page_get_blocks (plenary_help_book_get_page (book, "index"));
  guint n = 0;

  for (guint i = 0; i < index->len; i++)
    {
      const PlenaryHelpBlock *block = index->pdata[i];
      g_autoptr (GPtrArray) listed = NULL;

      if (block->kind != PLENARY_HELP_HEADING)
        continue;
      listed = plenary_help_book_list (book, block->id);
      g_assert_cmpuint (listed->len, >, 0);
      n += listed->len;
    }
  g_assert_cmpuint (n, ==, pages->len);

  for (guint i = 0; i < pages->len; i++)
    {
      const char *const *links = plenary_help_page_get_links (pages->pdata[i]);

      for (guint j = 0; links[j] != NULL; j++)
        g_assert_nonnull (plenary_help_book_get_page (book, links[j]));
    }
}

static PlenaryHelpPage *
read_page (const char *blocks,
           GError **error)
{
  g_autofree char *data = g_strdup_printf (
    "<page xmlns=\"http://projectmallard.org/1.0/\" id=\"a\"><info><link "
    "type=\"guide\" xref=\"index#b\" group=\"#last\"/><desc>Something\n  more</desc>"
    "</info><title>A &amp; B</title>%s</page>",
    blocks);

  return plenary_help_page_new_from_data (data, strlen (data), error);
}

static void
test_page (void)
{
  g_autoptr (PlenaryHelpPage) page =
    read_page ("<p>Press\n   <keyseq><key>Ctrl</key><key>&lt;</key></keyseq>, or\n<link "
               "xref=\"c#d\">go <em>on</em></link>.</p><section id=\"e\"><title>Then</title>"
               "<steps><item><p>one</p></item><item><p>two</p></item></steps></section>"
               "<note><p>But</p></note>",
               NULL);
  const PlenaryHelpBlock *const *blocks;

  g_assert_nonnull (page);
  blocks = (const PlenaryHelpBlock *const *) plenary_help_page_get_blocks (page)->pdata;
  g_assert_cmpstr (plenary_help_page_get_title (page), ==, "A & B");
  g_assert_cmpstr (plenary_help_page_get_description (page), ==, "Something more");
  g_assert_cmpstr (plenary_help_page_get_section (page), ==, "b");
  g_assert_cmpint (plenary_help_page_get_rank (page), >, 0);
  g_assert_cmpuint (plenary_help_page_get_blocks (page)->len, ==, 5);
  g_assert_cmpstr (blocks[0]->text, ==, "Press Ctrl+<, or go on.");
  g_assert_cmpstr (blocks[0]->markup, ==,
                   "Press <b>Ctrl</b>+<b>&lt;</b>, or <a href=\"help:c#d\">go <i>on</i></a>.");
  g_assert_cmpint (blocks[1]->kind, ==, PLENARY_HELP_HEADING);
  g_assert_cmpstr (blocks[1]->id, ==, "e");
  g_assert_cmpint (blocks[3]->kind, ==, PLENARY_HELP_STEP);
  g_assert_cmpuint (blocks[3]->number, ==, 2);
  g_assert_cmpint (blocks[4]->kind, ==, PLENARY_HELP_NOTE);
}

/* What could not be shown is not left out in silence. */
static void
test_refused (void)
{
  static const char *const refused[] = {
    "<p>a <video/></p>", "<table/>", "<p><p>a</p></p>", "<p><link>a</link></p>", "<key>M</key>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlenaryHelpPage) page = read_page (refused[i], &error);

      g_assert_null (page);
      g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT);
    }
}

static void
test_find (void)
{
  g_autoptr (PlenaryHelpPage) page =
    read_page ("<p>The café is open</p><p>at nine in the evening</p>", NULL);

  g_assert_cmpstr (plenary_help_page_find (page, "CAFE"), ==, "The café is open");
  g_assert_cmpstr (plenary_help_page_find (page, "even nin"), ==, "at nine in the evening");
  g_assert_cmpstr (plenary_help_page_find (page, "some"), ==, "Something more");
  g_assert_cmpstr (plenary_help_page_find (page, "café evening"), ==, "Something more");
  g_assert_null (plenary_help_page_find (page, "café closed"));
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = GTK_WIDGET (plenary_help_dialog_new (data));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  WAIT_UNTIL (gtk_widget_get_mapped (fixture->dialog));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static const char *
get_visible_title (Fixture *fixture)
{
  GtkWidget *navigation = find_type (fixture->dialog, ADW_TYPE_NAVIGATION_VIEW);

  return adw_navigation_page_get_title (
    adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static GtkWidget *
find_words (GtkWidget *root,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, text);

  return found;
}

/* The words that lead somewhere lead there, and back. */
static void
test_walk (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *link = NULL;
  gboolean handled = FALSE;

  g_assert_cmpstr (get_visible_title (fixture), ==, "Marking a moment");
  WAIT_UNTIL (says (fixture->dialog, "Putting a moment right"));
  link = find_words (fixture->dialog,
                     "1 to 9 mark a moment with one of your goals. You do not need a goal to "
                     "begin.");
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "activate-link", "help:goals", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (get_visible_title (fixture), ==, "Goals, and what changed over time");

  gtk_widget_activate_action (link, "navigation.pop", NULL);
  g_assert_cmpstr (get_visible_title (fixture), ==, "Marking a moment");
  gtk_widget_activate_action (link, "help.open", "s", "no-such-page");
  g_assert_cmpstr (get_visible_title (fixture), ==, "Marking a moment");
  gtk_widget_activate_action (link, "navigation.pop", NULL);
  g_assert_cmpstr (get_visible_title (fixture), ==, "Help");
}

static void
test_search (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *entry = find_type (fixture->dialog, GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (find_titled (fixture->dialog, ADW_TYPE_ACTION_ROW, "Your first evening"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "bin emptied");
  WAIT_UNTIL (!says (fixture->dialog, "Your first evening"));
  WAIT_UNTIL (says (fixture->dialog,
                    "Press Move to the Bin. The film is gone for good when the bin is emptied."));

  gtk_editable_set_text (GTK_EDITABLE (entry), "rhinoceros");
  WAIT_UNTIL (says (fixture->dialog, "Not Found"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "bin emptied");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_visible_title (fixture), ==, "Deleting a recording");
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/help/languages", test_languages);
  g_test_add_data_func ("/ui/help/links/english", english, test_links);
  g_test_add_data_func ("/ui/help/links/german", german, test_links);
  g_test_add_func ("/ui/help/page", test_page);
  g_test_add_func ("/ui/help/refused", test_refused);
  g_test_add_func ("/ui/help/find", test_find);
  g_test_add ("/ui/help/walk", Fixture, "marking", set_up, test_walk, tear_down);
  g_test_add ("/ui/help/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
