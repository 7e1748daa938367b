#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first evening: practise, mark, write, lose power, find everything again, take it back, hide."""

import sys
import tempfile
import time

from window import Plenary

program = sys.argv[1]
home = tempfile.mkdtemp(prefix='plenary-story-')
number = 0


def told(words):
    global number
    number += 1
    print(f'ok {number} - {words}', flush=True)


try:
    app = Plenary(program, home)
    app.press(app.wait_name('Practise on a Short Made-Up Lesson'))
    app.wait_picture()
    told('the practice lesson opens from the first page')

    app.key('m')
    app.wait_name('1 moment')
    told('one key marks a moment')

    app.key('n')
    time.sleep(1)
    app.type('Three hands after four seconds.')
    app.wait_text('Three hands after four seconds.')
    time.sleep(2)
    app.kill()
    told('a note is written, and the power goes')

    app = Plenary(program, home)
    app.press(app.wait_name('Carry On'))
    app.wait_picture()
    app.wait_name('Three hands after four seconds.')
    told('the moment and its note are found again')

    app.key('ctrl+z')
    app.wait_name('not written yet')
    told('what was written is taken back after the restart')
    app.key('ctrl+shift+z')
    app.wait_name('Three hands after four seconds.')
    told('and done again')

    app.key('ctrl+shift+h')
    app.wait_name('Show Again')
    assert not app.sees('Three hands'), 'a note can be seen behind the curtain'
    assert not app.sees('Practice lesson'), 'a title can be seen behind the curtain'
    told('hiding leaves nothing of the lesson, not even for a screen reader')
    app.press(app.wait_name('Show Again'))
    app.wait_name('Three hands after four seconds.')
    assert app.quit() == 0, 'it did not end well'
    told('coming back is one deliberate act, and it quits cleanly')
except AssertionError as error:
    print(f'not ok {number + 1} - {error}')
    app.process.kill()
    number += 1
print(f'1..{number}')
