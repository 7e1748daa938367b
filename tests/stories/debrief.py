#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A debrief with a coach: what was chosen for it is all there is, from the door to the end, and after a crash."""

import pathlib
import sqlite3
import subprocess
import sys
import time

from film import copy_to
from private import CHOSEN, COACH, FOCUS, FOUND, GOAL, MARKERS, NOTE, READ, fill
from story import tell
from window import Atspi, has, key, text_of, write

NOTICED = 'Two pupils looked at each other first'
WONDERED = 'I wondered who had not spoken yet'
SECOND_THOUGHT = 'What if they wrote it down first'
UNDONE = 'qxundone'
COMES = 'Mr Kaya'
PRIVATE = [*MARKERS, UNDONE]

# Asked by somebody else, as another program would.
CLIPBOARDS = '''
import gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
loop, display, left = GLib.MainLoop(), Gdk.Display.get_default(), [2]
def answer(clipboard, result):
    try:
        print(clipboard.read_text_finish(result))
    except GLib.Error:
        pass
    left[0] -= 1
    if not left[0]:
        loop.quit()
for clipboard in display.get_clipboard(), display.get_primary_clipboard():
    clipboard.read_text_async(None, answer)
GLib.timeout_add_seconds(20, loop.quit)
loop.run()
'''


# Looking for what must not be there.

def all_nodes(node):
    """All that assistive technology could come across, shown or not."""
    if node is None:
        return
    yield node
    for number in range(node.get_child_count()):
        yield from all_nodes(node.get_child_at_index(number))


def words_of(node):
    yield node.get_name() or ''
    yield node.get_description() or ''
    yield text_of(node) or ''
    yield from (node.get_attributes() or {}).values()


def words_on_screen(app):
    """Every word of the whole tree. What goes while it is read is read again."""
    def read():
        return [word for window in app.windows() for node in all_nodes(window) for word in words_of(node)]
    return app.until('the whole tree', lambda: '\n'.join(read()))


def titles(app):
    found = subprocess.run(['xdotool', 'search', '--pid', str(app.process.pid)], capture_output=True, text=True)
    return '\n'.join(subprocess.run(['xdotool', 'getwindowname', window], capture_output=True, text=True).stdout
                     for window in found.stdout.split())


def clipboards():
    return subprocess.run([sys.executable, '-c', CLIPBOARDS], capture_output=True, text=True, timeout=60).stdout


def files_since(story, then):
    """What was written since, other than the notes and what is kept of them."""
    for path in pathlib.Path(story.home).rglob('*'):
        ours = path.parent == story.notes.parent and path.name.startswith('plenary.db')
        if path.is_file() and not ours and 'backups' not in path.parts and path.stat().st_mtime >= then:
            yield path


def private_in(words):
    return sorted(marker for marker in PRIVATE if marker in words)


def assert_nothing_private(story, app, then=None):
    assert private_in(words_on_screen(app)) == [], private_in(words_on_screen(app))
    assert private_in(titles(app)) == [], titles(app)
    for path in files_since(story, then) if then is not None else []:
        content = path.read_bytes()
        found = [marker for marker in PRIVATE if marker.encode() in content or marker in path.name]
        assert found == [], f'{path}: {found}'


# Before.

def prepare(story):
    app = story.open('--sample')
    app.see_picture()
    app.quit()
    fill(story.notes, story.home)


def read(story):
    """The notes as they stand in the file; the program keeps them to itself while it runs."""
    return sqlite3.connect(f'file:{story.notes}?mode=ro&immutable=1', uri=True)


def find_all(story, app):
    key('ctrl+f')
    field = app.see_focus('Words to find')
    for marker in FOUND.values():
        Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), marker)
        app.see_item('What was found', marker)
    key('Escape')
    app.gone('Words to find')
    with read(story) as notes:
        everything = '\n'.join(notes.iterdump())
    assert [word for word in READ.values() if word not in everything] == []
    assert len(MARKERS) >= 40


