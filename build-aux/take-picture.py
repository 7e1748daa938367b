#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts Plenary, waits until a recording's picture is on the screen, and saves how it looks.

    build-aux/with-display build-aux/take-picture.py OUTPUT.png PROGRAM [ARGUMENT…]

It looks for the picture as a screen reader would, by its name, and then at the pixels there: an
area of one colour is no picture yet.
"""

import signal
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

SECONDS = 60
PICTURE = 'Picture'
# The standard deviation of grey, 0 to 1, above which an area is taken for a picture.
NOT_UNIFORM = 0.02


def windows(process_id):
    """The windows of a process that assistive technology can see."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is None or application.get_process_id() != process_id:
            continue
        for place in range(application.get_child_count()):
            yield application.get_child_at_index(place)


def find(node, name):
    """The first node of that name, among those on the screen."""
    if node is None or not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return None
    if node.get_name() == name:
        return node
    for number in range(node.get_child_count()):
        found = find(node.get_child_at_index(number), name)
        if found is not None:
            return found
    return None


def area(node):
    box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return box.x, box.y, box.width, box.height


def geometry(x, y, width, height):
    return f'{width}x{height}+{max(x, 0)}+{max(y, 0)}'


def photograph(output):
    subprocess.run(['import', '-silent', '-window', 'root', output], check=True)


def is_picture(output, box):
    """Whether the inner half of this area holds more than one colour."""
    x, y, width, height = box
    if width < 8 or height < 8:
        return False
    inner = geometry(x + width // 4, y + height // 4, width // 2, height // 2)
    words = subprocess.run(
        ['convert', output, '-crop', inner, '-colorspace', 'Gray', '-format',
         '%[fx:standard_deviation]', 'info:'], capture_output=True, text=True, check=True).stdout
    return float(words) > NOT_UNIFORM


def shown(process_id, output):
    """Whether the picture can be seen; if so, the photograph is cut to its window."""
    for window in windows(process_id):
        picture = find(window, PICTURE)
        if picture is None:
            continue
        photograph(output)
        if is_picture(output, area(picture)):
            subprocess.run(['convert', output, '-crop', geometry(*area(window)), '+repage', output],
                           check=True)
            return True
    return False


def wait_for_picture(program, output):
    """A sentence on what went wrong, or None."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if program.poll() is not None:
            return f'Plenary ended with {program.returncode} before it showed a picture.'
        try:
            if shown(program.pid, output):
                return None
        except GLib.Error:
            pass  # The tree changed while it was being read; the next look sees the new one.
        time.sleep(0.25)
    photograph(output)
    return f'No picture was shown within {SECONDS} seconds. How it looked then: {output}'


def main():
    output, *command = sys.argv[1:]
    program = subprocess.Popen(command)
    problem = wait_for_picture(program, output)
    if program.poll() is None:
        program.send_signal(signal.SIGTERM)
        try:
            program.wait(timeout=20)
        except subprocess.TimeoutExpired:
            program.kill()
            problem = problem or 'Plenary did not end when it was asked to.'
    if problem is not None:
        sys.exit(f'error: {problem}')


if __name__ == '__main__':
    main()
