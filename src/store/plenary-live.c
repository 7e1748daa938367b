/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-live.h"

#include "plenary-agreement.h"
#include "plenary-answer.h"
#include "plenary-attempt.h"
#include "plenary-contents-private.h"
#include "plenary-debrief-choice.h"
#include "plenary-debrief-moment.h"
#include "plenary-debrief.h"
#include "plenary-estimate.h"
#include "plenary-goal.h"
#include "plenary-lesson-record.h"
#include "plenary-lesson.h"
#include "plenary-moment.h"
#include "plenary-next-step.h"
#include "plenary-order.h"
#include "plenary-prompt-set.h"
#include "plenary-question.h"
#include "plenary-recording.h"
#include "plenary-remark.h"
#include "plenary-sitting.h"
#include "plenary-speech.h"
#include "plenary-vision.h"

/* The live objects: one for each UUID that the main thread shows. The models hold
 * them; this map only knows them. An object that is taken out of its model and
 * that somebody still holds is used again if its row comes back, so that there
 * never are two of one UUID. */

typedef struct
{
  PlenaryLive *live;
  char *uuid;
  PlenaryEntity *entity;
  PlenaryModel *model;
} Entry;

struct _PlenaryLive
{
  /* By type: what is always at hand. */
  GHashTable *models;
  GHashTable *entries;
  GHashTable *contents;
};

/**
 * plenary_change_new:
 * @uuid: an entity
 * @record: (nullable): what it is now, or %NULL if it is not there
 *
 * Makes a change.
 *
 * Returns: (transfer full): the change
 */
PlenaryChange *
plenary_change_new (const char *uuid,
                    PlenaryEntity *record)
{
  PlenaryChange *self = g_new0 (PlenaryChange, 1);

  self->uuid = g_strdup (uuid);
  g_set_object (&self->record, record);

  return self;
}

/**
 * plenary_change_free:
 * @change: (type PlenaryChange): a change
 *
 * Frees a change.
 */
void
plenary_change_free (gpointer change)
{
  PlenaryChange *self = change;

  g_free (self->uuid);
  g_clear_object (&self->record);
  g_free (self);
}

static void
entity_gone_cb (gpointer data,
                GObject *where_it_was)
{
  Entry *entry = data;

  entry->entity = NULL;
  g_hash_table_remove (entry->live->entries, entry->uuid);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  if (entry->entity != NULL)
    g_object_weak_unref (G_OBJECT (entry->entity), entity_gone_cb, entry);
  g_clear_weak_pointer (&entry->model);
  g_free (entry->uuid);
  g_free (entry);
}

static Entry *
entry_new (PlenaryLive *self,
           PlenaryEntity *entity)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->live = self;
  entry->uuid = g_strdup (plenary_entity_get_uuid (entity));
  entry->entity = entity;
  g_object_weak_ref (G_OBJECT (entity), entity_gone_cb, entry);
  g_hash_table_insert (self->entries, entry->uuid, entry);

  return entry;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * plenary_live_new:
 *
 * Makes a world without objects, for the main thread.
 *
 * Returns: (transfer full): the live objects
 */
PlenaryLive *
plenary_live_new (void)
{
  const GType always_at_hand[] = {
    PLENARY_TYPE_VISION,     PLENARY_TYPE_GOAL,      PLENARY_TYPE_LESSON,
    PLENARY_TYPE_PROMPT_SET, PLENARY_TYPE_NEXT_STEP, PLENARY_TYPE_ATTEMPT,
    PLENARY_TYPE_DEBRIEF,    PLENARY_TYPE_AGREEMENT, PLENARY_TYPE_DEBRIEF_CHOICE,
  };
  PlenaryLive *self = g_new0 (PlenaryLive, 1);

  self->models = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (always_at_hand); i++)
    g_hash_table_insert (self->models, GSIZE_TO_POINTER (always_at_hand[i]),
                         plenary_model_new (always_at_hand[i],
                                            plenary_order_get (always_at_hand[i]), NULL));
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weak_ref_free);

  return self;
}

/**
 * plenary_live_free:
 * @self: the live objects
 *
 * Lets go of all objects. Those that somebody holds stay as they are.
 */
void
plenary_live_free (PlenaryLive *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->contents, g_hash_table_unref);
  g_clear_pointer (&self->models, g_hash_table_unref);

  g_free (self);
}

/**
 * plenary_live_get_model:
 * @self: the live objects
 * @type: the type of an entity
 *
 * Gets the model of entities that are always at hand.
 *
 * Returns: (transfer none) (nullable): the model, or %NULL if such entities belong to a
 *   lesson
 */
PlenaryModel *
plenary_live_get_model (PlenaryLive *self,
                        GType type)
{
  return g_hash_table_lookup (self->models, GSIZE_TO_POINTER (type));
}

/**
 * plenary_live_lookup:
 * @self: the live objects
 * @uuid: a UUID
 *
 * Finds the live object of a UUID.
 *
 * Returns: (transfer none) (nullable): the object, or %NULL if none is shown
 */
