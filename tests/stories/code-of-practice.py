#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A code of practice from the template to the page that hides everything, and the record of a lesson."""

import time

from story import tell
from window import has, key, text_of, write

FIRST = 'What it is for'
SECOND = 'Never a monitoring tool'
SENTENCE = 'We record lessons to learn from them, never to monitor anybody.'
CONSENT = 'Those who can be seen or heard agreed, or their parents did'
NEW = 'We film to learn together.'


def open_code(app):
    app.see('Carry On', 'button')
    app.open_menu('c')
    app.see('Code of Practice', 'label')


def focus_by_tab(app, name, role=''):
    """Goes on with Tab until something has the focus."""
    def there():
        if app.find(lambda node: has(node, 'focused') and name in node.get_name() and role in node.get_role_name()):
            return True
        key('Tab')
        return False
    app.until(f'the focus on {name}', there)


def text_at(app, name):
    """What stands in a field of this name."""
    return text_of(app.wait(name, lambda node: node.get_name() == name and node.get_role_name() == 'text'))


def no_text(app, part):
    app.until(f'no “{part}”', lambda: app.find(lambda node: part in (text_of(node) or '')) is None)


def until_written(app, words):
    """Waits until what was typed is safe: half a second, and what it takes to write it."""
    app.see_text(words)
    time.sleep(1)


def headings(app):
    return [text_of(node) for node in app.nodes() if node.get_name() == 'Heading' and node.get_role_name() == 'text']


def from_template(story, app):
    app.see('What We Agree On')
    focus_by_tab(app, 'Write Ours From a Template')
    story.told('without a code of practice there is a word about what one is')
    key('Return')
    app.see_focus(FIRST, 'text')
    app.see_text(SENTENCE)
    app.see_text('The person to tell is (a name).')
    story.told('the template is there to be changed, in sections')

    write(' And to enjoy it.')
    app.see_text('pupils did with it. And to enjoy it.')
    key('alt+Down')
    app.until('the other order', lambda: headings(app)[:2] == [SECOND, FIRST])
    app.see_focus(FIRST, 'text')
    key('alt+Up')
    app.until('the order of before', lambda: headings(app)[:2] == [FIRST, SECOND])
    story.told('sections are moved by keys')


def undo_a_section(story, app):
    focus_by_tab(app, f'What to do with “{SECOND}”')
    key('Return')
    app.see_focus(role='menu item')
    key('r')
    app.until('a section less', lambda: SECOND not in headings(app))
    key('ctrl+z')
    app.until('the section again', lambda: headings(app)[:2] == [FIRST, SECOND])
    story.told('a section is removed by keyboard, and comes back')


def agree(story, app):
    app.press('Agree…')
    app.see_focus('Agreed by', 'text')
    key('Return')
    app.see('Who agrees?')
    write('Ada and Ben')
    story.told('it asks who agrees')
    key('Return')
    app.gone('Who agrees?')
    app.see('by Ada and Ben')
    app.see('To be looked at again on')
    app.see('Write a New One', 'button')
    app.see_text('pupils did with it. And to enjoy it.')
    story.told('what was agreed on is a page to be read')


def hide(story, app):
    key('ctrl+shift+h')
    app.see(SENTENCE)
    no_text(app, 'pupils did with it')
    story.told('its first sentence stands where everything else is hidden')
    app.press('Show Again')
    app.see('by Ada and Ben')


def write_a_new_one(story, app):
    app.press('Write a New One')
    app.see_focus(FIRST, 'text')
    key('ctrl+a')
    write(NEW)
    until_written(app, NEW)
    app.kill()
    app = story.open()
    open_code(app)
    app.see('A new one is being written.')
    app.see('by Ada and Ben')
    story.told('killed while a new one is written, the old one holds')

    app.press('Carry On Writing')
    app.see_focus(FIRST, 'text')
    assert text_at(app, FIRST) == NEW, text_at(app, FIRST)
    story.told('and what was typed is there')
    return app


def keep_the_old(story, app):
    app.press('Agree…')
    app.see_focus('Agreed by', 'text')
    write('All of us')
    key('Return')
    app.see('by All of us')
    app.see_text(NEW)
    no_text(app, 'And to enjoy it.')
    app.see('Other Texts')
    focus_by_tab(app, 'by Ada and Ben')
    key('Return')
    app.see_text('And to enjoy it.')
    app.gone('by All of us')
    story.told('the old text can still be read')
    app.press('Back')
    app.see('by All of us')

    app.see('Other Texts')
    key('ctrl+z')
    app.see('A new one is being written.')
    key('ctrl+shift+z')
    app.see('by All of us')
    story.told('agreeing can be taken back, and done again')


def undo_from_afar(story, app):
    app.press('Back')
    app.see('Carry On', 'button')
    key('ctrl+z')
    app.see('by All of us')
    app.see('Press again to undo: Agree on the code of practice')
    story.told('from elsewhere, undoing goes to the page first')
    app.press('Back')
    app.see('Carry On', 'button')


def open_record(app):
    app.press('Carry On')
    app.see_picture()
    app.open_menu('l')
    app.see('Lesson Details')
    focus_by_tab(app, 'The Lesson’s Record')
    key('Return')
    app.see('Why We May Record')


def fill_in_record(story, app):
    open_record(app)
    focus_by_tab(app, 'Not written down')
    key('Down')
    app.see_focus(CONSENT)
    key('Return')
    app.until('the choice', lambda: has(app.see(CONSENT, 'radio'), 'checked'))
    focus_by_tab(app, 'In your own words')
    write('Their parents signed a letter in September.')
    focus_by_tab(app, 'Who was told, and how')
    write('Everybody in the room, in words.')
    focus_by_tab(app, 'Who they are, or where they sit')
    write('Two pupils at the window table')
    story.told('the record of a lesson is filled in by keyboard')
    key('Escape')
    app.gone('Why We May Record')
    key('Escape')
    app.gone('Lesson Details')


def find(app, words, part):
    key('ctrl+f')
    app.see_focus('Words to find')
    write(words)
    app.see_item('What was found', part)
    key('Return')
    app.gone('Words to find')


def find_both(story, app):
    find(app, 'window table', 'The lesson’s record')
    app.see('Why We May Record')
    app.until('the choice', lambda: has(app.see(CONSENT, 'radio'), 'checked'))
    assert text_at(app, 'Who they are, or where they sit') == 'Two pupils at the window table'
    story.told('it is found by its words, and opens')
    key('Escape')
    app.gone('Why We May Record')

    find(app, 'enjoy', 'Code of practice')
    app.see_text('And to enjoy it.')
    app.see('by Ada and Ben')
    story.told('an older code of practice is found by its words too')


def walk(story):
    app = story.open('--sample')
    app.see_picture()
    app.press('Back')
    open_code(app)
    for step in (from_template, undo_a_section, agree, hide):
        step(story, app)
    app = write_a_new_one(story, app)
    for step in (keep_the_old, undo_from_afar, fill_in_record, find_both):
        step(story, app)
    app.quit()


tell(walk)
