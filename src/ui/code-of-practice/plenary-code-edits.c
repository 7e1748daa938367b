/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-edits.h"

#include "plenary-trouble.h"

#include <glib/gi18n.h>

/* What can be done with a code of practice. What was agreed stays as it is. */

/**
 * plenary_code_edits_begin:
 * @store: the store
 * @text: what to begin with
 * @widget: where to say what goes wrong
 *
 * Begins a draft.
 *
 * Returns: (transfer none): the live draft
 */
PlenaryAgreement *
plenary_code_edits_begin (PlenaryStore *store,
                          const char *text,
                          GtkWidget *widget)
{
  g_autoptr (PlenaryAgreement) draft = plenary_agreement_new ();
  g_autoptr (PlenaryEdit) edit = plenary_edit_new (PLENARY_EDIT_AGREEMENT_WRITTEN);

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  plenary_agreement_set_text (draft, text);
  plenary_agreement_set_created (draft, g_get_real_time ());
  plenary_edit_put (edit, draft);
  plenary_trouble_commit (store, edit, widget);

  return plenary_store_lookup (store, plenary_entity_get_uuid (PLENARY_ENTITY (draft)));
}

/**
 * plenary_code_edits_write:
 * @store: the store
 * @draft: a live draft
 * @text: all of its text
 * @merge_key: (nullable): the same for one stretch of typing, or %NULL for a step of its own
 * @widget: where to say what goes wrong
 *
 * Changes the text of a draft.
 */
void
plenary_code_edits_write (PlenaryStore *store,
                          PlenaryAgreement *draft,
                          const char *text,
                          const char *merge_key,
                          GtkWidget *widget)
{
  g_autoptr (PlenaryAgreement) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_AGREEMENT (draft));
  g_return_if_fail (plenary_agreement_get_agreed_on (draft) == NULL);

  if (g_str_equal (plenary_agreement_get_text (draft), text))
    return;

  copy = plenary_entity_copy (draft);
  plenary_agreement_set_text (copy, text);
  edit = plenary_edit_new (PLENARY_EDIT_AGREEMENT_WRITTEN);
  plenary_edit_set_merge_key (edit, merge_key);
  plenary_edit_put (edit, copy);
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_code_edits_agree:
 * @store: the store
 * @draft: a live draft
 * @agreed_by: the names of those who agree
 * @agreed_on: the civil date, "YYYY-MM-DD"
 * @review_on: (nullable): when it is to be looked at again
 * @widget: where to say what goes wrong
 *
 * Makes a draft what holds from now on, and offers to take that back.
 */
void
plenary_code_edits_agree (PlenaryStore *store,
                          PlenaryAgreement *draft,
                          const char *agreed_by,
                          const char *agreed_on,
                          const char *review_on,
                          GtkWidget *widget)
{
  g_autoptr (PlenaryAgreement) copy = NULL;
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_AGREEMENT (draft));
  g_return_if_fail (agreed_on != NULL);

  copy = plenary_entity_copy (draft);
  plenary_agreement_set_agreed_by (copy, agreed_by);
  plenary_agreement_set_agreed_on (copy, agreed_on);
  plenary_agreement_set_review_on (copy, review_on);
  edit = plenary_edit_new (PLENARY_EDIT_AGREEMENT_AGREED);
  plenary_edit_put (edit, copy);
  gtk_widget_activate_action (widget, "win.say-undo", "s",
                              _("Agreed. From now on it stays as it is."));
  plenary_trouble_commit (store, edit, widget);
}

/**
 * plenary_code_edits_remove:
 * @store: the store
 * @draft: a live draft
 * @widget: where to say what goes wrong
 *
 * Removes a draft, and offers to take that back.
 */
void
plenary_code_edits_remove (PlenaryStore *store,
                           PlenaryAgreement *draft,
                           GtkWidget *widget)
{
  g_autoptr (PlenaryEdit) edit = NULL;

  g_return_if_fail (PLENARY_IS_STORE (store));
  g_return_if_fail (PLENARY_IS_AGREEMENT (draft));
  g_return_if_fail (plenary_agreement_get_agreed_on (draft) == NULL);

  edit = plenary_edit_new (PLENARY_EDIT_AGREEMENT_REMOVED);
  plenary_edit_remove (edit, draft);
  gtk_widget_activate_action (widget, "win.say-undo", "s", _("Draft removed"));
  plenary_trouble_commit (store, edit, widget);
}
