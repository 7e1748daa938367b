# SPDX-License-Identifier: GPL-3.0-or-later
"""Plenary in its real window, seen through AT-SPI and driven by keys."""

import os
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

SECONDS = 60


def walk(node):
    """All that can be seen below a node."""
    if node is None:
        return
    try:
        if not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        yield node
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except gi.repository.GLib.Error:
        return
    for child in children:
        yield from walk(child)


class Plenary:
    """One run of the program, with the notes of the folder `home`."""

    def __init__(self, program, home, *arguments):
        os.environ.update(XDG_DATA_HOME=home, XDG_CACHE_HOME=home + '/cache', GDK_BACKEND='x11',
                          GSETTINGS_BACKEND='memory', GDK_DEBUG='no-portals', ADW_DISABLE_PORTAL='1')
        self.process = subprocess.Popen([program, *arguments])

    def nodes(self):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is None or application.get_process_id() != self.process.pid:
                continue
            for place in range(application.get_child_count()):
                yield from walk(application.get_child_at_index(place))

    def find(self, holds):
        for node in self.nodes():
            try:
                if holds(node):
                    return node
            except gi.repository.GLib.Error:
                continue
        return None

    def wait(self, what, holds):
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f'Plenary ended while waiting for {what}')
            node = self.find(holds)
            if node is not None:
                return node
            time.sleep(0.2)
        names = sorted({node.get_name() for node in self.nodes()})
        raise AssertionError(f'never seen: {what}; there is {names}')

    def wait_name(self, part):
        return self.wait(part, lambda node: part in node.get_name())

    def wait_text(self, part):
        def holds(node):
            text = node.get_text_iface()
            return text is not None and part in Atspi.Text.get_text(text, 0, -1)
        return self.wait(part, holds)

    def wait_picture(self):
        return self.wait('the picture', lambda node: node.get_name() == 'Picture'
                         and 'shown' in node.get_description())

    def sees(self, part):
        return self.find(lambda node: part in node.get_name()) is not None

    @staticmethod
    def key(*names):
        subprocess.run(['xdotool', 'key', *names], check=True)
        time.sleep(0.5)

    @staticmethod
    def type(words):
        subprocess.run(['xdotool', 'type', '--delay', '20', words], check=True)

    def press(self, node):
        actions = node.get_action_iface()
        Atspi.Action.do_action(actions, 0)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def quit(self):
        self.key('ctrl+q')
        return self.process.wait(timeout=SECONDS)
