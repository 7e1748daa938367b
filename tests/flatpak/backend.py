# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the backend of a desktop's portals: the test chooses files instead of a person, sees what
keeps the computer awake, and nothing is set."""

import pathlib
import queue
import threading

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.standin'
PATH = '/org/freedesktop/portal/desktop'
SECONDS = 60


def taking(*types):
    return ''.join(f'<arg type="{kind}" direction="in"/>' for kind in types)


def giving(*types):
    return ''.join(f'<arg type="{kind}" direction="out"/>' for kind in types)


CHOOSING = taking('o', 's', 's', 's', 'a{sv}') + giving('u', 'a{sv}')
INTERFACES = f'''<node>
  <interface name="org.freedesktop.impl.portal.FileChooser">
    <method name="OpenFile">{CHOOSING}</method>
    <method name="SaveFile">{CHOOSING}</method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Inhibit">
    <method name="Inhibit">{taking('o', 's', 's', 'u', 'a{sv}')}</method>
    <method name="CreateMonitor">{taking('o', 'o', 's', 's')}{giving('u')}</method>
    <method name="QueryEndResponse">{taking('o')}</method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Settings">
    <method name="ReadAll">{taking('as')}{giving('a{sa{sv}}')}</method>
    <method name="Read">{taking('s', 's')}{giving('v')}</method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>'''

# What somebody likes who has never changed anything.
SETTINGS = {'color-scheme': GLib.Variant('u', 0), 'contrast': GLib.Variant('u', 0)}
APPEARANCE = 'org.freedesktop.appearance'


class Backend:
    """Waits on the bus, from a thread of its own, until somebody asks."""

    def __init__(self):
        self.asked = queue.Queue()
        self.kept_awake = threading.Event()
        ready = threading.Event()
        threading.Thread(target=self.serve, args=(ready,), daemon=True).start()
        assert ready.wait(SECONDS), 'the backend of the portals did not come to the bus'

    def serve(self, ready):
        context = GLib.MainContext.new()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            bus.register_object(PATH, interface, self.called, lambda *_: GLib.Variant('u', 1), None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        given = arguments.unpack()
        if method in ('OpenFile', 'SaveFile'):
            _handle, _app, _parent, title, options = given
            self.asked.put((method, title, options, invocation))
            return
        if method == 'Inhibit':
            self.kept_awake.set()
        if method == 'Read' and (given[0] != APPEARANCE or given[1] not in SETTINGS):
            invocation.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'It was never set')
            return
        invocation.return_value({
            'CreateMonitor': lambda: GLib.Variant('(u)', (0,)),
            'ReadAll': lambda: GLib.Variant('(a{sa{sv}})', ({APPEARANCE: SETTINGS},)),
            'Read': lambda: GLib.Variant('(v)', (SETTINGS[given[1]],)),
        }.get(method, lambda: None)())

    def answer(self, *paths):
        """Waits for the question, and chooses these files. Hands over the title of the question."""
        try:
            method, title, options, invocation = self.asked.get(timeout=SECONDS)
        except queue.Empty:
            raise AssertionError('nobody asked for a file') from None
        if method == 'SaveFile':
            assert options['current_name'], 'no name is proposed'
        uris = [pathlib.Path(path).as_uri() for path in paths]
        chosen = {'uris': GLib.Variant('as', uris), 'writable': GLib.Variant('b', True)}
        invocation.return_value(GLib.Variant('(ua{sv})', (0, chosen)))
        return title
