/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-past-note.h"

#include <glib/gi18n.h>

/**
 * PlenaryPastNote:
 *
 * What was written about a moment, for reading: the parts that hold any words, one below
 * the other.
 */

#define N_PARTS 3

/* Nobody reads on so far beside a picture; all of it is in its lesson. */
#define LONGEST 20000

struct _PlenaryPastNote
{
  GtkWidget parent_instance;

  GtkWidget *captions[N_PARTS];
  GtkWidget *labels[N_PARTS];
  GtkWidget *empty_label;
};

G_DEFINE_FINAL_TYPE (PlenaryPastNote, plenary_past_note, GTK_TYPE_WIDGET)

static void
plenary_past_note_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (plenary_past_note_parent_class)->dispose (object);
}

static void
plenary_past_note_class_init (PlenaryPastNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_past_note_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (PlenaryPastNote *self,
           const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
plenary_past_note_init (PlenaryPastNote *self)
{
  const char *titles[N_PARTS] = { _("I saw"), _("I think it means"), _("Next time") };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->captions[i] = add_label (self, titles[i]);
      gtk_widget_add_css_class (self->captions[i], "caption-heading");
      gtk_widget_add_css_class (self->captions[i], "dimmed");
      self->labels[i] = add_label (self, "");
      gtk_label_set_selectable (GTK_LABEL (self->labels[i]), TRUE);
      gtk_widget_set_focusable (self->labels[i], FALSE);
      gtk_widget_set_margin_bottom (self->labels[i], 12);
      gtk_widget_add_css_class (self->labels[i], "past-words");
    }
  self->empty_label = add_label (self, _("Not written yet"));
  gtk_widget_add_css_class (self->empty_label, "dimmed");
}

/**
 * plenary_past_note_set_moment:
 * @self: a note
 * @moment: (nullable): a moment, or %NULL for none
 *
 * Shows what was written about a moment.
 */
void
plenary_past_note_set_moment (PlenaryPastNote *self,
                              PlenaryPastMoment *moment)
{
  const char *texts[N_PARTS] = { NULL };

  g_return_if_fail (PLENARY_IS_PAST_NOTE (self));
  g_return_if_fail (moment == NULL || PLENARY_IS_PAST_MOMENT (moment));

  if (moment != NULL)
    {
      PlenaryMoment *own = plenary_past_moment_get_moment (moment);

      texts[0] = plenary_moment_get_saw (own);
      texts[1] = plenary_moment_get_means (own);
      texts[2] = plenary_moment_get_next_time (own);
    }

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *shown = g_strdup (texts[i] != NULL ? texts[i] : "");
      gboolean any;

      if (g_utf8_strlen (shown, -1) > LONGEST)
        *g_utf8_offset_to_pointer (shown, LONGEST) = '\0';
      any = *g_strstrip (shown) != '\0';
      gtk_label_set_text (GTK_LABEL (self->labels[i]), shown);
      gtk_widget_set_visible (self->labels[i], any);
      gtk_widget_set_visible (self->captions[i], any);
    }
  gtk_widget_set_visible (self->empty_label,
                          moment != NULL && !plenary_past_moment_has_words (moment));
}
