#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help with one key: the page that fits where one is, words found in it, and nothing private beside somebody else."""

from story import tell
from window import key, write

WORDS = 'Three hands after four seconds.'


def see_help(app, title):
    key('F1')
    app.see(title, 'heading')


def leave_help(app, title):
    key('Escape')
    app.gone(title)


def in_a_lesson(story, app):
    see_help(app, 'Marking a moment')
    leave_help(app, 'Marking a moment')
    key('m')
    app.see('1 moment')
    key('n')
    app.see_focus('I saw')
    see_help(app, 'Writing a note')
    story.told('F1 tells about marking in a lesson, and about writing where something is written')
    leave_help(app, 'Writing a note')
    app.see_focus('I saw')
    write(WORDS)
    app.see_text(WORDS)
    story.told('and afterwards one goes on writing')


def find(story, app):
    key('Escape')
    app.see_item('Moments', WORDS)
    see_help(app, 'Marking a moment')
    key('ctrl+f')
    app.see_focus('Find in the help')
    write('bin emptied')
    app.see('The film is gone for good when the bin is emptied.')
    key('Return')
    app.see('Deleting a recording', 'heading')
    story.told('a word is found in the help, and Enter opens its page')
    key('alt+Left')
    app.see_focus('Find in the help')
    leave_help(app, 'Find in the help')


def over_a_dialog(story, app):
    app.open_menu('e')
    app.see('Nothing Chosen Yet')
    see_help(app, 'Taking things out')
    story.told('help comes over a dialog too')
    leave_help(app, 'Taking things out')
    app.see('Nothing Chosen Yet')
    key('Escape')
    app.gone('Nothing Chosen Yet')


def at_home(story, app):
    app.press('Back')
    app.see('Carry On', 'button')
    app.open_menu('e')
    app.see_focus('Find in the help')
    key('Tab', 'Return')
    app.see('Your first evening', 'heading')
    story.told('the menu of Home has the whole help, and it begins with the first evening')
    leave_help(app, 'Your first evening')
    app.quit()


def in_a_debrief(story):
    app = story.open('--debrief')
    app.see('No Debrief Is Prepared Yet')
    see_help(app, 'A debrief')
    assert not app.sees('Practice lesson') and not app.sees(WORDS)
    key('ctrl+shift+h')
    app.see('Show Again')
    assert not app.sees('A debrief')
    key('F1')
    app.press('Show Again')
    app.see('No Debrief Is Prepared Yet')
    assert not app.sees('Holding it'), 'help came up behind the curtain'
    story.told('beside somebody else there is help about debriefs, and no word of the notes')


def walk(story):
    app = story.open('--sample')
    app.see_picture()
    in_a_lesson(story, app)
    find(story, app)
    over_a_dialog(story, app)
    at_home(story, app)
    in_a_debrief(story)


tell(walk)
