/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-moment-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plenary-moment-filter.h"
#include "plenary-moment-row.h"

/**
 * PlenaryMomentList:
 *
 * The moments of the lesson, as far as they pass the filter. It says all that the
 * timeline says. The selection is that of the session, both ways.
 */

struct _PlenaryMomentList
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  GtkSingleSelection *selection;

  GtkWidget *content;
  GtkLabel *count_label;
  GtkWidget *all_button;
  GtkWidget *filter_button;
  PlenaryMomentFilter *filter;
  GtkStack *stack;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (PlenaryMomentList, plenary_moment_list, GTK_TYPE_WIDGET)

static char *
describe_count (guint n_all,
                guint n_shown,
                gboolean filtered)
{
  if (n_all == 0)
    return g_strdup (_("Moments"));
  if (!filtered)
    return g_strdup_printf (ngettext ("%u moment", "%u moments", n_all), n_all);

  /* Translators: how many moments the filter lets through, and of how many */
  return g_strdup_printf (ngettext ("%u of %u moment", "%u of %u moments", n_all), n_shown, n_all);
}

static void
update (PlenaryMomentList *self)
{
  PlenaryContents *contents = plenary_lesson_session_get_contents (self->session);
  guint n_all = g_list_model_get_n_items (plenary_contents_get_moments (contents));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean filtered = plenary_lesson_session_is_filtered (self->session);
  g_autofree char *count = describe_count (n_all, n_shown, filtered);

  gtk_label_set_text (self->count_label, count);
  gtk_widget_set_visible (self->all_button, filtered);
  gtk_widget_set_visible (self->filter_button, n_all > 0 || filtered);
  if (filtered)
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "moments"
                                                 : n_all > 0 ? "none"
                                                             : "empty");
}

static guint
find_position (PlenaryMomentList *self,
               PlenaryMoment *moment)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; moment != NULL && i < n; i++)
    {
      g_autoptr (PlenaryMoment) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == moment)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
follow_session (PlenaryMomentList *self)
{
  guint position = find_position (self, plenary_lesson_session_get_selected (self->session));

  if (gtk_single_selection_get_selected (self->selection) == position)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
}

/* A moment that the filter takes out of sight stays selected all the same. */
static void
lead_session (PlenaryMomentList *self)
{
  PlenaryMoment *moment = gtk_single_selection_get_selected_item (self->selection);

  if (moment != NULL && moment != plenary_lesson_session_get_selected (self->session))
    plenary_lesson_session_set_selected (self->session, moment);
}

static void
items_changed_cb (PlenaryMomentList *self)
{
  update (self);
  follow_session (self);
}

static void
write_selected_cb (gpointer user_data)
{
  g_autoptr (PlenaryMomentList) self = user_data;
  PlenaryMoment *moment;

  if (self->session == NULL)
    return;

  moment = plenary_lesson_session_get_selected (self->session);
  if (moment != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "pane.write", "s",
                                plenary_entity_get_uuid (PLENARY_ENTITY (moment)));
}

/* After a double click the list takes the focus, so writing has to come later. */
static void
activate_cb (PlenaryMomentList *self,
             guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_idle_add_once (write_selected_cb, g_object_ref (self));
}

/* The row that has the focus as a whole, or NULL. */
static GtkWidget *
get_focus_row (PlenaryMomentList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return PLENARY_IS_MOMENT_ROW (row) ? row : NULL;
}

static gboolean
key_pressed_cb (PlenaryMomentList *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkWidget *row = get_focus_row (self);

  state &= gtk_accelerator_get_default_mod_mask ();
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && state == GDK_SHIFT_MASK))
    {
      gtk_widget_activate_action (row, "moment.menu", NULL);
      return GDK_EVENT_STOP;
    }

  /* A list would take the key to select what is selected already. */
  if (keyval == GDK_KEY_space && state == 0)
    {
      plenary_lesson_session_play_pause (self->session);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/**
 * plenary_moment_list_get_shortcuts:
 * @n: (out): how many there are
 *
 * Gets the keys that act on the moment that has the focus in the list, beside those
 * of the page.
 *
 * Returns: (transfer none) (array length=n): the shortcuts
 */
const PlenaryShortcut *
plenary_moment_list_get_shortcuts (guint *n)
{
  static PlenaryShortcut shortcuts[] = {
    { N_("Write about the moment"), "Return" },
    { N_("Menu of the moment"), "Menu <Shift>F10" },
  };
  static gboolean translated;

  g_return_val_if_fail (n != NULL, NULL);

  for (guint i = 0; !translated && i < G_N_ELEMENTS (shortcuts); i++)
    shortcuts[i].title = _(shortcuts[i].title);
  translated = TRUE;
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

static void
all_clicked_cb (PlenaryMomentList *self)
{
  plenary_lesson_session_clear_filter (self->session);
  /* The button goes away under the finger. */
  gtk_widget_grab_focus (self->filter_button);
}

static void
setup_cb (PlenaryMomentList *self,
          GtkListItem *item)
{
  GtkWidget *row = plenary_moment_row_new (self->session);

  g_object_bind_property (row, "summary", item, "accessible-label", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (PlenaryMomentList *self,
         GtkListItem *item)
{
  plenary_moment_row_set_moment (PLENARY_MOMENT_ROW (gtk_list_item_get_child (item)),
                                 gtk_list_item_get_item (item));
}

static void
unbind_cb (PlenaryMomentList *self,
           GtkListItem *item)
{
  plenary_moment_row_set_moment (PLENARY_MOMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
plenary_moment_list_dispose (GObject *object)
{
  PlenaryMomentList *self = PLENARY_MOMENT_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLENARY_TYPE_MOMENT_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plenary_moment_list_parent_class)->dispose (object);
}

static void
plenary_moment_list_class_init (PlenaryMomentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_moment_list_dispose;

  g_type_ensure (PLENARY_TYPE_MOMENT_FILTER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-moment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, count_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, all_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, filter);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryMomentList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
plenary_moment_list_init (PlenaryMomentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plenary_moment_list_set_session:
 * @self: a list
 * @session: the session of the lesson
 *
 * Shows the moments of a session. To be called once.
 */
void
plenary_moment_list_set_session (PlenaryMomentList *self,
                                 PlenaryLessonSession *session)
{
  GListModel *all, *shown;

  g_return_if_fail (PLENARY_IS_MOMENT_LIST (self));
  g_return_if_fail (PLENARY_IS_LESSON_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  plenary_moment_filter_set_session (self->filter, session);

  all = plenary_contents_get_moments (plenary_lesson_session_get_contents (session));
  shown = plenary_lesson_session_get_shown_moments (session);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, shown);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lead_session),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (all, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (follow_session), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filtered", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

/**
 * plenary_moment_list_focus_selected:
 * @self: a list
 *
 * Gives the focus to the selected moment, so that the keys go on from there.
 *
 * Returns: whether one is selected, and has the focus now
 */
gboolean
plenary_moment_list_focus_selected (PlenaryMomentList *self)
{
  guint position;

  g_return_val_if_fail (PLENARY_IS_MOMENT_LIST (self), FALSE);

  if (self->selection == NULL)
    return FALSE;

  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}
