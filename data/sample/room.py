# SPDX-License-Identifier: GPL-3.0-or-later
"""The classroom without its people: walls, window, board, shelf, clock, and the day's light."""

import math

import cairo

from drawing import box, disc, filled, paint, shape, smooth

WIDTH, HEIGHT = 1280, 720
FLOOR = 462
BOARD = (352, 66, 580, 290)     # x, y, width, height, without its frame
WINDOW = (52, 58, 220, 264)


def leaf(ctx, colour, x, y, angle, length):
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(angle)
    paint(ctx, colour)
    ctx.move_to(0, 0)
    ctx.curve_to(length * 0.35, -length * 0.32, length * 0.8, -length * 0.22, length, 0)
    ctx.curve_to(length * 0.8, length * 0.22, length * 0.35, length * 0.32, 0, 0)
    ctx.fill()
    ctx.restore()


def plant(ctx, x, y, t, size):
    """A pot plant on (x, y), its leaves moving a very little."""
    sway = 0.035 * math.sin(t * 0.9)
    for i, (turn, part) in enumerate(((-2.5, 0.8), (-2.1, 1.0), (-1.57, 1.15), (-1.05, 1.0),
                                      (-0.65, 0.8))):
        colour = '#3a944a' if i % 2 else '#26803b'
        leaf(ctx, colour, x, y - size * 0.5, turn + sway * (i - 1), size * part)
    shape(ctx, '#c8643c', [(x - size * 0.34, y - size * 0.55), (x + size * 0.34, y - size * 0.55),
                           (x + size * 0.25, y), (x - size * 0.25, y)])
    filled(ctx, '#b5532d', x - size * 0.39, y - size * 0.62, size * 0.78, size * 0.15, 3)


def walls(ctx):
    filled(ctx, '#f4ead8', 0, 0, WIDTH, FLOOR)
    filled(ctx, '#ead9bd', 0, 372, WIDTH, FLOOR - 372)
    filled(ctx, '#dcc59f', 0, 368, WIDTH, 5)
    filled(ctx, '#d2a679', 0, FLOOR, WIDTH, HEIGHT - FLOOR)
    filled(ctx, '#b98a5c', 0, FLOOR - 10, WIDTH, 10)
    paint(ctx, '#c59868')
    ctx.set_line_width(2)
    for y in (500, 548, 608, 682):
        ctx.move_to(0, y)
        ctx.line_to(WIDTH, y)
    ctx.stroke()


def board(ctx):
    x, y, w, h = BOARD
    filled(ctx, '#a57a4d', x - 14, y - 14, w + 28, h + 28, 8)
    filled(ctx, '#8a6039', x - 5, y - 5, w + 10, h + 10, 4)
    filled(ctx, '#2d5a4e', x, y, w, h, 2)
    filled(ctx, '#c19a6b', x - 20, y + h + 12, w + 40, 9, 3)
    for i, colour in enumerate(('#f6f5f4', '#f8e45c', '#99c1f1')):
        filled(ctx, colour, x + 40 + i * 34, y + h + 6, 24, 7, 3)
    filled(ctx, '#5e5c64', x + w - 110, y + h, 54, 13, 4)


def bunting(ctx):
    colours = ('#e5735a', '#f6c344', '#62a0ea', '#57b894', '#b98ad0')
    paint(ctx, '#b8a483')
    ctx.set_line_width(2)
    ctx.move_to(0, 18)
    ctx.curve_to(300, 46, 420, 46, 640, 20)
    ctx.curve_to(860, 46, 1000, 46, WIDTH, 16)
    ctx.stroke()
    for i in range(15):
        x = 34 + i * 87
        y = 20 + 18 * math.sin(math.pi * (x % 640) / 640)
        shape(ctx, colours[i % 5], [(x - 13, y), (x + 13, y), (x, y + 25)])


