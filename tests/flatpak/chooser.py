# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the file chooser of a desktop, behind the portal: the test chooses instead of a person."""

import pathlib
import queue
import threading

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.impl.portal.desktop.standin'
PATH = '/org/freedesktop/portal/desktop'
ARGUMENTS = '''<arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>'''
INTERFACE = f'''<node><interface name="org.freedesktop.impl.portal.FileChooser">
  <method name="OpenFile">{ARGUMENTS}</method>
  <method name="SaveFile">{ARGUMENTS}</method>
</interface></node>'''
SECONDS = 60


class Chooser:
    """Waits on the bus, from a thread of its own, until somebody is asked for a file."""

    def __init__(self):
        self.asked = queue.Queue()
        ready = threading.Event()
        threading.Thread(target=self.serve, args=(ready,), daemon=True).start()
        assert ready.wait(SECONDS), 'the file chooser did not come to the bus'

    def serve(self, ready):
        context = GLib.MainContext.new()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self.called, None, None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        _handle, _app, _parent, title, options = arguments.unpack()
        self.asked.put((method, title, options, invocation))

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
