/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-lesson-stage-private.h"

#include <glib/gi18n.h>

#include "plenary-words.h"

/* What goes along with the lesson, on the stage: the second picture, the choice of
 * sound, and the actions of both. Of these there are only those that do anything now;
 * menus leave out the others, and their keys come to nothing. */

static gboolean
place_second_cb (GtkOverlay *overlay,
                 GtkWidget *child,
                 GdkRectangle *place,
                 PlenaryLessonStage *self)
{
  if (child != GTK_WIDGET (self->second_picture))
    return FALSE;

  return plenary_second_picture_place (self->second_picture,
                                       gtk_widget_get_width (GTK_WIDGET (overlay)),
                                       gtk_widget_get_height (GTK_WIDGET (overlay)), place);
}

static void
nudge_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  PlenaryLessonStage *self = user_data;

  plenary_lesson_elsewhere_nudge (self->elsewhere, g_variant_get_int64 (parameter),
                                  GTK_WIDGET (self));
}

/* Which of the two is large is seen at once, but not by everybody. */
static void
exchanged_cb (PlenaryLessonStage *self)
{
  PlenaryRecording *chosen = plenary_lesson_elsewhere_get_chosen (self->elsewhere);
  g_autofree char *words = NULL;

  if (chosen == NULL)
    return;

  words =
    plenary_lesson_elsewhere_get_exchanged (self->elsewhere)
      /* Translators: %s is the name of a file */
      ? plenary_words_fill_in (_("Large picture: %s"), plenary_recording_get_display_name (chosen))
      : g_strdup (_("Large picture: the lesson"));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
offer (PlenaryLessonStage *self,
       const char *property,
       gboolean offered)
{
  g_autoptr (GPropertyAction) action = NULL;

  if (offered == g_action_group_has_action (G_ACTION_GROUP (self->elsewhere_actions), property))
    return;

  if (!offered)
    {
      g_action_map_remove_action (G_ACTION_MAP (self->elsewhere_actions), property);
      return;
    }

  action = g_property_action_new (property, self->elsewhere, property);
  g_action_map_add_action (G_ACTION_MAP (self->elsewhere_actions), G_ACTION (action));
}

static void
offer_nudge (PlenaryLessonStage *self,
             gboolean offered)
{
  GActionMap *map = G_ACTION_MAP (self->elsewhere_actions);
  g_autoptr (GSimpleAction) action = NULL;

  if (offered == (g_action_map_lookup_action (map, "nudge") != NULL))
    return;

  if (!offered)
    {
      g_action_map_remove_action (map, "nudge");
      return;
    }

  action = g_simple_action_new ("nudge", G_VARIANT_TYPE_INT64);
  g_signal_connect_object (action, "activate", G_CALLBACK (nudge_cb), self, 0);
  g_action_map_add_action (map, G_ACTION (action));
}

static void
update (PlenaryLessonStage *self)
{
  g_autoptr (GPtrArray) all = plenary_lesson_elsewhere_list (self->elsewhere);
  PlenaryRecording *chosen = plenary_lesson_elsewhere_get_chosen (self->elsewhere);
  gboolean seen = chosen != NULL && plenary_recording_get_role (chosen) == PLENARY_ROLE_ANGLE;
  gboolean heard = chosen != NULL && plenary_recording_get_has_audio (chosen);

  offer (self, "shown", seen);
  offer (self, "exchanged", seen && plenary_lesson_elsewhere_has_picture (self->elsewhere));
  offer (self, "sound-from", heard);
  offer (self, "other-sound", heard);
  offer (self, "choice", all->len > 1);
  offer_nudge (self, chosen != NULL);
  plenary_player_bar_set_elsewhere (self->player_bar, all,
                                    heard ? plenary_recording_get_display_name (chosen) : NULL);
}

/**
 * plenary_lesson_stage_set_elsewhere:
 * @self: a stage that has a session
 * @elsewhere: what goes along with its lesson
 *
 * Shows what goes along with the lesson. To be called once.
 */
void
plenary_lesson_stage_set_elsewhere (PlenaryLessonStage *self,
                                    PlenaryLessonElsewhere *elsewhere)
{
  g_return_if_fail (PLENARY_IS_LESSON_STAGE (self));
  g_return_if_fail (PLENARY_IS_LESSON_ELSEWHERE (elsewhere));
  g_return_if_fail (self->session != NULL && self->elsewhere == NULL);

  self->elsewhere = g_object_ref (elsewhere);
  self->elsewhere_actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "elsewhere",
                                  G_ACTION_GROUP (self->elsewhere_actions));
  g_signal_connect_object (self->overlay, "get-child-position", G_CALLBACK (place_second_cb), self,
                           0);
  g_signal_connect_object (elsewhere, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (elsewhere, "notify::exchanged", G_CALLBACK (exchanged_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  plenary_second_picture_connect (self->second_picture, elsewhere, self->picture);
}
