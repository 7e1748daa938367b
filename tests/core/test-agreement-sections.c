/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-agreement-sections.h"

/* Adds a section for each pair of heading and words. */
static GPtrArray *
make_sections (const char *const *texts,
               guint n)
{
  GPtrArray *sections =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_agreement_section_free);

  for (guint i = 0; i + 1 < n; i += 2)
    g_ptr_array_add (sections, plenary_agreement_section_new (texts[i], texts[i + 1]));

  return sections;
}

static void
assert_come_back (GPtrArray *sections)
{
  g_autofree char *text = plenary_agreement_sections_join (sections);
  g_autoptr (GPtrArray) again = plenary_agreement_sections_split (text);

  g_assert_cmpuint (again->len, ==, sections->len);
  for (guint i = 0; i < again->len; i++)
    {
      const PlenaryAgreementSection *was = sections->pdata[i];
      const PlenaryAgreementSection *is = again->pdata[i];

      g_assert_cmpstr (is->heading, ==, was->heading);
      g_assert_cmpstr (is->words, ==, was->words);
    }
}

static void
test_reads_like_a_text (void)
{
  const char *const texts[] = { "Purpose", "To learn.", "Who may view", "Only us.\nNobody else." };
  g_autoptr (GPtrArray) sections = make_sections (texts, G_N_ELEMENTS (texts));
  g_autofree char *text = plenary_agreement_sections_join (sections);

  g_assert_cmpstr (text, ==, "## Purpose\nTo learn.\n\n## Who may view\nOnly us.\nNobody else.");
  assert_come_back (sections);
}

/* What somebody types or pastes, and what is there in the middle of typing. */
static void
test_any_section_comes_back (void)
{
  static const char *const pieces[] = {
    "",     "a",      "a\n",      "\na",        "\n", "\n\n\n",     "a\n\nb",
    "## a", "\\## a", "\\\\## a", "a\n## b\nc", "##", "\\##",       "###",
    "##a",  " ## a",  "a\n##",    "a\n\\##\n",  "\\", "\\a\n\\\\b", "été\n\n",
  };
  static const char *const headings[] = { "", "Purpose", "## Purpose", " ", "\\" };
  const guint n = G_N_ELEMENTS (pieces);

  for (guint i = 0; i < n * n; i++)
    {
      const char *const texts[] = {
        headings[i % G_N_ELEMENTS (headings)],
        pieces[i % n],
        headings[(i / 7) % G_N_ELEMENTS (headings)],
        pieces[i / n],
      };
      g_autoptr (GPtrArray) one = make_sections (texts, 2);
      g_autoptr (GPtrArray) two = make_sections (texts, 4);

      assert_come_back (one);
      assert_come_back (two);
    }
}

/* A text that was not made here keeps its words. */
static void
test_any_text_is_kept (void)
{
  g_autoptr (GPtrArray) none = plenary_agreement_sections_split ("");
  g_autoptr (GPtrArray) plain = plenary_agreement_sections_split ("We agree.\n\nAll of us.\n");
  g_autoptr (GPtrArray) close = plenary_agreement_sections_split ("Before\n## A\n## B\nb\n## C");
  const PlenaryAgreementSection *section;

  g_assert_cmpuint (none->len, ==, 0);

  g_assert_cmpuint (plain->len, ==, 1);
  section = plain->pdata[0];
  g_assert_cmpstr (section->heading, ==, "");
  g_assert_cmpstr (section->words, ==, "We agree.\n\nAll of us.\n");

  g_assert_cmpuint (close->len, ==, 4);
  section = close->pdata[0];
  g_assert_cmpstr (section->words, ==, "Before");
  section = close->pdata[1];
  g_assert_cmpstr (section->heading, ==, "A");
  g_assert_cmpstr (section->words, ==, "");
  section = close->pdata[2];
  g_assert_cmpstr (section->heading, ==, "B");
  g_assert_cmpstr (section->words, ==, "b");
  section = close->pdata[3];
  g_assert_cmpstr (section->heading, ==, "C");
}

static void
test_first_sentence (void)
{
  static const struct
  {
    const char *text;
    const char *sentence;
  } cases[] = {
    { "", NULL },
    { "## Purpose\n", NULL },
    { "## Purpose\n \n", NULL },
    { "## Purpose\nWe record to learn. Not to judge.", "We record to learn." },
    { "## Purpose\n\n## Never\n\n We never rank! Ever.", "We never rank!" },
    { "Is it ours? Yes.", "Is it ours?" },
    { "No end here\nand more. Then an end.", "No end here" },
    { "Version 2.1 is ours. Good.", "Version 2.1 is ours." },
    { "We say: “We learn.” And mean it.", "We say: “We learn.”" },
    { "我们录课是为了学习。不是为了评价。", "我们录课是为了学习。" },
    { "نسجّل لنتعلّم؟ نعم.", "نسجّل لنتعلّم؟" },
    { "हम सीखने के लिए रिकॉर्ड करते हैं। बस।", "हम सीखने के लिए रिकॉर्ड करते हैं।" },
    { "To learn.\r\nTo share.", "To learn." },
    { "\\## is how a heading begins. So.", "## is how a heading begins." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = plenary_agreement_dup_first_sentence (cases[i].text);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_assert_cmpint (plenary_agreement_has_words (cases[i].text), ==, sentence != NULL);
    }
}

static PlenaryAgreement *
add (GListStore *agreements,
     const char *agreed_on,
     gint64 created)
{
  g_autoptr (PlenaryAgreement) agreement = plenary_agreement_new ();

  plenary_agreement_set_agreed_on (agreement, agreed_on);
  plenary_agreement_set_created (agreement, created);
  g_list_store_append (agreements, agreement);

  return agreement;
}

static void
test_which_holds (void)
{
  g_autoptr (GListStore) agreements = g_list_store_new (PLENARY_TYPE_AGREEMENT);
  g_autoptr (PlenaryAgreement) held = NULL;
  g_autoptr (PlenaryAgreement) draft = NULL;
  PlenaryAgreement *first, *second;

  g_assert_null (plenary_agreement_find_held (G_LIST_MODEL (agreements)));
  g_assert_null (plenary_agreement_find_draft (G_LIST_MODEL (agreements)));

  /* What was written later was agreed on earlier. */
  first = add (agreements, "2026-09-01", 1);
  add (agreements, "2025-09-01", 2);
  held = plenary_agreement_find_held (G_LIST_MODEL (agreements));
  g_assert_true (held == first);
  g_assert_null (plenary_agreement_find_draft (G_LIST_MODEL (agreements)));

  /* Twice on one day: the later text. */
  second = add (agreements, "2026-09-01", 3);
  g_clear_object (&held);
  held = plenary_agreement_find_held (G_LIST_MODEL (agreements));
  g_assert_true (held == second);

  first = add (agreements, NULL, 5);
  add (agreements, NULL, 4);
  draft = plenary_agreement_find_draft (G_LIST_MODEL (agreements));
  g_assert_true (draft == first);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/agreement-sections/reads-like-a-text", test_reads_like_a_text);
  g_test_add_func ("/core/agreement-sections/any-section-comes-back", test_any_section_comes_back);
  g_test_add_func ("/core/agreement-sections/any-text-is-kept", test_any_text_is_kept);
  g_test_add_func ("/core/agreement-sections/first-sentence", test_first_sentence);
  g_test_add_func ("/core/agreement-sections/which-holds", test_which_holds);

  return g_test_run ();
}
