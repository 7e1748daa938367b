#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking back with questions: choosing them, one's own, a link to a moment, a word about judging."""

from story import tell
from window import has, key, text_of, write

QUESTIONS = 'What am I glad of?', 'What surprised me about a pupil?', 'What will I try next time?'
NOTICING = 'What might they have been thinking?'
OWN = 'Who made somebody else laugh?'


def begin(story, app):
    app.press('Practise on a Short Made-Up Lesson')
    app.see_picture()
    for when in ('0:20', '1:05'):
        app.go_to(when)
        key('m')
        app.see(f'Marked {when}')
    key('n')
    app.see_focus('I saw')
    write('Three hands after four seconds')
    key('Escape')
    app.see_item('Moments', 'Three hands')
    app.press('Looking Back on the Whole Lesson')
    app.see_focus(QUESTIONS[0], 'text')
    for question in QUESTIONS:
        app.see(question)
    app.see('what went well comes first')
    story.told('the questions say where they come from')


def link(story, app):
    write('I waited @')
    app.see_items('Moments to link', '0:20, not written yet', '1:05, Three hands after four seconds')
    key('Down')
    app.until('the second to be chosen', lambda: has(app.see_item('Moments to link', '1:05'), 'selected'))
    key('Up')
    key('Escape')
    app.gone('0:20, not written yet')
    key('BackSpace')
    write('@hands')
    app.see_items('Moments to link', '1:05, Three hands after four seconds')
    key('Return')
    app.see_text('I waited @1:05 ')
    story.told('an @ offers the moments, to be found by words and chosen by keys')

    key('Left', 'ctrl+Return')
    app.see('Pause')
    app.see_focus(QUESTIONS[0], 'text')
    key('ctrl+End')
    write('and it was worth it')
    app.see_text('I waited @1:05 and it was worth it')
    story.told('a link plays its moment, and one writes on')


def choose(app, now, *keys):
    """Chooses by keys in the menu that bears the name of the present questions."""
    app.press(now, 'toggle button')
    app.see_focus(role='menu item')
    key(*keys)


def other_questions(story, app):
    choose(app, 'A first look back', 'Down', 'Return')
    app.see(NOTICING)
    app.see('van Es')
    app.gone(QUESTIONS[1])
    app.see('You have answered other questions too.')
    app.see_text('I waited @1:05 and it was worth it')
    story.told('other questions can be asked, and what was answered stays')

    key('ctrl+z')
    app.see(QUESTIONS[1])
    app.gone(NOTICING)
    key('ctrl+shift+z')
    app.see(NOTICING)
    story.told('the choice can be undone and done again')


def own_questions(story, app):
    choose(app, 'Notice, interpret, respond', 'm')
    app.see('Questions to Look Back With', 'dialog')
    app.see_focus('What I call them', 'text')
    key('ctrl+a')
    write('Laughter')
    key('Tab')
    app.see_focus('Questions, one a line', 'text')
    write(OWN)
    key('Return')
    write('When?')
    key('Tab')
    app.see_focus('Where they come from', 'text')
    write('My own')
    key('Escape')
    app.see(OWN)
    app.see('When?')
    app.gone(NOTICING)
    story.told('a set of one’s own is asked as soon as it is made')


def ask_about_judging(story, app):
    key('Escape')
    app.see_item('Moments', 'not written yet')
    app.press('Write about 0:20')
    app.see_focus('I saw')
    write('A boring start')
    key('Tab')
    app.see_focus('I think it means')
    assert not app.sees('That may be a judgement')
    app.press('How I write', 'toggle button')
    app.see_focus(role='menu item')
    key('Return')
    app.see_focus('How I write')
    key('Tab')
    app.see_focus('I saw')
    key('Tab')
    app.see('That may be a judgement. What could be seen or heard?')
    app.click(app.see('I saw', 'text'))
    app.see_focus('I saw')
    key('ctrl+a')
    write('Two pupils looked at the clock')
    key('Tab')
    app.gone('That may be a judgement')
    story.told('who asks for it is asked about words that judge, after writing them')


def after_a_kill(story, app):
    app.see_text('Two pupils looked at the clock')
    app.kill()
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.press('Looking Back on the Whole Lesson')
    app.see(OWN)
    app.see_text('I waited @1:05 and it was worth it')
    assert text_of(app.see(QUESTIONS[0], 'text')).startswith('I waited')
    app.quit()
    story.told('all of it is there after Plenary was killed')


def walk(story):
    app = story.open()
    for step in (begin, link, other_questions, own_questions, ask_about_judging, after_a_kill):
        step(story, app)


tell(walk)
