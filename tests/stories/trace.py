#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was watched is remembered, also when the power goes, until one switch forgets it."""

import sqlite3

from story import tell
from window import key

SECOND = 1_000_000_000


def ask(story, question):
    """Asks the file, which nobody has open."""
    with sqlite3.connect(story.notes) as notes:
        rows = notes.execute(question).fetchall()
    notes.close()
    return rows


def seen(story):
    return ask(story, 'SELECT start_ns, end_ns FROM trace ORDER BY start_ns')


def seconds(app):
    minutes, rest = app.time().split(':')
    return 60 * int(minutes) + int(rest)


def play(app, start, end):
    """Plays from one second to another, or a little further."""
    app.go_to(f'{start // 60}:{start % 60:02}')
    key('space')
    app.until(f'second {end}', lambda: seconds(app) >= end)


def watch(story):
    app = story.open('--sample')
    app.see_picture()
    play(app, 20, 25)
    key('space')
    app.see('Play', 'button')
    app.quit()
    (start, end), = seen(story)
    assert 19 * SECOND <= start <= 21 * SECOND, f'it began at {start}'
    assert 24 * SECOND <= end <= 40 * SECOND, f'it ended at {end}'
    story.told('what was watched is remembered')


def lose_power(story):
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    play(app, 60, 75)
    app.kill()
    assert any(60 * SECOND <= end <= 90 * SECOND for _, end in seen(story)), f'there is {seen(story)}'
    story.told('most of it also when the power goes')


def ask_to_forget(app):
    app.open_menu('h')
    app.see('Forget What You Watched?')


def forget(story):
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    ask_to_forget(app)
    app.press('Keep')
    app.gone('Forget What You Watched?')
    ask_to_forget(app)
    story.told('the switch says what it means')
    app.press('Forget')
    app.see('What you have watched is forgotten')
    play(app, 100, 104)
    key('space')
    app.quit()
    assert not seen(story), f'there is {seen(story)}'
    story.told('it is all forgotten, and nothing is remembered from then on')

    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.open_menu('h')
    play(app, 30, 34)
    app.quit()
    assert len(seen(story)) == 1, f'there is {seen(story)}'
    story.told('the same switch remembers again, from then on')


def walk(story):
    for step in (watch, lose_power, forget):
        step(story)


tell(walk)
