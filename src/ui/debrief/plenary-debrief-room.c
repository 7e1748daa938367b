/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-debrief-room.h"

#include "plenary-debrief-card.h"
#include "plenary-debrief-closing.h"
#include "plenary-debrief-door.h"
#include "plenary-debrief-end.h"
#include "plenary-debrief-view.h"
#include "plenary-trouble.h"

/**
 * PlenaryDebriefRoom:
 *
 * All there is in the window while somebody looks: the door, the card, the debrief and its
 * end, one at a time. It knows the store only as its audience sees it, and asks the window
 * for what goes beyond that.
 */

struct _PlenaryDebriefRoom
{
  AdwBin parent_instance;

  PlenaryStore *store;
  PlenaryDebriefSession *session;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (PlenaryDebriefRoom, plenary_debrief_room, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  LEAVE,
  SAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (PlenaryDebriefRoom *self,
      GtkWidget *page)
{
  plenary_debrief_room_close (self);
  adw_bin_set_child (ADW_BIN (self), page);
  gtk_widget_grab_focus (page);
}

/* There is nothing to read while it is looked up. */
static void
show_nothing (PlenaryDebriefRoom *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  show (self, view);
}

static void
show_door (PlenaryDebriefRoom *self)
{
  show (self, plenary_debrief_door_new (plenary_store_get_debriefs (self->store)));
}

static void
show_where_it_stands (PlenaryDebriefRoom *self)
{
  if (plenary_debrief_session_get_ended (self->session) != 0)
    show (self, plenary_debrief_end_new (TRUE));
  else if (plenary_debrief_session_get_began (self->session) != 0)
    show (self, plenary_debrief_view_new (self->session));
  else
    show (self, plenary_debrief_card_new (self->session));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (PlenaryDebriefRoom) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlenaryContents) contents =
    plenary_store_load_finish (PLENARY_STORE (source), result, &error);
  gpointer debrief;

  if (contents == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          show (self, plenary_debrief_end_new (FALSE));
          plenary_trouble_say (GTK_WIDGET (self), error);
        }
      return;
    }

  debrief = plenary_store_lookup (self->store, plenary_store_get_audience (self->store));
  self->session = plenary_debrief_session_new (self->store, debrief, contents);
  /* What was chosen may have been kept back, or taken away, since. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "debrief.begin",
                                 plenary_debrief_session_has_anything (self->session));
  show_where_it_stands (self);
}

/* What is done with a debrief. */

static void
choose_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0, g_variant_get_string (parameter, NULL));
}

static void
begin_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  PlenaryDebriefRoom *self = PLENARY_DEBRIEF_ROOM (widget);

  if (self->session == NULL)
    return;

  plenary_debrief_room_flush (self);
  plenary_debrief_session_begin (self->session);
  show_where_it_stands (self);
}

static void
not_yet_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  show (PLENARY_DEBRIEF_ROOM (widget), plenary_debrief_end_new (FALSE));
}

static void
end_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  PlenaryDebriefRoom *self = PLENARY_DEBRIEF_ROOM (widget);

  if (self->session == NULL)
    return;

  plenary_debrief_room_close (self);
  plenary_debrief_session_end (self->session);
  show_where_it_stands (self);
}

static void
stay_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  PlenaryDebriefRoom *self = PLENARY_DEBRIEF_ROOM (widget);

  if (self->session == NULL)
    show_door (self);
  else if (plenary_debrief_session_get_ended (self->session) != 0)
    show (self, plenary_debrief_closing_new (self->session));
  else
    show_where_it_stands (self);
}

static void
done_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  show (PLENARY_DEBRIEF_ROOM (widget), plenary_debrief_end_new (TRUE));
}

static void
go_back_action (GtkWidget *widget,
                const char *action_name,
                GVariant *parameter)
{
  PlenaryDebriefRoom *self = PLENARY_DEBRIEF_ROOM (widget);

  if (self->session == NULL)
    return;

  plenary_debrief_session_go_back (self->session);
  show_where_it_stands (self);
}

static void
open_notes_action (GtkWidget *widget,
                   const char *action_name,
                   GVariant *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0);
}

/* What is within says what it has to say here; the window hears nobody else. */
static void
say_action (GtkWidget *widget,
            const char *action_name,
            GVariant *parameter)
{
  g_signal_emit (widget, signals[SAY], 0, g_variant_get_string (parameter, NULL),
                 g_str_equal (action_name, "win.say-undo"));
}

