/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-writing-page.h"

#include "plenary-agreement-sections.h"
#include "plenary-code-agree-dialog.h"
#include "plenary-code-edits.h"
#include "plenary-code-section.h"
#include "plenary-hide-button.h"
#include "plenary-model-watch.h"

#include <glib/gi18n.h>

/**
 * PlenaryCodeWritingPage:
 *
 * A draft of a code of practice, section by section, saved as it is typed. It goes when
 * the draft is agreed on or removed.
 *
 * Its window has to have the `win.…` actions it names.
 */

struct _PlenaryCodeWritingPage
{
  AdwNavigationPage parent_instance;

  PlenaryStore *store;
  PlenaryAgreement *draft;
  PlenaryModelWatch *watch;
  gboolean over;

  GtkLabel *intro_label;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (PlenaryCodeWritingPage, plenary_code_writing_page, ADW_TYPE_NAVIGATION_PAGE)

static PlenaryCodeSection *
get_nth (PlenaryCodeWritingPage *self,
         guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? PLENARY_CODE_SECTION (child) : NULL;
}

static char *
dup_shown (PlenaryCodeWritingPage *self)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_agreement_section_free);
  PlenaryCodeSection *section;

  for (guint i = 0; (section = get_nth (self, i)) != NULL; i++)
    g_ptr_array_add (list, plenary_code_section_dup (section));

  return plenary_agreement_sections_join (list);
}

static void
save (PlenaryCodeWritingPage *self,
      const char *merge_key)
{
  g_autofree char *text = NULL;

  if (self->over)
    return;

  text = dup_shown (self);
  plenary_code_edits_write (self->store, self->draft, text, merge_key, GTK_WIDGET (self));
}

static void
update_places (PlenaryCodeWritingPage *self)
{
  PlenaryCodeSection *section;

  for (guint i = 0; (section = get_nth (self, i)) != NULL; i++)
    plenary_code_section_set_place (section, i == 0, get_nth (self, i + 1) == NULL);
}

/* The sections. */

static void
move_cb (PlenaryCodeWritingPage *self,
         int by,
         PlenaryCodeSection *section)
{
  GtkWidget *widget = GTK_WIDGET (section);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *above = gtk_widget_get_prev_sibling (widget);
  GtkWidget *below = gtk_widget_get_next_sibling (widget);

  if ((by < 0 ? above : below) == NULL)
    return;

  plenary_code_writing_page_flush (self);
  gtk_box_reorder_child_after (self->sections, widget,
                               by < 0 ? gtk_widget_get_prev_sibling (above) : below);
  update_places (self);
  save (self, NULL);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_grab_focus (focus);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), by < 0 ? _("Moved up") : _("Moved down"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
drop_section (PlenaryCodeWritingPage *self,
              PlenaryCodeSection *section)
{
  plenary_code_section_drop (section);
  gtk_box_remove (self->sections, GTK_WIDGET (section));
}

static void
remove_cb (PlenaryCodeWritingPage *self,
           PlenaryCodeSection *section)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (section));

  /* What was typed comes back with it. */
  plenary_code_writing_page_flush (self);
  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (section));
  if (next != NULL)
    gtk_widget_grab_focus (next);
  drop_section (self, section);
  update_places (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-undo", "s", _("Section removed"));
  save (self, NULL);
}

static PlenaryCodeSection *
append_section (PlenaryCodeWritingPage *self)
{
  PlenaryCodeSection *section = plenary_code_section_new ();

  g_signal_connect_object (section, "edited", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (section, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (section, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->sections, GTK_WIDGET (section));

  return section;
}

/* Each stays in its place, so that what is being typed is left alone. */
static void
take_text (PlenaryCodeWritingPage *self)
{
  g_autoptr (GPtrArray) stored =
    plenary_agreement_sections_split (plenary_agreement_get_text (self->draft));
  PlenaryCodeSection *section;

  for (guint i = 0; i < stored->len; i++)
    {
      section = get_nth (self, i);
      plenary_code_section_take (section != NULL ? section : append_section (self),
                                 stored->pdata[i]);
    }
  while ((section = get_nth (self, stored->len)) != NULL)
    drop_section (self, section);
  update_places (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "code.agree",
                                 plenary_agreement_has_words (
                                   plenary_agreement_get_text (self->draft)));
}

/* When there is nothing to write any more. */
static void
leave (PlenaryCodeWritingPage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  PlenaryCodeSection *section;

  self->over = TRUE;
  for (guint i = 0; (section = get_nth (self, i)) != NULL; i++)
    plenary_code_section_drop (section);
  if (view != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) ==
                        ADW_NAVIGATION_PAGE (self))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
changed_cb (PlenaryCodeWritingPage *self)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (self->draft));

  if (self->over)
    return;

  if (plenary_store_lookup (self->store, uuid) != self->draft ||
      plenary_agreement_get_agreed_on (self->draft) != NULL)
    leave (self);
  else
    take_text (self);
}

