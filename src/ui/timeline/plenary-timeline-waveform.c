/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-timeline-waveform.h"

#include <adwaita.h>

#include <math.h>

/* The sound of a stretch as one texture. It stands on the lower edge, as a skyline:
 * in a low row twice as much is seen of it as around a middle line, and what stays
 * below a threshold is simply below. */

/* Of the height, where it is quiet, and at least a pixel. */
#define FOOT (1.0 / 14.0)

/* Red, green, blue and alpha, premultiplied. */
typedef struct
{
  float channels[4];
} Ink;

static Ink
ink_of (const GdkRGBA *colour,
        float coverage)
{
  float alpha = colour->alpha * coverage;

  return (Ink) { { colour->red * alpha, colour->green * alpha, colour->blue * alpha, alpha } };
}

static Ink
lay_over (Ink ground,
          Ink ink)
{
  for (guint i = 0; i < 4; i++)
    ground.channels[i] = ink.channels[i] + ground.channels[i] * (1.0f - ink.channels[3]);

  return ground;
}

/**
 * plenary_timeline_inks_init: (skip)
 * @inks: (out caller-allocates): the colours
 * @widget: the widget that draws with them
 *
 * Chooses the colours that fit the style in use.
 */
void
plenary_timeline_inks_init (PlenaryTimelineInks *inks,
                            GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean high_contrast = adw_style_manager_get_high_contrast (style);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  inks->loudest = inks->usual = text;
  inks->loudest.alpha *= high_contrast ? 0.5 : 0.26;
  inks->usual.alpha *= high_contrast ? 1.0 : 0.5;
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &inks->foot);
  inks->quiet = inks->foot;
  inks->quiet.alpha *= high_contrast ? 0.35 : 0.16;
}

/* How much of each column is quiet. Of an hour many stretches share a column. */
static float *
measure_quiet (GArray *quiet,
               PlenarySpan span,
               guint width)
{
  float *covered = g_new0 (float, width);
  double scale = width / (double) MAX (1, plenary_span_length (span));

  for (guint i = 0; i < quiet->len; i++)
    {
      const PlenarySpan *stretch = &g_array_index (quiet, PlenarySpan, i);
      double x0 = MAX (0.0, (stretch->start - span.start) * scale);
      double x1 = MIN ((double) width, (stretch->end - span.start) * scale);

      for (guint x = floor (x0); x < x1 && x < width; x++)
        covered[x] += MIN (x1, x + 1.0) - MAX (x0, x);
    }

  return covered;
}

/* The root brings out quiet voices, which else would be lines. */
static float
height_of (guint8 sample,
           guint height)
{
  return sqrtf (MIN (sample, 127) / 127.0f) * height;
}

/* How much of the pixel from @y to @y + 1, counted from the foot, a bar fills. */
static float
filled (float bar,
        guint y)
{
  return CLAMP (bar - y, 0.0f, 1.0f);
}

/* How much of a pixel each of the inks fills. */
typedef struct
{
  float loudest;
  float usual;
  float foot;
} Share;

static void
mix (guint8 *pixel,
     Share share,
     float covered,
     const PlenaryTimelineInks *inks)
{
  Ink ink = ink_of (&inks->quiet, covered);

  ink = lay_over (ink, ink_of (&inks->loudest, share.loudest));
  ink = lay_over (ink, ink_of (&inks->usual, share.usual));
  ink = lay_over (ink, ink_of (&inks->foot, covered * share.foot));
  for (guint i = 0; i < 4; i++)
    pixel[i] = lroundf (MIN (1.0f, ink.channels[i]) * 255.0f);
}

/* From the foot up. Nearly all pixels are as the one below. */
static void
draw_column (guint8 *pixels,
             gsize stride,
             guint height,
             const PlenaryTimelineColumn *column,
             float covered,
             const PlenaryTimelineInks *inks)
{
  float foot = MAX (1.0f, roundf (height * FOOT));
  /* Known silence is a line, and not nothing. */
  float loudest = column->known ? MAX (1.0f, height_of (column->loudest, height)) : 0.0f;
  float usual = column->known ? height_of (column->usual, height) : 0.0f;
  Share last = { -1.0f, -1.0f, -1.0f };

  for (guint y = 0; y < height; y++)
    {
      guint8 *pixel = pixels + (height - 1 - y) * stride;
      Share share = { filled (loudest, y), filled (usual, y), filled (foot, y) };

      if (memcmp (&share, &last, sizeof share) == 0)
        memcpy (pixel, pixel + stride, 4);
      else
        mix (pixel, share, covered, inks);
      last = share;
    }
}

/**
 * plenary_timeline_waveform_draw: (skip)
 * @sound: the sound of a lesson
 * @span: a stretch of lesson time, in nanoseconds
 * @width: how many pixels of the screen it is wide
 * @height: how many it is high
 * @inks: the colours
 *
 * Draws a stretch of sound, and where it is quiet.
 *
 * Returns: (transfer full): the drawing
 */
GdkTexture *
plenary_timeline_waveform_draw (PlenaryTimelineSound *sound,
                                PlenarySpan span,
                                guint width,
                                guint height,
                                const PlenaryTimelineInks *inks)
{
  g_autofree PlenaryTimelineColumn *columns = NULL;
  g_autofree float *covered = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = width * 4;
  guint8 *pixels;

  g_return_val_if_fail (PLENARY_IS_TIMELINE_SOUND (sound), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (inks != NULL, NULL);

  columns = g_new0 (PlenaryTimelineColumn, width);
  plenary_timeline_sound_read (sound, span, width, columns);
  covered = measure_quiet (plenary_timeline_sound_get_quiet (sound), span, width);

  pixels = g_malloc (stride * height);
  for (guint x = 0; x < width; x++)
    draw_column (pixels + x * 4, stride, height, &columns[x], MIN (1.0f, covered[x]), inks);
  bytes = g_bytes_new_take (pixels, stride * height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8_PREMULTIPLIED, bytes, stride);
}