static gboolean
plenary_debrief_room_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
plenary_debrief_room_dispose (GObject *object)
{
  PlenaryDebriefRoom *self = PLENARY_DEBRIEF_ROOM (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plenary_debrief_room_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * PlenaryDebriefRoom::chosen:
   * @self: the room
   * @debrief: the UUID of a debrief
   *
   * Emitted at the door when one of the debriefs was chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PlenaryDebriefRoom::leave:
   * @self: the room
   *
   * Emitted when nobody else is looking any more.
   */
  signals[LEAVE] =
    g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PlenaryDebriefRoom::say:
   * @self: the room
   * @text: what to say, translated
   * @undo: whether to offer to undo it
   *
   * Emitted when something is to be said in passing.
   */
  signals[SAY] = g_signal_new ("say", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
plenary_debrief_room_class_init (PlenaryDebriefRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_debrief_room_dispose;
  widget_class->grab_focus = plenary_debrief_room_grab_focus;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_action (widget_class, "debrief.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "debrief.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "debrief.not-yet", NULL, not_yet_action);
  gtk_widget_class_install_action (widget_class, "debrief.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "debrief.stay", NULL, stay_action);
  gtk_widget_class_install_action (widget_class, "debrief.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "debrief.go-back", NULL, go_back_action);
  gtk_widget_class_install_action (widget_class, "debrief.open-notes", NULL, open_notes_action);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_action);
  gtk_widget_class_install_action (widget_class, "win.say-undo", "s", say_action);
}

static void
plenary_debrief_room_init (PlenaryDebriefRoom *self)
{
}

/**
 * plenary_debrief_room_new:
 * @store: a store that somebody else looks at
 *
 * Makes the room. It is empty until plenary_debrief_room_enter().
 *
 * Returns: (transfer floating): the room
 */
GtkWidget *
plenary_debrief_room_new (PlenaryStore *store)
{
  PlenaryDebriefRoom *self;

  g_return_val_if_fail (PLENARY_IS_STORE (store), NULL);

  self = g_object_new (PLENARY_TYPE_DEBRIEF_ROOM, NULL);
  self->store = g_object_ref (store);
  show_nothing (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_debrief_room_enter:
 * @self: a room
 *
 * Shows what the audience of the store is there for: the door, or a debrief as far as it
 * has come.
 */
void
plenary_debrief_room_enter (PlenaryDebriefRoom *self)
{
  const char *audience;
  PlenaryDebrief *debrief;

  g_return_if_fail (PLENARY_IS_DEBRIEF_ROOM (self));

  audience = plenary_store_get_audience (self->store);
  debrief = audience != NULL ? plenary_store_lookup (self->store, audience) : NULL;
  if (!PLENARY_IS_DEBRIEF (debrief))
    {
      show_door (self);
      return;
    }

  show_nothing (self);
  self->loading = g_cancellable_new ();
  plenary_store_load_async (self->store, plenary_debrief_get_lesson (debrief), self->loading,
                            loaded_cb, g_object_ref (self));
}

/**
 * plenary_debrief_room_was_held:
 * @self: a room
 *
 * Finds out whether there was a debrief in it, which is over.
 *
 * Returns: whether there is something to look back on
 */
gboolean
plenary_debrief_room_was_held (PlenaryDebriefRoom *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_ROOM (self), FALSE);

  return self->session != NULL && plenary_debrief_session_get_ended (self->session) != 0;
}

/**
 * plenary_debrief_room_can_undo:
 * @self: a room
 *
 * Finds out whether what is undone would be seen: not on the page without content.
 *
 * Returns: whether it would
 */
gboolean
plenary_debrief_room_can_undo (PlenaryDebriefRoom *self)
{
  g_return_val_if_fail (PLENARY_IS_DEBRIEF_ROOM (self), FALSE);

  return !PLENARY_IS_DEBRIEF_END (adw_bin_get_child (ADW_BIN (self)));
}

/**
 * plenary_debrief_room_pause:
 * @self: a room
 *
 * Stops what plays.
 */
void
plenary_debrief_room_pause (PlenaryDebriefRoom *self)
{
  GtkWidget *page;

  g_return_if_fail (PLENARY_IS_DEBRIEF_ROOM (self));

  page = adw_bin_get_child (ADW_BIN (self));
  if (PLENARY_IS_DEBRIEF_VIEW (page))
    plenary_debrief_view_pause (PLENARY_DEBRIEF_VIEW (page));
}

/**
 * plenary_debrief_room_flush:
 * @self: a room
 *
 * Saves at once what is unsaved.
 */
void
plenary_debrief_room_flush (PlenaryDebriefRoom *self)
{
  GtkWidget *page;

  g_return_if_fail (PLENARY_IS_DEBRIEF_ROOM (self));

  page = adw_bin_get_child (ADW_BIN (self));
  if (PLENARY_IS_DEBRIEF_CARD (page))
    plenary_debrief_card_flush (PLENARY_DEBRIEF_CARD (page));
  else if (PLENARY_IS_DEBRIEF_VIEW (page))
    plenary_debrief_view_flush (PLENARY_DEBRIEF_VIEW (page));
  else if (PLENARY_IS_DEBRIEF_CLOSING (page))
    plenary_debrief_closing_flush (PLENARY_DEBRIEF_CLOSING (page));
}

/**
 * plenary_debrief_room_close:
 * @self: a room
 *
 * Saves what is unsaved, and lets go of the recording.
 */
void
plenary_debrief_room_close (PlenaryDebriefRoom *self)
{
  GtkWidget *page;

  g_return_if_fail (PLENARY_IS_DEBRIEF_ROOM (self));

  plenary_debrief_room_flush (self);
  page = adw_bin_get_child (ADW_BIN (self));
  if (PLENARY_IS_DEBRIEF_VIEW (page))
    plenary_debrief_view_close (PLENARY_DEBRIEF_VIEW (page));
}

/* Marks the dialogs that belong here. */
#define LET_IN "plenary-debrief-let-in"

/**
 * plenary_debrief_room_let_in:
 * @dialog: a dialog that shows nothing private
 *
 * Lets a dialog be shown in a debrief. All others are turned away.
 */
void
plenary_debrief_room_let_in (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  g_object_set_data (G_OBJECT (dialog), LET_IN, GINT_TO_POINTER (TRUE));
}

/**
 * plenary_debrief_room_lets_in:
 * @dialog: a dialog
 *
 * Finds out whether a dialog may be shown in a debrief.
 *
 * Returns: whether it was let in
 */
gboolean
plenary_debrief_room_lets_in (AdwDialog *dialog)
{
  g_return_val_if_fail (ADW_IS_DIALOG (dialog), FALSE);

  return g_object_get_data (G_OBJECT (dialog), LET_IN) != NULL;
}
