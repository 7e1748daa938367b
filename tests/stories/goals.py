#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals: one line makes one; in order, at rest, taken away and back; and finding moments by them."""

import sqlite3
import time

from story import tell
from window import has, key, place_of, text_of, write

FIRST = 'Pupils explain to pupils'
RENAMED = 'Pupils explain to each other'
STARTER = 'Wait time'
VISION = 'Everyone has something to say.'
QUESTION = 'Is it about what pupils do?'


def write_vision(story, app):
    app.press('Goals', 'page tab')
    field = app.see('What our school wants for its pupils', 'text')
    app.click(field)
    app.see_focus('What our school wants for its pupils')
    write(VISION)
    app.until('the vision', lambda: text_of(field) == VISION)
    # A text has its own undo, and so has the line below it.
    key('Tab', 'Tab')
    app.see_focus('Add', 'button')
    key('ctrl+z')
    app.until('no vision', lambda: text_of(field) == '')
    key('ctrl+shift+z')
    app.until('the vision again', lambda: text_of(field) == VISION)
    story.told('what the school wants stands above the goals, in own words')


def make(story, app):
    app.click(app.see('A goal in one line…'))
    app.see_focus(role='text')
    key('Return')
    app.see('A few words are enough.')
    write(FIRST)
    key('Return')
    app.see_items('Working On', f'{FIRST}, key 1')
    key('ctrl+z')
    app.gone(f'{FIRST}, key 1')
    key('Tab', 'ctrl+shift+z')
    app.see_items('Working On', f'{FIRST}, key 1')
    story.told('one line makes a goal, no line asks for a few words, and the keys take it back')

    app.press(f'Add goal “{STARTER}”')
    app.see_items('Working On', f'{FIRST}, key 1', f'{STARTER}, key 2')
    app.gone(f'Add goal “{STARTER}”')
    story.told('a button makes a goal to begin with, and is not offered twice')


def change(story, app):
    app.click(app.see(f'More about “{FIRST}”'))
    app.see('About This Goal', 'dialog')
    app.see_focus('Goal in one line', 'text')
    height = place_of(app.see('Why it matters to pupils', 'text'))[3]
    assert height >= 20, f'what one writes there is {height} pixels high'
    key('ctrl+a')
    write(RENAMED)
    key('Escape')
    app.see_items('Working On', f'{RENAMED}, key 1', f'{STARTER}, key 2')
    story.told('a goal can be put into other words')

    app.see_focus(f'More about “{RENAMED}”')
    key('ctrl+shift+Down')
    app.see_items('Working On', f'{STARTER}, key 2', f'{RENAMED}, key 1')
    app.see_focus(f'{RENAMED}, key 1')
    key('ctrl+shift+Up')
    app.see_items('Working On', f'{RENAMED}, key 1', f'{STARTER}, key 2')
    story.told('keys put goals in order, and the focus goes with them')


def go_back_to(app, name):
    """Goes backwards through a dialog until something has the focus."""
    key('shift+Tab')
    time.sleep(0.3)
    return app.find(lambda node: has(node, 'focused') and node.get_name() == name)


def look_closer(story, app):
    app.press(f'More about “{RENAMED}”')
    app.see_focus('Goal in one line', 'text')
    app.until('the last question', lambda: go_back_to(app, QUESTION))
    key('space')
    app.wait(f'{QUESTION} ticked', lambda node: node.get_name() == QUESTION and has(node, 'checked'))
    story.told('a goal can be looked at more closely')

    key('Escape')
    app.gone('About This Goal')


def mark_with(story, app):
    app.press('Lessons', 'page tab')
    app.press('Practise on a Short Made-Up Lesson')
    app.see_picture()
    for when, name in (('0:30', '1'), ('1:00', '2'), ('1:30', 'm')):
        app.go_to(when)
        key(name)
        app.see(f'Marked {when}')
    key('g')
    app.see_item('Moments', '1:30, Glad of')
    key('n')
    app.see_focus('I saw')
    write('Four reasons in one minute.')
    key('Escape')
    app.see_items('Moments', f'0:30, {RENAMED}, not written yet', f'1:00, {STARTER}, not written yet',
                  '1:30, Glad of, Four reasons in one minute.')
    story.told('each goal marks with its key')


def filter_by(story, app):
    def chosen(choose, *expected):
        app.press('Filter')
        app.see('Words in your notes')
        choose()
        app.see_items('Moments', *expected)
        app.see('1 of 3 moments')
        key('Escape')
        app.gone('Words in your notes')
        app.press('Show All')
        app.see('3 moments')

    chosen(lambda: app.press(STARTER, 'toggle button'), f'1:00, {STARTER}, not written yet')
    chosen(lambda: app.press('Glad of', 'toggle button'), '1:30, Glad of, Four reasons in one minute.')

    def type_words():
        app.see_focus('Words in your notes')
        write('REASONS')
    chosen(type_words, '1:30, Glad of, Four reasons in one minute.')
    story.told('the list can show the moments of a goal, of a kind, or with some words')


def rest_and_remove(story, app):
    app.press('Back')
    app.press('Goals', 'page tab')
    app.press(f'What to do with “{STARTER}”', 'toggle button')
    app.see_focus(role='menu item')
    key('s')
    app.see_items('Resting', STARTER)
    app.see_items('Working On', f'{RENAMED}, key 1')
    story.told('a goal can rest')

    app.press(f'What to do with “{RENAMED}”', 'toggle button')
    app.see_focus(role='menu item')
    key('r')
    app.gone(f'{RENAMED}, key 1')
    app.press('Undo')
    app.see_items('Working On', f'{RENAMED}, key 1')
    app.press('Lessons', 'page tab')
    app.press('Carry On')
    app.see_item('Moments', f'0:30, {RENAMED}')
    app.quit()
    with sqlite3.connect(story.notes) as notes:
        kept = notes.execute('SELECT text FROM vision').fetchall(), notes.execute(
            'SELECT checks FROM goal WHERE title = ?', (RENAMED,)).fetchall()
    assert kept == ([(VISION,)], [(16,)]), kept
    story.told('a goal that was removed comes back, with its moments')


def walk(story):
    app = story.open()
    for step in (write_vision, make, change, look_closer, mark_with, filter_by, rest_and_remove):
        step(story, app)


tell(walk)
