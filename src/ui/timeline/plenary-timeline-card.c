/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-card.h"

/**
 * PlenaryTimelineCard:
 *
 * What a pointer over the timeline is at: the nearest picture, and the time.
 *
 * It has a surface of its own, as nothing is to be drawn over the picture of the
 * lesson, beside which it stands. It takes neither pointer nor focus.
 */

struct _PlenaryTimelineCard
{
  GtkPopover parent_instance;

  PlenaryTimelineAlbum *album;
  GtkWidget *picture;
  GtkWidget *label;
  gint64 time;
  gboolean wanted;
};

G_DEFINE_FINAL_TYPE (PlenaryTimelineCard, plenary_timeline_card, GTK_TYPE_POPOVER)

/* The last picture stays until the nearer one is unpacked, a blink later. */
static void
update (PlenaryTimelineCard *self)
{
  GdkTexture *texture = plenary_timeline_album_find (self->album, self->time);

  if (texture != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  if (gtk_picture_get_paintable (GTK_PICTURE (self->picture)) != NULL)
    gtk_popover_popup (GTK_POPOVER (self));
}

static void
changed_cb (PlenaryTimelineCard *self)
{
  if (self->wanted)
    update (self);
}

static void
plenary_timeline_card_dispose (GObject *object)
{
  PlenaryTimelineCard *self = PLENARY_TIMELINE_CARD (object);

  g_clear_object (&self->album);

  G_OBJECT_CLASS (plenary_timeline_card_parent_class)->dispose (object);
}

static void
plenary_timeline_card_class_init (PlenaryTimelineCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_timeline_card_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
plenary_timeline_card_init (PlenaryTimelineCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->picture = gtk_picture_new ();
  gtk_widget_set_overflow (self->picture, GTK_OVERFLOW_HIDDEN);
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), FALSE);
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), self->label);

  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picture-card");
}

/**
 * plenary_timeline_card_new:
 * @album: the pictures
 *
 * Makes a card that is not shown.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
plenary_timeline_card_new (PlenaryTimelineAlbum *album)
{
  PlenaryTimelineCard *self;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_ALBUM (album), NULL);

  self = g_object_new (PLENARY_TYPE_TIMELINE_CARD, NULL);
  self->album = g_object_ref (album);
  g_signal_connect_object (album, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plenary_timeline_card_show_at:
 * @self: a card
 * @x: a place in the widget that it belongs to
 * @time: the time there, in nanoseconds of lesson time
 * @text: that time in words
 *
 * Shows the card above a place, if there is a picture to show.
 *
 * Returns: whether there is one
 */
gboolean
plenary_timeline_card_show_at (PlenaryTimelineCard *self,
                               double x,
                               gint64 time,
                               const char *text)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE_CARD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!plenary_timeline_album_has (self->album, time))
    {
      gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
      plenary_timeline_card_hide (self);
      return FALSE;
    }

  self->time = time;
  self->wanted = TRUE;
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) { x, 0, 1, 1 });
  update (self);

  return TRUE;
}

/**
 * plenary_timeline_card_hide:
 * @self: a card
 *
 * Takes the card away.
 */
void
plenary_timeline_card_hide (PlenaryTimelineCard *self)
{
  g_return_if_fail (PLENARY_IS_TIMELINE_CARD (self));

  self->wanted = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
}
