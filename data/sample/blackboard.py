# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written on the board, the card that says what this is, and its small label."""

import cairo

from drawing import filled, paint, smooth
from lettering import fraction, write, write_centred
from room import BOARD

CHALK = '#f6f5f4'
YELLOW = '#f8e45c'
BLUE = '#99c1f1'
ORANGE = '#ffbe6f'
# Where the number line begins, and how long it is.
LINE = (436, 302, 410)


def bar(ctx, x, y, pieces, lit, colour, part):
    """A bar of 250 x 36, drawn outline first, then its pieces, then its colour."""
    if part <= 0:
        return
    paint(ctx, colour)
    for i in range(lit):
        if part > 0.5 + 0.5 * i / lit:
            grown = min(1.0, (part - 0.5 - 0.5 * i / lit) * 2 * lit)
            ctx.rectangle(x + i * 250 / pieces + 4, y + 4, (250 / pieces - 8) * grown, 28)
    ctx.fill()
    paint(ctx, CHALK)
    ctx.set_line_width(3)
    ctx.move_to(x, y)
    drawn = min(1.0, part / 0.3)
    ctx.line_to(x + 250 * drawn, y)
    ctx.move_to(x, y + 36)
    ctx.line_to(x + 250 * drawn, y + 36)
    for i in range(pieces + 1):
        if part > 0.3 + 0.2 * i / pieces:
            ctx.move_to(x + i * 250 / pieces, y)
            ctx.line_to(x + i * 250 / pieces, y + 36)
    ctx.stroke()


def number_line(ctx, part):
    """From one half to one, with its ends named."""
    x, y, w = LINE
    paint(ctx, CHALK)
    ctx.set_line_width(3)
    ctx.move_to(x, y)
    ctx.line_to(x + w * min(1.0, part / 0.6), y)
    ctx.stroke()
    for at, over, under in ((0.0, '1', '2'), (1.0, '1', '')):
        if part >= 0.6 + 0.3 * at:
            ctx.move_to(x + w * at, y - 9)
            ctx.line_to(x + w * at, y + 9)
            ctx.stroke()
            if under:
                fraction(ctx, over, under, x - 22, y, 15, 2.4)
            else:
                write(ctx, over, x + w + 9, y + 9, 20, 2.6)


def mark_on_line(ctx, over, under, value, colour, part):
    if part <= 0:
        return
    x, y = LINE[0] + LINE[2] * (value - 0.5) * 2, LINE[1]
    paint(ctx, colour)
    ctx.set_line_width(4)
    ctx.move_to(x, y - 10)
    ctx.line_to(x, y + 10)
    ctx.stroke()
    fraction(ctx, over, under, x, y - 32 if part > 0.3 else -99, 13, 2.4)


def chalk(ctx, progress):
    """What stands on the board; `progress` gives how much of each part is drawn (0 to 1)."""
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    ctx.set_line_join(cairo.LINE_JOIN_ROUND)
    paint(ctx, CHALK)
    write(ctx, 'Which is bigger?', 384, 122, 30, 3.6)
    paint(ctx, YELLOW)
    fraction(ctx, '3', '4', 430, 194, 30, 3.6)
    paint(ctx, BLUE)
    fraction(ctx, '2', '3', 524, 194, 30, 3.6)
    bar(ctx, 612, 146, 4, 3, YELLOW, min(1.0, progress['bars'] * 2))
    bar(ctx, 612, 204, 3, 2, BLUE, max(0.0, progress['bars'] * 2 - 1))
    if progress['line'] > 0:
        number_line(ctx, progress['line'])
    mark_on_line(ctx, '2', '3', 2 / 3, BLUE, progress['thirds'])
    mark_on_line(ctx, '3', '4', 3 / 4, YELLOW, progress['quarters'])
    mark_on_line(ctx, '5', '6', 5 / 6, ORANGE, progress['sixths'])
    paint(ctx, YELLOW)
    fraction(ctx, '9', '12', 716, 101, 15, 2.6, progress['nine'])
    paint(ctx, ORANGE)
    fraction(ctx, '10', '12', 836, 101, 15, 2.6, progress['ten'])
    paint(ctx, CHALK)
    write_centred(ctx, '?', 776, 110, 22, 3.0, progress['between'])


def card(ctx, alpha):
    """What this is, over the board, while it is being said."""
    if alpha <= 0:
        return
    ctx.push_group()
    x, y, w, h = BOARD
    filled(ctx, '#000000', x + 14, y + 18, w - 28, h - 28, 16, 0.25)
    filled(ctx, '#fffaf0', x + 14, y + 12, w - 28, h - 28, 16)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    paint(ctx, '#3d3846')
    write_centred(ctx, 'A made-up practice lesson', x + w / 2, y + 104, 31, 4)
    paint(ctx, '#e66100')
    ctx.set_line_width(3)
    smooth(ctx, [(x + w / 2 - 60 + i * 10, y + 132 + 3 * (-1) ** i) for i in range(13)])
    ctx.stroke()
    paint(ctx, '#5e5c64')
    write_centred(ctx, 'The pictures are drawn.', x + w / 2, y + 178, 19, 2.6)
    write_centred(ctx, 'The voices are made by a computer.', x + w / 2, y + 209, 19, 2.6)
    write_centred(ctx, 'Nobody here is real.', x + w / 2, y + 240, 19, 2.6)
    ctx.pop_group_to_source()
    ctx.paint_with_alpha(alpha)


def label(ctx):
    """The same, small, for as long as the lesson lasts."""
    filled(ctx, '#3d3846', 1052, 686, 216, 24, 12, 0.55)
    paint(ctx, '#ffffff')
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    write_centred(ctx, 'A made-up practice lesson', 1160, 702, 12, 1.7)
