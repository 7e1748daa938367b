#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first evening: practise, mark, write, lose power, find everything again, take it back, hide."""

import time

from story import tell
from window import key, write

WORDS = 'Three hands after four seconds.'


def walk(story):
    app = story.open()
    app.press('Practise on a Short Made-Up Lesson')
    app.see_picture()
    story.told('the practice lesson opens from the first page')

    key('m')
    app.see('1 moment')
    story.told('one key marks a moment')

    key('n')
    app.see_focus('I saw')
    write(WORDS)
    app.see_text(WORDS)
    time.sleep(1)
    app.kill()
    story.told('a note is written, and a second later the power goes')

    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.see(WORDS)
    story.told('the moment and its note are found again')

    key('ctrl+z')
    app.see('not written yet')
    story.told('what was written is taken back after the restart')
    key('ctrl+shift+z')
    app.see(WORDS)
    story.told('and done again')

    key('n')
    app.see_focus('I saw')
    key('ctrl+shift+h')
    app.see('Show Again')
    assert not app.sees('Three hands'), 'a note can be seen behind the curtain'
    assert not app.sees('Practice lesson'), 'a title can be seen behind the curtain'
    story.told('hiding leaves nothing of the lesson, not even for a screen reader')
    app.press('Show Again')
    app.see_text(WORDS)
    app.see_focus('I saw')
    story.told('coming back is one deliberate act, and leads back to the words')

    key('Escape')
    app.see_item('Moments', WORDS)
    key('ctrl+z', 'ctrl+z')
    app.see('Nothing Marked Yet')
    key('ctrl+z')
    app.see('Press again to undo: Add lesson')
    app.see('Carry On', 'button')
    key('ctrl+z')
    app.see('Practise on a Short Made-Up Lesson')
    story.told('that the lesson was added is taken back only where one sees it go')

    key('ctrl+shift+z')
    app.see('Carry On', 'button')
    key('ctrl+shift+z')
    app.see('Press again to redo: Mark moment')
    key('ctrl+shift+z')
    app.see_item('Moments', 'not written yet')
    app.quit()
    story.told('all of it can be done again, and it quits cleanly')


tell(walk)
