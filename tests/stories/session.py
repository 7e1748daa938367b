# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the session manager of a desktop: it notes who keeps the computer awake, and lets people log out."""

import threading

import window  # noqa: F401 before GLib is loaded: it makes warnings of those who look on harmless

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.gnome.SessionManager'
PATH = '/org/gnome/SessionManager'
CLIENT = PATH + '/Client1'
OF_CLIENT = NAME + '.ClientPrivate'
NODE = Gio.DBusNodeInfo.new_for_xml('''
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
</interface>
<interface name="org.gnome.SessionManager.ClientPrivate">
  <method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
  <signal name="QueryEndSession"><arg type="u"/></signal>
  <signal name="EndSession"><arg type="u"/></signal>
  <signal name="CancelEndSession"/>
</interface></node>''')


class Session:
    def __init__(self):
        self.awake = {}
        self.last = 0
        self.clients = []
        self.answers = []
        self.bus = None
        self.ready = threading.Event()
        threading.Thread(target=self.run, daemon=True).start()
        assert self.ready.wait(30), 'no session bus'

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for path, interface in zip((PATH, CLIENT), NODE.interfaces):
            self.bus.register_object(path, interface, self.called, lambda *_: GLib.Variant('b', True), None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: self.ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def called(self, _bus, _sender, _path, _interface, method, arguments, call):
        answer = None
        if method == 'Inhibit':
            self.last += 1
            self.awake[self.last] = arguments.unpack()
            answer = GLib.Variant('(u)', (self.last,))
        elif method == 'Uninhibit':
            self.awake.pop(arguments.unpack()[0], None)
        elif method == 'RegisterClient':
            self.clients.append(arguments.unpack()[0])
            answer = GLib.Variant('(o)', (CLIENT,))
        elif method == 'EndSessionResponse':
            self.answers.append(arguments.unpack()[0])
        call.return_value(answer)

    def tell(self, signal, flags=None):
        parameters = None if flags is None else GLib.Variant('(u)', (flags,))
        self.bus.emit_signal(None, CLIENT, OF_CLIENT, signal, parameters)
