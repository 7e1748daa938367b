#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""While a lesson plays, the computer does not fall asleep; and the program keeps to what the session says."""

import threading

from story import tell
from window import key

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.gnome.SessionManager'
INTERFACE = Gio.DBusNodeInfo.new_for_xml('''
<node><interface name="org.gnome.SessionManager">
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="Uninhibit"><arg type="u" direction="in"/></method>
  <method name="RegisterClient">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="UnregisterClient"><arg type="o" direction="in"/></method>
  <property name="SessionIsActive" type="b" access="read"/>
</interface></node>''').interfaces[0]

SUSPEND, IDLE = 4, 8


class Session:
    """Stands in for the session manager of a desktop: it notes who keeps it awake."""

    def __init__(self):
        self.awake = {}
        self.last = 0
        self.ready = threading.Event()
        threading.Thread(target=self.run, daemon=True).start()
        assert self.ready.wait(30), 'no session bus'

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object('/org/gnome/SessionManager', INTERFACE, self.called, lambda *_: GLib.Variant('b', True), None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: self.ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, _sender, _path, _interface, method, arguments, call):
        if method == 'Inhibit':
            self.last += 1
            self.awake[self.last] = arguments.unpack()
            call.return_value(GLib.Variant('(u)', (self.last,)))
        elif method == 'Uninhibit':
            self.awake.pop(arguments.unpack()[0], None)
            call.return_value(None)
        elif method == 'RegisterClient':
            call.return_value(GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',)))
        else:
            call.return_value(None)


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
