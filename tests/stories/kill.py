#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen to the notes: the power goes, the file is damaged, newer than the program, not writable."""

import os
import sqlite3
import subprocess
import time

from story import tell
from window import key, text_of

TYPED = ' '.join(f'word{number:02}' for number in range(24))
GARBAGE = bytes(range(7, 247)) * 64


def type_and_die(app):
    """Types on and on, kills the program in the midst, and hands over what had stood in the note a
    second before."""
    field = app.see_focus('I saw')
    typing = subprocess.Popen(['xdotool', 'type', '--delay', '40', TYPED])
    seen = []
    while not seen or len(seen[-1][1]) < len(TYPED) / 2 or seen[-1][0] - seen[0][0] < 2:
        seen.append((time.monotonic(), text_of(field)))
        time.sleep(0.02)
    app.kill()
    died = time.monotonic()
    typing.wait()
    return [text for when, text in seen if when <= died - 1][-1], seen[-1][1]


def lose_power(story):
    app = story.open('--sample')
    app.see_picture()
    app.go_to('1:00')
    key('m')
    app.see('1 moment')
    key('n')
    long_ago, last = type_and_die(app)
    assert 0 < len(long_ago) < len(last), f'too little was typed: {long_ago!r}, {last!r}'

    app = story.open()
    app.press('Carry On')
    app.click(app.see_item('Moments', '1:00, word00'))
    app.see_focus(role='list item')
    key('Return')
    kept = text_of(app.see_focus('I saw'))
    assert kept.startswith(long_ago), f'{long_ago!r} was typed a second before, and {kept!r} is left'
    assert TYPED.startswith(kept), f'what is left was never typed: {kept!r}'
    story.told(f'the power goes while typing: of {len(last)} letters {len(last) - len(kept)} are gone')
    return app


def undo_across(story, app):
    key('Escape')
    app.see('1 moment', 'heading')
    key('ctrl+z')
    app.see_items('Moments', '1:00, not written yet')
    key('ctrl+z')
    app.see('Nothing Marked Yet')
    key('ctrl+shift+z')
    app.see_items('Moments', '1:00, not written yet')
    key('ctrl+shift+z')
    app.see_item('Moments', '1:00, word00')
    app.quit()
    story.told('what was done before can be taken back after, and done again')


def wait_for_backup(story):
    """Makes the backups there are old ones, and lets the next be made."""
    backups = story.notes.parent / 'backups'
    for backup in backups.glob('plenary-*.db'):
        os.utime(backup, (0, 0))
        backup.rename(backups / 'plenary-2024-11-14.db')
    before = set(backups.glob('plenary-*.db'))
    app = story.open()
    app.until('the backup of today', lambda: set(backups.glob('plenary-*.db')) - before)
    app.quit()


def damage(story):
    wait_for_backup(story)
    story.notes.write_bytes(GARBAGE)
    app = story.open()
    app.see('Your notes can’t be opened')
    app.see('The file with your notes is damaged. It is kept as it is')
    assert story.notes.read_bytes() == GARBAGE, 'the damaged file was changed'
    button = app.see('Use the Backup of', 'button')
    story.told('a damaged file is told, and the backup of today offered')

    app.press(button.get_name())
    app.press('Carry On')
    app.see_item('Moments', '1:00, word00')
    assert any(path.read_bytes() == GARBAGE for path in story.notes.parent.iterdir() if path.is_file()), \
        'the damaged file is gone'
    app.quit()
    story.told('with the backup everything is there, and the damaged file is kept beside it')


def set_version(story, version):
    with sqlite3.connect(story.notes) as notes:
        before, = notes.execute('PRAGMA user_version').fetchone()
        notes.execute(f'PRAGMA user_version = {version}')
    notes.close()
    return before


def meet_newer(story):
    known = set_version(story, 1000)
    before = story.notes.read_bytes()
    app = story.open()
    app.see('Your notes were written by a newer Plenary. Nothing was changed.')
    assert not app.sees('Use the Backup of'), 'a backup is offered for notes that are whole'
    app.press('Quit')
    assert app.process.wait() == 0, 'it did not end well'
    assert story.notes.read_bytes() == before, 'the newer file was written to'
    set_version(story, known)
    story.told('notes of a newer program are left as they are')


def lock(story):
    folder = story.notes.parent
    folder.chmod(0o555)
    app = story.open()
    app.see('Plenary may not write to the folder of your notes')
    story.told('a folder that may not be written to is told')
    folder.chmod(0o755)
    app.press('Try Again')
    app.press('Carry On')
    app.see_item('Moments', '1:00, word00')
    app.quit()
    story.told('and tried again once it may')


def walk(story):
    undo_across(story, lose_power(story))
    for step in (damage, meet_newer, lock):
        step(story)


tell(walk)