def write_privately(app):
    """Something that could be undone, and pasted."""
    app.press('Carry On')
    app.see_picture()
    app.go_to('0:50')
    key('m')
    app.see('Marked ')
    key('n')
    app.see_focus('I saw')
    write(UNDONE)
    key('ctrl+a', 'ctrl+c')
    app.until('it on the clipboard', lambda: UNDONE in clipboards())


def before(story):
    prepare(story)
    app = story.open()
    app.see('Carry On', 'button')
    find_all(story, app)
    story.told(f'{len(MARKERS)} private things are found where the teacher is alone')
    write_privately(app)
    assert private_in(words_on_screen(app)) != []
    story.told('what is looked for in the debrief is found on the screen before')
    return app


# The debrief.

def come_to_the_door(story, app):
    key('ctrl+f')
    app.see_focus('Words to find')
    write(FOUND['title'])
    app.see_item('What was found', FOUND['title'])
    app.start('--debrief').wait()
    app.see('Debriefs You Have Prepared')
    app.see(FOCUS)
    assert_nothing_private(story, app)
    assert private_in(clipboards()) == [], clipboards()
    assert 'Debrief' in titles(app)
    story.told('the door shows what was prepared, by its focus and its day, and nothing else')
    key('ctrl+f', 'ctrl+o', 'ctrl+z')
    time.sleep(1)
    assert not app.sees('Words to find') and app.chooser() is None
    assert_nothing_private(story, app)
    story.told('no key leads past it')


def agree(story, app):
    app.see_focus(role='list item')
    key('Return')
    app.see('We Agree, Begin', 'button')
    app.see('The teacher speaks first.')
    app.see(f'Looking at: {FOCUS}')
    app.see(GOAL)
    assert COACH in words_on_screen(app)
    assert_nothing_private(story, app)
    story.told('the card has the rules, the focus, the goal and whom it is with')

    app.click(app.see('With', 'text'))
    app.see_focus('With')
    key('ctrl+a')
    write(COMES)
    app.see_text(COMES)
    time.sleep(1)
    app.kill()
    then = time.time()
    app = story.open()
    app.see('We Agree, Begin', 'button')
    app.see_text(COMES)
    assert_nothing_private(story, app, then)
    story.told('killed on the card, it comes back to it, with the name that was typed')
    return app


def seek_bar(app):
    return app.see('Place in the lesson', 'slider').get_value_iface()


def assert_reach(app, begin, end):
    bar = seek_bar(app)
    assert abs(bar.get_minimum_value() - (begin - 20)) < 0.5, bar.get_minimum_value()
    assert abs(bar.get_maximum_value() - (end + 20)) < 0.5, bar.get_maximum_value()


def first_moment(story, app):
    app.see_focus('We Agree, Begin')
    key('Return')
    app.see('Moment 1 of 6')
    app.see_picture()
    app.see(NOTE)
    app.see(GOAL)
    app.see('Three moments are enough for 30 minutes.')
    assert not app.sees('What we noticed'), 'one is asked about what was not seen yet'
    assert_reach(app, *CHOSEN[0])
    assert_nothing_private(story, app)
    story.told('the first moment, with its note, its goal, and no more of the lesson than around it')

    app.see_focus('Play')
    key('space')
    app.see('Pause', 'button')
    app.gone('What we noticed')
    app.see('What we noticed', 'text')
    app.see('Teacher first: what did you notice a pupil do?')
    app.see('Play', 'button')
    story.told('it plays alone, stops, and then the teacher speaks first')


def bounds(story, app):
    bar = seek_bar(app)
    for value in (0, 10_000):
        Atspi.Value.set_current_value(bar, value)
        time.sleep(0.5)
        at = Atspi.Value.get_current_value(bar)
        assert CHOSEN[0][0] - 20.5 <= at <= CHOSEN[0][1] + 20.5, at
    story.told('no way of seeking leads further than 20 seconds beyond it')


