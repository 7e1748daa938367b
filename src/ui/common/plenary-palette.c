/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-palette.h"

#include "plenary-words.h"

/**
 * PlenaryPalette:
 *
 * The colours of goals for a widget that draws itself.
 *
 * The style sheets are the one place where the colours stand, for light, dark and
 * high contrast. The palette is an invisible child of the widget that draws, with a
 * swatch of each class, and reads the colours off its swatches.
 */

struct _PlenaryPalette
{
  GtkWidget parent_instance;

  GtkWidget *swatches[PLENARY_N_COLOURS];
};

G_DEFINE_FINAL_TYPE (PlenaryPalette, plenary_palette, GTK_TYPE_WIDGET)

static void
plenary_palette_dispose (GObject *object)
{
  PlenaryPalette *self = PLENARY_PALETTE (object);

  for (guint i = 0; i < PLENARY_N_COLOURS; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_palette_parent_class)->dispose (object);
}

static void
plenary_palette_class_init (PlenaryPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_palette_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
plenary_palette_init (PlenaryPalette *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  for (guint i = 0; i < PLENARY_N_COLOURS; i++)
    {
      self->swatches[i] =
        g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);
      gtk_widget_add_css_class (self->swatches[i], plenary_words_colour_class (i));
      gtk_widget_set_parent (self->swatches[i], GTK_WIDGET (self));
    }
}

/**
 * plenary_palette_new:
 *
 * Makes a palette, to be given to the widget that draws by gtk_widget_set_parent().
 *
 * Returns: (transfer floating): the palette
 */
GtkWidget *
plenary_palette_new (void)
{
  return g_object_new (PLENARY_TYPE_PALETTE, NULL);
}

/**
 * plenary_palette_get_rgba:
 * @self: a palette
 * @colour: a colour
 * @rgba: (out caller-allocates): what it looks like now
 *
 * Gets a colour as the style sheets have it at present.
 */
void
plenary_palette_get_rgba (PlenaryPalette *self,
                          PlenaryColour colour,
                          GdkRGBA *rgba)
{
  g_return_if_fail (PLENARY_IS_PALETTE (self));
  g_return_if_fail ((guint) colour < PLENARY_N_COLOURS);
  g_return_if_fail (rgba != NULL);

  gtk_widget_get_color (self->swatches[colour], rgba);
}
