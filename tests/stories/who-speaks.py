#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who speaks: guessed, marked by holding a key or by pressing it twice, told in words, and taken back."""

import re
import time

from story import tell
from window import has, hold, key, place_of, xdotool

LIST = 'Who Speaks'
GUESS = 'How much of the time did you speak, do you think?'


def seconds(when):
    minutes, rest = when.split(':')
    return 60 * int(minutes) + int(rest)


def rows(app):
    """Who speaks from when to when, as the list says it."""
    said = [re.fullmatch(r'(\w+), (\d+:\d\d) to (\d+:\d\d)', name).groups() for name in app.items(LIST)]
    return [(who, seconds(start), seconds(end)) for who, start, end in said]


def see_more(app, known):
    return app.until('one stretch more', lambda: len(rows(app)) == known + 1 and rows(app))


def guess(story, app):
    app.see_picture()
    key('shift+q')
    app.press('Who Speaks')
    app.see_focus(GUESS)
    key('ctrl+a', '6')
    app.see_text('6')
    key('Return')
    app.gone(GUESS)
    assert not app.sees('Of what you marked'), 'a share of nothing'
    story.told('a guess comes first, before anything is marked')


def mark_by_holding(story, app):
    app.go_to('0:10')
    key('space')
    app.see('Pause', 'button')
    hold('i', 4)
    (who, start, end), = see_more(app, 0)
    assert who == 'Teacher' and 10 <= start < 30 and 2 <= end - start <= 10, (who, start, end)
    story.told('I, held while the lesson plays, marks as long as the teacher speaks')

    hold('p', 2)
    assert [who for who, *_ in see_more(app, 1)] == ['Teacher', 'Pupil'], rows(app)
    app.see('Of what you marked, you speak')
    app.see('You thought: a little more than half')
    story.told('P does it for a pupil, and what that makes is told in words beside the guess')


def mark_by_pressing(story, app):
    key('u')
    app.see('Group: speaks from here')
    app.wait('the button of the group pressed', lambda node: node.get_name() == 'Group'
             and (has(node, 'pressed') or has(node, 'checked')))
    time.sleep(1)
    assert len(rows(app)) == 2, 'marked before its end'
    key('i')
    assert see_more(app, 2)[2][0] == 'Group', rows(app)
    time.sleep(1)
    key('shift+i')
    assert see_more(app, 3)[3][0] == 'Teacher', rows(app)
    story.told('pressed, a key begins, and the next one ends it and begins another')


def mark_by_button(story, app):
    button = app.wait('the button of a pupil', lambda node: node.get_name() == 'Pupil'
                      and 'button' in node.get_role_name())
    left, top, width, height = place_of(button)
    border = max(0, -place_of(next(app.windows()))[0])
    xdotool('mousemove', int(left + 2 * border + width / 2), int(top + 2 * border + height / 2))
    xdotool('mousedown', 1)
    time.sleep(2)
    xdotool('mouseup', 1)
    assert see_more(app, 4)[4][0] == 'Pupil', rows(app)
    key('k')
    app.wait('the lesson paused', lambda node: node.get_name() == 'Play')
    story.told('a button that is held does what its key does')

    app.press('Group', 'button')
    app.see('Group: speaks from here')
    app.press('Group', 'button')
    app.see('that was too short to keep')
    assert len(rows(app)) == 5, rows(app)
    story.told('assistive technology presses it; a slip of the finger leaves nothing')


def take_back(story, app):
    before = rows(app)
    key('ctrl+z')
    app.until('one less', lambda: rows(app) == before[:-1])
    key('ctrl+shift+z')
    app.until('all of it', lambda: rows(app) == before)
    key('ctrl+z')
    app.until('one less', lambda: rows(app) == before[:-1])
    story.told('each is taken back by one step')

    app.kill()
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    key('shift+q')
    app.press('Who Speaks')
    app.until('all as it was', lambda: rows(app) == before[:-1])
    assert not app.sees(GUESS), 'asked for another guess'
    app.see('You thought: a little more than half')
    story.told('after the power went all is there, and nobody asks again')
    return app


def walk(story):
    app = story.open('--sample')
    guess(story, app)
    mark_by_holding(story, app)
    mark_by_pressing(story, app)
    mark_by_button(story, app)
    take_back(story, app).quit()


tell(walk)
