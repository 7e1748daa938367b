# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame number that machines read: 26 black or white cells in the bottom left corner.

The layout is described in README.md; this module is the only place that knows it.
"""

START = (1, 0, 1)
STOP = (0, 1, 1)
NUMBER_BITS = 16
CELLS = 26

# In units of the picture: a cell is 1/80 of its width and 1/45 of its height.
COLUMNS = 80
ROWS = 45
LEFT = 1
TOP = 43


def check(number):
    """The four nibbles of the number, one over the other."""
    return (number ^ number >> 4 ^ number >> 8 ^ number >> 12) & 0xF


def cells(number):
    bits = [number >> i & 1 for i in range(NUMBER_BITS)]
    sums = [check(number) >> i & 1 for i in range(4)]
    return [*START, *bits, *sums, *STOP]


def centre(i):
    """The middle of cell i as fractions of the picture's width and height."""
    return (LEFT + i + 0.5) / COLUMNS, (TOP + 0.5) / ROWS


def draw(ctx, number, width, height):
    """Cells on a black strip that is a quarter of a cell wider all round."""
    w, h = width / COLUMNS, height / ROWS
    ctx.set_source_rgb(0, 0, 0)
    ctx.rectangle((LEFT - 0.25) * w, (TOP - 0.25) * h, (CELLS + 0.5) * w, 1.5 * h)
    ctx.fill()
    ctx.set_source_rgb(1, 1, 1)
    for i, cell in enumerate(cells(number)):
        if cell:
            ctx.rectangle((LEFT + i) * w, TOP * h, w, h)
    ctx.fill()


def read(luma, width, height):
    """The frame number in a picture of one byte a pixel, or None where there is none to be read."""
    found = []
    for i in range(CELLS):
        x, y = centre(i)
        found.append(luma[int(y * height) * width + int(x * width)])
    middle = (min(found) + max(found)) / 2
    if max(found) - min(found) < 128:
        return None
    bits = [int(v > middle) for v in found]
    number = sum(bit << i for i, bit in enumerate(bits[3:19]))
    return number if bits == cells(number) else None
