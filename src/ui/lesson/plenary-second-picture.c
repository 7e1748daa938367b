/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-second-picture.h"

#include <glib/gi18n.h>

#include "plenary-media-info.h"
#include "plenary-words.h"

/**
 * PlenarySecondPicture:
 *
 * The small picture in a corner of the large one: what another camera filmed at the
 * same time, or, exchanged, the lesson itself. A click exchanges the two. Where its
 * recording has nothing to show at this time, it is not there at all; where the file is
 * missing, it says so, and leads to the details of the lesson.
 */

struct _PlenarySecondPicture
{
  GtkWidget parent_instance;

  PlenaryLessonElsewhere *elsewhere;
  PlenaryPicture *first;
  /* The last picture of a companion that rests. */
  GdkPaintable *still;

  GtkWidget *button;
  GtkStack *stack;
  GtkPicture *picture;
  GtkLabel *label;
  GtkWidget *hide_button;
};

G_DEFINE_FINAL_TYPE (PlenarySecondPicture, plenary_second_picture, GTK_TYPE_WIDGET)

/* Of the width and of the height of the large picture. */
#define PART_OF_WIDTH 0.28
#define PART_OF_HEIGHT 0.45
#define MIN_WIDTH 96
#define MAX_WIDTH 360
#define MARGIN 9

static gboolean
has_failed (PlenarySecondPicture *self)
{
  PlenaryCompanion *companion = plenary_lesson_elsewhere_get_companion (self->elsewhere);
  gboolean shown;

  g_object_get (self->elsewhere, "shown", &shown, NULL);

  return shown && companion != NULL &&
         plenary_recording_get_role (plenary_companion_get_recording (companion)) ==
           PLENARY_ROLE_ANGLE &&
         plenary_companion_get_state (companion) == PLENARY_TRANSPORT_FAILED;
}

/* What the other camera shows. During a rest the picture stays, though its player lets
 * go of it. */
static GdkPaintable *
get_other (PlenarySecondPicture *self)
{
  PlenaryCompanion *companion = plenary_lesson_elsewhere_get_companion (self->elsewhere);
  GdkPaintable *live = GDK_PAINTABLE (plenary_companion_get_paintable (companion));

  if (!plenary_companion_get_resting (companion))
    g_clear_object (&self->still);
  else if (self->still == NULL)
    self->still = gdk_paintable_get_current_image (live);

  return self->still != NULL ? self->still : live;
}

static void
set_name_and_tooltip (PlenarySecondPicture *self,
                      const char *name,
                      const char *tooltip)
{
  gtk_widget_set_tooltip_text (self->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_pictures (PlenarySecondPicture *self)
{
  PlenaryCompanion *companion = plenary_lesson_elsewhere_get_companion (self->elsewhere);
  const char *file =
    plenary_recording_get_display_name (plenary_companion_get_recording (companion));
  gboolean exchanged = plenary_lesson_elsewhere_get_exchanged (self->elsewhere);
  GdkPaintable *other = get_other (self);
  /* Translators: %s is the name of a file */
  g_autofree char *name = exchanged ? g_strdup (_("Second picture: the lesson"))
                                    : plenary_words_fill_in (_("Second picture: %s"), file);

  plenary_picture_set_instead (self->first, exchanged ? other : NULL);
  gtk_picture_set_paintable (self->picture,
                             exchanged ? plenary_picture_get_own (self->first) : other);
  gtk_stack_set_visible_child_name (self->stack, "picture");
  set_name_and_tooltip (self, name, _("Exchange the pictures (X)"));
}

static void
show_words (PlenarySecondPicture *self)
{
  PlenaryCompanion *companion = plenary_lesson_elsewhere_get_companion (self->elsewhere);
  const char *words = g_error_matches (plenary_companion_get_error (companion), PLENARY_MEDIA_ERROR,
                                       PLENARY_MEDIA_ERROR_GONE)
                        ? _("We can’t find the second picture")
                        : _("The second picture can’t be shown");

  plenary_picture_set_instead (self->first, NULL);
  gtk_label_set_text (self->label, words);
  gtk_stack_set_visible_child_name (self->stack, "words");
  set_name_and_tooltip (self, words, _("To the details of the lesson"));
}

/* The focus goes back to the large picture when this one goes away. */
static void
set_shown (PlenarySecondPicture *self,
           gboolean shown)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (!shown && gtk_widget_get_focus_child (widget) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->first));
  gtk_widget_set_visible (widget, shown);
}

