#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""While a lesson plays, the computer does not fall asleep; and the program keeps to what the session says."""

from session import Session
from story import tell
from window import key

SUSPEND, IDLE = 4, 8


def walk(story):
    session = Session()
    app = story.open('--sample')
    app.see_picture()
    assert not session.awake, session.awake
    app.press('Play')
    why = app.until('that the computer stays awake', lambda: next(iter(session.awake.values()), None))
    assert why[3] & (SUSPEND | IDLE) == SUSPEND | IDLE, why
    assert 'Practice' not in why[2], f'the desktop is told the title: {why}'
    story.told('while a lesson plays, the computer stays awake')

    app.press('Pause')
    app.until('that it may sleep', lambda: not session.awake)
    story.told('while it rests, the computer may sleep')

    app.press('Play')
    app.until('that the computer stays awake', lambda: session.awake)
    key('ctrl+shift+h')
    app.until('that it may sleep', lambda: not session.awake)
    app.press('Show Again')
    app.press('Play')
    app.until('that the computer stays awake', lambda: session.awake)
    app.press('Back')
    app.until('that it may sleep', lambda: not session.awake)
    story.told('so it is when all is hidden, and when the lesson is left')
    app.quit()


tell(walk)
