#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound and small pictures of a lesson on the timeline: where it is quiet, and what is to be seen where."""

import json
import os
import pathlib

from film import FRAME_RATE, shown_frame
from story import tell
from window import has, key, place_of, xdotool
from window import walk as walk_tree

SECOND = 1_000_000_000


def known_pauses():
    """When it begins to be quiet, and how long that lasts, in seconds, by the sheet of the practice lesson."""
    sheet = pathlib.Path(os.environ['PLENARY_SAMPLE_DIR']) / 'practice-lesson.json'
    return [(stretch['start'] / SECOND, stretch['length'] / SECOND)
            for stretch in json.loads(sheet.read_text())['quiet']]


def count_quiet(app):
    """How many quiet stretches the row of the sound tells of."""
    return int(app.see('Sound of the lesson').get_description().split()[0])


def see_pause(app, before):
    """Waits for another frame than before, at which a known pause begins, and hands over the frame."""
    def at_pause():
        frame = shown_frame(app)
        if frame is None or frame == before:
            return None
        return frame if any(abs(frame / FRAME_RATE - start) <= 0.2 for start, _ in known_pauses()) else None
    return app.until(f'the beginning of a pause, and not frame {before}', at_pause)


def walk_quiet(story, app):
    first = see_pause_after_key(app, 's', 0)
    second = see_pause_after_key(app, 's', first)
    assert second > first, f'after frame {first} came {second}'
    story.told('S goes to the next pause, to within 0.2 seconds')

    assert see_pause_after_key(app, 'shift+s', second) == first, 'the pause before is another one'
    story.told('Shift+S goes to the pause before')


def see_pause_after_key(app, name, frame):
    key(name)
    return see_pause(app, frame)


def walk_threshold(story, app):
    before = count_quiet(app)
    app.click(app.see('Timeline', 'slider'))
    app.see_focus('Timeline', 'slider')
    key('Tab')
    app.see_focus('What counts as quiet')
    key(*['Page_Up'] * 4)
    app.until('other quiet stretches', lambda: count_quiet(app) != before)
    story.told('another threshold, by key, makes other stretches count at once')
    key(*['Page_Down'] * 4)
    app.until('the quiet stretches of before', lambda: count_quiet(app) == before)

    app.press('Quiet stretches', 'toggle button')
    app.see_focus(role='menu item')
    key('t')
    long = sum(length >= 3 for _, length in known_pauses())
    app.until('only the long ones', lambda: abs(count_quiet(app) - long) <= 1)
    story.told('only stretches of three seconds, chosen in the menu')


def time_on_card(app):
    card = app.find(lambda node: node.get_role_name() == 'tool tip' and has(node, 'showing'))
    return next((node.get_name() for node in walk_tree(card) if node.get_role_name() == 'label'), None) if card else None


def walk_dragging(story, app, left, width, y):
    """The playhead is dragged along the ruler, and is let go of where it was taken."""
    xdotool('mousemove', int(left + 0.3 * width), int(y), 'mousedown', 1)
    seen = []
    for across in (0.5, 0.7, 0.3):
        xdotool('mousemove', int(left + across * width), int(y))
        seen.append(app.until('another time on the card', lambda: time_on_card(app) not in (None, *seen[-1:])
                              and time_on_card(app)))
    xdotool('mouseup', 1)
    assert len(set(seen)) == 3, seen
    story.told('while the playhead is dragged there is the picture of that time, too')


def walk_pictures(story, app):
    app.see('Pictures along the lesson')
    app.gone('Making pictures')
    timeline = app.see('Timeline', 'slider')
    left, top, width, height = place_of(timeline)
    border = max(0, -place_of(next(app.windows()))[0])
    for across in (0.3, 0.7):
        xdotool('mousemove', int(left + 2 * border + across * width), int(top + 2 * border + 30))
        app.wait('the card', lambda node: node.get_role_name() == 'tool tip' and has(node, 'showing'))
    story.told('under the pointer there is the picture of that time')

    walk_dragging(story, app, left + 2 * border, width, top + 2 * border + 30)

    key('ctrl+shift+h')
    app.see('Hidden')
    assert app.find(lambda node: node.get_role_name() == 'tool tip') is None, 'the card is not hidden'
    story.told('hidden, there is no picture')


def walk_unfinished(story):
    """What is not known when the program starts is found out, though the lesson is not opened."""
    cache = next(story.home.rglob('*.sound-*')).parent
    for kept in cache.glob('*.*-*'):
        kept.unlink()
    app = story.open()
    app.see('Carry On')
    app.until('sound and pictures', lambda: list(cache.glob('*.sound-*')) and list(cache.glob('*.pictures-*')))
    story.told('what was not finished is gone on with after the next start')
    app.quit()


def walk(story):
    app = story.open('--sample')
    app.see_picture()
    key('d')
    app.until('the sound', lambda: 'quiet stretch' in app.see('Sound of the lesson').get_description())
    app.gone('Listening to the lesson')
    n, known = count_quiet(app), len(known_pauses())
    assert known * 0.7 < n < known * 1.5, f'{n} quiet stretches, and the sheet has {known}'
    story.told('with more detail the sound is there, and where it is quiet')

    walk_quiet(story, app)
    walk_threshold(story, app)
    walk_pictures(story, app)
    app.quit()
    walk_unfinished(story)


tell(walk)