static void
update (PlenarySecondPicture *self)
{
  gboolean has_picture = plenary_lesson_elsewhere_has_picture (self->elsewhere);
  gboolean failed = has_failed (self);

  if (has_picture)
    {
      show_pictures (self);
    }
  else
    {
      g_clear_object (&self->still);
      gtk_picture_set_paintable (self->picture, NULL);
      if (failed)
        show_words (self);
      else
        plenary_picture_set_instead (self->first, NULL);
    }
  set_shown (self, has_picture || failed);
}

static void
clicked_cb (PlenarySecondPicture *self)
{
  if (has_failed (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.lesson-details", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "elsewhere.exchanged", NULL);
}

static void
hide_cb (PlenarySecondPicture *self)
{
  g_object_set (self->elsewhere, "shown", FALSE, NULL);
}

static void
plenary_second_picture_dispose (GObject *object)
{
  PlenarySecondPicture *self = PLENARY_SECOND_PICTURE (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_SECOND_PICTURE);
  /* That leaves the children nobody had to name. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->first);
  g_clear_object (&self->still);

  G_OBJECT_CLASS (plenary_second_picture_parent_class)->dispose (object);
}

static void
plenary_second_picture_class_init (PlenarySecondPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_second_picture_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-second-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenarySecondPicture, button);
  gtk_widget_class_bind_template_child (widget_class, PlenarySecondPicture, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenarySecondPicture, picture);
  gtk_widget_class_bind_template_child (widget_class, PlenarySecondPicture, label);
  gtk_widget_class_bind_template_child (widget_class, PlenarySecondPicture, hide_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
plenary_second_picture_init (PlenarySecondPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_second_picture_connect:
 * @self: a second picture
 * @elsewhere: what goes along with the lesson
 * @first: the large picture, in a corner of which this one lies
 *
 * Shows what goes along with a lesson. To be called once.
 */
void
plenary_second_picture_connect (PlenarySecondPicture *self,
                                PlenaryLessonElsewhere *elsewhere,
                                PlenaryPicture *first)
{
  g_return_if_fail (PLENARY_IS_SECOND_PICTURE (self));
  g_return_if_fail (PLENARY_IS_LESSON_ELSEWHERE (elsewhere));
  g_return_if_fail (PLENARY_IS_PICTURE (first));
  g_return_if_fail (self->elsewhere == NULL);

  self->elsewhere = g_object_ref (elsewhere);
  self->first = g_object_ref (first);
  g_signal_connect_object (elsewhere, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (first, "notify::own", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * plenary_second_picture_place:
 * @self: a second picture
 * @width: the width of the large picture
 * @height: its height
 * @place: (out): return location for where the small one lies in it
 *
 * Finds its place: the upper corner at the end, for the bars lie over the lower edge in
 * full screen.
 *
 * Returns: %TRUE
 */
gboolean
plenary_second_picture_place (PlenarySecondPicture *self,
                              int width,
                              int height,
                              GdkRectangle *place)
{
  GdkPaintable *paintable;
  double ratio = 0;

  g_return_val_if_fail (PLENARY_IS_SECOND_PICTURE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  paintable = gtk_picture_get_paintable (self->picture);
  if (paintable != NULL)
    ratio = gdk_paintable_get_intrinsic_aspect_ratio (paintable);
  if (ratio <= 0)
    ratio = 16.0 / 9;

  place->width = CLAMP (PART_OF_WIDTH * width, MIN_WIDTH, MAX_WIDTH);
  place->height = place->width / ratio;
  if (place->height > PART_OF_HEIGHT * height)
    {
      place->height = PART_OF_HEIGHT * height;
      place->width = place->height * ratio;
    }
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &place->x, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &place->y, NULL, NULL, NULL);
  place->width = MAX (place->width, place->x);
  place->height = MAX (place->height, place->y);
  place->x = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
               ? MARGIN
               : width - place->width - MARGIN;
  place->y = MARGIN;

  return TRUE;
}
