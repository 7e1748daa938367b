#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty Plenary to a first written moment in at most six actions, on each way in.

An action is a click, a key, a dialog confirmed; choosing a file is one, and so is writing the words.
"""

import sqlite3

from film import copy_to
from story import tell
from window import key, write

WORDS = 'He waited for the others.'
MOST = 6


class Counted:
    """A walk with its actions counted."""

    def __init__(self, app):
        self.app = app
        self.actions = []

    def act(self, name, action, *given):
        self.actions.append(name)
        action(*given)

    def write_about_a_moment(self):
        self.app.see_picture()
        self.act('M', key, 'm')
        self.app.see('1 moment')
        self.act('N', key, 'n')
        self.app.see_focus('I saw')
        self.act('the words', write, WORDS)
        self.app.see_text(WORDS)


def end(story, counted, way):
    counted.app.quit()
    with sqlite3.connect(story.notes) as notes:
        written = notes.execute('SELECT saw FROM moment').fetchall()
    assert written == [(WORDS,)], f'the notes hold {written}'
    assert len(counted.actions) <= MOST, f'{way} takes {counted.actions}'
    story.told(f'{way}: {len(counted.actions)} actions ({", ".join(counted.actions)})')
    story.notes.unlink()


def walk(story):
    recording = copy_to(story.home / 'Year 9 Fractions.webm')

    counted = Counted(story.open())
    counted.act('Practise', counted.app.press, 'Practise on a Short Made-Up Lesson')
    counted.write_about_a_moment()
    end(story, counted, 'by the practice lesson')

    counted = Counted(story.open(recording))
    counted.actions.append('opening the file with Plenary')
    counted.write_about_a_moment()
    end(story, counted, 'by a file from outside')

    counted = Counted(story.open())
    counted.act('Add My Lesson', counted.app.press, 'Add My Lesson')
    counted.act('the file', counted.app.choose, recording)
    counted.write_about_a_moment()
    end(story, counted, 'by the file chooser')


tell(walk)
