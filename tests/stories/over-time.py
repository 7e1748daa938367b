#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Over time: then and now read, every moment of a goal played, and all of it from words alone."""

from film import copy_to, frame_in, number_of, see_frame
from story import tell
from window import key, text_of, walk as below, write

GOAL = 'Wait time'
THEN = 'Two hands, always the same two.'
NOW = 'Seven hands after four seconds.'
PREVIEW = 'What will be in the file'


def mark(app, when, words, glad=False):
    app.go_to(when)
    key('1')
    app.see(f'Marked {when}')
    if glad:
        key('g')
        app.see('Glad of', 'list item')
    key('n')
    app.see_focus('I saw')
    write(words)
    app.see_text(words)
    key('Escape')


def teach_twice(story):
    """Two lessons, each with a moment of the same goal."""
    fractions = copy_to(story.home / 'Fractions.webm')
    ratio = copy_to(story.home / 'Ratio.webm', b'ratio')
    app = story.open()
    app.press('Goals', 'page tab')
    app.press(f'Add goal “{GOAL}”')
    app.see_items('Working On', f'{GOAL}, key 1')
    app.quit()
    for film, when, words in ((fractions, '0:30', THEN), (ratio, '1:20', NOW)):
        app = story.open(film)
        app.see_picture()
        mark(app, when, words, glad=words == NOW)
        app.quit()
    return fractions, ratio


def open_goal(story, app):
    app.press('Goals', 'page tab')
    app.click(app.see_item('Working On', GOAL), across=0.3)
    app.see(GOAL, 'label')


def in_group(app, name, part):
    """Waits for words in one of the two texts."""
    def found():
        group = app.find(lambda node: node.get_name() == name and node.get_child_count() > 0)
        return any(part in node.get_name() or part in (text_of(node) or '') for node in below(group))
    app.until(f'{part} in {name}', found)


def read(story, app):
    open_goal(story, app)
    in_group(app, 'Then', THEN)
    in_group(app, 'Then', 'Fractions')
    in_group(app, 'Now', NOW)
    in_group(app, 'Now', 'Ratio')
    story.told('what was seen then and what is seen now stand side by side, with their dates')


def rename_and_undo(story, app):
    app.press('More About This Goal…')
    field = app.see_focus(role='text')
    assert text_of(field) == GOAL, text_of(field)
    key('ctrl+a')
    write('Waiting')
    key('Escape')
    app.see('Waiting', 'label')
    key('ctrl+z')
    app.see(GOAL, 'label')
    in_group(app, 'Then', THEN)
    story.told('what was changed there is undone there')


def open_moment(story, app):
    app.press('Moments', 'page tab')
    app.see_item('Moments', THEN)
    app.click(app.see_item('Moments', NOW))
    app.see_picture()
    see_frame(app, number_of('1:20'))
    app.press('Back')
    app.see_item('Moments', THEN)
    story.told('a moment opens its lesson at its frame, and the way back leads to the goal')


def shown(app):
    node = app.find(lambda node: node.get_name() == 'Picture')
    return None if node is None else frame_in(app, node)


def see_between(app, first, last):
    app.until(f'a frame from {first} to {last}, where there is {shown(app)}',
              lambda: (frame := shown(app)) is not None and first <= frame <= last)


def play_all(story, app):
    app.press('Play Every Moment')
    app.see('Moment 1 of 2')
    app.see('Fractions · ')
    see_between(app, number_of('0:20'), number_of('0:50'))
    app.see_text(THEN)
    key('space')
    app.see('Play', 'button')
    story.told('every moment plays, out of its own recording, with its words')

    key('Right')
    app.see('Moment 2 of 2')
    app.see('Ratio · ')
    see_frame(app, number_of('1:10'))
    app.see_text(NOW)
    key('Left')
    app.see('Moment 1 of 2')
    see_frame(app, number_of('0:20'))
    story.told('keys lead from one to the next and back, and each waits at its first frame')

    key('space')
    app.see('Pause', 'button')
    key('period')
    app.see('Nothing of your lessons is on the screen.')
    app.press('Show Again')
    app.see('Play', 'button')
    key('Right')
    key('Right')
    app.see('That was all.')
    story.told('the curtain pauses it, and after the last one that was all')
    app.press('Back')
    app.press('Then and Now', 'page tab')


def side_by_side(story, app):
    app.press('Side by Side')
    def frames():
        pictures = [node for node in app.nodes() if node.get_name() == 'Picture']
        return [frame_in(app, node) for node in pictures]
    app.until('both frames', lambda: frames() == [number_of('0:30'), number_of('1:20')])
    story.told('two moments stand side by side, each at the frame that was marked')
    app.press('Back')


def take_out(story, app):
    app.press('Export…')
    app.see('This is everything that will be in the file: 2 moments, no pictures.')
    preview = app.wait('the preview', lambda node: node.get_name() == PREVIEW and NOW in (text_of(node) or ''))
    words = text_of(preview)
    assert THEN in words and 'Fractions' not in words, words
    path = story.home / 'Then and now.txt'
    app.press('Save…')
    app.choose(path)
    app.see(f'Saved as “{path.name}”')
    assert path.read_text(encoding='utf-8') == words
    story.told('then and now can be taken out, and the file holds what was shown')


def only_words(story, films):
    for film in films:
        film.unlink()
    app = story.open()
    app.see('Carry On')
    read(story, app)
    app.press('Play Every Moment')
    app.see('Words Only')
    app.see_text(THEN)
    key('Right')
    app.see('Moment 2 of 2')
    app.see_text(NOW)
    app.see('Words Only')
    app.press('Back')
    in_group(app, 'Now', NOW)
    story.told('with every film gone, all the words are there, and can be read one by one')
    app.press('Back')
    return app


def glad(story, app):
    app.press('What I’m Glad Of')
    app.see_item('Moments you are glad of', NOW)
    app.click(app.see_item('Moments you are glad of', NOW))
    app.see_text(NOW)
    app.see('Words Only')
    app.press('Back')
    story.told('what one is glad of is collected, and each is read alone')

    app.press('Choose for a Card', 'toggle button')
    app.see('Choose the moments for the card.')
    app.click(app.see_item('Moments you are glad of', NOW), across=0.3)
    app.see('1 moment chosen')
    key('space')
    app.see('Choose the moments for the card.')
    key('space')
    app.see('1 moment chosen')
    app.press('Make a Card…')
    app.see('1 moment, no pictures')
    preview = app.wait('the card', lambda node: node.get_name() == PREVIEW and NOW in (text_of(node) or ''))
    assert 'Ratio' not in text_of(preview), text_of(preview)
    app.see('No lesson, class or recording is named.')
    app.press('Copy as Text')
    app.see('Copied')
    story.told('a card of words names nobody and can be copied')
    app.quit()


def walk(story):
    films = teach_twice(story)
    app = story.open()
    app.see('Carry On')
    read(story, app)
    for step in (rename_and_undo, open_moment, play_all, side_by_side, take_out):
        step(story, app)
    app.quit()
    glad(story, only_words(story, films))


tell(walk)
