/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-links.h"

#include <adwaita.h>

#include "plenary-moment-offer.h"
#include "plenary-time-link.h"

/**
 * PlenaryMomentLinks:
 *
 * Links to moments in a text that is written about a lesson. An @ offers the moments of
 * the lesson; what is chosen becomes plain words, "@12:41", which are shown as a link
 * and play by a click, or with Ctrl+Enter at the cursor.
 */

struct _PlenaryMomentLinks
{
  GObject parent_instance;

  /* The text view owns this object. */
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  PlenaryLessonSession *session;
  PlenaryMomentOffer *offer;
  guint update_id;
  /* Whether an @ was typed that moments are offered for. */
  gboolean naming;
  /* Where the cursor is behind the space that came with a link, or -1. */
  int spaced_at;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentLinks, plenary_moment_links, G_TYPE_OBJECT)

/* Links. */

static void
update_color (PlenaryMomentLinks *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA readable;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager), &readable);
  g_object_set (self->tag, "foreground-rgba", &readable, NULL);
}

static char *
dup_text (PlenaryMomentLinks *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  /* With a place for all that is no text, so that characters are counted alike. */
  return gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
}

static gboolean
update_cb (gpointer user_data)
{
  PlenaryMomentLinks *self = user_data;
  g_autofree char *text = dup_text (self);
  g_autoptr (GArray) links = plenary_time_link_find (text);
  GtkTextIter start, end;

  self->update_id = 0;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
  for (guint i = 0; i < links->len; i++)
    {
      const PlenaryTimeLink *link = &g_array_index (links, PlenaryTimeLink, i);

      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, link->start);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &end, link->end);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
    }

  return G_SOURCE_REMOVE;
}

/* The time of the link that a character belongs to, or that ends there. */
static gboolean
find_time (PlenaryMomentLinks *self,
           int offset,
           gint64 *time)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GArray) links = plenary_time_link_find (text);

  for (guint i = 0; i < links->len; i++)
    {
      const PlenaryTimeLink *link = &g_array_index (links, PlenaryTimeLink, i);

      if ((int) link->start <= offset && offset <= (int) link->end)
        {
          *time = link->time;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_link_at (PlenaryMomentLinks *self,
            double x,
            double y,
            GtkTextIter *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                         &buffer_y);

  return gtk_text_view_get_iter_at_location (self->text_view, iter, buffer_x, buffer_y) &&
         gtk_text_iter_has_tag (iter, self->tag);
}

static void
motion_cb (PlenaryMomentLinks *self,
           double x,
           double y)
{
  GtkTextIter iter;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text_view),
                                   is_link_at (self, x, y, &iter) ? "pointer" : "text");
}

static gboolean
get_place (PlenaryMomentLinks *self,
           GdkEvent *event,
           graphene_point_t *place)
{
  GtkWidget *widget = GTK_WIDGET (self->text_view);
  GtkNative *native = gtk_widget_get_native (widget);
  double x, y, left, top;

  if (native == NULL || !gdk_event_get_position (event, &x, &y))
    return FALSE;

  gtk_native_get_surface_transform (native, &left, &top);

  return gtk_widget_compute_point (GTK_WIDGET (native), widget,
                                   &GRAPHENE_POINT_INIT (x - left, y - top), place);
}

/* The text view keeps gestures for itself, so the button is looked at on its way there.
 * Selecting a part of a link does not play it. */
static gboolean
event_cb (PlenaryMomentLinks *self,
          GdkEvent *event)
{
  graphene_point_t place;
  GtkTextIter iter;
  gint64 time;

  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE &&
      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY &&
      !gtk_text_buffer_get_has_selection (self->buffer) && get_place (self, event, &place) &&
      is_link_at (self, place.x, place.y, &iter) &&
      find_time (self, gtk_text_iter_get_offset (&iter), &time))
    plenary_lesson_session_play_time (self->session, time);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
play_at_cursor (PlenaryMomentLinks *self)
{
  GtkTextIter cursor;
  gint64 time;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (!find_time (self, gtk_text_iter_get_offset (&cursor), &time))
    return FALSE;

  plenary_lesson_session_play_time (self->session, time);

  return TRUE;
}

/* Naming a moment. */

/* What was typed between the @ and the cursor, and where the @ is. */
static char *
dup_query (PlenaryMomentLinks *self,
           GtkTextIter *at,
           GtkTextIter *cursor)
{
  g_autofree char *before = NULL;
  const char *query;

  gtk_text_buffer_get_iter_at_mark (self->buffer, cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  *at = *cursor;
  gtk_text_iter_set_line_offset (at, 0);
  before = gtk_text_buffer_get_slice (self->buffer, at, cursor, TRUE);
  query = plenary_time_link_find_query (before);
  if (query == NULL)
    return NULL;

  gtk_text_iter_forward_chars (at, g_utf8_strlen (before, query - before) - 1);

  return g_strdup (query);
}

static void
stop_naming (PlenaryMomentLinks *self)
{
  self->naming = FALSE;
  if (self->offer != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->offer));
}

