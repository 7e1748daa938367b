#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A recording on a card: used where it is, it can be unmounted when it is left; copied, it needs no card any more."""

import os
import pathlib
import subprocess

from card import plug_in

from film import copy_to, number_of, see_frame
from story import tell

QUESTION = 'Copy to This Computer?'


def use_in_place(story, card):
    app = story.open(copy_to(card / 'Fractions.webm'))
    app.see(QUESTION, 'label')
    app.see('This recording is on a card or another drive.')
    story.told('a recording on a card is asked about')

    app.press('Use It Where It Is')
    app.see_picture()
    app.go_to('1:00')
    see_frame(app, number_of('1:00'))
    app.press('Back')
    app.see('Fractions', 'list item')
    app.until('the card to be let go of', lambda: not holds_anything(app, card))
    app.quit()
    story.told('it can be used where it is; when the lesson is left, the card is let go of')


def holds_anything(app, folder):
    """Whether the program or one of its helpers has a file of this folder open."""
    def target(link):
        try:
            return os.readlink(link)
        except OSError:
            return ''
    return any(target(link).startswith(str(folder))
               for link in pathlib.Path(f'/proc/{app.process.pid}/fd').iterdir())


def copy(story, card, videos):
    recording = copy_to(card / 'VID_2.webm', b'another')
    app = story.open(recording)
    app.see(QUESTION, 'label')
    app.press('Cancel')
    app.gone(QUESTION)
    assert not app.sees('Lesson, ')
    app.quit()

    (videos / recording.name).write_bytes(b'another file of that name')
    app = story.open(recording)
    app.see(QUESTION, 'label')
    app.press('Copy…')
    app.choose(videos)
    app.see('Copied to “Videos”')
    app.see_picture()
    copied = videos / 'VID_2 (2).webm'
    assert copied.read_bytes() == recording.read_bytes()
    assert (videos / recording.name).read_bytes() == b'another file of that name'
    assert sorted(path.name for path in videos.iterdir()) == ['VID_2 (2).webm', 'VID_2.webm']
    story.told('it is copied, and another file of its name stays as it was')

    app.quit()
    subprocess.run(['umount', card], check=True)
    app = story.open()
    app.press('Carry On')
    app.see_picture()
    app.go_to('1:00')
    see_frame(app, number_of('1:00'))
    app.press('Back')
    story.told('without the card, the copy is watched')
    return app


def miss(story, app):
    app.click(app.see('Fractions', 'list item'))
    app.see('find this recording')
    app.quit()
    story.told('and what was left on it is missed')


def take_several(story, card, videos):
    """Two parts, copied after one question."""
    parts = [copy_to(card / f'GX0{number}0034.webm', b'part %d' % number) for number in (1, 2)]
    app = story.open(*parts)
    app.see(QUESTION, 'label')
    app.see('These recordings are on a card')
    app.press('Copy…')
    app.choose(videos)
    app.see('One Lesson, or Several?', 'label')
    story.told('several are asked about once')

    copies = [videos / part.name for part in parts]
    assert all(copy.exists() for copy in copies)
    app.press('Cancel')
    app.see('What was copied is removed again')
    app.until('no copies', lambda: not any(copy.exists() for copy in copies))
    assert all(part.exists() for part in parts)
    story.told('whoever wants them neither way has no copies')
    app.quit()


def walk(story):
    card = plug_in()
    videos = story.home / 'Videos'
    videos.mkdir()
    use_in_place(story, card)
    app = copy(story, card, videos)
    miss(story, app)
    take_several(story, plug_in(), videos)


tell(walk)
