#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asked questions: marked by a key, guessed, measured, put right by a key, and still there after all."""

import json
import os
import pathlib
import re
import sqlite3

from story import tell
from window import has, key, write

SECOND = 1_000_000_000
GUESS = 'How long did you usually wait, do you think?'


def asked_questions():
    """The questions of the practice lesson that were answered, by its sheet."""
    sheet = pathlib.Path(os.environ['PLENARY_SAMPLE_DIR']) / 'practice-lesson.json'
    return [question for question in json.loads(sheet.read_text())['questions'] if question['wait1']]


def marked_at(question):
    """The second at which somebody who watches says that it was asked: the next whole one."""
    seconds = question['asked'] // SECOND + 1
    return f'{seconds // 60}:{seconds % 60:02}'


def rows(app):
    """What the rows say, by their time."""
    return {name.split(',')[0]: name for name in app.items('Asked questions')}


def lengths(row):
    """The waits that a row tells of, in seconds."""
    return [0.0 if 'none' in said else float(said) for said in re.findall(r'wait \d (none|[\d.]+)', row)]


def tab_to(app, name):
    """Goes on with Tab until something has the focus."""
    for _ in range(12):
        focus = app.find(lambda node: has(node, 'focused'))
        if focus is not None and focus.get_name() == name:
            return
        key('Tab')
    app.see_focus(name)


def go_to_row(app, when):
    """Gives the focus to a row, from the first one down."""
    def focused():
        return app.find(lambda node: has(node, 'focused') and node.get_role_name() == 'list item')
    key('Home')
    for _ in range(len(app.items('Asked questions'))):
        row = app.until('the focus on a question', focused)
        if row.get_name().startswith(when):
            return
        key('Down')
    raise AssertionError(f'no row of {when}: {app.items("Asked questions")}')


def mark(story, app, questions):
    for question in questions:
        when = marked_at(question)
        app.go_to(when)
        key('q')
        app.see(f'Question at {when} marked')
    story.told(f'Q marks {len(questions)} questions, without a word to write')


def guess(story, app, questions):
    key('shift+q')
    app.see(GUESS)
    app.until('all questions', lambda: len(rows(app)) == len(questions))
    assert not any('wait' in row for row in rows(app).values()), rows(app)
    story.told('nothing measured is shown before a guess')

    app.see_focus(GUESS)
    key('ctrl+a')
    write('3')
    key('Return')
    app.see('You thought: about 3.0 seconds.')
    app.until('measured waits', lambda: all('wait 1' in row for row in rows(app).values()))
    story.told('after it, the guess stands beside what was measured')


def compare(story, app, questions):
    app.gone('Listening to the lesson')
    for question in questions:
        first = lengths(rows(app)[marked_at(question)])[0]
        assert abs(first - question['wait1']['length'] / SECOND) <= 0.2, (question, rows(app))
    order = [lengths(name)[0] for name in app.items('Asked questions')]
    assert order == sorted(order, reverse=True), order
    story.told('the waits are those of the sheet, to within 0.2 seconds, the longest first')


def put_right(story, app, questions):
    # Between two pupils it is quiet too, which is not yet the teacher's turn.
    when = '1:26'
    wait = next(question for question in questions if marked_at(question) == when)['wait2']['length'] / SECOND
    go_to_row(app, when)
    tab_to(app, 'Wait 2, until the teacher speaks again')
    key('Page_Down')
    app.until('the quiet after it', lambda: abs(lengths(rows(app)[when])[1] - wait) <= 0.2)
    story.told('one key takes the next quiet instead')

    app.see_focus('Wait 2, until the teacher speaks again')
    before = lengths(rows(app)[when])[1]
    key('bracketright', 'bracketright')
    app.until('0.2 seconds more', lambda: abs(lengths(rows(app)[when])[1] - before - 0.2) < 0.05)
    key('shift+bracketright', 'shift+Right')
    app.until('0.2 seconds less', lambda: abs(lengths(rows(app)[when])[1] - before) < 0.05)
    key('shift+bracketleft', 'shift+Left')
    app.until('the start as it was', lambda: abs(lengths(rows(app)[when])[1] - before - 0.2) < 0.05)
    key('minus')
    app.until('no wait', lambda: lengths(rows(app)[when])[1] == 0)
    key('ctrl+z')
    app.until('the wait again', lambda: abs(lengths(rows(app)[when])[1] - before - 0.2) < 0.05)
    key('ctrl+z')
    app.until('where it was', lambda: abs(lengths(rows(app)[when])[1] - before) < 0.05)
    story.told('its ends are moved by a key each, and each change is taken back as one')


def write_and_die(story, app):
    go_back = 'Moments'
    assert app.sees(go_back)
    tab_to(app, 'What was asked')
    key('Return')
    write('Who knows?')
    app.until('what was asked', lambda: any('Who knows?' in row for row in rows(app).values()))
    before = rows(app)
    app.kill()

    app = story.open()
    app.press('Carry On')
    app.see_picture()
    key('shift+q')
    app.until('all as it was', lambda: rows(app) == before)
    assert not app.sees(GUESS), 'asked for another guess'
    app.see('You thought: about 3.0 seconds.')
    story.told('after the power went all is there, and nobody asks again')
    return app


def remove(story, app):
    app.see_focus(role='list item')
    before = rows(app)
    key('Delete')
    app.see('removed')
    app.until('one less', lambda: len(rows(app)) == len(before) - 1)
    key('ctrl+z')
    app.until('all again', lambda: rows(app) == before)
    story.told('Delete removes a question, and it can be brought back with its waits')


def ask_for_line(story, app):
    source = 'The line is three seconds after a wait begins (Rowe 1974; Tobin 1987).'
    app.go_to('1:28')
    key('d')
    app.see('Show the whole lesson')
    assert not app.sees(source), 'a line that nobody asked for'
    app.press('How the waits are shown')
    app.see_focus(role='menu item')
    key('t')
    app.see(source)
    for _ in range(8):
        key('plus')
        app.see(source)
    story.told('a line at three seconds comes when it is asked for, on the timeline too, with its source')

    key('d')
    app.gone(source)


def check_notes(story, questions):
    """What stands in the file, to the nanosecond, beside what is true."""
    with sqlite3.connect(f'file:{story.notes}?mode=ro', uri=True) as notes:
        found = {asked // SECOND: waits for asked, *waits in notes.execute(
            'SELECT asked_ns, wait_1_start_ns, wait_1_end_ns, wait_2_start_ns, wait_2_end_ns FROM question')}
    for question in questions:
        asked = question['asked'] // SECOND + 1
        waits = found.get(asked) or found[asked - 1]
        true = [question[wait][end] for wait in ('wait1', 'wait2') for end in ('start', 'end')]
        assert all(abs(a - b) <= 0.2 * SECOND for a, b in zip(waits, true)), (question['words'], waits, true)
    story.told('in the file, both ends of every wait are within 0.2 seconds of the sheet')


def walk(story):
    questions = asked_questions()
    app = story.open('--sample')
    app.see_picture()
    mark(story, app, questions)
    guess(story, app, questions)
    compare(story, app, questions)
    put_right(story, app, questions)
    app = write_and_die(story, app)
    remove(story, app)
    ask_for_line(story, app)
    app.quit()
    check_notes(story, questions)


tell(walk)