static void
take_choice (PlenaryMomentLinks *self)
{
  PlenaryMoment *moment = plenary_moment_offer_get_chosen (self->offer);
  GtkTextIter at, cursor;
  g_autofree char *query = dup_query (self, &at, &cursor);
  g_autofree char *link = NULL;
  gboolean spaced;

  stop_naming (self);
  if (moment == NULL || query == NULL)
    return;

  link = plenary_time_link_format (plenary_lesson_session_get_tagged_at (self->session, moment));
  spaced = gtk_text_iter_get_char (&cursor) == ' ';
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_interactive (self->buffer, &at, &cursor, TRUE);
  gtk_text_buffer_insert_interactive (self->buffer, &at, link, -1, TRUE);
  if (spaced)
    gtk_text_iter_forward_char (&at);
  else
    gtk_text_buffer_insert_interactive (self->buffer, &at, " ", -1, TRUE);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  gtk_text_buffer_end_user_action (self->buffer);
  self->spaced_at = gtk_text_iter_get_offset (&at);
}

static void
make_offer (PlenaryMomentLinks *self)
{
  GtkWidget *offer = plenary_moment_offer_new (self->session);

  self->offer = PLENARY_MOMENT_OFFER (offer);
  gtk_widget_set_parent (offer, GTK_WIDGET (self->text_view));
  g_signal_connect_object (offer, "chosen", G_CALLBACK (take_choice), self, G_CONNECT_SWAPPED);
}

static void
point_at (PlenaryMomentLinks *self,
          const GtkTextIter *at)
{
  GdkRectangle place;

  gtk_text_view_get_iter_location (self->text_view, at, &place);
  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y,
                                         &place.x, &place.y);
  place.width = MAX (1, place.width);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->offer), &place);
}

static void
offer_moments (PlenaryMomentLinks *self)
{
  GtkTextIter at, cursor;
  g_autofree char *query = dup_query (self, &at, &cursor);

  if (query == NULL)
    {
      stop_naming (self);
      return;
    }

  if (self->offer == NULL)
    make_offer (self);
  /* Where nothing is found, one more letter taken back may find something. */
  if (plenary_moment_offer_find (self->offer, query) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->offer));
      return;
    }

  point_at (self, &at);
  gtk_popover_popup (GTK_POPOVER (self->offer));
}

static gboolean
is_offering (PlenaryMomentLinks *self)
{
  return self->naming && self->offer != NULL && gtk_widget_get_visible (GTK_WIDGET (self->offer));
}

static void
inserted_cb (PlenaryMomentLinks *self,
             GtkTextIter *iter,
             const char *text,
             int length)
{
  /* Many type the space that is there already. */
  if (length == 1 && *text == ' ' && gtk_text_iter_get_offset (iter) == self->spaced_at)
    g_signal_stop_emission_by_name (self->buffer, "insert-text");
  self->spaced_at = -1;

  if (length == 1 && *text == '@' && gtk_widget_is_focus (GTK_WIDGET (self->text_view)))
    self->naming = TRUE;
}

static void
changed_cb (PlenaryMomentLinks *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* Every letter moves the cursor, and so do the keys that lead away. */
static void
cursor_moved_cb (PlenaryMomentLinks *self)
{
  int position;

  g_object_get (self->buffer, "cursor-position", &position, NULL);
  if (position != self->spaced_at)
    self->spaced_at = -1;
  if (self->naming)
    offer_moments (self);
}

static gboolean
offer_key (PlenaryMomentLinks *self,
           guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      plenary_moment_offer_move (self->offer, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      plenary_moment_offer_move (self->offer, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      take_choice (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      stop_naming (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (PlenaryMomentLinks *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (held == 0 && is_offering (self))
    return offer_key (self, keyval);

  if (held == GDK_CONTROL_MASK && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    return play_at_cursor (self);

  return GDK_EVENT_PROPAGATE;
}

static void
plenary_moment_links_dispose (GObject *object)
{
  PlenaryMomentLinks *self = PLENARY_MOMENT_LINKS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->tag);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_links_parent_class)->dispose (object);
}

static void
plenary_moment_links_class_init (PlenaryMomentLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_moment_links_dispose;
}

static void
plenary_moment_links_init (PlenaryMomentLinks *self)
{
  self->spaced_at = -1;
}

/* A popover has to go before what it points into, and a text view that goes takes all
 * its children for texts of its own. */
static void
unmapped_cb (PlenaryMomentLinks *self)
{
  self->naming = FALSE;
  if (self->offer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->offer));
  self->offer = NULL;
}

static void
add_controllers (PlenaryMomentLinks *self)
{
  GtkWidget *widget = GTK_WIDGET (self->text_view);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *buttons = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (stop_naming), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (buttons, GTK_PHASE_CAPTURE);
  g_signal_connect_object (buttons, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, buttons);
}

/**
 * plenary_moment_links_attach:
 * @text_view: where somebody writes about a lesson
 * @session: the session of the lesson
 *
 * Lets a text link to moments of the lesson. To be called once for a text.
 */
void
plenary_moment_links_attach (GtkTextView *text_view,
                             PlenaryLessonSession *session)
{
  PlenaryMomentLinks *self;
  AdwStyleManager *manager;

  g_return_if_fail (GTK_IS_TEXT_VIEW (text_view));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));

  self = g_object_new (PLENARY_TYPE_MOMENT_LINKS, NULL);
  self->text_view = text_view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (text_view));
  self->session = g_object_ref (session);
  self->tag = g_object_ref (
    gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL));
  g_object_set_data_full (G_OBJECT (text_view), "plenary-moment-links", self, g_object_unref);

  manager = adw_style_manager_get_default ();
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_color), self,
                           G_CONNECT_SWAPPED);
  update_color (self);
  g_signal_connect_object (text_view, "unmap", G_CALLBACK (unmapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb),
                           self, G_CONNECT_SWAPPED);
  add_controllers (self);
  changed_cb (self);
}
