#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Marking: by one key, with a goal, for as long as a key is held, as a long stretch; and taking it back."""

import time

from story import tell
from window import hold, key, write, xdotool

LIST = 'Moments'
TIMELINE = 'Moments on the timeline'


def see_new(app, known):
    """Waits for an item of the timeline that was not there, and hands over its start, its end (in
    seconds) and what else it says."""
    new, = app.until('one more on the timeline', lambda: set(app.items(TIMELINE)) - set(known))
    times, rest = new.split(', ', 1)
    start, end = (int(minutes) * 60 + int(seconds)
                  for minutes, seconds in (when.split(':') for when in times.split(' to ')))
    app.until('as many in the list', lambda: len(app.items(LIST)) == len(known) + 1)
    return start, end, rest


def mark_at_once(story, app):
    app.go_to('1:00')
    key('m')
    app.see_items(LIST, '1:00, not written yet')
    app.see_items(TIMELINE, '0:50 to 1:20, not written yet')
    app.see('Marked 1:00')
    story.told('M marks a moment, from 10 seconds before to 20 seconds after')

    app.click(app.see('Mark this moment', 'button'))
    app.see_items(LIST, '1:00, not written yet', '1:00, not written yet')
    key('ctrl+z')
    app.see_items(LIST, '1:00, not written yet')
    story.told('a click on its button marks one, and not two')

    app.go_to('0:40')
    key('1')
    app.see_items(LIST, '0:40, Wait time, not written yet', '1:00, not written yet')
    app.see_items(TIMELINE, '0:30 to 1:00, Wait time, not written yet', '0:50 to 1:20, not written yet')
    story.told('1 marks a moment with the first goal')


def mark_stretches(story, app):
    app.go_to('1:30')
    key('space')
    app.see('Pause', 'button')
    known = app.items(TIMELINE)
    hold('m', 2)
    start, end, rest = see_new(app, known)
    assert 90 <= start < 110 and 1 <= end - start <= 6, f'held for two seconds, it is {start} to {end}'
    story.told('a key that is held marks as long as it is held')

    known = app.items(TIMELINE)
    xdotool('keydown', '1')
    app.see('Marking since')
    time.sleep(1)
    key('ctrl+o')
    app.see_chooser()
    start, end, rest = see_new(app, known)
    assert 1 <= end - start < 25 and rest == 'Wait time, not written yet', f'it is {start} to {end}, {rest}'
    xdotool('keyup', '1')
    key('Escape')
    app.leave_chooser()
    story.told('another window ends it, and nothing is lost')

    known = app.items(TIMELINE)
    key('shift+m')
    app.see('Marking since')
    time.sleep(2)
    assert app.items(TIMELINE) == known, 'a long stretch was marked before its end'
    key('shift+m')
    start, end, rest = see_new(app, known)
    assert 1 <= end - start < 25 and rest == 'not written yet', f'it is {start} to {end}, {rest}'
    app.gone('Marking since')
    key('space')
    app.see('Play', 'button')
    story.told('Shift and the key begin a long stretch and end it')


def walk(story):
    app = story.open()
    app.press('Goals', 'page tab')
    app.press('Add goal “Wait time”')
    app.see('Wait time, key 1')
    app.press('Lessons', 'page tab')
    app.press('Practise on a Short Made-Up Lesson')
    app.see_picture()

    for step in (mark_at_once, mark_stretches):
        step(story, app)
    marked = app.items(LIST)
    assert len(marked) == 5, f'there are {marked}'

    key('n')
    app.see_focus('I saw')
    write('She counted to three.')
    app.see_text('She counted to three.')
    key('Escape')
    app.see('5 moments')
    app.until('the words in the list', lambda: 'She counted to three.' in app.items(LIST)[-1])
    app.until('the words on the timeline', lambda: 'She counted to three.' in app.items(TIMELINE)[-1])
    story.told('N writes about what was marked last')

    key('ctrl+z')
    app.see('Undone: Write about the moment')
    app.see_items(LIST, *marked)
    for left in range(4, -1, -1):
        key('ctrl+z')
        app.until(f'{left} moments', lambda: len(app.items(LIST)) == left)
    app.see('Nothing Marked Yet')
    app.until('an empty timeline', lambda: not app.items(TIMELINE))
    story.told('all of it is taken back, one by one')
    for left in range(1, 6):
        key('ctrl+shift+z')
        app.until(f'{left} moments', lambda: len(app.items(LIST)) == left)
    app.see_items(LIST, *marked)
    app.quit()
    story.told('and done again')


tell(walk)