PlenaryEntity *
plenary_live_lookup (PlenaryLive *self,
                     const char *uuid)
{
  Entry *entry = g_hash_table_lookup (self->entries, uuid);

  return entry != NULL && entry->model != NULL ? entry->entity : NULL;
}

/**
 * plenary_live_get_contents:
 * @self: the live objects
 * @lesson: the UUID of a lesson
 *
 * Finds the contents of a lesson that somebody holds.
 *
 * Returns: (transfer full) (nullable): the contents
 */
PlenaryContents *
plenary_live_get_contents (PlenaryLive *self,
                           const char *lesson)
{
  GWeakRef *ref = lesson != NULL ? g_hash_table_lookup (self->contents, lesson) : NULL;

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

/**
 * plenary_live_list_contents:
 * @self: the live objects
 *
 * Lists the contents that somebody holds.
 *
 * Returns: (transfer full) (element-type PlenaryContents): the contents
 */
GPtrArray *
plenary_live_list_contents (PlenaryLive *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer ref;

  g_hash_table_iter_init (&iter, self->contents);
  while (g_hash_table_iter_next (&iter, NULL, &ref))
    {
      PlenaryContents *contents = g_weak_ref_get (ref);

      if (contents != NULL)
        g_ptr_array_add (list, contents);
    }

  return list;
}

/**
 * plenary_live_add_contents:
 * @self: the live objects
 * @contents: empty contents
 *
 * Keeps contents up to date from now on, for as long as somebody else holds them.
 */
void
plenary_live_add_contents (PlenaryLive *self,
                           PlenaryContents *contents)
{
  PlenaryEntity *lesson = PLENARY_ENTITY (plenary_contents_get_lesson (contents));
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, contents);
  g_hash_table_replace (self->contents, g_strdup (plenary_entity_get_uuid (lesson)), ref);
}

/* The model that @entity belongs into, if it is shown at all. */
static PlenaryModel *
find_model (PlenaryLive *self,
            PlenaryEntity *entity)
{
  PlenaryModel *model = plenary_live_get_model (self, G_OBJECT_TYPE (entity));
  g_autoptr (PlenaryContents) contents = NULL;
  g_autofree char *lesson = NULL;

  if (model != NULL)
    return model;

  g_object_get (entity, "lesson", &lesson, NULL);
  contents = plenary_live_get_contents (self, lesson);

  return contents != NULL ? plenary_contents_get_model (contents, G_OBJECT_TYPE (entity)) : NULL;
}

static gboolean
equal_values (GParamSpec *pspec,
              const GValue *a,
              const GValue *b)
{
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  return g_param_values_cmp (pspec, a, b) == 0;
}

/* Whether nothing differs that anybody sees. */
static gboolean
equal_entities (PlenaryEntity *a,
                PlenaryEntity *b)
{
  guint n = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) first = G_VALUE_INIT;
      g_auto (GValue) second = G_VALUE_INIT;

      if (pspecs[i]->owner_type == PLENARY_TYPE_ENTITY)
        continue;

      g_object_get_property (G_OBJECT (a), pspecs[i]->name, &first);
      g_object_get_property (G_OBJECT (b), pspecs[i]->name, &second);
      if (!equal_values (pspecs[i], &first, &second))
        return FALSE;
    }

  return TRUE;
}

/* What has a time is sorted by lesson time, which moves with its recording. */
static void
place_by_time (PlenaryLive *self,
               PlenaryRecording *recording)
{
  g_autoptr (PlenaryContents) contents =
    plenary_live_get_contents (self, plenary_recording_get_lesson (recording));

  if (contents != NULL)
    plenary_contents_sort_by_time (contents);
}

static void
take_out (Entry *entry)
{
  PlenaryModel *model = entry->model;

  if (model == NULL)
    return;

  /* The model may be the last to hold the object, and with it the entry. */
  g_clear_weak_pointer (&entry->model);
  plenary_model_remove (model, entry->entity);
}

static void
update (PlenaryLive *self,
        Entry *entry,
        PlenaryEntity *record)
{
  if (equal_entities (entry->entity, record))
    {
      plenary_entity_set_revision (entry->entity, plenary_entity_get_revision (record));
      return;
    }

  plenary_entity_update_from (entry->entity, record);
  if (PLENARY_IS_RECORDING (entry->entity))
    {
      /* In one change, so that what plays is at no time taken for removed. */
      if (entry->model != NULL)
        plenary_model_sort (entry->model);
      place_by_time (self, PLENARY_RECORDING (entry->entity));
    }
  else if (entry->model != NULL)
    {
      plenary_model_place (entry->model, entry->entity);
    }
}

