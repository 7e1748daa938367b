#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preparing a debrief by keyboard: three of five moments, in another order, and seen beforehand what will be seen."""

import sqlite3
import time

from film import copy_to
from story import tell
from window import has, key, text_of, walk as below, write

GOAL = 'Wait time'
FOCUS = 'How long I wait'
COACH = 'Ms Okafor'
SAW = 'Three hands after four seconds.'
PRIVATE = 'My voice was too loud.'
TIMES = ('0:10', '0:30', '0:50', '1:10', '1:30')
LIST = 'Moments to Look At'
STAYS_OUT = 'Everything else stays out'
RULE = 'The teacher speaks first'
CHOSEN = 'Chosen as number'


def mark(app, when, words=None):
    app.go_to(when)
    key('m')
    app.see(f'Marked {when}')
    if words is not None:
        key('n')
        app.see_focus('I saw')
        write(words)
        app.see_text(words)
        key('Escape')
        app.until('no text to have the focus', lambda: app.find(
            lambda node: has(node, 'focused') and node.get_name() == 'I saw') is None)


def teach(story):
    """A lesson with five moments, two of them with a note, and a goal."""
    app = story.open()
    app.press('Goals', 'page tab')
    app.press(f'Add goal “{GOAL}”')
    app.see_items('Working On', f'{GOAL}, key 1')
    app.quit()
    app = story.open(copy_to(story.home / 'Fractions.webm'))
    app.see_picture()
    for when in TIMES:
        mark(app, when, {'0:30': SAW, '1:10': PRIVATE}.get(when))
    app.see('5 moments')
    return app


def places(app):
    """The times of the moments in the list of those to look at, the chosen ones with a number before them."""
    found = []
    for name in app.items(LIST):
        number, _, rest = name.removeprefix(f'{CHOSEN} ').partition(', ') if CHOSEN in name else ('', '', name)
        found.append((number + ' ' if number else '') + rest.split(' ')[0])
    return found


def see_places(app, *expected):
    app.until(f'{expected}', lambda: places(app) == list(expected))


def open_it(story, app):
    app.open_menu('b')
    app.see('Prepare a Debrief', 'label')
    app.see_focus('What it is about')
    write(FOCUS)
    app.see('Choose at least one moment; then you can begin.')
    assert not has(app.see('Begin…', 'button'), 'sensitive'), 'one can begin with nothing to look at'
    see_places(app, *TIMES)
    story.told('the menu of a lesson leads to the page where a debrief is prepared')

    key('Tab')
    app.see_focus('Choose one of your goals')
    key('Tab')
    app.see_focus('With whom (empty for a group)')
    write(COACH)
    story.told('it has a focus, and somebody to sit with')


def focus_item(app, when):
    """Goes to a moment in the list by the arrow keys."""
    for _ in range(12):
        item = next((node for node in app.in_list(LIST) if f'{when} ' in node.get_name()), None)
        if item is not None and has(item, 'focused'):
            return
        focused = [number for number, node in enumerate(app.in_list(LIST)) if has(node, 'focused')]
        wanted = next(number for number, node in enumerate(app.in_list(LIST)) if f'{when} ' in node.get_name())
        key('Up' if focused and focused[0] > wanted else 'Down')
        time.sleep(0.3)
    raise AssertionError(f'the focus never came to {when}')


def choose(story, app):
    key('Tab')
    app.until('the focus in the list', lambda: any(has(node, 'focused') for node in app.in_list(LIST)))
    focus_item(app, '0:50')
    key('Return')
    see_places(app, '1 0:50', '0:10', '0:30', '1:10', '1:30')
    app.gone('Choose at least one moment')
    app.wait('Begin to be offered', lambda node: node.get_name() == 'Begin…' and has(node, 'sensitive'))
    focus_item(app, '0:10')
    key('Return')
    see_places(app, '1 0:50', '2 0:10', '0:30', '1:10', '1:30')
    focus_item(app, '0:30')
    key('Return')
    see_places(app, '1 0:50', '2 0:10', '3 0:30', '1:10', '1:30')
    story.told('three of five moments are chosen, and come first')

    key('ctrl+shift+Up', 'ctrl+shift+Up')
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    key('Tab')
    app.see_focus(role='check box')
    key('Tab')
    app.see_focus(role='check box')
    note = app.wait('with my note', lambda node: node.get_name().startswith('With my note, 0:30'))
    app.until('the focus on it', lambda: has(note, 'focused'))
    key('space')
    app.until('the note to be shown', lambda: has(note, 'checked'))
    story.told('they are put in order, and one is shown with its note')


def one_too_many(story, app):
    key('shift+Tab', 'shift+Tab')
    app.until('the focus in the list', lambda: any(has(node, 'focused') for node in app.in_list(LIST)))
    focus_item(app, '1:30')
    key('Return')
    app.see('Three moments are enough for 30 minutes.')
    key('Return')
    app.gone('Three moments are enough')
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    story.told('a fourth is possible, and gently advised against')


