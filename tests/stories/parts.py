#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson in three parts, as cameras write them: one lesson, played and marked across the joins, one part lost and
found again."""

from film import FRAME_RATE, copy_to, shown_frame
from story import tell
from window import Atspi, key, text_of

# 2:30.64, which is 3766 pictures; the sound is a little longer.
FRAMES = 3766
LONGER = 2


def film(story):
    """Three files that an action camera would make of one lesson."""
    folder = story.home / 'camera'
    folder.mkdir()
    return [copy_to(folder / f'GX0{n}0034.webm', b'part %d' % n) for n in (1, 2, 3)]


def see_frame_of(app, part, seconds):
    """Waits for the picture at a time of the lesson, which lies in the part of that number."""
    latest = seconds * FRAME_RATE - part * FRAMES
    app.until(f'a frame of part {part}', lambda: latest - part * LONGER <= (shown_frame(app) or 0) <= latest)


def add(story, app, files):
    key('ctrl+o')
    app.choose_all(files[0].parent)
    app.see('One lesson, or several?', 'label')
    app.see('1. GX010034.webm')
    app.see('7:31 together')
    story.take_picture()
    key('Return')
    app.see_picture()
    app.see('of 7:3')
    story.told('three files are one lesson, after one question')


def play_across(story, app):
    app.go_to('2:29')
    key('space')
    app.until('the second part', lambda: (text_of(app.see('Time', 'text')) or '') >= '2:32')
    key('space')
    see_second = app.time()
    assert see_second.startswith('2:3'), see_second
    story.told('playing goes on in the second part')

    app.go_to('5:02')
    see_frame_of(app, 2, 302)
    story.told('a time is shown in the part that it is in')


def mark_across(story, app):
    app.go_to('2:29')
    see_frame_of(app, 0, 149)
    key('shift+m')
    app.go_to('2:33')
    see_frame_of(app, 1, 153)
    key('shift+m')
    app.see_item('Moments', '2:29')
    app.see('2:29 to 2:33')
    story.told('what is marked across a join is one moment')

    key('ctrl+z')
    app.until('no moment', lambda: not app.items('Moments'))
    key('ctrl+shift+z')
    app.see('2:29 to 2:33')


def lose_one(story, app, files):
    app.go_to('1:00')
    see_frame_of(app, 0, 60)
    app.quit()
    away = story.home / 'away.webm'
    files[1].rename(away)

    app = story.open()
    app.press('Carry On')
    see_frame_of(app, 0, 60)
    story.told('with the second part away, the first can still be watched')

    key('ctrl+l')
    field = app.see_focus('Time')
    Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), '3:00')
    key('Return')
    app.see('find this recording')
    story.told('the part that is away says so')

    app.press('Find it…')
    app.choose(away)
    app.see_picture()
    see_frame_of(app, 1, 180)
    story.told('found again, it shows its picture')
    app.quit()


def walk(story):
    files = film(story)
    app = story.open()
    app.see('Add My Lesson')
    add(story, app, files)
    play_across(story, app)
    mark_across(story, app)
    lose_one(story, app, files)


tell(walk)
