/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-coach-words.h"

#include "plenary-model-watch.h"
#include "plenary-remark-part.h"
#include "plenary-room-edits.h"

/**
 * PlenaryCoachWords:
 *
 * What the coach says about a moment, taken down as theirs, and the beginnings of
 * sentences that help to say it kindly. Without a coach it is only a button, until
 * somebody else wants to speak.
 */

struct _PlenaryCoachWords
{
  AdwBin parent_instance;

  PlenaryDebriefSession *session;
  char *moment;
  PlenaryModelWatch *watch;

  GtkWidget *ask_button;
  GtkWidget *starters;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (PlenaryCoachWords, plenary_coach_words, ADW_TYPE_BIN)

static PlenaryRemarkPart *
find_part (PlenaryCoachWords *self,
           PlenaryRemark *remark)
{
  const char *uuid = plenary_entity_get_uuid (PLENARY_ENTITY (remark));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      PlenaryRemark *own = plenary_remark_part_get_remark (PLENARY_REMARK_PART (child));

      if (g_str_equal (plenary_entity_get_uuid (PLENARY_ENTITY (own)), uuid))
        return PLENARY_REMARK_PART (child);
    }

  return NULL;
}

static void
drop_unused (PlenaryCoachWords *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      PlenaryRemarkPart *part = PLENARY_REMARK_PART (child);

      if (plenary_remark_part_is_unused (part) && !plenary_remark_part_is_focused (part))
        gtk_box_remove (self->box, child);
      child = next;
    }
}

static gboolean
drop_unused_cb (gpointer user_data)
{
  PlenaryCoachWords *self = user_data;

  if (self->box != NULL)
    drop_unused (self);

  return G_SOURCE_REMOVE;
}

/* The focus may still be on its way out of one part, and into another. */
static void
drop_unused_soon (PlenaryCoachWords *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_unused_cb, g_object_ref (self), g_object_unref);
}

static PlenaryRemarkPart *
add_part (PlenaryCoachWords *self,
          PlenaryRemark *remark,
          const char *beginning)
{
  GtkWidget *part =
    plenary_remark_part_new (self->session, remark,
                             plenary_debrief_session_get_coach (self->session), beginning);

  g_signal_connect_object (part, "left", G_CALLBACK (drop_unused_soon), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, part);

  return PLENARY_REMARK_PART (part);
}

static void
update (PlenaryCoachWords *self)
{
  g_autoptr (GPtrArray) remarks =
    plenary_debrief_session_list_remarks (self->session, PLENARY_REMARK_KIND_COACH, self->moment);

  drop_unused_soon (self);
  for (guint i = 0; i < remarks->len; i++)
    if (find_part (self, remarks->pdata[i]) == NULL)
      add_part (self, remarks->pdata[i], NULL);
  if (remarks->len > 0)
    {
      gtk_widget_set_visible (self->ask_button, FALSE);
      gtk_widget_set_visible (self->starters, TRUE);
    }
}

static void
ask_cb (PlenaryCoachWords *self)
{
  gtk_widget_set_visible (self->ask_button, FALSE);
  gtk_widget_set_visible (self->starters, TRUE);
  gtk_widget_child_focus (self->starters, GTK_DIR_TAB_FORWARD);
}

/* What stands on the button is what the sentence begins with. */
static void
starter_cb (PlenaryCoachWords *self,
            GtkButton *button)
{
  g_autoptr (PlenaryRemark) remark =
    plenary_room_edits_make_remark (self->session, PLENARY_REMARK_KIND_COACH, self->moment);
  g_auto (GStrv) words = g_strsplit (gtk_button_get_label (button), "…", 2);
  g_autofree char *beginning = g_strconcat (g_strchomp (words[0]), " ", NULL);

  plenary_remark_part_write (add_part (self, remark, beginning));
}

static void
plenary_coach_words_dispose (GObject *object)
{
  PlenaryCoachWords *self = PLENARY_COACH_WORDS (object);

  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_COACH_WORDS);
  g_clear_object (&self->session);
  g_clear_pointer (&self->moment, g_free);

  G_OBJECT_CLASS (plenary_coach_words_parent_class)->dispose (object);
}

static void
plenary_coach_words_class_init (PlenaryCoachWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_coach_words_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-coach-words.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryCoachWords, ask_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCoachWords, starters);
  gtk_widget_class_bind_template_child (widget_class, PlenaryCoachWords, box);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, starter_cb);
}

static void
plenary_coach_words_init (PlenaryCoachWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_coach_words_set_moment:
 * @self: the words
 * @session: the session
 * @moment: (nullable): the UUID of the moment that is talked about
 *
 * Shows what the coach said about a moment, in the place of another.
 */
void
plenary_coach_words_set_moment (PlenaryCoachWords *self,
                                PlenaryDebriefSession *session,
                                const char *moment)
{
  GtkWidget *child;
  gboolean coach;

  g_return_if_fail (PLENARY_IS_COACH_WORDS (self));
  g_return_if_fail (PLENARY_IS_DEBRIEF_SESSION (session));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  if (g_set_object (&self->session, session))
    {
      coach = *plenary_debrief_get_coach (plenary_debrief_session_get_debrief (session)) != '\0';
      gtk_widget_set_visible (self->ask_button, !coach);
      gtk_widget_set_visible (self->starters, coach);
      g_clear_object (&self->watch);
      self->watch = plenary_model_watch_new (plenary_debrief_session_get_remarks (session));
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  g_set_str (&self->moment, moment);
  update (self);
}

/**
 * plenary_coach_words_flush:
 * @self: the words
 *
 * Saves at once what is unsaved.
 */
void
plenary_coach_words_flush (PlenaryCoachWords *self)
{
  g_return_if_fail (PLENARY_IS_COACH_WORDS (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    plenary_remark_part_flush (PLENARY_REMARK_PART (child));
}