def talk(story, app):
    app.click(app.see('What we noticed', 'text'))
    app.see_focus('What we noticed')
    write(NOTICED)
    app.press('I wondered…')
    app.until('the beginning of a sentence', lambda: text_of(app.see_focus(COMES)) == 'I wondered ')
    write(WONDERED.removeprefix('I wondered '))
    key('Page_Down')
    app.see('Moment 2 of 6')
    app.gone(NOTICED)
    # A remote has no other keys, so these go on working after somebody has written.
    key('Page_Down')
    app.see('Moment 3 of 6')
    key('Page_Up')
    app.see('Moment 2 of 6')
    app.press('What if…')
    app.see_focus(COMES)
    write(SECOND_THOUGHT.removeprefix('What if '))
    assert_nothing_private(story, app)
    story.told('what is said is taken down, and whose it is')


def on_to(app, number):
    key('Page_Down')
    app.see(f'Moment {number} of 6')
    app.see_picture()
    assert_reach(app, *CHOSEN[number - 1])


def go_on(story, app):
    on_to(app, 3)
    assert_nothing_private(story, app)
    app.kill()
    then = time.time()
    app = story.open()
    seen = []
    while not any('Moment 3 of 6' in words for words in seen):
        seen.append(words_on_screen(app))
        assert private_in(seen[-1]) == []
        assert 'Carry On' not in seen[-1]
        assert 'Moment 1 of 6' not in seen[-1]
    app.see_focus('Play')
    story.told('killed in the middle, it comes back to the moment that was looked at, and nothing private comes first')

    for number in 2, 1:
        key('Page_Up')
        app.see(f'Moment {number} of 6')
    app.see_text(NOTICED)
    app.see_text(WONDERED)
    assert_nothing_private(story, app, then)
    story.told('what was said before is there')
    return app, then


def hide_and_undo(story, app):
    for number in range(2, 7):
        on_to(app, number)
        assert_nothing_private(story, app)
    key('period')
    app.see('Hidden')
    assert_nothing_private(story, app)
    app.press('Show Again')
    app.see('Moment 6 of 6')
    key('period')
    app.see('Hidden')
    app.kill()
    app = story.open()
    app.see('Hidden')
    assert 'Moment 6 of 6' not in words_on_screen(app), 'what was hidden is shown'
    assert_nothing_private(story, app)
    app.press('Show Again')
    app.see('Moment 6 of 6')
    story.told('killed while it is hidden, it stays hidden, and goes on where it was')
    key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
    time.sleep(1)
    assert_nothing_private(story, app)
    key(*['ctrl+y'] * 6)
    story.told('undoing stops where the debrief began')
    return app


def end(story, app, then):
    key('alt+e')
    app.see('The debrief has ended.')
    app.see('Is anyone else looking at this screen?')
    for words in (FOCUS, GOAL, NOTE, NOTICED):
        assert words not in words_on_screen(app), words
    assert_nothing_private(story, app)
    story.told('it ends on a page without content')

    app.see_focus('Yes, Stay Here')
    key('Return')
    app.see(WONDERED)
    app.see(SECOND_THOUGHT)
    app.press('Withdraw')
    app.see('Withdrawn')
    app.gone(WONDERED)
    key('ctrl+z')
    app.see(WONDERED)
    app.press('Withdraw')
    app.gone(WONDERED)
    story.told('what the coach said is read back, and can be withdrawn')

    for title, words in (('When…', 'a question is asked'), ('I will…', 'count to four'),
                         ('Something to be glad of', 'They listened')):
        app.click(app.see(title, 'text'))
        app.see_focus(title)
        write(words)
    app.process.terminate()
    app.process.wait()
    app = story.open()
    app.see('The debrief has ended.')
    app.see_focus('Yes, Stay Here')
    key('Return')
    app.see_text('They listened')
    app.see_text('count to four')
    assert_nothing_private(story, app, then)
    story.told('one next step is worded together, and something to be glad of; being told to end loses no letter')

    key('alt+d')
    app.see('Is anyone else looking at this screen?')
    app.kill()
    app = story.open()
    app.see('The debrief has ended.')
    assert_nothing_private(story, app, then)
    story.told('killed at the end, it comes back to that page')
    return app


