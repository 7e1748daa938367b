# SPDX-License-Identifier: GPL-3.0-or-later
"""A card to put into the computer: a file system of its own where desktops mount cards, which nobody but
this story and the program it opens can see."""

import os
import pathlib
import subprocess
import sys

PLACE = pathlib.Path('/media')
CARD = PLACE / 'teacher' / 'CARD'
INSIDE = 'PLENARY_STORY_INSIDE'


def go_inside():
    """Begins the story anew where mounting is a matter of its own."""
    if INSIDE in os.environ:
        del os.environ[INSIDE]
        return
    os.environ[INSIDE] = '1'
    rights = ['--mount'] if os.geteuid() == 0 else ['--mount', '--map-current-user', '--keep-caps']
    mounts = ['mkdir', '-p', str(PLACE), '&&', 'mount', '-t', 'tmpfs', 'card', str(PLACE)]
    if subprocess.run(['unshare', *rights, 'sh', '-c', ' '.join(mounts)], check=False).returncode != 0:
        print('1..0 # SKIP Nothing can be mounted here.')
        sys.exit()
    os.execvp('unshare', ['unshare', *rights, sys.executable, *sys.argv])


def mount(place):
    subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64m', 'card', place], check=True)


def plug_in():
    """Puts an empty card in."""
    if not CARD.exists():
        PLACE.mkdir(exist_ok=True)
        mount(PLACE)
        CARD.mkdir(parents=True)
    mount(CARD)
    return CARD


go_inside()
