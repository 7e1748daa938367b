/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-hide-button.h"

#include <glib/gi18n.h>

/* What is on the button: the word, or where there is no room for all of it, a picture. */

#define PLENARY_TYPE_HIDE_FACE (plenary_hide_face_get_type ())

G_DECLARE_FINAL_TYPE (PlenaryHideFace, plenary_hide_face, PLENARY, HIDE_FACE, GtkWidget)

struct _PlenaryHideFace
{
  GtkWidget parent_instance;

  GtkWidget *word;
  GtkWidget *picture;
};

G_DEFINE_FINAL_TYPE (PlenaryHideFace, plenary_hide_face, GTK_TYPE_WIDGET)

static void
plenary_hide_face_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PlenaryHideFace *self = PLENARY_HIDE_FACE (widget);
  int word_minimum, word_natural, picture_minimum, picture_natural;

  gtk_widget_measure (self->word, orientation, -1, &word_minimum, &word_natural, NULL, NULL);
  gtk_widget_measure (self->picture, orientation, -1, &picture_minimum, &picture_natural, NULL,
                      NULL);
  *natural = MAX (word_natural, picture_natural);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? picture_minimum
                                                       : MAX (word_minimum, picture_minimum);
}

static void
plenary_hide_face_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  PlenaryHideFace *self = PLENARY_HIDE_FACE (widget);
  int word_width;
  gboolean fits;

  gtk_widget_measure (self->word, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &word_width, NULL, NULL);
  fits = width >= word_width;
  gtk_widget_set_child_visible (self->word, fits);
  gtk_widget_set_child_visible (self->picture, !fits);
  gtk_widget_allocate (fits ? self->word : self->picture, width, height, -1, NULL);
}

static void
plenary_hide_face_dispose (GObject *object)
{
  PlenaryHideFace *self = PLENARY_HIDE_FACE (object);

  g_clear_pointer (&self->word, gtk_widget_unparent);
  g_clear_pointer (&self->picture, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_hide_face_parent_class)->dispose (object);
}

static void
plenary_hide_face_class_init (PlenaryHideFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_hide_face_dispose;
  widget_class->measure = plenary_hide_face_measure;
  widget_class->size_allocate = plenary_hide_face_size_allocate;
}

static void
plenary_hide_face_init (PlenaryHideFace *self)
{
  /* Translators: blanks the window at once, for when somebody comes in */
  self->word = gtk_label_new (C_("button", "Hide"));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  self->picture = g_object_new (GTK_TYPE_IMAGE, "icon-name", "view-conceal-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
}

/**
 * PlenaryHideButton:
 *
 * The button that blanks the window at once. It says so in a word; on a narrow window, where
 * half a word would tell nothing, it has a picture instead, and the same name.
 *
 * Its window has to have the action `win.hide`.
 */

struct _PlenaryHideButton
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryHideButton, plenary_hide_button, GTK_TYPE_BUTTON)

static void
plenary_hide_button_class_init (PlenaryHideButtonClass *klass)
{
}

static void
plenary_hide_button_init (PlenaryHideButton *self)
{
  gtk_button_set_child (GTK_BUTTON (self), g_object_new (PLENARY_TYPE_HIDE_FACE, NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.hide");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Hide everything (Ctrl+Shift+H)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("button", "Hide"), -1);
}
