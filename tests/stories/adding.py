#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding lessons: from the command line, by the file chooser, once only; and what can't be added says why."""

from film import copy_to
from story import tell
from window import SECONDS, key


def add_from_outside(story, app):
    app.see('Year 9 Fractions', 'label')
    app.see_picture()
    story.told('a recording on the command line is a lesson, with the title in its name')

    app.open_menu('l')
    app.see('Recordings', 'list')
    second = copy_to(story.home / '2024-10-02_Year 7 Ratio.webm', b'second')
    assert app.start(second).wait(timeout=SECONDS) == 0, 'the second start did not end well'
    app.see('Year 7 Ratio', 'label')
    app.gone('Recordings')
    app.see_picture()
    assert len(list(app.windows())) == 1, 'there is another window'
    story.told('a second start hands its recording to the window that is there')


def add_by_chooser(story, app):
    third = copy_to(story.home / '20240311_Year 8 – Poems.webm', b'third')
    key('ctrl+o')
    app.choose(third)
    app.see('Year 8 – Poems', 'label')
    app.see_picture()
    story.told('the file chooser adds a lesson')

    app.press('Back')
    for said in ('Year 9 Fractions, 14 November 2024', 'Year 7 Ratio, 2 October 2024',
                 'Year 8 – Poems, 11 March 2024'):
        app.see(said, 'list item')
    story.told('Home shows each with the day in its name')


def add_again(story, app):
    same = copy_to(story.home / 'The same by another name.webm')
    key('ctrl+o')
    app.choose(same)
    app.see('This recording is already here. Here it is.')
    app.see('Picture')
    app.see('Year 9 Fractions', 'label')
    app.press('Back')
    app.until('three lessons', lambda: len(app.items('Lessons')) == 3)
    story.told('the same recording is told, shown, and not added again')


def refuse(story, app):
    empty = story.home / 'Nothing in it.mp4'
    empty.touch()
    text = story.home / 'Only words.mp4'
    text.write_text('This is not a recording, whatever its name says.\n' * 200, encoding='utf-8')
    folder = story.home / 'A folder.mp4'
    folder.mkdir()
    broken = story.home / 'Cut off.webm'
    broken.write_bytes(copy_to(story.home / 'whole.webm').read_bytes()[:300])

    locked = copy_to(story.home / 'Not for me.webm')
    locked.chmod(0)

    for path, sentence in (
            (empty, 'This file is empty.'),
            (text, 'This is not a recording.'),
            (folder, 'This is not a recording.'),
            (broken, 'This recording'),
            (story.home / 'Not there.mp4', 'We can’t find this recording.'),
            (locked, 'This recording can’t be read.')):
        assert app.start(path).wait(timeout=SECONDS) == 0
        app.see('This Can’t Be Added', 'label')
        app.see(f'“{path.name}”\n\n{sentence}')
        story.take_picture()
        app.press('Close')
        app.gone('This Can’t Be Added')
        story.told(f'{path.name}: {sentence}')
    app.until('three lessons', lambda: len(app.items('Lessons')) == 3)
    recent = story.home / 'recently-used.xbel'
    assert not recent.exists() or '.webm' not in recent.read_text(), 'a recording is among the recent files'
    story.told('nothing of it was added, and no recording is among the recent files')


def add_half(story, app):
    half = story.home / 'Only half of it.webm'
    whole = copy_to(story.home / 'all of it.webm', b'half').read_bytes()
    half.write_bytes(whole[:len(whole) // 2])
    assert app.start(half).wait(timeout=SECONDS) == 0
    app.see('The End Is Missing')
    app.see(f'“{half.name}” ends at 1:14, although it says that it is 2:30 long.')
    story.take_picture()
    app.press('Close')
    app.see_picture()
    app.see('of 1:14')
    story.told('of a recording whose copying was interrupted, what is there can be used')
    app.quit()


def walk(story):
    app = story.open(copy_to(story.home / '2024-11-14 Year 9 Fractions.webm'))
    for step in (add_from_outside, add_by_chooser, add_again, refuse, add_half):
        step(story, app)


tell(walk)
