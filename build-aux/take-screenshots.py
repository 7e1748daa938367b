#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures that data/…metainfo.xml.in and README.md show, of the practice lesson and made-up notes.

    build-aux/screenshots

runs this with the program and the folder for the pictures, once in light and once in dark colours.
"""

import pathlib
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / 'tests' / 'stories'))
from film import SAMPLE, copy_to  # noqa: E402
from private import SECOND, Notes  # noqa: E402
from window import Plenary, key, photograph  # noqa: E402

WIDTH, HEIGHT = 1000, 700
COLOURS = 256
# The window fills the screen, without a frame, and looks like that of a release whatever was built.
CONFIGURATION = {
    'glib-2.0/settings/keyfile': f'[io/github/plenary_app/Plenary]\nwindow-width={WIDTH}\nwindow-height={HEIGHT}\n',
    'gtk-4.0/settings.ini': '[Settings]\ngtk-decoration-layout=:close\n',
    'gtk-4.0/gtk.css': '''
        window { padding: 0; border: none; box-shadow: none; }
        window.devel headerbar, window.devel .top-bar { background-image: none; }
        ''',
}

EARLIER = [
    ('2026-09-22', 'Year 7 · Ratio', 'none', 0.8, 'I asked again before anybody could answer. Amir had begun to speak.',
     'The quiet felt longer to me than it was.'),
    ('2026-10-13', 'Year 9 · Decimals', 'none', 1.9, 'Two hands after I had counted to two. One of them was Leah’s.', ''),
    ('2026-11-03', 'Year 7 · Percentages', 'glad', 3.1, 'I counted to three. Sam changed his answer by himself.', ''),
]
HERE = [
    (26, 'glad', 'wait', 'I waited. She looked up, and gave a reason of her own.',
     'The quiet was for thinking, not for not knowing.', 'Wait the same way when nobody’s hand is up.'),
    (71, 'wondering', 'who', 'Nobody by the shelf has spoken so far.', '', ''),
    (108, 'none', 'wait', 'Three hands after four seconds. Two of them had not been up all morning.',
     'They use the time when I leave it to them.', ''),
]


def add_goals(notes):
    wait = notes.goal('Wait for more hands', 'debrief', 0, why='Those who think longer get a turn too.',
                      would_see='More than the same three pupils answer.')
    who = notes.goal('Hear the quiet ones', 'only-me', 1)
    notes.file.execute("UPDATE goal SET colour = 'teal', symbol = 'circle' WHERE uuid = ?", (wait,))
    notes.file.execute("UPDATE goal SET colour = 'purple', symbol = 'square' WHERE uuid = ?", (who,))
    return {'wait': wait, 'who': who}


def add_moment(notes, lesson, recording, marked, goal, kind, **words):
    moment = notes.moment(lesson, recording, marked - 10, marked + 20, 'debrief', 1, **words)
    notes.file.execute('UPDATE moment SET kind = ?, tagged_ns = ? WHERE uuid = ?', (kind, marked * SECOND, moment))
    notes.put('moment_goal', moment=moment, goal=goal, rank=0)
    return moment


def add_earlier(notes, goals):
    """Lessons of the months before, of which the words are left."""
    for date, title, kind, wait, saw, means in EARLIER:
        lesson = notes.put('lesson', title=title, date_taught=date)
        recording = notes.put('recording', lesson=lesson, uri='file:///gone.webm', display_name='Gone',
                              duration_ns=2400 * SECOND, recorded_us=0, offset_ns=0, frame_ns=SECOND // 25,
                              has_video=1, has_audio=1, rotation=0, given_up=1, role='part')
        add_moment(notes, lesson, recording, 612, goals['wait'], kind, saw=saw, means=means)
        asked = 605 * SECOND
        answered = asked + int(wait * SECOND)
        notes.put('question', lesson=lesson, recording=recording, asked_ns=asked, wait_1_start_ns=asked,
                  wait_1_end_ns=answered, wait_2_start_ns=-1, wait_2_end_ns=-1, words='')


def fill(path, home):
    notes = Notes(path)
    lesson, recording = notes.one('SELECT uuid FROM lesson'), notes.one('SELECT uuid FROM recording')
    film = copy_to(home / 'Fractions.webm')
    notes.file.execute("UPDATE lesson SET title = 'Year 9 · Fractions', date_taught = '2026-11-24'")
    notes.file.execute("UPDATE recording SET uri = ?, display_name = 'Fractions.webm'", (film.as_uri(),))
    goals = add_goals(notes)
    moments = [add_moment(notes, lesson, recording, marked, goals[goal], kind, saw=saw, means=means, next_time=after)
               for marked, kind, goal, saw, means, after in HERE]
    # One is not for the debrief.
    notes.file.execute("UPDATE moment SET visibility = 'only-me', with_note = 0 WHERE uuid = ?", (moments[1],))
    notes.put('next_step', lesson=lesson, goal=goals['wait'], moment=moments[0], cue='I have asked',
              action='count to three', state='open', visibility='debrief')
    debrief = notes.debrief(lesson, focus='Who answers first', coach='Ms Lin',
                            rules='We are here to learn from this lesson, not to judge it.\nThe teacher speaks first.')
    for rank, moment in enumerate((moments[0], moments[2])):
        notes.put('debrief_moment', lesson=lesson, debrief=debrief, moment=moment, rank=rank)
    add_earlier(notes, goals)
    notes.file.commit()
    notes.file.close()


def take(folder, name, scheme):
    """Everything has come to rest by then. Few colours make a small file, and look the same."""
    time.sleep(2)
    path = folder / f'{name}{"-dark" if scheme == "prefer-dark" else ""}.png'
    photograph().save(path)
    subprocess.run(['convert', path, '-dither', 'None', '-colors', str(COLOURS), '-strip',
                    '-define', 'png:compression-level=9', f'PNG8:{path}'], check=True)


def walk(app, folder, scheme):
    app.press('No Date')
    take(folder, 'home', scheme)
    app.press('Carry On')
    app.see_picture()
    app.click(app.see_item('Moments', 'She looked up'))
    app.wait('its picture', lambda node: node.get_name() == 'Picture' and 'shown at 0:26' in node.get_description())
    take(folder, 'lesson', scheme)
    key('n')
    app.see_focus('I saw')
    take(folder, 'note', scheme)
    key('Escape')
    app.open_menu('b')
    app.see('Nobody but you sees this page')
    key('End')
    take(folder, 'debrief', scheme)
    app.press('Back')
    app.see_picture()
    app.press('Back')
    app.see('Carry On', 'button')
    app.press('Goals', 'page tab')
    app.click(app.see_item('Working On', 'Wait for more hands'), across=0.3)
    app.see('Then')
    take(folder, 'goal', scheme)


def main():
    program, folder, scheme = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    with tempfile.TemporaryDirectory(prefix='plenary-screenshots-', ignore_cleanup_errors=True) as place:
        home = pathlib.Path(place)
        for name, content in CONFIGURATION.items():
            path = home / 'config' / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        surroundings = {'GSETTINGS_BACKEND': 'keyfile', 'ADW_DEBUG_COLOR_SCHEME': scheme}
        app = Plenary(program, home, '--sample', **surroundings)
        app.see_picture()
        app.quit()
        fill(home / 'plenary' / 'plenary.db', home)
        app = Plenary(program, home, **surroundings)
        try:
            walk(app, folder, scheme)
            app.quit()
        finally:
            if app.process.poll() is None:
                app.kill()


if __name__ == '__main__':
    main()
