#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A recording that is not where it was: the words remain, and it is found by what it is, not by its name."""

from film import copy_to, number_of, see_frame
from story import tell
from window import key, write

WORDS = 'She asked the back row first.'
MORE = ' They laughed.'
MISSING = 'We can’t find this recording'
OTHER = 'Another file has the name of this recording'


def mark_and_write(story, recording):
    app = story.open(recording)
    app.see_picture()
    app.go_to('1:00')
    key('m')
    app.see('1 moment')
    key('n')
    app.see_focus('I saw')
    write(WORDS)
    app.see_text(WORDS)
    app.quit()


def open_again(story, heading):
    app = story.open()
    app.click(app.see('Year 9 Fractions', 'list item'))
    app.see(heading, 'label')
    app.see(WORDS)
    return app


def find_again(story, recording, moved):
    recording.rename(moved)
    app = open_again(story, MISSING)
    app.see('All your notes are here.')
    story.told('a recording that is gone is told, and the words are there')

    key('F1')
    app.see('A recording cannot be found', 'heading')
    key('Escape')
    app.gone('A recording cannot be found')
    story.told('and help with that is one key away')

    app.click(app.see_item('Moments', WORDS))
    app.see_focus(role='list item')
    key('Return')
    app.see_focus('I saw')
    key('ctrl+End')
    write(MORE)
    app.see_text(WORDS + MORE)
    key('Escape')
    app.see(WORDS + MORE)
    story.told('the words can be gone on with')

    app.press('Find It…')
    app.choose(moved)
    app.see_picture()
    app.go_to('0:30')
    app.click(app.see_item('Moments', WORDS + MORE))
    see_frame(app, number_of('1:00'))
    app.quit()
    recent = story.home / 'recently-used.xbel'
    assert not recent.exists() or moved.name not in recent.read_text(), 'it is among the recent files'
    story.told('found again by another name in another place, its moments show what they did')


def find_renamed(story, recording, renamed):
    recording.rename(renamed)
    app = story.open()
    app.press('Carry On')
    app.see(f'Found again: it is now called “{renamed.name}”')
    app.see_picture()
    app.click(app.see_item('Moments', WORDS + MORE))
    see_frame(app, number_of('1:00'))
    assert not app.sees(MISSING)
    story.told('renamed where it is, it is found again by itself')

    key('ctrl+z')
    app.gone('Found again')
    see_frame(app, number_of('1:00'))
    app.quit()
    app = story.open()
    app.press('Carry On')
    app.see('Found again')
    app.see_picture()
    app.quit()
    story.told('undoing that takes no picture away')


def notice_another(story, found, elsewhere):
    found.rename(elsewhere)
    copy_to(found, b'another')
    app = open_again(story, OTHER)
    story.told('another file of that name is noticed')

    app.press('Find It…')
    app.choose(found)
    app.see('This Is Another Recording')
    app.press('Choose Again')
    app.choose(elsewhere)
    app.see_picture()
    app.gone(OTHER)
    app.quit()
    story.told('and is not taken for it without being asked')


def find_together(story, recording, folder):
    """Two lessons whose recordings were moved to one folder: shown one, the other is found with it."""
    other = copy_to(story.home / 'Year 7 Ratio.webm', b'ratio')
    app = story.open(other)
    app.see_picture()
    app.quit()
    folder.mkdir()
    for path in recording, other:
        path.rename(folder / path.name)

    app = story.open()
    app.press('Carry On')
    app.see(MISSING, 'label')
    app.press('Find It…')
    app.choose(folder / other.name)
    app.see('Found in the same folder: 1 more recording')
    app.see_picture()
    app.press('Back')
    app.click(app.see('Year 9 Fractions', 'list item'))
    app.see(WORDS)
    app.see_picture()
    app.quit()
    story.told('what was moved together is found together')


def add_again(story, recording, moved):
    recording.rename(moved)
    app = story.open(moved)
    app.see_picture()
    app.click(app.see_item('Moments', WORDS + MORE))
    see_frame(app, number_of('1:00'))
    app.quit()
    story.told('a recording that is missing and added once more is found again')


def give_up(story, recording):
    recording.unlink()
    app = open_again(story, MISSING)
    app.press('I Deleted It on Purpose')
    app.see('Words Only')
    app.see('Your words stay here, without the recording')
    app.see(WORDS)
    story.told('a recording that was deleted on purpose leaves the words')

    app.press('Undo')
    app.see(MISSING)
    app.press('I Deleted It on Purpose')
    app.see('Words Only')
    app.press('Back')
    app.see('words only', 'list item')
    app.quit()
    story.told('the answer can be taken back, and Home says that there are only words')


def walk(story):
    recording = copy_to(story.home / 'Year 9 Fractions.webm')
    drive = story.home / 'drive'
    drive.mkdir()
    moved = drive / 'VID_0001.webm'
    renamed = drive / 'Fractions.webm'
    elsewhere = story.home / 'Fractions, cut.webm'

    mark_and_write(story, recording)
    find_again(story, recording, moved)
    find_renamed(story, moved, renamed)
    notice_another(story, renamed, elsewhere)
    find_together(story, elsewhere, story.home / 'lessons')
    add_again(story, story.home / 'lessons' / elsewhere.name, moved)
    give_up(story, moved)


tell(walk)
