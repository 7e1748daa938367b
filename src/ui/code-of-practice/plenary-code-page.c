/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-page.h"

#include "plenary-agreement-sections.h"
#include "plenary-code-edits.h"
#include "plenary-code-template.h"
#include "plenary-code-view.h"
#include "plenary-code-words.h"
#include "plenary-code-writing-page.h"
#include "plenary-export-dialog.h"
#include "plenary-hide-button.h"
#include "plenary-keep.h"
#include "plenary-model-watch.h"
#include "plenary-paper.h"

#include <glib/gi18n.h>

/**
 * PlenaryCodePage:
 *
 * The code of practice that holds now, or the draft of a first one, to be read; the
 * older texts; and the ways to a new one. Or one of the older texts alone.
 *
 * It lies in an #AdwNavigationView, and its window has to have the `win.…` actions it
 * names.
 */

struct _PlenaryCodePage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryModelWatch *watch;
  /* The UUID of the only one that is to be read, or NULL. */
  char *only;
  PlenaryAgreement *shown;
  PlenaryAgreement *draft;
  GListStore *others;

  GtkStack *stack;
  GtkWidget *draft_card;
  GtkLabel *draft_label;
  GtkLabel *agreed_label;
  GtkLabel *review_label;
  PlenaryCodeView *view;
  GtkWidget *new_button;
  GtkWidget *others_group;
  GtkListBox *others_list;
};

G_DEFINE_FINAL_TYPE (PlenaryCodePage, plenary_code_page, ADW_TYPE_NAVIGATION_PAGE)

/* Which texts there are. */

static void
find_texts (PlenaryCodePage *self)
{
  GListModel *agreements = plenary_store_get_agreements (self->store);
  g_autoptr (PlenaryAgreement) shown = NULL;
  g_autoptr (PlenaryAgreement) draft = NULL;

  if (self->only != NULL)
    {
      g_set_object (&shown, plenary_store_lookup (self->store, self->only));
      if (shown != NULL && plenary_agreement_get_agreed_on (shown) == NULL)
        g_set_object (&draft, shown);
    }
  else
    {
      draft = plenary_agreement_find_draft (agreements);
      shown = plenary_agreement_find_held (agreements);
      if (shown == NULL)
        g_set_object (&shown, draft);
    }
  g_set_object (&self->shown, shown);
  g_set_object (&self->draft, draft);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer user_data)
{
  PlenaryAgreement *first = (PlenaryAgreement *) a;
  PlenaryAgreement *second = (PlenaryAgreement *) b;
  int order =
    g_strcmp0 (plenary_agreement_get_agreed_on (second), plenary_agreement_get_agreed_on (first));
  gint64 difference =
    plenary_agreement_get_created (second) - plenary_agreement_get_created (first);

  return order != 0 ? order : (difference > 0) - (difference < 0);
}

static void
find_others (PlenaryCodePage *self)
{
  GListModel *agreements = plenary_store_get_agreements (self->store);

  g_list_store_remove_all (self->others);
  for (guint i = 0; i < g_list_model_get_n_items (agreements) && self->only == NULL; i++)
    {
      g_autoptr (PlenaryAgreement) agreement = g_list_model_get_item (agreements, i);

      if (agreement != self->shown && agreement != self->draft)
        g_list_store_insert_sorted (self->others, agreement, compare_newest_first, NULL);
    }
}

/* Showing them. */

static void
update_text (PlenaryCodePage *self)
{
  gboolean is_draft = self->shown == self->draft;
  g_autofree char *today = plenary_keep_day (g_get_real_time ());
  g_autofree char *agreed = plenary_code_words_agreed (self->shown);
  /* Nobody has to look again at a text in whose place there is another. */
  g_autofree char *review = self->only == NULL ? plenary_code_words_review (self->shown, today)
                                               : NULL;

  gtk_label_set_text (self->agreed_label, agreed);
  gtk_label_set_text (self->review_label, review != NULL ? review : "");
  gtk_widget_set_visible (GTK_WIDGET (self->review_label), review != NULL);
  plenary_code_view_set_text (self->view, plenary_agreement_get_text (self->shown));
  gtk_widget_set_visible (self->draft_card, self->draft != NULL);
  gtk_label_set_text (self->draft_label,
                      is_draft ? _("This is a draft. Nobody has agreed to it yet.")
                               : _("A new one is being written. Until you agree on it, this one "
                                   "holds."));
  gtk_widget_set_visible (self->new_button, self->draft == NULL && self->only == NULL);
  gtk_widget_set_visible (self->others_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->others)) > 0);
}

/* When the only text that was to be read here is gone. */
static void
leave (PlenaryCodePage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) ==
                        ADW_NAVIGATION_PAGE (self))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
update (PlenaryCodePage *self)
{
  find_texts (self);
  find_others (self);
  if (self->shown != NULL)
    update_text (self);
  else if (self->only != NULL)
    leave (self);
  gtk_stack_set_visible_child_name (self->stack, self->shown != NULL ? "text" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "code.from-template", self->only == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "code.own", self->only == NULL);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  g_autofree char *agreed = plenary_code_words_agreed (item);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), agreed);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);

  return row;
}

