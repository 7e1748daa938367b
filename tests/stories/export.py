#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking notes out: what the preview shows is what the file holds, and what is for me only stays in."""

import csv
import html
import re
import subprocess
import time
import zipfile
from xml.etree import ElementTree

from story import tell
from window import key, text_of, write

SHARED = 'Three hands after four seconds.'
PRIVATE = 'I was cross with Sam.'
PREVIEW = 'What will be in the file'
ONLY_ME = 'Include moments and answers that are for me only'
FORMATS = ('Text', 'Pages for printing (PDF)', 'Text document (ODT)', 'Web page (HTML)', 'Markdown',
           'Table (CSV)')
ENDINGS = ('txt', 'pdf', 'odt', 'html', 'md', 'csv')
TABLE = FORMATS.index('Table (CSV)')


def write_at(app, when, words):
    app.go_to(when)
    key('m')
    app.see(f'Marked {when}')
    key('n')
    app.see_focus('I saw')
    write(words)
    app.see_text(words)


def open_export(app, kind):
    app.open_menu('e')
    app.see('Export', 'dialog')
    if kind != 0:
        app.see_focus('Format')
        key('Return')
        app.see_focus(role='list item')
        for _ in range(kind):
            key('Down')
        key('Return')
    app.see(FORMATS[kind], 'label')


def close_export(app):
    """Escape takes a toast away first."""
    def closed():
        if not app.sees(ONLY_ME):
            return True
        key('Escape')
        time.sleep(0.5)
        return False
    app.until('the dialog closed', closed)


def see_preview(app, *parts):
    def shown():
        preview = app.find(lambda node: node.get_name() == PREVIEW)
        words = text_of(preview) if preview is not None else ''
        return words if all(part in words for part in parts) else None
    return app.until(f'{parts} in the preview', shown)


def words_of(path):
    """What can be read in a file."""
    if path.suffix == '.pdf':
        return subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True, text=True).stdout
    if path.suffix == '.odt':
        with zipfile.ZipFile(path) as package:
            return ' '.join(ElementTree.fromstring(package.read('content.xml')).itertext())
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.html':
        body = re.sub(r'<(style|title)\b.*?</\1>', ' ', text, flags=re.DOTALL)
        return html.unescape(re.sub(r'<[^>]+>', ' ', body))
    return text


def check_file(path, preview):
    text = words_of(path)
    assert SHARED in ' '.join(text.split()), f'{path.name}: the words are not in the file'
    assert PRIVATE not in ' '.join(text.split()), f'{path.name}: what is for me only is in the file'
    if path.suffix in ('.pdf', '.odt', '.html'):
        missing = set(re.findall(r'\w+', preview)) - set(re.findall(r'\w+', text))
        assert not missing, f'{path.name} lacks {missing}'
    else:
        assert text.replace('\r\n', '\n') == preview.replace('\r\n', '\n'), f'{text!r} is not {preview!r}'
    if path.suffix == '.csv':
        rows = list(csv.reader(text.lstrip('\ufeff').splitlines()))
        assert len(rows) == 2 and SHARED in rows[1], f'the table holds {rows}'


def save_each(story, app):
    for kind, ending in enumerate(ENDINGS):
        open_export(app, kind)
        preview = see_preview(app, SHARED, ',' if kind == TABLE else '')
        assert PRIVATE not in preview, 'what is for me only can be seen in the preview'
        app.see('This is everything that will be in the file: 1 moment, no pictures.')
        app.see('1 is left out now')
        story.take_picture()
        path = story.home / f'Taken out.{ending}'
        app.press('Save…')
        app.choose(path)
        app.see(f'Saved as “{path.name}”')
        app.gone(ONLY_ME)
        check_file(path, preview)
        story.told(f'{FORMATS[kind]}: the file holds what the preview showed')


def print_not(story, app):
    """There is no printer here; whoever leaves the print dialog is where they were."""
    open_export(app, 0)
    see_preview(app, SHARED)
    app.press('Print…')
    app.see_chooser()
    app.see('Print to File')
    story.take_picture()
    key('Escape')
    app.leave_chooser()
    app.see('This is everything that will be in the file: 1 moment, no pictures.')
    close_export(app)
    story.told('what is shown can be printed, too')


def share(story, app):
    """First the moment alone, then the words with it."""
    app.press('For the Debrief')
    key('Escape')
    app.see_item('Moments', 'for the debrief')
    open_export(app, 0)
    app.see('1 moment, no pictures')
    assert SHARED not in see_preview(app, '0:30'), 'the note goes out with the picture'
    close_export(app)
    key('n')
    app.see_focus('I saw')
    app.tick('with my note')
    key('Escape')
    app.see('1 moment', 'heading')
    story.told('a moment for the debrief goes out without its note, until that is ticked too')


def tick(story, app):
    open_export(app, 0)
    see_preview(app, SHARED)
    app.press(ONLY_ME, 'check box')
    preview = see_preview(app, SHARED, PRIVATE)
    app.see('2 moments, no pictures')
    story.told('what is for me only goes in when it is ticked')

    app.press('Copy as Text')
    app.see('Copied')
    close_export(app)
    open_export(app, 0)
    app.see('1 moment, no pictures')
    assert PRIVATE not in see_preview(app, SHARED), 'the tick was remembered'
    close_export(app)
    story.told('the tick is not remembered')

    app.press('Looking Back on the Whole Lesson')
    app.see_focus(role='text')
    key('ctrl+v')
    app.see_text(preview.strip())
    story.told('what was copied is what was shown')


def walk(story):
    app = story.open('--sample')
    app.see_picture()
    write_at(app, '0:30', SHARED)
    share(story, app)
    write_at(app, '1:00', PRIVATE)
    key('Escape')
    app.see('2 moments')
    save_each(story, app)
    print_not(story, app)
    tick(story, app)
    app.quit()


tell(walk)
