#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson in three parts, as cameras write them: one lesson, played and marked across the joins, one part lost and
found again."""

import time

from film import FRAME_RATE, copy_to, shown_frame
from story import tell
from window import Atspi, has, key, text_of

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
    app.see('One Lesson, or Several?', 'label')
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

    app.see('Part 3 begins at 5:01')
    key('ctrl+shift+Left')
    app.until('the second part', lambda: app.time() == '2:30')
    key('ctrl+shift+Right')
    app.until('the third part', lambda: app.time() == '5:01')
    story.told('one goes from part to part by key')


def mark_across(story, app):
    app.go_to('2:29')
    see_frame_of(app, 0, 149)
    key('shift+m')
    app.go_to('2:33')
    see_frame_of(app, 1, 153)
    key('shift+m')
    app.see_item('Moments', '2:29')
    # The frame of 2:33 begins a little before.
    app.see('2:29 to 2:32')
    story.told('what is marked across a join is one moment')

    key('ctrl+z')
    app.until('no moment', lambda: not app.items('Moments'))
    key('ctrl+shift+z')
    app.see('2:29 to 2:32')


def open_details(app):
    app.open_menu('l')
    app.see('Recordings', 'list')


def close_details(app):
    """A first Escape may take what was said off the screen."""
    def closed():
        key('Escape')
        time.sleep(0.3)
        return not app.sees('Add Another Part')
    app.until('no details', closed)


def see_parts(app, *numbers):
    """Waits until the files have this order."""
    names = [f'GX0{number}0034' for number in numbers]
    app.until(f'the order {numbers}', lambda: [name for row in app.items('Recordings') for name in names
                                               if name in row and row.startswith('Part')] == names)


def focus_part(app, number):
    """Goes to a part by key, from wherever the focus is in the details."""
    focused = lambda: app.find(lambda node: node.get_name().startswith('Part') and has(node, 'focused'))
    for _ in range(30):
        if focused():
            break
        key('Tab')
        time.sleep(0.1)
    key('Up', 'Up', 'Up', *['Down'] * (number - 1))
    app.until(f'the focus on part {number}', lambda: focused().get_name().startswith(f'Part {number}'))


def put_in_order(story, app):
    """The first part becomes the second, by key, and the frame on screen stays on screen."""
    app.go_to('1:00')
    see_frame_of(app, 0, 60)
    open_details(app)
    see_parts(app, 1, 2, 3)
    app.see('3 parts, 7:3')
    focus_part(app, 1)
    key('ctrl+shift+Down')
    app.see('Part 1 moved after part 2')
    see_parts(app, 2, 1, 3)
    story.told('the parts are put in order by key')

    key('ctrl+z')
    see_parts(app, 1, 2, 3)
    key('ctrl+shift+z')
    see_parts(app, 2, 1, 3)
    key('ctrl+z')
    see_parts(app, 1, 2, 3)
    story.told('undoing puts them back, by key in the dialog too')
    close_details(app)
    app.until('the same time', lambda: app.time() == '1:00')
    see_frame_of(app, 0, 60)


def take_out(story, app):
    open_details(app)
    focus_part(app, 2)
    key('Delete')
    see_parts(app, 1, 3)
    app.see('2 parts, 5:0')
    story.told('a part without moments is taken out at once')

    app.press('Undo')
    see_parts(app, 1, 2, 3)

    focus_part(app, 1)
    key('Delete')
    app.see('There Is a Moment in This Part')
    story.told('where there is a moment, what becomes of it is asked')
    app.press('Take All Out')
    see_parts(app, 2, 3)
    app.press('Undo')
    see_parts(app, 1, 2, 3)
    close_details(app)
    app.see_item('Moments', '2:29')
    story.told('undone, the part is back with its moment')


def lose_one(story, app, files):
    """The second part is away: it says so in its place, and the others play on around it."""
    app.go_to('1:00')
    see_frame_of(app, 0, 60)
    app.quit()
    away = story.home / 'away.webm'
    files[1].rename(away)

    app = story.open()
    app.press('Carry On')
    see_frame_of(app, 0, 60)
    story.told('with the second part away, the first can still be watched')

    app.type_time('3:00')
    app.see('find part 2')
    app.see_item('Moments', '2:29')
    story.told('the part that is away says so')

    app.press('Play')
    app.until('the third part', lambda: app.time() >= '5:02')
    app.press('Pause')
    app.until('a frame of its beginning', lambda: (shown_frame(app) or FRAMES) < FRAMES // 2)
    story.told('playing goes on with the part after it')

    app.type_time('3:00')
    app.press('Find It…')
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
    put_in_order(story, app)
    take_out(story, app)
    lose_one(story, app, files)


tell(walk)
