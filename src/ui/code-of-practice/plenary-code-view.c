/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-code-view.h"

#include "plenary-agreement-sections.h"

/**
 * PlenaryCodeView:
 *
 * A code of practice to be read, with its headings.
 */

struct _PlenaryCodeView
{
  GtkWidget parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (PlenaryCodeView, plenary_code_view, GTK_TYPE_WIDGET)

static void
remove_all (PlenaryCodeView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
append_label (PlenaryCodeView *self,
              const char *text,
              GtkAccessibleRole role,
              const char *style_class,
              int margin_top)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (label, style_class);
  if (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_top (label, margin_top);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
plenary_code_view_dispose (GObject *object)
{
  remove_all (PLENARY_CODE_VIEW (object));

  G_OBJECT_CLASS (plenary_code_view_parent_class)->dispose (object);
}

static void
plenary_code_view_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_CODE_VIEW (object)->text, g_free);

  G_OBJECT_CLASS (plenary_code_view_parent_class)->finalize (object);
}

static void
plenary_code_view_class_init (PlenaryCodeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_code_view_dispose;
  object_class->finalize = plenary_code_view_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
plenary_code_view_init (PlenaryCodeView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (
                                    gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * plenary_code_view_set_text:
 * @self: a view
 * @text: the text of an agreement
 *
 * Shows a text.
 */
void
plenary_code_view_set_text (PlenaryCodeView *self,
                            const char *text)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_if_fail (PLENARY_IS_CODE_VIEW (self));
  g_return_if_fail (text != NULL);

  if (!g_set_str (&self->text, text))
    return;

  remove_all (self);
  sections = plenary_agreement_sections_split (text);
  for (guint i = 0; i < sections->len; i++)
    {
      const PlenaryAgreementSection *section = sections->pdata[i];
      g_autofree char *words = g_strstrip (g_strdup (section->words));

      append_label (self, section->heading, GTK_ACCESSIBLE_ROLE_HEADING, "heading", 18);
      append_label (self, words, GTK_ACCESSIBLE_ROLE_PARAGRAPH, "code-words", 6);
    }
}
