/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-vision.h"

#include "plenary-core-types.h"

/**
 * PlenaryVision:
 *
 * The vision that the teacher's school shares, in the teacher's words. There is one, and its
 * UUID is %PLENARY_VISION_UUID, the same in every file.
 *
 * May be used on any thread, by one thread at a time.
 */

struct _PlenaryVision
{
  PlenaryEntity parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (PlenaryVision, plenary_vision, PLENARY_TYPE_ENTITY)

typedef enum
{
  PROP_TEXT = 1,
} PlenaryVisionProps;

static GParamSpec *props[PROP_TEXT + 1];

static void
plenary_vision_finalize (GObject *object)
{
  PlenaryVision *self = PLENARY_VISION (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (plenary_vision_parent_class)->finalize (object);
}

static void
plenary_vision_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryVision *self = PLENARY_VISION (object);

  switch ((PlenaryVisionProps) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    }
}

static void
plenary_vision_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryVision *self = PLENARY_VISION (object);

  switch ((PlenaryVisionProps) prop_id)
    {
    case PROP_TEXT:
      plenary_vision_set_text (self, g_value_get_string (value));
      break;
    }
}

static void
plenary_vision_class_init (PlenaryVisionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = plenary_vision_finalize;
  object_class->get_property = plenary_vision_get_property;
  object_class->set_property = plenary_vision_set_property;

  /**
   * PlenaryVision:text:
   *
   * The vision in the teacher's words.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_vision_init (PlenaryVision *self)
{
  self->text = g_strdup ("");
}

/**
 * plenary_vision_new:
 *
 * Makes a detached vision without words.
 *
 * Returns: (transfer full): the vision
 */
PlenaryVision *
plenary_vision_new (void)
{
  return g_object_new (PLENARY_TYPE_VISION, "uuid", PLENARY_VISION_UUID, NULL);
}

/**
 * plenary_vision_get_text:
 * @self: a vision
 *
 * Gets [property@Vision:text].
 *
 * Returns: (transfer none): the vision in the teacher's words
 */
const char *
plenary_vision_get_text (PlenaryVision *self)
{
  g_return_val_if_fail (PLENARY_IS_VISION (self), NULL);

  return self->text;
}

/**
 * plenary_vision_set_text:
 * @self: a vision
 * @text: the vision in the teacher's words
 *
 * Sets [property@Vision:text].
 */
void
plenary_vision_set_text (PlenaryVision *self,
                         const char *text)
{
  g_return_if_fail (PLENARY_IS_VISION (self));

  if (g_set_str (&self->text, text != NULL ? text : ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}
