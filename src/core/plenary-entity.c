/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-entity.h"

/**
 * PlenaryEntity:
 *
 * What everything the teacher's file holds has in common: an identity that
 * never changes, and a revision that grows with every change.
 *
 * It is derivable because every kind of row is one. An instance is either
 * detached (a record on its way to or from the store, owned by one thread) or
 * live (the one object of its UUID that the main thread shows). Live objects
 * are changed by the store alone; everybody else copies, changes the copy and
 * commits it.
 */

typedef struct
{
  char *uuid;
  gint64 revision;
} PlenaryEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlenaryEntity, plenary_entity, G_TYPE_OBJECT)

typedef enum
{
  PROP_UUID = 1,
  PROP_REVISION,
} PlenaryEntityProps;

static GParamSpec *props[PROP_REVISION + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
plenary_entity_finalize (GObject *object)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (PLENARY_ENTITY (object));

  g_clear_pointer (&priv->uuid, g_free);

  G_OBJECT_CLASS (plenary_entity_parent_class)->finalize (object);
}

static void
plenary_entity_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (PLENARY_ENTITY (object));

  switch ((PlenaryEntityProps) prop_id)
    {
    case PROP_UUID:
      g_value_set_string (value, priv->uuid);
      break;
    case PROP_REVISION:
      g_value_set_int64 (value, priv->revision);
      break;
    }
}

static void
plenary_entity_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (PLENARY_ENTITY (object));

  switch ((PlenaryEntityProps) prop_id)
    {
    case PROP_UUID:
      priv->uuid = g_value_dup_string (value);
      break;
    case PROP_REVISION:
      plenary_entity_set_revision (PLENARY_ENTITY (object), g_value_get_int64 (value));
      break;
    }
}

static void
plenary_entity_class_init (PlenaryEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_entity_finalize;
  object_class->get_property = plenary_entity_get_property;
  object_class->set_property = plenary_entity_set_property;

  /**
   * PlenaryEntity:uuid:
   *
   * The identity, which two files of the same teacher agree on.
   */
  props[PROP_UUID] =
    g_param_spec_string ("uuid", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * PlenaryEntity:revision:
   *
   * Grows with every change the store acknowledges; 0 while never stored.
   */
  props[PROP_REVISION] =
    g_param_spec_int64 ("revision", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * PlenaryEntity::changed:
   *
   * Emitted once after a live object took over new values, however many
   * properties differ.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plenary_entity_init (PlenaryEntity *self)
{
}

/**
 * plenary_entity_get_uuid:
 * @self: an entity
 *
 * Gets [property@Entity:uuid].
 *
 * Returns: (transfer none): the UUID
 */
const char *
plenary_entity_get_uuid (PlenaryEntity *self)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (self);

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  return priv->uuid;
}

/**
 * plenary_entity_get_revision:
 * @self: an entity
 *
 * Gets [property@Entity:revision].
 *
 * Returns: the revision, or 0 if it was never stored
 */
gint64
plenary_entity_get_revision (PlenaryEntity *self)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (self);

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), 0);

  return priv->revision;
}

/**
 * plenary_entity_set_revision:
 * @self: an entity
 * @revision: the revision
 *
 * Sets [property@Entity:revision]. Only the store calls this.
 */
void
plenary_entity_set_revision (PlenaryEntity *self,
                             gint64 revision)
{
  PlenaryEntityPrivate *priv = plenary_entity_get_instance_private (self);

  g_return_if_fail (PLENARY_IS_ENTITY (self));

  if (priv->revision == revision)
    return;

  priv->revision = revision;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REVISION]);
}

static void
copy_properties (GObject *to,
                 GObject *from)
{
  guint n = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (to), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY)
        continue;

      g_value_init (&value, pspecs[i]->value_type);
      g_object_get_property (from, pspecs[i]->name, &value);
      g_object_set_property (to, pspecs[i]->name, &value);
    }
}

/**
 * plenary_entity_copy:
 * @self: (type PlenaryEntity): an entity
 *
 * Makes a detached copy with the same identity, revision and values: the way
 * to prepare an edit of a live object.
 *
 * Returns: (transfer full) (type PlenaryEntity): the copy
 */
gpointer
plenary_entity_copy (gpointer self)
{
  g_autoptr (GObject) copy = NULL;

  g_return_val_if_fail (PLENARY_IS_ENTITY (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), "uuid", plenary_entity_get_uuid (self), NULL);
  copy_properties (copy, G_OBJECT (self));

  return g_steal_pointer (&copy);
}

/**
 * plenary_entity_update_from:
 * @self: a live entity
 * @other: a record of the same type and UUID
 *
 * Takes over every value of @other, notifies what differs, and emits
 * [signal@Entity::changed] once. Only the store calls this.
 */
void
plenary_entity_update_from (PlenaryEntity *self,
                            PlenaryEntity *other)
{
  g_return_if_fail (PLENARY_IS_ENTITY (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));
  g_return_if_fail (g_str_equal (plenary_entity_get_uuid (self), plenary_entity_get_uuid (other)));

  g_object_freeze_notify (G_OBJECT (self));
  copy_properties (G_OBJECT (self), G_OBJECT (other));
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
