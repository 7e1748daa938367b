#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture is true: the frame that is read from the screen is the one that was asked for."""

import sqlite3
import time

from film import FRAME_NS, FRAME_RATE, number_of, see_frame, shown_frame
from story import tell
from window import key


def see_agreement(app):
    """Waits until the picture and the field of the time say the same, and hands over the frame."""
    def agreed():
        frame = shown_frame(app)
        return frame if frame is not None and number_of(app.time()) == frame // FRAME_RATE * FRAME_RATE else None
    return app.until('the picture and the time agreeing', agreed)


def walk(story):
    app = story.open('--sample')
    app.see_picture()
    see_frame(app, 0)
    story.told('the lesson begins with its first frame')

    app.go_to('1:10')
    see_frame(app, number_of('1:10'))
    story.told('a time that is typed shows its frame')

    for name, frame in (('shift+Right', 1751), ('shift+Right', 1752), ('shift+Left', 1751),
                        ('shift+Left', 1750), ('shift+Left', 1749)):
        key(name)
        see_frame(app, frame)
    app.until('the time of the frame before', lambda: app.time() == '1:09')
    story.told('single frames, on and back')

    app.go_to('1:10')
    key('Right')
    app.until('5 seconds on', lambda: app.time() == '1:15')
    see_frame(app, number_of('1:15'))
    for _ in range(3):
        key('Left')
    app.until('15 seconds back', lambda: app.time() == '1:00')
    see_frame(app, number_of('1:00'))
    story.told('five seconds on, and three times back')

    timeline = app.see('Timeline', 'slider')
    for across in (0.25, 0.75):
        before = app.time()
        app.click(timeline, across)
        app.until('another time', lambda: app.time() != before)
        frame = see_agreement(app)
        assert abs(frame / 3766 - across) < 0.05, f'a click {across} across the timeline shows frame {frame}'
    story.told('a click on the timeline shows the frame of that place')

    key('space')
    time.sleep(2)
    key('m')
    app.see('1 moment')
    key('space')
    app.see('Play', 'button')
    time_said = app.items('Moments')[0].split(',')[0]
    app.go_to('0:20')
    see_frame(app, number_of('0:20'))
    app.click(app.see_item('Moments', f'{time_said}, not written yet'))
    app.until('the time of the moment', lambda: app.time() == time_said)
    tagged = see_agreement(app)
    app.quit()
    with sqlite3.connect(story.notes) as notes:
        known, = notes.execute('SELECT tagged_ns FROM moment').fetchone()
    assert known // FRAME_NS == tagged, f'frame {tagged} is shown, and {known} ns was marked'
    story.told('choosing a moment shows exactly the frame that was marked')


tell(walk)