def shelf(ctx):
    x, y = 1018, 268
    filled(ctx, '#a57a4d', x, y, 232, 190, 5)
    filled(ctx, '#7f5733', x + 9, y + 9, 214, 82)
    filled(ctx, '#7f5733', x + 9, y + 100, 214, 82)
    colours = ('#c01c28', '#e5a50a', '#1a5fb4', '#26a269', '#813d9c', '#e66100', '#f6d32d',
               '#3584e4')
    at = x + 16
    for i in range(15):
        wide, tall = 11 + (i * 7) % 6, 54 + (i * 13) % 22
        if i == 8:
            at += 24
        if at + wide > x + 218:
            break
        filled(ctx, colours[(i * 3) % 8], at, y + 91 - tall, wide, tall, 2)
        at += wide + 1
    for i in range(3):
        filled(ctx, ('#62a0ea', '#f6c344', '#8ff0a4')[i], x + 20 + i * 68, y + 128, 58, 54, 5)
        filled(ctx, '#ffffff', x + 34 + i * 68, y + 142, 30, 12, 3, 0.8)
    # A globe on the top.
    filled(ctx, '#865e3c', x + 42, y - 8, 44, 8, 3)
    filled(ctx, '#865e3c', x + 61, y - 20, 6, 14)
    disc(ctx, '#62a0ea', x + 64, y - 45, 29)
    for dx, dy, rx, ry in ((-9, -10, 11, 8), (8, 6, 9, 11), (-12, 12, 6, 5)):
        disc(ctx, '#57b894', x + 64 + dx, y - 45 + dy, rx, ry)


def poster(ctx):
    """A paper pie of eighths and a paper pie of thirds, hung above the shelf."""
    filled(ctx, '#ffffff', 1130, 66, 108, 132, 4)
    for cx, cy, n, lit, colour in ((1184, 104, 8, 5, '#e5735a'), (1184, 164, 3, 1, '#62a0ea')):
        for i in range(n):
            paint(ctx, colour if i < lit else '#e8e2d6')
            a = -math.pi / 2 + i * 2 * math.pi / n
            ctx.move_to(cx, cy)
            ctx.arc(cx, cy, 25, a, a + 2 * math.pi / n)
            ctx.close_path()
            ctx.fill_preserve()
            paint(ctx, '#ffffff')
            ctx.set_line_width(2)
            ctx.stroke()
    disc(ctx, '#c01c28', 1184, 70, 4)


def radiator(ctx):
    filled(ctx, '#e3e0da', 66, 378, 192, 64, 6)
    for i in range(8):
        filled(ctx, '#faf9f7', 72 + i * 23.2, 374, 17, 72, 7)


def background():
    """Everything that never moves, drawn once."""
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
    ctx = cairo.Context(surface)
    walls(ctx)
    radiator(ctx)
    bunting(ctx)
    board(ctx)
    poster(ctx)
    shelf(ctx)
    return surface


def outside(ctx, t, total):
    """What the window shows: hills, a tree, clouds that take the lesson to cross, two birds."""
    x, y, w, h = WINDOW
    ctx.save()
    box(ctx, x, y, w, h, 6)
    ctx.clip()
    filled(ctx, '#a9d2f5', x, y, w, h)
    disc(ctx, '#fff3c4', x + 30 + 60 * t / total, y + 58 - 14 * t / total, 22)
    for dx, dy, size, pace in ((20, 50, 1.0, 110), (150, 92, 0.7, 70), (-90, 108, 0.85, 130)):
        cx, cy = x + dx + pace * t / total, y + dy
        for ox, oy, r in ((0, 0, 20), (22, -9, 24), (48, -1, 19), (24, 7, 22)):
            disc(ctx, '#ffffff', cx + ox * size, cy + oy * size, r * size, r * size * 0.8)
    disc(ctx, '#9bcf8a', x + 40, y + h + 40, 150, 110)
    disc(ctx, '#7dbd72', x + 190, y + h + 60, 140, 120)
    tree(ctx, x + 172, y + h - 44, 2.0 * math.sin(t * 0.7))
    bird(ctx, x - 20 + (t - 22) * 30, y + 76 - 6 * math.sin(t * 1.3), t)
    bird(ctx, x + w + 20 - (t - 96) * 24, y + 120 - 8 * math.sin(t), t)
    ctx.restore()
    window_frame(ctx)


