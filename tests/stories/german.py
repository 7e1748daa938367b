#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In German: the first lesson, a moment, a note and a next step speak the language of the teacher."""

import pathlib

from story import tell
from window import ENVIRONMENT, key, write

LOCALE = 'de_DE.UTF-8'
NEUTRAL = pathlib.Path('/usr/lib/locale/C.utf8')

STEP = 'Wenn ich gefragt habe, werde ich drei Sekunden warten.'


def speak_german(home):
    """Nothing is translated in the C locale, and the German one need not be installed: the neutral
    one takes its name."""
    locales = home / 'locales'
    locales.mkdir()
    (locales / LOCALE).symlink_to(NEUTRAL)
    ENVIRONMENT.update(LOCPATH=str(locales), LC_ALL=LOCALE, LANGUAGE='de')


def walk(story):
    if not NEUTRAL.exists():
        print('1..0 # SKIP the locale C.UTF-8 is elsewhere', flush=True)
        return
    speak_german(story.home)
    app = story.open()
    app.see('Die Aufzeichnung bleibt, wo sie ist.')
    app.press('An einer kurzen, erfundenen Stunde üben')
    app.wait('the picture', lambda node: node.get_name() == 'Bild' and 'gezeigt bei' in node.get_description())
    app.see('Noch nichts markiert')
    story.told('the first page and the lesson are in German')

    key('F1')
    app.see('Einen Moment markieren', 'heading')
    key('Escape')
    app.gone('Einen Moment markieren')
    story.told('the help is in German')

    key('m')
    app.see_item('Momente', 'noch nichts geschrieben')
    key('n')
    app.see_focus('Ich habe gesehen')
    write('Drei Meldungen nach vier Sekunden.')
    for part in ('Ich denke, das bedeutet', 'Nächstes Mal'):
        key('Tab')
        app.see_focus(part)
    write('Ich werde drei Sekunden warten')
    app.press('Als nächsten Schritt nehmen')
    app.see_focus('Wenn\u00a0…')
    write('ich gefragt habe')
    app.see(STEP)
    story.told('what was written becomes a sentence that is right in German')

    key('Escape')
    app.see(f'Das ist jetzt der nächste Schritt: {STEP}')
    app.press('Zurück')
    app.see(f'Vorgenommen: „{STEP}“')
    app.see('1 Moment')
    app.quit()
    story.told('Home says what was resolved')


tell(walk)