/* Going on from here. */

static void
push (PlenaryCodePage *self,
      gpointer page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
write_draft (PlenaryCodePage *self,
             PlenaryAgreement *draft)
{
  if (draft != NULL)
    push (self, plenary_code_writing_page_new (self->store, draft));
}

static void
other_activated_cb (PlenaryCodePage *self,
                    GtkListBoxRow *row)
{
  g_autoptr (PlenaryAgreement) agreement =
    g_list_model_get_item (G_LIST_MODEL (self->others), gtk_list_box_row_get_index (row));

  push (self,
        plenary_code_page_new (self->store, plenary_entity_get_uuid (PLENARY_ENTITY (agreement))));
}

static void
carry_on_action (GtkWidget *widget,
                 const char *action_name,
                 GVariant *parameter)
{
  write_draft (PLENARY_CODE_PAGE (widget), PLENARY_CODE_PAGE (widget)->draft);
}

static void
from_template_action (GtkWidget *widget,
                      const char *action_name,
                      GVariant *parameter)
{
  PlenaryCodePage *self = PLENARY_CODE_PAGE (widget);
  g_autofree char *text = plenary_code_template_dup_text ();

  write_draft (self, plenary_code_edits_begin (self->store, text, widget));
}

/* One section without a heading, to paste into. */
static void
own_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  PlenaryCodePage *self = PLENARY_CODE_PAGE (widget);
  g_autoptr (GPtrArray) sections =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_agreement_section_free);
  g_autofree char *text = NULL;

  g_ptr_array_add (sections, plenary_agreement_section_new ("", ""));
  text = plenary_agreement_sections_join (sections);
  write_draft (self, plenary_code_edits_begin (self->store, text, widget));
}

static void
new_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  PlenaryCodePage *self = PLENARY_CODE_PAGE (widget);

  if (self->shown != NULL && self->draft == NULL)
    write_draft (self, plenary_code_edits_begin (self->store,
                                                 plenary_agreement_get_text (self->shown), widget));
}

static void
paper_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryCodePage *self = PLENARY_CODE_PAGE (widget);
  g_autoptr (PlenaryReport) paper = NULL;

  if (self->shown == NULL)
    return;

  paper = plenary_paper_new_agreement (self->shown);
  adw_dialog_present (ADW_DIALOG (
                        plenary_export_dialog_new_for_paper (_("Code of Practice"), paper)),
                      widget);
}

static void
plenary_code_page_dispose (GObject *object)
{
  PlenaryCodePage *self = PLENARY_CODE_PAGE (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CODE_PAGE);
  g_clear_object (&self->others);
  g_clear_object (&self->shown);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_code_page_parent_class)->dispose (object);
}

static void
plenary_code_page_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_CODE_PAGE (object)->only, g_free);

  G_OBJECT_CLASS (plenary_code_page_parent_class)->finalize (object);
}

static void
plenary_code_page_class_init (PlenaryCodePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_code_page_dispose;
  object_class->finalize = plenary_code_page_finalize;

  g_type_ensure (PLENARY_TYPE_CODE_VIEW);
  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-code-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, draft_card);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, draft_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, agreed_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, review_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, view);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, new_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, others_group);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodePage, others_list);
  gtk_widget_class_bind_template_callback (widget_class, other_activated_cb);
  gtk_widget_class_install_action (widget_class, "code.carry-on", NULL, carry_on_action);
  gtk_widget_class_install_action (widget_class, "code.from-template", NULL, from_template_action);
  gtk_widget_class_install_action (widget_class, "code.own", NULL, own_action);
  gtk_widget_class_install_action (widget_class, "code.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "code.paper", NULL, paper_action);
}

static void
plenary_code_page_init (PlenaryCodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->others = g_list_store_new (PLENARY_TYPE_AGREEMENT);
  gtk_list_box_bind_model (self->others_list, G_LIST_MODEL (self->others), create_row_cb, NULL,
                           NULL);
}

/**
 * plenary_code_page_new:
 * @store: an open store
 * @agreement: (nullable): the UUID of the only text to read, or %NULL for what holds now
 *
 * Makes the page of the code of practice.
 *
 * Returns: (transfer floating): the page
 */
PlenaryCodePage *
plenary_code_page_new (PlenaryStore *store,
                       const char *agreement)
{
  PlenaryCodePage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_new (PLENARY_TYPE_CODE_PAGE, NULL);
  self->store = g_object_ref (store);
  self->only = g_strdup (agreement);
  self->watch = plenary_model_watch_new (plenary_store_get_agreements (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * plenary_code_page_get_agreement:
 * @self: the page
 *
 * Gets which text alone is read.
 *
 * Returns: (transfer none) (nullable): its UUID, or %NULL on the page of what holds now
 */
const char *
plenary_code_page_get_agreement (PlenaryCodePage *self)
{
  g_return_val_if_fail (PLENARY_IS_CODE_PAGE (self), NULL);

  return self->only;
}