def tree(ctx, x, y, sway):
    filled(ctx, '#865e3c', x - 5, y - 30, 10, 60, 2)
    for dx, dy, r, colour in ((-18, -44, 24, '#4f9d57'), (18, -42, 23, '#4f9d57'),
                              (0, -66, 27, '#5fae64')):
        disc(ctx, colour, x + dx + sway * -dy / 66, y + dy, r)


def bird(ctx, x, y, t):
    flap = 5 * math.sin(t * 9)
    paint(ctx, '#5e5c64')
    ctx.set_line_width(2.6)
    smooth(ctx, [(x - 11, y - flap), (x - 4, y - 3), (x, y), (x + 4, y - 3), (x + 11, y - flap)])
    ctx.stroke()


def window_frame(ctx):
    x, y, w, h = WINDOW
    paint(ctx, '#fdfaf3')
    ctx.set_line_width(12)
    box(ctx, x, y, w, h, 6)
    ctx.stroke()
    ctx.set_line_width(7)
    ctx.move_to(x + w / 2, y)
    ctx.line_to(x + w / 2, y + h)
    ctx.move_to(x, y + h * 0.4)
    ctx.line_to(x + w, y + h * 0.4)
    ctx.stroke()
    filled(ctx, '#e9dfcb', x - 18, y + h + 4, w + 36, 13, 4)


def curtains(ctx, t):
    x, y, w, h = WINDOW
    sway = 3 * math.sin(t * 0.5)
    paint(ctx, '#e79a76')
    for side, edge in ((1, x - 22), (-1, x + w + 22)):
        ctx.move_to(edge, y - 16)
        ctx.line_to(edge + side * 58, y - 16)
        ctx.curve_to(edge + side * 52, y + 90, edge + side * (30 + sway), y + 190,
                     edge + side * (26 + sway), y + h + 22)
        ctx.line_to(edge, y + h + 22)
        ctx.close_path()
    ctx.fill()
    filled(ctx, '#865e3c', x - 34, y - 22, w + 68, 7, 3)


def sunlight(ctx, t, total):
    """A patch of light on the floor, which wanders as the morning does."""
    shift = 120 * t / total
    ctx.save()
    ctx.rectangle(0, FLOOR, WIDTH, HEIGHT - FLOOR)
    ctx.clip()
    for left in (70, 196):
        shape(ctx, '#ffe9ad', [(left + shift, 480), (left + 104 + shift, 480),
                               (left + 176 + 1.6 * shift, 668), (left + 44 + 1.6 * shift, 668)],
              0.42)
    ctx.restore()


def clock(ctx, t):
    """Ten past nine when the lesson begins; its second hand moves once a second."""
    x, y = 1066, 128
    seconds = 9 * 3600 + 10 * 60 + int(t)
    disc(ctx, '#5e5c64', x, y, 40)
    disc(ctx, '#ffffff', x, y, 35)
    for i in range(12):
        a = i * math.pi / 6
        disc(ctx, '#77767b', x + 29 * math.sin(a), y - 29 * math.cos(a), 2.6 if i % 3 == 0 else 1.5)
    for turn, length, wide, colour in ((seconds / 43200, 17, 5, '#3d3846'),
                                       (seconds / 3600, 26, 3.6, '#3d3846'),
                                       (seconds / 60, 28, 1.8, '#e01b24')):
        paint(ctx, colour)
        ctx.set_line_width(wide)
        a = turn * 2 * math.pi
        ctx.move_to(x, y)
        ctx.line_to(x + length * math.sin(a), y - length * math.cos(a))
        ctx.stroke()
    disc(ctx, '#3d3846', x, y, 4)
