/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-template.h"

#include "plenary-agreement-sections.h"

#include <glib/gi18n.h>

/* A code of practice to begin with. It holds the law of no country, and it is short
 * enough to be read aloud in a staff meeting. Its first sentence stands alone where
 * everything else is hidden. */

static const struct
{
  const char *heading;
  const char *words;
} sections[] = {
  {
    N_("What it is for"),
    /* Translators: the first sentence also stands alone, on the page that hides everything */
    N_("We record lessons to learn from them, never to monitor anybody. Each of us decides what "
       "to film, what to look for and what to share. A recording is a place to try something new "
       "and to see what pupils did with it."),
  },
  {
    N_("Never a monitoring tool"),
    N_("Nobody counts, grades or compares lessons by their recordings, and nobody asks to see one "
       "without being invited. If one of us ever feels watched, we stop and talk about it."),
  },
  {
    N_("Who is told, and how"),
    N_("Before we film, pupils, their parents or carers and every adult in the room know that we "
       "film, what for, and who will see it. We tell them in words they understand, and leave "
       "time for questions."),
  },
  {
    N_("Opting out, and where the camera points"),
    N_("Anybody may say no, at any time and without giving a reason, and nothing bad comes of it. "
       "Whoever does not want to be seen sits outside the picture. The camera points at the "
       "teacher wherever that is enough."),
  },
  {
    N_("Devices"),
    N_("We film with the devices our school has agreed to. What is on a phone or a card is moved "
       "to its place, best on the same day, and does not stay on the device."),
  },
  {
    N_("Where files may live"),
    N_("Recordings stay on the computers and drives our school has agreed to, behind a password. "
       "They are not sent by message or e-mail, and not uploaded anywhere."),
  },
  {
    N_("Who may view them"),
    N_("A recording belongs to the teacher who is in it. Others see of it what that teacher "
       "chooses to show, with the teacher there and holding the controls."),
  },
  {
    N_("No use for capability or discipline"),
    N_("What is seen in a recording is never used to judge how well somebody does their job, for "
       "pay, or in a complaint. The one exception is the safety of a child, which always comes "
       "first."),
  },
  {
    N_("How long we keep them"),
    N_("We keep a recording for as long as we learn from it, and no longer. Each has a date until "
       "when it is kept, and we look at those dates once a term. What we wrote may stay."),
  },
  {
    N_("Clips, and consent for sharing"),
    N_("A clip or a picture leaves its teacher’s hands only if that teacher agrees, and everybody "
       "who can be recognised in it. We say beforehand where it goes and for how long. Whoever "
       "agreed may change their mind."),
  },
  {
    N_("Deleting, and writing it down"),
    N_("The teacher deletes the recording with all its copies, also those on devices and in the "
       "bin. One line says what was deleted, and when."),
  },
  {
    N_("If something goes wrong"),
    N_("If a recording is lost, is seen by somebody who should not have seen it, or worries "
       "anybody, we say so on the same day, and nobody is blamed for saying it. The person to "
       "tell is (a name)."),
  },
  {
    N_("When we look at this again"),
    N_("We read this together once a year, and whenever one of us asks for it. What does not fit "
       "any more we change, and agree on anew."),
  },
};

/**
 * plenary_code_template_dup_text:
 *
 * Gets the template of a code of practice, in the language of the day.
 *
 * Returns: (transfer full): the text of an agreement
 */
char *
plenary_code_template_dup_text (void)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_agreement_section_free);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    g_ptr_array_add (list, plenary_agreement_section_new (_(sections[i].heading),
                                                          _(sections[i].words)));

  return plenary_agreement_sections_join (list);
}
