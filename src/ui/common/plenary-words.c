/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-words.h"

#include "plenary-report-words.h"
#include "plenary-timecode.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * plenary_words_colour:
 * @colour: a colour
 *
 * Names a colour.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_words_colour (PlenaryColour colour)
{
  switch (colour)
    {
    case PLENARY_COLOUR_BLUE:
      return _("Blue");
    case PLENARY_COLOUR_TEAL:
      return _("Teal");
    case PLENARY_COLOUR_GREEN:
      return _("Green");
    case PLENARY_COLOUR_YELLOW:
      return _("Yellow");
    case PLENARY_COLOUR_ORANGE:
      return _("Orange");
    case PLENARY_COLOUR_RED:
      return _("Red");
    case PLENARY_COLOUR_PINK:
      return _("Pink");
    case PLENARY_COLOUR_PURPLE:
      return _("Purple");
    case PLENARY_COLOUR_SLATE:
      return _("Slate");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_words_symbol:
 * @symbol: a shape
 *
 * Names a shape.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_words_symbol (PlenarySymbol symbol)
{
  return plenary_report_words_symbol (symbol);
}

/**
 * plenary_words_symbol_icon:
 * @symbol: a shape
 *
 * Gets the icon of a shape.
 *
 * Returns: (transfer none): an icon name
 */
const char *
plenary_words_symbol_icon (PlenarySymbol symbol)
{
  static const char *const icons[PLENARY_N_SYMBOLS] = {
    [PLENARY_SYMBOL_CIRCLE] = "plenary-goal-circle-symbolic",
    [PLENARY_SYMBOL_SQUARE] = "plenary-goal-square-symbolic",
    [PLENARY_SYMBOL_TRIANGLE] = "plenary-goal-triangle-symbolic",
    [PLENARY_SYMBOL_DIAMOND] = "plenary-goal-diamond-symbolic",
    [PLENARY_SYMBOL_STAR] = "plenary-goal-star-symbolic",
    [PLENARY_SYMBOL_HEART] = "plenary-goal-heart-symbolic",
    [PLENARY_SYMBOL_HEXAGON] = "plenary-goal-hexagon-symbolic",
    [PLENARY_SYMBOL_FLAG] = "plenary-goal-flag-symbolic",
    [PLENARY_SYMBOL_LEAF] = "plenary-goal-leaf-symbolic",
  };

  g_return_val_if_fail ((guint) symbol < PLENARY_N_SYMBOLS, NULL);

  return icons[symbol];
}

/**
 * plenary_words_colour_class:
 * @colour: a colour
 *
 * Gets the style class that gives a widget the colour.
 *
 * Returns: (transfer none): a class of style.css
 */
const char *
plenary_words_colour_class (PlenaryColour colour)
{
  static const char *const classes[PLENARY_N_COLOURS] = {
    [PLENARY_COLOUR_BLUE] = "goal-blue",     [PLENARY_COLOUR_TEAL] = "goal-teal",
    [PLENARY_COLOUR_GREEN] = "goal-green",   [PLENARY_COLOUR_YELLOW] = "goal-yellow",
    [PLENARY_COLOUR_ORANGE] = "goal-orange", [PLENARY_COLOUR_RED] = "goal-red",
    [PLENARY_COLOUR_PINK] = "goal-pink",     [PLENARY_COLOUR_PURPLE] = "goal-purple",
    [PLENARY_COLOUR_SLATE] = "goal-slate",
  };

  g_return_val_if_fail ((guint) colour < PLENARY_N_COLOURS, NULL);

  return classes[colour];
}

/**
 * plenary_words_kind:
 * @kind: a kind
 *
 * Names a kind of moment.
 *
 * Returns: (transfer none): the translated name, empty for none
 */
const char *
plenary_words_kind (PlenaryKind kind)
{
  const char *name = plenary_report_words_kind (kind);

  return name != NULL ? name : "";
}

/**
 * plenary_words_kind_icon:
 * @kind: a kind
 *
 * Gets the icon of a kind of moment.
 *
 * Returns: (transfer none) (nullable): an icon name, or %NULL for none
 */
const char *
plenary_words_kind_icon (PlenaryKind kind)
{
  switch (kind)
    {
    case PLENARY_KIND_NONE:
      return NULL;
    case PLENARY_KIND_GLAD:
      return "starred-symbolic";
    case PLENARY_KIND_WONDERING:
      return "plenary-wondering-symbolic";
    }

  g_return_val_if_reached (NULL);
}

/**
 * plenary_words_visibility:
 * @visibility: a visibility
 *
 * Names who may see a thing.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_words_visibility (PlenaryVisibility visibility)
{
  switch (visibility)
    {
    case PLENARY_VISIBILITY_ONLY_ME:
      return _("Only Me");
    case PLENARY_VISIBILITY_DEBRIEF:
      return _("For the Debrief");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_words_speaker:
 * @speaker: who speaks
 *
 * Names who speaks.
 *
 * Returns: (transfer none): the translated name
 */
const char *
plenary_words_speaker (PlenarySpeaker speaker)
{
  switch (speaker)
    {
    case PLENARY_SPEAKER_TEACHER:
      return _("Teacher");
    case PLENARY_SPEAKER_PUPIL:
      return _("Pupil");
    case PLENARY_SPEAKER_GROUP:
      return _("Group");
    }

  g_return_val_if_reached ("");
}

/**
 * plenary_words_share:
 * @share: a part of a whole, from 0 to 1
 *
 * Says a share the way people do. There are no percents: what it is a share of is not
 * known so well.
 *
 * Returns: (transfer none): the translated words, such as "about two thirds"
 */
const char *
plenary_words_share (double share)
{
  static const struct
  {
    double below;
    const char *words;
  } shares[] = {
    { 0.005, N_("none of it") },
    { 0.06, N_("hardly any of it") },
    { 0.15, N_("about a tenth") },
    { 0.225, N_("about a fifth") },
    { 0.29, N_("about a quarter") },
    { 0.365, N_("about a third") },
    { 0.45, N_("a little less than half") },
    { 0.55, N_("about half") },
    { 0.63, N_("a little more than half") },
    { 0.71, N_("about two thirds") },
    { 0.78, N_("about three quarters") },
    { 0.85, N_("about four fifths") },
    { 0.94, N_("about nine tenths") },
    { 0.995, N_("nearly all of it") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (share < shares[i].below)
      return _(shares[i].words);

  return _("all of it");
}

/* One sentence for each thing that can be done to the notes. %s is the time of a
 * moment or the title of a lesson or goal. */
static const struct
{
  const char *edit;
  gboolean about_time;
} edit_words[] = {
  [PLENARY_EDIT_LESSON_ADDED] = { N_("Add lesson “%s”"), FALSE },
  [PLENARY_EDIT_LESSON_CHANGED] = { N_("Change details of “%s”"), FALSE },
  [PLENARY_EDIT_LESSON_REMOVED] = { N_("Remove lesson “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_FOUND] = { N_("Find the recording of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_GIVEN_UP] = { N_("Keep only the words of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_TURNED] = { N_("Turn the picture of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_ADDED] = { N_("Add to the recordings of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_PLACED] = { N_("Place a part of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_LINED_UP] = { N_("Line up a recording of “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_REMOVED] = { N_("Take a recording out of “%s”"), FALSE },
  [PLENARY_EDIT_MOMENT_MARKED] = { N_("Mark moment at %s"), TRUE },
  [PLENARY_EDIT_MOMENT_MOVED] = { N_("Move the ends of the moment at %s"), TRUE },
  [PLENARY_EDIT_MOMENT_KIND] = { N_("Change the kind of the moment at %s"), TRUE },
  [PLENARY_EDIT_MOMENT_GOALS] = { N_("Change the goals of the moment at %s"), TRUE },
  [PLENARY_EDIT_MOMENT_VISIBILITY] = { N_("Change who sees the moment at %s"), TRUE },
  [PLENARY_EDIT_MOMENT_REMOVED] = { N_("Remove moment at %s"), TRUE },
  [PLENARY_EDIT_NOTE_WRITTEN] = { N_("Write about the moment at %s"), TRUE },
  [PLENARY_EDIT_REFLECTION_WRITTEN] = { N_("Look back on “%s”"), FALSE },
  [PLENARY_EDIT_GOAL_ADDED] = { N_("Add goal “%s”"), FALSE },
  [PLENARY_EDIT_GOAL_CHANGED] = { N_("Change goal “%s”"), FALSE },
  [PLENARY_EDIT_GOAL_MOVED] = { N_("Move goal “%s”"), FALSE },
  [PLENARY_EDIT_GOAL_STATE] = { N_("Change where goal “%s” stands"), FALSE },
  [PLENARY_EDIT_GOAL_REMOVED] = { N_("Remove goal “%s”"), FALSE },
  [PLENARY_EDIT_VISION_WRITTEN] = { N_("Write down the vision"), FALSE },
  [PLENARY_EDIT_NEXT_STEP_ADDED] = { N_("Add next step “%s”"), FALSE },
  [PLENARY_EDIT_NEXT_STEP_CHANGED] = { N_("Change next step “%s”"), FALSE },
  [PLENARY_EDIT_NEXT_STEP_ANSWERED] = { N_("Say what came of next step “%s”"), FALSE },
  [PLENARY_EDIT_NEXT_STEP_REMOVED] = { N_("Remove next step “%s”"), FALSE },
  [PLENARY_EDIT_PROMPTS_ADDED] = { N_("Add questions “%s”"), FALSE },
  [PLENARY_EDIT_PROMPTS_CHANGED] = { N_("Change questions “%s”"), FALSE },
  [PLENARY_EDIT_PROMPTS_REMOVED] = { N_("Remove questions “%s”"), FALSE },
  [PLENARY_EDIT_PROMPTS_CHOSEN] = { N_("Choose other questions for “%s”"), FALSE },
  [PLENARY_EDIT_QUESTION_MARKED] = { N_("Mark asked question at %s"), TRUE },
  [PLENARY_EDIT_QUESTION_CHANGED] = { N_("Change asked question at %s"), TRUE },
  [PLENARY_EDIT_QUESTION_REMOVED] = { N_("Remove asked question at %s"), TRUE },
  [PLENARY_EDIT_QUESTION_MEASURED] = { N_("Measure the waits at %s"), TRUE },
  [PLENARY_EDIT_SPEECH_MARKED] = { N_("Mark who speaks at %s"), TRUE },
  [PLENARY_EDIT_SPEECH_CHANGED] = { N_("Change who speaks at %s"), TRUE },
  [PLENARY_EDIT_SPEECH_REMOVED] = { N_("Remove who speaks at %s"), TRUE },
  [PLENARY_EDIT_ESTIMATE_MADE] = { N_("Guess about “%s”"), FALSE },
  [PLENARY_EDIT_SITTING] = { N_("Sit down with “%s”"), FALSE },
  [PLENARY_EDIT_RECORDING_DELETED] = { N_("Delete the recording of “%s”"), FALSE },
  [PLENARY_EDIT_GOAL_VISIBILITY] = { N_("Change who sees goal “%s”"), FALSE },
  [PLENARY_EDIT_NEXT_STEP_VISIBILITY] = { N_("Change who sees next step “%s”"), FALSE },
  [PLENARY_EDIT_REFLECTION_VISIBILITY] = { N_("Change who sees what you wrote about “%s”"),
                                           FALSE },
  [PLENARY_EDIT_DEBRIEF_PREPARED] = { N_("Prepare a debrief about “%s”"), FALSE },
  [PLENARY_EDIT_DEBRIEF_CHANGED] = { N_("Change the debrief about “%s”"), FALSE },
  [PLENARY_EDIT_DEBRIEF_REMOVED] = { N_("Remove the debrief about “%s”"), FALSE },
  [PLENARY_EDIT_REMARK_WRITTEN] = { N_("Write down what was said"), FALSE },
  [PLENARY_EDIT_REMARK_WITHDRAWN] = { N_("Withdraw what was said"), FALSE },
  [PLENARY_EDIT_AGREEMENT_WRITTEN] = { N_("Write the code of practice"), FALSE },
  [PLENARY_EDIT_AGREEMENT_AGREED] = { N_("Agree on the code of practice"), FALSE },
  [PLENARY_EDIT_AGREEMENT_REMOVED] = { N_("Remove a code of practice"), FALSE },
  [PLENARY_EDIT_RECORD_WRITTEN] = { N_("Write the record of “%s”"), FALSE },
};

/**
 * plenary_words_fill_in:
 * @sentence: a translated sentence with one "%s"
 * @what: what the sentence is about
 *
 * Puts @what in the place of the "%s". The sentence comes from a catalogue, so it
 * is not trusted as a format.
 *
 * Returns: (transfer full): the sentence
 */
char *
plenary_words_fill_in (const char *sentence,
                       const char *what)
{
  g_auto (GStrv) halves = g_strsplit (sentence, "%s", 2);

  return g_strjoinv (what, halves);
}

/**
 * plenary_words_edit:
 * @edit: an edit
 *
 * Says what an edit does, as the end of a menu item: "Mark moment at 12:41".
 *
 * Returns: (transfer full): the translated words
 */
char *
plenary_words_edit (PlenaryEdit *edit)
{
  PlenaryEditKind kind;
  g_autofree char *time = NULL;

  g_return_val_if_fail (PLENARY_IS_EDIT (edit), NULL);

  kind = plenary_edit_get_kind (edit);
  g_return_val_if_fail (kind < G_N_ELEMENTS (edit_words), NULL);

  if (edit_words[kind].about_time)
    time = plenary_timecode_format (MAX (0, plenary_edit_get_time (edit)));

  return plenary_words_fill_in (_(edit_words[kind].edit),
                                time != NULL ? time : plenary_edit_get_subject (edit));
}

/**
 * plenary_words_undone:
 * @edit: an edit that was undone
 *
 * Says that an edit was taken back.
 *
 * Returns: (transfer full): the translated sentence
 */
char *
plenary_words_undone (PlenaryEdit *edit)
{
  g_autofree char *words = plenary_words_edit (edit);

  /* What lies in the bin is not taken out of it by us. */
  if (plenary_edit_get_kind (edit) == PLENARY_EDIT_RECORDING_DELETED)
    return g_strdup (
      _("The recording belongs to the lesson again. Take its file out of the bin to "
        "watch it."));

  /* Translators: %s is what was undone, such as “Mark moment at 12:41” */
  return g_strdup_printf (_("Undone: %s"), words);
}

/**
 * plenary_words_redone:
 * @edit: an edit that was done again
 *
 * Says that an edit was done again.
 *
 * Returns: (transfer full): the translated sentence
 */
char *
plenary_words_redone (PlenaryEdit *edit)
{
  g_autofree char *words = plenary_words_edit (edit);

  /* Translators: %s is what was done again, such as “Mark moment at 12:41” */
  return g_strdup_printf (_("Done again: %s"), words);
}

/**
 * plenary_words_date:
 * @civil_date: (nullable): a date, "YYYY-MM-DD"
 *
 * Writes a date the way people of this country do, with the year only if it is
 * not the present one.
 *
 * Returns: (transfer full): the date, empty if there is none
 */
char *
plenary_words_date (const char *civil_date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  if (civil_date == NULL || sscanf (civil_date, "%d-%d-%d", &year, &month, &day) != 3)
    return g_strdup ("");

  date = g_date_time_new_local (year, month, day, 12, 0, 0);
  if (date == NULL)
    return g_strdup ("");

  if (year == g_date_time_get_year (now))
    /* Translators: a day of this year, see g_date_time_format() */
    return g_date_time_format (date, _("%-d %B"));

  /* Translators: a day of another year, see g_date_time_format() */
  return g_date_time_format (date, _("%-d %B %Y"));
}

/**
 * plenary_words_duration:
 * @time: nanoseconds
 *
 * Says a time in words, as a screen reader should read it.
 *
 * Returns: (transfer full): such as "12 minutes 5 seconds"
 */
char *
plenary_words_duration (gint64 time)
{
  gint64 seconds = MAX (0, time) / PLENARY_SECOND;
  int h = seconds / 3600;
  int m = seconds / 60 % 60;
  int s = seconds % 60;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (h > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%d hour", "%d hours", h), h));
  if (m > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%d minute", "%d minutes", m), m));
  if (s > 0 || words->len == 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%d second", "%d seconds", s), s));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

/**
 * plenary_words_first:
 * @moment: a moment
 *
 * Gets the first words that were written about a moment, on one line as far as that goes.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if there are none
 */
char *
plenary_words_first (PlenaryMoment *moment)
{
  const char *parts[] = {
    plenary_moment_get_saw (moment),
    plenary_moment_get_means (moment),
    plenary_moment_get_next_time (moment),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *start = NULL;

      /* More is not seen, however much was written. */
      start = parts[i] != NULL
                ? g_utf8_substring (parts[i], 0, MIN (g_utf8_strlen (parts[i], -1), 300))
                : g_strdup ("");
      g_strdelimit (g_strstrip (start), "\n\r\t", ' ');
      if (*start != '\0')
        return g_steal_pointer (&start);
    }

  return NULL;
}
