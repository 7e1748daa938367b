# SPDX-License-Identifier: GPL-3.0-or-later
"""The few flat shapes everything is drawn with."""

import math


def paint(ctx, colour, alpha=1.0):
    r, g, b = (int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))
    ctx.set_source_rgba(r, g, b, alpha)


def box(ctx, x, y, w, h, r=0.0):
    if r <= 0:
        ctx.rectangle(x, y, w, h)
        return
    ctx.new_sub_path()
    ctx.arc(x + w - r, y + r, r, -math.pi / 2, 0)
    ctx.arc(x + w - r, y + h - r, r, 0, math.pi / 2)
    ctx.arc(x + r, y + h - r, r, math.pi / 2, math.pi)
    ctx.arc(x + r, y + r, r, math.pi, math.pi * 1.5)
    ctx.close_path()


def filled(ctx, colour, x, y, w, h, r=0.0, alpha=1.0):
    paint(ctx, colour, alpha)
    box(ctx, x, y, w, h, r)
    ctx.fill()


def disc(ctx, colour, x, y, rx, ry=None, alpha=1.0):
    paint(ctx, colour, alpha)
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(rx, ry or rx)
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.restore()
    ctx.fill()


def shape(ctx, colour, points, alpha=1.0):
    paint(ctx, colour, alpha)
    for x, y in points:
        ctx.line_to(x, y)
    ctx.close_path()
    ctx.fill()


def smooth(ctx, points):
    """A Catmull-Rom curve through the points, as Bézier segments."""
    ctx.move_to(*points[0])
    for i in range(len(points) - 1):
        before = points[max(0, i - 1)]
        here, there = points[i], points[i + 1]
        after = points[min(len(points) - 1, i + 2)]
        ctx.curve_to(here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6,
                     there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6,
                     there[0], there[1])
