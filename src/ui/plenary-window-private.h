/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-debrief-room.h"
#include "plenary-home-page.h"
#include "plenary-lesson-page.h"
#include "plenary-trouble-page.h"
#include "plenary-unfinished.h"
#include "plenary-window.h"

G_BEGIN_DECLS

struct _PlenaryWindow
{
  AdwApplicationWindow parent_instance;

  PlenaryStore *store;
  PlenaryJobs *jobs;
  GSettings *settings;
  GCancellable *loading;
  /* Where to go in the lesson that is being opened. */
  GVariant *wanted_place;
  /* How to sit down with the lesson that is being loaded, once it is there, or -1. */
  int door;

  /* What the last start left unfinished, and the wait before that. */
  PlenaryUnfinished *unfinished;
  guint unfinished_id;

  /* What was said last, while it is shown or waits for that. */
  AdwToast *said_toast;
  /* The toast that offers to undo, and the undo step it is about. */
  AdwToast *undo_toast;
  PlenaryEdit *undo_edit;
  /* The step that Ctrl+Z led to without undoing it yet. */
  PlenaryEdit *shown_edit;

  /* The debrief that has just ended, to be looked back on. */
  char *ended_debrief;
  /* Whether one looks back on it; until then, what was opened in it waits. */
  guint looks_back : 1;
  guint wants_door : 1;
  guint changing : 1;

  GtkStack *stack;
  AdwBin *place;
  AdwBanner *banner;
  PlenaryTroublePage *trouble;
  GtkWidget *show_button;
  AdwStatusPage *hidden_page;
  /* What stands in the place: the notes or a debrief, never both. */
  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  PlenaryHomePage *home;
  PlenaryDebriefRoom *room;
  /* What had the focus when everything was hidden. */
  GtkWidget *hidden_focus;
};

/* plenary-window.c */
gboolean plenary_window_is_shown (PlenaryWindow *self, const char *name);
PlenaryLessonPage *plenary_window_get_lesson_page (PlenaryWindow *self);
PlenaryLesson *plenary_window_get_open_lesson (PlenaryWindow *self);
void plenary_window_show_toast (PlenaryWindow *self, AdwToast *toast);
void plenary_window_say (PlenaryWindow *self, const char *text);
void plenary_window_await_unfinished (PlenaryWindow *self);
void plenary_window_forget_unfinished (PlenaryWindow *self);

/* Lessons: plenary-window-lessons.c */
void plenary_window_install_lessons (GtkWidgetClass *widget_class);
void plenary_window_open_lesson (PlenaryWindow *self, const char *uuid);
void plenary_window_popped_cb (PlenaryWindow *self, AdwNavigationPage *page);

/* From one lesson to the next: plenary-window-cycle.c */
void plenary_window_install_cycle (GtkWidgetClass *widget_class);

/* What has gathered over lessons: plenary-window-over-time.c */
void plenary_window_install_over_time (GtkWidgetClass *widget_class);
void plenary_window_say_saved (PlenaryWindow *self, PlenarySittingSession *sitting);

/* Debriefs in the notes: plenary-window-prepare.c */
void plenary_window_install_prepare (GtkWidgetClass *widget_class);
void plenary_window_flush_debrief (AdwNavigationPage *page);
void plenary_window_leave_debrief (PlenaryWindow *self, AdwNavigationPage *page);
gboolean plenary_window_shows_in_debrief (PlenaryWindow *self, PlenaryEdit *edit);
gboolean plenary_window_go_to_debrief (PlenaryWindow *self, PlenaryEdit *edit);

/* Finding: plenary-window-search.c */
void plenary_window_install_search (GtkWidgetClass *widget_class);
void plenary_window_open_place (PlenaryWindow *self,
                                const char *lesson,
                                const char *moment,
                                gint64 time);
void plenary_window_arrive (PlenaryWindow *self);

/* What was agreed on, and what is on record: plenary-window-code.c */
void plenary_window_install_code (GtkWidgetClass *widget_class);
gboolean plenary_window_go_to_code (PlenaryWindow *self);
void plenary_window_flush_code (PlenaryWindow *self);
void plenary_window_update_hidden_words (PlenaryWindow *self);

/* What was watched: plenary-window-watched.c */
void plenary_window_add_watched (PlenaryWindow *self);

/* Undo and redo: plenary-window-undo.c */
void plenary_window_install_undo (GtkWidgetClass *widget_class);
void plenary_window_watch_undo (PlenaryWindow *self);
void plenary_window_forget_undo (PlenaryWindow *self);
void plenary_window_say_undo (PlenaryWindow *self, const char *text);

/* The help: plenary-window-help.c */
void plenary_window_install_help (GtkWidgetClass *widget_class);

/* Keys: plenary-window-keys.c */
void plenary_window_install_keys (GtkWidgetClass *widget_class);
void plenary_window_attach_keys (PlenaryWindow *self);

/* The curtain: plenary-window-curtain.c */
void plenary_window_install_curtain (GtkWidgetClass *widget_class);
void plenary_window_close_dialogs (PlenaryWindow *self);

/* While somebody else looks: plenary-window-debrief.c */
void plenary_window_install_debrief (GtkWidgetClass *widget_class);
void plenary_window_guard_debrief (PlenaryWindow *self);
void plenary_window_show_notes (PlenaryWindow *self);
void plenary_window_show_debrief (PlenaryWindow *self);
void plenary_window_set_audience (PlenaryWindow *self, const char *debrief);
void plenary_window_looked_back (PlenaryWindow *self);

G_END_DECLS
