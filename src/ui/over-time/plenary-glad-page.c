/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-glad-page.h"

#include "plenary-card.h"
#include "plenary-export-dialog.h"
#include "plenary-growing-list.h"
#include "plenary-hide-button.h"
#include "plenary-over-time-reader.h"
#include "plenary-past-row.h"
#include "plenary-past-words.h"
#include "plenary-play-page.h"
#include "plenary-trouble.h"

#include <glib/gi18n.h>

/**
 * PlenaryGladPage:
 *
 * What the teacher is glad of, over all lessons, the newest first. Each plays alone, in
 * its words; and of those that are chosen a card of words can be made, to share.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryGladPage
{
  AdwNavigationPage parent_instance;

  PlenaryOverTimeReader *reader;
  /* The UUIDs of the moments that were chosen for a card. */
  GHashTable *chosen;
  gboolean choosing;

  GtkStack *stack;
  GtkListView *list;
  GtkWidget *card_bar;
  GtkLabel *chosen_label;
};

G_DEFINE_FINAL_TYPE (PlenaryGladPage, plenary_glad_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_CHOOSING = 1,
} PlenaryGladPageProps;

static GParamSpec *props[PROP_CHOOSING + 1];

/* The check button of a row. */
#define CHECK "plenary-check"

static const char *
uuid_of (PlenaryPastMoment *moment)
{
  return plenary_entity_get_uuid (PLENARY_ENTITY (plenary_past_moment_get_moment (moment)));
}

/* Those that were chosen, as they stand in the list. */
static GPtrArray *
list_chosen (PlenaryGladPage *self)
{
  GListModel *moments = plenary_over_time_reader_get_moments (self->reader);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (PlenaryPastMoment) moment = g_list_model_get_item (moments, i);

      if (g_hash_table_contains (self->chosen, uuid_of (moment)))
        g_ptr_array_add (chosen, g_steal_pointer (&moment));
    }

  return chosen;
}

static void
update_chosen (PlenaryGladPage *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autofree char *said =
    g_strdup_printf (ngettext ("%u moment chosen", "%u moments chosen", chosen->len), chosen->len);

  gtk_label_set_text (self->chosen_label,
                      chosen->len > 0 ? said : _("Choose the moments for the card."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "glad.card", chosen->len > 0);
}

static void
read_cb (PlenaryGladPage *self)
{
  gboolean any = g_list_model_get_n_items (plenary_over_time_reader_get_moments (self->reader)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "glad.play", any);
  update_chosen (self);
}

static void
failed_cb (PlenaryGladPage *self,
           const GError *error)
{
  plenary_trouble_say (GTK_WIDGET (self), error);
}

static void
play (PlenaryGladPage *self,
      GPtrArray *moments)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            ADW_NAVIGATION_PAGE (plenary_play_page_new (_("Glad Of"), moments)));
}

static void
play_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryGladPage *self = PLENARY_GLAD_PAGE (widget);
  GListModel *list = plenary_over_time_reader_get_moments (self->reader);
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (moments, g_list_model_get_item (list, i));
  if (moments->len > 0)
    play (self, moments);
}

static PlenaryReport *
make_card (gboolean with_all,
           gpointer user_data)
{
  return plenary_card_new_glad (user_data, with_all);
}

static void
card_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  adw_dialog_present (ADW_DIALOG (plenary_export_dialog_new_for_card (
                        _("A Card of Words"), make_card, list_chosen (PLENARY_GLAD_PAGE (widget)),
                        (GDestroyNotify) g_ptr_array_unref)),
                      widget);
}

static void
choose (PlenaryGladPage *self,
        PlenaryPastMoment *moment,
        gboolean chosen)
{
  if (chosen)
    g_hash_table_add (self->chosen, g_strdup (uuid_of (moment)));
  else
    g_hash_table_remove (self->chosen, uuid_of (moment));
  update_chosen (self);
}

/* The rows. */

static void
toggled_cb (PlenaryGladPage *self,
            GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), PLENARY_TYPE_PAST_ROW);
  PlenaryPastMoment *moment = row != NULL ? plenary_past_row_get_moment (PLENARY_PAST_ROW (row))
                                          : NULL;

  if (moment != NULL)
    choose (self, moment, gtk_check_button_get_active (check));
}

