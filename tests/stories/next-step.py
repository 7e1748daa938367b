#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A next step: from a note of one lesson to the next, which asks; what came of it outlives the power."""

import datetime
import sqlite3
import time

from film import copy_to
from story import tell
from window import SECONDS, key, text_of, write

STEP = 'When I have asked, I will count to three.'
HAPPENED = 'Three hands went up.'


def make(story, app):
    app.see_picture()
    app.go_to('0:30')
    key('m')
    app.see('Marked 0:30')
    key('n')
    app.see_focus('I saw')
    write('Nobody answered.')
    for part in ('I think it means', 'Next time'):
        key('Tab')
        app.see_focus(part)
    write('Count to three')
    key('Tab')
    app.see_focus('Make This My Next Step', 'button')
    key('Return')
    app.see('My Next Step', 'dialog')
    app.see_focus('When…')
    write('I have asked')
    app.see(STEP)
    story.told('one button makes a next step of the next time')

    key('Escape')
    app.see(f'This is your next step: {STEP}')
    app.see_focus(f'This is your next step: {STEP}', 'button')
    story.told('the note says what became of it')


def undo(story, app):
    key('ctrl+z')
    app.see('Make This My Next Step', 'button')
    key('ctrl+shift+z')
    app.see(f'This is your next step: {STEP}')
    story.told('making it, and its words, are one thing to undo, and to do again')


def go_home(story, app):
    app.press('Back')
    app.see(f'Trying: “{STEP}”')
    app.press('Goals', 'page tab')
    app.see_items('Next Steps', STEP)
    app.press('Lessons', 'page tab')
    story.told('Home says what is being tried, and the goals list it')


def greet(story, app):
    # Given today: a lesson of before the step could not show it.
    second = copy_to(story.home / f'{datetime.date.today()} Year 7 Ratio.webm', b'second')
    assert app.start(second).wait(timeout=SECONDS) == 0
    app.see('Year 7 Ratio', 'label')
    app.see_picture()
    app.see('After Year 9 Fractions you wrote:')
    app.see(f'“{STEP}”')
    app.see('Did a chance come up?')
    story.told('the next lesson asks whether a chance came up')


def try_it(story, app):
    app.go_to('1:00')
    app.press('I tried it')
    app.see_focus('What happened?')
    write(HAPPENED)
    app.press('Mark It Here')
    app.see('Play this moment', 'button')
    story.told('what happened is kept, with the moment that shows it')
    time.sleep(1)
    app.kill()

    app = story.open()
    app.press('Carry On')
    app.see('You tried it.')
    app.press('What happened?')
    kept = text_of(app.see_focus('What happened?'))
    assert kept == HAPPENED, f'after the power went {kept!r} is left'
    story.told('the power goes, and what happened is still there')
    return app


def decide(story, app):
    app.press('It’s mine now')
    app.see('Kept. It stands with your next steps.')
    app.gone('You tried it.')
    key('ctrl+z')
    app.see('You tried it.')
    key('ctrl+shift+z')
    app.gone('You tried it.')
    key('n')
    app.see(f'You tried: “{STEP}”', 'label')
    app.see(HAPPENED, 'label')
    key('Escape')
    story.told('it is kept, and that can be taken back')


def plan(story, app):
    file = story.home / 'time.ics'
    app.open_menu('w')
    app.see('Plan Time to Watch', 'dialog')
    app.press('Save for My Calendar…')
    app.choose(file)
    app.see('Saved as “time.ics”.')
    text = file.read_text(encoding='utf-8')
    assert 'SUMMARY:Time to watch\r\n' in text.replace('\n', '\r\n'), text
    assert 'Ratio' not in text, f'the calendar tells of the lesson: {text}'
    story.told('time is set aside in a file for a calendar, which says no more than that')


def look_back(story, app):
    app.press('Back')
    app.press('Goals', 'page tab')
    app.press('Kept, Changed and Let Go', 'button')
    app.see_items('Kept, Changed and Let Go', STEP)
    app.click(app.see_item('Kept, Changed and Let Go', STEP))
    app.see('My Next Step', 'dialog')
    app.see('I tried it')
    story.told('what came of it stands with it')

    key('Escape')
    app.quit()
    with sqlite3.connect(story.notes) as notes:
        kept = notes.execute('SELECT cue, action, state, happened, moment.tagged_ns FROM next_step'
                             ' JOIN attempt ON attempt.next_step = next_step.uuid'
                             ' JOIN moment ON moment.uuid = attempt.moment').fetchall()
    assert kept == [('I have asked', 'count to three', 'kept', HAPPENED, 60_000_000_000)], kept
    story.told('and is in the file')


def walk(story):
    app = story.open(copy_to(story.home / '2024-11-14 Year 9 Fractions.webm'))
    for step in (make, undo, go_home, greet):
        step(story, app)
    app = try_it(story, app)
    for step in (decide, plan, look_back):
        step(story, app)


tell(walk)
