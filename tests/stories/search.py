#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding what was written, in whichever lesson, and going there."""

from film import copy_to, see_frame, shown_frame
from story import tell
from window import has, key, write

SEEN = 'Zoe lays the ruler across'
OTHER = 'Nobody has a ruler today'


def note(app, when, words):
    """Writes about a moment, and hands over the number of its frame."""
    app.see_picture()
    app.go_to(when)
    frame = shown_frame(app)
    key('m')
    app.see('1 moment')
    key('n')
    app.see_focus('I saw')
    write(words)
    key('Escape')
    app.see('1 moment', 'heading')
    return frame


def find(app, words, *expected):
    key('ctrl+f')
    app.see_focus('Words to find')
    write(words)
    for part in expected:
        app.see_item('What was found', part)
    app.until(f'{len(expected)} found', lambda: len(app.items('What was found')) == len(expected))


def leave(app):
    key('Escape')
    app.gone('Words to find')


def write_in_two_lessons(story):
    app = story.open('--sample')
    seen = note(app, '1:00', SEEN)
    app.press('Back')
    app.see('Carry On', 'button')
    app.start(copy_to(story.home / 'Ratio.webm', b'another'))
    app.see('Ratio')
    other = note(app, '0:30', OTHER)
    story.told('something is written in two lessons')
    return app, seen, other


def go_there(story, app, seen):
    find(app, 'ZOE rul', f'1:00: {SEEN}')
    story.told('words are found as they are typed')
    key('Return')
    app.gone('Words to find')
    app.see_item('Moments', SEEN)
    see_frame(app, seen)
    story.told('Enter opens the lesson and shows the very frame')

    find(app, 'ruler', f'0:30: {OTHER}', f'1:00: {SEEN}')
    leave(app)
    find(app, 'compass')
    app.see('Not Found')
    leave(app)
    story.told('what is in both is found in both, and what was never written is not')


def take_away(story, app):
    app.click(app.see_item('Moments', SEEN))
    app.see_focus(role='list item')
    key('Delete')
    app.see('Nothing Marked Yet')
    find(app, 'ruler', OTHER)
    leave(app)
    key('ctrl+z')
    app.see_item('Moments', SEEN)
    find(app, 'ruler', OTHER, SEEN)
    story.told('what is removed is not found, and is again when it comes back')


def die(story, app, other):
    app.kill()
    app = story.open()
    app.see('Carry On', 'button')
    find(app, 'nobody rul', OTHER)
    key('Down')
    app.see_focus(role='list item')
    key('Return')
    app.see_item('Moments', OTHER)
    see_frame(app, other)
    story.told('after the power went it is found all the same, from Home too')
    return app


def go_down_to(app, words):
    key('Down')
    app.wait(f'the focus on {words}', lambda node: has(node, 'focused')
             and node.get_role_name() == 'list item' and words in node.get_name())


def go_further_down(story, app, seen):
    find(app, 'ruler', f'0:30: {OTHER}', f'1:00: {SEEN}')
    go_down_to(app, OTHER)
    go_down_to(app, SEEN)
    key('Return')
    app.gone('Words to find')
    app.see_item('Moments', SEEN)
    see_frame(app, seen)
    app.quit()
    story.told('Enter goes to the one that the arrow keys led to')


def walk(story):
    app, seen, other = write_in_two_lessons(story)
    go_there(story, app, seen)
    take_away(story, app)
    app = die(story, app, other)
    go_further_down(story, app, seen)


tell(walk)
