#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads papers with programs that are not ours, and finds their words in order and nothing about
who made them. The argument is the program that writes the papers; prints TAP."""

import getpass
import html
import json
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

from checks import Checks

# What write-papers.c puts into them.
LONG_WORD = 3 * 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
STATEMENT = 'Chosen by the teacher; not an evaluation.'
TITLE = 'Fractions & <words>'
TEACHER = '\U0001f469\u200d\U0001f3eb'
WORDS = [TITLE, '14 November 2024 · Year 9', STATEMENT,
         'First section', 'One paragraph.', 'Its second line.', 'Another paragraph.',
         'Agreed by: Ada, and Grace', 'Nobody is filmed who does not want it', 'No <b>sharing</b>',
         'Second section', '12:41 · ● Wait time', 'Glad of', 'I saw', 'Three hands.',
         'What we noticed', 'They were quiet.', 'What if you waited?', 'Longer?', 'My coach',
         'A question?', LONG_WORD, 'درس الكسور', TEACHER]

OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
STYLE = '{urn:oasis:names:tc:opendocument:xmlns:style:1.0}'
FO = '{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}'
MANIFEST = '{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}'
TYPE = 'application/vnd.oasis.opendocument.text'


def squeeze(text):
    """The characters alone: where lines are broken is up to the page. Marks that only tell a direction
    are no words."""
    return re.sub(r'[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', text)


def missing(text, words):
    """The first of the words that is not there, or not after those before it."""
    text, at = squeeze(text), 0
    for word in words:
        found = text.find(squeeze(word), at)
        if found < 0:
            return word
        at = found + len(squeeze(word))
    return None


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def tells(data):
    """What a file says of the person or the machine."""
    names = [getpass.getuser(), platform.node(), str(pathlib.Path.home())]
    return [name for name in names if len(name) > 4 and name.encode() in data]


# PDF.

def fields(path):
    lines = (line.split(':', 1) for line in run('pdfinfo', path).splitlines() if ':' in line)
    return {name: value.strip() for name, value in lines}


def outline(path):
    def read(items):
        return [(item['title'], item['destpageposfrom1'], read(item['kids'])) for item in items]
    return read(json.loads(run('qpdf', '--json', '--json-key=outlines', path))['outlines'])


def check_pdf(checks, path):
    checks.equal('pdf: valid', subprocess.run(['qpdf', '--check', path], capture_output=True).returncode, 0)
    text = run('pdftotext', path, '-')
    checks.equal('pdf: words in order', missing(text, WORDS), None)
    checks.equal('pdf: letters that are put together, and from right to left',
                 [part for part in ('é', 'שלום') if part not in text.replace('e\u0301', 'é')], [])
    info = fields(path)
    checks.equal('pdf: title', info['Title'], TITLE)
    checks.equal('pdf: nothing about who made it', [name for name in ('Author', 'Creator', 'Keywords', 'Subject')
                                                    if name in info] + tells(path.read_bytes()), [])
    checks.equal('pdf: A4', info['Page size'], '595.28 x 841.89 pts (A4)')
    fonts = [line.split() for line in run('pdffonts', path).splitlines()[2:]]
    checks.equal('pdf: fonts are in it', [font for font in fonts if font[-5] != 'yes'], [])
    checks.equal('pdf: outline', outline(path), [
        ('First section', 1, []),
        ('Second section', 1, [('12:41 · ● Wait time', 1, []), ('A question?', 1, [])])])
    checks.equal('pdf: headings can be read out as headings',
                 re.findall(r'^\s*(H\d)', run('pdfinfo', '-struct', path), re.MULTILINE),
                 ['H1', 'H2', 'H2', 'H3', 'H3'])


def check_much(checks, path):
    checks.equal('long pdf: valid', subprocess.run(['qpdf', '--check', path], capture_output=True).returncode, 0)
    pages = run('pdftotext', path, '-').split('\f')[:-1]
    checks.equal('long pdf: numbered', [page.split()[-1] for page in pages],
                 [str(number + 1) for number in range(len(pages))])
    body = squeeze(' '.join(' '.join(page.split()[:-1]) for page in pages))
    numbers = [int(number) for number in re.findall(r'Line(\d+)ofaverylongnote\.', body)]
    checks.equal('long pdf: every line, in order', numbers, list(range(len(numbers))))
    checks.equal('long pdf: all of what has no spaces', body.count('x'), 500000)
    titles = outline(path)
    checks.equal('long pdf: outline', [title for title, _, _ in titles], ['Lines', 'The end'])
    checks.equal('long pdf: it leads there', 'The end' in pages[titles[1][1] - 1], True)


# OpenDocument.

def words_of(node):
    """The text of a paragraph as a reader sees it."""
    parts = [node.text or '']
    for child in node:
        parts.append({TEXT + 's': ' ', TEXT + 'tab': '\t', TEXT + 'line-break': '\n'}.get(child.tag)
                     or words_of(child))
        parts.append(child.tail or '')
    return ''.join(parts)


def check_package(checks, path):
    with zipfile.ZipFile(path) as package:
        first = package.infolist()[0]
        checks.equal('odt: its type comes first, as it is', (first.filename, first.compress_type, first.extra,
                                                             package.read('mimetype').decode()),
                     ('mimetype', zipfile.ZIP_STORED, b'', TYPE))
        checks.equal('odt: whole', package.testzip(), None)
        files = {name: package.read(name) for name in package.namelist()}
        checks.equal('odt: no times', {entry.date_time for entry in package.infolist()}, {(1980, 1, 1, 0, 0, 0)})
    checks.equal('odt: what file managers see', path.read_bytes()[30:38 + len(TYPE)], b'mimetype' + TYPE.encode())
    trees = {name: ElementTree.fromstring(data) for name, data in files.items() if name.endswith('.xml')}
    listed = {entry.get(MANIFEST + 'full-path') for entry in trees['META-INF/manifest.xml']}
    checks.equal('odt: manifest', listed, {'/', *trees} - {'META-INF/manifest.xml'})
    checks.equal('odt: nobody’s name', [name for data in files.values() for name in tells(data)], [])
    return trees


def check_styles(checks, content, styles):
    known = {style.get(STYLE + 'name') for tree in (content, styles)
             for style in tree.iter() if style.tag in (STYLE + 'style', TEXT + 'list-style')}
    used = {node.get(TEXT + 'style-name') for tree in (content, styles) for node in tree.iter()
            if node.get(TEXT + 'style-name')}
    checks.equal('odt: every style is there', used - known, set())
    parents = {style.get(STYLE + 'parent-style-name') for style in styles.iter(STYLE + 'style')} - {None}
    checks.equal('odt: and what it is made from', parents - known, set())
    names = {style.get(STYLE + 'display-name') for style in styles.iter(STYLE + 'style')}
    checks.equal('odt: word processors know them', {'Title', 'Subtitle', 'Heading 1', 'Heading 2', 'Text body',
                                                    'Quotations', 'List'} - names, set())
    text = styles.find(f'.//{STYLE}default-style/{STYLE}text-properties')
    checks.equal('odt: language', text.get(FO + 'language'), 'en')


def check_odt(checks, path):
    trees = check_package(checks, path)
    content = trees['content.xml']
    check_styles(checks, content, trees['styles.xml'])
    body = content.find(f'{OFFICE}body/{OFFICE}text')
    paragraphs = [node for node in body.iter() if node.tag in (TEXT + 'p', TEXT + 'h')]
    said = [words_of(node) for node in paragraphs]
    checks.equal('odt: words in order', missing('\n'.join(said), WORDS), None)
    checks.equal('odt: spaces and line ends', said[4], 'One  paragraph.\nIts second line.')
    checks.equal('odt: headings', [(words_of(node), node.get(TEXT + 'outline-level')) for node in paragraphs
                                   if node.tag == TEXT + 'h'],
                 [('First section', '1'), ('Second section', '1'), ('12:41 · ● Wait time', '2'),
                  ('A question?', '2')])
    checks.equal('odt: one list', [len(node) for node in body.iter(TEXT + 'list')], [2])
    turned = [words_of(node) for node in paragraphs if node.get(TEXT + 'style-name').endswith('_turned')]
    checks.equal('odt: from right to left', turned, ['درس الكسور'])
    meta = trees['meta.xml'].find(OFFICE + 'meta')
    checks.equal('odt: its title, its language, and no more',
                 [(node.tag.split('}')[1], node.text) for node in meta], [('title', TITLE), ('language', 'en')])
    footer = trees['styles.xml'].find(f'.//{STYLE}footer/{TEXT}p')
    checks.equal('odt: footer', words_of(footer), STATEMENT + ' · ')


# The others, which read-back.py looks at closely.

def check_others(checks, folder):
    page = re.sub(r'<(style|title)\b.*?</\1>', '', (folder / 'paper.html').read_text('utf-8'), flags=re.DOTALL)
    # Shapes are drawn there.
    drawn = [word.replace(' · ●', '') for word in WORDS]
    checks.equal('html: words in order', missing(html.unescape(re.sub(r'<[^>]+>', ' ', page)), drawn), None)
    quote = re.search(r'<blockquote>(.*?)</blockquote>\n<figcaption[^>]*>(.*?)</', page, re.DOTALL)
    checks.equal('html: whose words', quote.group(2), 'My coach')
    checks.equal('html: one list', page.count('<li dir="auto">'), 2)
    markdown = html.unescape((folder / 'paper.md').read_text('utf-8'))
    unmarked = re.sub(r'^> ?|\*\*|(?<!\S)#+ ', '', markdown, flags=re.MULTILINE).replace('\\', '')
    checks.equal('markdown: words in order', missing(unmarked, WORDS), None)
    checks.equal('markdown: whose words', '> Longer?\n> \n> — My coach\n' in markdown, True)
    text = (folder / 'paper.txt').read_text('utf-8')
    checks.equal('text: whose words', 'My coach: What if you waited?\n\nLonger?\n' in text, True)
    checks.equal('text: facts and lists', 'Agreed by: Ada, and Grace\n\n• Nobody' in text, True)


def main():
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        folder = pathlib.Path(folder)
        check_pdf(checks, folder / 'paper.pdf')
        checks.equal('pdf: letter', fields(folder / 'letter.pdf')['Page size'], '612 x 792 pts (letter)')
        check_much(checks, folder / 'much.pdf')
        check_odt(checks, folder / 'paper.odt')
        check_others(checks, folder)
    return checks.end()


if __name__ == '__main__':
    sys.exit(main())
