#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the Flatpak in its sandbox. Every file is lent to it by the portal, as on a real desktop.

    walk.py APP
"""

import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'stories'))
from film import copy_to, number_of, see_frame  # noqa: E402
from story import Story, tell  # noqa: E402
from window import SECONDS, Plenary, has, key, write, xdotool  # noqa: E402

from backend import Backend  # noqa: E402

APP = sys.argv[1]
HOME = pathlib.Path(os.environ['HOME'])
DATA = HOME / '.var' / 'app' / APP / 'data' / 'plenary'
WORDS = 'She asked the back row first.'
MISSING = 'We can’t find this recording'
OTHER = 'Another file has the name of this recording'


class Sandboxed(Plenary):
    """One run of the Flatpak."""

    def __init__(self, backend, *files):
        self.backend = backend
        self.process = self.start(*files)

    def start(self, *files):
        """Starts it, on files as the desktop does when one is opened with it."""
        # Nobody hears it, as in the other tests.
        return subprocess.Popen(['flatpak', 'run', '--user', '--env=G_DEBUG=fatal-warnings',
                                 '--env=GST_PLUGIN_FEATURE_RANK=fakeaudiosink:MAX', '--file-forwarding', APP,
                                 '@@', *map(str, files), '@@'])

    def windows(self):
        """They reach the bus of assistive technology through a proxy, so a process says nothing."""
        for application in self.applications():
            if application.get_name() == 'plenary':
                yield from (application.get_child_at_index(i) for i in range(application.get_child_count()))

    def choose(self, *paths):
        title = self.backend.answer(*paths)
        xdotool('search', '--onlyvisible', '--name', '^Plenary$', 'windowfocus', '--sync')
        return title

    def kill(self):
        subprocess.run(['flatpak', 'kill', APP], check=True)
        self.process.wait(SECONDS)


class Desktop(Story):
    """The desk of the stories, with the backend of its portals, and films in the home of the one who sits there."""

    def __init__(self, home):
        super().__init__(home)
        self.backend = Backend()
        self.videos = HOME / 'Videos'
        self.videos.mkdir()

    def open(self, *files):
        app = Sandboxed(self.backend, *files)
        self.running.append(app)
        return app


def first_run(story):
    app = story.open()
    app.see('Practise on a Short Made-Up Lesson')
    app.until('the notes', (DATA / 'plenary.db').exists)
    story.told('the first start: Home, and a file for the notes in the sandbox’s own folder')
    return app


def look_up(story, app):
    key('F1')
    app.see('Your first evening')
    key('Escape')
    app.gone('Your first evening')
    story.told('the help can be read in the sandbox')


def add(story, app, film):
    key('ctrl+o')
    title = app.choose(film)
    assert title == 'Choose Recordings', f'the file chooser asks “{title}”'
    app.see('Year 9 Fractions', 'label')
    app.see_picture()
    story.told('a lesson is added through the portal, and its picture is shown')


def play(story):
    key('space')
    assert story.backend.kept_awake.wait(SECONDS), 'nothing keeps the computer awake'
    key('space')
    story.told('the computer is kept awake while it plays')


def mark_and_write(story, app):
    app.go_to('1:00')
    key('m')
    app.see('1 moment')
    key('n')
    app.see_focus('I saw')
    write(WORDS)
    app.see_text(WORDS)
    key('Escape')
    app.see_item('Moments', WORDS)
    story.told('a moment is marked and written about')


def export(story, app):
    path = HOME / 'Taken out.txt'
    app.open_menu('e')
    app.see('Export', 'dialog')
    app.press('Include moments and answers that are for me only', 'check box')
    app.press('Save…')
    app.choose(path)
    app.see(f'Saved as “{path.name}”')
    text = path.read_text(encoding='utf-8')
    assert WORDS in text, f'the words are not in the file: {text}'
    assert '/run/' not in text, f'a path of the sandbox is in the file: {text}'
    story.told('the notes are taken out through the portal')


def see_moment(app):
    app.see('Year 9 Fractions', 'label')
    app.see_picture()
    app.click(app.see_item('Moments', WORDS))
    see_frame(app, number_of('1:00'))


def see_all_again(app):
    app.press('Carry On')
    see_moment(app)


def restart(story):
    app = story.open()
    see_all_again(app)
    app.quit()
    story.told('after a restart everything is there again: the words, and the frame they are about')


def stop_portal():
    """As if one had logged out: what was lent for one session only is no longer lent."""
    ended = subprocess.run(['pgrep', '-f', 'xdg-document-portal'], capture_output=True, text=True, check=True)
    for process in map(int, ended.stdout.split()):
        os.kill(process, signal.SIGTERM)
        while pathlib.Path(f'/proc/{process}').exists():
            time.sleep(0.1)


def log_in_again(story):
    stop_portal()
    app = story.open()
    see_all_again(app)
    app.quit()
    story.told('it is still lent after logging in again')


def find_again(story, heading, film, told):
    """The lesson works again after two actions: the button, and the choice of the file."""
    app = story.open()
    app.press('Carry On')
    app.see(heading, 'label')
    story.take_picture()
    app.press('Find It…')
    app.choose(film)
    app.see_picture()
    app.go_to('0:30')
    see_frame(app, number_of('0:30'))
    app.quit()
    story.told(told)


def move(story, film):
    moved = story.videos / 'Autumn' / 'Fractions.webm'
    moved.parent.mkdir()
    film.rename(moved)
    find_again(story, MISSING, moved, 'a recording that was moved is found again with one press and one choice')
    return moved


def replace(story, film):
    elsewhere = film.with_name('Fractions, the whole lesson.webm')
    film.rename(elsewhere)
    copy_to(film, b'another')
    find_again(story, OTHER, elsewhere, 'one that was replaced by another is found again with one press and one choice')
    return elsewhere


def take_grant(story, film):
    subprocess.run(['flatpak', 'document-unexport', film], check=True)
    find_again(story, MISSING, film, 'one that is no longer lent is found again with one press and one choice')


def focus_by_tab(app, name):
    def there():
        if app.find(lambda node: has(node, 'focused') and name in node.get_name()):
            return True
        key('Tab')
        return False
    app.until(f'the focus on {name}', there)


def delete(story, film):
    """What people read of a place is never the path in the sandbox."""
    app = story.open()
    app.press('Carry On')
    see_moment(app)
    app.open_menu('l')
    app.see('Lesson Details')
    focus_by_tab(app, 'Delete the Video…')
    key('Return')
    app.see('In Videos › Autumn')
    story.told('where it lies is told as one knows it')

    focus_by_tab(app, 'Move to the Bin')
    key('Return')
    app.until('what came of it', lambda: app.sees('is in the bin. Your words stay here.')
              or app.sees('It can’t be deleted from here. Delete it where it lies.'))
    story.take_picture()
    if film.exists():
        # Portals before 1.21.2 have no bin for a file that they lend.
        app.press('Close')
    else:
        assert (HOME / '.local' / 'share' / 'Trash' / 'files' / film.name).exists(), 'the file is not in the bin'
    app.see_item('Moments', WORDS)
    app.quit()
    story.told('a video goes to the bin, or it is said where it can be deleted; the words stay')


def open_with(story):
    """What the desktop lends when a file is opened is gone after logging out, unless it is chosen once."""
    film = copy_to(story.videos / 'Year 7 Ratio.webm', b'ratio')
    app = story.open(film)
    app.see('Choose It Once More')
    app.see_focus('Choose…')
    key('Return')
    app.choose(film)
    app.see('Year 7 Ratio', 'label')
    app.see_picture()
    app.quit()
    story.told('a recording that is opened from outside is asked for once')

    stop_portal()
    app = story.open(film)
    app.see('Year 7 Ratio', 'label')
    app.see_picture()
    app.quit()
    story.told('opened once more after logging in again, it is known')


def look_at_stranger(story):
    """The helper closes its own sandbox inside the one of the Flatpak."""
    film = '/app/share/plenary/sample/practice-lesson.webm'
    said = subprocess.run(['flatpak', 'run', '--user', '--command=sh', APP, '-c',
                           f'exec /app/libexec/plenary/plenary-probe 3<{film}'], check=True, capture_output=True)
    holds = json.loads(said.stdout)['sandbox']
    assert holds == ['limits', 'privileges', 'files', 'calls'], f'only {holds} hold'
    story.told('files are looked at with as few rights as outside')


def check_notes(story):
    with sqlite3.connect(f'file:{DATA}/plenary.db?mode=ro', uri=True) as notes:
        assert notes.execute('PRAGMA integrity_check').fetchone() == ('ok',)
        assert notes.execute('SELECT saw FROM moment').fetchall() == [(WORDS,)]
    notes.close()
    story.told('the notes are whole')


def walk(story):
    film = copy_to(story.videos / '2024-11-14 Year 9 Fractions.webm')
    app = first_run(story)
    look_up(story, app)
    add(story, app, film)
    play(story)
    mark_and_write(story, app)
    export(story, app)
    app.quit()
    restart(story)
    log_in_again(story)
    film = move(story, film)
    film = replace(story, film)
    take_grant(story, film)
    delete(story, film)
    open_with(story)
    check_notes(story)
    look_at_stranger(story)


tell(walk, Desktop)
