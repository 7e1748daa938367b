/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-lesson-elsewhere.h"
#include "plenary-picture.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SECOND_PICTURE (plenary_second_picture_get_type ())

G_DECLARE_FINAL_TYPE (PlenarySecondPicture,
                      plenary_second_picture,
                      PLENARY,
                      SECOND_PICTURE,
                      GtkWidget)

void plenary_second_picture_connect (PlenarySecondPicture *self,
                                     PlenaryLessonElsewhere *elsewhere,
                                     PlenaryPicture *first);
gboolean plenary_second_picture_place (PlenarySecondPicture *self,
                                       int width,
                                       int height,
                                       GdkRectangle *place);

G_END_DECLS