/* What the teacher does. */

static void
add_section_action (GtkWidget *widget,
                    const char *action_name,
                    GVariant *parameter)
{
  PlenaryCodeWritingPage *self = PLENARY_CODE_WRITING_PAGE (widget);
  PlenaryCodeSection *section;

  plenary_code_writing_page_flush (self);
  section = append_section (self);
  update_places (self);
  save (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (section));
}

static void
agree_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryCodeWritingPage *self = PLENARY_CODE_WRITING_PAGE (widget);

  plenary_code_writing_page_flush (self);
  adw_dialog_present (plenary_code_agree_dialog_new (self->store, self->draft), widget);
}

static void
remove_draft_action (GtkWidget *widget,
                     const char *action_name,
                     GVariant *parameter)
{
  PlenaryCodeWritingPage *self = PLENARY_CODE_WRITING_PAGE (widget);

  plenary_code_writing_page_flush (self);
  plenary_code_edits_remove (self->store, self->draft, widget);
}

/* Where one begins: with the first words that are to be changed or pasted. */
static void
plenary_code_writing_page_shown (AdwNavigationPage *page)
{
  PlenaryCodeSection *first = get_nth (PLENARY_CODE_WRITING_PAGE (page), 0);

  if (first != NULL)
    plenary_code_section_write (first);
}

static void
plenary_code_writing_page_dispose (GObject *object)
{
  PlenaryCodeWritingPage *self = PLENARY_CODE_WRITING_PAGE (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_CODE_WRITING_PAGE);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_code_writing_page_parent_class)->dispose (object);
}

static void
plenary_code_writing_page_class_init (PlenaryCodeWritingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_code_writing_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = plenary_code_writing_page_shown;

  g_type_ensure (PLENARY_TYPE_HIDE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-code-writing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeWritingPage, intro_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCodeWritingPage, sections);
  gtk_widget_class_install_action (widget_class, "code.add-section", NULL, add_section_action);
  gtk_widget_class_install_action (widget_class, "code.agree", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "code.remove-draft", NULL, remove_draft_action);
}

static void
plenary_code_writing_page_init (PlenaryCodeWritingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_intro (PlenaryCodeWritingPage *self)
{
  g_autoptr (PlenaryAgreement) held =
    plenary_agreement_find_held (plenary_store_get_agreements (self->store));

  if (held != NULL)
    return _("Change it until it fits. What you agreed on before holds until you agree on this.");
  if (!plenary_agreement_has_words (plenary_agreement_get_text (self->draft)))
    return _("Paste your school’s text below, or write it: in one piece, or in sections.");

  return _("Change it until it fits your school, best together. It is saved as you type.");
}

/**
 * plenary_code_writing_page_new:
 * @store: an open store
 * @draft: a live draft
 *
 * Makes the page where a draft is written.
 *
 * Returns: (transfer floating): the page
 */
PlenaryCodeWritingPage *
plenary_code_writing_page_new (PlenaryStore *store,
                               PlenaryAgreement *draft)
{
  PlenaryCodeWritingPage *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (PLENARY_IS_AGREEMENT (draft), NULL);

  self = g_object_new (PLENARY_TYPE_CODE_WRITING_PAGE, NULL);
  self->store = g_object_ref (store);
  self->draft = g_object_ref (draft);
  gtk_label_set_text (self->intro_label, get_intro (self));
  take_text (self);
  self->watch = plenary_model_watch_new (plenary_store_get_agreements (store));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_code_writing_page_flush:
 * @self: the page
 *
 * Saves at once what is unsaved.
 */
void
plenary_code_writing_page_flush (PlenaryCodeWritingPage *self)
{
  PlenaryCodeSection *section;

  g_return_if_fail (PLENARY_IS_CODE_WRITING_PAGE (self));

  for (guint i = 0; (section = get_nth (self, i)) != NULL; i++)
    plenary_code_section_flush (section);
}
