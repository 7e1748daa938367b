# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice lesson as a film to test with: copies of it, and the number of the frame that is shown."""

import os
import pathlib
import sys

from window import photograph, place_of

SAMPLE = pathlib.Path(os.environ['PLENARY_SAMPLE_DIR'])
sys.path.insert(0, str(SAMPLE))
import framecode  # noqa: E402

FRAME_RATE = 25
FRAME_NS = 40_000_000
WIDTH, HEIGHT = 16, 9


def copy_to(path, mark=b''):
    """Puts a copy of the film there. With a mark it is another recording: an EBML Void at its end,
    which players pass over, makes the file differ."""
    void = b'\xec' + bytes([0x80 | len(mark)]) + mark if mark else b''
    path.write_bytes((SAMPLE / 'practice-lesson.webm').read_bytes() + void)
    return path


def frame_in(app, node):
    """The number in the picture that fills a node as far as it can without being stretched, or None while
    none can be read."""
    left, top, width, height = place_of(node)
    border = max(0, -place_of(next(app.windows()))[0])
    scale = min(width / WIDTH, height / HEIGHT)
    left += 2 * border + (width - scale * WIDTH) / 2
    top += 2 * border + (height - scale * HEIGHT) / 2
    picture = photograph().convert('L').crop((round(left), round(top), round(left + scale * WIDTH),
                                              round(top + scale * HEIGHT)))
    return framecode.read(picture.tobytes(), *picture.size)


def shown_frame(app):
    """The number in the picture on the screen, or None while none can be read."""
    return frame_in(app, app.see_picture())


def see_frame(app, number):
    """Waits for a frame to be shown."""
    app.until(f'frame {number} in the picture, where there is {shown_frame(app)}',
              lambda: shown_frame(app) == number)


def number_of(when):
    """The frame that is shown at a time such as 1:10."""
    minutes, seconds = when.split(':')
    return (int(minutes) * 60 + int(seconds)) * FRAME_RATE
