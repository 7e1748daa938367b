# SPDX-License-Identifier: GPL-3.0-or-later
"""Plenary in its real window, seen through AT-SPI and driven by keys and the pointer."""

import os
import subprocess
import time

# Warnings are fatal in Plenary, but not in those who look on: they may ask what has just gone.
ENVIRONMENT = dict(os.environ)
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402
from PIL import ImageGrab  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

SECONDS = 60

# Root may read and write everything; teachers may not.
AS_TEACHER = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] if os.geteuid() == 0 else []


def walk(node):
    """All that can be seen below a node, itself first."""
    if node is None:
        return
    try:
        if not has(node, 'showing'):
            return
        yield node
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return
    for child in children:
        yield from walk(child)


def has(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))


def text_of(node):
    """The text that stands in a node, or None where there can be none."""
    text = node.get_text_iface()
    return None if text is None else Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def place_of(node):
    """The left, the top, the width and the height of a node in the window."""
    place = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return place.x, place.y, place.width, place.height


def actions_of(node):
    """What assistive technology can do with a node, by name."""
    actions = node.get_action_iface()
    if actions is None:
        return []
    return [Atspi.Action.get_action_name(actions, i) for i in range(Atspi.Action.get_n_actions(actions))]


def xdotool(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def key(*names):
    xdotool('key', '--delay', 50, *names)


def hold(name, seconds):
    xdotool('keydown', name)
    time.sleep(seconds)
    xdotool('keyup', name)


def write(words):
    xdotool('type', '--delay', 20, words)


def photograph():
    return ImageGrab.grab(xdisplay='')


def second_before(when):
    """The time, such as 12:41, that is one second before another."""
    minutes, seconds = map(int, when.split(':'))
    total = max(0, 60 * minutes + seconds - 1)
    return f'{total // 60}:{total % 60:02}'


class Plenary:
    """One run of the program, with the notes of the folder `home`."""

    def __init__(self, program, home, *arguments, **environment):
        self.command = [*AS_TEACHER, program]
        self.environment = dict(ENVIRONMENT, XDG_DATA_HOME=str(home), XDG_CACHE_HOME=f'{home}/cache',
                                XDG_CONFIG_HOME=f'{home}/config', GDK_BACKEND='x11', GDK_DEBUG='no-portals',
                                GSETTINGS_BACKEND='memory', ADW_DISABLE_PORTAL='1')
        self.environment.update(environment)
        self.process = self.start(*arguments)

    def start(self, *arguments):
        """Starts the program. A second one only speaks to the first and ends."""
        return subprocess.Popen([*self.command, *map(str, arguments)], env=self.environment)

    # Seeing.

    def applications(self):
        desktop = Atspi.get_desktop(0)
        every = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
        return (application for application in every if application is not None)

    def windows(self):
        for application in self.applications():
            if application.get_process_id() == self.process.pid:
                yield from (application.get_child_at_index(i) for i in range(application.get_child_count()))

    def nodes(self):
        for window in self.windows():
            yield from walk(window)

    def find(self, holds):
        for node in self.nodes():
            try:
                if holds(node):
                    return node
            except GLib.Error:
                continue
        return None

    def until(self, what, found):
        """Waits until something is so, and hands over what was found."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f'Plenary ended while waiting for {what}')
            try:
                result = found()
            except GLib.Error:
                result = None
            if result:
                return result
            time.sleep(0.1)
        names = sorted({node.get_name() for node in self.nodes()})
        raise AssertionError(f'never seen: {what}; there is {names}')

    def wait(self, what, holds):
        return self.until(what, lambda: self.find(holds))

    def see(self, part, role=''):
        """Waits for something whose name holds these words."""
        return self.wait(part, lambda node: part in node.get_name() and role in node.get_role_name())

    def sees(self, part):
        return self.find(lambda node: part in node.get_name()) is not None

    def gone(self, part):
        self.until(f'no “{part}”', lambda: not self.sees(part))

    def see_text(self, part):
        return self.wait(part, lambda node: part in (text_of(node) or ''))

    def see_picture(self):
        return self.wait('the picture', lambda node: node.get_name() == 'Picture'
                         and 'shown' in node.get_description())

    def see_focus(self, part=None, role=''):
        """Waits until the focus stands on something."""
        return self.wait(f'the focus on {part or role}', lambda node: has(node, 'focused')
                         and part in (None, node.get_name()) and role in node.get_role_name())

    def in_list(self, name):
        """The items of a list, from its beginning."""
        shown = self.find(lambda node: node.get_name() == name and node.get_role_name() == 'list')
        return [node for node in walk(shown) if node.get_role_name() == 'list item']

    def items(self, name):
        return [node.get_name() for node in self.in_list(name)]

    def see_item(self, name, part):
        """Waits for an item of a list that says this."""
        return self.until(f'{part} in {name}', lambda: next((node for node in self.in_list(name)
                                                             if part in node.get_name()), None))

    def see_items(self, name, *expected):
        self.until(f'{list(expected)} in {name}', lambda: self.items(name) == list(expected))

    def time(self):
        """What stands in the field of the time."""
        return text_of(self.see('Time', 'text'))

    # Doing.

    def press(self, name, role='button'):
        node = self.wait(f'{name} to press', lambda node: name == node.get_name() and role in node.get_role_name()
                         and has(node, 'sensitive') and actions_of(node))
        Atspi.Action.do_action(node.get_action_iface(), 0)

    def tick(self, name):
        """Ticks a check box by the pointer, for GTK offers nothing else to do with one."""
        box = self.see(name, 'check box')
        self.click(box)
        self.until(f'{name} ticked', lambda: has(box, 'checked'))

    def click(self, node, across=0.5):
        """Clicks into a node, halfway or so across. A place is told without the width of the border
        that the window draws around itself, once too often."""
        left, top, width, height = place_of(node)
        border = max(0, -place_of(next(self.windows()))[0])
        xdotool('mousemove', int(left + 2 * border + across * width), int(top + 2 * border + height / 2))
        xdotool('click', 1)

    def type_time(self, when):
        """Types a time into its field, and waits until it is taken."""
        field = self.until('the focus on the time', self.ask_for_time)
        write(when)
        key('Return')
        self.until(f'the time {when}', lambda: not has(field, 'focused') and text_of(field) == when)

    def ask_for_time(self):
        """Presses the key that leads to the time. It comes to nothing while the focus is on its way elsewhere."""
        key('ctrl+l')
        time.sleep(0.5)
        return self.find(lambda node: node.get_name() == 'Time' and has(node, 'focused'))

    def go_to(self, when):
        """Goes to a time, and waits for its picture."""
        self.type_time(when)
        # The frame that is on screen then may have begun in the second before.
        said = [f'shown at {time}' for time in (when, second_before(when))]
        self.wait(f'the picture of {when}', lambda node: node.get_name() == 'Picture'
                  and node.get_description() in said)

    def open_menu(self, letter):
        """Opens what the menu of the page has under this letter. The key comes to nothing while a page is on its way."""
        self.until('a menu', self.ask_for_menu)
        key(letter)

    def ask_for_menu(self):
        if self.find(lambda node: has(node, 'focused') and node.get_role_name() == 'menu item'):
            return True
        key('F10')
        time.sleep(1)
        return False

    def choose(self, path):
        """Chooses a file. Letter by letter, completion would type along."""
        self.see_chooser()
        key('ctrl+l')
        field = self.see_focus(role='text')
        Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), str(path))
        self.until(f'{path} to be taken', self.accept_choice)
        self.leave_chooser()

    def choose_all(self, folder):
        """Chooses all the files of a folder, with one key press each."""
        self.see_chooser()
        key('ctrl+l')
        field = self.see_focus(role='text')
        Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), f'{folder}/')
        self.until(f'{folder} to be read', self.accept_choice_of_folder)
        self.until('the first file', self.choose_first)
        for number in range(2, len(list(folder.iterdir())) + 1):
            key('shift+Down')
            self.until(f'{number} files', lambda number=number: self.chosen() == number)
        self.until('the choice to be taken', self.accept_choice)
        self.leave_chooser()

    def accept_choice_of_folder(self):
        """Opens the folder that was typed; then there is nothing to type any more."""
        key('Return')
        time.sleep(0.3)
        return next((node for node in walk(self.chooser()) if node.get_role_name() == 'text'), None) is None

    def rows_of_files(self):
        return [node for node in walk(self.chooser()) if node.get_role_name() == 'table row']

    def chosen(self):
        """How many files are chosen."""
        return sum(has(row, 'selected') for row in self.rows_of_files())

    def choose_first(self):
        """The chooser gives the focus to the files only if they were read in time."""
        if any(has(row, 'focused') for row in self.rows_of_files()):
            key('Home')
        else:
            key('Tab')
        time.sleep(0.3)
        return self.chosen() == 1 and any(has(row, 'focused') for row in self.rows_of_files())

    def accept_choice(self):
        """Presses the button of the chooser. It does nothing as long as the folder is being read."""
        chooser = self.chooser()
        if chooser is None:
            return True
        for node in walk(chooser):
            if node.get_name() in ('Add', 'Copy Here', 'Open', 'Save') and node.get_role_name() == 'button':
                Atspi.Action.do_action(node.get_action_iface(), 0)
                time.sleep(0.3)
                break
        return False

    def chooser(self):
        return next((window for window in list(self.windows())[1:]), None)

    def see_chooser(self):
        return self.until('a file chooser', self.chooser)

    def leave_chooser(self):
        """Gives the focus back to the window, as a window manager would, once the chooser is gone."""
        self.until('no file chooser', lambda: self.chooser() is None)
        xdotool('search', '--onlyvisible', '--name', '^Plenary$', 'windowfocus', '--sync')

    # Ending.

    def kill(self):
        self.process.kill()
        self.process.wait()

    def quit(self):
        key('ctrl+q')
        status = self.process.wait(timeout=SECONDS)
        assert status == 0, f'it ended with {status}'
