#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another camera filmed the same lesson from the back of the room. It is added, lined up by sound, watched beside the
lesson and in its place, nudged and undone; and it is still there the next evening."""

import subprocess
import time

from film import FRAME_RATE, SAMPLE, copy_to, frame_in, shown_frame
from story import tell
from window import has, key

# The other camera began at this frame of the lesson.
BEGUN = 81


def film(story):
    """The lesson, and what a second camera made of it: smaller, quieter, and begun later."""
    folder = story.home / 'camera'
    folder.mkdir()
    lesson = copy_to(folder / 'Fractions.webm', b'the lesson')
    angle = story.home / 'Back of the room.webm'
    subprocess.run(['ffmpeg', '-v', 'error', '-ss', str(BEGUN / FRAME_RATE), '-t', '90', '-i',
                    SAMPLE / 'practice-lesson.webm', '-vf', 'scale=480:-2', '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '800k',
                    '-g', '50', '-af', 'volume=0.3', '-c:a', 'libopus', angle], check=True)
    return lesson, angle


def act_on(app, name):
    """Goes to a row by key, from wherever the focus is in the details, and presses it."""
    focused = lambda: app.find(lambda node: name in node.get_name() and has(node, 'focused'))
    for _ in range(30):
        if focused():
            break
        key('Tab')
        time.sleep(0.1)
    app.until(f'the focus on {name}', focused)
    key('Return')


def open_details(app):
    app.open_menu('l')
    app.see('From elsewhere in the room', 'list')


def close_details(app):
    """A first Escape may take what was said off the screen."""
    def closed():
        key('Escape')
        time.sleep(0.3)
        return not app.sees('Add Another Part')
    app.until('no details', closed)


def add(story, app, lesson, angle):
    key('ctrl+o')
    app.choose(lesson)
    app.see_picture()
    open_details(app)
    act_on(app, 'Add Another Recording of This Lesson…')
    app.choose(angle)
    app.see('Second picture · Begins with the lesson')
    story.told('what another camera filmed is added through the chooser')


def line_up(story, app):
    act_on(app, 'Back of the room.webm')
    story.take_picture()
    app.press('Line up by sound')
    app.see('It is in step now: both heard the same.')
    app.see('Begins 3.2')
    story.told('it is lined up by sound')
    close_details(app)


def second_picture(app):
    return app.see('Second picture: ', 'button')


def see_both(app, large, small):
    """Waits for these frames in the two pictures. The small one is small: a number may be misread now and then."""
    app.until(f'frames {large} and {small}, where there are {shown_frame(app)} and '
              f'{frame_in(app, second_picture(app))}',
              lambda: shown_frame(app) == large and frame_in(app, second_picture(app)) == small)


def watch(story, app):
    app.go_to('0:40')
    see_both(app, 40 * FRAME_RATE, 40 * FRAME_RATE)
    story.told('both pictures show the same frame')

    key('x')
    app.see('Second picture: the lesson')
    see_both(app, 40 * FRAME_RATE, 40 * FRAME_RATE)
    story.told('the two are exchanged by key')
    app.press('Second picture: the lesson')
    app.see('Second picture: Back of the room')

    key('space')
    app.until('0:45', lambda: app.time() >= '0:45')
    key('space')
    # Where it was paused, one may just have gone on to its next frame.
    app.until('both at the same time again', lambda: abs(shown_frame(app) - frame_in(app, second_picture(app))) <= 1
              if None not in (shown_frame(app), frame_in(app, second_picture(app))) else False)
    story.told('after playing they are at the same time')

    key('a')
    app.gone('Second picture: ')
    key('a')
    second_picture(app)
    story.told('the second picture is hidden and shown again by key')


def nudge(story, app):
    app.go_to('0:50')
    key('alt+Up')
    app.see('later than the lesson')
    see_both(app, 50 * FRAME_RATE, 50 * FRAME_RATE + 1)
    key('alt+shift+Down')
    see_both(app, 50 * FRAME_RATE, 49 * FRAME_RATE + 1)
    story.told('it is nudged by key')
    key('ctrl+z')
    key('ctrl+z')
    see_both(app, 50 * FRAME_RATE, 50 * FRAME_RATE)
    story.told('undone, it is in step again')


def come_back(story, app, angle):
    app.quit()
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    see_both(app, 50 * FRAME_RATE, 50 * FRAME_RATE)
    story.told('the next evening both are there, in step')
    app.go_to('0:01')
    app.gone('Second picture: ')
    story.told('before it began there is no second picture')
    app.quit()

    away = story.home / 'away' / angle.name
    away.parent.mkdir()
    angle.rename(away)
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.see('We can’t find the second picture')
    app.go_to('0:50')
    story.told('with its file away it says so, and the lesson can be watched')
    open_details(app)
    app.see('We can’t find this recording')
    act_on(app, 'Back of the room.webm')
    act_on(app, 'Find It…')
    app.choose(away)
    app.gone('We can’t find this recording')
    close_details(app)
    see_both(app, 50 * FRAME_RATE, 50 * FRAME_RATE)
    story.told('found again, it is there')
    app.quit()


def walk(story):
    lesson, angle = film(story)
    app = story.open()
    app.see('Add My Lesson')
    add(story, app, lesson, angle)
    line_up(story, app)
    watch(story, app)
    nudge(story, app)
    come_back(story, app, angle)


tell(walk)
