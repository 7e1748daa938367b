/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-mark.h"

#include "plenary-core-types.h"

/**
 * PlenaryTimelineMark:
 *
 * What the timeline draws for one moment.
 *
 * Belongs to the main thread.
 */

struct _PlenaryTimelineMark
{
  GObject parent_instance;

  char *id;
  PlenarySpan span;
  gint64 tagged_at;
  PlenaryKind kind;
  char **rows;
  char *label;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineMark, plenary_timeline_mark, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_ROWS,
  PROP_LABEL,
} PlenaryTimelineMarkProps;

static GParamSpec *props[PROP_LABEL + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_timeline_mark_finalize (GObject *object)
{
  PlenaryTimelineMark *self = PLENARY_TIMELINE_MARK (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->rows, g_strfreev);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (plenary_timeline_mark_parent_class)->finalize (object);
}

static void
plenary_timeline_mark_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryTimelineMark *self = PLENARY_TIMELINE_MARK (object);

  switch ((PlenaryTimelineMarkProps) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ROWS:
      g_value_set_boxed (value, self->rows);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    }
}

static void
plenary_timeline_mark_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  PlenaryTimelineMark *self = PLENARY_TIMELINE_MARK (object);

  switch ((PlenaryTimelineMarkProps) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KIND:
      plenary_timeline_mark_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_ROWS:
      plenary_timeline_mark_set_rows (self, g_value_get_boxed (value));
      break;
    case PROP_LABEL:
      plenary_timeline_mark_set_label (self, g_value_get_string (value));
      break;
    }
}

static void
plenary_timeline_mark_class_init (PlenaryTimelineMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_timeline_mark_finalize;
  object_class->get_property = plenary_timeline_mark_get_property;
  object_class->set_property = plenary_timeline_mark_set_property;

  /**
   * PlenaryTimelineMark:id:
   *
   * The name by which requests speak of the mark.
   */
  props[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * PlenaryTimelineMark:kind:
   *
   * What the teacher feels about it.
   */
  props[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, PLENARY_TYPE_KIND, PLENARY_KIND_NONE, flags);
  /**
   * PlenaryTimelineMark:rows:
   *
   * The rows it stands in, by their ids. The first one gives it its looks.
   */
  props[PROP_ROWS] = g_param_spec_boxed ("rows", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * PlenaryTimelineMark:label:
   *
   * All that there is to say about it, in one line.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryTimelineMark::changed:
   *
   * Emitted when anything about the mark is different, its times included.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_timeline_mark_init (PlenaryTimelineMark *self)
{
  self->rows = g_new0 (char *, 1);
  self->label = g_strdup ("");
}

/**
 * plenary_timeline_mark_new:
 * @id: the name by which requests speak of the mark
 *
 * Makes a mark at the very beginning.
 *
 * Returns: (transfer full): the mark
 */
PlenaryTimelineMark *
plenary_timeline_mark_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PLENARY_TYPE_TIMELINE_MARK, "id", id, NULL);
}

/**
 * plenary_timeline_mark_get_id:
 * @self: a mark
 *
 * Gets [property@TimelineMark:id].
 *
 * Returns: (transfer none): the name by which requests speak of the mark
 */
const char *
plenary_timeline_mark_get_id (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), NULL);

  return self->id;
}

/**
 * plenary_timeline_mark_get_span:
 * @self: a mark
 *
 * Gets the stretch that the mark covers.
 *
 * Returns: nanoseconds of lesson time
 */
PlenarySpan
plenary_timeline_mark_get_span (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), (PlenarySpan) { 0 });

  return self->span;
}

/**
 * plenary_timeline_mark_get_tagged_at:
 * @self: a mark
 *
 * Gets the instant that was marked, where the symbol stands.
 *
 * Returns: nanoseconds of lesson time
 */
gint64
plenary_timeline_mark_get_tagged_at (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), 0);

  return self->tagged_at;
}

/**
 * plenary_timeline_mark_set_times:
 * @self: a mark
 * @span: the stretch that it covers, in nanoseconds of lesson time
 * @tagged_at: the instant that was marked, in nanoseconds of lesson time
 *
 * Places the mark.
 */
void
plenary_timeline_mark_set_times (PlenaryTimelineMark *self,
                                 PlenarySpan span,
                                 gint64 tagged_at)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_MARK (self));
  g_return_if_fail (span.start <= span.end);

  if (self->span.start == span.start && self->span.end == span.end && self->tagged_at == tagged_at)
    return;

  self->span = span;
  self->tagged_at = tagged_at;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_mark_get_kind:
 * @self: a mark
 *
 * Gets [property@TimelineMark:kind].
 *
 * Returns: what the teacher feels about it
 */
PlenaryKind
plenary_timeline_mark_get_kind (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), PLENARY_KIND_NONE);

  return self->kind;
}

/**
 * plenary_timeline_mark_set_kind:
 * @self: a mark
 * @kind: what the teacher feels about it
 *
 * Sets [property@TimelineMark:kind].
 */
void
plenary_timeline_mark_set_kind (PlenaryTimelineMark *self,
                                PlenaryKind kind)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_MARK (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_mark_get_rows:
 * @self: a mark
 *
 * Gets [property@TimelineMark:rows].
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of rows; empty for a
 *   mark without a goal
 */
const char *const *
plenary_timeline_mark_get_rows (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), NULL);

  return (const char *const *) self->rows;
}

/**
 * plenary_timeline_mark_set_rows:
 * @self: a mark
 * @rows: (nullable) (array zero-terminated=1): ids of rows, or %NULL for none
 *
 * Sets [property@TimelineMark:rows].
 */
void
plenary_timeline_mark_set_rows (PlenaryTimelineMark *self,
                                const char *const *rows)
{
  static const char *const none[] = { NULL };

  g_return_if_fail (PLENARY_IS_TIMELINE_MARK (self));

  if (rows == NULL)
    rows = none;
  if (g_strv_equal ((const char *const *) self->rows, rows))
    return;

  g_strfreev (self->rows);
  self->rows = g_strdupv ((char **) rows);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROWS]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_timeline_mark_get_label:
 * @self: a mark
 *
 * Gets [property@TimelineMark:label].
 *
 * Returns: (transfer none): all that there is to say about it, in one line
 */
const char *
plenary_timeline_mark_get_label (PlenaryTimelineMark *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_MARK (self), NULL);

  return self->label;
}

/**
 * plenary_timeline_mark_set_label:
 * @self: a mark
 * @label: all that there is to say about it, in one line
 *
 * Sets [property@TimelineMark:label].
 */
void
plenary_timeline_mark_set_label (PlenaryTimelineMark *self,
                                 const char *label)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_MARK (self));

  if (!g_set_str (&self->label, label != NULL ? label : ""))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
  g_signal_emit (self, signals[CHANGED], 0);
}
