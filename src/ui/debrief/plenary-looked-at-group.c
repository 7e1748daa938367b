/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-looked-at-group.h"

#include "plenary-debrief-places.h"
#include "plenary-debrief-words.h"
#include "plenary-model-watch.h"
#include "plenary-remark.h"

#include <glib/gi18n.h>

/**
 * PlenaryLookedAtGroup:
 *
 * The moments that were looked at in a debrief, in their order, each with what was noticed
 * together and what the coach said; then what was said about none of them.
 */

struct _PlenaryLookedAtGroup
{
  AdwPreferencesGroup parent_instance;

  PlenaryStore *store;
  PlenaryContents *contents;
  PlenaryDebrief *debrief;
  PlenaryModelWatch *places_watch;
  PlenaryModelWatch *remarks_watch;
  PlenaryModelWatch *moments_watch;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PlenaryLookedAtGroup, plenary_looked_at_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_remark (PlenaryLookedAtGroup *self,
                 PlenaryRemark *remark)
{
  const char *coach = plenary_debrief_get_coach (self->debrief);

  if (plenary_remark_get_kind (remark) == PLENARY_REMARK_KIND_NOTICED)
    /* Translators: %s is what those who sat together noticed */
    return g_strdup_printf (_("What we noticed: %s"), plenary_remark_get_text (remark));

  /* Translators: who said something in a debrief, and what */
  return g_strdup_printf (_("%s said: “%s”"),
                          coach != NULL && *coach != '\0' ? coach : _("The coach"),
                          plenary_remark_get_text (remark));
}

/* What was said about a moment, or about none. */
static char *
describe_remarks (PlenaryLookedAtGroup *self,
                  const char *moment)
{
  GListModel *remarks = plenary_contents_get_remarks (self->contents);
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->debrief));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (remarks); i++)
    {
      g_autoptr (PlenaryRemark) remark = g_list_model_get_item (remarks, i);
      const char *text = plenary_remark_get_text (remark);

      if (g_strcmp0 (plenary_remark_get_debrief (remark), uuid) == 0 &&
          g_strcmp0 (plenary_remark_get_moment (remark), moment) == 0 && text != NULL &&
          *text != '\0')
        g_ptr_array_add (lines, describe_remark (self, remark));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static GtkWidget *
add_row (PlenaryLookedAtGroup *self,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_moment (PlenaryLookedAtGroup *self,
            PlenaryMoment *moment,
            const char *said)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (moment));
  g_autofree char *place =
    plenary_debrief_words_place (plenary_debrief_words_get_time (self->store, moment), moment);
  /* Translators: the place of a moment in a debrief, its time and its length */
  g_autofree char *title = g_strdup_printf (_("%u. %s"), self->rows->len + 1, place);
  GtkWidget *row = add_row (self, title, *said != '\0' ? said : _("Nothing was written down."));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* An action that is there already must not find itself without its target. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ssx)",
                                    plenary_debrief_get_lesson (self->debrief), uuid, (gint64) -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-place");
}

/* What was chosen and then kept back was not seen by anybody. What was talked about was,
 * whoever may see it now. */
static void
add_if_shown (PlenaryLookedAtGroup *self,
              PlenaryMoment *moment)
{
  g_autofree char *said =
    describe_remarks (self, plenary_entity_get_uuid (PLENARY_ENTITY (moment)));

  if (*said != '\0' || plenary_moment_get_visibility (moment) == PLENARY_VISIBILITY_DEBRIEF)
    add_moment (self, moment, said);
}

static void
update (PlenaryLookedAtGroup *self)
{
  g_autoptr (GPtrArray) places = plenary_debrief_places_list (self->contents, self->debrief);
  g_autofree char *rest = describe_remarks (self, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < places->len; i++)
    {
      gpointer moment =
        plenary_store_lookup (self->store, plenary_debrief_moment_get_moment (places->pdata[i]));

      if (PLENARY_IS_MOMENT (moment))
        add_if_shown (self, moment);
    }
  if (*rest != '\0')
    add_row (self, _("About all of it"), rest);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
plenary_looked_at_group_dispose (GObject *object)
{
  PlenaryLookedAtGroup *self = PLENARY_LOOKED_AT_GROUP (object);

  g_clear_object (&self->places_watch);
  g_clear_object (&self->remarks_watch);
  g_clear_object (&self->moments_watch);
  g_clear_object (&self->debrief);
  g_clear_object (&self->contents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_looked_at_group_parent_class)->dispose (object);
}

static void
plenary_looked_at_group_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_LOOKED_AT_GROUP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_looked_at_group_parent_class)->finalize (object);
}

static void
plenary_looked_at_group_class_init (PlenaryLookedAtGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_looked_at_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_looked_at_group_finalize;
}

static void
plenary_looked_at_group_init (PlenaryLookedAtGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * plenary_looked_at_group_set_debrief:
 * @self: a group
 * @store: the store
 * @contents: the contents of a lesson
 * @debrief: a live debrief about it
 *
 * Shows what was looked at in a debrief. To be called once.
 */
void
plenary_looked_at_group_set_debrief (PlenaryLookedAtGroup *self,
                                     PlenaryStore *store,
                                     PlenaryContents *contents,
                                     PlenaryDebrief *debrief)
{
  g_return_if_fail (PLENARY_IS_LOOKED_AT_GROUP (self));
  g_return_if_fail (self->store == NULL);

  g_set_object (&self->store, store);
  g_set_object (&self->contents, contents);
  g_set_object (&self->debrief, debrief);
  self->places_watch = plenary_model_watch_new (plenary_contents_get_debrief_moments (contents));
  self->remarks_watch = plenary_model_watch_new (plenary_contents_get_remarks (contents));
  self->moments_watch = plenary_model_watch_new (plenary_contents_get_moments (contents));
  g_signal_connect_object (self->places_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remarks_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moments_watch, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