/* Makes the object of a row what the row is, and puts off adding it to its model. */
static void
apply_record (PlenaryLive *self,
              PlenaryChange *change,
              GHashTable *added)
{
  PlenaryEntity *record = change->record;
  Entry *entry = g_hash_table_lookup (self->entries, plenary_entity_get_uuid (record));
  PlenaryModel *model = find_model (self, record);
  g_autoptr (PlenaryEntity) kept = entry != NULL ? g_object_ref (entry->entity) : NULL;
  GPtrArray *items;

  if (entry != NULL && entry->model != model)
    take_out (entry);
  if (entry != NULL)
    update (self, entry, record);
  if (model == NULL || (entry != NULL && entry->model == model))
    return;

  /* A record that may be wanted elsewhere, on another thread even, is not shown itself. */
  if (entry == NULL)
    {
      kept = change->fresh ? g_object_ref (record) : plenary_entity_copy (record);
      entry = entry_new (self, kept);
    }
  g_set_weak_pointer (&entry->model, model);

  items = g_hash_table_lookup (added, model);
  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (added, model, items);
    }
  g_ptr_array_add (items, g_steal_pointer (&kept));
}

static void
add_of_type (GHashTable *added,
             GType type)
{
  GHashTableIter iter;
  gpointer model, items;

  g_hash_table_iter_init (&iter, added);
  while (g_hash_table_iter_next (&iter, &model, &items))
    {
      if (g_list_model_get_item_type (model) == type)
        plenary_model_add (model, items);
    }
}

/* Whether all that @model has is going to be removed. */
static void
clear_if_all_go (PlenaryLive *self,
                 PlenaryModel *model,
                 GHashTable *going)
{
  GListModel *list = G_LIST_MODEL (model);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PlenaryEntity) entity = g_list_model_get_item (list, i);

      if (!g_hash_table_contains (going, plenary_entity_get_uuid (entity)))
        return;
    }

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PlenaryEntity) entity = g_list_model_get_item (list, i);
      Entry *entry = g_hash_table_lookup (self->entries, plenary_entity_get_uuid (entity));

      g_clear_weak_pointer (&entry->model);
    }

  plenary_model_clear (model);
}

/* A lesson that goes with a thousand moments says so once, not a thousand times; and so do
 * all lessons that go at once. */
static void
clear_models (PlenaryLive *self,
              GHashTable *going)
{
  g_autoptr (GPtrArray) contents = plenary_live_list_contents (self);
  GHashTableIter iter;
  gpointer model;

  for (guint i = 0; i < contents->len; i++)
    {
      g_autoptr (GPtrArray) models = plenary_contents_list_models (contents->pdata[i]);

      for (guint j = 0; j < models->len; j++)
        clear_if_all_go (self, models->pdata[j], going);
    }

  g_hash_table_iter_init (&iter, self->models);
  while (g_hash_table_iter_next (&iter, NULL, &model))
    clear_if_all_go (self, model, going);
}

static void
apply_removals (PlenaryLive *self,
                GPtrArray *changes)
{
  g_autoptr (GHashTable) going = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer uuid;

  for (guint i = 0; i < changes->len; i++)
    {
      PlenaryChange *change = changes->pdata[i];

      if (change->record == NULL)
        g_hash_table_add (going, change->uuid);
    }

  if (g_hash_table_size (going) > 1)
    clear_models (self, going);

  g_hash_table_iter_init (&iter, going);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    {
      Entry *entry = g_hash_table_lookup (self->entries, uuid);

      if (entry != NULL)
        take_out (entry);
    }
}

/**
 * plenary_live_apply:
 * @self: the live objects
 * @changes: (element-type PlenaryChange): what is different now, each UUID once
 *
 * Makes the live objects and the models what the changes say. Each object says
 * once that it has changed, and each model what has moved.
 */
void
plenary_live_apply (PlenaryLive *self,
                    GPtrArray *changes)
{
  /* Whoever hears of a moment can look up its goals, its lesson and its recording. */
  const GType in_turn[] = {
    PLENARY_TYPE_VISION,         PLENARY_TYPE_GOAL,       PLENARY_TYPE_LESSON,
    PLENARY_TYPE_RECORDING,      PLENARY_TYPE_MOMENT,     PLENARY_TYPE_ANSWER,
    PLENARY_TYPE_QUESTION,       PLENARY_TYPE_SPEECH,     PLENARY_TYPE_ESTIMATE,
    PLENARY_TYPE_SITTING,        PLENARY_TYPE_PROMPT_SET, PLENARY_TYPE_NEXT_STEP,
    PLENARY_TYPE_ATTEMPT,        PLENARY_TYPE_DEBRIEF,    PLENARY_TYPE_DEBRIEF_MOMENT,
    PLENARY_TYPE_REMARK,         PLENARY_TYPE_AGREEMENT,  PLENARY_TYPE_LESSON_RECORD,
    PLENARY_TYPE_DEBRIEF_CHOICE,
  };
  g_autoptr (GHashTable) added =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < changes->len; i++)
    {
      PlenaryChange *change = changes->pdata[i];

      if (change->record != NULL)
        apply_record (self, change, added);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (in_turn); i++)
    add_of_type (added, in_turn[i]);

  apply_removals (self, changes);
}

/**
 * plenary_live_clear:
 * @self: the live objects
 *
 * Takes everything out of the models, before another file is shown.
 */
void
plenary_live_clear (PlenaryLive *self)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (plenary_change_free);
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_ptr_array_add (changes, plenary_change_new (uuid, NULL));

  plenary_live_apply (self, changes);
}
