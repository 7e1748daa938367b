/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-row.h"

#include "plenary-core-types.h"

/**
 * PlenaryTimelineRow:
 *
 * A row of the detailed timeline, and the looks of the marks that name it.
 *
 * Belongs to the main thread.
 */

struct _PlenaryTimelineRow
{
  GObject parent_instance;

  char *id;
  char *title;
  PlenaryColour colour;
  PlenarySymbol symbol;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineRow, plenary_timeline_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_COLOUR,
  PROP_SYMBOL,
} PlenaryTimelineRowProps;

static GParamSpec *props[PROP_SYMBOL + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_timeline_row_finalize (GObject *object)
{
  PlenaryTimelineRow *self = PLENARY_TIMELINE_ROW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (plenary_timeline_row_parent_class)->finalize (object);
}

static void
plenary_timeline_row_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryTimelineRow *self = PLENARY_TIMELINE_ROW (object);

  switch ((PlenaryTimelineRowProps) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_COLOUR:
      g_value_set_enum (value, self->colour);
      break;
    case PROP_SYMBOL:
      g_value_set_enum (value, self->symbol);
      break;
    }
}

static void
plenary_timeline_row_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  PlenaryTimelineRow *self = PLENARY_TIMELINE_ROW (object);

  switch ((PlenaryTimelineRowProps) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      plenary_timeline_row_set_title (self, g_value_get_string (value));
      break;
    case PROP_COLOUR:
      plenary_timeline_row_set_looks (self, g_value_get_enum (value), self->symbol);
      break;
    case PROP_SYMBOL:
      plenary_timeline_row_set_looks (self, self->colour, g_value_get_enum (value));
      break;
    }
}

static void
plenary_timeline_row_class_init (PlenaryTimelineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_timeline_row_finalize;
  object_class->get_property = plenary_timeline_row_get_property;
  object_class->set_property = plenary_timeline_row_set_property;

  /**
   * PlenaryTimelineRow:id:
   *
   * The name by which marks speak of the row.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * PlenaryTimelineRow:title:
   *
   * The words above the row.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * PlenaryTimelineRow:colour:
   *
   * The colour of its marks.
   */
  props[PROP_COLOUR] =
    g_param_spec_enum ("colour", NULL, NULL, PLENARY_TYPE_COLOUR, PLENARY_COLOUR_BLUE, flags);
  /**
   * PlenaryTimelineRow:symbol:
   *
   * The shape of its marks.
   */
  props[PROP_SYMBOL] =
    g_param_spec_enum ("symbol", NULL, NULL, PLENARY_TYPE_SYMBOL, PLENARY_SYMBOL_CIRCLE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryTimelineRow::changed:
   *
   * Emitted when anything about the row is different.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_timeline_row_init (PlenaryTimelineRow *self)
{
  self->title = g_strdup ("");
}

/**
 * plenary_timeline_row_new:
 * @id: the name by which marks speak of the row
 *
 * Makes a row without a title.
 *
 * Returns: (transfer full): the row
 */
PlenaryTimelineRow *
plenary_timeline_row_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PLENARY_TYPE_TIMELINE_ROW, "id", id, NULL);
}

/**
 * plenary_timeline_row_get_id:
 * @self: a row
 *
 * Gets [property@TimelineRow:id].
 *
 * Returns: (transfer none): the name by which marks speak of the row
 */
const char *
plenary_timeline_row_get_id (PlenaryTimelineRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ROW (self), NULL);

  return self->id;
}

/**
 * plenary_timeline_row_get_title:
 * @self: a row
 *
 * Gets [property@TimelineRow:title].
 *
 * Returns: (transfer none): the words above the row
 */
const char *
plenary_timeline_row_get_title (PlenaryTimelineRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ROW (self), NULL);

  return self->title;
}

/**
 * plenary_timeline_row_set_title:
 * @self: a row
 * @title: the words above the row
 *
 * Sets [property@TimelineRow:title].
 */
void
plenary_timeline_row_set_title (PlenaryTimelineRow *self,
                                const char *title)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_ROW (self));

  if (!g_set_str (&self->title, title != NULL ? title : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_row_get_colour:
 * @self: a row
 *
 * Gets [property@TimelineRow:colour].
 *
 * Returns: the colour of its marks
 */
PlenaryColour
plenary_timeline_row_get_colour (PlenaryTimelineRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ROW (self), PLENARY_COLOUR_BLUE);

  return self->colour;
}

/**
 * plenary_timeline_row_get_symbol:
 * @self: a row
 *
 * Gets [property@TimelineRow:symbol].
 *
 * Returns: the shape of its marks
 */
PlenarySymbol
plenary_timeline_row_get_symbol (PlenaryTimelineRow *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_ROW (self), PLENARY_SYMBOL_CIRCLE);

  return self->symbol;
}

/**
 * plenary_timeline_row_set_looks:
 * @self: a row
 * @colour: the colour of its marks
 * @symbol: the shape of its marks
 *
 * Sets [property@TimelineRow:colour] and [property@TimelineRow:symbol].
 */
void
plenary_timeline_row_set_looks (PlenaryTimelineRow *self,
                                PlenaryColour colour,
                                PlenarySymbol symbol)
{
  gboolean new_colour, new_symbol;

  g_return_if_fail (PLENARY_IS_TIMELINE_ROW (self));
  g_return_if_fail ((guint) colour < PLENARY_N_COLOURS);
  g_return_if_fail ((guint) symbol < PLENARY_N_SYMBOLS);

  new_colour = self->colour != colour;
  new_symbol = self->symbol != symbol;
  self->colour = colour;
  self->symbol = symbol;

  if (new_colour)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLOUR]);
  if (new_symbol)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SYMBOL]);
  if (new_colour || new_symbol)
    g_signal_emit (self, signals[CHANGED], 0);
}