static void
setup_cb (PlenaryGladPage *self,
          GtkListItem *item)
{
  GtkWidget *row = g_object_new (PLENARY_TYPE_PAST_ROW, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (check, 6);
  g_object_bind_property (self, "choosing", check, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), CHECK, check);
  plenary_past_row_add_suffix (PLENARY_PAST_ROW (row), check);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (PlenaryGladPage *self,
         GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  PlenaryPastMoment *moment = gtk_list_item_get_item (item);
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), CHECK);
  gboolean chosen = g_hash_table_contains (self->chosen, uuid_of (moment));
  g_autofree char *summary = plenary_past_words_summary (moment);
  g_autofree char *name = NULL;

  plenary_past_row_set_moment (PLENARY_PAST_ROW (row), NULL);
  gtk_check_button_set_active (check, chosen);
  plenary_past_row_set_moment (PLENARY_PAST_ROW (row), moment);
  gtk_list_item_set_accessible_label (item, summary);
  /* Translators: the name of a check box; %s is where a moment is from and its first words */
  name = g_strdup_printf (_("Choose %s"), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What a click into the row does while one chooses. */
static void
toggle_row (PlenaryGladPage *self,
            PlenaryPastMoment *moment)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (PLENARY_IS_PAST_ROW (row) &&
          plenary_past_row_get_moment (PLENARY_PAST_ROW (row)) == moment)
        {
          GtkCheckButton *check = g_object_get_data (G_OBJECT (row), CHECK);

          gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
        }
    }
}

/* A moment plays alone; while one chooses, it is chosen instead. */
static void
activate_cb (PlenaryGladPage *self,
             guint position)
{
  g_autoptr (PlenaryPastMoment) moment =
    g_list_model_get_item (plenary_over_time_reader_get_moments (self->reader), position);
  g_autoptr (GPtrArray) alone = NULL;

  if (moment == NULL)
    return;

  if (self->choosing)
    {
      toggle_row (self, moment);
      return;
    }

  alone = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (alone, g_object_ref (moment));
  play (self, alone);
}

/* Of a row with a box, space is the key, which the list itself would select it with. */
static gboolean
space_cb (GtkWidget *list,
          GVariant *args,
          gpointer user_data)
{
  PlenaryGladPage *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));

  return self->choosing && focus != NULL && gtk_widget_get_parent (focus) == list &&
         gtk_widget_activate (focus);
}

static void
let_space_choose (PlenaryGladPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (space_cb, self,
                                                                                   NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/* Nothing is read for a page that nobody sees. */
static void
plenary_glad_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plenary_glad_page_parent_class)->map (widget);

  plenary_over_time_reader_set_active (PLENARY_GLAD_PAGE (widget)->reader, TRUE);
}

static void
plenary_glad_page_unmap (GtkWidget *widget)
{
  plenary_over_time_reader_set_active (PLENARY_GLAD_PAGE (widget)->reader, FALSE);

  GTK_WIDGET_CLASS (plenary_glad_page_parent_class)->unmap (widget);
}

static void
plenary_glad_page_dispose (GObject *object)
{
  PlenaryGladPage *self = PLENARY_GLAD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_GLAD_PAGE);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_glad_page_parent_class)->dispose (object);
}

static void
plenary_glad_page_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch ((PlenaryGladPageProps) prop_id)
    {
    case PROP_CHOOSING:
      g_value_set_boolean (value, PLENARY_GLAD_PAGE (object)->choosing);
      break;
    }
}

static void
plenary_glad_page_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PlenaryGladPage *self = PLENARY_GLAD_PAGE (object);

  switch ((PlenaryGladPageProps) prop_id)
    {
    case PROP_CHOOSING:
      self->choosing = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
plenary_glad_page_class_init (PlenaryGladPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_glad_page_dispose;
  object_class->get_property = plenary_glad_page_get_property;
  object_class->set_property = plenary_glad_page_set_property;
  widget_class->map = plenary_glad_page_map;
  widget_class->unmap = plenary_glad_page_unmap;

  /**
   * PlenaryGladPage:choosing:
   *
   * Whether moments are chosen for a card.
   */
  props[PROP_CHOOSING] =
    g_param_spec_boolean ("choosing", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-glad-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGladPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGladPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGladPage, card_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGladPage, chosen_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "glad.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "glad.card", NULL, card_action);
}

static void
plenary_glad_page_init (PlenaryGladPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  let_space_choose (self);
}

/**
 * plenary_glad_page_new:
 * @store: an open store
 *
 * Makes the page of what the teacher is glad of.
 *
 * Returns: (transfer floating): the page
 */
PlenaryGladPage *
plenary_glad_page_new (PlenaryStore *store)
{
  PlenaryGladPage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_new (PLENARY_TYPE_GLAD_PAGE, NULL);
  self->reader = plenary_over_time_reader_new (store, NULL);
  plenary_growing_list_show (self->list, plenary_over_time_reader_get_moments (self->reader));
  g_signal_connect_object (self->reader, "changed", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