def show_goal(story, app):
    tick = app.see(GOAL, 'check box')
    for _ in range(12):
        if has(tick, 'focused'):
            break
        key('Tab')
        time.sleep(0.3)
    assert has(tick, 'focused'), 'the keyboard does not come to the goal'
    key('space')
    app.until('the goal to be shown', lambda: has(tick, 'checked'))
    story.told('a goal is shown')


def words_in_dialog(app):
    dialog = app.see('What Will Be Seen', 'dialog')
    words = []
    for node in below(dialog):
        for text in (node.get_name(), text_of(node)):
            if text and text not in words:
                words.append(text)
    return '\n'.join(words)


def preview(story, app):
    key('alt+s')
    app.see(STAYS_OUT)
    words = words_in_dialog(app)
    for seen in (FOCUS, COACH, RULE, SAW, GOAL, '1. 0:30', '2. 0:50', '3. 0:10', 'Picture and sound only'):
        assert seen in words, f'{seen} is not said to be seen: {words}'
    for unseen in (PRIVATE, '1:10', '1:30', 'Fractions'):
        assert unseen not in words, f'{unseen} is said to be seen: {words}'
    story.told('exactly what was chosen is what will be seen')
    key('Escape')
    app.gone(STAYS_OUT)


def undo(story, app):
    tick = app.see(GOAL, 'check box')
    key('ctrl+z')
    app.until('the goal not to be shown', lambda: not has(tick, 'checked'))
    key('ctrl+z', 'ctrl+z')
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    key('ctrl+z')
    app.wait('no note', lambda node: node.get_name().startswith('With my note, 0:30') and not has(node, 'checked'))
    key('ctrl+z', 'ctrl+z')
    see_places(app, '1 0:50', '2 0:10', '3 0:30', '1:10', '1:30')
    key('ctrl+z', 'ctrl+z', 'ctrl+z')
    see_places(app, *TIMES)
    story.told('all of it is undone where it was done, a step at a time')

    for _ in range(9):
        key('ctrl+shift+z')
        time.sleep(0.2)
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    app.until('the goal to be shown again', lambda: has(app.see(GOAL, 'check box'), 'checked'))
    story.told('and done again')


def keep(story, app):
    time.sleep(1)
    app.kill()
    app = story.open()
    app.see_item('Lessons', 'a debrief is prepared')
    app.press('Prepare a Debrief')
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    app.see_text(FOCUS)
    app.see_text(COACH)
    app.see_text(RULE)
    story.told('the power goes, and the debrief is still prepared')
    return app


def go_there_first(story, app):
    app.press('Back')
    app.see('Carry On', 'button')
    key('ctrl+z')
    app.see('Press again to undo')
    see_places(app, '1 0:30', '2 0:50', '3 0:10', '1:10', '1:30')
    key('ctrl+z')
    app.until('the goal not to be shown', lambda: not has(app.see(GOAL, 'check box'), 'checked'))
    key('ctrl+shift+z')
    app.until('the goal to be shown', lambda: has(app.see(GOAL, 'check box'), 'checked'))
    story.told('undoing leads to the page first')


def take_clip(story, app):
    app.press('Back')
    app.see('Carry On', 'button')
    clip = copy_to(story.home / 'Somebody else.webm', b'clip')
    app.press('Prepare a Debrief')
    app.see_text(FOCUS)
    app.gone('Carry On')
    app.open_menu('c')
    app.choose(clip)
    app.see('This is not your own lesson')
    app.see('Somebody else')
    app.see_text(RULE)
    app.gone('Choose at least one moment')
    story.told('a clip of somebody else is added, and a debrief about it prepared')
    app.open_menu('m')
    app.see('Debrief removed. Its moments stay.')
    app.see_text(FOCUS)


def remove(story, app):
    app.open_menu('m')
    app.see('Debrief removed. Its moments stay.')
    app.see('Carry On', 'button')
    app.press('Undo')
    app.see_item('Lessons', 'a debrief is prepared')
    app.quit()
    with sqlite3.connect(story.notes) as notes:
        kept = notes.execute('SELECT moment.tagged_ns / 1000000000, debrief_moment.with_note FROM debrief_moment'
                             ' JOIN moment ON moment.uuid = debrief_moment.moment'
                             " WHERE visibility = 'debrief' ORDER BY rank").fetchall()
        shown = notes.execute("SELECT count(*) FROM moment WHERE visibility = 'debrief'").fetchone()
    assert kept == [(30, 1), (50, 0), (10, 0)], kept
    assert shown == (3,), f'{shown} moments may be seen'
    story.told('it can be removed, and come back')


def walk(story):
    app = teach(story)
    for step in (open_it, choose, one_too_many, show_goal, preview, undo):
        step(story, app)
    app = keep(story, app)
    for step in (go_there_first, take_clip):
        step(story, app)
    remove(story, app)


tell(walk)
