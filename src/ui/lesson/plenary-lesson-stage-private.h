/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-stage.h"

#include <adwaita.h>

#include "plenary-mark-bar.h"
#include "plenary-model-watch.h"
#include "plenary-moment-marks.h"
#include "plenary-picture.h"
#include "plenary-player-bar.h"
#include "plenary-preparing.h"
#include "plenary-second-picture.h"
#include "plenary-timeline.h"
#include "plenary-wait-marks.h"

G_BEGIN_DECLS

struct _PlenaryLessonStage
{
  GtkWidget parent_instance;

  PlenaryLessonSession *session;
  PlenaryMomentMarks *marks;
  PlenaryWaitMarks *wait_marks;
  PlenaryModelWatch *parts_watch;
  PlenaryLessonPreview *preview;
  PlenaryLessonTrace *trace;
  PlenaryLessonElsewhere *elsewhere;
  GSimpleActionGroup *elsewhere_actions;
  GSettings *settings;
  gboolean detailed;
  gboolean narrow;
  gboolean immersed;
  gboolean bare;
  guint rest_id;
  double pointer_x;
  double pointer_y;

  AdwToolbarView *view;
  GtkOverlay *overlay;
  PlenaryPicture *picture;
  PlenarySecondPicture *second_picture;
  PlenaryPlayerBar *player_bar;
  GtkWidget *timeline_row;
  GtkWidget *timeline_buttons;
  PlenaryTimeline *timeline;
  PlenaryPreparing *preparing;
  GtkImage *detail_arrow;
  GtkWidget *zoom_buttons;
  GtkWidget *line_label;
  PlenaryMarkBar *mark_bar;
};

/* The timeline: plenary-lesson-stage-timeline.c */
void plenary_lesson_stage_install_timeline (GtkWidgetClass *widget_class);
void plenary_lesson_stage_connect_timeline (PlenaryLessonStage *self);
void plenary_lesson_stage_update_duration (PlenaryLessonStage *self);
void plenary_lesson_stage_update_wait_line (PlenaryLessonStage *self);

G_END_DECLS
