/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-keep-line.h"
#include "plenary-lesson-opener.h"
#include "plenary-lesson-page.h"
#include "plenary-lesson-pane.h"
#include "plenary-lesson-stage.h"
#include "plenary-mark-keys.h"
#include "plenary-sitting-bar.h"
#include "plenary-video-sink.h"

G_BEGIN_DECLS

struct _PlenaryLessonPage
{
  AdwNavigationPage parent_instance;

  PlenaryTransport *transport;
  PlenaryLessonSession *session;
  PlenarySittingSession *sitting;
  PlenaryLessonPreview *preview;
  PlenaryWaitFinder *waits;
  PlenaryLessonTrace *trace;
  PlenaryLessonElsewhere *elsewhere;
  PlenaryMarkKeys *speaker_keys;
  GSettings *settings;
  PlenaryLessonOpener *opener;
  guint regain_id;
  /* Whether a moment was marked after one was selected: it is the one to write about. */
  gboolean mark_is_newer;
  gboolean shown;
  gboolean closed;

  PlenaryKeepLine *keep_line;
  AdwWindowTitle *title;
  GtkWidget *enough_button;
  PlenarySittingBar *sitting_bar;
  AdwToolbarView *view;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  GtkLabel *count_label;
  PlenaryLessonStage *stage;
  PlenaryLessonPane *pane;
  GMenu *debriefs;
};

/* plenary-lesson-page.c */
void plenary_lesson_page_update_title (PlenaryLessonPage *self);
void plenary_lesson_page_update_layout (PlenaryLessonPage *self);

/* plenary-lesson-page-sitting.c */
gboolean plenary_lesson_page_is_bare (PlenaryLessonPage *self);
void plenary_lesson_page_connect_sitting (PlenaryLessonPage *self);
void plenary_lesson_page_install_sitting (GtkWidgetClass *widget_class);

/* plenary-lesson-page-actions.c */
PlenaryMoment *plenary_lesson_page_get_subject (PlenaryLessonPage *self);
void plenary_lesson_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