def tab_to(app, words):
    """Goes on by keyboard until the focus stands on what says this."""
    for _ in range(20):
        if app.find(lambda node: has(node, 'focused') and words in (node.get_name() or '')):
            return
        key('Tab')
        time.sleep(0.3)
    raise AssertionError(f'the keyboard does not come to {words}')


def look_back(story, app):
    """The page of what came of it, by keyboard."""
    app.see('What Came of It')
    app.see(f'What we noticed: {NOTICED}')
    app.see_text('They listened')
    app.see_focus(role='list item')
    tab_to(app, 'a question is asked')
    key('Return')
    app.see('My Next Step', 'dialog')
    key('Escape')
    app.until('the page again', lambda: app.find(lambda node: node.get_role_name() == 'dialog') is None)
    tab_to(app, 'Something to be glad of')
    key('ctrl+End')
    write(' and asked')
    key('Tab')
    time.sleep(1)
    key('ctrl+z')
    app.until('it to be undone', lambda: not any('and asked' in (text_of(node) or '') for node in app.nodes()))
    key('ctrl+shift+z')
    app.see_text('They listened and asked')
    for _ in range(3):
        key('ctrl+z')
        time.sleep(1)
    app.gone('count to four')
    app.see('What Came of It')
    for _ in range(3):
        key('ctrl+shift+z')
        time.sleep(1)
    app.see('count to four')
    app.see_text('They listened and asked')
    story.told('what came of it is there by keyboard, and can be undone and done again')


def leave(story, app):
    app.start(copy_to(story.home / 'Ratio.webm', b'another')).wait()
    time.sleep(1)
    assert not app.sees('Ratio')
    key('alt+n')
    look_back(story, app)
    assert not app.sees('Ratio')
    app.press('Back')
    app.see('Ratio')
    story.told('a file that was opened meanwhile waits, and is added after one has looked back')
    app.press('Back')
    app.see('Carry On', 'button')
    app.see('a question is asked')
    find_all(story, app)
    app.quit()
    with read(story) as notes:
        remarks = {text for text, in notes.execute('SELECT text FROM remark')}
        held = notes.execute('SELECT began_us, ended_us FROM debrief_held WHERE began_us > 1').fetchall()
        joint, = notes.execute('SELECT visibility FROM next_step JOIN debrief ON debrief.next_step = next_step.uuid')
        assert joint == ('only-me',), 'the next step would be shown in the next debrief'
        assert (UNDONE,) in notes.execute('SELECT saw FROM moment').fetchall()
    assert {NOTICED, SECOND_THOUGHT} <= remarks and WONDERED not in remarks, remarks
    assert len(held) == 1 and 0 < held[0][0] < held[0][1], held
    story.told('back in the notes everything is there again, and what was said')


def nothing_prepared(story):
    app = story.open('--debrief')
    app.see('No Debrief Is Prepared Yet')
    assert_nothing_private(story, app)
    app.press('Open My Notes')
    app.see('The debrief has not begun.')
    app.see_focus('Yes, Stay Here')
    key('alt+n')
    app.see('Carry On', 'button')
    app.quit()
    story.told('at a door behind which nothing is prepared it says so, and leads to the notes')


def walk(story):
    app = before(story)
    come_to_the_door(story, app)
    app = agree(story, app)
    first_moment(story, app)
    bounds(story, app)
    talk(story, app)
    app, then = go_on(story, app)
    app = hide_and_undo(story, app)
    app = end(story, app, then)
    leave(story, app)
    nothing_prepared(story)


tell(walk)
