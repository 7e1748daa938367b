#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deleting a video keeps the words: by keyboard, with one picture kept, across a crash, and taken back."""

import datetime
import sqlite3

from film import copy_to, frame_in, number_of
from story import tell
from window import ENVIRONMENT, has, key, write

SEEN = {'0:30': 'Three hands after four seconds.', '1:00': 'She asked the back row first.'}
KEPT = '1:00'
DELETED = 'You deleted this recording on purpose. All your notes are here.'
PICTURE = 'The picture that was kept of this moment'


def count_quiet(app):
    """How many quiet stretches the row of the sound tells of, as soon as it does."""
    def count():
        number = app.see('Sound of the lesson').get_description().split()[0]
        return number.isdigit() and int(number)
    return app.until('quiet stretches', count)


def mark_and_write(app, when):
    app.go_to(when)
    key('m')
    app.see_item('Moments', when)
    key('n')
    app.see_focus('I saw')
    write(SEEN[when])
    app.see_text(SEEN[when])
    key('Escape')
    app.see_item('Moments', SEEN[when])


def prepare(story, recording):
    app = story.open(recording)
    app.see_picture()
    for when in SEEN:
        mark_and_write(app, when)
    app.click(app.see('Timeline', 'slider'))
    key('d')
    quiet = count_quiet(app)
    story.told(f'a lesson with two moments written about, and {quiet} quiet stretches')
    return app, quiet


def focus_by_tab(app, name, role=''):
    """Goes on with Tab until something has the focus."""
    def there():
        if app.find(lambda node: has(node, 'focused') and name in node.get_name() and role in node.get_role_name()):
            return True
        key('Tab')
        return False
    app.until(f'the focus on {name}', there)


def ask(app):
    app.open_menu('l')
    app.see('Lesson Details')
    focus_by_tab(app, 'Delete the Video…')
    key('Return')
    app.see('What stays')
    app.see('Every word you wrote')


def see_small_picture(app):
    """The row shows the frame of its moment, so small that only a picture can be told from none."""
    app.until('the small pictures', lambda: not app.sees('Making the picture'))


def delete(story, app, recording):
    ask(app)
    app.see('None is kept')
    app.see('Year 9 Fractions.webm')
    app.see_focus('Cancel')
    story.told('the dialog says what stays, where the file lies, and keeps no picture unless asked')

    focus_by_tab(app, 'Keep Pictures of Single Moments')
    key('Return')
    app.see('Pictures to Keep', 'list')
    focus_by_tab(app, f'Keep the picture of {KEPT}', 'check box')
    see_small_picture(app)
    story.take_picture()
    key('space')
    key('Escape')
    app.see('1 picture is kept')
    story.told('a picture is ticked by keyboard')

    focus_by_tab(app, 'Move to the Bin', 'button')
    key('Return')
    app.see('“Year 9 Fractions.webm” is in the bin. Your words stay here.')
    bin_of_home = story.home / 'Trash' / 'files' / recording.name
    assert not recording.exists(), 'the file is still there'
    assert bin_of_home.exists(), 'the file is not in the bin'
    story.told('the file is in the bin')
    return bin_of_home


def kept_frame(app):
    """The number in the picture that was kept."""
    return frame_in(app, app.see(PICTURE))


def check_what_stays(story, app, quiet):
    app.see(DELETED)
    for words in SEEN.values():
        app.see_item('Moments', words)
    assert count_quiet(app) == quiet, 'quiet is found elsewhere than before'
    app.click(app.see_item('Moments', SEEN[KEPT]))
    key('Return')
    app.see_text(SEEN[KEPT])
    app.see(PICTURE)
    app.until('the frame of the moment', lambda: kept_frame(app) == number_of(KEPT))
    key('Escape')
    app.click(app.see_item('Moments', SEEN['0:30']))
    key('Return')
    app.see_text(SEEN['0:30'])
    app.gone(PICTURE)
    key('Escape')
    cached = [path.name for path in (story.home / 'cache').rglob('*pictures*')]
    assert not cached, f'small pictures are left: {cached}'
    story.told('the words, the shape of the sound and the one picture are there, and no other')


def crash(story, app, quiet):
    app.kill()
    app = story.open()
    app.see('words only', 'list item')
    app.press('Carry On')
    app.see(DELETED)
    key('d')
    check_what_stays(story, app, quiet)
    return app


def take_back(story, app, recording, in_bin):
    key('ctrl+z')
    app.see('The recording belongs to the lesson again. Take its file out of the bin to watch it.')
    app.see('We can’t find this recording')
    story.told('undoing brings back the link, and says where the file is')
    in_bin.rename(recording)
    app.press('Back')
    app.press('Carry On')
    app.see_picture()
    story.told('out of the bin, it plays again')


def remove_still(story, app):
    app.click(app.see_item('Moments', SEEN[KEPT]))
    key('Return')
    app.see(PICTURE)
    app.press('Remove This Picture…')
    app.see('Remove This Picture?')
    app.press('Remove')
    app.gone(PICTURE)
    app.see_text(SEEN[KEPT])
    key('Escape')
    app.quit()
    with sqlite3.connect(story.notes) as notes:
        left, = notes.execute('SELECT count(*) FROM still').fetchone()
    notes.close()
    assert left == 0, 'the picture is still in the file'
    story.told('the picture that was kept can be removed by itself')


def keep_until(story):
    """The day has passed: a calm line, another date, and nothing is deleted."""
    with sqlite3.connect(story.notes) as notes:
        notes.execute("UPDATE lesson SET keep_until = '2024-12-19'")
    notes.close()
    app = story.open()
    app.see('Kept until 19 December 2024.')
    app.see('kept until 19 December 2024', 'list item')
    app.see('Until when do you keep a recording?')
    story.told('Home says that the day has passed, and asks once how long recordings are kept')

    app.press('Choose…')
    app.see('New Lessons Get a Date')
    choice = app.see('For some weeks', 'radio')
    app.click(choice)
    app.until('some weeks to be chosen', lambda: has(choice, 'checked'))
    app.press('Save')
    app.gone('Until when do you keep a recording?')
    app.press('Keep Longer…')
    app.see('Keep It Longer')
    app.press('Keep It')
    app.gone('Kept until')
    day = datetime.date.today() + datetime.timedelta(weeks=6)
    app.see(f'keep until {day.day} {day:%B}', 'list item')
    app.quit()
    story.told('what was chosen for new lessons is offered for this one too')


def walk(story):
    # The bin of a folder is in the home it belongs to.
    ENVIRONMENT['HOME'] = str(story.home)
    recording = copy_to(story.home / 'Year 9 Fractions.webm')
    app, quiet = prepare(story, recording)
    in_bin = delete(story, app, recording)
    check_what_stays(story, app, quiet)
    app = crash(story, app, quiet)
    take_back(story, app, recording, in_bin)
    remove_still(story, app)
    keep_until(story)


tell(walk)
