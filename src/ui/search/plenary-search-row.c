/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-search-row.h"

#include <glib/gi18n.h>

#include "plenary-timecode.h"
#include "plenary-words.h"

/**
 * PlenarySearchRow:
 *
 * One thing that was found: where it is, and what is written there with the words that
 * were looked for marked.
 */

struct _PlenarySearchRow
{
  GtkWidget parent_instance;

  GtkLabel *place_label;
  GtkLabel *text_label;
};

G_DEFINE_FINAL_TYPE (PlenarySearchRow, plenary_search_row, GTK_TYPE_WIDGET)

/* What it is, where its lesson and its time do not tell. */
static const char *
get_kind (PlenaryHit *hit)
{
  switch (plenary_hit_get_kind (hit))
    {
    case PLENARY_HIT_LESSON:
      return _("Lesson");
    case PLENARY_HIT_MOMENT:
      return NULL;
    case PLENARY_HIT_ANSWER:
      return _("Reflection");
    case PLENARY_HIT_QUESTION:
      return _("Asked question");
    case PLENARY_HIT_NEXT_STEP:
      return _("Next step");
    case PLENARY_HIT_ATTEMPT:
      return _("What came of a next step");
    case PLENARY_HIT_GOAL:
      return C_("what was found", "Goal");
    case PLENARY_HIT_VISION:
      return _("Our vision");
    case PLENARY_HIT_DEBRIEF:
      return _("Debrief");
    case PLENARY_HIT_REMARK:
      return _("Said in a debrief");
    case PLENARY_HIT_AGREEMENT:
      return _("Code of practice");
    case PLENARY_HIT_RECORD:
      return _("The lesson’s record");
    }

  g_return_val_if_reached (NULL);
}

static void
add_piece (GString *place,
           const char *piece)
{
  if (piece == NULL || *piece == '\0')
    return;

  if (place->len > 0)
    g_string_append (place, " · ");
  g_string_append (place, piece);
}

static char *
describe_place (PlenaryHit *hit)
{
  GString *place = g_string_new (NULL);
  g_autofree char *date = plenary_words_date (plenary_hit_get_date_taught (hit));

  if (plenary_hit_get_kind (hit) != PLENARY_HIT_LESSON)
    add_piece (place, plenary_hit_get_lesson_title (hit));
  else
    add_piece (place, get_kind (hit));
  add_piece (place, date);
  if (plenary_hit_get_time (hit) >= 0)
    {
      g_autofree char *time = plenary_timecode_format (plenary_hit_get_time (hit));

      add_piece (place, time);
    }
  if (plenary_hit_get_kind (hit) != PLENARY_HIT_LESSON)
    add_piece (place, get_kind (hit));

  return g_string_free_and_steal (place);
}

/* Bold and underlined, so that it is seen in any colours; never through markup, which
 * what a teacher wrote may look like. */
static PangoAttrList *
mark_words (PlenaryHit *hit)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GArray *ranges = plenary_hit_get_ranges (hit);

  for (guint i = 0; i < ranges->len; i++)
    {
      const PlenaryHitRange *range = &g_array_index (ranges, PlenaryHitRange, i);
      PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                  pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        {
          marks[j]->start_index = range->start;
          marks[j]->end_index = range->end;
          pango_attr_list_insert (attributes, marks[j]);
        }
    }

  return attributes;
}

static void
plenary_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (plenary_search_row_parent_class)->dispose (object);
}

static void
plenary_search_row_class_init (PlenarySearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_search_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySearchRow, text_label);
}

static void
plenary_search_row_init (PlenarySearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_search_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
PlenarySearchRow *
plenary_search_row_new (void)
{
  return g_object_new (PLENARY_TYPE_SEARCH_ROW, NULL);
}

/**
 * plenary_search_row_set_hit:
 * @self: a row
 * @hit: what was found
 *
 * Shows something that was found.
 */
void
plenary_search_row_set_hit (PlenarySearchRow *self,
                            PlenaryHit *hit)
{
  g_autofree char *place = NULL;
  g_autoptr (PangoAttrList) marks = NULL;

  g_return_if_fail (PLENARY_IS_SEARCH_ROW (self));
  g_return_if_fail (PLENARY_IS_HIT (hit));

  place = describe_place (hit);
  marks = mark_words (hit);
  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->text_label, plenary_hit_get_text (hit));
  gtk_label_set_attributes (self->text_label, marks);
}

/**
 * plenary_search_row_describe:
 * @hit: what was found
 *
 * Says where something is and what is written there, for assistive technologies.
 *
 * Returns: (transfer full): the sentence
 */
char *
plenary_search_row_describe (PlenaryHit *hit)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (PLENARY_IS_HIT (hit), NULL);

  place = describe_place (hit);

  /* Translators: where something was found, such as “Fractions · 14 November 2026 · 12:41”, and what is written there */
  return g_strdup_printf (_("%s: %s"), place, plenary_hit_get_text (hit));
}
