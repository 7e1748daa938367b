#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How Plenary gets on with a desktop: it is there once, takes what it is handed, and ends at once with all saved."""

import contextlib
import sqlite3
import subprocess

from film import copy_to
from session import Session
from story import tell
from window import SECONDS, key, write

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

APPLICATION = 'io.github.plenary_app.Plenary'
SIZE = 900, 650


def what_was_seen(story):
    with contextlib.closing(sqlite3.connect(f'file:{story.notes}?mode=ro&immutable=1', uri=True)) as notes:
        return {text for text, in notes.execute('SELECT saw FROM moment')}


def write_note(app, words, begin):
    """Ends while the last letters have not been saved by themselves yet."""
    key(begin)
    app.see_focus('I saw')
    write(words)
    app.see_text(words)


def ends(app):
    assert app.process.wait(timeout=SECONDS) == 0, app.process.returncode


# Once.

def only_once(story, app):
    for _ in range(2):
        app.start().wait(timeout=SECONDS)
    assert len(list(app.windows())) == 1
    assert app.process.poll() is None
    story.told('started again, it shows the window that is there')


# Ending.

def asked_to_end(story, app):
    key('m')
    app.see('1 moment')
    write_note(app, 'Asked to end', 'n')
    app.process.terminate()
    ends(app)
    assert what_was_seen(story) == {'Asked to end'}, what_was_seen(story)
    story.told('asked to end amid a word, it saves the word and ends')


def log_out(story, session):
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.until('that it is known to the session', lambda: session.clients)
    app.click(app.see_item('Moments', 'Asked to end'))
    app.see_focus(role='list item')
    write_note(app, ', then not', 'Return')
    session.tell('QueryEndSession', 0)
    app.until('the answer', lambda: session.answers)
    assert all(session.answers), 'it holds the session up'
    session.tell('CancelEndSession')
    write(' after all')
    app.see_text('then not after all')
    story.told('whoever stays after all goes on writing')

    write('; then gone')
    app.see_text('; then gone')
    session.tell('QueryEndSession', 0)
    session.tell('EndSession', 0)
    ends(app)
    assert any('not after all; then gone' in text for text in what_was_seen(story)), what_was_seen(story)
    story.told('logged out amid a word, it saves the word and ends')


# The window.

def size_of(app):
    window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '^Plenary$'], capture_output=True,
                            text=True, check=True).stdout.split()[0]
    told = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window], capture_output=True, text=True,
                          check=True).stdout
    values = dict(line.split('=') for line in told.split())
    return window, (int(values['WIDTH']), int(values['HEIGHT']))


def same_size(story):
    app = story.open(GSETTINGS_BACKEND='keyfile')
    app.see('Carry On', 'button')
    window, before = size_of(app)
    assert before != SIZE
    subprocess.run(['xdotool', 'windowsize', '--sync', window, *map(str, SIZE)], check=True)
    app.until('the size', lambda: size_of(app)[1] == SIZE)
    key('ctrl+q')
    ends(app)
    app = story.open(GSETTINGS_BACKEND='keyfile')
    app.see('Carry On', 'button')
    app.until('the size of before', lambda: size_of(app)[1] == SIZE)
    app.process.terminate()
    ends(app)
    story.told('the window is as large as it was, and Home offers to carry on')


# Handed over by the desktop.

def application():
    """The name of the program on the bus, and the object it has there."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    names = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ListNames', None,
                          None, 0, -1, None).unpack()[0]
    name = next((name for name in names if name.startswith(APPLICATION)), None)
    return name and (bus, name, '/' + name.replace('.', '/'))


def ask(app, method, parameters):
    bus, name, path = app.until('its name on the bus', application)
    bus.call_sync(name, path, 'org.freedesktop.Application', method, parameters, None, 0, -1, None)


def handed_over(story):
    app = story.open('--gapplication-service')
    ask(app, 'Open', GLib.Variant('(asa{sv})', ([copy_to(story.home / 'Ratio.webm', b'another').as_uri()], {})))
    app.see('Ratio')
    app.see_picture()
    story.told('a film that is opened from outside becomes a lesson')
    app.press('Back')
    app.see('Carry On', 'button')

    ask(app, 'ActivateAction', GLib.Variant('(sava{sv})', ('debrief', [], {})))
    app.see('No Debrief Is Prepared Yet')
    assert not app.sees('Ratio')
    ask(app, 'Activate', GLib.Variant('(a{sv})', ({},)))
    app.see('No Debrief Is Prepared Yet')
    story.told('the desktop can open it for a debrief, behind whose door nothing of the notes is to be seen')
    app.process.terminate()
    ends(app)


def walk(story):
    session = Session()
    app = story.open('--sample')
    app.see_picture()
    only_once(story, app)
    asked_to_end(story, app)
    log_out(story, session)
    same_size(story)
    handed_over(story)


tell(walk)
